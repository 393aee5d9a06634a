/* ---- POSIX message queues ----------------------------------------------------------------- */

struct attributes /* as the kernel has them */
{
    long flags, maxmsg, msgsize, curmsgs, unused[4];
};

UNUSED static long do_mq_timedsend(int fd, const char *text, size_t length, unsigned long size,
                                   unsigned priority, enum pointer pointer, void *until)
{
    size_t room = size <= 1048576 ? size : 0;
    room = room > length ? room : length;
    char *buffer = calloc(1, room + 1);
    memcpy(buffer, text, length);
    return call(SYS_mq_timedsend, fd, at(pointer, buffer), size, priority, until);
}

UNUSED static long do_mq_timedreceive(int number, int fd, unsigned long size, enum pointer pointer,
                                      enum pointer priority_pointer, void *until)
{
    char *buffer = calloc(1, (size <= 1048576 ? size : 0) + 1);
    unsigned priority = 0;
    const long result = call(SYS_mq_timedreceive, fd, at(pointer, buffer), size,
                             at(priority_pointer, &priority), until);
    if (!failed(result))
    {
        tell(number, "{msg=");
        tell_bytes(number, buffer, (size_t)result);
        if (priority_pointer == HERE)
            tell(number, ", msg_prio=%u", priority);
        tell(number, "}");
    }
    return result;
}

UNUSED static long do_mq_notify(int fd, int notify, int signo, unsigned long value)
{
    struct sigevent event;
    memset(&event, 0, sizeof event);
    event.sigev_notify = notify;
    event.sigev_signo = signo;
    event.sigev_value.sival_ptr = (void *)value;
    return call(SYS_mq_notify, fd, &event);
}

UNUSED static long do_mq_getsetattr(int number, int fd, const struct attributes *wanted,
                                    enum pointer old_pointer)
{
    struct attributes old;
    memset(&old, 0, sizeof old);
    const long result = call(SYS_mq_getsetattr, fd, wanted, at(old_pointer, &old));
    if (!failed(result) && old_pointer == HERE)
        tell(number, "{mq_flags=%ld, mq_maxmsg=%ld, mq_msgsize=%ld, mq_curmsgs=%ld}", old.flags, old.maxmsg,
             old.msgsize, old.curmsgs);
    return result;
}
