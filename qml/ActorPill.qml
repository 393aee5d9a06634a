import QtQuick
import QtQuick.Controls
import IpcScope

// A process of the scenario; choosing it lights what it reaches.
AbstractButton {
    id: pill

    required property rect box
    required property string title
    required property string detail
    required property int reference
    required property bool selected
    required property bool changed
    required property bool faded

    x: box.x
    y: box.y
    width: box.width
    height: box.height
    enabled: reference >= 0
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: title + ", " + detail

    contentItem: Item {
        Text {
            x: 14
            y: 4
            width: parent.width - 24
            text: pill.title
            elide: Text.ElideRight
            color: pill.selected ? Theme.accentText : Theme.text
            font.pixelSize: 12
            font.weight: Font.DemiBold
        }
        Text {
            x: 14
            y: 19
            width: parent.width - 24
            text: pill.detail
            elide: Text.ElideRight
            color: pill.selected ? Theme.accentText : Theme.softText
            font.pixelSize: 10
        }
    }
    background: Rectangle {
        radius: 10
        color: pill.selected ? Theme.accent : pill.hovered ? Theme.sunken : Theme.surface
        border.width: pill.visualFocus || pill.changed ? 2 : 1
        border.color: pill.visualFocus ? Theme.text : pill.changed ? Theme.warn
            : pill.selected ? Theme.accent : Theme.strongBorder
    }
}
