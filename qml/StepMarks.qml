pragma ComponentBehavior: Bound
import QtQuick
import IpcScope

// The steps of the current call inside its tick: those that are behind are filled. Where there is
// no room for marks, a bar.
Item {
    id: marks

    required property int step
    required property int steps
    required property color ink
    readonly property real room: width / Math.max(1, steps)
    readonly property bool apart: room >= Theme.unit

    height: Theme.unit * 0.75

    Repeater {
        model: marks.apart ? marks.steps : 0

        Rectangle {
            required property int index

            x: marks.room * index
            width: marks.room - 1
            height: parent ? parent.height : 0
            color: index <= marks.step ? marks.ink : "transparent"
            border.color: marks.ink
            border.width: 1
        }
    }
    Rectangle {
        visible: !marks.apart && marks.steps > 0
        width: marks.width
        height: parent.height
        color: "transparent"
        border.color: marks.ink

        Rectangle {
            width: marks.room * (marks.step + 1)
            height: parent.height
            color: marks.ink
        }
    }
}
