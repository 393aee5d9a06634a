pragma ComponentBehavior: Bound
import QtQuick
import IpcScope

// The errors one after the other: everything is wrong at first, and each time what was complained
// of is mended.
Flow {
    id: flow

    required property var errors
    required property string source

    spacing: Theme.unit * 1.5
    visible: errors.length > 0
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("All at once, then mended one by one: %1").arg(errors.join(", "))

    Text {
        height: Theme.unit * 6.5
        text: qsTr("All at once, then mended one by one:")
        color: Theme.text
        font.pixelSize: Theme.body
        verticalAlignment: Text.AlignVCenter
    }
    Repeater {
        model: flow.errors

        Rectangle {
            id: chip

            required property int index
            required property string modelData
            readonly property bool last: index === flow.errors.length - 1

            implicitWidth: label.implicitWidth + Theme.unit * 4
            implicitHeight: Theme.unit * 6.5
            radius: Theme.unit
            color: last ? Theme.goodSoft : Theme.sunken
            border.color: last ? Theme.good : Theme.border

            Text {
                id: label

                anchors.centerIn: parent
                text: (chip.last ? "✓ " : "") + chip.modelData + (chip.last ? "" : "  ›")
                color: chip.last ? Theme.good : Theme.text
                font.family: Theme.mono
                font.pixelSize: Theme.body
            }
        }
    }
    Text {
        height: Theme.unit * 6.5
        text: qsTr("in the kernel: %1").arg(flow.source)
        color: Theme.faintText
        font.family: Theme.mono
        font.pixelSize: Theme.small
        verticalAlignment: Text.AlignVCenter
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
