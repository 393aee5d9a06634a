import QtQuick
import IpcScope

// The floor below the rooms, on which mounts stand. A line of words as long as nobody has anything
// there.
Rectangle {
    id: slab

    required property rect box
    required property string title
    required property string detail
    required property real presence
    required property real grow

    objectName: "mountFloor"
    x: Math.round(box.x * grow)
    y: Math.round(box.y * grow)
    width: Math.round(box.width * grow)
    height: Math.round(box.height * grow)
    radius: 6 * grow
    color: Theme.sunken
    border.width: 1
    border.color: Theme.border
    opacity: presence
    Accessible.role: Accessible.Grouping
    Accessible.name: title + ", " + detail

    Text {
        id: name

        x: 10 * slab.grow
        y: 5 * slab.grow
        text: slab.title
        color: Theme.softText
        font.pixelSize: Math.round(11 * slab.grow)
        font.family: Theme.mono
    }
    Text {
        anchors.left: name.right
        anchors.leftMargin: 10 * slab.grow
        anchors.right: parent.right
        anchors.rightMargin: 10 * slab.grow
        anchors.baseline: name.baseline
        text: slab.detail
        elide: Text.ElideRight
        color: Theme.softText
        font.pixelSize: Math.round(11 * slab.grow)

        Whole {}
    }
}
