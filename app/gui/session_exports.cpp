// Session: what is shown, and the scenario, as files to give away.
#include "app/gui/branch_film.h"
#include "app/gui/chart_picture.h"
#include "app/gui/paint_scene.h"
#include "app/gui/paint_structure.h"
#include "app/gui/picture_file.h"
#include "app/gui/session.h"
#include "app/gui/slot_grid.h"
#include "app/gui/text.h"
#include "core/export/page.h"
#include "core/export/program.h"
#include "core/export/script.h"
#include "core/model_facts.h"
#include "core/tools/spell.h"
#include "sim/model_backend.h"

#include <QFile>
#include <QFileInfo>
#include <QPainter>

namespace ipcscope::gui
{
namespace
{

constexpr QSizeF kChartSize(1100, 420);
constexpr QSizeF kSlotsSize(1040, 270);

/// A file's path with the suffix that it is to have when the person named none.
QString path_of(const QUrl &file, const QString &suffix)
{
    const QString path = file.isLocalFile() ? file.toLocalFile() : file.toString();
    return QFileInfo(path).suffix().isEmpty() ? path + QLatin1Char('.') + suffix : path;
}

/// Words below a picture, for whoever sees it alone.
void paint_caption(QPainter &painter, const QString &words, double y, const Theme &theme)
{
    QFont font;
    font.setPixelSize(theme.small());
    painter.setFont(font);
    painter.setPen(theme.softText);
    painter.drawText(QPointF(12, y), words);
}

} // namespace

bool Session::refuse(const QString &problem)
{
    tell_problem(problem);
    return false;
}

bool Session::exportPicture(const QUrl &file)
{
    const QString path = path_of(file, QStringLiteral("png"));
    const auto form = picture_form(path);
    if (!form)
    {
        return refuse(tr("%1: a picture's name ends with .png, .svg or .pdf.").arg(path));
    }
    // What is given away is mostly printed: on white, whatever the window's colours are.
    const Theme paper(nullptr);
    const QString place = moment_.atStart() ? tr("%1, before the first call").arg(title())
                                            : tr("%1, call %2 of %3: %4 %5")
                                                  .arg(title(), QString::number(moment_.call() + 1),
                                                       QString::number(moment_.calls()),
                                                       moment_.actor(), moment_.callText());
    Drawing drawing{.title = place, .size = {}, .background = paper.surface, .paint = {}};
    switch (view_)
    {
    case View::Isolation: {
        const Scene scene = diagram_.scene();
        drawing.size = scene.size + QSizeF(0, 24);
        drawing.paint = [&paper, scene, place](QPainter &painter) {
            paint_scene(painter, scene, paper);
            paint_caption(painter, place, scene.size.height() + 14, paper);
        };
        return write(path, picture_bytes(drawing, *form));
    }
    case View::Measured: {
        ChartData data = chart_of(charts_.data().of, *branches_.current()->branch, charts_.wish());
        if (!data.empty.isEmpty())
        {
            return refuse(tr("There is nothing in this chart yet. %1").arg(data.empty));
        }
        drawing.title = tr("%1: %2").arg(title(), chart_title(data.of));
        drawing.size = kChartSize;
        drawing.paint = [&](QPainter &painter) {
            ChartPicture picture;
            picture.show(data, paper, 1);
            picture.resize(kChartSize - QSizeF(0, 28));
            picture.paint(painter);
            if (data.over_time)
            {
                const double x = picture.place({moment_.call() + 1.0, 0}).x();
                painter.setPen(QPen(paper.softText, 1.5));
                painter.drawLine(QPointF(x, picture.plot_area().top()),
                                 QPointF(x, picture.plot_area().bottom()));
            }
            paint_caption(painter,
                          drawing.title +
                              (data.note.isEmpty() ? QString() : QStringLiteral(" · ") + data.note),
                          kChartSize.height() - 10, paper);
        };
        return write(path, picture_bytes(drawing, *form));
    }
    case View::Slots: {
        SlotMap map(&moment_);
        map.setActive(true);
        map.setKind(slot_map_.kind());
        map.setChosenNamespace(slot_map_.chosenNamespace());
        map.setCursor(slot_map_.cursor());
        SlotGrid grid;
        grid.setMap(&map);
        grid.setSize(kSlotsSize - QSizeF(0, 44));
        drawing.size = kSlotsSize;
        drawing.paint = [&](QPainter &painter) {
            grid.paint_into(painter, paper);
            const QString of = QStringLiteral("%1 · %2").arg(
                map.namespaces().value(map.chosenNamespace()), map.kinds().value(map.kind()));
            paint_caption(painter, tr("%1: %2").arg(of, map.summary()), kSlotsSize.height() - 28,
                          paper);
            paint_caption(
                painter,
                tr("%1   (■ taken, ○ last given, ▽ next search, ◇ this call, □ cursor)").arg(place),
                kSlotsSize.height() - 10, paper);
        };
        return write(path, picture_bytes(drawing, *form));
    }
    case View::Structure: {
        gui::Structure structure(&moment_);
        structure.setActive(true);
        const StructureScene &scene = structure.scene();
        if (scene.boxes.empty())
        {
            return refuse(tr("There is no process whose structures could be drawn."));
        }
        drawing.size = scene.size + QSizeF(0, 42);
        drawing.paint = [&](QPainter &painter) {
            paint_structure(painter, scene, paper);
            paint_caption(painter, scene.lookup, scene.size.height() + 14, paper);
            paint_caption(
                painter,
                tr("%1   (▶ read, ● written by this step; ▷ read, ○ written before)").arg(place),
                scene.size.height() + 32, paper);
        };
        return write(path, picture_bytes(drawing, *form));
    }
    }
    return false;
}

bool Session::exportNumbers(const QUrl &file)
{
    const BranchList::Entry *entry = branches_.current();
    if (!entry)
    {
        return refuse(tr("There is no scenario."));
    }
    const ChartWish all{.limits = ChartWish::Limits::All, .lines = ChartWish::Lines::All};
    return write(path_of(file, QStringLiteral("tsv")),
                 chart_table(chart_of(charts_.data().of, *entry->branch, all)).toUtf8());
}

bool Session::exportPage(const QUrl &file)
{
    const BranchList::Entry *entry = branches_.current();
    const std::size_t calls = entry ? entry->branch->calls().size() : 0;
    if (calls == 0 || calls > exporting::kMostShots)
    {
        return refuse(calls == 0
                          ? tr("There is nothing to export: no call has been made yet.")
                          : tr("A page that steps holds the tables after each call, so it takes at "
                               "most %L1 calls; these are %L2.")
                                .arg(exporting::kMostShots)
                                .arg(calls));
    }
    const bool asked = kernel_state_ == KernelState::Ready || kernel_state_ == KernelState::Running;
    QString kernel = asked ? text(facts_.kernel_release) : QString();
    if (asked && recorded())
    {
        kernel = tr("%1 (recorded on %2)").arg(kernel, recorded_);
    }
    exporting::Film film = film_of(*entry->branch, kernel.toStdString(),
                                   asked ? std::string() : kernelText().toStdString());
    film.file = title().toStdString();
    return write(path_of(file, QStringLiteral("html")),
                 QByteArray::fromStdString(exporting::page(film)));
}

bool Session::write_program(const QString &path,
                            const Result<exporting::Program, exporting::CannotWrite> &program)
{
    if (!program)
    {
        const exporting::CannotWrite &cannot = program.error();
        return refuse(
            tr("%1, line %2: %3")
                .arg(title(), QString::number(cannot.position.line), text(cannot.message)));
    }
    if (!write(path, QByteArray::fromStdString(program.value().text)))
    {
        return false;
    }
    if (!program.value().remarks.empty())
    {
        set_notice(tr("Saved %1. %2")
                       .arg(QFileInfo(path).fileName(), text(program.value().remarks.front())));
    }
    return true;
}

bool Session::exportProgram(const QUrl &file)
{
    const BranchList::Entry *entry = branches_.current();
    const auto expanded = entry ? notation::expand(entry->branch->source())
                                : Result<Scenario, ParseError>(Scenario{});
    if (!expanded || !entry)
    {
        return refuse(tr("There is no scenario."));
    }
    sim::ModelBackend speller(model_facts(EngineFacts{}));
    const Scenario spelled = tools::spell_out(expanded.value(), speller);
    sim::ModelBackend model(model_facts(EngineFacts{}));
    return write_program(path_of(file, QStringLiteral("c")), exporting::c_program(spelled, model));
}

bool Session::exportScript(const QUrl &file)
{
    const BranchList::Entry *entry = branches_.current();
    const auto expanded = entry ? notation::expand(entry->branch->source())
                                : Result<Scenario, ParseError>(Scenario{});
    if (!expanded || !entry)
    {
        return refuse(tr("There is no scenario."));
    }
    const QString path = path_of(file, QStringLiteral("sh"));
    if (!write_program(path, exporting::shell_script(expanded.value())))
    {
        return false;
    }
    // A script is to be started by its name. That it cannot be so marked somewhere is no failure.
    QFile script(path);
    script.setPermissions(script.permissions() | QFile::ExeOwner | QFile::ExeUser |
                          QFile::ExeGroup | QFile::ExeOther);
    return true;
}

} // namespace ipcscope::gui
