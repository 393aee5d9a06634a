#include "app/gui/posix_sheets.h"

#include <fmt/format.h>

#include <map>
#include <utility>

namespace ipcscope::gui
{
namespace
{

using Cells = std::vector<std::optional<std::uint64_t>>;

/// A sheet one of whose columns is words.
class NamedSheet final : public Sheet
{
  public:
    explicit NamedSheet(std::vector<SheetColumn> columns) : columns_(std::move(columns)) {}

    void add(std::uint64_t key, std::string words, const Cells &cells)
    {
        rows_.push_back({key, std::move(words), cells_.size()});
        cells_.insert(cells_.end(), cells.begin(), cells.end());
    }
    /// To be called once, when all rows are there.
    void sort()
    {
        std::sort(rows_.begin(), rows_.end(),
                  [](const Row &a, const Row &b) { return a.key < b.key; });
    }

    [[nodiscard]] int rows() const override { return static_cast<int>(rows_.size()); }
    [[nodiscard]] std::uint64_t key(int row) const override { return at(row).key; }
    [[nodiscard]] std::optional<std::uint64_t> cell(int row, int column) const override
    {
        return cells_[at(row).cells + static_cast<std::size_t>(column)];
    }
    [[nodiscard]] std::string_view words(int row) const override { return at(row).words; }
    [[nodiscard]] std::vector<SheetColumn> columns() const override { return columns_; }
    [[nodiscard]] bool same(int row, const Sheet &other, int other_row) const override
    {
        const auto *like = dynamic_cast<const NamedSheet *>(&other);
        if (!like || like->columns_.size() != columns_.size())
        {
            return false;
        }
        const auto mine = cells_.begin() + static_cast<std::ptrdiff_t>(at(row).cells);
        const auto theirs =
            like->cells_.begin() + static_cast<std::ptrdiff_t>(like->at(other_row).cells);
        return at(row).words == like->at(other_row).words &&
               std::equal(mine, mine + static_cast<std::ptrdiff_t>(columns_.size()), theirs);
    }

  private:
    struct Row
    {
        std::uint64_t key{};
        std::string words;
        std::size_t cells{};
    };
    [[nodiscard]] const Row &at(int row) const { return rows_[static_cast<std::size_t>(row)]; }

