// Lessons with a suspect, as a grading script meets them. Where a lab is, the kernel is the
// measure.

#include "tests/app/cli/program.h"

#include <QTest>

using ipcscope::tests::cli;
using ipcscope::tests::Said;

namespace
{

const QByteArray kRight = "sender msgsnd($queue, {mtype=0, mtext=\"none\"}, 4, 0)\n";
const QByteArray kInnocent = "sender msgsnd($queue, {mtype=2, mtext=\"two\"}, 3, 0)\n";

Said grade(const QByteArray &answers, const QStringList &more = {})
{
    return cli(QStringList{"lesson", "grade", "--json"} + more +
                   QStringList{"bug-message-of-no-type", "-"},
               answers);
}

QStringList engines_of(const Said &said)
{
    QStringList names;
    const QJsonObject goal = said.json()["goals"].toArray().first().toObject();
    for (const QJsonValue &engine : goal["engines"].toArray())
    {
        names += engine["engine"].toString();
    }
    return names;
}

} // namespace

class SuspectCliTest : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase()
    {
        lab_ = cli({"doctor", "--json"}).exit == 0;
        QVERIFY(lab_ || qgetenv("IPCSCOPE_REQUIRE_LAB") != "1");
    }

    void an_answer_that_exposes_the_bug_meets_the_goal()
    {
        const Said said = grade(kRight);
        QCOMPARE(said.exit, 0);
        QCOMPARE(said.summary()["met"].toInt(), 1);
        const QString evidence = said.json()["notes"].toArray().first()["message"].toString();
        QVERIFY2(evidence.contains("the suspect and the") && evidence.contains("EINVAL"),
                 qPrintable(evidence));
    }

    void an_innocent_answer_does_not()
    {
        const Said said = grade(kInnocent);
        QCOMPARE(said.exit, 1);
        const QJsonObject goal = said.json()["goals"].toArray().first().toObject();
        QCOMPARE(goal["expected"].toString(), QString("last.differs"));
        for (const QJsonValue &engine : goal["engines"].toArray())
        {
            QCOMPARE(engine["found"].toString(), QString("last.differs is false"));
        }
        QVERIFY(said.json()["notes"].toArray().isEmpty());
    }

    void the_kernel_is_the_measure_where_there_is_one_and_the_true_model_otherwise()
    {
        QCOMPARE(engines_of(grade(kRight, {"--on", "model"})), QStringList({"suspect", "model"}));
        QCOMPARE(grade(kRight, {"--on", "model"}).json()["on"].toString(), QString("model"));
        QCOMPARE(grade(kRight, {"--on", "model"}).exit, 0);
        QCOMPARE(grade(kInnocent, {"--on", "model"}).exit, 1);
        if (lab_)
        {
            QCOMPARE(engines_of(grade(kRight)), QStringList({"suspect", "kernel"}));
            QCOMPARE(grade(kRight).json()["on"].toString(), QString("both"));
        }
    }

    void without_the_suspects_program_nothing_is_graded()
    {
        qputenv("IPCSCOPE_SUSPECTS", "/nowhere");
        const Said said = grade(kRight);
        qunsetenv("IPCSCOPE_SUSPECTS");
        QCOMPARE(said.exit, 2);
        QVERIFY2(said.err.contains("/nowhere/ipcscope-bug-02"), said.err);
    }

  private:
    bool lab_{};
};

QTEST_GUILESS_MAIN(SuspectCliTest)
#include "tst_suspect_cli.moc"
