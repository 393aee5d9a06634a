// Starts a program in another place: as another user, or in namespaces where something is missing.
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

namespace ipcscope::lab::test
{

struct Finished
{
    int status{-1}; ///< exit status; -1 when it died of a signal or could not be started
    QByteArray output;
};

/// Runs `program` with `arguments` in a child in which `prepare` ran first; that returns false
/// when the place cannot be had. Output is what it printed.
[[nodiscard]] Finished run_prepared(const std::function<bool()> &prepare, const QString &program,
                                    const QStringList &arguments);

/// Enters a user namespace in which this user is root, alone; with mount and ipc namespaces. Only
/// in a child with one thread.
[[nodiscard]] bool enter_cage();

[[nodiscard]] bool write_file(const char *path, const char *text);

} // namespace ipcscope::lab::test
