import QtQuick
import QtQuick.Controls
import IpcScope

// A line to type into, in the palette's colours.
TextField {
    id: field

    /// What was typed cannot be used.
    property bool wrong: false

    implicitHeight: Theme.control
    leftPadding: Theme.unit * 2.5
    placeholderTextColor: Theme.faintText
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentText
    font.pixelSize: Theme.body
    selectByMouse: true
    verticalAlignment: TextInput.AlignVCenter
    Accessible.name: placeholderText

    TextMetrics {
        id: hint

        font: field.font
        text: field.placeholderText
    }
    Whole {
        of: null
        cut: field.text === "" && hint.advanceWidth > field.width - field.leftPadding - field.rightPadding
        words: field.placeholderText
        asked: field.activeFocus
    }
    background: Rectangle {
        radius: Theme.unit * 1.5
        color: Theme.surface
        border.width: field.activeFocus || field.wrong ? 2 : 1
        border.color: field.wrong ? Theme.bad : field.activeFocus ? Theme.accent : Theme.border
    }
}
