// Broken lessons: each folder of data/lessons has one kind of mistake, and an expected.txt with
// exactly what an author is told of it. IPCSCOPE_UPDATE_GOLDEN=1 writes those anew, to be looked at
// and committed.

#include <QTest>

#include "core/lesson/check.h"
#include "core/lesson/measure.h"
#include "sim/step_names.h"
#include "tests/support/lessons.h"

#include <QDir>
#include <QFile>

using namespace ipcscope;
using namespace ipcscope::lesson;

namespace
{

QString folder_of(const QString &mistake)
{
    return QString(IPCSCOPE_TEST_DATA "/lessons/") + mistake;
}

/// Does not make segments of 4321 bytes.
class Picky final : public Backend
{
  public:
    [[nodiscard]] Reply execute(ActorId actor, const Call &call) override
    {
        const auto *shmget = std::get_if<Shmget>(&call);
        return shmget != nullptr && shmget->size == 4321 ? Reply(failed(Errno::Einval))
                                                         : model_.execute(actor, call);
    }
    [[nodiscard]] std::vector<Woken> woken(std::span<const ActorId> order) override
    {
        return model_.woken(order);
    }
    [[nodiscard]] Result<Tables, EngineLost> observe() override { return model_.observe(); }

  private:
    sim::ModelBackend model_;
};

lesson::Engines with_suspect()
{
    return {.model = std::make_unique<Picky>(),
            .kernel = std::make_unique<Measure>(std::make_unique<sim::ModelBackend>()),
            .model_only_reason = "this test measures by the true model",
            .cast = Cast::SuspectAndModel};
}

std::vector<Checked> checked(const QString &folder)
{
    auto course = load_lessons(folder.toStdString());
    if (!course)
    {
        qFatal("%s", course.error().text().c_str());
    }
    check_needs(course.value());
    return check(course.value(),
                 {.engines = [](Wanted) { return tests::with_model(); },
                  .suspects = [](Wanted, const std::string &) { return with_suspect(); },
                  .step_names = sim::kStepNames});
}

} // namespace

class LessonMistakesTest : public QObject
{
    Q_OBJECT

  private slots:
    void every_mistake_is_told_where_it_is_and_what_to_do_data()
    {
        QTest::addColumn<QString>("mistake");
        const QStringList mistakes =
            QDir(folder_of(".")).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        QVERIFY(mistakes.size() >= 60);
        for (const QString &mistake : mistakes)
        {
            QTest::newRow(qPrintable(mistake)) << mistake;
        }
    }
    void every_mistake_is_told_where_it_is_and_what_to_do()
    {
        QFETCH(QString, mistake);
        const QString folder = folder_of(mistake);
        QString told;
        for (const Checked &one : checked(folder))
        {
            told += QString::fromStdString(tests::told(one.problems));
        }
        told.replace(folder + "/", "");
        QFile expected(folder + "/expected.txt");
        if (qEnvironmentVariableIsSet("IPCSCOPE_UPDATE_GOLDEN"))
        {
            QVERIFY(expected.open(QFile::WriteOnly));
            expected.write(told.toUtf8());
        }
        else
        {
            QVERIFY2(expected.open(QFile::ReadOnly), qPrintable(expected.fileName()));
            QCOMPARE(told, QString::fromUtf8(expected.readAll()));
        }
        QVERIFY(told.contains(".md:"));
    }

    void a_lesson_that_cannot_be_read_keeps_no_other_away()
    {
        const std::vector<Checked> all = checked(folder_of("others-still-load"));
        QCOMPARE(all.size(), std::size_t{3});
        QCOMPARE(all[0].id, std::string("good"));
        QVERIFY(all[0].ok());
        QCOMPARE(all[0].goals, std::size_t{1});
        QVERIFY(!all[1].ok());
        QVERIFY(all[1].id.empty());
        QCOMPARE(all[2].id, std::string("fine"));
        QVERIFY(all[2].ok());
    }
};

QTEST_GUILESS_MAIN(LessonMistakesTest)
#include "tst_lesson_mistakes.moc"
