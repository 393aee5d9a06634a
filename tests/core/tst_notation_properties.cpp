// What holds for every call and every text. RC_PARAMS="seed=…" repeats a run.
#include "core/notation/notation.h"

#include <rapidcheck.h>

#include <array>

using namespace ipcscope;
using notation::ActorNames;
using notation::Bindings;

namespace
{

constexpr std::array kActors{"A", "web-1", "12345", "A@12", "db.x"};

ActorNames actors()
{
    ActorNames names;
    for (const char *name : kActors)
    {
        (void)names.id(name);
    }
    return names;
}

template <class Int> rc::Gen<Int> any()
{
    return rc::gen::oneOf(rc::gen::arbitrary<Int>(), rc::gen::inRange<Int>(0, 100),
                          rc::gen::map(rc::gen::inRange(0, int(sizeof(Int) * 8)), [](int bit) {
                              return Int(std::uint64_t{1} << unsigned(bit));
                          }));
}

template <class Id> rc::Gen<Id> id()
{
    return rc::gen::map(any<typename Id::Value>(), [](auto value) { return Id{value}; });
}

rc::Gen<ActorId> actor(std::uint32_t lowest = 0)
{
    return rc::gen::map(rc::gen::inRange(lowest, std::uint32_t(kActors.size() + 1)),
                        [](std::uint32_t value) { return ActorId{value}; });
}

rc::Gen<std::string> bytes()
{
    return rc::gen::oneOf(rc::gen::arbitrary<std::string>(),
                          rc::gen::container<std::string>(
                              rc::gen::elementOf(std::string("\0\n\"\\01 7a\xff#/*", 12))));
}

rc::Gen<Shmctl> shmctl()
{
    return rc::gen::mapcat(rc::gen::oneOf(rc::gen::inRange(-2, 20), any<int>()), [](int command) {
        return rc::gen::map(rc::gen::tuple(id<IpcId>(), rc::gen::inRange(0, 3), id<Uid>(),
                                           id<Gid>(), rc::gen::inRange(0U, 01000U)),
                            [command](const auto &t) {
                                Shmctl call{.id = std::get<0>(t),
                                            .command = command,
                                            .buffer = UserPointer(std::get<1>(t)),
                                            .set = {}};
                                if (command == abi::kIpcSet && call.buffer == UserPointer::Valid)
                                {
                                    call.set = {std::get<2>(t), std::get<3>(t), std::get<4>(t)};
                                }
                                return call;
                            });
    });
}

template <class Ids> rc::Gen<Ids> ids()
{
    using Field = decltype(Ids::real);
    return rc::gen::map(
        rc::gen::tuple(rc::gen::inRange(0, 3), id<Field>(), id<Field>(), id<Field>()),
        [](const auto &t) {
            Ids call;
            call.form = Setuid::Form(std::get<0>(t));
            call.real = std::get<1>(t);
            call.effective = std::get<0>(t) > 0 ? std::get<2>(t) : Field{kNoId};
            call.saved = std::get<0>(t) > 1 ? std::get<3>(t) : Field{kNoId};
            return call;
        });
}

rc::Gen<Call> as_call(auto gen)
{
    return rc::gen::map(std::move(gen), [](auto call) { return Call{std::move(call)}; });
}

rc::Gen<Call> memory_call()
{
    using namespace rc;
    return gen::oneOf(
        as_call(gen::map(gen::tuple(id<Key>(), any<std::uint64_t>(), any<int>()),
                         [](const auto &t) {
                             return Shmget{std::get<0>(t), std::get<1>(t), std::get<2>(t)};
                         })),
        as_call(gen::map(gen::tuple(id<IpcId>(), id<Address>(), any<int>()),
                         [](const auto &t) {
                             return Shmat{std::get<0>(t), std::get<1>(t), std::get<2>(t)};
                         })),
        as_call(gen::map(id<Address>(), [](Address at) { return Shmdt{at}; })), as_call(shmctl()),
        as_call(gen::map(gen::tuple(id<Address>(), bytes()),
                         [](const auto &t) {
                             return Store{std::get<0>(t), std::get<1>(t)};
                         })),
        as_call(gen::map(gen::tuple(id<Address>(), gen::inRange<std::uint64_t>(0, 1 << 20)),
                         [](const auto &t) {
                             return Load{std::get<0>(t), std::get<1>(t)};
                         })),
        as_call(gen::map(gen::tuple(gen::elementOf(std::vector<std::string>{
                                        "kernel.shmmni", "fs.mqueue.msg_max", "user.max-x"}),
                                    gen::maybe(bytes())),
                         [](const auto &t) {
                             return Sysctl{std::get<0>(t), std::get<1>(t)
                                                               ? std::optional(*std::get<1>(t))
                                                               : std::nullopt};
                         })));
}

rc::Gen<Call> process_call()
{
    using namespace rc;
    const auto u64 = any<std::uint64_t>();
    return gen::oneOf(
        as_call(gen::map(gen::tuple(u64, actor(1)),
                         [](const auto &t) {
                             return Clone{std::get<0>(t), std::get<1>(t)};
                         })),
        as_call(gen::map(u64, [](std::uint64_t flags) { return Unshare{flags}; })),
        as_call(gen::map(gen::tuple(actor(), gen::inRange(0, 4), u64),
                         [](const auto &t) {
                             return Setns{std::get<0>(t), NsKind(std::get<1>(t)), std::get<2>(t)};
                         })),
        as_call(gen::map(any<int>(), [](int status) { return ExitGroup{status}; })),
        as_call(gen::map(gen::tuple(actor(), any<int>()),
                         [](const auto &t) {
                             return Kill{std::get<0>(t), std::get<1>(t)};
                         })),
        as_call(ids<Setuid>()), as_call(ids<Setgid>()),
        as_call(gen::map(gen::container<std::vector<Gid>>(id<Gid>()),
                         [](std::vector<Gid> groups) { return Setgroups{std::move(groups)}; })),
        as_call(gen::map(gen::tuple(u64, u64, u64),
                         [](const auto &t) {
                             return Capset{std::get<0>(t), std::get<1>(t), std::get<2>(t)};
                         })),
        as_call(gen::map(gen::tuple(any<int>(), u64, u64),
                         [](const auto &t) {
                             return Prlimit{std::get<0>(t), std::get<1>(t), std::get<2>(t)};
                         })),
        as_call(gen::map(gen::tuple(gen::element(abi::kPrSetDumpable, abi::kPrSetKeepcaps), u64),
                         [](const auto &t) {
                             return Prctl{std::get<0>(t), std::get<1>(t)};
                         })));
}

// Pieces that lines are made of, and pieces that break them.
rc::Gen<std::string> scraps()
{
    static const std::vector<std::string> kPieces{"A ",
                                                  "12345 ",
                                                  "[pid 7] ",
                                                  "18:33:38.1 ",
                                                  "0.5 ",
                                                  "shmget(",
                                                  "f(",
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
    return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kPieces)),
                        [](const std::vector<std::string> &pieces) {
                            std::string text;
                            for (const std::string &piece : pieces)
                            {
                                text += piece;
                            }
                            return text;
                        });
}

