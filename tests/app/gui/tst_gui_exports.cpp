// What the window gives away: pictures of what it shows, pages, programs and scripts; and that it
// says why when it cannot.
#include "tests/app/gui/gui_test.h"

#include "app/gui/branch_film.h"
#include "app/gui/picture_file.h"

#include <QFileInfo>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QXmlStreamReader>

#include <optional>
#include <set>

using namespace ipcscope;
using namespace ipcscope::gui;

namespace
{

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The words of an SVG document; nothing when it is not well-formed.
std::optional<QStringList> words_of(const QByteArray &svg)
{
    QXmlStreamReader reader(svg);
    QStringList words;
    while (!reader.atEnd())
    {
        if (reader.readNext() == QXmlStreamReader::Characters && !reader.isWhitespace())
        {
            words.push_back(reader.text().toString());
        }
    }
    return reader.hasError() ? std::nullopt : std::optional(words);
}

int colours_in(const QImage &image)
{
    std::set<QRgb> colours;
    for (int y = 0; y < image.height(); y += 3)
    {
        for (int x = 0; x < image.width(); x += 3)
        {
            colours.insert(image.pixel(x, y));
        }
    }
    return static_cast<int>(colours.size());
}

} // namespace

class TestExports : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void init()
    {
        dir_ = std::make_unique<QTemporaryDir>();
        file_ = std::make_unique<test::ScenarioFile>(test::kTwoNamespaces);
        session_ = std::make_unique<Session>(test::stand_in());
        QVERIFY(test::open(*session_, *file_));
        session_->moment()->goToEndOf(4);
    }

    void a_picture_of_every_view_data()
    {
        QTest::addColumn<int>("view");
        QTest::addColumn<QString>("word");
        QTest::newRow("isolation") << 0 << QStringLiteral("ipc namespace 4");
        QTest::newRow("chart") << 1 << QStringLiteral("ipc 4 segments");
        QTest::newRow("slots") << 2 << QStringLiteral("63");
        QTest::newRow("structure") << 3 << QStringLiteral("task_struct");
    }
    void a_picture_of_every_view()
    {
        QFETCH(int, view);
        QFETCH(QString, word);
        session_->setView(static_cast<Session::View>(view));
        QVERIFY2(session_->exportPicture(at("a.png")), qPrintable(session_->openProblem()));
        const QImage png(path("a.png"));
        QVERIFY(png.width() > 600 && png.height() > 300);
        QVERIFY2(colours_in(png) > 8, qPrintable(QString::number(colours_in(png))));
        QVERIFY(session_->exportPicture(at("a.svg")));
        const auto words = words_of(content(path("a.svg")));
        QVERIFY(words);
        const QString all = words->join(QLatin1Char('\n'));
        if (view != 2) // the map has its summary in place of numbers
        {
            QVERIFY2(all.contains(word), qPrintable(all));
        }
        QVERIFY2(all.contains(QStringLiteral("case.ipc")), qPrintable(all));
        QVERIFY(session_->exportPicture(at("a.pdf")));
        const QByteArray pdf = content(path("a.pdf"));
        QVERIFY(pdf.startsWith("%PDF-") && pdf.trimmed().endsWith("%%EOF"));
        QVERIFY(pdf.contains("/Font"));
        QVERIFY(session_->notice().contains(QStringLiteral("a.pdf")));
    }

    void a_picture_without_a_suffix_is_a_png()
    {
        QVERIFY(session_->exportPicture(at("bare")));
        QVERIFY(!QImage(path("bare.png")).isNull());
    }

    void why_not_is_told()
    {
        QVERIFY(!session_->exportPicture(at("a.gif")));
        QVERIFY2(session_->openProblem().contains(QStringLiteral(".svg")),
                 qPrintable(session_->openProblem()));
        QVERIFY(!session_->exportPicture(at("nowhere/a.png")));
        QVERIFY(session_->openProblem().contains(QStringLiteral("cannot be written")));
        session_->setView(Session::View::Measured);
        session_->charts()->setActive(true);
        session_->charts()->setChosen(static_cast<int>(ChartOf::Waiting));
        QVERIFY(!session_->exportPicture(at("a.png")));
        QVERIFY(session_->openProblem().contains(QStringLiteral("Nobody has waited yet")));
        session_->clear();
        QVERIFY(!session_->exportPage(at("a.html")));
        QVERIFY(session_->openProblem().contains(QStringLiteral("no call")));
        QVERIFY(!QFile::exists(path("a.html")));
    }

    void what_was_there_stays_when_it_cannot_be_written()
    {
        QVERIFY(session_->exportPage(at("a.html")));
        const QByteArray before = content(path("a.html"));
        const test::ScenarioFile other("A getpid()\nA setns(3, CLONE_NEWUSER)\n"
                                       "A shmctl(0, SHM_STAT, {})\n");
        QVERIFY(test::open(*session_, other));
        QVERIFY(!session_->exportScript(at("a.html")));
        QVERIFY2(session_->openProblem().contains(QStringLiteral("line ")),
                 qPrintable(session_->openProblem()));
        QCOMPARE(content(path("a.html")), before);
    }

    void the_numbers_of_a_chart()
    {
        session_->setView(Session::View::Measured);
        session_->charts()->setActive(true);
        QVERIFY(session_->exportNumbers(at("a.tsv")));
        const QList<QByteArray> lines = content(path("a.tsv")).split('\n');
        QVERIFY(lines.size() > 4);
        QCOMPARE(lines[0].count('\t'), 3);
        QCOMPARE(lines[1].count('\t'), 3);
    }

    void the_limits_of_a_chart_go_with_its_numbers_and_with_its_picture_when_they_are_drawn()
    {
        session_->setView(Session::View::Measured);
        session_->charts()->setActive(true);
        const auto drawn = [&] {
            const bool written = session_->exportPicture(at("a.svg"));
            const auto words = written ? words_of(content(path("a.svg"))) : std::nullopt;
            return words && words->contains(QStringLiteral("SHMMNI 4,096"));
        };
        QVERIFY(!drawn());
        session_->charts()->setLimits(true);
        QVERIFY(drawn());
        QVERIFY(session_->exportNumbers(at("a.tsv")));
        QVERIFY(content(path("a.tsv")).contains("\nSHMMNI\t"));
    }

    void a_page_has_every_call_and_both_answers()
    {
        QVERIFY2(session_->exportPage(at("a.html")), qPrintable(session_->openProblem()));
        const QString page = QString::fromUtf8(content(path("a.html")));
        QVERIFY(page.startsWith(QStringLiteral("<!DOCTYPE html>"), Qt::CaseInsensitive));
        QVERIFY(page.contains(QStringLiteral("shmat($seg, NULL, 0)")));
        QVERIFY(page.contains(QStringLiteral("ENOENT (No such file or directory)")));
        QVERIFY(page.contains(QStringLiteral("one key, two namespaces"))); // the comment
        const exporting::Film film =
            film_of(*session_->branches()->current()->branch, "stand-in", {});
        QCOMPARE(film.shots.size(), static_cast<std::size_t>(session_->moment()->calls()));
        QCOMPARE(film.kernel_release, std::string("stand-in"));
        for (const exporting::Shot &shot : film.shots)
        {
            QVERIFY(shot.after && shot.kernel);
            QCOMPARE(*shot.kernel, shot.model);
            QVERIFY(shot.verdict == Verdict::Agree);
            QVERIFY(!shot.steps.empty());
        }
        QVERIFY(film.shots.back().after->tables ==
                sim::tables(session_->branches()->current()->branch->history().present()));
    }

    void who_sleeps_is_on_the_page()
    {
        const test::ScenarioFile other("A semget(1, 1, IPC_CREAT|0600) = $s\n"
                                       "B semop($s, [{0, -1, 0}], 1 <unfinished ...>\n"
                                       "A semctl($s, 0, SETVAL, 1)\n");
        QVERIFY(test::open(*session_, other));
        const exporting::Film film =
            film_of(*session_->branches()->current()->branch, "stand-in", {});
        QVERIFY(film.shots.size() >= 3);
        const exporting::Shot &sleeps = film.shots[film.shots.size() - 2];
        QCOMPARE(sleeps.after->waits.size(), std::size_t{1});
        QVERIFY(sleeps.after->waits.begin()->second.at == exporting::Wait::At::Set);
        QCOMPARE(film.shots.back().after->waits.size(), std::size_t{0});
        QVERIFY(film.shots.back().notes.size() == 1);
    }

    void a_program_and_a_script()
    {
        QVERIFY2(session_->exportProgram(at("a")), qPrintable(session_->openProblem()));
        QVERIFY(content(path("a.c")).contains("int main("));
        QVERIFY(content(path("a.c")).contains("shmget"));
        const test::ScenarioFile other("%container web ipc=private\nweb ipcmk -M 4096\n");
        QVERIFY(test::open(*session_, other));
        QVERIFY2(session_->exportScript(at("a")), qPrintable(session_->openProblem()));
        QVERIFY(content(path("a.sh")).startsWith("#!/bin/"));
        QVERIFY(QFileInfo(path("a.sh")).isExecutable());
    }

    void every_mark_of_a_painter_is_svg()
    {
        const Drawing drawing{.title = QStringLiteral("<a & b>"),
                              .size = {100, 50},
                              .background = Qt::white,
                              .paint = [](QPainter &painter) {
                                  painter.setPen(QPen(Qt::red, 2, Qt::DashLine));
                                  painter.drawLine(1, 2, 30, 40);
                                  painter.setBrush(QColor(0, 0, 255, 128));
                                  painter.drawEllipse(QRectF(10, 10, 20, 20));
                                  painter.setClipRect(QRectF(0, 0, 20, 20));
                                  painter.drawText(5, 5, QStringLiteral("1 < 2 & \"3\""));
                                  painter.translate(7, 0);
                                  painter.drawImage(QPointF(1, 1),
                                                    QImage(2, 2, QImage::Format_RGB32));
                              }};
        const QByteArray svg = picture_bytes(drawing, PictureForm::Svg);
        const auto words = words_of(svg);
        QVERIFY2(words, svg.constData());
        QCOMPARE(*words, (QStringList{QStringLiteral("<a & b>"), QStringLiteral("1 < 2 & \"3\"")}));
        for (const char *mark : {"stroke-dasharray=\"", "#ff0000", "fill-opacity=\"0.5\"",
                                 "clip-path=\"url(#clip1)\"", "matrix(1 0 0 1 7 0)", "base64,"})
        {
            QVERIFY2(svg.contains(mark), mark);
        }
    }

  private:
    [[nodiscard]] QString path(const char *name) const
    {
        return dir_->filePath(QString::fromLatin1(name));
    }
    [[nodiscard]] QUrl at(const char *name) const { return QUrl::fromLocalFile(path(name)); }
    std::unique_ptr<QTemporaryDir> dir_;
    std::unique_ptr<test::ScenarioFile> file_;
    std::unique_ptr<Session> session_;
};

QTEST_MAIN(TestExports)
#include "tst_gui_exports.moc"
