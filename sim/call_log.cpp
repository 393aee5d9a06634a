#include "sim/call_log.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <concepts>
#include <string>
#include <type_traits>
#include <utility>

namespace ipcscope::sim
{
namespace
{

template <class T, class U>
concept Is = std::same_as<std::remove_const_t<T>, U>;

// The fields of every call, once for writing and reading.
template <Is<Shmget> T> void fields(T &c, auto f)
{
    f(c.key), f(c.size), f(c.flags);
}
template <Is<Shmat> T> void fields(T &c, auto f)
{
    f(c.id), f(c.address), f(c.flags);
}
template <Is<Shmdt> T> void fields(T &c, auto f)
{
    f(c.address);
}
template <Is<Shmctl> T> void fields(T &c, auto f)
{
    f(c.id), f(c.command), f(c.buffer), f(c.set.uid), f(c.set.gid), f(c.set.mode);
}
template <Is<Clone> T> void fields(T &c, auto f)
{
    f(c.flags), f(c.child);
}
template <Is<Unshare> T> void fields(T &c, auto f)
{
    f(c.flags);
}
template <Is<Setns> T> void fields(T &c, auto f)
{
    f(c.target), f(c.kind), f(c.nstype);
}
template <Is<ExitGroup> T> void fields(T &c, auto f)
{
    f(c.status);
}
template <Is<Kill> T> void fields(T &c, auto f)
{
    f(c.target), f(c.signal);
}
template <Is<Setuid> T> void fields(T &c, auto f)
{
    f(c.form), f(c.real), f(c.effective), f(c.saved);
}
template <Is<Setgid> T> void fields(T &c, auto f)
{
    f(c.form), f(c.real), f(c.effective), f(c.saved);
}
template <Is<Setgroups> T> void fields(T &c, auto f)
{
    f(c.groups);
}
template <Is<Capset> T> void fields(T &c, auto f)
{
    f(c.effective), f(c.permitted), f(c.inheritable);
}
template <Is<Prlimit> T> void fields(T &c, auto f)
{
    f(c.resource), f(c.soft), f(c.hard);
}
template <Is<Prctl> T> void fields(T &c, auto f)
{
    f(c.option), f(c.argument);
}
template <Is<Sysctl> T> void fields(T &c, auto f)
{
    f(c.name), f(c.value);
}
template <Is<Store> T> void fields(T &c, auto f)
{
    f(c.address), f(c.bytes);
}
template <Is<Load> T> void fields(T &c, auto f)
{
    f(c.address), f(c.length);
}

/// Seven bits a byte, least first; signed numbers with the sign in the lowest bit.
class Writer
{
  public:
    explicit Writer(std::vector<std::uint8_t> &out) : out_(out) {}

    template <std::unsigned_integral T> void operator()(T value) const
    {
        std::uint64_t rest = value;
        for (; rest >= 0x80; rest >>= 7)
        {
            out_.push_back(static_cast<std::uint8_t>(rest | 0x80));
        }
        out_.push_back(static_cast<std::uint8_t>(rest));
    }
    template <std::signed_integral T> void operator()(T value) const
    {
        const auto wide = static_cast<std::int64_t>(value);
        (*this)((static_cast<std::uint64_t>(wide) << 1) ^ static_cast<std::uint64_t>(wide >> 63));
    }
    template <class T>
    requires std::is_enum_v<T>
    void operator()(T value) const { (*this)(static_cast<std::uint64_t>(value)); }
    template <class Tag, class Int> void operator()(Strong<Tag, Int> value) const
    {
        (*this)(value.value);
    }
    void operator()(const std::string &text) const
    {
        (*this)(text.size());
        out_.insert(out_.end(), text.begin(), text.end());
    }
    void operator()(const std::optional<std::string> &text) const
    {
        (*this)(std::uint64_t{text ? 1U : 0U});
        if (text)
        {
            (*this)(*text);
        }
    }
    void operator()(const std::vector<Gid> &groups) const
    {
        (*this)(groups.size());
        for (const Gid gid : groups)
        {
            (*this)(gid);
        }
    }

