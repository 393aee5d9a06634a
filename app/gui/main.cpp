// ipcscope: the window.
#include "app/common/campaign_start.h"
#include "app/gui/autosave.h"
#include "app/gui/capture.h"
#include "app/gui/compare.h"
#include "app/gui/dialog_look.h"
#include "app/gui/file_chooser.h"
#include "app/gui/language.h"
#include "app/gui/last_words.h"
#include "app/gui/learn.h"
#include "app/gui/motion.h"
#include "app/gui/options.h"
#include "app/gui/pages.h"
#include "app/gui/preferences.h"
#include "app/gui/presenting.h"
#include "app/gui/session.h"
#include "app/gui/text.h"
#include "app/gui/theme.h"

#include <QApplication>
#include <QIcon>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QScreen>

#include <algorithm>
#include <array>
#include <cstdio>
#include <span>
#include <string_view>

using namespace ipcscope::gui;

namespace
{

/// The part of the Compare page that the command line names, with what it is about.
void show_compared(const Options &options, Compare &compare)
{
    compare.setView(options.part);
    switch (options.part)
    {
    case comparing::View::Campaign: break;
    case comparing::View::Log:
        if (!options.file.isEmpty())
        {
            compare.log()->openFile(options.document);
        }
        break;
    case comparing::View::Isolation: compare.isolation()->run(); break;
    case comparing::View::Checks: compare.checks()->prove(); break;
    }
}

/// Opens what the command line names in the page where it belongs.
void show_first(const Options &options, Pages &pages, Learn &learn, Compare &compare)
{
    switch (options.show)
    {
    case Options::Show::Lab: return;
    case Options::Show::Course: learn.showCourse(); break;
    case Options::Show::Claims: learn.showClaims(); break;
    case Options::Show::Lesson: learn.openLesson(options.file); break;
    case Options::Show::LessonFile: learn.openFile(options.file); break;
    case Options::Show::Compare: show_compared(options, compare); break;
    }
    pages.setPage(options.show == Options::Show::Compare ? Pages::Page::Compare
                                                         : Pages::Page::Learn);
}

/// `view` is of view_names(): diagram, structure, slot map, the charts, and then those with limits.
void show_view(int view, Session &session)
{
    Charts &charts = *session.charts();
    const int limits = 3 + static_cast<int>(charts.titles().size());
    charts.setLimits(view >= limits);
    view -= view >= limits ? limits - 3 : 0; // objects and memory are the first two
    session.setView(view == 0   ? Session::View::Isolation
                    : view == 1 ? Session::View::Structure
                    : view == 2 ? Session::View::Slots
                                : Session::View::Measured);
    charts.setChosen(view - 3);
}

/// As it is asked for, or was left, where the screen has the room.
QSize size_of(const Options &options, const SavedWindow &left)
{
    constexpr QSize kUsual{1366, 768};
    if (options.size.isValid() || !left.size.isValid())
    {
        return options.size.isValid() ? options.size : kUsual;
    }
    const QScreen *screen = QGuiApplication::primaryScreen();
    return screen ? left.size.boundedTo(screen->availableSize()) : left.size;
}

/// As the person left it, but for what the command line says. A picture is of that alone.
void look_as_wanted(const Options &options, Preferences &preferences, Theme &theme)
{
    if (options.screenshot.isEmpty())
    {
        preferences.restore();
    }
    theme.setSchemeByName(options.theme);
    if (options.zoom > 0)
    {
        theme.setZoom(options.zoom);
    }
}

int open_window(const Options &options, Language &language)
{
    Session session(options.model_only ? LabStarter{} : machine_lab());
    Learn learn(options.model_only ? LabStarter{} : machine_lab());
    Compare compare(options.model_only
                        ? Compare::Labs{}
                        : Compare::Labs{.one = machine_lab(),
                                        .one_of_many = machine_lab(ipcscope::labs_at_once(1))},
                    &session);
    Pages pages(&session, &learn, &compare);
    FileChooser chooser(&session, &learn, &compare, &pages);
    Theme theme(nullptr);
    Motion motion(nullptr);
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    theme.give(&engine);
    language.give(&engine);
    motion.give(&engine);
    if (!options.screenshot.isEmpty())
    {
        motion.still();
    }
    Preferences preferences(&theme, {session.player(), learn.lesson()->session()->player()});
    look_as_wanted(options, preferences, theme);
    session.source()->setTheme(&theme);
    dress_dialogs(theme, &theme);

    const bool named = options.names_scenario() && !options.file.isEmpty();
    // A picture is made of what is asked for, and leaves no trace.
    Autosave autosave(&session, Autosave::usual_folder());
    autosave.follow(&learn, &pages);
    const bool restored =
        options.screenshot.isEmpty() &&
        autosave.begin(named ? Autosave::Begin::Fresh : Autosave::Begin::Restored);
    const DocumentFile file = named      ? options.document
                              : restored ? DocumentFile()
                                         : DocumentFile(first_lesson());
    if (!file.path().isEmpty() && !session.openFile(file))
    {
        std::fprintf(stderr, "ipcscope: %s\n", qPrintable(session.openProblem()));
    }
    if (!named && !restored)
    {
        session.welcome();
    }
    if (!options.go_to.isEmpty())
    {
        go_to(*session.moment(), options.go_to);
    }
    learn.lesson()->session()->source()->setTheme(&theme);
    if (!restored || options.view != 0)
    {
        show_view(options.view, session);
    }
    show_view(options.view, *learn.lesson()->session());
    if (options.show == Options::Show::Lab && options.names_page)
    {
        pages.setPage(Pages::Page::Lab);
    }
    show_first(options, pages, learn, compare);
    const QSize size = size_of(options, autosave.window());
    engine.setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(&session)},
                                 {QStringLiteral("learn"), QVariant::fromValue(&learn)},
                                 {QStringLiteral("compare"), QVariant::fromValue(&compare)},
                                 {QStringLiteral("pages"), QVariant::fromValue(&pages)},
                                 {QStringLiteral("chooser"), QVariant::fromValue(&chooser)},
                                 {QStringLiteral("autosave"), QVariant::fromValue(&autosave)},
                                 {QStringLiteral("width"), size.width()},
                                 {QStringLiteral("height"), size.height()}});
    QObject::connect(
        &engine, &QQmlApplicationEngine::objectCreated, &engine,
        [](const QObject *object) {
            if (!object)
            {
                QCoreApplication::exit(1);
            }
        },
        Qt::QueuedConnection);
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/IpcScope/Ui/Main.qml")));
    auto *window = engine.rootObjects().isEmpty()
                       ? nullptr
                       : qobject_cast<QQuickWindow *>(engine.rootObjects().front());
    if (!window)
    {
        return 1;
    }
    auto *presenting = window->property("presenting").value<Presenting *>();
    if (options.screenshot.isEmpty())
    {
        const auto in_passing = [presenting] { return presenting->on(); };
        preferences.keep(in_passing);
        if (autosave.window().maximized && !options.size.isValid())
        {
            window->showMaximized();
        }
        autosave.follow(window, in_passing);
    }
    if (options.present)
    {
        presenting->start();
    }
    if (!options.screenshot.isEmpty())
    {
        new Screenshot(window, {&session, &learn, &compare}, options.screenshot, options.go_to,
                       window);
    }
    const LastWords last_words(&autosave);
    return QApplication::exec();
}

