// In a build without a lab there is nothing to compare the model with.
#include "app/cli/fuzz.h"
#include "app/cli/no_kernel.h"

namespace ipcscope::cli
{

Exit fuzz(const Arguments &arguments, Output &out)
{
    return no_kernel(arguments, out, "this build of ipcscope has no lab",
                     "build it on Linux with -DIPCSCOPE_LAB=ON");
}

} // namespace ipcscope::cli
