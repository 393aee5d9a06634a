// What properties draw, and how they are checked: plain functions over RapidCheck's generators.
// Each generator is a tower of templates that takes seconds to compile, so that a property with a
// hundred of them takes a minute; these are compiled once, in draws.cpp.
//
// They are called by a property, or by what rc::gen::exec runs. What they draw shrinks as
// described; what is drawn after a value that has shrunk is drawn anew.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <vector>

namespace ipcscope::tests
{

/// Any index below `count`, which is not 0, in early cases as in late ones; shrinks towards 0.
[[nodiscard]] std::size_t index_below(std::size_t count);

/// A list of such indexes, long in late cases; shrinks in number and one by one.
[[nodiscard]] std::vector<std::size_t> some_indexes_below(std::size_t count);

/// One of `values`, each as often as the next; shrinks towards the first.
template <class T> [[nodiscard]] T one_of(std::initializer_list<T> values)
{
    return values.begin()[index_below(values.size())];
}

template <class T> struct Weighted
{
    std::size_t weight;
    T value;
};

/// One of `values`, as often as its weight says; shrinks towards the first.
template <class T> [[nodiscard]] T one_weighted(std::initializer_list<Weighted<T>> values)
{
    std::size_t sum = 0;
    for (const Weighted<T> &candidate : values)
    {
        sum += candidate.weight;
    }
    std::size_t drawn = index_below(sum);
    const Weighted<T> *chosen = values.begin();
    for (; drawn >= chosen->weight; ++chosen)
    {
        drawn -= chosen->weight;
    }
    return chosen->value;
}

/// From `lowest` to below `end`, near `lowest` in early cases; shrinks towards `lowest`.
[[nodiscard]] std::int64_t number_in(std::int64_t lowest, std::int64_t end);
template <std::integral Int> [[nodiscard]] Int in_range(Int lowest, Int end)
{
    return static_cast<Int>(
        number_in(static_cast<std::int64_t>(lowest), static_cast<std::int64_t>(end)));
}

/// Anything of a type, small in early cases; shrinks to 0, false or nothing. For bool, char,
/// integers, strings, and vectors of integers and strings; a type that is missed at the end of
/// draws.cpp is missed by the linker.
template <class T> [[nodiscard]] T anything();

/// A text that `draw` makes of several draws, so that a failure shows the text and not them.
[[nodiscard]] std::string shown(std::string (*draw)());

/// Checks a property by name, with RapidCheck's messages and RC_PARAMS.
[[nodiscard]] bool holds(const std::string &name, void (*property)());

} // namespace ipcscope::tests
