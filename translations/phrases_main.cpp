// ipcscope-phrases ROOT FOLDER: writes the sentences of core and model below ROOT into FOLDER, as
// files that lupdate reads.
#include "translations/phrases.h"

#include <cstdio>
#include <fstream>

int main(int argc, char **argv)
{
    if (argc != 3)
    {
        std::fputs("usage: ipcscope-phrases ROOT FOLDER\n", stderr);
        return 2;
    }
    const std::filesystem::path folder(argv[2]);
    const auto phrases = ipcscope::translations::gather(argv[1]);
    std::ofstream(folder / "model.h") << phrases.step;
    std::ofstream(folder / "core.h") << phrases.core;
    std::ofstream done(folder / "done");
    return done ? 0 : 1;
}
