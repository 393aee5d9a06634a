pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import IpcScope

// The open lesson: its text with questions and goals, as far as the learner has come.
Rectangle {
    id: pane

    required property Learn learn
    required property Actions actions
    required property Presenting presenting
    readonly property OpenLesson lesson: learn.lesson

    readonly property bool presented: presenting.on
    readonly property int shownRow: presenting.shownRow
    /// Where the place begins that is shown.
    readonly property real placeY: column.height > 0 && lesson.rows.count > shownRow ? rows.itemAt(shownRow)?.y ?? 0 : 0

    onPresentedChanged: turning.restart()
    onShownRowChanged: turning.restart()

    /// The learner is to type a call.
    signal typeWanted

    color: Theme.surface
    border.color: Theme.border
    radius: Theme.unit * 2
    clip: true
    Accessible.role: Accessible.Pane
    Accessible.name: lesson.title

    /// Leads the eye and the keys to what came last.
    function arrive() {
        const row = rows.itemAt(lesson.newRow);
        page.reveal(row ? row.y : 0);
        if (Overlay.overlay && Overlay.overlay.visible)
            return; // whoever has opened something else has the keys
        if (lesson.stop === Learning.Answering)
            (rows.itemAt(lesson.rows.count - 1) as LessonBlock).focusAnswer();
        else if (lesson.stop === Learning.Working && lesson.goalsOpen && !presenting.on)
            typeWanted(); // the keys of a clicker are letters, too
        else if (lesson.over)
            end.focusNext();
        else
            foot.focusGoOn();
    }

    Connections {
        target: pane.lesson
        function onArrived() {
            arrival.restart();
        }
    }
    Connections {
        target: pane.presenting
        function onPageTurned(direction) {
            const least = direction < 0 ? pane.placeY : 0;
            page.contentY = Math.max(least, Math.min(page.contentY + direction * page.height * 0.8, page.contentHeight - page.height));
        }
    }
    Binding {
        target: pane.presenting
        property: "moreBelow"
        value: pane.visible && page.contentY + page.height < page.contentHeight - Theme.unit * 8
    }
    Binding {
        target: pane.presenting
        property: "moreAbove"
        value: pane.visible && page.contentY > pane.placeY + Theme.unit * 8
    }
    // Rows that take hands are laid out anew.
    Timer {
        id: turning

        interval: 20
        onTriggered: if (pane.presenting.on) page.show(rows.itemAt(pane.presenting.shownRow))
    }
    // The texts that have come are laid out first.
    Timer {
        id: arrival

        interval: 40
        onTriggered: if (pane.visible) pane.arrive()
    }
    LessonHead {
        id: head

        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
            leftMargin: Theme.unit * 2
            rightMargin: Theme.unit * 4
            topMargin: Theme.unit * 2
        }
        learn: pane.learn
        bare: pane.presenting.on
    }
    Rectangle {
        anchors {
            left: parent.left
            right: parent.right
            bottom: page.top
            margins: 1
        }
        height: 1
        visible: page.contentY > 0
        color: Theme.border
    }
    Text {
        id: fileProblem

        objectName: "fileProblem"
        anchors {
            left: parent.left
            right: parent.right
            top: head.bottom
            margins: visible ? Theme.unit * 3 : 0
        }
        visible: pane.lesson.fileProblem !== ""
        height: visible ? implicitHeight : 0
        text: qsTr("✗ The file cannot be used as it is; this is what it said before.\n%1").arg(pane.lesson.fileProblem)
        textFormat: Text.PlainText
        color: Theme.bad
        font.pixelSize: Theme.small
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    Flickable {
        id: page

        objectName: "lessonPage"
        anchors {
            left: parent.left
            right: parent.right
            top: fileProblem.bottom
            bottom: foot.visible ? foot.top : parent.bottom
            topMargin: Theme.unit * 3
        }
        clip: true
        contentHeight: column.height + Theme.unit * 6
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollBar {
            policy: page.contentHeight > page.height ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
        }

        /// From there to the end, or as much of it as there is room for.
        function reveal(y) {
            const end = Math.max(0, contentHeight - height);
            contentY = lastRowOnly(y) ? contentY : Math.min(y, end);
        }
        /// A place of the lesson that a class looks at, from its top.
        function show(row) {
            contentY = Math.max(0, Math.min(row ? row.y : 0, contentHeight - height));
        }
        function lastRowOnly(y) {
            return y >= contentY && contentHeight <= contentY + height;
        }

        Column {
            id: column

            x: Theme.unit * 4
            width: page.width - Theme.unit * 9
            spacing: Theme.unit * 4

            Repeater {
                id: rows

                model: pane.lesson.rows

                LessonBlock {
                    width: column.width
                    notes: pane.learn.notes
                    onAnswered: option => pane.lesson.answer(option)
                    onTaken: line => {
                        pane.lesson.take(line);
                        pane.typeWanted();
                    }
                    onLinkWanted: link => pane.learn.follow(link)
                }
            }
            LessonEnd {
                id: end

                visible: pane.lesson.over
                width: column.width
                learn: pane.learn
                actions: pane.actions
            }
        }
    }
    Text {
        anchors.centerIn: page
        visible: pane.lesson.busy && pane.lesson.rows.count === 0
        text: qsTr("Setting the scene …")
        color: Theme.faintText
        font.pixelSize: Theme.body
    }
    LessonFoot {
        id: foot

        visible: !pane.presenting.on
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
            margins: 1
        }
        learn: pane.learn
        actions: pane.actions
    }
}
