import QtQuick
import QtQuick.Controls
import IpcScope

// What hovering tells.
ToolTip {
    id: tip

    delay: 500
    width: visible && parent ? Math.min(implicitWidth, parent.Window.width - Theme.unit * 4) : implicitWidth
    padding: Theme.unit * 2
    font.pixelSize: Theme.small

    contentItem: Text {
        text: tip.visible ? tip.text : "" // every cell has one, and laying out words takes time
        font: tip.font
        color: Theme.text
        wrapMode: Text.Wrap
    }
    background: Rectangle {
        color: Theme.raised
        border.color: Theme.strongBorder
        radius: Theme.unit
    }
}
