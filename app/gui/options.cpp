#include "app/gui/options.h"

#include "app/gui/language.h"
#include "app/gui/log_replay.h"
#include "core/lesson/names.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace ipcscope::gui
{
namespace
{

/// What --page takes, and what it shows.
struct Page
{
    const char *name;
    Options::Show show;
    comparing::View part{comparing::View::Campaign};
};
constexpr std::array<Page, 7> kPages{{
    {"lab", Options::Show::Lab},
    {"course", Options::Show::Course},
    {"claims", Options::Show::Claims},
    {"campaign", Options::Show::Compare, comparing::View::Campaign},
    {"log", Options::Show::Compare, comparing::View::Log},
    {"isolation", Options::Show::Compare, comparing::View::Isolation},
    {"checks", Options::Show::Compare, comparing::View::Checks},
}};

constexpr int kUnusable = 2; // exit status of every ipcscope program for input that it cannot use

struct Usage
{
    Q_DECLARE_TR_FUNCTIONS(Options)
};

/// What a name on the command line is: a lesson's file, the id of one, or a scenario.
Options::Show kind_of(const DocumentFile &document)
{
    const QString file = document.path();
    const bool id = !file.isEmpty() && !file.contains(QLatin1Char('/')) &&
                    lesson::is_lesson_id(file.toStdString()) && !QFileInfo::exists(file);
    return file.endsWith(QStringLiteral(".md")) ? Options::Show::LessonFile
           : is_log(document)                   ? Options::Show::Compare
           : id                                 ? Options::Show::Lesson
                                                : Options::Show::Lab;
}

/// False when there is no such page, or it has no place for the file.
bool choose_page(const QString &name, Options &options)
{
    const auto page = std::find_if(kPages.begin(), kPages.end(), [&](const Page &one) {
        return name == QLatin1String(one.name);
    });
    const bool log = options.show == Options::Show::Compare;
    if (page == kPages.end() || (options.show != Options::Show::Lab && !log) ||
        (log && page->part != comparing::View::Log))
    {
        return false;
    }
    options.show = page->show;
    options.part = page->part;
    return true;
}

std::optional<QSize> size_of(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char('x'));
    bool ok_width = false;
    bool ok_height = false;
    const QSize size(parts.value(0).toInt(&ok_width), parts.value(1).toInt(&ok_height));
    const bool ok = parts.size() == 2 && ok_width && ok_height && size.width() >= 320 &&
                    size.height() >= 240 && size.width() <= 10000 && size.height() <= 10000;
    return ok ? std::optional(size) : std::nullopt;
}

} // namespace

