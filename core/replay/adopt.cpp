#include "core/replay/adopt.h"

#include "core/notation/expression.h"
#include "core/replay/left_open_files.h"
#include "core/replay/rows.h"

#include <algorithm>

namespace ipcscope::replay
{
namespace
{

bool means_missing(std::string_view error)
{
    return error == "EINVAL" || error == "EIDRM" || error == "ENOENT";
}

class Adopter
{
  public:
    Adopter(State &state, const State *before, const Live &call)
        : state_(state), before_(before), call_(call), op_(*call.op)
    {
    }

    void operator()(const Shmget &call)
    {
        got(Family::Shm, call.key,
            ShmRow{.key = call.key, .mode = mode(call.flags), .segsz = call.size});
    }
    void operator()(const Semget &call)
    {
        SemRow row{.key = call.key, .mode = mode(call.flags)};
        row.sems.resize(static_cast<std::size_t>(std::clamp(call.nsems, 1, 32000)));
        got(Family::Sem, call.key, row);
    }
    void operator()(const Msgget &call)
    {
        constexpr std::uint64_t kUsual = 16384;
        got(Family::Msg, call.key,
            MsgRow{.key = call.key, .mode = mode(call.flags), .qbytes = kUsual});
    }
    void operator()(const Shmat &call)
    {
        constexpr std::uint64_t kSome = 1 << 20;
        if (op_.seen.kind == Seen::Kind::Error && call.address.value != 0)
        {
            restore(); // the place was taken, the segment may be there
            return;
        }
        used(Family::Shm, call.id, ShmRow{.id = call.id, .mode = kOpen, .segsz = kSome});
    }
    // The mapping is gone already, by whatever way: in the model it is gone now.
    void operator()(const Shmdt &) {}
    void operator()(const Shmctl &call)
    {
        constexpr std::uint64_t kSome = 4096;
        asked(Family::Shm, call.id, takes(call.command, abi::kShmStat, abi::kShmStatAny),
              ShmRow{.id = call.id, .mode = kOpen, .segsz = kSome});
    }
    void operator()(const Msgctl &call)
    {
        constexpr std::uint64_t kUsual = 16384;
        asked(Family::Msg, call.id, takes(call.command, abi::kMsgStat, abi::kMsgStatAny),
              MsgRow{.id = call.id, .mode = kOpen, .qbytes = kUsual});
    }
    void operator()(const Semctl &call)
    {
        SemRow row{.id = call.id, .mode = kOpen};
        row.sems.resize(static_cast<std::size_t>(std::clamp(call.semnum + 1, 1, 32000)));
        asked(Family::Sem, call.id, takes(call.command, abi::kSemStat, abi::kSemStatAny), row);
        if (call.command == abi::kGetval || call.command == abi::kGetpid)
        {
            state_.unknown().add_values(ns(), call.id, set_size(call.id));
            (void)state_.unknown().choose(model(), op_);
        }
    }
    void operator()(const Semop &call)
    {
        std::size_t most = 0;
        for (const Sembuf &sop : call.sops)
        {
            most = std::max<std::size_t>(most, sop.sem_num);
        }
        SemRow row{.id = call.id, .mode = kOpen};
        row.sems.resize(most + 1);
        if (!known(Family::Sem, call.id))
        {
            used(Family::Sem, call.id, row);
            return;
        }
        // Its values are not what the model thinks: whatever fits the result.
        wake_up();
        restore();
        state_.unknown().add_values(ns(), call.id, set_size(call.id));
        (void)state_.unknown().choose(model(), op_);
        again();
    }
    void operator()(const Msgsnd &call)
    {
        wake_up();
        if (op_.seen.kind == Seen::Kind::Error)
        {
            restore();
            missing(Family::Msg, call.id);
        }
        else if (!known(Family::Msg, call.id))
        {
            put_unknown(Family::Msg, call.id,
                        MsgRow{.id = call.id, .mode = kOpen, .qbytes = 16384});
            again();
        }
        else
        {
            const auto size = static_cast<std::size_t>(std::max<std::int64_t>(call.size, 0));
            Message message{call.mtype, call.text};
            message.text.resize(size);
            model().put_message(op_.actor, call.id, message);
        }
    }
    void operator()(const Msgrcv &call)
    {
        wake_up();
        restore();
        if (op_.seen.kind == Seen::Kind::Error)
        {
            missing(Family::Msg, call.id);
        }
        else if (!known(Family::Msg, call.id))
        {
            put_unknown(Family::Msg, call.id,
                        MsgRow{.id = call.id, .mode = kOpen, .qbytes = 16384});
        }
        else if (op_.seen.output)
        {
            model().take_message(op_.actor, call.id, message_of(*op_.seen.output, op_.seen.value));
        }
    }
    // A queue of that name was there, or was not.
    void operator()(const MqOpen &call)
    {
        restore();
        if (op_.seen.kind != Seen::Kind::Value)
        {
            return;
        }
        MqOpen made = call;
        made.oflag = (made.oflag | abi::kOCreat) & ~abi::kOExcl;
        made.mode = made.mode == 0 ? kOpen : made.mode;
        (void)model().force(op_.actor, made, {op_.line},
                            {.fd = Fd{static_cast<std::int32_t>(op_.seen.value)}});
    }
    // Somebody has made room for it.
    void operator()(const MqTimedsend &call)
    {
        wake_up();
        restore();
        if (op_.seen.kind == Seen::Kind::Value)
        {
            model().take_queued(op_.actor, call.mqdes, std::nullopt);
            again();
        }
    }
    void operator()(const MqTimedreceive &call)
    {
        wake_up();
        restore();
        if (op_.seen.kind == Seen::Kind::Value && op_.seen.output)
        {
            model().take_queued(op_.actor, call.mqdes, received(*op_.seen.output, op_.seen.value));
        }
    }
    void operator()(const MqNotify &call)
    {
        restore();
        if (op_.seen.kind == Seen::Kind::Value)
        {
            model().forget_notification(op_.actor, call.mqdes);
            again();
        }
    }
    template <class Other> void operator()(const Other &)
    {
        if (op_.seen.kind == Seen::Kind::Error)
        {
            restore();
        }
        else
        {
            force();
        }
    }

