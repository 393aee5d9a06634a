import QtQuick
import IpcScope

// How a goal or an experiment stands on one engine: mark, words and colour.
Rectangle {
    id: chip

    required property string engine
    required property int standing
    required property string metWord
    required property string openWord
    readonly property bool met: standing === Learning.Met
    readonly property string words: met ? metWord : standing === Learning.Open ? openWord
        : standing === Learning.Unknown ? qsTr("cannot be seen") : qsTr("not asked")

    implicitWidth: label.implicitWidth + Theme.unit * 4
    implicitHeight: Theme.unit * 5.5
    radius: height / 2
    color: met ? Theme.goodSoft : Theme.surface
    border.color: met ? Theme.good : Theme.strongBorder
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2").arg(engine).arg(words)

    Text {
        id: label

        anchors.centerIn: parent
        text: (chip.met ? "✓ " : "○ ") + chip.engine + " · " + chip.words
        color: chip.met ? Theme.good : Theme.softText
        font.pixelSize: Theme.small
    }
}
