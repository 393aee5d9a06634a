// A test as a scenario: calls in the notation with what they must give, and between them lines that
// say what the tables must show then.
//
//     A shmget(0x1, 4096, IPC_CREAT|0600) = $id
//     #segment A 0: nattch=0 cpid=A ctime=now
//     #namespace A: in_use=1 max_idx=0
//     #actor A: attaches=0
//
// A value is a number, `now` (the call before this line) or an actor (its pid). `#gone A 0` says
// that A sees no segment with that id.
#pragma once

#include "core/backend.h"
#include "core/step.h"
#include "sim/world.h"

#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::tests
{

struct Played
{
    std::string trouble;        ///< what did not go as the script says; empty when all did
    std::vector<Reply> replies; ///< of all calls
    std::vector<Step> steps;    ///< of all calls
    sim::World world;
};

/// Runs the script on a fresh model. Actors come to life by being named. Between any two calls the
/// invariants are checked, too.
[[nodiscard]] Played play(std::string_view script, const EngineFacts &facts = {});

} // namespace ipcscope::tests

/// Runs a script and fails with what went wrong.
#define PLAY(...)                                                                                  \
    do                                                                                             \
    {                                                                                              \
        const std::string trouble = ::ipcscope::tests::play(__VA_ARGS__).trouble;                  \
        QVERIFY2(trouble.empty(), trouble.c_str());                                                \
    } while (false)
