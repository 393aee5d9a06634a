import QtQuick
import IpcScope

// A line of the model's source. Beside it stands what stops a run there; a click there sets or
// clears it.
Rectangle {
    id: line

    required property int number
    required property string code
    required property string plain
    required property bool running
    required property int stop
    required property bool chosen
    required property real gutter
    required property real textWidth
    readonly property string words: plain === "" ? qsTr("line %1, empty").arg(number)
        : running ? qsTr("running, line %1: %2").arg(number).arg(plain) : plain
    readonly property string stopWords: stop === Breakpoints.None ? ""
        : stop === Breakpoints.ByStep ? qsTr("stops at this step, ") : qsTr("breakpoint, ")

    signal stopToggled
    signal picked
    signal menuWanted(real x, real y)

    width: Math.max(ListView.view ? ListView.view.width : 0, gutter + textWidth)
    color: running ? Theme.running : "transparent"
    Accessible.role: Accessible.StaticText
    Accessible.name: stopWords + words
    Accessible.selected: chosen

    Rectangle {
        visible: line.running
        width: Theme.unit
        height: parent.height
        color: Theme.warn
    }
    Rectangle {
        visible: line.chosen
        anchors.fill: parent
        color: "transparent"
        border.color: Theme.accent
    }
    StopMark {
        x: Theme.unit * 3 - width / 2
        anchors.verticalCenter: parent.verticalCenter
        kind: line.stop
    }
    Text {
        width: line.gutter - Theme.unit * 3
        anchors.verticalCenter: parent.verticalCenter
        horizontalAlignment: Text.AlignRight
        text: (line.running ? "▸ " : "") + line.number
        color: line.running ? Theme.text : Theme.faintText
        font.family: Theme.mono
        font.pixelSize: Theme.small
    }
    Text {
        x: line.gutter
        anchors.verticalCenter: parent.verticalCenter
        text: line.code
        textFormat: Text.StyledText
        color: Theme.text
        font.family: Theme.mono
        font.pixelSize: Theme.body
        font.bold: line.running
    }
    TapHandler {
        onTapped: eventPoint => {
            if (eventPoint.position.x < line.gutter)
                line.stopToggled();
            else
                line.picked();
        }
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: eventPoint => line.menuWanted(eventPoint.position.x, eventPoint.position.y)
    }
}
