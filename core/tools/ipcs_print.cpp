// What ipcs prints: the same columns, blanks and quirks as util-linux 2.38.
#include "core/tools/ipcs.h"

#include "core/tools/options.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <limits>

namespace ipcscope::tools
{
namespace
{

using Format = IpcsRequest::Format;
using Unit = IpcsRequest::Unit;

constexpr std::uint32_t kPermissionBits = 0777;

class IpcsPrinter
{
  public:
    IpcsPrinter(const IpcsRequest &request, const Answers &answers, const Terms &terms)
        : request_(request), answers_(answers), terms_(terms)
    {
    }

    std::string print()
    {
        for (const ObjectKind kind : request_.kinds)
        {
            out_ += '\n';
            switch (request_.format)
            {
            case Format::Objects: objects(kind); break;
            case Format::Times: times(kind); break;
            case Format::Pids: pids(kind); break;
            case Format::Creators: creators(kind); break;
            case Format::Limits: limits(kind); break;
            case Format::Summary: summary(kind); break;
            }
        }
        out_ += '\n';
        return std::move(out_);
    }

  private:
    template <class... Values> void line(fmt::format_string<Values...> format, Values &&...values)
    {
        out_ += fmt::format(format, std::forward<Values>(values)...);
        out_ += '\n';
    }

    void title(std::string_view text) { line("------ {} --------", text); }

    /// Calls `row` with the id and the structure of every object of one kind.
    template <class Structure, class Row> void each(Row row)
    {
        for (const Answer &answer : answers_)
        {
            if (const auto *object = output_of<Structure>(answer))
            {
                row(answer.outcome->value, *object);
            }
        }
    }

    /// Cut where a column of ten has no room for it.
    template <class Object> [[nodiscard]] std::string owner(const Object &object) const
    {
        return terms_.user(object.uid).substr(0, 10);
    }

    template <class Object> static std::uint32_t key(const Object &object)
    {
        return static_cast<std::uint32_t>(object.key.value);
    }

    [[nodiscard]] bool human() const { return request_.unit == Unit::Human; }

    void objects(ObjectKind kind)
    {
        switch (kind)
        {
        case ObjectKind::Msg:
            title("Message Queues");
            line("{:<10} {:<10} {:<10} {:<10} {:<12} {:<12}", "key", "msqid", "owner", "perms",
                 human() ? "size" : "used-bytes", "messages");
            each<MsqidDs>([&](std::int64_t id, const MsqidDs &queue) {
                line("0x{:08x} {:<10} {:<10} {:<10o} {:<12} {:<12}", key(queue), id, owner(queue),
                     queue.mode & kPermissionBits, size_column(queue.cbytes), queue.qnum);
            });
            return;
        case ObjectKind::Shm:
            title("Shared Memory Segments");
            line("{:<10} {:<10} {:<10} {:<10} {:<10} {:<10} {:<12}", "key", "shmid", "owner",
                 "perms", human() ? "size" : "bytes", "nattch", "status");
            each<ShmidDs>([&](std::int64_t id, const ShmidDs &segment) {
                line("0x{:08x} {:<10} {:<10} {:<10o} {:<10} {:<10} {:<6} {:<6}", key(segment), id,
                     owner(segment), segment.mode & kPermissionBits, size_column(segment.segsz),
                     segment.nattch, (segment.mode & abi::kShmDest) != 0 ? "dest" : "",
                     (segment.mode & abi::kShmLocked) != 0 ? "locked" : "");
            });
            return;
        case ObjectKind::Sem:
            title("Semaphore Arrays");
            line("{:<10} {:<10} {:<10} {:<10} {:<10}", "key", "semid", "owner", "perms", "nsems");
            each<SemidDs>([&](std::int64_t id, const SemidDs &set) {
                line("0x{:08x} {:<10} {:<10} {:<10o} {:<10}", key(set), id, owner(set),
                     set.mode & kPermissionBits, set.nsems);
            });
            return;
        }
    }

    [[nodiscard]] std::string size_column(std::uint64_t bytes) const
    {
        return human() ? fmt::format("{:>6}", human_size(bytes)) : fmt::format("{}", bytes);
    }

    [[nodiscard]] std::string at(Stamp stamp) const { return short_time(stamp); }

