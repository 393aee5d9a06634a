// The calls on POSIX queues, descriptors, files, mounts and named semaphores.
#include "core/export/program_emitter.h"

namespace ipcscope::exporting
{
namespace
{

std::string quoted_or_null(const std::string &text)
{
    return text.empty() ? "NULL" : c_string(text);
}

std::string in_shm(const std::string &name)
{
    return c_string(std::string(kShmDirectory) + name);
}

/// The deadline of a POSIX queue's call, as an expression.
std::string until(const std::optional<Timespec> &deadline, UserPointer kind)
{
    switch (kind)
    {
    case UserPointer::Valid:
        return deadline ? fmt::format("deadline(&(struct timespec){})", time_value(*deadline))
                        : "NULL";
    case UserPointer::Null: return "NULL";
    case UserPointer::Bad:
    case UserPointer::BadText: break;
    }
    return "BAD";
}

std::string attributes(const std::optional<MqAttr> &attr, UserPointer kind)
{
    if (kind == UserPointer::Valid && attr)
    {
        return fmt::format("&(struct attributes){{{}, {}, {}, {}, {{0}}}}", c_number(attr->flags),
                           c_number(attr->maxmsg), c_number(attr->msgsize),
                           c_number(attr->curmsgs));
    }
    return kind == UserPointer::Valid || kind == UserPointer::Null ? "NULL" : "BAD";
}

std::string queue(const std::string &name, UserPointer kind)
{
    return kind == UserPointer::Valid ? c_string(name) : kind == UserPointer::Null ? "NULL" : "BAD";
}

} // namespace

std::string Emitter::operator()(const MqOpen &c)
{
    parts.insert("mq");
    return fmt::format("call(SYS_mq_open, {}, {}, {:#o}, ({}))", queue(c.name, c.name_pointer),
                       terms.named(c, &MqOpen::oflag, 1), c.mode,
                       attributes(c.attr, c.attr_pointer));
}

std::string Emitter::operator()(const MqUnlink &c)
{
    return fmt::format("call(SYS_mq_unlink, {})", queue(c.name, c.name_pointer));
}

std::string Emitter::operator()(const MqTimedsend &c)
{
    parts.insert("mq");
    return fmt::format("do_mq_timedsend({}, {}, {}, {}, {}, {})",
                       terms.descriptor(c, &MqTimedsend::mqdes), text_and_length(c.text),
                       terms.member(c, &MqTimedsend::size), terms.member(c, &MqTimedsend::priority),
                       pointer_name(c.buffer), until(c.deadline, c.deadline_pointer));
}

std::string Emitter::operator()(const MqTimedreceive &c)
{
    parts.insert("mq");
    return fmt::format("do_mq_timedreceive({}, {}, {}, {}, {}, {})", at,
                       terms.descriptor(c, &MqTimedreceive::mqdes),
                       terms.member(c, &MqTimedreceive::size), pointer_name(c.buffer),
                       pointer_name(c.priority), until(c.deadline, c.deadline_pointer));
}

std::string Emitter::operator()(const MqNotify &c)
{
    const std::string fd = terms.descriptor(c, &MqNotify::mqdes);
    if (!c.event || c.event_pointer != UserPointer::Valid)
    {
        return fmt::format("call(SYS_mq_notify, {}, {})", fd,
                           c.event_pointer == UserPointer::Bad ? "BAD" : "NULL");
    }
    parts.insert("mq");
    return fmt::format("do_mq_notify({}, {}, {}, {:#x}UL)", fd, c.event->notify, c.event->signo,
                       c.event->value);
}

std::string Emitter::operator()(const MqGetsetattr &c)
{
    parts.insert("mq");
    return fmt::format("do_mq_getsetattr({}, {}, {}, {})", at,
                       terms.descriptor(c, &MqGetsetattr::mqdes),
                       attributes(c.attr, c.attr_pointer), pointer_name(c.old_attr));
}

std::string Emitter::operator()(const Close &c)
{
    return fmt::format("call(SYS_close, {})", terms.descriptor(c, &Close::fd));
}

std::string Emitter::operator()(const Dup &c)
{
    const std::string fd = terms.descriptor(c, &Dup::fd);
    switch (c.form)
    {
    case Dup::Form::Dup: return fmt::format("call(SYS_dup, {})", fd);
    case Dup::Form::Dup2:
    case Dup::Form::Dup3: break;
    }
    // dup2 of a descriptor to itself is no error, so it is not dup3 with no flags.
    return c.form == Dup::Form::Dup2
               ? fmt::format("result_of(dup2({}, {}))", fd, terms.member(c, &Dup::to))
               : fmt::format("call(SYS_dup3, {}, {}, {})", fd, terms.member(c, &Dup::to),
                             terms.member(c, &Dup::flags));
}

std::string Emitter::operator()(const Fcntl &c)
{
    return fmt::format("call(SYS_fcntl, {}, {}, {})", terms.descriptor(c, &Fcntl::fd),
                       terms.named(c, &Fcntl::command, 1), terms.member(c, &Fcntl::argument));
}

std::string Emitter::operator()(const Setpriority &c)
{
    return fmt::format("call(SYS_setpriority, PRIO_PROCESS, pid_of({}), {})", name(c.who), c.nice);
}

std::string Emitter::operator()(const Umask &c)
{
    return fmt::format("call(SYS_umask, {:#o})", c.mask);
}

std::string Emitter::operator()(const Openat &c)
{
    return fmt::format("call(SYS_openat, AT_FDCWD, {}, {:#o}, {:#o})", in_shm(c.name), c.flags,
                       c.mode);
}

std::string Emitter::operator()(const Unlink &c)
{
    return c.form == Unlink::Form::ShmUnlink
               ? fmt::format("result_of(shm_unlink({}))", c_string(c.name))
               : fmt::format("call(SYS_unlinkat, AT_FDCWD, {}, 0)", in_shm(c.name));
}

std::string Emitter::operator()(const Link &c)
{
    return fmt::format("call(SYS_linkat, AT_FDCWD, {}, AT_FDCWD, {}, 0)", in_shm(c.from),
                       in_shm(c.to));
}

std::string Emitter::operator()(const BadShmName &c)
{
    return c.function == BadShmName::Function::ShmOpen
               ? fmt::format("result_of(shm_open({}, O_RDONLY, 0))", c_string(c.name))
               : fmt::format("result_of(shm_unlink({}))", c_string(c.name));
}

std::string Emitter::operator()(const Ftruncate &c)
{
    return fmt::format("call(SYS_ftruncate, {}, {})", terms.descriptor(c, &Ftruncate::fd),
                       terms.member(c, &Ftruncate::length));
}

std::string Emitter::operator()(const Fallocate &c)
{
    return fmt::format("call(SYS_fallocate, {}, {}, {}, {})", terms.descriptor(c, &Fallocate::fd),
                       c.mode, terms.member(c, &Fallocate::offset),
                       terms.member(c, &Fallocate::length));
}

std::string Emitter::operator()(const Mmap &c)
{
    return fmt::format("call(SYS_mmap, {}, {}, {}, {}, {}, {})", terms.member(c, &Mmap::address),
                       terms.member(c, &Mmap::length), terms.named(c, &Mmap::prot, 2),
                       terms.named(c, &Mmap::flags, 3), terms.descriptor(c, &Mmap::fd),
                       terms.member(c, &Mmap::offset));
}

std::string Emitter::operator()(const Munmap &c)
{
    return fmt::format("call(SYS_munmap, {}, {})", terms.address(c, &Munmap::address),
                       terms.member(c, &Munmap::length));
}

std::string Emitter::operator()(const Read &c)
{
    parts.insert("files");
    return fmt::format("do_read({}, {}, {}, {}, {}, {})", at, terms.descriptor(c, &Read::fd),
                       terms.member(c, &Read::size), pointer_name(c.buffer), c.offset ? 1 : 0,
                       c.offset.value_or(0));
}

std::string Emitter::operator()(const Write &c)
{
    parts.insert("files");
    return fmt::format("do_write({}, {}, {}, {}, {}, {})", terms.descriptor(c, &Write::fd),
                       text_and_length(c.bytes), terms.member(c, &Write::size),
                       pointer_name(c.buffer), c.offset ? 1 : 0, c.offset.value_or(0));
}

std::string Emitter::operator()(const Fstat &c)
{
    parts.insert("files");
    return fmt::format("do_fstat({}, {}, {})", at, terms.descriptor(c, &Fstat::fd),
                       pointer_name(c.buffer));
}

std::string Emitter::operator()(const Fstatfs &c)
{
    parts.insert("files");
    return fmt::format("do_fstatfs({}, {}, {})", at, terms.descriptor(c, &Fstatfs::fd),
                       pointer_name(c.buffer));
}

std::string Emitter::operator()(const MountTmpfs &c)
{
    parts.insert("files");
    return fmt::format("call(SYS_mount, \"tmpfs\", place({}), \"tmpfs\", {:#x}, {})",
                       c_string(c.target), c.flags, quoted_or_null(c.data));
}

std::string Emitter::operator()(const MountMqueue &c)
{
    return fmt::format("call(SYS_mount, \"mqueue\", \"/dev/mqueue\", \"mqueue\", {:#x}, {})",
                       c.flags, quoted_or_null(c.data));
}

std::string Emitter::operator()(const MountBind &c)
{
    parts.insert("files");
    return fmt::format("bind_from({}, {}, {}, {:#x})", c.root ? name(*c.root) : "-1",
                       quoted_or_null(c.source), c_string(c.target), c.flags);
}

std::string Emitter::operator()(const Umount &c)
{
    parts.insert("files");
    return fmt::format("call(SYS_umount2, place({}), {})", c_string(c.target), c.flags);
}

std::string Emitter::operator()(const MakeFile &c)
{
    parts.insert("files");
    return fmt::format("make_file({})", c_string(c.path));
}

std::string Emitter::operator()(const Ftok &c)
{
    parts.insert("files");
    return fmt::format("do_ftok({}, {})", c_string(c.path), c.id);
}

std::string Emitter::operator()(const SemOpen &c)
{
    parts.insert({"memory", "posix_sem"});
    return fmt::format("do_sem_open({}, {:#o}, {:#o}, {}U)", c_string(c.name), c.oflag, c.mode,
                       c.value);
}

std::string Emitter::operator()(const SemUnlink &c)
{
    parts.insert({"memory", "posix_sem"});
    return fmt::format("do_sem_unlink({})", c_string(c.name));
}

std::string Emitter::operator()(const SemWait &c)
{
    const std::string sem = terms.address(c, &SemWait::address);
    parts.insert({"memory", "posix_sem"});
    switch (c.form)
    {
    case SemWait::Form::Wait: return fmt::format("do_sem(SEM_WAIT, {})", sem);
    case SemWait::Form::Trywait: return fmt::format("do_sem(SEM_TRYWAIT, {})", sem);
    case SemWait::Form::Timedwait: break;
    }
    // The C library reads the time itself.
    return c.deadline_pointer == UserPointer::Valid
               ? fmt::format("do_sem_timedwait({}, &(struct timespec){})", sem,
                             time_value(c.deadline))
               : std::string("-EFAULT");
}

std::string Emitter::operator()(const SemPost &c)
{
    parts.insert({"memory", "posix_sem"});
    return fmt::format("do_sem(SEM_POST, {})", terms.address(c, &SemPost::address));
}

std::string Emitter::operator()(const SemGetvalue &c)
{
    parts.insert({"memory", "posix_sem"});
    return fmt::format("do_sem(SEM_GETVALUE, {})", terms.address(c, &SemGetvalue::address));
}

std::string Emitter::operator()(const SemClose &c)
{
    parts.insert({"memory", "posix_sem"});
    return fmt::format("do_sem_close({})", terms.address(c, &SemClose::address));
}

} // namespace ipcscope::exporting
