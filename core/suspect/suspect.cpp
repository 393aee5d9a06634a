#include "core/suspect/suspect.h"

#include "core/lab/programs.h"
#include "core/lab/spawn.h"
#include "core/told.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

namespace ipcscope::suspect
{
namespace
{

namespace wire = lab::wire;

std::vector<std::string> places(const SuspectOptions &options)
{
    const std::string program = "ipcscope-" + options.name;
    const char *variable = std::getenv("IPCSCOPE_SUSPECTS");
    const std::string folder = !options.folder.empty() ? options.folder
                               : variable != nullptr   ? variable
                                                       : "";
    return folder.empty() ? lab::places_of(program) : std::vector{folder + "/" + program};
}

template <class Row, class Name> bool ascending(const std::vector<Row> &rows, Name name)
{
    return std::adjacent_find(rows.begin(), rows.end(), [name](const Row &lhs, const Row &rhs) {
               return !(lhs.*name < rhs.*name);
           }) == rows.end();
}

/// In the order that the port promises.
bool in_order(const Tables &tables)
{
    return ascending(tables.ipc, &IpcNamespaceTable::ns) &&
           ascending(tables.actors, &ActorRow::actor) && !tables.actors.empty() &&
           (!tables.mnt || ascending(*tables.mnt, &MntNamespaceTable::ns));
}

} // namespace

Suspect::Suspect(const SuspectOptions &options, const EngineFacts &facts) : name_(options.name)
{
    start(options, facts);
}

Suspect::~Suspect()
{
    end();
}

void Suspect::start(const SuspectOptions &options, const EngineFacts &facts)
{
    const std::vector<std::string> tried = places(options);
    const auto place = std::find_if(tried.begin(), tried.end(), [](const std::string &one) {
        return access(one.c_str(), X_OK) == 0;
    });
    if (place == tried.end())
    {
        lost_ = EngineLost{told("The program of the suspect {} was not found ({}). Install "
                                "ipcscope again, or set IPCSCOPE_SUSPECTS to its folder.",
                                name_, fmt::join(tried, ", "))};
        return;
    }
    int ends[2]{-1, -1};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
    {
        lost_ = EngineLost{told("This program has no file descriptors left for a suspect. Close "
                                "something, or raise the limit with ulimit -n.")};
        return;
    }
    channel_ = lab::Channel(lab::Fd(ends[0]), options.deadline_ms);
    const lab::Fd theirs(ends[1]);
    pid_ = lab::spawn({.path = *place,
                       .arguments = {*place},
                       .environment = {},
                       .descriptors = {{.fd = theirs.get(), .number = STDIN_FILENO},
                                       {.fd = theirs.get(), .number = STDOUT_FILENO}}});
    if (pid_ == 0)
    {
        lost_ = EngineLost{told("{} could not be started: {}.", *place, strerror(errno))};
        return;
    }
    if (!channel_.send(wire::Begin{.facts = facts}))
    {
        (void)lose(told("has ended"));
    }
}

void Suspect::end()
{
    channel_.close();
    if (pid_ > 0)
    {
        // It keeps nothing that would have to be put away.
        kill(pid_, SIGKILL);
        while (waitpid(pid_, nullptr, 0) < 0 && errno == EINTR)
        {
        }
        pid_ = 0;
    }
}

EngineLost Suspect::lose(std::string_view what)
{
    end();
    lost_ = EngineLost{told("The suspect {} {}.", name_, what)};
    return *lost_;
}

/// Nothing: it is lost.
template <class Answer> std::optional<Answer> Suspect::ask(const wire::Message &question)
{
    if (lost_)
    {
        return std::nullopt;
    }
    if (!channel_.send(question))
    {
        (void)lose(told("has ended"));
        return std::nullopt;
    }
    auto answer = channel_.expect<Answer>();
    if (!answer)
    {
        (void)lose(answer.error() == lab::Trouble::Closed
                       ? told("has ended in the middle of a call")
                       : describe(answer.error()));
        return std::nullopt;
    }
    return std::move(answer).value();
}

Reply Suspect::execute(ActorId actor, const Call &call)
{
    auto answer = ask<wire::TellReply>(wire::AskReply{.actor = actor, .call = call});
    if (!answer)
    {
        return *lost_;
    }
    if (std::holds_alternative<EngineLost>(answer->reply))
    {
        return lose(told("has given up"));
    }
    if (std::holds_alternative<Asleep>(answer->reply))
    {
        asleep_.insert(actor);
    }
    return std::move(answer->reply);
}

std::vector<Woken> Suspect::woken(std::span<const ActorId> order)
{
    auto answer = ask<wire::TellWoken>(wire::AskWoken{.order = {order.begin(), order.end()}});
    if (!answer)
    {
        return {};
    }
    for (const Woken &one : answer->woken)
    {
        if (asleep_.erase(one.actor) == 0)
        {
            (void)lose(told("has woken somebody who did not sleep"));
            return {};
        }
    }
    return std::move(answer->woken);
}

Result<Tables, EngineLost> Suspect::observe()
{
    auto answer = ask<wire::TellTables>(wire::AskTables{});
    if (!answer)
    {
        return *lost_;
    }
    if (!in_order(answer->tables))
    {
        return lose(told("has shown tables that nobody can have"));
    }
    return std::move(answer->tables);
}

} // namespace ipcscope::suspect
