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

/// What a call came to: "0", "EACCES", "asleep", or why there is nothing.
inline QString word_of(const Reply &reply)
{
    if (const auto *outcome = std::get_if<Outcome>(&reply))
    {
        return text_of(*outcome);
    }
    if (std::holds_alternative<Asleep>(reply))
    {
        return QStringLiteral("asleep");
    }
    const auto *refusal = std::get_if<Refusal>(&reply);
    return QString::fromStdString(refusal != nullptr ? "refused: " + refusal->reason
                                                     : std::get<EngineLost>(reply).reason);
}

/// Who has come back, in order: "2: 0, 1: EIDRM".
inline QString woken_in(Lab &lab)
{
    QStringList all;
    for (const Woken &woken : lab.woken({}))
    {
        all += QStringLiteral("%1: %2").arg(woken.actor.value).arg(text_of(woken.outcome));
    }
    return all.join(QStringLiteral(", "));
}

inline const ActorRow *row_of(const Tables &tables, ActorId actor)
{
    for (const ActorRow &row : tables.actors)
    {
        if (row.actor == actor)
        {
            return &row;
        }
    }
    return nullptr;
}

inline const IpcNamespaceTable *table_of(const Tables &tables, ActorId actor)
{
    const ActorRow *row = row_of(tables, actor);
    for (const IpcNamespaceTable &table : tables.ipc)
    {
        if (row != nullptr && table.ns == row->ipc_ns)
        {
            return &table;
        }
    }
    return nullptr;
}

inline std::string refusal_of(const Reply &reply)
{
    const auto *refusal = std::get_if<Refusal>(&reply);
    return refusal == nullptr ? std::string{} : refusal->reason;
}

inline Call clone_of(ActorId child, std::uint64_t flags = 0)
{
    return Clone{.flags = flags | abi::kSigchld, .child = child};
}

inline Semop semop_on(int set, std::initializer_list<Sembuf> sops)
{
    return Semop{.id = IpcId{set}, .sops = sops, .nsops = sops.size()};
}

/// One operation on semaphore 0 of set 0.
inline Semop change(int by, int flags = 0)
{
    return semop_on(0, {{.sem_op = static_cast<std::int16_t>(by),
                         .sem_flg = static_cast<std::int16_t>(flags)}});
}

inline Semctl setval(int value, int semnum = 0, int set = 0)
{
    return Semctl{.id = IpcId{set}, .semnum = semnum, .command = abi::kSetval, .value = value};
}

/// To or from queue 0.
inline Msgsnd send(std::int64_t type, std::string text, int flags = 0)
{
    const auto size = static_cast<std::int64_t>(text.size());
    return Msgsnd{.mtype = type, .text = std::move(text), .size = size, .flags = flags};
}
inline Msgrcv receive(std::int64_t type, std::int64_t size = 100, int flags = 0)
{
    return Msgrcv{.size = size, .type = type, .flags = flags};
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

/// The call succeeds or gives the error, as written: "0", "EACCES"; or it sleeps: "asleep".
#define EXPECT_CALL(engine, actor, call, expected)                                                 \
    QCOMPARE(ipcscope::lab::test::word_of((engine).execute(actor, call)), QString(expected))

/// Those who have come back because of it, in order.
#define EXPECT_WOKEN(engine, expected)                                                             \
    QCOMPARE(ipcscope::lab::test::woken_in(engine), QString(expected))
