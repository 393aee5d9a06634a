import QtQuick
import QtQuick.Controls
import IpcScope

// How it all looks: theme, language and size of the type.
Item {
    id: actions

    readonly property alias light: lightAction
    readonly property alias dark: darkAction
    readonly property alias contrast: contrastAction
    readonly property alias english: englishAction
    readonly property alias german: germanAction
    readonly property alias zoomIn: zoomInAction
    readonly property alias zoomOut: zoomOutAction
    readonly property alias zoomReset: zoomResetAction

    Action {
        id: lightAction
        text: qsTr("Light theme")
        checkable: true
        checked: Theme.scheme === Theme.Light
        onTriggered: Theme.scheme = Theme.Light
    }
    Action {
        id: darkAction
        text: qsTr("Dark theme")
        checkable: true
        checked: Theme.scheme === Theme.Dark
        onTriggered: Theme.scheme = Theme.Dark
    }
    Action {
        id: contrastAction
        text: qsTr("High-contrast theme")
        checkable: true
        checked: Theme.scheme === Theme.Contrast
        onTriggered: Theme.scheme = Theme.Contrast
    }
    // A language is called as those call it who speak it.
    Action {
        id: englishAction
        text: Language.spoken === "en" ? "English" : "English (from the next start on)"
        checkable: true
        checked: Language.chosen === "en"
        onTriggered: Language.choose("en")
    }
    Action {
        id: germanAction
        text: Language.spoken === "de" ? "Deutsch" : "Deutsch (vom nächsten Start an)"
        checkable: true
        checked: Language.chosen === "de"
        onTriggered: Language.choose("de")
    }
    Action {
        id: zoomInAction
        text: qsTr("Larger type")
        shortcut: "Ctrl++"
        onTriggered: Theme.zoomIn()
    }
    Action {
        id: zoomOutAction
        text: qsTr("Smaller type")
        shortcut: "Ctrl+-"
        onTriggered: Theme.zoomOut()
    }
    Action {
        id: zoomResetAction
        text: qsTr("Normal type")
        shortcut: "Ctrl+0"
        onTriggered: Theme.zoomReset()
    }
    Shortcut {
        sequence: "Ctrl+="
        onActivated: Theme.zoomIn()
    }
}
