import QtQuick
import IpcScope

// A verdict as mark, word and colour.
Rectangle {
    id: badge

    required property string verdict
    required property string words
    readonly property string mark: verdict === "agree" ? "✓" : verdict === "differ" ? "≠"
        : verdict === "allowed" ? "≈" : verdict === "pending" ? "…" : "○"
    readonly property color ink: verdict === "agree" ? Theme.good : verdict === "differ" ? Theme.bad
        : verdict === "allowed" ? Theme.accent : Theme.warn
    readonly property color ground: verdict === "agree" ? Theme.goodSoft
        : verdict === "differ" ? Theme.badSoft : verdict === "allowed" ? Theme.accentSoft : Theme.warnSoft

    implicitWidth: label.implicitWidth + Theme.unit * 5
    implicitHeight: Theme.unit * 6
    radius: height / 2
    color: ground
    border.color: ink
    border.width: 1
    Accessible.role: Accessible.StaticText
    Accessible.name: words

    Text {
        id: label

        anchors.centerIn: parent
        text: badge.mark + "  " + badge.words
        color: badge.ink
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
    }
}
