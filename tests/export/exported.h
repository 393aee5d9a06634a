// What the tests of exports share: a scenario typed in, and what the program made of it.
#pragma once

#include "tests/app/cli/program.h"

#include <QFile>
#include <QTemporaryDir>

namespace ipcscope::tests
{

/// On standard output.
inline Said exported(const QString &form, const QByteArray &scenario, const QStringList &more = {})
{
    return cli(QStringList{"export", "-", form} + more, scenario);
}

inline QByteArray content(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

} // namespace ipcscope::tests
