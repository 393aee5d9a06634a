import QtQuick
import QtQuick.Shapes

// A broken frame around what is not there.
Shape {
    id: frame

    required property real radius
    required property color color
    property list<real> pattern: [4, 2]

    ShapePath {
        strokeColor: frame.color
        strokeWidth: 1.5
        strokeStyle: ShapePath.DashLine
        dashPattern: frame.pattern
        fillColor: "transparent"
        startX: frame.radius
        startY: 1

        PathLine { x: frame.width - frame.radius; y: 1 }
        PathArc { x: frame.width - 1; y: frame.radius; radiusX: frame.radius; radiusY: frame.radius }
        PathLine { x: frame.width - 1; y: frame.height - frame.radius }
        PathArc { x: frame.width - frame.radius; y: frame.height - 1; radiusX: frame.radius; radiusY: frame.radius }
        PathLine { x: frame.radius; y: frame.height - 1 }
        PathArc { x: 1; y: frame.height - frame.radius; radiusX: frame.radius; radiusY: frame.radius }
        PathLine { x: 1; y: frame.radius }
        PathArc { x: frame.radius; y: 1; radiusX: frame.radius; radiusY: frame.radius }
    }
}
