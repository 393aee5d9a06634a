// Steps: their names, the lines that they light, what they say.
#include <QTest>

#include "tests/sim/rules.h"
#include "tests/sim/scene.h"

#include "sim/step_names.h"

#include <QFile>
#include <algorithm>
#include <map>
#include <set>

using namespace ipcscope;
using namespace ipcscope::tests;

namespace
{

/// Calls that reach what no rule is about.
constexpr std::string_view kOddities = R"(
%actor alice uid=1000 gid=1000
A shmget(0x1, 12288, IPC_CREAT|0600) = $s
A shmat($s, 0x10000000, 0)
A shmctl(0, SHM_INFO, {})
alice prctl(PR_SET_DUMPABLE, 0)
alice setgid(5)
alice setgid(-1)
A unshare(CLONE_NEWNS)
B setns("/proc/A/ns/mnt", 0)
alice setns("/proc/alice/ns/mnt", 0)
C unshare(CLONE_NEWUSER)
alice setns("/proc/C/ns/user", 0)
alice unshare(CLONE_NEWUSER)
alice capset({version=_LINUX_CAPABILITY_VERSION_3, pid=0},)"
                                       R"( {effective=0, permitted=0, inheritable=0})
%actor bob uid=1000 gid=1000
%actor spy uid=1000 gid=1000 caps=sys_ptrace
bob setresuid(7, -1, -1)
E unshare(CLONE_NEWUSER)
spy setns("/proc/E/ns/user", 0)
D capset({version=_LINUX_CAPABILITY_VERSION_3, pid=0}, {effective=0, permitted=0, inheritable=0})
D capset({version=_LINUX_CAPABILITY_VERSION_3, pid=0}, {effective=0, permitted=0, inheritable=1})
A shmget(0x7, 70368744177664, IPC_CREAT|SHM_NORESERVE|0600) = $huge
A shmat($huge, NULL, 0)
A shmat($huge, NULL, 0)
)";

/// Where fs.protected_regular is set.
constexpr std::string_view kAnothersFile = R"(
%actor alice uid=1000 gid=1000
alice shm_open("/x", O_RDWR|O_CREAT, 0666) = $x
B shm_open("/x", O_RDWR|O_CREAT, 0666)
)";

/// Calls that need rights over the whole machine, or are too long to be written down.
const std::string kMachine = "A prlimit64(0, RLIMIT_NICE, {rlim_cur=30, rlim_max=30}, NULL)\n"
                             "A setpriority(PRIO_PROCESS, 0, -5)\n"
                             "%actor alice uid=1000 gid=1000\n"
                             "A setpriority(PRIO_PROCESS, alice, 1)\n"
                             "A mq_open(\"" +
                             std::string(300, 'a') +
                             "\", O_RDWR)\n"
                             "A mq_open(\"" +
                             std::string(5000, 'a') +
                             "\", O_RDWR)\n"
                             "alice mq_open(\"q\", O_RDWR|O_CREAT, 0600, NULL) = $q\n"
                             "%actor bob uid=1001 gid=1001\n"
                             "alice fork() = C\n"
                             "C setresuid(0, 0, 0)\n"
                             "alice mq_unlink(\"q\")\n";

struct Told
{
    std::map<std::string_view, Step> steps; // one of each name
    void add(const Played &played)
    {
        for (const Step &step : played.steps)
        {
            steps.emplace(step.name, step);
        }
    }
};

const Told &told()
{
    static const Told all = [] {
        Told gathered;
        for (const Rule &rule : all_rules())
        {
            gathered.add(play(rule.script));
        }
        gathered.add(play(kOddities));
        std::string rounds;
        for (int i = 0; i < 65; i++)
        {
            rounds += "A shmget(IPC_PRIVATE, 1, 0600)\nA shmctl(" + std::to_string(i) +
                      ", IPC_RMID, NULL)\n";
        }
        gathered.add(play(rounds));
        std::string groups = "A setgroups(65537, [0";
        for (int i = 1; i < 65537; i++)
        {
            groups += ", 0";
        }
        gathered.add(play(groups + "])"));
        EngineFacts root;
        root.root_is_global = true;
        gathered.add(play("A shmget(IPC_PRIVATE, 4096, SHM_HUGETLB|0600)", root));
        EngineFacts careful;
        careful.protected_regular = 2;
        gathered.add(play(kAnothersFile, careful));
        EngineFacts few;
        few.max_ipc_namespaces = 1;
        gathered.add(play("A unshare(CLONE_NEWIPC)", few));
        EngineFacts bounded;
        bounded.init_caps = abi::kAllCaps & ~(std::uint64_t{1} << abi::kCapSysResource);
        gathered.add(play("A capset({version=_LINUX_CAPABILITY_VERSION_3, pid=0}, {effective=0, "
                          "permitted=0, inheritable=1<<CAP_SYS_RESOURCE})",
                          bounded));
        EngineFacts machine;
        machine.init_user_ns = true;
        gathered.add(play(kMachine, machine));
        return gathered;
    }();
    return all;
}

