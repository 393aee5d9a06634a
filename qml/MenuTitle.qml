import QtQuick
import QtQuick.Controls
import IpcScope

// A word of the menu bar.
AbstractButton {
    id: title

    required property Menu menu

    implicitHeight: Theme.control
    implicitWidth: implicitContentWidth + Theme.unit * 5
    focusPolicy: Qt.TabFocus
    font.pixelSize: Theme.body
    Accessible.role: Accessible.ButtonMenu
    Accessible.name: text
    onClicked: menu.popup(title, 0, height)

    Binding {
        target: title.menu
        property: "title"
        value: title.text
    }

    contentItem: Text {
        text: title.text
        font: title.font
        color: Theme.text
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
    }
    background: Rectangle {
        radius: Theme.unit * 1.5
        color: title.hovered || title.menu.visible ? Theme.sunken : "transparent"
        border.width: title.visualFocus ? 2 : 0
        border.color: Theme.accent
    }
}
