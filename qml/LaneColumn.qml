pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import IpcScope

// A call of the timeline: a column with its tick in the lane of the actor that makes it, and who
// sleeps meanwhile.
AbstractButton {
    id: column

    required property int index
    required property int lane
    required property string name
    required property string summary
    required property string verdict
    required property bool failed
    required property bool implied
    required property bool notIpc
    required property bool unexpected
    required property string told
    required property var sleeping
    required property bool marked
    required property real laneHeight
    required property bool here
    required property bool past
    property int step: -1
    property int steps: 0
    readonly property color ink: notIpc || implied ? Theme.faintText : failed ? Theme.bad : Theme.text
    readonly property string mark: verdict === "differ" ? "≠" : unexpected ? "✗" : verdict === "allowed" ? "≈"
        : verdict === "agree" ? "✓" : verdict === "model_only" ? "○" : ""

    focusPolicy: Qt.NoFocus
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("call %1: %2").arg(index + 1).arg(summary)
    Accessible.description: told

    Rectangle {
        anchors.fill: parent
        visible: column.here
        color: Theme.accentSoft
    }
    Repeater {
        model: column.sleeping

        SleepBar {
            required property int index
            required property var modelData

            objectName: "sleep" + column.index + "." + index
            piece: modelData
            laneHeight: column.laneHeight
        }
    }
    Rectangle {
        id: tick

        x: 2
        y: column.lane * column.laneHeight + 2
        width: parent.width - 4
        height: column.laneHeight - 4
        radius: Theme.unit
        color: column.here ? Theme.accent : column.failed ? Theme.badSoft
            : column.past ? Theme.sunken : Theme.surface
        border.width: column.verdict === "differ" || column.unexpected ? 2 : 1
        border.color: column.verdict === "differ" || column.unexpected ? Theme.bad
            : column.here ? Theme.accent : column.hovered ? Theme.strongBorder : Theme.border

        Text {
            anchors.left: parent.left
            anchors.right: sign.left
            anchors.leftMargin: Theme.unit * 1.5
            anchors.verticalCenter: parent.verticalCenter
            text: column.marked ? "⚑ " + column.name : column.name
            elide: Text.ElideRight
            color: column.here ? Theme.accentText : column.ink
            font.pixelSize: Theme.small
            font.family: Theme.mono
            font.italic: column.implied
        }
        Text {
            id: sign

            anchors.right: parent.right
            anchors.rightMargin: Theme.unit
            anchors.verticalCenter: parent.verticalCenter
            text: column.mark
            color: column.here ? Theme.accentText : column.mark === "≠" || column.mark === "✗" ? Theme.bad
                : column.verdict === "agree" ? Theme.good : Theme.faintText
            font.pixelSize: Theme.small
            font.bold: true
        }
    }
    StepMarks {
        objectName: "stepMarks"
        visible: column.here && column.steps > 1
        x: tick.x + Theme.unit * 1.5
        y: tick.y + tick.height - height - 1
        width: tick.width - Theme.unit * 3
        step: column.step
        steps: visible ? column.steps : 0
        ink: Theme.accentText
    }
    Tip {
        visible: column.hovered
        text: column.told === "" ? column.summary : column.summary + "\n" + column.told
    }
}
