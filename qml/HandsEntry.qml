import QtQuick
import QtQuick.Layouts
import IpcScope

// Counts the hands for one answer: by one, or as a number.
RowLayout {
    id: entry

    required property int number
    required property string option
    required property int hands

    signal raised(int more)
    signal counted(int hands)

    spacing: Theme.unit * 1.5

    Text {
        Layout.fillWidth: true
        text: qsTr("%1. %2").arg(entry.number).arg(entry.option)
        textFormat: Text.PlainText
        color: Theme.text
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
    }
    FlatButton {
        objectName: "fewer" + entry.number
        text: "−"
        enabled: entry.hands > 0
        Accessible.name: qsTr("One hand fewer for %1").arg(entry.option)
        onClicked: entry.raised(-1)
    }
    Field {
        objectName: "hands" + entry.number
        Layout.preferredWidth: Theme.unit * 14
        text: entry.hands
        validator: IntValidator {
            bottom: 0
            top: 999
        }
        inputMethodHints: Qt.ImhDigitsOnly
        horizontalAlignment: TextInput.AlignRight
        Accessible.name: qsTr("Hands for %1").arg(entry.option)
        Keys.onEscapePressed: entry.forceActiveFocus() // and the next one leaves
        onEditingFinished: entry.counted(parseInt(text) || 0)
    }
    FlatButton {
        objectName: "more" + entry.number
        text: "+"
        Accessible.name: qsTr("One hand more for %1").arg(entry.option)
        onClicked: entry.raised(1)
    }
}
