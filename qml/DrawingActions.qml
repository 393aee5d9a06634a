import QtQuick
import QtQuick.Controls
import IpcScope

// What the upper pane shows, and what can be done with a drawing there.
Item {
    id: actions

    required property Session session
    /// The panes of a session are seen.
    required property bool atStage
    /// Esc belongs to nobody else.
    required property bool plainKeys
    /// The size of what the upper pane draws; null where it draws nothing that has one.
    readonly property ViewZoom zoom: !atStage ? null : session.view === Session.Isolation ? session.diagram.zoom
        : session.view === Session.Structure ? session.structure.zoom : null

    readonly property alias isolation: isolationAction
    readonly property alias charts: chartsAction
    readonly property alias slotMap: slotMapAction
    readonly property alias structure: structureAction
    readonly property alias limits: limitsAction
    readonly property alias larger: largerAction
    readonly property alias smaller: smallerAction
    readonly property alias fit: fitAction
    readonly property alias floor: floorAction
    readonly property alias animation: animationAction
    readonly property alias unselect: unselectAction

    Action {
        id: isolationAction
        text: qsTr("Isolation diagram")
        shortcut: "Alt+1"
        checkable: true
        checked: actions.session.view === Session.Isolation
        onTriggered: actions.session.view = Session.Isolation
    }
    Action {
        id: chartsAction
        text: qsTr("Charts")
        shortcut: "Alt+2"
        checkable: true
        checked: actions.session.view === Session.Measured
        onTriggered: actions.session.view = Session.Measured
    }
    Action {
        id: slotMapAction
        text: qsTr("Slot map")
        shortcut: "Alt+3"
        checkable: true
        checked: actions.session.view === Session.Slots
        onTriggered: actions.session.view = Session.Slots
    }
    Action {
        id: structureAction
        text: qsTr("Kernel structures")
        shortcut: "Alt+4"
        checkable: true
        checked: actions.session.view === Session.Structure
        onTriggered: actions.session.view = Session.Structure
    }
    Action {
        id: limitsAction
        text: qsTr("Chart with limits")
        shortcut: "Alt+L"
        checkable: true
        checked: actions.session.charts.limits
        enabled: actions.atStage && actions.session.view === Session.Measured && actions.session.charts.limited
        onTriggered: actions.session.charts.limits = !actions.session.charts.limits
    }
    Action {
        id: largerAction
        text: qsTr("Zoom diagram in")
        shortcut: "Alt++"
        enabled: actions.zoom !== null
        onTriggered: actions.zoom.larger()
    }
    Action {
        id: smallerAction
        text: qsTr("Zoom diagram out")
        shortcut: "Alt+-"
        enabled: actions.zoom !== null
        onTriggered: actions.zoom.smaller()
    }
    Action {
        id: fitAction
        text: qsTr("Fit diagram")
        shortcut: "Alt+0"
        enabled: actions.zoom !== null
        onTriggered: actions.zoom.fit()
    }
    Action {
        id: floorAction
        text: qsTr("Show the mounts")
        shortcut: "Alt+M"
        enabled: actions.atStage && actions.session.view === Session.Isolation && actions.session.diagram.floorBelow
        onTriggered: actions.session.diagram.showFloor()
    }
    Action {
        id: animationAction
        text: qsTr("Animate the diagram")
        checkable: true
        checked: Motion.on
        onTriggered: Motion.on = !Motion.on
    }
    PlainAction {
        id: unselectAction
        text: qsTr("Clear the selection in the diagram")
        key: "Esc"
        keyFree: actions.plainKeys && enabled
        enabled: actions.atStage && actions.session.diagram.chosen
        onTriggered: actions.session.diagram.select(-1)
    }
    Shortcut {
        sequence: "Alt+="
        enabled: actions.zoom !== null
        onActivated: actions.zoom.larger()
    }
}
