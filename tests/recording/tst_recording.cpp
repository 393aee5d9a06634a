// Recordings: what is kept is played, whatever has become of the file is told, and no call gets an
// answer that was given to another. A model is in the kernel's place.
#include "core/recording/file.h"
#include "tests/recording/recorded.h"
#include "tests/support/stand_in.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>

using namespace ipcscope;
using namespace ipcscope::tests;
using namespace ipcscope::recording;

namespace
{

EngineFacts machine()
{
    EngineFacts facts;
    facts.kernel_release = "6.18.44";
    return facts;
}

Recorded recorded(const std::string &text = kStory)
{
    return record(std::make_unique<StandIn>(Bend{}, machine()), machine(), text);
}

std::string bytes_of(const Recording &recording)
{
    auto bytes = to_bytes(recording);
    if (!bytes)
    {
        qFatal("%s", bytes.error().message.c_str());
    }
    return std::move(bytes).value();
}

bool is_sentence(const Unfit &unfit)
{
    return unfit.message.size() > 10 && unfit.message.back() == '.';
}

void shift(std::optional<TablesDelta> &seen, std::int64_t seconds)
{
    const auto earlier = [seconds](Stamp &stamp) { stamp.value -= stamp.value == 0 ? 0 : seconds; };
    if (!seen)
    {
        return;
    }
    for (TablesDelta::Namespace &ns : seen->changed)
    {
        for (ShmRow &row : ns.shm.upserted)
        {
            for (Stamp *stamp : {&row.atime, &row.dtime, &row.ctime})
            {
                earlier(*stamp);
            }
        }
        for (SemRow &row : ns.sem.upserted)
        {
            earlier(row.otime);
            earlier(row.ctime);
        }
        for (MsgRow &row : ns.msg.upserted)
        {
            for (Stamp *stamp : {&row.stime, &row.rtime, &row.ctime})
            {
                earlier(*stamp);
            }
        }
        for (MqRow &row : ns.mq.upserted)
        {
            earlier(row.mtime);
        }
    }
}

/// As if it had been made so many seconds before.
Recording made_earlier(Recording recording, std::int64_t seconds)
{
    recording.began -= seconds;
    shift(recording.seen, seconds);
    for (Exchange &one : recording.exchanges)
    {
        one.began -= seconds;
        one.ended -= seconds;
        shift(one.seen, seconds);
        if (auto *outcome = std::get_if<Outcome>(&one.reply))
        {
            if (auto *status = std::get_if<ShmidDs>(&outcome->output))
            {
                for (Stamp *stamp : {&status->atime, &status->dtime, &status->ctime})
                {
                    stamp->value -= stamp->value == 0 ? 0 : seconds;
                }
            }
        }
    }
    return recording;
}

} // namespace

class RecordingTest : public QObject
{
    Q_OBJECT

  private slots:
    void what_was_kept_is_read_and_played_as_it_was();
    void a_recording_of_another_day_agrees_as_it_did_then();
    void how_long_the_calls_took_is_kept();
    void a_file_that_ends_anywhere_is_told();
    void a_file_with_any_byte_changed_is_told();
    void bytes_that_fit_their_sum_are_told_or_can_be_played();
    void what_nobody_records_is_neither_written_nor_read_data();
    void what_nobody_records_is_neither_written_nor_read();
    void another_version_and_other_files_are_told();
    void a_recording_of_old_is_read_and_played();
    void a_call_that_was_not_recorded_ends_it_data();
    void a_call_that_was_not_recorded_ends_it();
    void the_file_lies_beside_what_it_is_of();
};

void RecordingTest::what_was_kept_is_read_and_played_as_it_was()
{
    const Recorded made = recorded();
    QCOMPARE(made.told.alone, std::string());
    QVERIFY(std::any_of(made.told.records.begin(), made.told.records.end(),
                        [](const RunRecord &one) { return !one.kernel_woken.empty(); }));
    QTemporaryDir dir;
    const std::string path = dir.filePath(QStringLiteral("story.kernel")).toStdString();
    const auto problem = write_file(path, made.recording);
    QVERIFY2(!problem, problem ? problem->message.c_str() : "");
    QCOMPARE(QDir(dir.path()).entryList(QDir::Files).size(), 1); // nothing aside
    const auto read = read_file(path);
    QVERIFY2(read.ok(), read ? "" : read.error().message.c_str());
    QCOMPARE(bytes_of(read.value()), bytes_of(made.recording));
    QCOMPARE(read.value().date, std::string("2026-11-30"));
    QCOMPARE(read.value().facts.kernel_release, std::string("6.18.44"));
    const Told told = play(read.value());
    QCOMPARE(difference(told, made.told), std::string());
    for (const RunRecord &one : told.records)
    {
        QCOMPARE(one.verdict(), Verdict::Agree);
    }
}

