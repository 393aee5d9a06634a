import QtQuick
import IpcScope

// What one engine answered to the current call.
Item {
    id: card

    required property string engine
    required property string result

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
        text: card.result === "" ? "" : "= " + card.result
        color: Theme.text
        font.family: Theme.mono
        font.pixelSize: Theme.body
        font.bold: true
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