    std::vector<SheetColumn> columns_;
    std::vector<Row> rows_;
    Cells cells_;
};

constexpr SheetColumn kActor{"actor", FieldKind::Number, "lab", "The process, by its number here.",
                             false};

SheetColumn named(std::string_view name, std::string_view source, std::string_view meaning)
{
    return {name, FieldKind::Number, source, meaning, true};
}

SheetColumn of_mnt()
{
    return {"mnt", FieldKind::Number, "/proc/PID/ns/mnt",
            "The mount namespace, by its number here.", false};
}

template <class Row>
void add_columns(std::vector<SheetColumn> &columns, std::span<const FieldInfo<Row>> fields)
{
    for (const FieldInfo<Row> &field : fields)
    {
        columns.push_back({field.name, field.kind, field.source, field.meaning, false});
    }
}

template <class Row>
void add_cells(Cells &cells, std::span<const FieldInfo<Row>> fields, const Row &row)
{
    for (const FieldInfo<Row> &field : fields)
    {
        cells.push_back(field.get(row));
    }
}

std::uint64_t bit(bool is_set)
{
    return is_set ? 1 : 0;
}

} // namespace

std::uint64_t posix_queue_key(const std::string &name, RowNames &names)
{
    return names.number("mq " + name);
}

std::uint64_t file_key(std::uint64_t mnt, const std::string &name, RowNames &names)
{
    return names.number(fmt::format("file {} {}", mnt, name));
}

std::uint64_t descriptor_key(std::uint64_t actor, std::uint64_t fd)
{
    return actor << 32U | fd;
}

std::vector<SheetColumn> posix_queue_columns()
{
    std::vector<SheetColumn> columns{named("name", "/dev/mqueue", "The queue's name.")};
    add_columns(columns, mq_fields());
    return columns;
}

std::shared_ptr<const Sheet> posix_queue_sheet(const IpcNamespaceTable &table, RowNames &names)
{
    const auto sheet = std::make_shared<NamedSheet>(posix_queue_columns());
    for (const MqRow &queue : table.mq)
    {
        Cells cells{std::nullopt};
        add_cells(cells, mq_fields(), queue);
        sheet->add(posix_queue_key(queue.name, names), "/" + queue.name, cells);
    }
    sheet->sort();
    return sheet;
}

std::vector<SheetColumn> file_columns()
{
    std::vector<SheetColumn> columns{of_mnt(),
                                     named("name", "/dev/shm", "The file's name in /dev/shm.")};
    add_columns(columns, tmpfs_file_fields());
    return columns;
}

std::shared_ptr<const Sheet> file_sheet(const PosixSource &source, RowNames &names)
{
    if (!source.tables->mnt)
    {
        return nullptr;
    }
    const auto sheet = std::make_shared<NamedSheet>(file_columns());
    for (const MntNamespaceTable &table : *source.tables->mnt)
    {
        static const std::vector<TmpfsFileRow> none;
        const std::uint64_t mnt = source.mnt(table.ns);
        for (const TmpfsFileRow &file : table.shm ? table.shm->files : none)
        {
            Cells cells{mnt, std::nullopt};
            add_cells(cells, tmpfs_file_fields(), file);
            sheet->add(file_key(mnt, file.name, names), file.name, cells);
        }
    }
    sheet->sort();
    return sheet;
}

// What either kind of descriptor has; each leaves empty what it has not.
std::vector<SheetColumn> descriptor_columns()
{
    std::vector<SheetColumn> columns{kActor};
    const std::span<const FieldInfo<MqDesRow>> queue = mq_des_fields();
    add_columns(columns, queue.first(1));
    columns.push_back(named("leads to", "/proc/PID/fd", "The queue or the file."));
    add_columns(columns, queue.subspan(1, 2));
    add_columns(columns, file_des_fields().subspan(3));
    add_columns(columns, queue.subspan(3));
    return columns;
}

std::shared_ptr<const Sheet> descriptor_sheet(const PosixSource &source)
{
    const auto sheet = std::make_shared<NamedSheet>(descriptor_columns());
    for (const ActorRow &actor : source.tables->actors)
    {
        for (const MqDesRow &row : actor.queues)
        {
            const std::span<const FieldInfo<MqDesRow>> fields = mq_des_fields();
            Cells cells{actor.actor.value};
            add_cells(cells, fields.first(1), row);
            cells.push_back(std::nullopt);
            add_cells(cells, fields.subspan(1, 2), row);
            cells.push_back(std::nullopt);
            add_cells(cells, fields.subspan(3), row);
            sheet->add(descriptor_key(actor.actor.value, static_cast<std::uint32_t>(row.fd.value)),
                       "/" + row.queue, cells);
        }
        for (const FileDesRow &row : actor.files)
        {
            Cells cells{actor.actor.value};
            add_cells(cells, file_des_fields().first(1), row);
            cells.push_back(std::nullopt);
            add_cells(cells, file_des_fields().subspan(1), row);
            cells.resize(sheet->columns().size());
            sheet->add(descriptor_key(actor.actor.value, static_cast<std::uint32_t>(row.fd.value)),
                       "/dev/shm/" + row.file, cells);
        }
    }
    sheet->sort();
    return sheet;
}

std::vector<SheetColumn> mapping_columns()
{
    std::vector<SheetColumn> columns{kActor, named("file", "/proc/PID/maps", "What is mapped.")};
    add_columns(columns, file_map_fields());
    return columns;
}

// Where a mapping lies is each engine's own choice, so that it is known by what it maps; of those
// that map the same, by which one it is.
std::shared_ptr<const Sheet> mapping_sheet(const PosixSource &source, RowNames &names)
{
    const auto sheet = std::make_shared<NamedSheet>(mapping_columns());
    for (const ActorRow &actor : source.tables->actors)
    {
        std::map<std::string, int> alike;
        for (const FileMapRow &row : actor.mappings)
        {
            const std::string what =
                fmt::format("map {} {} {} {} {}", actor.actor.value, bit(row.unlinked), row.offset,
                            static_cast<int>(row.access), row.file);
            Cells cells{actor.actor.value, std::nullopt};
            add_cells(cells, file_map_fields(), row);
            sheet->add(names.number(fmt::format("{} {}", alike[what]++, what)),
                       "/dev/shm/" + row.file, cells);
        }
    }
    sheet->sort();
    return sheet;
}

std::uint64_t actor_of_mapping(const Sheet &sheet, int row)
{
    return sheet.cell(row, 0).value_or(0);
}

std::vector<SheetColumn> mount_columns()
{
    std::vector<SheetColumn> columns{of_mnt()};
    add_columns(columns, mnt_fields());
    columns.push_back({"shm", FieldKind::Number, "/proc/PID/mountinfo",
                       "1 when a tmpfs is mounted on /dev/shm.", false});
    columns.push_back({"device", FieldKind::Number, "stat(\"/dev/shm\")",
                       "Which tmpfs it is; each engine has its own numbers.", false});
    add_columns(columns, tmpfs_fields());
    columns.push_back(
        {"files", FieldKind::Number, "/dev/shm", "How many files have a name in it.", false});
    return columns;
}

std::shared_ptr<const Sheet> mount_sheet(const PosixSource &source)
{
    if (!source.tables->mnt)
    {
        return nullptr;
    }
    const auto sheet = std::make_shared<NamedSheet>(mount_columns());
    for (const MntNamespaceTable &table : *source.tables->mnt)
    {
        const std::uint64_t mnt = source.mnt(table.ns);
        Cells cells{mnt};
        add_cells(cells, mnt_fields(), table);
        cells.push_back(bit(table.shm.has_value()));
        if (table.shm)
        {
            cells.push_back(table.shm->device);
            add_cells(cells, tmpfs_fields(), *table.shm);
            cells.push_back(table.shm->files.size());
        }
        cells.resize(sheet->columns().size());
        sheet->add(mnt, {}, cells);
    }
    sheet->sort();
    return sheet;
}

} // namespace ipcscope::gui
