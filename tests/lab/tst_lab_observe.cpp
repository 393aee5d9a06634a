// What is remembered between two looks into a lab is what a look afresh would show: random calls,
// each followed by both.
#include <QTest>

#include "tests/lab/lab_test.h"

#include <random>

using namespace ipcscope;
using namespace ipcscope::lab;
using namespace ipcscope::lab::test;

namespace
{

constexpr int kCalls = 3000;

class Player
{
  public:
    explicit Player(std::uint32_t seed) : random_(seed) {}

    ActorId actor() { return alive_[below(alive_.size())]; }

    Call call(ActorId caller)
    {
        const IpcId id{static_cast<std::int32_t>(below(6))};
        const Address at{0x10000000 + below(4) * 0x10000};
        switch (below(24))
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
                          .value = std::to_string(below(2))};
        case 21: return Setuid{.form = Setuid::Form::Setreuid, .effective = Uid{0}};
        case 22: return Capset{.effective = 0, .permitted = abi::kAllCaps};
        default: return Store{.address = at, .bytes = "bytes"};
        }
    }

    /// What the lab told of the living.
    void learn(const Tables &tables)
    {
        alive_.clear();
        for (const ActorRow &row : tables.actors)
        {
            if (row.alive)
            {
                alive_.push_back(row.actor);
            }
        }
    }

  private:
    std::size_t below(std::size_t limit)
    {
        return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_);
    }
    Call clone()
    {
        if (alive_.size() > 8)
        {
            return kill();
        }
        return Clone{.flags = abi::kSigchld | (below(4) == 0 ? abi::kCloneNewipc : 0) |
                              (below(8) == 0 ? abi::kCloneFiles : 0),
                     .child = ActorId{next_++}};
    }
    Call leave(ActorId caller) { return caller == kInitActor ? clone() : Call{ExitGroup{}}; }
    Call kill()
    {
        const ActorId target = actor();
        return Kill{.target = target, .signal = target == kInitActor ? 0 : abi::kSigkill};
    }

    std::mt19937 random_;
    std::vector<ActorId> alive_{kInitActor};
    std::uint32_t next_{1};
};

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
            return QStringLiteral("actor %1").arg(remembered.actors[i].actor.value);
        }
    }
    for (std::size_t i = 0; i < std::min(remembered.ipc.size(), afresh.ipc.size()); ++i)
    {
        if (!(remembered.ipc[i] == afresh.ipc[i]))
        {
            return QStringLiteral("table %1: rows %2 and %3")
                .arg(remembered.ipc[i].ns.value)
                .arg(remembered.ipc[i].shm.size())
                .arg(afresh.ipc[i].shm.size());
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
    }
    void looks_agree_with_looks_afresh()
    {
        QFETCH(int, seed);
        QFETCH(int, every);
        LAB_OR_SKIP(lab);
        Player player(static_cast<std::uint32_t>(seed));
        for (int i = 0; i < kCalls; ++i)
        {
            const ActorId actor = player.actor();
            const Call call = player.call(actor);
            const Reply reply = lab.execute(actor, call);
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
    }
};

QTEST_GUILESS_MAIN(TestLabObserve)
#include "tst_lab_observe.moc"
