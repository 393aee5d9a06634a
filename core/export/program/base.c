/* ---- what all processes share ------------------------------------------------------------- */

#define UNUSED __attribute__((unused))
#define ANSWER 16384

struct seat /* of an actor */
{
    int pid, tid; /* 0: not born yet */
    int go;       /* the number of the call that it may make next, and one */
    int waits;    /* for its turn */
    int inside;   /* the number of the call in which it is, and one */
    int ended;
};

struct answer
{
    int done;
    int told;
    char value[64];
    size_t length;
    char more[ANSWER]; /* the structure or the bytes that the call filled in */
};

static struct board
{
    int mapped; /* the ids are there */
    int over;   /* all calls are made, or the program is to end */
    int status;
    struct timespec began;
    struct seat seat[ACTORS];
    struct
    {
        int known;
        long value;
    } value[VALUES + 1];
    struct answer answer[CALLS + 1];
} *board;

#define get(place) __atomic_load_n(&(place), __ATOMIC_SEQ_CST)
#define put(place, what) __atomic_store_n(&(place), (what), __ATOMIC_SEQ_CST)

/* ---- system calls ------------------------------------------------------------------------- */

/* The result, or a negative error number. Threads made by clone share the C library's errno. */
static long raw(long number, long a, long b, long c, long d, long e, long f)
{
#if defined(__x86_64__)
    long result;
    register long r10 __asm__("r10") = d;
    register long r8 __asm__("r8") = e;
    register long r9 __asm__("r9") = f;
    __asm__ volatile("syscall"
                     : "=a"(result)
                     : "a"(number), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9)
                     : "rcx", "r11", "memory");
    return result;
#else
    const long result = syscall(number, a, b, c, d, e, f);
    return result == -1 ? -errno : result;
#endif
}

#define six(number, a, b, c, d, e, f, ...)                                                         \
    raw((number), (long)(a), (long)(b), (long)(c), (long)(d), (long)(e), (long)(f))
#define call(number, ...) six(number, __VA_ARGS__, 0, 0, 0, 0, 0, 0)

/* Of a function of the C library. */
UNUSED static long result_of(int result) { return result == -1 ? -errno : result; }

static int failed(long result) { return result < 0 && result >= -4095; }

/* Where a call is given no memory that it could use. */
#define BAD ((void *)-4096L)
enum pointer
{
    HERE,
    NOWHERE, /* NULL */
    WRONG
};
UNUSED static void *at(enum pointer pointer, void *here)
{
    return pointer == HERE ? here : pointer == NOWHERE ? NULL : BAD;
}

