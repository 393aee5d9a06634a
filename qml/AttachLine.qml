import QtQuick
import QtQuick.Shapes
import IpcScope

// A mapping: from the process to the segment or file that it has mapped. Dashed: read only.
Shape {
    id: line

    required property point from
    required property point to
    required property bool lit
    required property bool writable
    required property real presence
    required property bool down
    required property string words
    required property real grow
    readonly property real across: down ? 40 * grow : Math.max(20, Math.abs(to.x - from.x) / 2) * grow
    readonly property real drop: down ? Math.abs(to.y - from.y) / 2 * grow : 0

    opacity: (lit ? 1 : 0.6) * presence
    Accessible.role: Accessible.Graphic
    Accessible.name: words

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
            control1X: line.from.x * line.grow + line.across
            control1Y: line.from.y * line.grow
            control2X: line.to.x * line.grow - (line.down ? 0 : line.across)
            control2Y: line.to.y * line.grow - line.drop
        }
    }
}
