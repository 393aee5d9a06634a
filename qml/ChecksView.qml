pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import IpcScope

// Which of several errors a call gives: everything that can be wrong with it, in pairs and all at
// once.
RowLayout {
    id: view

    required property CheckOrders checks

    spacing: Theme.unit * 4
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Order of checks")
    onVisibleChanged: if (visible) checks.prove()

    function focusFirst() {
        calls.forceActiveFocus();
    }
    /// To what is not seen of the current call, then to the next one. False: there is none.
    function turn(direction) {
        const y = Math.max(0, Math.min(page.contentHeight - page.height, page.contentY + direction * page.height * 0.8));
        const more = Math.abs(y - page.contentY) > 1;
        if (!more && !calls.turn(direction))
            return false;
        page.contentY = more ? y : 0;
        return true;
    }

    TurnedList {
        id: calls

        objectName: "checkedCalls"
        Layout.preferredWidth: Math.min(Theme.unit * 62, Math.round(view.width * 0.25))
        Layout.fillHeight: true
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        model: view.checks.calls
        currentIndex: view.checks.call
        onCurrentIndexChanged: if (visible) view.checks.call = currentIndex
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Calls")
        ScrollBar.vertical: ScrollBar {}

        delegate: CheckedCallLine {
            width: calls.width
            current: ListView.isCurrentItem
            focused: calls.activeFocus
            onPointed: {
                calls.currentIndex = index;
                calls.forceActiveFocus();
            }
        }
    }
    Flickable {
        id: page

        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        contentHeight: column.implicitHeight
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollBar {}

        ColumnLayout {
            id: column

            width: page.width - Theme.unit * 3
            spacing: Theme.unit * 3

            Text {
                Layout.fillWidth: true
                text: qsTr("Several things can be wrong with a call at once; the kernel looks at one after the other.")
                    + " " + qsTr("← and ↑ point at the one whose error was given.")
                color: Theme.softText
                font.pixelSize: Theme.body
                wrapMode: Text.Wrap
            }
            EndSentence {
                objectName: "checksEnd"
                Layout.fillWidth: true
                ending: view.checks.ending
                goodWord: qsTr("proved")
                badWord: qsTr("not proved")
                sentence: view.checks.sentence
                fix: view.checks.fix
            }
            FlatButton {
                objectName: "proveAgain"
                visible: view.checks.known && !view.checks.busy
                text: qsTr("Prove again")
                onClicked: view.checks.proveAgain()
            }
            CheckSequence {
                objectName: "checkSequence"
                Layout.fillWidth: true
                errors: view.checks.sequence
                source: view.checks.source
            }
            CheckMatrix {
                objectName: "checkMatrix"
                Layout.fillWidth: true
                checks: view.checks
            }
            CheckProofCard {
                objectName: "checkProof"
                Layout.fillWidth: true
                proof: view.checks.proof
                onOpenWanted: view.checks.open()
            }
        }
    }
}
