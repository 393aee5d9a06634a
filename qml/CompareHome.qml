import QtQuick
import IpcScope

// The four parts of the Compare page.
Rectangle {
    id: home

    required property Compare compare
    required property Actions actions
    readonly property int view: compare.view

    color: Theme.surface
    border.color: Theme.border
    radius: Theme.unit * 2
    clip: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Compare")
    onVisibleChanged: if (visible) focusView()
    onViewChanged: if (visible) focusView()

    function focusView() {
        if (view === Comparing.Campaign)
            campaign.focusFirst();
        else if (view === Comparing.Log)
            log.focusFirst();
        else if (view === Comparing.Isolation)
            isolation.focusFirst();
        else
            checks.focusFirst();
    }

    Row {
        id: head

        anchors {
            left: parent.left
            top: parent.top
            margins: Theme.unit * 3
        }
        spacing: Theme.unit * 1.5
        Accessible.role: Accessible.PageTabList
        Accessible.name: qsTr("Parts of this page")

        ViewTab {
            objectName: "campaignTab"
            action: home.actions.campaignView
            current: home.view === Comparing.Campaign
        }
        ViewTab {
            objectName: "logTab"
            action: home.actions.logView
            current: home.view === Comparing.Log
        }
        ViewTab {
            objectName: "isolationTab"
            action: home.actions.isolationView
            current: home.view === Comparing.Isolation
        }
        ViewTab {
            objectName: "checksTab"
            action: home.actions.checksView
            current: home.view === Comparing.Checks
        }
    }
    Item {
        id: body

        anchors {
            left: parent.left
            right: parent.right
            top: head.bottom
            bottom: parent.bottom
            margins: Theme.unit * 3
        }

        CampaignView {
            id: campaign

            objectName: "campaign"
            anchors.fill: parent
            visible: home.view === Comparing.Campaign
            campaign: home.compare.campaign
            actions: home.actions
        }
        LogView {
            id: log

            objectName: "log"
            anchors.fill: parent
            visible: home.view === Comparing.Log
            log: home.compare.log
            actions: home.actions
        }
        IsolationView {
            id: isolation

            objectName: "isolation"
            anchors.fill: parent
            visible: home.view === Comparing.Isolation
            isolation: home.compare.isolation
        }
        ChecksView {
            id: checks

            objectName: "checks"
            anchors.fill: parent
            visible: home.view === Comparing.Checks
            checks: home.compare.checks
        }
    }
}
