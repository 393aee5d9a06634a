import QtQuick
import QtQuick.Layouts
import IpcScope

// What the learner can do now.
Item {
    id: foot

    required property Learn learn
    required property Actions actions
    readonly property OpenLesson lesson: learn.lesson
    readonly property string told: lesson.problem !== "" ? "✗ " + lesson.problem : lesson.help

    implicitHeight: column.implicitHeight + Theme.unit * 4

    function focusGoOn() {
        goOn.forceActiveFocus(Qt.TabFocusReason);
    }

    PaneFoot {
        anchors.fill: parent
    }
    ColumnLayout {
        id: column

        anchors {
            left: parent.left
            right: parent.right
            verticalCenter: parent.verticalCenter
            leftMargin: Theme.unit * 3
            rightMargin: Theme.unit * 3
        }
        spacing: Theme.unit * 1.5

        Text {
            objectName: "lessonTold"
            Layout.fillWidth: true
            visible: foot.told !== ""
            text: foot.told
            textFormat: Text.PlainText
            color: foot.lesson.problem !== "" ? Theme.bad : Theme.softText
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.unit * 1.5

            IconButton {
                objectName: "previous"
                action: foot.actions.previousLesson
                picture: "previous"
                hint: "Ctrl+PageUp"
            }
            IconButton {
                objectName: "next"
                action: foot.actions.nextLesson
                picture: "next"
                hint: "Ctrl+PageDown"
            }
            Item {
                Layout.fillWidth: true
            }
            FlatButton {
                objectName: "hint"
                visible: foot.lesson.goalsOpen
                action: foot.actions.hint
            }
            FlatButton {
                objectName: "solution"
                visible: foot.lesson.maySolve
                action: foot.actions.solve
            }
            FlatButton {
                id: goOn

                objectName: "goOn"
                visible: !foot.lesson.over
                action: foot.actions.goOn
                prominent: foot.lesson.stop === Learning.Reading || !foot.lesson.goalsOpen && foot.lesson.stop === Learning.Working
            }
        }
    }
}
