#include "core/replay/left_open.h"

#include "core/abi.h"
#include "core/replay/closings.h"
#include "core/replay/differences.h"
#include "core/replay/left_open_files.h"
#include "core/told.h"

#include <algorithm>
#include <array>

namespace ipcscope::replay
{
namespace
{

// The object that a call uses.
struct Used
{
    Family family{};
    IpcId id;
};

struct UsedBy
{
    std::optional<Used> operator()(const Shmat &call) const { return Used{Family::Shm, call.id}; }
    std::optional<Used> operator()(const Shmctl &call) const { return Used{Family::Shm, call.id}; }
    std::optional<Used> operator()(const Semop &call) const { return Used{Family::Sem, call.id}; }
    std::optional<Used> operator()(const Semctl &call) const { return Used{Family::Sem, call.id}; }
    std::optional<Used> operator()(const Msgsnd &call) const { return Used{Family::Msg, call.id}; }
    std::optional<Used> operator()(const Msgrcv &call) const { return Used{Family::Msg, call.id}; }
    std::optional<Used> operator()(const Msgctl &call) const { return Used{Family::Msg, call.id}; }
    template <class Other> std::optional<Used> operator()(const Other &) const
    {
        return std::nullopt;
    }
};

// Whether calls that are not shown can have left the attaches so. Whoever detaches signs, and
// leaves the time.
bool attaches_may_be(const Differences &differences, std::int64_t of_model,
                     const Attaches &attaches)
{
    if (!differences.only_among({"shm_nattch", "shm_lpid", "shm_atime", "shm_dtime"}))
    {
        return false;
    }
    const std::int64_t seen = differences.seen("shm_nattch").value_or(of_model);
    if (seen > of_model)
    {
        return static_cast<std::uint64_t>(seen) <= attaches.pages;
    }
    if (attaches.unsure)
    {
        return true;
    }
    const auto detached = differences.seen("shm_dtime");
    if (seen < of_model)
    {
        const bool signed_by_another = differences.in("shm_lpid") || differences.in("shm_dtime");
        return seen >= 0 && detached != 0 && (!detached || signed_by_another);
    }
    return differences.count() > 1; // one alone has been changed by nothing
}

std::optional<std::string> of_attaches(const Log &log, const State &state, const Live &call,
                                       const Differences &differences)
{
    constexpr const char *kWhy = IPCSCOPE_TOLD(
        "a mapping may have been cut in pieces, or be gone, by calls that are not shown");
    const Op &op = *call.op;
    const auto &action = std::get<Call>(op.action);
    const Model &model = state.model();
    if (const auto *detach = std::get_if<Shmdt>(&action))
    {
        const auto segment = model.attached_at(op.actor, detach->address.value);
        const bool sure =
            log.shows_memory && (!segment || !model.attaches(op.actor, *segment).unsure);
        return !sure && differences.in_error("EINVAL", "success") ? std::optional(told_text(kWhy))
                                                                  : std::nullopt;
    }
    const auto *control = std::get_if<Shmctl>(&action);
    if (control == nullptr)
    {
        return std::nullopt;
    }
    const auto *row = std::get_if<ShmidDs>(&call.outcome.output);
    const bool index = control->command == abi::kShmStat || control->command == abi::kShmStatAny;
    const IpcId id = index ? IpcId{static_cast<std::int32_t>(call.outcome.value)} : control->id;
    const Attaches attaches = model.attaches(op.actor, id);
    if (log.shows_memory && !attaches.unsure)
    {
        return std::nullopt;
    }
    if (row != nullptr &&
        attaches_may_be(differences, static_cast<std::int64_t>(row->nattch), attaches))
    {
        return told_text(kWhy);
    }
    return std::nullopt;
}

// From its first program on; what an attached tracer finds may be open already.
bool shows_all_files(const Log &log)
{
    return log.shows_files && log.events.front().kind == Kind::Exec;
}

std::optional<std::string> of_descriptors(const Log &log, const State &state, const Op &op,
                                          const Differences &differences)
{
    if (!shows_all_files(log) && is_unknown_descriptor(state.model(), op) &&
        differences.in_error_of_model("EBADF"))
    {
        return told("the log does not show what the descriptor leads to");
    }
    const auto &call = std::get<Call>(op.action);
    if ((std::holds_alternative<MqOpen>(call) || std::holds_alternative<Openat>(call)) &&
        op.seen.kind == Seen::Kind::Error && op.seen.error == "EMFILE")
    {
        return told(
            "the log does not show what else is open, and which queues the user has elsewhere");
    }
    return std::nullopt;
}

// A removed segment is gone with its last mapping.
bool may_be_destroyed(const Log &log, const State &state, const Op &op, IpcId id)
{
    const auto row = state.model().get(op.actor, Family::Shm, id);
    const bool removed = row && (std::get<ShmRow>(*row).mode & std::uint32_t{abi::kShmDest}) != 0;
    return removed && (!log.shows_memory || state.model().attaches(op.actor, id).unsure);
}

} // namespace

std::optional<std::string> left_open(const Log &log, const State &state, const Live &call)
{
    const Op &op = *call.op;
    const auto &action = std::get<Call>(op.action);
    const auto object = std::visit(UsedBy{}, action);
    if (call.status == Live::Status::Done)
    {
        const Differences differences(state.differences(call), op.seen);
        const auto *attach = std::get_if<Shmat>(&action);
        if (attach != nullptr && attach->address.value != 0 &&
            differences.in_error("EINVAL", "success"))
        {
            return told("something else may be mapped there");
        }
        if (auto why = of_descriptors(log, state, op, differences))
        {
            return why;
        }
        if (auto why = of_files(log, state, op, differences))
        {
            return why;
        }
        if (auto why = of_attaches(log, state, call, differences))
        {
            return why;
        }
        if (object && object->family == Family::Shm && call.outcome.error == Errno::Ok &&
            op.seen.kind == Seen::Kind::Error && may_be_destroyed(log, state, op, object->id))
        {
            return told(
                "it is removed, and its last mapping may be gone by calls that are not shown");
        }
    }
    return object && state.unknown().object(state.model().ipc_ns(op.actor), object->family,
                                            object->id)
               ? std::optional(told("the object is older than what is known of it"))
               : std::nullopt;
}

} // namespace ipcscope::replay
