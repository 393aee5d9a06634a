import QtQuick
import QtQuick.Layouts
import IpcScope

// Both answers to the current call, and the verdict.
PaneFoot {
    id: box

    required property Moment moment
    /// What the kernel answered was recorded.
    required property bool recorded
    /// When, and of which kernel, if that cannot be read elsewhere.
    required property string recordedNote

    implicitHeight: column.implicitHeight + Theme.unit * 5

    ColumnLayout {
        id: column

        anchors {
            left: parent.left
            right: parent.right
            verticalCenter: parent.verticalCenter
            leftMargin: Theme.unit * 3
            rightMargin: Theme.unit * 3
        }
        spacing: Theme.unit

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.unit * 2

            ElidedText {
                Layout.fillWidth: true
                objectName: "callText"
                text: box.moment.atStart ? qsTr("before the first call")
                    : box.moment.actor + "  " + box.moment.callText
                color: Theme.text
                font.family: Theme.mono
                font.pixelSize: Theme.body
            }
            VerdictBadge {
                objectName: "verdict"
                visible: box.moment.verdict !== ""
                verdict: box.moment.verdict
                words: box.moment.verdictText

                HoverHandler {
                    id: hover
                }
                Tip {
                    visible: hover.hovered && box.moment.verdictDetail !== ""
                    text: box.moment.verdictDetail
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.unit * 4

            ResultCard {
                objectName: "modelResult"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                engine: qsTr("model")
                result: box.moment.modelResult
                answered: box.moment.modelAnswered
            }
            ResultCard {
                objectName: "kernelResult"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                engine: box.recorded ? qsTr("kernel, recorded") : qsTr("kernel")
                result: box.moment.kernelResult
                answered: box.moment.kernelAnswered
            }
        }
        Text {
            objectName: "recordedNote"
            Layout.fillWidth: true
            visible: box.recordedNote !== ""
            text: qsTr("Kernel: %1").arg(box.recordedNote)
            color: Theme.softText
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        ElidedText {
            objectName: "printout"
            Layout.fillWidth: true
            visible: box.moment.printout !== ""
            text: box.moment.printout
            textFormat: Text.PlainText
            color: Theme.text
            font.family: Theme.mono
            font.pixelSize: Theme.small
            maximumLineCount: 16
            Accessible.name: qsTr("what the tool prints: %1").arg(text)
        }
        Text {
            objectName: "expectation"
            Layout.fillWidth: true
            visible: box.moment.expectationNote !== ""
            text: qsTr("The scenario says otherwise: %1").arg(box.moment.expectationNote)
            color: Theme.bad
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
        }
    }
}
