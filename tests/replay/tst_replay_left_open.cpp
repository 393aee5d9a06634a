// What a log leaves open: the verdicts of short logs that do not show everything.
#include <QTest>

#include "tests/replay/verdict.h"

using namespace ipcscope::test;

class ReplayLeftOpen : public QObject
{
    Q_OBJECT

  private slots:
    void verdict_data();
    void verdict();

  private:
    static void values();
    static void mappings();
};

void ReplayLeftOpen::values()
{
    rule("a log without file calls may hide that a limit was written",
         "7 shmget(0x10, 8193, IPC_CREAT|0600) = -1 EINVAL (Invalid argument)\n"
         "7 shmget(0x10, 8192, IPC_CREAT|0600) = 65536\n"
         "7 shmget(0x10, 0, 0) = 65536\n",
         "1 agree, 2 allowed, 0 differ, 0");
    rule("a log with file calls hides nothing",
         "7 openat(AT_FDCWD, \"/x\", O_RDONLY) = 3\n"
         "7 shmget(0x10, 8193, IPC_CREAT|0600) = -1 EINVAL (Invalid argument)\n",
         "0 agree, 0 allowed, 1 differ, 0", {"2: error: the log has EINVAL, the model success"});
    rule("SETALL's values are what the log shows later",
         "7 openat(AT_FDCWD, \"/x\", O_RDONLY) = 3\n"
         "7 semget(0x10, 3, IPC_CREAT|0600) = 0\n"
         "7 semctl(0, 0, SETALL, 0x5636eb1690d0) = 0\n"
         "7 semctl(0, 1, GETVAL) = 192\n"
         "7 semctl(0, 1, GETVAL) = 191\n"
         "7 semop(0, [{2, -4, IPC_NOWAIT}], 1) = 0\n"
         "7 semop(0, [{0, -4, IPC_NOWAIT}], 1) = -1 EAGAIN (Resource temporarily unavailable)\n",
         "2 agree, 3 allowed, 1 differ, 0", {"5: return value: the log has 191, the model 192"});
    rule("SETALL's values may be out of range",
         "7 openat(AT_FDCWD, \"/x\", O_RDONLY) = 3\n"
         "7 semget(0x10, 3, IPC_CREAT|0600) = 0\n"
         "7 semctl(0, 0, SETALL, 0x5636eb1690d0) = -1 ERANGE (Numerical result out of range)\n"
         "7 semctl(0, 1, GETVAL) = 0\n",
         "2 agree, 1 allowed, 0 differ, 0");
    rule("something else may lie where a segment was to be mapped",
         "7 shmget(0x10, 1, IPC_CREAT|0600) = 0\n"
         "7 shmat(0, 0x557d7ac7f000, 0) = -1 EINVAL (Invalid argument)\n"
         "7 shmget(0x10, 1, 0600) = 0\n",
         "2 agree, 1 allowed, 0 differ, 0");
    rule("a result that strace put there was not the kernel's",
         "7 shmget(0x10, 1, 0) = -1 ENOSPC (No space left on device) (INJECTED)\n",
         "0 agree, 1 allowed, 0 differ, 0");
}

