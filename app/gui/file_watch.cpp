#include "app/gui/file_watch.h"

#include <QFileInfo>

namespace ipcscope::gui
{
namespace
{

constexpr int kSettleMs = 120; // an editor writes aside, renames, and sets times

} // namespace

FileWatch::FileWatch(QObject *parent) : QObject(parent)
{
    settled_.setSingleShot(true);
    settled_.setInterval(kSettleMs);
    connect(&watcher_, &QFileSystemWatcher::fileChanged, this, [this] { settled_.start(); });
    connect(&watcher_, &QFileSystemWatcher::directoryChanged, this, [this] { settled_.start(); });
    connect(&settled_, &QTimer::timeout, this, &FileWatch::settle);
}

void FileWatch::watch(const QString &path)
{
    settled_.stop();
    const QStringList before = watcher_.files() + watcher_.directories();
    if (!before.isEmpty())
    {
        watcher_.removePaths(before);
    }
    path_ = path;
    if (!path.isEmpty())
    {
        // The folder tells of a file that comes in the place of another.
        watcher_.addPaths({path, QFileInfo(path).absolutePath()});
    }
}

void FileWatch::settle()
{
    if (!QFileInfo::exists(path_))
    {
        return; // between two; the folder tells when it is back
    }
    if (!watcher_.files().contains(path_))
    {
        watcher_.addPath(path_);
    }
    Q_EMIT changed();
}

} // namespace ipcscope::gui
