// A session and a lesson where no kernel can be asked: what was recorded where one could is shown,
// says that it is a recording, and is never taken for an answer to another call.
#include "app/gui/learn.h"
#include "core/recording/file.h"
#include "tests/app/gui/gui_test.h"

#include <QDate>
#include <QDir>
#include <QFile>
#include <QUuid>

#include <atomic>

using namespace ipcscope;
using namespace ipcscope::gui;
using namespace ipcscope::gui::test;
using State = Session::KernelState;

namespace
{

LabStarter no_lab()
{
    return []() -> std::variant<StartedLab, NoKernel> {
        return NoKernel{QStringLiteral("A switch is off."), QStringLiteral("Switch it on.")};
    };
}

/// The labs of a machine on which they can be switched off, also while they run.
struct Machine
{
    std::shared_ptr<std::atomic<bool>> off = std::make_shared<std::atomic<bool>>(false);
    [[nodiscard]] LabStarter labs() const
    {
        const LabStarter live = stand_in([off = off](std::size_t, Reply reply) -> Reply {
            return *off ? Reply{EngineLost{"the lab was killed"}} : reply;
        });
        return [live, off = off]() -> std::variant<StartedLab, NoKernel> {
            return *off ? no_lab()() : live();
        };
    }
};

QString kernel_file(const ScenarioFile &file)
{
    return QString::fromStdString(recording::file_beside(file.path().toStdString()));
}

QString told()
{
    return QStringLiteral("recorded on %1, kernel stand-in")
        .arg(QDate::currentDate().toString(Qt::ISODate));
}

/// As an instructor does it at home.
bool record(const ScenarioFile &file)
{
    Session session(stand_in());
    if (!open(session, file))
    {
        return false;
    }
    session.recordKernel();
    return QTest::qWaitFor([&] { return session.notice().contains(QStringLiteral("case.kernel")); },
                           20000) &&
           settle(session) && QFile::exists(kernel_file(file));
}

bool all_agree(Session &session)
{
    Moment &moment = *session.moment();
    for (int call = 0; call < moment.calls(); ++call)
    {
        moment.goToEndOf(call);
        if (moment.verdict() != QStringLiteral("agree") || !session.tables()->kernelKnown() ||
            moment.kernelResult() != moment.modelResult())
        {
            qWarning("call %d: %s", call, qPrintable(moment.verdict()));
            return false;
        }
    }
    return moment.calls() > 0;
}

int call_of(Session &session, const QString &text)
{
    for (int call = 0; call < session.moment()->calls(); ++call)
    {
        session.moment()->goToEndOf(call);
        if (session.moment()->callText().contains(text))
        {
            return call;
        }
    }
    return -1;
}

} // namespace

class TestSessionRecorded : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void what_was_recorded_is_shown_where_there_is_no_kernel();
    void the_times_of_the_calls_are_the_recorded_ones();
    void an_edited_call_ends_the_recording_and_says_so();
    void a_call_behind_the_last_ends_it_too();
    void a_damaged_file_is_told_and_leaves_the_model();
    void a_lab_that_dies_is_followed_by_its_recording();
    void the_kernel_can_be_started_again();
    void another_file_has_nothing_of_it();
    void a_page_says_that_its_kernel_was_recorded();
    void what_cannot_be_recorded_is_told();
    void a_lesson_is_recorded_and_played();
    void a_lesson_whose_lab_dies_goes_on_with_its_recording();
    void another_answer_in_a_lesson_ends_its_recording();

  private:
    [[nodiscard]] QString lesson_file() const;
    QTemporaryDir home_;
};

void TestSessionRecorded::initTestCase()
{
    qputenv("XDG_DATA_HOME", home_.path().toUtf8());
    qputenv("IPCSCOPE_LESSONS", IPCSCOPE_SOURCE_DIR "/lessons");
    qputenv("LC_ALL", "C.UTF-8");
}

void TestSessionRecorded::what_was_recorded_is_shown_where_there_is_no_kernel()
{
    const ScenarioFile file("%actor B\n"
                            "A unshare(CLONE_NEWIPC) = 0\n"
                            "A semget(0x1234, 1, IPC_CREAT|0600) = $set\n"
                            "B semget(0x1234, 1, IPC_CREAT|0600) = $other\n"
                            "B semop($other, [{sem_num=0, sem_op=-1, sem_flg=0}], 1) = 0\n"
                            "init semctl($other, 0, SETVAL, 1) = 0\n");
    QVERIFY(record(file));
    Session session(no_lab());
    QVERIFY(open(session, file));
    QCOMPARE(session.kernelState(), State::Ready);
    QVERIFY(session.recorded());
    QCOMPARE(session.recordedText(), told());
    QCOMPARE(session.kernelText(), told());
    QCOMPARE(session.timeline()->trouble(), QString());
    QVERIFY(all_agree(session));
    QVERIFY(session.moment()->kernelResult().contains(QStringLiteral("B wakes: semop = 0")));

    Session live(stand_in());
    QVERIFY(open(live, file));
    QVERIFY(!live.recorded()); // where a kernel runs, it is asked
    QCOMPARE(live.recordedText(), QString());
}

