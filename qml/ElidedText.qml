import QtQuick
import IpcScope

// Words that stand for themselves and end in "…" where there is no room. Then Tab comes to them, and
// whoever hovers or stands there is told the whole.
Text {
    id: words

    /// What they belong to has the keys, so that Tab need not come here.
    property bool owned: false
    property bool asked: false
    property alias whole: whole.words

    elide: Text.ElideRight
    activeFocusOnTab: !owned && truncated && text !== "" && width > 0 && opacity > 0
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Whole {
        id: whole

        asked: words.asked || words.activeFocus
    }
    Loader {
        anchors.fill: parent
        active: words.activeFocus
        sourceComponent: Rectangle {
            color: "transparent"
            border.color: Theme.accent
            border.width: 2
            radius: Theme.unit
        }
    }
}
