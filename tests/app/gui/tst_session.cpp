// What a session does with what a person asks of it.
#include "tests/app/gui/gui_test.h"

#include <QSignalSpy>

using namespace ipcscope;
using namespace ipcscope::gui;
using namespace ipcscope::gui::test;

class TestSession : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void a_file_opens_at_the_first_written_call();
    void stepping_back_shows_what_was_shown_on_the_way();
    void the_end_is_the_end_and_the_start_the_start();
    void a_step_is_found_by_its_name();
    void a_call_forward_ends_the_call_and_a_call_back_the_one_before();
    void stepping_over_skips_what_the_line_calls();
    void a_line_at_the_end_is_appended();
    void a_line_in_the_past_starts_a_branch_and_the_old_one_stays();
    void an_edited_call_starts_a_branch_with_the_rest_replayed();
    void a_bad_line_changes_nothing_and_tells_where_it_is_bad_data();
    void a_bad_line_changes_nothing_and_tells_where_it_is_bad();
    void a_bad_file_leaves_the_open_scenario_and_names_the_place();
    void a_missing_file_is_told();
    void a_saved_branch_opens_as_the_same_scenario();
    void the_same_answers_agree();
    void another_answer_of_the_kernel_is_shown_as_differing();
    void a_lost_kernel_is_told_and_can_be_started_again();
    void a_kernel_that_never_starts_leaves_the_model();
    void an_answer_can_be_read_while_more_come();
    void a_sleeping_call_says_what_it_waits_for_and_its_waker_what_it_gave();
    void completion_replaces_the_word_at_the_cursor();
    void earlier_lines_come_back();
    void playing_can_be_stopped();

  private:
    static int tick_count(const Session &session);
};

void TestSession::a_file_opens_at_the_first_written_call()
{
    const ScenarioFile file("%container web ipc=private\nweb shmget(1, 1, IPC_CREAT|0600) = 0\n");
    Session session(stand_in());
    QVERIFY(open(session, file));
    QCOMPARE(session.title(), QStringLiteral("case.ipc"));
    QCOMPARE(session.moment()->actor(), QStringLiteral("web"));
    QCOMPARE(session.moment()->callText(), QStringLiteral("shmget(0x1, 1, IPC_CREAT|0600)"));
    QCOMPARE(session.moment()->step(), 0);
    QVERIFY(session.moment()->call() > 0); // the container was made before
}

void TestSession::stepping_back_shows_what_was_shown_on_the_way()
{
    const ScenarioFile file(kTwoNamespaces);
    Session session(nullptr);
    QVERIFY(open(session, file));
    session.moment()->goStart();
    QStringList seen{all_of(session)};
    while (!session.moment()->atEnd())
    {
        session.moment()->stepForward();
        seen.push_back(all_of(session));
    }
    QVERIFY(seen.size() > 40);
    while (!session.moment()->atStart())
    {
        QCOMPARE(all_of(session), seen.takeLast());
        session.moment()->stepBack();
    }
    QCOMPARE(all_of(session), seen.takeLast());
    QVERIFY(seen.isEmpty());
}

void TestSession::the_end_is_the_end_and_the_start_the_start()
{
    const ScenarioFile file(kTwoNamespaces);
    Session session(nullptr);
    QVERIFY(open(session, file));
    session.moment()->goEnd();
    const QString end = all_of(session);
    QVERIFY(session.moment()->atEnd() && session.moment()->done());
    session.moment()->stepForward();
    session.moment()->callForward();
    QCOMPARE(all_of(session), end);
    session.moment()->goStart();
    session.moment()->stepBack();
    session.moment()->callBack();
    QVERIFY(session.moment()->atStart());
    session.moment()->goTo(99999, 99999);
    QCOMPARE(all_of(session), end);
}

void TestSession::a_step_is_found_by_its_name()
{
    const ScenarioFile file(kTwoNamespaces);
    Session session(nullptr);
    QVERIFY(open(session, file));
    QVERIFY(session.moment()->goToStep(QStringLiteral("ipc_findkey.miss")));
    QCOMPARE(session.moment()->stepName(), QStringLiteral("ipc_findkey.miss"));
    QCOMPARE(session.moment()->callPath().back(), QStringLiteral("ipc_findkey"));
    QCOMPARE(session.source()->line(), session.moment()->current_step()->line);
    const QString before = all_of(session);
    QVERIFY(!session.moment()->goToStep(QStringLiteral("ipc_findkey.never")));
    QCOMPARE(all_of(session), before);
}

