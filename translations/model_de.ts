<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Step</name>
    <message>
        <source>Nothing is mapped at {:#x}: EFAULT.</source>
        <extracomment>handle_mm_fault.unmapped</extracomment>
        <translation>Bei {:#x} ist nichts abgebildet: EFAULT.</translation>
    </message>
    <message>
        <source>The mapping at {:#x} is read-only: EFAULT.</source>
        <extracomment>handle_mm_fault.read_only</extracomment>
        <translation>Die Abbildung bei {:#x} darf nur gelesen werden: EFAULT.</translation>
    </message>
    <message>
        <source>The mapping at {:#x} allows nothing: EFAULT.</source>
        <extracomment>handle_mm_fault.none</extracomment>
        <translation>Die Abbildung bei {:#x} erlaubt keinen Zugriff: EFAULT.</translation>
    </message>
    <message>
        <source>{} bytes go to offset {} of {}; pages of it in memory: {}.</source>
        <extracomment>store.page</extracomment>
        <translation>{} Bytes gehen ab Offset {} in {}; Seiten des Objekts im Speicher: {}.</translation>
    </message>
    <message>
        <source>{} bytes come from offset {} of {}; pages of it in memory: {}.</source>
        <extracomment>load.page</extracomment>
        <translation>Ab Offset {1} liefert {2} {0} Bytes; Seiten des Objekts im Speicher: {3}.</translation>
    </message>
    <message>
        <source>{} over user:[{}]: the caller {} it.</source>
        <extracomment>ns_capable.answer</extracomment>
        <translation>{} über user:[{}]: beim Aufrufer {}.</translation>
    </message>
    <message>
        <source>{} over the whole machine: the caller {} it.</source>
        <extracomment>capable.answer</extracomment>
        <translation>{} über die ganze Maschine: beim Aufrufer {}.</translation>
    </message>
    <message>
        <source>Its effective ids or powers change, so others may no longer look into the process.</source>
        <extracomment>commit_creds.undumpable</extracomment>
        <translation>Die effektiven Ids oder die Befugnisse des Prozesses ändern sich, darum dürfen andere nicht mehr in ihn hineinsehen.</translation>
    </message>
    <message>
        <source>The process now is uid {}, euid {}, suid {} with the capabilities: {}.</source>
        <extracomment>commit_creds.done</extracomment>
        <translation>Der Prozess hat jetzt uid {}, euid {}, suid {} und die Capabilities: {}.</translation>
    </message>
    <message>
        <source>The parent is at level {} already: ENOSPC.</source>
        <extracomment>create_user_ns.too_deep</extracomment>
        <translation>Der übergeordnete Namensraum liegt schon auf Ebene {}: ENOSPC.</translation>
    </message>
    <message>
        <source>The caller&apos;s ids are not mapped in user:[{}]: EPERM.</source>
        <extracomment>create_user_ns.unmapped</extracomment>
        <translation>Die Ids des Aufrufers sind in user:[{}] nicht abgebildet: EPERM.</translation>
    </message>
    <message>
        <source>user:[{}] is made below user:[{}], owned by uid {}; inside, the process has every capability.</source>
        <extracomment>create_user_ns.made</extracomment>
        <translation>user:[{}] entsteht unter user:[{}], Eigentümer ist uid {}; darin hat der Prozess alle Capabilities.</translation>
    </message>
    <message>
        <source>uid {} has as many ipc namespaces as user.max_ipc_namespaces allows: ENOSPC.</source>
        <extracomment>inc_ipc_namespaces.full</extracomment>
        <translation>uid {} hat so viele IPC-Namensräume, wie user.max_ipc_namespaces erlaubt: ENOSPC.</translation>
    </message>
    <message>
        <source>One more ipc namespace is counted for uid {}.</source>
        <extracomment>inc_ipc_namespaces.charged</extracomment>
        <translation>Ein IPC-Namensraum mehr zählt für uid {}.</translation>
    </message>
    <message>
        <source>{} is gone.</source>
        <extracomment>do_exit.gone</extracomment>
        <translation>{} ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Orphans of {} belong to {} from now on.</source>
        <extracomment>find_child_reaper.thread</extracomment>
        <translation>Verwaiste Prozesse in {} gehören von jetzt an zu {}.</translation>
    </message>
    <message>
        <source>{} was the first thread of its process: its pid stays until the {} others have ended.</source>
        <extracomment>exit_notify.zombie</extracomment>
        <translation>{} war der erste Thread seines Prozesses: Seine PID bleibt, bis auch die anderen ({}) geendet haben.</translation>
    </message>
    <message>
        <source>The {} ends with status {}.</source>
        <extracomment>do_group_exit.status</extracomment>
        <translation>Der {} endet mit dem Status {}.</translation>
    </message>
    <message>
        <source>Descriptor {} leads to nothing: EBADF.</source>
        <extracomment>fdget.none</extracomment>
        <translation>Deskriptor {} führt zu nichts: EBADF.</translation>
    </message>
    <message>
        <source>Descriptor {} leads to the same open file, with the same access mode and O_NONBLOCK.</source>
        <extracomment>dup_fd.copied</extracomment>
        <translation>Deskriptor {} führt zu derselben offenen Datei, mit demselben Zugriffsmodus und demselben O_NONBLOCK.</translation>
    </message>
    <message>
        <source>dup3 takes O_CLOEXEC as its only flag, and two different numbers: EINVAL.</source>
        <extracomment>do_dup2.invalid</extracomment>
        <translation>dup3 nimmt nur das Flag O_CLOEXEC und nur zwei verschiedene Nummern: EINVAL.</translation>
    </message>
    <message>
        <source>It is the same number: nothing happens.</source>
        <extracomment>do_dup2.same</extracomment>
        <translation>Es ist dieselbe Nummer: Nichts geschieht.</translation>
    </message>
    <message>
        <source>Descriptor {} is closed first.</source>
        <extracomment>do_dup2.replaced</extracomment>
        <translation>Deskriptor {} wird zuerst geschlossen.</translation>
    </message>
    <message>
        <source>{} is not below RLIMIT_NOFILE: EINVAL.</source>
        <extracomment>f_dupfd.beyond</extracomment>
        <translation>{} liegt nicht unter RLIMIT_NOFILE: EINVAL.</translation>
    </message>
    <message>
        <source>O_NOATIME is for the file&apos;s owner: EPERM.</source>
        <extracomment>setfl.noatime</extracomment>
        <translation>O_NOATIME steht nur dem Eigentümer der Datei zu: EPERM.</translation>
    </message>
    <message>
        <source>There is no O_DIRECT for queues: EINVAL.</source>
        <extracomment>setfl.direct</extracomment>
        <translation>Für Schlangen gibt es kein O_DIRECT: EINVAL.</translation>
    </message>
    <message>
        <source>The open file&apos;s flags are {:#o} now, for all its descriptors.</source>
        <extracomment>setfl.set</extracomment>
        <translation>Die Flags der offenen Datei sind jetzt {:#o}, für alle ihre Deskriptoren.</translation>
    </message>
    <message>
        <source>The lowest free number of the process&apos;s descriptors is {}{}.</source>
        <extracomment>get_unused_fd_flags.found</extracomment>
        <translation>Die niedrigste freie Deskriptornummer des Prozesses ist {}{}.</translation>
    </message>
    <message>
        <source>The process waits for news of {}, and with any close that is over.</source>
        <extracomment>mqueue_flush_file.owner</extracomment>
        <translation>Der Prozess wartet auf Benachrichtigung über {}, und jedes close beendet das.</translation>
    </message>
    <message>
        <source>Nobody uses that open file of {} any more.</source>
        <extracomment>fput.closed</extracomment>
        <translation>Niemand benutzt diese offene Datei von {} mehr.</translation>
    </message>
    <message>
        <source>Descriptor {} is free again.</source>
        <extracomment>close_fd.removed</extracomment>
        <translation>Deskriptor {} ist wieder frei.</translation>
    </message>
    <message>
        <source>Descriptor {} is {} when the process runs another program.</source>
        <extracomment>f_setfd.set</extracomment>
        <translation>Deskriptor {} wird {}, wenn der Prozess ein anderes Programm ausführt.</translation>
    </message>
    <message>
        <source>Its {} descriptors are its own from now on.</source>
        <extracomment>unshare_files.own</extracomment>
        <translation>Seine {} Deskriptoren gehören von jetzt an ihm allein.</translation>
    </message>
    <message>
        <source>Descriptor {} is closed with the end of the process.</source>
        <extracomment>exit_files.close</extracomment>
        <translation>Deskriptor {} wird mit dem Ende des Prozesses geschlossen.</translation>
    </message>
    <message>
        <source>CLONE_FS goes with neither CLONE_NEWNS nor CLONE_NEWUSER: EINVAL.</source>
        <extracomment>copy_process.shared_fs</extracomment>
        <translation>CLONE_FS verträgt sich weder mit CLONE_NEWNS noch mit CLONE_NEWUSER: EINVAL.</translation>
    </message>
    <message>
        <source>CLONE_THREAD needs CLONE_SIGHAND, and that needs CLONE_VM: EINVAL.</source>
        <extracomment>copy_process.half_thread</extracomment>
        <translation>CLONE_THREAD braucht CLONE_SIGHAND, und dieses braucht CLONE_VM: EINVAL.</translation>
    </message>
    <message>
        <source>The threads of a process are all in one user and one pid namespace: EINVAL.</source>
        <extracomment>copy_process.thread_user</extracomment>
        <translation>Die Threads eines Prozesses sind alle in einem User- und einem PID-Namensraum: EINVAL.</translation>
    </message>
    <message>
        <source>A child of the caller would begin in {}, and a thread cannot: EINVAL.</source>
        <extracomment>copy_process.thread_pid</extracomment>
        <translation>Ein Kind des Aufrufers begänne in {}, und ein Thread kann das nicht: EINVAL.</translation>
    </message>
    <message>
        <source>{} is a thread of pid {}: memory, limits and signal handlers are shared; namespaces, credentials and created segments are its own.</source>
        <extracomment>copy_signal.thread</extracomment>
        <translation>{} ist ein Thread von pid {}: Speicher, Grenzen und Signal-Handler sind gemeinsam; Namensräume, Credentials und erzeugte Segmente hat er für sich.</translation>
    </message>
    <message>
        <source>{} is a process of its own, pid {}.</source>
        <extracomment>copy_signal.process</extracomment>
        <translation>{} ist ein eigener Prozess, pid {}.</translation>
    </message>
    <message>
        <source>{} is the first process of {}: when it ends, everybody in there ends.</source>
        <extracomment>copy_process.reaper</extracomment>
        <translation>{} ist der erste Prozess von {}: Endet er, so enden alle darin.</translation>
    </message>
    <message>
        <source>The half-made child is taken back.</source>
        <extracomment>copy_process.undone</extracomment>
        <translation>Das halb fertige Kind wird wieder abgebaut.</translation>
    </message>
    <message>
        <source>The child is pid {}, in {}; it has created no segments.</source>
        <extracomment>copy_process.born</extracomment>
        <translation>Das Kind hat die pid {} und ist in {}; es hat keine Segmente erzeugt.</translation>
    </message>
    <message>
        <source>Part of the path is a plain file: ENOTDIR.</source>
        <extracomment>do_mknodat.no_directory</extracomment>
        <translation>Ein Teil des Pfads ist eine gewöhnliche Datei: ENOTDIR.</translation>
    </message>
    <message>
        <source>There is a directory of that name: EISDIR.</source>
        <extracomment>do_mknodat.directory</extracomment>
        <translation>Es gibt ein Verzeichnis dieses Namens: EISDIR.</translation>
    </message>
    <message>
        <source>{} is inode {} now{}.</source>
        <extracomment>do_mknodat.made</extracomment>
        <translation>{} ist jetzt Inode {}{}.</translation>
    </message>
    <message>
        <source>stat finds no such file, and no key is made: {}.</source>
        <extracomment>ftok.none</extracomment>
        <translation>stat findet keine solche Datei, und es entsteht kein Schlüssel: {}.</translation>
    </message>
    <message>
        <source>{:#010x}: one byte of the number given, {:#x}, one of the device, {:#x}, two of the inode, {:#x}. The name is not in it.</source>
        <extracomment>ftok.key</extracomment>
        <translation>{:#010x}: ein Byte der angegebenen Zahl, {:#x}, eines des Geräts, {:#x}, zwei des Inodes, {:#x}. Der Name steckt nicht darin.</translation>
    </message>
    <message>
        <source>The word is for the threads of one process only: its address in this memory stands for it.</source>
        <extracomment>get_futex_key.private</extracomment>
        <translation>Das Wort gilt nur für die Threads eines Prozesses: Seine Adresse in diesem Speicher steht für das Wort.</translation>
    </message>
    <message>
        <source>What counts is the place in {}, wherever other processes have it mapped.</source>
        <extracomment>get_futex_key.shared</extracomment>
        <translation>Es zählt die Stelle in {}, wo auch immer andere Prozesse sie abgebildet haben.</translation>
    </message>
    <message>
        <source>The word is still 0, so {} joins those who sleep at it: {}. The first in the list is the first to be woken.</source>
        <extracomment>futex_wait.queued</extracomment>
        <translation>Das Wort ist noch 0, also reiht sich {} bei denen ein, die an ihm schlafen: {}. Wer in der Liste vorn steht, wird zuerst geweckt.</translation>
    </message>
    <message>
        <source>Nobody sleeps at that word: the call was for nothing.</source>
        <extracomment>futex_wake.nobody</extracomment>
        <translation>An diesem Wort schläft niemand: Der Aufruf war umsonst.</translation>
    </message>
    <message>
        <source>{} has slept at that word the longest, and runs again.</source>
        <extracomment>futex_wake.woken</extracomment>
        <translation>{} hat am längsten an diesem Wort geschlafen und läuft wieder.</translation>
    </message>
    <message>
        <source>No gap has room for {} bytes: ENOMEM.</source>
        <extracomment>get_unmapped_area.none</extracomment>
        <translation>Keine Lücke bietet Platz für {} Bytes: ENOMEM.</translation>
    </message>
    <message>
        <source>The highest gap with room for {} bytes is at {:#x}.</source>
        <extracomment>get_unmapped_area.gap</extracomment>
        <translation>Die höchste Lücke mit Platz für {} Bytes liegt bei {:#x}.</translation>
    </message>
    <message>
        <source>{:#x} and {} bytes reach beyond the address space: ENOMEM.</source>
        <extracomment>check_fixed_address.beyond</extracomment>
        <translation>{:#x} und {} Bytes reichen über den Adressraum hinaus: ENOMEM.</translation>
    </message>
    <message>
        <source>{:#x} is below vm.mmap_min_addr, {}: EPERM.</source>
        <extracomment>check_fixed_address.low</extracomment>
        <translation>{:#x} liegt unter vm.mmap_min_addr, {}: EPERM.</translation>
    </message>
    <message>
        <source>The mapping is cut in two at {:#x}.</source>
        <extracomment>split_vma.cut</extracomment>
        <translation>Die Abbildung wird bei {:#x} geteilt.</translation>
    </message>
    <message>
        <source>{} bytes are mapped at {:#x}.</source>
        <extracomment>do_mmap.mapped</extracomment>
        <translation>{} Bytes sind ab {:#x} abgebildet.</translation>
    </message>
    <message>
        <source>The mapping {:#x}-{:#x} goes.</source>
        <extracomment>do_munmap.removed</extracomment>
        <translation>Die Abbildung {:#x}-{:#x} fällt weg.</translation>
    </message>
    <message>
        <source>The child has the mapping at {:#x}, too.</source>
        <extracomment>dup_mmap.copied</extracomment>
        <translation>Auch der Kindprozess hat die Abbildung bei {:#x}.</translation>
    </message>
    <message>
        <source>{} still in the same memory: nothing is unmapped.</source>
        <extracomment>exit_mm.shared</extracomment>
        <translation>Noch im selben Speicher: {}. Keine Abbildung fällt weg.</translation>
    </message>
    <message>
        <source>The mapping at {:#x} goes with its process.</source>
        <extracomment>exit_mmap.removed</extracomment>
        <translation>Die Abbildung bei {:#x} fällt mit ihrem Prozess weg.</translation>
    </message>
    <message>
        <source>That was the last piece of this attach; it lets go of {}.</source>
        <extracomment>shm_release.last</extracomment>
        <translation>Das war das letzte Stück dieser Einhängung; sie lässt {} los.</translation>
    </message>
    <message>
        <source>The process is gone, and so is its directory: ENOENT.</source>
        <extracomment>proc_pid_get_link.gone</extracomment>
        <translation>Den Prozess gibt es nicht mehr, also auch sein Verzeichnis nicht: ENOENT.</translation>
    </message>
    <message>
        <source>The caller may not look into that process: EACCES.</source>
        <extracomment>proc_pid_get_link.denied</extracomment>
        <translation>Der Aufrufer darf nicht in diesen Prozess hineinsehen: EACCES.</translation>
    </message>
    <message>
        <source>That thread has ended and has no root any more: ENOENT.</source>
        <extracomment>proc_pid_get_link.left</extracomment>
        <translation>Dieser Thread ist beendet und hat kein Wurzelverzeichnis mehr: ENOENT.</translation>
    </message>
    <message>
        <source>It takes CAP_SYS_ADMIN over the owner of the mount namespace: EPERM.</source>
        <extracomment>may_mount.denied</extracomment>
        <translation>Nötig ist CAP_SYS_ADMIN über den Eigentümer des Mount-Namensraums: EPERM.</translation>
    </message>
    <message>
        <source>A tmpfs lies on /dev in mnt:[{}], {}: {}.</source>
        <extracomment>user_path_at.hidden</extracomment>
        <translation>Auf /dev in mnt:[{}] liegt ein tmpfs, {}: {}.</translation>
    </message>
    <message>
        <source>There is nothing to be bound: EINVAL.</source>
        <extracomment>do_loopback.nothing</extracomment>
        <translation>Es ist nichts da, was sich mit einem Bind-Mount einhängen ließe: EINVAL.</translation>
    </message>
    <message>
        <source>What lies there is mounted in mnt:[{}], and the caller is in mnt:[{}]: nothing is bound across mount namespaces: EINVAL.</source>
        <extracomment>do_loopback.foreign</extracomment>
        <translation>Was dort liegt, ist in mnt:[{}] eingehängt, und der Aufrufer ist in mnt:[{}]: Bind-Mounts gehen nicht über Mount-Namensräume hinweg: EINVAL.</translation>
    </message>
    <message>
        <source>{} in mnt:[{}] shows {} now, the same files and the same size as {}.</source>
        <extracomment>do_loopback.bound</extracomment>
        <translation>{} in mnt:[{}] zeigt jetzt {}, dieselben Dateien und dieselbe Größe wie {}.</translation>
    </message>
    <message>
        <source>There are flags that umount2 does not know: EINVAL.</source>
        <extracomment>path_umount.flags</extracomment>
        <translation>Es sind Flags dabei, die umount2 nicht kennt: EINVAL.</translation>
    </message>
    <message>
        <source>Nothing is mounted on {}: EINVAL.</source>
        <extracomment>can_umount.none</extracomment>
        <translation>Auf {} ist nichts eingehängt: EINVAL.</translation>
    </message>
    <message>
        <source>The mount came from a mount namespace of other owners, and hides what they may want hidden: EINVAL.</source>
        <extracomment>can_umount.locked</extracomment>
        <translation>Der Mount stammt aus einem Mount-Namensraum anderer Eigentümer und verdeckt, was diese womöglich verdeckt haben wollen: EINVAL.</translation>
    </message>
    <message>
        <source>{} reached through it: EBUSY.</source>
        <extracomment>do_umount.busy</extracomment>
        <translation>Noch {} über diesen Mount: EBUSY.</translation>
    </message>
    <message>
        <source>{} in mnt:[{}] shows what was there before {}{}.</source>
        <extracomment>umount_tree.gone</extracomment>
        <translation>{} in mnt:[{}] zeigt, was vor {} dort war{}.</translation>
    </message>
    <message>
        <source>A tmpfs takes no option &quot;{}&quot;: EINVAL.</source>
        <extracomment>shmem_parse_one.bad</extracomment>
        <translation>Ein tmpfs kennt keine Option „{}“: EINVAL.</translation>
    </message>
    <message>
        <source>It takes CAP_SYS_ADMIN over the user namespace that the file system belongs to: EPERM.</source>
        <extracomment>mount_capable.denied</extracomment>
        <translation>Nötig ist CAP_SYS_ADMIN über den User-Namensraum, zu dem das Dateisystem gehört: EPERM.</translation>
    </message>
    <message>
        <source>{}, empty and new, lies on {} in mnt:[{}], over what was there; other mount namespaces do not see it.</source>
        <extracomment>do_add_mount.mounted</extracomment>
        <translation>{}, leer und neu, liegt auf {} in mnt:[{}], über dem, was dort war; andere Mount-Namensräume sehen davon nichts.</translation>
    </message>
    <message>
        <source>The file system of queues has no options: EINVAL.</source>
        <extracomment>vfs_parse_fs_param.unknown</extracomment>
        <translation>Das Dateisystem der Schlangen hat keine Optionen: EINVAL.</translation>
    </message>
    <message>
        <source>/dev/mqueue shows these very queues already: EBUSY.</source>
        <extracomment>do_add_mount.same</extracomment>
        <translation>/dev/mqueue zeigt schon eben diese Schlangen: EBUSY.</translation>
    </message>
    <message>
        <source>/dev/mqueue in mnt:[{}] shows the POSIX queues of {}, and goes on to do so whatever namespaces its processes enter.</source>
        <extracomment>mqueue_get_tree.shown</extracomment>
        <translation>/dev/mqueue in mnt:[{}] zeigt die POSIX-Schlangen von {} und bleibt dabei, in welche Namensräume seine Prozesse auch wechseln.</translation>
    </message>
    <message>
        <source>{} is gone with all that is in it; uid {} is charged {} bytes less.</source>
        <extracomment>mqueue_evict_inode.freed</extracomment>
        <translation>{} ist mit allem Inhalt fort; uid {} werden {} Bytes weniger angerechnet.</translation>
    </message>
    <message>
        <source>{} has {} POSIX queues left.</source>
        <extracomment>mqueue_evict_inode.count</extracomment>
        <translation>Verbleibende POSIX-Schlangen in {}: {}.</translation>
    </message>
    <message>
        <source>A queue holds at least one message of at least one byte: EINVAL.</source>
        <extracomment>mqueue_get_inode.nothing</extracomment>
        <translation>Eine Schlange fasst mindestens eine Nachricht von mindestens einem Byte: EINVAL.</translation>
    </message>
    <message>
        <source>{} messages of {} bytes are more than {} of {} bytes allow, {}: EINVAL.</source>
        <extracomment>mqueue_get_inode.too_large</extracomment>
        <translation>{} Nachrichten zu {} Bytes sind mehr als die erlaubten {} zu {} Bytes ({}): EINVAL.</translation>
    </message>
    <message>
        <source>The queue costs {} bytes; all queues of uid {} together may cost {}, RLIMIT_MSGQUEUE: that is {}.</source>
        <extracomment>mqueue_get_inode.charged</extracomment>
        <translation>Die Schlange kostet {} Bytes; alle Schlangen von uid {} zusammen dürfen {} kosten, RLIMIT_MSGQUEUE: Das ist {}.</translation>
    </message>
    <message>
        <source>{} is for {} messages of {} bytes, with the permissions {:#o}.</source>
        <extracomment>mqueue_get_inode.made</extracomment>
        <translation>{} ist für {} Nachrichten zu {} Bytes, mit den Rechten {:#o}.</translation>
    </message>
    <message>
        <source>The namespace leaves {} POSIX queues; those that somebody has open go on without it.</source>
        <extracomment>mq_clear_sbinfo.cleared</extracomment>
        <translation>Der Namensraum hinterlässt POSIX-Schlangen: {}. Wenn jemand eine offen hat, besteht sie ohne ihn weiter.</translation>
    </message>
    <message>
        <source>{} queues are as many as fs.mqueue.queues_max, {}, allows: ENOSPC.</source>
        <extracomment>mqueue_create_attr.full</extracomment>
        <translation>{} Schlangen sind so viele, wie fs.mqueue.queues_max, {}, erlaubt: ENOSPC.</translation>
    </message>
    <message>
        <source>/{} is its name in {}, which has {} POSIX queues.</source>
        <extracomment>mqueue_create_attr.named</extracomment>
        <translation>/{} ist ihr Name in {}; POSIX-Schlangen dort: {}.</translation>
    </message>
    <message>
        <source>The name is free; {}.</source>
        <extracomment>mqueue_unlink.nameless</extracomment>
        <translation>Der Name ist frei; {}.</translation>
    </message>
    <message>
        <source>For SIGEV_THREAD the value is the address of 32 bytes, and there are none: EFAULT.</source>
        <extracomment>do_mq_notify.no_cookie</extracomment>
        <translation>Bei SIGEV_THREAD ist der Wert die Adresse von 32 Bytes, und dort sind keine: EFAULT.</translation>
    </message>
    <message>
        <source>Descriptor {} leads to a queue, not to a socket: ENOTSOCK.</source>
        <extracomment>do_mq_notify.not_socket</extracomment>
        <translation>Deskriptor {} führt zu einer Schlange, nicht zu einem Socket: ENOTSOCK.</translation>
    </message>
    <message>
        <source>{} is no way to be told: EINVAL.</source>
        <extracomment>do_mq_notify.unknown</extracomment>
        <translation>{} ist keine Art der Benachrichtigung: EINVAL.</translation>
    </message>
    <message>
        <source>There is no signal {}: EINVAL.</source>
        <extracomment>do_mq_notify.no_signal</extracomment>
        <translation>Ein Signal {} gibt es nicht: EINVAL.</translation>
    </message>
    <message>
        <source>{}.</source>
        <extracomment>do_mq_notify.cancel</extracomment>
        <translation>{}.</translation>
    </message>
    <message>
        <source>Pid {} waits for news already: EBUSY.</source>
        <extracomment>do_mq_notify.busy</extracomment>
        <translation>Pid {} wartet schon auf Benachrichtigung: EBUSY.</translation>
    </message>
    <message>
        <source>Pid {} waits for news: it is told once, of the next message that comes into the empty queue while nobody sleeps for one.</source>
        <extracomment>do_mq_notify.registered</extracomment>
        <translation>Pid {} wartet auf Benachrichtigung: Sie kommt einmal, mit der nächsten Nachricht, die in die leere Schlange gelangt, während niemand schlafend auf eine wartet.</translation>
    </message>
    <message>
        <source>Pid {} is told by signal {}{}.</source>
        <extracomment>__do_notify.signal</extracomment>
        <translation>Pid {} erhält die Benachrichtigung durch Signal {}{}.</translation>
    </message>
    <message>
        <source>Nobody waits for news of {}.</source>
        <extracomment>remove_notification.removed</extracomment>
        <translation>Niemand wartet mehr auf Benachrichtigung über {}.</translation>
    </message>
    <message>
        <source>{}: no news is told.</source>
        <extracomment>__do_notify.nobody</extracomment>
        <translation>{}: Niemand wird benachrichtigt.</translation>
    </message>
    <message>
        <source>Pid {} waited for this, and is told once: it waits no more.</source>
        <extracomment>__do_notify.once</extracomment>
        <translation>Pid {} hat darauf gewartet und wird einmal benachrichtigt: Damit endet das Warten.</translation>
    </message>
    <message>
        <source>There is no sigevent at the caller&apos;s address: EFAULT.</source>
        <extracomment>sys_mq_notify.fault</extracomment>
        <translation>An der Adresse des Aufrufers steht kein sigevent: EFAULT.</translation>
    </message>
    <message>
        <source>There are no attributes at the caller&apos;s address: EFAULT.</source>
        <extracomment>sys_mq_getsetattr.fault</extracomment>
        <translation>An der Adresse des Aufrufers stehen keine Attribute: EFAULT.</translation>
    </message>
    <message>
        <source>O_NONBLOCK is all that can be changed: EINVAL.</source>
        <extracomment>do_mq_getsetattr.unknown</extracomment>
        <translation>Nur O_NONBLOCK lässt sich ändern: EINVAL.</translation>
    </message>
    <message>
        <source>{} of {} messages of at most {} bytes; O_NONBLOCK is {}.</source>
        <extracomment>do_mq_getsetattr.old</extracomment>
        <translation>{} von {} Nachrichten zu höchstens {} Bytes; O_NONBLOCK ist {}.</translation>
    </message>
    <message>
        <source>O_NONBLOCK is {} for this open file; nothing else changes.</source>
        <extracomment>do_mq_getsetattr.set</extracomment>
        <translation>O_NONBLOCK ist für diese offene Datei {}; sonst ändert sich nichts.</translation>
    </message>
    <message>
        <source>There is no place for the old attributes: EFAULT; the new ones stay.</source>
        <extracomment>sys_mq_getsetattr.no_place</extracomment>
        <translation>Für die alten Attribute ist kein Platz: EFAULT; die neuen bleiben.</translation>
    </message>
    <message>
        <source>There is no name at the caller&apos;s address: EFAULT.</source>
        <extracomment>getname.fault</extracomment>
        <translation>An der Adresse des Aufrufers steht kein Name: EFAULT.</translation>
    </message>
    <message>
        <source>The name is empty: ENOENT.</source>
        <extracomment>getname.empty</extracomment>
        <translation>Der Name ist leer: ENOENT.</translation>
    </message>
    <message>
        <source>A name of {} bytes is longer than any path: ENAMETOOLONG.</source>
        <extracomment>getname.long</extracomment>
        <translation>Ein Name von {} Bytes ist länger als jeder Pfad: ENAMETOOLONG.</translation>
    </message>
    <message>
        <source>A queue&apos;s name is no path: &quot;.&quot;, &quot;..&quot; and &apos;/&apos; are EACCES.</source>
        <extracomment>lookup_one_len.not_plain</extracomment>
        <translation>Der Name einer Schlange ist kein Pfad: „.“, „..“ und &apos;/&apos; sind EACCES.</translation>
    </message>
    <message>
        <source>The name has {} bytes, more than {}: ENAMETOOLONG.</source>
        <extracomment>lookup_one_len.long</extracomment>
        <translation>Der Name hat {} Bytes, mehr als {}: ENAMETOOLONG.</translation>
    </message>
    <message>
        <source>{} has {} POSIX queue of the name /{}.</source>
        <extracomment>lookup_one_len.looked</extracomment>
        <translation>In {} gibt es {} POSIX-Schlange namens /{}.</translation>
    </message>
    <message>
        <source>There is none, and O_CREAT is not given: ENOENT.</source>
        <extracomment>prepare_open.none</extracomment>
        <translation>Es gibt keine, und O_CREAT ist nicht gesetzt: ENOENT.</translation>
    </message>
    <message>
        <source>The caller&apos;s ids have no numbers in the namespace&apos;s user namespace: EOVERFLOW.</source>
        <extracomment>may_create.unmapped</extracomment>
        <translation>Die Ids des Aufrufers haben keine Nummern in dem User-Namensraum, dem der Namensraum gehört: EOVERFLOW.</translation>
    </message>
    <message>
        <source>Of the permissions {:#o} the umask {:#o} leaves {:#o}.</source>
        <extracomment>prepare_open.mode</extracomment>
        <translation>Von den Rechten {:#o} bleiben mit der umask {:#o} noch {:#o}.</translation>
    </message>
    <message>
        <source>It exists, and O_CREAT|O_EXCL wants a new one: EEXIST.</source>
        <extracomment>prepare_open.exists</extracomment>
        <translation>Es gibt sie schon, und O_CREAT|O_EXCL will eine neue: EEXIST.</translation>
    </message>
    <message>
        <source>There is no access mode 3: EINVAL.</source>
        <extracomment>prepare_open.access_mode</extracomment>
        <translation>Einen Zugriffsmodus 3 gibt es nicht: EINVAL.</translation>
    </message>
    <message>
        <source>The caller may not open it so: EACCES.</source>
        <extracomment>prepare_open.denied</extracomment>
        <translation>Der Aufrufer darf sie so nicht öffnen: EACCES.</translation>
    </message>
    <message>
        <source>{} has {} now.</source>
        <extracomment>dentry_open.opened</extracomment>
        <translation>{} hat jetzt {}.</translation>
    </message>
    <message>
        <source>Descriptor {} leads to it, and is closed at an exec.</source>
        <extracomment>do_mq_open.descriptor</extracomment>
        <translation>Deskriptor {} führt zu ihr und wird bei einem exec geschlossen.</translation>
    </message>
    <message>
        <source>There is no such queue: ENOENT.</source>
        <extracomment>sys_mq_unlink.none</extracomment>
        <translation>Eine solche Schlange gibt es nicht: ENOENT.</translation>
    </message>
    <message>
        <source>The directory is sticky: only the owner may take the name away: EPERM.</source>
        <extracomment>sys_mq_unlink.denied</extracomment>
        <translation>Das Verzeichnis hat das Sticky-Bit: Nur der Eigentümer darf den Namen entfernen: EPERM.</translation>
    </message>
    <message>
        <source>Descriptor {} leads to no queue: EBADF.</source>
        <extracomment>fdget.no_queue</extracomment>
        <translation>Deskriptor {} führt zu keiner Schlange: EBADF.</translation>
    </message>
    <message>
        <source>Descriptor {} was not opened for {}: EBADF.</source>
        <extracomment>fdget.mode</extracomment>
        <translation>Deskriptor {} wurde nicht zum {} geöffnet: EBADF.</translation>
    </message>
    <message>
        <source>Descriptor {} leads to {}.</source>
        <extracomment>fdget.found</extracomment>
        <translation>Deskriptor {} führt zu {}.</translation>
    </message>
    <message>
        <source>There is no memory at the caller&apos;s address: EFAULT, and the message is lost.</source>
        <extracomment>store_msg.fault</extracomment>
        <translation>An der Adresse des Aufrufers ist kein Speicher: EFAULT, und die Nachricht ist verloren.</translation>
    </message>
    <message>
        <source>{} bytes are copied to the caller.</source>
        <extracomment>store_msg.copied</extracomment>
        <translation>{} Bytes werden zum Aufrufer kopiert.</translation>
    </message>
    <message>
        <source>{} sleeps for room and is the first to be served: its message, of priority {}, takes the free place at once.</source>
        <extracomment>pipelined_receive.direct</extracomment>
        <translation>{} wartet auf Platz und kommt als Erster an die Reihe: Seine Nachricht mit der Priorität {} nimmt den freien Platz sofort ein.</translation>
    </message>
    <message>
        <source>A buffer of {} bytes is less than a message of this queue may have, {}: EMSGSIZE.</source>
        <extracomment>do_mq_timedreceive.small</extracomment>
        <translation>Ein Puffer von {} Bytes ist kleiner, als eine Nachricht dieser Schlange sein darf, {}: EMSGSIZE.</translation>
    </message>
    <message>
        <source>The queue is empty{}.</source>
        <extracomment>do_mq_timedreceive.empty</extracomment>
        <translation>Die Schlange ist leer{}.</translation>
    </message>
    <message>
        <source>{} runs again with a message of priority {} in its hand.</source>
        <extracomment>do_mq_timedreceive.handed</extracomment>
        <translation>{} läuft wieder, mit einer Nachricht der Priorität {} in der Hand.</translation>
    </message>
    <message>
        <source>{} bytes are more than one message of this queue may have, {}: EMSGSIZE.</source>
        <extracomment>do_mq_timedsend.too_long</extracomment>
        <translation>{} Bytes sind mehr, als eine Nachricht dieser Schlange haben darf, {}: EMSGSIZE.</translation>
    </message>
    <message>
        <source>There is no message at the caller&apos;s address: EFAULT.</source>
        <extracomment>do_mq_timedsend.fault</extracomment>
        <translation>An der Adresse des Aufrufers steht keine Nachricht: EFAULT.</translation>
    </message>
    <message>
        <source>{} sleeps for a message and is the first to be served: it gets this one in its hand, which never enters the queue; nobody who waits for news hears of it.</source>
        <extracomment>pipelined_send.direct</extracomment>
        <translation>{} wartet auf eine Nachricht und kommt als Erster an die Reihe: Er bekommt diese in die Hand, und sie gelangt nie in die Schlange; wer auf Benachrichtigung wartet, erfährt davon nichts.</translation>
    </message>
    <message>
        <source>Priorities go from 0 to {}, not to {}: EINVAL.</source>
        <extracomment>do_mq_timedsend.bad_priority</extracomment>
        <translation>Prioritäten gehen von 0 bis {}, nicht bis {}: EINVAL.</translation>
    </message>
    <message>
        <source>The queue has {} of {} messages: there is room.</source>
        <extracomment>do_mq_timedsend.room</extracomment>
        <translation>Die Schlange hat {} von {} Nachrichten: Es ist Platz.</translation>
    </message>
    <message>
        <source>The queue is full, with {} messages{}.</source>
        <extracomment>do_mq_timedsend.full</extracomment>
        <translation>Die Schlange ist voll, Nachrichten darin: {}{}.</translation>
    </message>
    <message>
        <source>{} runs again: its message is in the queue.</source>
        <extracomment>do_mq_timedsend.served</extracomment>
        <translation>{} läuft wieder: Seine Nachricht ist in der Schlange.</translation>
    </message>
    <message>
        <source>{} (nice {}) joins those who sleep for {}, who are served in this order: {}.</source>
        <extracomment>wq_add.queued</extracomment>
        <translation>{} (nice {}) reiht sich bei denen ein, die auf {} warten und in dieser Reihenfolge drankommen: {}.</translation>
    </message>
    <message>
        <source>It is the last of those of priority {}; the queue has {} messages of {} bytes.</source>
        <extracomment>msg_insert.inserted</extracomment>
        <translation>Sie ist die letzte mit der Priorität {}; Nachrichten in der Schlange: {}, zusammen {} Bytes.</translation>
    </message>
    <message>
        <source>The oldest message of the highest priority, {}, leaves the queue, which has {} left.</source>
        <extracomment>msg_get.taken</extracomment>
        <translation>Die älteste Nachricht der höchsten Priorität, {}, verlässt die Schlange; Nachrichten noch darin: {}.</translation>
    </message>
    <message>
        <source>There is no time at the caller&apos;s address: EFAULT.</source>
        <extracomment>prepare_timeout.fault</extracomment>
        <translation>An der Adresse des Aufrufers steht keine Zeit: EFAULT.</translation>
    </message>
    <message>
        <source>{} s and {} ns are no time: EINVAL.</source>
        <extracomment>prepare_timeout.invalid</extracomment>
        <translation>{} s und {} ns sind keine Zeitangabe: EINVAL.</translation>
    </message>
    <message>
        <source>The deadline, {} ns, is over already, at {} ns: ETIMEDOUT.</source>
        <extracomment>wq_sleep.late</extracomment>
        <translation>Die Frist, {} ns, ist schon vorbei, bei {} ns: ETIMEDOUT.</translation>
    </message>
    <message>
        <source>{} leaves the queue: {}.</source>
        <extracomment>wq_sleep.gave_up</extracomment>
        <translation>{} verlässt die Warteschlange: {}.</translation>
    </message>
    <message>
        <source>An empty queue for at most {} bytes, as kernel.msgmnb says now.</source>
        <extracomment>newque.filled</extracomment>
        <translation>Eine leere Schlange für höchstens {} Bytes, wie kernel.msgmnb es jetzt vorgibt.</translation>
    </message>
    <message>
        <source>The caller&apos;s ipc namespace is {}.</source>
        <extracomment>ksys_msgget.namespace</extracomment>
        <translation>Der IPC-Namensraum des Aufrufers ist {}.</translation>
    </message>
    <message>
        <source>The queue is gone, and {} messages of {} bytes with it.</source>
        <extracomment>freeque.freed</extracomment>
        <translation>Die Schlange ist fort und mit ihr {} Nachrichten mit zusammen {} Bytes.</translation>
    </message>
    <message>
        <source>The limits of {}: msgmax {}, msgmnb {}, msgmni {}{}.</source>
        <extracomment>msgctl_info.limits</extracomment>
        <translation>Die Grenzen von {}: msgmax {}, msgmnb {}, msgmni {}{}.</translation>
    </message>
    <message>
        <source>{} messages of {} bytes, at most {}; last sent by {}, received by {}.</source>
        <extracomment>msgctl_stat.filled</extracomment>
        <translation>{} Nachrichten mit zusammen {} Bytes, höchstens {}; zuletzt gesendet von {}, empfangen von {}.</translation>
    </message>
    <message>
        <source>The caller may not read the queue: EACCES.</source>
        <extracomment>msgctl_stat.denied</extracomment>
        <translation>Der Aufrufer darf die Schlange nicht lesen: EACCES.</translation>
    </message>
    <message>
        <source>{} bytes are more than kernel.msgmnb, {}, which takes CAP_SYS_RESOURCE over the machine: EPERM.</source>
        <extracomment>msgctl_down.qbytes</extracomment>
        <translation>{} Bytes sind mehr als kernel.msgmnb, {}; dazu braucht es CAP_SYS_RESOURCE über die Maschine: EPERM.</translation>
    </message>
    <message>
        <source>At most {} bytes from now on; whoever sleeps here is asked again.</source>
        <extracomment>msgctl_down.set</extracomment>
        <translation>Von jetzt an höchstens {} Bytes; wer hier schläft, wird erneut gefragt.</translation>
    </message>
    <message>
        <source>Neither the command nor the id may be negative: EINVAL.</source>
        <extracomment>ksys_msgctl.negative</extracomment>
        <translation>Weder der Befehl noch die Id darf negativ sein: EINVAL.</translation>
    </message>
    <message>
        <source>There is no memory at the caller&apos;s address: EFAULT.</source>
        <extracomment>ksys_msgctl.set_fault</extracomment>
        <translation>An der Adresse des Aufrufers ist kein Speicher: EFAULT.</translation>
    </message>
    <message>
        <source>There is no command {}: EINVAL.</source>
        <extracomment>ksys_msgctl.unknown</extracomment>
        <translation>Einen Befehl {} gibt es nicht: EINVAL.</translation>
    </message>
    <message>
        <source>MSG_COPY: a copy of message number {} of the queue.</source>
        <extracomment>convert_mode.number</extracomment>
        <translation>MSG_COPY: eine Kopie der Nachricht Nummer {} der Schlange.</translation>
    </message>
    <message>
        <source>Type 0: the first message, whatever it is.</source>
        <extracomment>convert_mode.any</extracomment>
        <translation>Typ 0: die erste Nachricht, gleich welche.</translation>
    </message>
    <message>
        <source>A negative type: the lowest type up to {}.</source>
        <extracomment>convert_mode.lessequal</extracomment>
        <translation>Ein negativer Typ: der niedrigste Typ bis {}.</translation>
    </message>
    <message>
        <source>The first message {} type {}.</source>
        <extracomment>convert_mode.equal</extracomment>
        <translation>Die erste Nachricht {} Typ {}.</translation>
    </message>
    <message>
        <source>Neither the id nor the size may be negative: EINVAL.</source>
        <extracomment>do_msgrcv.negative</extracomment>
        <translation>Weder die Id noch die Größe darf negativ sein: EINVAL.</translation>
    </message>
    <message>
        <source>MSG_COPY goes with IPC_NOWAIT, and not with MSG_EXCEPT: EINVAL.</source>
        <extracomment>do_msgrcv.copy_flags</extracomment>
        <translation>MSG_COPY verlangt IPC_NOWAIT und verträgt kein MSG_EXCEPT: EINVAL.</translation>
    </message>
    <message>
        <source>MSG_COPY reads the caller&apos;s buffer first: EFAULT.</source>
        <extracomment>prepare_copy.fault</extracomment>
        <translation>MSG_COPY liest zuerst den Puffer des Aufrufers: EFAULT.</translation>
    </message>
    <message>
        <source>A message of type {} with {} bytes is not what is asked for.</source>
        <extracomment>find_msg.passed_over</extracomment>
        <translation>Eine Nachricht vom Typ {} mit {} Bytes ist nicht die verlangte.</translation>
    </message>
    <message>
        <source>A message of type {} with {} bytes: that one.</source>
        <extracomment>find_msg.found</extracomment>
        <translation>Eine Nachricht vom Typ {} mit {} Bytes: diese ist es.</translation>
    </message>
    <message>
        <source>A message of type {}: the lowest so far, a lower one is better.</source>
        <extracomment>find_msg.lowest</extracomment>
        <translation>Eine Nachricht vom Typ {}: der bisher niedrigste, ein niedrigerer wäre besser.</translation>
    </message>
    <message>
        <source>{} of {} bytes are copied to the caller.</source>
        <extracomment>do_msg_fill.copied</extracomment>
        <translation>{} von {} Bytes werden zum Aufrufer kopiert.</translation>
    </message>
    <message>
        <source>{} bytes are not copied into {}: EINVAL.</source>
        <extracomment>copy_msg.no_room</extracomment>
        <translation>{} Bytes werden nicht in {} kopiert: EINVAL.</translation>
    </message>
    <message>
        <source>It leaves the queue, which has {} messages of {} bytes now.</source>
        <extracomment>do_msgrcv.taken</extracomment>
        <translation>Sie verlässt die Schlange; Nachrichten noch darin: {}, zusammen {} Bytes.</translation>
    </message>
    <message>
        <source>None of the {} messages is what is asked for{}.</source>
        <extracomment>do_msgrcv.none</extracomment>
        <translation>Keine der {} Nachrichten ist die verlangte{}.</translation>
    </message>
    <message>
        <source>It has {} bytes and the caller takes {}; without MSG_NOERROR that is E2BIG, and the message stays.</source>
        <extracomment>do_msgrcv.too_long</extracomment>
        <translation>Sie hat {} Bytes, und der Aufrufer nimmt {}; ohne MSG_NOERROR ist das E2BIG, und die Nachricht bleibt.</translation>
    </message>
    <message>
        <source>{} joins those who sleep for a message: {}.</source>
        <extracomment>do_msgrcv.queued</extracomment>
        <translation>{} reiht sich bei denen ein, die auf eine Nachricht warten: {}.</translation>
    </message>
    <message>
        <source>{} runs again with a message of type {} in its hand.</source>
        <extracomment>do_msgrcv.handed</extracomment>
        <translation>{} läuft wieder, mit einer Nachricht vom Typ {} in der Hand.</translation>
    </message>
    <message>
        <source>{} runs again and finds an error: {}.</source>
        <extracomment>do_msgrcv.error</extracomment>
        <translation>{} läuft wieder und findet einen Fehler vor: {}.</translation>
    </message>
    <message>
        <source>{} runs again, without a message.</source>
        <extracomment>do_msgrcv.again</extracomment>
        <translation>{} läuft wieder, ohne Nachricht.</translation>
    </message>
    <message>
        <source>A signal has come, and its handler runs first: EINTR.</source>
        <extracomment>do_msgrcv.signal</extracomment>
        <translation>Ein Signal ist gekommen, und zuerst läuft sein Handler: EINTR.</translation>
    </message>
    <message>
        <source>{} bytes are more than kernel.msgmax, {}, or the id is negative: EINVAL.</source>
        <extracomment>do_msgsnd.bad_size</extracomment>
        <translation>{} Bytes sind mehr als kernel.msgmax, {}, oder die Id ist negativ: EINVAL.</translation>
    </message>
    <message>
        <source>The type of a message is at least 1, not {}: EINVAL.</source>
        <extracomment>do_msgsnd.bad_type</extracomment>
        <translation>Der Typ einer Nachricht ist mindestens 1, nicht {}: EINVAL.</translation>
    </message>
    <message>
        <source>The text is not all readable: EFAULT.</source>
        <extracomment>load_msg.fault</extracomment>
        <translation>Der Text ist nicht ganz lesbar: EFAULT.</translation>
    </message>
    <message>
        <source>The caller may not write to the queue: EACCES.</source>
        <extracomment>do_msgsnd.denied</extracomment>
        <translation>Der Aufrufer darf nicht in die Schlange schreiben: EACCES.</translation>
    </message>
    <message>
        <source>{} of {} bytes are taken, {} more fit.</source>
        <extracomment>msg_fits_inqueue.fits</extracomment>
        <translation>{} von {} Bytes sind belegt, {} weitere passen hinein.</translation>
    </message>
    <message>
        <source>{} bytes in {} messages of at most {} (bytes, and messages): {} more do not fit{}.</source>
        <extracomment>msg_fits_inqueue.full</extracomment>
        <translation>{} Bytes in {} Nachrichten bei höchstens {} (Bytes und ebenso Nachrichten): {} weitere passen nicht hinein{}.</translation>
    </message>
    <message>
        <source>The last sender is pid {}, now.</source>
        <extracomment>do_msgsnd.sender</extracomment>
        <translation>Letzter Sender ist jetzt pid {}.</translation>
    </message>
    <message>
        <source>Nobody sleeps for it: it is the last of {} messages of {} bytes.</source>
        <extracomment>do_msgsnd.queued</extracomment>
        <translation>Niemand wartet auf sie: Sie ist die letzte von {} Nachrichten mit zusammen {} Bytes.</translation>
    </message>
    <message>
        <source>{} joins those who sleep for room: {}.</source>
        <extracomment>ss_add.queued</extracomment>
        <translation>{} reiht sich bei denen ein, die auf Platz warten: {}.</translation>
    </message>
    <message>
        <source>{} runs again, and the queue is gone: EIDRM.</source>
        <extracomment>do_msgsnd.removed</extracomment>
        <translation>{} läuft wieder, und die Schlange ist fort: EIDRM.</translation>
    </message>
    <message>
        <source>{} runs again and looks whether there is room.</source>
        <extracomment>ss_del.left</extracomment>
        <translation>{} läuft wieder und sieht nach, ob Platz ist.</translation>
    </message>
    <message>
        <source>{} asked for at most {} bytes, and these are {}: it wakes up with E2BIG, and the next receiver is looked at.</source>
        <extracomment>pipelined_send.too_long</extracomment>
        <translation>{} hat höchstens {} Bytes verlangt, und diese Nachricht hat {}: Der Akteur erwacht mit E2BIG, und der nächste Empfänger ist dran.</translation>
    </message>
    <message>
        <source>{} gets the message in its hand; it never enters the queue. The last receiver is the thread {}.</source>
        <extracomment>pipelined_send.handed</extracomment>
        <translation>{} bekommt die Nachricht in die Hand; sie gelangt nie in die Schlange. Letzter Empfänger ist der Thread {}.</translation>
    </message>
    <message>
        <source>The sleeping receivers, the longest asleep first: {}.</source>
        <extracomment>pipelined_send.walk</extracomment>
        <translation>Die schlafenden Empfänger, der am längsten schlafende zuerst: {}.</translation>
    </message>
    <message>
        <source>{} sleeps for {}, not for type {}: it sleeps on.</source>
        <extracomment>pipelined_send.not_asked</extracomment>
        <translation>{} wartet auf {}, nicht auf Typ {}: Der Akteur schläft weiter.</translation>
    </message>
    <message>
        <source>{} of {} bytes are taken, and these sleep for room: {}.</source>
        <extracomment>ss_wakeup.walk</extracomment>
        <translation>{} von {} Bytes sind belegt, und auf Platz warten: {}.</translation>
    </message>
    <message>
        <source>{} has {} bytes, for which there is no room yet.</source>
        <extracomment>ss_wakeup.no_room</extracomment>
        <translation>{} hat {} Bytes, für die noch kein Platz ist.</translation>
    </message>
    <message>
        <source>It moves to the end of the queue: {}.</source>
        <extracomment>ss_wakeup.moved</extracomment>
        <translation>Der Akteur stellt sich ans Ende der Warteschlange: {}.</translation>
    </message>
    <message>
        <source>{} has {} bytes, which fit now: it is woken to try again; the room is not kept for it.</source>
        <extracomment>ss_wakeup.woken</extracomment>
        <translation>{} hat {} Bytes, die jetzt hineinpassen: Der Akteur wird geweckt und versucht es erneut; der Platz wird ihm nicht freigehalten.</translation>
    </message>
    <message>
        <source>{} slept for a message: its msgrcv gives EIDRM.</source>
        <extracomment>expunge_all.removed</extracomment>
        <translation>{} hat auf eine Nachricht gewartet: Sein msgrcv ergibt EIDRM.</translation>
    </message>
    <message>
        <source>{} slept for room: its msgsnd gives EIDRM.</source>
        <extracomment>ss_wakeup.removed</extracomment>
        <translation>{} hat auf Platz gewartet: Sein msgsnd ergibt EIDRM.</translation>
    </message>
    <message>
        <source>{} sleeps for {}: it is told to look again, with the permissions of now.</source>
        <extracomment>expunge_all.retry</extracomment>
        <translation>{} wartet auf {} und muss erneut nachsehen, mit den jetzigen Rechten.</translation>
    </message>
    <message>
        <source>fs.protected_regular: nobody opens another one&apos;s file with O_CREAT in a sticky directory that is everybody&apos;s: EACCES.</source>
        <extracomment>may_create_in_sticky.denied</extracomment>
        <translation>fs.protected_regular: Niemand öffnet mit O_CREAT die Datei eines anderen in einem Verzeichnis mit Sticky-Bit, in das alle schreiben dürfen: EACCES.</translation>
    </message>
    <message>
        <source>It is no directory: ENOTDIR.</source>
        <extracomment>do_open.no_directory</extracomment>
        <translation>Es ist kein Verzeichnis: ENOTDIR.</translation>
    </message>
    <message>
        <source>The directory exists, and O_CREAT|O_EXCL wants a new file: EEXIST.</source>
        <extracomment>do_open.directory_exists</extracomment>
        <translation>Das Verzeichnis gibt es schon, und O_CREAT|O_EXCL will eine neue Datei: EEXIST.</translation>
    </message>
    <message>
        <source>It is a directory, and no file to write to: EISDIR.</source>
        <extracomment>do_open.directory</extracomment>
        <translation>Es ist ein Verzeichnis und keine Datei, in die sich schreiben ließe: EISDIR.</translation>
    </message>
    <message>
        <source>No file is made of a name with a slash behind it: EISDIR.</source>
        <extracomment>open_last_lookups.slash</extracomment>
        <translation>Aus einem Namen mit Schrägstrich am Ende wird keine Datei: EISDIR.</translation>
    </message>
    <message>
        <source>A slash stands behind it, and it is no directory: ENOTDIR.</source>
        <extracomment>do_open.slash</extracomment>
        <translation>Am Ende steht ein Schrägstrich, und es ist kein Verzeichnis: ENOTDIR.</translation>
    </message>
    <message>
        <source>O_CREAT makes no directories: EINVAL.</source>
        <extracomment>build_open_flags.directory</extracomment>
        <translation>O_CREAT legt keine Verzeichnisse an: EINVAL.</translation>
    </message>
    <message>
        <source>Descriptor {} leads to it{}.</source>
        <extracomment>do_sys_openat2.descriptor</extracomment>
        <translation>Deskriptor {} führt dorthin{}.</translation>
    </message>
    <message>
        <source>A directory is not removed by unlink: EISDIR.</source>
        <extracomment>do_unlinkat.directory</extracomment>
        <translation>unlink entfernt kein Verzeichnis: EISDIR.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <extracomment>do_unlinkat.none</extracomment>
        <translation>Eine solche Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>The caller may not change the directory: EACCES.</source>
        <extracomment>may_delete.directory</extracomment>
        <translation>Der Aufrufer darf das Verzeichnis nicht ändern: EACCES.</translation>
    </message>
    <message>
        <source>The new name is one that is there: EEXIST.</source>
        <extracomment>filename_create.exists</extracomment>
        <translation>Den neuen Namen gibt es schon: EEXIST.</translation>
    </message>
    <message>
        <source>A slash stands behind it, as for a directory: ENOENT.</source>
        <extracomment>filename_create.slash</extracomment>
        <translation>Am Ende steht ein Schrägstrich wie bei einem Verzeichnis: ENOENT.</translation>
    </message>
    <message>
        <source>The caller may not make names here, or, with fs.protected_hardlinks, not of a file of another&apos;s that it could not read and write: {}.</source>
        <extracomment>do_linkat.denied</extracomment>
        <translation>Der Aufrufer darf hier keine Namen anlegen oder, bei fs.protected_hardlinks, keinen für eine fremde Datei, die er nicht lesen und schreiben könnte: {}.</translation>
    </message>
    <message>
        <source>A directory gets no second name: EPERM.</source>
        <extracomment>vfs_link.directory</extracomment>
        <translation>Ein Verzeichnis bekommt keinen zweiten Namen: EPERM.</translation>
    </message>
    <message>
        <source>/dev/shm is {} in the caller&apos;s mount namespace.</source>
        <extracomment>path_parentat.mount</extracomment>
        <translation>/dev/shm ist im Mount-Namensraum des Aufrufers {}.</translation>
    </message>
    <message>
        <source>The caller may not search the directory: EACCES.</source>
        <extracomment>path_parentat.denied</extracomment>
        <translation>Der Aufrufer darf das Verzeichnis nicht durchsuchen: EACCES.</translation>
    </message>
    <message>
        <source>There is no directory {} in /dev/shm: {}.</source>
        <extracomment>path_parentat.no_directory</extracomment>
        <translation>Ein Verzeichnis {} gibt es in /dev/shm nicht: {}.</translation>
    </message>
    <message>
        <source>{} has {} file of the name {}.</source>
        <extracomment>simple_lookup.looked</extracomment>
        <translation>In {} gibt es {} Datei namens {}.</translation>
    </message>
    <message>
        <source>The caller&apos;s ids have no numbers in the tmpfs&apos;s user namespace: EOVERFLOW.</source>
        <extracomment>may_o_create.unmapped</extracomment>
        <translation>Die Ids des Aufrufers haben keine Nummern im User-Namensraum des tmpfs: EOVERFLOW.</translation>
    </message>
    <message>
        <source>The caller may not make files in the directory: EACCES.</source>
        <extracomment>may_o_create.denied</extracomment>
        <translation>Der Aufrufer darf in dem Verzeichnis keine Dateien anlegen: EACCES.</translation>
    </message>
    <message>
        <source>{} ends; one ipc namespace less counts for uid {}.</source>
        <extracomment>free_ipc_ns.end</extracomment>
        <translation>{} endet; ein IPC-Namensraum weniger zählt für uid {}.</translation>
    </message>
    <message>
        <source>{} is new and empty, with the kernel&apos;s own limits; nothing is inherited.</source>
        <extracomment>create_ipc_ns.made</extracomment>
        <translation>{} ist neu und leer, mit den eigenen Grenzen des Kernels; nichts wird geerbt.</translation>
    </message>
    <message>
        <source>{} stays the ipc namespace; it has one reference more, {}.</source>
        <extracomment>copy_ipcs.shared</extracomment>
        <translation>{} bleibt der IPC-Namensraum; er hat eine Referenz mehr, {}.</translation>
    </message>
    <message>
        <source>{} has {} references left.</source>
        <extracomment>put_ipc_ns.put</extracomment>
        <translation>Verbleibende Referenzen auf {}: {}.</translation>
    </message>
    <message>
        <source>mnt:[{}] is a copy of the caller&apos;s mount namespace: the same file systems at the same places.</source>
        <extracomment>copy_mnt_ns.made</extracomment>
        <translation>mnt:[{}] ist eine Kopie des Mount-Namensraums des Aufrufers: dieselben Dateisysteme an denselben Stellen.</translation>
    </message>
    <message>
        <source>The process is in {} now.</source>
        <extracomment>switch_task_namespaces.switched</extracomment>
        <translation>Der Prozess ist jetzt in {}.</translation>
    </message>
    <message>
        <source>New namespaces need CAP_SYS_ADMIN: EPERM.</source>
        <extracomment>unshare_nsproxy_namespaces.denied</extracomment>
        <translation>Neue Namensräume brauchen CAP_SYS_ADMIN: EPERM.</translation>
    </message>
    <message>
        <source>Entering {} needs CAP_SYS_ADMIN over its owner and over the caller&apos;s own user namespace: EPERM.</source>
        <extracomment>ipcns_install.denied</extracomment>
        <translation>Der Eintritt in {} braucht CAP_SYS_ADMIN über dessen Eigentümer und über den eigenen User-Namensraum des Aufrufers: EPERM.</translation>
    </message>
    <message>
        <source>The caller may enter {}.</source>
        <extracomment>ipcns_install.entered</extracomment>
        <translation>Der Aufrufer darf in {} eintreten.</translation>
    </message>
    <message>
        <source>Entering a mount namespace needs CAP_SYS_ADMIN over its owner and CAP_SYS_ADMIN and CAP_SYS_CHROOT at home: EPERM.</source>
        <extracomment>mntns_install.denied</extracomment>
        <translation>Der Eintritt in einen Mount-Namensraum braucht CAP_SYS_ADMIN über dessen Eigentümer sowie CAP_SYS_ADMIN und CAP_SYS_CHROOT im eigenen User-Namensraum: EPERM.</translation>
    </message>
    <message>
        <source>The caller shares its root directory: EINVAL.</source>
        <extracomment>mntns_install.shared</extracomment>
        <translation>Der Aufrufer teilt sein Wurzelverzeichnis mit anderen: EINVAL.</translation>
    </message>
    <message>
        <source>The caller may enter mnt:[{}].</source>
        <extracomment>mntns_install.entered</extracomment>
        <translation>Der Aufrufer darf in mnt:[{}] eintreten.</translation>
    </message>
    <message>
        <source>The caller is in that user namespace already: EINVAL.</source>
        <extracomment>userns_install.same</extracomment>
        <translation>Der Aufrufer ist schon in diesem User-Namensraum: EINVAL.</translation>
    </message>
    <message>
        <source>The caller has other threads, or shares its root directory: EINVAL.</source>
        <extracomment>userns_install.shared</extracomment>
        <translation>Der Aufrufer hat weitere Threads oder teilt sein Wurzelverzeichnis mit anderen: EINVAL.</translation>
    </message>
    <message>
        <source>Entering a user namespace needs CAP_SYS_ADMIN over it: EPERM.</source>
        <extracomment>userns_install.denied</extracomment>
        <translation>Der Eintritt in einen User-Namensraum braucht CAP_SYS_ADMIN über diesen: EPERM.</translation>
    </message>
    <message>
        <source>Inside user:[{}] the caller will have every capability.</source>
        <extracomment>userns_install.entered</extracomment>
        <translation>In user:[{}] wird der Aufrufer alle Capabilities haben.</translation>
    </message>
    <message>
        <source>{:#x} is nothing that can be unshared: EINVAL.</source>
        <extracomment>ksys_unshare.unknown</extracomment>
        <translation>{:#x} ist nichts, was unshare abtrennen könnte: EINVAL.</translation>
    </message>
    <message>
        <source>The process has {} threads, which cannot be parted: EINVAL.</source>
        <extracomment>ksys_unshare.threads</extracomment>
        <translation>Der Prozess hat {} Threads, die sich nicht trennen lassen: EINVAL.</translation>
    </message>
    <message>
        <source>Leaving its ipc namespace, the process forgets the segments that it created.</source>
        <extracomment>ksys_unshare.leave</extracomment>
        <translation>Beim Verlassen seines IPC-Namensraums vergisst der Prozess die Segmente, die er erzeugt hat.</translation>
    </message>
    <message>
        <source>Its root and working directory are its own from now on.</source>
        <extracomment>ksys_unshare.fs</extracomment>
        <translation>Sein Wurzel- und sein Arbeitsverzeichnis gehören von jetzt an ihm allein.</translation>
    </message>
    <message>
        <source>That thread has ended and is in no namespace: ENOENT.</source>
        <extracomment>proc_ns_get_link.left</extracomment>
        <translation>Dieser Thread ist beendet und in keinem Namensraum: ENOENT.</translation>
    </message>
    <message>
        <source>CLONE_NEWIPC and CLONE_SYSVSEM exclude each other: EINVAL.</source>
        <extracomment>copy_namespaces.contrary</extracomment>
        <translation>CLONE_NEWIPC und CLONE_SYSVSEM schließen einander aus: EINVAL.</translation>
    </message>
    <message>
        <source>The file is of another type than {:#x}: EINVAL.</source>
        <extracomment>sys_setns.wrong_type</extracomment>
        <translation>Die Datei ist von anderem Typ als {:#x}: EINVAL.</translation>
    </message>
    <message>
        <source>The owner of {} is not above the user namespace of the caller: EINVAL.</source>
        <extracomment>create_pid_namespace.owner</extracomment>
        <translation>Der Eigentümer von {} liegt nicht über dem User-Namensraum des Aufrufers: EINVAL.</translation>
    </message>
    <message>
        <source>{} is at level {} already: ENOSPC.</source>
        <extracomment>create_pid_namespace.too_deep</extracomment>
        <translation>{} liegt schon auf Ebene {}: ENOSPC.</translation>
    </message>
    <message>
        <source>{} is new and empty; the next child is its first process, number 1. Its maker stays where it is.</source>
        <extracomment>create_pid_namespace.made</extracomment>
        <translation>{} ist neu und leer; das nächste Kind ist darin der erste Prozess, Nummer 1. Der Aufrufer selbst bleibt, wo er ist.</translation>
    </message>
    <message>
        <source>The caller&apos;s children begin in {} already, while it lives in {} itself: EINVAL.</source>
        <extracomment>copy_pid_ns.twice</extracomment>
        <translation>Die Kinder des Aufrufers beginnen schon in {}, während er selbst in {} lebt: EINVAL.</translation>
    </message>
    <message>
        <source>Entering a pid namespace needs CAP_SYS_ADMIN over its owner and at home: EPERM.</source>
        <extracomment>pidns_install.denied</extracomment>
        <translation>Der Eintritt in einen PID-Namensraum braucht CAP_SYS_ADMIN über dessen Eigentümer und im eigenen User-Namensraum: EPERM.</translation>
    </message>
    <message>
        <source>From {} the way leads down only, and {} is not below it: EINVAL.</source>
        <extracomment>pidns_install.not_below</extracomment>
        <translation>Von {} führt der Weg nur nach unten, und {} liegt nicht darunter: EINVAL.</translation>
    </message>
    <message>
        <source>The caller&apos;s children will begin in {}; it keeps its own number itself.</source>
        <extracomment>pidns_install.entered</extracomment>
        <translation>Die Kinder des Aufrufers werden in {} beginnen; er selbst behält seine Nummer.</translation>
    </message>
    <message>
        <source>The first process of {} has ended; nobody is made in there any more: ENOMEM.</source>
        <extracomment>alloc_pid.over</extracomment>
        <translation>Der erste Prozess von {} ist beendet; darin entsteht kein Prozess mehr: ENOMEM.</translation>
    </message>
    <message>
        <source>In {} the child is number {}, in the first pid namespace {}.</source>
        <extracomment>alloc_pid.below</extracomment>
        <translation>In {} hat das Kind die Nummer {}, im ersten PID-Namensraum {}.</translation>
    </message>
    <message>
        <source>Pid {} is {} from {}.</source>
        <extracomment>pid_vnr.translated</extracomment>
        <translation>Pid {0}, von {2} aus gesehen: {1}.</translation>
    </message>
    <message>
        <source>The first process of {} has ended: every other process in there gets SIGKILL.</source>
        <extracomment>zap_pid_ns_processes.begin</extracomment>
        <translation>Der erste Prozess von {} ist beendet: Jeder andere Prozess darin erhält SIGKILL.</translation>
    </message>
    <message>
        <source>The process has changed its ids and is not dumpable; the caller {} look into it.</source>
        <extracomment>task_still_dumpable.not</extracomment>
        <translation>Der Prozess hat seine Ids geändert und ist nicht „dumpable“; der Aufrufer {} in ihn hineinsehen.</translation>
    </message>
    <message>
        <source>The caller&apos;s effective ids are {} the process&apos;s real, effective and saved ones.</source>
        <extracomment>ptrace_may_access.ids</extracomment>
        <translation>Mit den effektiven Ids des Aufrufers stimmen {} realen, effektiven und gesicherten Ids des Prozesses überein.</translation>
    </message>
    <message>
        <source>{} sleeps. It waits for {}.</source>
        <extracomment>schedule.asleep</extracomment>
        <translation>{} schläft und wartet auf {}.</translation>
    </message>
    <message>
        <source>{} is woken from its {}.</source>
        <extracomment>signal_wake_up.woken</extracomment>
        <translation>{} wird aus dem Aufruf {} geweckt.</translation>
    </message>
    <message>
        <source>At {} ns the time of {} is over.</source>
        <extracomment>sys_nanosleep.timeout</extracomment>
        <translation>Bei {} ns ist die Zeit von {} abgelaufen.</translation>
    </message>
    <message>
        <source>It is {} ns after the beginning.</source>
        <extracomment>sys_nanosleep.passed</extracomment>
        <translation>Seit dem Anfang sind {} ns vergangen.</translation>
    </message>
    <message>
        <source>{} semaphores need {} bytes, which nobody has: ENOMEM.</source>
        <extracomment>sem_alloc.no_memory</extracomment>
        <translation>{} Semaphore brauchen {} Bytes, die niemand hat: ENOMEM.</translation>
    </message>
    <message>
        <source>A new set needs at least one semaphore: EINVAL.</source>
        <extracomment>newary.none</extracomment>
        <translation>Ein neuer Satz braucht mindestens ein Semaphor: EINVAL.</translation>
    </message>
    <message>
        <source>{} semaphores exist, and {} more are over the second value of kernel.sem, {}: ENOSPC.</source>
        <extracomment>newary.semmns</extracomment>
        <translation>{} Semaphore gibt es, und {} weitere überschreiten den zweiten Wert von kernel.sem, {}: ENOSPC.</translation>
    </message>
    <message>
        <source>A set of {} semaphores, all 0: nothing initialises them but the user.</source>
        <extracomment>newary.filled</extracomment>
        <translation>Ein Satz von {} Semaphoren, alle 0: Niemand initialisiert sie außer dem Benutzer.</translation>
    </message>
    <message>
        <source>The sets of this namespace have {} semaphores together.</source>
        <extracomment>newary.used_sems</extracomment>
        <translation>Die Sätze dieses Namensraums haben zusammen {} Semaphore.</translation>
    </message>
    <message>
        <source>It has {} semaphores and {} are asked for: EINVAL.</source>
        <extracomment>sem_more_checks.too_small</extracomment>
        <translation>Der Satz hat {} Semaphore, und {} sind verlangt: EINVAL.</translation>
    </message>
    <message>
        <source>{} slept on this set: its semop gives EIDRM.</source>
        <extracomment>freeary.sleeper</extracomment>
        <translation>{} hat auf diesem Satz geschlafen: Sein semop ergibt EIDRM.</translation>
    </message>
    <message>
        <source>{} semaphores are not between 0 and the first value of kernel.sem, {}: EINVAL.</source>
        <extracomment>ksys_semget.bad_nsems</extracomment>
        <translation>{} Semaphore liegen nicht zwischen 0 und dem ersten Wert von kernel.sem, {}: EINVAL.</translation>
    </message>
    <message>
        <source>The set and its {} semaphores are gone; {} are left in the namespace.</source>
        <extracomment>freeary.freed</extracomment>
        <translation>Der Satz und seine Semaphore ({}) sind fort; im Namensraum verbleiben {}.</translation>
    </message>
    <message>
        <source>Semaphore {} is {}, and pid {} wants to {}: {}.</source>
        <extracomment>perform_atomic_semop.obstacle</extracomment>
        <translation>Semaphor {} steht auf {}, und pid {} will {}: {}.</translation>
    </message>
    <message>
        <source>Semaphore {} is {}; to {}, or to undo that, leads beyond 32767: ERANGE.</source>
        <extracomment>perform_atomic_semop.range</extracomment>
        <translation>Semaphor {} steht auf {}; „{}“ oder das Undo davon führt über 32767 hinaus: ERANGE.</translation>
    </message>
    <message>
        <source>Semaphore {} is {} now: pid {} {}.</source>
        <extracomment>perform_atomic_semop.done</extracomment>
        <translation>Semaphor {} steht jetzt auf {}: pid {} {}.</translation>
    </message>
    <message>
        <source>What was done to semaphore {} is taken back.</source>
        <extracomment>perform_atomic_semop_slow.undone</extracomment>
        <translation>Was an Semaphor {} getan wurde, wird zurückgenommen.</translation>
    </message>
    <message>
        <source>The limits of {}: {} {} {} {}{}.</source>
        <extracomment>semctl_info.limits</extracomment>
        <translation>Die Grenzen von {}: {} {} {} {}{}.</translation>
    </message>
    <message>
        <source>{} semaphores; the last semop was {}.</source>
        <extracomment>semctl_stat.filled</extracomment>
        <translation>Semaphore: {}; das letzte semop: {}.</translation>
    </message>
    <message>
        <source>The caller may not read the set: EACCES.</source>
        <extracomment>semctl_stat.denied</extracomment>
        <translation>Der Aufrufer darf den Satz nicht lesen: EACCES.</translation>
    </message>
    <message>
        <source>Semaphore {} is {} now, set by pid {}.</source>
        <extracomment>semctl.set_value</extracomment>
        <translation>Semaphor {} steht jetzt auf {}, gesetzt von pid {}.</translation>
    </message>
    <message>
        <source>{} is not between 0 and 32767: ERANGE.</source>
        <extracomment>semctl_setval.range</extracomment>
        <translation>{} liegt nicht zwischen 0 und 32767: ERANGE.</translation>
    </message>
    <message>
        <source>The set has {} semaphores, there is no number {}: EINVAL.</source>
        <extracomment>semctl_setval.beyond</extracomment>
        <translation>Semaphore im Satz: {}; eine Nummer {} gibt es nicht: EINVAL.</translation>
    </message>
    <message>
        <source>The caller may not change the set: EACCES.</source>
        <extracomment>semctl_setval.denied</extracomment>
        <translation>Der Aufrufer darf den Satz nicht ändern: EACCES.</translation>
    </message>
    <message>
        <source>The values of all {} semaphores, at one moment.</source>
        <extracomment>semctl_main.values</extracomment>
        <translation>Die Werte aller Semaphore ({}), im selben Augenblick.</translation>
    </message>
    <message>
        <source>{} is over 32767, so nothing is set at all: ERANGE.</source>
        <extracomment>semctl_main.range</extracomment>
        <translation>{} ist größer als 32767, also wird gar nichts gesetzt: ERANGE.</translation>
    </message>
    <message>
        <source>The call gives {}.</source>
        <extracomment>semctl_main.value</extracomment>
        <translation>Der Aufruf ergibt {}.</translation>
    </message>
    <message>
        <source>The caller may not {} the set: EACCES.</source>
        <extracomment>semctl_main.denied</extracomment>
        <translation>Der Aufrufer darf den Satz nicht {}: EACCES.</translation>
    </message>
    <message>
        <source>The set was changed just now; its sleepers are not asked again.</source>
        <extracomment>semctl_down.ctime</extracomment>
        <translation>Der Satz wurde eben geändert; seine Schläfer werden nicht noch einmal gefragt.</translation>
    </message>
    <message>
        <source>An id is never negative: EINVAL.</source>
        <extracomment>ksys_semctl.negative</extracomment>
        <translation>Eine Id ist nie negativ: EINVAL.</translation>
    </message>
    <message>
        <source>{}, on semaphores up to {}; {} to change a value{}{}.</source>
        <extracomment>__do_semtimedop.survey</extracomment>
        <translation>{}, an Semaphoren bis Nummer {}; davon ändernd: {}{}{}.</translation>
    </message>
    <message>
        <source>{} operations are more than the third value of kernel.sem, {}: E2BIG.</source>
        <extracomment>do_semtimedop.too_many</extracomment>
        <translation>{} Operationen sind mehr als der dritte Wert von kernel.sem, {}: E2BIG.</translation>
    </message>
    <message>
        <source>No operation at all: EINVAL.</source>
        <extracomment>do_semtimedop.none</extracomment>
        <translation>Keine einzige Operation: EINVAL.</translation>
    </message>
    <message>
        <source>{} operations need more memory than one piece can be: ENOMEM.</source>
        <extracomment>do_semtimedop.no_memory</extracomment>
        <translation>{} Operationen brauchen mehr Speicher, als ein Stück groß sein kann: ENOMEM.</translation>
    </message>
    <message>
        <source>The operations are not where the caller says, or not all of them: EFAULT.</source>
        <extracomment>do_semtimedop.fault</extracomment>
        <translation>Die Operationen liegen nicht dort, wo der Aufrufer angibt, oder nicht alle: EFAULT.</translation>
    </message>
    <message>
        <source>{} s and {} ns are no time-out: EINVAL.</source>
        <extracomment>__do_semtimedop.bad_timeout</extracomment>
        <translation>{} s und {} ns sind keine gültige Wartezeit: EINVAL.</translation>
    </message>
    <message>
        <source>The set has {} semaphores, there is no number {}: EFBIG.</source>
        <extracomment>__do_semtimedop.beyond</extracomment>
        <translation>Semaphore im Satz: {}; eine Nummer {} gibt es nicht: EFBIG.</translation>
    </message>
    <message>
        <source>The caller may not {} the semaphores: EACCES.</source>
        <extracomment>__do_semtimedop.denied</extracomment>
        <translation>Der Aufrufer darf die Semaphore nicht {}: EACCES.</translation>
    </message>
    <message>
        <source>There is no time to wait: EAGAIN.</source>
        <extracomment>__do_semtimedop.no_time</extracomment>
        <translation>Zum Warten ist keine Zeit: EAGAIN.</translation>
    </message>
    <message>
        <source>There is no time-out at the caller&apos;s address: EFAULT.</source>
        <extracomment>ksys_semtimedop.fault</extracomment>
        <translation>An der Adresse des Aufrufers steht keine Wartezeit: EFAULT.</translation>
    </message>
    <message>
        <source>{} runs again and finds its result: {}.</source>
        <extracomment>__do_semtimedop.awake</extracomment>
        <translation>{} läuft wieder und findet sein Ergebnis vor: {}.</translation>
    </message>
    <message>
        <source>{} gives up: {}.</source>
        <extracomment>__do_semtimedop.gave_up</extracomment>
        <translation>{} gibt auf: {}.</translation>
    </message>
    <message>
        <source>{} leaves the queue; nothing was changed, so nobody is woken.</source>
        <extracomment>__do_semtimedop.left</extracomment>
        <translation>{} verlässt die Warteschlange; nichts wurde geändert, also wird niemand geweckt.</translation>
    </message>
    <message>
        <source>The value was {} and is {} now; the kernel was not asked.</source>
        <extracomment>sem_wait.taken</extracomment>
        <translation>Der Wert war {} und ist jetzt {}; der Kernel wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>The C library itself reads the deadline, and there is none at that address: SIGSEGV, shown as EFAULT.</source>
        <extracomment>sem_timedwait.fault</extracomment>
        <translation>Die C-Bibliothek liest die Frist selbst, und an dieser Adresse steht keine: SIGSEGV, hier als EFAULT gezeigt.</translation>
    </message>
    <message>
        <source>{} ns are no part of a second: EINVAL, even if nobody would have to wait.</source>
        <extracomment>sem_timedwait.invalid</extracomment>
        <translation>{} ns sind kein Teil einer Sekunde: EINVAL, selbst wenn niemand warten müsste.</translation>
    </message>
    <message>
        <source>It does not wait any more: {} left who do. {}.</source>
        <extracomment>sem_wait.gave_up</extracomment>
        <translation>Der Thread wartet nicht mehr; es warten noch: {}. {}.</translation>
    </message>
    <message>
        <source>The deadline, {} s, is over already, at {} ns: ETIMEDOUT.</source>
        <extracomment>sem_timedwait.late</extracomment>
        <translation>Die Frist, {} s, ist bei {} ns schon abgelaufen: ETIMEDOUT.</translation>
    </message>
    <message>
        <source>The value is not 0: it takes one, and is not among those who wait any more. {} left, {} waiting.</source>
        <extracomment>sem_wait.taken_awake</extracomment>
        <translation>Der Wert ist nicht 0: Der Thread nimmt eins und zählt nicht mehr zu den Wartenden. Übrig: {}, wartend: {}.</translation>
    </message>
    <message>
        <source>The value is 0: before it sleeps it says so in the semaphore: {} wait.</source>
        <extracomment>sem_wait.waiter</extracomment>
        <translation>Der Wert ist 0: Bevor der Thread schläft, vermerkt er das im Semaphor. Wartend: {}.</translation>
    </message>
    <message>
        <source>Nobody has woken {}: {}.</source>
        <extracomment>futex_wait.gave_up</extracomment>
        <translation>Niemand hat {} geweckt: {}.</translation>
    </message>
    <message>
        <source>The kernel finds no memory there any more, and the C library ends the program: shown as EFAULT.</source>
        <extracomment>futex_wait.fault</extracomment>
        <translation>Der Kernel findet dort keinen Speicher mehr, und die C-Bibliothek beendet das Programm: hier als EFAULT gezeigt.</translation>
    </message>
    <message>
        <source>The value is 0: EAGAIN, and the kernel was not asked.</source>
        <extracomment>sem_trywait.zero</extracomment>
        <translation>Der Wert ist 0: EAGAIN, und der Kernel wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>{} runs again, and looks whether there is something to take.</source>
        <extracomment>sem_wait.woken</extracomment>
        <translation>{} läuft wieder und sieht nach, ob es etwas zu nehmen gibt.</translation>
    </message>
    <message>
        <source>The value is SEM_VALUE_MAX already: EOVERFLOW.</source>
        <extracomment>sem_post.overflow</extracomment>
        <translation>Der Wert ist schon SEM_VALUE_MAX: EOVERFLOW.</translation>
    </message>
    <message>
        <source>The value was {} and is {} now.</source>
        <extracomment>sem_post.counted</extracomment>
        <translation>Der Wert war {} und ist jetzt {}.</translation>
    </message>
    <message>
        <source>Nobody waits, the semaphore says: the kernel is not asked.</source>
        <extracomment>sem_post.no_call</extracomment>
        <translation>Laut Semaphor wartet niemand: Der Kernel wird nicht gefragt.</translation>
    </message>
    <message>
        <source>{} wait, the semaphore says: the kernel is asked to wake one.</source>
        <extracomment>sem_post.wakes</extracomment>
        <translation>Wartende laut Semaphor: {}. Der Kernel soll einen davon wecken.</translation>
    </message>
    <message>
        <source>The value is {}; how many wait it does not tell.</source>
        <extracomment>sem_getvalue.read</extracomment>
        <translation>Der Wert ist {}; wie viele warten, verrät er nicht.</translation>
    </message>
    <message>
        <source>SEM_FAILED, and errno is {}.</source>
        <extracomment>sem_open.failed</extracomment>
        <translation>SEM_FAILED, und errno ist {}.</translation>
    </message>
    <message>
        <source>The process has this semaphore already, under that name: it gets the same address, {:#x}, and has to close it {} times now.</source>
        <extracomment>sem_open.again</extracomment>
        <translation>Der Prozess hat dieses Semaphor unter diesem Namen schon: Er erhält dieselbe Adresse, {:#x}, und muss es jetzt {}-mal schließen.</translation>
    </message>
    <message>
        <source>From now on the process knows that it has {} at {:#x}.</source>
        <extracomment>sem_open.known</extracomment>
        <translation>Von jetzt an weiß der Prozess, dass er {} bei {:#x} hat.</translation>
    </message>
    <message>
        <source>{}</source>
        <extracomment>mktemp.name</extracomment>
        <translation>{}</translation>
    </message>
    <message>
        <source>The semaphore cannot have its name, and is taken away again.</source>
        <extracomment>sem_open.not_named</extracomment>
        <translation>Das Semaphor kann seinen Namen nicht bekommen und wird wieder entfernt.</translation>
    </message>
    <message>
        <source>{} is more than SEM_VALUE_MAX, {}: EINVAL.</source>
        <extracomment>sem_open.value</extracomment>
        <translation>{} ist mehr als SEM_VALUE_MAX, {}: EINVAL.</translation>
    </message>
    <message>
        <source>A name has something behind its slashes, no slash in it, and is not longer than a file&apos;s: EINVAL.</source>
        <extracomment>sem_open.name</extracomment>
        <translation>Ein Name hat hinter seinen Schrägstrichen noch etwas, darin keinen Schrägstrich, und ist nicht länger als ein Dateiname: EINVAL.</translation>
    </message>
    <message>
        <source>The semaphore {} is the file /dev/shm/{}.</source>
        <extracomment>sem_open.file</extracomment>
        <translation>Das Semaphor {} ist die Datei /dev/shm/{}.</translation>
    </message>
    <message>
        <source>The process has got no semaphore at {:#x} from sem_open: EINVAL.</source>
        <extracomment>sem_close.unknown</extracomment>
        <translation>Bei {:#x} hat der Prozess kein Semaphor von sem_open erhalten: EINVAL.</translation>
    </message>
    <message>
        <source>The process has opened it more often: it stays mapped until it is closed {}.</source>
        <extracomment>sem_close.still_open</extracomment>
        <translation>Der Prozess hat es öfter geöffnet: Es bleibt abgebildet, bis es {} geschlossen ist.</translation>
    </message>
    <message>
        <source>Closed as often as it was opened: it is unmapped, and stays a file.</source>
        <extracomment>sem_close.last</extracomment>
        <translation>So oft geschlossen, wie es geöffnet wurde: Die Abbildung fällt weg, die Datei bleibt.</translation>
    </message>
    <message>
        <source>No semaphore can have such a name: ENOENT.</source>
        <extracomment>sem_unlink.name</extracomment>
        <translation>Kein Semaphor kann so heißen: ENOENT.</translation>
    </message>
    <message>
        <source>POSIX knows no EPERM here: the C library says EACCES.</source>
        <extracomment>sem_unlink.eacces</extracomment>
        <translation>POSIX kennt hier kein EPERM: Die C-Bibliothek meldet EACCES.</translation>
    </message>
    <message>
        <source>{} begins a list of what to undo when it ends.</source>
        <extracomment>get_undo_list.made</extracomment>
        <translation>{} beginnt eine Liste dessen, was beim Ende rückgängig zu machen ist.</translation>
    </message>
    <message>
        <source>Nothing is to be undone on the set with id {} yet.</source>
        <extracomment>lookup_undo.none</extracomment>
        <translation>An dem Satz mit der Id {} ist noch nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>The record of the set with id {} moves to the front.</source>
        <extracomment>lookup_undo.moved</extracomment>
        <translation>Der Eintrag für den Satz mit der Id {} rückt nach vorn.</translation>
    </message>
    <message>
        <source>Semaphore {} gets {:+d} back; it is {} now{}.</source>
        <extracomment>exit_sem.adjusted</extracomment>
        <translation>Semaphor {} erhält {:+d} zurück; es steht jetzt auf {}{}.</translation>
    </message>
    <message>
        <source>What is left to undo on the set with id {} is undone now.</source>
        <extracomment>exit_sem.record</extracomment>
        <translation>Was an dem Satz mit der Id {} noch rückgängig zu machen ist, wird es jetzt.</translation>
    </message>
    <message>
        <source>A record of {} zeros is made: how much to give back to each semaphore.</source>
        <extracomment>find_alloc_undo.made</extracomment>
        <translation>Ein Eintrag aus Nullen (Anzahl: {}) entsteht: wie viel jedem Semaphor zurückzugeben ist.</translation>
    </message>
    <message>
        <source>A value that is set makes earlier changes not to be undone.</source>
        <extracomment>clear_semadj.cleared</extracomment>
        <translation>Wird ein Wert gesetzt, so werden frühere Änderungen nicht mehr rückgängig gemacht.</translation>
    </message>
    <message>
        <source>With CLONE_SYSVSEM both share one undo list; {} have it now.</source>
        <extracomment>copy_semundo.shared</extracomment>
        <translation>Mit CLONE_SYSVSEM teilen sich beide eine Undo-Liste; ihr Referenzzähler ist jetzt {}.</translation>
    </message>
    <message>
        <source>{} leaves its undo list{}.</source>
        <extracomment>exit_sem.left</extracomment>
        <translation>{} verlässt seine Undo-Liste{}.</translation>
    </message>
    <message>
        <source>{} will wake up with {}.</source>
        <extracomment>wake_up_sem_queue_prepare.status</extracomment>
        <translation>{} wird mit {} aufwachen.</translation>
    </message>
    <message>
        <source>{} goes on sleeping.</source>
        <extracomment>wake_const_ops.asleep</extracomment>
        <translation>{} schläft weiter.</translation>
    </message>
    <message>
        <source>{} has waited long enough.</source>
        <extracomment>wake_const_ops.settled</extracomment>
        <translation>{} hat lange genug gewartet.</translation>
    </message>
    <message>
        <source>Semaphore {} is 0, and these wait for that: {}.</source>
        <extracomment>wake_const_ops.walk</extracomment>
        <translation>Semaphor {} steht auf 0, und darauf warten: {}.</translation>
    </message>
    <message>
        <source>These wait for several semaphores to be 0: {}.</source>
        <extracomment>wake_const_ops.walk_set</extracomment>
        <translation>Darauf, dass mehrere Semaphore auf 0 stehen, warten: {}.</translation>
    </message>
    <message>
        <source>{} goes on sleeping; the next in the queue is not held up.</source>
        <extracomment>update_queue.asleep</extracomment>
        <translation>{} schläft weiter; wer in der Warteschlange folgt, wird dadurch nicht aufgehalten.</translation>
    </message>
    <message>
        <source>The operation of {} was done in its name; it leaves the queue.</source>
        <extracomment>update_queue.completed</extracomment>
        <translation>Die Operation von {} wurde stellvertretend ausgeführt; sie verlässt die Warteschlange.</translation>
    </message>
    <message>
        <source>{} leaves the queue with an error; nothing was changed.</source>
        <extracomment>update_queue.failed</extracomment>
        <translation>{} verlässt die Warteschlange mit einem Fehler; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The sleepers that may be able to go on, oldest first: {}.</source>
        <extracomment>update_queue.walk</extracomment>
        <translation>Die Schläfer, die vielleicht weiterkönnen, die ältesten zuerst: {}.</translation>
    </message>
    <message>
        <source>Semaphore {} is 0: nobody of this queue can take anything from it.</source>
        <extracomment>update_queue.empty</extracomment>
        <translation>Semaphor {} steht auf 0: Niemand in dieser Warteschlange kann etwas davon nehmen.</translation>
    </message>
    <message>
        <source>Someone further ahead may fit now: again from the start.</source>
        <extracomment>update_queue.again</extracomment>
        <translation>Vielleicht passt es jetzt jemandem weiter vorn: noch einmal von Anfang an.</translation>
    </message>
    <message>
        <source>An operation on several semaphores will sleep: from now on all that want to change something stand in one queue: {}.</source>
        <extracomment>merge_queues.merged</extracomment>
        <translation>Eine Operation auf mehreren Semaphoren wird schlafen: Von jetzt an stehen alle, die etwas ändern wollen, in einer Warteschlange: {}.</translation>
    </message>
    <message>
        <source>{} with several operations on this set.</source>
        <extracomment>__do_semtimedop.complex</extracomment>
        <translation>{} mit mehreren Operationen auf diesem Satz.</translation>
    </message>
    <message>
        <source>{} goes to the end of the queue: {}.</source>
        <extracomment>__do_semtimedop.queued</extracomment>
        <translation>{} stellt sich ans Ende der Warteschlange: {}.</translation>
    </message>
    <message>
        <source>{} operations on several semaphores are left asleep on this set.</source>
        <extracomment>unlink_queue.complex</extracomment>
        <translation>Auf diesem Satz noch schlafende Operationen über mehrere Semaphore: {}.</translation>
    </message>
    <message>
        <source>No operation on several semaphores sleeps any more: each semaphore has its own queue again.</source>
        <extracomment>unmerge_queues.apart</extracomment>
        <translation>Keine Operation auf mehreren Semaphoren schläft mehr: Jedes Semaphor hat wieder seine eigene Warteschlange.</translation>
    </message>
    <message>
        <source>The last semop on this set was just now.</source>
        <extracomment>set_semotime.set</extracomment>
        <translation>Das letzte semop auf diesem Satz war eben jetzt.</translation>
    </message>
    <message>
        <source>{} pages are more than the machine has, {}: ENOMEM.</source>
        <extracomment>shmem_acct_size.too_much</extracomment>
        <translation>{} Seiten sind mehr, als die Maschine hat, {}: ENOMEM.</translation>
    </message>
    <message>
        <source>No file can have {} bytes: EINVAL.</source>
        <extracomment>shmem_kernel_file_setup.too_big</extracomment>
        <translation>Keine Datei kann {} Bytes groß sein: EINVAL.</translation>
    </message>
    <message>
        <source>The memory is {} now; pages come with the first touch.</source>
        <extracomment>shmem_kernel_file_setup.reserve</extracomment>
        <translation>Der Speicher ist jetzt {}; Seiten kommen mit dem ersten Zugriff.</translation>
    </message>
    <message>
        <source>There are no pages of 2^{} bytes: EINVAL.</source>
        <extracomment>hugetlb_file_setup.unknown_size</extracomment>
        <translation>Seiten von 2^{} Bytes gibt es nicht: EINVAL.</translation>
    </message>
    <message>
        <source>The caller is not in vm.hugetlb_shm_group and lacks CAP_IPC_LOCK over the machine: EPERM.</source>
        <extracomment>hugetlb_file_setup.denied</extracomment>
        <translation>Der Aufrufer ist nicht in vm.hugetlb_shm_group, und ihm fehlt CAP_IPC_LOCK über die Maschine: EPERM.</translation>
    </message>
    <message>
        <source>No huge page is free: ENOMEM.</source>
        <extracomment>hugetlb_file_setup.none</extracomment>
        <translation>Keine große Seite ist frei: ENOMEM.</translation>
    </message>
    <message>
        <source>{} bytes are not between 1 and kernel.shmmax, {}: EINVAL.</source>
        <extracomment>newseg.bad_size</extracomment>
        <translation>{} Bytes liegen nicht zwischen 1 und kernel.shmmax, {}: EINVAL.</translation>
    </message>
    <message>
        <source>{} bytes are {} pages.</source>
        <extracomment>newseg.numpages</extracomment>
        <translation>Zahl der Seiten für {} Bytes: {}.</translation>
    </message>
    <message>
        <source>{} bytes are more than pages can count: ENOSPC.</source>
        <extracomment>newseg.overflow</extracomment>
        <translation>{} Bytes sind mehr, als sich in Seiten zählen lässt: ENOSPC.</translation>
    </message>
    <message>
        <source>{} pages in use and {} more exceed kernel.shmall, {}: ENOSPC.</source>
        <extracomment>newseg.shmall</extracomment>
        <translation>{} Seiten in Gebrauch und {} weitere überschreiten kernel.shmall, {}: ENOSPC.</translation>
    </message>
    <message>
        <source>A segment of {} bytes, made by pid {}, never attached.</source>
        <extracomment>newseg.filled</extracomment>
        <translation>Ein Segment von {} Bytes, erzeugt von pid {}, nie eingehängt.</translation>
    </message>
    <message>
        <source>The segments of this namespace have {} pages together.</source>
        <extracomment>newseg.shm_tot</extracomment>
        <translation>Seiten aller Segmente dieses Namensraums: {}.</translation>
    </message>
    <message>
        <source>It has {} bytes and {} are asked for: EINVAL.</source>
        <extracomment>shm_more_checks.too_small</extracomment>
        <translation>Das Segment hat {} Bytes, verlangt sind {}: EINVAL.</translation>
    </message>
    <message>
        <source>{:#x} is not at a page border and SHM_RND is not set: EINVAL.</source>
        <extracomment>do_shmat.unaligned</extracomment>
        <translation>{:#x} liegt nicht auf einer Seitengrenze, und SHM_RND ist nicht gesetzt: EINVAL.</translation>
    </message>
    <message>
        <source>SHM_RND rounds the address down to {:#x}.</source>
        <extracomment>do_shmat.rounded</extracomment>
        <translation>SHM_RND rundet die Adresse auf {:#x} ab.</translation>
    </message>
    <message>
        <source>SHM_REMAP cannot replace what is at address 0: EINVAL.</source>
        <extracomment>do_shmat.remap_null</extracomment>
        <translation>SHM_REMAP kann nicht ersetzen, was bei Adresse 0 liegt: EINVAL.</translation>
    </message>
    <message>
        <source>SHM_REMAP needs an address: EINVAL.</source>
        <extracomment>do_shmat.remap_anywhere</extracomment>
        <translation>SHM_REMAP braucht eine Adresse: EINVAL.</translation>
    </message>
    <message>
        <source>The access asked for is {:#o}.</source>
        <extracomment>do_shmat.acc_mode</extracomment>
        <translation>Der verlangte Zugriff ist {:#o}.</translation>
    </message>
    <message>
        <source>Something is mapped at {:#x} already, or it wraps around: EINVAL.</source>
        <extracomment>do_shmat.overlap</extracomment>
        <translation>Bei {:#x} ist schon etwas abgebildet, oder der Bereich läuft über das Ende der Adressen hinaus: EINVAL.</translation>
    </message>
    <message>
        <source>A new file of the segment is opened; it keeps {} alive.</source>
        <extracomment>do_shmat.file</extracomment>
        <translation>Eine neue Datei des Segments wird geöffnet; sie hält {} am Leben.</translation>
    </message>
    <message>
        <source>The caller may not attach it like that: EACCES.</source>
        <extracomment>do_shmat.denied</extracomment>
        <translation>So darf der Aufrufer es nicht einhängen: EACCES.</translation>
    </message>
    <message>
        <source>While the mapping is made, the segment counts one attach more: {}.</source>
        <extracomment>do_shmat.hold</extracomment>
        <translation>Während die Abbildung entsteht, zählt das Segment eine Einhängung mehr: {}.</translation>
    </message>
    <message>
        <source>That extra attach is taken back: {}.</source>
        <extracomment>do_shmat.release</extracomment>
        <translation>Diese zusätzliche Einhängung wird zurückgenommen: {}.</translation>
    </message>
    <message>
        <source>{:#x} is not at a page border: EINVAL.</source>
        <extracomment>ksys_shmdt.unaligned</extracomment>
        <translation>{:#x} liegt nicht auf einer Seitengrenze: EINVAL.</translation>
    </message>
    <message>
        <source>{:#x}-{:#x} belongs to the attach at {:#x}.</source>
        <extracomment>ksys_shmdt.fragment</extracomment>
        <translation>{:#x}-{:#x} gehört zur Einhängung bei {:#x}.</translation>
    </message>
    <message>
        <source>No segment is attached at {:#x}: EINVAL.</source>
        <extracomment>ksys_shmdt.none</extracomment>
        <translation>Bei {:#x} ist kein Segment eingehängt: EINVAL.</translation>
    </message>
    <message>
        <source>The segment with id {} has {} attaches; the last one was by pid {}.</source>
        <extracomment>shm_open.attached</extracomment>
        <translation>Das Segment mit der Id {} ist {}-mal eingehängt, zuletzt von pid {}.</translation>
    </message>
    <message>
        <source>The segment with id {} has {} attaches left; the last detach was by pid {}.</source>
        <extracomment>shm_close.detached</extracomment>
        <translation>Das Segment mit der Id {} ist noch {}-mal eingehängt; zuletzt ausgehängt hat pid {}.</translation>
    </message>
    <message>
        <source>The limits of {}: shmmni {}, shmmax {}, shmall {}.</source>
        <extracomment>shmctl_ipc_info.limits</extracomment>
        <translation>Die Grenzen von {}: shmmni {}, shmmax {}, shmall {}.</translation>
    </message>
    <message>
        <source>{} pages of the {} segments are in memory.</source>
        <extracomment>shm_get_stat.sum</extracomment>
        <translation>Seiten im Speicher: {} (Segmente: {}).</translation>
    </message>
    <message>
        <source>{} segments with {} pages, {} of them in memory.</source>
        <extracomment>shmctl_shm_info.totals</extracomment>
        <translation>Segmente: {}, Seiten: {}, davon im Speicher: {}.</translation>
    </message>
    <message>
        <source>{} bytes, {} attaches, made by pid {}, last used by pid {}.</source>
        <extracomment>shmctl_stat.filled</extracomment>
        <translation>{} Bytes, {}-mal eingehängt, erzeugt von pid {}, zuletzt benutzt von pid {}.</translation>
    </message>
    <message>
        <source>The caller may not read the segment: EACCES.</source>
        <extracomment>shmctl_stat.denied</extracomment>
        <translation>Der Aufrufer darf das Segment nicht lesen: EACCES.</translation>
    </message>
    <message>
        <source>The segment was changed just now.</source>
        <extracomment>shmctl_down.ctime</extracomment>
        <translation>Das Segment wurde eben jetzt geändert.</translation>
    </message>
    <message>
        <source>CAP_IPC_LOCK over the namespace allows it.</source>
        <extracomment>shmctl_do_lock.capable</extracomment>
        <translation>CAP_IPC_LOCK über den Namensraum erlaubt es.</translation>
    </message>
    <message>
        <source>The caller, uid {}, is neither owner nor creator: EPERM.</source>
        <extracomment>shmctl_do_lock.not_owner</extracomment>
        <translation>Der Aufrufer, uid {}, ist weder Eigentümer noch Erzeuger: EPERM.</translation>
    </message>
    <message>
        <source>RLIMIT_MEMLOCK is 0: EPERM.</source>
        <extracomment>shmctl_do_lock.rlimit_zero</extracomment>
        <translation>RLIMIT_MEMLOCK ist 0: EPERM.</translation>
    </message>
    <message>
        <source>uid {} has {} locked pages with these {}; the limit is {}.</source>
        <extracomment>user_shm_lock.charged</extracomment>
        <translation>Gesperrte Seiten von uid {}: {}, diese {} mitgezählt; die Grenze ist {}.</translation>
    </message>
    <message>
        <source>That is over RLIMIT_MEMLOCK: ENOMEM.</source>
        <extracomment>user_shm_lock.over</extracomment>
        <translation>Das überschreitet RLIMIT_MEMLOCK: ENOMEM.</translation>
    </message>
    <message>
        <source>It is locked already.</source>
        <extracomment>shmctl_do_lock.again</extracomment>
        <translation>Das Segment ist schon gesperrt.</translation>
    </message>
    <message>
        <source>The segment&apos;s pages are never swapped out from now on.</source>
        <extracomment>shmctl_do_lock.locked</extracomment>
        <translation>Die Seiten des Segments werden von jetzt an nie ausgelagert.</translation>
    </message>
    <message>
        <source>The segment leaves the list of its creator, {}.</source>
        <extracomment>shm_clist_rm.unlinked</extracomment>
        <translation>Das Segment verlässt die Liste seines Erzeugers, {}.</translation>
    </message>
    <message>
        <source>The segment with id {} has no creator and no attach.</source>
        <extracomment>shm_try_destroy_orphaned.orphan</extracomment>
        <translation>Das Segment mit der Id {} hat weder Erzeuger noch Einhängung.</translation>
    </message>
    <message>
        <source>Its {} pages no longer count; {} are left.</source>
        <extracomment>shm_destroy.shm_tot</extracomment>
        <translation>Seine Seiten ({}) zählen nicht mehr; es bleiben {}.</translation>
    </message>
    <message>
        <source>The segment and its memory are gone.</source>
        <extracomment>shm_destroy.freed</extracomment>
        <translation>Das Segment und sein Speicher sind fort.</translation>
    </message>
    <message>
        <source>{} attaches are left, so it is only marked SHM_DEST.</source>
        <extracomment>do_shm_rmid.dest</extracomment>
        <translation>Noch {}-mal eingehängt, also nur mit SHM_DEST vorgemerkt.</translation>
    </message>
    <message>
        <source>Nobody has it attached, so it goes at once.</source>
        <extracomment>do_shm_rmid.unattached</extracomment>
        <translation>Niemand hat es eingehängt, also verschwindet es sofort.</translation>
    </message>
    <message>
        <source>{} remembers the segment as created by it.</source>
        <extracomment>shm_clist_add.linked</extracomment>
        <translation>{} merkt sich das Segment als selbst erzeugt.</translation>
    </message>
    <message>
        <source>kernel.shm_rmid_forced is {}: the segment with id {} {}.</source>
        <extracomment>exit_shm.creator_leaves</extracomment>
        <translation>kernel.shm_rmid_forced ist {}: Das Segment mit der Id {} {}.</translation>
    </message>
    <message>
        <source>{} locked pages no longer count for uid {}.</source>
        <extracomment>shmem_unlock.uncharged</extracomment>
        <translation>Gesperrte Seiten ({}) zählen nicht mehr für uid {}.</translation>
    </message>
    <message>
        <source>Sender and target belong to the same user.</source>
        <extracomment>kill_ok_by_cred.same_user</extracomment>
        <translation>Absender und Ziel gehören demselben Benutzer.</translation>
    </message>
    <message>
        <source>The sender has neither the target&apos;s user nor CAP_KILL: EPERM.</source>
        <extracomment>check_kill_permission.denied</extracomment>
        <translation>Der Absender gehört weder demselben Benutzer wie das Ziel, noch hat er CAP_KILL: EPERM.</translation>
    </message>
    <message>
        <source>{} runs its handler for signal {}; it {}.</source>
        <extracomment>handle_signal.runs</extracomment>
        <translation>{} führt seinen Handler für Signal {} aus; der Thread {}.</translation>
    </message>
    <message>
        <source>There is no such process: ESRCH.</source>
        <extracomment>sys_kill.gone</extracomment>
        <translation>Einen solchen Prozess gibt es nicht: ESRCH.</translation>
    </message>
    <message>
        <source>The target has no number in {}, where the sender lives: ESRCH.</source>
        <extracomment>sys_kill.not_seen</extracomment>
        <translation>Das Ziel hat in {}, wo der Absender lebt, keine Nummer: ESRCH.</translation>
    </message>
    <message>
        <source>Signal {} has no effect on {}.</source>
        <extracomment>sys_kill.no_effect</extracomment>
        <translation>Signal {} bleibt ohne Wirkung auf {}.</translation>
    </message>
    <message>
        <source>Signal {} ends the process of {}, with all its threads.</source>
        <extracomment>sys_kill.lethal</extracomment>
        <translation>Signal {} beendet den Prozess von {}, mit all seinen Threads.</translation>
    </message>
    <message>
        <source>Nothing can be arranged for signal {}: EINVAL.</source>
        <extracomment>sys_rt_sigaction.invalid</extracomment>
        <translation>Für Signal {} lässt sich nichts festlegen: EINVAL.</translation>
    </message>
    <message>
        <source>Signal {} {} from now on, in all threads of the process.</source>
        <extracomment>sys_rt_sigaction.set</extracomment>
        <translation>Für Signal {} gilt von jetzt an in allen Threads des Prozesses: {}.</translation>
    </message>
    <message>
        <source>{} learns of the end of pid {} by signal {}.</source>
        <extracomment>do_notify_parent.signal</extracomment>
        <translation>{} erfährt vom Ende von pid {} durch Signal {}.</translation>
    </message>
    <message>
        <source>The last of its ids leaves 0, and all capabilities go.</source>
        <extracomment>cap_emulate_setxuid.dropped</extracomment>
        <translation>Die letzte der Ids verlässt 0, und alle Capabilities gehen verloren.</translation>
    </message>
    <message>
        <source>The effective uid leaves 0: no capability is in effect.</source>
        <extracomment>cap_emulate_setxuid.lowered</extracomment>
        <translation>Die effektive uid verlässt 0: Keine Capability ist mehr wirksam.</translation>
    </message>
    <message>
        <source>The effective uid becomes 0: what is permitted is in effect: {}.</source>
        <extracomment>cap_emulate_setxuid.raised</extracomment>
        <translation>Die effektive uid wird 0: Was erlaubt ist, wird wirksam: {}.</translation>
    </message>
    <message>
        <source>-1 is no id: EINVAL.</source>
        <extracomment>set_one.invalid</extracomment>
        <translation>-1 ist keine Id: EINVAL.</translation>
    </message>
    <message>
        <source>With {} all three ids become {}.</source>
        <extracomment>set_one.all</extracomment>
        <translation>Mit {} werden alle drei Ids {}.</translation>
    </message>
    <message>
        <source>{} is neither the real nor the saved id: EPERM.</source>
        <extracomment>set_one.denied</extracomment>
        <translation>{} ist weder die reale noch die gesicherte Id: EPERM.</translation>
    </message>
    <message>
        <source>The effective id becomes {}.</source>
        <extracomment>set_one.effective</extracomment>
        <translation>Die effektive Id wird {}.</translation>
    </message>
    <message>
        <source>The real id may become only the old real or effective one: EPERM.</source>
        <extracomment>set_real_effective.real_denied</extracomment>
        <translation>Die reale Id darf nur die alte reale oder effektive werden: EPERM.</translation>
    </message>
    <message>
        <source>The effective id may become only one of the old three: EPERM.</source>
        <extracomment>set_real_effective.effective_denied</extracomment>
        <translation>Die effektive Id darf nur eine der alten drei werden: EPERM.</translation>
    </message>
    <message>
        <source>The saved id follows the effective one: {}.</source>
        <extracomment>set_real_effective.saved</extracomment>
        <translation>Die gesicherte Id folgt der effektiven: {}.</translation>
    </message>
    <message>
        <source>Each id may become only one of the old three: EPERM.</source>
        <extracomment>set_three.denied</extracomment>
        <translation>Jede Id darf nur eine der alten drei werden: EPERM.</translation>
    </message>
    <message>
        <source>Real {}, effective {}, saved {}.</source>
        <extracomment>set_three.set</extracomment>
        <translation>Real {}, effektiv {}, gesichert {}.</translation>
    </message>
    <message>
        <source>An id does not exist in the caller&apos;s user namespace: EINVAL.</source>
        <extracomment>set_ids.unmapped</extracomment>
        <translation>Eine Id gibt es im User-Namensraum des Aufrufers nicht: EINVAL.</translation>
    </message>
    <message>
        <source>Inheriting more than it has needs CAP_SETPCAP: EPERM.</source>
        <extracomment>cap_capset.inheritable</extracomment>
        <translation>Mehr zu vererben, als der Prozess hat, verlangt CAP_SETPCAP: EPERM.</translation>
    </message>
    <message>
        <source>Inheriting more than its bounding set allows: EPERM.</source>
        <extracomment>cap_capset.bounded</extracomment>
        <translation>Der Prozess darf nicht mehr vererben, als seine Begrenzungsmenge (bounding set) zulässt: EPERM.</translation>
    </message>
    <message>
        <source>A capability that was given up never comes back: EPERM.</source>
        <extracomment>cap_capset.permitted</extracomment>
        <translation>Eine aufgegebene Capability kommt nie zurück: EPERM.</translation>
    </message>
    <message>
        <source>Only what is permitted can be in effect: EPERM.</source>
        <extracomment>cap_capset.effective</extracomment>
        <translation>Nur was erlaubt ist, kann wirksam sein: EPERM.</translation>
    </message>
    <message>
        <source>Groups can be set only with CAP_SETGID, where the user namespace allows it: EPERM.</source>
        <extracomment>sys_setgroups.denied</extracomment>
        <translation>Gruppen lassen sich nur mit CAP_SETGID setzen, und nur, wo der User-Namensraum es erlaubt: EPERM.</translation>
    </message>
    <message>
        <source>{} groups are too many: EINVAL.</source>
        <extracomment>sys_setgroups.too_many</extracomment>
        <translation>{} Gruppen sind zu viele: EINVAL.</translation>
    </message>
    <message>
        <source>gid {} does not exist here: EINVAL.</source>
        <extracomment>sys_setgroups.unmapped</extracomment>
        <translation>gid {} gibt es hier nicht: EINVAL.</translation>
    </message>
    <message>
        <source>It has {} supplementary groups.</source>
        <extracomment>sys_setgroups.set</extracomment>
        <translation>Zahl der zusätzlichen Gruppen des Prozesses: {}.</translation>
    </message>
    <message>
        <source>{} is neither 0 nor 1: EINVAL.</source>
        <extracomment>sys_prctl.invalid</extracomment>
        <translation>{} ist weder 0 noch 1: EINVAL.</translation>
    </message>
    <message>
        <source>Others may {} look into the process.</source>
        <extracomment>sys_prctl.dumpable</extracomment>
        <translation>Andere dürfen {} in den Prozess hineinsehen.</translation>
    </message>
    <message>
        <source>Permitted capabilities {} when its ids leave 0.</source>
        <extracomment>sys_prctl.keepcaps</extracomment>
        <translation>Erlaubte Capabilities {}, wenn die Ids des Prozesses 0 verlassen.</translation>
    </message>
    <message>
        <source>The process belongs to the caller&apos;s user.</source>
        <extracomment>set_one_prio_perm.same_user</extracomment>
        <translation>Der Prozess gehört dem Benutzer des Aufrufers.</translation>
    </message>
    <message>
        <source>RLIMIT_NICE allows the nice value {}.</source>
        <extracomment>can_nice.limit</extracomment>
        <translation>RLIMIT_NICE erlaubt den Nice-Wert {}.</translation>
    </message>
    <message>
        <source>The caller may have every capability that {} may have.</source>
        <extracomment>cap_safe_nice.subset</extracomment>
        <translation>Der Aufrufer darf jede Capability haben, die {} haben darf.</translation>
    </message>
    <message>
        <source>There is no such resource, or the soft limit is above the hard one: EINVAL.</source>
        <extracomment>do_prlimit.invalid</extracomment>
        <translation>Eine solche Ressource gibt es nicht, oder die weiche Grenze liegt über der harten: EINVAL.</translation>
    </message>
    <message>
        <source>No process may have more than {} descriptors: EPERM.</source>
        <extracomment>do_prlimit.nr_open</extracomment>
        <translation>Kein Prozess darf mehr als {} Deskriptoren haben: EPERM.</translation>
    </message>
    <message>
        <source>Raising the hard limit from {} to {} needs CAP_SYS_RESOURCE over the machine: EPERM.</source>
        <extracomment>do_prlimit.raise</extracomment>
        <translation>Die harte Grenze von {} auf {} anzuheben verlangt CAP_SYS_RESOURCE über die Maschine: EPERM.</translation>
    </message>
    <message>
        <source>The limit is {} now, and can be raised to {}.</source>
        <extracomment>do_prlimit.set</extracomment>
        <translation>Die Grenze ist jetzt {} und lässt sich bis {} anheben.</translation>
    </message>
    <message>
        <source>There is no such thread: ESRCH.</source>
        <extracomment>sys_setpriority.gone</extracomment>
        <translation>Einen solchen Thread gibt es nicht: ESRCH.</translation>
    </message>
    <message>
        <source>The thread has no number in {}, where the caller lives: ESRCH.</source>
        <extracomment>sys_setpriority.not_seen</extracomment>
        <translation>Der Thread hat in {}, wo der Aufrufer lebt, keine Nummer: ESRCH.</translation>
    </message>
    <message>
        <source>The caller has neither the thread&apos;s user nor CAP_SYS_NICE: EPERM.</source>
        <extracomment>sys_setpriority.foreign</extracomment>
        <translation>Der Aufrufer gehört weder demselben Benutzer wie der Thread, noch hat er CAP_SYS_NICE: EPERM.</translation>
    </message>
    <message>
        <source>Going from {} to {} makes it more urgent, which takes RLIMIT_NICE or CAP_SYS_NICE over the machine: EACCES.</source>
        <extracomment>sys_setpriority.denied</extracomment>
        <translation>Von {} auf {} zu gehen macht den Thread dringlicher; das verlangt RLIMIT_NICE oder CAP_SYS_NICE über die Maschine: EACCES.</translation>
    </message>
    <message>
        <source>The thread may have capabilities that the caller may not: EPERM.</source>
        <extracomment>sys_setpriority.mightier</extracomment>
        <translation>Der Thread darf Capabilities haben, die der Aufrufer nicht haben darf: EPERM.</translation>
    </message>
    <message>
        <source>The nice value of {} is {}.</source>
        <extracomment>sys_setpriority.set</extracomment>
        <translation>Der Nice-Wert von {} ist {}.</translation>
    </message>
    <message>
        <source>New files lack the permissions {:#o} from now on, {:#o} until now.</source>
        <extracomment>sys_umask.set</extracomment>
        <translation>Neuen Dateien fehlen von jetzt an die Rechte {:#o}, bisher {:#o}.</translation>
    </message>
    <message>
        <source>The caller&apos;s effective uid {} is {} of the namespace&apos;s owner.</source>
        <extracomment>ipc_permissions.root</extracomment>
        <translation>Die effektive uid {} des Aufrufers ist {} im User-Namensraum, dem der Namensraum gehört.</translation>
    </message>
    <message>
        <source>Not every number of &quot;{}&quot; can be in kernel.sem: {}. Those in front of it stay: {} {} {} {}.</source>
        <extracomment>sysctl.sem_invalid</extracomment>
        <translation>Nicht jede Zahl aus „{}“ ist in kernel.sem möglich: {}. Die davor bleiben: {} {} {} {}.</translation>
    </message>
    <message>
        <source>kernel.sem of {}: {} semaphores in a set, {} in all, {} operations at once, {} sets.</source>
        <extracomment>sysctl.sem_written</extracomment>
        <translation>kernel.sem von {}: {} Semaphore in einem Satz, {} insgesamt, {} Operationen auf einmal, {} Sätze.</translation>
    </message>
    <message>
        <source>kernel.shm_rmid_forced is 1: segments without creator and attach go.</source>
        <extracomment>sysctl.sweep</extracomment>
        <translation>kernel.shm_rmid_forced ist 1: Segmente ohne Erzeuger und Einhängung verschwinden.</translation>
    </message>
    <message>
        <source>The caller may not write {}: EACCES.</source>
        <extracomment>sysctl.denied</extracomment>
        <translation>Der Aufrufer darf {} nicht schreiben: EACCES.</translation>
    </message>
    <message>
        <source>Nothing is written, so nothing changes.</source>
        <extracomment>sysctl.empty</extracomment>
        <translation>Nichts wird geschrieben, also ändert sich nichts.</translation>
    </message>
    <message>
        <source>&quot;{}&quot; is no value that {} can have: EINVAL.</source>
        <extracomment>sysctl.invalid</extracomment>
        <translation>„{}“ ist kein Wert, den {} haben kann: EINVAL.</translation>
    </message>
    <message>
        <source>{} of {} is {} now.</source>
        <extracomment>sysctl.written</extracomment>
        <translation>{} von {} ist jetzt {}.</translation>
    </message>
    <message>
        <source>{} of {} is {}.</source>
        <extracomment>sysctl.read</extracomment>
        <translation>{} von {} ist {}.</translation>
    </message>
    <message>
        <source>All {} pages of {}&apos;s size are in use: there is no room for one more.</source>
        <extracomment>shmem_inode_acct_blocks.full</extracomment>
        <translation>Alle {} Seiten, die {} fasst, sind belegt: Für eine weitere ist kein Platz.</translation>
    </message>
    <message>
        <source>All {} inodes of {} are in use, one of them by its directory: ENOSPC.</source>
        <extracomment>shmem_reserve_inode.none</extracomment>
        <translation>Alle {} Inodes von {} sind belegt, einer davon durch das Verzeichnis: ENOSPC.</translation>
    </message>
    <message>
        <source>{} is gone: {} and an inode of {} are free again.</source>
        <extracomment>shmem_evict_inode.freed</extracomment>
        <translation>{} ist fort: {} und ein Inode von {} sind wieder frei.</translation>
    </message>
    <message>
        <source>Nothing leads to {} any more; its {} go.</source>
        <extracomment>kill_litter_super.gone</extracomment>
        <translation>Nichts führt mehr zu {}; es verschwinden damit: {}.</translation>
    </message>
    <message>
        <source>{} is there now, with 0 bytes and the permissions {:#o}.</source>
        <extracomment>shmem_mknod.made</extracomment>
        <translation>{} ist jetzt da, mit 0 Bytes und den Rechten {:#o}.</translation>
    </message>
    <message>
        <source>The name {} leads to the file, too.</source>
        <extracomment>shmem_link.linked</extracomment>
        <translation>Auch der Name {} führt zur Datei.</translation>
    </message>
    <message>
        <source>Page {} of the file is new; {} has {} now.</source>
        <extracomment>shmem_get_folio.new</extracomment>
        <translation>Seite {} der Datei ist neu; {} hat jetzt {}.</translation>
    </message>
    <message>
        <source>Page {} lies behind the file&apos;s end, {} bytes: SIGBUS.</source>
        <extracomment>shmem_fault.beyond</extracomment>
        <translation>Seite {} liegt hinter dem Ende der Datei, {} Bytes: SIGBUS.</translation>
    </message>
    <message>
        <source>A touch has no error to give, so a full tmpfs is SIGBUS.</source>
        <extracomment>shmem_fault.full</extracomment>
        <translation>Ein bloßer Zugriff kann keinen Fehler melden, also ergibt ein volles tmpfs SIGBUS.</translation>
    </message>
    <message>
        <source>{} of the file are free again.</source>
        <extracomment>shmem_truncate_range.freed</extracomment>
        <translation>Von der Datei wieder frei: {}.</translation>
    </message>
    <message>
        <source>With the change the file loses the mode bits {:#o}.</source>
        <extracomment>file_remove_privs.lost</extracomment>
        <translation>Mit der Änderung verliert die Datei die Modusbits {:#o}.</translation>
    </message>
    <message>
        <source>The file has {} bytes now; no page comes with them.</source>
        <extracomment>shmem_setattr.size</extracomment>
        <translation>Die Datei hat jetzt {} Bytes; eine Seite kommt damit nicht hinzu.</translation>
    </message>
    <message>
        <source>Descriptor {} leads to no file{}: EBADF.</source>
        <extracomment>fdget.no_file</extracomment>
        <translation>Deskriptor {} führt zu keiner Datei{}: EBADF.</translation>
    </message>
    <message>
        <source>It was not opened for {}.</source>
        <extracomment>vfs.mode</extracomment>
        <translation>Zum {} wurde sie nicht geöffnet.</translation>
    </message>
    <message>
        <source>{}: {}.</source>
        <extracomment>vfs.invalid</extracomment>
        <translation>{}: {}.</translation>
    </message>
    <message>
        <source>{} pages are more than the tmpfs can ever hold, {}: ENOSPC.</source>
        <extracomment>shmem_fallocate.too_many</extracomment>
        <translation>{} Seiten sind mehr, als das tmpfs je fassen kann, {}: ENOSPC.</translation>
    </message>
    <message>
        <source>{} that this call has made are given back: ENOSPC.</source>
        <extracomment>shmem_fallocate.undone</extracomment>
        <translation>Zurückgegeben, was dieser Aufruf angelegt hat ({}): ENOSPC.</translation>
    </message>
    <message>
        <source>The file has {} bytes now.</source>
        <extracomment>shmem_fallocate.grown</extracomment>
        <translation>Die Datei hat jetzt {} Bytes.</translation>
    </message>
    <message>
        <source>{} come from page {}{}.</source>
        <extracomment>shmem_file_read_iter.copied</extracomment>
        <translation>Gelesen: {} aus Seite {}{}.</translation>
    </message>
    <message>
        <source>No page for the rest: {}.</source>
        <extracomment>shmem_write_begin.full</extracomment>
        <translation>Keine Seite für den Rest: {}.</translation>
    </message>
    <message>
        <source>{} are in page {}; the file has {} bytes.</source>
        <extracomment>shmem_write_end.copied</extracomment>
        <translation>Geschrieben: {} in Seite {}; die Datei hat {} Bytes.</translation>
    </message>
    <message>
        <source>No page for the rest: ENOSPC.</source>
        <extracomment>shmem_write_begin.full</extracomment>
        <translation>Keine Seite für den Rest: ENOSPC.</translation>
    </message>
    <message>
        <source>There are no bytes at the caller&apos;s address: EFAULT.{}</source>
        <extracomment>generic_perform_write.fault</extracomment>
        <translation>An der Adresse des Aufrufers liegen keine Bytes: EFAULT.{}</translation>
    </message>
    <message>
        <source>{} bytes from {} on end behind the last position: EINVAL.</source>
        <extracomment>rw_verify_area.beyond</extracomment>
        <translation>{} Bytes ab {} enden hinter der letzten Position: EINVAL.</translation>
    </message>
    <message>
        <source>The open file&apos;s position is {} now.</source>
        <extracomment>vfs_read.position</extracomment>
        <translation>Die Position der offenen Datei ist jetzt {}.</translation>
    </message>
    <message>
        <source>The file has {} bytes, {} in memory, and {}.</source>
        <extracomment>shmem_getattr.read</extracomment>
        <translation>Die Datei: {} Bytes, {} im Speicher, {}.</translation>
    </message>
    <message>
        <source>{} of {} pages are in use.</source>
        <extracomment>shmem_statfs.read</extracomment>
        <translation>Belegt: {} von {} Seiten.</translation>
    </message>
    <message>
        <source>{:#x} and {} bytes are no whole pages of the address space: EINVAL.</source>
        <extracomment>do_munmap.invalid</extracomment>
        <translation>{:#x} und {} Bytes ergeben keine ganzen Seiten des Adressraums: EINVAL.</translation>
    </message>
    <message>
        <source>No object of this namespace has the key {}.</source>
        <extracomment>ipc_findkey.miss</extracomment>
        <translation>Kein Objekt dieses Namensraums hat den Schlüssel {}.</translation>
    </message>
    <message>
        <source>The key {} belongs to the object with id {}.</source>
        <extracomment>ipc_findkey.hit</extracomment>
        <translation>Der Schlüssel {} gehört zum Objekt mit der Id {}.</translation>
    </message>
    <message>
        <source>The caller may not have the access {:#o}: EACCES.</source>
        <extracomment>ipc_check_perms.denied</extracomment>
        <translation>Der Aufrufer darf den Zugriff {:#o} nicht haben: EACCES.</translation>
    </message>
    <message>
        <source>The call gives the id {}.</source>
        <extracomment>ipc_check_perms.granted</extracomment>
        <translation>Der Aufruf ergibt die Id {}.</translation>
    </message>
    <message>
        <source>IPC_CREAT was not asked for: ENOENT.</source>
        <extracomment>ipcget_public.no_create</extracomment>
        <translation>IPC_CREAT wurde nicht verlangt: ENOENT.</translation>
    </message>
    <message>
        <source>IPC_CREAT is set, so a new object is made.</source>
        <extracomment>ipcget_public.create</extracomment>
        <translation>IPC_CREAT ist gesetzt, also entsteht ein neues Objekt.</translation>
    </message>
    <message>
        <source>The key is taken and IPC_CREAT|IPC_EXCL want a new object: EEXIST.</source>
        <extracomment>ipcget_public.exists</extracomment>
        <translation>Der Schlüssel ist vergeben, und IPC_CREAT|IPC_EXCL verlangt ein neues Objekt: EEXIST.</translation>
    </message>
    <message>
        <source>{} objects are in use, so indices below {} are handed out.</source>
        <extracomment>ipc_idr_alloc.window</extracomment>
        <translation>Objekte in Gebrauch: {}; vergeben werden also Indizes unter {}.</translation>
    </message>
    <message>
        <source>From index {} on nothing is free below {}; the search starts again from 0 and finds {}.</source>
        <extracomment>ipc_idr_alloc.wrap</extracomment>
        <translation>Ab Index {} ist unter {} nichts frei; die Suche beginnt wieder bei 0 und findet {}.</translation>
    </message>
    <message>
        <source>Index {} is free; the next search starts at {}.</source>
        <extracomment>ipc_idr_alloc.index</extracomment>
        <translation>Index {} ist frei; die nächste Suche beginnt bei {}.</translation>
    </message>
    <message>
        <source>Index {} is not above the last one, {}: a new round begins, with sequence number {}.</source>
        <extracomment>ipc_idr_alloc.seq</extracomment>
        <translation>Index {} liegt nicht über dem letzten, {}: Eine neue Runde beginnt, mit der Sequenznummer {}.</translation>
    </message>
    <message>
        <source>{} is now the last index handed out.</source>
        <extracomment>ipc_idr_alloc.last_idx</extracomment>
        <translation>{} ist jetzt der zuletzt vergebene Index.</translation>
    </message>
    <message>
        <source>kernel.{}_next_id asks for the id {}: sequence number {}, index {}.</source>
        <extracomment>ipc_idr_alloc.next_id</extracomment>
        <translation>kernel.{}_next_id verlangt die Id {}: Sequenznummer {}, Index {}.</translation>
    </message>
    <message>
        <source>The lowest free index from {} on is {}.</source>
        <extracomment>ipc_idr_alloc.from_next_id</extracomment>
        <translation>Der niedrigste freie Index ab {} ist {}.</translation>
    </message>
    <message>
        <source>The id is {} &lt;&lt; 15 | {} = {}.</source>
        <extracomment>ipc_idr_alloc.id</extracomment>
        <translation>Die Id ist {} &lt;&lt; 15 | {} = {}.</translation>
    </message>
    <message>
        <source>The highest index in use below {} is {}.</source>
        <extracomment>ipc_search_maxidx.found</extracomment>
        <translation>Der höchste Index in Gebrauch unter {} ist {}.</translation>
    </message>
    <message>
        <source>The key {} can no longer be found.</source>
        <extracomment>ipc_kht_remove.done</extracomment>
        <translation>Der Schlüssel {} ist nicht mehr zu finden.</translation>
    </message>
    <message>
        <source>The key is IPC_PRIVATE: always a new object, that no key leads to.</source>
        <extracomment>ipcget.private</extracomment>
        <translation>Der Schlüssel ist IPC_PRIVATE: immer ein neues Objekt, zu dem kein Schlüssel führt.</translation>
    </message>
    <message>
        <source>The key is {}, so the table of {} is searched for it.</source>
        <extracomment>ipcget.public</extracomment>
        <translation>Der Schlüssel ist {}, also wird die Tabelle von {} danach durchsucht.</translation>
    </message>
    <message>
        <source>{} objects are in use and the limit is {}: ENOSPC.</source>
        <extracomment>ipc_addid.full</extracomment>
        <translation>{} Objekte sind in Gebrauch, und die Grenze ist {}: ENOSPC.</translation>
    </message>
    <message>
        <source>Owner and creator are uid {} and gid {}, the caller&apos;s effective ids.</source>
        <extracomment>ipc_addid.owner</extracomment>
        <translation>Eigentümer und Erzeuger sind uid {} und gid {}, die effektiven Ids des Aufrufers.</translation>
    </message>
    <message>
        <source>No index is free: ENOSPC.</source>
        <extracomment>ipc_addid.no_index</extracomment>
        <translation>Kein Index ist frei: ENOSPC.</translation>
    </message>
    <message>
        <source>The object with id {} takes its place at index {}.</source>
        <extracomment>ipc_addid.placed</extracomment>
        <translation>Das Objekt mit der Id {} nimmt seinen Platz bei Index {} ein.</translation>
    </message>
    <message>
        <source>From now on the key {} leads to it.</source>
        <extracomment>ipc_addid.hashed</extracomment>
        <translation>Von jetzt an führt der Schlüssel {} zu ihm.</translation>
    </message>
    <message>
        <source>{} objects are in use in this namespace.</source>
        <extracomment>ipc_addid.in_use</extracomment>
        <translation>Objekte dieses Namensraums in Gebrauch: {}.</translation>
    </message>
    <message>
        <source>{} is the highest index in use.</source>
        <extracomment>ipc_addid.max_idx</extracomment>
        <translation>{} ist der höchste Index in Gebrauch.</translation>
    </message>
    <message>
        <source>Index {} is free again.</source>
        <extracomment>ipc_rmid.index</extracomment>
        <translation>Index {} ist wieder frei.</translation>
    </message>
    <message>
        <source>{} objects are left in this namespace.</source>
        <extracomment>ipc_rmid.in_use</extracomment>
        <translation>In diesem Namensraum verbleibende Objekte: {}.</translation>
    </message>
    <message>
        <source>The object is marked deleted; its id {} means nothing any more.</source>
        <extracomment>ipc_rmid.deleted</extracomment>
        <translation>Das Objekt ist als gelöscht markiert; seine Id {} bedeutet nichts mehr.</translation>
    </message>
    <message>
        <source>It had the highest index; now that is {}.</source>
        <extracomment>ipc_rmid.max_idx</extracomment>
        <translation>Es hatte den höchsten Index; jetzt ist das {}.</translation>
    </message>
    <message>
        <source>Its key becomes IPC_PRIVATE.</source>
        <extracomment>ipc_set_key_private.key</extracomment>
        <translation>Sein Schlüssel wird IPC_PRIVATE.</translation>
    </message>
    <message>
        <source>There is no object at index {}: EINVAL.</source>
        <extracomment>ipc_obtain_object_idr.empty</extracomment>
        <translation>Bei Index {} gibt es kein Objekt: EINVAL.</translation>
    </message>
    <message>
        <source>Index {} holds the object with id {}.</source>
        <extracomment>ipc_obtain_object_idr.found</extracomment>
        <translation>Bei Index {} steht das Objekt mit der Id {}.</translation>
    </message>
    <message>
        <source>The id carries sequence number {}, the object {}: EINVAL.</source>
        <extracomment>ipc_obtain_object_check.stale</extracomment>
        <translation>Die Id trägt die Sequenznummer {}, das Objekt {}: EINVAL.</translation>
    </message>
    <message>
        <source>The caller, uid {}, is owner or creator.</source>
        <extracomment>ipcctl_obtain_check.owner</extracomment>
        <translation>Der Aufrufer, uid {}, ist Eigentümer oder Erzeuger.</translation>
    </message>
    <message>
        <source>The caller, uid {}, is neither owner {} nor creator {}: EPERM.</source>
        <extracomment>ipcctl_obtain_check.denied</extracomment>
        <translation>Der Aufrufer, uid {}, ist weder der Eigentümer {} noch der Erzeuger {}: EPERM.</translation>
    </message>
    <message>
        <source>The request {:#o} asks for the access {:03b} (read, write, execute).</source>
        <extracomment>ipcperms.requested</extracomment>
        <translation>Die Anforderung {:#o} verlangt den Zugriff {:03b} (Lesen, Schreiben, Ausführen).</translation>
    </message>
    <message>
        <source>The caller, uid {}, is owner or creator: {:03b} is granted.</source>
        <extracomment>ipcperms.owner</extracomment>
        <translation>Der Aufrufer, uid {}, ist Eigentümer oder Erzeuger: {:03b} wird gewährt.</translation>
    </message>
    <message>
        <source>The caller is in the group {} or {}: {:03b} is granted.</source>
        <extracomment>ipcperms.group</extracomment>
        <translation>Der Aufrufer ist in der Gruppe {} oder {}: {:03b} wird gewährt.</translation>
    </message>
    <message>
        <source>The caller, uid {}, is one of the others: {:03b} is granted.</source>
        <extracomment>ipcperms.other</extracomment>
        <translation>Der Aufrufer, uid {}, ist einer der Übrigen: {:03b} wird gewährt.</translation>
    </message>
    <message>
        <source>Nothing that was asked for is missing.</source>
        <extracomment>ipcperms.granted</extracomment>
        <translation>Von dem, was verlangt war, fehlt nichts.</translation>
    </message>
    <message>
        <source>{:03b} is missing; CAP_IPC_OWNER over the namespace {}.</source>
        <extracomment>ipcperms.capability</extracomment>
        <translation>{:03b} fehlt; CAP_IPC_OWNER über den Namensraum {}.</translation>
    </message>
    <message>
        <source>uid {} or gid {} does not exist in the caller&apos;s user namespace: EINVAL.</source>
        <extracomment>ipc_update_perm.unmapped</extracomment>
        <translation>uid {} oder gid {} gibt es im User-Namensraum des Aufrufers nicht: EINVAL.</translation>
    </message>
    <message>
        <source>The owner is now uid {} and gid {}; the creator stays.</source>
        <extracomment>ipc_update_perm.set</extracomment>
        <translation>Der Eigentümer ist jetzt uid {} und gid {}; der Erzeuger bleibt.</translation>
    </message>
    <message>
        <source>Owner {}, creator {}, as the caller&apos;s user namespace numbers them.</source>
        <extracomment>kernel_to_ipc64_perm.copied</extracomment>
        <translation>Eigentümer {}, Erzeuger {}, wie der User-Namensraum des Aufrufers sie nummeriert.</translation>
    </message>
    <message>
        <source>The structure is copied to the caller; the call gives {}.</source>
        <extracomment>copy_to_user.done</extracomment>
        <translation>Die Struktur wird zum Aufrufer kopiert; der Aufruf ergibt {}.</translation>
    </message>
    <message>
        <source>Of {:#o} the bits {:o} are for the caller, who wants {:o}.</source>
        <extracomment>inode_permission.bits</extracomment>
        <translation>Von {:#o} gelten für den Aufrufer die Bits {:o}; er will {:o}.</translation>
    </message>
    <message>
        <source>The caller owns the file, or the directory.</source>
        <extracomment>may_delete.owner</extracomment>
        <translation>Dem Aufrufer gehört die Datei oder das Verzeichnis.</translation>
    </message>
</context>
</TS>
