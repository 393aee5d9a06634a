import QtQuick
import QtQuick.Layouts
import IpcScope

// What the speaker may want to say.
LessonBox {
    id: box

    required property lessonRow row

    signal linkWanted(string link)

    objectName: "lessonNotes"
    label: qsTr("Speaker's notes")
    ground: Theme.sunken

    ProseText {
        Layout.fillWidth: true
        markdown: box.row.text
        onLinkWanted: link => box.linkWanted(link)
    }
}
