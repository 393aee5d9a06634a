// From an event of a log to what it does to the model's world.
#pragma once

#include "core/replay/log.h"
#include "core/replay/op.h"
#include "core/replay/processes.h"

#include <optional>
#include <string>

namespace ipcscope::replay
{

/// What begins with one event.
struct Begun
{
    enum class Count : std::uint8_t
    {
        No,          ///< nothing of its own to count
        NotIpc,      ///< a call that has nothing to do with IPC, after all
        Ipc,         ///< gets the verdict of its op
        Unsupported, ///< IPC that the model cannot follow
        Unreadable,
        Unchecked, ///< IPC of which the log shows too little to run it, and no result
    };
    Count count{Count::No};
    std::optional<Op> op;
    std::string why; ///< of Unsupported, Unreadable and Unchecked
};

class OpReader
{
  public:
    OpReader(const Log &log, Processes &processes) : log_(log), processes_(processes) {}

    /// Requires: the event is a Call, an Unfinished, a Dying or an Exit. Asked once an event, in
    /// their order.
    [[nodiscard]] Begun begin(std::uint32_t event);
    /// The result as it is written: "-1 ENOENT (No such file or directory)".
    [[nodiscard]] std::string_view result_text(const Event &event) const;
    /// Both halves of an interrupted call put together.
    [[nodiscard]] std::string whole_text(const Event &event) const;

  private:
    Begun ipc_call(Op op, const Event &event);
    Begun namespaces(Op op, const Event &event);
    Begun birth(Op op, const Event &event);
    Begun identity(Op op, const Event &event);
    Begun priority(Op op, Statement statement, const Event &event);
    Begun open(Op op, const Event &event);
    Begun open_queue(Op op, const Event &event, std::string name);
    void queue_opened(MqOpen &call, const Seen &seen, const Event &event);
    Begun unlink(Op op, const Event &event);
    Begun file(Op op, const Event &event);
    Begun queue_file(Op op, const Event &event, const Statement &statement);
    Begun replaced(Op op, const Event &event, std::int64_t fd);
    Begun write(Op op, const OpenFile &file, const Statement &statement);
    Begun pidfd(const Event &event);
    Begun unmap(Op op, const Event &event);
    Begun cut(Op op, const Event &event);
    Begun enter(Op op, const Statement &statement, const Event &event);

    [[nodiscard]] std::optional<std::int64_t> success(const Event &event) const;
    [[nodiscard]] std::optional<Statement> statement(const Event &event, Begun &failed) const;

    const Log &log_;
    Processes &processes_;
};

} // namespace ipcscope::replay
