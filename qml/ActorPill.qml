import QtQuick
import QtQuick.Controls
import IpcScope

// A process of the scenario; choosing it lights what it reaches. One whose user namespace does not
// own the ipc namespace says in which it is.
AbstractButton {
    id: pill

    required property rect box
    required property string title
    required property string detail
    required property string note
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
    Accessible.checkable: true
    Accessible.checked: selected
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    Accessible.name: title + ", " + detail + (note === "" ? "" : ", " + note) + (changed ? qsTr(", changed") : "")

    contentItem: ActorWords {
        title: pill.title
        detail: pill.detail
        note: pill.note
        grow: pill.grow
        colour: pill.selected ? Theme.accentText : Theme.text
        softColour: pill.selected ? Theme.accentText : Theme.softText

        Whole {
            cut: (parent as ActorWords)?.cut ?? false
            words: pill.title + "\n" + pill.detail
            asked: pill.visualFocus
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
