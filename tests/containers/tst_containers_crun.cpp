// Containers as %container and %pod set them up share what those share that a container runtime
// creates: crun, run by hand, beside the lab and the model.
#include "tests/support/engines.h"
#include "tests/tools/stage.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <fmt/format.h>
#include <unistd.h>

using namespace ipcscope;
using namespace ipcscope::tests;

namespace
{

constexpr std::array kContainers{"init",  "web",  "db",   "side", "old",
                                 "alone", "shop", "till", "stock"};

/// What a container is on; whatever number it is called by.
struct On
{
    std::string ipc;
    std::string shm;    ///< which tmpfs is its /dev/shm; empty: none
    std::string kib;    ///< the size of that
    std::string mqueue; ///< what is mounted on /dev/mqueue; empty: nothing
};
using Containers = std::map<std::string, On>;

/// With ipc=none /dev is an empty tmpfs here, which has no room for the queues that a runtime still
/// mounts for such a container, and that are nobody else's.
constexpr std::string_view kWithoutQueues = "alone";

/// The same with letters in the order in which they are met: who shares what with whom.
Containers lettered(const Containers &containers)
{
    std::map<std::string, std::string> ipc;
    std::map<std::string, std::string> shm;
    std::map<std::string, std::string> mqueue;
    const auto letter = [](auto &met, const std::string &what) {
        const std::string next(1, static_cast<char>('A' + met.size()));
        return what.empty() ? std::string("none") : met.try_emplace(what, next).first->second;
    };
    Containers result;
    for (const char *name : kContainers)
    {
        const On &on = containers.at(name);
        result[name] = {.ipc = letter(ipc, on.ipc),
                        .shm = letter(shm, on.shm),
                        .kib = on.kib,
                        .mqueue = name != kWithoutQueues ? letter(mqueue, on.mqueue)
                                  : on.mqueue.empty()    ? "none"
                                                         : "own"};
    }
    return result;
}

Containers containers_in(const Tables &tables, const notation::ActorNames &names)
{
    Containers result;
    for (const ActorRow &row : tables.actors)
    {
        On on{.ipc = std::to_string(row.ipc_ns.value), .shm = {}, .kib = {}, .mqueue = {}};
        for (const MntNamespaceTable &mounts : tables.mnt.value())
        {
            if (mounts.ns == row.mnt_ns && mounts.shm)
            {
                on.shm = std::to_string(mounts.shm->device);
                on.kib = std::to_string(mounts.shm->size * (abi::kPageSize / 1024));
            }
            if (mounts.ns == row.mnt_ns && mounts.sees_mqueue && mounts.mqueue)
            {
                on.mqueue = std::to_string(mounts.mqueue->value);
            }
        }
        result[names.name(row.actor)] = on;
    }
    return result;
}

/// What the runtime made, or why there is none here.
std::variant<Containers, QString> with_crun()
{
    for (const char *program : {"crun", "busybox", "unshare"})
    {
        if (QStandardPaths::findExecutable(program).isEmpty())
        {
            return QString("there is no %1 here").arg(program);
        }
    }
    const QTemporaryDir folder;
    QProcess process;
    QStringList options{"--mount",      "--ipc",        "--pid",         "--fork",
                        "--mount-proc", "--kill-child", "--propagation", "private"};
    if (geteuid() != 0)
    {
        options << "--map-root-user";
    }
    process.start("unshare", options << CONTAINERS_DIR "/with_crun.sh" << folder.path());
    process.waitForFinished(90'000);
    const QString complaint = QString::fromUtf8(process.readAllStandardError()).trimmed();
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
    {
        return "crun cannot run here: " + complaint;
    }
    Containers result;
    for (const QByteArray &line : process.readAllStandardOutput().trimmed().split('\n'))
    {
        const auto words = line.split(' ');
        const auto word = [&](int at) {
            return words.value(at) == "-" ? std::string() : words.value(at).toStdString();
        };
        result[word(0)] = {.ipc = word(1), .shm = word(2), .kib = word(3), .mqueue = word(4)};
    }
    return result;
}

std::string cell(const std::string &crun, const std::string &lab, const std::string &model)
{
    return fmt::format("{:>7} {:>7} {:>7}", crun.empty() ? "-" : crun, lab.empty() ? "-" : lab,
                       model.empty() ? "-" : model);
}

} // namespace

class ContainersCrunTest : public QObject
{
    Q_OBJECT

  private slots:
    void share_what_a_runtimes_containers_share();
};

void ContainersCrunTest::share_what_a_runtimes_containers_share()
{
    auto fresh = fresh_engines();
    if (const auto *why = std::get_if<std::string>(&fresh))
    {
        QVERIFY2(!lab_required(), why->c_str());
        QSKIP(why->c_str());
    }
    const auto made = with_crun();
    if (const auto *why = std::get_if<QString>(&made))
    {
        QSKIP(qPrintable(*why));
    }
    auto &engines = std::get<campaign::Engines>(fresh);
    Stage stage(*engines.model, engines.kernel.get());
    QFile file(CONTAINERS_DIR "/modes.ipc");
    QVERIFY(file.open(QFile::ReadOnly));
    const Played played = stage.play(file.readAll().toStdString());
    QVERIFY2(played.trouble.empty(), played.trouble.c_str());
    const auto in_model = engines.model->observe();
    const auto in_lab = engines.kernel->observe();
    QVERIFY(in_model.ok() && in_model.value().mnt);
    QVERIFY(in_lab.ok() && in_lab.value().mnt);

    const Containers crun = lettered(std::get<Containers>(made));
    const Containers lab = lettered(containers_in(in_lab.value(), stage.actors()));
    const Containers model = lettered(containers_in(in_model.value(), stage.actors()));
    std::string table = fmt::format("\n{:9} {:^23} | {:^23} | {:^23} | {:^23}\n{:9}", "",
                                    "ipc namespace", "/dev/shm", "KiB", "/dev/mqueue", "");
    for (int column = 0; column < 4; ++column)
    {
        table += fmt::format("{}{}", column == 0 ? " " : " | ", cell("crun", "lab", "model"));
    }
    for (const char *name : kContainers)
    {
        const On &a = crun.at(name);
        const On &b = lab.at(name);
        const On &c = model.at(name);
        table += fmt::format("\n{:9} {} | {} | {} | {}", name, cell(a.ipc, b.ipc, c.ipc),
                             cell(a.shm, b.shm, c.shm), cell(a.kib, b.kib, c.kib),
                             cell(a.mqueue, b.mqueue, c.mqueue));
    }
    qInfo("%s\n", table.c_str());
    for (const char *name : kContainers)
    {
        for (const Containers *ours : {&lab, &model})
        {
            QCOMPARE(ours->at(name).ipc, crun.at(name).ipc);
            QCOMPARE(ours->at(name).shm, crun.at(name).shm);
            QCOMPARE(ours->at(name).kib, crun.at(name).kib);
            QVERIFY(name == kWithoutQueues || ours->at(name).mqueue == crun.at(name).mqueue);
        }
    }
}

QTEST_GUILESS_MAIN(ContainersCrunTest)
#include "tst_containers_crun.moc"
