import QtQuick
import QtQuick.Controls
import IpcScope

// A menu in the palette's colours. In a low window it scrolls.
Menu {
    id: menu

    padding: Theme.unit
    margins: Theme.unit
    implicitWidth: Theme.unit * 72
    height: parent ? Math.min(implicitHeight, parent.Window.height - 2 * margins) : implicitHeight
    delegate: MenuEntry {}

    contentItem: ListView {
        implicitHeight: contentHeight
        model: menu.contentModel
        currentIndex: menu.currentIndex
        highlightMoveDuration: 0
        clip: true
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        ScrollIndicator.vertical: ScrollIndicator {}
        Accessible.role: Accessible.PopupMenu
        Accessible.name: menu.title
    }
    background: Rectangle {
        implicitWidth: Theme.unit * 72
        color: Theme.surface
        border.color: Theme.strongBorder
        radius: Theme.unit * 1.5
    }
}
