import QtQuick
import IpcScope

// The views of the stage, one of which is shown.
Row {
    id: tabs

    required property Session session

    spacing: Theme.unit / 2
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Views")

    ViewTab {
        objectName: "isolationTab"
        text: qsTr("Isolation")
        current: tabs.session.view === Session.Isolation
        onClicked: tabs.session.view = Session.Isolation
    }
    ViewTab {
        objectName: "chartsTab"
        text: qsTr("Charts")
        current: tabs.session.view === Session.Measured
        onClicked: tabs.session.view = Session.Measured
    }
    ViewTab {
        objectName: "slotsTab"
        text: qsTr("Slots")
        current: tabs.session.view === Session.Slots
        onClicked: tabs.session.view = Session.Slots
    }
    ViewTab {
        objectName: "structureTab"
        text: qsTr("Structure")
        current: tabs.session.view === Session.Structure
        onClicked: tabs.session.view = Session.Structure
    }
}
