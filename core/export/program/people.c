/* ---- processes and who they are ----------------------------------------------------------- */

UNUSED static long enter_namespace(int who, const char *kind, int type)
{
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/ns/%s", pid_of(who), kind);
    const int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return -errno;
    const long result = call(SYS_setns, fd, type);
    close(fd);
    return result;
}

UNUSED static long do_capset(unsigned long effective, unsigned long permitted,
                             unsigned long inheritable)
{
    struct __user_cap_header_struct header = {_LINUX_CAPABILITY_VERSION_3, 0};
    struct __user_cap_data_struct data[2];
    for (int i = 0; i < 2; ++i)
    {
        data[i].effective = (unsigned)(effective >> (32 * i));
        data[i].permitted = (unsigned)(permitted >> (32 * i));
        data[i].inheritable = (unsigned)(inheritable >> (32 * i));
    }
    return call(SYS_capset, &header, data);
}

UNUSED static long limit(int resource, unsigned long soft, unsigned long hard)
{
    const unsigned long limits[] = {soft, hard};
    return call(SYS_prlimit64, 0, resource, limits, NULL);
}

static void do_nothing(int number) { (void)number; }

struct kernel_action
{
    void (*handler)(int);
    unsigned long flags;
#if defined(__x86_64__)
    void (*restorer)(void);
#endif
    unsigned long mask;
};

/* The C library keeps some signals for itself; of its own way only the return from a handler is
   taken. */
UNUSED static long on_signal(int number, void (*handler)(int), unsigned long flags)
{
    struct kernel_action action;
    memset(&action, 0, sizeof action);
#if defined(__x86_64__)
    struct sigaction before, usual;
    memset(&usual, 0, sizeof usual);
    usual.sa_handler = do_nothing;
    sigaction(SIGURG, &usual, &before);
    call(SYS_rt_sigaction, SIGURG, NULL, &action, sizeof action.mask);
    sigaction(SIGURG, &before, NULL);
    flags |= action.flags & 0x04000000; /* SA_RESTORER */
#endif
    action.handler = handler;
    action.flags = flags | (number == SIGCHLD ? SA_NOCLDWAIT : 0);
    action.mask = 0;
    return call(SYS_rt_sigaction, number, &action, NULL, sizeof action.mask);
}
