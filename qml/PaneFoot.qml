import QtQuick
import IpcScope

// The lower part of a pane, set off by a line; its lower corners follow the pane's.
Item {
    id: foot

    Rectangle {
        anchors.fill: parent
        radius: Theme.unit * 2 - 1
        color: Theme.raised
    }
    Rectangle {
        width: parent.width
        height: parent.height / 2
        color: Theme.raised
    }
    Rectangle {
        width: parent.width
        height: 1
        color: Theme.border
    }
}
