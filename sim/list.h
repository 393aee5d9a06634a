// Doubly linked lists through numbered nodes: what struct list_head is in the kernel. A number
// stays what it is when a world is copied, where a pointer would lead into the other world.
#pragma once

#include <cstdint>

namespace ipcscope::sim
{

/// The end of a list, and "no node".
inline constexpr std::uint32_t kListEnd = 0xffffffffU;

struct ListHead
{
    std::uint32_t first{kListEnd};
    std::uint32_t last{kListEnd};
    [[nodiscard]] bool empty() const { return first == kListEnd; }
};

struct ListNode
{
    std::uint32_t prev{kListEnd};
    std::uint32_t next{kListEnd};
};

// In all of these `node(at)` gives a reference to node number `at` for writing.

template <class Node> void list_add_tail(ListHead &head, std::uint32_t at, Node node)
{
    node(at) = ListNode{.prev = head.last, .next = kListEnd};
    if (head.last != kListEnd)
    {
        node(head.last).next = at;
    }
    else
    {
        head.first = at;
    }
    head.last = at;
}

template <class Node> void list_add(ListHead &head, std::uint32_t at, Node node)
{
    node(at) = ListNode{.prev = kListEnd, .next = head.first};
    if (head.first != kListEnd)
    {
        node(head.first).prev = at;
    }
    else
    {
        head.last = at;
    }
    head.first = at;
}

/// Puts node `at` behind node `before`, or in front of all for kListEnd.
template <class Node>
void list_insert(ListHead &head, std::uint32_t at, std::uint32_t before, Node node)
{
    if (before == kListEnd)
    {
        list_add(head, at, node);
        return;
    }
    const std::uint32_t behind = node(before).next;
    if (behind == kListEnd)
    {
        list_add_tail(head, at, node);
        return;
    }
    node(at) = ListNode{.prev = before, .next = behind};
    node(before).next = at;
    node(behind).prev = at;
}

/// Requires: node `at` is in this list.
template <class Node> void list_del(ListHead &head, std::uint32_t at, Node node)
{
    const ListNode gone = node(at);
    if (gone.prev != kListEnd)
    {
        node(gone.prev).next = gone.next;
    }
    else
    {
        head.first = gone.next;
    }
    if (gone.next != kListEnd)
    {
        node(gone.next).prev = gone.prev;
    }
    else
    {
        head.last = gone.prev;
    }
    node(at) = ListNode{};
}

/// Moves all of `from` behind the end of `head`; `from` is empty then.
template <class Node> void list_splice_tail(ListHead &head, ListHead &from, Node node)
{
    if (from.empty())
    {
        return;
    }
    if (head.empty())
    {
        head = from;
    }
    else
    {
        node(head.last).next = from.first;
        node(from.first).prev = head.last;
        head.last = from.last;
    }
    from = ListHead{};
}

} // namespace ipcscope::sim
