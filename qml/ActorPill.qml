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
    required property real presence
    required property real grow

    x: Math.round(box.x * grow)
    y: Math.round(box.y * grow)
    width: Math.round(box.width * grow)
    height: Math.round(box.height * grow)
    enabled: reference >= 0
    opacity: presence
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Button
    Accessible.name: title + ", " + detail
    Accessible.checkable: true
    Accessible.checked: selected
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()

    contentItem: Item {
        Text {
            x: 12 * pill.grow
            y: 3 * pill.grow
            width: parent.width - 20 * pill.grow
            text: pill.title
            elide: Text.ElideRight
            color: pill.selected ? Theme.accentText : Theme.text
            font.pixelSize: Math.round(12 * pill.grow)
            font.weight: Font.DemiBold
        }
        Text {
            x: 12 * pill.grow
            y: 19 * pill.grow
            width: parent.width - 20 * pill.grow
            text: pill.detail
            elide: Text.ElideRight
            color: pill.selected ? Theme.accentText : Theme.softText
            font.pixelSize: Math.round(10.5 * pill.grow)
        }
    }
    background: Rectangle {
        radius: 10 * pill.grow
        color: pill.selected ? Theme.accent : pill.hovered ? Theme.sunken : Theme.surface
        border.width: pill.visualFocus || pill.changed ? 2 : 1
        border.color: pill.visualFocus ? Theme.text : pill.changed ? Theme.warn
            : pill.selected ? Theme.accent : Theme.strongBorder
    }
}
