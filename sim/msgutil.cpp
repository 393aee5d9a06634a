#include "sim/msg.h"

#include <algorithm>

namespace ipcscope::sim
{

MsgText::MsgText(std::string_view text, std::size_t size) : size_(size)
{
    const std::string_view given = text.substr(0, size);
    if (size <= short_.size())
    {
        std::copy(given.begin(), given.end(), short_.begin());
        return;
    }
    auto bytes = std::make_shared<char[]>(size); // zeros
    std::copy(given.begin(), given.end(), bytes.get());
    shared_ = std::move(bytes);
}

std::uint32_t alloc_msg(World &world, MsgMsg msg)
{
    std::uint32_t at = world.free_messages;
    if (at == kListEnd)
    {
        at = world.messages_end++;
        world.messages.reserve(world.messages_end);
    }
    else
    {
        world.free_messages = world.messages[at].m_list.next;
    }
    world.messages.edit(at) = std::move(msg);
    return at;
}

MsgMsg take_msg(World &world, std::uint32_t at)
{
    MsgMsg &place = world.messages.edit(at);
    MsgMsg msg = std::move(place);
    place = MsgMsg{.m_list = {.prev = kListEnd, .next = world.free_messages}};
    world.free_messages = at;
    return msg;
}

} // namespace ipcscope::sim
