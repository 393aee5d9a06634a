pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import IpcScope

// The lessons by parts. ↑ and ↓ choose, Enter opens.
ListView {
    id: list

    required property Learn learn

    /// The keys come from the search.
    function enter() {
        currentIndex = learn.course.lessonRow(-1, 1);
        forceActiveFocus();
    }

    /// A clicker goes on (1) or back (-1).
    function turn(direction) {
        currentIndex = learn.course.lessonRow(currentIndex, direction);
        forceActiveFocus();
    }

    activeFocusOnTab: true
    clip: true
    cacheBuffer: 0 // rows that are made ahead may be gone with the next letter of a search
    Keys.onUpPressed: currentIndex = learn.course.lessonRow(currentIndex, -1)
    Keys.onDownPressed: currentIndex = learn.course.lessonRow(currentIndex, 1)
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: 0
    highlightResizeDuration: 0
    model: learn.course
    currentIndex: 1
    preferredHighlightBegin: Theme.unit * 10
    preferredHighlightEnd: height - Theme.unit * 10
    highlightRangeMode: ListView.ApplyRange
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Lessons")
    Keys.onReturnPressed: if (currentItem) (currentItem as CourseRow).choose()
    Keys.onEnterPressed: if (currentItem) (currentItem as CourseRow).choose()
    ScrollBar.vertical: ScrollBar {}

    NothingFound {
        visible: list.count === 0 && list.learn.course.search !== ""
        words: list.learn.course.search
    }

    delegate: CourseRow {
        width: list.width
        current: ListView.isCurrentItem && list.activeFocus
        onChosen: list.learn.openLesson(lessonId)
        onPointed: list.currentIndex = index
    }
}
