<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Core</name>
    <message>
        <source>the file {}</source>
        <extracomment>sim/access.cpp</extracomment>
        <translation>die Datei {}</translation>
    </message>
    <message>
        <source>the segment</source>
        <extracomment>sim/access.cpp</extracomment>
        <translation>das Segment</translation>
    </message>
    <message>
        <source>has</source>
        <extracomment>sim/cred.cpp</extracomment>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>lacks</source>
        <extracomment>sim/cred.cpp</extracomment>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>init is the lab&apos;s first process: its end would be the end of the lab.</source>
        <extracomment>sim/exit.cpp</extracomment>
        <translation>init ist der erste Prozess des Labors: Sein Ende wäre das Ende des Labors.</translation>
    </message>
    <message>
        <source>process</source>
        <extracomment>sim/exit.cpp</extracomment>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>thread</source>
        <extracomment>sim/exit.cpp</extracomment>
        <translation>Thread</translation>
    </message>
    <message>
        <source>The descriptors 0, 1 and 2 are the program&apos;s own input and outputs.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>Die Deskriptoren 0, 1 und 2 sind die eigene Eingabe und die eigenen Ausgaben des Programms.</translation>
    </message>
    <message>
        <source>, and RLIMIT_NOFILE is {}: EMFILE</source>
        <extracomment>sim/files.cpp</extracomment>
        <translation>, und RLIMIT_NOFILE ist {}: EMFILE</translation>
    </message>
    <message>
        <source>closed</source>
        <extracomment>sim/files.cpp</extracomment>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>kept</source>
        <extracomment>sim/files.cpp</extracomment>
        <translation>behalten</translation>
    </message>
    <message>
        <source>Of fcntl, only F_DUPFD, F_GETFD, F_SETFD, F_GETFL and F_SETFL are modelled.</source>
        <extracomment>sim/files.cpp</extracomment>
        <translation>Von fcntl sind nur F_DUPFD, F_GETFD, F_SETFD, F_GETFL und F_SETFL modelliert.</translation>
    </message>
    <message>
        <source>The clone flags {:#x} are not modelled.</source>
        <extracomment>sim/fork.cpp</extracomment>
        <translation>Die clone-Flags {:#x} sind nicht modelliert.</translation>
    </message>
    <message>
        <source>A child whose end sends its parent anything but SIGCHLD is not modelled.</source>
        <extracomment>sim/fork.cpp</extracomment>
        <translation>Ein Kindprozess, dessen Ende dem Elternprozess etwas anderes als SIGCHLD sendet, ist nicht modelliert.</translation>
    </message>
    <message>
        <source>There are too many actors.</source>
        <extracomment>sim/fork.cpp</extracomment>
        <translation>Es gibt zu viele Akteure.</translation>
    </message>
    <message>
        <source>The child&apos;s name belongs to an actor that was made before.</source>
        <extracomment>sim/fork.cpp</extracomment>
        <translation>Der Name des Kindprozesses gehört einem Akteur, der schon früher erzeugt wurde.</translation>
    </message>
    <message>
        <source>Processes that share memory without being threads of one process are not modelled.</source>
        <extracomment>sim/fork.cpp</extracomment>
        <translation>Prozesse, die sich Speicher teilen, ohne Threads eines Prozesses zu sein, sind nicht modelliert.</translation>
    </message>
    <message>
        <source>The files of a scene are made by init, while it is root.</source>
        <extracomment>core/lab/policy_files.cpp</extracomment>
        <translation>Die Dateien einer Szene legt init an, solange er Root ist.</translation>
    </message>
    <message>
        <source>; the file of that name before was another one</source>
        <extracomment>sim/ftok.cpp</extracomment>
        <translation>; die frühere Datei dieses Namens war eine andere</translation>
    </message>
    <message>
        <source>A mapping there would replace the program that makes the call.</source>
        <extracomment>sim/mm.cpp</extracomment>
        <translation>Eine Abbildung dort würde das Programm ersetzen, das den Aufruf macht.</translation>
    </message>
    <message>
        <source>other thread</source>
        <extracomment>sim/mm.cpp</extracomment>
        <translation>anderer Thread</translation>
    </message>
    <message>
        <source>other threads</source>
        <extracomment>sim/mm.cpp</extracomment>
        <translation>andere Threads</translation>
    </message>
    <message>
        <source>load reads at most 1 MiB at once.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>load liest höchstens 1 MiB auf einmal.</translation>
    </message>
    <message>
        <source>That actor was never made.</source>
        <extracomment>core/lab/driver_execute.cpp</extracomment>
        <translation>Dieser Akteur wurde nie erzeugt.</translation>
    </message>
    <message>
        <source>This actor has ended, or was never made.</source>
        <extracomment>sim/model_backend.cpp</extracomment>
        <translation>Dieser Akteur ist beendet oder wurde nie erzeugt.</translation>
    </message>
    <message>
        <source>This actor sleeps in {}.</source>
        <extracomment>sim/model_backend.cpp</extracomment>
        <translation>Dieser Akteur schläft in {}.</translation>
    </message>
    <message>
        <source>mqueue of {}</source>
        <extracomment>sim/mount.cpp</extracomment>
        <translation>mqueue von {}</translation>
    </message>
    <message>
        <source>and has no {}</source>
        <extracomment>sim/mount.cpp</extracomment>
        <translation>in dem es {} nicht gibt</translation>
    </message>
    <message>
        <source>in which the caller may not search</source>
        <extracomment>sim/mount.cpp</extracomment>
        <translation>in dem der Aufrufer nicht suchen darf</translation>
    </message>
    <message>
        <source>There is a flag of mount that is not modelled.</source>
        <extracomment>sim/mount.cpp</extracomment>
        <translation>Ein Flag von mount ist dabei, das nicht modelliert ist.</translation>
    </message>
    <message>
        <source>Nothing is mounted on {}, and binding a directory of the file system under it is not modelled.</source>
        <extracomment>sim/mount.cpp</extracomment>
        <translation>Auf {} ist nichts eingehängt, und ein Bind-Mount eines Verzeichnisses aus dem Dateisystem darunter ist nicht modelliert.</translation>
    </message>
    <message>
        <source>MNT_FORCE and MNT_EXPIRE are not modelled.</source>
        <extracomment>sim/mount.cpp</extracomment>
        <translation>MNT_FORCE und MNT_EXPIRE sind nicht modelliert.</translation>
    </message>
    <message>
        <source>open file</source>
        <extracomment>sim/mount.cpp</extracomment>
        <translation>offene Datei</translation>
    </message>
    <message>
        <source>open files</source>
        <extracomment>sim/mount.cpp</extracomment>
        <translation>offene Dateien</translation>
    </message>
    <message>
        <source>; who has files open goes on with them</source>
        <extracomment>sim/mount.cpp</extracomment>
        <translation>; wer Dateien offen hat, benutzt sie weiter</translation>
    </message>
    <message>
        <source>A size in parts of the machine&apos;s memory is not modelled.</source>
        <extracomment>sim/mount_new.cpp</extracomment>
        <translation>Eine Größe als Anteil am Speicher der Maschine ist nicht modelliert.</translation>
    </message>
    <message>
        <source>Of the flags of mount only those are modelled that change nothing here, as MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_NOATIME, and MS_BIND.</source>
        <extracomment>sim/mount_new.cpp</extracomment>
        <translation>Von den Flags von mount sind nur MS_BIND und solche modelliert, die hier nichts ändern, etwa MS_NOSUID, MS_NODEV, MS_NOEXEC und MS_NOATIME.</translation>
    </message>
    <message>
        <source>the kernel&apos;s own bounds</source>
        <extracomment>sim/mqueue_inode.cpp</extracomment>
        <translation>die eigenen Grenzen des Kernels</translation>
    </message>
    <message>
        <source>fs.mqueue.msg_max and msgsize_max</source>
        <extracomment>sim/mqueue_inode.cpp</extracomment>
        <translation>fs.mqueue.msg_max und msgsize_max</translation>
    </message>
    <message>
        <source>enough</source>
        <extracomment>sim/mqueue_inode.cpp</extracomment>
        <translation>genug</translation>
    </message>
    <message>
        <source>too little, EMFILE</source>
        <extracomment>sim/mqueue_inode.cpp</extracomment>
        <translation>zu wenig, EMFILE</translation>
    </message>
    <message>
        <source>nobody has the queue open</source>
        <extracomment>sim/mqueue_inode.cpp</extracomment>
        <translation>niemand hat die Schlange offen</translation>
    </message>
    <message>
        <source>whoever has the queue open goes on with it</source>
        <extracomment>sim/mqueue_inode.cpp</extracomment>
        <translation>wer die Schlange offen hat, benutzt sie weiter</translation>
    </message>
    <message>
        <source>The caller&apos;s process waits for news, and does so no more</source>
        <extracomment>sim/mqueue_notify.cpp</extracomment>
        <translation>Der Prozess des Aufrufers hat auf Benachrichtigung gewartet und tut es jetzt nicht mehr</translation>
    </message>
    <message>
        <source>The caller&apos;s process does not wait for news: nothing happens</source>
        <extracomment>sim/mqueue_notify.cpp</extracomment>
        <translation>Der Prozess des Aufrufers wartet nicht auf Benachrichtigung: Nichts geschieht</translation>
    </message>
    <message>
        <source>, which reaches nobody</source>
        <extracomment>sim/mqueue_notify.cpp</extracomment>
        <translation>, das niemanden erreicht</translation>
    </message>
    <message>
        <source>Nobody waits for it</source>
        <extracomment>sim/mqueue_notify.cpp</extracomment>
        <translation>Darauf wartet niemand</translation>
    </message>
    <message>
        <source>The queue was not empty before</source>
        <extracomment>sim/mqueue_notify.cpp</extracomment>
        <translation>Die Schlange war vorher nicht leer</translation>
    </message>
    <message>
        <source>A stopped process would answer no further call.</source>
        <extracomment>sim/mqueue_notify.cpp</extracomment>
        <translation>Ein angehaltener Prozess würde keinen weiteren Aufruf beantworten.</translation>
    </message>
    <message>
        <source>set</source>
        <extracomment>sim/mqueue_notify.cpp</extracomment>
        <translation>gesetzt</translation>
    </message>
    <message>
        <source>not set</source>
        <extracomment>sim/mqueue_notify.cpp</extracomment>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>a</source>
        <extracomment>sim/mqueue_open.cpp</extracomment>
        <translation>eine</translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>sim/mqueue_open.cpp</extracomment>
        <translation>keine</translation>
    </message>
    <message>
        <source>reading</source>
        <extracomment>sim/mqueue_open.cpp</extracomment>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>writing</source>
        <extracomment>sim/mqueue_open.cpp</extracomment>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>, and O_NONBLOCK makes that EAGAIN</source>
        <extracomment>sim/mqueue_receive.cpp</extracomment>
        <translation>, und mit O_NONBLOCK ist das EAGAIN</translation>
    </message>
    <message>
        <source>room</source>
        <extracomment>sim/mqueue_wait.cpp</extracomment>
        <translation>Platz</translation>
    </message>
    <message>
        <source>a message</source>
        <extracomment>core/compare.cpp</extracomment>
        <translation>eine Nachricht</translation>
    </message>
    <message>
        <source>its time is over, ETIMEDOUT</source>
        <extracomment>sim/mqueue_wait.cpp</extracomment>
        <translation>Seine Zeit ist abgelaufen, ETIMEDOUT</translation>
    </message>
    <message>
        <source>a handler runs, and with SA_RESTART the call begins again behind it</source>
        <extracomment>sim/mqueue_wait.cpp</extracomment>
        <translation>Ein Handler läuft, und mit SA_RESTART beginnt der Aufruf danach von Neuem</translation>
    </message>
    <message>
        <source>a handler runs first, EINTR</source>
        <extracomment>sim/mqueue_wait.cpp</extracomment>
        <translation>Zuerst läuft ein Handler, EINTR</translation>
    </message>
    <message>
        <source>; {} messages of {} bytes in {} queues</source>
        <extracomment>sim/msg_ctl.cpp</extracomment>
        <translation>; {} Nachrichten mit zusammen {} Bytes in {} Schlangen</translation>
    </message>
    <message>
        <source>not of</source>
        <extracomment>sim/msg_receive.cpp</extracomment>
        <translation>nicht vom</translation>
    </message>
    <message>
        <source>of</source>
        <extracomment>sim/msg_receive.cpp</extracomment>
        <translation>vom</translation>
    </message>
    <message>
        <source>, and IPC_NOWAIT makes that ENOMSG</source>
        <extracomment>sim/msg_receive.cpp</extracomment>
        <translation>, und mit IPC_NOWAIT ist das ENOMSG</translation>
    </message>
    <message>
        <source>, and IPC_NOWAIT makes that EAGAIN</source>
        <extracomment>sim/msg_send.cpp</extracomment>
        <translation>, und mit IPC_NOWAIT ist das EAGAIN</translation>
    </message>
    <message>
        <source>any message</source>
        <extracomment>sim/msg_wake.cpp</extracomment>
        <translation>irgendeine Nachricht</translation>
    </message>
    <message>
        <source>type {}</source>
        <extracomment>sim/msg_wake.cpp</extracomment>
        <translation>Typ {}</translation>
    </message>
    <message>
        <source>any type but {}</source>
        <extracomment>sim/msg_wake.cpp</extracomment>
        <translation>jeden Typ außer {}</translation>
    </message>
    <message>
        <source>a type up to {}</source>
        <extracomment>sim/msg_wake.cpp</extracomment>
        <translation>einen Typ bis {}</translation>
    </message>
    <message>
        <source>The directory /dev/shm itself is not opened here, only its files.</source>
        <extracomment>sim/namei.cpp</extracomment>
        <translation>Das Verzeichnis /dev/shm selbst wird hier nicht geöffnet, nur seine Dateien.</translation>
    </message>
    <message>
        <source>Files without a name, O_TMPFILE, are not modelled.</source>
        <extracomment>sim/namei.cpp</extracomment>
        <translation>Dateien ohne Namen, O_TMPFILE, sind nicht modelliert.</translation>
    </message>
    <message>
        <source>, and is closed at an exec</source>
        <extracomment>sim/namei.cpp</extracomment>
        <translation> und wird bei einem exec geschlossen</translation>
    </message>
    <message>
        <source>Nothing is mounted on /dev/shm here, and what lies under it is not modelled.</source>
        <extracomment>sim/namei_path.cpp</extracomment>
        <translation>Auf /dev/shm ist hier nichts eingehängt, und was darunter liegt, ist nicht modelliert.</translation>
    </message>
    <message>
        <source>What &quot;..&quot; leads to from /dev/shm is not modelled.</source>
        <extracomment>sim/namei_path.cpp</extracomment>
        <translation>Wohin „..“ von /dev/shm aus führt, ist nicht modelliert.</translation>
    </message>
    <message>
        <source>not seen, 0,</source>
        <extracomment>sim/pid_namespace.cpp</extracomment>
        <translation>nicht sichtbar, 0</translation>
    </message>
    <message>
        <source>called {}</source>
        <extracomment>sim/pid_namespace.cpp</extracomment>
        <translation>Nummer {}</translation>
    </message>
    <message>
        <source>may still</source>
        <extracomment>sim/ptrace.cpp</extracomment>
        <translation>darf trotzdem</translation>
    </message>
    <message>
        <source>may not</source>
        <extracomment>sim/ptrace.cpp</extracomment>
        <translation>darf nicht</translation>
    </message>
    <message>
        <source>all</source>
        <extracomment>sim/ptrace.cpp</extracomment>
        <translation>alle</translation>
    </message>
    <message>
        <source>not all</source>
        <extracomment>sim/ptrace.cpp</extracomment>
        <translation>nicht alle</translation>
    </message>
    <message>
        <source>Which numbers processes have in another pid namespace, a log shows itself.</source>
        <extracomment>sim/replay_model.cpp</extracomment>
        <translation>Welche Nummern Prozesse in einem anderen PID-Namensraum haben, zeigt ein Protokoll selbst.</translation>
    </message>
    <message>
        <source>This actor has ended.</source>
        <extracomment>sim/replay_model.cpp</extracomment>
        <translation>Dieser Akteur ist beendet.</translation>
    </message>
    <message>
        <source>the kernel takes no {} for {}</source>
        <extracomment>sim/replay_model.cpp</extracomment>
        <translation>der Kernel nimmt den Wert {} für {} nicht an</translation>
    </message>
    <message>
        <source>The parent has ended, or was never made.</source>
        <extracomment>sim/replay_processes.cpp</extracomment>
        <translation>Der Elternprozess ist beendet oder wurde nie erzeugt.</translation>
    </message>
    <message>
        <source>semaphore {} of set {} to become 0</source>
        <extracomment>core/lab/sleep.cpp</extracomment>
        <translation>Semaphor {} von Satz {}, bis es 0 wird</translation>
    </message>
    <message>
        <source>semaphore {} of set {} to grow by {}</source>
        <extracomment>sim/sched.cpp</extracomment>
        <translation>Semaphor {} von Satz {}, bis es um {} wächst</translation>
    </message>
    <message>
        <source>a message in queue {}</source>
        <extracomment>core/lab/sleep.cpp</extracomment>
        <translation>eine Nachricht in Schlange {}</translation>
    </message>
    <message>
        <source>a message of type {} in queue {}</source>
        <extracomment>core/lab/sleep.cpp</extracomment>
        <translation>eine Nachricht vom Typ {} in Schlange {}</translation>
    </message>
    <message>
        <source>a message of another type than {} in queue {}</source>
        <extracomment>core/lab/sleep.cpp</extracomment>
        <translation>eine Nachricht von anderem Typ als {} in Schlange {}</translation>
    </message>
    <message>
        <source>a message of a type up to {} in queue {}</source>
        <extracomment>core/lab/sleep.cpp</extracomment>
        <translation>eine Nachricht von einem Typ bis {} in Schlange {}</translation>
    </message>
    <message>
        <source>room in queue /{}</source>
        <extracomment>sim/sched.cpp</extracomment>
        <translation>Platz in Schlange /{}</translation>
    </message>
    <message>
        <source>a message in queue /{}</source>
        <extracomment>sim/sched.cpp</extracomment>
        <translation>eine Nachricht in Schlange /{}</translation>
    </message>
    <message>
        <source>a post of semaphore {}</source>
        <extracomment>sim/sched.cpp</extracomment>
        <translation>ein sem_post auf Semaphor {}</translation>
    </message>
    <message>
        <source>room for {} bytes in queue {}</source>
        <extracomment>core/lab/sleep.cpp</extracomment>
        <translation>Platz für {} Bytes in Schlange {}</translation>
    </message>
    <message>
        <source>A set of more than a million semaphores is outside the model.</source>
        <extracomment>sim/sem.cpp</extracomment>
        <translation>Ein Satz von mehr als einer Million Semaphoren liegt außerhalb des Modells.</translation>
    </message>
    <message>
        <source>see it at 0</source>
        <extracomment>sim/sem_atomic.cpp</extracomment>
        <translation>es auf 0 sehen</translation>
    </message>
    <message>
        <source>take {}</source>
        <extracomment>sim/sem_atomic.cpp</extracomment>
        <translation>{} nehmen</translation>
    </message>
    <message>
        <source>add {}</source>
        <extracomment>sim/sem_atomic.cpp</extracomment>
        <translation>{} dazugeben</translation>
    </message>
    <message>
        <source>finds it at 0</source>
        <extracomment>sim/sem_atomic.cpp</extracomment>
        <translation>findet es auf 0</translation>
    </message>
    <message>
        <source>takes {}{}</source>
        <extracomment>sim/sem_atomic.cpp</extracomment>
        <translation>nimmt {}{}</translation>
    </message>
    <message>
        <source>, to be given back at its end</source>
        <extracomment>sim/sem_atomic.cpp</extracomment>
        <translation>, am Ende zurückzugeben</translation>
    </message>
    <message>
        <source>adds {}{}</source>
        <extracomment>sim/sem_atomic.cpp</extracomment>
        <translation>gibt {} dazu{}</translation>
    </message>
    <message>
        <source>, to be taken back at its end</source>
        <extracomment>sim/sem_atomic.cpp</extracomment>
        <translation>, am Ende zurückzunehmen</translation>
    </message>
    <message>
        <source>IPC_NOWAIT makes that EAGAIN</source>
        <extracomment>sim/sem_atomic.cpp</extracomment>
        <translation>IPC_NOWAIT macht daraus EAGAIN</translation>
    </message>
    <message>
        <source>it has to wait</source>
        <extracomment>sim/sem_atomic.cpp</extracomment>
        <translation>es muss warten</translation>
    </message>
    <message>
        <source>; {} sets with {} semaphores</source>
        <extracomment>sim/sem_ctl.cpp</extracomment>
        <translation>; {} Sätze mit {} Semaphoren</translation>
    </message>
    <message>
        <source>never</source>
        <extracomment>core/compare.cpp</extracomment>
        <translation>nie</translation>
    </message>
    <message>
        <source>at call {}</source>
        <extracomment>sim/sem_ctl.cpp</extracomment>
        <translation>bei Aufruf {}</translation>
    </message>
    <message>
        <source>change</source>
        <extracomment>sim/sem_ctl.cpp</extracomment>
        <translation>ändern</translation>
    </message>
    <message>
        <source>read</source>
        <extracomment>sim/sem_ctl.cpp</extracomment>
        <translation>lesen</translation>
    </message>
    <message>
        <source>operation</source>
        <extracomment>sim/sem_op.cpp</extracomment>
        <translation>Operation</translation>
    </message>
    <message>
        <source>operations</source>
        <extracomment>sim/sem_op.cpp</extracomment>
        <translation>Operationen</translation>
    </message>
    <message>
        <source>, with SEM_UNDO</source>
        <extracomment>sim/sem_op.cpp</extracomment>
        <translation>, mit SEM_UNDO</translation>
    </message>
    <message>
        <source>; a semaphore comes twice, so they are tried one by one</source>
        <extracomment>sim/sem_op.cpp</extracomment>
        <translation>; ein Semaphor kommt zweimal vor, also werden sie einzeln nacheinander versucht</translation>
    </message>
    <message>
        <source>its time is over, EAGAIN</source>
        <extracomment>sim/sem_op.cpp</extracomment>
        <translation>Seine Zeit ist abgelaufen, EAGAIN</translation>
    </message>
    <message>
        <source>a signal has come, EINTR, with SA_RESTART or without</source>
        <extracomment>sim/sem_op.cpp</extracomment>
        <translation>Ein Signal ist gekommen, EINTR, ob mit SA_RESTART oder ohne</translation>
    </message>
    <message>
        <source>Behind that value stands no flag of a semaphore: the C library would ask the kernel for something else than to sleep or to wake, and end the program.</source>
        <extracomment>sim/sem_posix.cpp</extracomment>
        <translation>Hinter diesem Wert steht kein Flag eines Semaphors: Die C-Bibliothek würde vom Kernel etwas anderes verlangen, als zu schlafen oder zu wecken, und das Programm beenden.</translation>
    </message>
    <message>
        <source>A semaphore lies at a multiple of 8, and in one page: elsewhere the model does not follow how it is counted.</source>
        <extracomment>sim/sem_posix.cpp</extracomment>
        <translation>Ein Semaphor liegt auf einem Vielfachen von 8 und innerhalb einer Seite: Anderswo verfolgt das Modell nicht, wie gezählt wird.</translation>
    </message>
    <message>
        <source>at {:#x}</source>
        <extracomment>sim/sem_posix.cpp</extracomment>
        <translation>bei {:#x}</translation>
    </message>
    <message>
        <source>its time is over</source>
        <extracomment>sim/sem_posix.cpp</extracomment>
        <translation>Seine Zeit ist abgelaufen</translation>
    </message>
    <message>
        <source>a handler runs, and with SA_RESTART the sleep begins again behind it</source>
        <extracomment>sim/sem_posix.cpp</extracomment>
        <translation>Ein Handler läuft, und mit SA_RESTART beginnt der Schlaf danach von Neuem</translation>
    </message>
    <message>
        <source>a handler runs first</source>
        <extracomment>sim/sem_posix.cpp</extracomment>
        <translation>Zuerst läuft ein Handler</translation>
    </message>
    <message>
        <source>The new file is called {} as long as it is made.</source>
        <extracomment>sim/sem_posix_open.cpp</extracomment>
        <translation>Die neue Datei heißt {}, solange sie angelegt wird.</translation>
    </message>
    <message>
        <source>The directory cannot be searched: the C library is left without a name.</source>
        <extracomment>sim/sem_posix_open.cpp</extracomment>
        <translation>Das Verzeichnis lässt sich nicht durchsuchen: Die C-Bibliothek bleibt ohne Namen.</translation>
    </message>
    <message>
        <source>For a name of more than 255 bytes with its slashes the C library gives an error that is left over from before.</source>
        <extracomment>sim/sem_posix_open.cpp</extracomment>
        <translation>Bei einem Namen, der mit seinen Schrägstrichen mehr als 255 Bytes hat, meldet die C-Bibliothek einen Fehler, der von früher übrig ist.</translation>
    </message>
    <message>
        <source>Which of two semaphores goes that the C library knows at one address is for the order of its tree to say.</source>
        <extracomment>sim/sem_posix_open.cpp</extracomment>
        <translation>Kennt die C-Bibliothek zwei Semaphore an derselben Adresse, so bestimmt die Ordnung ihres Baums, welches davon wegfällt.</translation>
    </message>
    <message>
        <source>more time</source>
        <extracomment>sim/sem_posix_open.cpp</extracomment>
        <translation>weiteres Mal</translation>
    </message>
    <message>
        <source>more times</source>
        <extracomment>sim/sem_posix_open.cpp</extracomment>
        <translation>weitere Male</translation>
    </message>
    <message>
        <source>, since it cannot go further</source>
        <extracomment>sim/sem_undo.cpp</extracomment>
        <translation>, denn weiter geht es nicht</translation>
    </message>
    <message>
        <source>, which others share: nothing is undone yet</source>
        <extracomment>sim/sem_undo.cpp</extracomment>
        <translation>, die andere mitbenutzen: Noch wird nichts rückgängig gemacht</translation>
    </message>
    <message>
        <source>, and what is in it is undone</source>
        <extracomment>sim/sem_undo.cpp</extracomment>
        <translation>, und was darin steht, wird rückgängig gemacht</translation>
    </message>
    <message>
        <source>sleeper</source>
        <extracomment>sim/sem_update.cpp</extracomment>
        <translation>Schläfer</translation>
    </message>
    <message>
        <source>sleepers</source>
        <extracomment>sim/sem_update.cpp</extracomment>
        <translation>Schläfer</translation>
    </message>
    <message>
        <source>promised</source>
        <extracomment>sim/shm.cpp</extracomment>
        <translation>zugesagt</translation>
    </message>
    <message>
        <source>not promised</source>
        <extracomment>sim/shm.cpp</extracomment>
        <translation>nicht zugesagt</translation>
    </message>
    <message>
        <source>A segment of huge pages without a reservation is outside the model.</source>
        <extracomment>sim/shm.cpp</extracomment>
        <translation>Ein Segment aus großen Seiten ohne Reservierung liegt außerhalb des Modells.</translation>
    </message>
    <message>
        <source>may not outlive its creator unattached</source>
        <extracomment>sim/shm_destroy.cpp</extracomment>
        <translation>darf seinen Erzeuger nicht uneingehängt überleben</translation>
    </message>
    <message>
        <source>stays as an orphan</source>
        <extracomment>sim/shm_destroy.cpp</extracomment>
        <translation>bleibt verwaist zurück</translation>
    </message>
    <message>
        <source>was asleep</source>
        <extracomment>sim/signal.cpp</extracomment>
        <translation>schlief</translation>
    </message>
    <message>
        <source>was awake, and goes on</source>
        <extracomment>sim/signal.cpp</extracomment>
        <translation>war wach und läuft weiter</translation>
    </message>
    <message>
        <source>runs a handler</source>
        <extracomment>sim/signal.cpp</extracomment>
        <translation>ein Handler läuft</translation>
    </message>
    <message>
        <source>is ignored</source>
        <extracomment>sim/signal.cpp</extracomment>
        <translation>es wird ignoriert</translation>
    </message>
    <message>
        <source>does what it does by itself</source>
        <extracomment>sim/signal.cpp</extracomment>
        <translation>es tut, was es von sich aus tut</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>core/compare_mq.cpp</extracomment>
        <translation>keine</translation>
    </message>
    <message>
        <source>Only PR_SET_DUMPABLE and PR_SET_KEEPCAPS are modelled.</source>
        <extracomment>sim/sys.cpp</extracomment>
        <translation>Nur PR_SET_DUMPABLE und PR_SET_KEEPCAPS sind modelliert.</translation>
    </message>
    <message>
        <source>again</source>
        <extracomment>sim/sys.cpp</extracomment>
        <translation>wieder</translation>
    </message>
    <message>
        <source>no longer</source>
        <extracomment>sim/sys.cpp</extracomment>
        <translation>nicht mehr</translation>
    </message>
    <message>
        <source>stay</source>
        <extracomment>sim/sys.cpp</extracomment>
        <translation>bleiben</translation>
    </message>
    <message>
        <source>go</source>
        <extracomment>sim/sys.cpp</extracomment>
        <translation>entfallen</translation>
    </message>
    <message>
        <source>Only RLIMIT_MEMLOCK, RLIMIT_MSGQUEUE, RLIMIT_NOFILE and RLIMIT_NICE bear on IPC and are modelled.</source>
        <extracomment>sim/sys_limits.cpp</extracomment>
        <translation>Nur RLIMIT_MEMLOCK, RLIMIT_MSGQUEUE, RLIMIT_NOFILE und RLIMIT_NICE betreffen IPC und sind modelliert.</translation>
    </message>
    <message>
        <source>the root</source>
        <extracomment>sim/sysctl.cpp</extracomment>
        <translation>Root</translation>
    </message>
    <message>
        <source>not the root</source>
        <extracomment>sim/sysctl.cpp</extracomment>
        <translation>nicht Root</translation>
    </message>
    <message>
        <source>The setting {} is not modelled.</source>
        <extracomment>sim/sysctl.cpp</extracomment>
        <translation>Die Einstellung {} ist nicht modelliert.</translation>
    </message>
    <message>
        <source>page</source>
        <extracomment>sim/tmpfs.cpp</extracomment>
        <translation>Seite</translation>
    </message>
    <message>
        <source>pages</source>
        <extracomment>sim/tmpfs.cpp</extracomment>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>file</source>
        <extracomment>core/export/page_tables.cpp</extracomment>
        <translation>Datei</translation>
    </message>
    <message>
        <source>files</source>
        <extracomment>sim/tmpfs.cpp</extracomment>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>another one leads to the file</source>
        <extracomment>sim/tmpfs.cpp</extracomment>
        <translation>ein anderer führt zur Datei</translation>
    </message>
    <message>
        <source>nobody has the file open</source>
        <extracomment>sim/tmpfs.cpp</extracomment>
        <translation>niemand hat die Datei offen</translation>
    </message>
    <message>
        <source>whoever has the file open or mapped goes on with it</source>
        <extracomment>sim/tmpfs.cpp</extracomment>
        <translation>wer die Datei offen oder abgebildet hat, benutzt sie weiter</translation>
    </message>
    <message>
        <source> that can be used, with O_PATH</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation>, die sich nutzen ließe, wegen O_PATH</translation>
    </message>
    <message>
        <source>Of a POSIX queue&apos;s descriptor only the calls on queues are modelled.</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation>Mit dem Deskriptor einer POSIX-Schlange sind nur die Aufrufe für Schlangen modelliert.</translation>
    </message>
    <message>
        <source>A tmpfs knows no such mode</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation>Ein tmpfs kennt keinen solchen Modus</translation>
    </message>
    <message>
        <source>byte</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation>Byte</translation>
    </message>
    <message>
        <source>bytes</source>
        <extracomment>core/compare.cpp</extracomment>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>, which is a hole: zeros</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation>, einem Loch: Nullen</translation>
    </message>
    <message>
        <source>the call ends with what was written</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation>Der Aufruf endet mit dem, was schon geschrieben ist</translation>
    </message>
    <message>
        <source> The page that was made for them stays.</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation> Die Seite, die für sie angelegt wurde, bleibt.</translation>
    </message>
    <message>
        <source>There is no room for the answer at the caller&apos;s address</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation>An der Adresse des Aufrufers ist kein Platz für die Antwort</translation>
    </message>
    <message>
        <source>A length is not negative</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation>Eine Länge ist nicht negativ</translation>
    </message>
    <message>
        <source>There is nothing between these two</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation>Zwischen diesen beiden liegt nichts</translation>
    </message>
    <message>
        <source>No file system knows that mode</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation>Kein Dateisystem kennt diesen Modus</translation>
    </message>
    <message>
        <source>No file is that long</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation>Keine Datei ist so lang</translation>
    </message>
    <message>
        <source>An offset is not negative</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation>Ein Offset ist nicht negativ</translation>
    </message>
    <message>
        <source>There is no room at the caller&apos;s address</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation>An der Adresse des Aufrufers ist kein Platz</translation>
    </message>
    <message>
        <source>No file is longer</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation>Keine Datei ist länger</translation>
    </message>
    <message>
        <source>name</source>
        <extracomment>core/export/page_tables.cpp</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>names</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation>Namen</translation>
    </message>
    <message>
        <source>any number of</source>
        <extracomment>sim/tmpfs_file.cpp</extracomment>
        <translation>beliebig vielen</translation>
    </message>
    <message>
        <source>A call reads and writes at most 1 MiB at once here.</source>
        <extracomment>core/lab/policy_files.cpp</extracomment>
        <translation>Ein Aufruf liest und schreibt hier höchstens 1 MiB auf einmal.</translation>
    </message>
    <message>
        <source>A private mapping shares nothing that is written: MAP_PRIVATE is not modelled.</source>
        <extracomment>sim/tmpfs_map.cpp</extracomment>
        <translation>Eine private Abbildung teilt nichts, was geschrieben wird: MAP_PRIVATE ist nicht modelliert.</translation>
    </message>
    <message>
        <source>Of the protections only PROT_READ and PROT_WRITE are modelled.</source>
        <extracomment>sim/tmpfs_map.cpp</extracomment>
        <translation>Von den Schutzflags sind nur PROT_READ und PROT_WRITE modelliert.</translation>
    </message>
    <message>
        <source>Of the flags of mmap only MAP_SHARED, MAP_SHARED_VALIDATE, MAP_FIXED, MAP_FIXED_NOREPLACE and those that change nothing are modelled.</source>
        <extracomment>sim/tmpfs_map.cpp</extracomment>
        <translation>Von den Flags von mmap sind nur MAP_SHARED, MAP_SHARED_VALIDATE, MAP_FIXED, MAP_FIXED_NOREPLACE und solche modelliert, die nichts ändern.</translation>
    </message>
    <message>
        <source>That reaches beyond the address space</source>
        <extracomment>sim/tmpfs_map.cpp</extracomment>
        <translation>Das reicht über den Adressraum hinaus</translation>
    </message>
    <message>
        <source>The address is not at a page border</source>
        <extracomment>sim/tmpfs_map.cpp</extracomment>
        <translation>Die Adresse liegt nicht auf einer Seitengrenze</translation>
    </message>
    <message>
        <source>Something is mapped there already</source>
        <extracomment>sim/tmpfs_map.cpp</extracomment>
        <translation>Dort ist schon etwas abgebildet</translation>
    </message>
    <message>
        <source>A mapping is shared or private</source>
        <extracomment>sim/tmpfs_map.cpp</extracomment>
        <translation>Eine Abbildung ist gemeinsam oder privat</translation>
    </message>
    <message>
        <source>The file was not opened for what the mapping is to allow</source>
        <extracomment>sim/tmpfs_map.cpp</extracomment>
        <translation>Die Datei wurde nicht für das geöffnet, was die Abbildung erlauben soll</translation>
    </message>
    <message>
        <source>There is nothing to map</source>
        <extracomment>sim/tmpfs_map.cpp</extracomment>
        <translation>Es gibt nichts abzubilden</translation>
    </message>
    <message>
        <source>That is more than there are addresses</source>
        <extracomment>sim/tmpfs_map.cpp</extracomment>
        <translation>Das ist mehr, als es Adressen gibt</translation>
    </message>
    <message>
        <source>The end is behind the last page of all</source>
        <extracomment>sim/tmpfs_map.cpp</extracomment>
        <translation>Das Ende liegt hinter der allerletzten Seite</translation>
    </message>
    <message>
        <source>The offset is not at a page border</source>
        <extracomment>sim/tmpfs_map.cpp</extracomment>
        <translation>Der Offset liegt nicht auf einer Seitengrenze</translation>
    </message>
    <message>
        <source>The descriptor leads to no file</source>
        <extracomment>sim/tmpfs_map.cpp</extracomment>
        <translation>Der Deskriptor führt zu keiner Datei</translation>
    </message>
    <message>
        <source>That would take the program away that makes the call.</source>
        <extracomment>sim/tmpfs_map.cpp</extracomment>
        <translation>Das würde das Programm entfernen, das den Aufruf macht.</translation>
    </message>
    <message>
        <source>stands in for it</source>
        <extracomment>sim/util.cpp</extracomment>
        <translation>gleicht das aus</translation>
    </message>
    <message>
        <source>would help, and the caller lacks it</source>
        <extracomment>sim/util.cpp</extracomment>
        <translation>würde helfen, fehlt dem Aufrufer aber</translation>
    </message>
    <message>
        <source>{} (after {})</source>
        <extracomment>core/campaign/campaign.cpp</extracomment>
        <translation>{} (nach {})</translation>
    </message>
    <message>
        <source>returns</source>
        <extracomment>core/campaign/runner.cpp</extracomment>
        <translation>kehrt zurück</translation>
    </message>
    <message>
        <source>sleeps: {}</source>
        <extracomment>core/campaign/runner.cpp</extracomment>
        <translation>schläft, wartet auf {}</translation>
    </message>
    <message>
        <source>the lab refused: {}</source>
        <extracomment>core/campaign/runner.cpp</extracomment>
        <translation>vom Labor abgelehnt: {}</translation>
    </message>
    <message>
        <source>does not return</source>
        <extracomment>core/compare.cpp</extracomment>
        <translation>kehrt nicht zurück</translation>
    </message>
    <message>
        <source>descriptor {}</source>
        <extracomment>core/compare.cpp</extracomment>
        <translation>Deskriptor {}</translation>
    </message>
    <message>
        <source>{} ({} bytes)</source>
        <extracomment>core/compare.cpp</extracomment>
        <translation>{} ({} Bytes)</translation>
    </message>
    <message>
        <source>set at call {}</source>
        <extracomment>core/compare.cpp</extracomment>
        <translation>gesetzt bei Aufruf {}</translation>
    </message>
    <message>
        <source>{} (the model&apos;s {})</source>
        <extracomment>core/compare.cpp</extracomment>
        <translation>{} (im Modell {})</translation>
    </message>
    <message>
        <source>woken: {}</source>
        <extracomment>core/compare.cpp</extracomment>
        <translation>geweckt: {}</translation>
    </message>
    <message>
        <source>sleeps</source>
        <extracomment>core/check_order/order.cpp</extracomment>
        <translation>schläft</translation>
    </message>
    <message>
        <source>second {}, in which no call ran</source>
        <extracomment>core/compare.cpp</extracomment>
        <translation>Sekunde {}, in der kein Aufruf lief</translation>
    </message>
    <message>
        <source>set at one of the calls {} to {}</source>
        <extracomment>core/compare.cpp</extracomment>
        <translation>gesetzt bei einem der Aufrufe {} bis {}</translation>
    </message>
    <message>
        <source>the actor&apos;s memory</source>
        <extracomment>core/compare.cpp</extracomment>
        <translation>Speicher des Akteurs</translation>
    </message>
    <message>
        <source>the call</source>
        <extracomment>core/compare.cpp</extracomment>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>nothing</source>
        <extracomment>core/compare.cpp</extracomment>
        <translation>nichts</translation>
    </message>
    <message>
        <source>semaphore values</source>
        <extracomment>core/compare.cpp</extracomment>
        <translation>Semaphorwerte</translation>
    </message>
    <message>
        <source>a tmpfs with {} files</source>
        <extracomment>core/compare_files.cpp</extracomment>
        <translation>ein tmpfs, Dateien: {}</translation>
    </message>
    <message>
        <source>nothing mounted</source>
        <extracomment>core/compare_files.cpp</extracomment>
        <translation>nichts eingehängt</translation>
    </message>
    <message>
        <source>another tmpfs, device {:#x}</source>
        <extracomment>core/compare_files.cpp</extracomment>
        <translation>ein anderes tmpfs, Gerät {:#x}</translation>
    </message>
    <message>
        <source>a file</source>
        <extracomment>core/compare_files.cpp</extracomment>
        <translation>eine Datei</translation>
    </message>
    <message>
        <source>no file</source>
        <extracomment>core/compare_files.cpp</extracomment>
        <translation>keine Datei</translation>
    </message>
    <message>
        <source>a queue</source>
        <extracomment>core/compare_mq.cpp</extracomment>
        <translation>eine Schlange</translation>
    </message>
    <message>
        <source>no queue</source>
        <extracomment>core/compare_mq.cpp</extracomment>
        <translation>keine Schlange</translation>
    </message>
    <message>
        <source>several processes have ended at once, and which of them was the last to let go is the kernel&apos;s choice</source>
        <extracomment>core/compare_pids.cpp</extracomment>
        <translation>mehrere Prozesse sind zugleich beendet worden, und welcher davon zuletzt losließ, entscheidet der Kernel</translation>
    </message>
    <message>
        <source>{} {} key 0x{:08x}</source>
        <extracomment>core/compare_tables.cpp</extracomment>
        <translation>{} {} key 0x{:08x}</translation>
    </message>
    <message>
        <source>shmid {}: {} bytes {}</source>
        <extracomment>core/compare_tables.cpp</extracomment>
        <translation>shmid {}: {} Bytes {}</translation>
    </message>
    <message>
        <source>no such namespace</source>
        <extracomment>core/compare_tables.cpp</extracomment>
        <translation>kein solcher Namensraum</translation>
    </message>
    <message>
        <source>{} segments, {} semaphore sets, {} message queues</source>
        <extracomment>core/compare_tables.cpp</extracomment>
        <translation>Segmente: {}, Semaphorsätze: {}, Nachrichtenschlangen: {}</translation>
    </message>
    <message>
        <source>alive</source>
        <extracomment>core/compare_tables.cpp</extracomment>
        <translation>lebt</translation>
    </message>
    <message>
        <source>ended</source>
        <extracomment>core/compare_tables.cpp</extracomment>
        <translation>beendet</translation>
    </message>
    <message>
        <source>awake</source>
        <extracomment>core/compare_tables.cpp</extracomment>
        <translation>wach</translation>
    </message>
    <message>
        <source>no such process</source>
        <extracomment>core/compare_tables.cpp</extracomment>
        <translation>kein solcher Prozess</translation>
    </message>
    <message>
        <source>no segment</source>
        <extracomment>core/compare_tables.cpp</extracomment>
        <translation>kein Segment</translation>
    </message>
    <message>
        <source>no semaphore set</source>
        <extracomment>core/compare_tables.cpp</extracomment>
        <translation>kein Semaphorsatz</translation>
    </message>
    <message>
        <source>no message queue</source>
        <extracomment>core/compare_tables.cpp</extracomment>
        <translation>keine Nachrichtenschlange</translation>
    </message>
    <message>
        <source>the structure that the call filled in</source>
        <extracomment>core/field_value.h</extracomment>
        <translation>der Struktur, die der Aufruf gefüllt hat</translation>
    </message>
    <message>
        <source>model</source>
        <extracomment>core/field_value.h</extracomment>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The number that processes agree on; 0 is IPC_PRIVATE.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Die Zahl, auf die sich Prozesse einigen; 0 ist IPC_PRIVATE.</translation>
    </message>
    <message>
        <source>The identifier: sequence number &lt;&lt; 15 | index.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Die Id: Sequenznummer &lt;&lt; 15 | Index.</translation>
    </message>
    <message>
        <source>Permission bits; 01000 is SHM_DEST, destroyed at the last detach; 02000 is SHM_LOCKED.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Rechtebits; 01000 ist SHM_DEST, zerstört beim letzten Aushängen; 02000 ist SHM_LOCKED.</translation>
    </message>
    <message>
        <source>The size in bytes, as it was asked for.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Die Größe in Bytes, wie sie verlangt wurde.</translation>
    </message>
    <message>
        <source>How many mappings of the segment exist.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Wie viele Abbildungen des Segments es gibt.</translation>
    </message>
    <message>
        <source>The process that created it.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Der Prozess, der es erzeugt hat.</translation>
    </message>
    <message>
        <source>The process that attached or detached last; 0 is none.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Der Prozess, der zuletzt ein- oder ausgehängt hat; 0 ist keiner.</translation>
    </message>
    <message>
        <source>The owner&apos;s user id; IPC_SET changes it.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Die Benutzer-Id des Eigentümers; IPC_SET ändert sie.</translation>
    </message>
    <message>
        <source>The owner&apos;s group id; IPC_SET changes it.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Die Gruppen-Id des Eigentümers; IPC_SET ändert sie.</translation>
    </message>
    <message>
        <source>The creator&apos;s user id, for ever.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Die Benutzer-Id des Erzeugers, unveränderlich.</translation>
    </message>
    <message>
        <source>The creator&apos;s group id, for ever.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Die Gruppen-Id des Erzeugers, unveränderlich.</translation>
    </message>
    <message>
        <source>When it was last attached.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Wann es zuletzt eingehängt wurde.</translation>
    </message>
    <message>
        <source>When it was last detached.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Wann es zuletzt ausgehängt wurde.</translation>
    </message>
    <message>
        <source>When it was created, or changed by IPC_SET.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Zeitpunkt der Erzeugung oder der Änderung durch IPC_SET.</translation>
    </message>
    <message>
        <source>Bytes of it that are in memory.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Wie viele Bytes davon im Speicher liegen.</translation>
    </message>
    <message>
        <source>Bytes of it that are swapped out.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Wie viele Bytes davon ausgelagert sind.</translation>
    </message>
    <message>
        <source>The namespace: the kernel&apos;s inode number.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Der Namensraum: die Inode-Nummer des Kernels.</translation>
    </message>
    <message>
        <source>The user namespace whose root rules every object in it.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Der User-Namensraum, dessen Root über alle Objekte darin verfügt.</translation>
    </message>
    <message>
        <source>How many segments exist.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Wie viele Segmente es gibt.</translation>
    </message>
    <message>
        <source>The highest index in use; -1 when there is none.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Der höchste belegte Index; -1, wenn keiner belegt ist.</translation>
    </message>
    <message>
        <source>The id that the next creation is to get; -1 is unset.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Die Id, die die nächste Erzeugung bekommen soll; -1 heißt: nicht gesetzt.</translation>
    </message>
    <message>
        <source>The sequence number of new ids; it rises when the index wraps.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Die Sequenznummer neuer Ids; sie steigt, wenn der Index wieder von vorn beginnt.</translation>
    </message>
    <message>
        <source>The index given last; -1 before the first.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Der zuletzt vergebene Index; -1 vor dem ersten.</translation>
    </message>
    <message>
        <source>Where the search for a free index begins.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Wo die Suche nach einem freien Index beginnt.</translation>
    </message>
    <message>
        <source>The largest segment allowed, in bytes.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Das größte erlaubte Segment, in Bytes.</translation>
    </message>
    <message>
        <source>Pages allowed for all segments.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Wie viele Seiten für alle Segmente erlaubt sind.</translation>
    </message>
    <message>
        <source>How many segments are allowed.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Wie viele Segmente erlaubt sind.</translation>
    </message>
    <message>
        <source>1: segments die with their last user, as if IPC_RMID had been called.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>1: Segmente verschwinden mit ihrem letzten Benutzer, als wäre IPC_RMID aufgerufen worden.</translation>
    </message>
    <message>
        <source>Pages of all segments together.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Seiten aller Segmente zusammen.</translation>
    </message>
    <message>
        <source>How many semaphore sets exist.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Wie viele Semaphorsätze es gibt.</translation>
    </message>
    <message>
        <source>The highest index in use; -1 is none.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Der höchste belegte Index; -1 heißt: keiner.</translation>
    </message>
    <message>
        <source>The id that the next set is to get; -1 is unset.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Die Id, die der nächste Satz bekommen soll; -1 heißt: nicht gesetzt.</translation>
    </message>
    <message>
        <source>The sequence number of new ids.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Die Sequenznummer neuer Ids.</translation>
    </message>
    <message>
        <source>The index given last.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Der zuletzt vergebene Index.</translation>
    </message>
    <message>
        <source>Semaphores allowed in one set.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Wie viele Semaphore in einem Satz erlaubt sind.</translation>
    </message>
    <message>
        <source>Semaphores allowed in all sets.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Wie viele Semaphore in allen Sätzen erlaubt sind.</translation>
    </message>
    <message>
        <source>Operations allowed in one semop.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Wie viele Operationen in einem semop erlaubt sind.</translation>
    </message>
    <message>
        <source>Sets allowed.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Wie viele Sätze erlaubt sind.</translation>
    </message>
    <message>
        <source>Semaphores of all sets together.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Semaphore aller Sätze zusammen.</translation>
    </message>
    <message>
        <source>How many message queues exist.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Wie viele Nachrichtenschlangen es gibt.</translation>
    </message>
    <message>
        <source>The id that the next queue is to get; -1 is unset.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Die Id, die die nächste Schlange bekommen soll; -1 heißt: nicht gesetzt.</translation>
    </message>
    <message>
        <source>The longest message, in bytes.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Die längste Nachricht, in Bytes.</translation>
    </message>
    <message>
        <source>msg_qbytes of a new queue.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>msg_qbytes einer neuen Schlange.</translation>
    </message>
    <message>
        <source>Queues allowed.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Wie viele Schlangen erlaubt sind.</translation>
    </message>
    <message>
        <source>Bytes of all messages in all queues.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Bytes aller Nachrichten in allen Schlangen.</translation>
    </message>
    <message>
        <source>Messages in all queues.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Nachrichten in allen Schlangen.</translation>
    </message>
    <message>
        <source>the scenario</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>das Szenario</translation>
    </message>
    <message>
        <source>The actor&apos;s number; 0 is init.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Die Nummer des Akteurs; 0 ist init.</translation>
    </message>
    <message>
        <source>The process id inside the lab.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Die Prozess-Id im Labor.</translation>
    </message>
    <message>
        <source>The thread id: the pid itself for the first thread of a process.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Die Thread-Id; beim ersten Thread eines Prozesses die pid selbst.</translation>
    </message>
    <message>
        <source>1 until it has ended.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>1, bis er beendet ist.</translation>
    </message>
    <message>
        <source>nsproxy&apos;s ipc_ns: which tables it sees.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>ipc_ns von nsproxy: welche Tabellen er sieht.</translation>
    </message>
    <message>
        <source>The user namespace of its credentials.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Der User-Namensraum seiner Credentials.</translation>
    </message>
    <message>
        <source>nsproxy&apos;s mnt_ns: which /dev/shm it sees.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>mnt_ns von nsproxy: welches /dev/shm er sieht.</translation>
    </message>
    <message>
        <source>Where it lives: whom it can name by a number.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Wo er lebt: wen er mit einer Nummer ansprechen kann.</translation>
    </message>
    <message>
        <source>nsproxy&apos;s pid_ns_for_children: where its next child begins.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>pid_ns_for_children von nsproxy: wo sein nächstes Kind beginnt.</translation>
    </message>
    <message>
        <source>The number by which it knows itself, where that is another than the lab&apos;s.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Die Nummer, unter der er sich selbst kennt, falls sie von der des Labors abweicht.</translation>
    </message>
    <message>
        <source>The real user id.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Die reale Benutzer-Id.</translation>
    </message>
    <message>
        <source>The effective user id: the one that is checked.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Die effektive Benutzer-Id: Sie wird geprüft.</translation>
    </message>
    <message>
        <source>The saved user id.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Die gesicherte Benutzer-Id.</translation>
    </message>
    <message>
        <source>The real group id.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Die reale Gruppen-Id.</translation>
    </message>
    <message>
        <source>The effective group id: the one that is checked.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Die effektive Gruppen-Id: Sie wird geprüft.</translation>
    </message>
    <message>
        <source>The saved group id.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Die gesicherte Gruppen-Id.</translation>
    </message>
    <message>
        <source>Capabilities in force, bit n is number n.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Wirksame Capabilities; Bit n ist Nummer n.</translation>
    </message>
    <message>
        <source>Capabilities that it may put in force.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Capabilities, die er wirksam machen darf.</translation>
    </message>
    <message>
        <source>How many supplementary groups it is in.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>In wie vielen zusätzlichen Gruppen er ist.</translation>
    </message>
    <message>
        <source>How many mappings of segments it has.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Wie viele Abbildungen von Segmenten er hat.</translation>
    </message>
    <message>
        <source>The nice value: who sleeps at a POSIX queue is served by it.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Der nice-Wert: Er bestimmt, in welcher Folge Schläfer an einer POSIX-Schlange bedient werden.</translation>
    </message>
    <message>
        <source>shm_perm.__key: 0 is IPC_PRIVATE.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>shm_perm.__key: 0 ist IPC_PRIVATE.</translation>
    </message>
    <message>
        <source>shm_perm.uid: the owner, in the caller&apos;s user namespace.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>shm_perm.uid: der Eigentümer, im User-Namensraum des Aufrufers.</translation>
    </message>
    <message>
        <source>shm_perm.gid: the owner&apos;s group.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>shm_perm.gid: die Gruppe des Eigentümers.</translation>
    </message>
    <message>
        <source>shm_perm.cuid: the creator.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>shm_perm.cuid: der Erzeuger.</translation>
    </message>
    <message>
        <source>shm_perm.cgid: the creator&apos;s group.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>shm_perm.cgid: die Gruppe des Erzeugers.</translation>
    </message>
    <message>
        <source>shm_perm.mode with SHM_DEST and SHM_LOCKED.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>shm_perm.mode mit SHM_DEST und SHM_LOCKED.</translation>
    </message>
    <message>
        <source>shm_perm.__seq: the upper half of the id.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>shm_perm.__seq: die obere Hälfte der Id.</translation>
    </message>
    <message>
        <source>shm_segsz: bytes.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>shm_segsz: Bytes.</translation>
    </message>
    <message>
        <source>shm_atime: last attach.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>shm_atime: letztes Einhängen.</translation>
    </message>
    <message>
        <source>shm_dtime: last detach.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>shm_dtime: letztes Aushängen.</translation>
    </message>
    <message>
        <source>shm_ctime: creation or IPC_SET.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>shm_ctime: Erzeugung oder IPC_SET.</translation>
    </message>
    <message>
        <source>shm_cpid: the creator&apos;s process.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>shm_cpid: der Prozess des Erzeugers.</translation>
    </message>
    <message>
        <source>shm_lpid: the process of the last attach or detach.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>shm_lpid: der Prozess, der zuletzt ein- oder ausgehängt hat.</translation>
    </message>
    <message>
        <source>shm_nattch: mappings.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>shm_nattch: Abbildungen.</translation>
    </message>
    <message>
        <source>The largest segment, in bytes.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Das größte Segment, in Bytes.</translation>
    </message>
    <message>
        <source>The smallest segment, in bytes.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Das kleinste Segment, in Bytes.</translation>
    </message>
    <message>
        <source>Attaches of one process; Linux sets no such limit.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Einhängungen eines Prozesses; Linux setzt hier keine Grenze.</translation>
    </message>
    <message>
        <source>Pages of all segments.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Seiten aller Segmente.</translation>
    </message>
    <message>
        <source>Pages of them in memory.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Wie viele dieser Seiten im Speicher liegen.</translation>
    </message>
    <message>
        <source>Pages of them swapped out.</source>
        <extracomment>core/fields.cpp</extracomment>
        <translation>Wie viele dieser Seiten ausgelagert sind.</translation>
    </message>
    <message>
        <source>The ipc namespace whose queues /dev/mqueue shows; 0 is none.</source>
        <extracomment>core/fields_files.cpp</extracomment>
        <translation>Der IPC-Namensraum, dessen Schlangen /dev/mqueue zeigt; 0 heißt: keiner.</translation>
    </message>
    <message>
        <source>Pages that it may have; 0 is no limit.</source>
        <extracomment>core/fields_files.cpp</extracomment>
        <translation>Wie viele Seiten es haben darf; 0 heißt: keine Grenze.</translation>
    </message>
    <message>
        <source>Pages in use: those that somebody has touched. Without a limit the kernel counts none.</source>
        <extracomment>core/fields_files.cpp</extracomment>
        <translation>Belegte Seiten: die, die jemand berührt hat. Ohne Grenze zählt der Kernel keine.</translation>
    </message>
    <message>
        <source>Files that it may have, and one for the directory.</source>
        <extracomment>core/fields_files.cpp</extracomment>
        <translation>Wie viele Dateien es haben darf, dazu eine für das Verzeichnis.</translation>
    </message>
    <message>
        <source>How many of them are free.</source>
        <extracomment>core/fields_files.cpp</extracomment>
        <translation>Wie viele davon frei sind.</translation>
    </message>
    <message>
        <source>Permission bits of the directory; 01000 is the sticky bit.</source>
        <extracomment>core/fields_files.cpp</extracomment>
        <translation>Rechtebits des Verzeichnisses; 01000 ist das Sticky-Bit.</translation>
    </message>
    <message>
        <source>The directory&apos;s owner.</source>
        <extracomment>core/fields_files.cpp</extracomment>
        <translation>Der Eigentümer des Verzeichnisses.</translation>
    </message>
    <message>
        <source>The directory&apos;s group.</source>
        <extracomment>core/fields_files.cpp</extracomment>
        <translation>Die Gruppe des Verzeichnisses.</translation>
    </message>
    <message>
        <source>Permission bits: those asked for without the umask&apos;s.</source>
        <extracomment>core/fields_files.cpp</extracomment>
        <translation>Rechtebits: die verlangten ohne die der umask.</translation>
    </message>
    <message>
        <source>The effective user id of the process that made it.</source>
        <extracomment>core/fields_files.cpp</extracomment>
        <translation>Die effektive Benutzer-Id des erzeugenden Prozesses.</translation>
    </message>
    <message>
        <source>The effective group id of the process that made it.</source>
        <extracomment>core/fields_files.cpp</extracomment>
        <translation>Die effektive Gruppen-Id des erzeugenden Prozesses.</translation>
    </message>
    <message>
        <source>How many names lead to it.</source>
        <extracomment>core/fields_files.cpp</extracomment>
        <translation>Wie viele Namen auf sie verweisen.</translation>
    </message>
    <message>
        <source>Bytes: what ftruncate and writes have made it.</source>
        <extracomment>core/fields_files.cpp</extracomment>
        <translation>Bytes: die Größe, die ftruncate und Schreibaufrufe ihr gegeben haben.</translation>
    </message>
    <message>
        <source>Blocks of 512 bytes in memory: 8 a page.</source>
        <extracomment>core/fields_files.cpp</extracomment>
        <translation>Blöcke von 512 Bytes im Speicher: 8 je Seite.</translation>
    </message>
    <message>
        <source>Of a named semaphore: what sem_getvalue gives.</source>
        <extracomment>core/fields_files.cpp</extracomment>
        <translation>Bei einem benannten Semaphor: was sem_getvalue liefert.</translation>
    </message>
    <message>
        <source>Of a named semaphore: how many have said that they sleep; who was killed, too.</source>
        <extracomment>core/fields_files.cpp</extracomment>
        <translation>Bei einem benannten Semaphor: wie viele sich als Schläfer gemeldet haben, auch wer seitdem getötet wurde.</translation>
    </message>
    <message>
        <source>The descriptor&apos;s number.</source>
        <extracomment>core/fields_files.cpp</extracomment>
        <translation>Die Nummer des Deskriptors.</translation>
    </message>
    <message>
        <source>1 when the file has no name any more.</source>
        <extracomment>core/fields_files.cpp</extracomment>
        <translation>1, wenn die Datei keinen Namen mehr hat.</translation>
    </message>
    <message>
        <source>Access mode and flags of open.</source>
        <extracomment>core/fields_files.cpp</extracomment>
        <translation>Zugriffsmodus und Flags von open.</translation>
    </message>
    <message>
        <source>Where read and write go on.</source>
        <extracomment>core/fields_files.cpp</extracomment>
        <translation>Wo read und write fortfahren.</translation>
    </message>
    <message>
        <source>Where the mapping begins; each engine has its own places.</source>
        <extracomment>core/fields_files.cpp</extracomment>
        <translation>Wo die Abbildung beginnt; Modell und Kernel haben je eigene Adressen.</translation>
    </message>
    <message>
        <source>Bytes, whole pages.</source>
        <extracomment>core/fields_files.cpp</extracomment>
        <translation>Bytes, in ganzen Seiten.</translation>
    </message>
    <message>
        <source>Where in the file it begins.</source>
        <extracomment>core/fields_files.cpp</extracomment>
        <translation>Wo in der Datei sie beginnt.</translation>
    </message>
    <message>
        <source>0 for none, 1 for reading, 2 for writing, too.</source>
        <extracomment>core/fields_files.cpp</extracomment>
        <translation>0: kein Zugriff, 1: Lesen, 2: auch Schreiben.</translation>
    </message>
    <message>
        <source>Permission bits, and 0100000 for a file.</source>
        <extracomment>core/fields_files.cpp</extracomment>
        <translation>Rechtebits und 0100000 für eine Datei.</translation>
    </message>
    <message>
        <source>The owner, in the caller&apos;s user namespace.</source>
        <extracomment>core/fields_files.cpp</extracomment>
        <translation>Der Eigentümer, im User-Namensraum des Aufrufers.</translation>
    </message>
    <message>
        <source>The owner&apos;s group.</source>
        <extracomment>core/fields_files.cpp</extracomment>
        <translation>Die Gruppe des Eigentümers.</translation>
    </message>
    <message>
        <source>Bytes.</source>
        <extracomment>core/fields_files.cpp</extracomment>
        <translation>Bytes.</translation>
    </message>
    <message>
        <source>Blocks of 512 bytes in memory.</source>
        <extracomment>core/fields_files.cpp</extracomment>
        <translation>Blöcke von 512 Bytes im Speicher.</translation>
    </message>
    <message>
        <source>Pages that are free.</source>
        <extracomment>core/fields_files.cpp</extracomment>
        <translation>Wie viele Seiten frei sind.</translation>
    </message>
    <message>
        <source>Files that it may have.</source>
        <extracomment>core/fields_files.cpp</extracomment>
        <translation>Wie viele Dateien es haben darf.</translation>
    </message>
    <message>
        <source>How many more files it may have.</source>
        <extracomment>core/fields_files.cpp</extracomment>
        <translation>Wie viele Dateien es noch haben darf.</translation>
    </message>
    <message>
        <source>How many messages it holds at most.</source>
        <extracomment>core/fields_mq.cpp</extracomment>
        <translation>Wie viele Nachrichten sie höchstens aufnimmt.</translation>
    </message>
    <message>
        <source>How long a message may be, in bytes.</source>
        <extracomment>core/fields_mq.cpp</extracomment>
        <translation>Wie lang eine Nachricht sein darf, in Bytes.</translation>
    </message>
    <message>
        <source>Messages in it.</source>
        <extracomment>core/fields_mq.cpp</extracomment>
        <translation>Nachrichten darin.</translation>
    </message>
    <message>
        <source>QSIZE: bytes of the messages in it.</source>
        <extracomment>core/fields_mq.cpp</extracomment>
        <translation>QSIZE: Bytes der Nachrichten darin.</translation>
    </message>
    <message>
        <source>NOTIFY: how news is told; 0 is by signal, or nobody waits for it.</source>
        <extracomment>core/fields_mq.cpp</extracomment>
        <translation>NOTIFY: auf welche Art benachrichtigt wird; 0 heißt: durch ein Signal, oder niemand wartet darauf.</translation>
    </message>
    <message>
        <source>SIGNO: the signal by which news is told; 0 is none.</source>
        <extracomment>core/fields_mq.cpp</extracomment>
        <translation>SIGNO: das Signal der Benachrichtigung; 0 heißt: keines.</translation>
    </message>
    <message>
        <source>NOTIFY_PID: the process that waits for news; 0 is none.</source>
        <extracomment>core/fields_mq.cpp</extracomment>
        <translation>NOTIFY_PID: der Prozess, der auf Benachrichtigung wartet; 0 heißt: keiner.</translation>
    </message>
    <message>
        <source>When it was made, or a message last sent or received.</source>
        <extracomment>core/fields_mq.cpp</extracomment>
        <translation>Wann sie erzeugt oder zuletzt eine Nachricht gesendet oder empfangen wurde.</translation>
    </message>
    <message>
        <source>How many sleep until there is room.</source>
        <extracomment>core/fields_mq.cpp</extracomment>
        <translation>Wie viele schlafen, bis Platz ist.</translation>
    </message>
    <message>
        <source>How many sleep until a message comes.</source>
        <extracomment>core/fields_mq.cpp</extracomment>
        <translation>Wie viele schlafen, bis eine Nachricht kommt.</translation>
    </message>
    <message>
        <source>1 when the queue has no name any more.</source>
        <extracomment>core/fields_mq.cpp</extracomment>
        <translation>1, wenn die Schlange keinen Namen mehr hat.</translation>
    </message>
    <message>
        <source>Access mode, O_NONBLOCK and O_CLOEXEC; what the queue was opened with stays visible in copies of the descriptor.</source>
        <extracomment>core/fields_mq.cpp</extracomment>
        <translation>Zugriffsmodus, O_NONBLOCK und O_CLOEXEC; womit die Schlange geöffnet wurde, bleibt in Kopien des Deskriptors sichtbar.</translation>
    </message>
    <message>
        <source>How many messages the queue holds at most.</source>
        <extracomment>core/fields_mq.cpp</extracomment>
        <translation>Wie viele Nachrichten die Schlange höchstens aufnimmt.</translation>
    </message>
    <message>
        <source>Messages in the queue.</source>
        <extracomment>core/fields_mq.cpp</extracomment>
        <translation>Nachrichten in der Schlange.</translation>
    </message>
    <message>
        <source>O_NONBLOCK, 04000, or 0; of this descriptor.</source>
        <extracomment>core/fields_mq.cpp</extracomment>
        <translation>O_NONBLOCK, 04000, oder 0; gilt für diesen Deskriptor.</translation>
    </message>
    <message>
        <source>POSIX queues that exist, also those that have lost their name.</source>
        <extracomment>core/fields_mq.cpp</extracomment>
        <translation>Vorhandene POSIX-Schlangen, auch solche, die ihren Namen verloren haben.</translation>
    </message>
    <message>
        <source>POSIX queues allowed.</source>
        <extracomment>core/fields_mq.cpp</extracomment>
        <translation>Wie viele POSIX-Schlangen erlaubt sind.</translation>
    </message>
    <message>
        <source>Messages that one POSIX queue may be made for.</source>
        <extracomment>core/fields_mq.cpp</extracomment>
        <translation>Für wie viele Nachrichten eine POSIX-Schlange angelegt werden darf.</translation>
    </message>
    <message>
        <source>Bytes of a message that a POSIX queue may be made for.</source>
        <extracomment>core/fields_mq.cpp</extracomment>
        <translation>Für wie lange Nachrichten eine POSIX-Schlange angelegt werden darf, in Bytes.</translation>
    </message>
    <message>
        <source>mq_maxmsg of a queue that is made without attributes.</source>
        <extracomment>core/fields_mq.cpp</extracomment>
        <translation>mq_maxmsg einer Schlange, die ohne Attribute angelegt wird.</translation>
    </message>
    <message>
        <source>mq_msgsize of a queue that is made without attributes.</source>
        <extracomment>core/fields_mq.cpp</extracomment>
        <translation>mq_msgsize einer Schlange, die ohne Attribute angelegt wird.</translation>
    </message>
    <message>
        <source>Permission bits.</source>
        <extracomment>core/fields_msg.cpp</extracomment>
        <translation>Rechtebits.</translation>
    </message>
    <message>
        <source>Bytes of the messages in the queue.</source>
        <extracomment>core/fields_msg.cpp</extracomment>
        <translation>Bytes der Nachrichten in der Schlange.</translation>
    </message>
    <message>
        <source>The process that sent last; 0 is none.</source>
        <extracomment>core/fields_msg.cpp</extracomment>
        <translation>Der Prozess, der zuletzt gesendet hat; 0 heißt: keiner.</translation>
    </message>
    <message>
        <source>The process that received last; 0 is none.</source>
        <extracomment>core/fields_msg.cpp</extracomment>
        <translation>Der Prozess, der zuletzt empfangen hat; 0 heißt: keiner.</translation>
    </message>
    <message>
        <source>When a message was last sent.</source>
        <extracomment>core/fields_msg.cpp</extracomment>
        <translation>Wann zuletzt eine Nachricht gesendet wurde.</translation>
    </message>
    <message>
        <source>When a message was last received.</source>
        <extracomment>core/fields_msg.cpp</extracomment>
        <translation>Wann zuletzt eine Nachricht empfangen wurde.</translation>
    </message>
    <message>
        <source>How many bytes may be in the queue; IPC_SET changes it.</source>
        <extracomment>core/fields_msg.cpp</extracomment>
        <translation>Wie viele Bytes in der Schlange sein dürfen; IPC_SET ändert das.</translation>
    </message>
    <message>
        <source>msg_perm.mode: permission bits.</source>
        <extracomment>core/fields_msg.cpp</extracomment>
        <translation>msg_perm.mode: Rechtebits.</translation>
    </message>
    <message>
        <source>msg_perm.__seq: the upper half of the id.</source>
        <extracomment>core/fields_msg.cpp</extracomment>
        <translation>msg_perm.__seq: die obere Hälfte der Id.</translation>
    </message>
    <message>
        <source>msg_qbytes: how many bytes may be in the queue.</source>
        <extracomment>core/fields_msg.cpp</extracomment>
        <translation>msg_qbytes: wie viele Bytes in der Schlange sein dürfen.</translation>
    </message>
    <message>
        <source>IPC_INFO: a constant. MSG_INFO: queues that exist.</source>
        <extracomment>core/fields_msg.cpp</extracomment>
        <translation>IPC_INFO: eine Konstante. MSG_INFO: vorhandene Schlangen.</translation>
    </message>
    <message>
        <source>IPC_INFO: a constant. MSG_INFO: messages in all queues.</source>
        <extracomment>core/fields_msg.cpp</extracomment>
        <translation>IPC_INFO: eine Konstante. MSG_INFO: Nachrichten in allen Schlangen.</translation>
    </message>
    <message>
        <source>Not used by Linux.</source>
        <extracomment>core/fields_msg.cpp</extracomment>
        <translation>Wird von Linux nicht benutzt.</translation>
    </message>
    <message>
        <source>IPC_INFO: a constant. MSG_INFO: bytes in all queues.</source>
        <extracomment>core/fields_msg.cpp</extracomment>
        <translation>IPC_INFO: eine Konstante. MSG_INFO: Bytes in allen Schlangen.</translation>
    </message>
    <message>
        <source>How many semaphores the set has.</source>
        <extracomment>core/fields_sem.cpp</extracomment>
        <translation>Wie viele Semaphore der Satz hat.</translation>
    </message>
    <message>
        <source>When an operation last succeeded; never for a set that nobody used.</source>
        <extracomment>core/fields_sem.cpp</extracomment>
        <translation>Wann zuletzt eine Operation gelang; nie bei einem Satz, den niemand benutzt hat.</translation>
    </message>
    <message>
        <source>When it was created, or changed by IPC_SET, SETVAL or SETALL.</source>
        <extracomment>core/fields_sem.cpp</extracomment>
        <translation>Zeitpunkt der Erzeugung oder der Änderung durch IPC_SET, SETVAL oder SETALL.</translation>
    </message>
    <message>
        <source>The value: operations that would make it negative sleep.</source>
        <extracomment>core/fields_sem.cpp</extracomment>
        <translation>Der Wert: Operationen, die ihn negativ machen würden, schlafen.</translation>
    </message>
    <message>
        <source>The process whose operation touched it last; 0 is none.</source>
        <extracomment>core/fields_sem.cpp</extracomment>
        <translation>Der Prozess, dessen Operation es zuletzt berührt hat; 0 heißt: keiner.</translation>
    </message>
    <message>
        <source>Sleepers that wait for it to grow.</source>
        <extracomment>core/fields_sem.cpp</extracomment>
        <translation>Schläfer, die warten, bis es wächst.</translation>
    </message>
    <message>
        <source>Sleepers that wait for it to become 0.</source>
        <extracomment>core/fields_sem.cpp</extracomment>
        <translation>Schläfer, die warten, bis es 0 wird.</translation>
    </message>
    <message>
        <source>sem_perm.mode: permission bits.</source>
        <extracomment>core/fields_sem.cpp</extracomment>
        <translation>sem_perm.mode: Rechtebits.</translation>
    </message>
    <message>
        <source>sem_perm.__seq: the upper half of the id.</source>
        <extracomment>core/fields_sem.cpp</extracomment>
        <translation>sem_perm.__seq: die obere Hälfte der Id.</translation>
    </message>
    <message>
        <source>sem_otime: last successful operation.</source>
        <extracomment>core/fields_sem.cpp</extracomment>
        <translation>sem_otime: letzte gelungene Operation.</translation>
    </message>
    <message>
        <source>sem_ctime: creation, IPC_SET, SETVAL or SETALL.</source>
        <extracomment>core/fields_sem.cpp</extracomment>
        <translation>sem_ctime: Erzeugung, IPC_SET, SETVAL oder SETALL.</translation>
    </message>
    <message>
        <source>sem_nsems: semaphores in the set.</source>
        <extracomment>core/fields_sem.cpp</extracomment>
        <translation>sem_nsems: Semaphore im Satz.</translation>
    </message>
    <message>
        <source>Not used by Linux; the same as semmns.</source>
        <extracomment>core/fields_sem.cpp</extracomment>
        <translation>Wird von Linux nicht benutzt; gleich semmns.</translation>
    </message>
    <message>
        <source>Not used by Linux; the same as semopm.</source>
        <extracomment>core/fields_sem.cpp</extracomment>
        <translation>Wird von Linux nicht benutzt; gleich semopm.</translation>
    </message>
    <message>
        <source>IPC_INFO: a constant. SEM_INFO: how many sets exist.</source>
        <extracomment>core/fields_sem.cpp</extracomment>
        <translation>IPC_INFO: eine Konstante. SEM_INFO: wie viele Sätze es gibt.</translation>
    </message>
    <message>
        <source>The greatest value of a semaphore.</source>
        <extracomment>core/fields_sem.cpp</extracomment>
        <translation>Der größte Wert eines Semaphors.</translation>
    </message>
    <message>
        <source>IPC_INFO: the greatest adjustment. SEM_INFO: semaphores of all sets.</source>
        <extracomment>core/fields_sem.cpp</extracomment>
        <translation>IPC_INFO: die größte Undo-Korrektur. SEM_INFO: Semaphore aller Sätze.</translation>
    </message>
    <message>
        <source>no return at all</source>
        <extracomment>core/lane.cpp</extracomment>
        <translation>gar keine Rückkehr</translation>
    </message>
    <message>
        <source>expected {}, got {}</source>
        <extracomment>core/lane.cpp</extracomment>
        <translation>erwartet: {}, erhalten: {}</translation>
    </message>
    <message>
        <source>cannot compare the result with {}: write a number, an error, &quot;bytes&quot; or $name</source>
        <extracomment>core/lane.cpp</extracomment>
        <translation>das Ergebnis lässt sich nicht mit {} vergleichen: Schreiben Sie eine Zahl, einen Fehler, &quot;bytes&quot; oder $name</translation>
    </message>
    <message>
        <source>success (for ${})</source>
        <extracomment>core/lane.cpp</extracomment>
        <translation>Erfolg (für ${})</translation>
    </message>
    <message>
        <source>{} (${} is bound already)</source>
        <extracomment>core/lane.cpp</extracomment>
        <translation>{} (${} ist schon gebunden)</translation>
    </message>
    <message>
        <source>a new process ({})</source>
        <extracomment>core/lane.cpp</extracomment>
        <translation>ein neuer Prozess ({})</translation>
    </message>
    <message>
        <source>{} has no unfinished call to resume</source>
        <extracomment>core/lane.cpp</extracomment>
        <translation>{} hat keinen unvollendeten Aufruf, der weiterlaufen könnte</translation>
    </message>
    <message>
        <source>{} still sleeps and waits for {}</source>
        <extracomment>core/lane.cpp</extracomment>
        <translation>{} schläft noch und wartet auf {}</translation>
    </message>
    <message>
        <source>{} has died in its sleep</source>
        <extracomment>core/lane.cpp</extracomment>
        <translation>{} ist im Schlaf gestorben</translation>
    </message>
    <message>
        <source>more than {} arguments</source>
        <extracomment>core/notation/arguments.cpp</extracomment>
        <translation>mehr als {} Argumente</translation>
    </message>
    <message>
        <source>a smaller file</source>
        <extracomment>core/notation/arguments.cpp</extracomment>
        <translation>eine kleinere Datei</translation>
    </message>
    <message>
        <source>&apos;&quot;&apos;, the end of the string of column {}</source>
        <extracomment>core/notation/arguments.cpp</extracomment>
        <translation>&apos;&quot;&apos;, das Ende der Zeichenkette aus Spalte {}</translation>
    </message>
    <message>
        <source>a byte up to \377</source>
        <extracomment>core/notation/arguments.cpp</extracomment>
        <translation>ein Byte bis \377</translation>
    </message>
    <message>
        <source>n, t, r, v, f, &quot;, \, octal or x and hexadecimal digits after a backslash</source>
        <extracomment>core/notation/arguments.cpp</extracomment>
        <translation>n, t, r, v, f, &quot;, \, Oktalziffern oder x mit Hexadezimalziffern hinter einem Backslash</translation>
    </message>
    <message>
        <source>{} is not a call of the vocabulary{}</source>
        <extracomment>core/notation/bind.cpp</extracomment>
        <translation>{} ist kein Aufruf des Vokabulars{}</translation>
    </message>
    <message>
        <source>this line is not a call</source>
        <extracomment>core/notation/bind.cpp</extracomment>
        <translation>diese Zeile ist kein Aufruf</translation>
    </message>
    <message>
        <source>&apos;{}&apos;, which exists from the start</source>
        <extracomment>core/notation/cast.cpp</extracomment>
        <translation>&apos;{}&apos;, schon von Anfang an vorhanden</translation>
    </message>
    <message>
        <source>&apos;{}&apos;, which exists since line {}</source>
        <extracomment>core/notation/cast.cpp</extracomment>
        <translation>&apos;{}&apos;, schon seit Zeile {} vorhanden</translation>
    </message>
    <message>
        <source>a name that is not taken</source>
        <extracomment>core/notation/cast.cpp</extracomment>
        <translation>ein Name, der noch frei ist</translation>
    </message>
    <message>
        <source>a container that can be joined; docker says: {}</source>
        <extracomment>core/notation/containers.cpp</extracomment>
        <translation>ein Container, dem man beitreten kann; docker meldet: {}</translation>
    </message>
    <message>
        <source>the name of a container that is declared above; docker says: {}</source>
        <extracomment>core/notation/containers.cpp</extracomment>
        <translation>der Name eines Containers, der weiter oben deklariert ist; docker meldet: {}</translation>
    </message>
    <message>
        <source>ALL or the name of a capability</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>ALL oder der Name einer Capability</translation>
    </message>
    <message>
        <source>numbers, as in 1000:1000: no image is here that knows names</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>Zahlen wie in 1000:1000; es gibt hier kein Image, das Namen kennt</translation>
    </message>
    <message>
        <source>a number: no image is here that knows names</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>eine Zahl; es gibt hier kein Image, das Namen kennt</translation>
    </message>
    <message>
        <source>a limit, as in msgqueue=819200:819200</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>eine Grenze wie in msgqueue=819200:819200</translation>
    </message>
    <message>
        <source>memlock, msgqueue, nofile or nice and &apos;=&apos;: no other limit is about IPC</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>memlock, msgqueue, nofile oder nice und &apos;=&apos;; keine andere Grenze betrifft IPC</translation>
    </message>
    <message>
        <source>a setting of an ipc namespace and &apos;=&apos;, as in kernel.msgmax=</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>eine Einstellung eines IPC-Namensraums und &apos;=&apos;, wie in kernel.msgmax=</translation>
    </message>
    <message>
        <source>another place: --ipc and --shm-size say what lies on /dev/shm</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>eine andere Stelle; was auf /dev/shm liegt, bestimmen --ipc und --shm-size</translation>
    </message>
    <message>
        <source>a name of letters, digits, &apos;-&apos;, &apos;.&apos;, &apos;_&apos;</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>ein Name aus Buchstaben, Ziffern, &apos;-&apos;, &apos;.&apos;, &apos;_&apos;</translation>
    </message>
    <message>
        <source>a size, as in 64m</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>eine Größe wie in 64m</translation>
    </message>
    <message>
        <source>an image, as in docker run alpine</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>ein Image wie in docker run alpine</translation>
    </message>
    <message>
        <source>a container and a tool, as in docker exec web ipcs</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>ein Container und ein Werkzeug wie in docker exec web ipcs</translation>
    </message>
    <message>
        <source>the name of a container</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>der Name eines Containers</translation>
    </message>
    <message>
        <source>{} behind docker</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>{} hinter docker</translation>
    </message>
    <message>
        <source>a mode</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>ein Modus</translation>
    </message>
    <message>
        <source>a size</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>eine Größe</translation>
    </message>
    <message>
        <source>a name</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>ein Name</translation>
    </message>
    <message>
        <source>a uid</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>eine uid</translation>
    </message>
    <message>
        <source>a gid</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>eine gid</translation>
    </message>
    <message>
        <source>a capability</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>eine Capability</translation>
    </message>
    <message>
        <source>a setting</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>eine Einstellung</translation>
    </message>
    <message>
        <source>a limit</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>eine Grenze</translation>
    </message>
    <message>
        <source>a variable</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>eine Variable</translation>
    </message>
    <message>
        <source>a volume</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>ein Volume</translation>
    </message>
    <message>
        <source>a mount</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>ein Mount</translation>
    </message>
    <message>
        <source>a directory</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>ein Verzeichnis</translation>
    </message>
    <message>
        <source>a container</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>ein Container</translation>
    </message>
    <message>
        <source>a port</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>ein Port</translation>
    </message>
    <message>
        <source>a network</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>ein Netzwerk</translation>
    </message>
    <message>
        <source>an address</source>
        <extracomment>core/non_interference/sight.cpp</extracomment>
        <translation>eine Adresse</translation>
    </message>
    <message>
        <source>a host</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>ein Host</translation>
    </message>
    <message>
        <source>a label</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>ein Label</translation>
    </message>
    <message>
        <source>a number</source>
        <extracomment>core/lesson/fields.cpp</extracomment>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a list</source>
        <extracomment>core/lesson/yaml_text.cpp</extracomment>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a device</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>ein Gerät</translation>
    </message>
    <message>
        <source>an option</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>eine Option</translation>
    </message>
    <message>
        <source>a program</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>a policy</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>eine Regel</translation>
    </message>
    <message>
        <source>a signal</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>ein Signal</translation>
    </message>
    <message>
        <source>seconds</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>a driver</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>ein Treiber</translation>
    </message>
    <message>
        <source>a platform</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>eine Plattform</translation>
    </message>
    <message>
        <source>a runtime</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>eine Laufzeitumgebung</translation>
    </message>
    <message>
        <source>a place</source>
        <extracomment>core/notation/docker.cpp</extracomment>
        <translation>eine Stelle</translation>
    </message>
    <message>
        <source>a result of {} that it cannot have</source>
        <extracomment>core/notation/expand.cpp</extracomment>
        <translation>ein Ergebnis, das {} nicht haben kann</translation>
    </message>
    <message>
        <source>nothing or an exit status behind it, as in &apos;= 0&apos;; $names are for lines that make one object</source>
        <extracomment>core/notation/expand.cpp</extracomment>
        <translation>nichts oder ein Exit-Status dahinter, wie in &apos;= 0&apos;; $-Namen sind für Zeilen, die ein Objekt erzeugen</translation>
    </message>
    <message>
        <source>nothing or an exit status behind it, as in &apos;= 0&apos;</source>
        <extracomment>core/notation/expand.cpp</extracomment>
        <translation>nichts oder ein Exit-Status dahinter, wie in &apos;= 0&apos;</translation>
    </message>
    <message>
        <source>nothing has bound ${} yet{}</source>
        <extracomment>core/notation/expression.cpp</extracomment>
        <translation>${} ist noch nicht gebunden{}</translation>
    </message>
    <message>
        <source>expected a number, found &apos;{}&apos;</source>
        <extracomment>core/notation/expression.cpp</extracomment>
        <translation>erwartet: eine Zahl, gefunden: &apos;{}&apos;</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not {}{}</source>
        <extracomment>core/notation/expression.cpp</extracomment>
        <translation>&apos;{}&apos; passt hier nicht; erwartet: {}{}</translation>
    </message>
    <message>
        <source>expected a number, found {}</source>
        <extracomment>core/notation/expression.cpp</extracomment>
        <translation>erwartet: eine Zahl, gefunden: {}</translation>
    </message>
    <message>
        <source>a shift by 64 or more</source>
        <extracomment>core/notation/expression.cpp</extracomment>
        <translation>ein Schieben um 64 oder mehr</translation>
    </message>
    <message>
        <source>expected &apos;)&apos;, found {}</source>
        <extracomment>core/lesson/predicate_parse.cpp</extracomment>
        <translation>erwartet: &apos;)&apos;, gefunden: {}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a number of 64 bits</source>
        <extracomment>core/notation/expression.cpp</extracomment>
        <translation>&apos;{}&apos; ist keine Zahl mit 64 Bit</translation>
    </message>
    <message>
        <source>the number {}</source>
        <extracomment>core/notation/expression.cpp</extracomment>
        <translation>die Zahl {}</translation>
    </message>
    <message>
        <source>the string {}</source>
        <extracomment>core/notation/expression.cpp</extracomment>
        <translation>die Zeichenkette {}</translation>
    </message>
    <message>
        <source>the structure {}</source>
        <extracomment>core/notation/expression.cpp</extracomment>
        <translation>die Struktur {}</translation>
    </message>
    <message>
        <source>the list {}</source>
        <extracomment>core/notation/expression.cpp</extracomment>
        <translation>die Liste {}</translation>
    </message>
    <message>
        <source>the named argument {}</source>
        <extracomment>core/notation/expression.cpp</extracomment>
        <translation>das benannte Argument {}</translation>
    </message>
    <message>
        <source>the descriptor {}</source>
        <extracomment>core/notation/expression.cpp</extracomment>
        <translation>der Deskriptor {}</translation>
    </message>
    <message>
        <source>expected {}, found {}</source>
        <extracomment>core/notation/expression.cpp</extracomment>
        <translation>erwartet: {}, gefunden: {}</translation>
    </message>
    <message>
        <source>the name of a pod</source>
        <extracomment>core/notation/kubectl.cpp</extracomment>
        <translation>der Name eines Pods</translation>
    </message>
    <message>
        <source>&apos;--&apos; before the command</source>
        <extracomment>core/notation/kubectl.cpp</extracomment>
        <translation>&apos;--&apos; vor dem Befehl</translation>
    </message>
    <message>
        <source>a tool, as in kubectl exec app -- ipcs</source>
        <extracomment>core/notation/kubectl.cpp</extracomment>
        <translation>ein Werkzeug wie in kubectl exec app -- ipcs</translation>
    </message>
    <message>
        <source>pod, as in kubectl delete pod app</source>
        <extracomment>core/notation/kubectl.cpp</extracomment>
        <translation>pod wie in kubectl delete pod app</translation>
    </message>
    <message>
        <source>pod and its name, as in kubectl delete pod app</source>
        <extracomment>core/notation/kubectl.cpp</extracomment>
        <translation>pod und sein Name wie in kubectl delete pod app</translation>
    </message>
    <message>
        <source>{} behind kubectl</source>
        <extracomment>core/notation/kubectl.cpp</extracomment>
        <translation>{} hinter kubectl</translation>
    </message>
    <message>
        <source>{}; %pod NAME CONTAINER… makes a pod of several containers{}</source>
        <extracomment>core/notation/kubectl.cpp</extracomment>
        <translation>{}; %pod NAME CONTAINER… erzeugt einen Pod aus mehreren Containern{}</translation>
    </message>
    <message>
        <source>an image</source>
        <extracomment>core/notation/kubectl.cpp</extracomment>
        <translation>ein Image</translation>
    </message>
    <message>
        <source>a profile</source>
        <extracomment>core/notation/kubectl.cpp</extracomment>
        <translation>ein Profil</translation>
    </message>
    <message>
        <source>a namespace</source>
        <extracomment>core/notation/kubectl.cpp</extracomment>
        <translation>ein Namensraum</translation>
    </message>
    <message>
        <source>the end of the line</source>
        <extracomment>core/notation/lexical.cpp</extracomment>
        <translation>das Ende der Zeile</translation>
    </message>
    <message>
        <source>the byte 0x{:02x}</source>
        <extracomment>core/notation/lexical.cpp</extracomment>
        <translation>das Byte 0x{:02x}</translation>
    </message>
    <message>
        <source>brackets more than 64 deep</source>
        <extracomment>core/notation/lists.cpp</extracomment>
        <translation>Klammern mehr als 64 tief</translation>
    </message>
    <message>
        <source>fewer</source>
        <extracomment>core/notation/lists.cpp</extracomment>
        <translation>weniger</translation>
    </message>
    <message>
        <source>; did you mean {}?</source>
        <extracomment>core/notation/names.cpp</extracomment>
        <translation>; meinten Sie {}?</translation>
    </message>
    <message>
        <source>a key</source>
        <extracomment>core/non_interference/sight.cpp</extracomment>
        <translation>ein Schlüssel</translation>
    </message>
    <message>
        <source>a flag of shmget</source>
        <extracomment>core/notation/names.cpp</extracomment>
        <translation>ein Flag von shmget</translation>
    </message>
    <message>
        <source>a flag of shmat</source>
        <extracomment>core/notation/names.cpp</extracomment>
        <translation>ein Flag von shmat</translation>
    </message>
    <message>
        <source>a command of shmctl</source>
        <extracomment>core/notation/names.cpp</extracomment>
        <translation>ein Befehl von shmctl</translation>
    </message>
    <message>
        <source>a flag of semget and msgget</source>
        <extracomment>core/notation/names.cpp</extracomment>
        <translation>ein Flag von semget und msgget</translation>
    </message>
    <message>
        <source>a command of semctl</source>
        <extracomment>core/notation/names.cpp</extracomment>
        <translation>ein Befehl von semctl</translation>
    </message>
    <message>
        <source>a flag of semop</source>
        <extracomment>core/notation/names.cpp</extracomment>
        <translation>ein Flag von semop</translation>
    </message>
    <message>
        <source>a command of msgctl</source>
        <extracomment>core/notation/names.cpp</extracomment>
        <translation>ein Befehl von msgctl</translation>
    </message>
    <message>
        <source>a flag of messages</source>
        <extracomment>core/notation/names.cpp</extracomment>
        <translation>ein Flag von Nachrichten</translation>
    </message>
    <message>
        <source>a flag of clone</source>
        <extracomment>core/notation/names.cpp</extracomment>
        <translation>ein Flag von clone</translation>
    </message>
    <message>
        <source>a flag of unshare</source>
        <extracomment>core/notation/names.cpp</extracomment>
        <translation>ein Flag von unshare</translation>
    </message>
    <message>
        <source>a type of namespace</source>
        <extracomment>core/notation/names.cpp</extracomment>
        <translation>eine Art von Namensraum</translation>
    </message>
    <message>
        <source>a resource</source>
        <extracomment>core/notation/names.cpp</extracomment>
        <translation>eine Ressource</translation>
    </message>
    <message>
        <source>an option of prctl</source>
        <extracomment>core/notation/names.cpp</extracomment>
        <translation>eine Option von prctl</translation>
    </message>
    <message>
        <source>a kind of dump</source>
        <extracomment>core/notation/names.cpp</extracomment>
        <translation>eine Dump-Einstellung</translation>
    </message>
    <message>
        <source>a signal&apos;s handler</source>
        <extracomment>core/notation/names.cpp</extracomment>
        <translation>ein Handler eines Signals</translation>
    </message>
    <message>
        <source>a flag of sigaction</source>
        <extracomment>core/notation/names.cpp</extracomment>
        <translation>ein Flag von sigaction</translation>
    </message>
    <message>
        <source>a clock</source>
        <extracomment>core/notation/names.cpp</extracomment>
        <translation>eine Uhr</translation>
    </message>
    <message>
        <source>a flag of clock_nanosleep</source>
        <extracomment>core/notation/names.cpp</extracomment>
        <translation>ein Flag von clock_nanosleep</translation>
    </message>
    <message>
        <source>a protection</source>
        <extracomment>core/notation/names_files.cpp</extracomment>
        <translation>ein Zugriffsschutz</translation>
    </message>
    <message>
        <source>a flag of mmap</source>
        <extracomment>core/notation/names_files.cpp</extracomment>
        <translation>ein Flag von mmap</translation>
    </message>
    <message>
        <source>a mode of fallocate</source>
        <extracomment>core/notation/names_files.cpp</extracomment>
        <translation>ein Modus von fallocate</translation>
    </message>
    <message>
        <source>a flag of mount</source>
        <extracomment>core/notation/names_files.cpp</extracomment>
        <translation>ein Flag von mount</translation>
    </message>
    <message>
        <source>a flag of umount2</source>
        <extracomment>core/notation/names_files.cpp</extracomment>
        <translation>ein Flag von umount2</translation>
    </message>
    <message>
        <source>a part of a file&apos;s mode</source>
        <extracomment>core/notation/names_files.cpp</extracomment>
        <translation>ein Teil eines Dateimodus</translation>
    </message>
    <message>
        <source>a flag of *at calls</source>
        <extracomment>core/notation/names_files.cpp</extracomment>
        <translation>ein Flag von *at-Aufrufen</translation>
    </message>
    <message>
        <source>a flag of open</source>
        <extracomment>core/notation/names_mq.cpp</extracomment>
        <translation>ein Flag von open</translation>
    </message>
    <message>
        <source>a kind of notification</source>
        <extracomment>core/notation/names_mq.cpp</extracomment>
        <translation>eine Art der Benachrichtigung</translation>
    </message>
    <message>
        <source>a command of fcntl</source>
        <extracomment>core/notation/names_mq.cpp</extracomment>
        <translation>ein Befehl von fcntl</translation>
    </message>
    <message>
        <source>a flag of a descriptor</source>
        <extracomment>core/notation/names_mq.cpp</extracomment>
        <translation>ein Flag eines Deskriptors</translation>
    </message>
    <message>
        <source>a kind of priority</source>
        <extracomment>core/notation/names_mq.cpp</extracomment>
        <translation>eine Art von Priorität</translation>
    </message>
    <message>
        <source>more than {} lines</source>
        <extracomment>core/notation/parse.cpp</extracomment>
        <translation>mehr als {} Zeilen</translation>
    </message>
    <message>
        <source>a line break</source>
        <extracomment>core/notation/parse.cpp</extracomment>
        <translation>ein Zeilenumbruch</translation>
    </message>
    <message>
        <source>one line</source>
        <extracomment>core/notation/parse.cpp</extracomment>
        <translation>eine einzige Zeile</translation>
    </message>
    <message>
        <source>&apos;,&apos; or &apos;)&apos;</source>
        <extracomment>core/notation/raw.cpp</extracomment>
        <translation>&apos;,&apos; oder &apos;)&apos;</translation>
    </message>
    <message>
        <source>an argument</source>
        <extracomment>core/notation/raw.cpp</extracomment>
        <translation>ein Argument</translation>
    </message>
    <message>
        <source>directories are outside the vocabulary</source>
        <extracomment>core/notation/read_files.cpp</extracomment>
        <translation>Verzeichnisse gehören nicht zum Vokabular</translation>
    </message>
    <message>
        <source>of linkat, only the flag AT_SYMLINK_FOLLOW is in the vocabulary</source>
        <extracomment>core/notation/read_files.cpp</extracomment>
        <translation>von linkat gehört nur das Flag AT_SYMLINK_FOLLOW zum Vokabular</translation>
    </message>
    <message>
        <source>memory that no file stands behind is outside the vocabulary</source>
        <extracomment>core/notation/read_files.cpp</extracomment>
        <translation>Speicher, hinter dem keine Datei steht, gehört nicht zum Vokabular</translation>
    </message>
    <message>
        <source>of newfstatat, only (fd, &quot;&quot;, buf, AT_EMPTY_PATH) is in the vocabulary</source>
        <extracomment>core/notation/read_files.cpp</extracomment>
        <translation>von newfstatat gehört nur (fd, &quot;&quot;, buf, AT_EMPTY_PATH) zum Vokabular</translation>
    </message>
    <message>
        <source>files outside of /dev/shm are no IPC</source>
        <extracomment>core/notation/read_files.cpp</extracomment>
        <translation>Dateien außerhalb von /dev/shm sind keine IPC</translation>
    </message>
    <message>
        <source>expected a list of groups, [1, 2], found {}</source>
        <extracomment>core/notation/read_identity.cpp</extracomment>
        <translation>erwartet: eine Liste von Gruppen, [1, 2], gefunden: {}</translation>
    </message>
    <message>
        <source>the list has {} groups, not {}</source>
        <extracomment>core/notation/read_identity.cpp</extracomment>
        <translation>die Liste hat {} Gruppen, nicht {}</translation>
    </message>
    <message>
        <source>the capabilities of another process cannot be set: pid is 0</source>
        <extracomment>core/notation/read_identity.cpp</extracomment>
        <translation>die Capabilities eines anderen Prozesses lassen sich nicht setzen: pid muss 0 sein</translation>
    </message>
    <message>
        <source>prlimit64 without a new limit only asks</source>
        <extracomment>core/notation/read_identity.cpp</extracomment>
        <translation>prlimit64 ohne neue Grenze fragt nur ab</translation>
    </message>
    <message>
        <source>the limits of another process cannot be set: pid is 0</source>
        <extracomment>core/notation/read_identity.cpp</extracomment>
        <translation>die Grenzen eines anderen Prozesses lassen sich nicht setzen: pid muss 0 sein</translation>
    </message>
    <message>
        <source>prctl({}) is outside the vocabulary, which has PR_SET_KEEPCAPS and PR_SET_DUMPABLE{}</source>
        <extracomment>core/notation/read_identity.cpp</extracomment>
        <translation>prctl({}) gehört nicht zum Vokabular; dieses hat PR_SET_KEEPCAPS und PR_SET_DUMPABLE{}</translation>
    </message>
    <message>
        <source>this option of prctl takes (option, arg2), but &apos;arg2&apos; is missing</source>
        <extracomment>core/notation/read_identity.cpp</extracomment>
        <translation>diese Option von prctl erwartet (option, arg2), aber &apos;arg2&apos; fehlt</translation>
    </message>
    <message>
        <source>expected a structure, as in {}</source>
        <extracomment>core/notation/read_memory.cpp</extracomment>
        <translation>erwartet: eine Struktur wie in {}</translation>
    </message>
    <message>
        <source>this command of {} takes {}, but &apos;{}&apos; is missing</source>
        <extracomment>core/notation/read_memory.cpp</extracomment>
        <translation>dieser Befehl von {} erwartet {}, aber &apos;{}&apos; fehlt</translation>
    </message>
    <message>
        <source>expected the name of a sysctl, as in &quot;kernel.shmmni&quot;, found {}</source>
        <extracomment>core/notation/read_memory.cpp</extracomment>
        <translation>erwartet: der Name eines sysctl wie in &quot;kernel.shmmni&quot;, gefunden: {}</translation>
    </message>
    <message>
        <source>load reads at most {} bytes</source>
        <extracomment>core/notation/read_memory.cpp</extracomment>
        <translation>load liest höchstens {} Bytes</translation>
    </message>
    <message>
        <source>of mounts, only a tmpfs on /dev/shm, /mnt/NAME or /dev, mqueue on /dev/mqueue, and binds between /dev/shm and /mnt/NAME are in the vocabulary</source>
        <extracomment>core/notation/read_mounts.cpp</extracomment>
        <translation>von den Mounts gehören nur ein tmpfs auf /dev/shm, /mnt/NAME oder /dev, mqueue auf /dev/mqueue und Bind-Mounts zwischen /dev/shm und /mnt/NAME zum Vokabular</translation>
    </message>
    <message>
        <source>fcntl({}) is outside the vocabulary, which has F_DUPFD, F_GETFD, F_SETFD, F_GETFL and F_SETFL</source>
        <extracomment>core/notation/read_mqueue.cpp</extracomment>
        <translation>fcntl({}) gehört nicht zum Vokabular; dieses hat F_DUPFD, F_GETFD, F_SETFD, F_GETFL und F_SETFL</translation>
    </message>
    <message>
        <source>setpriority for groups and users is outside the vocabulary</source>
        <extracomment>core/notation/read_mqueue.cpp</extracomment>
        <translation>setpriority für Gruppen und Benutzer gehört nicht zum Vokabular</translation>
    </message>
    <message>
        <source>&apos;init&apos; exists from the start: the child needs another name</source>
        <extracomment>core/notation/read_process.cpp</extracomment>
        <translation>&apos;init&apos; gibt es von Anfang an: Das Kind braucht einen anderen Namen</translation>
    </message>
    <message>
        <source>expected {{flags=…, exit_signal=SIGCHLD}}, found {}</source>
        <extracomment>core/notation/read_process.cpp</extracomment>
        <translation>erwartet: {{flags=…, exit_signal=SIGCHLD}}, gefunden: {}</translation>
    </message>
    <message>
        <source>no actor is called {} yet{}</source>
        <extracomment>core/notation/read_process.cpp</extracomment>
        <translation>noch heißt kein Akteur {}{}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not ipc, user, mnt or pid, the namespaces that can be entered</source>
        <extracomment>core/notation/read_process.cpp</extracomment>
        <translation>&apos;{}&apos; ist weder ipc noch user, mnt oder pid; nur in diese Namensräume kann man eintreten</translation>
    </message>
    <message>
        <source>&quot;/proc/A/ns/ipc&quot;, with A an actor&apos;s name or self</source>
        <extracomment>core/notation/read_process.cpp</extracomment>
        <translation>&quot;/proc/A/ns/ipc&quot;, wobei A der Name eines Akteurs oder self ist</translation>
    </message>
    <message>
        <source>expected an operation, as in {}, found {}</source>
        <extracomment>core/notation/read_semaphores.cpp</extracomment>
        <translation>erwartet: eine Operation wie in {}, gefunden: {}</translation>
    </message>
    <message>
        <source>expected the operations that the call reads, {}, found {}</source>
        <extracomment>core/notation/read_semaphores.cpp</extracomment>
        <translation>erwartet: die Operationen, die der Aufruf liest, {}, gefunden: {}</translation>
    </message>
    <message>
        <source>only the first operations are known (strace -v shows all)</source>
        <extracomment>core/notation/read_semaphores.cpp</extracomment>
        <translation>nur die ersten Operationen sind bekannt (strace -v zeigt alle)</translation>
    </message>
    <message>
        <source>expected the values that the call reads, [1, 0, 2], found {}</source>
        <extracomment>core/notation/read_semaphores.cpp</extracomment>
        <translation>erwartet: die Werte, die der Aufruf liest, [1, 0, 2], gefunden: {}</translation>
    </message>
    <message>
        <source>only the first values are known</source>
        <extracomment>core/notation/read_semaphores.cpp</extracomment>
        <translation>nur die ersten Werte sind bekannt</translation>
    </message>
    <message>
        <source>expected the time that the call reads, {{tv_sec=1, tv_nsec=0}}, found {}</source>
        <extracomment>core/notation/read_semaphores.cpp</extracomment>
        <translation>erwartet: die Zeit, die der Aufruf liest, {{tv_sec=1, tv_nsec=0}}, gefunden: {}</translation>
    </message>
    <message>
        <source>sigaction without a new action only asks</source>
        <extracomment>core/notation/read_signals.cpp</extracomment>
        <translation>sigaction ohne neue Aktion fragt nur ab</translation>
    </message>
    <message>
        <source>clock_nanosleep until a point in time is outside the vocabulary</source>
        <extracomment>core/notation/read_signals.cpp</extracomment>
        <translation>clock_nanosleep bis zu einem Zeitpunkt gehört nicht zum Vokabular</translation>
    </message>
    <message>
        <source>{} has no argument &apos;{}&apos;{}</source>
        <extracomment>core/notation/reader.cpp</extracomment>
        <translation>{} hat kein Argument &apos;{}&apos;{}</translation>
    </message>
    <message>
        <source>{} takes {}, but {} are given</source>
        <extracomment>core/notation/reader.cpp</extracomment>
        <translation>{} erwartet {}, angegeben sind aber {}</translation>
    </message>
    <message>
        <source>{} takes {}, but &apos;{}&apos; is missing</source>
        <extracomment>core/notation/reader.cpp</extracomment>
        <translation>{} erwartet {}, aber &apos;{}&apos; fehlt</translation>
    </message>
    <message>
        <source>no arguments</source>
        <extracomment>core/notation/reader.cpp</extracomment>
        <translation>keine Argumente</translation>
    </message>
    <message>
        <source>{} does not fit in 32 bits</source>
        <extracomment>core/notation/reader.cpp</extracomment>
        <translation>{} passt nicht in 32 Bit</translation>
    </message>
    <message>
        <source>{} does not fit in 16 bits</source>
        <extracomment>core/notation/reader.cpp</extracomment>
        <translation>{} passt nicht in 16 Bit</translation>
    </message>
    <message>
        <source>{} is not a user or group id</source>
        <extracomment>core/notation/reader.cpp</extracomment>
        <translation>{} ist keine Benutzer- oder Gruppen-Id</translation>
    </message>
    <message>
        <source>expected the structure that the call reads, {}</source>
        <extracomment>core/notation/reader.cpp</extracomment>
        <translation>erwartet: die Struktur, die der Aufruf liest, {}</translation>
    </message>
    <message>
        <source>expected the structure that the call reads, {}, found {}</source>
        <extracomment>core/notation/reader.cpp</extracomment>
        <translation>erwartet: die Struktur, die der Aufruf liest, {}, gefunden: {}</translation>
    </message>
    <message>
        <source>the structure has no field &apos;{}&apos;</source>
        <extracomment>core/notation/reader.cpp</extracomment>
        <translation>die Struktur hat kein Feld &apos;{}&apos;</translation>
    </message>
    <message>
        <source>expected a string in quotes</source>
        <extracomment>core/notation/reader.cpp</extracomment>
        <translation>erwartet: eine Zeichenkette in Anführungszeichen</translation>
    </message>
    <message>
        <source>expected a string in quotes, found {}</source>
        <extracomment>core/notation/reader.cpp</extracomment>
        <translation>erwartet: eine Zeichenkette in Anführungszeichen, gefunden: {}</translation>
    </message>
    <message>
        <source>only the beginning of the string is known (strace -s shows more)</source>
        <extracomment>core/notation/reader.cpp</extracomment>
        <translation>nur der Anfang der Zeichenkette ist bekannt (strace -s zeigt mehr)</translation>
    </message>
    <message>
        <source>process groups are not part of the vocabulary: a pid is above 0</source>
        <extracomment>core/notation/reader.cpp</extracomment>
        <translation>Prozessgruppen gehören nicht zum Vokabular: Eine pid ist größer als 0</translation>
    </message>
    <message>
        <source>expected an actor, found {}</source>
        <extracomment>core/lesson/predicate_parse.cpp</extracomment>
        <translation>erwartet: ein Akteur, gefunden: {}</translation>
    </message>
    <message>
        <source>a value, &apos;-1 ERROR&apos;, &apos;$name&apos; or &apos;?&apos;</source>
        <extracomment>core/notation/results.cpp</extracomment>
        <translation>ein Wert, &apos;-1 ERROR&apos;, &apos;$name&apos; oder &apos;?&apos;</translation>
    </message>
    <message>
        <source>{}; &apos;${}&apos; would bind it</source>
        <extracomment>core/notation/results.cpp</extracomment>
        <translation>{}; &apos;${}&apos; würde das Ergebnis binden</translation>
    </message>
    <message>
        <source>the name of an error</source>
        <extracomment>core/notation/results.cpp</extracomment>
        <translation>der Name eines Fehlers</translation>
    </message>
    <message>
        <source>{}; or &apos;= {}&apos; behind the line, where that is meant</source>
        <extracomment>core/notation/runtime_lines.cpp</extracomment>
        <translation>{}; oder &apos;= {}&apos; hinter der Zeile, falls es so gemeint ist</translation>
    </message>
    <message>
        <source>a line of {} that succeeds</source>
        <extracomment>core/notation/runtime_lines.cpp</extracomment>
        <translation>eine {}-Zeile, die gelingt</translation>
    </message>
    <message>
        <source>&apos;= 0&apos; behind it, or nothing</source>
        <extracomment>core/notation/runtime_lines.cpp</extracomment>
        <translation>&apos;= 0&apos; dahinter oder nichts</translation>
    </message>
    <message>
        <source>another name, or docker rm -f before</source>
        <extracomment>core/notation/runtime_lines.cpp</extracomment>
        <translation>ein anderer Name oder vorher docker rm -f</translation>
    </message>
    <message>
        <source>a running container of --ipc=shareable</source>
        <extracomment>core/notation/runtime_lines.cpp</extracomment>
        <translation>ein laufender Container mit --ipc=shareable</translation>
    </message>
    <message>
        <source>the name of a running container</source>
        <extracomment>core/notation/runtime_lines.cpp</extracomment>
        <translation>der Name eines laufenden Containers</translation>
    </message>
    <message>
        <source>docker stop before, or --force</source>
        <extracomment>core/notation/runtime_lines.cpp</extracomment>
        <translation>vorher docker stop oder --force</translation>
    </message>
    <message>
        <source>another name</source>
        <extracomment>core/notation/runtime_lines.cpp</extracomment>
        <translation>ein anderer Name</translation>
    </message>
    <message>
        <source> or </source>
        <extracomment>core/notation/runtime_lines.cpp</extracomment>
        <translation> oder </translation>
    </message>
    <message>
        <source>a pod whose program still runs</source>
        <extracomment>core/notation/runtime_lines.cpp</extracomment>
        <translation>ein Pod, dessen Programm noch läuft</translation>
    </message>
    <message>
        <source>one of the tools {}: there is no shell, and no other program</source>
        <extracomment>core/notation/runtime_words.cpp</extracomment>
        <translation>eines der Werkzeuge {}; es gibt keine Shell und kein anderes Programm</translation>
    </message>
    <message>
        <source>actor, container, file or limit behind &apos;%&apos;</source>
        <extracomment>core/notation/scene.cpp</extracomment>
        <translation>actor, container, file oder limit hinter &apos;%&apos;</translation>
    </message>
    <message>
        <source>a word</source>
        <extracomment>core/lesson/yaml_text.cpp</extracomment>
        <translation>ein Wort</translation>
    </message>
    <message>
        <source>a number below {}</source>
        <extracomment>core/notation/scene_lines.cpp</extracomment>
        <translation>eine Zahl kleiner als {}</translation>
    </message>
    <message>
        <source>all, none or names of capabilities</source>
        <extracomment>core/notation/scene_lines.cpp</extracomment>
        <translation>all, none oder Namen von Capabilities</translation>
    </message>
    <message>
        <source>another name: &apos;init&apos; exists from the start</source>
        <extracomment>core/notation/scene_lines.cpp</extracomment>
        <translation>ein anderer Name; &apos;init&apos; gibt es von Anfang an</translation>
    </message>
    <message>
        <source>up to four numbers, sem=250,32000,32,128</source>
        <extracomment>core/notation/scene_lines.cpp</extracomment>
        <translation>bis zu vier Zahlen, sem=250,32000,32,128</translation>
    </message>
    <message>
        <source>&apos;{}&apos; again</source>
        <extracomment>core/notation/scene_lines.cpp</extracomment>
        <translation>&apos;{}&apos; noch einmal</translation>
    </message>
    <message>
        <source>each option once</source>
        <extracomment>core/notation/scene_lines.cpp</extracomment>
        <translation>jede Option nur einmal</translation>
    </message>
    <message>
        <source>the name of a container behind &apos;container:&apos;</source>
        <extracomment>core/notation/scene_lines.cpp</extracomment>
        <translation>der Name eines Containers hinter &apos;container:&apos;</translation>
    </message>
    <message>
        <source>no name</source>
        <extracomment>core/notation/scene_lines.cpp</extracomment>
        <translation>kein Name</translation>
    </message>
    <message>
        <source>%{} NAME</source>
        <extracomment>core/notation/scene_lines.cpp</extracomment>
        <translation>%{} NAME</translation>
    </message>
    <message>
        <source>it with ipc=private or ipc=shareable: another container&apos;s, and the host&apos;s, /dev/shm has its size</source>
        <extracomment>core/notation/scene_lines.cpp</extracomment>
        <translation>diese Option nur mit ipc=private oder ipc=shareable; das /dev/shm eines anderen Containers oder des Hosts hat seine Größe schon</translation>
    </message>
    <message>
        <source>no container</source>
        <extracomment>core/notation/scene_lines.cpp</extracomment>
        <translation>kein Container</translation>
    </message>
    <message>
        <source>%pod NAME CONTAINER…</source>
        <extracomment>core/notation/scene_lines.cpp</extracomment>
        <translation>%pod NAME CONTAINER…</translation>
    </message>
    <message>
        <source>it without ipc=host: the host&apos;s /dev/shm has its size</source>
        <extracomment>core/notation/scene_lines.cpp</extracomment>
        <translation>diese Option nur ohne ipc=host; das /dev/shm des Hosts hat seine Größe schon</translation>
    </message>
    <message>
        <source>no limit</source>
        <extracomment>core/notation/scene_lines.cpp</extracomment>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>%limit [ACTOR] shmmni=N</source>
        <extracomment>core/notation/scene_lines.cpp</extracomment>
        <translation>%limit [ACTOR] shmmni=N</translation>
    </message>
    <message>
        <source>no path</source>
        <extracomment>core/notation/scene_lines.cpp</extracomment>
        <translation>kein Pfad</translation>
    </message>
    <message>
        <source>one path from the root on: %file /tmp/app</source>
        <extracomment>core/notation/scene_lines.cpp</extracomment>
        <translation>ein einziger Pfad ab der Wurzel: %file /tmp/app</translation>
    </message>
    <message>
        <source>the end of the argument</source>
        <extracomment>core/notation/statement.cpp</extracomment>
        <translation>das Ende des Arguments</translation>
    </message>
    <message>
        <source>a pid and &apos;]&apos;</source>
        <extracomment>core/notation/statement.cpp</extracomment>
        <translation>eine pid und &apos;]&apos;</translation>
    </message>
    <message>
        <source>an actor, a call, a tool, &apos;%&apos;, &apos;#&apos; or the end of the line</source>
        <extracomment>core/notation/statement.cpp</extracomment>
        <translation>ein Akteur, ein Aufruf, ein Werkzeug, &apos;%&apos;, &apos;#&apos; oder das Ende der Zeile</translation>
    </message>
    <message>
        <source>a call, a tool, &apos;&lt;... name resumed&gt;&apos;, &apos;--- signal ---&apos; or &apos;+++ exit +++&apos;</source>
        <extracomment>core/notation/statement.cpp</extracomment>
        <translation>ein Aufruf, ein Werkzeug, &apos;&lt;... name resumed&gt;&apos;, &apos;--- signal ---&apos; oder &apos;+++ exit +++&apos;</translation>
    </message>
    <message>
        <source>a call&apos;s name</source>
        <extracomment>core/notation/statement.cpp</extracomment>
        <translation>der Name eines Aufrufs</translation>
    </message>
    <message>
        <source>&apos;(&apos; right behind the call&apos;s name</source>
        <extracomment>core/notation/statement.cpp</extracomment>
        <translation>&apos;(&apos; gleich hinter dem Namen des Aufrufs</translation>
    </message>
    <message>
        <source>&apos;=&apos;, &apos;#&apos; or the end of the line</source>
        <extracomment>core/notation/statement.cpp</extracomment>
        <translation>&apos;=&apos;, &apos;#&apos; oder das Ende der Zeile</translation>
    </message>
    <message>
        <source>&apos;#&apos; or the end of the line</source>
        <extracomment>core/notation/statement.cpp</extracomment>
        <translation>&apos;#&apos; oder das Ende der Zeile</translation>
    </message>
    <message>
        <source>a word: there is no shell here, so quote what is meant as it stands</source>
        <extracomment>core/notation/tool_line.cpp</extracomment>
        <translation>ein Wort; es gibt hier keine Shell, setzen Sie also in Anführungszeichen, was wörtlich gemeint ist</translation>
    </message>
    <message>
        <source>a closing {}</source>
        <extracomment>core/notation/tool_line.cpp</extracomment>
        <translation>ein schließendes {}</translation>
    </message>
    <message>
        <source>, or one of the tools {}, docker, kubectl{}</source>
        <extracomment>core/notation/tool_line.cpp</extracomment>
        <translation>, oder eines der Werkzeuge {}, docker, kubectl{}</translation>
    </message>
    <message>
        <source>the descriptor may have been closed: the log shows no file calls</source>
        <extracomment>core/replay/closings.cpp</extracomment>
        <translation>der Deskriptor kann geschlossen worden sein: Das Protokoll zeigt keine Dateiaufrufe</translation>
    </message>
    <message>
        <source>who waited for news may have closed a descriptor of the queue: the log shows no file calls</source>
        <extracomment>core/replay/closings.cpp</extracomment>
        <translation>wer auf Benachrichtigung wartete, kann einen Deskriptor der Schlange geschlossen haben: Das Protokoll zeigt keine Dateiaufrufe</translation>
    </message>
    <message>
        <source>O_NONBLOCK may have been changed: the log shows no file calls</source>
        <extracomment>core/replay/closings.cpp</extracomment>
        <translation>O_NONBLOCK kann geändert worden sein: Das Protokoll zeigt keine Dateiaufrufe</translation>
    </message>
    <message>
        <source>value {}</source>
        <extracomment>core/replay/compare.cpp</extracomment>
        <translation>Wert {}</translation>
    </message>
    <message>
        <source>error</source>
        <extracomment>core/lesson/passage.cpp</extracomment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>success</source>
        <extracomment>core/check_order/order.cpp</extracomment>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>return value</source>
        <extracomment>core/replay/compare.cpp</extracomment>
        <translation>Rückgabewert</translation>
    </message>
    <message>
        <source>the log does not have its end</source>
        <extracomment>core/replay/explain.cpp</extracomment>
        <translation>im Protokoll fehlt das Ende des Aufrufs</translation>
    </message>
    <message>
        <source>more calls are under way than can be followed</source>
        <extracomment>core/replay/explain.cpp</extracomment>
        <translation>es sind mehr Aufrufe im Gange, als sich verfolgen lassen</translation>
    </message>
    <message>
        <source>the log does not show what was in the queue before</source>
        <extracomment>core/replay/explain.cpp</extracomment>
        <translation>das Protokoll zeigt nicht, was vorher in der Schlange war</translation>
    </message>
    <message>
        <source>with another value of {}, which may have been written: the log shows no file calls</source>
        <extracomment>core/replay/explain.cpp</extracomment>
        <translation>mit einem anderen Wert für {}, der geschrieben worden sein kann: Das Protokoll zeigt keine Dateiaufrufe</translation>
    </message>
    <message>
        <source>the log ends before it comes back</source>
        <extracomment>core/replay/explain.cpp</extracomment>
        <translation>das Protokoll endet, bevor der Aufruf zurückkehrt</translation>
    </message>
    <message>
        <source>the log does not show the semaphores&apos; values</source>
        <extracomment>core/replay/explain.cpp</extracomment>
        <translation>das Protokoll zeigt die Werte der Semaphore nicht</translation>
    </message>
    <message>
        <source>with another order of the calls that overlap</source>
        <extracomment>core/replay/explain.cpp</extracomment>
        <translation>mit einer anderen Reihenfolge der Aufrufe, die sich überlappen</translation>
    </message>
    <message>
        <source>return</source>
        <extracomment>core/replay/explain.cpp</extracomment>
        <translation>Rückkehr</translation>
    </message>
    <message>
        <source>the call came back</source>
        <extracomment>core/replay/explain.cpp</extracomment>
        <translation>der Aufruf kehrte zurück</translation>
    </message>
    <message>
        <source>it sleeps</source>
        <extracomment>core/replay/explain.cpp</extracomment>
        <translation>er schläft</translation>
    </message>
    <message>
        <source>the log does not show what the descriptor leads to</source>
        <extracomment>core/replay/left_open.cpp</extracomment>
        <translation>das Protokoll zeigt nicht, wohin der Deskriptor führt</translation>
    </message>
    <message>
        <source>the log does not show what else is open, and which queues the user has elsewhere</source>
        <extracomment>core/replay/left_open.cpp</extracomment>
        <translation>das Protokoll zeigt nicht, was sonst noch offen ist und welche Schlangen der Benutzer anderswo hat</translation>
    </message>
    <message>
        <source>something else may be mapped there</source>
        <extracomment>core/replay/left_open.cpp</extracomment>
        <translation>dort kann etwas anderes abgebildet sein</translation>
    </message>
    <message>
        <source>it is removed, and its last mapping may be gone by calls that are not shown</source>
        <extracomment>core/replay/left_open.cpp</extracomment>
        <translation>es ist entfernt, und seine letzte Abbildung kann durch nicht gezeigte Aufrufe verschwunden sein</translation>
    </message>
    <message>
        <source>the object is older than what is known of it</source>
        <extracomment>core/replay/left_open.cpp</extracomment>
        <translation>das Objekt ist älter als das, was von ihm bekannt ist</translation>
    </message>
    <message>
        <source>a mapping may have been cut in pieces, or be gone, by calls that are not shown</source>
        <extracomment>core/replay/left_open.cpp</extracomment>
        <translation>durch nicht gezeigte Aufrufe kann eine Abbildung zerteilt worden oder verschwunden sein</translation>
    </message>
    <message>
        <source>a signal has interrupted it</source>
        <extracomment>core/replay/left_open_files.cpp</extracomment>
        <translation>ein Signal hat den Aufruf unterbrochen</translation>
    </message>
    <message>
        <source>the log does not show how much memory there is</source>
        <extracomment>core/replay/left_open_files.cpp</extracomment>
        <translation>das Protokoll zeigt nicht, wie viel Speicher es gibt</translation>
    </message>
    <message>
        <source>the log does not show how full the file system is</source>
        <extracomment>core/replay/left_open_files.cpp</extracomment>
        <translation>das Protokoll zeigt nicht, wie voll das Dateisystem ist</translation>
    </message>
    <message>
        <source>the log does not show who else has files open there</source>
        <extracomment>core/replay/left_open_files.cpp</extracomment>
        <translation>das Protokoll zeigt nicht, wer sonst dort Dateien geöffnet hat</translation>
    </message>
    <message>
        <source>it may have been removed by a call that is not shown</source>
        <extracomment>core/replay/left_open_files.cpp</extracomment>
        <translation>ein nicht gezeigter Aufruf kann die Datei entfernt haben</translation>
    </message>
    <message>
        <source>whoever made it outside of the log may have removed it</source>
        <extracomment>core/replay/left_open_files.cpp</extracomment>
        <translation>wer die Datei außerhalb des Protokolls erzeugt hat, kann sie entfernt haben</translation>
    </message>
    <message>
        <source>the file is older than what is known of it</source>
        <extracomment>core/replay/left_open_files.cpp</extracomment>
        <translation>die Datei ist älter als das, was von ihr bekannt ist</translation>
    </message>
    <message>
        <source>its size may have been changed by calls that are not shown</source>
        <extracomment>core/replay/left_open_files.cpp</extracomment>
        <translation>nicht gezeigte Aufrufe können die Größe der Datei geändert haben</translation>
    </message>
    <message>
        <source>the descriptor may lead to another file by now: the log shows no close</source>
        <extracomment>core/replay/left_open_files.cpp</extracomment>
        <translation>der Deskriptor kann inzwischen zu einer anderen Datei führen: Das Protokoll zeigt kein close</translation>
    </message>
    <message>
        <source>the log does not show whether the file was there before</source>
        <extracomment>core/replay/left_open_files.cpp</extracomment>
        <translation>das Protokoll zeigt nicht, ob die Datei vorher da war</translation>
    </message>
    <message>
        <source>no line of strace&apos;s</source>
        <extracomment>core/replay/log.cpp</extracomment>
        <translation>keine Zeile von strace</translation>
    </message>
    <message>
        <source>the rest of a {} whose beginning is not there</source>
        <extracomment>core/replay/log.cpp</extracomment>
        <translation>der Rest eines Aufrufs {}, dessen Anfang fehlt</translation>
    </message>
    <message>
        <source>{} begins a call inside of another one</source>
        <extracomment>core/replay/log.cpp</extracomment>
        <translation>{} beginnt einen Aufruf innerhalb eines anderen</translation>
    </message>
    <message>
        <source>the titles of /proc/sysvipc/shm, sem or msg</source>
        <extracomment>core/replay/ns_state.cpp</extracomment>
        <translation>die Spaltentitel von /proc/sysvipc/shm, sem oder msg</translation>
    </message>
    <message>
        <source>a row without a number there</source>
        <extracomment>core/replay/ns_state.cpp</extracomment>
        <translation>eine Zeile ohne Zahl an dieser Stelle</translation>
    </message>
    <message>
        <source>a number under &apos;{}&apos;</source>
        <extracomment>core/replay/ns_state.cpp</extracomment>
        <translation>eine Zahl unter &apos;{}&apos;</translation>
    </message>
    <message>
        <source>strace has put the result in the kernel&apos;s place</source>
        <extracomment>core/replay/read_op.cpp</extracomment>
        <translation>strace hat das Ergebnis anstelle des Kernels eingesetzt</translation>
    </message>
    <message>
        <source>the log does not show which namespace the descriptor is of</source>
        <extracomment>core/replay/read_op.cpp</extracomment>
        <translation>das Protokoll zeigt nicht, zu welchem Namensraum der Deskriptor gehört</translation>
    </message>
    <message>
        <source>only a new tmpfs on /dev/shm is modelled</source>
        <extracomment>core/replay/read_shm.cpp</extracomment>
        <translation>nur ein neues tmpfs auf /dev/shm wird modelliert</translation>
    </message>
    <message>
        <source>directories in /dev/shm are not modelled</source>
        <extracomment>core/replay/read_shm.cpp</extracomment>
        <translation>Verzeichnisse in /dev/shm werden nicht modelliert</translation>
    </message>
    <message>
        <source>the model cannot explain {} call</source>
        <extracomment>core/replay/report.cpp</extracomment>
        <translation>das Modell kann {} Aufruf nicht erklären</translation>
    </message>
    <message>
        <source>the model cannot explain {} calls</source>
        <extracomment>core/replay/report.cpp</extracomment>
        <translation>das Modell kann {} Aufrufe nicht erklären</translation>
    </message>
    <message>
        <source>no IPC call was found, so nothing was checked</source>
        <extracomment>core/replay/report.cpp</extracomment>
        <translation>kein IPC-Aufruf wurde gefunden, also wurde nichts geprüft</translation>
    </message>
    <message>
        <source>no IPC call could be checked</source>
        <extracomment>core/replay/report.cpp</extracomment>
        <translation>kein IPC-Aufruf ließ sich prüfen</translation>
    </message>
    <message>
        <source>the model explains every call that it knows</source>
        <extracomment>core/replay/report.cpp</extracomment>
        <translation>das Modell erklärt jeden Aufruf, den es kennt</translation>
    </message>
    <message>
        <source>{}: the log has {}, the model {}; no other order of the calls that overlap explains it</source>
        <extracomment>core/replay/reporter.cpp</extracomment>
        <translation>{} – im Protokoll: {}, im Modell: {}; auch keine andere Reihenfolge der sich überlappenden Aufrufe erklärt das</translation>
    </message>
    <message>
        <source>{}: the log has {}, the model {}</source>
        <extracomment>core/replay/reporter.cpp</extracomment>
        <translation>{} – im Protokoll: {}, im Modell: {}</translation>
    </message>
    <message>
        <source>the limits</source>
        <extracomment>core/replay/settings.cpp</extracomment>
        <translation>die Grenzen</translation>
    </message>
    <message>
        <source>from line {} on the model goes on alone, since the real kernel is gone: {}</source>
        <extracomment>core/run.cpp</extracomment>
        <translation>ab Zeile {} läuft das Modell allein weiter, denn der echte Kernel ist ausgefallen: {}</translation>
    </message>
    <message>
        <source>the kernel was not asked</source>
        <extracomment>core/run.cpp</extracomment>
        <translation>der Kernel wurde nicht gefragt</translation>
    </message>
    <message>
        <source>the real kernel is gone: {}</source>
        <extracomment>core/run.cpp</extracomment>
        <translation>der echte Kernel ist ausgefallen: {}</translation>
    </message>
    <message>
        <source>not compared: {}</source>
        <extracomment>core/run.cpp</extracomment>
        <translation>nicht verglichen: {}</translation>
    </message>
    <message>
        <source>from line {} on the model goes on alone, since the real kernel could not be asked: {}</source>
        <extracomment>core/run.cpp</extracomment>
        <translation>ab Zeile {} läuft das Modell allein weiter, denn der echte Kernel ließ sich nicht fragen: {}</translation>
    </message>
    <message>
        <source>{}:{}:{}: found {}, expected {}</source>
        <extracomment>core/scenario.cpp</extracomment>
        <translation>{}:{}:{}: gefunden: {}, erwartet: {}</translation>
    </message>
    <message>
        <source>an option, since ipcmk takes no arguments</source>
        <extracomment>core/tools/ipcmk.cpp</extracomment>
        <translation>eine Option, denn ipcmk nimmt keine Argumente</translation>
    </message>
    <message>
        <source>a size: 4096, 0x1000, 4K, 4KiB, 4KB, …, up to E</source>
        <extracomment>core/tools/ipcmk.cpp</extracomment>
        <translation>eine Größe: 4096, 0x1000, 4K, 4KiB, 4KB, …, bis E</translation>
    </message>
    <message>
        <source>a number of semaphores</source>
        <extracomment>core/tools/ipcmk.cpp</extracomment>
        <translation>eine Anzahl von Semaphoren</translation>
    </message>
    <message>
        <source>permissions: octal, up to 0777</source>
        <extracomment>core/tools/ipcmk.cpp</extracomment>
        <translation>Zugriffsrechte: oktal, bis 0777</translation>
    </message>
    <message>
        <source>-M SIZE, -S NUMBER or -Q</source>
        <extracomment>core/tools/ipcmk.cpp</extracomment>
        <translation>-M SIZE, -S NUMBER oder -Q</translation>
    </message>
    <message>
        <source>permissions</source>
        <extracomment>core/tools/ipcmk.cpp</extracomment>
        <translation>Zugriffsrechte</translation>
    </message>
    <message>
        <source>a key: 0x1234, 4660, and not 0</source>
        <extracomment>core/tools/ipcrm.cpp</extracomment>
        <translation>ein Schlüssel: 0x1234, 4660, aber nicht 0</translation>
    </message>
    <message>
        <source>an id: a decimal number</source>
        <extracomment>core/tools/ipcrm.cpp</extracomment>
        <translation>eine Id: eine Dezimalzahl</translation>
    </message>
    <message>
        <source>an id</source>
        <extracomment>core/tools/ipcrm.cpp</extracomment>
        <translation>eine Id</translation>
    </message>
    <message>
        <source>an option of ipcrm, or first of all shm, msg or sem</source>
        <extracomment>core/tools/ipcrm.cpp</extracomment>
        <translation>eine Option von ipcrm oder zuerst shm, msg oder sem</translation>
    </message>
    <message>
        <source>shm, msg or sem right behind -a or --all=</source>
        <extracomment>core/tools/ipcrm.cpp</extracomment>
        <translation>shm, msg oder sem gleich hinter -a oder --all=</translation>
    </message>
    <message>
        <source>what is to be removed: -m ID, -M KEY, -a</source>
        <extracomment>core/tools/ipcrm.cpp</extracomment>
        <translation>was entfernt werden soll: -m ID, -M KEY, -a</translation>
    </message>
    <message>
        <source>an option, since ipcs takes no arguments</source>
        <extracomment>core/tools/ipcs.cpp</extracomment>
        <translation>eine Option, denn ipcs nimmt keine Argumente</translation>
    </message>
    <message>
        <source>an id: a decimal number, 0 or more</source>
        <extracomment>core/tools/ipcs.cpp</extracomment>
        <translation>eine Id: eine Dezimalzahl ab 0</translation>
    </message>
    <message>
        <source>exactly one of -m, -q and -s beside an id</source>
        <extracomment>core/tools/ipcs.cpp</extracomment>
        <translation>genau eines von -m, -q und -s neben einer Id</translation>
    </message>
    <message>
        <source>/dev/shm or /dev/mqueue</source>
        <extracomment>core/tools/ls.cpp</extracomment>
        <translation>/dev/shm oder /dev/mqueue</translation>
    </message>
    <message>
        <source>an option, since lsipc takes no arguments</source>
        <extracomment>core/tools/lsipc.cpp</extracomment>
        <translation>eine Option, denn lsipc nimmt keine Argumente</translation>
    </message>
    <message>
        <source>one of -m, -q, -s and -g</source>
        <extracomment>core/tools/lsipc.cpp</extracomment>
        <translation>eines von -m, -q, -s und -g</translation>
    </message>
    <message>
        <source>-m, -q or -s: limits have neither creators nor times</source>
        <extracomment>core/tools/lsipc.cpp</extracomment>
        <translation>-m, -q oder -s; Grenzen haben weder Erzeuger noch Zeiten</translation>
    </message>
    <message>
        <source>an option of lsns: -t ipc, -n</source>
        <extracomment>core/tools/lsns.cpp</extracomment>
        <translation>eine Option von lsns: -t ipc, -n</translation>
    </message>
    <message>
        <source>no program: the actor itself enters the namespace</source>
        <extracomment>core/tools/nsenter.cpp</extracomment>
        <translation>kein Programm; der Akteur selbst tritt in den Namensraum ein</translation>
    </message>
    <message>
        <source>-t ACTOR, or --{}=/proc/ACTOR/ns/{}</source>
        <extracomment>core/tools/nsenter.cpp</extracomment>
        <translation>-t ACTOR oder --{}=/proc/ACTOR/ns/{}</translation>
    </message>
    <message>
        <source>/proc/ACTOR/ns/{} of an actor</source>
        <extracomment>core/tools/nsenter.cpp</extracomment>
        <translation>/proc/ACTOR/ns/{} eines Akteurs</translation>
    </message>
    <message>
        <source>the name of an actor</source>
        <extracomment>core/tools/nsenter.cpp</extracomment>
        <translation>der Name eines Akteurs</translation>
    </message>
    <message>
        <source>--ipc=/proc/ACTOR/ns/ipc, or --ipc -t ACTOR</source>
        <extracomment>core/tools/nsenter.cpp</extracomment>
        <translation>--ipc=/proc/ACTOR/ns/ipc oder --ipc -t ACTOR</translation>
    </message>
    <message>
        <source>an actor</source>
        <extracomment>core/tools/nsenter.cpp</extracomment>
        <translation>ein Akteur</translation>
    </message>
    <message>
        <source>an option of {}: {}{}</source>
        <extracomment>core/tools/options.cpp</extracomment>
        <translation>eine Option von {}: {}{}</translation>
    </message>
    <message>
        <source>--{} without a value</source>
        <extracomment>core/tools/options.cpp</extracomment>
        <translation>--{} ohne Wert</translation>
    </message>
    <message>
        <source>{} behind {}</source>
        <extracomment>core/tools/options.cpp</extracomment>
        <translation>{} hinter {}</translation>
    </message>
    <message>
        <source>/proc/self/ns/ipc, /proc/self/ns/user or /proc/self/ns/mnt</source>
        <extracomment>core/tools/readlink.cpp</extracomment>
        <translation>/proc/self/ns/ipc, /proc/self/ns/user oder /proc/self/ns/mnt</translation>
    </message>
    <message>
        <source>NAME=VALUE behind -w</source>
        <extracomment>core/tools/sysctl.cpp</extracomment>
        <translation>NAME=VALUE hinter -w</translation>
    </message>
    <message>
        <source>a setting of an ipc namespace</source>
        <extracomment>core/tools/sysctl.cpp</extracomment>
        <translation>eine Einstellung eines IPC-Namensraums</translation>
    </message>
    <message>
        <source>one setting to be written</source>
        <extracomment>core/tools/sysctl.cpp</extracomment>
        <translation>eine Einstellung, die geschrieben werden soll</translation>
    </message>
    <message>
        <source>the name of a setting: kernel.shmmax, &apos;kernel.shm*&apos;</source>
        <extracomment>core/tools/sysctl.cpp</extracomment>
        <translation>der Name einer Einstellung: kernel.shmmax, &apos;kernel.shm*&apos;</translation>
    </message>
    <message>
        <source>expected the exit status {}, got {}</source>
        <extracomment>core/tools/talk.cpp</extracomment>
        <translation>erwartet: Exit-Status {}, erhalten: {}</translation>
    </message>
    <message>
        <source>a name that a line above has bound</source>
        <extracomment>core/tools/tool.cpp</extracomment>
        <translation>ein Name, den eine Zeile weiter oben gebunden hat</translation>
    </message>
    <message>
        <source>one of the tools {}</source>
        <extracomment>core/tools/tool.cpp</extracomment>
        <translation>eines der Werkzeuge {}</translation>
    </message>
    <message>
        <source>no program: the actor itself goes into the new namespace</source>
        <extracomment>core/tools/unshare.cpp</extracomment>
        <translation>kein Programm; der Akteur selbst geht in den neuen Namensraum</translation>
    </message>
    <message>
        <source>--ipc, --mount, --user or several of them</source>
        <extracomment>core/tools/unshare.cpp</extracomment>
        <translation>--ipc, --mount, --user oder mehrere davon</translation>
    </message>
    <message>
        <source>shmget of a key that exists</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>shmget eines Schlüssels, den es gibt</translation>
    </message>
    <message>
        <source>it is to be a new segment</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>es soll ein neues Segment sein</translation>
    </message>
    <message>
        <source>the size is more than the segment has</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>die Größe übersteigt die des Segments</translation>
    </message>
    <message>
        <source>the segment is another user&apos;s, of mode 0600</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>das Segment gehört einem anderen Benutzer, Modus 0600</translation>
    </message>
    <message>
        <source>ipcget_public in ipc/util.c</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>ipcget_public in ipc/util.c</translation>
    </message>
    <message>
        <source>shmget of a new key</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>shmget eines neuen Schlüssels</translation>
    </message>
    <message>
        <source>IPC_CREAT is not given</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>IPC_CREAT fehlt</translation>
    </message>
    <message>
        <source>the size is 0</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>die Größe ist 0</translation>
    </message>
    <message>
        <source>there are shmmni segments already</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>es gibt schon shmmni Segmente</translation>
    </message>
    <message>
        <source>ipcget_public in ipc/util.c, newseg in ipc/shm.c</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>ipcget_public in ipc/util.c, newseg in ipc/shm.c</translation>
    </message>
    <message>
        <source>there is no segment of that id</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>es gibt kein Segment mit dieser Id</translation>
    </message>
    <message>
        <source>the buffer is no memory</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>der Puffer ist kein Speicher</translation>
    </message>
    <message>
        <source>shmctl_stat in ipc/shm.c</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>shmctl_stat in ipc/shm.c</translation>
    </message>
    <message>
        <source>the segment is another user&apos;s</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>das Segment gehört einem anderen Benutzer</translation>
    </message>
    <message>
        <source>ksys_shmctl and shmctl_down in ipc/shm.c</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>ksys_shmctl und shmctl_down in ipc/shm.c</translation>
    </message>
    <message>
        <source>semget of a key that exists</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>semget eines Schlüssels, den es gibt</translation>
    </message>
    <message>
        <source>it is to be a new set</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>es soll ein neuer Satz sein</translation>
    </message>
    <message>
        <source>the set has fewer semaphores</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>der Satz hat weniger Semaphore</translation>
    </message>
    <message>
        <source>the set is another user&apos;s, of mode 0600</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>der Satz gehört einem anderen Benutzer, Modus 0600</translation>
    </message>
    <message>
        <source>semget with more than SEMMSL semaphores</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>semget mit mehr als SEMMSL Semaphoren</translation>
    </message>
    <message>
        <source>no set may have so many semaphores</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>kein Satz darf so viele Semaphore haben</translation>
    </message>
    <message>
        <source>ksys_semget in ipc/sem.c</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>ksys_semget in ipc/sem.c</translation>
    </message>
    <message>
        <source>there are more operations than SEMOPM</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>es sind mehr Operationen als SEMOPM</translation>
    </message>
    <message>
        <source>there is no set of that id</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>es gibt keinen Satz mit dieser Id</translation>
    </message>
    <message>
        <source>the third semaphore does not exist</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>das dritte Semaphor gibt es nicht</translation>
    </message>
    <message>
        <source>the first operation would have to wait, with IPC_NOWAIT</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>die erste Operation müsste warten, mit IPC_NOWAIT</translation>
    </message>
    <message>
        <source>the second value would grow beyond SEMVMX</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>der zweite Wert würde über SEMVMX wachsen</translation>
    </message>
    <message>
        <source>__do_semtimedop and perform_atomic_semop in ipc/sem.c</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>__do_semtimedop und perform_atomic_semop in ipc/sem.c</translation>
    </message>
    <message>
        <source>the type is 0</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>der Typ ist 0</translation>
    </message>
    <message>
        <source>there is no text behind the type</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>hinter dem Typ steht kein Text</translation>
    </message>
    <message>
        <source>the queue is another user&apos;s, of mode 0600</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>die Schlange gehört einem anderen Benutzer, Modus 0600</translation>
    </message>
    <message>
        <source>the queue is full, with IPC_NOWAIT</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>die Schlange ist voll, mit IPC_NOWAIT</translation>
    </message>
    <message>
        <source>do_msgsnd in ipc/msg.c</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>do_msgsnd in ipc/msg.c</translation>
    </message>
    <message>
        <source>the size is less than 0</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>die Größe ist kleiner als 0</translation>
    </message>
    <message>
        <source>there is no message of that type</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>es gibt keine Nachricht dieses Typs</translation>
    </message>
    <message>
        <source>the message is longer than the buffer</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>die Nachricht ist länger als der Puffer</translation>
    </message>
    <message>
        <source>do_msgrcv in ipc/msg.c</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>do_msgrcv in ipc/msg.c</translation>
    </message>
    <message>
        <source>mq_open of a new queue</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>mq_open einer neuen Schlange</translation>
    </message>
    <message>
        <source>O_CREAT is not given</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>O_CREAT fehlt</translation>
    </message>
    <message>
        <source>there are queues_max queues already</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>es gibt schon queues_max Schlangen</translation>
    </message>
    <message>
        <source>it is to hold no message</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>sie soll keine Nachricht aufnehmen</translation>
    </message>
    <message>
        <source>mqueue_create_attr and mqueue_get_inode in ipc/mqueue.c</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>mqueue_create_attr und mqueue_get_inode in ipc/mqueue.c</translation>
    </message>
    <message>
        <source>open of a file in /dev/shm</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>open einer Datei in /dev/shm</translation>
    </message>
    <message>
        <source>it is to be a new file</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>es soll eine neue Datei sein</translation>
    </message>
    <message>
        <source>the file is another user&apos;s, of mode 0600</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>die Datei gehört einem anderen Benutzer, Modus 0600</translation>
    </message>
    <message>
        <source>do_open in fs/namei.c</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>do_open in fs/namei.c</translation>
    </message>
    <message>
        <source>there is no such signal</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>ein solches Signal gibt es nicht</translation>
    </message>
    <message>
        <source>the process is another user&apos;s</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>der Prozess gehört einem anderen Benutzer</translation>
    </message>
    <message>
        <source>check_kill_permission in kernel/signal.c</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>check_kill_permission in kernel/signal.c</translation>
    </message>
    <message>
        <source>destroyed at the last detach</source>
        <extracomment>core/export/objects.cpp</extracomment>
        <translation>zerstört beim letzten Aushängen</translation>
    </message>
    <message>
        <source> · {} attached</source>
        <extracomment>core/export/objects.cpp</extracomment>
        <translation> · {}-mal eingehängt</translation>
    </message>
    <message>
        <source> · {} asleep</source>
        <extracomment>core/export/objects.cpp</extracomment>
        <translation> · {} Schläfer</translation>
    </message>
    <message>
        <source>message</source>
        <extracomment>core/export/objects.cpp</extracomment>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>messages</source>
        <extracomment>core/export/objects.cpp</extracomment>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>{} of {} messages</source>
        <extracomment>core/export/objects.cpp</extracomment>
        <translation>{} von {} Nachrichten</translation>
    </message>
    <message>
        <source> · value {}</source>
        <extracomment>core/export/objects.cpp</extracomment>
        <translation> · Wert {}</translation>
    </message>
    <message>
        <source>private</source>
        <extracomment>core/export/objects.cpp</extracomment>
        <translation>privat</translation>
    </message>
    <message>
        <source>agree</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>stimmen überein</translation>
    </message>
    <message>
        <source>allowed</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>differ</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>weichen ab</translation>
    </message>
    <message>
        <source>model only</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>nur Modell</translation>
    </message>
    <message>
        <source>Calls and steps</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>Aufrufe und Schritte</translation>
    </message>
    <message>
        <source>The state</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>Der Zustand</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>de</translation>
    </message>
    <message>
        <source>A scenario</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>Ein Szenario</translation>
    </message>
    <message>
        <source>{} not IPC</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>{} keine IPC</translation>
    </message>
    <message>
        <source>The model alone</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>Nur das Modell</translation>
    </message>
    <message>
        <source>The model and Linux {}, side by side</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>Das Modell und Linux {} nebeneinander</translation>
    </message>
    <message>
        <source>call</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>calls</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Stepping</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>Schrittweise ablaufen</translation>
    </message>
    <message>
        <source>Home</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>Home</translation>
    </message>
    <message>
        <source>|◀ start</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>|◀ Anfang</translation>
    </message>
    <message>
        <source>Page up</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>Page up</translation>
    </message>
    <message>
        <source>◀◀ call</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>◀◀ Aufruf</translation>
    </message>
    <message>
        <source>Left</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>Pfeil links</translation>
    </message>
    <message>
        <source>◀ step</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>◀ Schritt</translation>
    </message>
    <message>
        <source>Right or space</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>Pfeil rechts oder Leertaste</translation>
    </message>
    <message>
        <source>step ▶</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>Schritt ▶</translation>
    </message>
    <message>
        <source>Page down</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>Page down</translation>
    </message>
    <message>
        <source>call ▶▶</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>Aufruf ▶▶</translation>
    </message>
    <message>
        <source>End</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>End</translation>
    </message>
    <message>
        <source>end ▶|</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>Ende ▶|</translation>
    </message>
    <message>
        <source>Keys: ← → steps, Page up and Page down calls, Home and End</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>Tasten: ← → Schritte, Page up und Page down Aufrufe, Home und End</translation>
    </message>
    <message>
        <source>Before the first call</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>Vor dem ersten Aufruf</translation>
    </message>
    <message>
        <source>In words</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>In Worten</translation>
    </message>
    <message>
        <source>Tables of the model</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>Tabellen des Modells</translation>
    </message>
    <message>
        <source>line {}</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>Zeile {}</translation>
    </message>
    <message>
        <source>Call {} of {}, step {} of {}: {}</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>Aufruf {} von {}, Schritt {} von {}: {}</translation>
    </message>
    <message>
        <source>reads</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>liest</translation>
    </message>
    <message>
        <source>writes</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>schreibt</translation>
    </message>
    <message>
        <source>not IPC, and not asked of anybody</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>keine IPC, niemand wurde gefragt</translation>
    </message>
    <message>
        <source>model {}, kernel {}</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>Modell {}, Kernel {}</translation>
    </message>
    <message>
        <source>model {}</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>Modell {}</translation>
    </message>
    <message>
        <source>Call {} of {}: {} {}: {}</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>Aufruf {} von {}: {} {}: {}</translation>
    </message>
    <message>
        <source>the scenario expects {}</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>das Szenario erwartet {}</translation>
    </message>
    <message>
        <source>{}: model {}, kernel {} (read from {})</source>
        <extracomment>core/export/page.cpp</extracomment>
        <translation>{}: Modell {}, Kernel {} (gelesen aus {})</translation>
    </message>
    <message>
        <source>and {} more</source>
        <extracomment>core/export/page_tables.cpp</extracomment>
        <translation>und noch {}</translation>
    </message>
    <message>
        <source>semaphores of set {}</source>
        <extracomment>core/export/page_tables.cpp</extracomment>
        <translation>Semaphore von Satz {}</translation>
    </message>
    <message>
        <source>ipc namespace {}</source>
        <extracomment>core/export/page_tables.cpp</extracomment>
        <translation>IPC-Namensraum {}</translation>
    </message>
    <message>
        <source>shared memory</source>
        <extracomment>core/export/page_tables.cpp</extracomment>
        <translation>gemeinsamer Speicher</translation>
    </message>
    <message>
        <source>semaphore sets</source>
        <extracomment>core/export/page_tables.cpp</extracomment>
        <translation>Semaphorsätze</translation>
    </message>
    <message>
        <source>message queues</source>
        <extracomment>core/export/page_tables.cpp</extracomment>
        <translation>Nachrichtenschlangen</translation>
    </message>
    <message>
        <source>POSIX message queues</source>
        <extracomment>core/export/page_tables.cpp</extracomment>
        <translation>POSIX-Nachrichtenschlangen</translation>
    </message>
    <message>
        <source>no objects</source>
        <extracomment>core/export/page_tables.cpp</extracomment>
        <translation>keine Objekte</translation>
    </message>
    <message>
        <source>processes</source>
        <extracomment>core/export/page_tables.cpp</extracomment>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>who</source>
        <extracomment>core/export/page_tables.cpp</extracomment>
        <translation>wer</translation>
    </message>
    <message>
        <source>nothing in it</source>
        <extracomment>core/export/picture.cpp</extracomment>
        <translation>nichts darin</translation>
    </message>
    <message>
        <source>object</source>
        <extracomment>core/export/picture.cpp</extracomment>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>objects</source>
        <extracomment>core/export/picture.cpp</extracomment>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>user namespace</source>
        <extracomment>core/export/picture.cpp</extracomment>
        <translation>User-Namensraum</translation>
    </message>
    <message>
        <source>user namespace {}</source>
        <extracomment>core/export/picture.cpp</extracomment>
        <translation>User-Namensraum {}</translation>
    </message>
    <message>
        <source>asleep in {}</source>
        <extracomment>core/export/picture.cpp</extracomment>
        <translation>schläft in {}</translation>
    </message>
    <message>
        <source>pid {}</source>
        <extracomment>core/export/picture.cpp</extracomment>
        <translation>pid {}</translation>
    </message>
    <message>
        <source>pid {}, inside {}</source>
        <extracomment>core/export/picture.cpp</extracomment>
        <translation>pid {}, innen {}</translation>
    </message>
    <message>
        <source>{} · uid {}</source>
        <extracomment>core/export/picture.cpp</extracomment>
        <translation>{} · uid {}</translation>
    </message>
    <message>
        <source>{} · euid {}</source>
        <extracomment>core/export/picture.cpp</extracomment>
        <translation>{} · euid {}</translation>
    </message>
    <message>
        <source>{} · user ns {}</source>
        <extracomment>core/export/picture.cpp</extracomment>
        <translation>{} · User-NS {}</translation>
    </message>
    <message>
        <source>{} more</source>
        <extracomment>core/export/picture.cpp</extracomment>
        <translation>noch {}</translation>
    </message>
    <message>
        <source>/dev/mqueue of {} shows ipc namespace {}</source>
        <extracomment>core/export/picture.cpp</extracomment>
        <translation>/dev/mqueue von {} zeigt IPC-Namensraum {}</translation>
    </message>
    <message>
        <source>tmpfs {}: {} pages</source>
        <extracomment>core/export/picture.cpp</extracomment>
        <translation>tmpfs {}: {} Seiten</translation>
    </message>
    <message>
        <source>tmpfs {}: {} of {} pages</source>
        <extracomment>core/export/picture.cpp</extracomment>
        <translation>tmpfs {}: {} von {} Seiten</translation>
    </message>
    <message>
        <source>seen by {}</source>
        <extracomment>core/export/picture.cpp</extracomment>
        <translation>gesehen von {}</translation>
    </message>
    <message>
        <source>/dev/shm and /dev/mqueue, by mount namespace</source>
        <extracomment>core/export/picture.cpp</extracomment>
        <translation>/dev/shm und /dev/mqueue, nach Mount-Namensraum</translation>
    </message>
    <message>
        <source>Who can reach what</source>
        <extracomment>core/export/picture.cpp</extracomment>
        <translation>Wer was erreichen kann</translation>
    </message>
    <message>
        <source>there is no call to be made</source>
        <extracomment>core/export/program.cpp</extracomment>
        <translation>es gibt keinen Aufruf, der auszuführen wäre</translation>
    </message>
    <message>
        <source>{} cannot be written as C: {}</source>
        <extracomment>core/export/program.cpp</extracomment>
        <translation>{} lässt sich nicht in C schreiben: {}</translation>
    </message>
    <message>
        <source>${} is used there for more than a number or a sum with one</source>
        <extracomment>core/export/program.cpp</extracomment>
        <translation>${} dient dort als mehr als eine Zahl oder eine Summe mit einer Zahl</translation>
    </message>
    <message>
        <source>line {}: {} is not IPC, and is not in the program</source>
        <extracomment>core/export/program.cpp</extracomment>
        <translation>Zeile {}: {} ist keine IPC und steht nicht im Programm</translation>
    </message>
    <message>
        <source>with CLONE_VFORK the maker would wait for its child, and with CLONE_PARENT it would not be its parent</source>
        <extracomment>core/export/program_refusals.cpp</extracomment>
        <translation>mit CLONE_VFORK würde der Erzeuger auf sein Kind warten, und mit CLONE_PARENT wäre er nicht dessen Elternprozess</translation>
    </message>
    <message>
        <source>memory and descriptors are shared by threads only, with CLONE_THREAD</source>
        <extracomment>core/export/program_refusals.cpp</extracomment>
        <translation>Speicher und Deskriptoren teilen sich nur Threads, mit CLONE_THREAD</translation>
    </message>
    <message>
        <source>a child that ends with another signal than SIGCHLD would end its maker</source>
        <extracomment>core/export/program_refusals.cpp</extracomment>
        <translation>ein Kindprozess, der mit einem anderen Signal als SIGCHLD endet, würde seinen Erzeuger beenden</translation>
    </message>
    <message>
        <source>with the end of init all others end, too</source>
        <extracomment>core/export/program_refusals.cpp</extracomment>
        <translation>mit dem Ende von init enden auch alle anderen</translation>
    </message>
    <message>
        <source>that limit would hit the program itself rather than ipc</source>
        <extracomment>core/export/program_refusals.cpp</extracomment>
        <translation>diese Grenze würde eher das Programm selbst treffen als die IPC</translation>
    </message>
    <message>
        <source>of prctl, PR_SET_KEEPCAPS and PR_SET_DUMPABLE are written only</source>
        <extracomment>core/export/program_refusals.cpp</extracomment>
        <translation>von prctl werden nur PR_SET_KEEPCAPS und PR_SET_DUMPABLE geschrieben</translation>
    </message>
    <message>
        <source>a setting holds no NUL</source>
        <extracomment>core/export/program_refusals.cpp</extracomment>
        <translation>eine Einstellung enthält kein NUL</translation>
    </message>
    <message>
        <source>{} belongs to the whole machine, and the program leaves that alone</source>
        <extracomment>core/export/program_refusals.cpp</extracomment>
        <translation>{} gehört zur ganzen Maschine, und das Programm rührt das nicht an</translation>
    </message>
    <message>
        <source>SIGEV_THREAD needs a netlink socket, which the program has not got</source>
        <extracomment>core/export/program_refusals.cpp</extracomment>
        <translation>SIGEV_THREAD braucht einen Netlink-Socket, den das Programm nicht hat</translation>
    </message>
    <message>
        <source>a load reads at most 1 MiB</source>
        <extracomment>core/export/program_refusals.cpp</extracomment>
        <translation>load liest höchstens 1 MiB</translation>
    </message>
    <message>
        <source>a process that is stopped could not make its next call</source>
        <extracomment>core/export/program_refusals.cpp</extracomment>
        <translation>ein angehaltener Prozess könnte seinen nächsten Aufruf nicht machen</translation>
    </message>
    <message>
        <source>the descriptors 0, 1 and 2 are the program&apos;s own input and outputs</source>
        <extracomment>core/export/program_refusals.cpp</extracomment>
        <translation>die Deskriptoren 0, 1 und 2 sind die eigene Eingabe und die eigenen Ausgaben des Programms</translation>
    </message>
    <message>
        <source>the program has one pid namespace, in which all of its processes are known</source>
        <extracomment>core/export/program_refusals.cpp</extracomment>
        <translation>das Programm hat nur einen PID-Namensraum, in dem alle seine Prozesse bekannt sind</translation>
    </message>
    <message>
        <source>{}: {}; --c writes a program that does it</source>
        <extracomment>core/export/script.cpp</extracomment>
        <translation>{}: {}; --c schreibt ein Programm, das es tut</translation>
    </message>
    <message>
        <source>line {}: {} is not IPC, and is not in the script</source>
        <extracomment>core/export/script.cpp</extracomment>
        <translation>Zeile {}: {} ist keine IPC und steht nicht im Skript</translation>
    </message>
    <message>
        <source>no tool makes this call</source>
        <extracomment>core/export/script.cpp</extracomment>
        <translation>kein Werkzeug macht diesen Aufruf</translation>
    </message>
    <message>
        <source>its result cannot be kept</source>
        <extracomment>core/export/script.cpp</extracomment>
        <translation>das Ergebnis lässt sich nicht festhalten</translation>
    </message>
    <message>
        <source>unshare has no option for one of its flags</source>
        <extracomment>core/export/script.cpp</extracomment>
        <translation>unshare hat für eines der Flags keine Option</translation>
    </message>
    <message>
        <source>found {}, expected {}</source>
        <extracomment>core/export/script.cpp</extracomment>
        <translation>gefunden: {}, erwartet: {}</translation>
    </message>
    <message>
        <source>There is one ipc namespace.</source>
        <extracomment>core/export/tell.cpp</extracomment>
        <translation>Es gibt einen IPC-Namensraum.</translation>
    </message>
    <message>
        <source>There are {} ipc namespaces.</source>
        <extracomment>core/export/tell.cpp</extracomment>
        <translation>Es gibt {} IPC-Namensräume.</translation>
    </message>
    <message>
        <source>{} has ended.</source>
        <extracomment>core/export/tell.cpp</extracomment>
        <translation>{} ist beendet.</translation>
    </message>
    <message>
        <source>, which belongs to user namespace {}</source>
        <extracomment>core/export/tell.cpp</extracomment>
        <translation>, der zum User-Namensraum {} gehört</translation>
    </message>
    <message>
        <source>Nobody is in ipc namespace {}{}.</source>
        <extracomment>core/export/tell.cpp</extracomment>
        <translation>Niemand ist im IPC-Namensraum {}{}.</translation>
    </message>
    <message>
        <source>In ipc namespace {}{}: {}.</source>
        <extracomment>core/export/tell.cpp</extracomment>
        <translation>Im IPC-Namensraum {}{}: {}.</translation>
    </message>
    <message>
        <source>It holds nothing.</source>
        <extracomment>core/export/tell.cpp</extracomment>
        <translation>Darin ist nichts.</translation>
    </message>
    <message>
        <source>It holds {}, {}, mode {}: changed by this call.</source>
        <extracomment>core/export/tell.cpp</extracomment>
        <translation>Darin: {}, {}, Modus {}; von diesem Aufruf geändert.</translation>
    </message>
    <message>
        <source>It holds {}, {}, mode {}.</source>
        <extracomment>core/export/tell.cpp</extracomment>
        <translation>Darin: {}, {}, Modus {}.</translation>
    </message>
    <message>
        <source>And {} more.</source>
        <extracomment>core/export/tell.cpp</extracomment>
        <translation>Und noch {}.</translation>
    </message>
    <message>
        <source>{} sleeps in {}.</source>
        <extracomment>core/export/tell.cpp</extracomment>
        <translation>{} schläft in {}.</translation>
    </message>
    <message>
        <source>{} sleeps in {} and waits for {}.</source>
        <extracomment>core/export/tell.cpp</extracomment>
        <translation>{} schläft in {} und wartet auf {}.</translation>
    </message>
    <message>
        <source>{} has attached shm id {} of ipc namespace {}, to {}.</source>
        <extracomment>core/export/tell.cpp</extracomment>
        <translation>{} hat shm-Id {} aus IPC-Namensraum {} eingehängt, {}.</translation>
    </message>
    <message>
        <source>read and write</source>
        <extracomment>core/export/tell.cpp</extracomment>
        <translation>zum Lesen und Schreiben</translation>
    </message>
    <message>
        <source>read only</source>
        <extracomment>core/export/tell.cpp</extracomment>
        <translation>nur zum Lesen</translation>
    </message>
    <message>
        <source>{} has /{} open as descriptor {}, though its name is gone.</source>
        <extracomment>core/export/tell.cpp</extracomment>
        <translation>{} hat /{} als Deskriptor {} offen, obwohl der Name nicht mehr da ist.</translation>
    </message>
    <message>
        <source>{} has /{} open as descriptor {}.</source>
        <extracomment>core/export/tell.cpp</extracomment>
        <translation>{} hat /{} als Deskriptor {} offen.</translation>
    </message>
    <message>
        <source>{} has mapped {} of /dev/shm.</source>
        <extracomment>core/export/tell.cpp</extracomment>
        <translation>{} hat {} von /dev/shm abgebildet.</translation>
    </message>
    <message>
        <source>For {} there is no tmpfs on /dev/shm.</source>
        <extracomment>core/export/tell.cpp</extracomment>
        <translation>Für {} gibt es auf /dev/shm kein tmpfs.</translation>
    </message>
    <message>
        <source>On /dev/shm {} see tmpfs {}.</source>
        <extracomment>core/export/tell.cpp</extracomment>
        <translation>Für {} liegt auf /dev/shm das tmpfs {}.</translation>
    </message>
    <message>
        <source>Their /dev/mqueue shows the queues of ipc namespace {}.</source>
        <extracomment>core/export/tell.cpp</extracomment>
        <translation>Im selben Mount-Namensraum zeigt /dev/mqueue die Schlangen des IPC-Namensraums {}.</translation>
    </message>
    <message>
        <source>not run</source>
        <extracomment>core/export/wording.cpp</extracomment>
        <translation>nicht ausgeführt</translation>
    </message>
    <message>
        <source>waits for {}</source>
        <extracomment>core/export/wording.cpp</extracomment>
        <translation>wartet auf {}</translation>
    </message>
    <message>
        <source>{} wakes: {} of line {} returns {}</source>
        <extracomment>core/export/wording.cpp</extracomment>
        <translation>{} wacht auf: {} aus Zeile {} ergibt {}</translation>
    </message>
    <message>
        <source>Actor {} of the lab (thread {}) did not end in time.</source>
        <extracomment>core/lab/driver_actors.cpp</extracomment>
        <translation>Akteur {} des Labors (Thread {}) endete nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>Actor {} of the lab (pid {}) did not die in time.</source>
        <extracomment>core/lab/driver_actors.cpp</extracomment>
        <translation>Akteur {} des Labors (pid {}) starb nicht rechtzeitig.</translation>
    </message>
    <message>
        <source>The lab ended with its first process, which called {}.</source>
        <extracomment>core/lab/driver_execute.cpp</extracomment>
        <translation>Das Labor endete mit seinem ersten Prozess, der {} aufrief.</translation>
    </message>
    <message>
        <source>The lab&apos;s first process died during {} by actor {}.</source>
        <extracomment>core/lab/driver_execute.cpp</extracomment>
        <translation>Der erste Prozess des Labors starb während {} von Akteur {}.</translation>
    </message>
    <message>
        <source>Actor {} of the lab (pid {}) {} during {}.</source>
        <extracomment>core/lab/driver_execute.cpp</extracomment>
        <translation>Bei {3}: Akteur {0} des Labors (pid {1}) {2}.</translation>
    </message>
    <message>
        <source>That actor is dead.</source>
        <extracomment>core/lab/driver_execute.cpp</extracomment>
        <translation>Dieser Akteur ist tot.</translation>
    </message>
    <message>
        <source>That actor sleeps in {}.</source>
        <extracomment>core/lab/driver_execute.cpp</extracomment>
        <translation>Dieser Akteur schläft in {}.</translation>
    </message>
    <message>
        <source>A lab uses at most {} MiB of memory.</source>
        <extracomment>core/lab/driver_execute.cpp</extracomment>
        <translation>Ein Labor belegt höchstens {} MiB Speicher.</translation>
    </message>
    <message>
        <source>A lab has at most {} ipc namespaces.</source>
        <extracomment>core/lab/driver_execute.cpp</extracomment>
        <translation>Ein Labor hat höchstens {} IPC-Namensräume.</translation>
    </message>
    <message>
        <source>answered another question than was asked</source>
        <extracomment>core/lab/driver_observe.cpp</extracomment>
        <translation>hat eine andere Frage beantwortet, als gestellt war</translation>
    </message>
    <message>
        <source>could not look at actor {} (errno {})</source>
        <extracomment>core/lab/driver_observe.cpp</extracomment>
        <translation>konnte sich Akteur {} nicht ansehen (Fehlernummer {})</translation>
    </message>
    <message>
        <source>could not look at a /dev/shm (errno {})</source>
        <extracomment>core/lab/driver_observe.cpp</extracomment>
        <translation>konnte sich ein /dev/shm nicht ansehen (Fehlernummer {})</translation>
    </message>
    <message>
        <source>The lab&apos;s warden {} while it looked into the lab.</source>
        <extracomment>core/lab/driver_observe.cpp</extracomment>
        <translation>Beim Blick ins Labor: Der Aufseher des Labors {}.</translation>
    </message>
    <message>
        <source>The lab&apos;s warden {}.</source>
        <extracomment>core/lab/driver_observe.cpp</extracomment>
        <translation>Der Aufseher des Labors {}.</translation>
    </message>
    <message>
        <source>The lab&apos;s warden did not let go of a namespace.</source>
        <extracomment>core/lab/driver_observe.cpp</extracomment>
        <translation>Der Aufseher des Labors hat einen Namensraum nicht losgelassen.</translation>
    </message>
    <message>
        <source>The table of an ipc namespace of the lab could not be read.</source>
        <extracomment>core/lab/driver_observe.cpp</extracomment>
        <translation>Die Tabelle eines IPC-Namensraums des Labors ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>The time-out of actor {} would be over, and while it slept its descriptor, its semaphore&apos;s word, the permissions of its set, or kernel.sem were changed: a lab cannot tell then what the kernel would have said without waiting for it.</source>
        <extracomment>core/lab/driver_sleep.cpp</extracomment>
        <translation>Die Wartezeit von Akteur {} wäre abgelaufen, und während er schlief, wurden sein Deskriptor, das Wort seines Semaphors, die Rechte seines Satzes oder kernel.sem geändert: Was der Kernel gesagt hätte, ohne darauf zu warten, kann ein Labor dann nicht feststellen.</translation>
    </message>
    <message>
        <source>The time-out of actor {} of the lab did not come.</source>
        <extracomment>core/lab/driver_sleep.cpp</extracomment>
        <translation>Die Zeitüberschreitung von Akteur {} des Labors blieb aus.</translation>
    </message>
    <message>
        <source>This program has no file descriptors left for a lab.</source>
        <extracomment>core/lab/driver_start.cpp</extracomment>
        <translation>Dieses Programm hat für ein Labor keine Deskriptoren mehr frei.</translation>
    </message>
    <message>
        <source>Close something, or raise the limit with ulimit -n.</source>
        <extracomment>core/lab/driver_start.cpp</extracomment>
        <translation>Schließen Sie etwas oder heben Sie die Grenze mit ulimit -n an.</translation>
    </message>
    <message>
        <source>{} could not be started: {}.</source>
        <extracomment>core/lab/driver_start.cpp</extracomment>
        <translation>{} ließ sich nicht starten: {}.</translation>
    </message>
    <message>
        <source>Install ipcscope again, or set IPCSCOPE_AGENT to its agent.</source>
        <extracomment>core/lab/driver_start.cpp</extracomment>
        <translation>Installieren Sie ipcscope neu oder setzen Sie IPCSCOPE_AGENT auf dessen Agenten.</translation>
    </message>
    <message>
        <source>Install the package uidmap, or run as root.</source>
        <extracomment>core/lab/driver_start.cpp</extracomment>
        <translation>Installieren Sie das Paket uidmap oder starten Sie ipcscope als Root.</translation>
    </message>
    <message>
        <source>spoke out of turn</source>
        <extracomment>core/lab/driver_start.cpp</extracomment>
        <translation>hat sich unaufgefordert gemeldet</translation>
    </message>
    <message>
        <source>Try again; if it stays so, look into the kernel&apos;s log.</source>
        <extracomment>core/lab/driver_start.cpp</extracomment>
        <translation>Versuchen Sie es noch einmal; bleibt es dabei, sehen Sie im Protokoll des Kernels nach.</translation>
    </message>
    <message>
        <source>A seccomp filter of this container or sandbox forbids namespaces.</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>Ein seccomp-Filter dieses Containers oder dieser Sandbox verbietet Namensräume.</translation>
    </message>
    <message>
        <source>Start the container with --security-opt seccomp=unconfined, or run outside of it.</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>Starten Sie den Container mit --security-opt seccomp=unconfined oder ipcscope außerhalb davon.</translation>
    </message>
    <message>
        <source>making a user namespace</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>Das Anlegen eines User-Namensraums</translation>
    </message>
    <message>
        <source>becoming root in the user namespace</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>Der Schritt zu Root im User-Namensraum</translation>
    </message>
    <message>
        <source>making an ipc namespace</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>Das Anlegen eines IPC-Namensraums</translation>
    </message>
    <message>
        <source>making the lab&apos;s namespaces</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>Das Anlegen der Namensräume des Labors</translation>
    </message>
    <message>
        <source>mapping the lab&apos;s ids</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>Das Zuordnen der Ids des Labors</translation>
    </message>
    <message>
        <source>mounting inside the lab</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>Das Einhängen im Labor</translation>
    </message>
    <message>
        <source>giving the lab a root directory of its own</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>Das Einrichten eines eigenen Wurzelverzeichnisses für das Labor</translation>
    </message>
    <message>
        <source>mounting /proc</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>Das Einhängen von /proc</translation>
    </message>
    <message>
        <source>mounting a tmpfs on /dev/shm</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>Das Einhängen eines tmpfs auf /dev/shm</translation>
    </message>
    <message>
        <source>mounting /dev/mqueue</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>Das Einhängen von /dev/mqueue</translation>
    </message>
    <message>
        <source>entering the lab&apos;s pid namespace</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>Der Eintritt in den PID-Namensraum des Labors</translation>
    </message>
    <message>
        <source>executing the agent inside the lab</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>Das Ausführen des Agenten im Labor</translation>
    </message>
    <message>
        <source>starting the lab</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>Der Start des Labors</translation>
    </message>
    <message>
        <source>closed its socket</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>hat seinen Socket geschlossen</translation>
    </message>
    <message>
        <source>did not answer in time</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>sent something that is not part of the protocol</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>hat etwas gesendet, das nicht zum Protokoll gehört</translation>
    </message>
    <message>
        <source>could not be read</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>failed</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>ist gescheitert</translation>
    </message>
    <message>
        <source>{} gave: {}.</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>{} ergab: {}.</translation>
    </message>
    <message>
        <source>This user may run the lab&apos;s agent program, but not read it.</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>Dieser Benutzer darf das Agentenprogramm des Labors ausführen, aber nicht lesen.</translation>
    </message>
    <message>
        <source>As its owner: chmod a+r ipcscope-agent</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>Als dessen Eigentümer: chmod a+r ipcscope-agent</translation>
    </message>
    <message>
        <source>There can be no more namespaces: {}</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>Mehr Namensräume kann es nicht geben: {}</translation>
    </message>
    <message>
        <source>As root: raise user.max_user_namespaces, user.max_ipc_namespaces, user.max_pid_namespaces and user.max_mnt_namespaces.</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>Als Root: user.max_user_namespaces, user.max_ipc_namespaces, user.max_pid_namespaces und user.max_mnt_namespaces anheben.</translation>
    </message>
    <message>
        <source>User namespaces are nested too deeply: {}</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>User-Namensräume sind zu tief verschachtelt: {}</translation>
    </message>
    <message>
        <source>Run further outside.</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>Starten Sie ipcscope weiter außen.</translation>
    </message>
    <message>
        <source>This kernel lacks a kind of namespace: {}</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>Diesem Kernel fehlt eine Art von Namensraum: {}</translation>
    </message>
    <message>
        <source>Use a kernel built with CONFIG_USER_NS, CONFIG_IPC_NS and CONFIG_PID_NS.</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>Nehmen Sie einen Kernel mit CONFIG_USER_NS, CONFIG_IPC_NS und CONFIG_PID_NS.</translation>
    </message>
    <message>
        <source>This user or container may not do it: {}</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>Dieser Benutzer oder Container darf das nicht: {}</translation>
    </message>
    <message>
        <source>Run as root, or outside of the container or chroot.</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>Starten Sie ipcscope als Root oder außerhalb des Containers oder der chroot-Umgebung.</translation>
    </message>
    <message>
        <source>The lab could not be set up: {}</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>Das Labor ließ sich nicht einrichten: {}</translation>
    </message>
    <message>
        <source>Run outside of this container.</source>
        <extracomment>core/lab/explain.cpp</extracomment>
        <translation>Starten Sie ipcscope außerhalb dieses Containers.</translation>
    </message>
    <message>
        <source>The lab&apos;s agent program was not found ({}).</source>
        <extracomment>core/lab/facts.cpp</extracomment>
        <translation>Das Agentenprogramm des Labors wurde nicht gefunden ({}).</translation>
    </message>
    <message>
        <source>Install ipcscope again, or set IPCSCOPE_AGENT to the path of ipcscope-agent.</source>
        <extracomment>core/lab/facts.cpp</extracomment>
        <translation>Installieren Sie ipcscope neu oder setzen Sie IPCSCOPE_AGENT auf den Pfad von ipcscope-agent.</translation>
    </message>
    <message>
        <source>writing {} gave: {}</source>
        <extracomment>core/lab/idmap.cpp</extracomment>
        <translation>Schreiben in {} ergab: {}</translation>
    </message>
    <message>
        <source>{} could not be started: {}</source>
        <extracomment>core/lab/idmap.cpp</extracomment>
        <translation>{} ließ sich nicht starten: {}</translation>
    </message>
    <message>
        <source>{} refused the map</source>
        <extracomment>core/lab/idmap.cpp</extracomment>
        <translation>{} hat die Zuordnung der Ids abgelehnt</translation>
    </message>
    <message>
        <source>Look into the kernel&apos;s log for the cause.</source>
        <extracomment>core/lab/lab.cpp</extracomment>
        <translation>Die Ursache steht im Protokoll des Kernels.</translation>
    </message>
    <message>
        <source>The name of a queue holds no NUL.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>Der Name einer Schlange enthält kein NUL.</translation>
    </message>
    <message>
        <source>A name of more than 1 MiB is not sent.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>Ein Name von mehr als 1 MiB wird nicht gesendet.</translation>
    </message>
    <message>
        <source>This lab has one {} only (0), so {} cannot be had: run as root, or install the package uidmap.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>Dieses Labor hat nur eine {} (0), {} ist also nicht zu haben: Starten Sie ipcscope als Root oder installieren Sie das Paket uidmap.</translation>
    </message>
    <message>
        <source>This lab has {} {}s only (0 to {}), so {} cannot be had: run as root, or install the package uidmap.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>Dieses Labor hat nur {} {}s (0 bis {}), {} ist also nicht zu haben: Starten Sie ipcscope als Root oder installieren Sie das Paket uidmap.</translation>
    </message>
    <message>
        <source>An actor of that name was made before.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>Ein Akteur dieses Namens wurde schon früher erzeugt.</translation>
    </message>
    <message>
        <source>CLONE_VFORK and CLONE_PARENT are not done in a lab: an actor goes on at once, and belongs to the one that made it.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>CLONE_VFORK und CLONE_PARENT gibt es in einem Labor nicht: Ein Akteur läuft sofort weiter und gehört zu dem, der ihn erzeugt hat.</translation>
    </message>
    <message>
        <source>Actors of a lab share memory as threads only: CLONE_VM without CLONE_THREAD is not done here.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>Akteure eines Labors teilen sich Speicher nur als Threads: CLONE_VM ohne CLONE_THREAD gibt es hier nicht.</translation>
    </message>
    <message>
        <source>Actors of a lab share descriptors as threads only: CLONE_FILES without CLONE_THREAD is not done here.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>Akteure eines Labors teilen sich Deskriptoren nur als Threads: CLONE_FILES ohne CLONE_THREAD gibt es hier nicht.</translation>
    </message>
    <message>
        <source>To the maker of an actor that is to send no signal at its end, a lab sends SIGCHLD all the same; this one would notice.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>Soll ein Akteur an seinem Ende kein Signal senden, so sendet ein Labor seinem Erzeuger trotzdem SIGCHLD; dieser hier würde es merken.</translation>
    </message>
    <message>
        <source>The exit signal of an actor is SIGCHLD or none: another one would end its parent.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>Das Endsignal eines Akteurs ist SIGCHLD oder keines: Ein anderes würde seinen Elternprozess beenden.</translation>
    </message>
    <message>
        <source>A lab has at most {} living actors.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>Ein Labor hat höchstens {} lebende Akteure.</translation>
    </message>
    <message>
        <source>The target of setns is an actor that was never made.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>Das Ziel von setns ist ein Akteur, der nie erzeugt wurde.</translation>
    </message>
    <message>
        <source>The target of kill is an actor that was never made.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>Das Ziel von kill ist ein Akteur, der nie erzeugt wurde.</translation>
    </message>
    <message>
        <source>Without root the kernel denies setgroups in a lab: run as root, or install the package uidmap.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>Ohne Root verweigert der Kernel setgroups in einem Labor: Starten Sie ipcscope als Root oder installieren Sie das Paket uidmap.</translation>
    </message>
    <message>
        <source>A list of more than a million groups is not sent.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>Eine Liste von mehr als einer Million Gruppen wird nicht gesendet.</translation>
    </message>
    <message>
        <source>There is an actor that is to send no signal at its end, and a lab has it send SIGCHLD all the same; a handler would notice.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>Ein Akteur soll an seinem Ende kein Signal senden, und ein Labor lässt ihn trotzdem SIGCHLD senden; ein Handler würde es merken.</translation>
    </message>
    <message>
        <source>The first thread of a lab&apos;s first process ends last.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>Der erste Thread des ersten Prozesses eines Labors endet als letzter.</translation>
    </message>
    <message>
        <source>An array of more than a million values is not sent.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>Ein Array von mehr als einer Million Werten wird nicht gesendet.</translation>
    </message>
    <message>
        <source>An array of that many operations is not sent.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>Ein Array von so vielen Operationen wird nicht gesendet.</translation>
    </message>
    <message>
        <source>That limit would hit the program that acts here rather than ipc.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>Diese Grenze würde eher das Programm treffen, das hier handelt, als die IPC.</translation>
    </message>
    <message>
        <source>Of prctl, a lab does PR_SET_KEEPCAPS and PR_SET_DUMPABLE only.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>Von prctl gibt es in einem Labor nur PR_SET_KEEPCAPS und PR_SET_DUMPABLE.</translation>
    </message>
    <message>
        <source>The name of a sysctl holds no NUL.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>Der Name eines sysctl enthält kein NUL.</translation>
    </message>
    <message>
        <source>A sysctl of more than 1 MiB is not sent.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>Ein sysctl von mehr als 1 MiB wird nicht gesendet.</translation>
    </message>
    <message>
        <source>{} belongs to the whole machine, and a lab leaves that alone.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>{} gehört zur ganzen Maschine, und ein Labor rührt das nicht an.</translation>
    </message>
    <message>
        <source>store writes at most 1 MiB at once.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>store schreibt höchstens 1 MiB auf einmal.</translation>
    </message>
    <message>
        <source>An actor of a lab has at most {} descriptors.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>Ein Akteur eines Labors hat höchstens {} Deskriptoren.</translation>
    </message>
    <message>
        <source>An actor of a lab has no netlink socket, by which SIGEV_THREAD tells the news.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>Ein Akteur eines Labors hat keinen Netlink-Socket, über den SIGEV_THREAD benachrichtigt.</translation>
    </message>
    <message>
        <source>Of fcntl, a lab does F_DUPFD, F_GETFD, F_SETFD, F_GETFL and F_SETFL only.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>Von fcntl gibt es in einem Labor nur F_DUPFD, F_GETFD, F_SETFD, F_GETFL und F_SETFL.</translation>
    </message>
    <message>
        <source>The target of setpriority is an actor that was never made.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>Das Ziel von setpriority ist ein Akteur, der nie erzeugt wurde.</translation>
    </message>
    <message>
        <source>Signal 16, SIGSTKFLT, is the lab&apos;s own.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>Signal 16, SIGSTKFLT, gehört dem Labor selbst.</translation>
    </message>
    <message>
        <source>Descriptors from 700 on are those of the program that acts here.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>Deskriptoren ab 700 sind die des Programms, das hier handelt.</translation>
    </message>
    <message>
        <source>A stopped actor could not go on: signals that stop are not sent here.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>Ein angehaltener Akteur könnte nicht weiterlaufen: Signale, die anhalten, werden hier nicht gesendet.</translation>
    </message>
    <message>
        <source>A message of more than 1 MiB is not sent.</source>
        <extracomment>core/lab/policy.cpp</extracomment>
        <translation>Eine Nachricht von mehr als 1 MiB wird nicht gesendet.</translation>
    </message>
    <message>
        <source>What &quot;..&quot; leads to from /dev/shm is the lab&apos;s own.</source>
        <extracomment>core/lab/policy_files.cpp</extracomment>
        <translation>Wohin „..“ von /dev/shm aus führt, ist Sache des Labors.</translation>
    </message>
    <message>
        <source>The name of a file holds no NUL.</source>
        <extracomment>core/lab/policy_files.cpp</extracomment>
        <translation>Der Name einer Datei enthält kein NUL.</translation>
    </message>
    <message>
        <source>A lab could not tell a file of that name from one that has lost its name.</source>
        <extracomment>core/lab/policy_files.cpp</extracomment>
        <translation>Ein Labor könnte eine Datei dieses Namens nicht von einer unterscheiden, die ihren Namen verloren hat.</translation>
    </message>
    <message>
        <source>The path of such a file is like /tmp/app: from the root on, and of plain names.</source>
        <extracomment>core/lab/policy_files.cpp</extracomment>
        <translation>Der Pfad einer solchen Datei ist wie /tmp/app: ab der Wurzel und aus einfachen Namen.</translation>
    </message>
    <message>
        <source>What is in /proc and /dev is the lab&apos;s own.</source>
        <extracomment>core/lab/policy_files.cpp</extracomment>
        <translation>Was in /proc und /dev liegt, ist Sache des Labors.</translation>
    </message>
    <message>
        <source>Files without a name, O_TMPFILE, are not made in a lab.</source>
        <extracomment>core/lab/policy_files.cpp</extracomment>
        <translation>Dateien ohne Namen, O_TMPFILE, werden in einem Labor nicht angelegt.</translation>
    </message>
    <message>
        <source>A tmpfs of a lab has at most {} files.</source>
        <extracomment>core/lab/policy_files.cpp</extracomment>
        <translation>Ein tmpfs eines Labors hat höchstens {} Dateien.</translation>
    </message>
    <message>
        <source>Of the flags of mmap, a lab takes those of shared and private mappings, of fixed places, and those that change nothing.</source>
        <extracomment>core/lab/policy_files.cpp</extracomment>
        <translation>Von den Flags von mmap nimmt ein Labor die für gemeinsame und private Abbildungen, die für feste Adressen und solche, die nichts ändern.</translation>
    </message>
    <message>
        <source>In a lab a tmpfs is mounted on /dev/shm, /mnt/NAME and /dev.</source>
        <extracomment>core/lab/policy_files.cpp</extracomment>
        <translation>In einem Labor wird ein tmpfs auf /dev/shm, /mnt/NAME und /dev eingehängt.</translation>
    </message>
    <message>
        <source>The options of mount hold no NUL, and less than 4,096 bytes.</source>
        <extracomment>core/lab/policy_files.cpp</extracomment>
        <translation>Die Optionen von mount enthalten kein NUL und haben weniger als 4096 Bytes.</translation>
    </message>
    <message>
        <source>The option {} of a tmpfs is not used in a lab.</source>
        <extracomment>core/lab/policy_files.cpp</extracomment>
        <translation>Die Option {} eines tmpfs wird in einem Labor nicht verwendet.</translation>
    </message>
    <message>
        <source>In a lab, /dev/shm and /mnt/NAME are bound, to one another.</source>
        <extracomment>core/lab/policy_files.cpp</extracomment>
        <translation>In einem Labor gibt es Bind-Mounts nur zwischen /dev/shm und /mnt/NAME.</translation>
    </message>
    <message>
        <source>The source of mount is in a process that was never made.</source>
        <extracomment>core/lab/policy_files.cpp</extracomment>
        <translation>Die Quelle von mount liegt in einem Prozess, der nie erzeugt wurde.</translation>
    </message>
    <message>
        <source>Of the flags of mount, a lab takes those that only say how it may be used.</source>
        <extracomment>core/lab/policy_files.cpp</extracomment>
        <translation>Von den Flags von mount nimmt ein Labor nur die, die sagen, wie der Mount benutzt werden darf.</translation>
    </message>
    <message>
        <source>In a lab, /dev/shm, /dev/mqueue, /dev and /mnt/NAME are unmounted.</source>
        <extracomment>core/lab/policy_files.cpp</extracomment>
        <translation>In einem Labor werden /dev/shm, /dev/mqueue, /dev und /mnt/NAME ausgehängt.</translation>
    </message>
    <message>
        <source>MNT_FORCE and MNT_EXPIRE are not used in a lab.</source>
        <extracomment>core/lab/policy_files.cpp</extracomment>
        <translation>MNT_FORCE und MNT_EXPIRE werden in einem Labor nicht verwendet.</translation>
    </message>
    <message>
        <source>Threads of a lab do not wait in the C library, where they would share what belongs to one.</source>
        <extracomment>core/lab/policy_files.cpp</extracomment>
        <translation>Threads eines Labors warten nicht in der C-Bibliothek, wo sie teilen würden, was einem allein gehört.</translation>
    </message>
    <message>
        <source>This lab could not mount a /dev/shm: see ipcscope-cli doctor.</source>
        <extracomment>core/lab/policy_files.cpp</extracomment>
        <translation>Dieses Labor konnte kein /dev/shm einhängen: siehe ipcscope-cli doctor.</translation>
    </message>
    <message>
        <source>all {} operations on set {} to be possible at once</source>
        <extracomment>core/lab/sleep.cpp</extracomment>
        <translation>Satz {1}, bis alle {0} Operationen darauf zugleich möglich sind</translation>
    </message>
    <message>
        <source>semaphore {} of set {} to be {} or more</source>
        <extracomment>core/lab/sleep.cpp</extracomment>
        <translation>Semaphor {} von Satz {}, bis es mindestens {} ist</translation>
    </message>
    <message>
        <source>room in the queue behind descriptor {}</source>
        <extracomment>core/lab/sleep.cpp</extracomment>
        <translation>Platz in der Schlange hinter Deskriptor {}</translation>
    </message>
    <message>
        <source>a message in the queue behind descriptor {}</source>
        <extracomment>core/lab/sleep.cpp</extracomment>
        <translation>eine Nachricht in der Schlange hinter Deskriptor {}</translation>
    </message>
    <message>
        <source>the semaphore at {:#x} to be 1 or more</source>
        <extracomment>core/lab/sleep.cpp</extracomment>
        <translation>das Semaphor bei {:#x}, bis es mindestens 1 ist</translation>
    </message>
    <message>
        <source>User namespaces are switched off: user.max_user_namespaces is 0.</source>
        <extracomment>core/lab/switches.cpp</extracomment>
        <translation>User-Namensräume sind abgeschaltet: user.max_user_namespaces ist 0.</translation>
    </message>
    <message>
        <source>As root: sysctl -w user.max_user_namespaces=15000</source>
        <extracomment>core/lab/switches.cpp</extracomment>
        <translation>Als Root: sysctl -w user.max_user_namespaces=15000</translation>
    </message>
    <message>
        <source>User namespaces are for root only: kernel.unprivileged_userns_clone is 0.</source>
        <extracomment>core/lab/switches.cpp</extracomment>
        <translation>User-Namensräume sind Root vorbehalten: kernel.unprivileged_userns_clone ist 0.</translation>
    </message>
    <message>
        <source>As root: sysctl -w kernel.unprivileged_userns_clone=1</source>
        <extracomment>core/lab/switches.cpp</extracomment>
        <translation>Als Root: sysctl -w kernel.unprivileged_userns_clone=1</translation>
    </message>
    <message>
        <source>AppArmor keeps programs without a profile from using user namespaces: kernel.apparmor_restrict_unprivileged_userns is 1.</source>
        <extracomment>core/lab/switches.cpp</extracomment>
        <translation>AppArmor verwehrt Programmen ohne Profil die User-Namensräume: kernel.apparmor_restrict_unprivileged_userns ist 1.</translation>
    </message>
    <message>
        <source>Install ipcscope&apos;s package, which brings a profile for its agent, or as root: sysctl -w kernel.apparmor_restrict_unprivileged_userns=0, or run as root.</source>
        <extracomment>core/lab/switches.cpp</extracomment>
        <translation>Installieren Sie das Paket von ipcscope, das ein Profil für seinen Agenten mitbringt, oder als Root: sysctl -w kernel.apparmor_restrict_unprivileged_userns=0, oder starten Sie ipcscope als Root.</translation>
    </message>
    <message>
        <source>nothing: it was not asked</source>
        <extracomment>core/lesson/answers.cpp</extracomment>
        <translation>nichts: nicht gefragt</translation>
    </message>
    <message>
        <source>exit status {}</source>
        <extracomment>core/lesson/answers.cpp</extracomment>
        <translation>Exit-Status {}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; behind the attributes: the block&apos;s text begins in the next line</source>
        <extracomment>core/lesson/attributes.cpp</extracomment>
        <translation>&apos;{}&apos; hinter den Attributen: Der Text des Blocks beginnt in der nächsten Zeile</translation>
    </message>
    <message>
        <source>expected name=value, found &apos;{}&apos;</source>
        <extracomment>core/lesson/attributes.cpp</extracomment>
        <translation>erwartet: name=value, gefunden: &apos;{}&apos;</translation>
    </message>
    <message>
        <source>no &apos;&quot;&apos; ends the text in this line</source>
        <extracomment>core/lesson/attributes.cpp</extracomment>
        <translation>kein &apos;&quot;&apos; beendet den Text in dieser Zeile</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has no value</source>
        <extracomment>core/lesson/attributes.cpp</extracomment>
        <translation>&apos;{}&apos; hat keinen Wert</translation>
    </message>
    <message>
        <source>&apos;::{}&apos; has no attribute &apos;{}&apos;{}</source>
        <extracomment>core/lesson/attributes.cpp</extracomment>
        <translation>&apos;::{}&apos; hat kein Attribut &apos;{}&apos;{}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; stands here twice</source>
        <extracomment>core/lesson/attributes.cpp</extracomment>
        <translation>&apos;{}&apos; steht hier zweimal</translation>
    </message>
    <message>
        <source>&apos;::{}&apos; has no &apos;{}&apos;</source>
        <extracomment>core/lesson/attributes.cpp</extracomment>
        <translation>bei &apos;::{}&apos; fehlt &apos;{}&apos;</translation>
    </message>
    <message>
        <source>no &apos;}&apos; ends the attributes</source>
        <extracomment>core/lesson/attributes.cpp</extracomment>
        <translation>kein &apos;}&apos; beendet die Attribute</translation>
    </message>
    <message>
        <source>&apos;::{}&apos; is empty</source>
        <extracomment>core/lesson/blocks.cpp</extracomment>
        <translation>&apos;::{}&apos; ist leer</translation>
    </message>
    <message>
        <source>&apos;::step&apos; has no text of its own</source>
        <extracomment>core/lesson/blocks.cpp</extracomment>
        <translation>&apos;::step&apos; hat keinen eigenen Text</translation>
    </message>
    <message>
        <source>run=play is the only way to run calls</source>
        <extracomment>core/lesson/blocks.cpp</extracomment>
        <translation>Aufrufe lassen sich nur mit run=play ausführen</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not an id of letters, digits and &apos;-&apos;</source>
        <extracomment>core/lesson/blocks.cpp</extracomment>
        <translation>&apos;{}&apos; ist keine Id aus Buchstaben, Ziffern und &apos;-&apos;</translation>
    </message>
    <message>
        <source>the id &apos;{}&apos; stands here twice</source>
        <extracomment>core/lesson/blocks.cpp</extracomment>
        <translation>die Id &apos;{}&apos; steht hier zweimal</translation>
    </message>
    <message>
        <source>&apos;::predict&apos; has no call in front of its options</source>
        <extracomment>core/lesson/blocks.cpp</extracomment>
        <translation>bei &apos;::predict&apos; steht vor den Antworten kein Aufruf</translation>
    </message>
    <message>
        <source>&apos;::predict&apos; takes 2 to {} options, and here is {}</source>
        <extracomment>core/lesson/blocks.cpp</extracomment>
        <translation>&apos;::predict&apos; erwartet 2 bis {} Antworten, hier: {}</translation>
    </message>
    <message>
        <source>a goal&apos;s mode is &apos;edge&apos; (met once is met) or &apos;level&apos; (it must hold now), not &apos;{}&apos;</source>
        <extracomment>core/lesson/blocks.cpp</extracomment>
        <translation>der Modus eines Ziels ist &apos;edge&apos; (einmal erreicht bleibt erreicht) oder &apos;level&apos; (es muss jetzt gelten), nicht &apos;{}&apos;</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a number of tries from 0 to 50</source>
        <extracomment>core/lesson/blocks.cpp</extracomment>
        <translation>&apos;{}&apos; ist keine Anzahl von Versuchen zwischen 0 und 50</translation>
    </message>
    <message>
        <source>behind the first option come only options, &apos;- VALUE&apos;; what goes on in a second line is indented</source>
        <extracomment>core/lesson/blocks.cpp</extracomment>
        <translation>hinter der ersten Antwort stehen nur noch Antworten, &apos;- VALUE&apos;; was in einer zweiten Zeile weitergeht, ist eingerückt</translation>
    </message>
    <message>
        <source>a row of the ledger is lines of the form &apos;key: value&apos;, not {}</source>
        <extracomment>core/lesson/claim.cpp</extracomment>
        <translation>ein Eintrag der Behauptungsliste hat Zeilen der Form &apos;key: value&apos;; gefunden: {}</translation>
    </message>
    <message>
        <source>unknown key &apos;{}&apos;{}</source>
        <extracomment>core/lesson/claim.cpp</extracomment>
        <translation>unbekannter Schlüssel &apos;{}&apos;{}</translation>
    </message>
    <message>
        <source>the row has no &apos;{}&apos;</source>
        <extracomment>core/lesson/claim.cpp</extracomment>
        <translation>im Eintrag fehlt &apos;{}&apos;</translation>
    </message>
    <message>
        <source>&apos;holds&apos; without an &apos;experiment&apos; would be judged on empty tables</source>
        <extracomment>core/lesson/claim.cpp</extracomment>
        <translation>&apos;holds&apos; ohne &apos;experiment&apos; würde anhand leerer Tabellen beurteilt</translation>
    </message>
    <message>
        <source>the experiment checks nothing: no line says what it expects (= 0, = -1 ENOENT), and nothing stands under &apos;holds&apos;</source>
        <extracomment>core/lesson/claim.cpp</extracomment>
        <translation>das Experiment prüft nichts: Keine Zeile sagt, was sie erwartet (= 0, = -1 ENOENT), und unter &apos;holds&apos; steht nichts</translation>
    </message>
    <message>
        <source>the row has neither an &apos;experiment&apos; nor &apos;sources&apos;: nothing carries its verdict</source>
        <extracomment>core/lesson/claim.cpp</extracomment>
        <translation>der Eintrag hat weder &apos;experiment&apos; noch &apos;sources&apos;: Nichts trägt das Urteil</translation>
    </message>
    <message>
        <source>&apos;{}&apos; takes text, not {}</source>
        <extracomment>core/lesson/claim.cpp</extracomment>
        <translation>&apos;{}&apos; erwartet Text, nicht {}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has {} bytes, more than {}</source>
        <extracomment>core/lesson/claim.cpp</extracomment>
        <translation>&apos;{}&apos; hat {} Bytes, mehr als {}</translation>
    </message>
    <message>
        <source>format {}: this program reads format 1</source>
        <extracomment>core/lesson/claim.cpp</extracomment>
        <translation>Format {}: Dieses Programm liest Format 1</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not the id of a row, as in C12</source>
        <extracomment>core/lesson/claim.cpp</extracomment>
        <translation>&apos;{}&apos; ist keine Id eines Eintrags wie C12</translation>
    </message>
    <message>
        <source>the id is {}, and the file is named {}</source>
        <extracomment>core/lesson/claim.cpp</extracomment>
        <translation>die Id ist {}, die Datei heißt aber {}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no verdict: there are {}</source>
        <extracomment>core/lesson/claim.cpp</extracomment>
        <translation>&apos;{}&apos; ist kein Urteil; es gibt {}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; takes a list of 1 to {} lines that begin with &apos;- &apos;</source>
        <extracomment>core/lesson/claim.cpp</extracomment>
        <translation>&apos;{}&apos; erwartet eine Liste von 1 bis {} Zeilen, die mit &apos;- &apos; beginnen</translation>
    </message>
    <message>
        <source>a line of &apos;{}&apos; is text, not {}: put it between quotes</source>
        <extracomment>core/lesson/claim.cpp</extracomment>
        <translation>eine Zeile von &apos;{}&apos; ist Text, nicht {}: Setzen Sie sie in Anführungszeichen</translation>
    </message>
    <message>
        <source>&apos;experiment&apos; takes lines of the notation behind &apos;|&apos;</source>
        <extracomment>core/lesson/claim.cpp</extracomment>
        <translation>&apos;experiment&apos; erwartet hinter &apos;|&apos; Zeilen in der Notation</translation>
    </message>
    <message>
        <source>the ledger has no variables: write the value</source>
        <extracomment>core/lesson/claim.cpp</extracomment>
        <translation>die Behauptungsliste hat keine Variablen: Schreiben Sie den Wert</translation>
    </message>
    <message>
        <source>the experiment is empty: leave the key out where sources decide</source>
        <extracomment>core/lesson/claim.cpp</extracomment>
        <translation>das Experiment ist leer: Lassen Sie den Schlüssel weg, wo Quellen entscheiden</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no address of a page: it begins with https://</source>
        <extracomment>core/lesson/claim.cpp</extracomment>
        <translation>&apos;{}&apos; ist keine Adresse einer Seite: Sie beginnt mit https://</translation>
    </message>
    <message>
        <source>a row of more than {} KiB</source>
        <extracomment>core/lesson/claim.cpp</extracomment>
        <translation>ein Eintrag von mehr als {} KiB</translation>
    </message>
    <message>
        <source>this is no YAML: {}</source>
        <extracomment>core/lesson/claim.cpp</extracomment>
        <translation>das ist kein YAML: {}</translation>
    </message>
    <message>
        <source>no such file or folder</source>
        <extracomment>core/lesson/claim.cpp</extracomment>
        <translation>keine solche Datei und kein solcher Ordner</translation>
    </message>
    <message>
        <source>holds no row of the claims ledger: they are C12.yaml</source>
        <extracomment>core/lesson/claim.cpp</extracomment>
        <translation>enthält keinen Eintrag der Behauptungsliste: Einträge heißen wie C12.yaml</translation>
    </message>
    <message>
        <source>the id &apos;{}&apos; is that of {} too</source>
        <extracomment>core/lesson/claim.cpp</extracomment>
        <translation>die Id &apos;{}&apos; hat auch {}</translation>
    </message>
    <message>
        <source>expected {}; found {}</source>
        <extracomment>core/lesson/claim_run.cpp</extracomment>
        <translation>erwartet: {}; gefunden: {}</translation>
    </message>
    <message>
        <source>no such folder</source>
        <extracomment>core/lesson/course.cpp</extracomment>
        <translation>kein solcher Ordner</translation>
    </message>
    <message>
        <source>holds no lesson: they are NN-part/MM-name/lesson.md</source>
        <extracomment>core/lesson/course.cpp</extracomment>
        <translation>enthält keine Lektion: Lektionen liegen in NN-part/MM-name/lesson.md</translation>
    </message>
    <message>
        <source>no lesson has the id &apos;{}&apos;{}</source>
        <extracomment>core/lesson/course.cpp</extracomment>
        <translation>keine Lektion hat die Id &apos;{}&apos;{}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; needs itself, through &apos;{}&apos;</source>
        <extracomment>core/lesson/course.cpp</extracomment>
        <translation>&apos;{}&apos; setzt über &apos;{}&apos; sich selbst voraus</translation>
    </message>
    <message>
        <source>&apos;{}&apos; comes after this lesson</source>
        <extracomment>core/lesson/course.cpp</extracomment>
        <translation>&apos;{}&apos; kommt erst nach dieser Lektion</translation>
    </message>
    <message>
        <source>only comments stand here: nothing would be run</source>
        <extracomment>core/lesson/exercise.cpp</extracomment>
        <translation>hier stehen nur Kommentare: Nichts würde ausgeführt</translation>
    </message>
    <message>
        <source>the last line is predicted: it is to be a call, not a line of the scene</source>
        <extracomment>core/lesson/exercise.cpp</extracomment>
        <translation>vorhergesagt wird die letzte Zeile: Sie muss ein Aufruf sein, keine Zeile der Szene</translation>
    </message>
    <message>
        <source>no ``` ends the last piece of code</source>
        <extracomment>core/lesson/fences.cpp</extracomment>
        <translation>kein ``` beendet das letzte Stück Code</translation>
    </message>
    <message>
        <source>more than {} blocks</source>
        <extracomment>core/lesson/fences.cpp</extracomment>
        <translation>mehr als {} Blöcke</translation>
    </message>
    <message>
        <source>&apos;::&apos; closes no block: none is open</source>
        <extracomment>core/lesson/fences.cpp</extracomment>
        <translation>&apos;::&apos; schließt keinen Block: Keiner ist offen</translation>
    </message>
    <message>
        <source>no line &apos;::&apos; closes this &apos;::{}&apos; before the one of line {}</source>
        <extracomment>core/lesson/fences.cpp</extracomment>
        <translation>keine Zeile &apos;::&apos; schließt dieses &apos;::{}&apos; vor dem in Zeile {}</translation>
    </message>
    <message>
        <source>no line &apos;::&apos; closes this &apos;::{}&apos;</source>
        <extracomment>core/lesson/fences.cpp</extracomment>
        <translation>keine Zeile &apos;::&apos; schließt dieses &apos;::{}&apos;</translation>
    </message>
    <message>
        <source>unknown block &apos;::{}&apos;{}</source>
        <extracomment>core/lesson/fences.cpp</extracomment>
        <translation>unbekannter Block &apos;::{}&apos;{}</translation>
    </message>
    <message>
        <source>true or false</source>
        <extracomment>core/lesson/fields.cpp</extracomment>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a text</source>
        <extracomment>core/lesson/fields.cpp</extracomment>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a pid</source>
        <extracomment>core/lesson/fields.cpp</extracomment>
        <translation>eine pid</translation>
    </message>
    <message>
        <source>an ipc namespace</source>
        <extracomment>core/lesson/fields.cpp</extracomment>
        <translation>ein IPC-Namensraum</translation>
    </message>
    <message>
        <source>a user namespace</source>
        <extracomment>core/lesson/fields.cpp</extracomment>
        <translation>ein User-Namensraum</translation>
    </message>
    <message>
        <source>a mount namespace</source>
        <extracomment>core/lesson/fields.cpp</extracomment>
        <translation>ein Mount-Namensraum</translation>
    </message>
    <message>
        <source>a file system</source>
        <extracomment>core/lesson/fields.cpp</extracomment>
        <translation>ein Dateisystem</translation>
    </message>
    <message>
        <source>a value</source>
        <extracomment>core/lesson/fields.cpp</extracomment>
        <translation>ein Wert</translation>
    </message>
    <message>
        <source>the set has no semaphore of that number</source>
        <extracomment>core/lesson/fields.cpp</extracomment>
        <translation>der Satz hat kein Semaphor dieser Nummer</translation>
    </message>
    <message>
        <source>this engine cannot look into the namespace</source>
        <extracomment>core/lesson/fields.cpp</extracomment>
        <translation>in den Namensraum lässt sich hier nicht blicken</translation>
    </message>
    <message>
        <source>this engine sees no files</source>
        <extracomment>core/lesson/fields.cpp</extracomment>
        <translation>Dateien sind hier nicht sichtbar</translation>
    </message>
    <message>
        <source>this engine sees no POSIX message queues</source>
        <extracomment>core/lesson/fields.cpp</extracomment>
        <translation>POSIX-Nachrichtenschlangen sind hier nicht sichtbar</translation>
    </message>
    <message>
        <source>shared memory segment</source>
        <extracomment>core/lesson/fields.cpp</extracomment>
        <translation>Segment gemeinsamen Speichers</translation>
    </message>
    <message>
        <source>semaphore set</source>
        <extracomment>core/lesson/fields.cpp</extracomment>
        <translation>Semaphorsatz</translation>
    </message>
    <message>
        <source>message queue</source>
        <extracomment>core/lesson/fields.cpp</extracomment>
        <translation>Nachrichtenschlange</translation>
    </message>
    <message>
        <source>POSIX message queue</source>
        <extracomment>core/lesson/fields.cpp</extracomment>
        <translation>POSIX-Nachrichtenschlange</translation>
    </message>
    <message>
        <source>file in /dev/shm</source>
        <extracomment>core/lesson/fields.cpp</extracomment>
        <translation>Datei in /dev/shm</translation>
    </message>
    <message>
        <source>attachment</source>
        <extracomment>core/lesson/fields.cpp</extracomment>
        <translation>Einhängung</translation>
    </message>
    <message>
        <source>mapping of a file</source>
        <extracomment>core/lesson/fields.cpp</extracomment>
        <translation>Abbildung einer Datei</translation>
    </message>
    <message>
        <source>descriptor of a queue</source>
        <extracomment>core/lesson/fields.cpp</extracomment>
        <translation>Deskriptor einer Schlange</translation>
    </message>
    <message>
        <source>descriptor of a file</source>
        <extracomment>core/lesson/fields.cpp</extracomment>
        <translation>Deskriptor einer Datei</translation>
    </message>
    <message>
        <source>the front matter is {}, not lines of the form &apos;key: value&apos;</source>
        <extracomment>core/lesson/front.cpp</extracomment>
        <translation>der Vorspann hat Zeilen der Form &apos;key: value&apos;; gefunden: {}</translation>
    </message>
    <message>
        <source>unknown key &apos;{}&apos; in the front matter{}</source>
        <extracomment>core/lesson/front.cpp</extracomment>
        <translation>unbekannter Schlüssel &apos;{}&apos; im Vorspann{}</translation>
    </message>
    <message>
        <source>the front matter has no &apos;{}&apos;</source>
        <extracomment>core/lesson/front.cpp</extracomment>
        <translation>im Vorspann fehlt &apos;{}&apos;</translation>
    </message>
    <message>
        <source>the id of a lesson, as in same-key</source>
        <extracomment>core/lesson/front.cpp</extracomment>
        <translation>die Id einer Lektion wie same-key</translation>
    </message>
    <message>
        <source>a row of the claims ledger, as in C12</source>
        <extracomment>core/lesson/front.cpp</extracomment>
        <translation>ein Eintrag der Behauptungsliste wie C12</translation>
    </message>
    <message>
        <source>&apos;{}&apos; takes one word or number, not {}</source>
        <extracomment>core/lesson/front.cpp</extracomment>
        <translation>&apos;{}&apos; erwartet ein einzelnes Wort oder eine Zahl, nicht {}</translation>
    </message>
    <message>
        <source>an id of small letters, digits and &apos;-&apos;, as in same-key</source>
        <extracomment>core/lesson/front.cpp</extracomment>
        <translation>eine Id aus Kleinbuchstaben, Ziffern und &apos;-&apos; wie same-key</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a number of minutes from 1 to 120</source>
        <extracomment>core/lesson/front.cpp</extracomment>
        <translation>&apos;{}&apos; ist keine Anzahl von Minuten zwischen 1 und 120</translation>
    </message>
    <message>
        <source>skip is &apos;allowed&apos; or &apos;forbidden&apos;, not &apos;{}&apos;</source>
        <extracomment>core/lesson/front.cpp</extracomment>
        <translation>skip ist &apos;allowed&apos; oder &apos;forbidden&apos;, nicht &apos;{}&apos;</translation>
    </message>
    <message>
        <source>there is no suspect &apos;{}&apos;: there are {} to {}{}</source>
        <extracomment>core/lesson/front.cpp</extracomment>
        <translation>es gibt keinen Verdächtigen &apos;{}&apos;; es gibt {} bis {}{}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; takes a list, as in [a, b], not {}</source>
        <extracomment>core/lesson/front.cpp</extracomment>
        <translation>&apos;{}&apos; erwartet eine Liste wie [a, b], nicht {}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; lists words, not {}</source>
        <extracomment>core/lesson/front.cpp</extracomment>
        <translation>&apos;{}&apos; zählt Wörter auf, nicht {}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is listed twice</source>
        <extracomment>core/lesson/front.cpp</extracomment>
        <translation>&apos;{}&apos; ist zweimal aufgeführt</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not {}</source>
        <extracomment>core/lesson/front.cpp</extracomment>
        <translation>&apos;{}&apos; passt hier nicht; erwartet: {}</translation>
    </message>
    <message>
        <source>&apos;vars&apos; takes a table, as in {{KEY: &quot;0x1234&quot;}}, not {}</source>
        <extracomment>core/lesson/front.cpp</extracomment>
        <translation>&apos;vars&apos; erwartet eine Tabelle wie {{KEY: &quot;0x1234&quot;}}, nicht {}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a name of letters and digits</source>
        <extracomment>core/lesson/front.cpp</extracomment>
        <translation>&apos;{}&apos; ist kein Name aus Buchstaben und Ziffern</translation>
    </message>
    <message>
        <source>more than {} variables</source>
        <extracomment>core/lesson/front.cpp</extracomment>
        <translation>mehr als {} Variablen</translation>
    </message>
    <message>
        <source>{} is a value, {{pick: [a, b]}}, {{range: [1, 9]}} or {{key: true}}</source>
        <extracomment>core/lesson/front.cpp</extracomment>
        <translation>{} ist ein Wert, {{pick: [a, b]}}, {{range: [1, 9]}} oder {{key: true}}</translation>
    </message>
    <message>
        <source>&apos;key&apos; takes only &apos;true&apos;</source>
        <extracomment>core/lesson/front.cpp</extracomment>
        <translation>&apos;key&apos; erwartet nur &apos;true&apos;</translation>
    </message>
    <message>
        <source>unknown rule &apos;{}&apos; for {}: there are {}{}</source>
        <extracomment>core/lesson/front.cpp</extracomment>
        <translation>unbekannte Regel &apos;{}&apos; für {}; es gibt {}{}</translation>
    </message>
    <message>
        <source>a value of {} is one line of at most {} bytes, not {}</source>
        <extracomment>core/lesson/front.cpp</extracomment>
        <translation>ein Wert von {} ist eine einzige Zeile von höchstens {} Bytes, nicht {}</translation>
    </message>
    <message>
        <source>&apos;pick&apos; takes a list of 1 to 100 values</source>
        <extracomment>core/lesson/front.cpp</extracomment>
        <translation>&apos;pick&apos; erwartet eine Liste von 1 bis 100 Werten</translation>
    </message>
    <message>
        <source>&apos;range&apos; takes two whole numbers, the smaller one first, as in [1, 9]</source>
        <extracomment>core/lesson/front.cpp</extracomment>
        <translation>&apos;range&apos; erwartet zwei ganze Zahlen, die kleinere zuerst, wie in [1, 9]</translation>
    </message>
    <message>
        <source>&apos;scene&apos; takes lines of the notation behind &apos;|&apos;, not {}</source>
        <extracomment>core/lesson/front.cpp</extracomment>
        <translation>&apos;scene&apos; erwartet hinter &apos;|&apos; Zeilen in der Notation, nicht {}</translation>
    </message>
    <message>
        <source>&apos;scene: &gt;&apos; joins the lines: write &apos;scene: |&apos;</source>
        <extracomment>core/lesson/front.cpp</extracomment>
        <translation>&apos;scene: &gt;&apos; fügt die Zeilen zusammen: Schreiben Sie &apos;scene: |&apos;</translation>
    </message>
    <message>
        <source>the front matter is no YAML: {}</source>
        <extracomment>core/lesson/front.cpp</extracomment>
        <translation>der Vorspann ist kein YAML: {}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no language: a translation is lesson.de.md or lesson.pt-BR.md</source>
        <extracomment>core/lesson/language.cpp</extracomment>
        <translation>&apos;{}&apos; ist keine Sprache: Eine Übersetzung heißt lesson.de.md oder lesson.pt-BR.md</translation>
    </message>
    <message>
        <source>no &apos;&quot;&apos; ends this text</source>
        <extracomment>core/lesson/options.cpp</extracomment>
        <translation>kein &apos;&quot;&apos; beendet diesen Text</translation>
    </message>
    <message>
        <source>found &apos;{}&apos;, expected a &quot;shown text&quot; between quotes, or &apos;:: why it is wrong&apos;</source>
        <extracomment>core/lesson/options.cpp</extracomment>
        <translation>gefunden: &apos;{}&apos;, erwartet: ein &quot;angezeigter Text&quot; in Anführungszeichen oder &apos;:: warum es falsch ist&apos;</translation>
    </message>
    <message>
        <source>no &apos;&quot;&apos; ends these bytes</source>
        <extracomment>core/lesson/options.cpp</extracomment>
        <translation>kein &apos;&quot;&apos; beendet diese Bytes</translation>
    </message>
    <message>
        <source>these bytes are not written as the notation writes them</source>
        <extracomment>core/lesson/options.cpp</extracomment>
        <translation>diese Bytes sind nicht so geschrieben, wie die Notation sie schreibt</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no answer that can be computed: expected {}{}</source>
        <extracomment>core/lesson/options.cpp</extracomment>
        <translation>&apos;{}&apos; ist keine Antwort, die sich berechnen lässt; erwartet: {}{}</translation>
    </message>
    <message>
        <source>no &apos;`&apos; ends this predicate</source>
        <extracomment>core/lesson/options.cpp</extracomment>
        <translation>kein &apos;`&apos; beendet dieses Prädikat</translation>
    </message>
    <message>
        <source>an error (ENOENT), a number, &quot;bytes&quot;, $name, sleeps, succeeds, or a predicate between backquotes</source>
        <extracomment>core/lesson/options.cpp</extracomment>
        <translation>ein Fehler (ENOENT), eine Zahl, &quot;bytes&quot;, $name, sleeps, succeeds oder ein Prädikat zwischen Backquotes</translation>
    </message>
    <message>
        <source>warning</source>
        <extracomment>core/lesson/passage.cpp</extracomment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>&apos;${{{}}}&apos; is not declared under vars in the front matter{}</source>
        <extracomment>core/lesson/passage.cpp</extracomment>
        <translation>&apos;${{{}}}&apos; ist im Vorspann unter vars nicht deklariert{}</translation>
    </message>
    <message>
        <source>&apos;${&apos; without a &apos;}&apos; in the same line</source>
        <extracomment>core/lesson/passage.cpp</extracomment>
        <translation>&apos;${&apos; ohne &apos;}&apos; in derselben Zeile</translation>
    </message>
    <message>
        <source>no tmpfs is mounted there</source>
        <extracomment>core/lesson/paths.cpp</extracomment>
        <translation>dort ist kein tmpfs eingehängt</translation>
    </message>
    <message>
        <source>this engine does not show it</source>
        <extracomment>core/lesson/paths.cpp</extracomment>
        <translation>hier nicht sichtbar</translation>
    </message>
    <message>
        <source>this lesson is an exam: answer the question first</source>
        <extracomment>core/lesson/player.cpp</extracomment>
        <translation>diese Lektion ist eine Prüfung: Beantworten Sie zuerst die Frage</translation>
    </message>
    <message>
        <source>this lesson is an exam, and the goal &apos;{}&apos; is not met: {}</source>
        <extracomment>core/lesson/player.cpp</extracomment>
        <translation>diese Lektion ist eine Prüfung, und das Ziel &apos;{}&apos; ist nicht erreicht: {}</translation>
    </message>
    <message>
        <source>this lesson does not offer &apos;{}&apos;: there are {}</source>
        <extracomment>core/lesson/player.cpp</extracomment>
        <translation>diese Lektion bietet &apos;{}&apos; nicht an; es gibt {}</translation>
    </message>
    <message>
        <source>nothing ({})</source>
        <extracomment>core/lesson/predicate_judge.cpp</extracomment>
        <translation>nichts ({})</translation>
    </message>
    <message>
        <source>0 (no error)</source>
        <extracomment>core/lesson/predicate_judge.cpp</extracomment>
        <translation>0 (kein Fehler)</translation>
    </message>
    <message>
        <source>{} is not there yet</source>
        <extracomment>core/lesson/predicate_judge.cpp</extracomment>
        <translation>{} ist noch nicht da</translation>
    </message>
    <message>
        <source>{} is dead</source>
        <extracomment>core/lesson/predicate_judge.cpp</extracomment>
        <translation>{} ist tot</translation>
    </message>
    <message>
        <source>${} is bound to no value yet</source>
        <extracomment>core/lesson/predicate_judge.cpp</extracomment>
        <translation>${} ist noch an keinen Wert gebunden</translation>
    </message>
    <message>
        <source>this engine cannot see all of it</source>
        <extracomment>core/lesson/predicate_judge.cpp</extracomment>
        <translation>nicht alles davon ist hier sichtbar</translation>
    </message>
    <message>
        <source>nobody has called anything yet</source>
        <extracomment>core/lesson/predicate_judge.cpp</extracomment>
        <translation>noch hat niemand etwas aufgerufen</translation>
    </message>
    <message>
        <source>the call sleeps</source>
        <extracomment>core/lesson/predicate_judge.cpp</extracomment>
        <translation>der Aufruf schläft</translation>
    </message>
    <message>
        <source>{} is {}</source>
        <extracomment>core/lesson/predicate_judge.cpp</extracomment>
        <translation>{} ist {}</translation>
    </message>
    <message>
        <source>what is not to hold does hold</source>
        <extracomment>core/lesson/predicate_judge.cpp</extracomment>
        <translation>was nicht gelten soll, gilt</translation>
    </message>
    <message>
        <source>{} has no {}</source>
        <extracomment>core/lesson/predicate_judge.cpp</extracomment>
        <translation>bei {} gibt es nichts von der Art „{}“</translation>
    </message>
    <message>
        <source>{} has {}: {}</source>
        <extracomment>core/lesson/predicate_judge.cpp</extracomment>
        <translation>bei {} gibt es {}: {}</translation>
    </message>
    <message>
        <source>one {}</source>
        <extracomment>core/lesson/predicate_judge.cpp</extracomment>
        <translation>1 {}</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <extracomment>core/lesson/predicate_judge.cpp</extracomment>
        <translation>{} von der Art {}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; has no meaning here</source>
        <extracomment>core/lesson/predicate_lexer.cpp</extracomment>
        <translation>&apos;{}&apos; hat hier keine Bedeutung</translation>
    </message>
    <message>
        <source>&apos;=&apos; is written &apos;==&apos;</source>
        <extracomment>core/lesson/predicate_lexer.cpp</extracomment>
        <translation>statt &apos;=&apos; schreibt man &apos;==&apos;</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is written &apos;{}&apos;</source>
        <extracomment>core/lesson/predicate_lexer.cpp</extracomment>
        <translation>statt &apos;{}&apos; schreibt man &apos;{}&apos;</translation>
    </message>
    <message>
        <source>&apos;!&apos; is written &apos;not&apos;</source>
        <extracomment>core/lesson/predicate_lexer.cpp</extracomment>
        <translation>statt &apos;!&apos; schreibt man &apos;not&apos;</translation>
    </message>
    <message>
        <source>a predicate is written in ASCII, outside of texts</source>
        <extracomment>core/lesson/predicate_lexer.cpp</extracomment>
        <translation>ein Prädikat wird außerhalb von Texten in ASCII geschrieben</translation>
    </message>
    <message>
        <source>&apos;$&apos; without a name behind it</source>
        <extracomment>core/lesson/predicate_lexer.cpp</extracomment>
        <translation>&apos;$&apos; ohne einen Namen dahinter</translation>
    </message>
    <message>
        <source>the end</source>
        <extracomment>core/lesson/predicate_parse.cpp</extracomment>
        <translation>das Ende</translation>
    </message>
    <message>
        <source>&apos;{}&apos; does not go on with what stands before it: between two conditions stands &apos;and&apos; or &apos;or&apos;</source>
        <extracomment>core/lesson/predicate_parse.cpp</extracomment>
        <translation>&apos;{}&apos; setzt nicht fort, was davor steht: Zwischen zwei Bedingungen steht &apos;and&apos; oder &apos;or&apos;</translation>
    </message>
    <message>
        <source>more than {} brackets and &apos;not&apos;s inside each other</source>
        <extracomment>core/lesson/predicate_parse.cpp</extracomment>
        <translation>mehr als {} ineinander geschachtelte Klammern und &apos;not&apos;</translation>
    </message>
    <message>
        <source>&apos;{}&apos; inside &apos;where&apos;: a condition there is on the row&apos;s own fields; put the first one in brackets</source>
        <extracomment>core/lesson/predicate_parse.cpp</extracomment>
        <translation>&apos;{}&apos; innerhalb von &apos;where&apos;: Eine Bedingung betrifft dort die eigenen Felder der Zeile; setzen Sie die erste in Klammern</translation>
    </message>
    <message>
        <source>expected one of {}, found {}{}</source>
        <extracomment>core/lesson/predicate_parse.cpp</extracomment>
        <translation>erwartet: eines von {}, gefunden: {}{}</translation>
    </message>
    <message>
        <source>expected &apos;in&apos; and an actor, found {}</source>
        <extracomment>core/lesson/predicate_parse.cpp</extracomment>
        <translation>erwartet: &apos;in&apos; und ein Akteur, gefunden: {}</translation>
    </message>
    <message>
        <source>expected ==, !=, &lt;, &lt;=, &gt; or &gt;= behind &apos;{}&apos;, found {}</source>
        <extracomment>core/lesson/predicate_parse.cpp</extracomment>
        <translation>erwartet: ==, !=, &lt;, &lt;=, &gt; oder &gt;= hinter &apos;{}&apos;, gefunden: {}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; inside &apos;where&apos; says nothing about a row of {}: put brackets around what stands before, from &apos;exists&apos;, &apos;no&apos; or &apos;count&apos; on</source>
        <extracomment>core/lesson/predicate_parse.cpp</extracomment>
        <translation>&apos;{}&apos; innerhalb von &apos;where&apos; sagt nichts über eine Zeile von {}: Setzen Sie in Klammern, was davor steht, ab &apos;exists&apos;, &apos;no&apos; oder &apos;count&apos;</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is {}, and &apos;{}&apos; is {}: they cannot be compared{}</source>
        <extracomment>core/lesson/predicate_parse.cpp</extracomment>
        <translation>&apos;{}&apos; ist {}, und &apos;{}&apos; ist {}: Beides lässt sich nicht vergleichen{}</translation>
    </message>
    <message>
        <source>; write ACTOR.pid, or 0 for nobody</source>
        <extracomment>core/lesson/predicate_parse.cpp</extracomment>
        <translation>; schreiben Sie ACTOR.pid oder 0 für niemanden</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is {}: only == and != can be asked of it</source>
        <extracomment>core/lesson/predicate_parse.cpp</extracomment>
        <translation>&apos;{}&apos; ist {}: Hier sind nur == und != möglich</translation>
    </message>
    <message>
        <source>a predicate of more than {} bytes</source>
        <extracomment>core/lesson/predicate_parse.cpp</extracomment>
        <translation>ein Prädikat von mehr als {} Bytes</translation>
    </message>
    <message>
        <source>expected a value, found {}</source>
        <extracomment>core/lesson/predicate_terms.cpp</extracomment>
        <translation>erwartet: ein Wert, gefunden: {}</translation>
    </message>
    <message>
        <source>expected &apos;)&apos; behind what is counted, found {}</source>
        <extracomment>core/lesson/predicate_terms.cpp</extracomment>
        <translation>erwartet: &apos;)&apos; hinter dem, was gezählt wird, gefunden: {}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is one value, without [N]</source>
        <extracomment>core/lesson/predicate_terms.cpp</extracomment>
        <translation>&apos;{}&apos; ist ein einzelner Wert, ohne [N]</translation>
    </message>
    <message>
        <source>expected the number of a semaphore and &apos;]&apos;</source>
        <extracomment>core/lesson/predicate_terms.cpp</extracomment>
        <translation>erwartet: die Nummer eines Semaphors und &apos;]&apos;</translation>
    </message>
    <message>
        <source>&apos;{0}&apos; is of one semaphore of the set: {0}[0]</source>
        <extracomment>core/lesson/predicate_terms.cpp</extracomment>
        <translation>&apos;{0}&apos; gehört zu einem einzelnen Semaphor des Satzes: {0}[0]</translation>
    </message>
    <message>
        <source>an actor has no &apos;{}&apos;{}</source>
        <extracomment>core/lesson/predicate_terms.cpp</extracomment>
        <translation>ein Akteur hat kein &apos;{}&apos;{}</translation>
    </message>
    <message>
        <source>unknown &apos;{}&apos;: there are {}{}</source>
        <extracomment>core/lesson/predicate_terms.cpp</extracomment>
        <translation>unbekannt: &apos;{}&apos;; es gibt {}{}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no field of {} and no constant{}</source>
        <extracomment>core/lesson/predicate_terms.cpp</extracomment>
        <translation>&apos;{}&apos; ist weder ein Feld von {} noch eine Konstante{}</translation>
    </message>
    <message>
        <source>; it has {}</source>
        <extracomment>core/lesson/predicate_terms.cpp</extracomment>
        <translation>; die Felder sind {}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is a field of a row: it stands behind &apos;where&apos;</source>
        <extracomment>core/lesson/predicate_terms.cpp</extracomment>
        <translation>&apos;{}&apos; ist ein Feld einer Zeile: Es steht hinter &apos;where&apos;</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no constant, and no ACTOR.something{}</source>
        <extracomment>core/lesson/predicate_terms.cpp</extracomment>
        <translation>&apos;{}&apos; ist keine Konstante und kein ACTOR.something{}</translation>
    </message>
    <message>
        <source>format {}: this program reads format {}. A later ipcscope has written it</source>
        <extracomment>core/lesson/progress.cpp</extracomment>
        <translation>Format {}: Dieses Programm liest Format {}. Ein neueres ipcscope hat die Datei geschrieben</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no lesson&apos;s record</source>
        <extracomment>core/lesson/progress.cpp</extracomment>
        <translation>&apos;{}&apos; ist nicht der Stand einer Lektion</translation>
    </message>
    <message>
        <source>expected {{...}}, found {}</source>
        <extracomment>core/lesson/progress.cpp</extracomment>
        <translation>erwartet: {{...}}, gefunden: {}</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is no record</source>
        <extracomment>core/lesson/progress.cpp</extracomment>
        <translation>&apos;{}&apos; ist kein Eintrag</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is not a number from 0 to {}</source>
        <extracomment>core/lesson/progress.cpp</extracomment>
        <translation>&apos;{}&apos; ist keine Zahl von 0 bis {}</translation>
    </message>
    <message>
        <source>has more than {} KiB</source>
        <extracomment>core/lesson/progress.cpp</extracomment>
        <translation>hat mehr als {} KiB</translation>
    </message>
    <message>
        <source>this is no JSON: {}</source>
        <extracomment>core/lesson/progress.cpp</extracomment>
        <translation>das ist kein JSON: {}</translation>
    </message>
    <message>
        <source>is no learner&apos;s name: letters, digits, &apos;-&apos;, &apos;.&apos;, &apos;@&apos; and &apos;_&apos;</source>
        <extracomment>core/lesson/progress.cpp</extracomment>
        <translation>ist kein Name von Lernenden: Buchstaben, Ziffern, &apos;-&apos;, &apos;.&apos;, &apos;@&apos; und &apos;_&apos;</translation>
    </message>
    <message>
        <source>neither XDG_DATA_HOME nor HOME says where to keep it</source>
        <extracomment>core/lesson/progress.cpp</extracomment>
        <translation>weder XDG_DATA_HOME noch HOME sagt, wo der Lernstand liegen soll</translation>
    </message>
    <message>
        <source>is no learner&apos;s progress: {&quot;format&quot;: 1, &quot;lessons&quot;: {...}}</source>
        <extracomment>core/lesson/progress.cpp</extracomment>
        <translation>ist kein Lernstand: {&quot;format&quot;: 1, &quot;lessons&quot;: {...}}</translation>
    </message>
    <message>
        <source>the image &apos;{}&apos; is not in the lesson&apos;s own folder</source>
        <extracomment>core/lesson/prose.cpp</extracomment>
        <translation>das Bild &apos;{}&apos; liegt nicht im eigenen Ordner der Lektion</translation>
    </message>
    <message>
        <source>there is no image &apos;{}&apos; in the lesson&apos;s folder</source>
        <extracomment>core/lesson/prose.cpp</extracomment>
        <translation>im Ordner der Lektion gibt es kein Bild &apos;{}&apos;</translation>
    </message>
    <message>
        <source>the link &apos;{}&apos; leads neither to https://... nor to lesson:ID</source>
        <extracomment>core/lesson/prose.cpp</extracomment>
        <translation>der Link &apos;{}&apos; führt weder zu https://... noch zu lesson:ID</translation>
    </message>
    <message>
        <source>HTML, &apos;{}&apos;: a lesson is Markdown; put it between backquotes</source>
        <extracomment>core/lesson/prose.cpp</extracomment>
        <translation>HTML, &apos;{}&apos;: Eine Lektion ist Markdown; setzen Sie es zwischen Backquotes</translation>
    </message>
    <message>
        <source>cannot be read as Markdown</source>
        <extracomment>core/lesson/prose.cpp</extracomment>
        <translation>lässt sich nicht als Markdown lesen</translation>
    </message>
    <message>
        <source>a lesson of more than {} KiB</source>
        <extracomment>core/lesson/reader.cpp</extracomment>
        <translation>eine Lektion von mehr als {} KiB</translation>
    </message>
    <message>
        <source>a lesson begins with a line &apos;---&apos; and its front matter</source>
        <extracomment>core/lesson/reader.cpp</extracomment>
        <translation>eine Lektion beginnt mit einer Zeile &apos;---&apos; und ihrem Vorspann</translation>
    </message>
    <message>
        <source>no second line &apos;---&apos; ends the front matter</source>
        <extracomment>core/lesson/reader.cpp</extracomment>
        <translation>keine zweite Zeile &apos;---&apos; beendet den Vorspann</translation>
    </message>
    <message>
        <source>the front matter has more than {} KiB</source>
        <extracomment>core/lesson/reader.cpp</extracomment>
        <translation>der Vorspann hat mehr als {} KiB</translation>
    </message>
    <message>
        <source>the model</source>
        <extracomment>core/lesson/stage.cpp</extracomment>
        <translation>das Modell</translation>
    </message>
    <message>
        <source>the suspect</source>
        <extracomment>core/lesson/stage.cpp</extracomment>
        <translation>der Verdächtige</translation>
    </message>
    <message>
        <source>the true model</source>
        <extracomment>core/lesson/stage.cpp</extracomment>
        <translation>das richtige Modell</translation>
    </message>
    <message>
        <source>the kernel</source>
        <extracomment>core/lesson/stage.cpp</extracomment>
        <translation>der Kernel</translation>
    </message>
    <message>
        <source>suspect</source>
        <extracomment>core/lesson/stage.cpp</extracomment>
        <translation>Verdächtiger</translation>
    </message>
    <message>
        <source>true model</source>
        <extracomment>core/lesson/stage.cpp</extracomment>
        <translation>richtiges Modell</translation>
    </message>
    <message>
        <source>kernel</source>
        <extracomment>core/lesson/stage.cpp</extracomment>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>{} and {} differ: {}</source>
        <extracomment>core/lesson/stage.cpp</extracomment>
        <translation>{} und {} weichen voneinander ab: {}</translation>
    </message>
    <message>
        <source>{} says what it returns, and still sleeps at the end</source>
        <extracomment>core/lesson/stage.cpp</extracomment>
        <translation>bei {} steht, was der Aufruf zurückgibt, er schläft aber am Ende noch</translation>
    </message>
    <message>
        <source>this line changes what has already been run</source>
        <extracomment>core/lesson/stage.cpp</extracomment>
        <translation>diese Zeile ändert, was schon ausgeführt ist</translation>
    </message>
    <message>
        <source>&apos;{}&apos; is outside the vocabulary: a lesson&apos;s calls are those of IPC</source>
        <extracomment>core/lesson/stage.cpp</extracomment>
        <translation>&apos;{}&apos; gehört nicht zum Vokabular: Die Aufrufe einer Lektion sind die der IPC</translation>
    </message>
    <message>
        <source>more than {} calls in one lesson</source>
        <extracomment>core/lesson/stage.cpp</extracomment>
        <translation>mehr als {} Aufrufe in einer Lektion</translation>
    </message>
    <message>
        <source>more than {} actors in one lesson</source>
        <extracomment>core/lesson/stage.cpp</extracomment>
        <translation>mehr als {} Akteure in einer Lektion</translation>
    </message>
    <message>
        <source>more than {} rows in the tables of one lesson</source>
        <extracomment>core/lesson/stage.cpp</extracomment>
        <translation>mehr als {} Zeilen in den Tabellen einer Lektion</translation>
    </message>
    <message>
        <source>more than {} MiB in use by one lesson</source>
        <extracomment>core/lesson/stage.cpp</extracomment>
        <translation>mehr als {} MiB von einer Lektion belegt</translation>
    </message>
    <message>
        <source>more than {} seconds spent in the calls of one lesson</source>
        <extracomment>core/lesson/stage.cpp</extracomment>
        <translation>mehr als {} Sekunden in den Aufrufen einer Lektion verbracht</translation>
    </message>
    <message>
        <source>byte 0x{:02x} is no UTF-8: save the file as UTF-8</source>
        <extracomment>core/lesson/text_file.cpp</extracomment>
        <translation>Byte 0x{:02x} ist kein UTF-8: Sichern Sie die Datei als UTF-8</translation>
    </message>
    <message>
        <source>a control character, byte 0x{:02x}</source>
        <extracomment>core/lesson/text_file.cpp</extracomment>
        <translation>ein Steuerzeichen, Byte 0x{:02x}</translation>
    </message>
    <message>
        <source>no such file</source>
        <extracomment>core/lesson/text_file.cpp</extracomment>
        <translation>keine solche Datei</translation>
    </message>
    <message>
        <source>is not a file of text</source>
        <extracomment>core/lesson/course.cpp</extracomment>
        <translation>ist keine Textdatei</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <extracomment>core/lesson/text_file.cpp</extracomment>
        <translation>lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <extracomment>core/lesson/text_file.cpp</extracomment>
        <translation>lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>a piece of text</source>
        <extracomment>core/lesson/translation.cpp</extracomment>
        <translation>ein Stück Text</translation>
    </message>
    <message>
        <source>unknown key &apos;{}&apos; in a translation: it has {}; the rest is taken from lesson.md</source>
        <extracomment>core/lesson/translation.cpp</extracomment>
        <translation>unbekannter Schlüssel &apos;{}&apos; in einer Übersetzung: Sie hat {}; der Rest kommt aus lesson.md</translation>
    </message>
    <message>
        <source>&apos;{}&apos; takes one line of text</source>
        <extracomment>core/lesson/translation.cpp</extracomment>
        <translation>&apos;{}&apos; erwartet eine Zeile Text</translation>
    </message>
    <message>
        <source>the id &apos;{}&apos; is not that of lesson.md, &apos;{}&apos;</source>
        <extracomment>core/lesson/translation.cpp</extracomment>
        <translation>die Id &apos;{}&apos; ist nicht die von lesson.md, &apos;{}&apos;</translation>
    </message>
    <message>
        <source>{} has no like in lesson.md, which ends here</source>
        <extracomment>core/lesson/translation.cpp</extracomment>
        <translation>{} hat kein Gegenstück in lesson.md, das hier endet</translation>
    </message>
    <message>
        <source>{} of lesson.md:{} is missing: here stands {}</source>
        <extracomment>core/lesson/translation.cpp</extracomment>
        <translation>{} aus lesson.md:{} fehlt: Hier steht {}</translation>
    </message>
    <message>
        <source>{} of lesson.md:{} is missing behind this</source>
        <extracomment>core/lesson/translation.cpp</extracomment>
        <translation>{} aus lesson.md:{} fehlt dahinter</translation>
    </message>
    <message>
        <source>{}={}: lesson.md:{} has {}={} here</source>
        <extracomment>core/lesson/translation.cpp</extracomment>
        <translation>{}={}: lesson.md:{} hat hier {}={}</translation>
    </message>
    <message>
        <source>a translation holds prose only: leave &apos;::{}&apos; empty above its options, the rest is taken from lesson.md:{}</source>
        <extracomment>core/lesson/translation.cpp</extracomment>
        <translation>eine Übersetzung enthält nur Prosa: Lassen Sie &apos;::{}&apos; über den Antworten leer, der Rest kommt aus lesson.md:{}</translation>
    </message>
    <message>
        <source>a translation holds prose only: leave &apos;::{}&apos; empty, the rest is taken from lesson.md:{}</source>
        <extracomment>core/lesson/translation.cpp</extracomment>
        <translation>eine Übersetzung enthält nur Prosa: Lassen Sie &apos;::{}&apos; leer, der Rest kommt aus lesson.md:{}</translation>
    </message>
    <message>
        <source>{} options: lesson.md:{} has {}</source>
        <extracomment>core/lesson/translation.cpp</extracomment>
        <translation>{} Antworten: lesson.md:{} hat {}</translation>
    </message>
    <message>
        <source>an option is here its &quot;shown text&quot; between quotes, then &apos;:: why it is wrong&apos;: the answer itself is taken from lesson.md:{}</source>
        <extracomment>core/lesson/translation.cpp</extracomment>
        <translation>eine Antwort ist hier ihr &quot;angezeigter Text&quot; in Anführungszeichen, dann &apos;:: warum sie falsch ist&apos;; die Antwort selbst kommt aus lesson.md:{}</translation>
    </message>
    <message>
        <source>an option is here its &quot;shown text&quot; between quotes: the answer itself is taken from lesson.md:{}</source>
        <extracomment>core/lesson/translation.cpp</extracomment>
        <translation>eine Antwort ist hier ihr &quot;angezeigter Text&quot; in Anführungszeichen; die Antwort selbst kommt aus lesson.md:{}</translation>
    </message>
    <message>
        <source>lesson.md:{} has changed since this was translated</source>
        <extracomment>core/lesson/translation.cpp</extracomment>
        <translation>lesson.md:{} hat sich seit dieser Übersetzung geändert</translation>
    </message>
    <message>
        <source>the title in lesson.md has changed since this was translated</source>
        <extracomment>core/lesson/translation.cpp</extracomment>
        <translation>der Titel in lesson.md hat sich seit dieser Übersetzung geändert</translation>
    </message>
    <message>
        <source>no &apos;from&apos; tells what lesson.md said then; when all of this file says what lesson.md says, let this line be &apos;from: {}&apos;</source>
        <extracomment>core/lesson/translation.cpp</extracomment>
        <translation>kein &apos;from&apos; sagt, was damals in lesson.md stand; wenn diese Datei alles sagt, was lesson.md sagt, soll diese Zeile &apos;from: {}&apos; lauten</translation>
    </message>
    <message>
        <source>lesson.md is not what was translated; when all of this file says what lesson.md says, let this line be &apos;from: {}&apos;</source>
        <extracomment>core/lesson/translation.cpp</extracomment>
        <translation>lesson.md ist nicht mehr das, was übersetzt wurde; wenn diese Datei alles sagt, was lesson.md sagt, soll diese Zeile &apos;from: {}&apos; lauten</translation>
    </message>
    <message>
        <source>a table</source>
        <extracomment>core/lesson/yaml_text.cpp</extracomment>
        <translation>eine Tabelle</translation>
    </message>
    <message>
        <source>the tool</source>
        <extracomment>core/non_interference/examine.cpp</extracomment>
        <translation>das Werkzeug</translation>
    </message>
    <message>
        <source>not asked</source>
        <extracomment>core/non_interference/examine.cpp</extracomment>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>{} is made by {} in line {}, so there is no {} without {}. Give it lines before, or declare it with %actor.</source>
        <extracomment>core/non_interference/parts.cpp</extracomment>
        <translation>{} wird von {} in Zeile {} erzeugt, also gibt es {} nicht ohne {}. Geben Sie dem Akteur vorher eigene Zeilen oder deklarieren Sie ihn mit %actor.</translation>
    </message>
    <message>
        <source>{} makes no call, so there is nothing that it sees.</source>
        <extracomment>core/non_interference/parts.cpp</extracomment>
        <translation>{} macht keinen Aufruf, also gibt es nichts, was dieser Akteur sieht.</translation>
    </message>
    <message>
        <source>Nobody but {} makes a call: there is nothing to leave out.</source>
        <extracomment>core/non_interference/parts.cpp</extracomment>
        <translation>Niemand außer {} macht einen Aufruf: Es gibt nichts wegzulassen.</translation>
    </message>
    <message>
        <source>{0} cannot be run alone: in line {1} it needs ${2}, which only {3} binds, in line {4}. Let {0} find the object by itself, by its key or its name.</source>
        <extracomment>core/non_interference/parts.cpp</extracomment>
        <translation>{0} kann nicht allein laufen: In Zeile {1} wird ${2} gebraucht, das nur {3} bindet, in Zeile {4}. Lassen Sie {0} das Objekt selbst finden, über dessen Schlüssel oder Namen.</translation>
    </message>
    <message>
        <source>The scenario cannot be run: in line {} there is {}, expected was {}.</source>
        <extracomment>core/non_interference/parts.cpp</extracomment>
        <translation>Das Szenario lässt sich nicht ausführen: Zeile {}: gefunden: {}, erwartet: {}.</translation>
    </message>
    <message>
        <source>refused: {}</source>
        <extracomment>core/non_interference/play.cpp</extracomment>
        <translation>abgelehnt: {}</translation>
    </message>
    <message>
        <source>some time</source>
        <extracomment>core/non_interference/play.cpp</extracomment>
        <translation>irgendwann</translation>
    </message>
    <message>
        <source>in line {}</source>
        <extracomment>core/non_interference/play.cpp</extracomment>
        <translation>in Zeile {}</translation>
    </message>
    <message>
        <source>the key of line {}</source>
        <extracomment>core/non_interference/play.cpp</extracomment>
        <translation>der Schlüssel aus Zeile {}</translation>
    </message>
    <message>
        <source>nobody</source>
        <extracomment>core/non_interference/sight.cpp</extracomment>
        <translation>niemand</translation>
    </message>
    <message>
        <source>there</source>
        <extracomment>core/non_interference/sight.cpp</extracomment>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>a pid: {}</source>
        <extracomment>core/non_interference/sight.cpp</extracomment>
        <translation>eine pid: {}</translation>
    </message>
    <message>
        <source>filled in</source>
        <extracomment>core/non_interference/sight.cpp</extracomment>
        <translation>ausgefüllt</translation>
    </message>
    <message>
        <source>not there</source>
        <extracomment>core/non_interference/sight.cpp</extracomment>
        <translation>nicht vorhanden</translation>
    </message>
    <message>
        <source>The program of the suspect {} was not found ({}). Install ipcscope again, or set IPCSCOPE_SUSPECTS to its folder.</source>
        <extracomment>core/suspect/suspect.cpp</extracomment>
        <translation>Das Programm des Verdächtigen {} wurde nicht gefunden ({}). Installieren Sie ipcscope neu oder setzen Sie IPCSCOPE_SUSPECTS auf dessen Ordner.</translation>
    </message>
    <message>
        <source>This program has no file descriptors left for a suspect. Close something, or raise the limit with ulimit -n.</source>
        <extracomment>core/suspect/suspect.cpp</extracomment>
        <translation>Dieses Programm hat für einen Verdächtigen keine Deskriptoren mehr frei. Schließen Sie etwas oder heben Sie die Grenze mit ulimit -n an.</translation>
    </message>
    <message>
        <source>has ended</source>
        <extracomment>core/suspect/suspect.cpp</extracomment>
        <translation>hat sich beendet</translation>
    </message>
    <message>
        <source>The suspect {} {}.</source>
        <extracomment>core/suspect/suspect.cpp</extracomment>
        <translation>Der Verdächtige {} {}.</translation>
    </message>
    <message>
        <source>has ended in the middle of a call</source>
        <extracomment>core/suspect/suspect.cpp</extracomment>
        <translation>hat sich mitten in einem Aufruf beendet</translation>
    </message>
    <message>
        <source>has given up</source>
        <extracomment>core/suspect/suspect.cpp</extracomment>
        <translation>hat aufgegeben</translation>
    </message>
    <message>
        <source>has woken somebody who did not sleep</source>
        <extracomment>core/suspect/suspect.cpp</extracomment>
        <translation>hat jemanden geweckt, der nicht schlief</translation>
    </message>
    <message>
        <source>has shown tables that nobody can have</source>
        <extracomment>core/suspect/suspect.cpp</extracomment>
        <translation>hat Tabellen gezeigt, die es nicht geben kann</translation>
    </message>
    <message>
        <source>the address is at no page&apos;s beginning</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>die Adresse liegt an keinem Seitenanfang</translation>
    </message>
    <message>
        <source>do_shmat in ipc/shm.c</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>do_shmat in ipc/shm.c</translation>
    </message>
    <message>
        <source>the value is more than SEMVMX</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>der Wert ist größer als SEMVMX</translation>
    </message>
    <message>
        <source>the set has no such semaphore</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>der Satz hat kein solches Semaphor</translation>
    </message>
    <message>
        <source>semctl_setval in ipc/sem.c</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>semctl_setval in ipc/sem.c</translation>
    </message>
    <message>
        <source>there is no queue of that id</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>es gibt keine Schlange mit dieser Id</translation>
    </message>
    <message>
        <source>the queue is another user&apos;s</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>die Schlange gehört einem anderen Benutzer</translation>
    </message>
    <message>
        <source>ksys_msgctl and msgctl_down in ipc/msg.c</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>ksys_msgctl und msgctl_down in ipc/msg.c</translation>
    </message>
    <message>
        <source>there is a flag that unshare does not take</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>es gibt ein Flag, das unshare nicht kennt</translation>
    </message>
    <message>
        <source>the caller may not make namespaces</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>der Aufrufer darf keine Namensräume anlegen</translation>
    </message>
    <message>
        <source>ksys_unshare in kernel/fork.c and unshare_nsproxy_namespaces in kernel/nsproxy.c</source>
        <extracomment>core/check_order/checked_calls.cpp</extracomment>
        <translation>ksys_unshare in kernel/fork.c und unshare_nsproxy_namespaces in kernel/nsproxy.c</translation>
    </message>
    <message>
        <source>not alive</source>
        <extracomment>core/non_interference/sight.cpp</extracomment>
        <translation>lebt nicht</translation>
    </message>
    <message>
        <source>is damaged. Record the kernel&apos;s run anew.</source>
        <extracomment>core/recording/form.cpp</extracomment>
        <translation>ist beschädigt. Zeichnen Sie den Lauf des Kernels neu auf.</translation>
    </message>
    <message>
        <source>would not be read again: what the kernel has said is not what a kernel says.</source>
        <extracomment>core/recording/form.cpp</extracomment>
        <translation>ließe sich nicht wieder lesen: Was der Kernel gemeldet hat, ist nichts, was ein Kernel meldet.</translation>
    </message>
    <message>
        <source>would have {} MiB, and a recording has at most {}. Record a shorter scenario.</source>
        <extracomment>core/recording/form.cpp</extracomment>
        <translation>hätte {} MiB, und eine Aufzeichnung hat höchstens {}. Zeichnen Sie ein kürzeres Szenario auf.</translation>
    </message>
    <message>
        <source>was recorded by another version of ipcscope. Record the kernel&apos;s run anew.</source>
        <extracomment>core/recording/form.cpp</extracomment>
        <translation>wurde von einer anderen Version von ipcscope aufgezeichnet. Zeichnen Sie den Lauf des Kernels neu auf.</translation>
    </message>
    <message>
        <source>is no recorded run of a kernel.</source>
        <extracomment>core/recording/form.cpp</extracomment>
        <translation>ist kein aufgezeichneter Lauf eines Kernels.</translation>
    </message>
    <message>
        <source>The recording ends after {} calls, before {}. Start the kernel again, or record the run anew where a kernel can be asked.</source>
        <extracomment>core/recording/played_run.cpp</extracomment>
        <translation>Die Aufzeichnung endet vor {1}; Aufrufe darin: {0}. Starten Sie den Kernel neu oder zeichnen Sie den Lauf dort neu auf, wo sich ein Kernel fragen lässt.</translation>
    </message>
    <message>
        <source>What was recorded as call {} is {}, not {}. Start the kernel again, or record the run anew where a kernel can be asked.</source>
        <extracomment>core/recording/played_run.cpp</extracomment>
        <translation>Als Aufruf {} wurde {} aufgezeichnet, nicht {}. Starten Sie den Kernel neu oder zeichnen Sie den Lauf dort neu auf, wo sich ein Kernel fragen lässt.</translation>
    </message>
    <message>
        <source>The recording has no tables from after call {}. Start the kernel again, or record the run anew where a kernel can be asked.</source>
        <extracomment>core/recording/played_run.cpp</extracomment>
        <translation>Der Aufzeichnung fehlen die Tabellen nach Aufruf {}. Starten Sie den Kernel neu oder zeichnen Sie den Lauf dort neu auf, wo sich ein Kernel fragen lässt.</translation>
    </message>
    <message>
        <source>stopped before it was over</source>
        <extracomment>core/non_interference/examine.cpp</extracomment>
        <translation>angehalten, bevor es zu Ende war</translation>
    </message>
</context>
</TS>
