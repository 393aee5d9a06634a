#include "app/cli/interrupt.h"

namespace ipcscope::cli
{
namespace
{

std::atomic<bool> wanted{false};
static_assert(std::atomic<bool>::is_always_lock_free, "set in a signal handler");

} // namespace

void interrupt()
{
    wanted.store(true);
}

const std::atomic<bool> &interrupted()
{
    return wanted;
}

} // namespace ipcscope::cli
