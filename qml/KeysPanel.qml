pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import IpcScope

// The keys, at a glance: those of all actions, and those that belong to no action.
Popup {
    id: panel

    required property Actions actions
    readonly property PresentingActions speaker: actions.presented
    readonly property real room: parent ? parent.width - Theme.unit * 8 : 0
    readonly property bool wide: room >= Theme.unit * 225
    /// Titles with their lines: an action, an action with other words than its name, or keys and words.
    readonly property var groups: [
        [qsTr("In time"), [
            [KeyNames.shown("Space"), qsTr("one step on")], actions.stepForward, actions.stepBack, actions.stepInto,
            actions.stepOver, actions.callForward, actions.callBack, actions.start, actions.end, actions.play,
            [actions.edit, qsTr("change the current call: a new branch")]
        ]],
        [qsTr("Files"), [
            actions.create, actions.open, actions.openLog, actions.save, actions.saveAs, actions.copy, actions.exportPicture,
            actions.quit
        ]],
        [qsTr("Pages and views"), [
            actions.learnPage, actions.labPage, actions.comparePage, actions.isolation, actions.charts, actions.slotMap,
            actions.structure, actions.look.zoomIn, actions.look.zoomOut, actions.look.zoomReset, actions.reset, actions.find, actions.keys
        ]],
        [qsTr("Lessons"), [
            actions.course, actions.claims, [actions.searchList, qsTr("search the course or the claims")],
            [actions.goOn, qsTr("on in the lesson")], actions.hint, actions.solve, actions.previousLesson,
            actions.nextLesson, actions.notes
        ]],
        [qsTr("Presenting"), [
            speaker.present, speaker.speaker, speaker.forward, speaker.back, speaker.blank,
            ["B", qsTr("Blank screen")],
            ["1 … 9", qsTr("one more hand for an answer")], [KeyNames.shown("Backspace"), qsTr("one hand fewer")],
            [KeyNames.shown("Esc"), qsTr("Leave")]
        ]],
        [qsTr("Everywhere"), [
            [KeyNames.shown("Tab"), qsTr("to the next control; in the command bar: take the completion")],
            ["↑ ↓", qsTr("in a list: the line before, the next; in the command bar: earlier and later lines")],
            [qsTr("in a log's timeline: ← → PageDown + −"), qsTr("from call to call, to what differs, closer or farther")],
            [qsTr("in a table: ← ↑ → ↓"), qsTr("from cell to cell; below stands what the cell says")],
            [qsTr("at a table's head: ← →, Enter"), qsTr("choose a column and sort by it")],
            [KeyNames.shown("Return"), qsTr("take the lesson, the claim, the answer; run the call")],
            [KeyNames.shown("Esc"), qsTr("close what has opened")]
        ]]
    ]
    readonly property var grouped: groups.reduce((all, group) => all.concat(group[1]), []).map(line => Array.isArray(line) ? line[0] : line)
    readonly property var everything: Array.from(actions.all).concat(Array.from(actions.compared.all))
    readonly property var others: actions.everything.filter(action => keyOf(action) !== "" && !grouped.includes(action))
    readonly property var shown: groups.concat(others.length > 0 ? [[qsTr("More"), others]] : [])

    function keyOf(action) {
        const plain = action as PlainAction;
        return plain ? plain.key : action.shortcut ?? "";
    }
    /// Keys and words.
    function told(line) {
        const what = Array.isArray(line) ? line[0] : line;
        const words = Array.isArray(line) ? line[1] : line.text;
        return [typeof what === "string" ? what : KeyNames.shown(keyOf(what)), words];
    }

    objectName: "keysPanel"
    modal: true
    focus: true
    padding: Theme.unit * 4
    anchors.centerIn: parent

    background: Rectangle {
        color: Theme.surface
        border.color: Theme.strongBorder
        radius: Theme.unit * 2
    }
    // In large type the keys are more than a screen has room for.
    Flickable {
        id: page

        objectName: "keysPage"
        anchors.fill: parent
        implicitWidth: Math.min(panel.room, Theme.unit * (panel.wide ? 260 : 125))
        implicitHeight: Math.min(sheet.height, panel.parent ? panel.parent.height - Theme.unit * 16 : 0)
        contentHeight: sheet.height
        clip: true
        focus: true
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        ScrollBar.vertical: ScrollBar {
            policy: page.interactive ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
        }
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Keys")
        function scroll(by) {
            contentY = Math.max(0, Math.min(contentHeight - height, contentY + by));
        }
        Keys.onUpPressed: scroll(-Theme.unit * 12)
        Keys.onDownPressed: scroll(Theme.unit * 12)
        Keys.onPressed: event => {
            event.accepted = event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown;
            if (event.accepted)
                scroll(height * (event.key === Qt.Key_PageUp ? -0.8 : 0.8));
        }

        Grid {
            id: sheet

            objectName: "keyLines"
            readonly property real each: (page.width - Theme.unit * 4 - (columns - 1) * columnSpacing) / columns

            columns: panel.wide ? 2 : 1
            columnSpacing: Theme.unit * 8
            rowSpacing: Theme.unit * 5

            Repeater {
                model: panel.visible ? panel.shown : []

                KeyGroup {
                    required property var modelData

                    width: sheet.each
                    title: modelData[0]
                    lines: modelData[1].map(line => panel.told(line))
                }
            }
        }
    }
}