    void times(ObjectKind kind)
    {
        switch (kind)
        {
        case ObjectKind::Msg:
            title("Message Queues Send/Recv/Change Times");
            line("{:<8} {:<10} {:<20} {:<20} {:<20}", "msqid", "owner", "send", "recv", "change");
            each<MsqidDs>([&](std::int64_t id, const MsqidDs &queue) {
                line("{:<8} {:<10} {:<20} {:<20} {:<20}", id, owner(queue), at(queue.stime),
                     at(queue.rtime), at(queue.ctime));
            });
            return;
        case ObjectKind::Shm:
            title("Shared Memory Attach/Detach/Change Times");
            line("{:<10} {:<10} {:<20} {:<20} {:<20}", "shmid", "owner", "attached", "detached",
                 "changed");
            each<ShmidDs>([&](std::int64_t id, const ShmidDs &segment) {
                line("{:<10} {:<10} {:<20} {:<20} {:<20}", id, owner(segment), at(segment.atime),
                     at(segment.dtime), at(segment.ctime));
            });
            return;
        case ObjectKind::Sem:
            title("Semaphore Operation/Change Times");
            line("{:<8} {:<10} {:<26} {:<26}", "semid", "owner", "last-op", "last-changed");
            each<SemidDs>([&](std::int64_t id, const SemidDs &set) {
                line("{:<8} {:<10}  {:<26} {:<26}", id, owner(set), long_time(set.otime),
                     long_time(set.ctime));
            });
            return;
        }
    }

    void pids(ObjectKind kind)
    {
        switch (kind)
        {
        case ObjectKind::Msg:
            title("Message Queues PIDs");
            line("{:<10} {:<10} {:<10} {:<10}", "msqid", "owner", "lspid", "lrpid");
            each<MsqidDs>([&](std::int64_t id, const MsqidDs &queue) {
                line("{:<8} {:<10} {:>6} {:>9}", id, owner(queue), queue.lspid.value,
                     queue.lrpid.value);
            });
            return;
        case ObjectKind::Shm:
            title("Shared Memory Creator/Last-op PIDs");
            line("{:<10} {:<10} {:<10} {:<10}", "shmid", "owner", "cpid", "lpid");
            each<ShmidDs>([&](std::int64_t id, const ShmidDs &segment) {
                line("{:<10} {:<10} {:<10} {:<10}", id, owner(segment), segment.cpid.value,
                     segment.lpid.value);
            });
            return;
        case ObjectKind::Sem: return;
        }
    }

    template <class Object> void creator_rows()
    {
        each<Object>([&](std::int64_t id, const Object &object) {
            line("{:<10} {:<10o} {:<10} {:<10} {:<10} {:<10}", id, object.mode & kPermissionBits,
                 terms_.user(object.cuid), terms_.group(object.cgid), terms_.user(object.uid),
                 terms_.group(object.gid));
        });
    }

    void creators(ObjectKind kind)
    {
        const auto heads = [&](std::string_view id) {
            line("{:<10} {:<10} {:<10} {:<10} {:<10} {:<10}", id, "perms", "cuid", "cgid", "uid",
                 "gid");
        };
        switch (kind)
        {
        case ObjectKind::Msg:
            title("Message Queues Creators/Owners");
            heads("msqid");
            creator_rows<MsqidDs>();
            return;
        case ObjectKind::Shm:
            title("Shared Memory Segment Creators/Owners");
            heads("shmid");
            creator_rows<ShmidDs>();
            return;
        case ObjectKind::Sem:
            title("Semaphore Arrays Creators/Owners");
            heads("semid");
            creator_rows<SemidDs>();
            return;
        }
    }

