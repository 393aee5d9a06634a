import QtQuick
import QtQuick.Controls
import IpcScope

// A button that is a picture; its action gives name, key and effect.
AbstractButton {
    id: button

    required property string picture
    property bool prominent: false
    property string hint: ""

    function press() {
        if (action) {
            action.trigger();
            return;
        }
        if (checkable)
            toggle(); // as a click does
        clicked();
    }

    implicitWidth: Theme.control
    implicitHeight: Theme.control
    focusPolicy: Qt.TabFocus
    opacity: enabled ? 1 : 0.35
    Accessible.role: Accessible.Button
    Keys.onReturnPressed: button.press()
    Keys.onEnterPressed: button.press()
    Accessible.name: text

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: button.picture
            color: button.prominent ? Theme.accentText : button.checked ? Theme.accent : Theme.text
        }
    }
    background: Rectangle {
        radius: Theme.unit * 1.5
        color: button.prominent ? Theme.accent : button.checked ? Theme.accentSoft
            : button.down || button.hovered ? Theme.sunken : "transparent"
        border.width: button.visualFocus ? 2 : 0
        border.color: button.prominent ? Theme.text : Theme.accent
    }

    Tip {
        visible: button.hovered
        text: button.hint === "" ? button.text : button.text + "  (" + button.hint + ")"
    }
}
