import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import IpcScope

// The window.
ApplicationWindow {
    id: window

    required property Session session
    required property FileChooser chooser
    required property Learn learn
    required property Compare compare
    required property Pages pages
    property Autosave autosave: null
    readonly property bool learning: pages.page === Pages.Learn
    readonly property bool comparing: pages.page === Pages.Compare
    readonly property int leastWidth: 640
    readonly property int leastHeight: 480
    readonly property alias presenting: presenting
    readonly property alias speakerWindow: speaker
    readonly property bool inLesson: learning && learn.lesson.open
    /// What the keys, the bars and the title are about.
    readonly property Session stage: inLesson ? learn.lesson.session : session

    visible: true
    minimumWidth: leastWidth
    minimumHeight: leastHeight
    title: qsTr("%1 — ipcscope").arg(comparing ? qsTr("Compare") : learning && !inLesson ? qsTr("Learn") : stage.title)
    color: Theme.window
    font.pixelSize: Theme.body
    palette {
        window: Theme.window
        windowText: Theme.text
        base: Theme.surface
        alternateBase: Theme.raised
        text: Theme.text
        button: Theme.raised
        buttonText: Theme.text
        highlight: Theme.accent
        highlightedText: Theme.accentText
        placeholderText: Theme.faintText
        toolTipBase: Theme.raised
        toolTipText: Theme.text
        mid: Theme.strongBorder
        dark: Theme.softText
    }

    onClosing: presenting.stop() // the speaker's window goes, too

    Presenting {
        id: presenting

        lab: window.session
        learn: window.learn
        pages: window.pages
        theme: Theme
        window: window
    }
    Connections {
        target: presenting
        function onListTurned(direction) {
            if (window.comparing)
                comparePage.turn(direction);
            else
                learnPage.turn(direction);
        }
    }
    PresentingActions {
        id: presentingActions

        presenting: presenting
        learn: window.learn
        stage: window.stage
        typing: actions.typing
        covered: window.Overlay.overlay !== null && window.Overlay.overlay.visible
    }
    StopActions {
        id: stopActions

        session: window.stage
        atStage: actions.atStage
        onShowStops: stopsPanel.open()
    }
    Troubles {
        id: troubles

        lab: window.session
        lesson: window.learn.lesson.session
        autosave: window.autosave
        learn: window.learn
    }
    Actions {
        id: actions

        objectName: "actions"
        presented: presentingActions
        stops: stopActions

        session: window.stage
        lab: window.session
        chooser: window.chooser
        learn: window.learn
        compare: window.compare
        pages: window.pages
        autosave: window.autosave
        window: window
        typing: window.activeFocusItem instanceof TextInput || window.activeFocusItem instanceof TextEdit
        plainKeys: !(window.activeFocusItem instanceof AbstractButton)
            && !(window.activeFocusItem instanceof ComboBox) && !typing
        onResetLayout: {
            lab.reset();
            learnPage.reset();
        }
        onShowKeys: keys.open()
        onFindAction: finder.open()
        onSearch: learnPage.focusSearch()
        onEditCall: editor.show(window.stage.moment.call)
    }
    // A window manager may make the window smaller than it asks for: then everything scrolls.
    Flickable {
        id: room

        objectName: "room"
        anchors.fill: parent
        contentWidth: Math.max(width, window.leastWidth)
        contentHeight: Math.max(height, window.leastHeight)
        interactive: contentWidth > width || contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.horizontal: ScrollBar {
            policy: room.interactive ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
        }
        ScrollBar.vertical: ScrollBar {
            objectName: "roomBar"
            policy: room.interactive ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
        }

        ColumnLayout {
            width: room.contentWidth
            height: room.contentHeight
            spacing: 0

            AppBar {
                objectName: "appBar"
                Layout.fillWidth: true
                visible: !presenting.on
                session: window.stage
                learn: window.learn
                pages: window.pages
                actions: actions
            }
            ErrorPanel {
                objectName: "troubles"
                wordsName: "troublesText"
                Layout.fillWidth: true
                Layout.leftMargin: Theme.unit * 2
                Layout.rightMargin: Theme.unit * 2
                Layout.bottomMargin: visible ? Theme.unit * 2 : 0
                problem: troubles.text
                remedy: troubles.labDied ? actions.kernel.restart.text : ""
                onRemedied: troubles.restart()
                onDismissed: troubles.dismiss()
            }
            ErrorPanel {
                objectName: "conflict"
                wordsName: "conflictText"
                Layout.fillWidth: true
                Layout.leftMargin: Theme.unit * 2
                Layout.rightMargin: Theme.unit * 2
                Layout.bottomMargin: visible ? Theme.unit * 2 : 0
                problem: window.session.conflict
                remedy: qsTr("Write over it")
                otherRemedy: qsTr("Open theirs")
                onRemedied: window.session.overwrite()
                onOtherwiseRemedied: window.session.openTheirs()
                onDismissed: window.session.dismissConflict()
            }
            ErrorPanel {
                objectName: "dropped"
                wordsName: "droppedText"
                Layout.fillWidth: true
                Layout.leftMargin: Theme.unit * 2
                Layout.rightMargin: Theme.unit * 2
                Layout.bottomMargin: visible ? Theme.unit * 2 : 0
                problem: window.chooser.problem
                onDismissed: window.chooser.dismissProblem()
            }
            ErrorPanel {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.unit * 2
                Layout.rightMargin: Theme.unit * 2
                Layout.bottomMargin: visible ? Theme.unit * 2 : 0
                problem: window.comparing ? window.compare.log.problem
                    : window.learning && window.learn.problem !== "" ? window.learn.problem
                    : !window.learning || window.inLesson ? window.stage.openProblem : ""
                onDismissed: {
                    if (window.comparing) {
                        window.compare.log.dismissProblem();
                        return;
                    }
                    window.learn.dismissProblem();
                    window.stage.dismissProblem();
                }
            }
            StackLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.leftMargin: Theme.unit * 2
                Layout.rightMargin: Theme.unit * 2
                Layout.topMargin: presenting.on ? Theme.unit * 2 : 0
                Layout.bottomMargin: bars.visible ? 0 : Theme.unit * 2
                currentIndex: window.pages.page

                LearnPage {
                    id: learnPage

                    seen: window.pages.learnSeen
                    learn: window.learn
                    actions: actions
                    presenting: presenting
                    autosave: window.autosave
                    onTypeWanted: commandBar.focusField()
                    onEditRequested: call => editor.show(call)
                }
                StagePane {
                    id: lab

                    areaName: "workArea"
                    session: window.session
                    autosave: window.autosave
                    onEditRequested: call => editor.show(call)
                }
                ComparePage {
                    id: comparePage

                    seen: window.pages.compareSeen
                    compare: window.compare
                    actions: actions
                }
            }
            GridLayout {
                id: bars

                Layout.fillWidth: true
                Layout.margins: Theme.unit * 2
                visible: actions.atStage && (!presenting.on || !window.inLesson || window.learn.lesson.goalsOpen)
                // Where a call has no room beside the buttons, it has a line of its own.
                columns: window.width < Theme.unit * 300 ? 1 : 2
                columnSpacing: Theme.unit * 4
                rowSpacing: Theme.unit

                TransportBar {
                    Layout.alignment: Qt.AlignTop
                    visible: !presenting.on
                    session: window.stage
                    actions: actions
                }
                CommandBar {
                    id: commandBar

                    Layout.fillWidth: true
                    session: window.stage
                }
            }
        }
    }
    BlankScreen {
        objectName: "blankScreen"
        anchors.fill: parent
        visible: presenting.blank
    }
    PresenterWindow {
        id: speaker

        presenting: presenting
        learn: window.learn
        stage: window.stage
    }
    DropTarget {
        anchors.fill: parent
        chooser: window.chooser
    }
    EditCall {
        id: editor

        session: window.stage
    }
    StopsPanel {
        id: stopsPanel

        session: window.stage
    }
    KeysPanel {
        id: keys

        actions: actions
    }
    FindAction {
        id: finder

        actions: actions
    }
}
