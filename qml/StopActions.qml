import QtQuick
import QtQuick.Controls
import IpcScope

// Where runs stop, and the runs that do.
Item {
    id: actions

    required property Session session
    /// The panes of a session are seen.
    required property bool atStage
    readonly property bool stepping: atStage && session.moment.calls > 0

    signal showStops

    readonly property alias toggle: toggleAction
    readonly property alias byName: byNameAction
    readonly property alias next: nextAction
    readonly property alias previous: previousAction
    readonly property alias here: hereAction
    readonly property alias clear: clearAction

    Action {
        id: toggleAction
        text: qsTr("Set or clear a breakpoint at the running line")
        shortcut: "F9"
        enabled: actions.stepping
        onTriggered: actions.session.runner.toggleHere()
    }
    Action {
        id: byNameAction
        text: qsTr("Break at a step …")
        shortcut: "Ctrl+Shift+B"
        enabled: actions.atStage
        onTriggered: actions.showStops()
    }
    Action {
        id: nextAction
        text: qsTr("Run to the next breakpoint")
        shortcut: "F8"
        enabled: actions.stepping && !actions.session.moment.atEnd
        onTriggered: actions.session.runner.toNext()
    }
    Action {
        id: previousAction
        text: qsTr("Run back to the breakpoint before")
        shortcut: "Shift+F8"
        enabled: actions.stepping && !actions.session.moment.atStart
        onTriggered: actions.session.runner.toPrevious()
    }
    Action {
        id: hereAction
        text: qsTr("Run to the chosen line of code")
        shortcut: "Ctrl+F10"
        enabled: actions.stepping
        onTriggered: actions.session.runner.toLine(actions.session.source.file, actions.session.source.cursor)
    }
    Action {
        id: clearAction
        text: qsTr("Clear all breakpoints")
        enabled: actions.atStage && actions.session.breakpoints.count > 0
        onTriggered: actions.session.breakpoints.clear()
    }
}
