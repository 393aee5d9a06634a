import QtQuick
import QtQuick.Controls
import IpcScope

// A call of a branch that stands beside the one shown: its own calls are ticks with their names,
// those with another answer bear the mark, and at the current call both answers are told.
AbstractButton {
    id: tick

    required property int index
    required property string name
    required property string summary
    required property bool failed
    required property int kin
    required property string answer
    required property string otherAnswer
    required property bool own
    required property bool here
    required property bool current
    readonly property bool otherwise: kin === Beside.OtherAnswer
    readonly property string both: otherwise ? qsTr("%1 instead of %2").arg(answer).arg(otherAnswer) : ""

    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("call %1: %2").arg(index + 1).arg(summary)
    Accessible.description: otherwise ? qsTr("another answer here: %1").arg(both)
        : kin === Beside.OtherCall ? qsTr("another call than in the branch that is shown")
        : kin === Beside.Alone ? qsTr("the branch that is shown has ended before") : ""

    contentItem: Item {
        Rectangle {
            anchors.centerIn: parent
            width: tick.own ? parent.width - Theme.unit : parent.width
            height: tick.own ? parent.height - 2 : 2
            radius: tick.own ? Theme.unit : 0
            color: tick.own ? (tick.otherwise ? Theme.warnSoft : tick.failed ? Theme.badSoft : Theme.sunken) : Theme.border
            border.width: tick.current ? 2 : tick.own ? 1 : 0
            border.color: tick.current || tick.hovered ? Theme.accent : tick.failed ? Theme.bad : Theme.strongBorder
        }
        Text {
            anchors.fill: parent
            anchors.leftMargin: Theme.unit * 1.5
            anchors.rightMargin: Theme.unit * 1.5
            visible: tick.own || tick.otherwise
            text: (tick.otherwise ? "≠ " : "") + (tick.here && tick.otherwise ? tick.both : tick.name)
            color: tick.otherwise ? Theme.warn : Theme.softText
            font.family: Theme.mono
            font.pixelSize: Theme.small
            font.bold: tick.otherwise
            elide: Text.ElideRight
            verticalAlignment: Text.AlignVCenter
        }
    }

    Tip {
        visible: tick.hovered
        text: tick.both === "" ? tick.summary : tick.summary + "\n" + tick.both
    }
}
