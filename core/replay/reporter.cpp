#include "core/replay/reporter.h"

#include "core/abi.h"
#include "core/notation/notation.h"
#include "core/replay/closings.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ipcscope::replay
{
namespace
{

std::string shortened(std::string_view text)
{
    constexpr std::size_t kLongest = 300;
    return text.size() <= kLongest ? std::string(text)
                                   : fmt::format("{}...", text.substr(0, kLongest));
}

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

// From its first program on; what an attached tracer finds may be open already.
bool shows_all_files(const Log &log)
{
    return log.shows_files && log.events.front().kind == Kind::Exec;
}

bool removed_and_mapped(State &state, const Op &op, IpcId id)
{
    const auto row = state.model().get(op.actor, Family::Shm, id);
    return row && (std::get<ShmRow>(*row).mode & std::uint32_t{abi::kShmDest}) != 0;
}

} // namespace

Reporter::Reporter(const Log &log, const OpReader &reader) : log_(log), reader_(reader)
{
    report_.summary.lines = log.lines;
    report_.summary.not_ipc = log.not_ipc;
    report_.unreadable = log.unreadable;
    report_.contradictions = log.contradictions;
}

void Reporter::count(const Begun &begun, const Event &event)
{
    Summary &summary = report_.summary;
    switch (begun.count)
    {
    case Begun::Count::No: return;
    case Begun::Count::NotIpc: ++summary.not_ipc; return;
    case Begun::Count::Ipc: ++summary.calls; return;
    case Begun::Count::Unsupported:
        ++summary.calls;
        unsupported(event, begun.why);
        return;
    case Begun::Count::Unreadable: report_.unreadable.add(event.line, begun.why); return;
    case Begun::Count::Unchecked:
        ++summary.calls;
        allowed(event, begun.why);
        return;
    }
}

void Reporter::agree(const Op &op)
{
    report_.summary.agree += op.counted ? 1 : 0;
}

void Reporter::allowed(const Op &op, std::string why)
{
    if (op.counted)
    {
        allowed(log_.events[op.entry], std::move(why));
    }
}

void Reporter::allowed(const Event &event, std::string why)
{
    ++report_.summary.allowed;
    if (report_.allowed.size() < Report::kMost)
    {
        report_.allowed.push_back({event.line, call_text(event), std::move(why)});
    }
}

void Reporter::unsupported(const Op &op, const std::string &why)
{
    if (op.counted)
    {
        unsupported(log_.events[op.entry], why);
    }
}

void Reporter::unsupported(const Event &event, const std::string &why)
{
    ++report_.summary.unsupported;
    if (report_.unsupported.size() < Report::kMost)
    {
        report_.unsupported.push_back({event.line, call_text(event), why});
    }
}

void Reporter::differ(const Live &call, Judged judged)
{
    ++report_.summary.differ;
    if (report_.divergences.size() >= Report::kMost)
    {
        return;
    }
    const Event &event = log_.events[call.op->entry];
    std::string text = call.status == Live::Status::Done ? notation::print(call.outcome) : "sleeps";
    std::vector<std::string> &given = judged.given;
    if (std::find(given.begin(), given.end(), text) == given.end())
    {
        given.insert(given.begin(), std::move(text));
    }
    std::string because = fmt::format("{}: the log has {}, the model {}", judged.mismatch->field,
                                      judged.mismatch->seen, judged.mismatch->expected);
    if (judged.searched)
    {
        because += "; no other order of the calls that overlap explains it";
    }
    report_.divergences.push_back({.line = event.line,
                                   .call = call_text(event),
                                   .observed = shortened(observed(event, *call.op)),
                                   .allowed = std::move(given),
                                   .because = std::move(because)});
}

std::string Reporter::call_text(const Event &event) const
{
    const std::string whole = reader_.whole_text(event);
    std::string_view text(whole);
    const LineHead head = read_head(text);
    text.remove_prefix(static_cast<std::size_t>(head.name.data() - text.data()));
    text = text.substr(0, text.rfind(" = "));
    while (!text.empty() && text.back() == ' ')
    {
        text.remove_suffix(1);
    }
    return shortened(text);
}

std::string Reporter::observed(const Event &event, const Op &op) const
{
    std::string text(reader_.result_text(event));
    return op.seen.output ? text + " " + notation::print(*op.seen.output) : text;
}

std::optional<std::string> left_open(const Log &log, State &state, const Op &op,
                                     const Mismatch &mismatch)
{
    if (!shows_all_files(log) && is_unknown_descriptor(state.model(), op) &&
        mismatch.expected == "EBADF")
    {
        return "the log does not show what the descriptor leads to";
    }
    if (std::holds_alternative<MqOpen>(std::get<Call>(op.action)) && mismatch.seen == "EMFILE")
    {
        return "the log does not show what else is open, and which queues the user has elsewhere";
    }
    constexpr std::array<std::string_view, 4> kMapped{"shm_nattch", "shm_lpid", "shm_atime",
                                                      "shm_dtime"};
    const auto &call = std::get<Call>(op.action);
    const auto *attach = std::get_if<Shmat>(&call);
    if (attach != nullptr && attach->address.value != 0 && mismatch.seen == "EINVAL" &&
        mismatch.expected == "success")
    {
        return "something else may be mapped there";
    }
    const bool unsure = !log.shows_memory || log.moves_mappings || state.cuts_mappings();
    const bool mapped = std::holds_alternative<Shmdt>(call) ||
                        std::find(kMapped.begin(), kMapped.end(), mismatch.field) != kMapped.end();
    if (mapped && unsure)
    {
        return "a mapping may have been cut in pieces, or be gone, by calls that are not shown";
    }
    const auto object = std::visit(UsedBy{}, call);
    if (object && object->family == Family::Shm && removed_and_mapped(state, op, object->id) &&
        mismatch.expected == "success" && unsure)
    {
        return "it is removed, and its last mapping may be gone by calls that are not shown";
    }
    return object && state.unknown().object(state.model().ipc_ns(op.actor), object->family,
                                            object->id)
               ? std::optional("the object is older than what is known of it")
               : std::nullopt;
}

} // namespace ipcscope::replay
