// Any value of a structure, field by field, for what is written down and read again.
#pragma once

#include "core/call_fields.h"
#include "tests/core/notation_draws.h"
#include "tests/support/draws.h"

#include <algorithm>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace ipcscope::test
{

using tests::anything;
using tests::in_range;
using tests::index_below;
using tests::one_of;

/// Of all sizes, small ones and single bits more often than chance would have it.
template <std::integral Int> Int any()
{
    switch (index_below(3))
    {
    case 0: return anything<Int>();
    case 1: return in_range<Int>(0, 100);
    default: return Int(std::uint64_t{1} << in_range(0U, unsigned(sizeof(Int) * 8)));
    }
}

template <class Id> Id id()
{
    return Id{any<typename Id::Value>()};
}

/// Any string, or one of what is hard to write.
inline std::string bytes()
{
    if (index_below(2) == 0)
    {
        return anything<std::string>();
    }
    static const std::string kHard("\0\n\"\\01 7a\xff#/*", 12);
    std::string text;
    for (const std::size_t at : tests::some_indexes_below(kHard.size()))
    {
        text += kHard[at];
    }
    return text;
}

struct Pick
{
    template <std::integral Int> void operator()(Int &value) const { value = any<Int>(); }
    void operator()(bool &value) const { value = anything<bool>(); }
    void operator()(std::string &value) const { value = bytes(); }
    void operator()(UserPointer &value) const { value = UserPointer(in_range(0, 4)); }
    void operator()(Dup::Form &value) const { value = Dup::Form(in_range(0, 3)); }
    void operator()(SemWait::Form &value) const { value = SemWait::Form(in_range(0, 3)); }
    void operator()(Unlink::Form &value) const { value = Unlink::Form(in_range(0, 2)); }
    void operator()(BadShmName::Function &value) const
    {
        value = BadShmName::Function(in_range(0, 2));
    }
    void operator()(Sigaction::Disposition &value) const
    {
        value = Sigaction::Disposition(in_range(0, 4));
    }
    template <class Tag, class Int> void operator()(Strong<Tag, Int> &id) const
    {
        (*this)(id.value);
    }
    template <class T> void operator()(std::optional<T> &value) const
    {
        if (anything<bool>())
        {
            (*this)(value.emplace());
        }
    }
    template <class T> void operator()(std::vector<T> &values) const
    {
        values.resize(in_range<std::size_t>(0, 5));
        for (T &value : values)
        {
            (*this)(value);
        }
    }
    template <class T>
    requires requires(T &value) { fields(value); }
    void operator()(T &value) const
    {
        std::apply([this](auto &...field) { ((*this)(field), ...); }, fields(value));
    }
};

} // namespace ipcscope::test
