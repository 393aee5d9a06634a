// Reading a file that a person chose, which may be anything but what it is called.
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <memory>
#include <optional>

namespace ipcscope::gui
{

/// A file that was chosen. It is opened once: what is read is what was looked at, whatever has
/// taken its name meanwhile. What may never end, or holds who opens it for ever, is not opened:
/// pipes, sockets, devices.
class DocumentFile
{
  public:
    /// Nothing is opened before it is looked at.
    DocumentFile(const QString &path = {}); // NOLINT(google-explicit-constructor): a path is one

    [[nodiscard]] QString path() const { return file_->fileName(); }
    /// How it begins; nothing where that cannot be read.
    [[nodiscard]] QByteArray beginning(qint64 most_bytes) const;
    /// All bytes, or a sentence (without its full stop) that says why not. Once.
    [[nodiscard]] Result<QByteArray, QString> read(qint64 most_bytes) const;

  private:
    [[nodiscard]] std::optional<QString> open() const; ///< why not, if so

    std::shared_ptr<QFile> file_;
};

/// All bytes of a file that nobody has looked at before.
[[nodiscard]] inline Result<QByteArray, QString> read_document(const QString &path,
                                                               qint64 most_bytes)
{
    return DocumentFile(path).read(most_bytes);
}

} // namespace ipcscope::gui
