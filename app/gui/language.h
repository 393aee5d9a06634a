// The language that the window speaks: the person's choice, or the system's where there is none.
#pragma once

#include <QObject>
#include <QStringList>
#include <QTranslator>
#include <QtQml/qqmlregistration.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

class QQmlEngine;
class QJSEngine;

namespace ipcscope::gui
{

/// The one that the window speaks, and then those of the system: lessons have others than it.
[[nodiscard]] std::vector<std::string> languages_of_lessons();

/// "30,000"; in German "30.000".
[[nodiscard]] QString in_groups(std::uint64_t number);

class Language : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QString chosen READ chosen NOTIFY chosenChanged)
    Q_PROPERTY(QString spoken READ spoken CONSTANT)

  public:
    /// No default argument: the engine prefers a default constructor to `create`.
    explicit Language(QObject *parent);
    /// Takes the translations out of the program again.
    ~Language() override;
    /// The one that the program gave the engine (`give`), otherwise a new one that speaks English.
    static Language *create(QQmlEngine *engine, QJSEngine *);
    void give(QQmlEngine *engine);

    /// "en" and those that it is translated into.
    [[nodiscard]] static QStringList languages();
    /// The language chosen before, else the first of the system's that there is, else "en".
    [[nodiscard]] static QString wanted();

    /// From now on the program speaks `code`, of languages(); before anything is shown. False where
    /// its translations are not there or cannot be read: English is spoken then.
    bool speak(const QString &code);
    [[nodiscard]] QString spoken() const { return spoken_; }

    /// Kept for the next start: what is on the screen was told in the language of this one.
    Q_INVOKABLE void choose(const QString &code);
    [[nodiscard]] QString chosen() const { return chosen_; }

  Q_SIGNALS:
    void chosenChanged();

  private:
    void be_silent();

    QString spoken_{QStringLiteral("en")};
    QString chosen_{QStringLiteral("en")};
    std::vector<std::unique_ptr<QTranslator>> translators_;
};

} // namespace ipcscope::gui
