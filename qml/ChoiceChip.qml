import QtQuick

// A thing to include or to leave out: a mark as well as the colour says which.
FlatButton {
    required property string title

    text: (checked ? "✓ " : "○ ") + title
    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.name: title
}
