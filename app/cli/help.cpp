#include "app/cli/help.h"

#include "core/tools/tool.h"

#include <fmt/format.h>

#include <string_view>

namespace ipcscope::cli
{
namespace
{

constexpr std::string_view kProgram =
    R"(ipcscope-cli: Linux IPC calls, in a model and in the real kernel, side by side

usage: ipcscope-cli VERB [options] [FILE]

  run FILE   run a scenario; print each call with both answers and the verdict, then the tables
  replay LOG explain a strace log of a real program by the model, call by call
  fuzz       compare model and kernel over random calls; write what differs as a scenario
  lesson     list, check, play and grade the lessons of the course
  claims     run the experiments behind the course's verdicts on its tutorial
  order      say which of several errors a call gives, and prove it
  isolate    say whether what an actor of a scenario sees depends on what the others do
  export     make a page that steps, a picture, a C program or a shell script of a scenario
  doctor     say what this machine can do with the real kernel, and how to get the rest
  help VERB  explain a verb (also: VERB --help)

Every verb takes --json: JSON on standard output, everything else on standard error.

exit status: 0 all as expected; 1 a divergence or a failed expectation; 2 unusable input;
             3 the real kernel was asked for and is not available here

A first try, one key that two containers ask for:

  printf '%s\n' '%container web ipc=private' '%container db ipc=private' \
      'web shmget(0x1234, 4096, IPC_CREAT|0600) = $segment' \
      'db shmget(0x1234, 4096, 0) = -1 ENOENT' | ipcscope-cli run -
)";

constexpr std::string_view kRun = R"(usage: ipcscope-cli run [options] FILE
       ipcscope-cli run [options] -        (the scenario on standard input)

Runs a scenario: lines as strace -f prints them, with a name for each process.

  A shmget(0x1234, 4096, IPC_CREAT|0600) = $seg    run it, and keep the id as $seg
  B shmget(0x1234, 4096, 0) = $seg                 run it; the answer must be that id
  B shmat($seg, NULL, SHM_RDONLY) = -1 EACCES      run it; it must fail like this
  %container web ipc=private                       a process in an IPC namespace of its own
  A ipcs -m                                        the calls that ipcs makes, and what it prints

Each call is asked of the model and of the real kernel inside a throw-away lab. Verdicts:
  agree       both gave the same, and their tables are the same
  allowed     the kernel may choose here, and chose one of the allowed answers
  differ      they did not agree: the field, both values and where the kernel's was read follow
  model_only  the kernel was not asked, or cannot do this here; the reason follows

options:
  --on model|kernel|both  which engines to ask (default: both where a lab is possible)
  --steps                 show what the model does inside each call, step by step
  --expand                print the calls that the scenario stands for, and stop
  --json                  the same as JSON

{}
example, the id that comes back after 64 creations:

  ipcscope-cli run --steps lessons/07-kernel/03-id-wraps/id-wraps.ipc
)";

constexpr std::string_view kFuzz = R"(usage: ipcscope-cli fuzz [options]

Draws random calls for several processes and makes each of them in the model and in the real
kernel, inside throw-away labs. Answers, sleepers, wake-ups and all tables are compared after every
call. The first difference is cut down to the fewest and plainest calls that still show it, and
written as a scenario: ipcscope-cli run shows it again. The same seed and options give the same
calls.

options:
  --seed S         which calls (default: a fresh seed, printed)
  --calls N        stop after N compared calls (default: 100000)
  --families LIST  of shm, sem, msg, mq, posix, ns (default: all): what the calls are about
  --jobs J         labs at work at once (default: two a processor)
  --out DIR        where a divergence is written (default: the current folder)
  --json           the result as JSON

exit status: 0 no difference; 1 a difference; 2 unusable input, or nothing was compared;
             3 the real kernel is not available here

example:

  ipcscope-cli fuzz --families sem,msg --calls 1000000
)";

constexpr std::string_view kReplay = R"(usage: ipcscope-cli replay [options] LOG
       ipcscope-cli replay [options] -     (the log on standard input)

Explains a log of a real program. The recorded results are the truth: every System V IPC call in the
log is asked of the model, and its result and the structure that it filled in are compared.
Processes, credentials, namespaces, limits, signals and sysctl writes in the log steer the model.

  strace -f -v -o LOG PROGRAM              records one (-s 256: more of each message)
  strace -f -v -o LOG -e trace=ipc,process,/set.*id,unshare,setns,openat,write,close PROGRAM
                                           records what is looked at, and nothing else
