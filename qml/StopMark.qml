import QtQuick
import IpcScope

// What stops a run: a disc for a line, a diamond for a step of a name.
Rectangle {
    required property int kind
    readonly property bool byStep: kind === Breakpoints.ByStep

    objectName: "stopMark"
    visible: kind !== Breakpoints.None
    width: 2 * Math.round(Theme.unit * (byStep ? 1.1 : 1.4)) // even, for a round disc
    height: width
    radius: byStep ? 0 : width / 2
    rotation: byStep ? 45 : 0
    color: Theme.bad
    antialiasing: true
}
