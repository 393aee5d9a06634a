#include "app/gui/preferences.h"

#include "app/gui/person_settings.h"
#include "app/gui/player.h"
#include "app/gui/theme.h"

#include <utility>

namespace ipcscope::gui
{
namespace
{

constexpr QLatin1String kTheme("theme");
constexpr QLatin1String kZoom("zoom");
constexpr QLatin1String kSpeed("speed");

} // namespace

Preferences::Preferences(Theme *theme, std::vector<Player *> players, QObject *parent)
    : QObject(parent), theme_(theme), players_(std::move(players))
{
}

void Preferences::restore()
{
    const QSettings kept = person_settings();
    theme_->setSchemeByName(kept.value(kTheme).toString());
    bool sound = false;
    if (const double zoom = kept.value(kZoom).toDouble(&sound); sound && zoom > 0)
    {
        theme_->setZoom(zoom);
    }
    if (const int speed = kept.value(kSpeed).toInt(&sound); sound)
    {
        for (Player *player : players_)
        {
            player->setSpeed(speed);
        }
    }
}

void Preferences::keep(std::function<bool()> in_passing)
{
    in_passing_ = std::move(in_passing);
    connect(theme_, &Theme::changedScheme, this,
            [this] { PersonSettings::instance().keep(kTheme, theme_->schemeName()); });
    connect(theme_, &Theme::zoomed, this, [this] {
        if (!in_passing_())
        {
            PersonSettings::instance().keep(kZoom, theme_->zoom());
        }
    });
    for (const Player *player : players_)
    {
        connect(player, &Player::speedChanged, this,
                [this, player] { keep_speed(player->speed()); });
    }
}

void Preferences::keep_speed(int speed)
{
    PersonSettings::instance().keep(kSpeed, speed);
    for (Player *player : players_)
    {
        player->setSpeed(speed); // the same one again is no change
    }
}

} // namespace ipcscope::gui
