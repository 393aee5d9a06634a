/* ---- an actor's own memory ---------------------------------------------------------------- */

static sigjmp_buf after_fault;

static void on_fault(int number, siginfo_t *info, void *context)
{
    (void)context;
    if (info->si_code > 0 || (number == SIGABRT && info->si_pid == getpid()))
        siglongjmp(after_fault, number);
    signal(number, SIG_DFL); /* somebody has sent it */
    raise(number);
}

struct guard
{
    struct sigaction segv, bus, abort;
};

UNUSED static void begin_guard(struct guard *guard)
{
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_sigaction = on_fault;
    action.sa_flags = SA_SIGINFO;
    sigaction(SIGSEGV, &action, &guard->segv);
    sigaction(SIGBUS, &action, &guard->bus);
    sigaction(SIGABRT, &action, &guard->abort);
}

UNUSED static void end_guard(const struct guard *guard)
{
    sigaction(SIGSEGV, &guard->segv, NULL);
    sigaction(SIGBUS, &guard->bus, NULL);
    sigaction(SIGABRT, &guard->abort, NULL);
}

UNUSED static long fault_result(int number)
{
    return number == SIGBUS ? -FAULT_OF_BUS : -EFAULT;
}

/* The devices of the files that the program itself is made of. */
static struct
{
    char name[8];
} devices[32];
static int device_count;

static int is_own_device(const char *device)
{
    for (int i = 0; i < device_count; ++i)
        if (strcmp(devices[i].name, device) == 0)
            return 1;
    return 0;
}

static void remember_devices(void)
{
    FILE *maps = fopen("/proc/self/maps", "re");
    char line[8192];
    while (maps != NULL && fgets(line, sizeof line, maps) != NULL)
    {
        char device[8] = "";
        sscanf(line, "%*s %*s %*s %7s", device);
        if (device_count < 32 && !is_own_device(device))
            strcpy(devices[device_count++].name, device);
    }
    if (maps != NULL)
        fclose(maps);
}

/* How many bytes from there on lie in what the scenario has mapped. */
UNUSED static size_t mapped(unsigned long address, size_t length)
{
    FILE *maps = fopen("/proc/thread-self/maps", "re");
    char line[8192];
    unsigned long reached = address;
    while (maps != NULL && fgets(line, sizeof line, maps) != NULL)
    {
        unsigned long begin = 0, end = 0, inode = 0;
        char device[8] = "";
        sscanf(line, "%lx-%lx %*s %*s %7s %lu", &begin, &end, device, &inode);
        const int segment = strstr(line, " /SYSV") != NULL;
        const int file = inode != 0 && !is_own_device(device);
        if ((segment || file) && begin <= reached && reached < end)
            reached = end;
    }
    if (maps != NULL)
        fclose(maps);
    return reached - address < length ? reached - address : length;
}

static long copy_guarded(volatile char *to, const volatile char *from, size_t length)
{
    struct guard guard;
    begin_guard(&guard);
    const int fault = sigsetjmp(after_fault, 1);
    for (size_t i = 0; fault == 0 && i < length; ++i)
        to[i] = from[i];
    end_guard(&guard);
    return fault == 0 ? 0 : fault_result(fault);
}

UNUSED static long store(long address, const char *bytes, size_t length)
{
    const size_t reachable = mapped((unsigned long)address, length);
    const long result = copy_guarded((volatile char *)address, bytes, reachable);
    return result != 0 || reachable == length ? result : -EFAULT;
}

UNUSED static long load(int number, long address, size_t length)
{
    const size_t reachable = mapped((unsigned long)address, length);
    char *bytes = calloc(1, length + 1);
    const long result = copy_guarded(bytes, (const volatile char *)address, reachable);
    if (result == 0 && reachable == length)
        tell_bytes(number, bytes, length);
    free(bytes);
    return result != 0 || reachable == length ? result : -EFAULT;
}
