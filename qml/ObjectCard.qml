import QtQuick
import IpcScope

// A segment of the diagram: key, id, size. A changed one has a bar at its side; one that is
// destroyed and lives on has a broken frame of paler type.
Rectangle {
    id: card

    required property rect box
    required property string title
    required property string detail
    required property string note
    required property bool lit
    required property bool changed
    required property bool faded

    x: box.x
    y: box.y
    width: box.width
    height: box.height
    radius: 5
    color: changed ? Theme.changed : Theme.surface
    opacity: lit ? 1 : 0.72
    border.width: lit ? 1.5 : 1
    border.color: changed ? Theme.warn : lit ? Theme.accent : Theme.border
    Accessible.role: Accessible.StaticText
    Accessible.name: title + ", " + detail

    Rectangle {
        visible: card.changed
        x: 0
        y: 5
        width: 4
        height: parent.height - 10
        radius: 2
        color: Theme.warn
    }
    Text {
        x: 10
        y: 4
        width: parent.width - 16
        text: card.title
        elide: Text.ElideRight
        color: card.faded ? Theme.softText : Theme.text
        font.pixelSize: 12
        font.family: Theme.mono
        font.strikeout: card.faded && card.note !== ""
    }
    Text {
        x: 10
        y: 19
        width: parent.width - mode.implicitWidth - 24
        text: card.detail
        elide: Text.ElideRight
        color: Theme.softText
        font.pixelSize: 10
    }
    Text {
        id: mode

        anchors.right: parent.right
        anchors.rightMargin: 8
        y: 19
        text: card.note
        color: Theme.faintText
        font.pixelSize: 10
        font.family: Theme.mono
    }
}
