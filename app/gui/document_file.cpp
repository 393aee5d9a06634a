#include "app/gui/document_file.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace ipcscope::gui
{
namespace
{

constexpr qint64 kPiece = 1 << 20;

struct Document
{
    Q_DECLARE_TR_FUNCTIONS(Document)
};

QString unreadable(const QFile &file)
{
    return Document::tr("%1 cannot be read: %2").arg(file.fileName(), file.errorString());
}

QString too_large(const QString &path, qint64 most_bytes)
{
    return Document::tr("%1 is larger than %2 MiB").arg(path).arg(most_bytes >> 20U);
}

} // namespace

DocumentFile::DocumentFile(const QString &path) : file_(std::make_shared<QFile>(path)) {}

std::optional<QString> DocumentFile::open() const
{
    const QFileInfo info(path());
    if (file_->isOpen())
    {
        return std::nullopt;
    }
    if (info.isDir())
    {
        return Document::tr("%1 is a folder; open one of the files in it").arg(path());
    }
    if (info.exists() && !info.isFile())
    {
        return Document::tr("%1 is a pipe, a socket or a device, which may have no end: write what "
                            "comes from it to a file, and open that")
            .arg(path());
    }
    return file_->open(QIODevice::ReadOnly) ? std::nullopt : std::optional(unreadable(*file_));
}

QByteArray DocumentFile::beginning(qint64 most_bytes) const
{
    return !QFileInfo(path()).isFile() || open() ? QByteArray() : file_->peek(most_bytes);
}

Result<QByteArray, QString> DocumentFile::read(qint64 most_bytes) const
{
    if (const auto problem = open())
    {
        return *problem;
    }
    if (file_->size() > most_bytes)
    {
        return too_large(path(), most_bytes);
    }
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(file_->size()));
    // It may grow while it is read, and the size of what the system makes up is not known before.
    while (bytes.size() <= most_bytes)
    {
        const QByteArray piece = file_->read(std::min(kPiece, most_bytes + 1));
        if (piece.isEmpty())
        {
            break;
        }
        bytes += piece;
    }
    if (file_->error() != QFileDevice::NoError)
    {
        return unreadable(*file_);
    }
    if (bytes.size() > most_bytes)
    {
        return too_large(path(), most_bytes);
    }
    file_->close();
    return bytes;
}

} // namespace ipcscope::gui
