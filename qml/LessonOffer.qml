pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import IpcScope

// Calls for the learner to try.
LessonBox {
    id: box

    required property lessonRow row

    signal taken(string line)

    label: qsTr("Try it yourself")
    ink: Theme.accent

    Repeater {
        model: box.row.lines

        RowLayout {
            id: line

            required property string modelData

            Layout.fillWidth: true
            spacing: Theme.unit * 2

            Text {
                Layout.fillWidth: true
                text: line.modelData
                color: Theme.text
                font.family: Theme.mono
                font.pixelSize: Theme.body
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            IconButton {
                objectName: "takeOffer"
                text: qsTr("Put it into the command bar")
                picture: "enter"
                onClicked: box.taken(line.modelData)
            }
        }
    }
}
