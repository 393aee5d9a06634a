pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import IpcScope

// What a speaker can do, by the keys of a clicker too. Each of the two windows has these keys.
Item {
    id: actions

    required property Presenting presenting
    required property Learn learn
    required property Session stage
    /// Letters and Esc belong to what is being typed.
    required property bool typing
    /// Something was opened above the page: it has the keys.
    required property bool covered
    readonly property bool keys: presenting.on && !covered
    readonly property bool counting: presenting.on && learn.lesson.question.asked

    readonly property alias present: presentAction
    readonly property alias speaker: consoleAction
    readonly property alias blank: blankAction
    readonly property alias forward: forwardAction
    readonly property alias back: backAction
    readonly property alias leave: leaveAction

    Action {
        id: presentAction
        text: qsTr("Present on the whole screen")
        shortcut: "F5"
        checkable: true
        checked: actions.presenting.on
        onTriggered: actions.presenting.toggle()
    }
    Action {
        id: consoleAction
        text: qsTr("Speaker's window")
        shortcut: "Shift+F5"
        enabled: actions.presenting.on
        checkable: true
        checked: actions.presenting.console
        onTriggered: actions.presenting.console = !actions.presenting.console
    }
    Action {
        id: blankAction
        text: qsTr("Blank screen")
        shortcut: "."
        enabled: actions.keys
        checkable: true
        checked: actions.presenting.blank
        onTriggered: actions.presenting.toggleBlank()
    }
    Action {
        id: forwardAction
        text: qsTr("On")
        shortcut: "PgDown"
        enabled: actions.keys
        onTriggered: actions.presenting.forward()
    }
    Action {
        id: backAction
        text: qsTr("Back")
        shortcut: "PgUp"
        enabled: actions.keys
        onTriggered: actions.presenting.back()
    }
    Action {
        id: leaveAction
        text: qsTr("Leave")
        enabled: actions.presenting.on
        onTriggered: actions.presenting.stop()
    }
    Shortcut {
        sequences: ["B"]
        enabled: actions.keys && !actions.typing
        onActivated: actions.presenting.toggleBlank()
    }
    // What plays can always be stopped, before anything else that Esc does.
    Shortcut {
        sequences: ["Escape"]
        enabled: actions.stage.player.playing
        onActivated: actions.stage.player.stop()
    }
    Shortcut {
        sequences: ["Escape"]
        enabled: actions.keys && !actions.typing && !actions.stage.player.playing
        onActivated: actions.presenting.stop()
    }
    Repeater {
        model: 9

        Item {
            id: hand

            required property int index

            Shortcut {
                sequences: [String(hand.index + 1)]
                enabled: actions.keys && actions.counting && !actions.typing
                onActivated: actions.learn.lesson.raiseHands(hand.index, 1)
            }
        }
    }
    Shortcut {
        sequences: ["Backspace"]
        enabled: actions.keys && actions.counting && !actions.typing
        onActivated: actions.learn.lesson.takeHandBack()
    }
}
