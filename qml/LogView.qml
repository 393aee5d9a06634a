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
            text: qsTr("Stop reading")
            warning: true
            onClicked: view.log.stop()
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
        Text {
            objectName: "logCounts"
            Layout.fillWidth: true
            text: view.log.counts
            color: Theme.softText
            font.pixelSize: Theme.body
            elide: Text.ElideRight
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        FlatButton {
            objectName: "allCalls"
            enabled: view.log.open
            text: qsTr("All calls")
            checked: !view.log.calls.differing
            onClicked: view.log.calls.differing = false
        }
        FlatButton {
            objectName: "onlyDiffering"
            enabled: view.log.open
            text: qsTr("Only what differs (%1)").arg(view.log.differ)
            checked: view.log.calls.differing
            onClicked: view.log.calls.differing = true
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
    LogOverview {
        objectName: "logOverview"
        Layout.fillWidth: true
        visible: view.log.open
        calls: view.log.calls
        onChosen: row => {
            list.currentIndex = row;
            list.positionViewAtIndex(row, ListView.Center);
            list.forceActiveFocus();
        }
    }
    ListView {
        id: list

        objectName: "logCalls"
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: true
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
