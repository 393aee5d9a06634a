#include "app/cli/tables_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace ipcscope::cli
{
namespace
{

class TablePrinter
{
  public:
    TablePrinter(const Tables &tables, const FinalTables &all, const notation::ActorNames &actors,
                 Output &out)
        : tables_(tables), all_(all), actors_(actors), out_(out)
    {
    }

    void print(std::string_view whose) const
    {
        for (const IpcNamespaceTable &table : tables_.ipc)
        {
            out_.line("");
            out_.line(
                out_.paint(Tone::Strong, fmt::format("------ IPC namespace {}: {} ------ ({})",
                                                     ns_name(table.ns), members(table.ns), whose)));
            shm(table);
            sem(table);
            msg(table);
            mq(table);
        }
        for (const MntNamespaceTable &table :
             tables_.mnt.value_or(std::vector<MntNamespaceTable>{}))
        {
            files(table, whose);
        }
        out_.line("");
        processes(whose);
    }

  private:
    /// The model's number where the two have met, so that both engines' lists can be laid side by
    /// side.
    [[nodiscard]] std::string ns_name(NsId ns) const
    {
        const auto met = all_.kernel_to_model.find(ns);
        return fmt::format("[{}]",
                           met == all_.kernel_to_model.end() ? ns.value : met->second.value);
    }

    [[nodiscard]] std::string members(NsId ns, NsId ActorRow::*which = &ActorRow::ipc_ns) const
    {
        std::vector<std::string> names;
        for (const ActorRow &row : tables_.actors)
        {
            if (row.alive && row.*which == ns)
            {
                names.push_back(harmless(actors_.name(row.actor)));
            }
        }
        return names.empty() ? "nobody inside" : fmt::format("{}", fmt::join(names, ", "));
    }

    [[nodiscard]] std::string process(Pid pid) const
    {
        for (const ActorRow &row : tables_.actors)
        {
            if (pid.value != 0 && (row.pid == pid || row.tid == pid))
            {
                return harmless(actors_.name(row.actor));
            }
        }
        return pid.value == 0 ? "-" : fmt::format("{}", pid.value);
    }

    void shm(const IpcNamespaceTable &table) const
    {
        out_.line(fmt::format("{:<10} {:<10} {:<10} {:<10} {:<10} {:<7} {:<8} {:<10} {}", "key",
                              "shmid", "owner", "perms", "bytes", "nattch", "status", "creator",
                              "last user"));
        for (const ShmRow &row : table.shm)
        {
            std::string status = (row.mode & abi::kShmDest) != 0 ? "dest" : "";
            status +=
                (row.mode & abi::kShmLocked) != 0 ? (status.empty() ? "locked" : ",lock") : "";
            out_.line(fmt::format("0x{:08x} {:<10} {:<10} {:<10} {:<10} {:<7} {:<8} {:<10} {}",
                                  static_cast<std::uint32_t>(row.key.value), row.id.value,
                                  fmt::format("uid {}", row.uid.value),
                                  fmt::format("{:o}", row.mode & 0777U), row.segsz, row.nattch,
                                  status, process(row.cpid), process(row.lpid)));
        }
        if (table.shm.empty())
        {
            out_.line("(no segments)");
        }
    }

    /// The value of each semaphore, and how many sleep on it: "0 (1 waits)".
    static std::string values(const SemRow &row)
    {
        std::vector<std::string> texts;
        for (const SemState &sem : row.sems)
        {
            std::string text = fmt::format("{}", sem.semval);
            if (sem.semncnt > 0)
            {
                text += fmt::format(" ({} to grow)", sem.semncnt);
            }
            if (sem.semzcnt > 0)
            {
                text += fmt::format(" ({} for zero)", sem.semzcnt);
            }
            texts.push_back(std::move(text));
        }
        constexpr std::size_t kShown = 16;
        const bool more = texts.size() > kShown;
        texts.resize(std::min(texts.size(), kShown));
        return fmt::format("{}{}", fmt::join(texts, ", "), more ? ", ..." : "");
    }

    void sem(const IpcNamespaceTable &table) const
    {
        if (table.sem.empty())
        {
            return;
        }
        out_.line(fmt::format("{:<10} {:<10} {:<10} {:<10} {:<7} {}", "key", "semid", "owner",
                              "perms", "nsems", "values (who waits)"));
        for (const SemRow &row : table.sem)
        {
            out_.line(fmt::format(
                "0x{:08x} {:<10} {:<10} {:<10} {:<7} {}", static_cast<std::uint32_t>(row.key.value),
                row.id.value, fmt::format("uid {}", row.uid.value),
                fmt::format("{:o}", row.mode & 0777U), row.sems.size(), values(row)));
        }
    }

    void msg(const IpcNamespaceTable &table) const
    {
        if (table.msg.empty())
        {
            return;
        }
        out_.line(fmt::format("{:<10} {:<10} {:<10} {:<10} {:<12} {:<10} {:<11} {}", "key", "msqid",
                              "owner", "perms", "used-bytes", "messages", "last sender",
                              "last receiver"));
        for (const MsgRow &row : table.msg)
        {
            out_.line(fmt::format("0x{:08x} {:<10} {:<10} {:<10} {:<12} {:<10} {:<11} {}",
                                  static_cast<std::uint32_t>(row.key.value), row.id.value,
                                  fmt::format("uid {}", row.uid.value),
                                  fmt::format("{:o}", row.mode & 0777U), row.cbytes, row.qnum,
                                  process(row.lspid), process(row.lrpid)));
        }
    }

    void mq(const IpcNamespaceTable &table) const
    {
        if (table.mq.empty())
        {
            return;
        }
        out_.line(fmt::format("{:<21} {:<10} {:<10} {:<12} {:<10} {:<11} {}", "POSIX queue",
                              "owner", "perms", "used-bytes", "messages", "size",
                              "waits for news"));
        for (const MqRow &row : table.mq)
        {
            out_.line(fmt::format(
                "{} {:<10} {:<10} {:<12} {:<10} {:<11} {}", padded(harmless("/" + row.name), 21),
                fmt::format("uid {}", row.uid.value), fmt::format("{:o}", row.mode & 0777U),
                row.qsize, row.curmsgs, fmt::format("{}x{}", row.maxmsg, row.msgsize),
                process(row.notify_pid)));
        }
    }

    /// Files in /dev/shm; a tmpfs without any is not worth its lines.
    void files(const MntNamespaceTable &table, std::string_view whose) const
    {
        if (!table.shm || table.shm->files.empty())
        {
            return;
        }
        const TmpfsTable &shm = *table.shm;
        out_.line("");
        out_.line(out_.paint(Tone::Strong,
                             fmt::format("------ /dev/shm of mount namespace {}: {} ------ ({})",
                                         ns_name(table.ns), members(table.ns, &ActorRow::mnt_ns),
                                         whose)));
        out_.line(fmt::format("tmpfs {}, {} of {} pages in use", shm.device, shm.used,
                              shm.size == 0 ? "any number of" : fmt::to_string(shm.size)));
        out_.line(fmt::format("{:<21} {:<10} {:<10} {:<12} {:<10} {}", "file", "owner", "perms",
                              "bytes", "in memory", "semaphore"));
        for (const TmpfsFileRow &row : shm.files)
        {
            constexpr std::uint64_t kSector = 512;
            out_.line(fmt::format(
                "{} {:<10} {:<10} {:<12} {:<10} {}", padded(harmless(row.name), 21),
                fmt::format("uid {}", row.uid.value), fmt::format("{:o}", row.mode), row.size,
                row.blocks * kSector,
                row.semaphore
                    ? fmt::format("{}, {} waiting", row.semaphore->value, row.semaphore->nwaiters)
                    : "-"));
        }
    }

    void processes(std::string_view whose) const
    {
        out_.line(out_.paint(Tone::Strong, fmt::format("------ processes ------ ({})", whose)));
        // Where some have another number for themselves.
        const bool several = std::any_of(tables_.actors.begin(), tables_.actors.end(),
                                         [](const ActorRow &row) { return !row.nspid.empty(); });
        const auto inside = [several](std::string_view number) {
            return several ? fmt::format(" {:>6}", number) : std::string();
        };
        out_.line(fmt::format("{:<12} {:>5}{}  {:<12} {:<12} {:>6} {:>6}  {}", "who", "pid",
                              inside("inside"), "ipc", "user", "euid", "egid", "attached"));
        for (const ActorRow &row : tables_.actors)
        {
            const std::string name = padded(harmless(actors_.name(row.actor)), 12);
            if (!row.alive)
            {
                out_.line(fmt::format("{} {:>5}  has ended", name, row.pid.value));
                continue;
            }
            const Pid own = row.nspid.empty() ? row.pid : row.nspid.back();
            out_.line(fmt::format("{} {:>5}{}  {:<12} {:<12} {:>6} {:>6}  {}", name, row.pid.value,
                                  inside(std::to_string(own.value)), ns_name(row.ipc_ns),
                                  ns_name(row.user_ns), row.euid.value, row.egid.value,
                                  attached(row)));
        }
    }

    static std::string attached(const ActorRow &row)
    {
        std::vector<std::string> texts;
        for (const AttachRow &attach : row.attaches)
        {
            texts.push_back(
                fmt::format("shmid {} {}", attach.id.value, attach.writable ? "rw" : "ro"));
        }
        for (const MqDesRow &queue : row.queues)
        {
            texts.push_back(fmt::format("fd {} /{}{}", queue.fd.value, harmless(queue.queue),
                                        queue.unlinked ? " (deleted)" : ""));
        }
        for (const FileDesRow &file : row.files)
        {
            texts.push_back(fmt::format("fd {} /dev/shm/{}{}", file.fd.value, harmless(file.file),
                                        file.unlinked ? " (deleted)" : ""));
        }
        for (const std::string &part : mapped_parts(row.mappings))
        {
            texts.push_back("maps " + harmless(part));
        }
        if (row.sleeps_in)
        {
            texts.push_back(fmt::format("sleeps in {}", *row.sleeps_in));
        }
        return texts.empty() ? "-" : fmt::format("{}", fmt::join(texts, ", "));
    }

    const Tables &tables_;
    const FinalTables &all_;
    const notation::ActorNames &actors_;
    Output &out_;
};

} // namespace

void print_tables(const FinalTables &tables, const notation::ActorNames &actors, Output &out)
{
    if (tables.model)
    {
        const std::string_view whose = tables.compared && tables.equal
                                           ? "model and kernel, the same"
                                       : tables.compared ? "model"
                                                         : "model only";
        TablePrinter(*tables.model, tables, actors, out).print(whose);
    }
    const bool kernel_too = tables.kernel && (!tables.model || (tables.compared && !tables.equal));
    if (kernel_too)
    {
        TablePrinter(*tables.kernel, tables, actors, out).print("kernel");
    }
}

} // namespace ipcscope::cli
