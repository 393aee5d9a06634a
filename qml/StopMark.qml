import QtQuick
import IpcScope

// What stops a run: a disc for a line, a diamond for a step of a name.
Rectangle {
    required property int kind
    readonly property bool byStep: kind === Breakpoints.ByStep

    objectName: "stopMark"
    visible: kind !== Breakpoints.None
    width: Theme.unit * (byStep ? 2.2 : 2.8)
    height: width
    radius: byStep ? 0 : width / 2
    rotation: byStep ? 45 : 0
    color: Theme.bad
    antialiasing: true
}
