// The protocol between driver and agents: whatever is said is understood, whatever is not said in
// it is not.
#include "core/lab/channel.h"
#include "tests/lab/any_message.h"

#include <rapidcheck/Assertions.h>

#include <array>
#include <sys/socket.h>

using namespace ipcscope;
using namespace ipcscope::lab;
using namespace ipcscope::lab::test;
using tests::holds;

namespace
{

std::optional<wire::Message> read_frame(std::string_view frame)
{
    const auto header = wire::parse_header(frame.substr(0, wire::kHeaderSize));
    if (!header || header->length != frame.size() - wire::kHeaderSize)
    {
        return std::nullopt;
    }
    return wire::decode(header->type, frame.substr(wire::kHeaderSize));
}

struct Ends
{
    Channel near;
    lab::Fd far;
};

Ends make_ends(int deadline_ms)
{
    int fds[2]{-1, -1};
    RC_ASSERT(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, fds) == 0);
    return Ends{Channel(lab::Fd(fds[0]), deadline_ms), lab::Fd(fds[1])};
}

void write_all(const lab::Fd &to, std::string_view bytes)
{
    RC_ASSERT(::write(to.get(), bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()));
}

} // namespace

int main()
{
    bool ok = true;
    ok &= holds("every message is read as it was written", [] {
        const wire::Message message = any_message();
        const auto read = read_frame(wire::encode(message));
        RC_ASSERT(read.has_value());
        RC_ASSERT(*read == message);
    });
    ok &= holds("a message that was cut short or made longer is no message", [] {
        const wire::Message message = any_message();
        const std::string frame = wire::encode(message);
        const auto header = wire::parse_header(frame.substr(0, wire::kHeaderSize));
        const std::string payload = frame.substr(wire::kHeaderSize);
        RC_ASSERT(header.has_value());
        RC_ASSERT(!wire::decode(header->type, payload + "x"));
        RC_PRE(!payload.empty());
        const auto cut = in_range<std::size_t>(0, payload.size());
        RC_ASSERT(!wire::decode(header->type, payload.substr(0, cut)));
    });
    ok &= holds("any bytes are read as one message at most, which says just those bytes", [] {
        auto type = any<std::uint8_t>();
        auto payload = any<std::string>();
        if (any<bool>()) // near misses find more than noise does
        {
            const wire::Message message = any_message();
            type = static_cast<std::uint8_t>(message.index());
            payload = wire::encode(message).substr(wire::kHeaderSize);
            RC_PRE(!payload.empty());
            payload[in_range<std::size_t>(0, payload.size())] ^= any<char>();
        }
        const auto read = wire::decode(type, payload);
        if (read)
        {
            RC_ASSERT(wire::encode(*read).substr(wire::kHeaderSize) == payload);
        }
    });
    ok &= holds("a channel joins a message again that comes in pieces", [] {
        Ends ends = make_ends(1000);
        const wire::Message message = any_message();
        const std::string frame = wire::encode(message);
        RC_PRE(frame.size() < 100000U);
        const auto cut = in_range<std::size_t>(0, frame.size());
        write_all(ends.far, frame.substr(0, cut));
        write_all(ends.far, frame.substr(cut) + frame);
        for (int i = 0; i < 2; ++i)
        {
            auto read = ends.near.receive();
            RC_ASSERT(read.ok());
            RC_ASSERT(read.value() == message);
        }
    });
    ok &= holds("a channel calls what is no frame garbage, and waits for nothing more", [] {
        const auto noise = any<std::string>();
        Ends ends = make_ends(1000);
        write_all(ends.far, "no" + noise + "........");
        auto read = ends.near.receive();
        RC_ASSERT(!read.ok());
        RC_ASSERT(read.error() == Trouble::Garbage);
    });
    ok &= holds("a channel gives up a message that stays away, and one that stops half-way", [] {
        Ends ends = make_ends(5);
        if (any<bool>())
        {
            write_all(ends.far, wire::encode(wire::Hello{Pid{1}, Pid{1}}).substr(0, 9));
        }
        auto read = ends.near.receive();
        RC_ASSERT(!read.ok());
        RC_ASSERT(read.error() == Trouble::Late);
    });
    ok &= holds("a message of more than 16 MiB is not written", [] {
        const Store store{.bytes = std::string(wire::kMaxPayload, 'x')};
        RC_ASSERT(wire::encode(wire::Execute{.call = store}).empty());
    });
    return ok ? 0 : 1;
}
