import QtQuick
import QtQuick.Shapes
import IpcScope

// A mapping: from the process to the segment that it has attached. Dashed: read only.
Shape {
    id: line

    required property point from
    required property point to
    required property bool lit
    required property bool writable
    readonly property real bend: Math.max(20, Math.abs(to.x - from.x) / 2)

    opacity: lit ? 1 : 0.6

    ShapePath {
        strokeColor: line.lit ? Theme.accent : Theme.strongBorder
        strokeWidth: line.lit ? 2.5 : 1.5
        strokeStyle: line.writable ? ShapePath.SolidLine : ShapePath.DashLine
        fillColor: "transparent"
        startX: line.from.x
        startY: line.from.y

        PathCubic {
            x: line.to.x
            y: line.to.y
            control1X: line.from.x + line.bend
            control1Y: line.from.y
            control2X: line.to.x - line.bend
            control2Y: line.to.y
        }
    }
}
