#include "core/suspect/serve.h"

#include <optional>
#include <unistd.h>
#include <utility>

namespace ipcscope::suspect
{
namespace
{

namespace wire = lab::wire;

/// Nothing: this is no question.
std::optional<wire::Message> answer_to(const wire::Message &question, Backend &engine)
{
    if (const auto *ask = std::get_if<wire::AskReply>(&question))
    {
        return wire::TellReply{.reply = engine.execute(ask->actor, ask->call)};
    }
    if (const auto *ask = std::get_if<wire::AskWoken>(&question))
    {
        return wire::TellWoken{.woken = engine.woken(ask->order)};
    }
    if (std::holds_alternative<wire::AskTables>(question))
    {
        if (auto tables = engine.observe())
        {
            return wire::TellTables{.tables = std::move(tables).value()};
        }
    }
    return std::nullopt;
}

} // namespace

Served serve(lab::Channel channel,
             const std::function<std::unique_ptr<Backend>(const EngineFacts &)> &make)
{
    const auto begin = channel.expect<wire::Begin>();
    if (!begin)
    {
        return Served::Broken;
    }
    const std::unique_ptr<Backend> engine = make(begin.value().facts);
    for (;;)
    {
        const auto question = channel.receive();
        if (!question)
        {
            return question.error() == lab::Trouble::Closed ? Served::Whole : Served::Broken;
        }
        alarm(kMostSeconds);
        const auto answer = answer_to(question.value(), *engine);
        alarm(0);
        if (!answer || !channel.send(*answer))
        {
            return Served::Broken;
        }
    }
}

} // namespace ipcscope::suspect
