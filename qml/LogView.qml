pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import IpcScope

// A log of strace: every IPC call in it, and whether the model explains it.
ColumnLayout {
    id: view

    required property LogReplay log
    required property Actions actions

    spacing: Theme.unit * 2
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Log")

    function focusFirst() {
        if (log.open)
            list.forceActiveFocus();
        else
            openButton.forceActiveFocus();
    }
    /// False: there is nothing more that way.
    function turn(direction) {
        return list.turn(direction);
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.unit * 2

        FlatButton {
            id: openButton

            objectName: "openLog"
            action: view.actions.openLog
            prominent: !view.log.open
        }
        FlatButton {
            objectName: "stopLog"
            visible: view.log.busy
            action: view.actions.compared.stopLog
            warning: true
        }
        Text {
            objectName: "logTitle"
            text: view.log.busy ? qsTr("asking the model …") : view.log.title
            color: Theme.text
            font.pixelSize: Theme.reading
            font.weight: Font.DemiBold
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        ElidedText {
            objectName: "logCounts"
            Layout.fillWidth: true
            text: view.log.counts
            color: Theme.softText
            font.pixelSize: Theme.body
        }
        FlatButton {
            objectName: "allCalls"
            action: view.actions.compared.allCalls
            checked: !view.log.calls.differing
        }
        FlatButton {
            objectName: "onlyDiffering"
            action: view.actions.compared.onlyDiffering
            checked: view.log.calls.differing
        }
    }
    EndSentence {
        objectName: "logEnd"
        Layout.fillWidth: true
        visible: view.log.open
        ending: view.log.ending
        goodWord: qsTr("explained")
        sentence: view.log.sentence
        fix: view.log.remarks
    }
    LogLanesView {
        Layout.fillWidth: true
        visible: view.log.open
        calls: view.log.calls
        current: list.currentIndex
        onChosen: row => {
            list.currentIndex = row;
            list.positionViewAtIndex(row, ListView.Center);
        }
        onEntered: list.forceActiveFocus()
    }
    TurnedList {
        id: list

        objectName: "logCalls"
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: true
        cacheBuffer: 0 // another log must not find lines of this one half made
        highlightMoveDuration: 0
        highlightResizeDuration: 0
        model: view.log.calls
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Calls of the log")
        ScrollBar.vertical: ScrollBar {}

        delegate: LogLine {
            width: list.width
            current: ListView.isCurrentItem
            focused: list.activeFocus
            onPointed: {
                list.currentIndex = index;
                list.forceActiveFocus();
            }
        }

        Text {
            anchors.centerIn: parent
            width: parent.width * 0.7
            visible: list.count === 0 && !view.log.busy
            text: view.log.open ? qsTr("No call differs.")
                : qsTr("Drop a log of strace on the window, or open one. To make one: strace -f -v -o trace.log your-program")
            color: Theme.faintText
            font.pixelSize: Theme.reading
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
}
