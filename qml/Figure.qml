import QtQuick
import IpcScope

// A number to be watched.
Rectangle {
    id: figure

    required property string words
    property bool alarming: false

    implicitHeight: Theme.control + Theme.unit * 2
    radius: Theme.unit * 1.5
    color: alarming ? Theme.badSoft : Theme.raised
    border.color: alarming ? Theme.bad : Theme.border
    Accessible.role: Accessible.StaticText
    Accessible.name: words

    Text {
        anchors.fill: parent
        anchors.margins: Theme.unit
        text: (figure.alarming ? "≠ " : "") + figure.words
        color: figure.alarming ? Theme.bad : Theme.text
        font.pixelSize: Theme.large
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.small
        elide: Text.ElideRight

        Whole {}
    }
}
