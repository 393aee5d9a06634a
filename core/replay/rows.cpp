#include "core/replay/rows.h"

#include "core/notation/expression.h"

#include <algorithm>
#include <functional>
#include <map>
#include <string_view>

namespace ipcscope::replay
{
namespace
{

using Values = std::map<std::string, std::int64_t, std::less<>>;

void collect(const Struct &structure, Values &values)
{
    for (const auto &[name, value] : structure.fields)
    {
        if (const auto *inner = std::get_if<Struct>(&value.value))
        {
            collect(*inner, values);
        }
        else if (const auto number =
                     notation::evaluate(value, {.names = &notation::kFileModes}, {}, 0))
        {
            values[name] = static_cast<std::int64_t>(number.value());
        }
    }
}

// The fields of a structure, taken one by one where they are there.
class Filler
{
  public:
    explicit Filler(const Values &values) : values_(values) {}

    template <class Field> void number(std::string_view name, Field &field) const
    {
        if (const auto found = values_.find(name); found != values_.end())
        {
            field = static_cast<Field>(found->second);
        }
    }
    template <class Tag, class Int>
    void number(std::string_view name, Strong<Tag, Int> &field) const
    {
        number(name, field.value);
    }
    template <class Row> void permissions(Row &row) const
    {
        number("key", row.key);
        number("uid", row.uid);
        number("gid", row.gid);
        number("cuid", row.cuid);
        number("cgid", row.cgid);
        number("mode", row.mode);
    }

  private:
    const Values &values_;
};

// Times are the log's seconds, which the model does not count in: they stay as they are.
struct RowFiller
{
    const Values &values;

    bool operator()(ShmRow &row) const
    {
        const Filler fill(values);
        fill.permissions(row);
        fill.number("shm_segsz", row.segsz);
        fill.number("shm_cpid", row.cpid);
        fill.number("shm_lpid", row.lpid);
        fill.number("shm_nattch", row.nattch);
        return values.contains("shm_segsz");
    }
    bool operator()(SemRow &row) const
    {
        const Filler fill(values);
        fill.permissions(row);
        std::size_t nsems = row.sems.size();
        fill.number("sem_nsems", nsems);
        constexpr std::size_t kMost = 1 << 16;
        row.sems.resize(std::clamp<std::size_t>(nsems, 1, kMost));
        return values.contains("sem_nsems");
    }
    bool operator()(MsgRow &row) const
    {
        const Filler fill(values);
        fill.permissions(row);
        fill.number("msg_qnum", row.qnum);
        fill.number("msg_qbytes", row.qbytes);
        fill.number("msg_lspid", row.lspid);
        fill.number("msg_lrpid", row.lrpid);
        return values.contains("msg_qbytes");
    }
};

} // namespace

void set_id(ObjectRow &row, IpcId id)
{
    std::visit([id](auto &it) { it.id = id; }, row);
}

bool fill(ObjectRow &row, const Argument &structure)
{
    Values values;
    if (const auto *fields = std::get_if<Struct>(&structure.value))
    {
        collect(*fields, values);
    }
    return std::visit(RowFiller{values}, row);
}

void fill(FileStat &stat, const Argument &structure)
{
    Values values;
    if (const auto *fields = std::get_if<Struct>(&structure.value))
    {
        collect(*fields, values);
    }
    const Filler fill(values);
    fill.number("st_mode", stat.mode);
    fill.number("st_nlink", stat.nlink);
    fill.number("st_uid", stat.uid);
    fill.number("st_gid", stat.gid);
    fill.number("st_size", stat.size);
}

std::optional<std::int64_t> field_of(const Argument &structure, std::string_view name)
{
    Values values;
    if (const auto *fields = std::get_if<Struct>(&structure.value))
    {
        collect(*fields, values);
    }
    const auto found = values.find(name);
    return found == values.end() ? std::nullopt : std::optional(found->second);
}

MqReceived received(const Argument &structure, std::int64_t size)
{
    const auto priority = field_of(structure, "msg_prio");
    return {.text = message_of(structure, size).text,
            .priority =
                priority ? std::optional(static_cast<std::uint32_t>(*priority)) : std::nullopt};
}

Message message_of(const Argument &structure, std::int64_t size)
{
    Message message;
    const auto *fields = std::get_if<Struct>(&structure.value);
    if (fields == nullptr)
    {
        return message;
    }
    Values values;
    collect(*fields, values);
    message.mtype = values.contains("mtype") ? values["mtype"] : 0;
    for (const auto &[name, value] : fields->fields)
    {
        if (const auto *text = std::get_if<Text>(&value.value))
        {
            message.text = text->bytes;
        }
    }
    message.text.resize(static_cast<std::size_t>(std::clamp<std::int64_t>(size, 0, 1 << 24)));
    return message;
}

} // namespace ipcscope::replay
