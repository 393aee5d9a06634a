#include "core/recording/form.h"

#include "core/byte_stream.h"
#include "core/table_fields.h"
#include "core/told.h"

#include <algorithm>
#include <cctype>

namespace ipcscope::recording
{

template <class T, class Row>
concept RowsOf = Like<T, TablesDelta::Namespace::Rows<Row>>;
template <class T>
concept AnyRows = RowsOf<T, ShmRow> || RowsOf<T, SemRow> || RowsOf<T, MsgRow> || RowsOf<T, MqRow>;
template <AnyRows T> auto fields(T &v)
{
    return std::tie(v.upserted, v.removed);
}
template <Like<TablesDelta::Namespace> T> auto fields(T &v)
{
    return std::tie(v.head, v.shm, v.sem, v.msg, v.mq);
}
template <Like<TablesDelta> T> auto fields(T &v)
{
    return std::tie(v.changed, v.gone, v.actors, v.mnt);
}
template <Like<Exchange> T> auto fields(T &v)
{
    return std::tie(v.actor, v.call, v.reply, v.took_ns, v.woken, v.began, v.ended, v.seen);
}
template <Like<Recording> T> auto fields(T &v)
{
    return std::tie(v.date, v.facts, v.seed, v.actors, v.began, v.seen, v.exchanges);
}

namespace
{

constexpr std::string_view kMagic = "ipcscope kernel run ";
constexpr std::size_t kSumBytes = 8;
constexpr std::size_t kMostNames = 4096;
constexpr std::size_t kLongestName = 255;
constexpr std::size_t kLongestRelease = 64;
constexpr int kMostPid = 1 << 22;
constexpr std::uint64_t kMostIds = std::uint64_t{1} << 32U;
constexpr std::uint64_t kMostPages = std::uint64_t{1} << 52U;
/// Seconds: the year 9999 is over.
constexpr std::int64_t kLastSecond = 253402300799;

std::string first_line()
{
    return std::string(kMagic) + std::to_string(kVersion) + "\n";
}

/// FNV-1a: it takes notice of every single byte.
std::uint64_t sum_of(std::string_view bytes)
{
    std::uint64_t sum = 14695981039346656037U;
    for (const char byte : bytes)
    {
        sum = (sum ^ static_cast<unsigned char>(byte)) * 1099511628211U;
    }
    return sum;
}

bool is_date(const std::string &date)
{
    constexpr std::string_view kForm = "0000-00-00";
    return date.size() == kForm.size() &&
           std::equal(date.begin(), date.end(), kForm.begin(), [](char one, char form) {
               return form == '0' ? one >= '0' && one <= '9' : one == form;
           });
}

/// Goes where people read it, so it must be no more than a word.
bool is_release(const std::string &release)
{
    return !release.empty() && release.size() <= kLongestRelease &&
           std::all_of(release.begin(), release.end(), [](char one) {
               return (one >= '0' && one <= '9') || (one >= 'a' && one <= 'z') ||
                      (one >= 'A' && one <= 'Z') ||
                      std::string_view(".-_+~").find(one) != std::string_view::npos;
           });
}

bool is_name(const std::string &name)
{
    return !name.empty() && name.size() <= kLongestName &&
           std::all_of(name.begin(), name.end(), [](char one) { return one > ' ' && one != 0x7f; });
}

bool is_machine(const EngineFacts &facts)
{
    const auto within = [](auto value, auto least, auto most) {
        return value >= least && value <= most;
    };
    const auto pages = [](std::uint64_t value) { return value <= kMostPages; };
    return is_release(facts.kernel_release) && within(facts.uid_count, 1U, kMostIds) &&
           within(facts.gid_count, 1U, kMostIds) && (facts.init_caps & ~abi::kAllCaps) == 0 &&
           pages(facts.ram_pages) && pages(facts.shm_blocks) && pages(facts.tmpfs_blocks) &&
           pages(facts.tmpfs_inodes) && within(facts.overcommit_mode, 0, 2) &&
           facts.mmap_min_addr <= (std::uint64_t{1} << 47U) &&
           within(facts.protected_regular, 0, 2) && within(facts.protected_hardlinks, 0, 1) &&
           within(facts.init_nice, -20, 19) && within(facts.init_pid.value, 1, kMostPid) &&
           within(facts.first_actor_pid.value, 1, kMostPid);
}

bool is_second(std::int64_t seconds)
{
    return seconds >= 0 && seconds <= kLastSecond;
}

template <class Items, class Name> bool ascends(const Items &items, Name name)
{
    return std::adjacent_find(items.begin(), items.end(), [name](const auto &lhs, const auto &rhs) {
               return !(name(lhs) < name(rhs));
           }) == items.end();
}

template <class Row> bool are_rows(const TablesDelta::Namespace::Rows<Row> &rows)
{
    const auto index = [](const Row &row) { return row.id.value & (abi::kIpcmni - 1); };
    return ascends(rows.upserted, index) && ascends(rows.removed, [](int one) { return one; });
}

/// In the order that the port promises.
bool is_delta(const TablesDelta &delta)
{
    const auto itself = [](const std::string &one) { return one; };
    const bool tables =
        ascends(delta.changed, [](const auto &one) { return one.head.ns; }) &&
        std::all_of(delta.changed.begin(), delta.changed.end(), [itself](const auto &one) {
            return one.head.shm.empty() && one.head.sem.empty() && one.head.msg.empty() &&
                   one.head.mq.empty() && are_rows(one.shm) && are_rows(one.sem) &&
                   are_rows(one.msg) && ascends(one.mq.removed, itself) &&
                   ascends(one.mq.upserted, [](const MqRow &row) { return row.name; });
        });
    const bool mounts =
        !delta.mnt || !*delta.mnt || ascends(**delta.mnt, [](const auto &one) { return one.ns; });
    return tables && mounts &&
           (!delta.actors || (!delta.actors->empty() &&
                              ascends(*delta.actors, [](const auto &one) { return one.actor; })));
}

bool is_exchange(const Exchange &exchange)
{
    return is_second(exchange.began) && is_second(exchange.ended) &&
           exchange.began <= exchange.ended && (!exchange.took_ns || *exchange.took_ns >= 0) &&
           (!exchange.seen || is_delta(*exchange.seen));
}

/// Could have been recorded: who knows the sum can write anything.
bool is_possible(const Recording &recording)
{
    return is_date(recording.date) && is_machine(recording.facts) && is_second(recording.began) &&
           recording.actors.size() <= kMostNames &&
           std::all_of(recording.actors.begin(), recording.actors.end(), is_name) &&
           recording.seen && recording.seen->actors && is_delta(*recording.seen) &&
           std::all_of(recording.exchanges.begin(), recording.exchanges.end(), is_exchange);
}

Unfit damaged()
{
    return {told("is damaged. Record the kernel's run anew.")};
}

} // namespace

std::string sealed(std::string_view body)
{
    byte_stream::Writer writer;
    writer.put(sum_of(body));
    return first_line() + writer.out + std::string(body);
}

Result<std::string, Unfit> to_bytes(const Recording &recording)
{
    if (!is_possible(recording))
    {
        return Unfit{told("would not be read again: what the kernel has said is not what a kernel "
                          "says.")};
    }
    byte_stream::Writer writer;
    writer.put(recording);
    std::string bytes = sealed(writer.out);
    if (bytes.size() > kMostBytes)
    {
        return Unfit{told("would have {} MiB, and a recording has at most {}. Record a shorter "
                          "scenario.",
                          bytes.size() >> 20U, kMostBytes >> 20U)};
    }
    return bytes;
}

Result<Recording, Unfit> from_bytes(std::string_view bytes)
{
    const std::string line = first_line();
    if (bytes.substr(0, line.size()) != line)
    {
        const bool other = bytes.substr(0, kMagic.size()) == kMagic && bytes.size() > line.size();
        return other ? Unfit{told("was recorded by another version of ipcscope. Record the "
                                  "kernel's run anew.")}
                     : Unfit{told("is no recorded run of a kernel.")};
    }
    bytes.remove_prefix(line.size());
    if (bytes.size() < kSumBytes)
    {
        return damaged();
    }
    std::uint64_t sum = 0;
    byte_stream::Reader(bytes.substr(0, kSumBytes)).get(sum);
    bytes.remove_prefix(kSumBytes);
    if (sum != sum_of(bytes))
    {
        return damaged();
    }
    Recording recording;
    byte_stream::Reader reader(bytes);
    reader.get(recording);
    if (!reader.complete() || !is_possible(recording))
    {
        return damaged();
    }
    return recording;
}

} // namespace ipcscope::recording
