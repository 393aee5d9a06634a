// Rules for short logs: a name, the log, what comes of it in short, and what differs.
#pragma once

#include "tests/replay/explain.h"

#include <QTest>

namespace ipcscope::test
{

inline void add_verdict_columns()
{
    QTest::addColumn<QByteArray>("log");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QStringList>("differ");
}

inline void rule(const char *name, const char *log, const char *verdicts,
                 const QStringList &differences = {})
{
    QTest::newRow(name) << QByteArray(log) << QString(verdicts) + " unsupported" << differences;
}

inline void check_verdict()
{
    QFETCH(QByteArray, log);
    QFETCH(QString, expected);
    QFETCH(QStringList, differ);
    const replay::Report report = explain({log.data(), size_t(log.size())});
    QCOMPARE(differences(report), differ);
    QCOMPARE(verdicts(report), expected);
    const replay::Summary &summary = report.summary;
    QCOMPARE(summary.calls, summary.agree + summary.allowed + summary.differ + summary.unsupported);
}

} // namespace ipcscope::test
