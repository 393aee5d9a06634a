import QtQuick
import IpcScope

// The floor of mounts lies below what is seen of the diagram: what is there, and the way to it.
FlatButton {
    id: button

    required property Diagram diagram
    readonly property bool changed: diagram.floorChanged

    text: changed ? qsTr("↓ Changed below: %1").arg(diagram.floorText) : qsTr("↓ Mounts below: %1").arg(diagram.floorText)
    font.pixelSize: Theme.small
    font.weight: changed ? Font.DemiBold : Font.Normal
    implicitHeight: Theme.unit * 6
    implicitWidth: Math.ceil(whole.advanceWidth) + Theme.unit * (changed ? 9 : 7)
    onClicked: diagram.showFloor()

    contentItem: Text {
        leftPadding: button.changed ? Theme.unit * 2 : 0
        text: button.text
        font: button.font
        color: Theme.text
        elide: Text.ElideRight
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
    }
    TextMetrics {
        id: whole

        font: button.font
        text: button.text
    }
    // It lies on cards that look alike.
    background: Rectangle {
        radius: height / 2
        color: button.down || button.hovered ? Theme.sunken : Theme.raised
        border.width: button.visualFocus ? 2 : 1
        border.color: button.visualFocus ? Theme.accent : button.changed ? Theme.warn : Theme.strongBorder
    }
    ChangedBar {
        x: Theme.unit * 2
        visible: button.changed
        inset: Theme.unit
        grow: Theme.zoom
    }
    Tip {
        visible: button.hovered && button.width < button.implicitWidth
        text: button.text
    }
}
