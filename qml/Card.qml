import QtQuick
import QtQuick.Layouts
import IpcScope

// A pane: a titled surface. `tools` stand at the right end of the title, `lead` in its place.
Rectangle {
    id: card

    property string title: ""
    property string detail: ""
    property alias tools: toolRow.data
    property alias lead: leadRow.data
    default property alias content: body.data

    color: Theme.surface
    border.color: Theme.border
    radius: Theme.unit * 2
    clip: true
    Accessible.role: Accessible.Pane
    Accessible.name: title

    RowLayout {
        id: head

        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
            leftMargin: Theme.unit * 3
            rightMargin: Theme.unit * 2
            topMargin: Theme.unit
        }
        height: Theme.control
        spacing: Theme.unit * 2

        Row {
            id: leadRow

            visible: children.length > 0
        }
        Text {
            visible: !leadRow.visible
            text: card.title
            color: Theme.text
            font.pixelSize: Theme.body
            font.weight: Font.DemiBold
        }
        ElidedText {
            objectName: "cardDetail"
            Layout.fillWidth: true
            Layout.minimumWidth: text === "" ? 0 : Theme.unit * 4 // the "…" that can be pointed at
            text: card.detail
            color: Theme.faintText
            font.pixelSize: Theme.small
        }
        Row {
            id: toolRow

            spacing: Theme.unit
        }
    }
    Item {
        id: body

        anchors {
            left: parent.left
            right: parent.right
            top: head.bottom
            bottom: parent.bottom
            margins: 1
        }
    }
}
