#include "core/replay/left_open_files.h"

#include "core/descriptors.h"
#include "core/told.h"

#include <algorithm>

namespace ipcscope::replay
{
namespace
{

struct IsFileCall
{
    bool operator()(const Openat &) const { return true; }
    bool operator()(const Unlink &) const { return true; }
    bool operator()(const Ftruncate &) const { return true; }
    bool operator()(const Fallocate &) const { return true; }
    bool operator()(const Mmap &) const { return true; }
    bool operator()(const Munmap &) const { return true; }
    bool operator()(const Read &) const { return true; }
    bool operator()(const Write &) const { return true; }
    bool operator()(const Fstat &) const { return true; }
    bool operator()(const Fstatfs &) const { return true; }
    bool operator()(const MountTmpfs &) const { return true; }
    bool operator()(const Umount &) const { return true; }
    template <class Other> bool operator()(const Other &) const { return false; }
};

bool is_among(std::string_view error, std::initializer_list<std::string_view> errors)
{
    return std::find(errors.begin(), errors.end(), error) != errors.end();
}

using Why = std::optional<std::string>;

// What a call may come to at any time.
Why of_surroundings(const Call &call, const Op &op, const Differences &differences)
{
    if (differences.in_error("EINTR"))
    {
        return told("a signal has interrupted it");
    }
    if (differences.in_error("ENOMEM") || differences.in_error("ENFILE"))
    {
        return told("the log does not show how much memory there is");
    }
    const auto *write = std::get_if<Write>(&call);
    const bool partly = write != nullptr && differences.in("return value") && op.seen.value > 0 &&
                        std::cmp_less(op.seen.value, write->size);
    const bool makes = write != nullptr || std::holds_alternative<Openat>(call) ||
                       std::holds_alternative<Fallocate>(call);
    if (partly || (makes && differences.in_error("ENOSPC")))
    {
        return told("the log does not show how full the file system is");
    }
    if (std::holds_alternative<Umount>(call) && differences.in_error("EBUSY"))
    {
        return told("the log does not show who else has files open there");
    }
    return std::nullopt;
}

// A name of which nothing is known yet.
Why of_first_sight(const Call &call, const Op &op, const Differences &differences)
{
    if (!op.first_sight)
    {
        return std::nullopt;
    }
    constexpr const char *kWhy =
        IPCSCOPE_TOLD("the log does not show whether the file was there before");
    const auto *open = std::get_if<Openat>(&call);
    const bool only_new =
        open != nullptr && (open->flags & abi::kOCreat) != 0 && (open->flags & abi::kOExcl) != 0;
    const bool may_be = only_new
                            ? differences.in_error("EEXIST")
                            : op.seen.kind == Seen::Kind::Value ||
                                  is_among(op.seen.error, {"EACCES", "EPERM", "EISDIR", "ENOTDIR",
                                                           "ELOOP", "ENXIO", "ETXTBSY"});
    return may_be ? Why(told_text(kWhy)) : std::nullopt;
}

// A name that somebody else has taken away.
Why of_removal(const Log &log, const Model &model, const Call &call, const Op &op,
               const Differences &differences)
{
    const bool gone = differences.in_error("ENOENT") ||
                      (std::holds_alternative<Openat>(call) && op.seen.kind == Seen::Kind::Value &&
                       differences.in_error_of_model("EEXIST"));
    const bool named = std::holds_alternative<Openat>(call) || std::holds_alternative<Unlink>(call);
    if (!gone || !named)
    {
        return std::nullopt;
    }
    if (!log.shows_unlinks || log.hides_processes)
    {
        return told("it may have been removed by a call that is not shown");
    }
    return model.from_outside(op.actor, call)
               ? Why(told("whoever made it outside of the log may have removed it"))
               : std::nullopt;
}

// A file that somebody outside of the log has made, or that calls may have changed that are not
// shown.
Why of_changes(const Log &log, const Model &model, const Call &call, const Op &op,
               const Differences &differences)
{
    const bool outside = model.from_outside(op.actor, call);
    if (std::holds_alternative<Fstat>(call))
    {
        const bool only_stat =
            differences.only_among({"st_size", "st_mode", "st_uid", "st_gid", "st_nlink"});
        if (outside && only_stat)
        {
            return told("the file is older than what is known of it");
        }
        return !log.shows_all && differences.only_among({"st_size"})
                   ? Why(told("its size may have been changed by calls that are not shown"))
                   : std::nullopt;
    }
    const bool by_size = std::holds_alternative<Read>(call) && differences.in("return value");
    const bool by_mode =
        is_among(op.seen.error, {"EACCES", "EPERM"}) && !std::holds_alternative<Mmap>(call);
    if (outside && (by_size || by_mode || differences.in_error_of_model("EACCES") ||
                    differences.in_error_of_model("EPERM")))
    {
        return told("the file is older than what is known of it");
    }
    return by_size && !log.shows_all
               ? Why(told("its size may have been changed by calls that are not shown"))
               : std::nullopt;
}

} // namespace

bool is_file_call(const Op &op)
{
    const auto *call = std::get_if<Call>(&op.action);
    return call != nullptr && std::visit(IsFileCall{}, *call);
}

std::optional<std::string> of_files(const Log &log, const State &before, const Op &op,
                                    const Differences &differences)
{
    if (!is_file_call(op))
    {
        return std::nullopt;
    }
    const auto &call = std::get<Call>(op.action);
    const Model &model = before.model();
    if (descriptor_of(call) != nullptr && !log.shows_closes)
    {
        return told("the descriptor may lead to another file by now: the log shows no close");
    }
    for (const Why &why :
         {of_surroundings(call, op, differences), of_first_sight(call, op, differences),
          of_removal(log, model, call, op, differences),
          of_changes(log, model, call, op, differences)})
    {
        if (why)
        {
            return why;
        }
    }
    return std::nullopt;
}

} // namespace ipcscope::replay
