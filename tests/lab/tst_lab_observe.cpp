// What is remembered between two looks into a lab is what a look afresh would show: random calls,
// each followed by both.
#include <QTest>

#include "tests/lab/lab_test.h"

#include <map>
#include <random>

using namespace ipcscope;
using namespace ipcscope::lab;
using namespace ipcscope::lab::test;

namespace
{

constexpr int kCalls = 4000;

class Player
{
  public:
    explicit Player(std::uint32_t seed) : random_(seed) {}

    /// Any living one.
    ActorId actor() { return alive_[below(alive_.size())]; }
    ActorId awake() { return awake_[below(awake_.size())]; }

    /// The first process never sleeps, so that there always is somebody to go on.
    Call call(ActorId caller)
    {
        const bool many_sleep = awake_.size() * 2 < alive_.size();
        Call made = many_sleep && below(2) == 0 ? waker() : any_call(caller);
        if (auto *semop = std::get_if<Semop>(&made); semop != nullptr && caller == kInitActor)
        {
            for (Sembuf &sop : semop->sops)
            {
                sop.sem_flg = static_cast<std::int16_t>(sop.sem_flg | abi::kIpcNowait);
            }
        }
        if (auto *msgsnd = std::get_if<Msgsnd>(&made); msgsnd != nullptr && caller == kInitActor)
        {
            msgsnd->flags |= abi::kIpcNowait;
        }
        if (auto *msgrcv = std::get_if<Msgrcv>(&made); msgrcv != nullptr && caller == kInitActor)
        {
            msgrcv->flags |= abi::kIpcNowait;
        }
        return made;
    }

    Call any_call(ActorId caller)
    {
        const IpcId id = one_of(segments_);
        const Address at{0x10000000 + below(4) * 0x10000};
        switch (below(110))
        {
        case 0:
        case 1:
        case 2:
        case 3:
            return Shmget{.key = Key{static_cast<std::int32_t>(below(4))},
                          .size = 1 + below(3) * 4096,
                          .flags = abi::kIpcCreat | 0666};
        case 4:
        case 5:
        case 6:
            return Shmat{.id = id,
                         .address = at,
                         .flags = below(4) == 0 ? abi::kShmRemap : abi::kShmRdonly * int(below(2))};
        case 7:
        case 8: return Shmdt{.address = at};
        case 9:
        case 10: return Shmctl{.id = id, .command = abi::kIpcRmid};
        case 11: return Shmctl{.id = id, .command = abi::kIpcSet, .set = {.mode = 0600}};
        case 12: return Shmctl{.id = id, .command = abi::kShmLock};
        case 13:
        case 14: return clone();
        case 15: return Unshare{.flags = below(3) == 0 ? abi::kCloneNewuser : abi::kCloneNewipc};
        case 16:
        case 17: return Setns{.target = actor()};
        case 18: return leave(caller);
        case 19: return kill();
        case 20:
            return Sysctl{.name = below(2) == 0 ? "kernel.shm_rmid_forced" : "kernel.shm_next_id",
                          .value = std::to_string(below(2) * (below(3) == 0 ? 5000 : 1))};
        case 21: return Setuid{.form = Setuid::Form::Setreuid, .effective = Uid{0}};
        case 22: return Capset{.effective = 0, .permitted = abi::kAllCaps};
        case 23: return Store{.address = at, .bytes = "bytes"};
        case 24: return Setuid{.real = Uid{below(2) == 0 ? 0U : 1000U}};
        case 25:
            return Sigaction{.signal = abi::kSigusr1,
                             .disposition = static_cast<Sigaction::Disposition>(below(4))};
        case 26: return Kill{.target = actor(), .signal = abi::kSigusr1};
        case 27: return Nanosleep{.time = {static_cast<std::int64_t>(below(3)), 0}};
        default: return below(5) < 3 ? semaphores(one_of(sets_)) : messages(one_of(queues_));
        }
    }

