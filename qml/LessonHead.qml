import QtQuick
import QtQuick.Layouts
import IpcScope

// The name of the open lesson, the way back, and what is to be known of it.
ColumnLayout {
    id: head

    required property Learn learn
    /// The title alone: a class looks at it.
    required property bool bare
    readonly property OpenLesson lesson: learn.lesson

    spacing: Theme.unit

    RowLayout {
        visible: !head.bare
        Layout.fillWidth: true
        spacing: Theme.unit * 1.5

        IconButton {
            objectName: "backToCourse"
            text: qsTr("Back to the course")
            picture: "back"
            onClicked: head.learn.showCourse()
        }
        ElidedText {
            objectName: "lessonPart"
            Layout.fillWidth: true
            text: head.lesson.part
            color: Theme.softText
            font.pixelSize: Theme.small
        }
        Text {
            visible: head.lesson.exam
            text: qsTr("exam")
            color: Theme.warn
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
        }
        Text {
            text: head.lesson.length
            color: Theme.faintText
            font.pixelSize: Theme.small
        }
    }
    Text {
        objectName: "lessonTitle"
        Layout.fillWidth: true
        Layout.leftMargin: Theme.unit * 2
        text: head.lesson.title
        color: Theme.text
        font.pixelSize: Theme.title
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Text {
        objectName: "notTranslated"
        Layout.fillWidth: true
        Layout.leftMargin: Theme.unit * 2
        visible: Language.spoken !== "en" && !head.lesson.translated && !head.lesson.busy
        text: qsTr("So far this lesson is there in English only.")
        color: Theme.softText
        font.pixelSize: Theme.small
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Text {
        objectName: "lessonRecorded"
        Layout.fillWidth: true
        Layout.leftMargin: Theme.unit * 2
        visible: head.lesson.session.recorded && !head.lesson.modelOnly
        text: qsTr("Kernel: %1").arg(head.lesson.session.recordedText)
        color: Theme.softText
        font.pixelSize: Theme.small
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Text {
        objectName: "modelOnly"
        Layout.fillWidth: true
        Layout.leftMargin: Theme.unit * 2
        visible: head.lesson.modelOnly
        text: qsTr("Model only: %1").arg(head.lesson.modelOnlyReason)
        color: Theme.warn
        font.pixelSize: Theme.small
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
