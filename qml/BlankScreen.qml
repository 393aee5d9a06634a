import QtQuick
import IpcScope

// Nothing is shown, so that a class looks at the speaker.
Rectangle {
    color: Theme.blank
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("The screen is blank. The dot shows it again.")

    HoverHandler {
        cursorShape: Qt.BlankCursor
    }
}
