// How long the window takes: from the start of the program to its first picture, and from a step to
// the frame that shows it with three namespaces of 4,096 segments each. Run by hand; prints
// figures. With the word "campaign": how long the window's thread is busy while one runs in labs.
#include "tests/app/gui/gui_test.h"

#include "app/common/campaign_start.h"
#include "app/gui/compare.h"
#include "app/gui/file_chooser.h"
#include "app/gui/learn.h"
#include "app/gui/pages.h"
#include "app/gui/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <string_view>
#include <vector>

using namespace ipcscope::gui;

namespace
{

constexpr int kSegments = 4096; // in each of three namespaces: SHMMNI, as Linux sets it
constexpr int kStarts = 7;

/// Milliseconds, one a step.
struct Times
{
    std::vector<double> models; ///< until the models have changed
    std::vector<double> frame;  ///< until the frame was swapped
    std::vector<double> busy;   ///< of the processor, for both
};

double at(std::vector<double> times, double part)
{
    std::sort(times.begin(), times.end());
    return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
}

void print(const char *name, const std::vector<double> &times)
{
    std::printf("%-34s median %6.2f ms   p95 %6.2f ms   worst %6.2f ms   (%zu)\n", name,
                at(times, 0.5), at(times, 0.95), at(times, 1), times.size());
}

double processor_ms()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

QByteArray scenario(int segments)
{
    QByteArray text;
    for (const char *actor : {"web", "db", "cache"})
    {
        text += QByteArray("%container ") + actor + " ipc=private\n";
    }
    for (const char *actor : {"web", "db", "cache"})
    {
        for (int key = 1; key < segments; ++key)
        {
            text += QByteArray(actor) + " shmget(" + QByteArray::number(key) +
                    ", 4096, IPC_CREAT|0600)\n";
        }
    }
    for (const char *actor : {"web", "db", "cache"})
    {
        for (const char *call :
             {" shmget(0x7777, 4096, 0)", " shmget(0x10, 0, 0)",
              " shmget(0x7777, 4096, IPC_CREAT|0600) = $s", " shmat($s, NULL, 0) = $p",
              " store($p, \"hello\")", " shmdt($p)", " shmctl($s, IPC_RMID, NULL)"})
        {
            text += QByteArray(actor) + call + "\n";
        }
    }
    return text;
}

constexpr int kMeasuredCalls = 21; // the last ones of the scenario

void measure(QQuickWindow &window, const std::function<void()> &move, Times &times)
{
    QSignalSpy swapped(&window, &QQuickWindow::frameSwapped);
    QElapsedTimer clock;
    const double busy = processor_ms();
    clock.start();
    move();
    times.models.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    window.update();
    while (swapped.isEmpty())
    {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    times.frame.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    times.busy.push_back(processor_ms() - busy);
    QTest::qWait(5); // what a step leaves for later is not the next one's
}

void print(const char *name, const Times &times)
{
    std::printf("%s\n", name);
    print("  until the models changed", times.models);
    print("  until the frame was there", times.frame);
    print("  processor time", times.busy);
}

/// The window with all that it needs.
struct Shown
{
    explicit Shown(const Compare::Labs &labs) : compare(labs, &session)
    {
        engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        theme.give(&engine);
        session.source()->setTheme(&theme);
        engine.setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(&session)},
                                     {QStringLiteral("learn"), QVariant::fromValue(&learn)},
                                     {QStringLiteral("compare"), QVariant::fromValue(&compare)},
                                     {QStringLiteral("pages"), QVariant::fromValue(&pages)},
                                     {QStringLiteral("chooser"), QVariant::fromValue(&chooser)},
                                     {QStringLiteral("width"), 1366},
                                     {QStringLiteral("height"), 768}});
        engine.load(QUrl(QStringLiteral("qrc:/qt/qml/IpcScope/Ui/Main.qml")));
    }
    Session session{test::stand_in()};
    Learn learn{LabStarter{}};
    Compare compare;
    Pages pages{&session, &learn, &compare};
    FileChooser chooser{&session, &learn, &compare, &pages};
    Theme theme{nullptr};
    QQmlApplicationEngine engine;
};

