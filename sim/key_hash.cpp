#include "sim/key_hash.h"

#include <bit>
#include <cassert>

namespace ipcscope::sim
{
namespace
{

constexpr std::size_t kFirstBuckets = 64;

/// Fibonacci hashing: neighbouring keys land far apart.
std::size_t bucket_of(const IpcIds &ids, Key key)
{
    const std::uint32_t mixed = static_cast<std::uint32_t>(key.value) * 2654435769U;
    return mixed >> (32 - std::countr_zero(ids.key_ht.size()));
}

void link(IpcIds &ids, int idx)
{
    KernIpcPerm &perm = ids.perms.edit(static_cast<std::size_t>(idx));
    std::int16_t &head = ids.key_ht[bucket_of(ids, perm.key)];
    perm.khtnode = head;
    head = static_cast<std::int16_t>(idx);
}

void grow(IpcIds &ids)
{
    const std::vector<std::int16_t> old = ids.key_ht;
    ids.key_ht.assign(old.empty() ? kFirstBuckets : old.size() * 2, -1);
    for (const std::int16_t head : old)
    {
        for (int idx = head; idx >= 0;)
        {
            const int next = ids.perms[static_cast<std::size_t>(idx)].khtnode;
            link(ids, idx);
            idx = next;
        }
    }
}

} // namespace

int key_hash_lookup(const IpcIds &ids, Key key)
{
    if (ids.key_ht.empty())
    {
        return -1;
    }
    int idx = ids.key_ht[bucket_of(ids, key)];
    while (idx >= 0 && ids.perms[static_cast<std::size_t>(idx)].key != key)
    {
        idx = ids.perms[static_cast<std::size_t>(idx)].khtnode;
    }
    return idx;
}

int key_hash_compared(const IpcIds &ids, Key key)
{
    int compared = 0;
    for (int idx = ids.key_ht.empty() ? -1 : ids.key_ht[bucket_of(ids, key)]; idx >= 0;)
    {
        const KernIpcPerm &perm = ids.perms[static_cast<std::size_t>(idx)];
        compared++;
        idx = perm.key == key ? -1 : perm.khtnode;
    }
    return compared;
}

int key_hash_bucket(const IpcIds &ids, Key key)
{
    return ids.key_ht.empty() ? -1 : static_cast<int>(bucket_of(ids, key));
}

std::vector<int> key_hash_chain(const IpcIds &ids, Key key)
{
    std::vector<int> chain;
    for (int idx = ids.key_ht.empty() ? -1 : ids.key_ht[bucket_of(ids, key)]; idx >= 0;)
    {
        chain.push_back(idx);
        idx = ids.perms[static_cast<std::size_t>(idx)].khtnode;
    }
    return chain;
}

void key_hash_insert(IpcIds &ids, int idx)
{
    if (static_cast<std::size_t>(ids.in_use) >= ids.key_ht.size())
    {
        grow(ids);
    }
    link(ids, idx);
}

void key_hash_remove(IpcIds &ids, int idx)
{
    const KernIpcPerm &gone = ids.perms[static_cast<std::size_t>(idx)];
    const std::int16_t after = gone.khtnode;
    std::int16_t &head = ids.key_ht[bucket_of(ids, gone.key)];
    if (head == idx)
    {
        head = after;
        return;
    }
    int at = head;
    while (ids.perms[static_cast<std::size_t>(at)].khtnode != idx)
    {
        at = ids.perms[static_cast<std::size_t>(at)].khtnode;
        assert(at >= 0);
    }
    ids.perms.edit(static_cast<std::size_t>(at)).khtnode = after;
}

} // namespace ipcscope::sim
