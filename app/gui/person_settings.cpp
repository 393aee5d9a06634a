#include "app/gui/person_settings.h"

#include <QCoreApplication>
#include <QTimer>

#include <utility>

namespace ipcscope::gui
{
namespace
{

constexpr int kChoicesAgainMs = 2000;

} // namespace

QSettings person_settings()
{
    return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("ipcscope"),
                     QStringLiteral("ipcscope"));
}

PersonSettings &PersonSettings::instance()
{
    static PersonSettings one;
    return one;
}

void PersonSettings::keep(const QString &key, const QVariant &value)
{
    unwritten_.insert(key, value);
    write();
}

void PersonSettings::write()
{
    QSettings file = person_settings();
    for (auto one = unwritten_.cbegin(); one != unwritten_.cend(); ++one)
    {
        file.setValue(one.key(), one.value());
    }
    file.sync();
    if (file.status() == QSettings::NoError)
    {
        unwritten_.clear();
        told_ = false;
        tell({});
        return;
    }
    if (!std::exchange(told_, true))
    {
        tell(tr("What you choose (theme, size of the type, speed, language) is not kept for the "
                "next start: %1 cannot be written. It is tried again.")
                 .arg(file.fileName()));
    }
    // There may be room again. The program's end ends the waiting.
    if (QCoreApplication::instance() && !std::exchange(waits_, true))
    {
        QTimer::singleShot(kChoicesAgainMs, QCoreApplication::instance(), [this] {
            waits_ = false;
            if (!unwritten_.isEmpty())
            {
                write();
            }
        });
    }
}

void PersonSettings::dismissProblem()
{
    tell({});
}

void PersonSettings::tell(const QString &problem)
{
    if (problem != problem_)
    {
        problem_ = problem;
        Q_EMIT problemChanged();
    }
}

} // namespace ipcscope::gui
