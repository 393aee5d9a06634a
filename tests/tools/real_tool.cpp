#include "tests/tools/real_tool.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

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

tools::Printout run_inside(int host_pid, const lab::Lab &lab, const ActorRow &actor,
                           const QStringList &words)
{
    QStringList enter{"--target", QString::number(host_pid), "--user", "--ipc", "--pid"};
    if (lab.facts().setgroups_allowed)
    {
        enter << "--setuid" << QString::number(actor.euid.value) << "--setgid"
              << QString::number(actor.egid.value);
    }
    else
    {
        enter << "--preserve-credentials"; // the lab's root is this user
    }
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("LC_ALL", "C");
    process.setProcessEnvironment(environment);
    process.start("nsenter", enter + words);
    process.waitForFinished(30'000);
    return {.out = process.readAllStandardOutput().toStdString(),
            .err = process.readAllStandardError().toStdString(),
            .status = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1};
}

} // namespace ipcscope::tests
