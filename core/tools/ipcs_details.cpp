// What ipcs -i prints of one object.
#include "core/tools/ipcs.h"

#include <fmt/format.h>

#include <iterator>

namespace ipcscope::tools
{
namespace
{

template <class Object> std::string owners(const Object &object, std::string_view between)
{
    return fmt::format("uid={}{}gid={}{}cuid={}{}cgid={}", object.uid.value, between,
                       object.gid.value, between, object.cuid.value, between, object.cgid.value);
}

struct IpcsDetails
{
    const IpcsRequest &request;
    const Answers &answers;

    [[nodiscard]] std::string at(Stamp stamp) const
    {
        return fmt::format("{:<26}", long_time(stamp));
    }

    [[nodiscard]] std::string size(std::string_view usual, std::string_view human,
                                   std::uint64_t bytes) const
    {
        return request.unit == IpcsRequest::Unit::Human
                   ? fmt::format("{}={}", human, human_size(bytes))
                   : fmt::format("{}={}", usual, bytes);
    }

    [[nodiscard]] Printout segment(const ShmidDs &shm) const
    {
        return {.out = fmt::format("\nShared memory Segment shmid={}\n{}\n"
                                   "mode=0{:o}\taccess_perms=0{:o}\n"
                                   "{}\tlpid={}\tcpid={}\tnattch={}\n"
                                   "att_time={}\ndet_time={}\nchange_time={}\n\n",
                                   request.id->value, owners(shm, "\t"), shm.mode, shm.mode & 0777U,
                                   size("bytes", "size", shm.segsz), shm.lpid.value, shm.cpid.value,
                                   shm.nattch, at(shm.atime), at(shm.dtime), at(shm.ctime)),
                .err = {},
                .status = 0};
    }

    [[nodiscard]] Printout queue(const MsqidDs &msg) const
    {
        // The limit comes from a second call, which asks for permission to read.
        const auto *own = answers.size() > 1 ? output_of<MsqidDs>(answers[1]) : nullptr;
        return {.out = fmt::format("\nMessage Queue msqid={}\n{}\tmode=0{:o}\n"
                                   "{}\t{}\tqnum={}\tlspid={}\tlrpid={}\n"
                                   "send_time={}\nrcv_time={}\nchange_time={}\n\n",
                                   request.id->value, owners(msg, "\t"), msg.mode,
                                   size("cbytes", "csize", msg.cbytes),
                                   size("qbytes", "qsize", own == nullptr ? 0 : own->qbytes),
                                   msg.qnum, msg.lspid.value, msg.lrpid.value, at(msg.stime),
                                   at(msg.rtime), at(msg.ctime)),
                .err = {},
                .status = 0};
    }

    [[nodiscard]] Printout set(const SemidDs &sem) const
    {
        std::string out = fmt::format(
            "\nSemaphore Array semid={}\n{}\n"
            "mode=0{:o}, access_perms=0{:o}\nnsems = {}\notime = {}\nctime = {}\n"
            "{:<10} {:<10} {:<10} {:<10} {:<10}\n",
            request.id->value, owners(sem, "\t "), sem.mode, sem.mode & 0777U, sem.nsems,
            at(sem.otime), at(sem.ctime), "semnum", "value", "ncount", "zcount", "pid");
        constexpr std::array<std::string_view, kSemQuestions.size()> kNames{"GETVAL", "GETNCNT",
                                                                            "GETZCNT", "GETPID"};
        for (std::size_t i = 1; i < answers.size(); ++i)
        {
            const auto &outcome = answers[i].outcome;
            const std::size_t question = (i - 1) % kSemQuestions.size();
            if (!outcome || outcome->error != Errno::Ok)
            {
                return {.out = {},
                        .err =
                            fmt::format("ipcs: semctl({}) failed: {}\n", kNames[question],
                                        outcome ? errno_text(outcome->error) : "not carried out"),
                        .status = 1};
            }
            if (question == 0)
            {
                fmt::format_to(std::back_inserter(out), "{:<10} ", (i - 1) / kNames.size());
            }
            fmt::format_to(std::back_inserter(out), "{:<10}{}", outcome->value,
                           question + 1 == kNames.size() ? "\n" : " ");
        }
        return {.out = out + '\n', .err = {}, .status = 0};
    }
};

} // namespace

bool ipcs_found(const Answers &answers, IpcId id)
{
    const auto &outcome = answers.front().outcome;
    return outcome && outcome->error == Errno::Ok && outcome->value == id.value;
}

Printout print_ipcs_details(const IpcsRequest &request, const Answers &answers)
{
    const IpcsDetails details{request, answers};
    if (!answers.empty() && ipcs_found(answers, *request.id))
    {
        if (const auto *shm = output_of<ShmidDs>(answers.front()))
        {
            return details.segment(*shm);
        }
        if (const auto *msg = output_of<MsqidDs>(answers.front()))
        {
            return details.queue(*msg);
        }
        if (const auto *sem = output_of<SemidDs>(answers.front()))
        {
            return details.set(*sem);
        }
    }
    // A complaint that is no failure.
    return {
        .out = {}, .err = fmt::format("ipcs: id {} not found\n", request.id->value), .status = 0};
}

} // namespace ipcscope::tools
