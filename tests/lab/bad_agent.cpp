// An agent that does not keep to the protocol. IPCSCOPE_LAB_TAG says how.
#include "core/lab/wire.h"
#include <cstdlib>

#include <string_view>
#include <unistd.h>

int main()
{
    constexpr int kSocket = 3;
    const char *tag = std::getenv("IPCSCOPE_LAB_TAG");
    const std::string_view mode = tag == nullptr ? "" : tag;
    if (mode == "garbage")
    {
        constexpr std::string_view kNoise = "GET / HTTP/1.1\r\n\r\n";
        return write(kSocket, kNoise.data(), kNoise.size()) > 0 ? 0 : 1;
    }
    if (mode == "wrong")
    {
        const std::string hurried = ipcscope::lab::wire::encode(ipcscope::lab::wire::Hurried{});
        return write(kSocket, hurried.data(), hurried.size()) > 0 ? 0 : 1;
    }
    if (mode == "silent")
    {
        char byte = 0;
        return read(kSocket, &byte, 1) < 0 ? 1 : 0; // until the driver has had enough
    }
    return 0;
}
