// Any bytes into the notation: no crash, and what is read prints to itself. With clang this is a
// libFuzzer target; every compiler runs it over the corpus and a fixed set of damaged copies.
#include "core/notation/notation.h"

#include <cstdint>
#include <cstdlib>

using namespace ipcscope;

namespace
{

void require(bool holds)
{
    if (!holds)
    {
        std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const auto scenario = notation::parse(text);
    if (!scenario)
    {
        require(!scenario.error().message().empty());
        return 0;
    }
    const auto again = notation::parse(notation::print(scenario.value()));
    require(again.ok() && again.value().statements == scenario.value().statements);
    const auto full = notation::expand(scenario.value());
    if (full)
    {
        notation::ActorNames actors;
        for (const Statement &statement : full.value().statements)
        {
            const auto call = notation::to_call(statement, {{"p", 65536}}, actors);
            if (call && !statement.actor.empty())
            {
                const auto written =
                    notation::to_statement(actors.id(statement.actor), call.value(), actors);
                const auto read = notation::to_call(written, {}, actors);
                require(read.ok() && read.value() == call.value());
            }
        }
    }
    return 0;
}
