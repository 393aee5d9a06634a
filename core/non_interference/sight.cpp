#include "core/non_interference/sight.h"

#include "core/compare.h"
#include "core/field_value.h"
#include "core/told.h"

#include <fmt/format.h>

#include <algorithm>
#include <type_traits>

namespace ipcscope::non_interference
{
namespace
{

constexpr std::string_view kNotThere = IPCSCOPE_TOLD("not there");
constexpr const char *kAlive = "itself.alive";

std::string actor_of(Pid pid, const Lens &lens)
{
    if (pid.value == 0)
    {
        return told("nobody");
    }
    const auto &rows = lens.tables->actors;
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const ActorRow &one) {
        return one.pid == pid || one.tid == pid;
    });
    return row == rows.end() ? fmt::format("pid {}", pid.value) : lens.actors->name(row->actor);
}

/// What the kernel does to memory by itself is nobody's doing.
bool may_change_by_itself(std::string_view field)
{
    return field == "rss" || field == "swap" || field == "shm_rss" || field == "shm_swp";
}

class Looker
{
  public:
    Looker(const Lens &lens, Sight &sight) : lens_(lens), sight_(sight) {}

    void see(std::string field, std::string value, std::string_view source)
    {
        sight_[std::move(field)] = {.value = std::move(value), .source = std::string(source)};
    }

    /// The fields of a row. What the kernel shows nowhere nobody sees; and the numbers of
    /// namespaces say nothing but which is which.
    template <class Row, class Fields>
    void row(const std::string &name, const Row &row, const Fields &fields)
    {
        for (const auto &field : fields)
        {
            const auto value = field.get(row);
            const bool hidden = field.source == kNowhere || field.kind == FieldKind::Ns ||
                                (lens_.kernel && may_change_by_itself(field.name));
            if (value && !hidden)
            {
                see(fmt::format("{}.{}", name, field.name),
                    field.name == "key" ? print_key(*value) : print(field.kind, *value),
                    field.source);
            }
        }
    }

    /// The same of something that is there or is not.
    template <class Row, class Fields> void object(const std::string &name, const Row &one,
                                                   const Fields &fields, std::string_view source)
    {
        see(name, told("there"), source);
        row(name, one, fields);
    }

    [[nodiscard]] std::string print(FieldKind kind, std::uint64_t value) const
    {
        switch (kind)
        {
        case FieldKind::Pid: return actor_of(Pid{static_cast<std::int32_t>(value)}, lens_);
        case FieldKind::Stamp:
            return value == 0 ? told("never") : lens_.when(Stamp{static_cast<std::int64_t>(value)});
        case FieldKind::Number:
        case FieldKind::Signed:
        case FieldKind::Hex:
        case FieldKind::Octal:
        case FieldKind::Ns: break;
        }
        return print_field(kind, value);
    }

    [[nodiscard]] std::string print_key(std::uint64_t value) const
    {
        const std::string made = lens_.key(static_cast<std::uint32_t>(value));
        return made.empty() ? print_field(FieldKind::Hex, value) : made;
    }

    void ipc(const IpcNamespaceTable &table)
    {
        row("ipc", table, namespace_fields());
        for (const ShmRow &one : table.shm)
        {
            object(fmt::format("shm[{}]", one.id.value), one, shm_fields(), "/proc/sysvipc/shm");
        }
        for (const SemRow &one : table.sem)
        {
            const std::string name = fmt::format("sem[{}]", one.id.value);
            object(name, one, sem_fields(), "/proc/sysvipc/sem");
            for (std::size_t number = 0; number < one.sems.size(); ++number)
            {
                row(fmt::format("{}.{}", name, number), one.sems[number], sem_state_fields());
            }
        }
        for (const MsgRow &one : table.msg)
        {
            object(fmt::format("msg[{}]", one.id.value), one, msg_fields(), "/proc/sysvipc/msg");
        }
        for (const MqRow &one : table.mq)
        {
            object(fmt::format("mq[/{}]", one.name), one, mq_fields(), "/dev/mqueue");
        }
    }

    void files(const TmpfsTable &table)
    {
        row("/dev/shm", table, tmpfs_fields());
        for (const TmpfsFileRow &one : table.files)
        {
            object(fmt::format("/dev/shm/{}", one.name), one, tmpfs_file_fields(), "stat()");
        }
    }

  private:
    const Lens &lens_;
    Sight &sight_;
};

