import QtQuick
import IpcScope

// How many of a class took an answer, as a bar and as a number.
Item {
    id: bar

    required property int hands
    required property int most
    required property color ink

    implicitHeight: count.implicitHeight
    Accessible.ignored: true // the question says it in words

    Rectangle {
        objectName: "handsBar"
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(1, (bar.width - count.width - Theme.unit * 2) * bar.hands / Math.max(1, bar.most))
        height: Theme.unit * 3
        radius: Theme.unit / 2
        color: bar.ink
    }
    Text {
        id: count

        anchors.right: parent.right
        width: Theme.unit * 10
        text: bar.hands
        color: Theme.text
        font.pixelSize: Theme.body
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignRight
    }
}
