#include "app/gui/structure_words.h"

#include "app/gui/structure_rows.h"
#include "app/gui/text.h"
#include "core/compare.h"
#include "core/told.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>

namespace ipcscope::gui
{
namespace
{

using structure::Words;

/// The kernel's member, and the column that is about it in the tables of observable state.
struct Column
{
    std::string_view member;
    std::string_view column;
};

constexpr std::array kTaskColumns{Column{"tgid", "pid"},
                                  Column{"upid", "nspid"},
                                  Column{"mnt_ns", "mnt_ns"},
                                  Column{"ipc_ns", "ipc_ns"},
                                  Column{"user_ns", "user_ns"},
                                  Column{"pid_ns_for_children", "pid_ns_for_children"},
                                  Column{"tid", "tid"},
                                  Column{"cap_effective", "cap_effective"},
                                  Column{"euid", "euid"},
                                  Column{"egid", "egid"},
                                  Column{"cap_permitted", "cap_permitted"}};

constexpr std::array kNamespaceColumns{
    Column{"shm_ctlmax", "shmmax"}, Column{"shm_ctlall", "shmall"}, Column{"shm_ctlmni", "shmmni"},
    Column{"semmsl", "semmsl"},     Column{"semmns", "semmns"},     Column{"semopm", "semopm"},
    Column{"semmni", "semmni"},     Column{"msg_ctlmax", "msgmax"}, Column{"msg_ctlmnb", "msgmnb"},
    Column{"msg_ctlmni", "msgmni"}, Column{"user_ns", "owner"}};

constexpr std::array kObjectColumns{
    Column{"shm_segsz", "segsz"}, Column{"shm_nattch", "nattch"}, Column{"shm_cprid", "cpid"},
    Column{"shm_lprid", "lpid"},  Column{"shm_atim", "atime"},    Column{"shm_dtim", "dtime"},
    Column{"shm_ctim", "ctime"},  Column{"sem_nsems", "nsems"},   Column{"sem_ctime", "ctime"},
    Column{"sem_otime", "otime"}, Column{"q_qnum", "qnum"},       Column{"q_cbytes", "cbytes"},
    Column{"q_qbytes", "qbytes"}, Column{"q_lspid", "lspid"},     Column{"q_lrpid", "lrpid"},
    Column{"q_stime", "stime"},   Column{"q_rtime", "rtime"},     Column{"q_ctime", "ctime"}};

constexpr std::array kQueueColumns{Column{"i_mode", "mode"},
                                   Column{"i_uid", "uid"},
                                   Column{"i_gid", "gid"},
                                   Column{"i_mtime", "mtime"},
                                   Column{"notify_owner", "notify_pid"},
                                   Column{"sigev_notify", "notify"},
                                   Column{"sigev_signo", "signo"}};

template <std::size_t Size>
std::string_view column_of(const std::array<Column, Size> &columns, std::string_view member)
{
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [&](const Column &one) { return one.member == member; });
    return found == columns.end() ? member : found->column;
}

template <class Row>
std::optional<FieldWords> told_in(std::span<const FieldInfo<Row>> fields, std::string_view name)
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const auto &one) { return one.name == name; });
    if (found == fields.end())
    {
        return std::nullopt;
    }
    return FieldWords{text(told_text(found->meaning)), text(told_text(found->source))};
}

std::optional<FieldWords> object_words(TableKind kind, std::string_view field)
{
    const std::string_view column = column_of(kObjectColumns, field);
    switch (kind)
    {
    case TableKind::Sem: {
        const auto of_set = told_in(sem_fields(), field == "id" ? "semid" : column);
        return of_set ? of_set : told_in(sem_state_fields(), column);
    }
    case TableKind::Msg: return told_in(msg_fields(), field == "id" ? "msqid" : column);
    case TableKind::Shm: break;
    }
    return told_in(shm_fields(), field == "id" ? "shmid" : column);
}

std::optional<FieldWords> ids_words(TableKind kind, std::string_view field)
{
    const std::string_view prefix = kind == TableKind::Sem   ? "sem_ids."
                                    : kind == TableKind::Msg ? "msg_ids."
                                                             : "";
    return told_in(namespace_fields(), std::string(prefix) + std::string(field));
}

