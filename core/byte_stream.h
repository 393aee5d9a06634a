// Values as bytes: little endian, every length bounded by what is there, without any system header.
// Whatever has fields() is written down by them, and read again.
#pragma once

#include "core/call_fields.h"
#include "core/tables.h"

#include <array>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace ipcscope::byte_stream
{

// The last enumerator of each closed enumeration; errno is open.
template <class Enum> constexpr Enum kLast{};
template <> constexpr UserPointer kLast<UserPointer> = UserPointer::BadText;
template <> constexpr NsKind kLast<NsKind> = NsKind::Pid;
template <> constexpr ExitGroup::Ends kLast<ExitGroup::Ends> = ExitGroup::Ends::Thread;
template <> constexpr Setuid::Form kLast<Setuid::Form> = Setuid::Form::Setresuid;
template <> constexpr Sigaction::Disposition kLast<Sigaction::Disposition> =
    Sigaction::Disposition::HandlerRestart;
template <> constexpr Dup::Form kLast<Dup::Form> = Dup::Form::Dup3;
template <> constexpr Unlink::Form kLast<Unlink::Form> = Unlink::Form::ShmUnlink;
template <> constexpr BadShmName::Function kLast<BadShmName::Function> =
    BadShmName::Function::ShmUnlink;
template <> constexpr FileMapRow::Access kLast<FileMapRow::Access> = FileMapRow::Access::ReadWrite;
template <> constexpr SemWait::Form kLast<SemWait::Form> = SemWait::Form::Timedwait;
template <> constexpr ValueKind kLast<ValueKind> = ValueKind::Key;

class Writer
{
  public:
    std::string out;

    template <std::integral T> void put(T value)
    {
        if constexpr (std::same_as<T, bool>)
        {
            out.push_back(value ? '\1' : '\0');
        }
        else
        {
            const auto bits = static_cast<std::make_unsigned_t<T>>(value);
            std::array<char, sizeof(T)> bytes{};
            for (std::size_t i = 0; i < sizeof(T); ++i)
            {
                bytes[i] = static_cast<char>(static_cast<std::uint64_t>(bits) >> (8 * i) & 0xffU);
            }
            out.append(bytes.data(), bytes.size());
        }
    }
    void put(Errno value) { put(static_cast<std::int32_t>(value)); }
    template <class T>
    requires std::is_enum_v<T>
    void put(T value) { put(static_cast<std::uint8_t>(value)); }
    template <class Tag, class Int> void put(const Strong<Tag, Int> &value) { put(value.value); }
    void put(const std::string &bytes)
    {
        put(static_cast<std::uint32_t>(bytes.size()));
        out.append(bytes);
    }
    template <class T> void put(const std::vector<T> &items)
    {
        put(static_cast<std::uint32_t>(items.size()));
        for (const T &item : items)
        {
            put(item);
        }
    }
    template <class T> void put(const std::optional<T> &value)
    {
        put(value.has_value());
        if (value)
        {
            put(*value);
        }
    }
    void put(const std::monostate & /*unused*/) {}
    template <class... Ts> void put(const std::variant<Ts...> &value)
    {
        put(static_cast<std::uint8_t>(value.index()));
        std::visit([this](const auto &held) { put(held); }, value);
    }
    template <class T>
    requires requires(const T &v) { fields(v); }
    void put(const T &value)
    {
        std::apply([this](const auto &...field) { (put(field), ...); }, fields(value));
    }
};

class Reader
{
  public:
    explicit Reader(std::string_view bytes) : in_(bytes) {}

    /// Everything was there, and nothing is left.
    [[nodiscard]] bool complete() const { return ok_ && in_.empty(); }

    template <std::integral T> void get(T &value)
    {
        const std::string_view bytes = take(sizeof(T));
        std::uint64_t bits = 0;
        for (std::size_t i = 0; i < bytes.size(); ++i)
        {
            bits |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
        }
        if constexpr (std::same_as<T, bool>)
        {
            ok_ = ok_ && bits <= 1;
        }
        value = static_cast<T>(bits);
    }
    void get(Errno &value)
    {
        std::int32_t number = 0;
        get(number);
        value = static_cast<Errno>(number);
    }
    template <class T>
    requires std::is_enum_v<T>
    void get(T &value)
    {
        std::uint8_t number = 0;
        get(number);
        ok_ = ok_ && number <= static_cast<std::uint8_t>(kLast<T>);
        value = ok_ ? static_cast<T>(number) : T{};
    }
    template <class Tag, class Int> void get(Strong<Tag, Int> &value) { get(value.value); }
    void get(std::string &bytes)
    {
        std::uint32_t size = 0;
        get(size);
        bytes = take(size);
    }
    template <class T> void get(std::vector<T> &items)
    {
        std::uint32_t count = 0;
        get(count);
        // An item takes a byte at least, so a count beyond what is left is a lie; it must not make
        // us allocate.
        ok_ = ok_ && count <= in_.size();
        for (std::uint32_t i = 0; ok_ && i < count; ++i)
        {
            T item{};
            get(item);
            items.push_back(std::move(item));
        }
    }
    template <class T> void get(std::optional<T> &value)
    {
        bool present = false;
        get(present);
        if (ok_ && present)
        {
            value.emplace();
            get(*value);
        }
    }
    void get(std::monostate & /*unused*/) {}
    template <class... Ts> void get(std::variant<Ts...> &value)
    {
        std::uint8_t index = 0;
        get(index);
        ok_ = ok_ && index < sizeof...(Ts);
        if (ok_)
        {
            get_held(value, index, std::index_sequence_for<Ts...>{});
        }
    }
    template <class T>
    requires requires(T &v) { fields(v); }
    void get(T &value)
    {
        std::apply([this](auto &...field) { (get(field), ...); }, fields(value));
    }
    template <class Variant> void get_as(Variant &value, std::uint8_t index)
    {
        ok_ = ok_ && index < std::variant_size_v<Variant>;
        if (ok_)
        {
            get_held(value, index, std::make_index_sequence<std::variant_size_v<Variant>>{});
        }
    }

  private:
    template <class Variant, std::size_t... I>
    void get_held(Variant &value, std::uint8_t index, std::index_sequence<I...> /*all*/)
    {
        const auto try_one = [&]<std::size_t N>(std::integral_constant<std::size_t, N>) {
            if (index == N)
            {
                get(value.template emplace<N>());
            }
        };
        (try_one(std::integral_constant<std::size_t, I>{}), ...);
    }
    std::string_view take(std::size_t count)
    {
        if (!ok_ || count > in_.size())
        {
            ok_ = false;
            return {};
        }
        const std::string_view taken = in_.substr(0, count);
        in_.remove_prefix(count);
        return taken;
    }

    std::string_view in_;
    bool ok_{true};
};

} // namespace ipcscope::byte_stream
