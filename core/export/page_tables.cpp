#include "core/export/page_tables.h"

#include "core/export/markup.h"
#include "core/export/objects.h"
#include "core/told.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <span>

namespace ipcscope::exporting
{
namespace
{

/// A page is to be read: of tables with more rows the rest is counted.
constexpr std::size_t kRows = 40;

const std::vector<MntNamespaceTable> kNoMounts{};

struct Cell
{
    std::string text;
    bool is_new{};
};

/// The columns of a table that has nothing special about it.
template <class Row> class Grid
{
  public:
    Grid(std::string caption, std::string first, std::span<const FieldInfo<Row>> fields)
        : caption_(std::move(caption)), first_(std::move(first)), fields_(fields)
    {
    }

    /// `old` is the same row before the call: null, it is new; `compared` tells whether that
    /// counts.
    void add(const std::string &name, const Row &row, const Row *old, bool compared)
    {
        ++count_;
        if (count_ > kRows)
        {
            return;
        }
        rows_ += "<tr>";
        if (!first_.empty())
        {
            cell({name, compared && old == nullptr});
        }
        for (const FieldInfo<Row> &field : fields_)
        {
            const auto value = field.get(row);
            const bool is_new = compared && (old == nullptr || field.get(*old) != value);
            cell({value ? print_field(field.kind, *value) : std::string("–"), is_new});
        }
        rows_ += "</tr>\n";
    }

    [[nodiscard]] std::string html() const
    {
        if (count_ == 0)
        {
            return {};
        }
        std::string text = fmt::format("<div class=\"scroll\"><table class=\"table\">\n"
                                       "<caption>{}</caption>\n<tr>",
                                       escaped(caption_));
        if (!first_.empty())
        {
            text += fmt::format("<th scope=\"col\">{}</th>", escaped(first_));
        }
        for (const FieldInfo<Row> &field : fields_)
        {
            text += fmt::format("<th scope=\"col\" title=\"{} ({})\">{}</th>",
                                escaped(told_text(field.meaning)), escaped(told_text(field.source)),
                                escaped(field.name));
        }
        text += "</tr>\n" + rows_ + "</table></div>\n";
        if (count_ > kRows)
        {
            text += "<p class=\"quiet\">" + escaped(told("and {} more", count_ - kRows)) + "</p>\n";
        }
        return text;
    }

  private:
    void cell(const Cell &cell)
    {
        rows_ +=
            fmt::format("<td{}>{}</td>", cell.is_new ? " class=\"new\"" : "", escaped(cell.text));
    }

    std::string caption_;
    std::string first_; ///< the heading of the names; empty: there are none
    std::span<const FieldInfo<Row>> fields_;
    std::string rows_;
    std::size_t count_{};
};

template <class Row, class Value>
const Row *row_before(const std::vector<Row> *rows, Value Row::*identity, const Row &row)
{
    if (rows == nullptr)
    {
        return nullptr;
    }
    const auto found = std::find_if(rows->begin(), rows->end(),
                                    [&](const Row &old) { return old.*identity == row.*identity; });
    return found == rows->end() ? nullptr : &*found;
}

template <class Row, class Value>
std::string object_table(const std::string &caption, std::span<const FieldInfo<Row>> fields,
                         const std::vector<Row> &rows, const std::vector<Row> *before,
                         Value Row::*identity)
{
    Grid<Row> grid(caption, {}, fields);
    for (const Row &row : rows)
    {
        grid.add({}, row, row_before(before, identity, row), before != nullptr);
    }
    return grid.html();
}

/// A set's semaphores, one a row.
std::string semaphores(const IpcNamespaceTable &table, const IpcNamespaceTable *before)
{
    std::string text;
    for (const SemRow &set : table.sem)
    {
        const SemRow *old =
            before == nullptr ? nullptr : row_before(&before->sem, &SemRow::id, set);
        Grid<SemState> grid(told("semaphores of set {}", set.id.value), "sem_num",
                            sem_state_fields());
        for (std::size_t at = 0; at < set.sems.size(); ++at)
        {
            const bool known = old != nullptr && at < old->sems.size();
            grid.add(fmt::to_string(at), set.sems[at], known ? &old->sems[at] : nullptr,
                     before != nullptr);
        }
        text += grid.html();
    }
    return text;
}

std::string room_tables(const IpcNamespaceTable &table, const IpcNamespaceTable *before)
{
    std::string text =
        "<h2>" + escaped(told("ipc namespace {}", table.ns.value)) + "</h2>\n" +
        object_table<ShmRow>(told("shared memory"), shm_fields(), table.shm,
                             before == nullptr ? nullptr : &before->shm, &ShmRow::id) +
        object_table<SemRow>(told("semaphore sets"), sem_fields(), table.sem,
                             before == nullptr ? nullptr : &before->sem, &SemRow::id) +
        semaphores(table, before) +
        object_table<MsgRow>(told("message queues"), msg_fields(), table.msg,
                             before == nullptr ? nullptr : &before->msg, &MsgRow::id);
    Grid<MqRow> queues(told("POSIX message queues"), told("name"), mq_fields());
    for (const MqRow &row : table.mq)
    {
        queues.add(row.name, row,
                   before == nullptr ? nullptr : row_before(&before->mq, &MqRow::name, row),
                   before != nullptr);
    }
    text += queues.html();
    const bool empty =
        table.shm.empty() && table.sem.empty() && table.msg.empty() && table.mq.empty();
    return empty ? text + "<p class=\"quiet\">" + escaped(told("no objects")) + "</p>\n" : text;
}

std::string file_tables(const Tables &now, const Tables *before)
{
    std::string text;
    std::vector<std::uint64_t> shown; // a tmpfs may be seen from several mount namespaces
    for (const MntNamespaceTable &table : now.mnt ? *now.mnt : kNoMounts)
    {
        if (!table.shm || std::find(shown.begin(), shown.end(), table.shm->device) != shown.end())
        {
            continue;
        }
        shown.push_back(table.shm->device);
        const TmpfsTable *old = nullptr;
        for (const MntNamespaceTable &one :
             before != nullptr && before->mnt ? *before->mnt : kNoMounts)
        {
            old = one.shm && one.shm->device == table.shm->device ? &*one.shm : old;
        }
        Grid<TmpfsFileRow> grid(fmt::format("/dev/shm: tmpfs {}", table.shm->device), told("file"),
                                tmpfs_file_fields());
        for (const TmpfsFileRow &row : table.shm->files)
        {
            grid.add(row.name, row,
                     old == nullptr ? nullptr : row_before(&old->files, &TmpfsFileRow::name, row),
                     before != nullptr);
        }
        text += grid.html();
    }
    return text;
}

std::string process_table(const PictureInput &input)
{
    Grid<ActorRow> grid(told("processes"), told("who"), actor_fields());
    const Tables *before = input.before == nullptr ? nullptr : &input.before->tables;
    for (const ActorRow &actor : input.now.tables.actors)
    {
        grid.add(input.actors.name(actor.actor), actor, actor_row(before, actor.actor),
                 before != nullptr);
    }
    return grid.html();
}

} // namespace

std::string tables_html(const PictureInput &input)
{
    const Tables *before = input.before == nullptr ? nullptr : &input.before->tables;
    static const IpcNamespaceTable kEmpty{};
    std::string text;
    for (const IpcNamespaceTable &table : input.now.tables.ipc)
    {
        const IpcNamespaceTable *old = ipc_table(before, table.ns);
        text += room_tables(table, before != nullptr && old == nullptr ? &kEmpty : old);
    }
    return text + file_tables(input.now.tables, before) + process_table(input);
}

} // namespace ipcscope::exporting
