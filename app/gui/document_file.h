// Reading a file that a person chose, which may be anything but what it is called.
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace ipcscope::gui
{

/// All bytes of a file, or a sentence (without its full stop) that says why not. What may never
/// end, or holds who opens it for ever, is not opened: pipes, sockets, devices.
[[nodiscard]] Result<QByteArray, QString> read_document(const QString &path, qint64 most_bytes);

} // namespace ipcscope::gui