void ReplayLeftOpen::mappings()
{
    rule("mappings may have been cut where memory calls are not shown",
         "7 shmget(0x10, 8192, IPC_CREAT|0600) = 0\n"
         "7 shmat(0, NULL, 0) = 0x7f1000000000\n"
         "7 shmctl(0, IPC_STAT, {shm_nattch=2}) = 0\n"
         "7 shmdt(0x7f1000000000) = 0\n"
         "7 shmctl(0, IPC_STAT, {shm_nattch=0}) = 0\n",
         "4 agree, 1 allowed, 0 differ, 0");
    rule("no mapping is cut into more pieces than it has pages",
         "7 shmget(0x10, 4096, IPC_CREAT|0600) = 0\n"
         "7 shmat(0, NULL, 0) = 0x7f1000000000\n"
         "7 shmctl(0, IPC_STAT, {shm_nattch=2}) = 0\n",
         "2 agree, 0 allowed, 1 differ, 0", {"3: shm_nattch: the log has 2, the model 1"});
    rule("whoever detaches signs",
         "7 shmget(0x10, 4096, IPC_CREAT|0600) = 0\n"
         "7 shmat(0, NULL, 0) = 0x7f1000000000\n"
         "7 shmctl(0, IPC_STAT, {shm_nattch=0, shm_lpid=7, shm_dtime=0}) = 0\n"
         "7 shmctl(0, IPC_STAT, {shm_nattch=0, shm_lpid=7, shm_dtime=1795463000}) = 0\n",
         "2 agree, 1 allowed, 1 differ, 0", {"3: shm_nattch: the log has 0, the model 1"});
    rule("what is protected as it was stays whole",
         "7 shmget(0x10, 12288, IPC_CREAT|0600) = 0\n"
         "7 shmat(0, NULL, 0) = 0x7f1000000000\n"
         "7 mprotect(0x7f1000001000, 4096, PROT_READ|PROT_WRITE) = 0\n"
         "7 shmctl(0, IPC_STAT, {shm_nattch=1}) = 0\n"
         "7 mprotect(0x7f1000001000, 4096, PROT_READ) = 0\n"
         "7 shmctl(0, IPC_STAT, {shm_nattch=1}) = 0\n",
         "3 agree, 0 allowed, 1 differ, 0", {"6: shm_nattch: the log has 1, the model 3"});
    rule("a mapping that was moved is found there",
         "7 shmget(0x10, 8192, IPC_CREAT|0600) = 0\n"
         "7 shmat(0, NULL, 0) = 0x7f1000000000\n"
         "7 mremap(0x7f1000000000, 8192, 8192, MREMAP_MAYMOVE|MREMAP_FIXED, 0x7f2000000000) = "
         "0x7f2000000000\n"
         "7 shmctl(0, IPC_STAT, {shm_nattch=1}) = 0\n"
         "7 shmdt(0x7f1000000000) = -1 EINVAL (Invalid argument)\n"
         "7 mremap(0x7f2000000000, 0, 4096, MREMAP_MAYMOVE) = 0x7f3000000000\n"
         "7 shmctl(0, IPC_STAT, {shm_nattch=2}) = 0\n"
         "7 mremap(0x7f2000000000, 8192, 4096, 0) = 0x7f2000000000\n"
         "7 shmctl(0, IPC_STAT, {shm_nattch=2}) = 0\n"
         "7 shmdt(0x7f2000000000) = 0\n"
         "7 shmdt(0x7f3000000000) = 0\n"
         "7 shmctl(0, IPC_STAT, {shm_nattch=0}) = 0\n",
         "9 agree, 0 allowed, 0 differ, 0");
    rule("remap_file_pages may take a mapping away",
         "7 shmget(0x10, 4096, IPC_CREAT|0600) = 0\n"
         "7 shmat(0, NULL, 0) = 0x7f1000000000\n"
         "7 shmctl(0, IPC_RMID, NULL) = 0\n"
         "7 remap_file_pages(0x7f1000000000, 4096, PROT_NONE, 0, 0) = -1 EINVAL (Invalid "
         "argument)\n"
         "7 shmdt(0x7f1000000000) = -1 EINVAL (Invalid argument)\n",
         "3 agree, 1 allowed, 0 differ, 0");
    rule("a protected part is an attach of its own",
         "7 shmget(0x10, 12288, IPC_CREAT|0600) = 0\n"
         "7 shmat(0, NULL, 0) = 0x7f1000000000\n"
         "7 mprotect(0x7f1000001000, 4096, PROT_READ) = 0\n"
         "7 shmctl(0, IPC_STAT, {shm_nattch=3}) = 0\n"
         "7 shmdt(0x7f1000000000) = 0\n"
         "7 shmctl(0, IPC_STAT, {shm_nattch=0}) = 0\n",
         "5 agree, 0 allowed, 0 differ, 0");
}

void ReplayLeftOpen::verdict_data()
{
    add_verdict_columns();
    values();
    mappings();
}

void ReplayLeftOpen::verdict()
{
    check_verdict();
}

QTEST_APPLESS_MAIN(ReplayLeftOpen)
#include "tst_replay_left_open.moc"