    /// What the lab told of the living.
    void learn(const Tables &tables)
    {
        alive_.clear();
        awake_.clear();
        threads_.clear();
        segments_.clear();
        sets_.clear();
        queues_.clear();
        for (const IpcNamespaceTable &table : tables.ipc)
        {
            const auto keep = [](const auto &rows, std::vector<IpcId> &ids) {
                for (const auto &row : rows)
                {
                    ids.push_back(row.id);
                }
            };
            keep(table.shm, segments_);
            keep(table.sem, sets_);
            keep(table.msg, queues_);
        }
        for (const ActorRow &row : tables.actors)
        {
            if (row.alive)
            {
                alive_.push_back(row.actor);
                threads_[row.actor] = row.pid.value;
                if (!row.sleeps_in)
                {
                    awake_.push_back(row.actor);
                }
            }
        }
    }
    /// Whether the first process dies of it, and the lab with it.
    [[nodiscard]] bool ends_lab(ActorId caller, const Call &call) const
    {
        const auto exit = std::get_if<ExitGroup>(&call);
        const auto known = threads_.find(caller);
        return exit != nullptr && (known == threads_.end() || known->second == 1);
    }

  private:
    std::size_t below(std::size_t limit)
    {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_);
    }
    /// One that exists somewhere, mostly.
    IpcId one_of(const std::vector<IpcId> &known)
    {
        return known.empty() || below(8) == 0 ? IpcId{static_cast<std::int32_t>(below(6))}
                                              : known[below(known.size())];
    }
    Call clone()
    {
        if (alive_.size() > 8)
        {
            return kill();
        }
        constexpr std::uint64_t kThread =
            abi::kCloneVm | abi::kCloneSighand | abi::kCloneThread | abi::kCloneFs;
        const std::uint64_t kind = below(3) == 0 ? kThread : std::uint64_t{abi::kSigchld};
        return Clone{.flags = kind | (below(4) == 0 ? abi::kCloneNewipc : 0) |
                              (below(8) == 0 ? abi::kCloneFiles : 0) |
                              (below(4) == 0 ? abi::kCloneSysvsem : 0),
                     .child = ActorId{next_++}};
    }
    Call leave(ActorId caller)
    {
        return caller == kInitActor
                   ? clone()
                   : Call{ExitGroup{.ends = static_cast<ExitGroup::Ends>(below(2))}};
    }
    Sembuf sop()
    {
        const int flags =
            (below(3) == 0 ? abi::kIpcNowait : 0) | (below(4) == 0 ? abi::kSemUndo : 0);
        return {.sem_num = static_cast<std::uint16_t>(below(4)),
                .sem_op = static_cast<std::int16_t>(static_cast<int>(below(6)) - 2),
                .sem_flg = static_cast<std::int16_t>(flags)};
    }
    /// What is likely to wake somebody.
    Call waker()
    {
        switch (below(4))
        {
        case 0: return Semctl{.id = one_of(sets_), .command = abi::kSetall, .values = {2, 0, 2, 2}};
        case 1: return Semctl{.id = one_of(sets_), .command = abi::kSetall, .values = {0, 9, 0, 1}};
        case 2: return Msgrcv{.id = one_of(queues_), .size = 30};
        default:
            return Msgsnd{.id = one_of(queues_),
                          .mtype = 1 + static_cast<std::int64_t>(below(3)),
                          .text = "x",
                          .size = 1};
        }
    }
    Call semaphores(IpcId id)
    {
        switch (below(12))
        {
        case 0:
        case 1:
            return Semget{.key = Key{static_cast<std::int32_t>(below(4))},
                          .nsems = static_cast<int>(below(5)),
                          .flags = abi::kIpcCreat | (below(3) == 0 ? 0200 : 0666)};
        case 2:
            return Semctl{.id = id,
                          .semnum = static_cast<int>(below(4)),
                          .command = abi::kSetval,
                          .value = static_cast<int>(below(3))};
        case 3: return Semctl{.id = id, .command = abi::kSetall, .values = {1, 0, 2}};
        case 4: return Semctl{.id = id, .command = below(3) == 0 ? abi::kIpcRmid : abi::kGetall};
        case 5: return Semctl{.id = id, .command = abi::kIpcSet, .set = {.mode = 0666}};
        case 6: return Sysctl{.name = "kernel.sem_next_id", .value = std::to_string(below(9))};
        default: {
            Semop call{.id = id, .sops = {sop()}, .nsops = 1 + below(3)};
            while (call.sops.size() < call.nsops)
            {
                call.sops.push_back(sop());
            }
            call.timed = below(4) == 0;
            call.timeout = Timespec{static_cast<std::int64_t>(below(3)), 0};
            return call;
        }
        }
    }
    Call messages(IpcId id)
    {
        switch (below(10))
        {
        case 0:
        case 1:
            return Msgget{.key = Key{static_cast<std::int32_t>(below(4))},
                          .flags = abi::kIpcCreat | 0666};
        case 2: return Msgctl{.id = id, .command = below(3) == 0 ? abi::kIpcRmid : abi::kIpcStat};
        case 3:
            return Msgctl{
                .id = id, .command = abi::kIpcSet, .set = {.mode = 0666, .qbytes = 5 + below(40)}};
        case 4: return Sysctl{.name = "kernel.msgmnb", .value = std::to_string(20 + below(40))};
        case 5:
        case 6:
        case 7: {
            std::string text(below(20), 'x');
            const auto size = static_cast<std::int64_t>(text.size());
            return Msgsnd{.id = id,
                          .mtype = 1 + static_cast<std::int64_t>(below(3)),
                          .text = std::move(text),
                          .size = size,
                          .flags = below(3) == 0 ? abi::kIpcNowait : 0};
        }
        default:
            return Msgrcv{.id = id,
                          .size = static_cast<std::int64_t>(below(30)),
                          .type = static_cast<std::int64_t>(below(6)) - 2,
                          .flags = (below(3) == 0 ? abi::kIpcNowait : 0) |
                                   (below(3) == 0 ? abi::kMsgNoerror : 0),
                          .buffer = static_cast<UserPointer>(below(9) == 0 ? 2 : 0)};
        }
    }
    Call kill()
    {
        const ActorId target = actor();
        return Kill{.target = target, .signal = target == kInitActor ? 0 : abi::kSigkill};
    }

