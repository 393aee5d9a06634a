import QtQuick
import QtQuick.Controls
import IpcScope

// A public source; it is opened only when it is asked for.
AbstractButton {
    id: line

    required property string link

    text: link
    implicitHeight: Theme.unit * 5
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Link
    Accessible.name: link
    Keys.onReturnPressed: clicked()

    contentItem: Text {
        text: "↗ " + line.text
        textFormat: Text.PlainText
        color: Theme.accent
        font.pixelSize: Theme.small
        font.underline: line.hovered || line.visualFocus
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
    }
}
