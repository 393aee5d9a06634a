// What a campaign writes down of a plan can be read again: otherwise a divergence could not be
// looked at.
#include <QTest>

#include "core/campaign/runner.h"
#include "core/notation/notation.h"
#include "tests/support/engines.h"

#include <random>

using namespace ipcscope;
using namespace ipcscope::campaign;

namespace
{

Gene draw(std::mt19937 &random)
{
    return {.kind = std::uint32_t(random() % 1000),
            .actor = random() % 2 == 0 ? 0U : std::uint32_t(random()),
            .a = std::uint32_t(random()),
            .b = std::uint32_t(random()),
            .c = std::uint32_t(random())};
}

} // namespace

class PlanTextTest : public QObject
{
    Q_OBJECT
  private slots:
    void what_is_written_of_a_plan_can_be_read_again_data()
    {
        QTest::addColumn<int>("profile");
        for (int profile = 0; profile < int(kProfiles); ++profile)
        {
            QTest::newRow(profile_name(Profile(profile)).data()) << profile;
        }
    }
    void what_is_written_of_a_plan_can_be_read_again()
    {
        QFETCH(int, profile);
        std::mt19937 random(1); // NOLINT: the same every time is the point
        Tally tally;
        for (int plan = 0; plan < 20; ++plan)
        {
            auto made = tests::fresh_engines();
            const auto *missing = std::get_if<std::string>(&made);
            if (missing != nullptr && !tests::lab_required())
            {
                QSKIP(missing->c_str());
            }
            QVERIFY2(missing == nullptr, missing == nullptr ? "" : missing->c_str());
            Engines &engines = std::get<Engines>(made);
            Runner runner(engines, tally);
            for (int gene = 0; gene < 400; ++gene)
            {
                for (const Action &action :
                     actions_of(Profile(profile), draw(random), engines.reach))
                {
                    QCOMPARE(runner.step(action).index(), std::size_t(0));
                }
            }
            const std::string text = notation::print(runner.scenario());
            const auto read = notation::parse(text, "plan.ipc");
            QVERIFY2(read.ok(), read.ok() ? "" : read.error().message().c_str());
            QCOMPARE(read.value().statements.size(), runner.scenario().statements.size());
            const auto calls = notation::expand(read.value());
            QVERIFY2(calls.ok(), calls.ok() ? "" : calls.error().message().c_str());
        }
        QVERIFY(tally.calls > 500);
    }
};

QTEST_GUILESS_MAIN(PlanTextTest)
#include "tst_plan_text.moc"
