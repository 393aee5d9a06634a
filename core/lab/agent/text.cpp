#include "core/lab/agent/text.h"

#include <array>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <memory>

namespace ipcscope::lab::agent
{
namespace
{

struct CloseDirectory
{
    void operator()(DIR *directory) const { closedir(directory); }
};

} // namespace

/// Takes one line off the front of `text`, without its end.
std::string_view next_line(std::string_view &text)
{
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

bool read_open_file(int file, std::string &text)
{
    text.resize(std::max<std::size_t>(text.capacity(), 8192));
    std::size_t used = 0;
    for (;;)
    {
        const ssize_t count =
            pread(file, text.data() + used, text.size() - used, static_cast<off_t>(used));
        if (count < 0 && errno == EINTR)
        {
            continue;
        }
        if (count < 0)
        {
            return false;
        }
        used += static_cast<std::size_t>(count);
        if (count == 0)
        {
            text.resize(used);
            return true;
        }
        if (used == text.size())
        {
            text.resize(used * 2);
        }
    }
}

std::optional<std::string> read_file(int directory, const char *path)
{
    const Fd file(openat(directory, path, O_RDONLY | O_CLOEXEC));
    std::string text;
    if (!file || !read_open_file(file.get(), text))
    {
        return std::nullopt;
    }
    return text;
}

std::optional<int> read_int(const Fd &file)
{
    std::array<char, 32> text{};
    const ssize_t count = file ? pread(file.get(), text.data(), text.size(), 0) : -1;
    if (count <= 0)
    {
        return std::nullopt;
    }
    std::string_view line(text.data(), static_cast<std::size_t>(count));
    return next_number<int>(line);
}

std::optional<std::vector<std::string>> names_in(int directory, const char *path)
{
    Fd fd(openat(directory, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    const std::unique_ptr<DIR, CloseDirectory> stream(fd ? fdopendir(fd.get()) : nullptr);
    if (!stream)
    {
        return std::nullopt;
    }
    (void)fd.release(); // the stream's now
    std::vector<std::string> names;
    while (const dirent *entry = readdir(stream.get()))
    {
        std::string name = entry->d_name;
        if (name != "." && name != "..")
        {
            names.push_back(std::move(name));
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace ipcscope::lab::agent
