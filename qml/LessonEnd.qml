import QtQuick
import QtQuick.Layouts
import IpcScope

// What came of a lesson, and where to go from here.
LessonBox {
    id: box

    required property Learn learn
    required property Actions actions

    label: qsTr("The end of this lesson")
    ink: Theme.good

    function focusNext() {
        (next.visible ? next : course).forceActiveFocus(Qt.TabFocusReason);
    }

    Text {
        objectName: "lessonSummary"
        Layout.fillWidth: true
        text: box.learn.lesson.summary
        color: Theme.text
        font.pixelSize: Theme.reading
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    FlatButton {
        id: next

        objectName: "nextLesson"
        Layout.fillWidth: true
        visible: box.learn.nextTitle !== ""
        text: qsTr("Next: %1").arg(box.learn.nextTitle)
        prominent: true
        onClicked: box.learn.openNext()
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit * 2

        FlatButton {
            objectName: "another"
            visible: box.learn.lesson.varies
            action: box.actions.another
        }
        FlatButton {
            objectName: "again"
            action: box.actions.again
        }
        FlatButton {
            id: course

            text: qsTr("To the course")
            onClicked: box.learn.showCourse()
        }
    }
}
