#include "app/gui/structure_scene.h"

#include "app/gui/structure_boxes.h"
#include "app/gui/text.h"

#include <algorithm>

namespace ipcscope::gui
{
namespace
{

using structure::Found;
using structure::Mark;
using structure::Words;

constexpr double kBorder = 3;
constexpr double kBoxHeader = 23;
constexpr double kFieldHeight = 15;
constexpr double kBoxFoot = 4;
constexpr double kBoxGap = 8;    ///< between the boxes of a column
constexpr double kLinkRoom = 26; ///< between columns, where the arrows run
constexpr double kInset = 4;

QString shape_of(Mark mark)
{
    switch (mark)
    {
    case Mark::Read: return QStringLiteral("▶");
    case Mark::Written: return QStringLiteral("●");
    case Mark::WasRead: return QStringLiteral("▷");
    case Mark::WasWritten: return QStringLiteral("○");
    case Mark::None: break;
    }
    return {};
}

QString words_of(Mark mark)
{
    switch (mark)
    {
    case Mark::Read: return Words::tr("read by this step");
    case Mark::Written: return Words::tr("written by this step");
    case Mark::WasRead: return Words::tr("read before");
    case Mark::WasWritten: return Words::tr("written before");
    case Mark::None: break;
    }
    return {};
}

std::size_t rows_of(const BoxPlan &box)
{
    const auto columns = static_cast<std::size_t>(box.columns);
    return std::max<std::size_t>(1, (box.fields.size() + columns - 1) / columns);
}

double height_of(const BoxPlan &box)
{
    return kBoxHeader + static_cast<double>(rows_of(box)) * kFieldHeight + kBoxFoot;
}

double height_of(const BoxColumn &column)
{
    double height = kBoxGap * static_cast<double>(column.size() - 1);
    for (const BoxPlan &box : column)
    {
        height += height_of(box);
    }
    return height;
}

class SceneMaker
{
  public:
    SceneMaker(const StructureInput &in, StructureScene &scene)
        : in_(in), scene_(scene), columns_(structure_boxes(in))
    {
    }

    void make()
    {
        double height = 0;
        for (const BoxColumn &column : columns_)
        {
            height = std::max(height, height_of(column));
        }
        double x = kBorder;
        for (const BoxColumn &column : columns_)
        {
            double y = kBorder + (height - height_of(column)) / 2;
            for (const BoxPlan &box : column)
            {
                place(box, {x, y});
                y += height_of(box) + kBoxGap;
            }
            x += column.front().width + kLinkRoom;
        }
        scene_.size = {x - kLinkRoom + kBorder, height + 2 * kBorder};
        link_all();
        // What is lit lies above what is not.
        std::stable_partition(scene_.arrows.begin(), scene_.arrows.end(),
                              [](const StructureArrow &one) { return !one.lit; });
        const LookupTold told = lookup_told(in_);
        scene_.found = told.found;
        scene_.lookup = told.sentence;
        scene_.twin.push_front(told.sentence);
    }

  private:
    void place(const BoxPlan &plan, const QPointF &corner)
    {
        StructureBox box{.key = plan.key,
                         .place = {corner, QSizeF(plan.width, height_of(plan))},
                         .title = plan.title,
                         .detail = plan.detail,
                         .lit = plan.lit,
                         .look = plan.look,
                         .words = QStringLiteral("%1 %2").arg(plan.title, plan.detail).trimmed()};
        if (plan.lit)
        {
            box.words = Words::tr("%1, on the call's way").arg(box.words);
        }
        const std::size_t rows = rows_of(plan);
        const double width = (plan.width - 2 * kInset) / plan.columns;
        QStringList told;
        for (std::size_t at = 0; at < plan.fields.size(); ++at)
        {
            const QPointF at_corner =
                corner + QPointF(kInset + static_cast<double>(at / rows) * width,
                                 kBoxHeader + static_cast<double>(at % rows) * kFieldHeight);
            scene_.fields.push_back(
                field(plan, plan.fields[at], {at_corner, QSizeF(width, kFieldHeight)}));
            told.push_back(scene_.fields.back().words);
        }
        scene_.twin.push_back(
            told.isEmpty() ? box.words + QLatin1Char('.')
                           : Words::tr("%1: %2.").arg(box.words, told.join(Words::tr("; "))));
        scene_.boxes.push_back(std::move(box));
    }

    StructureField field(const BoxPlan &box, const FieldPlan &plan, const QRectF &place) const
    {
        QString exact = plan.exact.isEmpty() ? plan.value : plan.exact;
        exact = exact.remove(QStringLiteral("→")).trimmed(); // where it leads is drawn
        const FieldWords words = field_words(plan.of, in_.sought.kind, plan.field);
        StructureField field{
            .key = box.key + QLatin1Char('.') + plan.name,
            .box = box.key,
            .place = place,
            .name = plan.name,
            .value = plan.value,
            .mark = plan.mark,
            .glyph = shape_of(plan.mark),
            .words = exact.isEmpty() ? plan.name : QStringLiteral("%1 = %2").arg(plan.name, exact),
            .meaning = words.meaning,
            .source = words.source};
        if (plan.mark != Mark::None)
        {
            field.words = Words::tr("%1 (%2)").arg(field.words, words_of(plan.mark));
        }
        return field;
    }

