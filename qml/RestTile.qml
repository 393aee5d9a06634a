import QtQuick
import QtQuick.Controls
import IpcScope

// The namespaces of the diagram that have no room of their own; choosing it draws them, or draws
// only as many as can be read again.
AbstractButton {
    id: tile

    required property rect box
    required property string title
    required property string detail
    required property string note
    required property real presence
    required property real grow

    objectName: "restTile"
    x: Math.round(box.x * grow)
    y: Math.round(box.y * grow)
    width: Math.round(box.width * grow)
    height: Math.round(box.height * grow)
    opacity: presence
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: title + ", " + detail + ", " + note
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    // Their ids make them at once, which a tile is anyway.
    // qmllint disable deferred-property-id
    contentItem: Item {
        Text {
            id: name

            x: 14 * tile.grow
            y: 5 * tile.grow
            width: parent.width * 0.62
            text: tile.title
            elide: Text.ElideRight
            color: Theme.text
            font.pixelSize: Math.round(13 * tile.grow)
            font.weight: Font.DemiBold
        }
        Text {
            id: more

            x: 14 * tile.grow
            y: 23 * tile.grow
            width: parent.width * 0.62
            text: tile.detail
            elide: Text.ElideRight
            color: Theme.softText
            font.pixelSize: Math.round(11 * tile.grow)
        }
        Text {
            anchors.right: parent.right
            anchors.rightMargin: 14 * tile.grow
            anchors.verticalCenter: parent.verticalCenter
            text: tile.note
            color: Theme.accent
            font.pixelSize: Math.round(12 * tile.grow)
        }
        Whole {
            cut: name.truncated || more.truncated
            words: tile.title + "\n" + tile.detail
            asked: tile.visualFocus
        }
    }
    background: Rectangle {
        radius: 10 * tile.grow
        color: tile.hovered ? Theme.sunken : Theme.raised

        DashedFrame {
            anchors.fill: parent
            radius: parent.radius
            color: tile.visualFocus ? Theme.accent : Theme.strongBorder
        }
        Rectangle {
            anchors.fill: parent
            visible: tile.visualFocus
            radius: parent.radius
            color: "transparent"
            border.color: Theme.text
            border.width: 2
        }
    }
}
