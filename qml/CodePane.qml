pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import IpcScope

// The model's own source, the running line lit.
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
    ListView {
        id: list

        objectName: "codeLines"
        anchors {
            left: parent.left
            right: parent.right
            top: path.bottom
            topMargin: Theme.unit
            bottom: sentence.top
        }
        clip: true
        model: pane.source
        currentIndex: -1
        contentWidth: Math.max(width, Theme.unit * 16 + pane.source.longest * metrics.averageCharacterWidth)
        flickableDirection: Flickable.AutoFlickIfNeeded
        boundsBehavior: Flickable.StopAtBounds
        reuseItems: true
        cacheBuffer: 0 // nothing made ahead of need outlives a change of file
        onHeightChanged: pane.follow()
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Source of the model, %1").arg(pane.source.file)

        delegate: CodeLine {
            height: pane.lineHeight
            gutter: Theme.unit * 14
            textWidth: pane.source.longest * metrics.averageCharacterWidth + Theme.unit * 2
        }
        ScrollBar.vertical: ScrollBar {}
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
