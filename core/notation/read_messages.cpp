#include "core/notation/read_calls.h"

#include <fmt/format.h>

namespace ipcscope::notation
{
namespace
{

constexpr std::string_view kMessageExample = "{mtype=1, mtext=\"hello\"}";

// The text is a string, or an address where nothing can be read or written.
bool has_bad_text(ArgumentReader &r, const Argument *text)
{
    return text != nullptr && !std::holds_alternative<Text>(text->value) &&
           !std::holds_alternative<Struct>(text->value) && r.pointer(*text) == UserPointer::Bad;
}

void read_message(ArgumentReader &r, Msgsnd &call)
{
    call.buffer = r.pointer(1);
    if (!r.ok() || call.buffer != UserPointer::Valid)
    {
        return;
    }
    const Struct *message = r.structure(1, kMessageExample);
    if (message == nullptr)
    {
        return;
    }
    const std::uint32_t column = r.at(1)->column;
    const Argument *type = r.field(*message, "mtype", column, 0);
    const Argument *text = r.field(*message, "mtext", column, 1);
    if (type == nullptr || text == nullptr)
    {
        return;
    }
    call.mtype = static_cast<std::int64_t>(r.uint64(*type, {}));
    if (has_bad_text(r, text))
    {
        call.buffer = UserPointer::BadText;
        return;
    }
    call.text = r.bytes(text);
}

} // namespace

Maybe read_msgget(ArgumentReader &r)
{
    return checked(r, Msgget{.key = {r.int32(0)}, .flags = r.int32(1)});
}

Maybe read_msgsnd(ArgumentReader &r)
{
    Msgsnd call;
    call.id = {r.int32(0)};
    read_message(r, call);
    call.size = static_cast<std::int64_t>(r.uint64(2));
    call.flags = r.int32(3);
    return checked(r, std::move(call));
}

Maybe read_msgrcv(ArgumentReader &r)
{
    Msgrcv call{.id = {r.int32(0)},
                .size = static_cast<std::int64_t>(r.uint64(2)),
                .type = static_cast<std::int64_t>(r.uint64(3)),
                .flags = r.int32(4),
                .buffer = r.pointer(1)};
    const Struct *message = r.at(1) == nullptr ? nullptr : std::get_if<Struct>(&r.at(1)->value);
    if (message != nullptr && has_bad_text(r, ArgumentReader::find_field(*message, "mtext", 1)))
    {
        call.buffer = UserPointer::BadText;
    }
    return checked(r, call);
}

Maybe read_msgctl(ArgumentReader &r)
{
    constexpr std::string_view kExample =
        "{msg_perm={uid=1000, gid=1000, mode=0600}, msg_qbytes=16384}";
    Msgctl call{.id = {r.int32(0)}, .command = r.int32(1), .buffer = {}, .set = {}};
    if (!r.ok())
    {
        return std::nullopt;
    }
    const bool removes = call.command == abi::kIpcRmid;
    if (!removes)
    {
        require_argument(r, 2, "(msqid, cmd, buf)", "buf");
    }
    call.buffer = r.at(2) == nullptr && removes ? UserPointer::Null : r.pointer(2);
    if (r.ok() && call.command == abi::kIpcSet && call.buffer == UserPointer::Valid)
    {
        const ShmSet owner = read_ipc_set(r, 2, "msg_perm", kExample);
        const Struct *data = r.ok() ? std::get_if<Struct>(&r.at(2)->value) : nullptr;
        const Argument *qbytes =
            data == nullptr ? nullptr : r.field(*data, "msg_qbytes", r.at(2)->column);
        call.set = {.uid = owner.uid,
                    .gid = owner.gid,
                    .mode = owner.mode,
                    .qbytes = qbytes == nullptr ? 0 : r.uint64(*qbytes, {})};
    }
    return checked(r, call);
}

} // namespace ipcscope::notation