/* Memory that ends after `size` bytes: what is behind them cannot be read. */
UNUSED static char *edge(size_t size)
{
    static char *page;
    if (page == NULL)
    {
        page = mmap(NULL, 8192, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        mprotect(page + 4096, 4096, PROT_NONE);
    }
    return page + 4096 - size;
}

static const char *error_name(long number)
{
    switch (number)
    {
#define NAME(error) \
    case error: return #error;
        NAME(EPERM) NAME(ENOENT) NAME(ESRCH) NAME(EINTR) NAME(E2BIG) NAME(EBADF) NAME(ECHILD)
        NAME(EAGAIN) NAME(ENOMEM) NAME(EACCES) NAME(EFAULT) NAME(EBUSY) NAME(EEXIST)
        NAME(ENODEV) NAME(ENOTDIR) NAME(EISDIR) NAME(EINVAL) NAME(ENFILE) NAME(EMFILE)
        NAME(EFBIG) NAME(ENOSPC) NAME(EROFS) NAME(ERANGE) NAME(ENAMETOOLONG) NAME(ENOSYS)
        NAME(ENOMSG) NAME(EIDRM) NAME(EOVERFLOW) NAME(ENOTSOCK) NAME(EMSGSIZE)
        NAME(EOPNOTSUPP) NAME(ETIMEDOUT) NAME(EUSERS)
#undef NAME
    default: return "";
    }
}

/* ---- turns -------------------------------------------------------------------------------- */

/* Waits until it is this call's turn. 0: it is not to be made. */
static int turn(int number)
{
    struct seat *seat = &board->seat[calls[number].actor];
    int go;
    while ((go = get(seat->go)) <= number)
    {
        if (get(board->over))
            raw(SYS_exit_group, 0, 0, 0, 0, 0, 0);
        put(seat->waits, 1);
        call(SYS_futex, &seat->go, FUTEX_WAIT, go, 0);
    }
    put(seat->waits, 0);
    if (go != number + 1)
        return 0;
    put(seat->inside, number + 1);
    return 1;
}

/* Adds to what a call has filled in. */
UNUSED __attribute__((format(printf, 2, 3))) static void tell(int number, const char *format, ...)
{
    struct answer *answer = &board->answer[number];
    va_list arguments;
    va_start(arguments, format);
    const size_t room = ANSWER - answer->length;
    const int length = vsnprintf(answer->more + answer->length, room, format, arguments);
    va_end(arguments);
    if (length > 0)
        answer->length += (size_t)length < room ? (size_t)length : room - 1;
}

/* Bytes as strace writes them. */
UNUSED static void tell_bytes(int number, const char *bytes, size_t length)
{
    tell(number, "\"");
    for (size_t i = 0; i < length && board->answer[number].length < ANSWER - 8; ++i)
    {
        const unsigned char byte = (unsigned char)bytes[i];
        if (byte == '"' || byte == '\\')
            tell(number, "\\%c", byte);
        else if (byte >= 0x20 && byte < 0x7f)
            tell(number, "%c", byte);
        else
            tell(number, "\\x%02x", byte);
    }
    tell(number, "\"");
}

static void finish(int number)
{
    put(board->seat[calls[number].actor].inside, 0);
    put(board->answer[number].done, 1);
}

enum
{
    FAULT_OF_BUS = 0x10007 /* SIGBUS, which a store gives instead of an error */
};

static void done(int number, long result)
{
    struct answer *answer = &board->answer[number];
    const char *name = failed(result) ? error_name(-result) : "";
    if (result == -FAULT_OF_BUS)
        snprintf(answer->value, sizeof answer->value, "-1 SIGBUS");
    else if (failed(result) && *name != '\0')
        snprintf(answer->value, sizeof answer->value, "-1 %s", name);
    else if (failed(result))
        snprintf(answer->value, sizeof answer->value, "-1 errno %ld", -result);
    else
        snprintf(answer->value, sizeof answer->value, calls[number].shows == HEX ? "%#lx" : "%ld",
                 result);
    finish(number);
}

/* ---- $names ------------------------------------------------------------------------------- */

/* The first result that a name is given is its value. */
UNUSED static long keep(int name, long result)
{
    if (!failed(result) && result != -FAULT_OF_BUS && !get(board->value[name].known))
    {
        put(board->value[name].value, result);
        put(board->value[name].known, 1);
    }
    return result;
}

#define V(name) get(board->value[name].value)

/* Whether the call can be made: the line that was to give the name a value may have failed. */
UNUSED static int has(int number, int name)
{
    if (get(board->value[name].known))
        return 1;
    snprintf(board->answer[number].value, sizeof board->answer[number].value,
             "? (a $name in it has no value)");
    finish(number);
    return 0;
}

/* Points of time are counted from the start of the program. */
UNUSED static struct timespec *deadline(struct timespec *time)
{
    if (time->tv_nsec < 0 || time->tv_nsec >= 1000000000)
        return time; /* the call is to find that out */
    time->tv_sec += board->began.tv_sec;
    time->tv_nsec += board->began.tv_nsec;
    if (time->tv_nsec >= 1000000000)
    {
        time->tv_sec += 1;
        time->tv_nsec -= 1000000000;
    }
    return time;
}

/* ---- actors ------------------------------------------------------------------------------- */

static void born(int who)
{
    struct seat *seat = &board->seat[who];
    put(seat->pid, (int)syscall(SYS_getpid));
    put(seat->tid, (int)syscall(SYS_gettid));
    actors[who]();
    for (int go; !get(board->over);) /* until the end, or until somebody kills it */
    {
        go = get(seat->go);
        put(seat->waits, 1);
        call(SYS_futex, &seat->go, FUTEX_WAIT, go, 0);
    }
    raw(SYS_exit_group, 0, 0, 0, 0, 0, 0);
}

UNUSED static int born_thread(void *who)
{
    born((int)(long)who);
    return 0;
}

UNUSED static long make(unsigned long flags, int who)
{
    if ((flags & CLONE_VM) != 0)
    {
        const size_t size = 262144;
        char *stack = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        const int tid = clone(born_thread, stack + size, (int)flags, (void *)(long)who);
        return tid < 0 ? -errno : tid;
    }
    const long pid = raw(SYS_clone, (long)flags, 0, 0, 0, 0, 0);
    if (pid == 0)
        born(who);
    return pid;
}

UNUSED static int pid_of(int who) { return get(board->seat[who].tid); }

UNUSED static void leave(int number, int status)
{
    snprintf(board->answer[number].value, sizeof board->answer[number].value, "?");
    finish(number);
    raw(calls[number].shows == ENDS_THREAD ? SYS_exit : SYS_exit_group, status, 0, 0, 0, 0, 0);
}
