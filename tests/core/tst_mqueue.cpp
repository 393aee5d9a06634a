// POSIX message queues in the vocabulary: what strace prints for them and what it means, how their
// tables are compared, and which number of a log's stands for which descriptor.
#include <QTest>

#include "core/lane.h"
#include "tests/core/check_columns.h"
#include "tests/core/notation_binding.h"
#include "tests/support/cells.h"
#include "tests/support/scripted_backend.h"
#include "tests/support/statements.h"

using namespace ipcscope;
using namespace ipcscope::tests;
using ipcscope::test::bind;

namespace
{

constexpr std::int32_t kRdwrCreat = abi::kORdwr | abi::kOCreat;

MqOpen opens(std::string name, std::int32_t oflag, std::uint32_t mode = 0,
             std::optional<MqAttr> attr = {})
{
    return {.name = std::move(name), .oflag = oflag, .mode = mode, .attr = attr};
}

Sigevent by_signal(std::int32_t signo, std::uint64_t value)
{
    return {.notify = abi::kSigevSignal, .signo = signo, .value = value};
}

MqRow a_queue(const std::string &name, Pid owner, Stamp made)
{
    MqRow queue;
    queue.name = name;
    queue.mode = 0600;
    queue.maxmsg = 10;
    queue.msgsize = 8192;
    queue.notify_pid = owner;
    queue.mtime = made;
    queue.senders = queue.receivers = 0;
    return queue;
}

Tables with_queue(Tables tables, Pid owner, Stamp made)
{
    tables.ipc[0].mq_queues_count = 1;
    tables.ipc[0].mq_limits = MqLimits{256, 10, 8192, 10, 8192};
    tables.ipc[0].mq = {a_queue("q", owner, made)};
    tables.actors[1].sees_queues = true;
    tables.actors[1].queues = {{.fd = Fd{3}, .queue = "q", .flags = abi::kORdwr, .maxmsg = 10}};
    return tables;
}

Tables model()
{
    return with_queue(model_world(), kModelPid, Stamp{1});
}

Tables kernel()
{
    return with_queue(kernel_world(), kKernelPid, Stamp{kNow});
}

Reply descriptor(int number)
{
    return returned(number, ValueKind::Fd);
}

} // namespace

class MqueueTest : public QObject
{
    Q_OBJECT

  private slots:
    void strace_means_data();
    void strace_means();
    void is_written_as_strace_does_data();
    void is_written_as_strace_does();
    void each_field_of_a_queue_is_compared();
    void each_field_of_a_descriptor_is_compared();
    void a_queue_that_only_one_engine_has_is_a_difference();
    void received_messages_are_compared();
    void what_an_engine_cannot_see_is_not_compared();
    void the_number_of_a_log_stands_for_the_engines_own();
    void only_descriptors_of_queues_are_ipc();
};

