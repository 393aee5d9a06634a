pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import IpcScope

// A choice from a list, in the palette's colours.
ComboBox {
    id: box

    required property string label
    /// The list opens downwards.
    property bool below: false

    implicitHeight: Theme.control
    font.pixelSize: Theme.body
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.ComboBox
    Accessible.name: label
    Accessible.description: displayText

    contentItem: Text {
        leftPadding: Theme.unit * 2.5
        rightPadding: Theme.unit * 5
        text: box.displayText
        font: box.font
        color: Theme.text
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter

        Whole {
            asked: box.visualFocus
        }
    }
    indicator: Icon {
        anchors.right: parent.right
        anchors.rightMargin: Theme.unit * 1.5
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.unit * 3.5
        height: width
        name: "down"
        color: Theme.softText
    }
    background: Rectangle {
        radius: Theme.unit * 1.5
        color: box.hovered ? Theme.sunken : Theme.surface
        border.width: box.visualFocus ? 2 : 1
        border.color: box.visualFocus ? Theme.accent : Theme.border
    }
    delegate: ItemDelegate {
        id: entry

        required property string modelData
        required property int index

        width: ListView.view ? ListView.view.width : 0
        height: Theme.control
        highlighted: box.highlightedIndex === index
        Accessible.name: modelData

        contentItem: Text {
            text: entry.modelData
            font: box.font
            color: Theme.text
            verticalAlignment: Text.AlignVCenter
        }
        background: Rectangle {
            color: entry.highlighted ? Theme.accentSoft : "transparent"
            radius: Theme.unit
        }
    }
    popup: Popup {
        y: box.below ? box.height + Theme.unit : -implicitHeight - Theme.unit
        width: box.width
        padding: Theme.unit
        margins: Theme.unit
        implicitHeight: Math.min(contentItem.implicitHeight + 2 * padding, Theme.unit * 80, box.Window.height - Theme.unit * 4)

        contentItem: ListView {
            clip: true
            implicitHeight: contentHeight
            // qmllint disable
            model: box.popup.visible ? box.delegateModel : null
            // qmllint enable
            currentIndex: box.highlightedIndex
            Accessible.role: Accessible.List
            Accessible.name: box.label
        }
        background: Rectangle {
            color: Theme.surface
            border.color: Theme.strongBorder
            radius: Theme.unit * 1.5
        }
    }
}
