// The table of errors that a campaign can reach has all that it does reach, and every call.
#include "core/campaign/campaign.h"
#include "core/campaign/possible.h"
#include "tests/support/stand_in.h"

#include <QTest>

#include <algorithm>

using namespace ipcscope;

class PossibleErrorsTest : public QObject
{
    Q_OBJECT
  private slots:
    void what_is_reached_is_possible();
    void every_error_has_its_name_once();
    void a_campaign_that_is_told_to_stop_ends();
};

namespace
{

std::string told(const campaign::Divergence &found)
{
    return found.call + ' ' + found.first.field + ": model " + found.first.model + ", stand-in " +
           found.first.kernel;
}

std::variant<campaign::Engines, std::string> two_models()
{
    campaign::Engines engines;
    engines.model = std::make_unique<sim::ModelBackend>();
    engines.kernel = std::make_unique<tests::StandIn>();
    engines.reach = {.several_uids = true, .setgroups = true};
    return engines;
}

} // namespace

void PossibleErrorsTest::what_is_reached_is_possible()
{
    const campaign::Report report =
        campaign::search({.seed = 2026, .calls = 30000, .genes_a_plan = 1000}, two_models);
    QVERIFY2(!report.divergence, report.divergence ? told(*report.divergence).c_str() : "");
    QVERIFY(!report.broken);
    QVERIFY(report.tally.errnos.size() > 50);
    for (const auto &[call, answers] : report.tally.errnos)
    {
        const auto possible = campaign::possible_errors(call);
        for (const auto &[answer, count] : answers)
        {
            const bool known = answer == "OK" || std::find(possible.begin(), possible.end(),
                                                           answer) != possible.end();
            QVERIFY2(known, (call + " gave " + answer).c_str());
        }
    }
}

void PossibleErrorsTest::every_error_has_its_name_once()
{
    for (const char *call : {"shmget", "semop", "mq_open", "unshare"})
    {
        auto errors = campaign::possible_errors(call);
        QVERIFY2(!errors.empty(), call);
        for (const std::string_view error : errors)
        {
            QVERIFY2(errno_from_name(error).has_value(), std::string(error).c_str());
        }
        QVERIFY(std::is_sorted(errors.begin(), errors.end()));
        QVERIFY(std::adjacent_find(errors.begin(), errors.end()) == errors.end());
    }
    QVERIFY(campaign::possible_errors("no_such_call").empty());
}

void PossibleErrorsTest::a_campaign_that_is_told_to_stop_ends()
{
    // Also while a difference is being made small, where it would go on for long.
    std::atomic<bool> stop{false};
    int found = 0;
    campaign::Options options{.seed = 1, .calls = 100000, .shrink_tries = 1000000};
    options.stop = &stop;
    options.found = [&](const campaign::Divergence &) {
        ++found;
        stop = true;
    };
    const campaign::Report report =
        campaign::search(options, []() -> std::variant<campaign::Engines, std::string> {
            campaign::Engines engines;
            engines.model = std::make_unique<sim::ModelBackend>();
            engines.kernel =
                std::make_unique<tests::StandIn>([](std::size_t number, const Call &, Reply reply) {
                    return number == 300 ? Reply(failed(Errno::Enosys)) : reply;
                });
            return engines;
        });
    QVERIFY(report.divergence.has_value());
    QCOMPARE(found, 1);
    QVERIFY(report.divergence->plan.genes.size() > 5); // as it was found
}

QTEST_GUILESS_MAIN(PossibleErrorsTest)
#include "tst_possible_errors.moc"
