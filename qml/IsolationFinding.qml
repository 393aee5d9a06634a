import QtQuick
import QtQuick.Layouts
import IpcScope

// A field that the actor sees otherwise: where, without the others, with them, and who shows it.
Item {
    id: line

    required property int index
    required property influenceRow influence
    property bool current: false

    implicitHeight: column.implicitHeight + Theme.unit * 3
    height: implicitHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1 is %2 alone, and %3 with the others; %4").arg(influence.field).arg(influence.alone)
        .arg(influence.together).arg(influence.where)

    Rectangle {
        anchors.fill: parent
        color: line.index % 2 === 1 ? Theme.raised : Theme.surface
        border.width: line.current ? 1 : 0
        border.color: Theme.accent
    }
    ColumnLayout {
        id: column

        anchors {
            left: parent.left
            right: parent.right
            verticalCenter: parent.verticalCenter
            leftMargin: Theme.unit * 2
            rightMargin: Theme.unit * 4
        }
        spacing: Theme.unit / 2

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.unit * 2

            Text {
                text: "≠ " + line.influence.field
                color: Theme.bad
                font.family: Theme.mono
                font.pixelSize: Theme.body
                font.bold: true
            }
            Text {
                Layout.fillWidth: true
                text: qsTr("alone %1, with the others %2").arg(line.influence.alone).arg(line.influence.together)
                textFormat: Text.PlainText
                color: Theme.text
                font.family: Theme.mono
                font.pixelSize: Theme.body
                wrapMode: Text.Wrap
            }
        }
        Text {
            Layout.fillWidth: true
            text: qsTr("%1 · %2 · %3").arg(line.influence.where).arg(line.influence.source).arg(line.influence.engines)
            textFormat: Text.PlainText
            color: Theme.faintText
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
        }
    }
}
