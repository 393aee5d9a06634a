import QtQuick
import QtQuick.Controls
import IpcScope

// The handle between two panes.
Rectangle {
    id: splitter

    readonly property bool pressed: SplitHandle.pressed
    readonly property bool hovered: SplitHandle.hovered

    implicitWidth: Theme.unit * 2
    implicitHeight: Theme.unit * 2
    color: "transparent"
    Accessible.role: Accessible.Splitter
    Accessible.name: qsTr("Divider")

    Rectangle {
        anchors.centerIn: parent
        width: parent.width > parent.height ? Theme.unit * 10 : 3
        height: parent.width > parent.height ? 3 : Theme.unit * 10
        radius: 1.5
        color: splitter.pressed ? Theme.accent
            : splitter.hovered ? Theme.strongBorder : "transparent"
    }
}
