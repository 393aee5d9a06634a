// One end of a stream socket that carries wire frames, with a deadline on every wait.
#pragma once

#include "core/lab/fd.h"
#include "core/lab/wire.h"
#include "core/result.h"

#include <span>
#include <string>
#include <vector>

namespace ipcscope::lab
{

enum class Trouble : std::uint8_t
{
    Closed,  ///< the other side is gone
    Late,    ///< the deadline passed
    Garbage, ///< what came is no frame, or not of the type that was expected
    Failed,  ///< the socket itself gave an error
};

/// "closed its socket", to follow the name of the other side.
[[nodiscard]] std::string describe(Trouble trouble);

class Channel
{
  public:
    Channel() = default;
    /// 0 waits for ever: agents outlive idle times, and end when the other side closes.
    Channel(Fd socket, int deadline_ms);

    /// Descriptors go along with the frame's first byte.
    [[nodiscard]] bool send(const wire::Message &message, std::span<const int> fds = {});
    [[nodiscard]] Result<wire::Message, Trouble> receive(std::vector<Fd> *fds = nullptr);
    template <class Expected>
    [[nodiscard]] Result<Expected, Trouble> expect(std::vector<Fd> *fds = nullptr)
    {
        auto message = receive(fds);
        if (!message)
        {
            return message.error();
        }
        if (!std::holds_alternative<Expected>(message.value()))
        {
            return Trouble::Garbage;
        }
        return std::get<Expected>(std::move(message).value());
    }

    [[nodiscard]] int fd() const { return socket_.get(); }
    [[nodiscard]] bool open() const { return static_cast<bool>(socket_); }
    void close() { socket_.reset(); }
    /// Forgets the socket without closing it: another descriptor of that number took its place.
    void release()
    {
        (void)socket_.release();
        in_.clear();
    }

  private:
    [[nodiscard]] Result<std::size_t, Trouble> fill(std::vector<Fd> *fds);

    Fd socket_;
    int deadline_ms_{};
    std::string in_; ///< bytes that came and were not yet taken
};

} // namespace ipcscope::lab
