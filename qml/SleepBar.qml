import QtQuick
import IpcScope

// A sleep where it crosses the column of a call: hatched, with a bar where it ends.
Item {
    id: bar

    required property sleepPiece piece
    required property real laneHeight

    y: piece.lane * laneHeight + laneHeight * 0.3
    height: laneHeight * 0.4
    width: parent ? piece.ends ? parent.width / 2 : parent.width : 0
    Accessible.role: Accessible.StaticText
    Accessible.name: piece.told

    Hatch {
        anchors.fill: parent
        ink: Theme.softText
        gap: Theme.unit * 2
    }
    Rectangle {
        width: parent.width
        height: 1
        color: Theme.softText
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.softText
    }
    Rectangle {
        visible: bar.piece.ends
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.unit * 0.75
        height: bar.laneHeight * 0.7
        color: Theme.softText
    }
    HoverHandler {
        id: hover
    }
    Tip {
        visible: hover.hovered
        text: bar.piece.told
    }
}
