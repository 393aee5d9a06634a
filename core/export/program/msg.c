/* ---- message queues ----------------------------------------------------------------------- */

/* Memory for a type and `size` bytes; of one whose text is wrong, the type alone is there. */
UNUSED static char *message(long type, const char *text, size_t length, long size, int text_is_wrong)
{
    if (text_is_wrong)
    {
        char *place = edge(sizeof type);
        memcpy(place, &type, sizeof type);
        return place;
    }
    size_t room = size > 0 && size <= 1048576 ? (size_t)size : 0;
    room = room > length ? room : length;
    char *buffer = calloc(1, sizeof type + room + 1);
    memcpy(buffer, &type, sizeof type);
    memcpy(buffer + sizeof type, text, length);
    return buffer;
}

UNUSED static long do_msgsnd(int id, long type, const char *text, size_t length, long size,
                             int flags, enum pointer pointer, int text_is_wrong)
{
    char *buffer = message(type, text, length, size, text_is_wrong);
    return call(SYS_msgsnd, id, at(pointer, buffer), size, flags);
}

UNUSED static long do_msgrcv(int number, int id, long size, long type, int flags,
                             enum pointer pointer, int text_is_wrong)
{
    char *buffer = message(0, "", 0, size, text_is_wrong);
    const long result = call(SYS_msgrcv, id, at(pointer, buffer), size, type, flags);
    if (!failed(result) && pointer == HERE)
    {
        long got;
        memcpy(&got, buffer, sizeof got);
        tell(number, "{mtype=%ld, mtext=", got);
        tell_bytes(number, buffer + sizeof got, (size_t)result);
        tell(number, "}");
    }
    return result;
}

UNUSED static long do_msgctl(int number, int id, int command, enum pointer pointer, uid_t uid,
                             gid_t gid, unsigned mode, unsigned long qbytes)
{
    union
    {
        struct msqid_ds ds;
        struct msginfo info;
        char space[512];
    } buffer;
    memset(&buffer, 0, sizeof buffer);
    if (command == IPC_SET)
    {
        buffer.ds.msg_perm.uid = uid;
        buffer.ds.msg_perm.gid = gid;
        buffer.ds.msg_perm.mode = (unsigned short)mode;
        buffer.ds.msg_qbytes = qbytes;
    }
    const long result = call(SYS_msgctl, id, command, at(pointer, &buffer));
    if (failed(result) || pointer != HERE)
        return result;
    if (command == IPC_STAT || command == MSG_STAT || command == 13 /* MSG_STAT_ANY */)
        tell(number,
             "{key=%u, uid=%u, gid=%u, cuid=%u, cgid=%u, mode=%u, seq=%u, stime=%ld, rtime=%ld, "
             "ctime=%ld, cbytes=%lu, qnum=%lu, qbytes=%lu, lspid=%d, lrpid=%d}",
             (unsigned)buffer.ds.msg_perm.__key, buffer.ds.msg_perm.uid, buffer.ds.msg_perm.gid,
             buffer.ds.msg_perm.cuid, buffer.ds.msg_perm.cgid, (unsigned)buffer.ds.msg_perm.mode,
             (unsigned)buffer.ds.msg_perm.__seq, (long)buffer.ds.msg_stime,
             (long)buffer.ds.msg_rtime, (long)buffer.ds.msg_ctime,
             (unsigned long)buffer.ds.__msg_cbytes, (unsigned long)buffer.ds.msg_qnum,
             (unsigned long)buffer.ds.msg_qbytes, buffer.ds.msg_lspid, buffer.ds.msg_lrpid);
    else if (command == IPC_INFO || command == MSG_INFO)
        tell(number,
             "{msgpool=%d, msgmap=%d, msgmax=%d, msgmnb=%d, msgmni=%d, msgssz=%d, msgtql=%d, "
             "msgseg=%u}",
             buffer.info.msgpool, buffer.info.msgmap, buffer.info.msgmax, buffer.info.msgmnb,
             buffer.info.msgmni, buffer.info.msgssz, buffer.info.msgtql, buffer.info.msgseg);
    return result;
}
