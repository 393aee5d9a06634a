import QtQuick
import IpcScope

// A field that the step read or wrote.
Rectangle {
    id: chip

    required property bool written
    required property string object
    required property string field
    required property string value

    implicitWidth: row.implicitWidth + Theme.unit * 4
    implicitHeight: Theme.unit * 5.5
    radius: Theme.unit
    color: written ? Theme.changed : Theme.sunken
    border.color: written ? Theme.warn : Theme.border
    Accessible.role: Accessible.StaticText
    Accessible.name: (written ? qsTr("wrote %1 %2 = %3") : qsTr("read %1 %2 = %3")).arg(object).arg(field).arg(value)

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.unit * 1.5

        Text {
            text: chip.written ? qsTr("wrote") : qsTr("read")
            color: chip.written ? Theme.warn : Theme.faintText
            font.pixelSize: Theme.small
            font.italic: !chip.written
            font.weight: chip.written ? Font.DemiBold : Font.Normal
        }
        Text {
            text: chip.object + (chip.object === "" ? "" : ".") + chip.field
            color: Theme.softText
            font.family: Theme.mono
            font.pixelSize: Theme.small
        }
        Text {
            text: chip.value
            color: Theme.text
            font.family: Theme.mono
            font.pixelSize: Theme.small
            font.bold: true
        }
    }
}
