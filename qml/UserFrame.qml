import QtQuick
import IpcScope

// A user namespace around the rooms that it owns: dashes and dots, since nothing is reached by it.
Item {
    id: frame

    required property rect box
    required property string title
    required property string detail
    required property real presence
    required property real grow

    objectName: "userFrame"
    x: Math.round(box.x * grow)
    y: Math.round(box.y * grow)
    width: Math.round(box.width * grow)
    height: Math.round(box.height * grow)
    opacity: presence
    Accessible.role: Accessible.Grouping
    Accessible.name: title + ", " + detail

    DashedFrame {
        anchors.fill: parent
        radius: 12 * frame.grow
        color: Theme.strongBorder
        pattern: [6, 3, 1, 3]
    }
    Text {
        id: name

        x: 12 * frame.grow
        y: 6 * frame.grow
        text: frame.title
        color: Theme.softText
        font.pixelSize: Math.round(11 * frame.grow)
        font.weight: Font.DemiBold
    }
    Text {
        anchors.left: name.right
        anchors.leftMargin: 10 * frame.grow
        anchors.right: parent.right
        anchors.rightMargin: 12 * frame.grow
        anchors.baseline: name.baseline
        text: frame.detail
        elide: Text.ElideRight
        color: Theme.faintText
        font.pixelSize: Math.round(11 * frame.grow)

        Whole {}
    }
}
