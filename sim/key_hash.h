// The hash from keys to objects of one table (a rhashtable in the kernel): chains through the
// objects' khtnode.
#pragma once

#include "sim/world.h"

namespace ipcscope::sim
{

/// The index of the object with this key; -1 when there is none.
[[nodiscard]] int key_hash_lookup(const IpcIds &ids, Key key);
/// How many objects that lookup compares with the key: those of one chain, up to the one sought.
[[nodiscard]] int key_hash_compared(const IpcIds &ids, Key key);
/// Which of the buckets a key belongs to; -1 while there are none.
[[nodiscard]] int key_hash_bucket(const IpcIds &ids, Key key);
/// The indices in the chain of a key's bucket, in the order in which a lookup compares them.
[[nodiscard]] std::vector<int> key_hash_chain(const IpcIds &ids, Key key);
/// Requires: the object at `idx` has a key that is not in the hash.
void key_hash_insert(IpcIds &ids, int idx);
/// Requires: the object at `idx` is in the hash.
void key_hash_remove(IpcIds &ids, int idx);

} // namespace ipcscope::sim
