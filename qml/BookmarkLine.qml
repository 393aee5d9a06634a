import QtQuick
import QtQuick.Controls
import IpcScope

// A bookmark to go to.
AbstractButton {
    id: line

    required property int index
    required property string title
    required property bool here
    required property bool current

    height: Theme.control
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: title

    contentItem: Text {
        leftPadding: Theme.unit * 2
        text: (line.here ? "✓ " : "") + line.title
        color: Theme.text
        font.pixelSize: Theme.body
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter

        Whole {
            asked: line.current
        }
    }
    background: Rectangle {
        radius: Theme.unit
        color: line.current || line.hovered ? Theme.accentSoft : "transparent"
    }
}
