import QtQuick
import IpcScope

// What a sleeper waits for, written where its arrow begins.
Rectangle {
    id: note

    required property rect label
    required property string words
    required property real presence
    required property real grow

    objectName: "waitWords"
    x: Math.round(label.x * grow)
    y: Math.round(label.y * grow)
    width: Math.min(label.width * grow, says.implicitWidth + 10 * grow)
    height: Math.round(label.height * grow)
    radius: 4 * grow
    color: Theme.warnSoft
    opacity: presence
    Accessible.role: Accessible.StaticText
    Accessible.name: note.words

    Text {
        id: says

        x: 5 * note.grow
        width: Math.min(implicitWidth, note.label.width * note.grow - 10 * note.grow)
        anchors.verticalCenter: parent.verticalCenter
        text: note.words
        elide: Text.ElideRight
        color: Theme.text
        font.pixelSize: Math.round(10.5 * note.grow)

        Whole {}
    }
}
