#include "app/gui/language.h"

#include "app/gui/given.h"
#include "app/gui/person_settings.h"
#include "app/gui/text.h"
#include "core/lesson/translation.h"
#include "core/told.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace ipcscope::gui
{
namespace
{

constexpr const char *kKey = "language";

/// What the window speaks; empty: English. Changes before anything is shown, and after.
std::string &spoken_now()
{
    static std::string code;
    return code;
}

/// The core's sentences through Qt's translators; empty where they have none.
std::string core_in_that_language(ToldBy by, std::string_view english)
{
    const std::string source(english);
    const QString other =
        QCoreApplication::translate(by == ToldBy::Step ? "Step" : "Core", source.c_str());
    return other.toStdString();
}

} // namespace

QString in_groups(std::uint64_t number)
{
    // Not the system's: with English words its signs would be read otherwise.
    const std::string &spoken = spoken_now();
    const QLocale locale(spoken.empty() ? QStringLiteral("en") : QString::fromStdString(spoken));
    return locale.toString(static_cast<qulonglong>(number));
}

std::vector<std::string> languages_of_lessons()
{
    std::vector<std::string> all = lesson::wanted_languages();
    if (!spoken_now().empty())
    {
        all.insert(all.begin(), spoken_now());
    }
    return all;
}

Language::Language(QObject *parent) : QObject(parent) {}

Language::~Language()
{
    be_silent();
}

Language *Language::create(QQmlEngine *engine, QJSEngine *)
{
    return given_or_new<Language>(engine, "language");
}

void Language::give(QQmlEngine *engine)
{
    give_to(engine, "language", this);
}

QStringList Language::languages()
{
    return {QStringLiteral("en"), QStringLiteral("de")};
}

QString Language::wanted()
{
    QStringList wishes{person_settings().value(QLatin1String(kKey)).toString()};
    wishes += QLocale::system().uiLanguages();
    for (const QString &wish : wishes)
    {
        // "de-AT" is spoken as "de" is.
        const QString code = wish.section(QLatin1Char('-'), 0, 0).toLower();
        if (languages().contains(code))
        {
            return code;
        }
    }
    return QStringLiteral("en");
}

bool Language::speak(const QString &code)
{
    be_silent();
    chosen_ = code;
    Q_EMIT chosenChanged();
    if (code == QLatin1String("en"))
    {
        return true;
    }
    auto ours = std::make_unique<QTranslator>();
    if (!ours->load(QStringLiteral(":/translations/ipcscope_%1.qm").arg(code)))
    {
        return false;
    }
    // Qt's own words, as in its file dialog, where the system has them.
    auto qt = std::make_unique<QTranslator>();
    if (qt->load(QStringLiteral("qtbase_%1").arg(code),
                 QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
    {
        translators_.push_back(std::move(qt));
    }
    translators_.push_back(std::move(ours));
    for (const auto &translator : translators_)
    {
        QCoreApplication::installTranslator(translator.get());
    }
    QLocale::setDefault(QLocale(code));
    set_translator(core_in_that_language);
    spoken_ = code;
    spoken_now() = code.toStdString();
    return true;
}

void Language::be_silent()
{
    set_translator(nullptr);
    for (const auto &translator : translators_)
    {
        QCoreApplication::removeTranslator(translator.get());
    }
    translators_.clear();
    if (spoken_ != QLatin1String("en"))
    {
        QLocale::setDefault(QLocale::system());
        spoken_ = QStringLiteral("en");
        spoken_now() = {};
    }
}

void Language::choose(const QString &code)
{
    if (!languages().contains(code) || code == chosen_)
    {
        return;
    }
    chosen_ = code;
    PersonSettings::instance().keep(QLatin1String(kKey), code);
    Q_EMIT chosenChanged();
}

} // namespace ipcscope::gui
