import QtQuick
import IpcScope

// A scenario dropped on the window is opened.
DropArea {
    id: target

    required property Session session

    keys: ["text/uri-list"]
    onDropped: drop => target.session.open(drop.urls[0])

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.unit * 2
        visible: target.containsDrag
        color: "transparent"
        border.width: Theme.unit
        border.color: Theme.accent
        radius: Theme.unit * 2
    }
}
