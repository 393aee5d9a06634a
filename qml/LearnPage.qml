pragma ComponentBehavior: Bound
import QtQuick
import IpcScope

// The course and the claims, or a lesson.
Item {
    id: page

    required property Learn learn
    /// The page has been shown: until then nothing of it is made.
    required property bool seen
    required property Actions actions
    required property Presenting presenting
    property Autosave autosave: null
    readonly property bool inLesson: learn.view === Learning.Lesson
    /// A lesson has been shown: what shows it stays, since it is made once.
    property bool lessonSeen: false

    signal typeWanted
    signal editRequested(int call)

    onInLessonChanged: lessonSeen = lessonSeen || inLesson

    function reset() {
        if (view.count > 0)
            (view.itemAt(0) as LessonView).reset();
    }

    /// A clicker goes on (1) or back (-1).
    function turn(direction) {
        (home.itemAt(0) as LearnHome).turn(direction);
    }
    function focusSearch() {
        (home.itemAt(0) as LearnHome).focusSearch();
    }

    When {
        id: home

        wanted: page.seen
        LearnHome {
            anchors.fill: parent
            visible: !page.inLesson
            learn: page.learn
            actions: page.actions
        }
    }
    When {
        id: view

        wanted: page.lessonSeen
        LessonView {
            anchors.fill: parent
            visible: page.inLesson
            learn: page.learn
            actions: page.actions
            presenting: page.presenting
            autosave: page.autosave
            onTypeWanted: page.typeWanted()
            onEditRequested: call => page.editRequested(call)
        }
    }
}
