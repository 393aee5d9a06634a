pragma ComponentBehavior: Bound
import QtQuick
import IpcScope

// The course and the claims, or a lesson.
Item {
    id: page

    required property Learn learn
    required property Actions actions
    readonly property bool inLesson: learn.view === Learning.Lesson

    signal typeWanted
    signal editRequested(int call)

    function reset() {
        if (view.item)
            (view.item as LessonView).reset();
    }

    function focusSearch() {
        home.focusSearch();
    }

    LearnHome {
        id: home

        anchors.fill: parent
        visible: !page.inLesson
        learn: page.learn
        actions: page.actions
    }
    Loader {
        id: view

        anchors.fill: parent
        active: page.inLesson
        sourceComponent: LessonView {
            learn: page.learn
            actions: page.actions
            onTypeWanted: page.typeWanted()
            onEditRequested: call => page.editRequested(call)
        }
    }
}