void TestSession::a_call_forward_ends_the_call_and_a_call_back_the_one_before()
{
    const ScenarioFile file(kTwoNamespaces);
    Session session(nullptr);
    QVERIFY(open(session, file));
    Moment &moment = *session.moment();
    moment.goTo(2, 0);
    moment.callForward();
    QCOMPARE(moment.call(), 2);
    QVERIFY(moment.done());
    moment.callForward();
    QCOMPARE(moment.call(), 3);
    moment.callBack();
    QCOMPARE(moment.call(), 2);
    QVERIFY(moment.done());
}

void TestSession::stepping_over_skips_what_the_line_calls()
{
    const ScenarioFile file(kTwoNamespaces);
    Session session(nullptr);
    QVERIFY(open(session, file));
    Moment &moment = *session.moment();
    moment.goTo(moment.call() + 1, 0); // shmget that creates
    const auto depth = moment.callPath().size();
    while (!moment.done())
    {
        const int before = moment.step();
        moment.stepOver();
        QVERIFY(moment.step() > before);
        QVERIFY(moment.callPath().size() <= depth || moment.done());
    }
}

int TestSession::tick_count(const Session &session)
{
    return const_cast<Session &>(session).timeline()->rowCount();
}

void TestSession::a_line_at_the_end_is_appended()
{
    const ScenarioFile file(kTwoNamespaces);
    Session session(stand_in());
    QVERIFY(open(session, file));
    session.moment()->goEnd();
    const int calls = tick_count(session);
    session.command()->setActor(QStringLiteral("A"));
    session.command()->setText(QStringLiteral("shmctl($seg, IPC_RMID, NULL)"));
    QVERIFY2(session.command()->submit(), qPrintable(session.command()->problem()));
    QCOMPARE(session.branches()->count(), 1);
    QCOMPARE(tick_count(session), calls + 1);
    QCOMPARE(session.moment()->call(), calls);
    QCOMPARE(session.moment()->modelResult(), QStringLiteral("0"));
    QVERIFY(session.modified());
    QVERIFY(session.command()->text().isEmpty());
    QVERIFY(settle(session));
    QCOMPARE(session.moment()->verdict(), QStringLiteral("agree"));
}

void TestSession::a_line_in_the_past_starts_a_branch_and_the_old_one_stays()
{
    const ScenarioFile file(kTwoNamespaces);
    Session session(stand_in());
    QVERIFY(open(session, file));
    const int calls = tick_count(session);
    session.moment()->goToEndOf(calls - 3); // B's ENOENT
    QCOMPARE(session.moment()->actor(), QStringLiteral("B"));
    QVERIFY(session.enter(QStringLiteral("B"), QStringLiteral("shmget(0x99, 1, IPC_CREAT)")).ok);
    QCOMPARE(session.branches()->count(), 2);
    QCOMPARE(session.branch(), 1);
    QCOMPARE(tick_count(session), calls - 1);
    QCOMPARE(session.moment()->call(), calls - 2);
    QVERIFY(settle(session));
    QCOMPARE(session.moment()->verdict(), QStringLiteral("agree"));
    session.chooseBranch(0);
    QCOMPARE(tick_count(session), calls);
    QVERIFY(settle(session));
    session.moment()->goEnd();
    QCOMPARE(session.moment()->verdict(), QStringLiteral("agree"));
}

void TestSession::an_edited_call_starts_a_branch_with_the_rest_replayed()
{
    const ScenarioFile file(kTwoNamespaces);
    Session session(stand_in());
    QVERIFY(open(session, file));
    const int calls = tick_count(session);
    const int create = calls - 6;
    QCOMPARE(session.written(create),
             QStringLiteral("A shmget(0x1234, 4096, IPC_CREAT|0600) = $seg"));
    QCOMPARE(session.edit(create, QStringLiteral("A shmget(0x1235, 4096, IPC_CREAT|0600) = $seg")),
             QString());
    QCOMPARE(session.branches()->count(), 2);
    QCOMPARE(tick_count(session), calls);
    session.moment()->goEnd(); // A asks for 0x1234, which nobody made now
    QVERIFY(session.moment()->modelResult().contains(QStringLiteral("ENOENT")));
    QVERIFY(!session.moment()->expectationNote().isEmpty());
    const auto words = session.branches()->data(session.branches()->index(0),
                                                static_cast<int>(BranchList::Role::Comparison));
    QCOMPARE(words.toString(), QStringLiteral("another call at %1").arg(create + 1));
    QVERIFY(!session.edit(create, QStringLiteral("A shmget(")).isEmpty());
    QCOMPARE(session.branches()->count(), 2);
    QVERIFY(settle(session));
}

