pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import IpcScope

// What the step did, in one sentence, with the fields that it touched.
PaneFoot {
    id: box

    required property Moment moment

    implicitHeight: column.implicitHeight + Theme.unit * 5

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
            objectName: "sentence"
            Layout.fillWidth: true
            text: box.moment.sentence
            color: Theme.text
            font.pixelSize: Theme.large
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        Flow {
            Layout.fillWidth: true
            spacing: Theme.unit * 1.5

            Text {
                objectName: "stepName"
                visible: text !== ""
                height: Theme.unit * 5.5
                verticalAlignment: Text.AlignVCenter
                rightPadding: Theme.unit
                text: box.moment.stepName
                color: Theme.accent
                font.family: Theme.mono
                font.pixelSize: Theme.small
                font.bold: true
            }
            Repeater {
                model: box.moment.fields
                delegate: FieldChip {}
            }
        }
    }
}
