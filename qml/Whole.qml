import QtQuick

// Tells in full what has no room for all of it: to the pointer, and to the keys. The tip is made
// when it is wanted: a hundred cards must not keep two hundred of them.
Loader {
    id: whole

    /// The text that may be cut.
    property Text of: parent as Text
    property bool cut: of !== null && of.truncated
    property string words: of === null ? "" : of.text
    /// The keys are on what the words belong to.
    property bool asked: false

    objectName: "whole"
    anchors.fill: parent
    active: cut && (pointer.hovered || asked) && Window.window !== null
    // A bound component could not be made by a Loader that is itself the outermost object.
    // qmllint disable unqualified
    sourceComponent: Tip {
        parent: whole
        visible: true
        text: whole.words
    }
    // qmllint enable unqualified

    HoverHandler {
        id: pointer
    }
}
