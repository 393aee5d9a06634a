import QtQuick
import IpcScope

// An ipc namespace of the diagram. One that the call has made, or in which it has made or removed
// something, has a bar at its side. Sizes are multiplied rather than the item scaled: edges and type
// stay sharp at every size.
Rectangle {
    id: room

    required property rect box
    required property string title
    required property string detail
    required property string note
    required property bool lit
    required property real presence
    required property bool changed
    required property real grow

    objectName: "room"
    x: Math.round(box.x * grow)
    y: Math.round(box.y * grow)
    width: Math.round(box.width * grow)
    height: Math.round(box.height * grow)
    radius: 10 * grow
    opacity: presence
    color: lit ? Theme.accentSoft : Theme.raised
    border.width: lit ? 2 : 1
    border.color: lit ? Theme.accent : Theme.border
    Accessible.role: Accessible.Grouping
    Accessible.name: changed ? qsTr("%1, %2, changed").arg(title).arg(note) : title + ", " + note

    ChangedBar {
        objectName: "changedBar"
        visible: room.changed
        inset: room.radius
        grow: room.grow
    }
    Text {
        id: name

        x: 14 * room.grow
        y: 11 * room.grow
        text: room.title
        color: room.lit ? Theme.accent : Theme.text
        font.pixelSize: Math.round(13 * room.grow)
        font.weight: Font.DemiBold
    }
    Text {
        anchors.left: name.right
        anchors.leftMargin: 10 * room.grow
        anchors.right: tally.left
        anchors.rightMargin: 8 * room.grow
        anchors.baseline: name.baseline
        text: room.detail
        elide: Text.ElideRight
        color: Theme.faintText
        font.pixelSize: Math.round(11 * room.grow)
        font.family: Theme.mono
        Accessible.role: Accessible.StaticText
        Accessible.name: text

        Whole {}
    }
    Text {
        id: tally

        anchors.right: parent.right
        anchors.rightMargin: 14 * room.grow
        anchors.baseline: name.baseline
        text: room.note
        color: Theme.softText
        font.pixelSize: Math.round(11 * room.grow)
    }
}
