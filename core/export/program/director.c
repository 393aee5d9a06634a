/* ---- who says whose turn it is ------------------------------------------------------------ */

static void pause_for(long microseconds)
{
    struct timespec time = {0, microseconds * 1000};
    nanosleep(&time, NULL);
}

static int read_proc(const struct seat *seat, const char *file, char *text, size_t size)
{
    char path[64];
    snprintf(path, sizeof path, "/proc/%d/task/%d/%s", get(seat->pid), get(seat->tid), file);
    const int fd = open(path, O_RDONLY | O_CLOEXEC);
    const ssize_t length = fd < 0 ? -1 : read(fd, text, size - 1);
    if (fd >= 0)
        close(fd);
    text[length > 0 ? length : 0] = '\0';
    return length > 0;
}

/* R, S, D …; Z when it is gone. */
static char state_of(const struct seat *seat)
{
    char text[1024];
    if (get(seat->tid) == 0 || !read_proc(seat, "stat", text, sizeof text))
        return 'Z';
    const char *end = strrchr(text, ')');
    return end == NULL || end[2] == 'X' ? 'Z' : end[2];
}

static long switches_of(const struct seat *seat)
{
    char text[8192];
    if (!read_proc(seat, "status", text, sizeof text))
        return -1;
    const char *found = strstr(text, "\nvoluntary_ctxt_switches:");
    return found == NULL ? -1 : atol(found + strlen("\nvoluntary_ctxt_switches:"));
}

/* Whether it sleeps in the kernel, and goes on doing so. */
static int sleeps(const struct seat *seat)
{
    if (state_of(seat) != 'S')
        return 0;
    const long before = switches_of(seat);
    pause_for(1000);
    return state_of(seat) == 'S' && switches_of(seat) == before;
}

/* Waits for its turn, sleeps in a call, or is gone. */
static int is_quiet(struct seat *seat)
{
    if (state_of(seat) == 'Z')
    {
        put(seat->ended, 1);
        return 1;
    }
    if (get(seat->inside) != 0)
        return sleeps(seat) && get(seat->inside) != 0;
    return get(seat->waits) && state_of(seat) == 'S';
}

static void give_up(int number, const char *why)
{
    fprintf(stderr, "line %d: %s\n", calls[number].line, why);
    put(board->status, 3);
    put(board->over, 1);
    _exit(3);
}

static void print_answer(int number, int resumed)
{
    struct answer *answer = &board->answer[number];
    const struct one *one = &calls[number];
    const int name = (int)strcspn(one->text, "(");
    if (resumed)
        printf("%s <... %.*s resumed>) = %s # line %d", one->who, name, one->text, answer->value,
               one->line);
    else
        printf("%s %s = %s # line %d", one->who, one->text, answer->value, one->line);
    printf(answer->length > 0 ? ": %s\n" : "\n", answer->more);
    answer->told = 1;
    fflush(stdout);
}

static void not_made(int number, const char *why)
{
    printf("# line %d: %s %s is not made: %s\n", calls[number].line, calls[number].who,
           calls[number].text, why);
    fflush(stdout);
    put(board->status, 1);
}

/* All others have gone on as far as this call lets them. */
static void settle(int number)
{
    for (int who = 0; who < ACTORS; ++who)
    {
        struct seat *seat = &board->seat[who];
        for (int tries = 0; get(seat->tid) != 0 && !get(seat->ended) && !is_quiet(seat); ++tries)
        {
            if (tries > 100000)
                give_up(number, "somebody does not come to rest");
            pause_for(100);
        }
    }
    for (int earlier = 0; earlier < number; ++earlier)
        if (get(board->answer[earlier].done) && !board->answer[earlier].told)
            print_answer(earlier, 1);
}

