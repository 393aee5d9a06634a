#include "app/cli/input.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <optional>

namespace ipcscope::cli
{
namespace
{

class Descriptor
{
  public:
    explicit Descriptor(const std::string &file)
        : owned_(file != "-"), fd_(owned_ ? open(file.c_str(), O_RDONLY | O_CLOEXEC) : STDIN_FILENO)
    {
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor()
    {
        if (owned_ && fd_ >= 0)
        {
            close(fd_);
        }
    }
    [[nodiscard]] int fd() const { return fd_; }

  private:
    bool owned_;
    int fd_;
};

/// Follows the position through the text as it comes in, and stops at what no scenario can hold.
class Scanner
{
  public:
    /// Nothing, or what is wrong at `position`.
    std::string scan(std::string_view chunk)
    {
        for (const char byte : chunk)
        {
            if (byte == '\0')
            {
                return "found a NUL byte, expected text: this is not a scenario";
            }
            if (byte == '\n')
            {
                ++position.line;
                position.column = 1;
                continue;
            }
            if (position.column > kMaxLineBytes)
            {
                return fmt::format("found a line of more than {} MiB, expected shorter ones",
                                   kMaxLineBytes >> 20U);
            }
            ++position.column;
        }
        return {};
    }

    Position position;
};

} // namespace

std::string InputError::text() const
{
    return fmt::format("{}:{}:{}: {}", file, position.line, position.column, message);
}

std::string display_name(const std::string &file)
{
    return file == "-" ? "<standard input>" : file;
}

namespace
{

InputError error_in(const std::string &file, Position position, std::string message)
{
    return InputError{
        .file = display_name(file), .position = position, .message = std::move(message)};
}

/// Hands the file's bytes over in pieces; `take` gives a message to stop.
template <class Take>
std::optional<std::string> read_pieces(const Descriptor &descriptor, const Take &take)
{
    std::array<char, 1 << 16> buffer{};
    for (;;)
    {
        const ssize_t got = read(descriptor.fd(), buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR)
        {
            continue;
        }
        if (got < 0)
        {
            return fmt::format("cannot be read: {}", std::strerror(errno));
        }
        if (got == 0)
        {
            return std::nullopt;
        }
        if (auto stop = take(std::string_view(buffer.data(), static_cast<std::size_t>(got))))
        {
            return stop;
        }
    }
}

std::optional<std::string> cannot_open(const Descriptor &descriptor, std::string_view expected)
{
    if (descriptor.fd() < 0)
    {
        return fmt::format("cannot be opened: {}", std::strerror(errno));
    }
    struct stat status = {};
    return fstat(descriptor.fd(), &status) == 0 && S_ISDIR(status.st_mode)
               ? std::optional(fmt::format("is a directory, expected {}", expected))
               : std::nullopt;
}

} // namespace

Result<std::string, InputError> read_scenario(const std::string &file)
{
    const Descriptor descriptor(file);
    if (auto problem = cannot_open(descriptor, "a scenario file (.ipc)"))
    {
        return error_in(file, {}, *std::move(problem));
    }
    std::string text;
    Scanner scanner;
    auto problem = read_pieces(descriptor, [&](std::string_view chunk) {
        std::optional<std::string> stop;
        if (std::string wrong = scanner.scan(chunk); !wrong.empty())
        {
            stop = std::move(wrong);
        }
        text += chunk;
        return !stop && text.size() > kMaxFileBytes
                   ? std::optional(
                         fmt::format("found more than {} MiB, expected less", kMaxFileBytes >> 20U))
                   : stop;
    });
    if (problem)
    {
        return error_in(file, scanner.position, *std::move(problem));
    }
    if (text.empty())
    {
        return error_in(file, {},
                        "found nothing: the file is empty. Expected calls, such as "
                        "A shmget(0x1234, 4096, IPC_CREAT|0600) = $seg");
    }
    return text;
}

Result<std::string, InputError> read_bytes(const std::string &file)
{
    const Descriptor descriptor(file);
    if (auto problem = cannot_open(descriptor, "a file"))
    {
        return error_in(file, {}, *std::move(problem));
    }
    std::string text;
    struct stat status = {};
    if (fstat(descriptor.fd(), &status) == 0 && status.st_size > 0)
    {
        text.reserve(std::min(static_cast<std::size_t>(status.st_size), kMaxBytes));
    }
    auto problem = read_pieces(descriptor, [&](std::string_view chunk) {
        text += chunk;
        return text.size() > kMaxBytes
                   ? std::optional(
                         fmt::format("found more than {} MiB, expected less", kMaxBytes >> 20U))
                   : std::nullopt;
    });
    if (problem)
    {
        return error_in(file, {}, *std::move(problem));
    }
    return text;
}

} // namespace ipcscope::cli
