// Reads the kernel's own System V tables of the ipc namespace that the calling thread is in.
#pragma once

#include "core/lab/fd.h"
#include "core/lab/wire.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace ipcscope::lab::agent
{

/// Reads as often as wanted: opening the files costs more than reading them. An open table keeps
/// its namespace alive, so whoever leaves a namespace makes the reader forget it first.
class TableReader
{
  public:
    /// `proc` is a directory descriptor of a /proc; `returned` the id that a query's kReturned
    /// stands for. Nothing when something cannot be read.
    [[nodiscard]] std::optional<wire::Parts> read(int proc, const wire::TableQuery &query,
                                                  IpcId returned = wire::kReturned);
    void forget();
    /// Forgets descriptors that something else has closed.
    void release();

  private:
    struct Files
    {
        Fd rows;
        Fd next_id;
    };
    [[nodiscard]] bool read_shm(const wire::KindQuery &query, wire::ShmPart &part);
    [[nodiscard]] bool read_sem(const wire::TableQuery &query, wire::Parts &parts);
    [[nodiscard]] bool read_msg(const wire::KindQuery &query, wire::MsgPart &part);
    void read_sem_row(int index, const wire::TableQuery &query, wire::Parts &parts);
    [[nodiscard]] bool rows_text(Files &files, const char *path);
    /// Every index that may be in use, ascending.
    [[nodiscard]] std::optional<std::vector<int>> used_indices(Files &files, const char *path,
                                                               const IdsRow &ids);
    /// The indices of the rows that are asked for one by one.
    [[nodiscard]] std::vector<int> rows_of(const wire::KindQuery &query) const;
    /// Nothing on kernels that have none.
    [[nodiscard]] std::optional<int> next_id(Files &files, const char *path);

    int proc_{-1};       ///< while reading
    IpcId returned_{-1}; ///< while reading
    Files shm_;
    Files sem_;
    Files msg_;
    Fd rmid_forced_;
    std::string text_;
};

} // namespace ipcscope::lab::agent
