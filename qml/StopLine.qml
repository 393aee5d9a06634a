import QtQuick
import QtQuick.Layouts
import IpcScope

// A breakpoint of the list, and the button that clears it.
RowLayout {
    id: line

    required property int index
    required property string words
    required property int kind
    required property string code

    signal cleared

    objectName: "stop:" + index
    spacing: Theme.unit * 2
    Accessible.role: Accessible.ListItem
    Accessible.name: kind === Breakpoints.ByStep ? qsTr("step %1, at %2").arg(words).arg(code)
        : qsTr("line %1: %2").arg(words).arg(code)

    Item {
        implicitWidth: Theme.unit * 4
        implicitHeight: Theme.unit * 4

        StopMark {
            anchors.centerIn: parent
            kind: line.kind
        }
    }
    Text {
        text: line.words
        color: Theme.text
        font.family: Theme.mono
        font.pixelSize: Theme.body
    }
    Text {
        Layout.fillWidth: true
        text: line.code
        color: Theme.softText
        font.family: Theme.mono
        font.pixelSize: Theme.small
        elide: Text.ElideRight

        Whole {
            asked: clear.visualFocus
        }
    }
    IconButton {
        id: clear

        objectName: "clearStop:" + line.index
        text: qsTr("Clear the breakpoint %1").arg(line.words)
        picture: "close"
        onClicked: line.cleared()
    }
}
