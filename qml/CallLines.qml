pragma ComponentBehavior: Bound
import QtQuick
import IpcScope

// Calls as they are written, one below the other.
Column {
    id: column

    required property var lines
    property color ink: Theme.text

    spacing: Theme.unit
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Calls")

    Repeater {
        model: column.lines

        Text {
            required property string modelData

            width: column.width
            text: modelData
            color: column.ink
            font.family: Theme.mono
            font.pixelSize: Theme.body
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
}
