#include "core/notation/read_calls.h"

#include "core/notation/names.h"
#include "core/told.h"

namespace ipcscope::notation
{
namespace
{

template <class Ids> Maybe read_ids(ArgumentReader &r, Setuid::Form form)
{
    Ids ids;
    ids.form = form;
    ids.real = {r.owner(0)};
    if (form != Setuid::Form::Setuid)
    {
        ids.effective = {r.owner(1)};
    }
    if (form == Setuid::Form::Setresuid)
    {
        ids.saved = {r.owner(2)};
    }
    return checked(r, ids);
}

Maybe read_limits(ArgumentReader &r, std::size_t resource, std::size_t value)
{
    const Struct *limits = r.structure(value, "{rlim_cur=65536, rlim_max=65536}");
    if (limits == nullptr)
    {
        return std::nullopt;
    }
    const Argument *soft = r.field(*limits, "rlim_cur", r.at(value)->column);
    const Argument *hard = r.field(*limits, "rlim_max", r.at(value)->column);
    if (!r.ok())
    {
        return std::nullopt;
    }
    const Evaluation how{.names = &kRlimitValues};
    return checked(r, Prlimit{.resource = r.int32(resource),
                              .soft = r.uint64(*soft, how),
                              .hard = r.uint64(*hard, how)});
}

} // namespace

Maybe read_setgroups(ArgumentReader &r)
{
    Setgroups call;
    const std::uint64_t size = r.uint64(0);
    const Argument &list = *r.at(1);
    if (const auto *array = std::get_if<Array>(&list.value); array != nullptr)
    {
        for (const Argument &group : array->elements)
        {
            call.groups.push_back({r.owner(group)});
        }
    }
    else if (!std::holds_alternative<NullPointer>(list.value))
    {
        r.fail(&list, told("expected a list of groups, [1, 2], found {}", describe(list)));
    }
    if (r.ok() && size != call.groups.size())
    {
        r.fail(r.at(0), told("the list has {} groups, not {}", call.groups.size(), size));
    }
    return checked(r, call);
}

Maybe read_capset(ArgumentReader &r)
{
    constexpr std::string_view kExample = "{effective=0, permitted=0, inheritable=0}";
    const Struct *header = r.structure(0, "{version=_LINUX_CAPABILITY_VERSION_3, pid=0}");
    if (header != nullptr)
    {
        for (const auto &[name, value] : header->fields)
        {
            if (name == "pid" && r.uint64(value, {}) != 0 && print(value) != r.statement().actor)
            {
                r.fail(&value, told("the capabilities of another process cannot be set: pid is 0"));
            }
        }
    }
    const Struct *data = r.structure(1, kExample);
    if (!r.ok())
    {
        return std::nullopt;
    }
    const Evaluation bits{.names = &kCapabilities, .meaning = NameMeaning::Bit};
    const std::uint32_t column = r.at(1)->column;
    const Argument *effective = r.field(*data, "effective", column);
    const Argument *permitted = r.field(*data, "permitted", column);
    const Argument *inheritable = r.field(*data, "inheritable", column);
    if (!r.ok())
    {
        return std::nullopt;
    }
    return checked(r, Capset{.effective = r.uint64(*effective, bits),
                             .permitted = r.uint64(*permitted, bits),
                             .inheritable = r.uint64(*inheritable, bits)});
}

Maybe read_prlimit(ArgumentReader &r)
{
    const Argument &limit = *r.at(2);
    const auto *number = std::get_if<Number>(&limit.value);
    if (std::holds_alternative<NullPointer>(limit.value) ||
        (number != nullptr && number->value == 0))
    {
        r.not_ipc(told("prlimit64 without a new limit only asks"));
        return std::nullopt;
    }
    if (r.uint64(0) != 0 && print(*r.at(0)) != r.statement().actor)
    {
        r.fail(r.at(0), told("the limits of another process cannot be set: pid is 0"));
    }
    return r.ok() ? read_limits(r, 1, 2) : std::nullopt;
}

Maybe read_setrlimit(ArgumentReader &r)
{
    return read_limits(r, 0, 1);
}

Maybe read_prctl(ArgumentReader &r)
{
    const Argument &option = *r.at(0);
    const auto *names = std::get_if<FlagSet>(&option.value);
    const auto *name = names == nullptr || names->parts.empty()
                           ? nullptr
                           : std::get_if<std::string>(&names->parts.front());
    const bool unknown = name != nullptr && !find_name(kPrctlOptions, *name);
    const int number = unknown ? 0 : r.int32(0);
    if (r.ok() && number != abi::kPrSetKeepcaps && number != abi::kPrSetDumpable)
    {
        r.not_ipc(told("prctl({}) is outside the vocabulary, which has PR_SET_KEEPCAPS and "
                       "PR_SET_DUMPABLE{}",
                       print(option), unknown ? suggestion(nearest(*name, kPrctlOptions)) : ""));
        return std::nullopt;
    }
    if (r.at(1) == nullptr)
    {
        r.fail(nullptr, told("this option of prctl takes (option, arg2), but 'arg2' is missing"));
        return std::nullopt;
    }
    return checked(r, Prctl{.option = number, .argument = r.uint64(1)});
}

Maybe read_setuid(ArgumentReader &r)
{
    return read_ids<Setuid>(r, Setuid::Form::Setuid);
}

Maybe read_setreuid(ArgumentReader &r)
{
    return read_ids<Setuid>(r, Setuid::Form::Setreuid);
}

Maybe read_setresuid(ArgumentReader &r)
{
    return read_ids<Setuid>(r, Setuid::Form::Setresuid);
}

Maybe read_setgid(ArgumentReader &r)
{
    return read_ids<Setgid>(r, Setuid::Form::Setuid);
}

Maybe read_setregid(ArgumentReader &r)
{
    return read_ids<Setgid>(r, Setuid::Form::Setreuid);
}

Maybe read_setresgid(ArgumentReader &r)
{
    return read_ids<Setgid>(r, Setuid::Form::Setresuid);
}

} // namespace ipcscope::notation
