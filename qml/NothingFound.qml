import QtQuick
import IpcScope

// Says that a search has found nothing.
Text {
    required property string words

    anchors.centerIn: parent
    text: qsTr("Nothing here says “%1”.").arg(words)
    textFormat: Text.PlainText
    color: Theme.faintText
    font.pixelSize: Theme.reading
    Accessible.role: Accessible.StaticText
    Accessible.name: text
}
