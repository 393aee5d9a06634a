<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Core</name>
    <message>
        <source>permission denied for</source>
        <extracomment>core/tools/ipcrm.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already removed</source>
        <extracomment>core/tools/ipcrm.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>invalid</source>
        <extracomment>core/tools/ipcrm.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file {}</source>
        <extracomment>sim/access.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the segment</source>
        <extracomment>sim/access.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has</source>
        <extracomment>sim/cred.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lacks</source>
        <extracomment>sim/cred.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>init is the lab&apos;s first process: its end would be the end of the lab.</source>
        <extracomment>sim/exit.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>process</source>
        <extracomment>sim/exit.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>thread</source>
        <extracomment>sim/exit.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The descriptors 0, 1 and 2 are the program&apos;s own input and outputs.</source>
        <extracomment>sim/files.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, and RLIMIT_NOFILE is {}: EMFILE</source>
        <extracomment>sim/files.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <extracomment>sim/files.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept</source>
        <extracomment>sim/files.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of fcntl, only F_DUPFD, F_GETFD, F_SETFD, F_GETFL and F_SETFL are modelled.</source>
        <extracomment>sim/files.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clone flags {:#x} are not modelled.</source>
        <extracomment>sim/fork.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A child whose end sends its parent anything but SIGCHLD is not modelled.</source>
        <extracomment>sim/fork.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too many actors.</source>
        <extracomment>sim/fork.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The child&apos;s name belongs to an actor that was made before.</source>
        <extracomment>sim/fork.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processes that share memory without being threads of one process are not modelled.</source>
        <extracomment>sim/fork.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The files of a scene are made by init, while it is root.</source>
        <extracomment>sim/ftok.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; the file of that name before was another one</source>
        <extracomment>sim/ftok.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mapping there would replace the program that makes the call.</source>
        <extracomment>sim/mm.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other thread</source>
        <extracomment>sim/mm.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other threads</source>
        <extracomment>sim/mm.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>load reads at most 1 MiB at once.</source>
        <extracomment>sim/model_backend.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That actor was never made.</source>
        <extracomment>sim/model_backend.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This actor has ended, or was never made.</source>
        <extracomment>sim/model_backend.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This actor sleeps in {}.</source>
        <extracomment>sim/model_backend.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mqueue of {}</source>
        <extracomment>sim/mount.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and has no {}</source>
        <extracomment>sim/mount.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in which the caller may not search</source>
        <extracomment>sim/mount.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a flag of mount that is not modelled.</source>
        <extracomment>sim/mount.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is mounted on {}, and binding a directory of the file system under it is not modelled.</source>
        <extracomment>sim/mount.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNT_FORCE and MNT_EXPIRE are not modelled.</source>
        <extracomment>sim/mount.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open file</source>
        <extracomment>sim/mount.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open files</source>
        <extracomment>sim/mount.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; who has files open goes on with them</source>
        <extracomment>sim/mount.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A size in parts of the machine&apos;s memory is not modelled.</source>
        <extracomment>sim/mount_new.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the flags of mount only those are modelled that change nothing here, as MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_NOATIME, and MS_BIND.</source>
        <extracomment>sim/mount_new.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kernel&apos;s own bounds</source>
        <extracomment>sim/mqueue_inode.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fs.mqueue.msg_max and msgsize_max</source>
        <extracomment>sim/mqueue_inode.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enough</source>
        <extracomment>sim/mqueue_inode.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too little, EMFILE</source>
        <extracomment>sim/mqueue_inode.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody has the queue open</source>
        <extracomment>sim/mqueue_inode.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whoever has the queue open goes on with it</source>
        <extracomment>sim/mqueue_inode.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The caller&apos;s process waits for news, and does so no more</source>
        <extracomment>sim/mqueue_notify.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The caller&apos;s process does not wait for news: nothing happens</source>
        <extracomment>sim/mqueue_notify.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, which reaches nobody</source>
        <extracomment>sim/mqueue_notify.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody waits for it</source>
        <extracomment>sim/mqueue_notify.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The queue was not empty before</source>
        <extracomment>sim/mqueue_notify.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A stopped process would answer no further call.</source>
        <extracomment>sim/mqueue_notify.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set</source>
        <extracomment>sim/mqueue_notify.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not set</source>
        <extracomment>sim/mqueue_notify.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a</source>
        <extracomment>sim/mqueue_open.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>sim/mqueue_open.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading</source>
        <extracomment>sim/mqueue_open.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing</source>
        <extracomment>sim/mqueue_open.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, and O_NONBLOCK makes that EAGAIN</source>
        <extracomment>sim/mqueue_receive.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>room</source>
        <extracomment>sim/mqueue_wait.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a message</source>
        <extracomment>sim/mqueue_wait.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its time is over, ETIMEDOUT</source>
        <extracomment>sim/mqueue_wait.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a handler runs, and with SA_RESTART the call begins again behind it</source>
        <extracomment>sim/mqueue_wait.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a handler runs first, EINTR</source>
        <extracomment>sim/mqueue_wait.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; {} messages of {} bytes in {} queues</source>
        <extracomment>sim/msg_ctl.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not of</source>
        <extracomment>sim/msg_receive.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of</source>
        <extracomment>sim/msg_receive.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, and IPC_NOWAIT makes that ENOMSG</source>
        <extracomment>sim/msg_receive.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, and IPC_NOWAIT makes that EAGAIN</source>
        <extracomment>sim/msg_send.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any message</source>
        <extracomment>sim/msg_wake.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type {}</source>
        <extracomment>sim/msg_wake.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any type but {}</source>
        <extracomment>sim/msg_wake.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a type up to {}</source>
        <extracomment>sim/msg_wake.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory /dev/shm itself is not opened here, only its files.</source>
        <extracomment>sim/namei.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files without a name, O_TMPFILE, are not modelled.</source>
        <extracomment>sim/namei.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, and is closed at an exec</source>
        <extracomment>sim/namei.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is mounted on /dev/shm here, and what lies under it is not modelled.</source>
        <extracomment>sim/namei_path.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What &quot;..&quot; leads to from /dev/shm is not modelled.</source>
        <extracomment>sim/namei_path.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not seen, 0,</source>
        <extracomment>sim/pid_namespace.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>called {}</source>
        <extracomment>sim/pid_namespace.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may still</source>
        <extracomment>sim/ptrace.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may not</source>
        <extracomment>sim/ptrace.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <extracomment>sim/ptrace.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not all</source>
        <extracomment>sim/ptrace.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which numbers processes have in another pid namespace, a log shows itself.</source>
        <extracomment>sim/replay_model.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This actor has ended.</source>
        <extracomment>sim/replay_model.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kernel takes no {} for {}</source>
        <extracomment>sim/replay_model.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The parent has ended, or was never made.</source>
        <extracomment>sim/replay_processes.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>semaphore {} of set {} to become 0</source>
        <extracomment>sim/sched.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>semaphore {} of set {} to grow by {}</source>
        <extracomment>sim/sched.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a message in queue {}</source>
        <extracomment>sim/sched.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a message of type {} in queue {}</source>
        <extracomment>sim/sched.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a message of another type than {} in queue {}</source>
        <extracomment>sim/sched.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a message of a type up to {} in queue {}</source>
        <extracomment>sim/sched.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>room in queue /{}</source>
        <extracomment>sim/sched.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a message in queue /{}</source>
        <extracomment>sim/sched.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a post of semaphore {}</source>
        <extracomment>sim/sched.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>room for {} bytes in queue {}</source>
        <extracomment>sim/sched.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A set of more than a million semaphores is outside the model.</source>
        <extracomment>sim/sem.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see it at 0</source>
        <extracomment>sim/sem_atomic.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take {}</source>
        <extracomment>sim/sem_atomic.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add {}</source>
        <extracomment>sim/sem_atomic.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finds it at 0</source>
        <extracomment>sim/sem_atomic.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes {}{}</source>
        <extracomment>sim/sem_atomic.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, to be given back at its end</source>
        <extracomment>sim/sem_atomic.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adds {}{}</source>
        <extracomment>sim/sem_atomic.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, to be taken back at its end</source>
        <extracomment>sim/sem_atomic.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IPC_NOWAIT makes that EAGAIN</source>
        <extracomment>sim/sem_atomic.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has to wait</source>
        <extracomment>sim/sem_atomic.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; {} sets with {} semaphores</source>
        <extracomment>sim/sem_ctl.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <extracomment>sim/sem_ctl.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at call {}</source>
        <extracomment>sim/sem_ctl.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change</source>
        <extracomment>sim/sem_ctl.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read</source>
        <extracomment>sim/sem_ctl.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operation</source>
        <extracomment>sim/sem_op.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>operations</source>
        <extracomment>sim/sem_op.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, with SEM_UNDO</source>
        <extracomment>sim/sem_op.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; a semaphore comes twice, so they are tried one by one</source>
        <extracomment>sim/sem_op.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its time is over, EAGAIN</source>
        <extracomment>sim/sem_op.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a signal has come, EINTR, with SA_RESTART or without</source>
        <extracomment>sim/sem_op.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind that value stands no flag of a semaphore: the C library would ask the kernel for something else than to sleep or to wake, and end the program.</source>
        <extracomment>sim/sem_posix.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A semaphore lies at a multiple of 8, and in one page: elsewhere the model does not follow how it is counted.</source>
        <extracomment>sim/sem_posix.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at {:#x}</source>
        <extracomment>sim/sem_posix.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its time is over</source>
        <extracomment>sim/sem_posix.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a handler runs, and with SA_RESTART the sleep begins again behind it</source>
        <extracomment>sim/sem_posix.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a handler runs first</source>
        <extracomment>sim/sem_posix.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new file is called {} as long as it is made.</source>
        <extracomment>sim/sem_posix_open.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The directory cannot be searched: the C library is left without a name.</source>
        <extracomment>sim/sem_posix_open.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a name of more than 255 bytes with its slashes the C library gives an error that is left over from before.</source>
        <extracomment>sim/sem_posix_open.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of two semaphores goes that the C library knows at one address is for the order of its tree to say.</source>
        <extracomment>sim/sem_posix_open.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more time</source>
        <extracomment>sim/sem_posix_open.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more times</source>
        <extracomment>sim/sem_posix_open.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, since it cannot go further</source>
        <extracomment>sim/sem_undo.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, which others share: nothing is undone yet</source>
        <extracomment>sim/sem_undo.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, and what is in it is undone</source>
        <extracomment>sim/sem_undo.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sleeper</source>
        <extracomment>sim/sem_update.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sleepers</source>
        <extracomment>sim/sem_update.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>promised</source>
        <extracomment>sim/shm.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not promised</source>
        <extracomment>sim/shm.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A segment of huge pages without a reservation is outside the model.</source>
        <extracomment>sim/shm.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may not outlive its creator unattached</source>
        <extracomment>sim/shm_destroy.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stays as an orphan</source>
        <extracomment>sim/shm_destroy.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was asleep</source>
        <extracomment>sim/signal.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was awake, and goes on</source>
        <extracomment>sim/signal.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs a handler</source>
        <extracomment>sim/signal.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>is ignored</source>
        <extracomment>sim/signal.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does what it does by itself</source>
        <extracomment>sim/signal.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>sim/steps.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only PR_SET_DUMPABLE and PR_SET_KEEPCAPS are modelled.</source>
        <extracomment>sim/sys.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>again</source>
        <extracomment>sim/sys.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer</source>
        <extracomment>sim/sys.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stay</source>
        <extracomment>sim/sys.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go</source>
        <extracomment>sim/sys.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only RLIMIT_MEMLOCK, RLIMIT_MSGQUEUE, RLIMIT_NOFILE and RLIMIT_NICE bear on IPC and are modelled.</source>
        <extracomment>sim/sys_limits.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the root</source>
        <extracomment>sim/sysctl.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not the root</source>
        <extracomment>sim/sysctl.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setting {} is not modelled.</source>
        <extracomment>sim/sysctl.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page</source>
        <extracomment>sim/tmpfs.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pages</source>
        <extracomment>sim/tmpfs.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file</source>
        <extracomment>sim/tmpfs.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files</source>
        <extracomment>sim/tmpfs.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another one leads to the file</source>
        <extracomment>sim/tmpfs.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody has the file open</source>
        <extracomment>sim/tmpfs.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whoever has the file open or mapped goes on with it</source>
        <extracomment>sim/tmpfs.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> that can be used, with O_PATH</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a POSIX queue&apos;s descriptor only the calls on queues are modelled.</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tmpfs knows no such mode</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>byte</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, which is a hole: zeros</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the call ends with what was written</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> The page that was made for them stays.</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room for the answer at the caller&apos;s address</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A length is not negative</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing between these two</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file system knows that mode</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file is that long</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An offset is not negative</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room at the caller&apos;s address</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file is longer</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>names</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any number of</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call reads and writes at most 1 MiB at once here.</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A private mapping shares nothing that is written: MAP_PRIVATE is not modelled.</source>
        <extracomment>sim/tmpfs_map.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the protections only PROT_READ and PROT_WRITE are modelled.</source>
        <extracomment>sim/tmpfs_map.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the flags of mmap only MAP_SHARED, MAP_SHARED_VALIDATE, MAP_FIXED, MAP_FIXED_NOREPLACE and those that change nothing are modelled.</source>
        <extracomment>sim/tmpfs_map.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That reaches beyond the address space</source>
        <extracomment>sim/tmpfs_map.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is not at a page border</source>
        <extracomment>sim/tmpfs_map.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is mapped there already</source>
        <extracomment>sim/tmpfs_map.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A mapping is shared or private</source>
        <extracomment>sim/tmpfs_map.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was not opened for what the mapping is to allow</source>
        <extracomment>sim/tmpfs_map.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to map</source>
        <extracomment>sim/tmpfs_map.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is more than there are addresses</source>
        <extracomment>sim/tmpfs_map.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end is behind the last page of all</source>
        <extracomment>sim/tmpfs_map.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The offset is not at a page border</source>
        <extracomment>sim/tmpfs_map.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The descriptor leads to no file</source>
        <extracomment>sim/tmpfs_map.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That would take the program away that makes the call.</source>
        <extracomment>sim/tmpfs_map.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands in for it</source>
        <extracomment>sim/util.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would help, and the caller lacks it</source>
        <extracomment>sim/util.cpp</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
