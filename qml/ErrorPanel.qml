import QtQuick
import QtQuick.Layouts
import IpcScope

// What went wrong: with a file that could not be opened or saved, or with what goes on behind the page.
Rectangle {
    id: panel

    required property string problem
    /// What can be done about it, as a button; empty: nothing by one press.
    property string remedy: ""
    /// The same, the other way.
    property string otherRemedy: ""
    property alias wordsName: words.objectName

    signal remedied
    signal otherwiseRemedied
    signal dismissed

    visible: problem !== ""
    implicitHeight: visible ? row.implicitHeight + Theme.unit * 4 : 0
    color: Theme.badSoft
    border.color: Theme.bad
    radius: Theme.unit * 2
    Accessible.role: Accessible.AlertMessage
    Accessible.name: problem

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
            id: words

            objectName: "openProblem"
            Layout.fillWidth: true
            text: panel.problem
            textFormat: Text.PlainText
            color: Theme.text
            font.family: Theme.mono
            font.pixelSize: Theme.body
            wrapMode: Text.Wrap
        }
        FlatButton {
            objectName: "remedy"
            visible: panel.remedy !== ""
            text: panel.remedy
            onClicked: panel.remedied()
        }
        FlatButton {
            objectName: "otherRemedy"
            visible: panel.otherRemedy !== ""
            text: panel.otherRemedy
            onClicked: panel.otherwiseRemedied()
        }
        IconButton {
            objectName: "dismiss"
            text: qsTr("Close this message")
            picture: "close"
            onClicked: panel.dismissed()
        }
    }
}
