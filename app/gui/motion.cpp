#include "app/gui/motion.h"

#include "app/gui/given.h"
#include "app/gui/person_settings.h"

namespace ipcscope::gui
{
namespace
{

constexpr const char *kMotionKey = "animation";

} // namespace

Motion::Motion(QObject *parent)
    : QObject(parent), on_(person_settings().value(QLatin1String(kMotionKey), true).toBool())
{
}

Motion *Motion::create(QQmlEngine *engine, QJSEngine *)
{
    return given_or_new<Motion>(engine, "motion");
}

void Motion::give(QQmlEngine *engine)
{
    give_to(engine, "motion", this);
}

void Motion::setOn(bool on)
{
    if (on == on_)
    {
        return;
    }
    on_ = on;
    PersonSettings::instance().keep(QLatin1String(kMotionKey), on);
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
