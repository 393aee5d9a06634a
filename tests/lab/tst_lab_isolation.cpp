// What one actor sees of the others: the model says of every scenario of the course what the kernel
// shows.
#include "core/model_facts.h"
#include "core/non_interference/non_interference.h"
#include "core/notation/notation.h"
#include "sim/model_backend.h"
#include "tests/lab/lab_test.h"

#include <QDirIterator>
#include <QFile>
#include <QSet>

using namespace ipcscope;
using namespace ipcscope::lab::test;
namespace ni = ipcscope::non_interference;

namespace
{

ni::Engines engines()
{
    ni::Engines made;
    EngineFacts facts;
    if (auto lab = lab::Lab::start())
    {
        facts = lab.value()->facts();
        made.kernel = std::move(lab).value();
    }
    made.model = std::make_unique<sim::ModelBackend>(model_facts(facts));
    return made;
}

/// Without times, which the kernel tells in seconds, and without what it does to memory by itself.
QSet<QString> told(const ni::Side &side)
{
    QSet<QString> all;
    for (const ni::Finding &one : side.findings)
    {
        const QString line = QStringLiteral("%1 %2: %3 / %4")
                                 .arg(one.line)
                                 .arg(one.field.c_str(), one.alone.c_str(), one.together.c_str());
        const bool time = line.contains("in line") || line.contains("some time");
        if (!time && !line.contains(".rss:"))
        {
            all.insert(line);
        }
    }
    return all;
}

} // namespace

class LabIsolationTest : public QObject
{
    Q_OBJECT
  private slots:
    void initTestCase();
    void the_model_says_what_the_kernel_shows_data();
    void the_model_says_what_the_kernel_shows();
    void cleanupTestCase();

  private:
    int isolated_{};
    int not_isolated_{};
};

void LabIsolationTest::initTestCase()
{
    const auto started = lab::Lab::start();
    if (!started)
    {
        QVERIFY2(!lab_is_required(), qPrintable(sentence(started.error())));
        QSKIP(qPrintable(sentence(started.error())));
    }
}

void LabIsolationTest::the_model_says_what_the_kernel_shows_data()
{
    QTest::addColumn<QString>("path");
    QDirIterator files(QStringLiteral("lessons"), {QStringLiteral("*.ipc")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
    {
        const QString path = files.next();
        QTest::newRow(qPrintable(files.fileName())) << path;
    }
}

void LabIsolationTest::the_model_says_what_the_kernel_shows()
{
    QFETCH(const QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto scenario = notation::parse(file.readAll().toStdString(), path.toStdString());
    QVERIFY(scenario.ok());
    for (const std::string &actor : ni::actors_of(scenario.value()))
    {
        const auto report = ni::examine(scenario.value(), actor, engines);
        if (!report)
        {
            QVERIFY(!report.error().message.empty());
            continue;
        }
        QVERIFY2(report.value().kernel, report.value().model_only_reason.c_str());
        const QSet<QString> model = told(report.value().model);
        const QSet<QString> kernel = told(*report.value().kernel);
        const QStringList apart = ((model - kernel) + (kernel - model)).values();
        QVERIFY2(apart.isEmpty(),
                 qPrintable(QString::fromStdString(actor) + ": " + apart.join('\n')));
        ++(report.value().isolated() ? isolated_ : not_isolated_);
    }
}

void LabIsolationTest::cleanupTestCase()
{
    qInfo("%d actors are isolated, %d are not", isolated_, not_isolated_);
    QVERIFY(isolated_ > 5 || isolated_ + not_isolated_ == 0);
    QVERIFY(not_isolated_ > 5 || isolated_ + not_isolated_ == 0);
}

QTEST_GUILESS_MAIN(LabIsolationTest)
#include "tst_lab_isolation.moc"
