#include "core/lab/lab.h"

#include "core/lab/driver.h"
#include "core/told.h"

#include <algorithm>
#include <cstdlib>
#include <fcntl.h>

namespace ipcscope::lab
{

Lab::Lab(std::unique_ptr<Driver> driver) : driver_(std::move(driver)) {}
Lab::~Lab() = default;

Result<std::unique_ptr<Lab>, Unavailable> Lab::start(const LabOptions &options)
{
    auto driver = std::make_unique<Driver>();
    if (auto failure = driver->start(options))
    {
        return std::move(*failure);
    }
    driver->facts.uid_count = driver->origin.plan.uid_count;
    driver->facts.gid_count = driver->origin.plan.gid_count;
    driver->facts.setgroups_allowed = driver->origin.plan.setgroups_allowed();
    driver->facts.root_is_global = is_machine_root(driver->origin.plan);
    const auto &stages = driver->origin.report.stages;
    driver->facts.mqueue_mounted =
        std::any_of(stages.begin(), stages.end(), [](const wire::StageResult &stage) {
            return stage.stage == wire::Stage::Mqueue && stage.error == 0;
        });
    driver->facts.exec_inside = true; // the first process executes the agent itself
    auto tables = driver->observe();
    if (!tables)
    {
        return Unavailable{tables.error().reason,
                           told("Look into the kernel's log for the cause.")};
    }
    driver->facts.init_caps = tables.value().actors.front().cap_permitted;
    if (tables.value().mnt && tables.value().mnt->front().shm)
    {
        const TmpfsTable &shm = *tables.value().mnt->front().shm;
        driver->facts.shm_blocks = shm.size;
        // Half the machine's memory is what a tmpfs gets of both that is told nothing.
        driver->facts.tmpfs_inodes = shm.inodes;
        driver->facts.tmpfs_blocks = shm.inodes;
    }
    // The files of a scene get the next numbers, one after the other.
    driver->facts.file_device = driver->origin.report.file_device;
    driver->facts.first_inode = driver->origin.report.last_inode + 1;
    const Call read{Sysctl{.name = "user.max_ipc_namespaces", .value = {}}};
    const Reply limit = driver->execute(kInitActor, read);
    if (const auto *outcome = std::get_if<Outcome>(&limit))
    {
        if (const auto *text = std::get_if<Bytes>(&outcome->output))
        {
            driver->facts.max_ipc_namespaces = std::strtoull(text->c_str(), nullptr, 10);
        }
    }
    return std::unique_ptr<Lab>(new Lab(std::move(driver)));
}

Reply Lab::execute(ActorId actor, const Call &call)
{
    return driver_->execute(actor, call);
}
std::vector<Woken> Lab::woken(std::span<const ActorId> /*order*/)
{
    return driver_->woken(); // the kernel's own order
}
Result<Tables, EngineLost> Lab::observe()
{
    return driver_->observe();
}
Result<Tables, EngineLost> Lab::observe_afresh()
{
    driver_->forget();
    return driver_->observe();
}
const EngineFacts &Lab::facts() const
{
    return driver_->facts;
}
int Lab::end_descriptor() const
{
    const auto init = driver_->members.find(kInitActor);
    return init == driver_->members.end()
               ? -1
               : ::fcntl(init->second.process->pidfd.get(), F_DUPFD_CLOEXEC, 0);
}
int Lab::init_host_pid() const
{
    return driver_->init_host_pid;
}

} // namespace ipcscope::lab
