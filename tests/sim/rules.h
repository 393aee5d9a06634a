// The rules of the kernel as scenarios, by subject: each names a rule and plays it.
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace ipcscope::tests
{

struct Rule
{
    std::string_view name;
    std::string_view script; ///< as in scene.h
};

[[nodiscard]] std::span<const Rule> ids_rules();
[[nodiscard]] std::span<const Rule> shmget_rules();
[[nodiscard]] std::span<const Rule> shmat_rules();
[[nodiscard]] std::span<const Rule> shmctl_rules();
[[nodiscard]] std::span<const Rule> namespaces_rules();
[[nodiscard]] std::span<const Rule> pids_rules();
[[nodiscard]] std::span<const Rule> users_rules();
[[nodiscard]] std::span<const Rule> semop_rules();
[[nodiscard]] std::span<const Rule> semctl_rules();
[[nodiscard]] std::span<const Rule> sem_queues_rules();
[[nodiscard]] std::span<const Rule> sem_undo_rules();
[[nodiscard]] std::span<const Rule> sem_posix_rules();
[[nodiscard]] std::span<const Rule> msg_rules();
[[nodiscard]] std::span<const Rule> msg_queues_rules();
[[nodiscard]] std::span<const Rule> mq_rules();
[[nodiscard]] std::span<const Rule> mq_queues_rules();
[[nodiscard]] std::span<const Rule> files_rules();
[[nodiscard]] std::span<const Rule> mounts_rules();
[[nodiscard]] std::span<const Rule> settings_rules();
[[nodiscard]] std::span<const Rule> signals_rules();
[[nodiscard]] std::span<const Rule> threads_rules();

[[nodiscard]] inline std::vector<Rule> all_rules()
{
    std::vector<Rule> all;
    for (const auto rules :
         {ids_rules(),        shmget_rules(),    shmat_rules(),   shmctl_rules(),
          namespaces_rules(), users_rules(),     semop_rules(),   semctl_rules(),
          sem_queues_rules(), sem_undo_rules(),  msg_rules(),     msg_queues_rules(),
          mq_rules(),         mq_queues_rules(), files_rules(),   mounts_rules(),
          sem_posix_rules(),  settings_rules(),  signals_rules(), threads_rules(),
          pids_rules()})
    {
        all.insert(all.end(), rules.begin(), rules.end());
    }
    return all;
}

} // namespace ipcscope::tests
