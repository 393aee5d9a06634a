#include "core/replay/closings.h"

#include "core/descriptors.h"
#include "core/told.h"

#include <vector>

namespace ipcscope::replay
{
namespace
{

struct Guess
{
    enum class What : std::uint8_t
    {
        Call,    ///< of the same process
        NewsLost ///< whoever waited for news of the queue has closed a descriptor of it
    };
    What what{What::Call};
    Call call{Close{}};
    std::string why;
};

std::optional<Fd> descriptor_in(const Op &op)
{
    const auto *action = std::get_if<Call>(&op.action);
    if (action == nullptr)
    {
        return std::nullopt;
    }
    const Fd *fd = descriptor_of(*action);
    return fd == nullptr ? std::nullopt : std::optional(*fd);
}

Guess closed(Fd fd)
{
    return {.call = Close{fd},
            .why = told("the descriptor may have been closed: the log shows no file calls")};
}

std::vector<Guess> guesses(const Op &op, const Live &judged)
{
    const auto fd = descriptor_in(op);
    if (!fd)
    {
        return {};
    }
    std::vector<Guess> all;
    if (op.seen.error == "EBADF")
    {
        all.push_back(closed(*fd));
    }
    const auto *notify = std::get_if<MqNotify>(&std::get<Call>(op.action));
    if (notify != nullptr && judged.outcome.error == Errno::Ebusy)
    {
        all.push_back(
            {.what = Guess::What::NewsLost,
             .why = told("who waited for news may have closed a descriptor of the queue: the "
                         "log shows no file calls")});
    }
    if (notify != nullptr && notify->event && judged.outcome.error == Errno::Enotsock)
    {
        all.push_back(closed(Fd{notify->event->signo}));
    }
    for (const std::uint64_t flags : {std::uint64_t{0}, std::uint64_t{abi::kONonblock}})
    {
        all.push_back(
            {.call = Fcntl{.fd = *fd, .command = abi::kFSetfl, .argument = flags},
             .why = told("O_NONBLOCK may have been changed: the log shows no file calls")});
    }
    return all;
}

} // namespace

std::optional<OtherDescriptors> explain_by_descriptors(const State &before, const Live &judged)
{
    const std::shared_ptr<const Op> op = judged.op;
    const Stamp now{std::int64_t{op->line}};
    for (const Guess &guess : guesses(*op, judged))
    {
        State state = before.copy();
        Model &model = state.model();
        if (model.asleep(op->actor))
        {
            model.give_up(op->actor, Model::GivesUp::Interrupted, now);
            (void)model.woken({}, {});
        }
        if (guess.what == Guess::What::NewsLost)
        {
            model.forget_notification(op->actor, *descriptor_in(*op));
        }
        else
        {
            (void)model.execute(op->actor, guess.call, now, {});
        }
        if (state.retry(op))
        {
            return OtherDescriptors{std::move(state), guess.why};
        }
    }
    return std::nullopt;
}

bool is_unknown_descriptor(const Model &model, const Op &op)
{
    const auto fd = descriptor_in(op);
    return fd && !model.has_queue(op.actor, *fd);
}

} // namespace ipcscope::replay
