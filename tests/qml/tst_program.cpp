// The window's program, started as a user starts it: what it shows, and how fast.
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/stat.h>

#include <algorithm>
#include <tuple>

namespace
{

#ifdef __SANITIZE_ADDRESS__
constexpr qint64 kFirstPictureMs = 15000;
#else
constexpr qint64 kFirstPictureMs = 1500;
#endif
constexpr qint64 kForEverMs = 1'000'000;

qint64 processor_ms_of_children()
{
    rusage used{};
    getrusage(RUSAGE_CHILDREN, &used);
    const auto ms = [](const timeval &time) {
        return qint64{time.tv_sec} * 1000 + qint64{time.tv_usec} / 1000;
    };
    return ms(used.ru_utime) + ms(used.ru_stime);
}

} // namespace

class TestProgram : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void initTestCase();
    void a_picture_shows_the_window_data();
    void a_picture_shows_the_window();
    void the_pictures_tell_places_and_themes_apart();
    void a_picture_shows_where_things_end_that_move();
    void the_first_picture_takes_a_second_and_a_half_of_the_processor_at_most();
    void a_place_that_does_not_exist_is_unusable_input();
    void a_file_that_cannot_be_opened_is_shown_told_and_unusable_input_data();
    void a_file_that_cannot_be_opened_is_shown_told_and_unusable_input();
    void what_is_no_file_of_text_is_told_and_unusable_input_data();
    void what_is_no_file_of_text_is_told_and_unusable_input();
    void an_option_that_does_not_exist_is_unusable_input();
    void a_lesson_that_does_not_exist_is_unusable_input();
    void a_view_that_does_not_exist_is_unusable_input();
    void without_a_display_a_question_is_answered_and_a_window_is_refused();
    void a_killed_window_goes_on_with_what_was_not_saved();
    void a_killed_window_goes_on_with_its_lesson();

  private:
    QTemporaryDir home_;
    struct Ended
    {
        int exit_code;
        QByteArray errors;
        QByteArray printed;
    };
    static Ended
    run(const QStringList &arguments,
        const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());
    static QString picture(const QString &name)
    {
        return QStringLiteral(IPCSCOPE_PICTURES "/") + name + QStringLiteral(".png");
    }
};

TestProgram::Ended TestProgram::run(const QStringList &arguments,
                                    const QProcessEnvironment &environment)
{
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(IPCSCOPE_PROGRAM), arguments);
    const bool ended = program.waitForFinished(60000);
    return {ended ? program.exitCode() : -1, program.readAllStandardError(),
            program.readAllStandardOutput()};
}

void TestProgram::initTestCase()
{
    qputenv("XDG_DATA_HOME", home_.path().toUtf8()); // a learner and choices of its own
    qputenv("XDG_CONFIG_HOME", home_.path().toUtf8());
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    QVERIFY(QDir().mkpath(QStringLiteral(IPCSCOPE_PICTURES)));
}

void TestProgram::a_picture_shows_the_window_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QSize>("size");
    for (const char *theme : {"light", "dark", "contrast"})
    {
        for (const char *step : {"hit", "miss"})
        {
            QTest::newRow(qPrintable(QStringLiteral("%1-%2").arg(QLatin1String(step), theme)))
                << QStringList{"--theme", theme, "--goto",
                               QStringLiteral("ipc_findkey.%1").arg(QLatin1String(step))}
                << QSize(1366, 768);
        }
    }
    QTest::newRow("zoomed") << QStringList{"--zoom", "2", "--goto", "ipc_findkey.miss"}
                            << QSize(1366, 768);
    QTest::newRow("small") << QStringList{"--size", "1024x700", "--goto", "call:6"}
                           << QSize(1024, 700);
    for (const char *view : {"structure", "slots", "objects", "indices", "answers", "lookups"})
    {
        QTest::newRow(view) << QStringList{"--view", view, "--goto", "call:6"} << QSize(1366, 768);
    }
    QTest::newRow("charts-zoomed")
        << QStringList{"--view", "memory", "--zoom", "2", "--theme", "dark"} << QSize(1366, 768);
    QTest::newRow("course-light") << QStringList{"--page", "course"} << QSize(1366, 768);
    QTest::newRow("claims-dark") << QStringList{"--page", "claims", "--theme", "dark"}
                                 << QSize(1366, 768);
    for (const char *part : {"campaign", "log", "isolation", "checks"})
    {
        for (const char *theme : {"light", "dark"})
        {
            QTest::newRow(
                qPrintable(QStringLiteral("%1-%2").arg(QLatin1String(part), QLatin1String(theme))))
                << QStringList{"--page", part, "--theme", theme} << QSize(1366, 768);
        }
    }
    QTest::newRow("a log") << QStringList{IPCSCOPE_SOURCE_DIR "/tests/replay/data/queues.strace"}
                           << QSize(1366, 768);
    QTest::newRow("isolation-zoomed")
        << QStringList{"--page", "isolation", "--zoom", "2"} << QSize(1366, 768);
    QTest::newRow("checks-zoomed")
        << QStringList{"--page", "checks", "--zoom", "2"} << QSize(1366, 768);
    for (const char *lesson : {"same-key", "undo", "order-of-checks"})
    {
        for (const char *theme : {"light", "dark"})
        {
            QTest::newRow(qPrintable(
                QStringLiteral("%1-%2").arg(QLatin1String(lesson), QLatin1String(theme))))
                << QStringList{lesson, "--theme", theme} << QSize(1366, 768);
        }
    }
    QTest::newRow("model-only lesson")
        << QStringList{"same-key", "--model-only"} << QSize(1366, 768);
    QTest::newRow("model-only") << QStringList{"--model-only"} << QSize(1366, 768);
}

