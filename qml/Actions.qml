import QtQuick
import QtQuick.Controls
import IpcScope

// Everything that can be done, with its name and key: menus, buttons and the finder show these.
Item {
    id: actions

    required property Session session
    required property Session lab
    required property FileChooser chooser
    required property Learn learn
    required property Compare compare
    required property Pages pages
    property Autosave autosave: null
    required property ApplicationWindow window
    required property PresentingActions presented
    /// Space belongs to what it presses or types, while there is such a thing.
    required property bool plainKeys
    readonly property bool inLesson: pages.page === Pages.Learn && learn.lesson.open
    /// The panes of a session are seen: elsewhere its keys are the lists'.
    readonly property bool onStage: pages.page === Pages.Lab || inLesson
    /// Something is being typed, which has all the keys.
    required property bool typing
    readonly property bool stageKeys: !typing && onStage

    function compareShows(view) {
        compare.view = view;
        pages.page = Pages.Compare;
    }

    signal resetLayout
    signal showKeys
    signal findAction
    signal search
    signal editCall

    readonly property alias open: openAction
    readonly property alias create: createAction
    readonly property alias bringBack: bringBackAction
    readonly property alias save: saveAction
    readonly property alias saveAs: saveAsAction
    readonly property alias saveAsLesson: saveAsLessonAction
    readonly property alias openLog: openLogAction
    readonly property alias exportPicture: exportPictureAction
    readonly property alias exportNumbers: exportNumbersAction
    readonly property alias exportPage: exportPageAction
    readonly property alias exportProgram: exportProgramAction
    readonly property alias exportScript: exportScriptAction
    readonly property alias learnPage: learnPageAction
    readonly property alias labPage: labPageAction
    readonly property alias comparePage: comparePageAction
    readonly property alias campaignView: comparedActions.campaignView
    readonly property alias logView: comparedActions.logView
    readonly property alias isolationView: comparedActions.isolationView
    readonly property alias checksView: comparedActions.checksView
    readonly property alias compared: comparedActions
    readonly property alias course: courseAction
    readonly property alias claims: claimsAction
    readonly property alias goOn: goOnAction
    readonly property alias hint: hintAction
    readonly property alias solve: solveAction
    readonly property alias nextLesson: nextLessonAction
    readonly property alias previousLesson: previousLessonAction
    readonly property alias again: againAction
    readonly property alias another: anotherAction
    readonly property alias notes: notesAction
    readonly property alias toLab: toLabAction
    readonly property alias quit: quitAction
    readonly property alias start: startAction
    readonly property alias callBack: callBackAction
    readonly property alias stepBack: stepBackAction
    readonly property alias play: playAction
    readonly property alias stepForward: stepForwardAction
    readonly property alias stepOver: stepOverAction
    readonly property alias callForward: callForwardAction
    readonly property alias end: endAction
    readonly property alias edit: editAction
    readonly property alias isolation: isolationAction
    readonly property alias charts: chartsAction
    readonly property alias slotMap: slotMapAction
    readonly property alias structure: structureAction
    readonly property alias light: lightAction
    readonly property alias dark: darkAction
    readonly property alias contrast: contrastAction
    readonly property alias english: englishAction
    readonly property alias german: germanAction
    readonly property alias zoomIn: zoomInAction
    readonly property alias zoomOut: zoomOutAction
    readonly property alias zoomReset: zoomResetAction
    readonly property alias reset: resetAction
    readonly property alias keys: keysAction
    readonly property alias find: findActionItem
    readonly property alias restart: restartAction
    readonly property list<Action> all: [openAction, createAction, bringBackAction, saveAction, saveAsAction,
        saveAsLessonAction, openLogAction, exportPictureAction, exportNumbersAction, exportPageAction,
        exportProgramAction, exportScriptAction, learnPageAction, labPageAction, comparePageAction,
        courseAction, claimsAction, searchAction,
        goOnAction,         hintAction, solveAction, nextLessonAction, previousLessonAction, againAction, anotherAction,
        notesAction, toLabAction,
        startAction, callBackAction, stepBackAction, playAction, stepForwardAction, stepIntoAction,
        stepOverAction, callForwardAction, endAction, editAction, isolationAction, chartsAction,
        slotMapAction, structureAction, lightAction, darkAction,
        contrastAction, englishAction, germanAction, zoomInAction, zoomOutAction, zoomResetAction, resetAction, restartAction,
        keysAction, presented.present, presented.speaker, presented.blank, quitAction]

    Action {
        id: openAction
        text: qsTr("Open …")
        shortcut: "Ctrl+O"
        onTriggered: actions.chooser.open()
    }
    Action {
        id: createAction
        text: qsTr("New scenario")
        shortcut: "Ctrl+N"
        onTriggered: actions.lab.clear()
    }
    Action {
        id: bringBackAction
        text: qsTr("Bring back what was open before")
        shortcut: "Ctrl+Shift+Z"
        enabled: actions.autosave !== null && actions.autosave.canBringBack
        onTriggered: {
            actions.pages.page = Pages.Lab;
            actions.autosave.bringBack();
        }
    }
    Action {
        id: saveAction
        text: qsTr("Save")
        shortcut: "Ctrl+S"
        enabled: actions.pages.page === Pages.Lab
        onTriggered: actions.chooser.save()
    }
    Action {
        id: saveAsAction
        text: qsTr("Save as …")
        shortcut: "Ctrl+Shift+S"
        enabled: actions.pages.page === Pages.Lab
        onTriggered: actions.chooser.saveAs()
    }
    Action {
        id: saveAsLessonAction
        text: qsTr("Save as lesson …")
        enabled: actions.pages.page === Pages.Lab && actions.lab.moment.calls > 0
        onTriggered: actions.chooser.saveAsLesson()
    }
    Action {
        id: learnPageAction
        text: qsTr("Learn")
        shortcut: "Ctrl+1"
        onTriggered: actions.pages.page = Pages.Learn
    }
    Action {
        id: labPageAction
        text: qsTr("Lab")
        shortcut: "Ctrl+2"
        onTriggered: actions.pages.page = Pages.Lab
    }
    Action {
        id: comparePageAction
        text: qsTr("Compare")
        shortcut: "Ctrl+3"
        onTriggered: actions.pages.page = Pages.Compare
    }
    Action {
        id: openLogAction
        text: qsTr("Explain a log of strace …")
        shortcut: "Ctrl+L"
        onTriggered: actions.chooser.openLog()
    }
    CompareActions {
        id: comparedActions
        compare: actions.compare
        onShown: view => actions.compareShows(view)
    }
    Action {
        id: courseAction
        text: qsTr("Course")
        shortcut: "Ctrl+Shift+C"
        onTriggered: actions.learn.showCourse()
    }
    Action {
        id: claimsAction
        text: qsTr("Claims")
        shortcut: "Ctrl+Shift+L"
        onTriggered: actions.learn.showClaims()
    }
    Action {
        id: searchAction
        text: qsTr("Search the course")
        shortcut: "Ctrl+F"
        enabled: actions.pages.page === Pages.Learn && !actions.inLesson
        onTriggered: actions.search()
    }
    Action {
        id: goOnAction
        text: actions.learn.lesson.goOnText
        shortcut: "Ctrl+Return"
        enabled: actions.inLesson && !actions.learn.lesson.over && !actions.learn.lesson.busy
        onTriggered: actions.learn.lesson.goOn()
    }
    Action {
        id: hintAction
        text: qsTr("Hint")
        shortcut: "Ctrl+H"
        enabled: actions.inLesson && actions.learn.lesson.mayHint
        onTriggered: actions.learn.lesson.hint()
    }
    Action {
        id: solveAction
        text: qsTr("Show how it is done")
        shortcut: "Ctrl+Shift+H"
        enabled: actions.inLesson && actions.learn.lesson.maySolve
        onTriggered: actions.learn.lesson.solve()
    }
    Action {
        id: nextLessonAction
        text: qsTr("Next lesson")
        shortcut: "Ctrl+PgDown"
        enabled: actions.inLesson && actions.learn.nextTitle !== ""
        onTriggered: actions.learn.openNext()
    }
    Action {
        id: previousLessonAction
        text: qsTr("Previous lesson")
        shortcut: "Ctrl+PgUp"
        enabled: actions.inLesson && actions.learn.previousTitle !== ""
        onTriggered: actions.learn.openPrevious()
    }
    Action {
        id: againAction
        text: qsTr("From the beginning")
        enabled: actions.inLesson
        onTriggered: actions.learn.lesson.again()
    }
    Action {
        id: anotherAction
        text: qsTr("Another exercise")
        enabled: actions.inLesson && actions.learn.lesson.varies
        onTriggered: actions.learn.lesson.another()
    }
    Action {
        id: toLabAction
        text: qsTr("Go on in the Lab")
        enabled: actions.inLesson && actions.session.moment.calls > 0
        onTriggered: actions.lab.takeOver(actions.session)
    }
    Action {
        id: notesAction
        text: qsTr("Speaker's notes")
        shortcut: "Ctrl+Shift+N"
        checkable: true
        checked: actions.learn.notes
        onTriggered: actions.learn.notes = !actions.learn.notes
    }
    Action {
        id: exportPictureAction
        text: qsTr("Export the picture …")
        shortcut: "Ctrl+E"
        enabled: actions.onStage
        onTriggered: actions.chooser.exportPicture(actions.session)
    }
    Action {
        id: exportNumbersAction
        text: qsTr("Export the chart's numbers …")
        enabled: actions.onStage && actions.session.view === Session.Measured
        onTriggered: actions.chooser.exportNumbers(actions.session)
    }
    Action {
        id: exportPageAction
        text: qsTr("Export a page that steps …")
        enabled: actions.onStage && actions.session.moment.calls > 0
        onTriggered: actions.chooser.exportPage(actions.session)
    }
    Action {
        id: exportProgramAction
        text: qsTr("Export a C program …")
        enabled: actions.onStage && actions.session.moment.calls > 0
        onTriggered: actions.chooser.exportProgram(actions.session)
    }
    Action {
        id: exportScriptAction
        text: qsTr("Export a shell script …")
        enabled: actions.onStage && actions.session.moment.calls > 0
        onTriggered: actions.chooser.exportScript(actions.session)
    }
    Action {
        id: quitAction
        text: qsTr("Quit")
        shortcut: "Ctrl+Q"
        onTriggered: actions.window.close()
    }
    PlainAction {
        id: startAction
        text: qsTr("To the start")
        key: "Home"
        keyFree: actions.stageKeys
        enabled: actions.onStage && !actions.session.moment.atStart
        onTriggered: actions.session.moment.goStart()
    }
    Action {
        id: callBackAction
        text: qsTr("Call back")
        shortcut: "Ctrl+Left"
        enabled: actions.onStage && !actions.session.moment.atStart
        onTriggered: actions.session.moment.callBack()
    }
    PlainAction {
        id: stepBackAction
        text: qsTr("Step back")
        key: "Left"
        keyFree: actions.stageKeys
        enabled: actions.onStage && !actions.session.moment.atStart
        onTriggered: actions.session.moment.stepBack()
    }
    PlainAction {
        id: playAction
        text: actions.session.player.playing ? qsTr("Pause") : qsTr("Play")
        key: "P"
        keyFree: actions.stageKeys
        enabled: actions.onStage && actions.session.moment.calls > 0
        onTriggered: actions.session.player.toggle()
    }
    PlainAction {
        id: stepForwardAction
        text: qsTr("Step")
        key: "Right"
        keyFree: actions.stageKeys
        enabled: actions.onStage && !actions.session.moment.atEnd
        onTriggered: actions.session.moment.stepForward()
    }
    Action {
        id: stepIntoAction
        text: qsTr("Step into")
        shortcut: "F11"
        enabled: actions.onStage && !actions.session.moment.atEnd
        onTriggered: actions.session.moment.stepForward()
    }
    Action {
        id: stepOverAction
        text: qsTr("Step over")
        shortcut: "F10"
        enabled: actions.onStage && !actions.session.moment.atEnd
        onTriggered: actions.session.moment.stepOver()
    }
    Action {
        id: callForwardAction
        text: qsTr("Call forward")
        shortcut: "Ctrl+Right"
        enabled: actions.onStage && !actions.session.moment.atEnd
        onTriggered: actions.session.moment.callForward()
    }
    PlainAction {
        id: endAction
        text: qsTr("To the end")
        key: "End"
        keyFree: actions.stageKeys
        enabled: actions.onStage && !actions.session.moment.atEnd
        onTriggered: actions.session.moment.goEnd()
    }
    Action {
        id: editAction
        text: qsTr("Edit this call …")
        shortcut: "F2"
        enabled: actions.onStage && actions.session.free && !actions.session.moment.atStart
        onTriggered: actions.editCall()
    }
    Action {
        id: isolationAction
        text: qsTr("Isolation diagram")
        shortcut: "Alt+1"
        checkable: true
        checked: actions.session.view === Session.Isolation
        onTriggered: actions.session.view = Session.Isolation
    }
    Action {
        id: chartsAction
        text: qsTr("Charts")
        shortcut: "Alt+2"
        checkable: true
        checked: actions.session.view === Session.Measured
        onTriggered: actions.session.view = Session.Measured
    }
    Action {
        id: slotMapAction
        text: qsTr("Slot map")
        shortcut: "Alt+3"
        checkable: true
        checked: actions.session.view === Session.Slots
        onTriggered: actions.session.view = Session.Slots
    }
    Action {
        id: structureAction
        text: qsTr("Kernel structures")
        shortcut: "Alt+4"
        checkable: true
        checked: actions.session.view === Session.Structure
        onTriggered: actions.session.view = Session.Structure
    }
    Action {
        id: lightAction
        text: qsTr("Light theme")
        checkable: true
        checked: Theme.scheme === Theme.Light
        onTriggered: Theme.scheme = Theme.Light
    }
    Action {
        id: darkAction
        text: qsTr("Dark theme")
        checkable: true
        checked: Theme.scheme === Theme.Dark
        onTriggered: Theme.scheme = Theme.Dark
    }
    Action {
        id: contrastAction
        text: qsTr("High-contrast theme")
        checkable: true
        checked: Theme.scheme === Theme.Contrast
        onTriggered: Theme.scheme = Theme.Contrast
    }
    // A language is called as those call it who speak it.
    Action {
        id: englishAction
        text: Language.spoken === "en" ? "English" : "English (from the next start on)"
        checkable: true
        checked: Language.chosen === "en"
        onTriggered: Language.choose("en")
    }
    Action {
        id: germanAction
        text: Language.spoken === "de" ? "Deutsch" : "Deutsch (vom nächsten Start an)"
        checkable: true
        checked: Language.chosen === "de"
        onTriggered: Language.choose("de")
    }
    Action {
        id: zoomInAction
        text: qsTr("Larger type")
        shortcut: "Ctrl++"
        onTriggered: Theme.zoomIn()
    }
    Action {
        id: zoomOutAction
        text: qsTr("Smaller type")
        shortcut: "Ctrl+-"
        onTriggered: Theme.zoomOut()
    }
    Action {
        id: zoomResetAction
        text: qsTr("Normal type")
        shortcut: "Ctrl+0"
        onTriggered: Theme.zoomReset()
    }
    Action {
        id: resetAction
        text: qsTr("Reset layout")
        onTriggered: actions.resetLayout()
    }
    Action {
        id: restartAction
        text: qsTr("Start the kernel again")
        enabled: actions.session.kernelState === Session.Lost
            || actions.session.kernelState === Session.Unavailable
        onTriggered: actions.session.restartKernel()
    }
    PlainAction {
        id: keysAction
        text: qsTr("Keys")
        key: "?"
        keyFree: !actions.typing
        onTriggered: actions.showKeys()
    }
    Action {
        id: findActionItem
        text: qsTr("Find an action …")
        shortcut: "Ctrl+K"
        onTriggered: actions.findAction()
    }
    Shortcut {
        sequence: "Space"
        enabled: actions.plainKeys && actions.onStage && !actions.session.moment.atEnd
        onActivated: actions.session.moment.stepForward()
    }
    Shortcut {
        sequence: "Ctrl+="
        onActivated: Theme.zoomIn()
    }
}
