import QtQuick
import IpcScope

// All calls and steps as one strip: a press or a drag stands at any of them, arrows step.
Item {
    id: strip

    required property Moment moment

    implicitHeight: Theme.unit * 4
    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("Place in time")
    Accessible.description: moment.atStart ? qsTr("before the first of %1 calls").arg(moment.calls)
        : qsTr("call %1 of %2 · step %3 of %4").arg(moment.call + 1).arg(moment.calls).arg(moment.step + 1).arg(Math.max(1, moment.steps))
    Accessible.onIncreaseAction: moment.stepForward()
    Accessible.onDecreaseAction: moment.stepBack()
    Keys.onLeftPressed: moment.stepBack()
    Keys.onRightPressed: moment.stepForward()
    Keys.onUpPressed: moment.callForward()
    Keys.onDownPressed: moment.callBack()

    Rectangle {
        id: groove

        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: Theme.unit
        radius: height / 2
        color: Theme.sunken
        border.color: Theme.strongBorder

        Rectangle {
            width: strip.width * strip.moment.share
            height: parent.height
            radius: parent.radius
            color: Theme.accent
        }
    }
    Rectangle {
        objectName: "scrubHandle"
        x: strip.width * strip.moment.share - width / 2
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.unit * 3
        height: width
        radius: width / 2
        color: Theme.surface
        border.color: Theme.accent
        border.width: strip.activeFocus ? 3 : 2
    }
    MouseArea {
        anchors.fill: parent
        preventStealing: true
        onPressed: mouse => strip.moment.goToShare(mouse.x / width)
        onPositionChanged: mouse => strip.moment.goToShare(mouse.x / width)
    }
}
