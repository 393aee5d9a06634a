/* ---- shared memory ------------------------------------------------------------------------ */

UNUSED static long do_shmctl(int number, int id, int command, enum pointer pointer, uid_t uid,
                             gid_t gid, unsigned mode)
{
    union
    {
        struct shmid_ds ds;
        struct shminfo limits;
        struct shm_info totals;
        char space[512];
    } buffer;
    memset(&buffer, 0, sizeof buffer);
    if (command == IPC_SET)
    {
        buffer.ds.shm_perm.uid = uid;
        buffer.ds.shm_perm.gid = gid;
        buffer.ds.shm_perm.mode = (unsigned short)mode;
    }
    const long result = call(SYS_shmctl, id, command, at(pointer, &buffer));
    if (failed(result) || pointer != HERE)
        return result;
    if (command == IPC_STAT || command == SHM_STAT || command == 15 /* SHM_STAT_ANY */)
        tell(number,
             "{key=%u, uid=%u, gid=%u, cuid=%u, cgid=%u, mode=%u, seq=%u, segsz=%lu, atime=%ld, "
             "dtime=%ld, ctime=%ld, cpid=%d, lpid=%d, nattch=%lu}",
             (unsigned)buffer.ds.shm_perm.__key, buffer.ds.shm_perm.uid, buffer.ds.shm_perm.gid,
             buffer.ds.shm_perm.cuid, buffer.ds.shm_perm.cgid, (unsigned)buffer.ds.shm_perm.mode,
             (unsigned)buffer.ds.shm_perm.__seq, (unsigned long)buffer.ds.shm_segsz,
             (long)buffer.ds.shm_atime, (long)buffer.ds.shm_dtime, (long)buffer.ds.shm_ctime,
             buffer.ds.shm_cpid, buffer.ds.shm_lpid, (unsigned long)buffer.ds.shm_nattch);
    else if (command == IPC_INFO)
        tell(number, "{shmmax=%lu, shmmin=%lu, shmmni=%lu, shmseg=%lu, shmall=%lu}",
             buffer.limits.shmmax, buffer.limits.shmmin, buffer.limits.shmmni,
             buffer.limits.shmseg, buffer.limits.shmall);
    else if (command == SHM_INFO)
        tell(number, "{used_ids=%d, shm_tot=%lu, shm_rss=%lu, shm_swp=%lu}",
             buffer.totals.used_ids, buffer.totals.shm_tot, buffer.totals.shm_rss,
             buffer.totals.shm_swp);
    return result;
}
