#include "app/gui/table_differences.h"

#include "app/gui/text.h"

#include <QRegularExpression>

#include <map>
#include <set>

namespace ipcscope::gui
{
namespace
{

using table::Subject;
using Match = QRegularExpressionMatch;

/// A shape of the comparison's names for fields, and what it says. Where nothing follows the
/// object, the object itself is what only one engine has.
struct Shape
{
    QRegularExpression shape;
    TableDifference (*read)(const Match &match, RowNames &names);
};

QRegularExpression shape(const char *pattern)
{
    return QRegularExpression(QString::fromLatin1(pattern),
                              QRegularExpression::DotMatchesEverythingOption);
}

Subject subject_of_kind(const QString &kind)
{
    return kind == QLatin1String("shm")   ? Subject::Segments
           : kind == QLatin1String("sem") ? Subject::Sets
                                          : Subject::Queues;
}

TableDifference read_object(const Match &match, RowNames & /*names*/)
{
    return {subject_of_kind(match.captured(2)),
            match.captured(1).toULongLong(),
            {match.captured(3).toULongLong(), match.captured(4)}};
}

TableDifference read_semaphore(const Match &match, RowNames & /*names*/)
{
    const quint64 key = match.captured(2).toULongLong() << 16U | match.captured(3).toULongLong();
    return {Subject::Semaphores, match.captured(1).toULongLong(), {key, match.captured(4)}};
}

TableDifference read_posix_queue(const Match &match, RowNames &names)
{
    return {Subject::PosixQueues,
            match.captured(1).toULongLong(),
            {posix_queue_key(match.captured(2).toStdString(), names), match.captured(3)}};
}

TableDifference read_namespace(const Match &match, RowNames & /*names*/)
{
    const quint64 number = match.captured(1).toULongLong();
    return {Subject::Namespaces, number, {number, match.captured(2)}};
}

TableDifference read_file(const Match &match, RowNames &names)
{
    return {Subject::Files,
            0,
            {file_key(match.captured(1).toULongLong(), match.captured(2).toStdString(), names),
             match.captured(3)}};
}

TableDifference read_mount(const Match &match, RowNames & /*names*/)
{
    return {Subject::Mounts, 0, {match.captured(1).toULongLong(), match.captured(2)}};
}

TableDifference read_descriptor(const Match &match, RowNames & /*names*/)
{
    return {Subject::Descriptors,
            0,
            {descriptor_key(match.captured(1).toULongLong(), match.captured(2).toULongLong()),
             match.captured(3)}};
}

TableDifference read_mappings(const Match &match, RowNames & /*names*/)
{
    return {Subject::Mappings, 0, {match.captured(1).toULongLong(), {}}};
}

TableDifference read_actor(const Match &match, RowNames & /*names*/)
{
    return {Subject::Actors, 0, {match.captured(1).toULongLong(), match.captured(2)}};
}

const std::vector<Shape> &shapes()
{
    static const std::vector<Shape> all{
        {shape(R"(^ipc:\[(\d+)\]\.(shm|sem|msg)\[(\d+)\](?:\.(\w+))?$)"), read_object},
        {shape(R"(^ipc:\[(\d+)\]\.sem\[(\d+)\]\.sems\[(\d+)\]\.(\w+)$)"), read_semaphore},
        {shape(R"(^ipc:\[(\d+)\]\.mq\[(.*)\](?:\.(\w+))?$)"), read_posix_queue},
        {shape(R"(^ipc:\[(\d+)\](?:\.([\w.]+))?$)"), read_namespace},
        {shape(R"(^mnt:\[(\d+)\]\.file\[(.*)\](?:\.(\w+))?$)"), read_file},
        {shape(R"(^mnt:\[(\d+)\](?:\.(\w+))?$)"), read_mount},
        {shape(R"(^actor\[(\d+)\]\.fd\[(\d+)\](?:\.(\w+))?$)"), read_descriptor},
        {shape(R"(^actor\[(\d+)\]\.mappings$)"), read_mappings},
        {shape(R"(^actor\[(\d+)\](?:\.(\w+))?$)"), read_actor},
    };
    return all;
}

} // namespace

std::vector<TableDifference> table_differences(const std::vector<Difference> &differences,
                                               RowNames &names)
{
    std::vector<TableDifference> found;
    for (const Difference &difference : differences)
    {
        const QString field = text(difference.field);
        for (const Shape &one : shapes())
        {
            if (const Match match = one.shape.match(field); match.hasMatch())
            {
                found.push_back(one.read(match, names));
                break;
            }
        }
    }
    return found;
}

std::vector<FieldTable::Cell> differing_mappings(quint64 actor, const Sheet *model,
                                                 const Sheet *kernel)
{
    constexpr int kLength = 3; // its column
    std::map<quint64, std::optional<std::uint64_t>> sides[2];
    std::set<quint64> keys;
    const Sheet *sheets[] = {model, kernel};
    for (std::size_t side = 0; side < 2; ++side)
    {
        const Sheet *sheet = sheets[side];
        for (int row = 0; sheet && row < sheet->rows(); ++row)
        {
            if (actor_of_mapping(*sheet, row) == actor)
            {
                sides[side].emplace(sheet->key(row), sheet->cell(row, kLength));
                keys.insert(sheet->key(row));
            }
        }
    }
    std::vector<FieldTable::Cell> cells;
    for (const quint64 key : keys)
    {
        const auto ours = sides[0].find(key);
        const auto theirs = sides[1].find(key);
        if (ours == sides[0].end() || theirs == sides[1].end())
        {
            cells.emplace_back(key, QString());
        }
        else if (ours->second != theirs->second)
        {
            cells.emplace_back(key, QStringLiteral("length"));
        }
    }
    if (cells.empty())
    {
        for (const quint64 key : keys)
        {
            cells.emplace_back(key, QString());
        }
    }
    return cells;
}

} // namespace ipcscope::gui
