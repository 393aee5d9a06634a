pragma ComponentBehavior: Bound
import QtQuick
import IpcScope

// The functions that led to the running line, outermost first.
Flow {
    id: path

    required property var functions

    spacing: Theme.unit
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Call path: %1").arg(functions.join(", "))

    Repeater {
        model: path.functions

        Row {
            id: part

            required property string modelData
            required property int index
            readonly property bool last: index === path.functions.length - 1

            spacing: Theme.unit

            Text {
                visible: part.index > 0
                text: "▸"
                color: Theme.faintText
                font.pixelSize: Theme.small
            }
            Text {
                text: part.modelData
                color: part.last ? Theme.text : Theme.softText
                font.family: Theme.mono
                font.pixelSize: Theme.small
                font.bold: part.last
            }
        }
    }
}
