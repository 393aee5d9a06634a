#include "core/lab/driver.h"

#include "core/lab/spawn.h"
#include "core/told.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fmt/format.h>
#include <fstream>
#include <poll.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>

namespace ipcscope::lab
{
namespace
{

struct SocketPair
{
    Fd ours;
    Fd theirs;
};

std::optional<SocketPair> make_pair()
{
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
    {
        return std::nullopt;
    }
    return SocketPair{Fd(ends[0]), Fd(ends[1])};
}

/// Starts the agent as warden, its descriptors at the numbers it expects; 0 with errno on failure.
int spawn_warden(const std::string &agent, const Fd &warden_end, const Fd &actor_end,
                 const Fd &board_file)
{
    // Nothing of the program's environment is needed; the tag lets tests find what is theirs.
    const char *tag = std::getenv("IPCSCOPE_LAB_TAG");
    return spawn({.path = agent,
                  .arguments = {"ipcscope-agent", "warden", std::to_string(getpid())},
                  .environment = {fmt::format("IPCSCOPE_LAB_TAG={}", tag == nullptr ? "" : tag)},
                  .descriptors = {{.fd = warden_end.get(), .number = 3},
                                  {.fd = actor_end.get(), .number = 4},
                                  {.fd = board_file.get(), .number = 5}}});
}

} // namespace

bool is_over(const Fd &pidfd, int timeout_ms)
{
    pollfd wait{.fd = pidfd.get(), .events = POLLIN, .revents = 0};
    int count = 0;
    while ((count = poll(&wait, 1, timeout_ms)) < 0 && errno == EINTR)
    {
    }
    return count > 0;
}

std::optional<Unavailable> Driver::start(const LabOptions &options)
{
    auto agent = find_agent(options);
    if (!agent)
    {
        return agent.error();
    }
    facts = machine_facts();
    if (facts.msgqueue_soft != RLIM_INFINITY)
    {
        facts.msgqueue_soft /= std::max(options.labs, 1U);
    }
    if (options.pin)
    {
        pin = std::make_unique<Pin>();
    }
    std::optional<Unavailable> failure;
    for (const IdPlan &plan : id_plans())
    {
        failure = try_plan(agent.value(), plan);
        if (!failure)
        {
            break;
        }
        end();
        // Only the maps differ between plans: another failure would come again.
        if (!origin.report.stages.empty())
        {
            return failure;
        }
        origin.refused_plans.push_back(failure->reason);
    }
    return failure;
}

std::optional<Unavailable> Driver::try_plan(const std::string &agent, const IdPlan &plan)
{
    auto warden_pair = make_pair();
    auto actor_pair = make_pair();
    Fd board_file;
    if (!warden_pair || !actor_pair || !make_board(board_file))
    {
        return Unavailable{told("This program has no file descriptors left for a lab."),
                           told("Close something, or raise the limit with ulimit -n.")};
    }
    warden_pid = spawn_warden(agent, warden_pair->theirs, actor_pair->theirs, board_file);
    if (warden_pid == 0)
    {
        return Unavailable{told("{} could not be started: {}.", agent, std::strerror(errno)),
                           told("Install ipcscope again, or set IPCSCOPE_AGENT to its agent.")};
    }
    warden_pair->theirs.reset();
    actor_pair->theirs.reset();
    warden = Channel(std::move(warden_pair->ours), kDeadlineMs);
    origin.plan = plan;
    std::vector<Fd> fds;
    auto said = warden.receive(&fds);
    if (said && std::holds_alternative<wire::NeedMaps>(said.value()))
    {
        const std::string error = map_ids(warden_pid, plan);
        if (!error.empty())
        {
            return Unavailable{error + ".", told("Install the package uidmap, or run as root.")};
        }
        const wire::Mapped mapped{.uid_count = plan.uid_count,
                                  .gid_count = plan.gid_count,
                                  .setgroups_allowed = plan.setgroups_allowed(),
                                  .msgqueue = facts.msgqueue_soft};
        if (warden.send(mapped))
        {
            said = warden.receive(&fds);
        }
    }
    if (!said || !std::holds_alternative<wire::Report>(said.value()))
    {
        origin.report.stages.push_back({.stage = wire::Stage::UserNamespace, .error = EPIPE});
        return Unavailable{
            told("The lab's warden {}.", said ? told("spoke out of turn") : describe(said.error())),
            told("Try again; if it stays so, look into the kernel's log.")};
    }
    origin.report = std::get<wire::Report>(said.value());
    if (origin.report.init_host_pid.value == 0 || fds.size() != 2)
    {
        const auto &stages = origin.report.stages;
        return explain(stages.empty() ? wire::StageResult{} : stages.back());
    }
    init_host_pid = origin.report.init_host_pid.value;
    Member init{.pid = Pid{1}, .tid = Pid{1}, .proc_pid = Pid{1}};
    init.process = std::make_shared<Process>();
    init.process->pidfd = std::move(fds[0]);
    init.pid_ns = std::make_shared<PidNs>(PidNs{.first = init.process});
    init.for_children = init.pid_ns;
    proc = std::move(fds[1]);
    init.channel = Channel(std::move(actor_pair->ours), kDeadlineMs);
    auto hello = init.channel.expect<wire::Hello>();
    if (!hello)
    {
        origin.report.stages.push_back({.stage = wire::Stage::Exec, .error = ENOEXEC});
        return explain(origin.report.stages.back());
    }
    const auto has = [&](wire::Stage wanted) {
        return std::none_of(origin.report.stages.begin(), origin.report.stages.end(),
                            [&](const wire::StageResult &stage) {
                                return stage.stage == wanted && stage.error != 0;
                            });
    };
    own_proc = has(wire::Stage::Proc);
    own_shm = has(wire::Stage::Shm);
    own_mqueue = has(wire::Stage::Mqueue);
    init.proc_pid = own_proc ? init.pid : Pid{init_host_pid};
    members.clear();
    slots_.reset();
    slots_.set(init.slot);
    members.emplace(kInitActor, std::move(init));
    return std::nullopt;
}

void Unmap::operator()(Board *board) const
{
    munmap(board, kBoardSize);
}

bool Driver::make_board(Fd &file)
{
    file = Fd(memfd_create("ipcscope-board", MFD_CLOEXEC));
    if (!file || ftruncate(file.get(), kBoardSize) != 0)
    {
        return false;
    }
    void *memory = mmap(nullptr, kBoardSize, PROT_READ | PROT_WRITE, MAP_SHARED, file.get(), 0);
    // Fresh memory holds a board on which nobody has done anything: all of it is 0.
    board.reset(memory == MAP_FAILED ? nullptr : static_cast<Board *>(memory));
    return board != nullptr;
}

void Driver::end()
{
    members.clear();
    warden.close(); // its sign to end the lab and itself
    if (warden_pid > 0)
    {
        const Fd pidfd(static_cast<int>(syscall(SYS_pidfd_open, warden_pid, 0)));
        if (!pidfd || !is_over(pidfd, kDeadlineMs))
        {
            kill(warden_pid, SIGKILL); // the lab's first process dies with it
        }
        while (waitpid(warden_pid, nullptr, 0) < 0 && errno == EINTR)
        {
        }
        warden_pid = 0;
    }
}

EngineLost Driver::lose(const std::string &why)
{
    end();
    lost = EngineLost{why};
    return *lost;
}

Driver::~Driver()
{
    end();
}

} // namespace ipcscope::lab
