// The page that steps: well-made for all input, complete, needing nothing from outside; and, where
// there is a browser, stepping.
#include "tests/export/exported.h"

#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTest>
#include <QXmlStreamReader>

using ipcscope::tests::cli;
using ipcscope::tests::exported;
using ipcscope::tests::Said;
using ipcscope::tests::start;

namespace
{

const QStringList kModel{"--on", "model"};
const QString kLesson = "lessons/02-types/05-full-queue/full-queue.ipc";

QByteArray page_of_lesson()
{
    return cli(QStringList{"export", kLesson, "--html"} + kModel).out;
}

/// All matches of the first group.
QStringList all(const QByteArray &text, const char *pattern)
{
    QStringList found;
    auto matches = QRegularExpression(pattern).globalMatch(QString::fromUtf8(text));
    while (matches.hasNext())
    {
        found << matches.next().captured(1);
    }
    return found;
}

QString browser()
{
    for (const char *name : {"chromium", "chromium-browser", "google-chrome"})
    {
        if (const QString path = QStandardPaths::findExecutable(name); !path.isEmpty())
        {
            return path;
        }
    }
    return {};
}

/// The page as it stands when its scripts have run.
QByteArray dump(const QString &profile, const QString &file)
{
    constexpr int kPatienceMs = 150'000; // it is a large program, and this may be a busy machine
    QProcess process;
    process.start(browser(), {"--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
                              "--disable-extensions", "--disable-background-networking",
                              "--disable-dev-shm-usage", "--user-data-dir=" + profile, "--dump-dom",
                              "file://" + file});
    process.closeWriteChannel();
    if (!process.waitForFinished(kPatienceMs))
    {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return process.readAllStandardOutput();
}

/// Plays with the page as a person would, and writes down what is shown after each move.
const QByteArray kPlay = R"(<script>
(function () {
    var told = [];
    function look(move) {
        var position = document.querySelector(".pos.current");
        var state = document.querySelector(".state.current");
        told.push(move + "|" + document.getElementById("now").textContent + "|" +
            document.querySelectorAll(".pos.current").length + "|" +
            document.querySelectorAll(".state.current").length + "|" +
            (state && getComputedStyle(state).display) + "|" +
            (state && state.querySelectorAll(".twin li").length) + "|" + position.dataset.state);
    }
    function press(key) {
        document.dispatchEvent(new KeyboardEvent("keydown", { key: key, bubbles: true }));
        look(key);
    }
    function click(id) { document.getElementById(id).click(); look(id); }
    document.dispatchEvent = document.body.dispatchEvent.bind(document.body);
    look("begin");
    press("ArrowRight"); press("ArrowRight"); press("ArrowLeft"); press("End"); press("PageUp");
    press("Home"); click("next-call"); click("next"); click("previous"); click("previous-call");
    click("last"); click("first");
    document.querySelector(".call:last-child > h3 > button").click(); look("a call");
    document.body.setAttribute("data-told", told.join("\n"));
})();
</script></body>)";

} // namespace

class ExportPageTest : public QObject
{
    Q_OBJECT

  private slots:
    void needs_nothing_from_outside()
    {
        const QByteArray page = page_of_lesson();
        QVERIFY(page.startsWith("<!DOCTYPE html>"));
        for (const char *outside : {"src=", "href=", "@import", "url(", "https:", "fetch("})
        {
            QVERIFY2(!page.contains(outside), outside);
        }
        QCOMPARE(page.count("http:"), page.count("xmlns=\"http://www.w3.org/2000/svg\""));
        QVERIFY(page.contains("default-src 'none'"));
        QVERIFY(page.contains("prefers-color-scheme: dark"));
    }

    void every_position_has_its_state_its_picture_and_its_words()
    {
        const QByteArray page = page_of_lesson();
        const QStringList states = all(page, "id=\"state-(\\d+)\"");
        const QStringList wanted = all(page, "data-state=\"(\\d+)\"");
        QCOMPARE(QSet<QString>(wanted.begin(), wanted.end()),
                 QSet<QString>(states.begin(), states.end()));
        const QByteArray run = cli({"run", kLesson, "--on", "model", "--steps", "--json"}).out;
        int steps = 0;
        const QJsonArray calls = QJsonDocument::fromJson(run).object()["calls"].toArray();
        for (const QJsonValue &call : calls)
        {
            steps += int(call["steps"].toArray().size());
        }
        QVERIFY(steps > 50);
        QCOMPARE(page.count("class=\"pos step\""), steps);
        QCOMPARE(page.count("class=\"pos answer\""), calls.size() + 1); // and the beginning
        QCOMPARE(page.count("class=\"twin\""), states.size());
        const QStringList pictures =
            all(page, "(?s)(<svg .*?</svg>)"); // each a well-formed document
        QCOMPARE(pictures.size(), states.size());
        for (const QString &picture : pictures)
        {
            QXmlStreamReader reader(picture);
            while (!reader.atEnd())
            {
                reader.readNext();
            }
            QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        }
        QVERIFY(page.contains("producer sleeps in msgsnd and waits for room for 4 bytes"));
        QVERIFY(page.contains("Two bytes would still fit")); // the scenario's own remark
    }