const std::string kValid = R"(# one key, two namespaces
%actor U uid=1000 gid=1000 caps=none # who
A unshare(CLONE_NEWIPC) = 0
A shmget(0x1234, 4096, IPC_CREAT|0600) = $seg
A shmat($seg, NULL, 0) = $p
A store($p+8, "Hello \0\1\0012 \"A\"")
B shmget(0x1234, 4096, 0) = -1 ENOENT (No such file or directory) <0.000012>
7 18:33:38.136901 shmctl(0, IPC_STAT, {shm_perm={uid=0, ...}, shm_segsz=5}) = 0
7 clone(child_stack=NULL, flags=CLONE_CHILD_SETTID|SIGCHLD, child_tidptr=0x7fa) = 8
7 f(3</x y>, [USR1 TERM], ~[KILL], [1, 2, ...], "abc"..., 1<<3|2 /* c */) = 0x1 (flags X)
7 wait4(8,  <unfinished ...>
7 <... wait4 resumed>[{WIFEXITED(s) && WEXITSTATUS(s) == 0}], 0, NULL) = 8
7 --- SIGINT {si_signo=SIGINT} ---
7 +++ exited with 0 +++
)";

rc::Gen<std::string> mutated()
{
    const auto edit = rc::gen::tuple(rc::gen::inRange<std::size_t>(0, kValid.size()),
                                     rc::gen::inRange<std::size_t>(0, 6),
                                     rc::gen::oneOf(scraps(), rc::gen::arbitrary<std::string>()));
    using Edit = std::tuple<std::size_t, std::size_t, std::string>;
    return rc::gen::map(rc::gen::container<std::vector<Edit>>(edit),
                        [](const std::vector<Edit> &edits) {
                            std::string text = kValid;
                            for (const auto &[at, length, with] : edits)
                            {
                                text.replace(std::min(at, text.size()), length, with);
                            }
                            return text;
                        });
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

namespace rc
{
template <> struct Arbitrary<Call>
{
    static Gen<Call> arbitrary() { return gen::oneOf(memory_call(), process_call()); }
};
} // namespace rc

namespace ipcscope
{
void showValue(const Call &call, std::ostream &os)
{
    os << notation::print_call(call, actors());
}
} // namespace ipcscope

int main()
{
    bool good = true;
    good &= rc::check("a call written down and read again is the same call", [](const Call &call) {
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
    good &= rc::check("a call printed without its actor reads again", [](const Call &call) {
        ActorNames names = actors();
        const auto read = notation::parse_line(notation::print_call(call, names), "A");
        RC_ASSERT(read.ok());
        RC_ASSERT(notation::to_call(read.value(), {}, names).ok());
    });
    good &= rc::check("text made of scraps reads and prints to itself, or has an error",
                      [] { reads_or_refuses(*scraps()); });
    good &= rc::check("damaged scenarios read and print to themselves, or have an error",
                      [] { reads_or_refuses(*mutated()); });
    good &= rc::check("any bytes read and print to themselves, or have an error",
                      [](const std::string &text) { reads_or_refuses(text); });
    good &= rc::check("completions begin with the word, are sorted and different", [] {
        const std::string line = *scraps();
        const auto words = notation::complete(line, actors(), {{"seg", 1}, {"p", 2}});
        RC_ASSERT(std::is_sorted(words.begin(), words.end()));
        RC_ASSERT(std::adjacent_find(words.begin(), words.end()) == words.end());
    });
    return good ? 0 : 1;
}