void TestProgram::a_picture_shows_the_window()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QSize, size);
    const QString file = picture(QString::fromLatin1(QTest::currentDataTag()));
    QFile::remove(file);
    const Ended ended = run(arguments + QStringList{"--screenshot", file});
    QVERIFY2(ended.exit_code == 0, ended.errors);
    QVERIFY2(!ended.errors.contains(".qml"), ended.errors);
    const QImage image(file);
    QCOMPARE(image.size(), size);
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 2)
    {
        for (int x = 0; x < image.width(); x += 2)
        {
            colours.insert(image.pixel(x, y));
        }
    }
    QVERIFY2(colours.size() > 100, qPrintable(QString::number(colours.size())));
}

void TestProgram::the_pictures_tell_places_and_themes_apart()
{
    const QStringList names{"hit-light", "miss-light", "hit-dark", "miss-dark", "hit-contrast"};
    for (const QString &one : names)
    {
        for (const QString &other : names)
        {
            const bool same = QImage(picture(one)) == QImage(picture(other));
            QVERIFY2(same == (one == other), qPrintable(one + QLatin1Char(' ') + other));
        }
    }
}

void TestProgram::a_picture_shows_where_things_end_that_move()
{
    QFile scenario(home_.filePath(QStringLiteral("moves.ipc")));
    QVERIFY(scenario.open(QIODevice::WriteOnly));
    // So long that the window is there before the place where it is to stand.
    const QByteArray lookups = QByteArray("A shmget(1, 1, 0)\n").repeated(20000);
    scenario.write(lookups + "B unshare(CLONE_NEWIPC)\nB shmget(1, 4096, IPC_CREAT|0600)\n");
    scenario.close();
    QVERIFY(QDir(home_.path()).mkpath(QStringLiteral("ipcscope")));
    QFile choices(home_.filePath(QStringLiteral("ipcscope/ipcscope.ini")));
    std::vector<QImage> pictures;
    for (const char *wish : {"animation=true\n", "animation=false\n"})
    {
        QVERIFY(choices.open(QIODevice::WriteOnly));
        choices.write(QByteArray("[General]\n") + wish);
        choices.close();
        const QString file = picture(QStringLiteral("moves"));
        const Ended ended = run(
            {scenario.fileName(), "--model-only", "--goto", "call:20004", "--screenshot", file});
        QVERIFY2(ended.exit_code == 0, ended.errors);
        // What moves is in the upper pane; the source below comes to rest a line higher or lower.
        pictures.push_back(QImage(file).copy(0, 40, 1366, 200));
    }
    QVERIFY(choices.remove());
    QVERIFY(!pictures[0].isNull());
    QVERIFY(pictures[0] == pictures[1]);
}

void TestProgram::the_first_picture_takes_a_second_and_a_half_of_the_processor_at_most()
{
    // The processor's time, since a machine that is busy with other things proves nothing.
    const auto start = [] {
        const qint64 before = processor_ms_of_children();
        const Ended ended = run({"--model-only", "--screenshot", picture(QStringLiteral("warm"))});
        return ended.exit_code == 0 ? processor_ms_of_children() - before : kForEverMs;
    };
    (void)start(); // warms the machine's caches
    const qint64 best = std::min({start(), start(), start()});
    qInfo("start, first frame, picture and exit: %lld ms of the processor",
          static_cast<long long>(best));
    QVERIFY(best < kFirstPictureMs);
}

