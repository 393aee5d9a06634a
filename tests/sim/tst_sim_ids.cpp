// How ids are given in the long run, and the search for free indices.
#include <QTest>

#include "tests/sim/scene.h"

#include "sim/invariants.h"
#include "sim/model_backend.h"

using namespace ipcscope;
using namespace ipcscope::sim;

namespace
{

std::string create(int id)
{
    return "A shmget(IPC_PRIVATE, 1, 0600) = " + std::to_string(id) + "\n";
}

std::string remove(int id)
{
    return "A shmctl(" + std::to_string(id) + ", IPC_RMID, NULL) = 0\n";
}

} // namespace

class SimIds final : public QObject
{
    Q_OBJECT

  private slots:
    void the_65th_create_and_remove_starts_a_new_round()
    {
        std::string script;
        for (int i = 0; i < 130; i++)
        {
            const int id = (i / 64) * 32768 + i % 64;
            script += create(id) + remove(id);
        }
        PLAY(script);
    }

    void the_window_grows_with_the_objects_in_use()
    {
        // 64 objects fill the window; with 64 in use it reaches up to index 95.
        std::string script;
        for (int i = 0; i < 70; i++)
        {
            script += create(i);
        }
        script += "#namespace A: in_use=70 seq=0 max_idx=69 idr_next=70\n";
        PLAY(script);
    }

    void a_shrunken_window_leaves_the_cursor_outside_and_starts_again_from_0()
    {
        std::string script;
        for (int i = 0; i < 70; i++)
        {
            script += create(i);
        }
        for (int i = 0; i < 70; i++)
        {
            script += remove(i);
        }
        script += "#namespace A: idr_next=70 last_idx=69 seq=0\n"
                  "A shmget(IPC_PRIVATE, 1, 0600) = 32768\n"
                  "#namespace A: idr_next=1 last_idx=0 seq=1\n";
        PLAY(script);
    }

    void the_sequence_number_wraps_from_65534_to_0()
    {
        World world;
        IpcIds &ids = world.ipc_namespaces.edit(0).shm_ids;
        ids.seq = 65534;
        ids.last_idx = 63;
        ids.ipcs_idr.idr_next = 64;
        const Call create = Shmget{.key = kIpcPrivate, .size = 1, .flags = 0600};
        QCOMPARE(execute(world, kInitActor, create), Reply{returned(0)});
        QCOMPARE(int{world.ipc_namespaces[0].shm_ids.seq}, 0);
        QVERIFY(invariants(world).empty());
    }

    void the_lowest_free_index_is_found_wherever_it_is()
    {
        Idr idr;
        for (int index = 0; index < abi::kIpcmni; index++)
        {
            idr.take(index);
        }
        QCOMPARE(idr.lowest_free(0, abi::kIpcmni), -1);
        QCOMPARE(idr.highest_taken(abi::kIpcmni), abi::kIpcmni - 1);
        for (const int hole : {0, 63, 64, 4095, 4096, 20000, 32767})
        {
            idr.free(hole);
            QCOMPARE(idr.lowest_free(0, abi::kIpcmni), hole);
            QCOMPARE(idr.lowest_free(hole, abi::kIpcmni), hole);
            QCOMPARE(idr.lowest_free(hole + 1, abi::kIpcmni), -1);
            QCOMPARE(idr.lowest_free(0, hole), -1);
            QCOMPARE(idr.next_taken(hole), hole + 1 < abi::kIpcmni ? hole + 1 : -1);
            QCOMPARE(idr.highest_taken(hole + 1), hole - 1);
            idr.take(hole);
        }
    }

    void the_next_taken_index_is_found_across_empty_stretches()
    {
        Idr idr;
        idr.take(5);
        idr.take(30000);
        QCOMPARE(idr.next_taken(6), 30000);
        QCOMPARE(idr.highest_taken(30000), 5);
        QCOMPARE(idr.highest_taken(5), -1);
        QCOMPARE(idr.next_taken(30001), -1);
        QCOMPARE(idr.lowest_free(5, 64), 6);
    }
};

QTEST_APPLESS_MAIN(SimIds)
#include "tst_sim_ids.moc"
