#include "sim/ftok.h"

#include "sim/steps.h"

namespace ipcscope::sim
{
namespace
{

constexpr std::uint32_t kInodeBits = 0xffff;
constexpr std::uint32_t kDeviceBits = 0xff;
constexpr std::uint32_t kProjectBits = 0xff;

/// Every file and directory takes the next number, and none is given back.
std::uint32_t next_inode(PlainFiles &files)
{
    return files.next_ino++;
}

/// ENOTDIR for a path through a plain file.
Errno make_directories(PlainFiles &files, std::string_view path)
{
    for (std::size_t slash = path.find('/', 1); slash != path.npos;
         slash = path.find('/', slash + 1))
    {
        const std::string directory(path.substr(0, slash));
        if (files.inodes.contains(directory))
        {
            return Errno::Enotdir;
        }
        if (!files.directories.contains(directory))
        {
            files.directories.emplace(directory, next_inode(files));
        }
    }
    return Errno::Ok;
}

bool goes_through_a_file(const PlainFiles &files, std::string_view path)
{
    for (std::size_t slash = path.find('/', 1); slash != path.npos;
         slash = path.find('/', slash + 1))
    {
        if (files.inodes.contains(std::string(path.substr(0, slash))))
        {
            return true;
        }
    }
    return false;
}

} // namespace

Reply sys_make_file(Kernel &k, const MakeFile &call)
{
    const Frame frame(k, "do_mknodat");
    if (k.current().actor != kInitActor || k.current()->cred.euid != Uid{})
    {
        return Refusal{told("The files of a scene are made by init, while it is root.")};
    }
    PlainFiles &files = k.world.plain_files;
    const Errno through = make_directories(files, call.path);
    if (through != Errno::Ok)
    {
        STEP_IF("do_mknodat.no_directory", "Part of the path is a plain file: ENOTDIR.");
        return failed(through);
    }
    if (files.directories.contains(call.path))
    {
        STEP_IF("do_mknodat.directory", "There is a directory of that name: EISDIR.");
        return failed(Errno::Eisdir);
    }
    const bool replaces = files.inodes.contains(call.path);
    const std::uint32_t ino = next_inode(files);
    files.inodes.insert_or_assign(call.path, ino);
    STEP("do_mknodat.made", "{} is inode {} now{}.", call.path, ino,
         replaces ? told("; the file of that name before was another one") : "");
    return returned(0);
}

Reply sys_ftok(Kernel &k, const Ftok &call)
{
    const Frame frame(k, "ftok");
    const PlainFiles &files = k.world.plain_files;
    const auto file = files.inodes.find(call.path);
    const auto directory = files.directories.find(call.path);
    const bool through = goes_through_a_file(files, call.path);
    if (file == files.inodes.end() && directory == files.directories.end())
    {
        STEP_IF("ftok.none", "stat finds no such file, and no key is made: {}.",
                through ? "ENOTDIR" : "ENOENT");
        return failed(through ? Errno::Enotdir : Errno::Enoent);
    }
    const std::uint32_t ino = file != files.inodes.end() ? file->second : directory->second;
    const std::uint32_t device = k.world.facts.file_device & kDeviceBits;
    const std::uint32_t key = (static_cast<std::uint32_t>(call.id) & kProjectBits) << 24U |
                              device << 16U | (ino & kInodeBits);
    STEP("ftok.key",
         "{:#010x}: one byte of the number given, {:#x}, one of the device, {:#x}, two of the "
         "inode, "
         "{:#x}. The name is not in it.",
         key, static_cast<std::uint32_t>(call.id) & kProjectBits, device, ino & kInodeBits);
    return returned(static_cast<std::int32_t>(key), ValueKind::Key);
}

} // namespace ipcscope::sim
