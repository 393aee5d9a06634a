import QtQuick
import QtQuick.Layouts
import IpcScope

// Why a file could not be opened or saved.
Rectangle {
    id: panel

    required property Session session

    visible: session.openProblem !== ""
    implicitHeight: visible ? row.implicitHeight + Theme.unit * 4 : 0
    color: Theme.badSoft
    border.color: Theme.bad
    radius: Theme.unit * 2
    Accessible.role: Accessible.AlertMessage
    Accessible.name: session.openProblem

    RowLayout {
        id: row

        anchors {
            left: parent.left
            right: parent.right
            verticalCenter: parent.verticalCenter
            leftMargin: Theme.unit * 4
            rightMargin: Theme.unit * 2
        }
        spacing: Theme.unit * 3

        Text {
            text: "✗"
            color: Theme.bad
            font.pixelSize: Theme.large
            font.bold: true
        }
        Text {
            objectName: "openProblem"
            Layout.fillWidth: true
            text: panel.session.openProblem
            color: Theme.text
            font.family: Theme.mono
            font.pixelSize: Theme.body
            wrapMode: Text.Wrap
        }
        IconButton {
            text: qsTr("Close this message")
            picture: "close"
            onClicked: panel.session.dismissProblem()
        }
    }
}
