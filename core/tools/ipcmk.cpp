// ipcmk(1) of util-linux 2.38. Its keys are random; here they are made from the place of the line,
// so that a scenario is the same whenever it runs.
#include "core/abi.h"
#include "core/told.h"
#include "core/tools/all.h"
#include "core/tools/options.h"
#include "core/tools/script.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <limits>

namespace ipcscope::tools
{
namespace
{

constexpr std::array<Option, 4> kIpcmkOptions{
    {{'M', "shmem", IPCSCOPE_TOLD("a size")},
     {'S', "semaphore", IPCSCOPE_TOLD("a number of semaphores")},
     {'Q', "queue"},
     {'p', "mode", IPCSCOPE_TOLD("permissions")}}};

// FNV-1a of the place and the kind.
Key key_of(Position line, std::uint32_t kind)
{
    std::uint32_t hash = 2166136261U;
    for (const std::uint32_t part : {line.line, line.column, kind})
    {
        for (unsigned byte = 0; byte < 4; ++byte)
        {
            hash = (hash ^ ((part >> (8 * byte)) & 0xffU)) * 16777619U;
        }
    }
    return Key{static_cast<std::int32_t>(hash)};
}

class Ipcmk final : public ScriptCommand
{
  public:
    struct Request
    {
        std::optional<std::uint64_t> shm;
        std::optional<std::int32_t> sem;
        bool msg{};
        std::uint32_t mode{0644};
        Position line;
    };
    explicit Ipcmk(const Request &request) : ScriptCommand("ipcmk"), request_(request) {}

    [[nodiscard]] bool gives_a_value() const override
    {
        return (request_.shm ? 1 : 0) + (request_.sem ? 1 : 0) + (request_.msg ? 1 : 0) == 1;
    }

  private:
    // In this order, however they were asked for; a failure is the end.
    void run(Script &script) const override
    {
        const int flags = abi::kIpcCreat | static_cast<int>(request_.mode);
        if (request_.shm &&
            !make(script,
                  Shmget{.key = key_of(request_.line, 0), .size = *request_.shm, .flags = flags},
                  "Shared memory id", "create share memory failed"))
        {
            return;
        }
        if (request_.msg && !make(script, Msgget{.key = key_of(request_.line, 1), .flags = flags},
                                  "Message queue id", "create message queue failed"))
        {
            return;
        }
        if (request_.sem)
        {
            (void)make(
                script,
                Semget{.key = key_of(request_.line, 2), .nsems = *request_.sem, .flags = flags},
                "Semaphore id", "create semaphore failed");
        }
    }

    static bool make(Script &script, Call call, std::string_view made, std::string_view failed)
    {
        const Outcome *outcome = script.ask(std::move(call));
        if (outcome == nullptr)
        {
            return false;
        }
        if (outcome->error != Errno::Ok)
        {
            script.complain(fmt::format("{}: {}", failed, reason_of(*outcome)));
            return false;
        }
        script.say(fmt::format("{}: {}\n", made, outcome->value));
        return true;
    }

    Request request_;
};

/// 4096, 0x1000, 4K, 4KiB (1024 each), 4KB (1000).
std::optional<std::uint64_t> size_in(std::string_view word)
{
    constexpr std::string_view kUnits = "KMGTPE";
    const std::size_t end = std::min(word.find_first_of("kKmMgGtTpPeE", 1), word.size());
    const bool hexadecimal = word.starts_with("0x") || word.starts_with("0X");
    const std::size_t digits = hexadecimal ? word.size() : end;
    const auto number = number_in(word.substr(0, digits), Base::Any);
    if (!number || *number < 0)
    {
        return std::nullopt;
    }
    auto size = static_cast<std::uint64_t>(*number);
    if (digits == word.size())
    {
        return size;
    }
    const char letter = static_cast<char>(word[end] & ~0x20); // upper case
    const std::string_view rest = word.substr(end + 1);
    const bool thousands = rest == "B" || rest == "b";
    if (!thousands && !rest.empty() && rest != "iB")
    {
        return std::nullopt;
    }
    const std::uint64_t base = thousands ? 1000 : 1024;
    for (std::size_t unit = 0; unit <= kUnits.find(letter); ++unit)
    {
        if (size > std::numeric_limits<std::uint64_t>::max() / base)
        {
            return std::nullopt;
        }
        size *= base;
    }
    return size;
}

std::optional<std::uint32_t> permissions_in(std::string_view word)
{
    std::uint32_t mode = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), mode, 8);
    const bool good = error == std::errc{} && end == word.data() + word.size() && mode <= 0777U;
    return good ? std::optional(mode) : std::nullopt;
}

} // namespace

ReadCommand read_ipcmk(const Words &words, const Known & /*known*/)
{
    auto line = read_options("ipcmk", words, kIpcmkOptions);
    if (!line)
    {
        return line.error();
    }
    if (!line.value().operands.empty())
    {
        return error_at(line.value().operands.front(),
                        told("an option, since ipcmk takes no arguments"));
    }
    Ipcmk::Request request;
    for (const Given &given : line.value().options)
    {
        const std::string &value = given.value.text;
        request.msg = request.msg || given.name == "queue";
        if (given.name == "shmem")
        {
            request.shm = size_in(value);
            if (!request.shm)
            {
                return error_at(given.value,
                                told("a size: 4096, 0x1000, 4K, 4KiB, 4KB, …, up to E"));
            }
        }
        else if (given.name == "semaphore")
        {
            const auto number = number_in(value, Base::Decimal);
            if (!number || *number > std::numeric_limits<std::int32_t>::max() ||
                *number < std::numeric_limits<std::int32_t>::min())
            {
                return error_at(given.value, told("a number of semaphores"));
            }
            request.sem = static_cast<std::int32_t>(*number);
        }
        else if (given.name == "mode")
        {
            const auto mode = permissions_in(value);
            if (!mode)
            {
                return error_at(given.value, told("permissions: octal, up to 0777"));
            }
            request.mode = *mode;
        }
    }
    if (!request.shm && !request.sem && !request.msg)
    {
        return missing_words(words, told("-M SIZE, -S NUMBER or -Q"));
    }
    request.line = words.front().position;
    return ReadCommand(std::make_shared<Ipcmk>(request));
}

} // namespace ipcscope::tools
