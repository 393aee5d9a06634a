// One step of the model inside a call: where it is, what it did in one plain sentence, what it
// touched.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope
{

enum class Access : std::uint8_t
{
    Read,
    Write,
};

/// A field of a kernel structure: "ipc:[2].shm_ids" "in_use", or "ipc:[2].shm[0]" "shm_nattch".
struct FieldTouch
{
    Access access{Access::Read};
    std::string object;
    std::string_view field; ///< the kernel's name; static storage
    std::string value;      ///< as printed, after the step
    friend bool operator==(const FieldTouch &, const FieldTouch &) = default;
};

struct Step
{
    std::string_view name; ///< stable: "ipc_findkey.miss"; static storage
    std::string sentence;  ///< "No object of this namespace has the key 0x00001234."
    std::string_view file; ///< "sim/util.cpp", relative to the project
    int line{};            ///< 1-based, in the file that was compiled
    std::vector<std::string_view>
        call_path; ///< outermost first: ksys_shmget, ipcget, ipcget_public
    std::vector<FieldTouch> fields;
    friend bool operator==(const Step &, const Step &) = default;
};

} // namespace ipcscope
