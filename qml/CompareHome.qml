import QtQuick
import QtQuick.Controls
import IpcScope

// The four parts of the Compare page. Where there is little room each keeps some, and the page scrolls.
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

    /// The part that is shown.
    function part() {
        return view === Comparing.Campaign ? campaign : view === Comparing.Log ? log
            : view === Comparing.Isolation ? isolation : checks;
    }
    function focusView() {
        part().focusFirst();
    }
    /// What is below on the page comes first, then the list goes on; and the other way round.
    function turn(direction) {
        if (direction < 0 && part().turn(direction))
            return;
        const y = Math.max(0, Math.min(body.contentHeight - body.height, body.contentY + direction * body.height * 0.8));
        if (Math.abs(y - body.contentY) > 1)
            body.contentY = y;
        else if (direction > 0)
            part().turn(direction);
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
    Flickable {
        id: body

        readonly property real needed: home.view === Comparing.Checks ? 0 : Theme.unit * 145

        anchors {
            left: parent.left
            right: parent.right
            top: head.bottom
            bottom: parent.bottom
            margins: Theme.unit * 3
        }
        clip: true
        contentWidth: width - (interactive ? Theme.unit * 4 : 0)
        contentHeight: Math.max(height, needed)
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollBar {
            policy: body.interactive ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
        }

        CampaignView {
            id: campaign

            objectName: "campaign"
            width: body.contentWidth
            height: body.contentHeight
            visible: home.view === Comparing.Campaign
            campaign: home.compare.campaign
            actions: home.actions
        }
        LogView {
            id: log

            objectName: "log"
            width: body.contentWidth
            height: body.contentHeight
            visible: home.view === Comparing.Log
            log: home.compare.log
            actions: home.actions
        }
        IsolationView {
            id: isolation

            objectName: "isolation"
            width: body.contentWidth
            height: body.contentHeight
            visible: home.view === Comparing.Isolation
            isolation: home.compare.isolation
        }
        ChecksView {
            id: checks

            objectName: "checks"
            width: body.contentWidth
            height: body.contentHeight
            visible: home.view === Comparing.Checks
            checks: home.compare.checks
        }
    }
}
