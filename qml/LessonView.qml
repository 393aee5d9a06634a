import QtQuick
import QtQuick.Controls
import IpcScope

// A lesson, and beside it the stage on which its calls run.
SplitView {
    id: view

    required property Learn learn
    required property Actions actions
    required property Presenting presenting

    signal typeWanted
    signal editRequested(int call)

    handle: Splitter {}
    // What the person has chosen stays, whatever size the window has in the meantime.
    onResizingChanged: if (!resizing) lesson.SplitView.preferredWidth = lesson.SplitView.preferredWidth

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
        onEditRequested: call => view.editRequested(call)
    }
}
