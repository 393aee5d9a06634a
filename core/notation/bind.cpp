#include "core/notation/lexical.h"
#include "core/notation/notation.h"
#include "core/notation/reader.h"
#include "core/notation/vocabulary.h"
#include "core/told.h"

namespace ipcscope::notation
{
namespace
{

BindError outside(const Statement &statement)
{
    const std::string_view near = nearest_call(statement.name);
    return BindError{
        .position = statement.position,
        .message = told("{} is not a call of the vocabulary{}", statement.name, suggestion(near)),
        .not_ipc = true};
}

} // namespace

Result<Call, BindError> to_call(const Statement &statement, const Bindings &bindings,
                                ActorNames &actors)
{
    if (statement.kind != Statement::Kind::Call && statement.kind != Statement::Kind::Unfinished)
    {
        return BindError{.position = statement.position,
                         .message = told("this line is not a call"),
                         .not_ipc = true};
    }
    const CallInfo *info = find_call(statement.name);
    if (info == nullptr)
    {
        return outside(statement);
    }
    ArgumentReader reader(statement, *info, bindings, actors);
    if (!reader.ok())
    {
        return reader.error();
    }
    std::optional<Call> call = info->read(reader);
    if (!reader.ok() || !call)
    {
        return reader.error();
    }
    return *std::move(call);
}

} // namespace ipcscope::notation
