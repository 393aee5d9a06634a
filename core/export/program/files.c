/* ---- files, mounts, settings -------------------------------------------------------------- */

UNUSED static long do_read(int number, int fd, unsigned long size, enum pointer pointer, int has_offset,
                           long offset)
{
    char *bytes = calloc(1, (size <= 1048576 ? size : 1048576) + 1);
    void *buffer = pointer == WRONG ? (void *)1 : at(pointer, bytes);
    const long result = has_offset ? call(SYS_pread64, fd, buffer, size, offset)
                                   : call(SYS_read, fd, buffer, size);
    if (!failed(result) && pointer == HERE)
        tell_bytes(number, bytes, (size_t)result);
    free(bytes);
    return result;
}

UNUSED static long do_write(int fd, const char *text, size_t length, unsigned long size,
                            enum pointer pointer, int has_offset, long offset)
{
    const size_t room = size <= 1048576 ? size : 1048576;
    char *bytes = calloc(1, (room > length ? room : length) + 1);
    memcpy(bytes, text, length);
    void *buffer = pointer == WRONG ? (void *)1 : at(pointer, bytes);
    const long result = has_offset ? call(SYS_pwrite64, fd, buffer, size, offset)
                                   : call(SYS_write, fd, buffer, size);
    free(bytes);
    return result;
}

UNUSED static long do_fstat(int number, int fd, enum pointer pointer)
{
    struct stat info;
    memset(&info, 0, sizeof info);
    const long result = pointer == HERE ? (fstat(fd, &info) == 0 ? 0 : -errno)
                                        : call(SYS_fstat, fd, at(pointer, &info));
    if (!failed(result) && pointer == HERE)
        tell(number, "{st_mode=%u, st_nlink=%lu, st_uid=%u, st_gid=%u, st_size=%ld, st_blocks=%ld}",
             (unsigned)info.st_mode, (unsigned long)info.st_nlink, info.st_uid, info.st_gid,
             (long)info.st_size, (long)info.st_blocks);
    return result;
}

UNUSED static long do_fstatfs(int number, int fd, enum pointer pointer)
{
    struct statfs info;
    memset(&info, 0, sizeof info);
    const long result = pointer == HERE ? (fstatfs(fd, &info) == 0 ? 0 : -errno)
                                        : call(SYS_fstatfs, fd, at(pointer, &info));
    if (!failed(result) && pointer == HERE)
        tell(number, "{f_blocks=%lu, f_bfree=%lu, f_files=%lu, f_ffree=%lu}", (unsigned long)info.f_blocks,
             (unsigned long)info.f_bfree, (unsigned long)info.f_files,
             (unsigned long)info.f_ffree);
    return result;
}

/* A plain file for ftok; another one where there is one. */
UNUSED static long make_file(const char *path)
{
    char part[4096];
    for (const char *slash = strchr(path + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/'))
    {
        snprintf(part, sizeof part, "%.*s", (int)(slash - path), path);
        if (mkdir(part, 0755) == 0 ? chmod(part, 0755) != 0 : errno != EEXIST)
            return -errno;
    }
    struct stat there;
    if (stat(path, &there) == 0 && S_ISDIR(there.st_mode))
        return -EISDIR;
    snprintf(part, sizeof part, "%s.new", path);
    return mknod(part, S_IFREG | 0644, 0) == 0 && rename(part, path) == 0 ? 0 : -errno;
}

UNUSED static long do_ftok(const char *path, int id)
{
    const key_t key = ftok(path, id);
    return key == -1 ? -errno : (long)(unsigned)key;
}

/* There is a directory /mnt/NAME of every name. */
UNUSED static const char *place(const char *path)
{
    if (strncmp(path, "/mnt/", 5) == 0)
        mkdir(path, 0755);
    return path;
}

UNUSED static long bind_from(int root, const char *source, const char *target, unsigned long flags)
{
    char path[256];
    if (root < 0)
        return call(SYS_mount, source == NULL ? NULL : place(source), place(target), NULL, flags,
                    NULL);
    snprintf(path, sizeof path, "/proc/%d/root%s", pid_of(root), source);
    return call(SYS_mount, path, place(target), NULL, flags, NULL);
}

UNUSED static long do_sysctl(int number, const char *path, const char *value)
{
    char text[65536];
    const int fd = open(path, (value == NULL ? O_RDONLY : O_WRONLY) | O_CLOEXEC);
    if (fd < 0)
        return -errno;
    const ssize_t length = value == NULL ? read(fd, text, sizeof text) : write(fd, value, strlen(value));
    const long result = length < 0 ? -errno : 0;
    close(fd);
    if (value == NULL && result == 0)
        tell_bytes(number, text, (size_t)length - (length > 0 && text[length - 1] == '\n' ? 1 : 0));
    return result;
}
