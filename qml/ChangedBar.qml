import QtQuick
import IpcScope

// At the side of what the call has changed: it says so without any colour.
Rectangle {
    required property real inset
    required property real grow

    x: 0
    y: inset
    width: 4 * grow
    height: parent.height - 2 * inset
    radius: 2
    color: Theme.warn
}
