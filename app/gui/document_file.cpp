#include "app/gui/document_file.h"

#include <QCoreApplication>
#include <QFile>
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

QString too_large(const QString &path, qint64 most_bytes)
{
    return Document::tr("%1 is larger than %2 MiB").arg(path).arg(most_bytes >> 20U);
}

} // namespace

Result<QByteArray, QString> read_document(const QString &path, qint64 most_bytes)
{
    const QFileInfo info(path);
    if (info.isDir())
    {
        return Document::tr("%1 is a folder; open one of the files in it").arg(path);
    }
    if (info.exists() && !info.isFile())
    {
        return Document::tr("%1 is a pipe, a socket or a device, which may have no end: write what "
                            "comes from it to a file, and open that")
            .arg(path);
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
    {
        return Document::tr("%1 cannot be read: %2").arg(path, file.errorString());
    }
    if (file.size() > most_bytes)
    {
        return too_large(path, most_bytes);
    }
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(file.size()));
    // It may grow while it is read, and the size of what the system makes up is not known before.
    while (bytes.size() <= most_bytes)
    {
        const QByteArray piece = file.read(std::min(kPiece, most_bytes + 1));
        if (piece.isEmpty())
        {
            break;
        }
        bytes += piece;
    }
    if (file.error() != QFileDevice::NoError)
    {
        return Document::tr("%1 cannot be read: %2").arg(path, file.errorString());
    }
    if (bytes.size() > most_bytes)
    {
        return too_large(path, most_bytes);
    }
    return bytes;
}

} // namespace ipcscope::gui
