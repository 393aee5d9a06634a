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
    readonly property bool inLesson: learning && learn.lesson.open
    /// What the keys, the bars and the title are about.
    readonly property Session stage: inLesson ? learn.lesson.session : session

    visible: true
    minimumWidth: 640
    minimumHeight: 480
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

    Actions {
        id: actions

        session: window.stage
        lab: window.session
        chooser: window.chooser
        learn: window.learn
        compare: window.compare
        pages: window.pages
        window: window
        plainKeys: !(window.activeFocusItem instanceof AbstractButton)
            && !(window.activeFocusItem instanceof TextInput)
            && !(window.activeFocusItem instanceof TextEdit)
        onResetLayout: {
            lab.reset();
            learnPage.reset();
        }
        onShowKeys: keys.open()
        onFindAction: finder.open()
        onSearch: learnPage.focusSearch()
        onEditCall: editor.show(window.stage.moment.call)
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        AppBar {
            Layout.fillWidth: true
            session: window.stage
            learn: window.learn
            pages: window.pages
            actions: actions
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
            Layout.bottomMargin: bars.visible ? 0 : Theme.unit * 2
            currentIndex: window.pages.page

            LearnPage {
                id: learnPage

                seen: window.pages.learnSeen
                learn: window.learn
                actions: actions
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
                seen: window.pages.compareSeen
                compare: window.compare
                actions: actions
            }
        }
        RowLayout {
            id: bars

            Layout.fillWidth: true
            Layout.margins: Theme.unit * 2
            visible: actions.onStage
            spacing: Theme.unit * 4

            TransportBar {
                Layout.alignment: Qt.AlignTop
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
    DropTarget {
        anchors.fill: parent
        chooser: window.chooser
    }
    EditCall {
        id: editor

        session: window.stage
    }
    KeysPanel {
        id: keys
    }
    FindAction {
        id: finder

        actions: actions
    }
}
