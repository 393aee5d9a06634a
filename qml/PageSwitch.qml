import QtQuick
import IpcScope

// The pages of the window.
Rectangle {
    id: pages

    required property Pages pages
    required property Actions actions

    implicitWidth: row.implicitWidth + Theme.unit
    implicitHeight: Theme.control + Theme.unit
    radius: Theme.unit * 2
    color: Theme.surface
    border.color: Theme.border
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Pages")

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.unit / 2

        ViewTab {
            objectName: "learnTab"
            action: pages.actions.learnPage
            current: pages.pages.page === Pages.Learn
        }
        ViewTab {
            objectName: "labTab"
            action: pages.actions.labPage
            current: pages.pages.page === Pages.Lab
        }
        ViewTab {
            objectName: "compareTab"
            action: pages.actions.comparePage
            current: pages.pages.page === Pages.Compare
        }
    }
}
