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
    required property StopActions stops
    /// Space belongs to what it presses or types, while there is such a thing.
    required property bool plainKeys
    readonly property bool inLesson: pages.page === Pages.Learn && learn.lesson.open
    /// The panes of a session are seen: elsewhere its keys are the lists'.
    readonly property bool atStage: pages.page === Pages.Lab || inLesson
    /// Something is being typed, which has all the keys.
    required property bool typing
    readonly property bool stageKeys: !typing && atStage

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
    readonly property alias copy: copyAction
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
    readonly property alias searchList: searchAction
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
    readonly property alias stepInto: stepIntoAction
    readonly property alias stepOver: stepOverAction
    readonly property alias callForward: callForwardAction
    readonly property alias end: endAction
    readonly property alias edit: editAction
    readonly property alias bookmarks: bookmarkActions
    readonly property Action isolation: drawnActions.isolation
    readonly property Action charts: drawnActions.charts
    readonly property Action slotMap: drawnActions.slotMap
    readonly property Action structure: drawnActions.structure
    readonly property alias look: lookActions
    readonly property alias drawn: drawnActions
    readonly property alias reset: resetAction
    readonly property alias kernel: kernelActions
    readonly property alias keys: keysAction
    readonly property alias find: findActionItem
    readonly property list<Action> all: [
        openAction, createAction, bringBackAction, saveAction, saveAsAction, saveAsLessonAction, kernelActions.record,
        openLogAction, copyAction, exportPictureAction, exportNumbersAction, exportPageAction,
        exportProgramAction,
        exportScriptAction, learnPageAction, labPageAction, comparePageAction, courseAction, claimsAction,
        searchAction, goOnAction, hintAction, solveAction, nextLessonAction, previousLessonAction, againAction,
        anotherAction, notesAction, toLabAction, startAction, callBackAction, stepBackAction, playAction,
        stepForwardAction, stepIntoAction, stepOverAction, callForwardAction, endAction, stops.toggle, stops.byName,
        stops.next, stops.previous, stops.here, stops.clear, editAction,
        bookmarkActions.toggle, bookmarkActions.next, bookmarkActions.previous, isolation, charts, slotMap, structure,
        drawnActions.limits,
        lookActions.light, lookActions.dark, lookActions.contrast, lookActions.english, lookActions.german,
        lookActions.zoomIn, lookActions.zoomOut, lookActions.zoomReset, drawnActions.larger, drawnActions.smaller,
        drawnActions.fit, drawnActions.floor, drawnActions.animation, drawnActions.unselect, resetAction, kernelActions.restart, keysAction,
        presented.present, presented.speaker,
        presented.blank, quitAction
    ]
    /// With those of the Compare page.
    readonly property var everything: Array.from(all).concat(Array.from(compared.all))

    DrawingActions {
        id: drawnActions

        session: actions.session
        atStage: actions.atStage
        plainKeys: actions.plainKeys && !actions.presented.keys
    }
    KernelActions {
        id: kernelActions

        session: actions.session
        atStage: actions.atStage
    }
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
    // What is typed into takes the key for its own words.
    Action {
        id: copyAction
        text: qsTr("Copy")
        shortcut: "Ctrl+C"
        onTriggered: copying.copy(actions.atStage ? actions.session : null)
    }
    Copying {
        id: copying

        window: actions.window
    }
    Action {
        id: exportPictureAction
        text: qsTr("Export the picture …")
        shortcut: "Ctrl+E"
        enabled: actions.atStage
        onTriggered: actions.chooser.exportPicture(actions.session)
    }
    Action {
        id: exportNumbersAction
        text: qsTr("Export the chart's numbers …")
        enabled: actions.atStage && actions.session.view === Session.Measured
        onTriggered: actions.chooser.exportNumbers(actions.session)
    }
    Action {
        id: exportPageAction
        text: qsTr("Export a page that steps …")
        enabled: actions.atStage && actions.session.moment.calls > 0
        onTriggered: actions.chooser.exportPage(actions.session)
    }
    Action {
        id: exportProgramAction
        text: qsTr("Export a C program …")
        enabled: actions.atStage && actions.session.moment.calls > 0
        onTriggered: actions.chooser.exportProgram(actions.session)
    }
    Action {
        id: exportScriptAction
        text: qsTr("Export a shell script …")
        enabled: actions.atStage && actions.session.moment.calls > 0
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
        enabled: actions.atStage && !actions.session.moment.atStart
        onTriggered: actions.session.moment.goStart()
    }
    Action {
        id: callBackAction
        text: qsTr("Call back")
        shortcut: "Ctrl+Left"
        enabled: actions.atStage && !actions.session.moment.atStart
        onTriggered: actions.session.moment.callBack()
    }
    PlainAction {
        id: stepBackAction
        text: qsTr("Step back")
        key: "Left"
        keyFree: actions.stageKeys
        enabled: actions.atStage && !actions.session.moment.atStart
        onTriggered: actions.session.moment.stepBack()
    }
    PlainAction {
        id: playAction
        text: actions.session.player.playing ? qsTr("Pause") : qsTr("Play")
        key: "P"
        keyFree: !actions.typing && actions.atStage
        enabled: actions.atStage && actions.session.moment.calls > 0
        onTriggered: actions.session.player.toggle()
    }
    PlainAction {
        id: stepForwardAction
        text: qsTr("Step")
        key: "Right"
        keyFree: actions.stageKeys
        enabled: actions.atStage && !actions.session.moment.atEnd
        onTriggered: actions.session.moment.stepForward()
    }
    Action {
        id: stepIntoAction
        text: qsTr("Step into")
        shortcut: "F11"
        enabled: actions.atStage && !actions.session.moment.atEnd
        onTriggered: actions.session.moment.stepForward()
    }
    Action {
        id: stepOverAction
        text: qsTr("Step over")
        shortcut: "F10"
        enabled: actions.atStage && !actions.session.moment.atEnd
        onTriggered: actions.session.moment.stepOver()
    }
    Action {
        id: callForwardAction
        text: qsTr("Call forward")
        shortcut: "Ctrl+Right"
        enabled: actions.atStage && !actions.session.moment.atEnd
        onTriggered: actions.session.moment.callForward()
    }
    PlainAction {
        id: endAction
        text: qsTr("To the end")
        key: "End"
        keyFree: actions.stageKeys
        enabled: actions.atStage && !actions.session.moment.atEnd
        onTriggered: actions.session.moment.goEnd()
    }
    Action {
        id: editAction
        text: qsTr("Edit this call …")
        shortcut: "F2"
        enabled: actions.atStage && actions.session.free && !actions.session.moment.atStart
        onTriggered: actions.editCall()
    }
    BookmarkActions {
        id: bookmarkActions
        session: actions.session
        atStage: actions.atStage
    }
    LookActions {
        id: lookActions
    }
    Action {
        id: resetAction
        text: qsTr("Reset layout")
        shortcut: "Ctrl+Shift+R"
        onTriggered: actions.resetLayout()
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
        enabled: actions.plainKeys && actions.atStage && !actions.session.moment.atEnd
        onActivated: actions.session.moment.stepForward()
    }
}
