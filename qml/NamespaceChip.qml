import QtQuick
import QtQuick.Controls
import IpcScope

// Chooses the namespace whose table is shown.
AbstractButton {
    id: chip

    required property int number
    required property string title
    required property string members
    required property int objects
    required property bool differs
    required property bool chosen

    implicitWidth: implicitContentWidth + Theme.unit * 5
    implicitHeight: Theme.unit * 6
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: title + ", " + members

    leftPadding: Theme.unit * 2.5
    rightPadding: Theme.unit * 2.5

    contentItem: Row {
        spacing: Theme.unit * 1.5

        Text {
            anchors.verticalCenter: parent.verticalCenter
            text: (chip.differs ? "≠ " : "") + chip.title
            color: chip.differs ? Theme.bad : chip.chosen ? Theme.accent : Theme.text
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
        }
        Text {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, Theme.unit * 24)
            text: chip.members
            elide: Text.ElideRight
            color: Theme.softText
            font.pixelSize: Theme.small

            Whole {
                asked: chip.visualFocus
            }
        }
    }
    background: Rectangle {
        radius: height / 2
        color: chip.chosen ? Theme.accentSoft : chip.hovered ? Theme.sunken : "transparent"
        border.width: chip.visualFocus ? 2 : 1
        border.color: chip.chosen || chip.visualFocus ? Theme.accent : Theme.border
    }
}
