import QtQuick
import IpcScope

// A call whose checks can be looked at.
Item {
    id: line

    required property int index
    required property string modelData
    property bool current: false
    property bool focused: false

    signal pointed

    objectName: "checkedCall:" + index
    implicitHeight: Theme.control
    height: implicitHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: modelData
    Accessible.selected: current

    Rectangle {
        anchors.fill: parent
        anchors.rightMargin: Theme.unit * 2
        radius: Theme.unit * 1.5
        color: line.current ? Theme.accentSoft : hover.hovered ? Theme.sunken : "transparent"
        border.width: line.current ? 1 : 0
        border.color: line.focused ? Theme.accent : Theme.border
    }
    Text {
        anchors.fill: parent
        anchors.leftMargin: Theme.unit * 3
        anchors.rightMargin: Theme.unit * 4
        text: line.modelData
        color: line.current ? Theme.accent : Theme.text
        font.pixelSize: Theme.body
        font.weight: line.current ? Font.DemiBold : Font.Normal
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter

        Whole {
            asked: line.current && line.focused
        }
    }
    HoverHandler {
        id: hover
    }
    TapHandler {
        onTapped: line.pointed()
    }
}
