#include "core/lab/wire.h"

#include "core/byte_stream.h"
#include "core/lab/wire_fields.h"

#include <utility>

namespace ipcscope::byte_stream
{
template <> constexpr lab::wire::Stage kLast<lab::wire::Stage> = lab::wire::Stage::Exec;
} // namespace ipcscope::byte_stream

namespace ipcscope::lab::wire
{

using byte_stream::Reader;
using byte_stream::Writer;

std::string encode(const Message &message)
{
    Writer writer;
    writer.out.reserve(256);
    writer.out.append("ip");
    writer.put(kVersion);
    writer.put(static_cast<std::uint8_t>(message.index()));
    writer.put(std::uint32_t{0});
    std::visit([&](const auto &held) { writer.put(held); }, message);
    const std::size_t length = writer.out.size() - kHeaderSize;
    if (length > kMaxPayload)
    {
        return {};
    }
    for (std::size_t i = 0; i < 4; ++i)
    {
        writer.out[4 + i] = static_cast<char>(length >> (8 * i) & 0xffU);
    }
    return std::move(writer.out);
}

bool operator==(const Begin &lhs, const Begin &rhs)
{
    return encode(lhs) == encode(rhs);
}

std::optional<Header> parse_header(std::string_view bytes)
{
    if (bytes.size() != kHeaderSize || bytes[0] != 'i' || bytes[1] != 'p' ||
        static_cast<std::uint8_t>(bytes[2]) != kVersion)
    {
        return std::nullopt;
    }
    Header header{.type = static_cast<std::uint8_t>(bytes[3]), .length = 0};
    Reader(bytes.substr(4)).get(header.length);
    if (header.type >= std::variant_size_v<Message> || header.length > kMaxPayload)
    {
        return std::nullopt;
    }
    return header;
}

std::optional<Message> decode(std::uint8_t type, std::string_view payload)
{
    Message message;
    Reader reader(payload);
    reader.get_as(message, type);
    if (!reader.complete())
    {
        return std::nullopt;
    }
    return message;
}

} // namespace ipcscope::lab::wire
