import QtQuick
import QtQuick.Layouts
import IpcScope

// How a goal is met.
LessonBox {
    id: box

    required property lessonRow row

    label: qsTr("How it is done")
    ink: Theme.accent

    CallLines {
        Layout.fillWidth: true
        lines: box.row.lines
    }
}