  private:
    static constexpr std::uint32_t kOpen = 0666;

    enum class Takes : std::uint8_t
    {
        Id,
        Index,
    };
    // *_STAT and *_STAT_ANY take an index and give the id.
    static Takes takes(int command, int stat, int stat_any)
    {
        return command == stat || command == stat_any ? Takes::Index : Takes::Id;
    }
    static void set_owner_unknown(ObjectRow &row)
    {
        std::visit(
            [](auto &it) {
                it.uid.value = it.cuid.value = kNoId;
                it.gid.value = it.cgid.value = kNoId;
            },
            row);
    }
    static std::uint32_t mode(int flags) { return static_cast<std::uint32_t>(flags) & 0777U; }
    Model &model() { return state_.model(); }
    NsId ns() { return model().ipc_ns(op_.actor); }
    bool known(Family family, IpcId id) { return model().get(op_.actor, family, id).has_value(); }
    std::size_t set_size(IpcId id)
    {
        const auto row = model().get(op_.actor, Family::Sem, id);
        return row ? std::get<SemRow>(*row).sems.size() : 0;
    }

    void restore()
    {
        if (before_ != nullptr)
        {
            state_ = before_->copy();
        }
    }
    void wake_up()
    {
        if (model().asleep(op_.actor))
        {
            model().give_up(op_.actor, Model::GivesUp::Interrupted, {op_.line});
            (void)model().woken({}, {});
        }
    }
    void again()
    {
        (void)model().execute(op_.actor, std::get<Call>(op_.action), {op_.line}, {});
        (void)model().woken({}, {});
        wake_up();
    }
    void force()
    {
        (void)model().force(op_.actor, std::get<Call>(op_.action), {op_.line}, {});
        (void)model().woken({}, {});
        wake_up();
    }

