#include "app/gui/motion.h"

#include <QQmlEngine>
#include <QSettings>

namespace ipcscope::gui
{
namespace
{

constexpr const char *kMotionKey = "animation";

QSettings kept_choices()
{
    return QSettings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("ipcscope"),
                     QStringLiteral("ipcscope"));
}

} // namespace

Motion::Motion(QObject *parent)
    : QObject(parent), on_(kept_choices().value(QLatin1String(kMotionKey), true).toBool())
{
}

Motion *Motion::create(QQmlEngine *engine, QJSEngine *)
{
    auto *given = qobject_cast<Motion *>(engine->property("motion").value<QObject *>());
    if (!given)
    {
        return new Motion(engine);
    }
    QJSEngine::setObjectOwnership(given, QJSEngine::CppOwnership);
    return given;
}

void Motion::give(QQmlEngine *engine)
{
    engine->setProperty("motion", QVariant::fromValue<QObject *>(this));
}

void Motion::setOn(bool on)
{
    if (on == on_)
    {
        return;
    }
    on_ = on;
    kept_choices().setValue(QLatin1String(kMotionKey), on);
    Q_EMIT onChanged();
}

void Motion::still()
{
    if (on_)
    {
        on_ = false;
        Q_EMIT onChanged();
    }
}

} // namespace ipcscope::gui
