import QtQuick
import IpcScope

// A tmpfs on /dev/shm, or the POSIX queues of an ipc namespace, with who sees it. A broken frame:
// nothing is mounted there.
Rectangle {
    id: tile

    required property rect box
    required property string title
    required property string detail
    required property string note
    required property bool lit
    required property bool changed
    required property bool faded
    required property real presence
    required property real grow

    /// Where its cards begin.
    readonly property real words: 264 * grow

    objectName: "mountTile"
    x: Math.round(box.x * grow)
    y: Math.round(box.y * grow)
    width: Math.round(box.width * grow)
    height: Math.round(box.height * grow)
    radius: 4 * grow
    color: lit ? Theme.accentSoft : Theme.raised
    border.width: faded ? 0 : lit ? 2 : 1
    border.color: changed ? Theme.warn : lit ? Theme.accent : Theme.border
    opacity: presence
    Accessible.role: Accessible.Grouping
    Accessible.name: title + ", " + detail + (note === "" ? "" : ", " + note) + (changed ? qsTr(", changed") : "")

    DashedFrame {
        anchors.fill: parent
        visible: tile.faded
        radius: tile.radius
        color: tile.changed ? Theme.warn : Theme.strongBorder
    }
    ChangedBar {
        visible: tile.changed
        inset: tile.radius
        grow: tile.grow
    }
    Text {
        id: name

        x: 10 * tile.grow
        y: 7 * tile.grow
        width: tile.words - fill.implicitWidth - 30 * tile.grow
        text: tile.title
        elide: Text.ElideRight
        color: tile.lit ? Theme.accent : Theme.text
        font.pixelSize: Math.round(12 * tile.grow)
        font.weight: Font.DemiBold
    }
    Text {
        id: fill

        x: tile.words - implicitWidth - 12 * tile.grow
        y: 8 * tile.grow
        text: tile.note
        color: Theme.softText
        font.pixelSize: Math.round(10.5 * tile.grow)
    }
    Text {
        id: seers

        x: 10 * tile.grow
        y: 23 * tile.grow
        width: tile.words - 22 * tile.grow
        text: tile.detail
        elide: Text.ElideRight
        color: Theme.softText
        font.pixelSize: Math.round(10.5 * tile.grow)
    }
    Whole {
        cut: name.truncated || seers.truncated
        words: tile.title + "\n" + tile.detail
    }
}
