// A suspect: the model, with one of the tests' mutants planted by the build, served on the standard
// input, a socket.
#include "core/suspect/serve.h"
#include "sim/model_backend.h"

#include <cstdio>
#include <unistd.h>

using namespace ipcscope;

int main()
{
    const auto make = [](const EngineFacts &facts) {
        return std::make_unique<sim::ModelBackend>(facts);
    };
    if (suspect::serve(lab::Channel(lab::Fd(STDIN_FILENO), 0), make) == suspect::Served::Whole)
    {
        return 0;
    }
    std::fputs("This is a suspect of a lesson: a model of the kernel with one bug. ipcscope starts "
               "it and asks it; 'ipcscope-cli lesson list' shows the lessons.\n",
               stderr);
    return 2;
}