Verdicts:
  agree        the model gives the same
  allowed      the log leaves something open (calls that overlap, a semaphore's value, a setting),
               and what it shows is one of the possible results
  differ       the model cannot explain it: what was seen, what the model gives, and why follow.
               The model is brought in line with the log, and goes on
  unsupported  IPC that the model does not know; other calls are not IPC

options, for what the log does not say:
  --uid N --gid N        the first process's user and group (default: root)
  --caps LIST            its capabilities: all, none, all,-sys_resource, ipc_owner,sys_admin
                         (default: all for root, none for others)
  --rlimit LIST          msgqueue=BYTES,memlock=BYTES
  --sysctl LIST          kernel.msgmni=32000,kernel.shmmax=4096
  --ns-state FILE        what /proc/sysvipc/shm, sem and msg showed before, one after the other
                         (default: no objects)
  --json                 the same as JSON

example:

  unshare --ipc strace -f -v -o trace.log perl -MIPC::SysV=IPC_PRIVATE,S_IRUSR,S_IWUSR \
      -e '$id = semget(IPC_PRIVATE, 3, S_IRUSR | S_IWUSR); semctl($id, 0, 0, 0)'
  ipcscope-cli replay trace.log
)";

constexpr std::string_view kLesson = R"(usage: ipcscope-cli lesson list [--json]
       ipcscope-cli lesson check [--on ENGINES] [--jobs J] [--json] [PATH]
       ipcscope-cli lesson run [--on ENGINES] [--seed S] [--learner NAME] ID
       ipcscope-cli lesson grade [--on ENGINES] [--seed S] [--junit FILE] [--json] ID ANSWERS
       ipcscope-cli lesson progress|export FILE|import FILE [--learner NAME]

list     shows the lessons of the course in their order, in the language of LANG where they have
         been translated (lesson.de.md beside lesson.md).
check    looks at one lesson (its lesson.md or its folder), a part, a folder of parts, or without
         PATH the course, and says for each lesson what is wrong with it, with file, line and
         column: what cannot be read, names that nothing has, goals without a solution, hints that
         never come; then it is played on the model and on the real kernel, with several seeds where
         it has variables: each line does what it says, exactly one option of each prediction is
         right on both, no goal is met at the start or without the learner, and each reference
         solution meets its goal. What is stale in a translation is a warning.
run      plays a lesson in the terminal, in the language of LANG where there is one, and keeps the
         learner's progress. ID is the lesson's id, or a path.
grade    grades a file of answers, lines of the notation (-: standard input), by the lesson's goals.
         Lines behind a comment "# goal ID" are for that goal; without any they are for the last.
         Lines that fail do not count: the goals are judged by the tables.
         In a lesson with a suspect, a model with one bug answers beside the kernel, or beside the
         true model where no kernel can be asked; the goal is to tell the two apart.
progress tells what the learner has done; export and import carry it to another machine, where
         nothing is lost that was reached on either.

options:
  --on model|kernel|both  which engines to ask (default: both where a lab is possible)
  --jobs J                check: lessons at work at once (default: one a processor)
  --seed S                the values of the lesson's variables (grade: 1; run: the learner's own)
  --junit FILE            grade: write JUnit XML, one test case a goal
  --learner NAME          run, progress, export, import: one of several on this account
  --json                  check: lessons[]: {id, ok, problems[]}; grade: goals[]: {id, met,
                          expected, engines[]: {engine, met, found}}

How lessons are written: AUTHORING.md and PREDICATES.md in the course's folder; TEMPLATE there is
a lesson to begin with.
The course is where $IPCSCOPE_LESSONS says, or the one that was installed with this program; the
suspects' programs are where $IPCSCOPE_SUSPECTS says, or were installed with it, too.
Progress is kept in $XDG_DATA_HOME/ipcscope/progress.

exit status: 0 all is right; 1 a lesson has errors, or a goal is not met; 2 unusable, empty, or
             nothing was checked; 3 the real kernel was asked for and is not available here

example:

  ipcscope-cli lesson grade --junit anna.xml same-key anna.ipc
)";

constexpr std::string_view kClaims = R"(usage: ipcscope-cli claims [options] [ROW]

Runs the claims ledger: each statement of the tutorial that the course starts from, with an
experiment that shows what is so, on the model and on the real kernel. ROW is one of them (C12), a
file or a folder; then every call is printed with both answers.

  true, half, outdated, false   the verdict on the statement
  shown                         each call gave what the row says, and its conditions hold
  cited                         no call decides this; its sources do

options:
  --on model|kernel|both  which engines to ask (default: both where a lab is possible)
  --jobs J                rows at work at once (default: one a processor)
  --json                  claims[]: {id, text, verdict, model, kernel, evidence, lessons[], ...}

exit status: 0 all are shown; 1 one is not; 2 no row was run, or one cannot be read;
             3 the real kernel was asked for and is not available here

example:

  ipcscope-cli claims C33
)";

constexpr std::string_view kOrder = R"(usage: ipcscope-cli order [options] [CALL]

In which order does a call look at what is wrong? All that can be wrong with it is broken at once,
and mended one after the other; then every two are broken together. Each trial is made on the model
and on the real kernel. CALL is one of the calls (shmget-existing, semop, msgrcv ...); without it
all are tried.

  order     what the call gives with all of it broken, then without what it complained about, ...
  1, 2 ...  what can be wrong, and what it gives alone
  both      what it gives with two broken; "-" where they need different words at one place

