// Tells at once when a lab ends of which nothing is asked: who only waits for answers would learn
// it from the next one.
#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace ipcscope::gui
{

/// A descriptor that can be read from when the lab is over; null: nobody can tell.
using LabEnd = std::shared_ptr<const int>;
/// Closes the descriptor with the last who has it; -1 gives null.
[[nodiscard]] LabEnd lab_end(int descriptor);

class LabWatch : public QObject
{
    Q_OBJECT

  public:
    explicit LabWatch(QObject *parent = nullptr);
    ~LabWatch() override;

    /// From now on this lab instead of the one before; null: none. To be called on its own thread.
    void watch(LabEnd end);

  Q_SIGNALS:
    void ended(); ///< once for each that is watched

  private:
    LabEnd end_;
    std::unique_ptr<QSocketNotifier> notifier_;
};

} // namespace ipcscope::gui
