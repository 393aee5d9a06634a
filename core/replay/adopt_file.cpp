// Files in /dev/shm, brought in line with the log.
#include "core/replay/adopt.h"
#include "core/replay/rows.h"

namespace ipcscope::replay
{
namespace
{

class FileAdopter
{
  public:
    FileAdopter(State &state, const State *before, const Live &call)
        : state_(state), before_(before), call_(call), op_(*call.op)
    {
    }

    // A file of that name was there, or was not.
    void operator()(const Openat &call)
    {
        const bool there = call_.outcome.error != Errno::Enoent;
        restore();
        if (op_.seen.kind == Seen::Kind::Error)
        {
            if (op_.seen.error == "EEXIST" || op_.seen.error == "EACCES")
            {
                model().put_file(op_.actor, call.name);
            }
            else if (op_.seen.error == "ENOENT")
            {
                remove(call.name);
            }
            return;
        }
        if (call_.outcome.error == Errno::Eexist)
        {
            remove(call.name);
        }
        else if (!there || call_.outcome.error != Errno::Ok)
        {
            model().put_file(op_.actor, call.name);
        }
        force({.fd = Fd{static_cast<std::int32_t>(op_.seen.value)}});
    }
    void operator()(const Unlink &call)
    {
        restore();
        if (op_.seen.kind == Seen::Kind::Value || op_.seen.error == "ENOENT")
        {
            remove(call.name);
        }
        else
        {
            model().put_file(op_.actor, call.name);
        }
    }
    void operator()(const Fstat &call)
    {
        restore();
        if (const auto *model_stat = std::get_if<FileStat>(&call_.outcome.output);
            model_stat != nullptr && op_.seen.output)
        {
            FileStat stat = *model_stat;
            fill(stat, *op_.seen.output);
            model().put_stat(op_.actor, call.fd, stat);
        }
    }
    void operator()(const Read &call)
    {
        restore();
        touch(call.fd, call.offset ? std::nullopt : std::optional(Touch::What::Read));
    }
    void operator()(const Write &call)
    {
        restore();
        touch(call.fd, call.offset ? std::nullopt : std::optional(Touch::What::Written));
    }
    void operator()(const Mmap &)
    {
        restore();
        if (op_.seen.kind == Seen::Kind::Value)
        {
            force({.address = {static_cast<std::uint64_t>(op_.seen.value)}});
        }
    }
    template <class Other> void operator()(const Other &)
    {
        restore();
        if (op_.seen.kind == Seen::Kind::Value)
        {
            force({});
        }
    }

  private:
    Model &model() { return state_.model(); }
    void restore()
    {
        if (before_ != nullptr)
        {
            state_ = before_->copy();
        }
    }
    void force(const Place &at)
    {
        (void)model().force(op_.actor, std::get<Call>(op_.action), {op_.line}, at);
    }
    void remove(const std::string &name)
    {
        (void)model().force(op_.actor, Unlink{.name = name}, {op_.line}, {});
    }
    // So many bytes as the log says.
    void touch(Fd fd, std::optional<Touch::What> what)
    {
        if (what && op_.seen.kind == Seen::Kind::Value)
        {
            model().touch(op_.actor, {.fd = fd, .what = *what, .value = op_.seen.value});
        }
    }

    State &state_;
    const State *before_;
    const Live &call_;
    const Op &op_;
};

} // namespace

void adopt_file(State &state, const State *before, const Live &call)
{
    std::visit(FileAdopter(state, before, call), std::get<Call>(call.op->action));
}

} // namespace ipcscope::replay
