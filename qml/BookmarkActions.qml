import QtQuick
import QtQuick.Controls
import IpcScope

// What can be done with bookmarks.
Item {
    id: actions

    required property Session session
    required property bool atStage

    readonly property alias toggle: toggleAction
    readonly property alias next: nextAction
    readonly property alias previous: previousAction

    Action {
        id: toggleAction
        text: actions.session.bookmarks.here ? qsTr("Take the bookmark away") : qsTr("Set a bookmark here")
        shortcut: "Ctrl+B"
        enabled: actions.atStage && actions.session.moment.calls > 0
        onTriggered: actions.session.bookmarks.toggle()
    }
    Action {
        id: nextAction
        text: qsTr("Next bookmark")
        shortcut: "F3"
        enabled: actions.atStage && actions.session.bookmarks.count > 0
        onTriggered: actions.session.bookmarks.goNext()
    }
    Action {
        id: previousAction
        text: qsTr("Previous bookmark")
        shortcut: "Shift+F3"
        enabled: actions.atStage && actions.session.bookmarks.count > 0
        onTriggered: actions.session.bookmarks.goPrevious()
    }
}
