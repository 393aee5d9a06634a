#include "core/lab/switches.h"
#include "core/told.h"

#include <array>
#include <fmt/format.h>
#include <fstream>
#include <string>
#include <unistd.h>

namespace ipcscope::lab
{
namespace
{

struct Switch
{
    const char *name;
    const char *path;
    const char *off; ///< the value that is against users
    bool for_root;   ///< counts for root, too
    const char *reason;
    const char *fix;
    const char *profile{}; ///< the file that may let the agent through; null: nothing does
};

constexpr std::array<Switch, 3> kSwitches{
    {{"user.max_user_namespaces", "/proc/sys/user/max_user_namespaces", "0", true,
      IPCSCOPE_TOLD("User namespaces are switched off: user.max_user_namespaces is 0."),
      IPCSCOPE_TOLD("As root: sysctl -w user.max_user_namespaces=15000")},
     {"kernel.unprivileged_userns_clone", "/proc/sys/kernel/unprivileged_userns_clone", "0", false,
      IPCSCOPE_TOLD("User namespaces are for root only: kernel.unprivileged_userns_clone is 0."),
      IPCSCOPE_TOLD("As root: sysctl -w kernel.unprivileged_userns_clone=1")},
     {"kernel.apparmor_restrict_unprivileged_userns",
      "/proc/sys/kernel/apparmor_restrict_unprivileged_userns", "1", false,
      IPCSCOPE_TOLD("AppArmor keeps programs without a profile from using user namespaces: "
                    "kernel.apparmor_restrict_unprivileged_userns is 1."),
      IPCSCOPE_TOLD(
          "Install ipcscope's package, which brings a profile for its agent, or as root: sysctl -w "
          "kernel.apparmor_restrict_unprivileged_userns=0, or run as root."),
      "/etc/apparmor.d/ipcscope-agent"}}};

/// The first word of a file, empty when there is none.
std::string word_in(const char *file)
{
    std::ifstream in(file);
    std::string word;
    in >> word;
    return word;
}

bool is_against(const Switch &one, const std::string &value)
{
    return value == one.off && (one.for_root || geteuid() != 0);
}

} // namespace

std::vector<Feature> switches()
{
    std::vector<Feature> all;
    for (const Switch &one : kSwitches)
    {
        const std::string value = word_in(one.path);
        // What a profile allows is tried with the agent itself, and told as "user namespaces".
        const bool profile = one.profile != nullptr && access(one.profile, F_OK) == 0;
        Feature feature{.name = one.name, .available = profile || !is_against(one, value)};
        feature.why = value.empty() ? std::string("this kernel has no such switch")
                      : profile     ? fmt::format("it is {}, and {} is there", value, one.profile)
                      : feature.available && value == one.off
                          ? fmt::format("it is {}, which does not bind root", value)
                          : fmt::format("it is {}", value);
        feature.fix = feature.available ? "" : one.fix;
        all.push_back(std::move(feature));
    }
    return all;
}

std::optional<Unavailable> switched_off()
{
    for (const Switch &one : kSwitches)
    {
        if (is_against(one, word_in(one.path)))
        {
            return Unavailable{told_text(one.reason), told_text(one.fix)};
        }
    }
    return std::nullopt;
}

} // namespace ipcscope::lab
