import QtQuick
import QtQuick.Layouts
import IpcScope

// A part of a lesson that is set off from its text: a mark, a word for what it is, and the content.
Rectangle {
    id: box

    required property string label
    property color ink: Theme.softText
    property color ground: Theme.raised
    property color edge: Theme.border
    default property alias content: body.data

    implicitHeight: body.implicitHeight + Theme.unit * 5
    radius: Theme.unit * 1.5
    color: ground
    border.color: edge

    Rectangle {
        anchors {
            left: parent.left
            top: parent.top
            bottom: parent.bottom
            margins: 1
        }
        width: Theme.unit
        radius: Theme.unit / 2
        color: box.ink
    }
    ColumnLayout {
        id: body

        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
            leftMargin: Theme.unit * 4
            rightMargin: Theme.unit * 3
            topMargin: Theme.unit * 2.5
        }
        spacing: Theme.unit * 2

        Text {
            Layout.fillWidth: true
            text: box.label
            color: box.ink
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
}