void RecordingTest::a_recording_of_another_day_agrees_as_it_did_then()
{
    const Recording earlier = made_earlier(recorded().recording, 86400);
    for (const RunRecord &one : play(earlier).records)
    {
        QCOMPARE(one.verdict(), Verdict::Agree);
    }
}

void RecordingTest::how_long_the_calls_took_is_kept()
{
    Recording recording = recorded().recording;
    for (std::size_t at = 0; at < recording.exchanges.size(); ++at)
    {
        Exchange &one = recording.exchanges[at];
        QCOMPARE(one.took_ns.has_value(), std::holds_alternative<Outcome>(one.reply));
        one.took_ns = static_cast<std::int64_t>(at) * 1000;
    }
    PlayedRun played(std::make_shared<const Recording>(from_bytes(bytes_of(recording)).value()));
    QVERIFY(!played.took());
    for (std::size_t at = 0; at < recording.exchanges.size(); ++at)
    {
        const Exchange &one = recording.exchanges[at];
        QCOMPARE(played.execute(one.actor, one.call).index(), one.reply.index());
        const auto took = played.took();
        QVERIFY(took);
        QCOMPARE(took->count(), static_cast<std::int64_t>(at) * 1000);
        QVERIFY(!played.took());
    }
}

void RecordingTest::a_file_that_ends_anywhere_is_told()
{
    const std::string bytes = bytes_of(recorded().recording);
    for (std::size_t size = 0; size < bytes.size(); ++size)
    {
        const auto read = from_bytes(std::string_view(bytes).substr(0, size));
        QVERIFY2(!read && is_sentence(read.error()), std::to_string(size).c_str());
    }
    QVERIFY(!from_bytes(bytes + '\0'));
}

void RecordingTest::a_file_with_any_byte_changed_is_told()
{
    std::string bytes = bytes_of(recorded("A shmget(0x1234, 4096, IPC_CREAT|0600)\n").recording);
    for (std::size_t at = 0; at < bytes.size(); ++at)
    {
        for (unsigned bit = 0; bit < 8; ++bit)
        {
            const char was = bytes[at];
            bytes[at] = static_cast<char>(static_cast<unsigned char>(was) ^ (1U << bit));
            const auto read = from_bytes(bytes);
            QVERIFY2(!read && is_sentence(read.error()), std::to_string(at).c_str());
            bytes[at] = was;
        }
    }
    QVERIFY(from_bytes(bytes).ok());
}

// Somebody who means it can write a sum that fits.
void RecordingTest::bytes_that_fit_their_sum_are_told_or_can_be_played()
{
    const std::string whole = bytes_of(recorded().recording);
    const std::string body = whole.substr(whole.find('\n') + 1 + 8);
    QCOMPARE(sealed(body), whole);
    std::mt19937 random(1); // NOLINT: the same every time is the point
    int played = 0;
    for (int round = 0; round < 4000; ++round)
    {
        std::string damaged = body;
        for (auto edits = 1 + random() % 3; edits > 0; --edits)
        {
            damaged[random() % damaged.size()] = static_cast<char>(random());
        }
        const auto read = from_bytes(sealed(damaged));
        if (read)
        {
            ++played;
            (void)play(read.value());
        }
        else
        {
            QVERIFY(is_sentence(read.error()));
        }
    }
    QVERIFY(played > 0 && played < 4000);
}

void RecordingTest::what_nobody_records_is_neither_written_nor_read_data()
{
    QTest::addColumn<std::function<void(Recording &)>>("change");
    using Change = std::function<void(Recording &)>;
    const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    row("no date", [](Recording &one) { one.date = "yesterday"; });
    row("a release that is markup", [](Recording &one) { one.facts.kernel_release = "<b>6</b>"; });
    row("no release", [](Recording &one) { one.facts.kernel_release.clear(); });
    row("nobody's uids", [](Recording &one) { one.facts.uid_count = 0; });
    row("a pid below all", [](Recording &one) { one.facts.first_actor_pid = Pid{-1}; });
    row("capabilities that there are not", [](Recording &one) { one.facts.init_caps = ~0ULL; });
    row("a name of two words", [](Recording &one) { one.actors.emplace_back("a b"); });
    row("no tables", [](Recording &one) { one.seen.reset(); });
    row("no actors", [](Recording &one) { one.seen->actors.reset(); });
    row("rows out of order",
        [](Recording &one) { one.seen->actors->push_back(one.seen->actors->front()); });
    row("an answer before its question", [](Recording &one) { one.exchanges[0].took_ns = -1; });
    row("an end before its beginning",
        [](Recording &one) { one.exchanges[0].ended = one.exchanges[0].began - 1; });
}

void RecordingTest::what_nobody_records_is_neither_written_nor_read()
{
    QFETCH(std::function<void(Recording &)>, change);
    Recording recording = recorded().recording;
    change(recording);
    const auto bytes = to_bytes(recording);
    QVERIFY(!bytes);
    QVERIFY(is_sentence(bytes.error()));
}