/// How long the window's thread is busy with one thing while two labs run a campaign.
int measure_campaign()
{
    Shown shown({.one = machine_lab(), .one_of_many = machine_lab(ipcscope::labs_at_once(1))});
    if (shown.engine.rootObjects().isEmpty())
    {
        return 1;
    }
    shown.pages.setPage(Pages::Page::Compare);
    Campaign &campaign = *shown.compare.campaign();
    campaign.setLength(3);
    QTest::qWait(500);
    Times times;
    QElapsedTimer wall;
    double busy = processor_ms();
    QTimer beat;
    QObject::connect(&beat, &QTimer::timeout, [&] {
        times.frame.push_back(static_cast<double>(wall.restart()));
        times.busy.push_back(processor_ms() - busy);
        busy = processor_ms();
    });
    wall.start();
    beat.start(1);
    campaign.start();
    const bool over = QTest::qWaitFor([&] { return !campaign.running(); }, 600000);
    beat.stop();
    std::printf("a campaign on the Compare page: %s (%s)\n", qPrintable(campaign.sentence()),
                qPrintable(campaign.rateText()));
    print("  between two turns of the window", times.frame);
    print("  processor time of one", times.busy);
    return over ? 0 : 1;
}

int measure_steps(int segments)
{
    const test::ScenarioFile file(scenario(segments));
    Shown shown({});
    QQmlApplicationEngine &engine = shown.engine;
    Session &session = shown.session;
    if (engine.rootObjects().isEmpty() || !session.openFile(file.path()))
    {
        return 1;
    }
    std::fprintf(stderr, "running %d calls on both engines …\n", 3 * segments);
    if (!QTest::qWaitFor([&] { return !session.busy(); }, 600000))
    {
        return 1;
    }
    auto &window = *qobject_cast<QQuickWindow *>(engine.rootObjects().front());
    Moment &moment = *session.moment();
    const int first = moment.calls() - kMeasuredCalls;
    moment.goToEndOf(first - 1);
    QTest::qWait(300);
    Times forward;
    Times back;
    Times calls;
    while (!moment.atEnd())
    {
        measure(
            window, [&] { moment.stepForward(); }, forward);
    }
    while (moment.call() >= first)
    {
        measure(
            window, [&] { moment.stepBack(); }, back);
    }
    while (!moment.atEnd())
    {
        measure(
            window, [&] { moment.callForward(); }, calls);
    }
    std::printf("three namespaces of %d segments\n", segments);
    print("step forward", forward);
    print("step back", back);
    print("call forward", calls);
    return 0;
}

bool measure_starts()
{
    std::vector<double> times;
    const QTemporaryDir dir;
    for (int start = 0; start <= kStarts; ++start)
    {
        QElapsedTimer clock;
        clock.start();
        QProcess program;
        program.start(QStringLiteral(IPCSCOPE_PROGRAM),
                      {QStringLiteral("--model-only"), QStringLiteral("--screenshot"),
                       dir.filePath(QStringLiteral("first.png"))});
        if (!program.waitForFinished() || program.exitCode() != 0)
        {
            std::fputs(program.readAllStandardError().constData(), stderr);
            return false;
        }
        if (start > 0) // the first one warms the machine's caches
        {
            times.push_back(static_cast<double>(clock.elapsed()));
        }
    }
    print("start, first frame, picture, exit", times);
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    QApplication application(argc, argv);
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    if (argc > 1 && std::string_view(argv[1]) == "campaign")
    {
        return measure_campaign();
    }
    const int segments = argc > 1 ? std::max(2, QByteArray(argv[1]).toInt()) : kSegments;
    return measure_starts() ? measure_steps(segments) : 1;
}
