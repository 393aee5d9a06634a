// Starts ipcscope-cli and keeps what it said.
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace ipcscope::tests
{

struct Said
{
    int exit{-1}; ///< -1 when it did not end by itself
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QJsonObject summary() const { return json()["summary"].toObject(); }
};

inline constexpr int kPatienceMs = 60'000;

inline Said ended(QProcess &process)
{
    const bool ended = process.waitForFinished(kPatienceMs);
    return {.exit = ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            .out = process.readAllStandardOutput(),
            .err = process.readAllStandardError()};
}

inline Said start(const QString &program, const QStringList &arguments,
                  const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    return ended(process);
}

inline Said cli(const QStringList &arguments, const QByteArray &input = {})
{
    return start(IPCSCOPE_CLI, arguments, input);
}

} // namespace ipcscope::tests
