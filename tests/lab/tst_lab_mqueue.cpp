// POSIX message queues in a lab: descriptors with the numbers of a program of its own, queues as
// the kernel shows them, who sleeps and who is told.
#include <QTest>

#include "tests/lab/lab_test.h"

using namespace ipcscope;
using namespace ipcscope::lab;
using namespace ipcscope::lab::test;

namespace
{

constexpr ActorId kA{1};
constexpr ActorId kB{2};
constexpr std::uint64_t kThread =
    abi::kCloneVm | abi::kCloneFs | abi::kCloneFiles | abi::kCloneSighand | abi::kCloneThread;

MqOpen open_queue(const std::string &name, std::int64_t maxmsg = 2, std::int64_t msgsize = 8,
                  std::int32_t oflag = abi::kOCreat | abi::kORdwr)
{
    return MqOpen{.name = name,
                  .oflag = oflag,
                  .mode = 0666,
                  .attr = MqAttr{.maxmsg = maxmsg, .msgsize = msgsize}};
}

MqTimedsend send_to(std::int32_t fd, const std::string &text, std::uint32_t priority = 0)
{
    return MqTimedsend{
        .mqdes = {fd}, .text = text, .size = text.size(), .priority = priority, .deadline = {}};
}

MqTimedreceive receive_from(std::int32_t fd, std::optional<Timespec> deadline = {})
{
    return MqTimedreceive{
        .mqdes = {fd}, .size = 100, .priority = UserPointer::Valid, .deadline = deadline};
}

MqNotify news_by(std::int32_t fd, std::int32_t signal)
{
    return MqNotify{.mqdes = {fd}, .event = Sigevent{.notify = abi::kSigevSignal, .signo = signal}};
}

QString names_of(const std::vector<MqRow> &rows)
{
    QStringList all;
    for (const MqRow &row : rows)
    {
        all += QString::fromStdString(row.name);
    }
    return all.join(' ');
}

} // namespace

class TestLabMqueue : public QObject
{
    Q_OBJECT

  private slots:
    void a_fresh_namespace_has_the_kernels_limits()
    {
        LAB_OR_SKIP(lab);
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        const IpcNamespaceTable &table = tables.value().ipc.front();
        QVERIFY(table.mq_limits.has_value());
        QCOMPARE(*table.mq_limits, (MqLimits{256, 10, 8192, 10, 8192}));
        QVERIFY(table.mq.empty());
        QVERIFY(tables.value().actors.front().sees_queues);
        QVERIFY(tables.value().actors.front().queues.empty());
    }

