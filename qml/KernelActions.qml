import QtQuick
import QtQuick.Controls
import IpcScope

// What can be done with the kernel's side: keeping what it says, and asking it again.
Item {
    id: actions

    required property Session session
    /// The panes of the session are seen.
    required property bool atStage

    readonly property alias record: recordAction
    readonly property alias restart: restartAction

    Action {
        id: recordAction
        text: qsTr("Record the kernel's run")
        enabled: actions.atStage && actions.session.kernelState === Session.Ready && !actions.session.recorded
            && actions.session.moment.calls > 0
        onTriggered: actions.session.recordKernel()
    }
    Action {
        id: restartAction
        text: qsTr("Start the kernel again")
        enabled: actions.session.kernelState === Session.Lost || actions.session.kernelState === Session.Unavailable
            || actions.session.recorded
        onTriggered: actions.session.restartKernel()
    }
}
