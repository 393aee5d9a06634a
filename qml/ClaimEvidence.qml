pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import IpcScope

// What is known about a claim: in words, by an experiment on model and kernel, and from sources.
ColumnLayout {
    id: evidence

    required property claimRow claim
    readonly property bool ran: claim.shown === Learning.Shown || claim.shown === Learning.NotShown

    signal runWanted
    signal linkWanted(string link)

    spacing: Theme.unit * 2

    Text {
        Layout.fillWidth: true
        text: evidence.claim.evidence
        textFormat: Text.PlainText
        color: Theme.text
        font.pixelSize: Theme.reading
        wrapMode: Text.Wrap
        lineHeight: 1.15
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit * 2

        FlatButton {
            objectName: "runClaim"
            visible: evidence.claim.shown !== Learning.Cited
            enabled: evidence.claim.shown !== Learning.Running
            text: evidence.claim.shown === Learning.Running ? qsTr("Running …")
                : evidence.ran ? qsTr("Run it again") : qsTr("Run the experiment")
            prominent: evidence.claim.shown === Learning.NotRun
            onClicked: evidence.runWanted()
        }
        Repeater {
            model: evidence.claim.lessons

            FlatButton {
                required property int index
                required property string modelData

                text: qsTr("Lesson: %1").arg(evidence.claim.lessonTitles[index])
                onClicked: evidence.linkWanted("lesson:" + modelData)
            }
        }
    }
    Flow {
        Layout.fillWidth: true
        visible: evidence.ran
        spacing: Theme.unit * 1.5

        StandingChip {
            engine: qsTr("model")
            standing: evidence.claim.onModel
            metWord: qsTr("shows it")
            openWord: qsTr("does not show it")
        }
        StandingChip {
            engine: qsTr("kernel")
            standing: evidence.claim.onKernel
            metWord: qsTr("shows it")
            openWord: qsTr("does not show it")
        }
    }
    LessonBox {
        Layout.fillWidth: true
        visible: evidence.ran
        label: qsTr("What was called, and what came back")
        ground: Theme.surface

        CallLines {
            Layout.fillWidth: true
            lines: evidence.claim.calls
        }
        Text {
            visible: evidence.claim.holds.length > 0
            text: qsTr("And then this holds")
            color: Theme.softText
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
        }
        CallLines {
            Layout.fillWidth: true
            visible: evidence.claim.holds.length > 0
            lines: evidence.claim.holds
        }
        CallLines {
            Layout.fillWidth: true
            visible: evidence.claim.failures.length > 0
            lines: evidence.claim.failures
            ink: Theme.bad
        }
    }
    Repeater {
        model: evidence.claim.sources

        LinkLine {
            required property string modelData

            Layout.fillWidth: true
            link: modelData
            onClicked: evidence.linkWanted(link)
        }
    }
    Item {
        implicitHeight: Theme.unit
    }
}