QString at(const Step &step)
{
    return QString("%1:%2 %3").arg(step.file.data()).arg(step.line).arg(step.name.data());
}

QStringList lines_of(std::string_view file)
{
    QFile source(QString::fromUtf8(file.data()));
    return source.open(QIODevice::ReadOnly) ? QString::fromUtf8(source.readAll()).split('\n')
                                            : QStringList{};
}

} // namespace

class SimSteps final : public QObject
{
    Q_OBJECT

  private slots:
    void the_list_of_names_is_sorted_and_without_doubles()
    {
        QVERIFY(std::is_sorted(sim::kStepNames.begin(), sim::kStepNames.end()));
        QVERIFY(std::adjacent_find(sim::kStepNames.begin(), sim::kStepNames.end()) ==
                sim::kStepNames.end());
    }

    void every_step_told_is_listed()
    {
        for (const auto &[name, step] : told().steps)
        {
            QVERIFY2(std::binary_search(sim::kStepNames.begin(), sim::kStepNames.end(), name),
                     name.data());
        }
    }

    void every_listed_step_is_told()
    {
        // Nobody's ids are mapped below the first user namespace, so none nests deep here.
        const std::set<std::string_view> unreachable{"create_user_ns.too_deep"};
        QStringList never;
        for (const std::string_view name : sim::kStepNames)
        {
            if (!told().steps.contains(name) && !unreachable.contains(name))
            {
                never << name.data();
            }
        }
        QVERIFY2(never.isEmpty(), qPrintable(never.join(' ')));
    }

    void a_step_lights_the_statement_above_it()
    {
        for (const auto &[name, step] : told().steps)
        {
            const QStringList lines = lines_of(step.file);
            QVERIFY2(step.line >= 1 && step.line < lines.size(), qPrintable(at(step)));
            const QString lit = lines[step.line - 1].trimmed();
            const bool statement =
                lit.size() > 1 && !lit.startsWith("//") && lit != "};" && !lit.startsWith("STEP");
            QVERIFY2(statement, qPrintable(at(step) + ": " + lit));
            const QString below = lines.mid(step.line, 3).join(' ');
            QVERIFY2((below.contains("STEP") && below.contains(name.data())) ||
                         lines.mid(step.line, 4).join(' ').contains(name.data()),
                     qPrintable(at(step)));
        }
    }

    void a_step_says_one_sentence_and_knows_who_called_it()
    {
        for (const auto &[name, step] : told().steps)
        {
            QVERIFY2(step.sentence.ends_with('.'), qPrintable(at(step)));
            QVERIFY2(!step.call_path.empty(), qPrintable(at(step)));
            for (const FieldTouch &touch : step.fields)
            {
                QVERIFY2(!touch.object.empty() && !touch.field.empty() && !touch.value.empty(),
                         qPrintable(at(step)));
            }
        }
    }

    void a_lookup_is_told_step_by_step()
    {
        const Played played = play("A shmget(0x1234, 4096, 0600) = -1 ENOENT");
        std::vector<std::string_view> names;
        for (const Step &step : played.steps)
        {
            if (step.call_path.front() == "ksys_shmget")
            {
                names.push_back(step.name);
            }
        }
        const std::vector<std::string_view> wanted{"ksys_shmget.namespace", "ipcget.public",
                                                   "ipc_findkey.miss", "ipcget_public.no_create"};
        QCOMPARE(names, wanted);
        const Step &miss = *std::prev(played.steps.end(), 2);
        const std::vector<std::string_view> path{"ksys_shmget", "ipcget", "ipcget_public",
                                                 "ipc_findkey"};
        QCOMPARE(miss.call_path, path);
        QCOMPARE(miss.file, std::string_view("sim/util.cpp"));
        QCOMPARE(miss.sentence, std::string("No object of this namespace has the key 0x00001234."));
    }

    void a_step_names_fields_as_the_kernel_does()
    {
        const Step &hit = told().steps.at("ipc_findkey.hit");
        QCOMPARE(hit.fields.size(), std::size_t{2});
        QCOMPARE(hit.fields[0].field, std::string_view("key"));
        QVERIFY(hit.fields[0].object.starts_with("ipc:["));
        QVERIFY(hit.fields[0].object.find("].shm[") != std::string::npos);
        const Step &in_use = told().steps.at("ipc_addid.in_use");
        QCOMPARE(in_use.fields[0].field, std::string_view("in_use"));
        QVERIFY(in_use.fields[0].access == Access::Write);
        QVERIFY(in_use.fields[0].object.ends_with("].shm_ids"));
    }

    void a_loop_tells_its_first_turns_only()
    {
        std::string script = "A sysctl(\"kernel.shm_rmid_forced\", \"1\")\n";
        for (int i = 0; i < 200; i++)
        {
            script += "B shmget(IPC_PRIVATE, 1, 0600)\n";
        }
        const std::size_t before = play(script).steps.size();
        const std::size_t after = play(script + "B exit_group(0)\n").steps.size();
        QVERIFY(after - before < 400);
        QVERIFY(after - before > 100);
    }
};

QTEST_APPLESS_MAIN(SimSteps)
#include "tst_sim_steps.moc"
