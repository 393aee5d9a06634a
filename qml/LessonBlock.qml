pragma ComponentBehavior: Bound
import QtQuick
import IpcScope

// One row of a lesson, as what it is.
Loader {
    id: block

    required property lessonRow row
    required property int kind
    required property bool notes

    signal answered(int option)
    signal taken(string line)
    signal linkWanted(string link)

    /// The keys go to the first answer of a question that waits.
    function focusAnswer() {
        if (block.kind === Learning.Question)
            (block.item as LessonQuestion).focusFirst();
    }

    // In the order of Learning.Kind.
    readonly property list<Component> parts: [text, calls, offer, question, goal, hint, solution, speaker]

    active: kind !== Learning.Notes || notes
    visible: active
    height: active && item ? (item as Item).implicitHeight : 0
    sourceComponent: parts[kind]

    Component {
        id: text
        LessonText {
            row: block.row
            onLinkWanted: link => block.linkWanted(link)
        }
    }
    Component {
        id: calls
        LessonCalls { row: block.row }
    }
    Component {
        id: offer
        LessonOffer {
            row: block.row
            onTaken: line => block.taken(line)
        }
    }
    Component {
        id: question
        LessonQuestion {
            row: block.row
            onAnswered: option => block.answered(option)
            onLinkWanted: link => block.linkWanted(link)
        }
    }
    Component {
        id: goal
        LessonGoal { row: block.row }
    }
    Component {
        id: hint
        LessonHint {
            row: block.row
            onLinkWanted: link => block.linkWanted(link)
        }
    }
    Component {
        id: solution
        LessonSolution { row: block.row }
    }
    Component {
        id: speaker
        LessonNotes {
            row: block.row
            onLinkWanted: link => block.linkWanted(link)
        }
    }
}
