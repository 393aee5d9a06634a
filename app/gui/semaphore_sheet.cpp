// Semaphores as rows: the engines' tables hold them inside their sets.
#include "app/gui/sheet.h"

#include "core/abi.h"

#include <QtGlobal>

#include <array>

namespace ipcscope::gui
{
namespace
{

using Value = std::optional<std::uint64_t>;

/// The same column of the state inside.
template <std::size_t Column> Value of_state(const SemaphoreRow &row)
{
    return sem_state_fields()[Column].get(row.state);
}

template <std::size_t Column> FieldInfo<SemaphoreRow> state_column()
{
    const FieldInfo<SemState> &field = sem_state_fields()[Column];
    return {field.name, field.kind, field.source, field.meaning, &of_state<Column>};
}

} // namespace

std::span<const FieldInfo<SemaphoreRow>> semaphore_fields()
{
    static const std::array<FieldInfo<SemaphoreRow>, 6> fields{{
        {"semid", FieldKind::Signed, "/proc/sysvipc/sem",
         QT_TRANSLATE_NOOP("Core", "The set that it belongs to."),
         [](const SemaphoreRow &row) {
             return Value{static_cast<std::uint64_t>(static_cast<std::int64_t>(row.semid.value))};
         }},
        {"sem_num", FieldKind::Number, "semctl(GETALL)",
         QT_TRANSLATE_NOOP("Core", "Its place in the set, from 0 on."),
         [](const SemaphoreRow &row) { return Value{static_cast<std::uint64_t>(row.sem_num)}; }},
        state_column<0>(),
        state_column<1>(),
        state_column<2>(),
        state_column<3>(),
    }};
    return fields;
}

std::shared_ptr<const Sheet> semaphore_sheet(const std::vector<SemRow> &sets)
{
    const auto rows = std::make_shared<std::vector<SemaphoreRow>>();
    for (const SemRow &set : sets)
    {
        int number = 0;
        for (const SemState &state : set.sems)
        {
            rows->push_back({.semid = set.id, .sem_num = number++, .state = state});
        }
    }
    // A set has at most 32000 semaphores.
    return std::make_shared<SheetOf<SemaphoreRow>>(
        rows, *rows, semaphore_fields(), [](const SemaphoreRow &row) {
            return static_cast<std::uint64_t>(row.semid.value & (abi::kIpcmni - 1)) << 16U |
                   static_cast<std::uint64_t>(row.sem_num);
        });
}

} // namespace ipcscope::gui
