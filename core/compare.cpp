#include "core/compare.h"

#include "core/comparer.h"
#include "core/told.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <type_traits>

namespace ipcscope
{
namespace
{

std::string print_result(const Outcome &outcome)
{
    if (outcome.error != Errno::Ok)
    {
        const std::string_view name = errno_name(outcome.error);
        return name.empty() ? fmt::format("-1 errno {}", static_cast<int>(outcome.error))
                            : fmt::format("-1 {}", name);
    }
    switch (outcome.kind)
    {
    case ValueKind::Number: return fmt::format("{}", outcome.value);
    case ValueKind::Address: return fmt::format("{:#x}", outcome.value);
    case ValueKind::Pid: return fmt::format("pid {}", outcome.value);
    case ValueKind::None: return told("does not return");
    case ValueKind::Fd: return told("descriptor {}", outcome.value);
    case ValueKind::Key: return fmt::format("{:#x}", static_cast<std::uint32_t>(outcome.value));
    }
    return {};
}

/// Enough of the bytes to see where they part.
std::string print_bytes(const Bytes &bytes, std::size_t first_difference)
{
    constexpr std::size_t kBefore = 16;
    constexpr std::size_t kShown = 48;
    const std::size_t from = first_difference > kBefore ? first_difference - kBefore : 0;
    std::string text = from > 0 ? "...\"" : "\"";
    for (std::size_t i = from; i < std::min(bytes.size(), from + kShown); ++i)
    {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        const bool plain = byte >= 0x20 && byte < 0x7f && byte != '"' && byte != '\\';
        text += plain ? std::string(1, bytes[i]) : fmt::format("\\x{:02x}", byte);
    }
    text += from + kShown < bytes.size() ? "\"..." : "\"";
    return told("{} ({} bytes)", text, bytes.size());
}

/// Of calls that fill in one thing only.
struct SourceOf
{
    std::string_view operator()(const Msgrcv &) const { return "msgrcv()"; }
    std::string_view operator()(const MqTimedreceive &) const { return "mq_timedreceive()"; }
    std::string_view operator()(const MqGetsetattr &) const { return "mq_getsetattr()"; }
    std::string_view operator()(const Fstat &) const { return "fstat()"; }
    std::string_view operator()(const Fstatfs &) const { return "fstatfs()"; }
    std::string_view operator()(const Read &) const { return "read()"; }
    std::string_view operator()(const Sysctl &) const { return "/proc/sys"; }
    std::string_view operator()(const Load &) const { return IPCSCOPE_TOLD("the actor's memory"); }
    template <class Other> std::string_view operator()(const Other &) const
    {
        return IPCSCOPE_TOLD("the call");
    }
};

std::string_view output_source(const Call &call)
{
    if (const auto *shmctl = std::get_if<Shmctl>(&call))
    {
        switch (shmctl->command)
        {
        case abi::kIpcStat: return "shmctl(IPC_STAT)";
        case abi::kShmStat: return "shmctl(SHM_STAT)";
        case abi::kShmStatAny: return "shmctl(SHM_STAT_ANY)";
        case abi::kIpcInfo: return "shmctl(IPC_INFO)";
        case abi::kShmInfo: return "shmctl(SHM_INFO)";
        default: return "shmctl()";
        }
    }
    if (const auto *semctl = std::get_if<Semctl>(&call))
    {
        switch (semctl->command)
        {
        case abi::kIpcStat: return "semctl(IPC_STAT)";
        case abi::kSemStat: return "semctl(SEM_STAT)";
        case abi::kSemStatAny: return "semctl(SEM_STAT_ANY)";
        case abi::kIpcInfo: return "semctl(IPC_INFO)";
        case abi::kSemInfo: return "semctl(SEM_INFO)";
        case abi::kGetall: return "semctl(GETALL)";
        default: return "semctl()";
        }
    }
    if (const auto *msgctl = std::get_if<Msgctl>(&call))
    {
        switch (msgctl->command)
        {
        case abi::kIpcStat: return "msgctl(IPC_STAT)";
        case abi::kMsgStat: return "msgctl(MSG_STAT)";
        case abi::kMsgStatAny: return "msgctl(MSG_STAT_ANY)";
        case abi::kIpcInfo: return "msgctl(IPC_INFO)";
        case abi::kMsgInfo: return "msgctl(MSG_INFO)";
        default: return "msgctl()";
        }
    }
    return std::visit(SourceOf{}, call);
}

} // namespace

void Comparer::differ(std::string field, std::string model, std::string kernel,
                      std::string_view source)
{
    result_.verdict = Verdict::Differ;
    result_.differences.push_back({.field = std::move(field),
                                   .model = std::move(model),
                                   .kernel = std::move(kernel),
                                   .source = told_text(source)});
}

bool Comparer::same_stamp(Stamp model, Stamp kernel) const
{
    if (model.value == 0 || kernel.value == 0)
    {
        return model == kernel;
    }
    const auto call = static_cast<std::uint64_t>(model.value) - 1;
    if (call >= map_.calls_.size())
    {
        return false;
    }
    // The kernel's second and the copy of it that user space reads are updated one after the
    // other at a tick, so a call can see a second that the reading after it does not show yet.
    const Correspondence::Seconds &window = map_.calls_[call];
    return kernel.value >= window.began && kernel.value <= window.ended + 1;
}

bool Comparer::same(FieldKind kind, std::uint64_t model, std::uint64_t kernel) const
{
    switch (kind)
    {
    case FieldKind::Number:
    case FieldKind::Signed:
    case FieldKind::Hex:
    case FieldKind::Octal: return model == kernel;
    case FieldKind::Pid:
        return same_pid(Pid{static_cast<std::int32_t>(model)},
                        Pid{static_cast<std::int32_t>(kernel)});
    case FieldKind::Stamp:
        return same_stamp(Stamp{static_cast<std::int64_t>(model)},
                          Stamp{static_cast<std::int64_t>(kernel)});
    case FieldKind::Ns: // inode numbers are unique over all kinds of namespaces; 0 is none
        return model == 0 || kernel == 0 ? model == kernel
                                         : map_.model_ns(NsId{kernel}) == NsId{model};
    }
    return false;
}

std::string Comparer::print_model(FieldKind kind, std::uint64_t value) const
{
    switch (kind)
    {
    case FieldKind::Stamp: return value == 0 ? told("never") : told("set at call {}", value);
    case FieldKind::Ns: return fmt::format("[{}]", value);
    default: return print_field(kind, value);
    }
}

std::string Comparer::print_kernel(FieldKind kind, std::uint64_t value) const
{
    switch (kind)
    {
    case FieldKind::Stamp: return map_.print_kernel_stamp(Stamp{static_cast<std::int64_t>(value)});
    case FieldKind::Ns: {
        const auto model = map_.model_ns(NsId{value});
        return model ? fmt::format("[{}] (inode {})", model->value, value)
                     : fmt::format("inode {}", value);
    }
    case FieldKind::Pid: {
        const auto model = numbers_ == Numbers::Below
                               ? std::nullopt
                               : map_.model_pid(Pid{static_cast<std::int32_t>(value)});
        return model && model->value != static_cast<std::int32_t>(value)
                   ? told("{} (the model's {})", value, model->value)
                   : print_field(kind, value);
    }
    default: return print_field(kind, value);
    }
}

void Comparer::answers(const Correspondence::Answer &model, const Correspondence::Answer &kernel)
{
    const Outcome &ours = model.outcome;
    const Outcome &theirs = kernel.outcome;
    bool same = ours.error == theirs.error && ours.kind == theirs.kind;
    if (same && ours.error == Errno::Ok)
    {
        switch (ours.kind)
        {
        case ValueKind::Number:
        case ValueKind::Fd:
        case ValueKind::Key: same = ours.value == theirs.value; break;
        case ValueKind::Address: {
            // Where an address was asked for, and the same one, it must have been given.
            const bool literal = asked_address(model.call) != 0 && model.call == kernel.call;
            same = literal ? ours.value == theirs.value : (ours.value != 0) == (theirs.value != 0);
            break;
        }
        case ValueKind::Pid: {
            const Pid pid{static_cast<std::int32_t>(ours.value)};
            const Pid kernel_pid{static_cast<std::int32_t>(theirs.value)};
            if (numbers_ == Numbers::OfTheLab && std::holds_alternative<Clone>(model.call))
            {
                bind_pid(pid, kernel_pid);
            }
            same = same_pid(pid, kernel_pid);
            break;
        }
        case ValueKind::None: break;
        }
    }
    if (!same)
    {
        differ("result", print_result(ours), print_result(theirs), call_name(kernel.call));
    }
    if (ours.error == theirs.error)
    {
        output(model.call, ours.output, theirs.output);
    }
}

namespace
{

struct NameOfOutput
{
    std::string_view operator()(std::monostate) const { return IPCSCOPE_TOLD("nothing"); }
    std::string_view operator()(const ShmidDs &) const { return "struct shmid_ds"; }
    std::string_view operator()(const Shminfo &) const { return "struct shminfo"; }
    std::string_view operator()(const ShmInfo &) const { return "struct shm_info"; }
    std::string_view operator()(const Bytes &) const { return IPCSCOPE_TOLD("bytes"); }
    std::string_view operator()(const SemidDs &) const { return "struct semid_ds"; }
    std::string_view operator()(const Seminfo &) const { return "struct seminfo"; }
    std::string_view operator()(const Semvals &) const { return IPCSCOPE_TOLD("semaphore values"); }
    std::string_view operator()(const MsqidDs &) const { return "struct msqid_ds"; }
    std::string_view operator()(const Msginfo &) const { return "struct msginfo"; }
    std::string_view operator()(const Message &) const { return IPCSCOPE_TOLD("a message"); }
    std::string_view operator()(const MqAttr &) const { return "struct mq_attr"; }
    std::string_view operator()(const MqReceived &) const { return IPCSCOPE_TOLD("a message"); }
    std::string_view operator()(const FileStat &) const { return "struct stat"; }
    std::string_view operator()(const TmpfsStat &) const { return "struct statfs"; }
};

ShmInfo without_reclaim(const ShmInfo &model, ShmInfo seen)
{
    if (same_but_for_reclaim({model.shm_rss, model.shm_swp, model.shm_never_written},
                             {seen.shm_rss, seen.shm_swp}))
    {
        seen.shm_rss = model.shm_rss;
        seen.shm_swp = model.shm_swp;
    }
    return seen;
}

} // namespace

template <class Struct>
void Comparer::structures(const Call &call, const Struct &model, const Struct &kernel)
{
    for (const auto &field : fields_of(model))
    {
        const std::uint64_t left = *field.get(model);
        const std::uint64_t right = *field.get(kernel);
        if (!same(field.kind, left, right))
        {
            differ(fmt::format("output.{}", field.name), print_model(field.kind, left),
                   print_kernel(field.kind, right), output_source(call));
        }
    }
}

void Comparer::bytes(const Call &call, std::string_view field, const std::string &model,
                     const std::string &kernel)
{
    if (model != kernel)
    {
        const auto parted = static_cast<std::size_t>(
            std::mismatch(model.begin(), model.end(), kernel.begin(), kernel.end()).first -
            model.begin());
        differ(std::string(field), print_bytes(model, parted), print_bytes(kernel, parted),
               output_source(call));
    }
}

void Comparer::output(const Call &call, const Output &model, const Output &kernel)
{
    if (model.index() != kernel.index())
    {
        differ("output", told_text(std::visit(NameOfOutput{}, model)),
               told_text(std::visit(NameOfOutput{}, kernel)), output_source(call));
        return;
    }
    const auto compare = [&]<class T>(const T &ours) {
        const T &theirs = std::get<T>(kernel);
        if constexpr (std::is_same_v<T, ShmInfo>)
        {
            structures(call, ours, without_reclaim(ours, theirs));
        }
        else if constexpr (std::is_same_v<T, Bytes>)
        {
            bytes(call, "output", ours, theirs);
        }
        else if constexpr (std::is_same_v<T, Message>)
        {
            if (ours.mtype != theirs.mtype)
            {
                differ("output.mtype", fmt::format("{}", ours.mtype),
                       fmt::format("{}", theirs.mtype), output_source(call));
            }
            bytes(call, "output.mtext", ours.text, theirs.text);
        }
        else if constexpr (std::is_same_v<T, MqReceived>)
        {
            received(call, ours, theirs);
        }
        else if constexpr (std::is_same_v<T, Semvals>)
        {
            if (ours != theirs)
            {
                differ("output", fmt::format("[{}]", fmt::join(ours, ", ")),
                       fmt::format("[{}]", fmt::join(theirs, ", ")), output_source(call));
            }
        }
        else if constexpr (!std::is_same_v<T, std::monostate>)
        {
            structures(call, ours, theirs);
        }
    };
    std::visit(compare, model);
}

void Comparer::wakes(const std::vector<Woken> &model, const std::vector<Woken> &kernel,
                     const CallOf &call_of)
{
    const auto by_actor = [](const std::vector<Woken> &all, ActorId actor) {
        return std::find_if(all.begin(), all.end(),
                            [actor](const Woken &woken) { return woken.actor == actor; });
    };
    for (const Woken &ours : model)
    {
        const auto theirs = by_actor(kernel, ours.actor);
        const Call *call = call_of(ours.actor);
        const std::string place = fmt::format("actor[{}].{}", ours.actor.value,
                                              call == nullptr ? "call" : call_name(*call));
        if (theirs == kernel.end())
        {
            differ(place, told("woken: {}", print_result(ours.outcome)), told("sleeps"),
                   "/proc/PID/stat");
        }
        else if (call != nullptr)
        {
            const std::size_t before = result_.differences.size();
            numbers_ = map_.is_below(ours.actor) ? Numbers::Below : Numbers::OfTheLab;
            answers({*call, ours.outcome}, {*call, theirs->outcome});
            for (std::size_t i = before; i < result_.differences.size(); ++i)
            {
                result_.differences[i].field = place + '.' + result_.differences[i].field;
            }
        }
    }
    for (const Woken &theirs : kernel)
    {
        if (by_actor(model, theirs.actor) == model.end())
        {
            differ(fmt::format("actor[{}]", theirs.actor.value), told("sleeps"),
                   told("woken: {}", print_result(theirs.outcome)), "the call");
        }
    }
}

void Correspondence::call_ran(Stamp call, std::int64_t began, std::int64_t ended)
{
    if (call.value < 1)
    {
        return;
    }
    const auto index = static_cast<std::size_t>(call.value) - 1;
    if (calls_.size() <= index)
    {
        calls_.resize(index + 1);
    }
    calls_[index] = {.began = began, .ended = ended};
}

Comparison Correspondence::compare(ActorId caller, const Answer &model, const Answer &kernel)
{
    Comparison result;
    const auto numbers = is_below(caller) ? Comparer::Numbers::Below : Comparer::Numbers::OfTheLab;
    Comparer(*this, result, numbers).answers(model, kernel);
    return result;
}

Comparison Correspondence::compare(const Call &call, const Outcome &model, const Outcome &kernel)
{
    return compare(kInitActor, Answer{call, model}, Answer{call, kernel});
}

Comparison Correspondence::compare(const std::vector<Woken> &model,
                                   const std::vector<Woken> &kernel, const CallOf &call_of)
{
    Comparison result;
    if (!model.empty() || !kernel.empty())
    {
        Comparer(*this, result).wakes(model, kernel, call_of);
    }
    return result;
}

Comparison Correspondence::compare(const Tables &model, const Tables &kernel)
{
    Comparison result;
    Comparer(*this, result).tables(model, kernel);
    return result;
}

std::optional<NsId> Correspondence::model_ns(NsId kernel) const
{
    for (const Namespaces *map : {&ipc_, &user_, &mnt_, &pid_})
    {
        if (const auto bound = map->to_model.find(kernel); bound != map->to_model.end())
        {
            return bound->second;
        }
    }
    return std::nullopt;
}

std::string Correspondence::print_kernel_stamp(Stamp seconds) const
{
    if (seconds.value == 0)
    {
        return told("never");
    }
    std::size_t first = 0;
    std::size_t last = 0;
    for (std::size_t i = 0; i < calls_.size(); ++i)
    {
        if (calls_[i].began <= seconds.value && seconds.value <= calls_[i].ended)
        {
            first = first == 0 ? i + 1 : first;
            last = i + 1;
        }
    }
    if (first == 0)
    {
        return told("second {}, in which no call ran", seconds.value);
    }
    return first == last ? told("set at call {}", first)
                         : told("set at one of the calls {} to {}", first, last);
}

} // namespace ipcscope