void MqueueTest::strace_means_data()
{
    QTest::addColumn<CallCell>("call");
    const auto row = [](const char *line, const Call &call) { QTest::newRow(line) << call; };

    row("A mq_open(\"q\", O_RDWR|O_CREAT, 0600, {mq_flags=0, mq_maxmsg=10, mq_msgsize=8192, "
        "mq_curmsgs=0}) = 3",
        opens("q", kRdwrCreat, 0600, MqAttr{0, 10, 8192, 0}));
    row("A mq_open(\"q\", O_RDWR|O_CREAT, 0474, NULL) = 3", opens("q", kRdwrCreat, 0474));
    row("A mq_open(\"q\", O_RDONLY|O_NONBLOCK) = 4", opens("q", abi::kONonblock));
    row("A mq_open(\"q\", O_ACCMODE)", opens("q", 3));
    row("A mq_open(NULL, 0) = -1 EFAULT (Bad address)", MqOpen{.name_pointer = UserPointer::Null});
    row("A mq_open(\"q\", O_RDWR, 000, 0x1) = -1 EFAULT (Bad address)",
        MqOpen{.name = "q", .oflag = abi::kORdwr, .attr_pointer = UserPointer::Bad});
    row("A mq_unlink(\"q\") = 0", MqUnlink{.name = "q"});
    row("A mq_timedsend(3, \"..\", 2, 1, NULL) = 0",
        MqTimedsend{.mqdes = {3}, .text = "..", .size = 2, .priority = 1});
    row("A mq_timedsend(3</q>, \"\\21\", 1, 32768, {tv_sec=0, tv_nsec=18446744073709551615}) = -1 "
        "EINVAL (Invalid argument)",
        MqTimedsend{.mqdes = {3},
                    .text = "\21",
                    .size = 1,
                    .priority = 32768,
                    .deadline = Timespec{0, -1}});
    row("A mq_timedreceive(3, \"..\", 8192, [1], {tv_sec=5, tv_nsec=7}) = 2",
        MqTimedreceive{.mqdes = {3},
                       .size = 8192,
                       .priority = UserPointer::Valid,
                       .deadline = Timespec{5, 7}});
    row("A mq_timedreceive(-1, 0x7ffcba1fa615, 1, NULL, NULL) = -1 EBADF (Bad file descriptor)",
        MqTimedreceive{.mqdes = {-1}, .size = 1});
    row("A mq_timedreceive(3, 0x7ffcba1fa615, 1, 0x7ffcba1fa600, NULL) = -1 EAGAIN (Resource "
        "temporarily unavailable)",
        MqTimedreceive{.mqdes = {3}, .size = 1, .priority = UserPointer::Valid});
    row("A mq_notify(5, {sigev_value={sival_int=26, sival_ptr=0x555555550000001a}, "
        "sigev_signo=SIGRT_2, sigev_notify=SIGEV_SIGNAL}) = 0",
        MqNotify{.mqdes = {5}, .event = by_signal(34, 0x555555550000001a)});
    row("A mq_notify(3, {sigev_value={sival_int=-1, sival_ptr=0x7ffd85bcd3b0}, sigev_signo=SIGILL, "
        "sigev_notify=SIGEV_THREAD, sigev_notify_function=NULL, sigev_notify_attributes=NULL}) = 0",
        MqNotify{.mqdes = {3}, .event = Sigevent{abi::kSigevThread, 4, 0x7ffd85bcd3b0}});
    row("A mq_notify(5, {sigev_value={sival_int=0, sival_ptr=NULL}, sigev_signo=2863311530, "
        "sigev_notify=SIGEV_NONE}) = 0",
        MqNotify{.mqdes = {5}, .event = Sigevent{abi::kSigevNone, -1431655766, 0}});
    row("A mq_notify(5, {sigev_signo=SIGUSR1, sigev_notify=0x7})",
        MqNotify{.mqdes = {5}, .event = Sigevent{7, abi::kSigusr1, 0}});
    row("A mq_notify(3, NULL) = 0", MqNotify{.mqdes = {3}});
    row("A mq_getsetattr(3, NULL, {mq_flags=O_NONBLOCK, mq_maxmsg=10, mq_msgsize=1, "
        "mq_curmsgs=0}) = 0",
        MqGetsetattr{.mqdes = {3}, .old_attr = UserPointer::Valid});
    row("A mq_getsetattr(3, {mq_flags=O_NONBLOCK, mq_maxmsg=10, mq_msgsize=1, mq_curmsgs=2}, NULL) "
        "= 0",
        MqGetsetattr{.mqdes = {3}, .attr = MqAttr{abi::kONonblock, 10, 1, 2}});
    row("A close(3)", Close{{3}});
    row("A dup(3)", Dup{.fd = {3}});
    row("A dup2(3, 7)", Dup{.form = Dup::Form::Dup2, .fd = {3}, .to = {7}});
    row("A dup3(3, 7, O_CLOEXEC)",
        Dup{.form = Dup::Form::Dup3, .fd = {3}, .to = {7}, .flags = abi::kOCloexec});
    row("A fcntl(3, F_SETFD, FD_CLOEXEC)",
        Fcntl{.fd = {3}, .command = abi::kFSetfd, .argument = abi::kFdCloexec});
    row("A fcntl(3, F_SETFL, O_RDWR|O_NONBLOCK)",
        Fcntl{.fd = {3}, .command = abi::kFSetfl, .argument = abi::kORdwr | abi::kONonblock});
    row("A fcntl(3, F_DUPFD_CLOEXEC, 10)",
        Fcntl{.fd = {3}, .command = abi::kFDupfdCloexec, .argument = 10});
    row("A setpriority(PRIO_PROCESS, 0, -5)", Setpriority{.who = {1}, .nice = -5});
    row("A setpriority(PRIO_PROCESS, B, 19)", Setpriority{.who = {2}, .nice = 19});
    row("A umask(022)", Umask{022});
}

