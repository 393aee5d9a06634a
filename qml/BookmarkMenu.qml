pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import IpcScope

// The places that were marked: choosing one goes there.
FlatButton {
    id: button

    required property Bookmarks bookmarks

    visible: bookmarks.count > 0
    implicitHeight: Theme.unit * 6
    implicitWidth: implicitContentWidth + Theme.unit * 4
    font.pixelSize: Theme.small
    checked: bookmarks.here
    text: "⚑ " + bookmarks.count
    Accessible.role: Accessible.ButtonMenu
    Accessible.name: qsTr("Bookmarks: %1").arg(bookmarks.count)
    Accessible.description: bookmarks.here ? qsTr("one stands at this step") : ""
    onClicked: popup.open()

    Popup {
        id: popup

        objectName: "bookmarkList"
        y: -height - Theme.unit
        x: button.width - width
        width: Theme.unit * 120
        padding: Theme.unit
        focus: true
        height: Math.min(list.count * Theme.control + Theme.unit * 2, Theme.unit * 80)
        onOpened: list.currentIndex = 0

        background: Rectangle {
            color: Theme.surface
            border.color: Theme.strongBorder
            radius: Theme.unit * 1.5
        }

        ListView {
            id: list

            objectName: "bookmarkLines"
            anchors.fill: parent
            clip: true
            focus: true
            model: button.bookmarks
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Bookmarks")
            Keys.onReturnPressed: choose(currentIndex)
            Keys.onEnterPressed: choose(currentIndex)

            function choose(row) {
                popup.close();
                button.bookmarks.goTo(row);
            }

            delegate: BookmarkLine {
                width: list.width
                current: ListView.isCurrentItem
                onClicked: list.choose(index)
            }
            ScrollBar.vertical: ScrollBar {}
        }
    }
}
