pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import IpcScope

// The model's own source, the running line lit, and where the kernel does the same.
Card {
    id: pane

    required property Session session
    readonly property Moment moment: session.moment
    readonly property SourceLines source: session.source
    readonly property int runningLine: source.line
    readonly property int lineHeight: Math.round(Theme.body * 1.5)

    // The running line stays within the middle of the pane, and stands still while it does.
    onRunningLineChanged: follow()

    function follow() {
        const top = (runningLine - 1) * lineHeight - list.contentY + list.originY;
        if (runningLine <= 0 || (top >= list.height * 0.15 && top <= list.height * 0.75))
            return;
        // Whole lines from the top, the running one at about 40 %.
        const above = Math.floor(list.height * 0.4 / lineHeight);
        list.positionViewAtIndex(Math.max(0, runningLine - 1 - above), ListView.Beginning);
    }

    /// Chooses a line by keys, and scrolls to it.
    function choose(line) {
        source.cursor = Math.max(1, Math.min(list.count, line));
        list.positionViewAtIndex(source.cursor - 1, ListView.Contain);
    }
    function openMenu(at, x, y) {
        source.cursor = at.number;
        list.forceActiveFocus(Qt.MouseFocusReason);
        menu.popup(at, x, y);
    }

    title: qsTr("Model")
    detail: moment.where === "" ? source.file : moment.where

    FontMetrics {
        id: metrics

        font.family: Theme.mono
        font.pixelSize: Theme.body
    }
    CallPath {
        id: path

        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
            leftMargin: Theme.unit * 3
            rightMargin: Theme.unit * 3
        }
        height: Math.max(implicitHeight, Theme.unit * 4.5)
        functions: pane.moment.callPath
    }
    Text {
        id: place

        objectName: "kernelPlace"
        anchors {
            left: path.left
            right: path.right
            top: path.bottom
        }
        visible: text !== ""
        text: pane.moment.kernelPlace
        color: Theme.softText
        font.pixelSize: Theme.small
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    PopMenu {
        id: menu

        objectName: "codeMenu"
        title: qsTr("This line")
        closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside

        MenuEntry {
            objectName: "runToHere"
            text: qsTr("Run to here")
            onTriggered: pane.session.runner.toLine(pane.source.file, pane.source.cursor)
        }
        MenuEntry {
            objectName: "stopHere"
            text: qsTr("Set or clear a breakpoint here")
            onTriggered: pane.session.breakpoints.toggleLine(pane.source.file, pane.source.cursor)
        }
    }
    ListView {
        id: list

        objectName: "codeLines"
        anchors {
            left: parent.left
            right: parent.right
            top: place.visible ? place.bottom : path.bottom
            topMargin: Theme.unit
            bottom: sentence.top
        }
        clip: true
        model: pane.source
        currentIndex: pane.source.cursor - 1
        highlightFollowsCurrentItem: false // lines are followed as they run, and by choose()
        contentWidth: Math.max(width, Theme.unit * 18 + pane.source.longest * metrics.averageCharacterWidth)
        flickableDirection: Flickable.AutoFlickIfNeeded
        boundsBehavior: Flickable.StopAtBounds
        reuseItems: true
        cacheBuffer: 0 // nothing made ahead of need outlives a change of file
        onHeightChanged: pane.follow()
        activeFocusOnTab: count > 0
        Keys.onUpPressed: pane.choose((pane.source.cursor || pane.runningLine) - 1)
        Keys.onDownPressed: pane.choose((pane.source.cursor || pane.runningLine) + 1)
        Keys.onReturnPressed: pane.session.breakpoints.toggleLine(pane.source.file, pane.source.cursor || pane.runningLine)
        Keys.onMenuPressed: {
            pane.choose(pane.source.cursor || pane.runningLine);
            menu.popup(list, pane.lineHeight, (pane.source.cursor - 1) * pane.lineHeight - contentY + originY);
        }
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Source of the model, %1").arg(pane.source.file)
        Accessible.description: qsTr("↑ and ↓ choose a line, Enter sets or clears a breakpoint there, Ctrl+F10 runs to it")

        delegate: CodeLine {
            id: row

            height: pane.lineHeight
            gutter: Theme.unit * 16
            chosen: number === pane.source.cursor
            onStopToggled: pane.session.breakpoints.toggleLine(pane.source.file, number)
            onPicked: {
                pane.source.cursor = number;
                list.forceActiveFocus(Qt.MouseFocusReason);
            }
            onMenuWanted: (x, y) => pane.openMenu(row, x, y)
            textWidth: pane.source.longest * metrics.averageCharacterWidth + Theme.unit * 2
        }
        ScrollBar.vertical: ScrollBar {}
    }
    Rectangle {
        anchors.fill: list
        visible: list.activeFocus
        color: "transparent"
        border.color: Theme.accent
        border.width: 2
    }
    Text {
        anchors.centerIn: list
        visible: list.count === 0
        text: qsTr("Here stands the source of the model while a call runs in it.")
        color: Theme.faintText
        font.pixelSize: Theme.small
    }
    StepSentence {
        id: sentence

        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
        }
        moment: pane.moment
    }
}
