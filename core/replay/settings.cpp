#include "core/replay/settings.h"

#include "core/errno.h"
#include "core/replay/rows.h"
#include "core/told.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace ipcscope::replay
{
namespace
{

constexpr int kMostIds = abi::kIpcmni;

// kernel.sem with one of its numbers changed.
Sysctl semaphores(std::int64_t semmsl, std::int64_t semopm, std::int64_t semmni)
{
    constexpr std::int64_t kSemmns = 1'024'000'000;
    return {.name = "kernel.sem",
            .value = fmt::format("{} {} {} {}", semmsl, kSemmns, semopm, semmni)};
}

Sysctl setting(std::string_view name, std::uint64_t value)
{
    return {.name = fmt::format("kernel.{}", name), .value = fmt::to_string(value)};
}

Sysctl mq_setting(std::string_view name, std::uint64_t value)
{
    return {.name = fmt::format("fs.mqueue.{}", name), .value = fmt::to_string(value)};
}

// The settings, each on its own, with which a call may come out as it did.
class Candidates
{
  public:
    Candidates(const Seen &seen, Errno of_model) : seen_(seen), of_model_(errno_name(of_model)) {}

    std::vector<Sysctl> operator()(const Shmget &call) const
    {
        constexpr std::uint64_t kMost = ~std::uint64_t{0};
        if (succeeded())
        {
            return {setting("shm_next_id", id()), setting("shmmni", kMostIds),
                    setting("shmmax", kMost), setting("shmall", kMost)};
        }
        return seen_.error == "EINVAL" ? std::vector{setting("shmmax", call.size - 1)}
                                       : std::vector{setting("shmmni", 0), setting("shmall", 0)};
    }
    std::vector<Sysctl> operator()(const Semget &call) const
    {
        if (succeeded())
        {
            return {setting("sem_next_id", id()), semaphores(65535, 500, kMostIds)};
        }
        return {seen_.error == "EINVAL" ? semaphores(call.nsems - 1, 500, 32000)
                                        : semaphores(32000, 500, 0)};
    }
    std::vector<Sysctl> operator()(const Msgget &) const
    {
        if (succeeded())
        {
            return {setting("msg_next_id", id()), setting("msgmni", kMostIds)};
        }
        return {setting("msgmni", 0)};
    }
    std::vector<Sysctl> operator()(const MqOpen &) const
    {
        if (succeeded())
        {
            return {mq_setting("queues_max", 0x7fffffff), mq_setting("msg_max", 65536),
                    mq_setting("msgsize_max", 1U << 24U)};
        }
        if (seen_.error == "ENOSPC")
        {
            return {mq_setting("queues_max", 0)};
        }
        return seen_.error == "EINVAL"
                   ? std::vector{mq_setting("msg_max", 1), mq_setting("msgsize_max", 128)}
                   : std::vector<Sysctl>{};
    }
    std::vector<Sysctl> operator()(const Semop &call) const
    {
        if (!is_about("E2BIG"))
        {
            return {};
        }
        const auto fewer =
            static_cast<std::int64_t>(std::min<std::uint64_t>(call.nsops, 65536)) - 1;
        return {semaphores(32000, seen_.error == "E2BIG" ? fewer : 65536, 32000)};
    }
    std::vector<Sysctl> operator()(const Msgsnd &call) const
    {
        constexpr std::uint64_t kMost = 1U << 30U;
        if (!is_about("EINVAL"))
        {
            return {};
        }
        const bool refused = seen_.error == "EINVAL" && call.size > 0;
        return {setting("msgmax", refused ? static_cast<std::uint64_t>(call.size) - 1 : kMost)};
    }
    std::vector<Sysctl> operator()(const Msgctl &call) const
    {
        if (call.command == abi::kIpcSet)
        {
            return {setting("msgmnb", succeeded() ? 0x7fffffff : 0)};
        }
        return shown({"msgmax", "msgmnb", "msgmni"});
    }
    std::vector<Sysctl> operator()(const Shmctl &) const
    {
        return shown({"shmmax", "shmall", "shmmni"});
    }
    std::vector<Sysctl> operator()(const Semctl &) const
    {
        const auto semmsl = shown_value("semmsl");
        const auto semopm = shown_value("semopm");
        const auto semmni = shown_value("semmni");
        return semmsl && semopm && semmni ? std::vector{semaphores(*semmsl, *semopm, *semmni)}
                                          : std::vector<Sysctl>{};
    }
    template <class Other> std::vector<Sysctl> operator()(const Other &) const { return {}; }

  private:
    [[nodiscard]] bool is_about(std::string_view error) const
    {
        return seen_.error == error || of_model_ == error;
    }
    [[nodiscard]] bool succeeded() const { return seen_.kind == Seen::Kind::Value; }
    [[nodiscard]] std::uint64_t id() const { return static_cast<std::uint64_t>(seen_.value); }
    [[nodiscard]] std::optional<std::int64_t> shown_value(std::string_view name) const
    {
        return seen_.output ? field_of(*seen_.output, name) : std::nullopt;
    }
    // What *_INFO shows, one after the other: they are tried together.
    [[nodiscard]] std::vector<Sysctl> shown(std::initializer_list<std::string_view> names) const
    {
        std::vector<Sysctl> settings;
        for (const std::string_view name : names)
        {
            if (const auto value = shown_value(name))
            {
                settings.push_back(setting(name, static_cast<std::uint64_t>(*value)));
            }
        }
        return settings;
    }

    const Seen &seen_;
    std::string_view of_model_;
};

} // namespace

std::optional<OtherSetting> explain_by_setting(const State &before, const Live &judged)
{
    const std::shared_ptr<const Op> op = judged.op;
    if (judged.status != Live::Status::Done)
    {
        return std::nullopt;
    }
    const std::vector<Sysctl> settings =
        std::visit(Candidates(op->seen, judged.outcome.error), std::get<Call>(op->action));
    const Stamp now{std::int64_t{op->line}};
    for (const Sysctl &changed : settings)
    {
        State state = before.copy();
        (void)state.model().force(op->actor, changed, now, {});
        if (state.retry(op))
        {
            // A call that fails leaves no trace, and who knows for how long the setting stays.
            const bool failed = op->seen.kind == Seen::Kind::Error;
            return OtherSetting{failed ? before.copy() : std::move(state), changed.name};
        }
    }
    const bool may_be_several =
        op->seen.output.has_value() || std::holds_alternative<MqOpen>(std::get<Call>(op->action));
    if (settings.size() > 1 && may_be_several)
    {
        State state = before.copy();
        for (const Sysctl &changed : settings)
        {
            (void)state.model().force(op->actor, changed, now, {});
        }
        if (state.retry(op))
        {
            return OtherSetting{std::move(state), told("the limits")};
        }
    }
    return std::nullopt;
}

} // namespace ipcscope::replay
