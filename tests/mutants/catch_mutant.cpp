// Runs the campaign on a wrong model. Succeeds when the campaign finds a difference in time.
#include "core/notation/notation.h"
#include "tests/support/engines.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>
#include <unistd.h>

using namespace ipcscope;

// In a build with assertions the model may notice by itself that something is wrong.
extern "C" void on_abort(int /*SIGABRT*/)
{
    constexpr std::string_view kCaught = "caught by the model's own invariants\n";
    (void)!write(STDOUT_FILENO, kCaught.data(), kCaught.size());
    _exit(0);
}

int main(int argc, char **argv)
{
    std::signal(SIGABRT, on_abort);
    if (argc != 3)
    {
        std::fprintf(stderr, "usage: %s CALLS PROFILE\n", argv[0]);
        return 2;
    }
    std::string missing;
    {
        const auto probe = tests::fresh_engines();
        if (const auto *reason = std::get_if<std::string>(&probe))
        {
            missing = *reason;
        }
    }
    if (!missing.empty())
    {
        std::printf("SKIP   : %s\n", missing.c_str());
        return tests::lab_required() ? 1 : 0;
    }
    const char *given = std::getenv("IPCSCOPE_SEED");
    // A fixed seed: the bug is found every time, or the campaign has become worse.
    campaign::Options options{.seed = given != nullptr ? std::strtoull(given, nullptr, 0) : 1,
                              .calls = std::strtoull(argv[1], nullptr, 10)};
    if (const auto profile = campaign::profile_called(argv[2]))
    {
        options.profiles = {*profile};
    }
    options.shrink_tries = 60;
    const campaign::Report report = campaign::search(options, tests::fresh_engines);
    std::printf("seed %llu\n", static_cast<unsigned long long>(options.seed));
    if (report.broken)
    {
        std::printf("nothing was proved: %s\n", report.broken->reason.c_str());
        return 1;
    }
    if (!report.divergence)
    {
        std::printf("not caught within %llu calls\n",
                    static_cast<unsigned long long>(report.tally.calls));
        return 1;
    }
    const campaign::Divergence &found = *report.divergence;
    std::printf("caught after %llu calls: %s: model %s, kernel %s\n%s\n",
                static_cast<unsigned long long>(found.calls_before), found.first.field.c_str(),
                found.first.model.c_str(), found.first.kernel.c_str(),
                notation::print(found.scenario).c_str());
    return 0;
}
