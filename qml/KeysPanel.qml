pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import IpcScope

// The keys, at a glance.
Popup {
    id: panel

    readonly property var keys: [
        [qsTr("Space, →"), qsTr("one step on")],
        ["←", qsTr("one step back")],
        ["F11 / F10", qsTr("step into / over a function")],
        [qsTr("Ctrl+→ / Ctrl+←"), qsTr("to the end of this call / of the one before")],
        [qsTr("Home / End"), qsTr("to the start / to the end")],
        ["P", qsTr("play, pause")],
        ["F2", qsTr("change the current call: a new branch")],
        ["Tab", qsTr("to the next control; in the command bar: take the completion")],
        ["↑ / ↓", qsTr("in the command bar: earlier and later lines")],
        ["Ctrl+K", qsTr("find an action")],
        [qsTr("Ctrl + / − / 0"), qsTr("larger, smaller, normal type")],
        [qsTr("Ctrl+O / Ctrl+S"), qsTr("open, save")],
        [qsTr("Ctrl+1 / 2 / 3"), qsTr("the Learn page, the Lab page, the Compare page")],
        ["Ctrl+L", qsTr("explain a log of strace")],
        [qsTr("Arrows, PageDown, + / −"), qsTr("in a log's timeline: from call to call, to what differs, closer or farther")],
        [qsTr("↑ ↓, Enter"), qsTr("choose a lesson, a claim or an answer, and take it")],
        [qsTr("Alt+1 / Alt+2 / Alt+3"), qsTr("isolation diagram, charts, slot map")],
        ["Ctrl+F", qsTr("search the course or the claims")],
        ["Ctrl+Enter", qsTr("on in the lesson")],
        [qsTr("Ctrl+H / Ctrl+Shift+H"), qsTr("a hint, the solution")],
        [qsTr("Ctrl+PageUp / PageDown"), qsTr("the lesson before, the next lesson")],
        ["Ctrl+Shift+N", qsTr("speaker's notes")],
        ["F5", qsTr("present on the whole screen; Esc leaves")],
        [qsTr("PageDown / PageUp, ."), qsTr("while presenting: on, back, a blank screen")],
        [qsTr("1 … 9, Backspace"), qsTr("while presenting: one more hand for an answer, one fewer")],
        ["?", qsTr("these keys")]
    ]

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
        implicitWidth: lines.implicitWidth
        implicitHeight: Math.min(lines.implicitHeight, panel.parent ? panel.parent.height - Theme.unit * 16 : 0)
        contentHeight: lines.implicitHeight
        clip: true
        focus: true
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentHeight > height
        ScrollBar.vertical: ScrollBar {
            policy: page.interactive ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
        }
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Keys")
        Keys.onUpPressed: contentY = Math.max(0, contentY - Theme.unit * 12)
        Keys.onDownPressed: contentY = Math.max(0, Math.min(contentHeight - height, contentY + Theme.unit * 12))

        ColumnLayout {
            id: lines

            spacing: Theme.unit * 2

            Text {
                text: qsTr("Keys")
                color: Theme.text
                font.pixelSize: Theme.large
                font.weight: Font.DemiBold
                bottomPadding: Theme.unit * 2
            }
            Repeater {
                model: panel.keys

                RowLayout {
                    id: line

                    required property var modelData

                    spacing: Theme.unit * 6

                    Text {
                        Layout.preferredWidth: Theme.unit * 36
                        text: line.modelData[0]
                        color: Theme.accent
                        font.family: Theme.mono
                        font.pixelSize: Theme.body
                    }
                    Text {
                        text: line.modelData[1]
                        color: Theme.text
                        font.pixelSize: Theme.body
                    }
                }
            }
        }
    }
}
