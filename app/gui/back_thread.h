// A thread for work that the window must not wait for: labs, lessons, files. What comes of a piece
// of work arrives on the window's thread.
#pragma once

#include <QObject>
#include <QThread>

#include <memory>
#include <utility>

namespace ipcscope::gui
{

class BackThread : public QObject
{
  public:
    /// What happens at the end to work that still waits.
    enum class Waiting : bool
    {
        Drop,
        Finish,
    };
    explicit BackThread(Waiting waiting = Waiting::Drop, QObject *parent = nullptr);
    /// Waits for what is under way.
    ~BackThread() override;

    /// Runs `work()` there, after what was given before, and then `then(result)` here.
    template <class Work, class Then> void run(Work work, Then then)
    {
        QMetaObject::invokeMethod(
            worker_,
            [this, work = std::move(work), then = std::move(then)] {
                auto result = std::make_shared<decltype(work())>(work());
                QMetaObject::invokeMethod(
                    this, [then, result] { then(*result); }, Qt::QueuedConnection);
            },
            Qt::QueuedConnection);
    }

  private:
    QThread thread_;
    QObject *worker_;
    Waiting waiting_;
};

} // namespace ipcscope::gui
