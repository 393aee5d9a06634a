import QtQuick
import IpcScope

// An ipc namespace of the diagram.
Rectangle {
    id: room

    required property rect box
    required property string title
    required property string detail
    required property string note
    required property bool lit

    x: box.x
    y: box.y
    width: box.width
    height: box.height
    radius: 10
    color: lit ? Theme.accentSoft : Theme.raised
    border.width: lit ? 2 : 1
    border.color: lit ? Theme.accent : Theme.border
    Accessible.role: Accessible.Grouping
    Accessible.name: title + ", " + note

    Text {
        id: name

        x: 14
        y: 11
        text: room.title
        color: room.lit ? Theme.accent : Theme.text
        font.pixelSize: 13
        font.weight: Font.DemiBold
    }
    Text {
        anchors.left: name.right
        anchors.leftMargin: 10
        anchors.baseline: name.baseline
        text: room.detail
        color: Theme.faintText
        font.pixelSize: 11
        font.family: Theme.mono
    }
    Text {
        anchors.right: parent.right
        anchors.rightMargin: 14
        anchors.baseline: name.baseline
        text: room.note
        color: Theme.softText
        font.pixelSize: 11
    }
}
