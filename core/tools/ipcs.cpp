// ipcs(1) of util-linux 2.38: its options and the calls that it makes. Where /proc/sysvipc can be
// read ipcs reads that, which shows what SHM_STAT_ANY and its like show, also of objects that the
// caller may not read; those calls are made here.
#include "core/tools/ipcs.h"

#include "core/abi.h"
#include "core/told.h"
#include "core/tools/all.h"
#include "core/tools/layout.h"
#include "core/tools/options.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace ipcscope::tools
{
namespace
{

using Kind = ObjectKind;
using Format = IpcsRequest::Format;
using Unit = IpcsRequest::Unit;

constexpr std::array<Option, 12> kIpcsOptions{{{'m', "shmems"},
                                               {'q', "queues"},
                                               {'s', "semaphores"},
                                               {'a', "all"},
                                               {'t', "time"},
                                               {'p', "pid"},
                                               {'c', "creator"},
                                               {'l', "limits"},
                                               {'u', "summary"},
                                               {'b', "bytes"},
                                               {'\0', "human"},
                                               {'i', "id", IPCSCOPE_TOLD("an id")}}};

std::vector<Call> ipcs_limits_of(Kind kind)
{
    const auto reads = [](std::initializer_list<std::string_view> names) {
        std::vector<Call> calls;
        for (const std::string_view name : names)
        {
            calls.emplace_back(Sysctl{.name = std::string(name), .value = {}});
        }
        return calls;
    };
    switch (kind)
    {
    case Kind::Msg: return reads({"kernel.msgmni", "kernel.msgmnb", "kernel.msgmax"});
    case Kind::Shm: return reads({"kernel.shmall", "kernel.shmmax", "kernel.shmmni"});
    case Kind::Sem: return reads({"kernel.sem"});
    }
    return {};
}

class Ipcs final : public Command
{
  public:
    explicit Ipcs(IpcsRequest request) : request_(std::move(request)) {}

    [[nodiscard]] std::vector<Call> next(const Answers &answers) const override
    {
        if (request_.id)
        {
            return details(answers);
        }
        switch (request_.format)
        {
        case Format::Objects:
        case Format::Times:
        case Format::Pids:
        case Format::Creators: return objects(answers);
        case Format::Limits: return answers.empty() ? limits() : std::vector<Call>{};
        case Format::Summary: return answers.empty() ? summary() : std::vector<Call>{};
        }
        return {};
    }

    [[nodiscard]] Printout print(const Answers &answers, const Terms &terms) const override
    {
        return request_.id ? print_ipcs_details(request_, answers)
                           : print_ipcs(request_, answers, terms);
    }

  private:
    /// One kind after the other: how many there are, then each of them.
    [[nodiscard]] std::vector<Call> objects(const Answers &answers) const
    {
        auto calls = stat_all(answers);
        if (!calls.empty())
        {
            return calls;
        }
        const auto asked = std::count_if(answers.begin(), answers.end(), is_info);
        const auto kind = static_cast<std::size_t>(asked);
        // There are no pids of semaphore sets, only of semaphores.
        const bool more = kind < request_.kinds.size() &&
                          !(request_.format == Format::Pids && request_.kinds[kind] == Kind::Sem);
        return more ? std::vector<Call>{info_call(request_.kinds[kind])} : std::vector<Call>{};
    }

    [[nodiscard]] std::vector<Call> limits() const
    {
        std::vector<Call> calls;
        for (const Kind kind : request_.kinds)
        {
            for (Call &call : ipcs_limits_of(kind))
            {
                calls.push_back(std::move(call));
            }
        }
        return calls;
    }

    [[nodiscard]] std::vector<Call> summary() const
    {
        std::vector<Call> calls;
        for (const Kind kind : request_.kinds)
        {
            calls.push_back(info_call(kind));
        }
        return calls;
    }

    [[nodiscard]] std::vector<Call> details(const Answers &answers) const
    {
        const IpcId id = *request_.id;
        const Kind kind = request_.kinds.front();
        if (answers.empty())
        {
            return {stat_any(kind, IpcId{id.value % abi::kIpcmni})};
        }
        if (kind == Kind::Shm || !ipcs_found(answers, id))
        {
            return {};
        }
        if (kind == Kind::Msg)
        {
            return answers.size() == 1
                       ? std::vector<Call>{Msgctl{.id = id, .command = abi::kIpcStat}}
                       : std::vector<Call>{};
        }
        return semaphore(answers);
    }

    /// Everything about one semaphore after the other; the first refusal is the end.
    [[nodiscard]] std::vector<Call> semaphore(const Answers &answers) const
    {
        const auto *set = output_of<SemidDs>(answers.front());
        const std::size_t semnum = (answers.size() - 1) / kSemQuestions.size();
        const bool refused = !answers.back().outcome || answers.back().outcome->error != Errno::Ok;
        std::vector<Call> calls;
        if (semnum >= set->nsems || refused)
        {
            return calls;
        }
        for (const int command : kSemQuestions)
        {
            calls.emplace_back(
                Semctl{.id = *request_.id, .semnum = static_cast<int>(semnum), .command = command});
        }
        return calls;
    }

    IpcsRequest request_;
};

std::optional<Format> ipcs_format_of(std::string_view option)
{
    constexpr std::array<std::pair<std::string_view, Format>, 5> kFormats{
        {{"time", Format::Times},
         {"pid", Format::Pids},
         {"creator", Format::Creators},
         {"limits", Format::Limits},
         {"summary", Format::Summary}}};
    for (const auto &[name, format] : kFormats)
    {
        if (name == option)
        {
            return format;
        }
    }
    return std::nullopt;
}

} // namespace

ReadCommand read_ipcs(const Words &words, const Known & /*known*/)
{
    auto line = read_options("ipcs", words, kIpcsOptions);
    if (!line)
    {
        return line.error();
    }
    if (!line.value().operands.empty())
    {
        return error_at(line.value().operands.front(),
                        told("an option, since ipcs takes no arguments"));
    }
    IpcsRequest request;
    std::array<bool, 3> kinds{};
    std::optional<Word> id;
    for (const Given &given : line.value().options)
    {
        const bool all = given.name == "all";
        kinds[0] = kinds[0] || all || given.name == "queues";
        kinds[1] = kinds[1] || all || given.name == "shmems";
        kinds[2] = kinds[2] || all || given.name == "semaphores";
        request.format = ipcs_format_of(given.name).value_or(request.format);
        request.unit = given.name == "human"   ? Unit::Human
                       : given.name == "bytes" ? Unit::Bytes
                                               : request.unit;
        if (given.name == "id")
        {
            const auto number = number_in(given.value.text, Base::Decimal);
            if (!number || *number < 0 || *number > std::numeric_limits<std::int32_t>::max())
            {
                return error_at(given.value, told("an id: a decimal number, 0 or more"));
            }
            request.id = IpcId{static_cast<std::int32_t>(*number)};
            id = given.value;
        }
    }
    const bool any = kinds[0] || kinds[1] || kinds[2];
    for (std::size_t kind = 0; kind < kinds.size(); ++kind)
    {
        if (kinds[kind] || !any)
        {
            request.kinds.push_back(static_cast<Kind>(kind));
        }
    }
    if (id && request.kinds.size() != 1)
    {
        return error_at(*id, told("exactly one of -m, -q and -s beside an id"));
    }
    return ReadCommand(std::make_shared<Ipcs>(std::move(request)));
}

} // namespace ipcscope::tools
