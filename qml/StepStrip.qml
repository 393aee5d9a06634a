pragma ComponentBehavior: Bound
import QtQuick
import IpcScope

// The steps inside the current call as dots, or as a bar where dots have no room; a press stands at
// one.
Item {
    id: strip

    required property Moment moment
    property real available: Theme.unit * 100
    readonly property real cell: Math.min(Theme.unit * 4, available / Math.max(1, moment.steps))
    readonly property real extent: cell * moment.steps
    readonly property bool dotted: cell >= Theme.unit * 1.5


    implicitWidth: extent
    implicitHeight: Theme.unit * 6
    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("step %1 of %2").arg(moment.step + 1).arg(moment.steps)
    Accessible.onIncreaseAction: moment.stepForward()
    Accessible.onDecreaseAction: moment.stepBack()

    Repeater {
        model: strip.dotted ? strip.moment.steps : 0

        Rectangle {
            required property int index
            readonly property bool here: index === strip.moment.step
            readonly property bool past: index <= strip.moment.step

            x: strip.cell * (index + 0.5) - width / 2
            y: (strip.height - height) / 2
            width: Math.min(strip.cell - 1, here ? Theme.unit * 3 : Theme.unit * 2)
            height: width
            radius: width / 2
            color: past ? Theme.accent : Theme.surface
            border.color: past ? Theme.accent : Theme.strongBorder
            border.width: here ? 0 : 1
        }
    }
    Rectangle {
        visible: !strip.dotted
        anchors.verticalCenter: parent.verticalCenter
        width: strip.extent
        height: Theme.unit * 1.5
        radius: height / 2
        color: Theme.surface
        border.color: Theme.strongBorder

        Rectangle {
            width: strip.cell * (strip.moment.step + 1)
            height: parent.height
            radius: parent.radius
            color: Theme.accent
        }
    }
    MouseArea {
        anchors.fill: parent
        onPressed: mouse => stand(mouse.x)
        onPositionChanged: mouse => stand(mouse.x)

        function stand(x) {
            const step = Math.floor(x / strip.cell);
            strip.moment.goTo(strip.moment.call, Math.max(0, Math.min(strip.moment.steps - 1, step)));
        }
    }
}
