#include "tests/support/cells.h"

namespace ipcscope::tests
{

template <class T> Cell<T>::Cell(const T &value) : value_(std::make_shared<const T>(value)) {}

template <class T> bool Cell<T>::is(const T &other) const
{
    return *value_ == other;
}

template class Cell<Call>;
template class Cell<Outcome>;
template class Cell<Output>;

} // namespace ipcscope::tests