    void what_a_scenario_says_is_never_markup()
    {
        const QByteArray hostile = "# </li><script>alert(1)</script> \xff\x01\n"
                                   "A msgget(IPC_PRIVATE, 0600) = $q\n"
                                   "A msgsnd($q, {1, \"<img onerror=x>\\\"'&\"}, 16, 0) = 0\n"
                                   "A shm_open(\"/<b>'\\\"&\", O_RDWR|O_CREAT, 0600) = 3\n"
                                   "A msgrcv($q, {...}, 100, 0, 0) = 16\n";
        const QByteArray page = exported("--html", hostile, kModel).out;
        QCOMPARE(page.count("<script"), 1);
        QVERIFY(!page.contains("<img") && !page.contains("<b>'"));
        QVERIFY(page.contains("&lt;script&gt;alert(1)"));
        QVERIFY(!page.contains('\xff') && !page.contains('\x01'));
        // All tags are closed where they should be: the body is a well-formed document.
        QByteArray body = page.mid(page.indexOf("<header>"));
        body = "<body>" + body.left(body.indexOf("<script>")) + "</body>";
        QXmlStreamReader reader(body);
        while (!reader.atEnd())
        {
            reader.readNext();
        }
        QVERIFY2(!reader.hasError(),
                 qPrintable(
                     QString("%1 in line %2").arg(reader.errorString()).arg(reader.lineNumber())));
    }

    void too_many_calls_are_refused()
    {
        const Said said =
            exported("--html", QByteArray("init shmget(0x1, 1, 0)\n").repeated(2001), kModel);
        QCOMPARE(said.exit, 2);
        QVERIFY2(said.err.contains("found 2001 calls, expected at most 2000"), said.err);
    }

    void steps_forwards_and_back_in_a_browser()
    {
        QByteArray page = page_of_lesson();
        if (browser().isEmpty())
        {
            const QString node = QStandardPaths::findExecutable("node");
            const QString script = all(page, "(?s)<script>(.*)</script>").value(0);
            QVERIFY(node.isEmpty() || start(node, {"--check", "-"}, script.toUtf8()).exit == 0);
            // Where nothing may be left out, this may not either.
            QVERIFY(qEnvironmentVariable("IPCSCOPE_REQUIRE_LAB") != "1");
            QSKIP("there is no chromium here to step through the page");
        }
        QTemporaryDir folder;
        QFile file(folder.filePath("page.html"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(page.replace("</body>", kPlay));
        file.close();
        const QByteArray shown = dump(folder.filePath("profile"), file.fileName());
        const QStringList told = all(shown, "(?s)data-told=\"(.*?)\"").value(0).split('\n');
        QCOMPARE(told.size(), 14);
        QMap<QString, QString> now;
        for (const QString &line : told)
        {
            const QStringList parts = line.split('|');
            now[parts[0]] = parts[1]; // the last one of each move
            QCOMPARE(parts[2], QString("1"));
            QCOMPARE(parts[3], QString("1"));
            QCOMPARE(parts[4], QString("block"));
            QVERIFY2(parts[5].toInt() >= 3, qPrintable(line)); // sentences
        }
        QCOMPARE(told[0].section('|', 1, 1), QString("Before the first call"));
        QCOMPARE(told[3].section('|', 1, 1), told[1].section('|', 1, 1)); // right, right, left
        QVERIFY(told[1].section('|', 1, 1) != told[2].section('|', 1, 1));
        QVERIFY2(now["End"].contains("Call 13 of 13: A msgctl"), qPrintable(now["End"]));
        QVERIFY2(now["PageUp"].contains("Call 12 of 13"), qPrintable(now["PageUp"]));
        QCOMPARE(now["Home"], told[0].section('|', 1, 1));
        QVERIFY2(now["next-call"].contains("Call 1 of 13: init clone"),
                 qPrintable(now["next-call"]));
        QCOMPARE(now["previous"], now["next-call"]);
        QCOMPARE(now["previous-call"], told[0].section('|', 1, 1));
        QCOMPARE(now["last"], now["End"]);
        QVERIFY2(now["a call"].contains("Call 13 of 13, step 1 of"), qPrintable(now["a call"]));
    }
};

QTEST_GUILESS_MAIN(ExportPageTest)
#include "tst_export_page.moc"
