pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import IpcScope

// A lesson, and beside it the stage on which its calls run.
SplitView {
    id: view

    required property Learn learn
    required property Actions actions
    required property Presenting presenting
    /// Where the sizes of the panes are kept; null: nowhere.
    property Autosave autosave: null

    signal typeWanted
    signal editRequested(int call)

    handle: Splitter {
        onMoved: view.keep()
    }
    onResizingChanged: if (!resizing) keep()
    Component.onCompleted: if (autosave && restoreState(autosave.panes("lesson"))) hold()

    /// What the person has chosen stays, whatever size the window has in the meantime.
    function keep() {
        hold();
        if (autosave)
            autosave.keepPanes("lesson", saveState());
    }
    /// A size that is assigned is bound no more.
    function hold() {
        lesson.SplitView.preferredWidth = lesson.SplitView.preferredWidth;
    }
    /// Sizes follow the window again.
    function reset() {
        lesson.SplitView.preferredWidth = Qt.binding(() => lesson.usualWidth);
        stage.reset();
    }

    LessonPane {
        id: lesson

        readonly property real usualWidth: Math.min(Theme.unit * 100, view.width * 0.42)

        objectName: "lesson"
        SplitView.preferredWidth: usualWidth
        SplitView.minimumWidth: Theme.unit * 60
        learn: view.learn
        actions: view.actions
        presenting: view.presenting
        onTypeWanted: view.typeWanted()
    }
    StagePane {
        id: stage

        areaName: "lessonArea"
        SplitView.fillWidth: true
        SplitView.minimumWidth: Theme.unit * 84
        session: view.learn.lesson.session
        autosave: view.autosave
        keptAs: "lesson-"
        onEditRequested: call => view.editRequested(call)
    }
}
