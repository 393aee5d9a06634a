pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import IpcScope

// For the speaker's eyes: notes, what comes, the answer, and the hands of the class.
ApplicationWindow {
    id: speaker

    required property Presenting presenting
    required property Learn learn
    required property Session stage
    readonly property OpenLesson lesson: learn.lesson
    readonly property lessonRow question: lesson.question

    objectName: "presenterWindow"
    visible: presenting.console
    width: 900
    height: 700
    minimumWidth: 300
    minimumHeight: 200
    title: qsTr("Speaker — ipcscope")
    color: Theme.surface
    font.pixelSize: Theme.body
    onVisibleChanged: if (visible) presenting.settle(speaker)
    onClosing: presenting.console = false

    Connections {
        target: speaker.presenting
        function onAudienceMoved() {
            if (speaker.visible)
                speaker.presenting.settle(speaker);
        }
    }
    PresentingActions {
        id: actions

        presenting: speaker.presenting
        learn: speaker.learn
        stage: speaker.stage
        typing: speaker.activeFocusItem instanceof TextInput
        covered: false
    }
    header: RowLayout {
        spacing: Theme.unit * 2

        ElidedText {
            objectName: "speakerPlace"
            Layout.fillWidth: true
            Layout.margins: Theme.unit * 3
            text: (speaker.stage === speaker.lesson.session ? speaker.lesson.title + " · " : "") + speaker.presenting.place
            textFormat: Text.PlainText
            color: Theme.text
            font.pixelSize: Theme.body
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
        }
        Text {
            objectName: "speakerClock"
            Layout.margins: Theme.unit * 3
            text: speaker.presenting.clock
            color: Theme.softText
            font.family: Theme.mono
            font.pixelSize: Theme.large
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Time since the start: %1").arg(text)
        }
    }
    Flickable {
        id: page

        anchors.fill: parent
        clip: true
        contentHeight: column.height + Theme.unit * 6
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollBar {}

        // Positioners: a layout of a window that is hidden keeps rows that are gone.
        Column {
            id: column

            x: Theme.unit * 3
            y: Theme.unit * 3
            width: page.width - Theme.unit * 6
            spacing: Theme.unit * 5

            Column {
                objectName: "handsEntries"
                width: column.width
                visible: speaker.question.asked
                spacing: Theme.unit * 2

                Text {
                    width: column.width
                    text: speaker.question.text
                    textFormat: Text.PlainText
                    color: Theme.text
                    font.pixelSize: Theme.reading
                    font.weight: Font.DemiBold
                    wrapMode: Text.Wrap
                }
                Repeater {
                    model: speaker.question.asked ? speaker.question.options.length : 0

                    HandsEntry {
                        required property int index

                        width: column.width
                        number: index + 1
                        option: speaker.question.options[index] ?? ""
                        hands: speaker.question.hands[index] ?? 0
                        onRaised: more => speaker.lesson.raiseHands(index, more)
                        onCounted: hands => speaker.lesson.setHands(index, hands)
                    }
                }
            }
            PresenterPart {
                objectName: "speakerAnswer"
                width: column.width
                visible: words !== ""
                title: speaker.question.asked ? qsTr("The answer, as the model foresees it") : qsTr("How the goal is met")
                words: speaker.lesson.rightAnswer
            }
            PresenterPart {
                objectName: "speakerNext"
                width: column.width
                title: qsTr("Next")
                words: speaker.presenting.next
                instead: qsTr("Nothing comes after this.")
            }
            PresenterPart {
                objectName: "speakerNotes"
                width: column.width
                title: qsTr("Notes")
                words: speaker.lesson.notes
                instead: speaker.lesson.open ? qsTr("This lesson has no notes.") : qsTr("Notes are in lessons, and none is open.")
                size: Theme.large
            }
        }
    }
    footer: RowLayout {
        spacing: Theme.unit * 2

        FlatButton {
            objectName: "speakerBack"
            Layout.margins: Theme.unit * 3
            Layout.rightMargin: 0
            action: actions.back
        }
        FlatButton {
            objectName: "speakerOn"
            action: actions.forward
            prominent: true
        }
        FlatButton {
            objectName: "speakerBlank"
            action: actions.blank
        }
        Item {
            Layout.fillWidth: true
        }
        FlatButton {
            objectName: "speakerLeave"
            Layout.margins: Theme.unit * 3
            action: actions.leave
        }
    }
}
