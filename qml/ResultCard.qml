import QtQuick
import IpcScope

// What one engine answered to the current call.
Item {
    id: card

    required property string engine
    required property string result
    /// The result is what the call gave, not why there is none.
    required property bool answered

    implicitHeight: Theme.unit * 6
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1 answered %2").arg(engine).arg(result)

    Text {
        id: name

        anchors.verticalCenter: parent.verticalCenter
        text: card.engine
        color: Theme.faintText
        font.pixelSize: Theme.small
    }
    Text {
        anchors.left: name.right
        anchors.leftMargin: Theme.unit * 2
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: (card.answered ? "= " : "") + card.result
        color: card.answered ? Theme.text : Theme.softText
        font.family: Theme.mono
        font.pixelSize: Theme.body
        font.bold: card.answered
        elide: Text.ElideRight

        HoverHandler {
            id: hover
        }
        Tip {
            visible: hover.hovered && card.result !== ""
            text: card.result
        }
    }
}
