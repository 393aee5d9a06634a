// How long the window takes: from the start of the program to its first picture, and from a step to
// the frame that shows it, in every view, with few objects and with as many as a table has places.
// Run by hand; prints figures beside what is wanted, and fails where they are missed. With the word
// "campaign": the longest frames of a window beside one that runs in labs.
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

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <numeric>
#include <string_view>
#include <vector>

using namespace ipcscope::gui;

namespace
{

constexpr int kFew = 100;   // objects in three namespaces
constexpr int kAll = 32768; // places of a table: IPCMNI
constexpr int kStarts = 7;
constexpr double kFrameMs = 1000.0 / 60;
constexpr double kLargeFrameMs = 33;
constexpr double kCampaignFrameMs = 100; // the longest, while one runs
constexpr double kStartMs = 1000;
constexpr double kMostMib = 400;

int missed = 0;

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

void verdict(const QByteArray &name, double found, double wanted, const char *unit)
{
    const bool kept = found <= wanted;
    missed += kept ? 0 : 1;
    std::printf("%-52s %8.2f %s   wanted: %.1f   %s\n", name.constData(), found, unit, wanted,
                kept ? "kept" : "MISSED");
}

double mean(const std::vector<double> &times)
{
    return std::accumulate(times.begin(), times.end(), 0.0) / static_cast<double>(times.size());
}

void print(const char *name, const std::vector<double> &times)
{
    std::printf("%-38s median %6.2f ms   p95 %6.2f ms   worst %6.2f ms   (%zu)\n", name,
                at(times, 0.5), at(times, 0.95), at(times, 1), times.size());
}

double processor_ms()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Most of the objects are web's.
QByteArray scenario(int objects)
{
    QByteArray text;
    for (const char *actor : {"web", "db", "cache"})
    {
        text += QByteArray("%container ") + actor + " ipc=private\n";
    }
    text += "web sysctl(\"kernel.shmmni\", \"32768\")\n";
    const int others = std::min(objects / 3, 100);
    for (const char *actor : {"db", "cache", "web"})
    {
        const int count = actor[0] == 'w' ? objects - 2 * others - 1 : others;
        for (int key = 1; key <= count; ++key)
        {
            text += QByteArray(actor) + " shmget(" + QByteArray::number(key) +
                    ", 4096, IPC_CREAT|0600)\n";
        }
    }
    for (const char *actor : {"web", "db", "web"})
    {
        for (const char *call :
             {" shmget(0x77777, 4096, 0)", " shmget(0x10, 0, 0)",
              " shmget(0x77777, 4096, IPC_CREAT|0600) = $s", " shmat($s, NULL, 0) = $p",
              " store($p, \"hello\")", " shmdt($p)", " shmctl($s, IPC_RMID, NULL)"})
        {
            text += QByteArray(actor) +
                    QByteArray(call)
                        .replace("$s", QByteArray("$s") + actor)
                        .replace("$p", QByteArray("$p") + actor) +
                    "\n";
        }
    }
    return text;
}

constexpr int kMeasuredCalls = 14; // the last ones of the scenario, without those of the last web

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

/// MiB that the process had at most.
double most_memory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
    {
        return 0;
    }
    for (const QByteArray &line : status.readAll().split('\n'))
    {
        if (line.startsWith("VmHWM:"))
        {
            return line.mid(6).trimmed().split(' ').front().toDouble() / 1024;
        }
    }
    return 0;
}

/// A table that is looked through, a screen further at each step and back from its end.
class Scroller
{
  public:
    explicit Scroller(QObject *window)
    {
        QObject *side = window->findChild<QObject *>(QStringLiteral("modelTable"));
        view_ = side ? side->property("view").value<QObject *>() : nullptr;
    }
    [[nodiscard]] bool there() const { return view_ != nullptr; }
    void go_on()
    {
        const double most =
            view_->property("contentHeight").toDouble() - view_->property("height").toDouble();
        at_ = at_ + 170 > most ? 0 : at_ + 170;
        view_->setProperty("contentY", at_);
    }

  private:
    QObject *view_{};
    double at_{};
};

/// Steps through the last calls in one view; every frame is also a frame of scrolling.
void measure_view(QQuickWindow &window, Session &session, Session::View view,
                  const QByteArray &name, double wanted)
{
    session.setView(view);
    Moment &moment = *session.moment();
    Scroller scroller(&window);
    const int first = moment.calls() - kMeasuredCalls;
    moment.goToEndOf(first - 1);
    QTest::qWait(300);
    Times steps;
    while (!moment.atEnd())
    {
        measure(
            window,
            [&] {
                moment.stepForward();
                scroller.go_on();
            },
            steps);
    }
    while (moment.call() >= first)
    {
        measure(
            window, [&] { moment.stepBack(); }, steps);
    }
    while (!moment.atEnd())
    {
        measure(
            window, [&] { moment.callForward(); }, steps);
    }
    print((name + ": steps both ways, calls").constData(), steps);
    // The clock also counts what others do with the processor, and the few milliseconds that Qt
    // waits before each frame.
    verdict(name + ", mean of a step's processor time", mean(steps.busy), wanted, "ms");
    verdict(name + ", p95 of a step's processor time", at(steps.busy, 0.95), wanted, "ms");
}