void TestProgram::a_place_that_does_not_exist_is_unusable_input()
{
    const Ended ended =
        run({"--model-only", "--goto", "no.such.step", "--screenshot", picture("never")});
    QCOMPARE(ended.exit_code, 2);
    QVERIFY(ended.errors.contains("no.such.step"));
}

void TestProgram::a_file_that_cannot_be_opened_is_shown_told_and_unusable_input_data()
{
    QTest::addColumn<QByteArray>("contents"); // null: no such file
    QTest::addColumn<QByteArray>("told");
    QTest::newRow("missing") << QByteArray() << QByteArray("No such file");
    QTest::newRow("garbage") << QByteArray("\xad\x00\xff\x17 \n\x80", 7)
                             << QByteArray("is no text");
    QTest::newRow("noise") << QByteArray("\xad\xff\x17 \n\x80") << QByteArray(":1:");
    QTest::newRow("bad") << QByteArray("A shmget(0x1, 1, 0) = 0\nA shmget(0x1, , 0)\n")
                         << QByteArray(":2:15: found ','");
}

void TestProgram::a_file_that_cannot_be_opened_is_shown_told_and_unusable_input()
{
    QFETCH(const QByteArray, contents);
    QFETCH(const QByteArray, told);
    const QTemporaryDir dir;
    QFile file(dir.filePath(QStringLiteral("case.ipc")));
    if (!contents.isNull())
    {
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(contents), contents.size());
        file.close();
    }
    const QString shown = picture(QString::fromLatin1(QTest::currentDataTag()));
    const Ended ended = run({file.fileName(), "--model-only", "--screenshot", shown});
    QCOMPARE(ended.exit_code, 2);
    QVERIFY2(ended.errors.contains(told), ended.errors);
    QVERIFY(ended.errors.contains("case.ipc"));
    QCOMPARE(QImage(shown).size(), QSize(1366, 768));
}

void TestProgram::what_is_no_file_of_text_is_told_and_unusable_input_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("told");
    const QList<std::tuple<const char *, const char *, const char *>> rows{
        {"pipe", "a.ipc", "is a pipe, a socket or a device"},
        {"pipe", "a.log", "is a pipe, a socket or a device"},
        {"pipe", "a.md", "is not a file of text"},
        {"endless", "b.ipc", "is a pipe, a socket or a device"},
        {"endless", "b.log", "is a pipe, a socket or a device"},
        {"endless", "b.md", "is not a file of text"},
        {"folder", "c.ipc", "is a folder"},
        {"folder", "c.log", "is a folder"},
        {"folder", "c.md", "holds no lesson"},
        {"picture", "d.ipc", "is no text"},
        {"picture", "d.log", "is no log of strace"},
        {"picture", "d.md", "is no UTF-8"},
        {"empty", "e.log", "is empty"},
        {"empty", "e.md", "e.md"},
    };
    for (const auto &[kind, name, told] : rows)
    {
        QTest::addRow("%s %s", kind, name)
            << QString::fromLatin1(kind) << QString::fromLatin1(name) << QByteArray(told);
    }
}

void TestProgram::what_is_no_file_of_text_is_told_and_unusable_input()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, name);
    QFETCH(const QByteArray, told);
    const QTemporaryDir dir;
    const QString path = dir.filePath(name);
    constexpr mode_t kMine = 0600;
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(0);
    QFile file(path);
    const bool made = kind == QStringLiteral("pipe") ? ::mkfifo(QFile::encodeName(path), kMine) == 0
                      : kind == QStringLiteral("endless")
                          ? QFile::link(QStringLiteral("/dev/zero"), path)
                      : kind == QStringLiteral("folder")  ? QDir().mkpath(path)
                      : kind == QStringLiteral("picture") ? image.save(path, "PNG")
                                                          : file.open(QIODevice::WriteOnly);
    QVERIFY(made);
    const Ended ended = run({path, "--model-only", "--screenshot", picture("odd " + name)});
    QVERIFY2(ended.exit_code == 2, ended.errors);
    QVERIFY2(ended.errors.contains(told), ended.errors);
    QVERIFY2(ended.errors.contains(name.toUtf8()), ended.errors);
}

void TestProgram::an_option_that_does_not_exist_is_unusable_input()
{
    const Ended ended = run({"--fly"});
    QCOMPARE(ended.exit_code, 2);
    QVERIFY(ended.errors.contains("fly"));
}

