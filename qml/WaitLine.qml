import QtQuick
import QtQuick.Shapes
import IpcScope

// A wait: from who sleeps to what it waits for. Dots and an open head, as no mapping has.
Shape {
    id: line

    required property point from
    required property point to
    required property bool down
    required property string words
    required property real presence
    required property real grow
    readonly property real across: down ? 40 * grow : Math.max(20, Math.abs(to.x - from.x) / 2) * grow
    readonly property real drop: down ? Math.abs(to.y - from.y) / 2 * grow : 0
    readonly property point head: Qt.point(to.x * grow, to.y * grow)
    readonly property real back: 9 * grow
    readonly property real side: 5 * grow

    objectName: "waitLine"
    opacity: presence
    Accessible.role: Accessible.Graphic
    Accessible.name: words

    ShapePath {
        strokeColor: Theme.warn
        strokeWidth: 2 * line.grow
        strokeStyle: ShapePath.DashLine
        dashPattern: [1, 2]
        fillColor: "transparent"
        startX: line.from.x * line.grow
        startY: line.from.y * line.grow

        PathCubic {
            x: line.head.x
            y: line.head.y
            control1X: line.from.x * line.grow + line.across
            control1Y: line.from.y * line.grow
            control2X: line.head.x - (line.down ? 0 : line.across)
            control2Y: line.head.y - line.drop
        }
    }
    ShapePath {
        strokeColor: Theme.warn
        strokeWidth: 2 * line.grow
        fillColor: "transparent"
        startX: line.head.x + (line.down ? line.side : -line.back)
        startY: line.head.y + (line.down ? -line.back : line.side)

        PathLine { x: line.head.x; y: line.head.y }
        PathLine {
            x: line.head.x - (line.down ? line.side : line.back)
            y: line.head.y - (line.down ? line.back : line.side)
        }
    }
}
