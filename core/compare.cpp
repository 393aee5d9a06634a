#include "core/compare.h"

#include "core/comparer.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

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
    case ValueKind::None: return "does not return";
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
    return fmt::format("{} ({} bytes)", text, bytes.size());
}

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
    if (std::holds_alternative<Sysctl>(call))
    {
        return "/proc/sys";
    }
    return std::holds_alternative<Load>(call) ? "the actor's memory" : "the call";
}

} // namespace

void Comparer::differ(std::string field, std::string model, std::string kernel,
                      std::string_view source)
{
    result_.verdict = Verdict::Differ;
    result_.differences.push_back({.field = std::move(field),
                                   .model = std::move(model),
                                   .kernel = std::move(kernel),
                                   .source = std::string(source)});
}

bool Comparer::same_pid(Pid model, Pid kernel) const
{
    if (model.value == 0 || kernel.value == 0)
    {
        return model == kernel;
    }
    const auto bound = map_.pid_to_kernel_.find(model);
    if (bound != map_.pid_to_kernel_.end())
    {
        return bound->second == kernel;
    }
    // Neither has been seen as an actor: the number itself is all there is.
    return model == kernel && !map_.pid_to_model_.contains(kernel);
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
    case FieldKind::Ns:
        // Inode numbers are unique over all kinds of namespaces, so the kernel's number leads.
        return map_.model_ns(NsId{kernel}) == NsId{model};
    }
    return false;
}

std::string Comparer::print_model(FieldKind kind, std::uint64_t value) const
{
    switch (kind)
    {
    case FieldKind::Stamp: return value == 0 ? "never" : fmt::format("set at call {}", value);
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
        const auto model = map_.model_pid(Pid{static_cast<std::int32_t>(value)});
        return model && model->value != static_cast<std::int32_t>(value)
                   ? fmt::format("{} (the model's {})", value, model->value)
                   : print_field(kind, value);
    }
    default: return print_field(kind, value);
    }
}

void Comparer::bind_pid(Pid model, Pid kernel)
{
    if (model.value > 0 && kernel.value > 0)
    {
        map_.pid_to_kernel_[model] = kernel;
        map_.pid_to_model_[kernel] = model;
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
        case ValueKind::Number: same = ours.value == theirs.value; break;
        case ValueKind::Address: {
            // Where an address was asked for, and the same one, it must have been given.
            const auto *asked = std::get_if<Shmat>(&model.call);
            const bool literal =
                asked != nullptr && asked->address.value != 0 && model.call == kernel.call;
            same = literal ? ours.value == theirs.value : (ours.value != 0) == (theirs.value != 0);
            break;
        }
        case ValueKind::Pid: {
            const Pid pid{static_cast<std::int32_t>(ours.value)};
            const Pid kernel_pid{static_cast<std::int32_t>(theirs.value)};
            if (std::holds_alternative<Clone>(model.call))
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

void Comparer::output(const Call &call, const Output &model, const Output &kernel)
{
    const auto names = [](const Output &value) -> std::string {
        constexpr std::array<std::string_view, 5> kNames{
            "nothing", "struct shmid_ds", "struct shminfo", "struct shm_info", "bytes"};
        return std::string(kNames[value.index()]);
    };
    if (model.index() != kernel.index())
    {
        differ("output", names(model), names(kernel), output_source(call));
        return;
    }
    const auto compare_struct = [&](const auto &fields, const auto &ours, const auto &theirs) {
        for (const auto &field : fields)
        {
            const std::uint64_t left = *field.get(ours);
            const std::uint64_t right = *field.get(theirs);
            if (!this->same(field.kind, left, right))
            {
                differ(fmt::format("output.{}", field.name), print_model(field.kind, left),
                       print_kernel(field.kind, right), output_source(call));
            }
        }
    };
    if (const auto *ds = std::get_if<ShmidDs>(&model))
    {
        compare_struct(shmid_ds_fields(), *ds, std::get<ShmidDs>(kernel));
    }
    else if (const auto *shminfo = std::get_if<Shminfo>(&model))
    {
        compare_struct(shminfo_fields(), *shminfo, std::get<Shminfo>(kernel));
    }
    else if (const auto *shm_info = std::get_if<ShmInfo>(&model))
    {
        ShmInfo seen = std::get<ShmInfo>(kernel);
        if (seen.shm_swp != 0 &&
            shm_info->shm_rss + shm_info->shm_swp == seen.shm_rss + seen.shm_swp)
        {
            // The kernel swaps pages out when it likes: only the sum is the calls' doing.
            seen.shm_rss = shm_info->shm_rss;
            seen.shm_swp = shm_info->shm_swp;
        }
        compare_struct(shm_info_fields(), *shm_info, seen);
    }
    else if (const auto *bytes = std::get_if<Bytes>(&model))
    {
        const auto &theirs = std::get<Bytes>(kernel);
        if (*bytes != theirs)
        {
            const auto parted = static_cast<std::size_t>(
                std::mismatch(bytes->begin(), bytes->end(), theirs.begin(), theirs.end()).first -
                bytes->begin());
            differ("output", print_bytes(*bytes, parted), print_bytes(theirs, parted),
                   output_source(call));
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

Comparison Correspondence::compare(const Answer &model, const Answer &kernel)
{
    Comparison result;
    Comparer(*this, result).answers(model, kernel);
    return result;
}

Comparison Correspondence::compare(const Call &call, const Outcome &model, const Outcome &kernel)
{
    return compare(Answer{call, model}, Answer{call, kernel});
}

Comparison Correspondence::compare(const Tables &model, const Tables &kernel)
{
    Comparison result;
    Comparer(*this, result).tables(model, kernel);
    return result;
}

std::optional<NsId> Correspondence::model_ns(NsId kernel) const
{
    for (const Namespaces *map : {&ipc_, &user_, &mnt_})
    {
        if (const auto bound = map->to_model.find(kernel); bound != map->to_model.end())
        {
            return bound->second;
        }
    }
    return std::nullopt;
}

std::optional<Pid> Correspondence::model_pid(Pid kernel) const
{
    const auto bound = pid_to_model_.find(kernel);
    return bound == pid_to_model_.end() ? std::nullopt : std::optional(bound->second);
}

std::string Correspondence::print_kernel_stamp(Stamp seconds) const
{
    if (seconds.value == 0)
    {
        return "never";
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
        return fmt::format("second {}, in which no call ran", seconds.value);
    }
    return first == last ? fmt::format("set at call {}", first)
                         : fmt::format("set at one of the calls {} to {}", first, last);
}

} // namespace ipcscope
