pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import IpcScope

// The steps inside the current call as dots; a click stands at one.
Row {
    id: strip

    required property Moment moment
    property real available: Theme.unit * 100
    readonly property real cell: Math.max(3, Math.min(Theme.unit * 4, available / Math.max(1, moment.steps)))

    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("step %1 of %2").arg(moment.step + 1).arg(moment.steps)

    Repeater {
        model: strip.moment.steps

        AbstractButton {
            id: dot

            required property int index
            readonly property bool here: index === strip.moment.step

            width: strip.cell
            height: Theme.unit * 6
            focusPolicy: Qt.NoFocus
            Accessible.role: Accessible.Button
            Accessible.name: qsTr("step %1").arg(index + 1)
            onClicked: strip.moment.goTo(strip.moment.call, index)

            contentItem: Item {
                Rectangle {
                    anchors.centerIn: parent
                    width: Math.min(strip.cell - 1, dot.here ? Theme.unit * 3 : Theme.unit * 2)
                    height: dot.here ? Theme.unit * 3 : Theme.unit * 2
                    radius: width / 2
                    color: dot.index <= strip.moment.step ? Theme.accent : Theme.surface
                    border.color: dot.index <= strip.moment.step || dot.hovered ? Theme.accent : Theme.strongBorder
                    border.width: dot.here ? 0 : 1
                }
            }
        }
    }
}
