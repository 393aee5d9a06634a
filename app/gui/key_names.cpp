#include "app/gui/key_names.h"

#include <QKeySequence>

#include <array>
#include <utility>

namespace ipcscope::gui
{
namespace
{

constexpr std::array<std::pair<Qt::Key, char16_t>, 4> kArrows{
    {{Qt::Key_Left, u'←'}, {Qt::Key_Right, u'→'}, {Qt::Key_Up, u'↑'}, {Qt::Key_Down, u'↓'}}};

} // namespace

QString KeyNames::shown(const QString &shortcut)
{
    const auto keys = QKeySequence::fromString(shortcut, QKeySequence::PortableText);
    if (keys.count() == 1)
    {
        const QKeyCombination pressed = keys[0];
        for (const auto &[key, arrow] : kArrows)
        {
            if (pressed.key() == key)
            {
                // Any letter in the arrow's place, for the names of what is held down with it.
                const QKeySequence held(QKeyCombination(pressed.keyboardModifiers(), Qt::Key_A));
                return held.toString(QKeySequence::NativeText).chopped(1) + QChar(arrow);
            }
        }
    }
    return keys.toString(QKeySequence::NativeText);
}

} // namespace ipcscope::gui
