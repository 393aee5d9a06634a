import QtQuick
import QtQuick.Layouts
import IpcScope

// The proof of a cell: the lines that were run, and what both engines answered to the last one.
LessonBox {
    id: card

    required property checkProof proof

    signal openWanted

    label: qsTr("The proof")
    ground: Theme.raised

    Text {
        objectName: "proofSentence"
        Layout.fillWidth: true
        text: card.proof.sentence
        textFormat: Text.PlainText
        color: Theme.text
        font.pixelSize: Theme.reading
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    CallLines {
        Layout.fillWidth: true
        visible: card.proof.call !== ""
        lines: card.proof.scene
        ink: Theme.softText
    }
    Text {
        objectName: "proofCall"
        Layout.fillWidth: true
        visible: text !== ""
        text: card.proof.call
        textFormat: Text.PlainText
        color: Theme.text
        font.family: Theme.mono
        font.pixelSize: Theme.body
        font.bold: true
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    RowLayout {
        Layout.fillWidth: true
        visible: card.proof.call !== ""
        spacing: Theme.unit * 4

        ResultCard {
            objectName: "proofModel"
            Layout.preferredWidth: Theme.unit * 50
            engine: qsTr("model")
            result: card.proof.onModel
            answered: card.proof.onModel !== ""
        }
        ResultCard {
            objectName: "proofKernel"
            Layout.preferredWidth: Theme.unit * 50
            engine: qsTr("kernel")
            result: card.proof.onKernel === "" ? qsTr("not asked") : card.proof.onKernel
            answered: card.proof.onKernel !== ""
        }
        Item {
            Layout.fillWidth: true
        }
        FlatButton {
            objectName: "openProof"
            text: qsTr("Open in the Lab")
            onClicked: card.openWanted()
        }
    }
    Text {
        Layout.fillWidth: true
        visible: text !== ""
        text: card.proof.trouble
        textFormat: Text.PlainText
        color: Theme.bad
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
    }
}