void TestSession::a_bad_line_changes_nothing_and_tells_where_it_is_bad_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("unfinished") << "shmget(0x1234, ";
    QTest::newRow("garbage") << ")))";
    QTest::newRow("an unbound name") << "shmctl($nothing, IPC_RMID, NULL)";
    QTest::newRow("an unknown scene line") << "%spaceship X";
}

void TestSession::a_bad_line_changes_nothing_and_tells_where_it_is_bad()
{
    QFETCH(const QString, line);
    const ScenarioFile file(kTwoNamespaces);
    Session session(nullptr);
    QVERIFY(open(session, file));
    session.moment()->goEnd();
    const QString before = all_of(session);
    session.command()->setText(line);
    QVERIFY(!session.command()->submit());
    QVERIFY(!session.command()->problem().isEmpty());
    QVERIFY(session.command()->problemColumn() > 0);
    QCOMPARE(session.command()->text(), line); // nothing is lost
    QCOMPARE(all_of(session), before);
    QVERIFY(!session.modified());
}

void TestSession::a_bad_file_leaves_the_open_scenario_and_names_the_place()
{
    const ScenarioFile good(kTwoNamespaces);
    const ScenarioFile bad("A shmget(0x1234, 4096, IPC_CREAT|0600) = 0\nA shmget(0x1234,, 1)\n");
    Session session(nullptr);
    QVERIFY(open(session, good));
    const QString before = all_of(session);
    QVERIFY(!session.openFile(bad.path()));
    QVERIFY2(session.openProblem().contains(QStringLiteral("case.ipc:2:")),
             qPrintable(session.openProblem()));
    QVERIFY(session.openProblem().contains(QStringLiteral("expected")));
    QCOMPARE(all_of(session), before);
    session.dismissProblem();
    QVERIFY(session.openProblem().isEmpty());
}

void TestSession::a_missing_file_is_told()
{
    Session session(nullptr);
    QVERIFY(!session.openFile(QStringLiteral("/nowhere/at/all.ipc")));
    QVERIFY(session.openProblem().contains(QStringLiteral("/nowhere/at/all.ipc")));
    QVERIFY(!session.openFile(QStringLiteral("/")));
    QVERIFY(session.openProblem().contains(QStringLiteral("folder")));
}

void TestSession::a_saved_branch_opens_as_the_same_scenario()
{
    const ScenarioFile file(kTwoNamespaces);
    const QTemporaryDir dir;
    Session session(nullptr);
    QVERIFY(open(session, file));
    session.moment()->goEnd();
    QVERIFY(session.enter(QStringLiteral("B"), QStringLiteral("shmdt(0x1000)")).ok);
    QVERIFY(session.saveAs(QUrl::fromLocalFile(dir.filePath(QStringLiteral("out")))));
    QVERIFY(!session.modified());
    Session other(nullptr);
    QVERIFY(other.openFile(dir.filePath(QStringLiteral("out.ipc"))));
    QVERIFY(settle(other));
    other.moment()->goEnd();
    QCOMPARE(all_of(other), all_of(session));
    QFile saved(dir.filePath(QStringLiteral("out.ipc")));
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QVERIFY(saved.readAll().startsWith(kTwoNamespaces)); // comments and all
    QVERIFY(!session.saveAs(QUrl::fromLocalFile(QStringLiteral("/nowhere/out.ipc"))));
    QVERIFY(!session.openProblem().isEmpty());
}