void TestSessionRecorded::the_times_of_the_calls_are_the_recorded_ones()
{
    const ScenarioFile file(kTwoNamespaces);
    QVERIFY(record(file));
    const std::string path = kernel_file(file).toStdString();
    recording::Recording kept = recording::read_file(path).value();
    for (std::size_t at = 0; at < kept.exchanges.size(); ++at)
    {
        kept.exchanges[at].took_ns = static_cast<std::int64_t>(1000 + at) * 1000000;
    }
    QVERIFY(!recording::write_file(path, kept));
    Session session(no_lab());
    QVERIFY(open(session, file));
    session.charts()->setChosen(5); // of the real calls
    const ChartData chart = chart_of(ChartOf::Answers, *session.moment()->snapshot().branch);
    QVERIFY(chart.note.startsWith(QStringLiteral("recorded on 2")));
    std::size_t points = 0;
    for (const ChartSeries &series : chart.series)
    {
        for (std::size_t at = 0; at < series.points.size(); ++at, ++points)
        {
            // In microseconds, of calls counted from 1.
            QCOMPARE(series.points[at].y(), (1000 + series.points[at].x() - 1) * 1000);
        }
    }
    QCOMPARE(points, kept.exchanges.size());
}

void TestSessionRecorded::an_edited_call_ends_the_recording_and_says_so()
{
    const ScenarioFile file(kTwoNamespaces);
    QVERIFY(record(file));
    Session session(no_lab());
    QVERIFY(open(session, file));
    const int call = call_of(session, QStringLiteral("shmget(0x1234, 100"));
    QVERIFY(call > 0);
    QCOMPARE(session.edit(call, QStringLiteral("shmget(0x1234, 200, IPC_CREAT|0600) = $other")),
             QString());
    QTRY_COMPARE(session.kernelState(), State::Unavailable);
    const QString why = session.kernelText();
    QVERIFY2(why.contains(QStringLiteral("What was recorded as call %1 is B shmget(0x1234, 100, "
                                         "IPC_CREAT|0600), not B shmget(0x1234, 200, "
                                         "IPC_CREAT|0600).")
                              .arg(call + 1)),
             qPrintable(why));
    QVERIFY(why.contains(QStringLiteral("Start the kernel again, or record the run anew")));
    QCOMPARE(session.kernelFix(), QStringLiteral("Switch it on."));
    session.moment()->goToEndOf(call);
    QCOMPARE(session.moment()->verdict(), QStringLiteral("model_only"));
    session.moment()->goToEndOf(call - 1);
    QCOMPARE(session.moment()->verdict(), QStringLiteral("agree"));
    QVERIFY(session.recorded()); // that answer was
    // The way that was recorded is still there.
    session.chooseBranch(0);
    QVERIFY(settle(session));
    QTRY_COMPARE(session.kernelState(), State::Ready);
    QVERIFY(all_agree(session));
}

void TestSessionRecorded::a_call_behind_the_last_ends_it_too()
{
    const ScenarioFile file(kTwoNamespaces);
    QVERIFY(record(file));
    Session session(no_lab());
    QVERIFY(open(session, file));
    session.moment()->goEnd();
    const int calls = session.moment()->calls();
    QVERIFY(session.enter(QStringLiteral("A"), QStringLiteral("shmget(0x9, 1, 0)")).ok);
    QTRY_COMPARE(session.kernelState(), State::Unavailable);
    QVERIFY2(session.kernelText().contains(
                 QStringLiteral("The recording ends after %1 calls").arg(calls)),
             qPrintable(session.kernelText()));
    session.moment()->goToEndOf(calls - 1);
    QCOMPARE(session.moment()->verdict(), QStringLiteral("agree"));
}

