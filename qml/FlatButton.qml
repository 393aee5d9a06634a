import QtQuick
import QtQuick.Controls
import IpcScope

// A button that is a word.
AbstractButton {
    id: button

    property bool prominent: false
    property bool warning: false

    function press() {
        if (action) {
            action.trigger();
            return;
        }
        if (checkable)
            toggle(); // as a click does
        clicked();
    }

    implicitHeight: Theme.control
    implicitWidth: Math.max(Theme.control, implicitContentWidth + Theme.unit * 5)
    focusPolicy: Qt.TabFocus
    opacity: enabled ? 1 : 0.4
    font.pixelSize: Theme.body
    Accessible.role: Accessible.Button
    Keys.onReturnPressed: button.press()
    Keys.onEnterPressed: button.press()
    Accessible.name: text

    contentItem: Text {
        text: button.text
        font: button.font
        color: button.prominent ? Theme.accentText : button.warning ? Theme.bad : Theme.text
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
    }
    background: Rectangle {
        radius: Theme.unit * 1.5
        color: button.prominent ? Theme.accent : button.checked ? Theme.accentSoft : button.warning ? Theme.badSoft
            : button.down || button.hovered ? Theme.sunken : Theme.surface
        border.width: button.visualFocus ? 2 : 1
        border.color: button.visualFocus || button.checked ? Theme.accent : button.warning ? Theme.bad : Theme.border
    }
}
