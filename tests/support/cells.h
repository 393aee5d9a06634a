// Calls, outcomes and outputs in the columns of Qt Test's tables. What is in a column must be
// copied, moved, destroyed and compared, which takes seconds to compile for a variant of all calls;
// a cell is a pointer, and what it points to is copied and compared in cells.cpp alone.
#pragma once

#include "core/call.h"
#include "core/outcome.h"

#include <QTest>

#include <memory>

namespace ipcscope
{
namespace tests
{

template <class T> class Cell
{
  public:
    Cell() = default; // as QMetaType asks for: not to be looked at
    explicit Cell(const T &value);
    [[nodiscard]] const T &operator*() const { return *value_; }
    [[nodiscard]] bool is(const T &other) const;

  private:
    std::shared_ptr<const T> value_;
};

using CallCell = Cell<Call>;
using OutcomeCell = Cell<Outcome>;
using OutputCell = Cell<Output>;

} // namespace tests

// Rows are written with the values themselves.
inline QTestData &operator<<(QTestData &row, const Call &call)
{
    return row << tests::CallCell(call);
}

inline QTestData &operator<<(QTestData &row, const Outcome &outcome)
{
    return row << tests::OutcomeCell(outcome);
}

inline QTestData &operator<<(QTestData &row, const Output &output)
{
    return row << tests::OutputCell(output);
}

} // namespace ipcscope

Q_DECLARE_METATYPE(ipcscope::tests::CallCell)
Q_DECLARE_METATYPE(ipcscope::tests::OutcomeCell)
Q_DECLARE_METATYPE(ipcscope::tests::OutputCell)
