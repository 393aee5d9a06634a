// What the structure view says in the middle of a call: the values of the kernel's structures, how
// far the call has come, and how its lookup went.
#include "tests/app/gui/gui_test.h"

#include "app/gui/structure.h"
#include "sim/key_hash.h"

#include <QAbstractItemModelTester>
#include <QDirIterator>
#include <QSet>
#include <QSignalSpy>

using namespace ipcscope;
using namespace ipcscope::gui;
using structure::Found;
using structure::Look;
using structure::Mark;

namespace
{

/// A session that shows the view of a scenario.
struct Shown
{
    explicit Shown(const QByteArray &text) : file(text)
    {
        if (!test::open(session, file))
        {
            qFatal("%s", qPrintable(session.openProblem()));
        }
        view.setActive(true);
        moment.goStart();
    }
    [[nodiscard]] const StructureField *field(const QString &key) const
    {
        for (const StructureField &one : view.scene().fields)
        {
            if (one.key == key)
            {
                return &one;
            }
        }
        return nullptr;
    }
    [[nodiscard]] QString value(const char *key) const
    {
        const StructureField *found = field(QString::fromLatin1(key));
        return found ? found->value : QStringLiteral("(no such field)");
    }
    [[nodiscard]] Mark mark(const char *key) const
    {
        const StructureField *found = field(QString::fromLatin1(key));
        return found ? found->mark : Mark::None;
    }
    [[nodiscard]] StructureBox box(const char *key) const
    {
        for (const StructureBox &one : view.scene().boxes)
        {
            if (one.key == QLatin1String(key))
            {
                return one;
            }
        }
        return {};
    }
    [[nodiscard]] const StructureArrow *arrow(const char *key) const
    {
        for (const StructureArrow &one : view.scene().arrows)
        {
            if (one.key == QLatin1String(key))
            {
                return &one;
            }
        }
        return nullptr;
    }
    /// The rows of the key's bucket, one behind the other.
    [[nodiscard]] QString chain() const
    {
        QStringList rows;
        for (const StructureField &one : view.scene().fields)
        {
            if (one.box == QStringLiteral("hash"))
            {
                rows.push_back(QStringLiteral("%1 %2").arg(one.name, one.value).trimmed());
            }
        }
        return rows.join(QStringLiteral(" | "));
    }

    test::ScenarioFile file;
    Session session{LabStarter{}};
    Moment &moment{*session.moment()};
    Structure &view{*session.structure()};
};

/// Keys of one bucket, all different.
std::vector<int> keys_of_one_bucket(std::size_t count)
{
    sim::IpcIds ids;
    ids.perms.reserve(1);
    ids.perms.edit(0).key = Key{1};
    sim::key_hash_insert(ids, 0);
    std::vector<int> keys{1};
    for (int key = 2; keys.size() < count; ++key)
    {
        if (sim::key_hash_bucket(ids, Key{key}) == sim::key_hash_bucket(ids, Key{1}))
        {
            keys.push_back(key);
        }
    }
    return keys;
}

} // namespace