    std::mt19937 random_;
    std::vector<ActorId> alive_{kInitActor};
    std::vector<ActorId> awake_{kInitActor};
    std::vector<IpcId> segments_; // of all namespaces
    std::vector<IpcId> sets_;
    std::vector<IpcId> queues_;
    std::map<ActorId, std::int32_t> threads_; // pid by actor
    std::uint32_t next_{1};
};

QString text_of_actor(const ActorRow &row)
{
    QString text = QStringLiteral("%1 %2 %3 ipc %4 user %5 mnt %6 euid %7 egid %8 caps %9")
                       .arg(row.pid.value)
                       .arg(row.tid.value)
                       .arg(QString::fromStdString(row.sleeps_in.value_or("awake")))
                       .arg(row.ipc_ns.value)
                       .arg(row.user_ns.value)
                       .arg(row.mnt_ns.value)
                       .arg(row.euid.value)
                       .arg(row.egid.value)
                       .arg(row.cap_effective, 0, 16);
    for (const AttachRow &attach : row.attaches)
    {
        text += QStringLiteral(", %1 at %2").arg(attach.id.value).arg(attach.address.value, 0, 16);
    }
    return text;
}

QString text_of_row(const ShmRow &row)
{
    return QStringLiteral("mode %1 nattch %2 lpid %3 rss %4 atime %5 dtime %6 ctime %7")
        .arg(row.mode, 0, 8)
        .arg(row.nattch)
        .arg(row.lpid.value)
        .arg(row.rss)
        .arg(row.atime.value)
        .arg(row.dtime.value)
        .arg(row.ctime.value);
}
QString text_of_row(const SemRow &row)
{
    QString text = QStringLiteral("mode %1 otime %2").arg(row.mode, 0, 8).arg(row.otime.value);
    for (const SemState &sem : row.sems)
    {
        text += QStringLiteral(", %1 by %2 n %3 z %4")
                    .arg(sem.semval)
                    .arg(sem.sempid.value)
                    .arg(sem.semncnt)
                    .arg(sem.semzcnt);
    }
    return text;
}
QString text_of_row(const MsgRow &row)
{
    return QStringLiteral("mode %1 qnum %2 cbytes %3 qbytes %4 lspid %5 lrpid %6")
        .arg(row.mode, 0, 8)
        .arg(row.qnum)
        .arg(row.cbytes)
        .arg(row.qbytes)
        .arg(row.lspid.value)
        .arg(row.lrpid.value);
}

template <class Row>
QString rows_that_differ(const char *kind, const std::vector<Row> &one, const std::vector<Row> &two)
{
    for (std::size_t i = 0; i < std::min(one.size(), two.size()); ++i)
    {
        if (!(one[i] == two[i]))
        {
            return QStringLiteral("%1 row of id %2 (%3) (%4)")
                .arg(kind)
                .arg(two[i].id.value)
                .arg(text_of_row(one[i]), text_of_row(two[i]));
        }
    }
    return one.size() == two.size()
               ? QString()
               : QStringLiteral("%1 rows %2, %3").arg(kind).arg(one.size()).arg(two.size());
}