options:
  --on model|kernel|both  which engines to ask (default: both where a lab is possible)
  --json                  orders[]: {id, title, source, proved, alone[], pairs[], sequence[]}

exit status: 0 all is proved; 1 an answer differs, or is none of those that were broken;
             2 there is no such call; 3 the real kernel was asked for and is not available here

example:

  ipcscope-cli order semop
)";

constexpr std::string_view kIsolate = R"(usage: ipcscope-cli isolate [options] FILE [ACTOR]
       ipcscope-cli isolate [options] - [ACTOR]      (FILE: standard input)

Does an actor of the scenario see what the others do? Its lines are run with theirs and without, on
fresh engines, and everything that it saw is compared: the answers of its calls, and after each the
tables of the namespaces that it is in. What differs is listed field by field. Without ACTOR this is
done for each actor that has lines. Scene lines and those of init belong to the world around all.

options:
  --on model|kernel|both  which engines to ask (default: both where a lab is possible)
  --json                  actors[]: {actor, others, left_out, isolated, model, kernel}; model and
                          kernel: {isolated, lines[], findings[]}

exit status: 0 isolated; 1 not isolated; 2 unusable input, also when ACTOR, or no actor at all, can
             be run without the others; 3 the real kernel was asked for and is not available here

example:

  ipcscope-cli isolate lessons/03-namespaces/01-same-key/same-key.ipc db
)";

constexpr std::string_view kExport =
    R"(usage: ipcscope-cli export [options] FILE --html|--svg|--c|--sh [-o OUT | OUT]
       ipcscope-cli export [options] - --html|--svg|--c|--sh      (FILE: standard input)

Makes something to give away of a scenario. Without OUT it goes to standard output.

  --html  one HTML file that steps through the calls and the model's steps, forwards and back, with
          keys and buttons; with the tables, the verdicts, the picture, and the same in words. It
          needs no network and no other file
  --svg   the isolation diagram: namespaces as rooms, processes in them, objects with key and id,
          attachments and waits as lines, the mounts on a floor of their own
  --c     a C program that makes the calls with one process per actor, in the same order, and prints
          each with its answer: cc -pthread -o actors actors.c && ./actors
  --sh    a shell script that does the same with unshare, nsenter, ipcmk, ipcrm and ipcs. No tool
          makes an object with a key of one's choice, stores into memory or waits: --c does

Program and script make namespaces of their own, and need no root; what cannot be written is an
error that names its line. As root there are several users in them, otherwise one.

options:
  -o OUT, --out OUT   where it is written, aside and renamed (-: standard output)
  --call N            svg: the picture after N calls, with what the last one changed marked
                      (default: at the end)
  --on model|both     html: whose answers are shown (default: both where a lab is possible)
  --json              what was written as JSON; needs -o

example:

  ipcscope-cli export lessons/02-types/05-full-queue/full-queue.ipc --html -o full-queue.html
)";

constexpr std::string_view kDoctor = R"(usage: ipcscope-cli doctor [--json]

Tries out what the real-kernel side needs (user namespaces, several user ids, ...) in a throw-away
process, changes nothing, and says for each thing that is missing what to change.
Exit status 0 when a lab is possible here, 3 when it is not (the model works anyway).

example:

  ipcscope-cli doctor --json | jq '.features[] | select(.available | not)'
)";

/// Of the tools that a scenario's lines may name.
std::string tool_usages()
{
    std::string text = "tools, as typed into a shell, behind the name of a process:\n";
    for (const tools::Tool &tool : tools::tools())
    {
        text += fmt::format("  {}\n", tool.usage);
    }
    return text;
}

} // namespace

std::string help_text(std::optional<Verb> topic)
{
    if (topic == Verb::Run)
    {
        return fmt::format(kRun, tool_usages());
    }
    if (topic == Verb::Fuzz)
    {
        return std::string(kFuzz);
    }
    if (topic == Verb::Replay)
    {
        return std::string(kReplay);
    }
    if (topic == Verb::Lesson)
    {
        return std::string(kLesson);
    }
    if (topic == Verb::Claims)
    {
        return std::string(kClaims);
    }
    if (topic == Verb::Order)
    {
        return std::string(kOrder);
    }
    if (topic == Verb::Isolate)
    {
        return std::string(kIsolate);
    }
    if (topic == Verb::Export)
    {
        return std::string(kExport);
    }
    if (topic == Verb::Doctor)
    {
        return std::string(kDoctor);
    }
    return std::string(kProgram);
}

std::string version_text()
{
#ifdef IPCSCOPE_HAVE_LAB
    return "ipcscope-cli " IPCSCOPE_VERSION "\n";
#else
    return "ipcscope-cli " IPCSCOPE_VERSION " (model only: built without a lab)\n";
#endif
}

} // namespace ipcscope::cli