/// What no table of observable state has.
struct Inner
{
    std::string_view field;
    const char *meaning;
};
constexpr std::array kInner{
    Inner{"nsproxy", QT_TRANSLATE_NOOP("Structure", "The namespaces that the task works in.")},
    Inner{"ids[0]",
          QT_TRANSLATE_NOOP("Structure", "The table of semaphore sets, and how many there are.")},
    Inner{"ids[1]",
          QT_TRANSLATE_NOOP("Structure", "The table of message queues, and how many there are.")},
    Inner{"ids[2]",
          QT_TRANSLATE_NOOP("Structure", "The table of segments, and how many there are.")},
    Inner{"mq_mnt", QT_TRANSLATE_NOOP("Structure",
                                      "The mqueue file system that the namespace has mounted for "
                                      "itself: its POSIX queues are files there.")},
    Inner{"key_ht",
          QT_TRANSLATE_NOOP("Structure", "The hash that leads from a key to its object; which keys "
                                         "share a bucket is the model's choice, and random in a "
                                         "kernel.")},
    Inner{"ipcs_idr",
          QT_TRANSLATE_NOOP("Structure", "The tree that leads from an index to its object: an id's "
                                         "low 15 bits are the index.")},
    Inner{"chain",
          QT_TRANSLATE_NOOP("Structure", "An object whose key is in this bucket: a lookup compares "
                                         "the keys one after the other.")},
    Inner{"chain_end",
          QT_TRANSLATE_NOOP("Structure", "The end of the bucket's chain: who comes here has found "
                                         "no object with the key.")},
    Inner{"no_key",
          QT_TRANSLATE_NOOP("Structure", "IPC_PRIVATE is no key: the object is in no bucket.")},
    Inner{"place",
          QT_TRANSLATE_NOOP("Structure", "A place of the table, and the object that has it.")},
    Inner{"s_root", QT_TRANSLATE_NOOP("Structure", "The queue that has this name.")},
    Inner{"seq", QT_TRANSLATE_NOOP("Structure",
                                   "The sequence number that the table had when the object was "
                                   "made: the upper half of its id, by which an old id is known.")},
    Inner{"shm_file",
          QT_TRANSLATE_NOOP("Structure", "The file in memory that has the segment's bytes; there "
                                         "is none until the first touch.")},
    Inner{"nrpages", QT_TRANSLATE_NOOP("Structure", "Pages of the segment that are in memory.")},
    Inner{"shm_creator",
          QT_TRANSLATE_NOOP(
              "Structure",
              "Who made it and still knows it: with shm_rmid_forced it dies with its creator.")},
    Inner{"pending_alter",
          QT_TRANSLATE_NOOP(
              "Structure",
              "Who sleeps with operations that would change a value, the longest first.")},
    Inner{"pending_const",
          QT_TRANSLATE_NOOP("Structure", "Who sleeps until a value is 0, the longest first.")},
    Inner{"complex_count",
          QT_TRANSLATE_NOOP("Structure", "How many sleep with several operations at once.")},
    Inner{"q_receivers", QT_TRANSLATE_NOOP("Structure", "Who sleeps until a message comes.")},
    Inner{"q_senders", QT_TRANSLATE_NOOP("Structure", "Who sleeps until there is room.")},
    Inner{"sem_ctls",
          QT_TRANSLATE_NOOP("Structure",
                            "The limits of semaphores: SEMMSL, SEMMNS, SEMOPM and SEMMNI.")},
    Inner{"e_wait_q",
          QT_TRANSLATE_NOOP("Structure", "Who sleeps at the queue, for room or for a message.")},
    Inner{"fd",
          QT_TRANSLATE_NOOP("Structure", "The descriptor of the caller that leads to the queue.")},
    Inner{"f_flags", QT_TRANSLATE_NOOP("Structure",
                                       "The flags of the open file: access mode and O_NONBLOCK.")},
    Inner{"state", QT_TRANSLATE_NOOP("Structure", "Whether the task runs or sleeps.")},
    Inner{"status",
          QT_TRANSLATE_NOOP("Structure", "What the sleeper's call will give when it runs again.")},
    Inner{"mmap", QT_TRANSLATE_NOOP("Structure",
                                    "The mappings of shared memory in the task's address space.")},
    Inner{"undo_list",
          QT_TRANSLATE_NOOP("Structure",
                            "The adjustments of SEM_UNDO that are made when the task ends.")},
    Inner{"dumpable", QT_TRANSLATE_NOOP("Structure", "Whether others may look into the process.")},
    Inner{
        "securebits",
        QT_TRANSLATE_NOOP("Structure", "Whether capabilities are kept when the user id changes.")},
    Inner{"umask",
          QT_TRANSLATE_NOOP("Structure", "The permission bits that a new file does not get.")},
    Inner{"group_info",
          QT_TRANSLATE_NOOP("Structure", "The supplementary groups: they count as the egid does.")},
    Inner{"deleted", QT_TRANSLATE_NOOP("Structure",
                                       "Removed: nobody finds it any more, and who still works on "
                                       "it gives up.")},
    Inner{"khtnode",
          QT_TRANSLATE_NOOP("Structure", "The next index with the same hash; -1 ends the chain.")},
};

std::optional<FieldWords> inner_words(std::string_view field)
{
    const auto found = std::find_if(kInner.begin(), kInner.end(),
                                    [&](const Inner &one) { return one.field == field; });
    if (found == kInner.end())
    {
        return std::nullopt;
    }
    return FieldWords{Words::tr(found->meaning), Words::tr("the model; no system call shows it")};
}

std::optional<FieldWords> observable_words(StructureOf structure, TableKind kind,
                                           std::string_view field)
{
    switch (structure)
    {
    case StructureOf::Task: return told_in(actor_fields(), column_of(kTaskColumns, field));
    case StructureOf::Namespace:
        return told_in(namespace_fields(), column_of(kNamespaceColumns, field));
    case StructureOf::Ids: return ids_words(kind, field);
    case StructureOf::Object: return object_words(kind, field);
    case StructureOf::Queue: return told_in(mq_fields(), column_of(kQueueColumns, field));
    case StructureOf::Hash:
    case StructureOf::Idr: break;
    }
    return std::nullopt;
}

} // namespace

FieldWords field_words(StructureOf structure, TableKind kind, std::string_view field)
{
    const auto told = observable_words(structure, kind, field);
    const auto inner = told ? told : inner_words(field);
    return inner.value_or(FieldWords{{}, Words::tr("the model")});
}

} // namespace ipcscope::gui
