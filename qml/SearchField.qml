import QtQuick

// Narrows a list as one types; ↓ goes to the list.
Field {
    signal downWanted

    Keys.onDownPressed: downWanted()
    Keys.onReturnPressed: downWanted()
    Keys.onEscapePressed: {
        clear();
        textEdited();
    }
}
