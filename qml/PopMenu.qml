import QtQuick
import QtQuick.Controls
import IpcScope

// A menu in the palette's colours.
Menu {
    id: menu

    padding: Theme.unit
    implicitWidth: Theme.unit * 72
    delegate: MenuEntry {}

    background: Rectangle {
        implicitWidth: Theme.unit * 72
        color: Theme.surface
        border.color: Theme.strongBorder
        radius: Theme.unit * 1.5
    }
}
