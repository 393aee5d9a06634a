import QtQuick
import QtQuick.Layouts
import IpcScope

// One hint of a goal's ladder.
LessonBox {
    id: box

    required property lessonRow row

    signal linkWanted(string link)

    label: qsTr("Hint")
    ink: Theme.warn
    ground: Theme.warnSoft
    edge: Theme.warn

    ProseText {
        Layout.fillWidth: true
        markdown: box.row.text
        onLinkWanted: link => box.linkWanted(link)
    }
}
