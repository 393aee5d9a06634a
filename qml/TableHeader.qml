pragma ComponentBehavior: Bound
import QtQuick
import IpcScope

// The names of a table's columns; hovering tells what a field means.
Rectangle {
    id: head

    required property FieldTable table
    required property real offset
    required property real charWidth

    height: Theme.unit * 6
    color: Theme.sunken
    clip: true

    Row {
        x: -head.offset

        Repeater {
            model: head.table.headers

            Item {
                id: cell

                required property string modelData
                required property int index

                width: head.table.widths[index] * head.charWidth + Theme.unit * 4
                height: head.height

                Text {
                    anchors.fill: parent
                    anchors.leftMargin: Theme.unit * 2
                    anchors.rightMargin: Theme.unit * 2
                    text: cell.modelData
                    color: Theme.softText
                    font.pixelSize: Theme.small
                    font.family: Theme.mono
                    elide: Text.ElideRight
                    verticalAlignment: Text.AlignVCenter
                    horizontalAlignment: head.table.alignsRight(cell.index) ? Text.AlignRight : Text.AlignLeft
                    Accessible.role: Accessible.ColumnHeader
                    Accessible.name: cell.modelData
                    Accessible.description: head.table.meaning(cell.index)
                }
                HoverHandler {
                    id: hover
                }
                Tip {
                    visible: hover.hovered
                    text: head.table.meaning(cell.index)
                }
            }
        }
    }
    Rectangle {
        width: parent.width
        height: 1
        anchors.bottom: parent.bottom
        color: Theme.border
    }
}
