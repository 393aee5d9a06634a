import QtQuick
import QtQuick.Controls
import IpcScope

// The handle between two panes. Those arrows move it that lie across it.
Rectangle {
    id: splitter

    readonly property bool pressed: SplitHandle.pressed
    readonly property bool hovered: SplitHandle.hovered
    readonly property SplitView divided: parent as SplitView
    readonly property bool across: divided !== null && divided.orientation === Qt.Horizontal
    readonly property Item before: lastBefore(across ? x : y)
    /// The pane whose size it sets; the other one takes what is left.
    readonly property Item pane: before === null || !fills(before) ? before : next(before)

    /// The person has moved it with the keys.
    signal moved

    function panes() {
        return Array.from({ length: divided === null ? 0 : divided.count }, (unused, at) => divided.itemAt(at));
    }
    function fills(one) {
        return across ? one.SplitView.fillWidth : one.SplitView.fillHeight;
    }
    function lastBefore(edge) {
        return panes().filter(one => (across ? one.x : one.y) < edge).pop() ?? null;
    }
    function next(one) {
        return panes()[panes().indexOf(one) + 1] ?? null;
    }
    /// How many pixels it is to go right or down, for a key; 0: that key is for others.
    function way(event) {
        const step = event.modifiers === Qt.NoModifier ? Theme.unit * 6 : 0;
        return event.key === (across ? Qt.Key_Left : Qt.Key_Up) ? -step
            : event.key === (across ? Qt.Key_Right : Qt.Key_Down) ? step : 0;
    }
    function move(by) {
        const rest = panes().find(fills);
        if (pane === null || rest === undefined)
            return;
        const grow = pane === before ? by : -by;
        if (across) {
            const most = Math.min(pane.SplitView.maximumWidth, pane.width + rest.width - rest.SplitView.minimumWidth);
            pane.SplitView.preferredWidth = Math.max(pane.SplitView.minimumWidth, Math.min(most, pane.width + grow));
        } else {
            const most = Math.min(pane.SplitView.maximumHeight, pane.height + rest.height - rest.SplitView.minimumHeight);
            pane.SplitView.preferredHeight = Math.max(pane.SplitView.minimumHeight, Math.min(most, pane.height + grow));
        }
        moved();
    }

    implicitWidth: Theme.unit * 2
    implicitHeight: Theme.unit * 2
    color: "transparent"
    activeFocusOnTab: true
    Accessible.role: Accessible.Splitter
    Accessible.name: pane !== null && pane.Accessible.name !== "" ? qsTr("Divider: size of %1").arg(pane.Accessible.name) : qsTr("Divider")
    Accessible.description: across ? qsTr("← and → move it.") : qsTr("↑ and ↓ move it.")
    Accessible.focusable: true
    // Elsewhere an arrow is a step.
    Keys.onShortcutOverride: event => event.accepted = way(event) !== 0
    Keys.onPressed: event => {
        event.accepted = way(event) !== 0;
        if (event.accepted)
            move(way(event));
    }

    Rectangle {
        anchors.centerIn: parent
        width: splitter.across ? 3 : Theme.unit * 10
        height: splitter.across ? Theme.unit * 10 : 3
        radius: 1.5
        color: splitter.pressed || splitter.activeFocus ? Theme.accent
            : splitter.hovered ? Theme.strongBorder : "transparent"
    }
    Rectangle {
        anchors.fill: parent
        visible: splitter.activeFocus
        color: "transparent"
        border.color: Theme.accent
        radius: Theme.unit
    }
}