void MqueueTest::strace_means()
{
    const auto found = bind(QTest::currentDataTag());
    QVERIFY2(found.ok(), found ? "" : found.error().message.c_str());
    QFETCH(CallCell, call);
    QVERIFY(call.is(found.value()));
}

void MqueueTest::is_written_as_strace_does_data()
{
    QTest::addColumn<CallCell>("call");
    const auto row = [](const char *line, const Call &call) { QTest::newRow(line) << call; };
    row("mq_open(\"q\", O_RDONLY|O_CREAT|O_EXCL, 0600, {mq_flags=0, mq_maxmsg=10, mq_msgsize=8192, "
        "mq_curmsgs=0})",
        opens("q", abi::kOCreat | abi::kOExcl, 0600, MqAttr{0, 10, 8192, 0}));
    row("mq_open(\"q\", O_RDWR)", opens("q", abi::kORdwr));
    row("mq_timedsend(3, \"..\", 2, 1, NULL)",
        MqTimedsend{.mqdes = {3}, .text = "..", .size = 2, .priority = 1});
    row("mq_notify(3, {sigev_value={sival_int=7, sival_ptr=0x7}, sigev_signo=SIGUSR1, "
        "sigev_notify=SIGEV_SIGNAL})",
        MqNotify{.mqdes = {3}, .event = by_signal(abi::kSigusr1, 7)});
    row("mq_getsetattr(3, NULL, {...})",
        MqGetsetattr{.mqdes = {3}, .old_attr = UserPointer::Valid});
    row("setpriority(PRIO_PROCESS, B, 5)", Setpriority{.who = {2}, .nice = 5});
    row("umask(022)", Umask{022});
}

void MqueueTest::is_written_as_strace_does()
{
    QFETCH(CallCell, call);
    QCOMPARE(QString::fromStdString(notation::print_call(*call, test::actors())),
             QString(QTest::currentDataTag()));
}

void MqueueTest::each_field_of_a_queue_is_compared()
{
    QCOMPARE(fields_of(met().compare(model(), kernel())), "");
    check_each<MqRow>({model(), kernel()}, mq_fields(),
                      {{"mode", [](MqRow &r) { r.mode = 0666; }},
                       {"uid", [](MqRow &r) { r.uid.value = 1; }},
                       {"gid", [](MqRow &r) { r.gid.value = 1; }},
                       {"mq_maxmsg", [](MqRow &r) { r.maxmsg = 1; }},
                       {"mq_msgsize", [](MqRow &r) { r.msgsize = 1; }},
                       {"mq_curmsgs", [](MqRow &r) { r.curmsgs = 1; }},
                       {"qsize", [](MqRow &r) { r.qsize = 1; }},
                       {"notify", [](MqRow &r) { r.notify = 1; }},
                       {"signo", [](MqRow &r) { r.signo = 1; }},
                       {"notify_pid", [](MqRow &r) { r.notify_pid = Pid{1}; }},
                       {"mtime", [](MqRow &r) { r.mtime.value = 1; }},
                       {"senders", [](MqRow &r) { r.senders = 1; }},
                       {"receivers", [](MqRow &r) { r.receivers = 1; }}},
                      "ipc:[2].mq[q]", [](Tables &t) -> MqRow & { return t.ipc[0].mq[0]; });
}

void MqueueTest::each_field_of_a_descriptor_is_compared()
{
    const auto row_of = [](Tables &t) -> MqDesRow & { return t.actors[1].queues[0]; };
    const Changes<MqDesRow> changes{
        {"unlinked", [](MqDesRow &r) { r.unlinked = true; }},
        {"flags", [](MqDesRow &r) { r.flags = 0; }},
        {"mq_maxmsg", [](MqDesRow &r) { r.maxmsg = 1; }},
        {"mq_msgsize", [](MqDesRow &r) { r.msgsize = 1; }},
        {"mq_curmsgs", [](MqDesRow &r) { r.curmsgs = 1; }},
    };
    check_each<MqDesRow>({model(), kernel()}, mq_des_fields().subspan(1), changes, "actor[1].fd[3]",
                         row_of);
    Tables other = kernel();
    row_of(other).fd = Fd{4};
    QCOMPARE(fields_of(met().compare(model(), other)), "actor[1].fd[3] actor[1].fd[4]");
    other = kernel();
    row_of(other).queue = "other";
    QCOMPARE(fields_of(met().compare(model(), other)), "actor[1].fd[3]");
}

