// The tools that there are, each in a file of its own name.
#pragma once

#include "core/tools/tool.h"

namespace ipcscope::tools
{

[[nodiscard]] ReadCommand read_df(const Words &words, const Known &known);
[[nodiscard]] ReadCommand read_ipcmk(const Words &words, const Known &known);
[[nodiscard]] ReadCommand read_ipcrm(const Words &words, const Known &known);
[[nodiscard]] ReadCommand read_ipcs(const Words &words, const Known &known);
[[nodiscard]] ReadCommand read_ls(const Words &words, const Known &known);
[[nodiscard]] ReadCommand read_lsipc(const Words &words, const Known &known);
[[nodiscard]] ReadCommand read_lsns(const Words &words, const Known &known);
[[nodiscard]] ReadCommand read_nsenter(const Words &words, const Known &known);
[[nodiscard]] ReadCommand read_readlink(const Words &words, const Known &known);
[[nodiscard]] ReadCommand read_sysctl(const Words &words, const Known &known);
[[nodiscard]] ReadCommand read_unshare(const Words &words, const Known &known);

inline constexpr Tool kDf{.name = "df", .usage = "df [-h] [-i] [-T] /dev/shm", .read = read_df};
inline constexpr Tool kIpcmk{
    .name = "ipcmk", .usage = "ipcmk [-M SIZE] [-S NUMBER] [-Q] [-p MODE]", .read = read_ipcmk};
inline constexpr Tool kIpcrm{
    .name = "ipcrm",
    .usage = "ipcrm [-m ID] [-M KEY] [-s ID] [-S KEY] [-q ID] [-Q KEY] [-a] [-v]",
    .read = read_ipcrm};
inline constexpr Tool kIpcs{.name = "ipcs",
                            .usage = "ipcs [-m] [-q] [-s] [-t|-p|-c|-l|-u] [-b|--human] [-i ID]",
                            .read = read_ipcs};
inline constexpr Tool kLs{
    .name = "ls", .usage = "ls [-a|-A] [-r] /dev/shm|/dev/mqueue", .read = read_ls};
inline constexpr Tool kLsipc{.name = "lsipc",
                             .usage = "lsipc [-m|-q|-s|-g] [-b] [-c] [-t] [--noheadings]",
                             .read = read_lsipc};
inline constexpr Tool kLsns{.name = "lsns", .usage = "lsns -t ipc [-n]", .read = read_lsns};
inline constexpr Tool kNsenter{
    .name = "nsenter",
    .usage = "nsenter --ipc[=/proc/ACTOR/ns/ipc] [-t ACTOR] [--user] [--mount]",
    .read = read_nsenter};
inline constexpr Tool kReadlink{
    .name = "readlink", .usage = "readlink /proc/self/ns/ipc", .read = read_readlink};
inline constexpr Tool kSysctl{.name = "sysctl",
                              .usage = "sysctl [-w] [-n] [-N] [-q] [-a] NAME[=VALUE] …",
                              .read = read_sysctl};
inline constexpr Tool kUnshare{
    .name = "unshare", .usage = "unshare --ipc [--mount] [--user]", .read = read_unshare};

} // namespace ipcscope::tools
