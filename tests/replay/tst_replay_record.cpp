// What a program does today on this machine is explained as well as what was recorded once: strace
// runs inside a lab, with a /dev/shm of its own.
#include "tests/replay/explain.h"
#include "tests/support/engines.h"
#include "tests/tools/real_tool.h"

#include <QStandardPaths>
#include <QTest>

using namespace ipcscope;
using namespace ipcscope::tests;

namespace
{

constexpr const char *kShares = R"(
from multiprocessing import shared_memory
import os
a = shared_memory.SharedMemory(create=True, size=100, name='my_shm')
a.buf[:5] = b'Hello'
if os.fork() == 0:
    b = shared_memory.SharedMemory(name='my_shm')
    b.buf[0] = 74
    b.close()
    os._exit(0)
os.wait()
assert bytes(a.buf[:5]) == b'Jello'
a.close()
a.unlink()
)";

QString missing_program(std::initializer_list<const char *> names)
{
    for (const char *name : names)
    {
        if (QStandardPaths::findExecutable(name).isEmpty())
        {
            return QString("there is no %1 here").arg(name);
        }
    }
    return {};
}

// The log of the program, from strace's own output.
tools::Printout record(lab::Lab &lab, const QStringList &program)
{
    const auto tables = lab.observe();
    if (!tables || tables.value().actors.empty())
    {
        return {.err = "the lab shows no actor"};
    }
    const ActorRow &actor = tables.value().actors.front();
    constexpr const char *kScript =
        "mount -t tmpfs -o size=64m,mode=1777 shm /dev/shm && exec strace -f -o '|cat' \"$@\"";
    const QStringList words =
        QStringList{"unshare", "--mount", "sh", "-c", kScript, "record"} + program;
    return run_inside(host_pid(lab, actor.pid), lab, actor, words);
}

} // namespace

class ReplayRecord : public QObject
{
    Q_OBJECT

  private slots:
    void explains_pythons_shared_memory();
};

void ReplayRecord::explains_pythons_shared_memory()
{
    const QString missing = missing_program({"strace", "python3", "unshare", "nsenter"});
    if (!missing.isEmpty())
    {
        QSKIP(qPrintable(missing));
    }
    auto fresh = fresh_engines();
    if (const auto *why = std::get_if<std::string>(&fresh))
    {
        QVERIFY2(!lab_required(), why->c_str());
        QSKIP(why->c_str());
    }
    auto &engines = std::get<campaign::Engines>(fresh);
    const QString python =
        QStandardPaths::findExecutable("python3", {"/usr/bin", "/usr/local/bin"});
    const tools::Printout log =
        record(static_cast<lab::Lab &>(*engines.kernel),
               {python.isEmpty() ? "python3" : python, "-S", "-E", "-c", kShares});
    if (log.out.empty() && log.err.find("PTRACE") != std::string::npos)
    {
        QSKIP(("strace may not trace here: " + log.err).c_str());
    }
    QVERIFY2(log.status == 0, (log.err + log.out).c_str());
    QVERIFY(log.out.find("\"/dev/shm/my_shm\"") != std::string::npos);
    const replay::Report report = test::explain(log.out);
    QCOMPARE(test::differences(report), QStringList());
    QCOMPARE(report.summary.unsupported, std::uint64_t(0));
    QVERIFY2(report.summary.agree >= 8, qPrintable(test::verdicts(report)));
}

QTEST_GUILESS_MAIN(ReplayRecord)
#include "tst_replay_record.moc"