static void direct(int number)
{
    const struct one *one = &calls[number];
    struct seat *seat = &board->seat[one->actor];
    if (get(seat->tid) == 0 || get(seat->ended))
    {
        not_made(number, get(seat->tid) == 0 ? "there is no such process" : "its process has ended");
        return;
    }
    if (get(seat->inside) != 0)
    {
        not_made(number, "its process is asleep in another call");
        return;
    }
    put(seat->go, number + 1);
    call(SYS_futex, &seat->go, FUTEX_WAKE, 1000, 0);
    for (int tries = 0; !get(board->answer[number].done); ++tries)
    {
        if (state_of(seat) == 'Z' && !get(board->answer[number].done))
        {
            put(seat->ended, 1);
            break;
        }
        if (one->shows == MAY_SLEEP && get(seat->inside) == number + 1 && sleeps(seat) &&
            !get(board->answer[number].done))
            break;
        if (one->shows != TAKES_TIME && tries > 300000)
            give_up(number, "no answer");
        pause_for(tries < 50 ? 20 : 100);
    }
    if (one->child >= 0 && get(board->answer[number].value[0]) != '-')
        while (get(board->seat[one->child].tid) == 0)
            pause_for(100);
    if (one->shows == ENDS_PROCESS || one->shows == ENDS_THREAD)
        while (state_of(seat) != 'Z')
            pause_for(100);
    if (get(board->answer[number].done))
        print_answer(number, 0);
    else if (get(seat->ended))
        not_made(number, "its process was killed");
    else
        printf("%s %.*s <unfinished ...> # line %d: asleep\n", one->who,
               (int)strlen(one->text) - 1, one->text, one->line);
    fflush(stdout);
    settle(number);
}

static void director(void)
{
    while (get(board->seat[0].tid) == 0)
        pause_for(100);
    for (int number = 0; number < CALLS; ++number)
        direct(number);
    for (int number = 0; number < CALLS; ++number)
        if (get(board->seat[calls[number].actor].inside) == number + 1 &&
            !get(board->seat[calls[number].actor].ended))
            printf("# line %d: %s is asleep still\n", calls[number].line, calls[number].who);
    fflush(stdout);
    put(board->over, 1);
    _exit(0);
}

/* ---- a room of its own: nothing outside of it is seen or touched -------------------------- */

static void fail(const char *what)
{
    fprintf(stderr, "%s: %s\n", what, strerror(errno));
    _exit(3);
}

static int write_file(const char *path, const char *text)
{
    const int fd = open(path, O_WRONLY | O_CLOEXEC);
    const ssize_t length = fd < 0 ? -1 : write(fd, text, strlen(text));
    if (fd >= 0)
        close(fd);
    return length == (ssize_t)strlen(text) ? 0 : -1;
}

static void mount_or_fail(const char *type, const char *where, unsigned long flags,
                          const char *options)
{
    mkdir(where, 0755);
    if (mount(type, where, type, flags, options) != 0)
        fail(where);
}

static void furnish(void)
{
    const unsigned long flags = MS_NOSUID | MS_NODEV | MS_NOEXEC;
    if (mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
        mount("room", "/tmp", "tmpfs", MS_NOSUID | MS_NODEV, "mode=0755,size=1m") != 0 ||
        chdir("/tmp") != 0)
        fail("a tmpfs on /tmp");
    mkdir("dev", 0755);
    mount_or_fail("proc", "proc", flags, NULL);
    mount_or_fail("tmpfs", "mnt", flags, "mode=1777,size=64k");
    mount_or_fail("tmpfs", "dev/shm", flags, "mode=1777,size=64m");
    mkdir("dev/mqueue", 0755);
    mount("mqueue", "dev/mqueue", "mqueue", flags, NULL);
    if (syscall(SYS_pivot_root, ".", ".") != 0 || umount2(".", MNT_DETACH) != 0 || chdir("/") != 0)
        fail("a root directory of its own");
}

/* An actor that ends is gone at once: nobody waits for it. */
static void forget_children(void)
{
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = SIG_DFL;
    action.sa_flags = SA_NOCLDWAIT;
    sigaction(SIGCHLD, &action, NULL);
}

