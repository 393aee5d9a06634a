import QtQuick
import IpcScope

// A line of the model's source.
Rectangle {
    id: line

    required property int number
    required property string code
    required property string plain
    required property bool running
    required property real gutter
    required property real textWidth

    width: Math.max(ListView.view ? ListView.view.width : 0, gutter + textWidth)
    color: running ? Theme.running : "transparent"
    Accessible.role: Accessible.StaticText
    Accessible.name: running ? qsTr("running, line %1: %2").arg(number).arg(plain) : plain

    Rectangle {
        visible: line.running
        width: Theme.unit
        height: parent.height
        color: Theme.warn
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
}
