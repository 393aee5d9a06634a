// Rows of tables from what a log shows of objects.
#pragma once

#include "core/outcome.h"
#include "core/replay/port.h"
#include "core/scenario.h"

#include <optional>
#include <string_view>

namespace ipcscope::replay
{

void set_id(ObjectRow &row, IpcId id);
/// Takes over the fields of a structure of IPC_STAT; false when it is another structure.
[[nodiscard]] bool fill(ObjectRow &row, const Argument &structure);
/// The same of fstat's.
void fill(FileStat &stat, const Argument &structure);
/// The number in a field of a structure, or of one inside of it.
[[nodiscard]] std::optional<std::int64_t> field_of(const Argument &structure,
                                                   std::string_view name);
/// The message of mq_timedreceive's output, `size` bytes long.
[[nodiscard]] MqReceived received(const Argument &structure, std::int64_t size);
/// The message of msgrcv's output, `size` bytes long.
[[nodiscard]] Message message_of(const Argument &structure, std::int64_t size);

} // namespace ipcscope::replay
