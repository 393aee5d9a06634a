#include "tests/support/draws.h"

#include <rapidcheck.h>

namespace ipcscope::tests
{

namespace
{

// Not rc::gen::inRange, which keeps to the first values while cases are small.
rc::Gen<std::size_t> any_index(std::size_t count)
{
    return [count](const rc::Random &random, int) {
        return rc::shrinkable::shrinkRecur(
            static_cast<std::size_t>(rc::Random(random).next() % count),
            [](std::size_t index) { return rc::shrink::towards<std::size_t>(index, 0); });
    };
}

} // namespace

std::size_t index_below(std::size_t count)
{
    return *any_index(count);
}

std::vector<std::size_t> some_indexes_below(std::size_t count)
{
    return *rc::gen::container<std::vector<std::size_t>>(any_index(count));
}

std::int64_t number_in(std::int64_t lowest, std::int64_t end)
{
    return *rc::gen::inRange(lowest, end);
}

template <class T> T anything()
{
    return *rc::gen::arbitrary<T>();
}

std::string shown(std::string (*draw)())
{
    return *rc::gen::exec(draw);
}

bool holds(const std::string &name, void (*property)())
{
    return rc::check(name, property);
}

template bool anything<bool>();
template char anything<char>();
template std::int8_t anything<std::int8_t>();
template std::uint8_t anything<std::uint8_t>();
template std::int16_t anything<std::int16_t>();
template std::uint16_t anything<std::uint16_t>();
template std::int32_t anything<std::int32_t>();
template std::uint32_t anything<std::uint32_t>();
template std::int64_t anything<std::int64_t>();
template std::uint64_t anything<std::uint64_t>();
template std::string anything<std::string>();
template std::vector<std::int32_t> anything<std::vector<std::int32_t>>();
template std::vector<std::uint16_t> anything<std::vector<std::uint16_t>>();
template std::vector<std::uint32_t> anything<std::vector<std::uint32_t>>();
template std::vector<std::uint64_t> anything<std::vector<std::uint64_t>>();
template std::vector<std::string> anything<std::vector<std::string>>();

} // namespace ipcscope::tests
