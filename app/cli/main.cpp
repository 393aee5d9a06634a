// ipcscope-cli: scenarios in the terminal, on the model and the real kernel.

#include "app/cli/arguments.h"
#include "app/cli/claims.h"
#include "app/cli/doctor.h"
#include "app/cli/exit.h"
#include "app/cli/export.h"
#include "app/cli/fuzz.h"
#include "app/cli/help.h"
#include "app/cli/interrupt.h"
#include "app/cli/isolate.h"
#include "app/cli/lesson.h"
#include "app/cli/order.h"
#include "app/cli/output.h"
#include "app/cli/replay.h"
#include "app/cli/run.h"

#include <fmt/format.h>

#include <csignal>
#include <string>
#include <vector>

namespace
{

using ipcscope::cli::Exit;

volatile std::sig_atomic_t caught_signal = 0;

extern "C" void on_signal(int signal)
{
    caught_signal = signal;
    ipcscope::cli::interrupt();
}

// A first Ctrl+C ends the lab and prints what there is; a second one ends the program at once.
void catch_signals()
{
    struct sigaction action = {};
    action.sa_handler = on_signal;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
    {
        sigaction(signal, &action, nullptr);
    }
    // A reader that goes away is seen as EPIPE where the output is written.
    std::signal(SIGPIPE, SIG_IGN);
}

Exit dispatch(const ipcscope::cli::Arguments &arguments, ipcscope::cli::Output &out)
{
    using ipcscope::cli::Verb;
    switch (arguments.verb)
    {
    case Verb::Help: out.raw(ipcscope::cli::help_text(arguments.help_topic)); break;
    case Verb::Version: out.raw(ipcscope::cli::version_text()); break;
    case Verb::Run: return ipcscope::cli::run(arguments, out);
    case Verb::Replay: return ipcscope::cli::replay(arguments, out);
    case Verb::Fuzz: return ipcscope::cli::fuzz(arguments, out);
    case Verb::Lesson: return ipcscope::cli::lesson(arguments, out);
    case Verb::Claims: return ipcscope::cli::claims(arguments, out);
    case Verb::Order: return ipcscope::cli::order(arguments, out);
    case Verb::Isolate: return isolate(arguments, out);
    case Verb::Export: return ipcscope::cli::export_scenario(arguments, out);
    case Verb::Doctor: return ipcscope::cli::doctor(arguments, out);
    }
    return Exit::AsExpected;
}

} // namespace

int main(int argc, char **argv)
{
    catch_signals();
    const std::vector<std::string> words(argv + 1, argv + argc);
    const auto arguments = ipcscope::cli::parse_arguments(words);
    if (!arguments)
    {
        ipcscope::cli::complain(arguments.error().message);
        ipcscope::cli::complain("'ipcscope-cli --help' explains, with an example.");
        return static_cast<int>(Exit::UnusableInput);
    }
    ipcscope::cli::Output out;
    Exit exit = dispatch(arguments.value(), out);
    out.flush();
    if (!out.failed().empty())
    {
        ipcscope::cli::complain(fmt::format("cannot write the output: {}", out.failed()));
        exit = Exit::UnusableInput;
    }
    if (caught_signal != 0)
    {
        // SA_RESETHAND has put the default back: whoever started us sees how we ended.
        std::raise(caught_signal);
    }
    return static_cast<int>(exit);
}
