// What holds for every call and every text. RC_PARAMS="seed=…" repeats a run.
#include "core/notation/notation.h"
#include "tests/core/notation_draws.h"
#include "tests/support/draws.h"

#include <rapidcheck.h>

#include <algorithm>
#include <iterator>

using namespace ipcscope;
using namespace ipcscope::test;
using namespace ipcscope::tests;
using notation::ActorNames;

namespace
{

// Pieces that lines are made of, and pieces that break them.
std::string scraps()
{
    static constexpr const char *kPieces[]{"A ",
                                           "12345 ",
                                           "[pid 7] ",
                                           "18:33:38.1 ",
                                           "0.5 ",
                                           "shmget(",
                                           "f(",
                                           "msgrcv(0, ",
                                           "<... msgrcv resumed>",
                                           "semctl(0, 0, GETALL, ",
                                           "fork()",
                                           "clone(flags=",
                                           "0x1234",
                                           "0600",
                                           "000",
                                           "-1",
                                           "4096",
                                           "18446744073709551615",
                                           "08",
                                           "IPC_CREAT",
                                           "|",
                                           "NULL",
                                           "\"ab\\0\"",
                                           "\"",
                                           "\\",
                                           "...",
                                           "{",
                                           "}",
                                           "[",
                                           "]",
                                           "(",
                                           ")",
                                           ", ",
                                           ",",
                                           "a=",
                                           "=",
                                           " = ",
                                           " = 0",
                                           " = ?",
                                           "-1 ENOENT (No)",
                                           "$p",
                                           "$",
                                           "+4096",
                                           "*",
                                           "1<<CAP_KILL",
                                           "<<",
                                           "/* c */",
                                           "/*",
                                           "*/",
                                           "3</x>",
                                           "<",
                                           ">",
                                           "->",
                                           " <unfinished ...>",
                                           "<... f resumed>",
                                           "--- SIGINT ---",
                                           "+++ exited +++",
                                           "#",
                                           " # c",
                                           "ipcs ",
                                           " -m",
                                           "'",
                                           "%actor A",
                                           " uid=1",
                                           "%limit x=1",
                                           " ",
                                           "\t",
                                           "\r",
                                           "\n",
                                           "\n",
                                           "\x01",
                                           "\xff",
                                           "strace: Process 7 attached",
                                           "?",
                                           "~",
                                           "=>",
                                           "<0.1>",
                                           "B",
                                           "@",
                                           "."};
    std::string text;
    for (const std::size_t piece : some_indexes_below(std::size(kPieces)))
    {
        text += kPieces[piece];
    }
    return text;
}

const std::string kValid = R"(# one key, two namespaces
%actor U uid=1000 gid=1000 caps=none # who
A sysctl -w 'kernel.sem=1 2 3 4'"5" = 0 # quoted
ipcs -m -i $seg
A unshare(CLONE_NEWIPC) = 0
A shmget(0x1234, 4096, IPC_CREAT|0600) = $seg
A shmat($seg, NULL, 0) = $p
A store($p+8, "Hello \0\1\0012 \"A\"")
B shmget(0x1234, 4096, 0) = -1 ENOENT (No such file or directory) <0.000012>
7 18:33:38.136901 shmctl(0, IPC_STAT, {shm_perm={uid=0, ...}, shm_segsz=5}) = 0
7 clone(child_stack=NULL, flags=CLONE_CHILD_SETTID|SIGCHLD, child_tidptr=0x7fa) = 8
7 semtimedop($seg, [{sem_num=0, sem_op=-1, sem_flg=SEM_UNDO}], 1, {tv_sec=1, tv_nsec=0}) = 0
7 msgsnd(0, {mtype=1, mtext="hi\0"}, 3, IPC_NOWAIT) = 0
7 msgrcv(0,  <unfinished ...>
7 <... msgrcv resumed>{mtype=1, mtext="hi\0"}, 3, 0, MSG_NOERROR) = 3
7 rt_sigaction(SIGALRM, {sa_handler=SIG_IGN, sa_mask=[USR1 RT_1], sa_flags=SA_RESTART}, NULL, 8) = 0
7 f(3</x y>, [USR1 TERM], ~[KILL], [1, 2, ...], "abc"..., 1<<3|2 /* c */) = 0x1 (flags X)
7 wait4(8,  <unfinished ...>
7 <... wait4 resumed>[{WIFEXITED(s) && WEXITSTATUS(s) == 0}], 0, NULL) = 8
7 --- SIGINT {si_signo=SIGINT} ---
7 +++ exited with 0 +++
)";

