import QtQuick
import QtQuick.Controls
import IpcScope

// A lesson, and beside it the stage on which its calls run.
SplitView {
    id: view

    required property Learn learn
    required property Actions actions

    signal typeWanted
    signal editRequested(int call)

    handle: Splitter {}

    /// Sizes follow the window again.
    function reset() {
        lesson.SplitView.preferredWidth = lesson.usualWidth;
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
