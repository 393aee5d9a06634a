/* ---- named semaphores: the C library's, and only partly system calls ---------------------- */

UNUSED static long do_sem_open(const char *name, int flags, unsigned mode, unsigned value)
{
    sem_t *made = sem_open(name, flags, mode, value);
    return made == SEM_FAILED ? -errno : (long)made;
}

UNUSED static long do_sem_unlink(const char *name) { return sem_unlink(name) == 0 ? 0 : -errno; }
UNUSED static long do_sem_close(long address)
{
    return sem_close((sem_t *)address) == 0 ? 0 : -errno;
}

enum sem_function
{
    SEM_WAIT,
    SEM_TRYWAIT,
    SEM_POST,
    SEM_GETVALUE
};

UNUSED static long do_sem(enum sem_function function, long address)
{
    if (mapped((unsigned long)address, 16) != 16)
        return -EFAULT;
    sem_t *sem = (sem_t *)address;
    struct guard guard;
    int value = 0;
    volatile long result = 0;
    begin_guard(&guard);
    const int fault = sigsetjmp(after_fault, 1);
    if (fault == 0)
    {
        const int got = function == SEM_WAIT      ? sem_wait(sem)
                        : function == SEM_TRYWAIT ? sem_trywait(sem)
                        : function == SEM_POST    ? sem_post(sem)
                                                  : sem_getvalue(sem, &value);
        result = got == 0 ? value : -errno;
    }
    end_guard(&guard);
    return fault == 0 ? result : fault_result(fault);
}

UNUSED static long do_sem_timedwait(long address, struct timespec *time)
{
    const int reads_time_only = time->tv_nsec < 0 || time->tv_nsec >= 1000000000;
    if (!reads_time_only && mapped((unsigned long)address, 16) != 16)
        return -EFAULT;
    struct guard guard;
    volatile long result = 0;
    begin_guard(&guard);
    const int fault = sigsetjmp(after_fault, 1);
    if (fault == 0)
        result = sem_timedwait((sem_t *)address, deadline(time)) == 0 ? 0 : -errno;
    end_guard(&guard);
    return fault == 0 ? result : fault_result(fault);
}