void TestSessionRecorded::a_damaged_file_is_told_and_leaves_the_model()
{
    const ScenarioFile file(kTwoNamespaces);
    QVERIFY(record(file));
    QFile kept(kernel_file(file));
    QVERIFY(kept.open(QIODevice::ReadWrite) && kept.resize(kept.size() - 1));
    kept.close();
    Session session(no_lab());
    QVERIFY(open(session, file));
    QCOMPARE(session.kernelState(), State::Unavailable);
    QVERIFY(!session.recorded());
    const QString why = session.kernelText();
    QVERIFY2(why.contains(QStringLiteral("A switch is off.")) &&
                 why.contains(QStringLiteral("case.kernel is damaged.")),
             qPrintable(why));
    QCOMPARE(session.kernelFix(), QStringLiteral("Switch it on."));
    session.moment()->goEnd();
    QCOMPARE(session.moment()->verdict(), QStringLiteral("model_only"));
    QCOMPARE(session.moment()->modelResult(), QStringLiteral("0"));
}

void TestSessionRecorded::a_lab_that_dies_is_followed_by_its_recording()
{
    const ScenarioFile file(kTwoNamespaces);
    QVERIFY(record(file));
    const Machine machine;
    Session session(machine.labs());
    QVERIFY(open(session, file));
    QVERIFY(!session.recorded());
    *machine.off = true;
    QVERIFY(open(session, file));
    QTRY_VERIFY(session.recorded());
    QVERIFY(settle(session));
    QCOMPARE(session.kernelText(), told());
    QVERIFY(all_agree(session));
}

void TestSessionRecorded::the_kernel_can_be_started_again()
{
    const ScenarioFile file(kTwoNamespaces);
    QVERIFY(record(file));
    const Machine machine;
    *machine.off = true;
    Session session(machine.labs());
    QVERIFY(open(session, file));
    QVERIFY(session.recorded());
    session.restartKernel(); // in vain
    QVERIFY(settle(session));
    QVERIFY(session.recorded());
    QVERIFY(all_agree(session));
    *machine.off = false;
    session.restartKernel();
    QVERIFY(settle(session));
    QVERIFY(!session.recorded());
    QCOMPARE(session.kernelState(), State::Ready);
    QVERIFY(session.kernelText().startsWith(QStringLiteral("stand-in, ")));
    QVERIFY(all_agree(session));
}

void TestSessionRecorded::another_file_has_nothing_of_it()
{
    const ScenarioFile file(kTwoNamespaces);
    QVERIFY(record(file));
    const ScenarioFile other("A shmget(0x1, 4096, IPC_CREAT|0600)\n");
    Session session(no_lab());
    QVERIFY(open(session, other));
    QCOMPARE(session.kernelState(), State::Unavailable);
    QVERIFY(open(session, file));
    QTRY_VERIFY(session.recorded());
    QVERIFY(settle(session));
    QVERIFY(all_agree(session));
    QVERIFY(open(session, other));
    QCOMPARE(session.kernelState(), State::Unavailable);
    QVERIFY(!session.recorded());
    QCOMPARE(session.kernelText(), QStringLiteral("not available: A switch is off."));
    session.moment()->goEnd();
    QCOMPARE(session.moment()->verdict(), QStringLiteral("model_only"));
    session.clear();
    QVERIFY(!session.recorded());
}

void TestSessionRecorded::a_page_says_that_its_kernel_was_recorded()
{
    const ScenarioFile file(kTwoNamespaces);
    QVERIFY(record(file));
    Session session(no_lab());
    QVERIFY(open(session, file));
    const QString page = QFileInfo(file.path()).dir().filePath(QStringLiteral("page.html"));
    QVERIFY(session.exportPage(QUrl::fromLocalFile(page)));
    QFile written(page);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(written.readAll());
    QVERIFY(text.contains(QStringLiteral("Linux stand-in (recorded on 2")));
}

void TestSessionRecorded::what_cannot_be_recorded_is_told()
{
    const ScenarioFile file(kTwoNamespaces);
    Session session(stand_in());
    QVERIFY(open(session, file));
    session.moment()->goEnd();
    QVERIFY(session.enter(QStringLiteral("B"), QStringLiteral("shmget(0x9, 1, 0)")).ok);
    QVERIFY(settle(session));
    session.recordKernel(); // the file says less than was called
    QVERIFY2(session.openProblem().startsWith(QStringLiteral("Save the scenario first")),
             qPrintable(session.openProblem()));
    QVERIFY(!QFile::exists(kernel_file(file)));
    QVERIFY(session.save());
    QDir().mkpath(kernel_file(file)); // something else has the name
    session.recordKernel();
    QTRY_VERIFY2(session.openProblem().contains(QStringLiteral("cannot be written")),
                 qPrintable(session.openProblem()));
    QVERIFY(!session.notice().contains(QStringLiteral("Recorded")));

    Session alone(no_lab());
    const ScenarioFile other(kTwoNamespaces);
    QVERIFY(open(alone, other));
    alone.recordKernel();
    QVERIFY(alone.openProblem().startsWith(QStringLiteral("There is no kernel to be recorded")));
    QVERIFY(!QFile::exists(kernel_file(other)));
}