void RecordingTest::another_version_and_other_files_are_told()
{
    QTemporaryDir dir;
    const auto told = [&dir](const QByteArray &text) {
        const QString path = dir.filePath(QStringLiteral("case.kernel"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        {
            return QString();
        }
        file.close();
        const auto read = read_file(path.toStdString());
        return read ? QString() : QString::fromStdString(read.error().message);
    };
    QVERIFY(told("ipcscope kernel run 99\nwhatever comes").contains(QStringLiteral("version")));
    QVERIFY(told("A shmget(1, 2, 3)\n").contains(QStringLiteral("is no recorded run")));
    QVERIFY(told("").contains(QStringLiteral("is no recorded run")));
    const auto none = read_file(dir.filePath(QStringLiteral("none.kernel")).toStdString());
    QVERIFY(!none && none.error().message.find("no such file") != std::string::npos);
    QVERIFY(!read_file(dir.path().toStdString()));
    const auto unwritten = write_file("/nowhere/case.kernel", recorded().recording);
    QVERIFY(unwritten && unwritten->message.find("cannot be written") != std::string::npos);
    QFile large(dir.filePath(QStringLiteral("large.kernel")));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(qint64{kMostBytes} + 1));
    const auto too_large = read_file(large.fileName().toStdString());
    QVERIFY(!too_large && too_large.error().message.find("65536 KiB") != std::string::npos);
}

// Its bytes are those of a kernel that was recorded when this version of the form was made: if it
// cannot be read any more, kVersion is to be counted up, and the file to be made anew:
// KEEP=/tmp/story.kernel tst_recorded_lab, and base64 -w 100 of that.
void RecordingTest::a_recording_of_old_is_read_and_played()
{
    QFile kept(QStringLiteral("tests/recording/data/story.kernel.base64"));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    const QTemporaryDir dir;
    QFile bytes(dir.filePath(QStringLiteral("story.kernel")));
    QVERIFY(bytes.open(QIODevice::WriteOnly));
    QVERIFY(bytes.write(QByteArray::fromBase64(kept.readAll())) > 1000);
    bytes.close();
    const auto read = read_file(bytes.fileName().toStdString());
    QVERIFY2(read.ok(), read ? "" : read.error().message.c_str());
    const Told told = play(read.value());
    QCOMPARE(told.alone, std::string());
    for (const RunRecord &one : told.records)
    {
        QCOMPARE(one.verdict(), Verdict::Agree);
    }
}

void RecordingTest::a_call_that_was_not_recorded_ends_it_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("another call") << "A shmget(0x1235, 4096, IPC_CREAT|0600)"
                                  << "What was recorded as call 2 is A shmget(0x1234, 4096, "
                                     "IPC_CREAT|0600), not A shmget(0x1235, 4096, IPC_CREAT|0600)";
    QTest::newRow("another actor") << "init shmget(0x1234, 4096, IPC_CREAT|0600)"
                                   << "not init shmget(0x1234, 4096, IPC_CREAT|0600)";
    QTest::newRow("more calls") << "A shmget(0x1234, 4096, IPC_CREAT|0600)\nA shmget(1, 2, 0)"
                                << "The recording ends after 2 calls, before A shmget(0x1, 2, 0)";
}

void RecordingTest::a_call_that_was_not_recorded_ends_it()
{
    QFETCH(QString, line);
    QFETCH(QString, sentence);
    const Recorded made = recorded("A shmget(0x1234, 4096, IPC_CREAT|0600)\n");
    const Told told = play(made.recording, line.toStdString());
    QVERIFY2(QString::fromStdString(told.alone).contains(sentence), told.alone.c_str());
    QVERIFY(told.alone.find("Start the kernel again") != std::string::npos);

    PlayedRun played(std::make_shared<const Recording>(made.recording));
    QVERIFY(std::holds_alternative<EngineLost>(
        played.execute(ActorId{7}, Shmdt{.address = Address{1}})));
    // From there on nobody knows anything, not even of what was recorded.
    const Exchange &first = made.recording.exchanges[0];
    QVERIFY(std::holds_alternative<EngineLost>(played.execute(first.actor, first.call)));
    QVERIFY(!played.observe());
    QVERIFY(played.woken({}).empty());
}

void RecordingTest::the_file_lies_beside_what_it_is_of()
{
    QCOMPARE(file_beside("/a.b/same-key.ipc"), std::string("/a.b/same-key.kernel"));
    QCOMPARE(file_beside("lessons/x/lesson.md"), std::string("lessons/x/lesson.kernel"));
    QCOMPARE(file_beside("story"), std::string("story.kernel"));
}

QTEST_GUILESS_MAIN(RecordingTest)
#include "tst_recording.moc"
