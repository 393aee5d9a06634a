// A window in a process of its own, for tests that kill it.
#pragma once

#include <QCoreApplication>
#include <QProcess>
#include <QString>

namespace ipcscope::gui::test
{

/// Runs this test's program as the window that keeps its work in `folder`, and gives what it prints
/// of itself once it is there, in hexadecimal; empty: it came to nothing.
[[nodiscard]] inline QString start_victim(QProcess &process, const QString &folder)
{
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--victim"), folder});
    while (!process.canReadLine()) // it comes in pieces
    {
        if (!process.waitForReadyRead(30000))
        {
            return {};
        }
    }
    return QString::fromUtf8(QByteArray::fromHex(process.readLine().trimmed()));
}

} // namespace ipcscope::gui::test