void TestSession::the_same_answers_agree()
{
    const ScenarioFile file(kTwoNamespaces);
    Session session(stand_in());
    QVERIFY(open(session, file));
    QCOMPARE(session.kernelState(), Session::KernelState::Ready);
    QVERIFY(session.kernelText().startsWith(QStringLiteral("stand-in")));
    QCOMPARE(session.timeline()->trouble(), QString());
    QCOMPARE(session.timeline()->nextTrouble(-1), -1);
    for (int call = 0; call < session.moment()->calls(); ++call)
    {
        session.moment()->goToEndOf(call);
        QCOMPARE(session.moment()->verdict(), QStringLiteral("agree"));
        QCOMPARE(session.moment()->kernelResult(), session.moment()->modelResult());
        QVERIFY(session.tables()->kernelKnown());
    }
}

void TestSession::another_answer_of_the_kernel_is_shown_as_differing()
{
    const ScenarioFile file(kTwoNamespaces);
    Session session(stand_in([](std::size_t, Reply reply) -> Reply {
        const auto *outcome = std::get_if<Outcome>(&reply);
        return outcome && outcome->error == Errno::Enoent ? Reply{failed(Errno::Eacces)} : reply;
    }));
    QVERIFY(open(session, file));
    session.moment()->goToEndOf(session.moment()->calls() - 3);
    QCOMPARE(session.moment()->verdict(), QStringLiteral("differ"));
    QVERIFY(session.moment()->modelResult().contains(QStringLiteral("ENOENT")));
    QVERIFY(session.moment()->kernelResult().contains(QStringLiteral("EACCES")));
    QVERIFY(session.moment()->verdictDetail().contains(QStringLiteral("EACCES")));
    QCOMPARE(session.timeline()
                 ->data(session.timeline()->index(session.moment()->call()),
                        static_cast<int>(Timeline::Role::Verdict))
                 .toString(),
             QStringLiteral("differ"));
    QCOMPARE(session.timeline()->trouble(), QStringLiteral("≠ 1 call differs from the kernel"));
    QCOMPARE(session.timeline()->nextTrouble(-1), session.moment()->call());
    QCOMPARE(session.timeline()->nextTrouble(session.moment()->call()), session.moment()->call());
}

void TestSession::a_lost_kernel_is_told_and_can_be_started_again()
{
    const ScenarioFile file(kTwoNamespaces);
    auto deadly = std::make_shared<std::atomic<bool>>(true);
    Session session(stand_in([deadly](std::size_t call, Reply reply) -> Reply {
        return call == 3 && *deadly ? Reply{EngineLost{"the lab was killed"}} : reply;
    }));
    QVERIFY(open(session, file));
    QTRY_COMPARE(session.kernelState(), Session::KernelState::Lost);
    QVERIFY(session.kernelText().contains(QStringLiteral("the lab was killed")));
    session.moment()->goEnd();
    QCOMPARE(session.moment()->verdict(), QStringLiteral("model_only"));
    *deadly = false;
    session.restartKernel();
    QVERIFY(settle(session));
    QCOMPARE(session.kernelState(), Session::KernelState::Ready);
    QCOMPARE(session.moment()->verdict(), QStringLiteral("agree"));
}

void TestSession::a_kernel_that_never_starts_leaves_the_model()
{
    const ScenarioFile file(kTwoNamespaces);
    Session session([]() -> std::variant<StartedLab, NoKernel> {
        return NoKernel{QStringLiteral("a switch is off"), QStringLiteral("switch it on")};
    });
    QVERIFY(open(session, file));
    QCOMPARE(session.kernelState(), Session::KernelState::Unavailable);
    QVERIFY(session.kernelText().contains(QStringLiteral("a switch is off")));
    QCOMPARE(session.kernelFix(), QStringLiteral("switch it on"));
    session.moment()->goEnd();
    QCOMPARE(session.moment()->verdict(), QStringLiteral("model_only"));
    QCOMPARE(session.moment()->kernelResult(), QStringLiteral("not available"));
    QCOMPARE(session.moment()->modelResult(), QStringLiteral("0"));
}

