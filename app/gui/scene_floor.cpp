#include "app/gui/scene_floor.h"

#include "app/gui/scene_rooms.h"
#include "app/gui/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace ipcscope::gui
{
namespace
{

struct FloorWords
{
    Q_DECLARE_TR_FUNCTIONS(FloorWords)
};

constexpr double kPlainHeight = 24;
constexpr double kFloorHeader = 24;
constexpr double kFloorPadding = 8;
constexpr double kTilePadding = 6;
constexpr double kTileGap = 10;

QString octal_mode(std::uint32_t mode)
{
    return QStringLiteral("0%1").arg(mode & 0777U, 3, 8, QLatin1Char('0'));
}

SceneItem card_of(const TmpfsFileRow &row)
{
    QString detail = bytes_text(static_cast<std::uint64_t>(row.size));
    if (row.semaphore)
    {
        detail = row.semaphore->nwaiters > 0
                     ? FloorWords::tr("= %1 · waited for").arg(row.semaphore->value)
                     : FloorWords::tr("semaphore = %1").arg(row.semaphore->value);
    }
    return {.key = text(row.name),
            .box = {},
            .title = text(row.name),
            .detail = detail,
            .note = octal_mode(row.mode)};
}

SceneItem card_of(const MqRow &row)
{
    const bool waited_for = row.senders.value_or(0) + row.receivers.value_or(0) > 0;
    const QString detail =
        (waited_for ? FloorWords::tr("%1 of %2 · waited for") : FloorWords::tr("%1 of %2 messages"))
            .arg(row.curmsgs)
            .arg(row.maxmsg);
    return {.key = text(row.name),
            .box = {},
            .title = QLatin1Char('/') + text(row.name),
            .detail = detail,
            .note = octal_mode(row.mode)};
}

/// Which of the rows, ascending by name, the call has made or changed: one walk along both.
template <class Row>
std::vector<bool> changed_rows(const std::vector<Row> &rows, const std::vector<Row> &before)
{
    std::vector<bool> changed(rows.size());
    auto old = before.begin();
    for (std::size_t at = 0; at < rows.size(); ++at)
    {
        while (old != before.end() && old->name < rows[at].name)
        {
            ++old;
        }
        changed[at] = old == before.end() || !(*old == rows[at]);
    }
    return changed;
}

/// The places that are drawn, ascending: all, or the changed ones and then the first ones; the last
/// place tells of the rest then.
std::vector<std::size_t> chosen_places(const std::vector<bool> &changed, std::size_t most)
{
    std::vector<std::size_t> chosen;
    const std::size_t places = changed.size() <= most ? changed.size() : most - 1;
    for (const bool wanted : {true, false})
    {
        for (std::size_t at = 0; at < changed.size() && chosen.size() < places; ++at)
        {
            if (changed[at] == wanted)
            {
                chosen.push_back(at);
            }
        }
    }
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

/// The cards of a tile, with `prefix` before their keys. `before` null: nothing is known of then.
template <class Row> std::vector<SceneItem> cards_of(const std::vector<Row> &rows,
                                                     const std::vector<Row> *before,
                                                     const QString &prefix, bool lit)
{
    const std::vector<bool> changed =
        before ? changed_rows(rows, *before) : std::vector<bool>(rows.size());
    std::vector<SceneItem> cards;
    for (const std::size_t at : chosen_places(changed, kFilesPerMount))
    {
        SceneItem card = card_of(rows[at]);
        card.key.prepend(prefix + QLatin1Char('/'));
        card.lit = lit;
        card.changed = changed[at];
        cards.push_back(std::move(card));
    }
    if (cards.size() < rows.size())
    {
        cards.push_back({.key = prefix, // no name is empty, so that no card has this key
                         .box = {},
                         .title = FloorWords::tr("%L1 more").arg(rows.size() - cards.size()),
                         .detail = {},
                         .note = {},
                         .lit = lit,
                         .faded = true});
    }
    return cards;
}

QString counts_text(const SeenMounts &mounts)
{
    QStringList parts;
    if (!mounts.shm.empty())
    {
        parts.push_back(FloorWords::tr("%1 of /dev/shm").arg(mounts.shm.size()));
    }
    if (!mounts.queues.empty())
    {
        parts.push_back(FloorWords::tr("%1 of mqueue").arg(mounts.queues.size()));
    }
    return parts.isEmpty() ? FloorWords::tr("/dev/shm: nothing is mounted")
                           : parts.join(QStringLiteral(", "));
}

bool has(const std::vector<NsId> &namespaces, NsId ns)
{
    return std::find(namespaces.begin(), namespaces.end(), ns) != namespaces.end();
}

} // namespace

Floor::Floor(const SceneInput &input) : seers_(input), there_(input.now->mnt.has_value())
{
    const SeenMounts mounts = mounts_of(input);
    compared_ = mounts.compared && input.before != input.now;
    plain_ = mounts.plain();
    if (plain_)
    {
        return;
    }
    const ActorRow *selected = input.selected ? actor_of(input.now, *input.selected) : nullptr;
    selected_ = selected && selected->alive ? selected : nullptr;
    for (const SeenTmpfs &seen : mounts.shm)
    {
        add_tmpfs(seen);
    }
    add_none(mounts);
    for (const SeenQueues &seen : mounts.queues)
    {
        add_queues(seen);
    }
    counts_ = counts_text(mounts);
    leave_out();
    measure();
}

bool Floor::changed() const
{
    return std::any_of(tiles_.begin(), tiles_.end(), [](const Tile &tile) {
        return tile.item.changed || std::any_of(tile.cards.begin(), tile.cards.end(),
                                                [](const SceneItem &card) { return card.changed; });
    });
}

void Floor::add_tmpfs(const SeenTmpfs &seen)
{
    static const std::vector<TmpfsFileRow> empty;
    const QString key = QStringLiteral("tmpfs%1").arg(seen.table->device);
    const bool lit = selected_ && has(seen.by, selected_->mnt_ns);
    const auto *before = !compared_ ? nullptr : seen.before ? &seen.before->files : &empty;
    tiles_.push_back(
        {.item = {.key = key,
                  .box = {},
                  .title = FloorWords::tr("/dev/shm: tmpfs %1").arg(seen.table->device),
                  .detail = FloorWords::tr("seen by %1").arg(seers_.names(seen.by)),
                  .note = filled_text(*seen.table),
                  .lit = lit,
                  .changed = compared_ && (!seen.before || seen.by != seen.by_before)},
         .cards = cards_of(seen.table->files, before, key, lit)});
}

void Floor::add_none(const SeenMounts &mounts)
{
    if (!mounts.without_shm.empty())
    {
        tiles_.push_back(
            {.item = {.key = QStringLiteral("none"),
                      .box = {},
                      .title = FloorWords::tr("/dev/shm: nothing is mounted"),
                      .detail = FloorWords::tr("for %1").arg(seers_.names(mounts.without_shm)),
                      .note = {},
                      .lit = selected_ && has(mounts.without_shm, selected_->mnt_ns),
                      .faded = true},
             .cards = {}});
    }
}

void Floor::add_queues(const SeenQueues &seen)
{
    static const std::vector<MqRow> empty;
    const IpcNamespaceTable &table = *seen.table;
    const QString key = QStringLiteral("mq%1").arg(table.ns.value);
    // mq_open goes by the ipc namespace, whatever is mounted on /dev/mqueue.
    const bool lit = selected_ && selected_->ipc_ns == table.ns;
    const auto *before = !compared_ ? nullptr : seen.before ? &seen.before->mq : &empty;
    const QString note = table.mq_limits ? FloorWords::tr("%1 of %2 queues")
                                               .arg(table.mq_queues_count.value_or(0))
                                               .arg(table.mq_limits->queues_max)
                                         : QString();
    tiles_.push_back(
        {.item = {.key = key,
                  .box = {},
                  .title = FloorWords::tr("mqueue of ipc %1").arg(table.ns.value),
                  .detail = seen.by.empty()
                                ? FloorWords::tr("mounted nowhere")
                                : FloorWords::tr("/dev/mqueue of %1").arg(seers_.names(seen.by)),
                  .note = note,
                  .lit = lit,
                  .changed = compared_ && (!seen.before || seen.by != seen.by_before)},
         .cards = cards_of(table.mq, before, key, lit)});
}

void Floor::leave_out()
{
    if (tiles_.size() <= kMountsOnFloor)
    {
        return;
    }
    // What is lit, has changed or holds anything tells more than another empty one.
    std::vector<bool> telling;
    for (const Tile &tile : tiles_)
    {
        telling.push_back(tile.item.lit || tile.item.changed || !tile.cards.empty());
    }
    const std::size_t all = tiles_.size();
    std::vector<Tile> kept;
    for (const std::size_t at : chosen_places(telling, kMountsOnFloor))
    {
        kept.push_back(std::move(tiles_[at]));
    }
    tiles_ = std::move(kept);
    tiles_.push_back({.item = {.key = QStringLiteral("more"),
                               .box = {},
                               .title = FloorWords::tr("%L1 more").arg(all - tiles_.size()),
                               .detail = FloorWords::tr("mounts"),
                               .note = {},
                               .faded = true},
                      .cards = {}});
}

void Floor::measure()
{
    for (Tile &tile : tiles_)
    {
        // A floor is flat: panes are wide, and rooms need the height.
        constexpr std::size_t kInRow = 4;
        tile.columns = std::min(tile.cards.size(), kInRow);
        const std::size_t rows =
            std::max<std::size_t>(1, (tile.cards.size() + kInRow - 1) / kInRow);
        tile.size =
            QSizeF(kMountWords + static_cast<double>(tile.columns) * (kObjectWidth + kGap),
                   2 * kTilePadding + static_cast<double>(rows) * (kObjectHeight + kGap) - kGap);
    }
}

template <class Put> double Floor::flow(QPointF at, double width, const Put &put) const
{
    double x = at.x();
    double y = at.y();
    double row_height = 0;
    for (const Tile &tile : tiles_)
    {
        if (x > at.x() && x + tile.size.width() > at.x() + width)
        {
            x = at.x();
            y += row_height + kTileGap;
            row_height = 0;
        }
        put(tile, QPointF(x, y));
        x += tile.size.width() + kTileGap;
        row_height = std::max(row_height, tile.size.height());
    }
    return y + row_height;
}

double Floor::height(double width) const
{
    if (!there_)
    {
        return 0;
    }
    if (plain_)
    {
        return kPlainHeight;
    }
    const double end = flow({0, kFloorHeader}, width - 2 * kFloorPadding, [](auto &&...) {});
    return end + kFloorPadding;
}

std::vector<double> Floor::widths(double least) const
{
    if (!there_)
    {
        return {least};
    }
    double widest = kMountWords;
    double all = 0;
    for (const Tile &tile : tiles_)
    {
        widest = std::max(widest, tile.size.width());
        all += tile.size.width() + kTileGap;
    }
    const double narrowest = std::max(widest + 2 * kFloorPadding, least);
    std::vector<double> widths{narrowest};
    for (const double rows : {3.0, 2.0, 1.0})
    {
        if (const double width = all / rows - kTileGap + 2 * kFloorPadding; width > narrowest)
        {
            widths.push_back(width);
        }
    }
    return widths;
}

void Floor::draw(QPointF at, double width, Scene &scene) const
{
    if (!there_)
    {
        return;
    }
    scene.floor.push_back(
        {.key = QStringLiteral("floor"),
         .box = QRectF(at, QSizeF(width, height(width))),
         .title = FloorWords::tr("/dev/shm, /dev/mqueue"),
         .detail = plain_ ? FloorWords::tr("empty, and the same for everybody")
                          : FloorWords::tr("they follow mount namespaces, not ipc namespaces"),
         .note = counts_,
         .changed = changed(),
         .faded = plain_});
    flow(at + QPointF(kFloorPadding, kFloorHeader), width - 2 * kFloorPadding,
         [&scene](const Tile &tile, QPointF corner) {
             SceneItem mount = tile.item;
             mount.box = QRectF(corner, tile.size);
             scene.mounts.push_back(std::move(mount));
             for (std::size_t number = 0; number < tile.cards.size(); ++number)
             {
                 const auto column = static_cast<double>(number % tile.columns);
                 const auto row = static_cast<double>(number / tile.columns);
                 SceneItem card = tile.cards[number];
                 card.box = QRectF(corner.x() + kMountWords + column * (kObjectWidth + kGap),
                                   corner.y() + kTilePadding + row * (kObjectHeight + kGap),
                                   kObjectWidth, kObjectHeight);
                 scene.objects.push_back(std::move(card));
             }
         });
}

} // namespace ipcscope::gui
