// The tables of what has a name or leads to it: POSIX queues, files in /dev/shm, descriptors,
// mappings, and what is mounted.
#pragma once

#include "app/gui/sheet.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

namespace ipcscope::gui
{

/// Numbers for names: the rows of both engines that are called the same are the same row.
class RowNames
{
  public:
    [[nodiscard]] std::uint64_t number(const std::string &name)
    {
        return numbers_.try_emplace(name, numbers_.size() + 1).first->second;
    }

  private:
    std::unordered_map<std::string, std::uint64_t> numbers_;
};

/// How an engine's tables are read: `mnt` gives the model's number of a mount namespace.
struct PosixSource
{
    std::shared_ptr<const Tables> tables;
    std::function<std::uint64_t(NsId)> mnt;
};

[[nodiscard]] std::vector<SheetColumn> posix_queue_columns();
[[nodiscard]] std::vector<SheetColumn> file_columns();
[[nodiscard]] std::vector<SheetColumn> descriptor_columns();
[[nodiscard]] std::vector<SheetColumn> mapping_columns();
[[nodiscard]] std::vector<SheetColumn> mount_columns();

/// Of one ipc namespace.
[[nodiscard]] std::shared_ptr<const Sheet> posix_queue_sheet(const IpcNamespaceTable &table,
                                                             RowNames &names);
/// Of every mount namespace; nothing where the engine sees none.
[[nodiscard]] std::shared_ptr<const Sheet> file_sheet(const PosixSource &source, RowNames &names);
/// Of every actor that lives.
[[nodiscard]] std::shared_ptr<const Sheet> descriptor_sheet(const PosixSource &source);
[[nodiscard]] std::shared_ptr<const Sheet> mapping_sheet(const PosixSource &source,
                                                         RowNames &names);
[[nodiscard]] std::shared_ptr<const Sheet> mount_sheet(const PosixSource &source);

/// The keys of rows, by what the comparison calls them.
[[nodiscard]] std::uint64_t posix_queue_key(const std::string &name, RowNames &names);
[[nodiscard]] std::uint64_t file_key(std::uint64_t mnt, const std::string &name, RowNames &names);
[[nodiscard]] std::uint64_t descriptor_key(std::uint64_t actor, std::uint64_t fd);
/// Whose mapping a row is. The comparison tells only that an actor's differ.
[[nodiscard]] std::uint64_t actor_of_mapping(const Sheet &sheet, int row);

} // namespace ipcscope::gui