    void summary(ObjectKind kind)
    {
        switch (kind)
        {
        case ObjectKind::Msg:
            title("Messages Status");
            each<Msginfo>([&](std::int64_t /*highest*/, const Msginfo &info) {
                line("allocated queues = {}", info.msgpool);
                line("used headers = {}", info.msgmap);
                const auto bytes = static_cast<std::uint64_t>(info.msgtql);
                switch (request_.unit)
                {
                case Unit::Usual: line("used space = {} bytes", bytes); break;
                case Unit::Bytes: line("used space (bytes) = {}", bytes); break;
                case Unit::Human: line("used space = {}", human_size(bytes)); break;
                }
            });
            return;
        case ObjectKind::Shm:
            title("Shared Memory Status");
            each<ShmInfo>([&](std::int64_t /*highest*/, const ShmInfo &info) {
                line("segments allocated {}", info.used_ids);
                line("pages allocated {}", info.shm_tot);
                line("pages resident  {}", info.shm_rss);
                line("pages swapped   {}", info.shm_swp);
                // Nothing has counted them since Linux 2.4.
                line("Swap performance: 0 attempts\t 0 successes");
            });
            return;
        case ObjectKind::Sem:
            title("Semaphore Status");
            each<Seminfo>([&](std::int64_t /*highest*/, const Seminfo &info) {
                line("used arrays = {}", info.semusz);
                line("allocated semaphores = {}", info.semaem);
            });
            return;
        }
    }

    /// What the sysctl says, its `nth` number; 0 when it could not be read.
    [[nodiscard]] std::uint64_t setting(std::string_view name, int nth = 0) const
    {
        const auto read = std::find_if(answers_.begin(), answers_.end(), [name](const Answer &one) {
            const auto *sysctl = std::get_if<Sysctl>(&one.call);
            return sysctl != nullptr && sysctl->name == name;
        });
        const auto *text = read == answers_.end() ? nullptr : output_of<Bytes>(*read);
        std::string_view rest = text == nullptr ? std::string_view() : *text;
        for (; nth > 0; --nth)
        {
            rest.remove_prefix(std::min(rest.find('\t'), rest.size() - 1) + 1);
        }
        std::uint64_t value = 0;
        (void)std::from_chars(rest.data(), rest.data() + rest.size(), value);
        return value;
    }

    /// In bytes, or with `per_kib` in units of 1024.
    void limit(std::string_view what, std::uint64_t bytes, std::uint64_t kib)
    {
        switch (request_.unit)
        {
        case Unit::Usual: line("{} (kbytes) = {}", what, kib); break;
        case Unit::Bytes: line("{} (bytes) = {}", what, bytes); break;
        case Unit::Human: line("{} = {}", what, human_size(bytes)); break;
        }
    }

    void bytes_limit(std::string_view what, std::uint64_t bytes)
    {
        if (human())
        {
            line("{} = {}", what, human_size(bytes));
            return;
        }
        line("{} (bytes) = {}", what, bytes);
    }

    void limits(ObjectKind kind)
    {
        constexpr std::uint64_t kMost = std::numeric_limits<std::uint64_t>::max();
        constexpr std::uint64_t kPageKib = abi::kPageSize / 1024;
        const std::uint64_t shmmax = setting("kernel.shmmax");
        const std::uint64_t shmall = setting("kernel.shmall");
        switch (kind)
        {
        case ObjectKind::Msg:
            title("Messages Limits");
            line("max queues system wide = {}", setting("kernel.msgmni"));
            bytes_limit("max size of message", setting("kernel.msgmax"));
            bytes_limit("default max size of queue", setting("kernel.msgmnb"));
            return;
        case ObjectKind::Shm:
            title("Shared Memory Limits");
            line("max number of segments = {}", setting("kernel.shmmni"));
            limit("max seg size", shmmax, shmmax / 1024);
            // Pages; the product is cut at what 64 bits hold.
            limit("max total shared memory",
                  std::min(shmall, kMost / abi::kPageSize) * abi::kPageSize,
                  std::min(shmall, kMost / kPageKib) * kPageKib);
            bytes_limit("min seg size", 1);
            return;
        case ObjectKind::Sem:
            title("Semaphore Limits");
            line("max number of arrays = {}", setting("kernel.sem", 3));
            line("max semaphores per array = {}", setting("kernel.sem", 0));
            line("max semaphores system wide = {}", setting("kernel.sem", 1));
            line("max ops per semop call = {}", setting("kernel.sem", 2));
            line("semaphore max value = 32767"); // a constant of Linux
            return;
        }
    }

    const IpcsRequest &request_;
    const Answers &answers_;
    const Terms &terms_;
    std::string out_;
};

} // namespace

Printout print_ipcs(const IpcsRequest &request, const Answers &answers, const Terms &terms)
{
    return Printout{.out = IpcsPrinter(request, answers, terms).print(), .err = {}, .status = 0};
}

} // namespace ipcscope::tools
