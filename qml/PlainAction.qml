import QtQuick.Controls

// An action with a key that belongs to something else while that is typed or pressed. The action
// itself stays as it is: a button that is reached by Tab must not go away for being reached.
Action {
    required property string key
    required property bool keyFree

    shortcut: keyFree ? key : ""
}
