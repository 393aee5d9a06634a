// ls(1) of coreutils 9.1, of /dev/shm and /dev/mqueue, as it prints into a pipe: a name a line.
// Nothing is asked of the engines but the state that is observed after every call.
#include "core/mount_place.h"
#include "core/told.h"
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

constexpr std::array<Option, 4> kLsOptions{
    {{'1', ""}, {'a', "all"}, {'A', "almost-all"}, {'r', "reverse"}}};
constexpr std::string_view kExpected = IPCSCOPE_TOLD("/dev/shm or /dev/mqueue");
/// A folder was named that could not be listed.
constexpr int kNotListed = 2;

enum class Shown : std::uint8_t
{
    Visible,   ///< those that begin with no dot
    AlmostAll, ///< without "." and ".."
    All,
};

struct Folder
{
    std::string written;
    MountPlace place{MountPlace::None};
    friend auto operator<=>(const Folder &, const Folder &) = default;
};

struct LsRequest
{
    std::vector<Folder> folders; ///< as written, in that order
    Shown shown{Shown::Visible};
    bool reversed{};
};

class Ls final : public ScriptCommand
{
  public:
    explicit Ls(LsRequest request) : ScriptCommand("ls"), request_(std::move(request)) {}

  private:
    void run(Script &script) const override
    {
        const SeenMounts seen(script.terms());
        if (!seen.known())
        {
            return;
        }
        if (!seen.are_there())
        {
            // In the order written, as folders are looked up before they are sorted.
            for (const Folder &folder : request_.folders)
            {
                script.complain(fmt::format("cannot access '{}': {}", folder.written,
                                            errno_text(Errno::Enoent)),
                                kNotListed);
            }
            return;
        }
        std::vector<Folder> sorted = request_.folders;
        sort(sorted);
        bool first = true;
        for (const Folder &folder : sorted)
        {
            list(script, seen, folder, std::exchange(first, false));
        }
    }

    template <class Named> void sort(std::vector<Named> &all) const
    {
        std::sort(all.begin(), all.end());
        if (request_.reversed)
        {
            std::reverse(all.begin(), all.end());
        }
    }

    void list(Script &script, const SeenMounts &seen, const Folder &folder, bool first) const
    {
        std::vector<std::string> names = seen.names_in(folder.place);
        if (!seen.may_read(folder.place))
        {
            script.complain(fmt::format("cannot open directory '{}': {}", folder.written,
                                        errno_text(Errno::Eacces)),
                            kNotListed);
            return;
        }
        if (request_.folders.size() > 1)
        {
            script.say(fmt::format("{}{}:\n", first ? "" : "\n", folder.written));
        }
        if (request_.shown == Shown::Visible)
        {
            std::erase_if(names, [](const std::string &name) { return name.starts_with('.'); });
        }
        if (request_.shown == Shown::All)
        {
            names.insert(names.end(), {".", ".."});
        }
        sort(names);
        for (const std::string &name : names)
        {
            script.say(name + "\n");
        }
    }

    LsRequest request_;
};

MountPlace place_of(std::string_view folder)
{
    while (folder.size() > 1 && folder.ends_with('/'))
    {
        folder.remove_suffix(1);
    }
    return mount_place(folder);
}

} // namespace

ReadCommand read_ls(const Words &words, const Known & /*known*/)
{
    auto line = read_options("ls", words, kLsOptions);
    if (!line)
    {
        return line.error();
    }
    LsRequest request;
    for (const Given &given : line.value().options)
    {
        request.shown = given.name == "all"          ? Shown::All
                        : given.name == "almost-all" ? Shown::AlmostAll
                                                     : request.shown;
        request.reversed = request.reversed || given.name == "reverse";
    }
    for (const Word &word : line.value().operands)
    {
        const MountPlace place = place_of(word.text);
        if (place != MountPlace::Shm && place != MountPlace::Mqueue)
        {
            return error_at(word, told_text(kExpected));
        }
        request.folders.push_back({.written = word.text, .place = place});
    }
    if (request.folders.empty())
    {
        return missing_words(words, told_text(kExpected));
    }
    return ReadCommand(std::make_shared<Ls>(std::move(request)));
}

} // namespace ipcscope::tools
