pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import IpcScope

// The whole log as a timeline: a lane a process. What differs stands out by its shape as well as
// its colour; arrows walk from call to call.
ColumnLayout {
    id: view

    required property LogCalls calls
    /// The list's.
    required property int current

    signal chosen(int row)
    signal entered

    spacing: Theme.unit

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.unit * 2

        ElidedText {
            objectName: "logLegend"
            Layout.fillWidth: true
            text: qsTr("▮ agrees  ○ allowed  ▲ unsupported  ◆ differs  ▨ sleeps, or waits for its turn")
            color: Theme.softText
            font.pixelSize: Theme.small
        }
        FlatButton {
            objectName: "logByOrder"
            visible: timeline.hasTimes
            implicitHeight: Theme.unit * 6
            font.pixelSize: Theme.small
            text: qsTr("In order")
            checked: !timeline.byTime
            onClicked: timeline.byTime = false
        }
        FlatButton {
            objectName: "logByTime"
            visible: timeline.hasTimes
            implicitHeight: Theme.unit * 6
            font.pixelSize: Theme.small
            text: qsTr("By time")
            checked: timeline.byTime
            onClicked: timeline.byTime = true
        }
        FlatButton {
            objectName: "logCloser"
            implicitHeight: Theme.unit * 6
            font.pixelSize: Theme.small
            text: "+"
            Accessible.name: qsTr("Closer")
            onClicked: timeline.zoomHere(0.5)
        }
        FlatButton {
            objectName: "logFarther"
            implicitHeight: Theme.unit * 6
            font.pixelSize: Theme.small
            text: "−"
            enabled: timeline.span < timeline.length
            Accessible.name: qsTr("Farther")
            onClicked: timeline.zoomHere(2)
        }
        FlatButton {
            objectName: "logWhole"
            implicitHeight: Theme.unit * 6
            font.pixelSize: Theme.small
            text: qsTr("Whole log")
            enabled: timeline.span < timeline.length
            onClicked: timeline.zoomAll()
        }
    }
    Rectangle {
        Layout.fillWidth: true
        implicitHeight: timeline.implicitHeight + across.height + 2
        color: Theme.surface
        border.width: timeline.activeFocus ? 2 : 1
        border.color: timeline.activeFocus ? Theme.accent : Theme.border
        radius: Theme.unit

        LogTimeline {
            id: timeline

            objectName: "logTimeline"
            anchors {
                left: parent.left
                right: parent.right
                top: parent.top
                margins: 1
                rightMargin: Theme.unit * 5 // for the bar, and half of the last mark
            }
            calls: view.calls
            theme: Theme
            current: view.current
            activeFocusOnTab: true
            Accessible.role: Accessible.Chart
            Accessible.name: words
            Accessible.description: here
            Accessible.focusable: true
            onChosen: row => view.chosen(row)
            onEntered: view.entered()

            Tip {
                visible: timeline.pointed !== ""
                text: timeline.pointed
            }
        }
        ScrollBar {
            id: down

            objectName: "logLanesBar"
            anchors {
                right: parent.right
                top: parent.top
                bottom: parent.bottom
            }
            width: Theme.unit * 3
            visible: timeline.lanesInSight < timeline.laneCount
            policy: ScrollBar.AlwaysOn
            orientation: Qt.Vertical
            size: timeline.lanesInSight / Math.max(1, timeline.laneCount)
            position: timeline.firstLane / Math.max(1, timeline.laneCount)
            onPositionChanged: if (pressed) timeline.firstLane = Math.round(position * timeline.laneCount)
        }
        ScrollBar {
            id: across

            objectName: "logTimeBar"
            anchors {
                left: parent.left
                right: down.left
                bottom: parent.bottom
            }
            height: visible ? Theme.unit * 3 : 0
            visible: timeline.span < timeline.length
            policy: ScrollBar.AlwaysOn
            orientation: Qt.Horizontal
            size: timeline.span / Math.max(timeline.span, timeline.length)
            position: timeline.from / Math.max(timeline.span, timeline.length)
            onPositionChanged: if (pressed) timeline.from = position * timeline.length
        }
    }
}