    [[nodiscard]] const StructureBox *box(const QString &key) const
    {
        const auto found = std::find_if(scene_.boxes.begin(), scene_.boxes.end(),
                                        [&](const StructureBox &one) { return one.key == key; });
        return found == scene_.boxes.end() ? nullptr : &*found;
    }

    /// From the first field of `from` whose name begins so, to a box.
    void link(const QString &from, const QString &field, const QString &to, bool lit,
              bool broken = false)
    {
        const StructureBox *begin = box(from);
        const StructureBox *end = box(to);
        const auto row =
            std::find_if(scene_.fields.begin(), scene_.fields.end(), [&](const auto &one) {
                return one.box == from && one.name.startsWith(field);
            });
        if (begin == nullptr || end == nullptr || row == scene_.fields.end())
        {
            return;
        }
        scene_.arrows.push_back({.key = from + QLatin1Char('>') + to,
                                 .from = {begin->place.right(), row->place.center().y()},
                                 .to = {end->place.left(), end->place.top() + kBoxHeader / 2},
                                 .lit = lit,
                                 .broken = broken});
    }

    /// The row of the hash or the idr that leads to the object.
    [[nodiscard]] QString row_to_object(const QString &box) const
    {
        const int idx = in_.walk.object ? in_.walk.object->idx : in_.walk.looked_at;
        const QString place = QStringLiteral("[%1]").arg(idx);
        for (const StructureField &one : scene_.fields)
        {
            if (one.box == box && one.name.endsWith(place))
            {
                return one.name;
            }
        }
        return {};
    }

    void link_all()
    {
        const Walk &walk = in_.walk;
        link(QStringLiteral("task"), QStringLiteral("nsproxy"), QStringLiteral("nsproxy"), walk.ns);
        link(QStringLiteral("nsproxy"), QStringLiteral("ipc_ns"), QStringLiteral("namespace"),
             walk.ns);
        const QString object = QStringLiteral("object");
        if (in_.sought.posix())
        {
            link(QStringLiteral("namespace"), QStringLiteral("mq_mnt"), QStringLiteral("mqueue"),
                 walk.ns);
            const QueueFound queue = queue_sought(in_);
            link(QStringLiteral("mqueue"), text("/" + queue.name), object,
                 walk.ns && !queue.name.empty(), queue.inode == nullptr);
            return;
        }
        for (int at = 0; at < 3; ++at)
        {
            const QString ids = QStringLiteral("ids[%1]").arg(at);
            const auto row =
                std::find_if(scene_.fields.begin(), scene_.fields.end(),
                             [&](const StructureField &one) { return one.name.startsWith(ids); });
            if (row != scene_.fields.end() && row->value.endsWith(QStringLiteral("→")))
            {
                link(QStringLiteral("namespace"), ids, QStringLiteral("ids"), walk.ids);
            }
        }
        link(QStringLiteral("ids"), QStringLiteral("key_ht"), QStringLiteral("hash"),
             box(QStringLiteral("hash"))->lit);
        link(QStringLiteral("ids"), QStringLiteral("ipcs_idr"), QStringLiteral("idr"),
             box(QStringLiteral("idr"))->lit);
        const bool solid = box(object)->look == structure::Look::Solid;
        if (const QString row = row_to_object(QStringLiteral("hash")); solid && !row.isEmpty())
        {
            link(QStringLiteral("hash"), row, object,
                 walk.by_key == Found::Hit || walk.hashed != Mark::None);
        }
        else if (walk.by_key == Found::Miss && walk.placed < 0)
        {
            link(QStringLiteral("hash"), last_of(QStringLiteral("hash")), object, true, true);
        }
        const QString row = row_to_object(QStringLiteral("idr"));
        if (!row.isEmpty() && (solid || walk.by_id == Found::Miss))
        {
            link(QStringLiteral("idr"), row, object,
                 walk.by_id == Found::Hit || walk.by_id == Found::Miss || walk.placed >= 0,
                 walk.by_id == Found::Miss);
        }
    }

    [[nodiscard]] QString last_of(const QString &box) const
    {
        QString name;
        for (const StructureField &one : scene_.fields)
        {
            name = one.box == box ? one.name : name;
        }
        return name;
    }

    const StructureInput &in_;
    StructureScene &scene_;
    std::vector<BoxColumn> columns_;
};

} // namespace

StructureScene lay_out_structure(const StructureInput &input)
{
    StructureScene scene;
    if (input.world != nullptr && task_of(*input.world, input.actor) != nullptr)
    {
        SceneMaker(input, scene).make();
    }
    return scene;
}

} // namespace ipcscope::gui
