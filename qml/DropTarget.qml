import QtQuick
import IpcScope

// A scenario, a log or a lesson dropped on the window is opened; of several, one.
DropArea {
    id: target

    required property FileChooser chooser

    keys: ["text/uri-list"]
    onDropped: drop => target.chooser.takeAll(drop.urls)

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
