pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import IpcScope

// The timeline: one lane an actor, a column a call; branches beside each other.
Card {
    id: pane

    required property Session session
    readonly property Moment moment: session.moment
    readonly property int currentCall: moment.call
    readonly property real laneHeight: Theme.unit * 6
    readonly property real nameWidth: Theme.unit * 26
    readonly property real columnWidth: Theme.unit * 22
    readonly property real tracksHeight: Theme.unit * 5 * Math.max(0, session.branches.count - 1)
    readonly property real neededHeight: Theme.control + Theme.unit * 5 + lanes.height + tracksHeight + scrub.height

    signal editRequested(int call)

    title: qsTr("Timeline")
    detail: moment.atStart ? qsTr("before the first of %1 calls").arg(moment.calls)
        : qsTr("call %1 of %2 · step %3 of %4").arg(moment.call + 1).arg(moment.calls).arg(moment.step + 1).arg(Math.max(1, moment.steps))
    tools: [
        FlatButton {
            objectName: "trouble"
            visible: text !== ""
            implicitHeight: Theme.unit * 6
            font.pixelSize: Theme.small
            warning: true
            text: pane.session.timeline ? pane.session.timeline.trouble : ""
            Accessible.description: qsTr("Goes to the next one")
            onClicked: pane.moment.goToEndOf(pane.session.timeline.nextTrouble(pane.moment.call))
        },
        BookmarkMenu {
            objectName: "bookmarks"
            bookmarks: pane.session.bookmarks
        },
        StepStrip {
            objectName: "stepStrip"
            moment: pane.moment
            available: pane.width * 0.35
        },
        Item {
            width: Theme.unit * 4
            height: 1
        },
        Repeater {
            model: pane.session.branches.count > 1 ? pane.session.branches : null

            delegate: BranchTab {
                objectName: "branchTab" + index
                onClicked: pane.session.chooseBranch(index)
            }
        },
        IconButton {
            id: twinSwitch

            objectName: "timelineTwinSwitch"
            implicitHeight: Theme.unit * 6
            text: qsTr("Read as sentences")
            picture: "text"
            checkable: true
        }
    ]

    ScrollView {
        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
            bottom: scrub.top
        }
        visible: twinSwitch.checked

        TextArea {
            objectName: "timelineTwin"
            readOnly: true
            text: twinSwitch.checked && pane.session.timeline ? pane.session.timeline.twin : ""
            color: Theme.text
            font.pixelSize: Theme.body
            leftPadding: Theme.unit * 3
            wrapMode: TextArea.Wrap
            background: null
            Accessible.name: qsTr("The timeline as sentences")
        }
    }
    ScrubStrip {
        id: scrub

        objectName: "scrub"
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
            leftMargin: pane.nameWidth
            rightMargin: Theme.unit * 4
        }
        moment: pane.moment
    }
    Flickable {
        id: view

        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
            bottom: scrub.top
        }
        visible: !twinSwitch.checked
        clip: true
        contentHeight: lanes.height + tracks.height + Theme.unit * 3
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollBar {}

        Column {
            id: lanes

            width: pane.nameWidth

            Repeater {
                model: pane.session.timeline ? pane.session.timeline.lanes : []

                Text {
                    required property string modelData

                    x: Theme.unit * 3
                    width: pane.nameWidth - Theme.unit * 4
                    height: pane.laneHeight
                    text: modelData
                    elide: Text.ElideRight
                    verticalAlignment: Text.AlignVCenter
                    color: modelData === pane.moment.actor ? Theme.accent : Theme.softText
                    font.pixelSize: Theme.small
                    font.weight: modelData === pane.moment.actor ? Font.DemiBold : Font.Normal
                    Accessible.role: Accessible.StaticText
                    Accessible.name: modelData

                    Whole {}
                }
            }
        }
        Repeater {
            model: pane.session.timeline ? pane.session.timeline.lanes.length : 0

            Rectangle {
                required property int index

                x: pane.nameWidth
                y: index * pane.laneHeight + pane.laneHeight / 2
                width: view.width - x
                height: 1
                color: Theme.border
            }
        }
        ListView {
            id: calls

            objectName: "calls"
            x: pane.nameWidth
            width: view.width - x - Theme.unit * 2
            height: lanes.height
            orientation: ListView.Horizontal
            clip: true
            model: pane.session.timeline
            currentIndex: -1
            boundsBehavior: Flickable.StopAtBounds
            reuseItems: true
            onWidthChanged: pane.follow()
            onCountChanged: pane.follow()
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Calls")

            delegate: LaneColumn {
                objectName: "call" + index
                width: pane.columnWidth
                height: calls.height
                laneHeight: pane.laneHeight
                here: index === pane.moment.call
                past: index < pane.moment.call
                step: here ? pane.moment.step : -1
                steps: here ? pane.moment.steps : 0
                onClicked: pane.moment.goTo(index, 0)
                onDoubleClicked: pane.editRequested(index)
            }
            ScrollBar.horizontal: ScrollBar {}
        }
        Column {
            id: tracks

            y: lanes.height + Theme.unit
            width: view.width

            Repeater {
                model: pane.session.branches.count > 1 ? pane.session.branches : null

                delegate: BranchTrack {
                    objectName: "track" + index
                    width: tracks.width
                    currentCall: pane.moment.call
                    columnWidth: pane.columnWidth
                    nameWidth: pane.nameWidth
                    offset: calls.contentX - calls.originX
                    onChosen: (row, call) => pane.choose(row, call)
                    onCallWanted: call => pane.show(call)
                }
            }
        }
    }

    onCurrentCallChanged: follow()

    /// The current call stays in sight, with some of what comes before and after it.
    function follow() {
        show(currentCall);
    }
    function show(call) {
        const left = Math.max(0, call) * columnWidth;
        const seen = left - calls.contentX + calls.originX;
        const before = Math.floor(calls.width * 0.3 / columnWidth);
        if (seen < columnWidth || seen > calls.width - 2 * columnWidth)
            calls.positionViewAtIndex(Math.max(0, Math.min(calls.count - 1, call - before)), ListView.Beginning);
    }
    function choose(row, call) {
        session.chooseBranch(row);
        moment.goTo(call, 0);
    }
}
