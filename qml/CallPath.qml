import QtQuick
import IpcScope

// The functions that led to the running line, outermost first. One text: it changes with every step.
Text {
    id: path

    required property var functions
    readonly property string outer: functions.slice(0, -1).map(name => name + " ▸&nbsp;").join("")
    readonly property string running: functions.slice(-1).join("")

    objectName: "callPath"
    text: path.outer + "<b><font color=\"" + Theme.text + "\">" + path.running + "</font></b>"
    textFormat: Text.StyledText
    wrapMode: Text.Wrap
    color: Theme.softText
    font.family: Theme.mono
    font.pixelSize: Theme.small
    verticalAlignment: Text.AlignVCenter
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Call path: %1").arg(functions.join(", "))
}