    // xxxget gave another object than the model's, or one at all, or none.
    void got(Family family, Key key, ObjectRow fresh)
    {
        set_owner_unknown(fresh);
        const bool model_failed = call_.outcome.error != Errno::Ok || !call_.refused.empty();
        if (op_.seen.kind == Seen::Kind::Error)
        {
            restore();
            const auto id = model().find_key(op_.actor, family, key);
            if (id && means_missing(op_.seen.error))
            {
                model().drop(op_.actor, family, *id);
            }
            return;
        }
        const IpcId seen{static_cast<std::int32_t>(op_.seen.value)};
        if (!model_failed)
        {
            const IpcId of_model{static_cast<std::int32_t>(call_.outcome.value)};
            fresh = model().get(op_.actor, family, of_model).value_or(fresh);
            model().drop(op_.actor, family, of_model);
        }
        else
        {
            state_.unknown().add_object(ns(), family, seen);
        }
        set_id(fresh, seen);
        model().put(op_.actor, fresh);
    }

    void put_unknown(Family family, IpcId id, ObjectRow row)
    {
        set_owner_unknown(row);
        model().put(op_.actor, row);
        state_.unknown().add_object(ns(), family, id);
        if (family == Family::Sem)
        {
            state_.unknown().add_values(ns(), id, set_size(id));
        }
    }
    void missing(Family family, IpcId id)
    {
        if (means_missing(op_.seen.error) && known(family, id))
        {
            model().drop(op_.actor, family, id);
        }
    }

    // A call that uses the object of an id.
    void used(Family family, IpcId id, const ObjectRow &row)
    {
        if (op_.seen.kind == Seen::Kind::Error)
        {
            restore();
            missing(family, id);
        }
        else if (!known(family, id))
        {
            put_unknown(family, id, row);
            (void)state_.unknown().choose(model(), op_);
            again();
        }
        else
        {
            force();
        }
    }

    // A control call.
    void asked(Family family, IpcId id, Takes takes, ObjectRow row)
    {
        if (op_.seen.kind == Seen::Kind::Value && takes == Takes::Index)
        {
            id = {static_cast<std::int32_t>(op_.seen.value)};
            set_id(row, id);
        }
        if (op_.seen.kind == Seen::Kind::Error || !op_.seen.output)
        {
            used(family, id, row);
            return;
        }
        const auto there = model().get(op_.actor, family, id);
        row = there.value_or(row);
        if (fill(row, *op_.seen.output))
        {
            model().put(op_.actor, row);
            state_.unknown().forget_object(ns(), family, id);
            if (const auto *queue = std::get_if<MsgRow>(&row); queue != nullptr && !there)
            {
                state_.unknown().add_messages(ns(), id, queue->qnum);
            }
        }
    }

    State &state_;
    const State *before_;
    const Live &call_;
    const Op &op_;
};

} // namespace

void begin_with(State &state, const NsState &before)
{
    const NsId ns = state.model().ipc_ns(kInitActor);
    for (const auto &[stamp, second] : before.seconds)
    {
        (void)state.clock().fits(stamp, second);
    }
    for (const ObjectRow &row : before.objects)
    {
        if (const auto *set = std::get_if<SemRow>(&row))
        {
            state.unknown().add_values(ns, set->id, set->sems.size());
        }
        if (const auto *queue = std::get_if<MsgRow>(&row))
        {
            state.unknown().add_object(ns, Family::Msg, queue->id);
            state.unknown().add_messages(ns, queue->id, queue->qnum);
        }
    }
}

void adopt(State &state, const State *before, const Live &call)
{
    const std::shared_ptr<const Op> op = call.op; // the state may change under `call`
    const Live copy = call;
    if (is_file_call(*op))
    {
        adopt_file(state, before, copy);
    }
    else if (const auto *action = std::get_if<Call>(&op->action))
    {
        std::visit(Adopter(state, before, copy), *action);
    }
}

} // namespace ipcscope::replay
