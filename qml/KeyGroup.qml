pragma ComponentBehavior: Bound
import QtQuick
import IpcScope

// Keys that are about one thing.
Column {
    id: group

    required property string title
    /// [keys, words] each.
    required property var lines

    spacing: Theme.unit

    Text {
        width: group.width
        text: group.title
        color: Theme.softText
        font.pixelSize: Theme.body
        font.weight: Font.DemiBold
        bottomPadding: Theme.unit
        wrapMode: Text.Wrap
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Repeater {
        model: group.lines

        KeyLine {
            required property var modelData

            width: group.width
            keys: modelData[0]
            words: modelData[1]
        }
    }
}
