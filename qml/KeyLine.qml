import QtQuick
import IpcScope

// A key, and what it does.
Item {
    id: line

    required property string keys
    required property string words

    implicitHeight: Math.max(key.height, what.height)
    Accessible.role: Accessible.ListItem
    Accessible.name: keys + ": " + words

    Text {
        id: key

        width: Math.min(Theme.unit * 40, line.width * 0.42)
        text: line.keys
        color: Theme.accent
        font.family: Theme.mono
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
    }
    Text {
        id: what

        x: key.width + Theme.unit * 4
        width: line.width - x
        text: line.words
        color: Theme.text
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
    }
}
