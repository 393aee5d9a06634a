// Tells when a file's contents may have changed, also when another file took its place under its
// name, as editors do.
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

namespace ipcscope::gui
{

class FileWatch : public QObject
{
    Q_OBJECT

  public:
    explicit FileWatch(QObject *parent = nullptr);

    /// Watches this file instead; empty: none.
    void watch(const QString &path);

  Q_SIGNALS:
    /// Several changes in a moment are told once.
    void changed();

  private:
    void settle();

    QFileSystemWatcher watcher_;
    QTimer settled_;
    QString path_;
};

} // namespace ipcscope::gui