QString part_that_differs(const IpcNamespaceTable &one, const IpcNamespaceTable &two)
{
    QStringList all{rows_that_differ("shm", one.shm, two.shm),
                    rows_that_differ("sem", one.sem, two.sem),
                    rows_that_differ("msg", one.msg, two.msg)};
    all.removeAll(QString());
    if (!(one.shm_ids == two.shm_ids && one.sem_ids == two.sem_ids && one.msg_ids == two.msg_ids))
    {
        all += QStringLiteral("ids");
    }
    if (one.used_sems != two.used_sems || one.msg_bytes != two.msg_bytes ||
        one.msg_hdrs != two.msg_hdrs || one.shm_tot != two.shm_tot)
    {
        all += QStringLiteral("totals");
    }
    return all.isEmpty() ? QStringLiteral("limits") : all.join(QStringLiteral(", "));
}

QString difference(const Tables &remembered, const Tables &afresh)
{
    if (remembered == afresh)
    {
        return {};
    }
    for (std::size_t i = 0; i < std::min(remembered.actors.size(), afresh.actors.size()); ++i)
    {
        if (!(remembered.actors[i] == afresh.actors[i]))
        {
            return QStringLiteral("actor %1 (%2) (%3)")
                .arg(remembered.actors[i].actor.value)
                .arg(text_of_actor(remembered.actors[i]), text_of_actor(afresh.actors[i]));
        }
    }
    for (std::size_t i = 0; i < std::min(remembered.ipc.size(), afresh.ipc.size()); ++i)
    {
        if (!(remembered.ipc[i] == afresh.ipc[i]))
        {
            return QStringLiteral("table %1: ").arg(remembered.ipc[i].ns.value) +
                   part_that_differs(remembered.ipc[i], afresh.ipc[i]);
        }
    }
    return QStringLiteral("namespaces");
}

} // namespace

class TestLabObserve : public QObject
{
    Q_OBJECT

  private slots:
    void looks_agree_with_looks_afresh_data()
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<int>("every"); ///< calls between two looks
        QTest::newRow("after each call") << 1 << 1;
        QTest::newRow("after each call, again") << 2 << 1;
        QTest::newRow("after each third call") << 3 << 3;
        QTest::newRow("after each call, once more") << 4 << 1;
        if (const int seed = qEnvironmentVariableIntValue("IPCSCOPE_SEED"); seed != 0)
        {
            QTest::newRow("as asked for") << seed << 1 + seed % 2;
        }
    }
    void looks_agree_with_looks_afresh()
    {
        QFETCH(int, seed);
        QFETCH(int, every);
        LAB_OR_SKIP(lab);
        Player player(static_cast<std::uint32_t>(seed));
        std::size_t slept = 0;
        std::size_t woke = 0;
        for (int i = 0; i < kCalls; ++i)
        {
            const ActorId actor = player.awake();
            const Call call = player.call(actor);
            if (player.ends_lab(actor, call))
            {
                continue;
            }
            const Reply reply = lab.execute(actor, call);
            slept += std::holds_alternative<Asleep>(reply) ? 1U : 0U;
            if (i % 4 != 0)
            {
                woke += lab.woken({}).size(); // those not asked for come with the next
            }
            if (const auto *lost = std::get_if<EngineLost>(&reply))
            {
                QFAIL(lost->reason.c_str());
            }
            if (i % every != 0 && !std::holds_alternative<ExitGroup>(call) &&
                !std::holds_alternative<Kill>(call))
            {
                continue;
            }
            const auto remembered = lab.observe();
            QVERIFY2(remembered.ok(), "the lab was lost");
            // Looking afresh must not spoil what is remembered: only now and then.
            const auto afresh = i % 2 == 0 ? lab.observe_afresh() : lab.observe();
            QVERIFY2(afresh.ok(), "the lab was lost");
            const QString differs = difference(remembered.value(), afresh.value());
            QVERIFY2(differs.isEmpty(),
                     qPrintable(QStringLiteral("call %1, %2 by actor %3: %4")
                                    .arg(i)
                                    .arg(QString::fromUtf8(call_name(call).data()))
                                    .arg(actor.value)
                                    .arg(differs)));
            player.learn(remembered.value());
        }
        qInfo("%zu calls slept, %zu were seen to wake", slept, woke);
        QVERIFY(slept > 40);
        QVERIFY(woke > 20);
    }
};

QTEST_GUILESS_MAIN(TestLabObserve)
#include "tst_lab_observe.moc"