template <class Tables, class Key> const auto *table_of(const Tables &tables, Key ns)
{
    const auto found = std::find_if(tables.begin(), tables.end(),
                                    [&](const auto &table) { return table.ns == ns; });
    return found == tables.end() ? nullptr : &*found;
}

} // namespace

Sight tables_seen_by(ActorId actor, const Lens &lens)
{
    Sight sight;
    Looker look(lens, sight);
    const auto &rows = lens.tables->actors;
    const auto self = std::find_if(rows.begin(), rows.end(),
                                   [&](const ActorRow &row) { return row.actor == actor; });
    if (self == rows.end())
    {
        return sight;
    }
    if (self->alive)
    {
        look.row("itself", *self, actor_fields());
    }
    look.see(kAlive, self->alive ? told("alive") : told("not alive"), "/proc/PID/stat");
    if (!self->alive)
    {
        return sight;
    }
    look.see("itself.sleeps_in", self->sleeps_in.value_or(told("nothing")), "/proc/PID/syscall");
    if (const auto *ipc = table_of(lens.tables->ipc, self->ipc_ns))
    {
        look.ipc(*ipc);
    }
    const auto *mounts = lens.tables->mnt ? table_of(*lens.tables->mnt, self->mnt_ns) : nullptr;
    if (mounts != nullptr && mounts->shm)
    {
        look.files(*mounts->shm);
    }
    return sight;
}

std::string answer_text(const Outcome &outcome, const Lens &lens)
{
    if (outcome.error != Errno::Ok)
    {
        const std::string_view name = errno_name(outcome.error);
        return name.empty() ? fmt::format("-1 errno {}", static_cast<int>(outcome.error))
                            : fmt::format("-1 {}", name);
    }
    switch (outcome.kind)
    {
    case ValueKind::Number:
    case ValueKind::Fd: return fmt::format("{}", outcome.value);
    case ValueKind::Address: return told("an address");
    case ValueKind::Pid:
        return told("a pid: {}", actor_of(Pid{static_cast<std::int32_t>(outcome.value)}, lens));
    case ValueKind::None: return told("does not return");
    case ValueKind::Key: return told("a key");
    }
    return {};
}

Sight answer_seen(const Call &call, const Outcome &outcome, const Lens &lens)
{
    Sight sight;
    Looker look(lens, sight);
    const std::string source = fmt::format("{}()", call_name(call));
    look.see("result", answer_text(outcome, lens), source);
    const auto output = [&]<class T>(const T &filled) {
        if constexpr (requires { fields_of(filled); })
        {
            look.see("output", told("filled in"), source);
            look.row("output", filled, fields_of(filled));
        }
        else if constexpr (!std::is_same_v<T, std::monostate>)
        {
            const auto argument = notation::to_argument(outcome.output);
            look.see("output", argument ? notation::print(*argument) : std::string{}, source);
        }
    };
    std::visit(output, outcome.output);
    return sight;
}

std::vector<Other> differences(const Sight &alone, const Sight &together)
{
    std::vector<Other> all;
    std::string missing; // what is there in one of them only, with its own fields behind it
    const auto is_inside = [&missing](const std::string &field) {
        return !missing.empty() && field.size() > missing.size() && field.starts_with(missing) &&
               field[missing.size()] == '.';
    };
    // The dead see nothing, so there is no more to be told than that.
    const auto death = alone.find(kAlive);
    const auto death_too = together.find(kAlive);
    if (death != alone.end() && death_too != together.end() && death->second != death_too->second)
    {
        return {{.field = std::string(kAlive),
                 .alone = death->second.value,
                 .together = death_too->second.value,
                 .source = death->second.source}};
    }
    Sight either = alone;
    either.insert(together.begin(), together.end());
    for (const auto &[field, sighting] : either)
    {
        const auto ours = alone.find(field);
        const auto theirs = together.find(field);
        if (is_inside(field))
        {
            continue;
        }
        const bool one_only = ours == alone.end() || theirs == together.end();
        if (one_only)
        {
            missing = field;
        }
        if (one_only || ours->second.value != theirs->second.value)
        {
            all.push_back(
                {.field = field,
                 .alone = ours == alone.end() ? told_text(kNotThere) : ours->second.value,
                 .together = theirs == together.end() ? told_text(kNotThere) : theirs->second.value,
                 .source = sighting.source});
        }
    }
    return all;
}

} // namespace ipcscope::non_interference