std::variant<Options, Told> read_options(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(Usage::tr(
        "A laboratory for Linux IPC: every call runs in a model that can be stepped, and in the "
        "real kernel."));
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();
    const QCommandLineOption theme(
        QStringLiteral("theme"),
        Usage::tr("light, dark or contrast; without it the one that was chosen."),
        QStringLiteral("name"));
    const QCommandLineOption language(
        QStringLiteral("language"),
        Usage::tr("en or de; without it the one that was chosen, or the system's."),
        QStringLiteral("code"));
    const QCommandLineOption go_to(QStringLiteral("goto"),
                                   Usage::tr("Stand at the first step of this name, or at call:N."),
                                   QStringLiteral("place"));
    const QCommandLineOption shot(QStringLiteral("screenshot"),
                                  Usage::tr("Save a picture of the window, once both engines have "
                                            "answered, and exit."),
                                  QStringLiteral("file"));
    const QCommandLineOption size(
        QStringLiteral("size"), Usage::tr("Size of the window, in pixels."), QStringLiteral("WxH"));
    const QCommandLineOption zoom(QStringLiteral("zoom"),
                                  Usage::tr("Size of the type; 1 is normal."),
                                  QStringLiteral("factor"));
    const QCommandLineOption alone(QStringLiteral("model-only"),
                                   Usage::tr("Do not start the kernel."));
    const QCommandLineOption present(QStringLiteral("present"),
                                     Usage::tr("Begin on the whole screen, for a class (F5)."));
    const QCommandLineOption page(
        QStringLiteral("page"),
        Usage::tr("lab, course, claims, campaign, log, isolation or checks."),
        QStringLiteral("name"));
    const QCommandLineOption view(QStringLiteral("view"),
                                  Usage::tr("What the upper pane of the Lab shows: %1.")
                                      .arg(view_names().join(QStringLiteral(", "))),
                                  QStringLiteral("name"), view_names().front());
    parser.addOptions({page, view, theme, language, go_to, shot, size, zoom, alone, present});
    parser.addPositionalArgument(
        QStringLiteral("file"),
        Usage::tr(
            "A scenario (.ipc), a log of strace (.log, .strace), a lesson (its id, as in same-key, "
            "or its .md)."),
        QStringLiteral("[FILE|LESSON]"));
    const auto usage = [](const QString &problem) { return Told{problem, kUnusable}; };
    if (!parser.parse(arguments))
    {
        return usage(parser.errorText());
    }
    if (parser.isSet(help))
    {
        return Told{parser.helpText(), 0};
    }
    if (parser.isSet(version))
    {
        return Told{QStringLiteral("ipcscope %1").arg(QCoreApplication::applicationVersion()), 0};
    }
    Options options;
    if (parser.positionalArguments().size() > 1)
    {
        return usage(
            Usage::tr("One file can be opened, not %1.").arg(parser.positionalArguments().size()));
    }
    options.file = parser.positionalArguments().value(0);
    options.document = options.file;
    options.show = kind_of(options.document);
    if (options.show == Options::Show::Compare)
    {
        options.part = comparing::View::Log;
    }
    if (parser.isSet(page) && !choose_page(parser.value(page), options))
    {
        return usage(
            Usage::tr("--page is lab, course, claims, campaign, log, isolation or checks, and "
                      "takes no lesson beside it."));
    }
    options.theme = parser.value(theme);
    if (parser.isSet(theme) &&
        !QStringList{QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("contrast")}
             .contains(options.theme))
    {
        return usage(
            Usage::tr("There is no theme %1; take light, dark or contrast.").arg(options.theme));
    }
    options.language = parser.value(language);
    if (parser.isSet(language) && !Language::languages().contains(options.language))
    {
        return usage(Usage::tr("There is no language %1; take %2.")
                         .arg(options.language, Language::languages().join(QStringLiteral(", "))));
    }
    options.go_to = parser.value(go_to);
    options.view = static_cast<int>(view_names().indexOf(parser.value(view)));
    if (options.view < 0)
    {
        return usage(
            Usage::tr("--view is one of %1.").arg(view_names().join(QStringLiteral(", "))));
    }
    options.screenshot = parser.value(shot);
    const auto wanted = parser.isSet(size) ? size_of(parser.value(size)) : QSize();
    options.zoom = parser.value(zoom).toDouble();
    const bool zoom_ok = !parser.isSet(zoom) || (options.zoom >= 0.5 && options.zoom <= 4);
    if (!wanted || !zoom_ok)
    {
        return usage(
            Usage::tr("--size is WIDTHxHEIGHT within 320x240 and 10000x10000; --zoom is within "
                      "0.5 and 4."));
    }
    options.size = *wanted;
    options.names_page = parser.isSet(page) || parser.isSet(view) || parser.isSet(go_to);
    options.model_only = parser.isSet(alone);
    options.present = parser.isSet(present);
    return options;
}

QStringList view_names()
{
    return {QStringLiteral("isolation"),      QStringLiteral("structure"),
            QStringLiteral("slots"),          QStringLiteral("objects"),
            QStringLiteral("memory"),         QStringLiteral("indices"),
            QStringLiteral("queues"),         QStringLiteral("waiting"),
            QStringLiteral("answers"),        QStringLiteral("lookups"),
            QStringLiteral("objects-limits"), QStringLiteral("memory-limits")};
}

QString first_lesson()
{
    const QString name = QStringLiteral("/03-namespaces/01-same-key/same-key.ipc");
    QStringList roots;
    if (const QString set = qEnvironmentVariable("IPCSCOPE_LESSONS"); !set.isEmpty())
    {
        roots.push_back(set);
    }
    roots.push_back(QCoreApplication::applicationDirPath() +
                    QStringLiteral("/../share/ipcscope/lessons"));
    roots.push_back(QStringLiteral(IPCSCOPE_SOURCE_DIR "/lessons"));
    for (const QString &root : roots)
    {
        if (QFileInfo::exists(root + name))
        {
            return root + name;
        }
    }
    return {};
}

} // namespace ipcscope::gui
