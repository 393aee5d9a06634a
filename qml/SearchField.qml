import QtQuick
import QtQuick.Controls
import IpcScope

// Narrows a list as one types; ↓ goes to the list.
TextField {
    id: field

    signal downWanted

    implicitHeight: Theme.control
    leftPadding: Theme.unit * 2.5
    placeholderTextColor: Theme.faintText
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentText
    font.pixelSize: Theme.body
    selectByMouse: true
    verticalAlignment: TextInput.AlignVCenter
    Accessible.name: placeholderText
    Keys.onDownPressed: downWanted()
    Keys.onReturnPressed: downWanted()
    Keys.onEscapePressed: {
        clear();
        textEdited();
    }

    background: Rectangle {
        radius: Theme.unit * 1.5
        color: Theme.surface
        border.width: field.activeFocus ? 2 : 1
        border.color: field.activeFocus ? Theme.accent : Theme.border
    }
}
