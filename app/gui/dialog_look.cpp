#include "app/gui/dialog_look.h"

#include "app/gui/theme.h"

#include <QApplication>
#include <QFont>
#include <QPalette>

namespace ipcscope::gui
{
namespace
{

QPalette palette_of(const Theme &theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.window);
    palette.setColor(QPalette::WindowText, theme.text);
    palette.setColor(QPalette::Base, theme.surface);
    palette.setColor(QPalette::AlternateBase, theme.raised);
    palette.setColor(QPalette::Text, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.faintText);
    palette.setColor(QPalette::Button, theme.raised);
    palette.setColor(QPalette::ButtonText, theme.text);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.accentText);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::ToolTipBase, theme.raised);
    palette.setColor(QPalette::ToolTipText, theme.text);
    palette.setColor(QPalette::Light, theme.border);
    palette.setColor(QPalette::Mid, theme.border);
    palette.setColor(QPalette::Dark, theme.strongBorder);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    {
        palette.setColor(QPalette::Disabled, role, theme.faintText);
    }
    return palette;
}

void dress(const Theme &theme)
{
    // What Qt Quick draws has colours and sizes of its own.
    QApplication::setPalette(palette_of(theme));
    QFont font = QApplication::font();
    font.setPixelSize(theme.body());
    QApplication::setFont(font);
}

} // namespace

void dress_dialogs(const Theme &theme, QObject *context)
{
    dress(theme);
    const auto again = [&theme] { dress(theme); };
    QObject::connect(&theme, &Theme::changedScheme, context, again);
    QObject::connect(&theme, &Theme::zoomed, context, again);
}

} // namespace ipcscope::gui
