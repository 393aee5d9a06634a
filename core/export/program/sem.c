/* ---- semaphores --------------------------------------------------------------------------- */

/* `given` operations are there; the call is told that there are `nsops`. */
UNUSED static long do_semop(int id, const struct sembuf *sops, unsigned given, unsigned long nsops,
                            enum pointer pointer)
{
    const struct sembuf *array = sops;
    if ((unsigned)nsops > given)
    {
        char *place = edge(given * sizeof *sops);
        memcpy(place, sops, given * sizeof *sops);
        array = (const struct sembuf *)(void *)place;
    }
    return call(SYS_semop, id, at(pointer, (void *)array), nsops);
}

UNUSED static long do_semtimedop(int id, const struct sembuf *sops, unsigned given,
                                 unsigned long nsops, enum pointer pointer,
                                 const struct timespec *timeout, enum pointer timeout_pointer)
{
    const struct sembuf *array = sops;
    if ((unsigned)nsops > given)
    {
        char *place = edge(given * sizeof *sops);
        memcpy(place, sops, given * sizeof *sops);
        array = (const struct sembuf *)(void *)place;
    }
    return call(SYS_semtimedop, id, at(pointer, (void *)array), nsops,
                at(timeout_pointer, (void *)timeout));
}

UNUSED static unsigned long semaphores_of(int id)
{
    struct semid_ds ds;
    memset(&ds, 0, sizeof ds);
    const long got = call(SYS_semctl, id % 32768, 0, 20 /* SEM_STAT_ANY */, &ds);
    return id < 0 || failed(got) ? 0 : ds.sem_nsems;
}

/* GETALL and SETALL: of `count` values; if the set has more, the others are 0. */
UNUSED static long do_semctl_all(int number, int id, int semnum, int command, enum pointer pointer,
                                 const unsigned short *values, unsigned long count)
{
    const unsigned long most = semaphores_of(id);
    unsigned short *array = calloc((most > count ? most : count) + 1, sizeof *array);
    memcpy(array, values, count * sizeof *array);
    const long result = call(SYS_semctl, id, semnum, command, at(pointer, array));
    if (command == GETALL && !failed(result))
    {
        tell(number, "[");
        for (unsigned long i = 0; i < most; ++i)
            tell(number, i == 0 ? "%u" : ", %u", array[i]);
        tell(number, "]");
    }
    free(array);
    return result;
}

UNUSED static long do_semctl(int number, int id, int semnum, int command, enum pointer pointer,
                             uid_t uid, gid_t gid, unsigned mode)
{
    union
    {
        struct semid_ds ds;
        struct seminfo info;
        char space[512];
    } buffer;
    memset(&buffer, 0, sizeof buffer);
    if (command == IPC_SET)
    {
        buffer.ds.sem_perm.uid = uid;
        buffer.ds.sem_perm.gid = gid;
        buffer.ds.sem_perm.mode = (unsigned short)mode;
    }
    const long result = call(SYS_semctl, id, semnum, command, at(pointer, &buffer));
    if (failed(result) || pointer != HERE)
        return result;
    if (command == IPC_STAT || command == SEM_STAT || command == 20 /* SEM_STAT_ANY */)
        tell(number,
             "{key=%u, uid=%u, gid=%u, cuid=%u, cgid=%u, mode=%u, seq=%u, otime=%ld, ctime=%ld, "
             "nsems=%lu}",
             (unsigned)buffer.ds.sem_perm.__key, buffer.ds.sem_perm.uid, buffer.ds.sem_perm.gid,
             buffer.ds.sem_perm.cuid, buffer.ds.sem_perm.cgid, (unsigned)buffer.ds.sem_perm.mode,
             (unsigned)buffer.ds.sem_perm.__seq, (long)buffer.ds.sem_otime,
             (long)buffer.ds.sem_ctime, (unsigned long)buffer.ds.sem_nsems);
    else if (command == IPC_INFO || command == SEM_INFO)
        tell(number,
             "{semmap=%d, semmni=%d, semmns=%d, semmnu=%d, semmsl=%d, semopm=%d, semume=%d, "
             "semusz=%d, semvmx=%d, semaem=%d}",
             buffer.info.semmap, buffer.info.semmni, buffer.info.semmns, buffer.info.semmnu,
             buffer.info.semmsl, buffer.info.semopm, buffer.info.semume, buffer.info.semusz,
             buffer.info.semvmx, buffer.info.semaem);
    return result;
}
