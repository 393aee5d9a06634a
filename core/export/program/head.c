#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <linux/futex.h>
#include <sched.h>
#include <semaphore.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/msg.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/vfs.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* C libraries before 2.32 have no names for these. */
#ifndef SHM_STAT_ANY
#define SHM_STAT_ANY 15
#endif
#ifndef SEM_STAT_ANY
#define SEM_STAT_ANY 20
#endif
#ifndef MSG_STAT_ANY
#define MSG_STAT_ANY 13
#endif

enum shows
{
    PLAIN,
    HEX,         /* an address or a key */
    MAY_SLEEP,   /* the next call does not wait for it */
    TAKES_TIME,  /* it sleeps, and the next call waits for it */
    ENDS_PROCESS,
    ENDS_THREAD
};

/* A call: the line of the scenario, who makes it, and whom it makes (-1: nobody). */
struct one
{
    int line;
    int actor;
    int child;
    enum shows shows;
    const char *who;
    const char *text;
};
