pragma ComponentBehavior: Bound
import QtQuick
import IpcScope

// One row of a lesson, as what it is.
Column {
    id: block

    required property lessonRow row
    required property int kind
    required property bool notes

    signal answered(int option)
    signal taken(string line)
    signal linkWanted(string link)

    /// The keys go to the first answer of a question that waits.
    function focusAnswer() {
        if (question.count > 0)
            (question.itemAt(0) as LessonQuestion).focusFirst();
    }

    visible: kind !== Learning.Notes || notes

    When {
        wanted: block.kind === Learning.Text
        LessonText {
            width: block.width
            row: block.row
            onLinkWanted: link => block.linkWanted(link)
        }
    }
    When {
        wanted: block.kind === Learning.Calls
        LessonCalls {
            width: block.width
            row: block.row
        }
    }
    When {
        wanted: block.kind === Learning.Offer
        LessonOffer {
            width: block.width
            row: block.row
            onTaken: line => block.taken(line)
        }
    }
    When {
        id: question

        wanted: block.kind === Learning.Question
        LessonQuestion {
            width: block.width
            row: block.row
            onAnswered: option => block.answered(option)
            onLinkWanted: link => block.linkWanted(link)
        }
    }
    When {
        wanted: block.kind === Learning.Goal
        LessonGoal {
            width: block.width
            row: block.row
        }
    }
    When {
        wanted: block.kind === Learning.Hint
        LessonHint {
            width: block.width
            row: block.row
            onLinkWanted: link => block.linkWanted(link)
        }
    }
    When {
        wanted: block.kind === Learning.Solution
        LessonSolution {
            width: block.width
            row: block.row
        }
    }
    When {
        wanted: block.kind === Learning.Notes && block.notes
        LessonNotes {
            width: block.width
            row: block.row
            onLinkWanted: link => block.linkWanted(link)
        }
    }
}
