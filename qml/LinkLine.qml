import QtQuick
import QtQuick.Controls
import IpcScope

// A public source; it is opened only when it is asked for.
AbstractButton {
    id: line

    required property string link

    text: link
    function press() {
        if (action)
            action.trigger();
        else
            clicked();
    }

    implicitHeight: Theme.unit * 5
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Link
    Keys.onReturnPressed: line.press()
    Keys.onEnterPressed: line.press()
    Accessible.name: link

    contentItem: Text {
        text: "↗ " + line.text
        textFormat: Text.PlainText
        color: Theme.accent
        font.pixelSize: Theme.small
        font.underline: line.hovered || line.visualFocus
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter

        Whole {
            asked: line.visualFocus
        }
    }
}
