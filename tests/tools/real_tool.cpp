#include "tests/tools/real_tool.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>

namespace ipcscope::tests
{
namespace
{

QString pid_namespace(const QString &pid)
{
    return QFile::symLinkTarget(QString("/proc/%1/ns/pid").arg(pid)).section('/', -1);
}

/// Its pid in the innermost pid namespace.
int inner_pid(const QString &pid)
{
    QFile status(QString("/proc/%1/status").arg(pid));
    if (!status.open(QFile::ReadOnly))
    {
        return 0;
    }
    for (const QByteArray &line : status.readAll().split('\n'))
    {
        if (line.startsWith("NSpid:"))
        {
            return line.mid(line.lastIndexOf('\t') + 1).toInt();
        }
    }
    return 0;
}

} // namespace

int host_pid(const lab::Lab &lab, Pid inside)
{
    const QString wanted = pid_namespace(QString::number(lab.init_host_pid()));
    for (const QString &pid : QDir("/proc").entryList(QDir::Dirs))
    {
        if (pid.toInt() > 0 && inner_pid(pid) == inside.value && pid_namespace(pid) == wanted)
        {
            return pid.toInt();
        }
    }
    return 0;
}

namespace
{

tools::Printout run(const QString &program, const QStringList &words)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("LC_ALL", "C");
    process.setProcessEnvironment(environment);
    process.start(program, words);
    process.waitForFinished(30'000);
    return {.out = process.readAllStandardOutput().toStdString(),
            .err = process.readAllStandardError().toStdString(),
            .status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1};
}

QStringList way_in(int host_pid, const lab::Lab &lab, const ActorRow &actor)
{
    QStringList enter{"--target", QString::number(host_pid), "--user", "--ipc", "--pid"};
    if (lab.facts().setgroups_allowed)
    {
        return enter << "--setuid" << QString::number(actor.euid.value) << "--setgid"
                     << QString::number(actor.egid.value);
    }
    return enter << "--preserve-credentials"; // the lab's root is this user
}

} // namespace

tools::Printout run_inside(int host_pid, const lab::Lab &lab, const ActorRow &actor,
                           const QStringList &words)
{
    return run("nsenter", way_in(host_pid, lab, actor) + words);
}

tools::Printout list_inside(int host_pid, const lab::Lab &lab, const ActorRow &actor,
                            const QStringList &words)
{
    QStringList enter = way_in(host_pid, lab, actor);
    enter << QString("--wd=/proc/%1/root/dev").arg(host_pid) << words;
    enter.replaceInStrings(QRegularExpression("^/dev/"), QString());
    tools::Printout printout = run("nsenter", enter);
    for (std::string *text : {&printout.out, &printout.err})
    {
        static const QRegularExpression folder("(^|')(shm|mqueue)(:\n|')",
                                               QRegularExpression::MultilineOption);
        *text = QString::fromStdString(*text).replace(folder, "\\1/dev/\\2\\3").toStdString();
    }
    return printout;
}

tools::Printout run_apart(const QString &script)
{
    return run("unshare", {"--map-root-user", "--mount", "sh", "-c", script});
}

} // namespace ipcscope::tests
