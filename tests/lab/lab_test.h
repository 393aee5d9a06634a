// What tests on a lab share: starting one or saying why not, and reading answers.
#pragma once

#include <QTest>

#include "core/lab/lab.h"

namespace ipcscope::lab::test
{

inline bool lab_is_required()
{
    return qEnvironmentVariable("IPCSCOPE_REQUIRE_LAB") == "1";
}

inline QString sentence(const Unavailable &why)
{
    return QString::fromStdString(why.reason + " " + why.fix);
}

/// The outcome, or one with an error number that Linux does not have where there is none.
inline Outcome outcome_of(const Reply &reply)
{
    if (const auto *outcome = std::get_if<Outcome>(&reply))
    {
        return *outcome;
    }
    if (const auto *refusal = std::get_if<Refusal>(&reply))
    {
        qWarning("refused: %s", refusal->reason.c_str());
    }
    if (const auto *lost = std::get_if<EngineLost>(&reply))
    {
        qWarning("lost: %s", lost->reason.c_str());
    }
    return failed(static_cast<Errno>(9999));
}

inline QString text_of(const Outcome &outcome)
{
    if (outcome.error == Errno::Ok)
    {
        return QString::number(outcome.value);
    }
    const std::string_view name = errno_name(outcome.error);
    return name.empty() ? QString::number(static_cast<int>(outcome.error))
                        : QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

} // namespace ipcscope::lab::test

/// Declares `name`, a running lab, or ends the test function with the reason.
#define LAB_OR_SKIP(name)                                                                          \
    auto name##_started = ipcscope::lab::Lab::start();                                             \
    if (!name##_started)                                                                           \
    {                                                                                              \
        const QString why = ipcscope::lab::test::sentence(name##_started.error());                 \
        QVERIFY2(!ipcscope::lab::test::lab_is_required(), qPrintable(why));                        \
        QSKIP(qPrintable(why));                                                                    \
    }                                                                                              \
    [[maybe_unused]] ipcscope::lab::Lab &name = *name##_started.value() // NOLINT: a name

/// The call succeeds or gives the error, as written: "0", "EACCES".
#define EXPECT_CALL(engine, actor, call, expected)                                                 \
    QCOMPARE(ipcscope::lab::test::text_of(                                                         \
                 ipcscope::lab::test::outcome_of((engine).execute(actor, call))),                  \
             QString(expected))
