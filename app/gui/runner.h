// Runs of the timeline to where something stops them: forwards and backwards, over any number of
// calls. A long search goes on between two frames, and ends when the person goes elsewhere.
#pragma once

#include "app/gui/breakpoints.h"
#include "app/gui/moment.h"

#include <QObject>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <optional>

namespace ipcscope::gui
{

class Runner : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Session.runner")

  public:
    Runner(Moment *moment, Breakpoints *breakpoints, QObject *parent = nullptr);

    /// To the next breakpoint; to the end, and says so, when there is none on the way.
    Q_INVOKABLE void toNext();
    Q_INVOKABLE void toPrevious();
    /// To the next step, from here on, that executes the line; stays, and says so, when none does.
    Q_INVOKABLE void toLine(const QString &file, int line);
    /// Sets a breakpoint at the running line, or clears it.
    Q_INVOKABLE void toggleHere();

    [[nodiscard]] bool hasStops() const { return breakpoints_->count() > 0; }
    [[nodiscard]] bool stopsHere() const;
    [[nodiscard]] bool searching() const { return search_.has_value(); }

  Q_SIGNALS:
    void told(const QString &what); ///< to the person

  private:
    enum class Way
    {
        On,
        Back,
    };
    struct Search
    {
        Way way{Way::On};
        std::function<bool(const Step &)> wanted;
        std::function<void()> in_vain;
        const Branch *branch{}; ///< and the place where it began
        int began_call{};
        int began_step{};
        int call{};   ///< to be looked through next
        bool whole{}; ///< all of it; otherwise what lies on the way from the beginning
    };
    void run(Way way, std::function<bool(const Step &)> wanted, std::function<void()> in_vain);
    void run_to_breakpoint(Way way);
    void look();
    /// The step to stop at in one call; nothing when there is none.
    [[nodiscard]] static std::optional<int> found_in(const Search &search);
    void moved();

    Moment *moment_;
    Breakpoints *breakpoints_;
    QTimer later_;
    std::optional<Search> search_;
};

} // namespace ipcscope::gui