  private:
    std::vector<std::uint8_t> &out_;
};

class Parser
{
  public:
    Parser(const std::vector<std::uint8_t> &in, std::size_t &offset) : in_(in), offset_(offset) {}

    template <std::unsigned_integral T> void operator()(T &value) const
    {
        std::uint64_t all = 0;
        for (unsigned shift = 0;; shift += 7)
        {
            const std::uint64_t byte = in_[offset_++];
            all |= (byte & 0x7f) << shift;
            if (byte < 0x80)
            {
                break;
            }
        }
        value = static_cast<T>(all);
    }
    template <std::signed_integral T> void operator()(T &value) const
    {
        std::uint64_t bits = 0;
        (*this)(bits);
        value = static_cast<T>(static_cast<std::int64_t>(bits >> 1) ^
                               -static_cast<std::int64_t>(bits & 1));
    }
    template <class T>
    requires std::is_enum_v<T>
    void operator()(T &value) const
    {
        std::uint64_t number = 0;
        (*this)(number);
        value = static_cast<T>(number);
    }
    template <class Tag, class Int> void operator()(Strong<Tag, Int> &value) const
    {
        (*this)(value.value);
    }
    void operator()(std::string &text) const
    {
        std::size_t size = 0;
        (*this)(size);
        const auto begin = in_.begin() + static_cast<std::ptrdiff_t>(offset_);
        text.assign(begin, begin + static_cast<std::ptrdiff_t>(size));
        offset_ += size;
    }
    void operator()(std::optional<std::string> &text) const
    {
        std::uint64_t given = 0;
        (*this)(given);
        text = given != 0 ? std::optional<std::string>(std::in_place) : std::nullopt;
        if (text)
        {
            (*this)(*text);
        }
    }
    void operator()(std::vector<Gid> &groups) const
    {
        std::size_t size = 0;
        (*this)(size);
        groups.resize(size);
        for (Gid &gid : groups)
        {
            (*this)(gid);
        }
    }

  private:
    const std::vector<std::uint8_t> &in_;
    std::size_t &offset_;
};

/// Makes the call of the variant's alternative number `kind` from what follows.
template <std::size_t... Kinds>
Call parse_call(std::size_t kind, const Parser &parser, std::index_sequence<Kinds...>)
{
    Call call;
    const auto parse = [&]<std::size_t Kind>() {
        fields(call.emplace<Kind>(), parser);
        return true;
    };
    const bool found = ((kind == Kinds && parse.template operator()<Kinds>()) || ...);
    assert(found);
    (void)found;
    return call;
}

} // namespace

void CallLog::append(ActorId actor, const Call &call)
{
    if (size_ % kMarkEvery == 0)
    {
        marks_.push_back(bytes_.size());
    }
    const Writer writer(bytes_);
    writer(actor);
    writer(call.index());
    std::visit([&](const auto &one) { fields(one, writer); }, call);
    size_++;
}

std::size_t CallLog::bytes() const
{
    return bytes_.capacity() + marks_.capacity() * sizeof(marks_[0]);
}

void CallLog::truncate(std::size_t calls)
{
    assert(calls <= size_);
    const Reader end(*this, calls);
    bytes_.resize(end.offset_);
    bytes_.shrink_to_fit();
    marks_.resize((calls + kMarkEvery - 1) / kMarkEvery);
    size_ = calls;
}

CallLog::Reader::Reader(const CallLog &log, std::size_t at) : log_(&log), offset_(log.bytes_.size())
{
    assert(at <= log.size_);
    if (at / kMarkEvery < log.marks_.size())
    {
        offset_ = log.marks_[at / kMarkEvery];
        for (std::size_t skipped = at / kMarkEvery * kMarkEvery; skipped < at; skipped++)
        {
            (void)next();
        }
    }
}

LoggedCall CallLog::Reader::next()
{
    const Parser parser(log_->bytes_, offset_);
    LoggedCall logged;
    parser(logged.actor);
    std::size_t kind = 0;
    parser(kind);
    logged.call = parse_call(kind, parser, std::make_index_sequence<std::variant_size_v<Call>>{});
    return logged;
}

} // namespace ipcscope::sim