    void an_actors_descriptors_begin_at_3_and_the_lowest_free_one_is_taken()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, open_queue("a"), "3");
        EXPECT_CALL(lab, kInitActor, open_queue("b"), "4");
        EXPECT_CALL(lab, kInitActor, Close({.fd = {3}}), "0");
        EXPECT_CALL(lab, kInitActor, open_queue("b"), "3");
        EXPECT_CALL(lab, kInitActor, Dup({.fd = {4}}), "5");
        EXPECT_CALL(lab, kInitActor, Close({.fd = {6}}), "EBADF");
    }

    void a_queue_is_a_row_with_what_is_in_it()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, open_queue("q", 3, 16), "3");
        EXPECT_CALL(lab, kInitActor, send_to(3, "four"), "0");
        EXPECT_CALL(lab, kInitActor, send_to(3, "sixsix", 7), "0");
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        const std::vector<MqRow> &rows = tables.value().ipc.front().mq;
        QCOMPARE(names_of(rows), "q");
        QCOMPARE(rows[0].mode, 0644U); // without the umask's bits
        QCOMPARE(rows[0].maxmsg, 3);
        QCOMPARE(rows[0].msgsize, 16);
        QCOMPARE(rows[0].curmsgs, 2);
        QCOMPARE(rows[0].qsize, 10U);
        QVERIFY(rows[0].mtime.value > 0);
        const std::vector<MqDesRow> &open = tables.value().actors.front().queues;
        QCOMPARE(open.size(), 1U);
        QCOMPARE(open[0].fd.value, 3);
        QCOMPARE(open[0].queue, std::string("q"));
        QCOMPARE(open[0].curmsgs, 2);
        const Reply reply = lab.execute(kInitActor, receive_from(3));
        const Outcome outcome = outcome_of(reply);
        QCOMPARE(std::get<MqReceived>(outcome.output), (MqReceived{"sixsix", 7U}));
    }

    void a_queue_without_a_name_lives_in_its_descriptors()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, open_queue("q"), "3");
        EXPECT_CALL(lab, kInitActor, MqUnlink({.name = "q"}), "0");
        const auto tables = lab.observe();
        QVERIFY(tables.ok() && tables.value().ipc.front().mq.empty());
        const std::vector<MqDesRow> &open = tables.value().actors.front().queues;
        QVERIFY(open.size() == 1 && open[0].unlinked && open[0].queue == "q");
        EXPECT_CALL(lab, kInitActor, send_to(3, "x"), "0");
    }

    void a_child_has_copies_and_a_thread_the_same_descriptors()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, open_queue("q"), "3");
        EXPECT_CALL(lab, kInitActor, clone_of(kA), "3");
        EXPECT_CALL(lab, kA, Clone({.flags = kThread, .child = kB}), "4");
        EXPECT_CALL(lab, kB, open_queue("r"), "4");
        EXPECT_CALL(lab, kA, Close({.fd = {3}}), "0");
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        QCOMPARE(row_of(tables.value(), kInitActor)->queues.size(), 1U);
        QCOMPARE(row_of(tables.value(), kA)->queues, row_of(tables.value(), kB)->queues);
        QCOMPARE(row_of(tables.value(), kB)->queues.size(), 1U);
        EXPECT_CALL(lab, kB, send_to(3, "x"), "EBADF");
        EXPECT_CALL(lab, kInitActor, send_to(3, "x"), "0");
    }

    void threads_that_no_longer_share_descriptors_end_one_by_one()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, clone_of(kA), "3");
        EXPECT_CALL(lab, kA, Clone({.flags = kThread, .child = kB}), "4");
        EXPECT_CALL(lab, kB, Unshare({.flags = abi::kCloneFiles}), "0");
        EXPECT_CALL(lab, kB, open_queue("q"), "3");
        EXPECT_CALL(lab, kA, send_to(3, "x"), "EBADF");
        EXPECT_CALL(lab, kB, ExitGroup({.ends = ExitGroup::Ends::Thread}), "0");
        EXPECT_CALL(lab, kA, open_queue("q"), "3");
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        QVERIFY(!row_of(tables.value(), kB)->alive && row_of(tables.value(), kA)->alive);
    }

    void a_receiver_sleeps_until_a_message_comes()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, open_queue("q"), "3");
        EXPECT_CALL(lab, kInitActor, clone_of(kA), "3");
        EXPECT_CALL(lab, kA, receive_from(3), "asleep");
        EXPECT_CALL(lab, kInitActor, send_to(3, "x"), "0");
        QCOMPARE(woken_in(lab), "1: 1");
    }

    void a_deadline_is_over_when_the_scenarios_time_is()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, open_queue("q"), "3");
        EXPECT_CALL(lab, kInitActor, receive_from(3, Timespec{0, 0}), "ETIMEDOUT");
        EXPECT_CALL(lab, kInitActor, clone_of(kA), "3");
        EXPECT_CALL(lab, kA, receive_from(3, Timespec{7, 0}), "asleep");
        EXPECT_CALL(lab, kInitActor, Nanosleep({.time = {6, 999'999'999}}), "0");
        QCOMPARE(woken_in(lab), "");
        EXPECT_CALL(lab, kInitActor, Nanosleep({.time = {0, 1}}), "0");
        QCOMPARE(woken_in(lab), "1: ETIMEDOUT");
    }

    void news_comes_as_a_signal_which_may_be_the_end_of_who_asked()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, open_queue("q"), "3");
        EXPECT_CALL(lab, kInitActor, clone_of(kA), "3");
        EXPECT_CALL(lab, kA, news_by(3, abi::kSigusr1), "0");
        const auto before = lab.observe();
        QVERIFY(before.ok());
        QCOMPARE(before.value().ipc.front().mq.at(0).notify_pid, Pid{3});
        QCOMPARE(before.value().ipc.front().mq.at(0).signo, int{abi::kSigusr1});
        EXPECT_CALL(lab, kInitActor, send_to(3, "x"), "0");
        const auto after = lab.observe();
        QVERIFY(after.ok());
        QVERIFY(!row_of(after.value(), kA)->alive);
        QCOMPARE(after.value().ipc.front().mq.at(0).notify_pid, Pid{0});
    }

    void news_takes_a_sleeper_out_of_its_call()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, open_queue("q"), "3");
        EXPECT_CALL(lab, kInitActor, open_queue("other"), "4");
        EXPECT_CALL(lab, kInitActor, clone_of(kA), "3");
        EXPECT_CALL(
            lab, kA,
            Sigaction({.signal = abi::kSigusr1, .disposition = Sigaction::Disposition::Handler}),
            "0");
        EXPECT_CALL(lab, kA, news_by(3, abi::kSigusr1), "0");
        EXPECT_CALL(lab, kA, receive_from(4), "asleep");
        EXPECT_CALL(lab, kInitActor, send_to(3, "x"), "0");
        QCOMPARE(woken_in(lab), "1: EINTR");
    }

    void who_waits_with_a_higher_nice_value_is_served_later()
    {
        LAB_OR_SKIP(lab);
        EXPECT_CALL(lab, kInitActor, open_queue("q"), "3");
        EXPECT_CALL(lab, kInitActor, clone_of(kA), "3");
        EXPECT_CALL(lab, kInitActor, clone_of(kB), "4");
        EXPECT_CALL(lab, kA, Setpriority({.who = kA, .nice = 5}), "0");
        EXPECT_CALL(lab, kA, receive_from(3), "asleep");
        EXPECT_CALL(lab, kB, receive_from(3), "asleep");
        EXPECT_CALL(lab, kInitActor, send_to(3, "x"), "0");
        QCOMPARE(woken_in(lab), "2: 1");
        const auto tables = lab.observe();
        QVERIFY(tables.ok());
        QCOMPARE(row_of(tables.value(), kA)->nice, std::optional(5));
        QCOMPARE(row_of(tables.value(), kB)->nice, std::optional(0));
    }

    void the_agents_own_descriptors_cannot_be_touched()
    {
        LAB_OR_SKIP(lab);
        for (const std::int32_t fd : {0, 2, 700, 1023})
        {
            QVERIFY(!refusal_of(lab.execute(kInitActor, Close{.fd = {fd}})).empty());
        }
        EXPECT_CALL(lab, kInitActor, Close({.fd = {1024}}), "EBADF");
        EXPECT_CALL(lab, kInitActor, open_queue("q"), "3");
        EXPECT_CALL(lab, kInitActor, Dup({.form = Dup::Form::Dup2, .fd = {3}, .to = {1024}}),
                    "EBADF");
        QVERIFY(!refusal_of(
                     lab.execute(kInitActor, Dup{.form = Dup::Form::Dup2, .fd = {3}, .to = {800}}))
                     .empty());
    }

    void the_queues_of_a_namespace_that_is_over_cost_nobody_anything()
    {
        LAB_OR_SKIP(lab);
        const std::int64_t size = std::int64_t(lab.facts().msgqueue_soft) * 2 / 3 / 10;
        EXPECT_CALL(lab, kInitActor, Sysctl({.name = "fs.mqueue.msgsize_max", .value = "1000000"}),
                    "0");
        for (int round = 0; round < 3; ++round)
        {
            EXPECT_CALL(lab, kInitActor, Unshare({.flags = abi::kCloneNewipc}), "0");
            EXPECT_CALL(lab, kInitActor,
                        Sysctl({.name = "fs.mqueue.msgsize_max", .value = "1000000"}), "0");
            EXPECT_CALL(lab, kInitActor, open_queue("q", 10, size), "3");
            EXPECT_CALL(lab, kInitActor, open_queue("r", 10, size), "EMFILE");
            EXPECT_CALL(lab, kInitActor, Close({.fd = {3}}), "0");
            QVERIFY(lab.observe().ok());
        }
    }
};

QTEST_GUILESS_MAIN(TestLabMqueue)
#include "tst_lab_mqueue.moc"