void TestSession::a_sleeping_call_says_what_it_waits_for_and_its_waker_what_it_gave()
{
    Session session(stand_in());
    const ScenarioFile file("%actor B\n"
                            "A semget(IPC_PRIVATE, 1, 0600) = $set\n"
                            "B semop($set, [{sem_num=0, sem_op=-1, sem_flg=0}], 1) = 0\n"
                            "A semctl($set, 0, SETVAL, 1) = 0\n");
    QVERIFY(open(session, file));
    Moment &moment = *session.moment();
    const int waker = moment.calls() - 1;
    moment.goToEndOf(waker);
    QCOMPARE(moment.modelResult(), QStringLiteral("0 · B wakes: semop = 0"));
    QCOMPARE(moment.kernelResult(), moment.modelResult());
    QCOMPARE(moment.verdict(), QStringLiteral("agree"));
    QVERIFY(moment.expectationNote().isEmpty());
    moment.goToEndOf(waker - 1);
    QCOMPARE(moment.modelResult(),
             QStringLiteral("sleeps, waits for semaphore 0 of set 0 to grow by 1"));
    QCOMPARE(moment.verdict(), QStringLiteral("agree"));
    QCOMPARE(session.tables()->subject(), TablesView::Subject::Semaphores);
}

void TestSession::an_answer_can_be_read_while_more_come()
{
    QByteArray text;
    for (int key = 1; key <= 400; ++key)
    {
        text += "A shmget(" + QByteArray::number(key) + ", 4096, IPC_CREAT|0600)\n";
    }
    const ScenarioFile file(text);
    Session session(stand_in());
    QVERIFY(session.openFile(file.path()));
    Moment &moment = *session.moment();
    QTRY_COMPARE(moment.verdict(), QStringLiteral("agree"));
    const auto first = moment.snapshot().answer;
    while (session.busy())
    {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 10);
        QCOMPARE(moment.snapshot().answer, first);
        QCOMPARE(moment.verdict(), QStringLiteral("agree"));
        QCOMPARE(moment.verdictDetail(), QString());
    }
}

void TestSession::completion_replaces_the_word_at_the_cursor()
{
    const ScenarioFile file(kTwoNamespaces);
    Session session(nullptr);
    QVERIFY(open(session, file));
    session.moment()->goEnd();
    CommandEntry &command = *session.command();
    command.setText(QStringLiteral("shmget(0x1, 1, IPC_CR|0600)"));
    command.complete(21);
    const auto at = command.completions().indexOf(QStringLiteral("IPC_CREAT"));
    QVERIFY2(at >= 0, qPrintable(command.completions().join(QLatin1Char(' '))));
    QCOMPARE(command.accept(static_cast<int>(at), 21), 24);
    QCOMPARE(command.text(), QStringLiteral("shmget(0x1, 1, IPC_CREAT|0600)"));
    QVERIFY(command.completions().isEmpty());
    command.setText(QStringLiteral("shmctl($se"));
    command.complete(10);
    QVERIFY(command.completions().contains(QStringLiteral("$seg")));
    command.dismiss();
    QVERIFY(command.completions().isEmpty());
}

void TestSession::earlier_lines_come_back()
{
    Session session(nullptr);
    CommandEntry &command = *session.command();
    command.setActor(QStringLiteral("A"));
    for (const auto *line : {"shmget(1, 1, IPC_CREAT)", "shmget(2, 1, IPC_CREAT)"})
    {
        command.setText(QLatin1String(line));
        QVERIFY2(command.submit(), qPrintable(command.problem()));
    }
    command.setText(QStringLiteral("half"));
    command.older();
    QCOMPARE(command.text(), QStringLiteral("shmget(2, 1, IPC_CREAT)"));
    command.older();
    command.older();
    QCOMPARE(command.text(), QStringLiteral("shmget(1, 1, IPC_CREAT)"));
    command.newer();
    command.newer();
    QCOMPARE(command.text(), QStringLiteral("half"));
}

void TestSession::playing_can_be_stopped()
{
    const ScenarioFile file(kTwoNamespaces);
    Session session(nullptr);
    QVERIFY(open(session, file));
    Player &player = *session.player();
    player.setSpeed(5);
    session.moment()->goStart();
    player.toggle();
    QVERIFY(player.playing());
    QTRY_VERIFY(session.moment()->call() >= 0);
    player.toggle();
    QVERIFY(!player.playing());
    const QString here = all_of(session);
    QTest::qWait(150);
    QCOMPARE(all_of(session), here);
    player.setSpeed(6); // no drawing
    player.toggle();
    QVERIFY(session.moment()->atEnd());
    QVERIFY(!player.playing());
}

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
