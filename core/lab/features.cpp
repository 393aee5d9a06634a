// What a machine and its user offer to a lab, found out by making one.
#include "core/lab/driver.h"
#include "core/lab/switches.h"

#include <algorithm>
#include <cstring>
#include <fmt/format.h>

namespace ipcscope::lab
{
namespace
{

struct StageFeature
{
    wire::Stage stage;
    const char *name;
    bool required;
    const char *fix; ///< when the reason alone does not tell
};

constexpr StageFeature kStages[]{
    {wire::Stage::UserNamespace, "user namespaces", true, ""},
    {wire::Stage::IpcNamespace, "ipc namespaces", true, ""},
    {wire::Stage::LabNamespaces, "pid and mount namespaces", true, ""},
    {wire::Stage::Mounts, "mounting a tmpfs", true, ""},
    {wire::Stage::PivotRoot, "a root directory of its own", true,
     "Run outside of a chroot and not from an initramfs."},
    {wire::Stage::Proc, "mounting /proc", false,
     "The lab uses the outer /proc meanwhile. In a container: uncover /proc, with "
     "--security-opt systempaths=unconfined."},
    {wire::Stage::Shm, "tmpfs on /dev/shm", false, "Use a kernel built with CONFIG_TMPFS."},
    {wire::Stage::Mqueue, "mounting /dev/mqueue", false,
     "Use a kernel built with CONFIG_POSIX_MQUEUE."},
};

const wire::StageResult *result_of(const wire::Report &report, wire::Stage stage)
{
    // The last one: mounts are several steps of one stage.
    const auto found = std::find_if(report.stages.rbegin(), report.stages.rend(),
                                    [&](const auto &result) { return result.stage == stage; });
    return found == report.stages.rend() ? nullptr : &*found;
}

Feature stage_feature(const StageFeature &which, const Driver &lab)
{
    Feature feature{.name = which.name, .required = which.required};
    const wire::StageResult *result = result_of(lab.origin.report, which.stage);
    if (result == nullptr)
    {
        feature.why = "not reached: something before it failed";
        feature.fix = "See above.";
        return feature;
    }
    feature.available = result->error == 0;
    if (feature.available)
    {
        feature.why = "tried: done";
        return feature;
    }
    const Unavailable why = explain(*result);
    feature.why = why.reason;
    feature.fix = *which.fix == '\0' ? why.fix : which.fix;
    return feature;
}

Feature several_uids(const Driver &lab)
{
    const IdPlan &plan = lab.origin.plan;
    Feature feature{.name = "several uids", .available = plan.uid_count > 1};
    if (feature.available)
    {
        feature.why = fmt::format("ids 0 to {} are {} to {} outside", plan.uid_count - 1,
                                  plan.uid_base, plan.uid_base + (plan.uid_count - 1));
        return feature;
    }
    feature.why = lab.origin.refused_plans.empty()
                      ? "this user has no ids but its own"
                      : fmt::format("{}", fmt::join(lab.origin.refused_plans, " "));
    feature.fix = "Run as root, or install the package uidmap and give this user a range in "
                  "/etc/subuid and /etc/subgid.";
    return feature;
}

Feature setgroups_feature(const Driver &lab)
{
    Feature feature{.name = "setgroups", .available = lab.origin.plan.setgroups_allowed()};
    feature.why = feature.available ? "the lab's groups are not those of this user"
                                    : "the kernel denies it to a lab that maps this user's group";
    feature.fix = feature.available ? "" : "As for several uids.";
    return feature;
}

Feature next_id_sysctl(Driver &lab)
{
    Feature feature{.name = "next_id sysctls"};
    const Reply reply = lab.execute(kInitActor, Sysctl{.name = "kernel.shm_next_id", .value = "7"});
    const auto *outcome = std::get_if<Outcome>(&reply);
    feature.available = outcome != nullptr && outcome->error == Errno::Ok;
    feature.why = feature.available    ? "kernel.shm_next_id was written"
                  : outcome == nullptr ? "the lab was lost"
                                       : fmt::format("writing kernel.shm_next_id gave {}",
                                                     errno_name(outcome->error));
    feature.fix = feature.available ? "" : "Use a kernel built with CONFIG_CHECKPOINT_RESTORE.";
    return feature;
}

Feature observer(Driver &lab)
{
    Feature feature{.name = "looking into the lab", .required = true};
    const auto tables = lab.observe();
    feature.available = tables.ok();
    feature.why = tables ? "tables and /proc entries of the lab were read" : tables.error().reason;
    feature.fix = tables ? "" : "Look into the kernel's log for the cause.";
    return feature;
}

Feature pinning(const Driver &lab)
{
    const bool held = lab.pin != nullptr && lab.pin->held();
    return Feature{.name = "pinning to one processor",
                   .available = held,
                   .required = false,
                   .why = held ? "tried: done" : "sched_setaffinity was refused",
                   .fix = held ? "" : "Labs work without it, only slower."};
}

Feature sys_resource()
{
    const bool held = holds_sys_resource();
    return Feature{.name = "CAP_SYS_RESOURCE outside",
                   .available = held,
                   .required = false,
                   .why = held ? "this program holds it in the first user namespace"
                               : "this program does not hold it in the first user namespace; no "
                                 "lab can have it either way",
                   .fix = held ? "" : "Needed for no call of a lab."};
}

} // namespace

std::vector<Feature> features()
{
    Driver lab;
    const auto failure = lab.start(LabOptions{});
    std::vector<Feature> all;
    for (const StageFeature &which : kStages)
    {
        all.push_back(stage_feature(which, lab));
    }
    for (Feature &one : switches())
    {
        all.push_back(std::move(one));
    }
    if (failure)
    {
        // Where no step of the start is to blame (no agent, no descriptors), this is all there is.
        const bool told = std::any_of(all.begin(), all.end(), [](const Feature &f) {
            return f.required && !f.available && f.why == "not reached: something before it failed";
        });
        if (told && lab.origin.report.stages.empty())
        {
            all.insert(all.begin(), Feature{.name = "starting the agent",
                                            .available = false,
                                            .required = true,
                                            .why = failure->reason,
                                            .fix = failure->fix});
        }
        all.push_back(sys_resource());
        return all;
    }
    all.push_back(several_uids(lab));
    all.push_back(setgroups_feature(lab));
    all.push_back(observer(lab));
    all.push_back(next_id_sysctl(lab));
    all.push_back(pinning(lab));
    all.push_back(sys_resource());
    return all;
}

} // namespace ipcscope::lab