void MqueueTest::a_queue_that_only_one_engine_has_is_a_difference()
{
    Tables other = kernel();
    other.ipc[0].mq.front().name = "p";
    QCOMPARE(fields_of(met().compare(model(), other)), "ipc:[2].mq[p] ipc:[2].mq[q]");
}

void MqueueTest::received_messages_are_compared()
{
    const auto differing = [](const Output &ours, const Output &theirs) {
        return fields_of(Correspondence().compare(MqTimedreceive{}, with(ours), with(theirs)));
    };
    QCOMPARE(differing(MqReceived{"ab", 1}, MqReceived{"ab", 1}), "");
    QCOMPARE(differing(MqReceived{"ab", 1}, MqReceived{"ab", 2}), "output.msg_prio");
    QCOMPARE(differing(MqReceived{"ab", {}}, MqReceived{"ab", 0}), "output.msg_prio");
    QCOMPARE(differing(MqReceived{"ab", 1}, MqReceived{"ac", 1}), "output.msg");
    QCOMPARE(differing(MqAttr{0, 1, 2, 3}, MqAttr{abi::kONonblock, 2, 3, 4}),
             "output.mq_flags output.mq_maxmsg output.mq_msgsize output.mq_curmsgs");
}

void MqueueTest::what_an_engine_cannot_see_is_not_compared()
{
    QCOMPARE(fields_of(met().compare(model(), kernel_world())), "");
}

void MqueueTest::the_number_of_a_log_stands_for_the_engines_own()
{
    ScriptedBackend engine({descriptor(3), returned(0), returned(2, ValueKind::Pid), returned(0),
                            descriptor(4), returned(0), returned(0)});
    notation::ActorNames actors;
    Lane lane(engine, actors);
    QVERIFY(lane.run(line("A mq_open(\"q\", O_RDWR) = 7")).expectation_met);
    (void)lane.run(line("A mq_timedsend(7, \"x\", 1, 0, NULL) = 0"));
    QCOMPARE(std::get<MqTimedsend>(engine.asked.back().second).mqdes.value, 3);
    // A child has copies of its maker's descriptors.
    (void)lane.run(line("A fork() = B"));
    (void)lane.run(line("B mq_getsetattr(7, NULL, {...}) = 0"));
    QCOMPARE(std::get<MqGetsetattr>(engine.asked.back().second).mqdes.value, 3);
    // What it opens by itself is not its maker's.
    (void)lane.run(line("B mq_open(\"r\", O_RDWR) = 9</r>"));
    (void)lane.run(line("B mq_notify(9</r>, NULL) = 0"));
    QCOMPARE(std::get<MqNotify>(engine.asked.back().second).mqdes.value, 4);
    (void)lane.run(line("A mq_notify(9, NULL) = 0"));
    QCOMPARE(std::get<MqNotify>(engine.asked.back().second).mqdes.value, 9);
}

void MqueueTest::only_descriptors_of_queues_are_ipc()
{
    ScriptedBackend engine({descriptor(3), descriptor(5), returned(0), returned(0)});
    notation::ActorNames actors;
    Lane lane(engine, actors);
    QVERIFY(lane.run(line("A close(3) = 0")).not_ipc);
    (void)lane.run(line("A mq_open(\"q\", O_RDWR) = 3"));
    QVERIFY(lane.run(line("A fcntl(4, F_SETFD, FD_CLOEXEC) = 0")).not_ipc);
    QVERIFY(!lane.run(line("A dup(3) = 4")).not_ipc);
    QVERIFY(!lane.run(line("A close(3) = 0")).not_ipc);
    QVERIFY(lane.run(line("A close(3) = 0")).not_ipc);
    QVERIFY(!lane.run(line("A close(4) = 0")).not_ipc);
    QCOMPARE(std::get<Close>(engine.asked.back().second).fd.value, 5);
    QCOMPARE(engine.asked.size(), std::size_t{4});
}

QTEST_APPLESS_MAIN(MqueueTest)
#include "tst_mqueue.moc"
