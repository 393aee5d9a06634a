// From an event of a log to what it does to the model's world.
#pragma once

#include "core/replay/log.h"
#include "core/replay/op.h"
#include "core/replay/processes.h"

#include <optional>
#include <set>
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

/// Something that has happened and gets no verdict.
[[nodiscard]] inline Begun steering(Op op)
{
    return {.count = Begun::Count::No, .op = std::move(op), .why = {}};
}

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
    Begun new_file(Op op, const Event &event);
    Begun close_range(Op op, const Event &event);
    Begun queue_file(Op op, const Event &event, const Statement &statement);
    Begun replaced(Op op, const Event &event, std::int64_t fd);
    Begun write(Op op, const OpenFile &file, const Statement &statement);
    Begun pidfd(const Event &event);
    Begun unmap(Op op, const Event &event);
    Begun map(Op op, const Event &event);
    Begun cut(Op op, const Event &event);

    // read_shm.cpp: files in /dev/shm
    Begun open_shm(Op op, const Event &event, Statement statement, std::string path);
    Begun unlink_shm(Op op, const Event &event, Statement statement, std::string path);
    Begun rename(Op op, const Event &event);
    Begun mount(Op op, const Event &event);
    Begun shm_file(Op op, const Event &event, Statement statement, std::int64_t fd);
    Begun shm_descriptor(Op op, const Event &event, Statement statement, std::int64_t fd);
    Begun touch(Op op, const Event &event, std::string_view name, std::int64_t fd);
    [[nodiscard]] bool leads_to_shm(const Event &event, std::string_view descriptor);
    /// Whether nothing before in the log tells of the file.
    [[nodiscard]] bool take_name(const std::string &path) { return names_.insert(path).second; }
    /// A call that gets a verdict.
    Begun checked(Op op, Statement statement, const Event &event);
    Begun enter(Op op, const Statement &statement, const Event &event);

    [[nodiscard]] std::optional<std::int64_t> success(const Event &event) const;
    [[nodiscard]] std::optional<Statement> statement(const Event &event, Begun &failed) const;

    const Log &log_;
    Processes &processes_;
    std::set<std::string> names_; ///< paths in /dev/shm that the log has told of
};

/// The path, with that of the directory before it where strace -y shows one; that of a rename or
/// link which has `nth` paths before it.
[[nodiscard]] std::string path_of(const Statement &statement, std::size_t nth = 0);

} // namespace ipcscope::replay