struct Edit
{
    std::size_t at;
    std::size_t length;
    std::string with;
};

Edit an_edit()
{
    return {in_range<std::size_t>(0, kValid.size()), in_range<std::size_t>(0, 6),
            index_below(2) == 0 ? scraps() : anything<std::string>()};
}

std::string mutated()
{
    std::string text = kValid;
    for (const auto &[at, length, with] :
         *rc::gen::container<std::vector<Edit>>(rc::gen::exec(an_edit)))
    {
        text.replace(std::min(at, text.size()), length, with);
    }
    return text;
}

// A scenario that survives a round trip, or an error inside the text.
void reads_or_refuses(const std::string &text)
{
    const auto scenario = notation::parse(text, "x");
    if (!scenario)
    {
        const ParseError &error = scenario.error();
        const auto lines = std::uint32_t(std::count(text.begin(), text.end(), '\n')) + 1;
        RC_ASSERT(error.position.line >= 1U && error.position.line <= lines);
        RC_ASSERT(error.position.column >= 1U);
        RC_ASSERT(!error.found.empty() && !error.expected.empty());
        return;
    }
    const std::string printed = notation::print(scenario.value());
    const auto again = notation::parse(printed, "x");
    RC_ASSERT(again.ok());
    RC_ASSERT(again.value().statements == scenario.value().statements);
    RC_ASSERT(notation::print(again.value()) == printed);
    const auto full = notation::expand(scenario.value());
    if (!full)
    {
        RC_ASSERT(full.error().file == "x");
        return;
    }
    const auto twice = notation::expand(full.value());
    RC_ASSERT(twice.ok());
    RC_ASSERT(twice.value().statements == full.value().statements);
    ActorNames names;
    for (const Statement &statement : full.value().statements)
    {
        (void)notation::to_call(statement, {{"seg", 1}, {"p", 0x10000}}, names);
    }
}

} // namespace

int main()
{
    bool good = true;
    good &= holds("a call written down and read again is the same call", [] {
        const Call call = any_call();
        ActorNames names = actors();
        const Statement written = notation::to_statement(ActorId{1}, call, names);
        const auto read = notation::parse_line(notation::print(written));
        RC_ASSERT(read.ok());
        RC_ASSERT(notation::print(read.value()) == notation::print(written));
        const auto bound = notation::to_call(read.value(), {}, names);
        RC_ASSERT(bound.ok());
        RC_ASSERT(bound.value() == call);
        const auto direct = notation::to_call(written, {}, names);
        RC_ASSERT(direct.ok() && direct.value() == call);
    });
    good &= holds("a call printed without its actor reads again", [] {
        const Call call = any_call();
        ActorNames names = actors();
        const auto read = notation::parse_line(notation::print_call(call, names), "A");
        RC_ASSERT(read.ok());
        RC_ASSERT(notation::to_call(read.value(), {}, names).ok());
    });
    good &= holds("what a call gives back reads as the argument that it was written as", [] {
        const Output out = any_output();
        const auto written = notation::to_argument(out);
        RC_ASSERT(written.has_value());
        const auto read = notation::parse_line("A f(" + notation::print(*written) + ")");
        RC_ASSERT(read.ok());
        RC_ASSERT(read.value().arguments.size() == 1U);
        RC_ASSERT(read.value().arguments.front() == *written);
    });
    good &= holds("text made of scraps reads and prints to itself, or has an error",
                  [] { reads_or_refuses(shown(scraps)); });
    good &= holds("damaged scenarios read and print to themselves, or have an error",
                  [] { reads_or_refuses(shown(mutated)); });
    good &= holds("any bytes read and print to themselves, or have an error",
                  [] { reads_or_refuses(anything<std::string>()); });
    good &= holds("completions begin with the word, are sorted and different", [] {
        const std::string line = shown(scraps);
        const auto words = notation::complete(line, actors(), {{"seg", 1}, {"p", 2}});
        RC_ASSERT(std::is_sorted(words.begin(), words.end()));
        RC_ASSERT(std::adjacent_find(words.begin(), words.end()) == words.end());
    });
    return good ? 0 : 1;
}