void TestProgram::a_lesson_that_does_not_exist_is_unusable_input()
{
    for (const QStringList &what :
         {QStringList{"no-such-lesson"}, QStringList{"/nowhere/lesson.md"}})
    {
        const Ended ended =
            run(what + QStringList{"--model-only", "--screenshot", picture("never")});
        QCOMPARE(ended.exit_code, 2);
        QVERIFY2(ended.errors.contains(what[0].toUtf8()), ended.errors);
    }
    QCOMPARE(run({"--page", "nowhere", "--screenshot", picture("never")}).exit_code, 2);
    QCOMPARE(run({"--page", "course", "trace.log", "--screenshot", picture("never")}).exit_code, 2);
    const Ended log = run({"/nowhere/trace.log", "--screenshot", picture("never")});
    QCOMPARE(log.exit_code, 2);
    QVERIFY2(log.errors.contains("/nowhere/trace.log cannot be read"), log.errors);
}

void TestProgram::a_view_that_does_not_exist_is_unusable_input()
{
    const Ended ended = run({"--view", "nowhere", "--screenshot", picture("never")});
    QCOMPARE(ended.exit_code, 2);
    QVERIFY(ended.errors.contains("lookups"));
}

void TestProgram::without_a_display_a_question_is_answered_and_a_window_is_refused()
{
    auto bare = QProcessEnvironment::systemEnvironment();
    for (const char *display : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
    {
        bare.remove(QString::fromLatin1(display));
    }
    for (const char *question : {"--version", "-v", "--help", "-h"})
    {
        const Ended asked = run({QString::fromLatin1(question)}, bare);
        QCOMPARE(asked.exit_code, 0);
        QVERIFY2(asked.printed.contains("ipcscope"), question);
    }
    const Ended refused = run({"--model-only"}, bare);
    QCOMPARE(refused.exit_code, 1);
    QVERIFY2(refused.errors.contains("there is no display"), refused.errors.constData());
}

void TestProgram::a_killed_window_goes_on_with_what_was_not_saved()
{
    // As a window leaves it that is killed after a line was typed.
    const QString folder = home_.filePath(QStringLiteral("ipcscope/session"));
    QVERIFY(QDir().mkpath(folder));
    const QByteArray left = "{\"format\":1,\"path\":\"\",\"name\":\"\",\"modified\":true,"
                            "\"active\":0,\"call\":1,\"step\":2,\"view\":1,\"chart\":3,"
                            "\"branches\":[{\"name\":\"main\",\"parent\":-1,\"fork_call\":0,"
                            "\"source\":\"A shmget(0x4711, 4096, IPC_CREAT|0600)\\n\"}],"
                            "\"panes\":{}}";
    const QString path = folder + QStringLiteral("/0.json");
    const auto write = [&path](const QByteArray &bytes) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    const auto read = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                              : QJsonObject();
    };
    QVERIFY(write(left));
    for (int time = 0; time < 2; ++time)
    {
        const QDateTime before = QFileInfo(path).lastModified();
        QProcess program;
        program.start(QStringLiteral(IPCSCOPE_PROGRAM), {"--model-only"});
        QVERIFY(QTest::qWaitFor([&] { return QFileInfo(path).lastModified() > before; }, 30000));
        program.kill();
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::CrashExit);
        const QJsonObject kept = read();
        QJsonObject was = QJsonDocument::fromJson(left).object();
        for (const char *what : {"branches", "modified", "call", "step", "view", "chart"})
        {
            QVERIFY2(kept[QLatin1String(what)] == was[QLatin1String(what)], what);
        }
    }
}

void TestProgram::a_killed_window_goes_on_with_its_lesson()
{
    const QString path = home_.filePath(QStringLiteral("ipcscope/session/0.json"));
    QFile::remove(path);
    const auto lesson_is_kept = [&path](const QDateTime &after) {
        QFile file(path);
        const QJsonObject kept = file.open(QIODevice::ReadOnly)
                                     ? QJsonDocument::fromJson(file.readAll()).object()
                                     : QJsonObject();
        const QJsonObject learning = kept[QStringLiteral("learning")].toObject();
        return QFileInfo(path).lastModified() > after &&
               kept[QStringLiteral("window")][QStringLiteral("page")] == QJsonValue(0) &&
               learning[QStringLiteral("lesson")] == QStringLiteral("same-key") &&
               !learning[QStringLiteral("visits")].toArray().isEmpty();
    };
    QDateTime before = QDateTime::fromMSecsSinceEpoch(0);
    for (const QStringList &asked : {QStringList{QStringLiteral("same-key")}, QStringList{}})
    {
        QProcess program;
        program.start(QStringLiteral(IPCSCOPE_PROGRAM), QStringList{"--model-only"} + asked);
        QVERIFY(QTest::qWaitFor([&] { return lesson_is_kept(before); }, 30000));
        program.kill();
        QVERIFY(program.waitForFinished());
        before = QFileInfo(path).lastModified();
    }
}

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"