class TestStructure : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void a_hit_is_walked_step_by_step()
    {
        Shown shown(test::kTwoNamespaces);
        const int last = shown.moment.calls() - 1;
        shown.moment.goTo(last, 0); // A shmget(0x1234, 0, 0)
        QCOMPARE(shown.moment.stepName(), QStringLiteral("ksys_shmget.namespace"));
        QVERIFY(shown.view.found() == Found::Awaited);
        QVERIFY(shown.box("nsproxy").lit && shown.box("namespace").lit);
        QVERIFY(!shown.box("ids").lit && !shown.box("hash").lit);
        QVERIFY(shown.box("object").look == Look::Awaited);
        QVERIFY(shown.mark("nsproxy.ipc_ns") == Mark::Read);
        QCOMPARE(shown.value("nsproxy.ipc_ns"), QStringLiteral("ipc:[4] →"));
        QVERIFY(!shown.arrow("hash>object"));

        QVERIFY(shown.moment.goToLast(QStringLiteral("ipc_findkey.hit")));
        QVERIFY(shown.view.found() == Found::Hit);
        QVERIFY2(shown.view.lookup().contains(QStringLiteral("index 0")),
                 qPrintable(shown.view.lookup()));
        QVERIFY(shown.box("ids").lit && shown.box("hash").lit && !shown.box("idr").lit);
        QVERIFY2(shown.box("hash").detail.startsWith(QStringLiteral("0x00001234 · bucket ")),
                 qPrintable(shown.box("hash").detail));
        QCOMPARE(shown.chain(), QStringLiteral("1. [0] 0x00001234 = found | end"));
        QVERIFY(shown.mark("hash.1. [0]") == Mark::Read);
        QVERIFY(shown.box("object").look == Look::Solid);
        QCOMPARE(shown.box("object").title, QStringLiteral("shmid_kernel"));
        QVERIFY(shown.mark("object.shm_perm.key") == Mark::Read);
        QVERIFY(shown.mark("object.shm_perm.mode") == Mark::None);
        QVERIFY(shown.mark("nsproxy.ipc_ns") == Mark::WasRead);
        QCOMPARE(shown.value("object.shm_segsz"), QStringLiteral("4096"));
        QCOMPARE(shown.value("object.shm_nattch"), QStringLiteral("1"));
        QVERIFY(shown.arrow("hash>object") && shown.arrow("hash>object")->lit);
        QVERIFY(!shown.arrow("hash>object")->broken);
    }

    void a_miss_ends_at_no_object()
    {
        Shown shown(test::kTwoNamespaces);
        QVERIFY(shown.moment.goToStep(QStringLiteral("ipcget_public.no_create")));
        QCOMPARE(shown.moment.actor(), QStringLiteral("B"));
        QVERIFY(shown.view.found() == Found::Miss);
        QVERIFY2(shown.view.lookup().contains(QStringLiteral("ipc:[2] has no object")),
                 qPrintable(shown.view.lookup()));
        QCOMPARE(shown.box("object").title, QStringLiteral("✗ no object"));
        QVERIFY(shown.box("object").look == Look::Absent);
        QVERIFY(shown.arrow("hash>object") && shown.arrow("hash>object")->broken);
        QVERIFY(!shown.arrow("idr>object"));
        QCOMPARE(shown.chain(), QStringLiteral("empty ✗ not found"));
        QVERIFY(shown.mark("hash.empty") == Mark::WasRead);
        QVERIFY(shown.view.twin().contains(QStringLiteral("✗ no object")));
    }

    void a_creation_writes_place_key_and_object()
    {
        Shown shown(test::kTwoNamespaces);
        QVERIFY(shown.moment.goToStep(QStringLiteral("ipc_idr_alloc.index")));
        QVERIFY(shown.mark("idr.[0]") == Mark::Written);
        QVERIFY(shown.mark("ids.idr_next") == Mark::Written);
        QCOMPARE(shown.value("ids.idr_next"), QStringLiteral("1"));
        QCOMPARE(shown.value("ids.in_use"), QStringLiteral("0"));
        QVERIFY(shown.moment.goToStep(QStringLiteral("ipc_addid.placed")));
        QVERIFY(shown.mark("object.shm_perm.id") == Mark::Written);
        QVERIFY(shown.arrow("idr>object") && shown.arrow("idr>object")->lit);
        QVERIFY(shown.moment.goToStep(QStringLiteral("ipc_addid.hashed")));
        QCOMPARE(shown.chain(), QStringLiteral("1. [0] 0x00001234 added | end ✗ not found"));
        QVERIFY(shown.moment.goToStep(QStringLiteral("ipc_addid.in_use")));
        QVERIFY(shown.mark("ids.in_use") == Mark::Written);
        QCOMPARE(shown.value("ids.in_use"), QStringLiteral("1"));
        QVERIFY(shown.mark("object.shm_perm.id") == Mark::WasWritten);
        QVERIFY2(shown.view.lookup().contains(QStringLiteral("takes the index 0")),
                 qPrintable(shown.view.lookup()));
        QCOMPARE(shown.view.scene().fields.at(static_cast<std::size_t>(shown.view.cursor())).key,
                 QStringLiteral("ids.in_use")); // what the step wrote is explained
    }

    void keys_of_one_bucket_are_compared_in_order()
    {
        const std::vector<int> keys = keys_of_one_bucket(3);
        const auto get = [](int key, const char *flags) {
            return QByteArray("A shmget(") + QByteArray::number(key) + ", 1, " + flags + ")\n";
        };
        Shown shown(get(keys[0], "IPC_CREAT|0600") + get(keys[1], "IPC_CREAT|0600") +
                    get(keys[0], "0") + get(keys[1], "0") + get(keys[2], "0"));
        const auto hex = [](int key) {
            return QStringLiteral("0x%1").arg(key, 8, 16, QLatin1Char('0'));
        };
        const int calls = shown.moment.calls();
        shown.moment.goToEndOf(calls - 3);
        QCOMPARE(shown.chain(), QStringLiteral("1. [1] %1 ≠ passed by | 2. [0] %2 = found | end")
                                    .arg(hex(keys[1]), hex(keys[0])));
        QVERIFY(shown.view.lookup().contains(QStringLiteral("behind 1 other")));
        shown.moment.goToEndOf(calls - 2);
        QCOMPARE(shown.chain(), QStringLiteral("1. [1] %1 = found | 2. [0] %2 not compared | end")
                                    .arg(hex(keys[1]), hex(keys[0])));
        QVERIFY(shown.view.lookup().contains(QStringLiteral("the first one")));
        shown.moment.goToEndOf(calls - 1);
        QCOMPARE(shown.chain(),
                 QStringLiteral("1. [1] %1 ≠ passed by | 2. [0] %2 ≠ passed by | end ✗ not found")
                     .arg(hex(keys[1]), hex(keys[0])));
        QVERIFY(shown.view.lookup().contains(QStringLiteral("2 other keys are in its bucket")));
        shown.moment.goTo(calls - 1, 0); // nothing is compared yet
        QCOMPARE(shown.chain(),
                 QStringLiteral("1. [1] %1 | 2. [0] %2 | end").arg(hex(keys[1]), hex(keys[0])));
    }

    void a_long_chain_shows_what_is_found()
    {
        const std::vector<int> keys = keys_of_one_bucket(7);
        QByteArray calls;
        for (const int key : keys)
        {
            calls += "A shmget(" + QByteArray::number(key) + ", 1, IPC_CREAT|0600)\n";
        }
        Shown shown(calls + "A shmget(1, 1, 0)\n");
        shown.moment.goEnd();
        QVERIFY2(shown.chain().contains(QStringLiteral("7. [0] 0x00000001 = found | 3 more, end")),
                 qPrintable(shown.chain()));
        QVERIFY(shown.arrow("hash>object") && shown.arrow("hash>object")->lit);
        QVERIFY(shown.view.lookup().contains(QStringLiteral("behind 6 others")));
    }

    void an_old_id_finds_another_object()
    {
        Shown shown("A shmget(1, 1, IPC_CREAT|0600) = $old\n"
                    "A shmctl($old, IPC_RMID, NULL)\n"
                    "A sysctl(\"kernel.shm_next_id\", \"32768\")\n"
                    "A shmget(2, 1, IPC_CREAT|0600) = $new\n"
                    "A shmctl($old, IPC_STAT, {})\n"
                    "A shmctl(5, IPC_STAT, {})\n"
                    "A shmctl($new, IPC_STAT, {})\n");
        QVERIFY(shown.moment.goToStep(QStringLiteral("ipc_obtain_object_check.stale")));
        QVERIFY(shown.view.found() == Found::Miss);
        QVERIFY2(shown.view.lookup().contains(QStringLiteral("another object")),
                 qPrintable(shown.view.lookup()));
        QCOMPARE(shown.value("object.shm_perm.id"), QStringLiteral("32768"));
        QVERIFY(shown.mark("object.shm_perm.seq") == Mark::Read);
        QVERIFY(shown.arrow("idr>object") && shown.arrow("idr>object")->broken);
        QVERIFY(shown.mark("idr.[0]") == Mark::WasRead);
        QVERIFY(!shown.box("hash").lit);
        shown.moment.stepBack(); // at the index there is an object; whether it is the one, not yet
        QVERIFY(shown.mark("idr.[0]") == Mark::Read);
        shown.moment.goToEndOf(shown.moment.calls() - 2);
        QVERIFY(shown.view.found() == Found::Miss);
        QVERIFY(shown.view.lookup().contains(QStringLiteral("index 5 is free")));
        QCOMPARE(shown.value("idr.[5]"), QStringLiteral("free"));
        shown.moment.goToEndOf(shown.moment.calls() - 1);
        QVERIFY(shown.view.found() == Found::Hit);
        QVERIFY(!shown.arrow("idr>object")->broken);
    }

    void sets_and_queues_have_their_own_fields()
    {
        Shown shown("A semget(1, 2, IPC_CREAT|0600) = $s\n"
                    "A semop($s, [{1, 3, 0}], 1)\n"
                    "A msgget(1, IPC_CREAT|0600) = $q\n"
                    "A msgsnd($q, {1, \"hello\"}, 5, 0)\n"
                    "A mq_open(\"q\", O_RDWR|O_CREAT, 0600, NULL) = $d\n"
                    "A mq_unlink(\"none\")\n");
        const int calls = shown.moment.calls();
        shown.moment.goToEndOf(calls - 5);
        QCOMPARE(shown.box("object").title, QStringLiteral("sem_array"));
        QCOMPARE(shown.value("object.sems[1].semval"), QStringLiteral("3"));
        QVERIFY(shown.mark("object.sems[1].semval") == Mark::WasWritten ||
                shown.mark("object.sems[1].semval") == Mark::Written);
        QCOMPARE(shown.value("namespace.used_sems"), QStringLiteral("2"));
        shown.moment.goToEndOf(calls - 3);
        QCOMPARE(shown.value("object.q_cbytes"), QStringLiteral("5"));
        QCOMPARE(shown.value("namespace.msg_hdrs"), QStringLiteral("1"));
        shown.moment.goToEndOf(calls - 2);
        QVERIFY2(shown.box("object").title == QStringLiteral("mqueue_inode_info"),
                 qPrintable(shown.view.twin()));
        QCOMPARE(shown.value("object.mq_maxmsg"), QStringLiteral("10"));
        QVERIFY(shown.view.found() == Found::Hit);
        shown.moment.goToEndOf(calls - 1);
        QVERIFY(shown.view.found() == Found::Miss);
        QCOMPARE(shown.value("mqueue./none"), QStringLiteral("✗ no such name"));
        QVERIFY(shown.box("object").look == Look::Absent);
    }

    void a_field_tells_meaning_and_source()
    {
        Shown shown(test::kTwoNamespaces);
        QVERIFY(shown.moment.goToStep(QStringLiteral("ipc_addid.in_use")));
        QVERIFY2(
            shown.view.sentence().contains(QStringLiteral("in_use = 1 (written by this step)")),
            qPrintable(shown.view.sentence()));
        QVERIFY(shown.view.sentence().contains(QStringLiteral("How many segments exist")));
        QVERIFY(shown.view.sentence().contains(QStringLiteral("shmctl(SHM_INFO)")));
        shown.view.point(0);
        QVERIFY(shown.view.sentence().startsWith(QStringLiteral("tgid")));
        shown.view.point(-1);
        QVERIFY(shown.view.sentence().startsWith(QStringLiteral("in_use")));
        for (const StructureField &one : shown.view.scene().fields)
        {
            QVERIFY2(!one.meaning.isEmpty(), qPrintable(one.key));
            QVERIFY2(!one.source.isEmpty(), qPrintable(one.key));
        }
    }

    void the_cursor_walks_boxes_and_fields()
    {
        Shown shown(test::kTwoNamespaces);
        shown.view.setCursor(0);
        const auto box = [&] {
            const auto at = static_cast<std::size_t>(shown.view.cursor());
            return shown.view.scene().fields.at(at).box;
        };
        QCOMPARE(box(), QStringLiteral("task"));
        shown.view.along(-1);
        QCOMPARE(shown.view.cursor(), 0);
        shown.view.along(1);
        QCOMPARE(box(), QStringLiteral("nsproxy"));
        shown.view.setCursor(shown.view.cursor() + 1);
        shown.view.along(1);
        QCOMPARE(box(), QStringLiteral("namespace"));
        shown.view.along(-1);
        QCOMPARE(box(), QStringLiteral("nsproxy"));
        shown.view.setCursor(1 << 20);
        QCOMPARE(shown.view.cursor(), shown.view.fields()->count() - 1);
    }

    void who_unshares_walks_another_way()
    {
        Shown shown("A shmget(1, 1, IPC_CREAT|0600) = $s\nA shmat($s, NULL, 0) = $p\n"
                    "A unshare(CLONE_NEWIPC)\nA shmget(1, 1, 0)\nA shmdt($p)\n");
        const int calls = shown.moment.calls();
        shown.moment.goToEndOf(calls - 4);
        const QString first = shown.box("namespace").detail;
        shown.moment.goToEndOf(calls - 3);
        QVERIFY(shown.box("namespace").detail != first);
        shown.moment.goToEndOf(calls - 2);
        QVERIFY(shown.view.found() == Found::Miss);
        shown.moment.goToEndOf(calls - 1);
        QVERIFY(shown.view.found() == Found::Nothing);
        QCOMPARE(shown.box("object").detail, first + QStringLiteral(".shm[0]"));
    }

    void every_step_of_every_call_can_be_shown()
    {
        Shown shown("%container web ipc=private\n"
                    "web shmget(1, 4096, IPC_CREAT|0600) = $s\n"
                    "web shmat($s, NULL, 0) = $p\n"
                    "web shmctl($s, IPC_RMID, NULL)\n"
                    "web shmdt($p)\n"
                    "web semget(IPC_PRIVATE, 9, IPC_CREAT|0600) = $m\n"
                    "B semop($m, [{0, -1, 0}], 1)\n"
                    "web semctl($m, 0, IPC_RMID)\n"
                    "web shmctl(0, SHM_STAT, {})\n"
                    "web shmctl(-1, IPC_RMID, NULL)\n"
                    "web mq_timedsend(77, \"a\", 1, 0, NULL)\n"
                    "web exit_group(0)\n");
        const QAbstractItemModelTester fields(
            shown.view.fields(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QSignalSpy resets(shown.view.fields(), &QAbstractItemModel::modelReset);
        int looks = 0;
        while (!shown.moment.atEnd())
        {
            shown.moment.stepForward();
            QSet<QString> keys;
            for (const StructureField &one : shown.view.scene().fields)
            {
                QVERIFY2(!keys.contains(one.key), qPrintable(one.key));
                keys.insert(one.key);
            }
            QVERIFY(!shown.view.lookup().isEmpty());
            ++looks;
        }
        QVERIFY(looks > 60);
        QCOMPARE(resets.count(), 0);
        QCOMPARE(shown.view.fields()->count(), static_cast<int>(shown.view.scene().fields.size()));
    }

    void the_scenarios_of_the_course_can_be_walked()
    {
        int files = 0;
        int looks = 0;
        QSet<QString> dumb;
        QDirIterator all(QStringLiteral(IPCSCOPE_SOURCE_DIR "/lessons"), {QStringLiteral("*.ipc")},
                         QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext())
        {
            Session session{LabStarter{}};
            QVERIFY2(session.openFile(all.next()) && test::settle(session),
                     qPrintable(all.filePath()));
            session.structure()->setActive(true);
            Moment &moment = *session.moment();
            moment.goStart();
            for (int call = 0; call < std::min(moment.calls(), 60); ++call)
            {
                moment.goTo(call, 0);
                for (int step = 0; step < std::min(moment.steps(), 25); ++step)
                {
                    moment.goTo(call, step);
                    QSet<QString> keys;
                    for (const StructureField &one : session.structure()->scene().fields)
                    {
                        QVERIFY2(!keys.contains(one.key), qPrintable(all.filePath() + one.key));
                        keys.insert(one.key);
                        if (one.meaning.isEmpty())
                        {
                            dumb.insert(one.key);
                        }
                    }
                    ++looks;
                }
            }
            ++files;
        }
        QVERIFY2(files >= 25, qPrintable(QString::number(files)));
        QVERIFY2(looks > 2000, qPrintable(QString::number(looks)));
        QVERIFY2(dumb.isEmpty(), qPrintable(dumb.values().join(QStringLiteral(", "))));
    }

    void nobody_looks_nothing_is_made()
    {
        Shown shown(test::kTwoNamespaces);
        shown.view.setActive(false);
        const QSignalSpy shows(&shown.view, &Structure::shown);
        shown.moment.goEnd();
        QCOMPARE(shows.count(), 0);
        shown.view.setActive(true);
        QCOMPARE(shows.count(), 1);
        QVERIFY(shown.view.found() == Found::Hit);
    }
};

QTEST_MAIN(TestStructure)
#include "tst_gui_structure.moc"
