pragma ComponentBehavior: Bound
import QtQuick
import QtQml
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
    onClicked: menu.popup(button, 0, button.height)

    PopMenu {
        id: menu

        objectName: "bookmarkMenu"
        implicitWidth: Theme.unit * 120

        Instantiator {
            model: button.bookmarks
            onObjectAdded: (index, entry) => menu.insertItem(index, entry)
            onObjectRemoved: (index, entry) => menu.removeItem(entry)

            delegate: MenuEntry {
                required property string title
                required property bool here
                required property int index

                text: title
                checkable: true
                checked: here
                onTriggered: button.bookmarks.goTo(index)
            }
        }
    }
}
