// Files in /dev/shm: POSIX shared memory as system calls, and by the C library's names.
#include "core/notation/read_calls.h"

#include "core/notation/names.h"
#include "core/shm_name.h"
#include "core/told.h"

namespace ipcscope::notation
{
namespace
{

constexpr std::string_view kElsewhere = IPCSCOPE_TOLD("files outside of /dev/shm are no IPC");

/// The name behind /dev/shm/; nothing, and the call is no IPC, for a file elsewhere.
std::string shm_path(ArgumentReader &r, std::size_t index)
{
    const Argument *argument = r.at(index);
    const auto *path = argument == nullptr ? nullptr : std::get_if<Text>(&argument->value);
    if (path == nullptr || !path->bytes.starts_with(kShmDirectory))
    {
        r.not_ipc(told_text(kElsewhere));
        return {};
    }
    std::string name = r.bytes(index).substr(kShmDirectory.size());
    name.resize(std::min(name.find('\0'), name.size()));
    return name;
}

std::uint32_t mode_at(ArgumentReader &r, std::size_t index)
{
    return r.at(index) == nullptr ? 0 : static_cast<std::uint32_t>(r.int32(index));
}

std::int64_t int64(ArgumentReader &r, std::size_t index)
{
    return static_cast<std::int64_t>(r.uint64(index));
}

/// open, and openat with a directory before the path.
Maybe make_open(ArgumentReader &r, std::size_t path)
{
    Openat call{.name = shm_path(r, path)};
    if (r.ok())
    {
        call.flags = r.int32(path + 1);
        call.mode = mode_at(r, path + 2);
    }
    return checked(r, std::move(call));
}

Maybe make_read(ArgumentReader &r, std::optional<std::int64_t> offset)
{
    return checked(
        r,
        Read{.fd = read_fd(r, 0), .size = r.uint64(2), .buffer = r.pointer(1), .offset = offset});
}

Maybe make_write(ArgumentReader &r, std::optional<std::int64_t> offset)
{
    Write call{.fd = read_fd(r, 0),
               .bytes = {},
               .size = r.uint64(2),
               .buffer = r.pointer(1),
               .offset = offset};
    if (r.ok() && call.buffer == UserPointer::Valid)
    {
        call.bytes = r.bytes(1);
    }
    return checked(r, std::move(call));
}

/// The C library's name of the file; nothing where it refuses the name without asking the kernel.
std::optional<std::string> library_name(ArgumentReader &r, std::string &name)
{
    name = r.bytes(std::size_t{0});
    name.resize(std::min(name.find('\0'), name.size()));
    return shm_file_name(name);
}

} // namespace

Maybe read_openat(ArgumentReader &r)
{
    return make_open(r, 1);
}

Maybe read_open(ArgumentReader &r)
{
    return make_open(r, 0);
}

Maybe read_creat(ArgumentReader &r)
{
    Openat call{.name = shm_path(r, 0), .flags = abi::kOWronly | abi::kOCreat | abi::kOTrunc};
    call.mode = r.ok() ? mode_at(r, 1) : 0;
    return checked(r, std::move(call));
}

Maybe read_unlink(ArgumentReader &r)
{
    return checked(r, Unlink{.name = shm_path(r, 0)});
}

Maybe read_unlinkat(ArgumentReader &r)
{
    Unlink call{.name = shm_path(r, 1)};
    if (r.ok() && r.int32(2) != 0)
    {
        r.not_ipc(told("directories are outside the vocabulary"));
    }
    return checked(r, std::move(call));
}

Maybe read_file(ArgumentReader &r)
{
    return checked(r, MakeFile{.path = r.bytes(std::size_t{0})});
}

Maybe read_ftok(ArgumentReader &r)
{
    return checked(r, Ftok{.path = r.bytes(std::size_t{0}), .id = r.int32(1)});
}

Maybe read_link(ArgumentReader &r)
{
    Link call{.from = shm_path(r, 0), .to = {}};
    call.to = r.ok() ? shm_path(r, 1) : std::string{};
    return checked(r, std::move(call));
}

Maybe read_linkat(ArgumentReader &r)
{
    // Of symbolic links there are none in the vocabulary, so whether they are followed is all one.
    constexpr std::int32_t kFollow = 0x400;
    Link call{.from = shm_path(r, 1), .to = {}};
    call.to = r.ok() ? shm_path(r, 3) : std::string{};
    if (r.ok() && (r.int32(4) & ~kFollow) != 0)
    {
        r.not_ipc(told("of linkat, only the flag AT_SYMLINK_FOLLOW is in the vocabulary"));
    }
    return checked(r, std::move(call));
}

Maybe read_shm_open(ArgumentReader &r)
{
    std::string name;
    auto file = library_name(r, name);
    const std::int32_t flags = r.int32(1) | abi::kONofollow | abi::kOCloexec;
    const std::uint32_t mode = mode_at(r, 2);
    if (!file)
    {
        return checked(r, BadShmName{.function = BadShmName::Function::ShmOpen, .name = name});
    }
    return checked(r, Openat{.name = *std::move(file), .flags = flags, .mode = mode});
}

Maybe read_shm_unlink(ArgumentReader &r)
{
    std::string name;
    auto file = library_name(r, name);
    if (!file)
    {
        return checked(r, BadShmName{.function = BadShmName::Function::ShmUnlink, .name = name});
    }
    return checked(r, Unlink{.name = *std::move(file), .form = Unlink::Form::ShmUnlink});
}

Maybe read_ftruncate(ArgumentReader &r)
{
    return checked(r, Ftruncate{.fd = read_fd(r, 0), .length = int64(r, 1)});
}

Maybe read_fallocate(ArgumentReader &r)
{
    return checked(r, Fallocate{.fd = read_fd(r, 0),
                                .mode = r.int32(1),
                                .offset = int64(r, 2),
                                .length = int64(r, 3)});
}

Maybe read_mmap(ArgumentReader &r)
{
    const Fd fd = read_fd(r, 4);
    const std::int32_t flags = fd.value < 0 ? abi::kMapAnonymous : r.int32(3);
    if (r.ok() && (flags & abi::kMapAnonymous) != 0)
    {
        r.not_ipc(told("memory that no file stands behind is outside the vocabulary"));
        return std::nullopt;
    }
    return checked(r, Mmap{.address = {r.uint64(0)},
                           .length = r.uint64(1),
                           .prot = r.int32(2),
                           .flags = flags,
                           .fd = fd,
                           .offset = r.uint64(5)});
}

Maybe read_munmap(ArgumentReader &r)
{
    return checked(r, Munmap{.address = {r.uint64(0)}, .length = r.uint64(1)});
}

Maybe read_read(ArgumentReader &r)
{
    return make_read(r, std::nullopt);
}

Maybe read_pread(ArgumentReader &r)
{
    return make_read(r, int64(r, 3));
}

Maybe read_write(ArgumentReader &r)
{
    return make_write(r, std::nullopt);
}

Maybe read_pwrite(ArgumentReader &r)
{
    return make_write(r, int64(r, 3));
}

Maybe read_fstat(ArgumentReader &r)
{
    return checked(r, Fstat{.fd = read_fd(r, 0), .buffer = r.pointer(1)});
}

Maybe read_newfstatat(ArgumentReader &r)
{
    const auto *path = r.at(1) == nullptr ? nullptr : std::get_if<Text>(&r.at(1)->value);
    const bool by_descriptor =
        path != nullptr && path->bytes.empty() && (r.int32(3) & abi::kAtEmptyPath) != 0;
    if (r.ok() && !by_descriptor)
    {
        r.not_ipc(told("of newfstatat, only (fd, \"\", buf, AT_EMPTY_PATH) is in the vocabulary"));
        return std::nullopt;
    }
    return checked(r, Fstat{.fd = read_fd(r, 0), .buffer = r.pointer(2)});
}

Maybe read_fstatfs(ArgumentReader &r)
{
    return checked(r, Fstatfs{.fd = read_fd(r, 0), .buffer = r.pointer(1)});
}

} // namespace ipcscope::notation
