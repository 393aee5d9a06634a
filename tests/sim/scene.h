// A test as a scenario: calls in the notation with what they must give, and between them lines that
// say what the tables must show then.
//
//     A shmget(0x1, 4096, IPC_CREAT|0600) = $id
//     #segment A 0: nattch=0 cpid=A ctime=now
//     #namespace A: in_use=1 max_idx=0
//     #actor A: attaches=0
//
//     #set A 0: nsems=2 otime=0        #queue A 0: qnum=1 cbytes=3
//     #sem A 0 1: semval=1 sempid=A semncnt=0 semzcnt=0
//     #mq A name: mq_curmsgs=1 notify_pid=B     #nameless A name     #fd A 3: flags=02 unlinked=1
//     #file A name: size=5 blocks=8    #nofile A name               #tmpfs A: used=1
//     #open A 3: position=5            #map A: [name rw 0x0-0x1000]
//     #mnt A: mqueue=ipc:B
//     #sleeps B semaphore 0 of set 0 to grow by 1      #awake B
//     #got B 5 "text"                  #got B 1 0 2
//
// A value is a number, `now` (the call before this line) or an actor (its pid; `tid:A` its thread
// id, `ipc:A` the number of its ipc namespace). `#gone A 0` says that A sees no segment with that
// id, `#nameless` the same of a POSIX queue and `#nofd` of a descriptor. `#got` is what the actor's
// last call filled in: a message with type (or priority) and text, the values of GETALL, the fields
// of mq_attr. `#order C B` decides who runs first of those whom the next call wakes. A call that
// sleeps is checked when it comes back, and has to come back if its line says with what.
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
    std::vector<Woken> woken;   ///< all who came back, in that order
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
