pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import IpcScope

// What may be typed next, above the command field.
Popup {
    id: popup

    required property CommandEntry command
    property alias current: list.currentIndex

    signal picked(int row)

    objectName: "completions"
    visible: command.completions.length > 0
    padding: Theme.unit
    margins: Theme.unit
    width: parent ? Math.min(Theme.unit * 72, parent.Window.width - Theme.unit * 4) : 0
    height: parent ? Math.min(list.contentHeight, Theme.unit * 52, parent.Window.height / 2) + 2 * padding : 0
    y: -height - Theme.unit
    focus: false
    closePolicy: Popup.NoAutoClose

    ListView {
        id: list

        anchors.fill: parent
        clip: true
        model: popup.command.completions
        currentIndex: 0
        highlightMoveDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Completions")

        delegate: ItemDelegate {
            id: entry

            required property string modelData
            required property int index

            width: list.width
            height: Theme.unit * 6
            focusPolicy: Qt.NoFocus
            Accessible.name: modelData
            onClicked: popup.picked(index)

            contentItem: Text {
                text: entry.modelData
                color: Theme.text
                font.family: Theme.mono
                font.pixelSize: Theme.small
                verticalAlignment: Text.AlignVCenter
            }
            background: Rectangle {
                radius: Theme.unit
                color: entry.index === list.currentIndex ? Theme.accentSoft
                    : entry.hovered ? Theme.sunken : "transparent"
            }
        }
    }
    background: Rectangle {
        color: Theme.surface
        border.color: Theme.strongBorder
        radius: Theme.unit * 1.5
    }
}
