import QtQuick
import QtQuick.Controls
import IpcScope

// Chooses a branch of the timeline.
AbstractButton {
    id: tab

    required property int index
    required property string name
    required property string parentName
    required property int forkCall
    required property string comparison
    required property bool active

    implicitWidth: implicitContentWidth + Theme.unit * 5
    implicitHeight: Theme.unit * 6
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: parentName === "" ? name
        : qsTr("%1, from %2 at call %3").arg(name).arg(parentName).arg(forkCall + 1)
    Accessible.description: comparison

    contentItem: Text {
        text: (tab.index > 0 ? "⑂ " : "") + tab.name
        color: tab.active ? Theme.accent : Theme.softText
        font.pixelSize: Theme.small
        font.weight: tab.active ? Font.DemiBold : Font.Normal
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
    }
    background: Rectangle {
        radius: height / 2
        color: tab.active ? Theme.accentSoft : tab.hovered ? Theme.sunken : "transparent"
        border.width: tab.visualFocus ? 2 : 1
        border.color: tab.active || tab.visualFocus ? Theme.accent : Theme.border
    }

    Tip {
        visible: tab.hovered && (tab.comparison !== "" || tab.parentName !== "")
        text: (tab.parentName === "" ? "" : qsTr("leaves %1 at call %2").arg(tab.parentName).arg(tab.forkCall + 1))
            + (tab.comparison === "" ? "" : "\n" + tab.comparison)
    }
}
