// Singletons of QML that the program makes itself: it gives one to the engine, which takes that
// instead of making another.
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QVariant>

namespace ipcscope::gui
{

/// The one of that name that was given to the engine, otherwise a new one that the engine owns.
template <class Singleton>
[[nodiscard]] Singleton *given_or_new(QQmlEngine *engine, const char *name)
{
    auto *given = qobject_cast<Singleton *>(engine->property(name).value<QObject *>());
    if (!given)
    {
        return new Singleton(engine);
    }
    QJSEngine::setObjectOwnership(given, QJSEngine::CppOwnership);
    return given;
}

/// `singleton` stays the caller's, and outlives the engine.
inline void give_to(QQmlEngine *engine, const char *name, QObject *singleton)
{
    engine->setProperty(name, QVariant::fromValue(singleton));
}

} // namespace ipcscope::gui
