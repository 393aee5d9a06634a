import QtQuick
import QtQuick.Layouts
import IpcScope

// Calls that the lesson has run.
LessonBox {
    id: box

    required property lessonRow row

    label: qsTr("These calls have run")

    CallLines {
        Layout.fillWidth: true
        lines: box.row.lines
    }
}
