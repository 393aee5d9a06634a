import QtQuick
import IpcScope

// The verdict on a sentence of the tutorial, as mark, word and colour.
Rectangle {
    id: badge

    required property int verdict
    required property string words
    readonly property string mark: verdict === Learning.True ? "✓" : verdict === Learning.Half ? "◐"
        : verdict === Learning.Outdated ? "↺" : "✗"
    readonly property color ink: verdict === Learning.True ? Theme.good : verdict === Learning.False ? Theme.bad : Theme.warn
    readonly property color ground: verdict === Learning.True ? Theme.goodSoft
        : verdict === Learning.False ? Theme.badSoft : Theme.warnSoft

    implicitWidth: label.implicitWidth + Theme.unit * 5
    implicitHeight: Theme.unit * 6
    radius: height / 2
    color: ground
    border.color: ink
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