/// Of a lesson of the course, in a folder of its own.
QString TestSessionRecorded::lesson_file() const
{
    const QString from = QStringLiteral(IPCSCOPE_SOURCE_DIR "/lessons/03-namespaces/01-same-key");
    const QDir folder(home_.filePath(QUuid::createUuid().toString(QUuid::WithoutBraces)));
    folder.mkpath(QStringLiteral("."));
    const QString file = folder.filePath(QStringLiteral("lesson.md"));
    return QFile::copy(from + QStringLiteral("/lesson.md"), file) ? file : QString();
}

namespace
{

bool waits(Learn &learn)
{
    return QTest::qWaitFor(
        [&] {
            return learn.lesson()->isOpen() && !learn.lesson()->busy() &&
                   !learn.lesson()->session()->busy();
        },
        20000);
}

/// Opens the lesson and answers its first question.
bool begin(Learn &learn, const QString &file, int option)
{
    learn.openFile(file);
    if (!waits(learn))
    {
        return false;
    }
    learn.lesson()->answer(option);
    return waits(learn);
}

bool record_lesson(Learn &learn)
{
    Session &session = *learn.lesson()->session();
    session.recordKernel();
    return QTest::qWaitFor(
        [&] { return session.notice().contains(QStringLiteral("lesson.kernel")); }, 20000);
}

} // namespace

void TestSessionRecorded::a_lesson_is_recorded_and_played()
{
    const QString file = lesson_file();
    Learn home(stand_in());
    QVERIFY(begin(home, file, 0));
    const QString live = home.lesson()->question().result;
    QVERIFY(live.startsWith(QStringLiteral("The kernel answers: ")));
    QVERIFY2(record_lesson(home), qPrintable(home.lesson()->session()->openProblem()));

    // Elsewhere the learner's own values would be others, and the recording fits only its own.
    for (int machine = 0; machine < 4; ++machine)
    {
        const QTemporaryDir elsewhere;
        qputenv("XDG_DATA_HOME", elsewhere.path().toUtf8());
        Learn learn(no_lab());
        QVERIFY(begin(learn, file, 0));
        OpenLesson &lesson = *learn.lesson();
        QVERIFY2(!lesson.modelOnly(), qPrintable(lesson.modelOnlyReason()));
        QCOMPARE(lesson.session()->kernelText(), told());
        const QString played = lesson.question().result;
        QVERIFY2(played.startsWith(QStringLiteral("The kernel answered, when it was recorded: ")),
                 qPrintable(played));
        QCOMPARE(played.mid(played.indexOf(u':')), live.mid(live.indexOf(u':')));
        QVERIFY(all_agree(*lesson.session()));
        QVERIFY(lesson.session()->moment()->snapshot().answer->took);
    }
    qputenv("XDG_DATA_HOME", home_.path().toUtf8());
}

void TestSessionRecorded::a_lesson_whose_lab_dies_goes_on_with_its_recording()
{
    const QString file = lesson_file();
    {
        Learn home(stand_in());
        QVERIFY(begin(home, file, 0));
        QVERIFY(record_lesson(home));
    }
    const Machine machine;
    Learn learn(machine.labs());
    learn.openFile(file);
    QVERIFY(waits(learn));
    QVERIFY(!learn.lesson()->session()->recorded());
    *machine.off = true;
    learn.lesson()->answer(0);
    QTRY_VERIFY(learn.lesson()->session()->recorded());
    QVERIFY(waits(learn));
    QVERIFY(!learn.lesson()->modelOnly());
    QCOMPARE(learn.lesson()->question().chosen, 0);
    QVERIFY(all_agree(*learn.lesson()->session()));
}

void TestSessionRecorded::another_answer_in_a_lesson_ends_its_recording()
{
    const QString file = lesson_file();
    {
        Learn home(stand_in());
        home.openFile(file);
        QVERIFY(waits(home));
        QVERIFY(record_lesson(home));
    }
    Learn learn(no_lab());
    QVERIFY(begin(learn, file, 0)); // further than was recorded
    OpenLesson &lesson = *learn.lesson();
    QVERIFY(lesson.modelOnly());
    QVERIFY2(lesson.modelOnlyReason().contains(QStringLiteral("The recording ends after")),
             qPrintable(lesson.modelOnlyReason()));
    QCOMPARE(lesson.session()->kernelState(), State::Unavailable);
    QVERIFY(lesson.question().result.startsWith(QStringLiteral("The model answers: ")));
}

QTEST_MAIN(TestSessionRecorded)
#include "tst_session_recorded.moc"
