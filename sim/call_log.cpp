#include "sim/call_log.h"

#include "core/call_fields.h"

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
    template <class T> void operator()(const std::optional<T> &value) const
    {
        (*this)(std::uint64_t{value ? 1U : 0U});
        if (value)
        {
            (*this)(*value);
        }
    }
    template <class T> void operator()(const std::vector<T> &items) const
    {
        (*this)(items.size());
        for (const T &item : items)
        {
            (*this)(item);
        }
    }
    template <class T>
    requires requires(const T &v) { fields(v); }
    void operator()(const T &value) const
    {
        std::apply([this](const auto &...field) { ((*this)(field), ...); }, fields(value));
    }

  private:
    std::vector<std::uint8_t> &out_;
};

// The kind of a call and the bit beside it are one byte.
static_assert(std::variant_size_v<Call> * 2 <= 0x80);

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
    template <class T> void operator()(std::optional<T> &value) const
    {
        std::uint64_t given = 0;
        (*this)(given);
        value = given != 0 ? std::optional<T>(std::in_place) : std::nullopt;
        if (value)
        {
            (*this)(*value);
        }
    }
    template <class T> void operator()(std::vector<T> &items) const
    {
        std::size_t size = 0;
        (*this)(size);
        items.resize(size);
        for (T &item : items)
        {
            (*this)(item);
        }
    }
    template <class T>
    requires requires(T &v) { fields(v); }
    void operator()(T &value) const
    {
        std::apply([this](auto &...field) { ((*this)(field), ...); }, fields(value));
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
        parser(call.emplace<Kind>());
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
    last_kind_ = bytes_.size();
    writer(call.index() * 2);
    std::visit(writer, call);
    size_++;
}

void CallLog::set_order(std::span<const ActorId> order)
{
    // The lowest bit of a call's kind says that an order follows the call.
    assert(size_ > 0 && (bytes_[last_kind_] & 1) == 0);
    bytes_[last_kind_] |= 1;
    Writer writer(bytes_);
    writer(order.size());
    for (const ActorId actor : order)
    {
        writer(actor);
    }
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
    logged.call =
        parse_call(kind / 2, parser, std::make_index_sequence<std::variant_size_v<Call>>{});
    if (kind % 2 != 0)
    {
        parser(logged.order);
    }
    return logged;
}

} // namespace ipcscope::sim
