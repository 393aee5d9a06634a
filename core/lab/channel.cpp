#include "core/lab/channel.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <sys/socket.h>
#include <sys/time.h>

namespace ipcscope::lab
{
namespace
{

constexpr std::size_t kMaxFds = 4;

std::int64_t now_ms()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<std::int64_t>(now.tv_sec) * 1000 + now.tv_nsec / 1000000;
}

void take_fds(msghdr &header, std::vector<Fd> &fds)
{
    for (cmsghdr *c = CMSG_FIRSTHDR(&header); c != nullptr; c = CMSG_NXTHDR(&header, c))
    {
        if (c->cmsg_level != SOL_SOCKET || c->cmsg_type != SCM_RIGHTS)
        {
            continue;
        }
        const std::size_t count = (c->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        for (std::size_t i = 0; i < count; ++i)
        {
            int fd = -1;
            std::memcpy(&fd, CMSG_DATA(c) + i * sizeof(int), sizeof(int));
            fds.emplace_back(fd);
        }
    }
}

} // namespace

Channel::Channel(Fd socket, int deadline_ms) : socket_(std::move(socket)), deadline_ms_(deadline_ms)
{
    if (deadline_ms_ > 0)
    {
        const timeval limit{.tv_sec = deadline_ms_ / 1000,
                            .tv_usec = static_cast<suseconds_t>(deadline_ms_ % 1000) * 1000};
        setsockopt(socket_.get(), SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
        setsockopt(socket_.get(), SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
    }
}

bool Channel::send(const wire::Message &message, std::span<const int> fds)
{
    const std::string frame = wire::encode(message);
    if (frame.empty() || fds.size() > kMaxFds)
    {
        return false;
    }
    std::size_t sent = 0;
    while (sent < frame.size())
    {
        iovec part{.iov_base = const_cast<char *>(frame.data()) + sent,
                   .iov_len = frame.size() - sent};
        alignas(cmsghdr) std::array<char, CMSG_SPACE(kMaxFds * sizeof(int))> control{};
        msghdr header{};
        header.msg_iov = &part;
        header.msg_iovlen = 1;
        if (!fds.empty() && sent == 0)
        {
            header.msg_control = control.data();
            header.msg_controllen = CMSG_SPACE(fds.size_bytes());
            cmsghdr *c = CMSG_FIRSTHDR(&header);
            c->cmsg_level = SOL_SOCKET;
            c->cmsg_type = SCM_RIGHTS;
            c->cmsg_len = CMSG_LEN(fds.size_bytes());
            std::memcpy(CMSG_DATA(c), fds.data(), fds.size_bytes());
        }
        const ssize_t count = sendmsg(socket_.get(), &header, MSG_NOSIGNAL);
        if (count > 0)
        {
            sent += static_cast<std::size_t>(count);
        }
        else if (errno != EINTR)
        {
            return false;
        }
    }
    return true;
}

Result<std::size_t, Trouble> Channel::fill(std::vector<Fd> *fds)
{
    std::array<char, 65536> buffer; // NOLINT: written by the kernel
    for (;;)
    {
        ssize_t count = 0;
        if (fds == nullptr)
        {
            count = recv(socket_.get(), buffer.data(), buffer.size(), 0);
        }
        else
        {
            iovec part{.iov_base = buffer.data(), .iov_len = buffer.size()};
            alignas(cmsghdr) std::array<char, CMSG_SPACE(kMaxFds * sizeof(int))> control{};
            msghdr header{};
            header.msg_iov = &part;
            header.msg_iovlen = 1;
            header.msg_control = control.data();
            header.msg_controllen = control.size();
            count = recvmsg(socket_.get(), &header, MSG_CMSG_CLOEXEC);
            if (count > 0)
            {
                take_fds(header, *fds);
            }
        }
        if (count > 0)
        {
            in_.append(buffer.data(), static_cast<std::size_t>(count));
            return static_cast<std::size_t>(count);
        }
        if (count == 0 || errno == ECONNRESET || errno == EPIPE)
        {
            return Trouble::Closed;
        }
        if (errno == EAGAIN || errno == EWOULDBLOCK)
        {
            return Trouble::Late;
        }
        if (errno != EINTR)
        {
            return Trouble::Failed;
        }
    }
}

Result<wire::Message, Trouble> Channel::receive(std::vector<Fd> *fds)
{
    std::int64_t deadline = 0; // read the clock only when one read was not enough
    std::optional<wire::Header> header;
    for (;;)
    {
        if (!header && in_.size() >= wire::kHeaderSize)
        {
            header = wire::parse_header(std::string_view(in_).substr(0, wire::kHeaderSize));
            if (!header)
            {
                return Trouble::Garbage;
            }
        }
        if (header && in_.size() >= wire::kHeaderSize + header->length)
        {
            auto message = wire::decode(
                header->type, std::string_view(in_).substr(wire::kHeaderSize, header->length));
            in_.erase(0, wire::kHeaderSize + header->length);
            if (!message)
            {
                return Trouble::Garbage;
            }
            return std::move(*message);
        }
        if (deadline_ms_ > 0 && !in_.empty())
        {
            deadline = deadline == 0 ? now_ms() + deadline_ms_ : deadline;
            if (now_ms() > deadline)
            {
                return Trouble::Late;
            }
        }
        if (auto count = fill(fds); !count)
        {
            return count.error();
        }
    }
}

} // namespace ipcscope::lab
