// Any bytes as a recorded run of a kernel, also with a sum that fits them: no crash, and a
// sentence, or a recording that can be played. With clang this is a libFuzzer target; every
// compiler runs it over the recordings of the tests and damaged copies.
#include "tests/recording/recorded.h"

#include <cstdint>
#include <cstdlib>

using namespace ipcscope;
using namespace ipcscope::recording;

namespace
{

void require(bool holds)
{
    if (!holds)
    {
        std::abort();
    }
}

void as_recording(std::string_view bytes)
{
    const auto read = from_bytes(bytes);
    if (!read)
    {
        require(!read.error().message.empty() && read.error().message.back() == '.');
        return;
    }
    // It may hold what the model alone knows, but what is written of it is read the same.
    const auto written = to_bytes(read.value());
    require(written.ok());
    const auto again = from_bytes(written.value());
    require(again.ok() && to_bytes(again.value()).value() == written.value());
    (void)tests::play(read.value());
    // Its own calls, too, have their answers, be they what they may.
    PlayedRun played(std::make_shared<const Recording>(read.value()));
    for (const Exchange &one : read.value().exchanges)
    {
        const Reply reply = played.execute(one.actor, one.call);
        if (std::holds_alternative<EngineLost>(reply))
        {
            return;
        }
        (void)played.woken({});
        (void)played.observe();
        (void)played.seconds();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    as_recording(bytes);
    // What is behind the line and the sum, sealed again.
    const std::size_t head = sealed({}).size();
    as_recording(sealed(bytes.substr(size < head ? size : head)));
    return 0;
}