static void take_board(int fd)
{
    board = mmap(NULL, sizeof *board, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    if (board == MAP_FAILED)
        fail("shared memory");
}

static int inside(int fd)
{
    take_board(fd);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    furnish();
    syscall(SYS_close_range, 3, ~0U, 0);
    remember_devices();
    forget_children();
    clock_gettime(CLOCK_REALTIME, &board->began);
    if (fork() == 0)
        director();
    born(0);
    return 0;
}

/* Between the ids and the room the program is started anew: its memory then belongs to the new
   user namespace, and root there may look into the other actors' /proc entries. */
static void enter(int fd)
{
    char number[16];
    char *arguments[] = {"actors", "--inside", number, NULL};
    snprintf(number, sizeof number, "%d", fd);
    while (!get(board->mapped))
        pause_for(200);
    if (get(board->mapped) < 0)
        _exit(3);
    syscall(SYS_setgroups, 0, NULL); /* refused where there is nothing to drop */
    if (syscall(SYS_setresgid, 0, 0, 0) != 0 || syscall(SYS_setresuid, 0, 0, 0) != 0)
        fail("becoming root inside");
    execv("/proc/self/exe", arguments);
    fail("starting anew inside");
}

static int map_ids(pid_t pid)
{
    char path[64], map[64];
    snprintf(path, sizeof path, "/proc/%d/uid_map", (int)pid);
    int many = geteuid() == 0 && write_file(path, "0 0 65536") == 0;
    snprintf(path, sizeof path, "/proc/%d/gid_map", (int)pid);
    if (many)
        return write_file(path, "0 0 65536");
    if (SEVERAL_USERS)
        fprintf(stderr, "only user 0 exists inside: as root there are 65536\n");
    snprintf(path, sizeof path, "/proc/%d/setgroups", (int)pid);
    write_file(path, "deny");
    snprintf(path, sizeof path, "/proc/%d/uid_map", (int)pid);
    snprintf(map, sizeof map, "0 %d 1", (int)geteuid());
    if (write_file(path, map) != 0)
        return -1;
    snprintf(path, sizeof path, "/proc/%d/gid_map", (int)pid);
    snprintf(map, sizeof map, "0 %d 1", (int)getegid());
    return write_file(path, map);
}

static pid_t room;

static void end_room(int number)
{
    kill(room, SIGKILL);
    _exit(128 + number);
}

int main(int count, char **words)
{
    if (count == 3 && strcmp(words[1], "--inside") == 0)
        return inside(atoi(words[2]));
    const int fd = memfd_create("board", 0);
    if (fd < 0 || ftruncate(fd, (off_t)sizeof *board) != 0)
        fail("shared memory");
    take_board(fd);
    room = (pid_t)syscall(SYS_clone,
                          CLONE_NEWUSER | CLONE_NEWIPC | CLONE_NEWNS | CLONE_NEWPID | SIGCHLD, NULL,
                          NULL, NULL, NULL);
    if (room < 0)
        fail("new user, ipc, mount and pid namespaces (root may make them where users may not)");
    if (room == 0)
        enter(fd);
    signal(SIGINT, end_room);
    signal(SIGTERM, end_room);
    signal(SIGHUP, end_room);
    const int ids = map_ids(room);
    if (ids != 0)
        fprintf(stderr, "the ids inside: %s\n", strerror(errno));
    put(board->mapped, ids == 0 ? 1 : -1);
    int ended = 0;
    int status = 0;
    while (!get(board->over) && !ended)
    {
        pause_for(500);
        ended = waitpid(room, &status, WNOHANG) == room;
    }
    if (!ended)
    {
        pause_for(1000); /* the director has printed all */
        kill(room, SIGKILL);
        waitpid(room, &status, 0);
    }
    return get(board->over) ? get(board->status) : 3;
}