/// The window with all that it needs.
struct Shown
{
    explicit Shown(const Compare::Labs &labs, const LabStarter &kernel = machine_lab())
        : session(kernel), compare(labs, &session)
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
    Session session;
    Learn learn{LabStarter{}};
    Compare compare;
    Pages pages{&session, &learn, &compare};
    FileChooser chooser{&session, &learn, &compare, &pages};
    Theme theme{nullptr};
    QQmlApplicationEngine engine;
};

/// A lab; where there can be none another model, which is then in this very process.
LabStarter other_engine()
{
    const auto started = machine_lab()();
    if (const auto *none = std::get_if<NoKernel>(&started))
    {
        std::printf("a model in the kernel's place: %s\n", qPrintable(none->reason));
        return test::stand_in();
    }
    return machine_lab();
}

/// How long a step of the Lab takes to its frame while labs run a campaign beside it.
int measure_campaign()
{
    const test::ScenarioFile file(scenario(kFew));
    Shown shown({.one = machine_lab(), .one_of_many = machine_lab(ipcscope::labs_at_once(1))},
                other_engine());
    if (shown.engine.rootObjects().isEmpty() || !shown.session.openFile(file.path()) ||
        !QTest::qWaitFor([&] { return !shown.session.busy(); }, 60000))
    {
        return 1;
    }
    auto &window = *qobject_cast<QQuickWindow *>(shown.engine.rootObjects().front());
    shown.pages.setPage(Pages::Page::Compare);
    Campaign &campaign = *shown.compare.campaign();
    campaign.setLength(3);
    QTest::qWait(500);
    Times watched;
    Times stepped;
    Moment &moment = *shown.session.moment();
    campaign.start();
    for (int at = 0; campaign.running(); ++at)
    {
        // Half of the time the campaign itself is looked at.
        constexpr int kTurn = 200;
        const bool watching = at / kTurn % 2 == 0;
        if (at % kTurn == 0)
        {
            shown.pages.setPage(watching ? Pages::Page::Compare : Pages::Page::Lab);
            QTest::qWait(500);
        }
        measure(
            window,
            [&] {
                if (!watching && moment.atEnd())
                {
                    moment.goStart();
                }
                else if (!watching)
                {
                    moment.stepForward();
                }
            },
            watching ? watched : stepped);
    }
    std::printf("a campaign beside: %s (%s)\n", qPrintable(campaign.sentence()),
                qPrintable(campaign.rateText()));
    if (stepped.frame.empty())
    {
        std::fputs("it was over before a step was made\n", stderr);
        return 1;
    }
    print("frames of the Compare page", watched);
    print("steps of the Lab", stepped);
    verdict("longest frame of the Compare page", at(watched.frame, 1), kCampaignFrameMs, "ms");
    verdict("longest frame of the Lab", at(stepped.frame, 1), kCampaignFrameMs, "ms");
    return missed == 0 ? 0 : 1;
}

int measure_steps(int objects, double wanted, const LabStarter &kernel)
{
    const test::ScenarioFile file(scenario(objects));
    Shown shown({}, kernel);
    QQmlApplicationEngine &engine = shown.engine;
    Session &session = shown.session;
    if (engine.rootObjects().isEmpty() || !session.openFile(file.path()))
    {
        return 1;
    }
    std::fprintf(stderr, "running %d objects' calls on both engines …\n", objects);
    QElapsedTimer clock;
    clock.start();
    if (!QTest::qWaitFor([&] { return !session.busy(); }, 600000))
    {
        return 1;
    }
    std::printf("\n%d objects in three namespaces; both engines had run after %lld ms\n", objects,
                static_cast<long long>(clock.elapsed()));
    auto &window = *qobject_cast<QQuickWindow *>(engine.rootObjects().front());
    if (!Scroller(&window).there())
    {
        std::fputs("there is no table to scroll\n", stderr);
        return 1;
    }
    const QByteArray name = QByteArray::number(objects) + " objects";
    measure_view(window, session, Session::View::Isolation, name + ", diagram", wanted);
    measure_view(window, session, Session::View::Slots, name + ", slot map", wanted);
    measure_view(window, session, Session::View::Structure, name + ", structures", wanted);
    for (const ChartOf of : {ChartOf::Objects, ChartOf::Indices, ChartOf::Lookups})
    {
        session.charts()->setChosen(static_cast<int>(of));
        measure_view(window, session, Session::View::Measured,
                     name + ", chart of " + chart_title(of).toLower().toUtf8(), wanted);
    }
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
    verdict("start to the first frame, median, with its picture", at(times, 0.5), kStartMs, "ms");
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
    const int all = argc > 1 ? std::max(kFew, QByteArray(argv[1]).toInt()) : kAll;
    std::setvbuf(stdout, nullptr, _IOLBF, 0); // a figure is there once it is known
    std::array<double, 1> load{};
    (void)getloadavg(load.data(), 1);
    std::printf("others' load when it begins: %.1f\n", load[0]);
    const LabStarter kernel = other_engine();
    if (!measure_starts() || measure_steps(kFew, kFrameMs, kernel) != 0 ||
        measure_steps(all, kLargeFrameMs, kernel) != 0)
    {
        return 1;
    }
    verdict("memory at most", most_memory(), kMostMib, "MiB");
    return missed == 0 ? 0 : 1;
}
