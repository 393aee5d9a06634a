// Logs that cannot be: the model takes over what they show, and stays whole. Its own assertions
// look after that, where they are compiled in; here they are given what once broke it.
#include <QTest>

#include "tests/replay/explain.h"

using namespace ipcscope;
using namespace ipcscope::test;

class ReplayContradictions : public QObject
{
    Q_OBJECT

  private slots:
    void leaves_the_model_whole_data();
    void leaves_the_model_whole();
};

void ReplayContradictions::leaves_the_model_whole_data()
{
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<QStringList>("differ");
    const auto row = [](const char *name, const char *log, const QStringList &differ) {
        const QByteArray files("7 openat(AT_FDCWD, \"/x\", O_RDONLY) = 3\n"
                               "7 mmap(NULL, 1, 0, 0, -1, 0) = 0x7f0000000000\n");
        QTest::newRow(name) << files + log << differ;
    };
    row("the highest id of all is followed by a low one",
        "7 semctl(2147450880, 0, GETVAL) = 0\n"
        "7 semget(IPC_PRIVATE, 1, 0600) = 1\n"
        "7 semctl(1, 0, IPC_RMID) = 0\n",
        {"3: error: the log has success, the model EINVAL"});
    row("no id is negative",
        "7 msgget(0x10, IPC_CREAT|0600) = -5\n"
        "7 msgget(0x10, 0600) = -5\n"
        "7 msgget(IPC_PRIVATE, 0600) = 0\n",
        {"3: return value: the log has -5, the model 0",
         "4: error: the log has success, the model ENOENT"});
    row("a semaphore cannot be more than its limit",
        "7 semget(IPC_PRIVATE, 1, 0600) = 0\n"
        "7 semctl(0, 0, SETVAL, 5) = 0\n"
        "7 semctl(0, 0, GETVAL) = 99999\n"
        "7 semop(0, [{0, 1, IPC_NOWAIT}], 1) = -1 ERANGE (Numerical result out of range)\n",
        {"5: return value: the log has 99999, the model 5"});
    row("a removed segment has no key",
        "7 shmget(0x10, 100, IPC_CREAT|0600) = 0\n"
        "7 shmat(0, NULL, 0) = 0x7f1000000000\n"
        "7 shmctl(0, IPC_RMID, NULL) = 0\n"
        "7 shmctl(0, IPC_STAT, {shm_perm={uid=0, mode=0600, key=16}, shm_segsz=100}) = 0\n"
        "7 semget(IPC_PRIVATE, 1, 0600) = 0\n",
        {"6: mode: the log has 0600, the model 01600"});
    row("a locked segment of another size is paid for",
        "7 shmget(0x10, 100, IPC_CREAT|0600) = 0\n"
        "7 shmctl(0, SHM_LOCK, NULL) = 0\n"
        "7 shmctl(0, IPC_STAT, {shm_perm={uid=0, mode=SHM_LOCKED|0600}, shm_segsz=8192}) = 0\n"
        "7 shmctl(0, SHM_UNLOCK, NULL) = 0\n",
        {"5: shm_segsz: the log has 8192, the model 100"});
    row("a message that shows late goes to who sleeps for it",
        "7 clone(flags=SIGCHLD) = 8\n"
        "7 clone(flags=SIGCHLD) = 9\n"
        "7 msgctl(5, IPC_STAT, {msg_qnum=2, msg_qbytes=16384}) = 0\n"
        "8 msgrcv(5,  <unfinished ...>\n"
        "9 msgrcv(5, {mtype=3, mtext=\"abc\"}, 100, 0, 0) = 3\n"
        "9 msgrcv(5, {mtype=4, mtext=\"abc\"}, 1, 4, IPC_NOWAIT) = 3\n"
        "9 msgctl(5, IPC_STAT, {msg_qnum=0, msg_qbytes=16384}) = 0\n"
        "8 <... msgrcv resumed>0x7ffd, 100, 4, 0) = ? ERESTARTNOHAND (To be restarted)\n",
        {"5: error: the log has success, the model EINVAL"});
}

void ReplayContradictions::leaves_the_model_whole()
{
    QFETCH(QByteArray, log);
    QFETCH(QStringList, differ);
    const replay::Report report = explain({log.data(), size_t(log.size())});
    QStringList found = differences(report);
    QCOMPARE(found.mid(0, differ.size()), differ);
}

QTEST_APPLESS_MAIN(ReplayContradictions)
#include "tst_replay_contradictions.moc"
