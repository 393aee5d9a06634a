import QtQuick
import QtQuick.Shapes
import IpcScope

// A pointer from a field to the structure that it leads to. Broken: it leads to nothing.
Shape {
    id: link

    required property structureArrow arrow
    required property real grow
    readonly property point from: Qt.point(arrow.from.x * grow, arrow.from.y * grow)
    readonly property point to: Qt.point(arrow.to.x * grow, arrow.to.y * grow)
    readonly property real bend: Math.max(10 * grow, (to.x - from.x) / 2)
    readonly property color ink: arrow.broken ? Theme.bad : arrow.lit ? Theme.accent : Theme.strongBorder

    ShapePath {
        strokeColor: link.ink
        strokeWidth: (link.arrow.lit ? 2.5 : 1.2) * link.grow
        strokeStyle: link.arrow.broken ? ShapePath.DashLine : ShapePath.SolidLine
        fillColor: "transparent"
        startX: link.from.x
        startY: link.from.y

        PathCubic {
            x: link.to.x
            y: link.to.y
            control1X: link.from.x + link.bend
            control1Y: link.from.y
            control2X: link.to.x - link.bend
            control2Y: link.to.y
        }
    }
    ShapePath {
        strokeColor: "transparent"
        fillColor: link.ink
        startX: link.to.x
        startY: link.to.y

        PathLine { x: link.to.x - 7 * link.grow; y: link.to.y - 4 * link.grow }
        PathLine { x: link.to.x - 7 * link.grow; y: link.to.y + 4 * link.grow }
        PathLine { x: link.to.x; y: link.to.y }
    }
}
