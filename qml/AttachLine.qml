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
    required property real presence
    required property real grow
    readonly property real bend: Math.max(20, Math.abs(to.x - from.x) / 2) * grow

    opacity: (lit ? 1 : 0.6) * presence

    ShapePath {
        strokeColor: line.lit ? Theme.accent : Theme.strongBorder
        strokeWidth: (line.lit ? 2.5 : 1.5) * line.grow
        strokeStyle: line.writable ? ShapePath.SolidLine : ShapePath.DashLine
        fillColor: "transparent"
        startX: line.from.x * line.grow
        startY: line.from.y * line.grow

        PathCubic {
            x: line.to.x * line.grow
            y: line.to.y * line.grow
            control1X: line.from.x * line.grow + line.bend
            control1Y: line.from.y * line.grow
            control2X: line.to.x * line.grow - line.bend
            control2Y: line.to.y * line.grow
        }
    }
}
