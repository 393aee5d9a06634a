import QtQuick
import QtQuick.Controls
import IpcScope

// How far something is.
ProgressBar {
    id: bar

    required property string words

    implicitHeight: Theme.unit * 2
    Accessible.role: Accessible.ProgressBar
    Accessible.name: words

    background: Rectangle {
        radius: height / 2
        color: Theme.sunken
        border.color: Theme.border
    }
    contentItem: Item {
        Rectangle {
            width: parent.width * bar.visualPosition
            height: parent.height
            radius: height / 2
            color: Theme.accent
        }
    }
}
