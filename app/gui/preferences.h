// Theme, size of the type and speed, as the person left them: kept for the next start.
#pragma once

#include <QObject>

#include <functional>
#include <vector>

namespace ipcscope::gui
{

class Player;
class Theme;

class Preferences : public QObject
{
    Q_OBJECT

  public:
    /// All outlive it. The players have one speed.
    Preferences(Theme *theme, std::vector<Player *> players, QObject *parent = nullptr);

    /// As it was kept; what makes no sense, or was never chosen, changes nothing.
    void restore();
    /// From now on each choice is kept, but for those that are made `in_passing`.
    void keep(std::function<bool()> in_passing);

  private:
    void keep_speed(int speed);

    Theme *theme_;
    std::vector<Player *> players_;
    std::function<bool()> in_passing_;
};

} // namespace ipcscope::gui
