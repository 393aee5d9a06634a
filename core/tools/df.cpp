// df(1) of coreutils 9.1, of /dev/shm: how large the tmpfs is that the actor has there, and how
// much of it is in use. Nothing is asked of the engines but the state that is observed after every
// call.
#include "core/mount_place.h"
#include "core/tools/all.h"
#include "core/tools/options.h"
#include "core/tools/script.h"
#include "core/tools/seen_mounts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ipcscope::tools
{
namespace
{

constexpr std::array<Option, 4> kDfOptions{
    {{'h', "human-readable"}, {'k', ""}, {'i', "inodes"}, {'T', "print-type"}}};
constexpr std::string_view kFileSystem = "tmpfs"; ///< what mounts of a tmpfs are made from
constexpr std::size_t kNameWidth = 14;            ///< at least, of the first column
constexpr std::size_t kNumberWidth = 5;
constexpr std::uint64_t kKibOfPage = abi::kPageSize / 1024;

struct DfRequest
{
    std::vector<std::string> folders; ///< as written
    enum class Unit : std::uint8_t
    {
        Kib,
        Human,
    } unit{Unit::Kib};
    bool inodes{};
    bool type{};
};

/// As df -h rounds: up, to two digits where there is one before the point.
std::string human(std::uint64_t number)
{
    constexpr std::string_view kUnits = "KMGTPE";
    if (number < 1024)
    {
        return fmt::format("{}", number);
    }
    std::size_t at = 0;
    std::uint64_t scale = 1024;
    for (; at + 1 < kUnits.size() && number / scale >= 1024; ++at)
    {
        scale *= 1024;
    }
    const auto rounded_up = [scale](std::uint64_t part, std::uint64_t of_it) {
        return part / scale * of_it + (part % scale * of_it + scale - 1) / scale;
    };
    const std::uint64_t tenths = rounded_up(number, 10);
    const std::uint64_t whole = rounded_up(number, 1);
    if (whole == 1024 && at + 1 < kUnits.size())
    {
        return fmt::format("1.0{}", kUnits[at + 1]);
    }
    return tenths < 100 ? fmt::format("{}.{}{}", tenths / 10, tenths % 10, kUnits[at])
                        : fmt::format("{}{}", whole, kUnits[at]);
}

/// Rounded up.
std::string percentage(std::uint64_t used, std::uint64_t left)
{
    const std::uint64_t all = used + left;
    return all == 0 ? "-" : fmt::format("{}%", (used * 100 + all - 1) / all);
}

class Df final : public ScriptCommand
{
  public:
    explicit Df(DfRequest request) : ScriptCommand("df"), request_(std::move(request)) {}

  private:
    using Cells = std::vector<std::string>;

    void run(Script &script) const override
    {
        const SeenMounts seen(script.terms());
        if (!seen.known())
        {
            return;
        }
        std::vector<Cells> rows;
        for (const std::string &folder : request_.folders)
        {
            if (const TmpfsTable *shm = seen.shm())
            {
                rows.push_back(row(*shm));
            }
            else
            {
                script.complain(fmt::format("{}: {}", folder, errno_text(Errno::Enoent)));
            }
        }
        if (!rows.empty())
        {
            rows.insert(rows.begin(), heading());
            write_out(script, rows);
        }
    }

    [[nodiscard]] Cells heading() const
    {
        const bool human = request_.unit == DfRequest::Unit::Human;
        Cells cells{"Filesystem"};
        if (request_.type)
        {
            cells.emplace_back("Type");
        }
        const Cells of_inodes{"Inodes", "IUsed", "IFree", "IUse%"};
        const Cells of_blocks{human ? "Size" : "1K-blocks", "Used", human ? "Avail" : "Available",
                              "Use%"};
        const Cells &numbers = request_.inodes ? of_inodes : of_blocks;
        cells.insert(cells.end(), numbers.begin(), numbers.end());
        cells.emplace_back("Mounted on");
        return cells;
    }

    [[nodiscard]] Cells row(const TmpfsTable &shm) const
    {
        Cells cells{std::string(kFileSystem)};
        if (request_.type)
        {
            cells.emplace_back("tmpfs");
        }
        const std::uint64_t all = request_.inodes ? shm.inodes : shm.size;
        const std::uint64_t used = request_.inodes ? shm.inodes - shm.free_inodes : shm.used;
        for (const std::uint64_t number : {all, used, all - used})
        {
            cells.push_back(text(number));
        }
        cells.push_back(percentage(used, all - used));
        cells.emplace_back(kShmPlace);
        return cells;
    }

    [[nodiscard]] std::string text(std::uint64_t number) const
    {
        const bool is_human = request_.unit == DfRequest::Unit::Human;
        if (request_.inodes)
        {
            return is_human ? human(number) : fmt::format("{}", number);
        }
        return is_human ? human(number * abi::kPageSize) : fmt::format("{}", number * kKibOfPage);
    }

    void write_out(Script &script, const std::vector<Cells> &rows) const
    {
        const std::size_t left = request_.type ? 2 : 1; // columns of names
        std::vector<std::size_t> widths(rows.front().size(), kNumberWidth);
        widths.front() = kNameWidth;
        widths[widths.size() - 2] = 4; // a percentage
        widths[1] = request_.type ? 4 : kNumberWidth;
        for (const Cells &cells : rows)
        {
            for (std::size_t i = 0; i < cells.size(); ++i)
            {
                widths[i] = std::max(widths[i], cells[i].size());
            }
        }
        for (const Cells &cells : rows)
        {
            for (std::size_t i = 0; i + 1 < cells.size(); ++i)
            {
                script.say(i < left ? fmt::format("{:<{}} ", cells[i], widths[i])
                                    : fmt::format("{:>{}} ", cells[i], widths[i]));
            }
            script.say(cells.back() + "\n");
        }
    }

    DfRequest request_;
};

} // namespace

ReadCommand read_df(const Words &words, const Known & /*known*/)
{
    auto line = read_options("df", words, kDfOptions);
    if (!line)
    {
        return line.error();
    }
    DfRequest request;
    for (const Given &given : line.value().options)
    {
        using Unit = DfRequest::Unit;
        request.unit = given.name == "human-readable" ? Unit::Human
                       : given.name.empty()           ? Unit::Kib
                                                      : request.unit;
        request.inodes = request.inodes || given.name == "inodes";
        request.type = request.type || given.name == "print-type";
    }
    for (const Word &word : line.value().operands)
    {
        if (mount_place(word.text) != MountPlace::Shm)
        {
            return error_at(word, "/dev/shm");
        }
        request.folders.push_back(word.text);
    }
    if (request.folders.empty())
    {
        return missing_words(words, "/dev/shm");
    }
    return ReadCommand(std::make_shared<Df>(std::move(request)));
}

} // namespace ipcscope::tools
