import QtQuick
import QtQuick.Controls
import IpcScope

// What can be done on the Compare page, wherever the finder is opened.
Item {
    id: actions

    required property Compare compare

    /// A part of the page is wanted.
    signal shown(int view)

    readonly property alias campaignView: campaignViewAction
    readonly property alias logView: logViewAction
    readonly property alias isolationView: isolationViewAction
    readonly property alias checksView: checksViewAction
    readonly property alias start: startAction
    readonly property alias goOn: goOnAction
    readonly property alias stop: stopAction
    readonly property alias anotherSeed: seedAction
    readonly property alias stopLog: stopLogAction
    readonly property alias allCalls: allCallsAction
    readonly property alias onlyDiffering: onlyDifferingAction
    readonly property alias findOut: findOutAction
    readonly property alias stopFindingOut: stopFindingOutAction
    readonly property alias proveAgain: proveAgainAction
    readonly property list<Action> all: [campaignViewAction, logViewAction, isolationViewAction, checksViewAction, startAction, goOnAction,
        stopAction, seedAction, stopLogAction, allCallsAction, onlyDifferingAction, findOutAction, stopFindingOutAction, proveAgainAction]

    Action {
        id: campaignViewAction
        text: qsTr("Random campaign")
        onTriggered: actions.shown(Comparing.Campaign)
    }
    Action {
        id: logViewAction
        text: qsTr("Log of strace")
        onTriggered: actions.shown(Comparing.Log)
    }
    Action {
        id: isolationViewAction
        text: qsTr("Isolation")
        onTriggered: actions.shown(Comparing.Isolation)
    }
    Action {
        id: checksViewAction
        text: qsTr("Order of checks")
        onTriggered: actions.shown(Comparing.Checks)
    }
    Action {
        id: startAction
        text: qsTr("Start the campaign")
        enabled: !actions.compare.campaign.running && actions.compare.campaign.mayStart
        onTriggered: {
            actions.shown(Comparing.Campaign);
            actions.compare.campaign.start();
        }
    }
    Action {
        id: goOnAction
        text: actions.compare.campaign.goOnText
        enabled: actions.compare.campaign.mayGoOn
        onTriggered: {
            actions.shown(Comparing.Campaign);
            actions.compare.campaign.goOn();
        }
    }
    Action {
        id: stopAction
        text: qsTr("Stop the campaign")
        enabled: actions.compare.campaign.running
        onTriggered: actions.compare.campaign.stop()
    }
    Action {
        id: seedAction
        text: qsTr("Another seed")
        enabled: !actions.compare.campaign.running
        onTriggered: {
            actions.shown(Comparing.Campaign);
            actions.compare.campaign.drawSeed();
        }
    }
    Action {
        id: stopLogAction
        text: qsTr("Stop reading")
        enabled: actions.compare.log.busy
        onTriggered: actions.compare.log.stop()
    }
    Action {
        id: allCallsAction
        text: qsTr("All calls")
        enabled: actions.compare.log.open
        onTriggered: {
            actions.shown(Comparing.Log);
            actions.compare.log.calls.differing = false;
        }
    }
    Action {
        id: onlyDifferingAction
        text: qsTr("Only what differs (%1)").arg(actions.compare.log.differ)
        enabled: actions.compare.log.open
        onTriggered: {
            actions.shown(Comparing.Log);
            actions.compare.log.calls.differing = true;
        }
    }
    Action {
        id: findOutAction
        text: qsTr("Find out who is isolated")
        enabled: !actions.compare.isolation.busy
        onTriggered: {
            actions.shown(Comparing.Isolation);
            actions.compare.isolation.run();
        }
    }
    Action {
        id: stopFindingOutAction
        text: qsTr("Stop finding out who is isolated")
        enabled: actions.compare.isolation.busy
        onTriggered: actions.compare.isolation.stop()
    }
    Action {
        id: proveAgainAction
        text: qsTr("Prove the order of checks again")
        enabled: actions.compare.checks.known && !actions.compare.checks.busy
        onTriggered: {
            actions.shown(Comparing.Checks);
            actions.compare.checks.proveAgain();
        }
    }
}