bool has_display()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

/// --language=de or --language de, else what the person wants.
QString asked_language(std::span<char *const> arguments)
{
    constexpr std::string_view kOption = "--language";
    constexpr std::string_view kWithValue = "--language=";
    for (std::size_t n = 1; n < arguments.size(); ++n)
    {
        const std::string_view argument = arguments[n];
        const QString code = argument == kOption && n + 1 < arguments.size()
                                 ? QString::fromLocal8Bit(arguments[n + 1])
                             : argument.starts_with(kWithValue)
                                 ? text(argument.substr(kWithValue.size()))
                                 : QString();
        if (Language::languages().contains(code))
        {
            return code;
        }
    }
    return Language::wanted();
}

/// Where there is no display a picture can be made and a question answered all the same; a window
/// cannot be shown.
bool prepare_display(std::span<char *const> arguments)
{
    constexpr std::array<std::string_view, 5> kQuestions{"-h", "--help", "--help-all", "-v",
                                                         "--version"};
    const bool windowless =
        std::any_of(arguments.begin(), arguments.end(), [&](std::string_view argument) {
            return argument.starts_with("--screenshot") ||
                   std::find(kQuestions.begin(), kQuestions.end(), argument) != kQuestions.end();
        });
    if (!has_display() && windowless)
    {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qputenv("QT_QUICK_BACKEND", "software");
    }
    return has_display();
}

} // namespace

int main(int argc, char **argv)
{
    if (!prepare_display({argv, static_cast<std::size_t>(argc)}))
    {
        std::fputs("ipcscope: there is no display (DISPLAY and WAYLAND_DISPLAY are empty). "
                   "In the terminal: ipcscope-cli run FILE\n",
                   stderr);
        return 1;
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("ipcscope"));
    QApplication::setApplicationVersion(QStringLiteral(IPCSCOPE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("ipcscope"));
    // Where nothing is installed there is no menu entry that would name it.
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/icons/ipcscope.svg")));
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    Language language(nullptr);
    // Before the options are read, whose help speaks it too.
    language.speak(asked_language({argv, static_cast<std::size_t>(argc)}));
    const auto read = read_options(QApplication::arguments());
    if (const auto *told = std::get_if<Told>(&read))
    {
        std::fprintf(told->exit_code == 0 ? stdout : stderr, "%s\n", qPrintable(told->text));
        return told->exit_code;
    }
    return open_window(std::get<Options>(read), language);
}
