// Whether replay sees what is wrong in a log: one result of a recording is told wrongly, and
// another one, and so on. What a log leaves open cannot be seen; for each field a share is known
// that can. With IPCSCOPE_LOGS=FOLDER all lies about the logs in that folder are told, and the
// shares printed.
#include <QDir>
#include <QFile>
#include <QTest>

#include "core/notation/names.h"
#include "tests/replay/explain.h"
#include "tests/replay/lies.h"

#include <cstdio>
#include <limits>
#include <map>

using namespace ipcscope;
using namespace ipcscope::test;

namespace
{

struct Share
{
    int told{};
    int seen{};
    QStringList unseen; ///< where
};
constexpr int kNoEnd = std::numeric_limits<int>::max();
using Shares = std::map<std::string, Share>;

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool is_seen(const std::string &log)
{
    sim::ReplayStart start = usual_start();
    const auto capabilities = notation::capability_set("all,-sys_resource");
    start.identity.capabilities = capabilities.ok() ? capabilities.value() : 0;
    return explain(log, start).summary.differ > 0;
}

// At most so many lies about each field of a log, from all over it; none about fields of which
// `enough` have been told.
void tell_lies(const QString &path, std::size_t most, int enough, Shares &shares)
{
    const QByteArray text = read(path);
    const std::string_view log(text.data(), std::size_t(text.size()));
    std::map<std::string, std::vector<Lie>> by_field;
    for (const Lie &lie : lies_of(log))
    {
        by_field[lie.about].push_back(lie);
    }
    for (const auto &[field, lies] : by_field)
    {
        Share &share = shares[field];
        if (share.told >= enough)
        {
            continue;
        }
        const std::size_t step = std::max<std::size_t>(1, lies.size() / most);
        for (std::size_t i = 0; i < lies.size(); i += step)
        {
            ++share.told;
            if (is_seen(tell(log, lies[i])))
            {
                ++share.seen;
            }
            else
            {
                share.unseen += QString("%1:%2").arg(QFileInfo(path).fileName()).arg(lies[i].line);
            }
        }
    }
}

QString table(const Shares &shares)
{
    QString text;
    for (const auto &[field, share] : shares)
    {
        text += QString("%1 %2 of %3  %4\n")
                    .arg(QString::fromStdString(field), -26)
                    .arg(share.seen, 5)
                    .arg(share.told, 5)
                    .arg(share.unseen.mid(0, 12).join(' '));
    }
    return text;
}

} // namespace

class ReplayLies : public QObject
{
    Q_OBJECT

  private slots:
    void initTestCase();
    void are_seen_data();
    void are_seen();
    void in_other_logs();

  private:
    Shares shares_;
};

void ReplayLies::initTestCase()
{
    constexpr std::size_t kMost = 4;
    constexpr int kEnough = 6;
    const QDir folder(QStringLiteral(IPCSCOPE_TEST_DATA));
    QStringList overlapping;
    for (const QString &name : folder.entryList({"*.strace"}))
    {
        const QString path = folder.filePath(name);
        if (read(path).count("<unfinished") > 20)
        {
            overlapping += path;
            continue;
        }
        tell_lies(path, kMost, kNoEnd, shares_);
    }
    // A lie among many calls that overlap is looked for in many orders, which takes long: they are
    // for what the others do not have.
    for (const QString &path : overlapping)
    {
        tell_lies(path, 1, kEnough, shares_);
    }
}

void ReplayLies::are_seen_data()
{
    QTest::addColumn<int>("least"); // per cent
    // The last time in a log may be any, a program may have written limits and ids where no file
    // calls are shown, and values that SETALL sets are not shown either, nor what is stored into a
    // file that is mapped.
    const std::map<std::string, int> sometimes{
        {"shm_atime", 85}, {"shm_ctime", 85}, {"shm_dtime", 85},        {"shm_nattch", 85},
        {"msgmnb", 70},    {"GETVAL", 80},    {"content of a file", 80}};
    constexpr std::size_t kFields = 54;
    QVERIFY2(shares_.size() >= kFields, qPrintable(table(shares_)));
    for (const auto &[field, share] : shares_)
    {
        const auto floor = sometimes.find(field);
        QTest::newRow(field.c_str()) << (floor == sometimes.end() ? 100 : floor->second);
    }
}

void ReplayLies::are_seen()
{
    QFETCH(int, least);
    const Share &share = shares_[QTest::currentDataTag()];
    QVERIFY2(share.seen * 100 >= least * share.told, qPrintable(table(shares_)));
}

void ReplayLies::in_other_logs()
{
    const QString other = qEnvironmentVariable("IPCSCOPE_LOGS");
    if (other.isEmpty())
    {
        return;
    }
    Shares shares;
    const QDir folder(other);
    for (const QString &name : folder.entryList({"*.strace"}))
    {
        tell_lies(folder.filePath(name), 1'000'000, kNoEnd, shares);
    }
    std::fputs(qPrintable(table(shares)), stdout);
}

QTEST_APPLESS_MAIN(ReplayLies)
#include "tst_replay_lies.moc"
