#include "app/cli/input.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <cstring>

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

Result<std::string, InputError> read_scenario(const std::string &file)
{
    const auto error = [&](Position position, std::string message) {
        return InputError{
            .file = display_name(file), .position = position, .message = std::move(message)};
    };
    const Descriptor descriptor(file);
    if (descriptor.fd() < 0)
    {
        return error({}, fmt::format("cannot be opened: {}", std::strerror(errno)));
    }
    struct stat status = {};
    if (fstat(descriptor.fd(), &status) == 0 && S_ISDIR(status.st_mode))
    {
        return error({}, "is a directory, expected a scenario file (.ipc)");
    }
    std::string text;
    Scanner scanner;
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
            return error({}, fmt::format("cannot be read: {}", std::strerror(errno)));
        }
        if (got == 0)
        {
            break;
        }
        const std::string_view chunk(buffer.data(), static_cast<std::size_t>(got));
        if (std::string wrong = scanner.scan(chunk); !wrong.empty())
        {
            return error(scanner.position, std::move(wrong));
        }
        text += chunk;
        if (text.size() > kMaxFileBytes)
        {
            return error(scanner.position, fmt::format("found more than {} MiB, expected less",
                                                       kMaxFileBytes >> 20U));
        }
    }
    if (text.empty())
    {
        return error({}, "found nothing: the file is empty. Expected calls, such as "
                         "A shmget(0x1234, 4096, IPC_CREAT|0600) = $seg");
    }
    return text;
}

} // namespace ipcscope::cli
