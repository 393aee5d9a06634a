pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import IpcScope

// The tables of both engines side by side, and their answers to the current call.
Card {
    id: pane

    required property Session session
    readonly property TablesView tables: session.tables
    readonly property string kernelNote: session.recordedText === "" || whenNote === "" ? session.recordedText + whenNote
        : session.recordedText + " · " + whenNote
    readonly property string whenNote: !tables.kernelKnown ? qsTr("not known")
        : tables.kernelBefore ? qsTr("before this call") : ""

    title: qsTr("Tables")
    // Where there is no room for all of them they can be moved.
    tools: Flickable {
        id: subjectRow

        readonly property Item keyed: Window.activeFocusItem
        readonly property int shown: pane.tables.subject

        function reveal(button) {
            contentX = Math.max(0, Math.min(button.x, Math.max(contentX, button.x + button.width - width)));
        }
        function revealShown() {
            for (let at = 0; at < subjects.children.length; ++at)
                if (subjects.children[at].checked)
                    reveal(subjects.children[at]);
        }

        onKeyedChanged: if (keyed && keyed.parent === subjects) reveal(keyed)
        onShownChanged: later.restart()
        onWidthChanged: later.restart()
        implicitWidth: Math.min(contentWidth, pane.width - Theme.unit * 24)
        implicitHeight: subjects.implicitHeight
        contentWidth: subjects.implicitWidth
        objectName: "subjects"
        interactive: contentWidth > width
        clip: interactive
        boundsBehavior: Flickable.StopAtBounds

        Timer {
            id: later

            interval: 0 // the chosen button has its new words
            onTriggered: subjectRow.revealShown()
        }
        Row {
            id: subjects

            spacing: Theme.unit

            SubjectButton {
                tables: pane.tables
                subject: Table.Segments
                text: qsTr("Segments")
            }
            SubjectButton {
                tables: pane.tables
                subject: Table.Sets
                text: qsTr("Sets")
            }
            SubjectButton {
                tables: pane.tables
                subject: Table.Semaphores
                text: qsTr("Semaphores")
            }
            SubjectButton {
                tables: pane.tables
                subject: Table.Queues
                text: qsTr("Queues")
            }
            SubjectButton {
                tables: pane.tables
                subject: Table.Namespaces
                text: qsTr("Namespaces")
            }
            SubjectButton {
                tables: pane.tables
                subject: Table.Actors
                text: qsTr("Processes")
            }
            SubjectMenu {
                objectName: "posixSubjects"
                tables: pane.tables
            }
        }
    }

    RowLayout {
        id: choice

        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
            leftMargin: Theme.unit * 3
            rightMargin: Theme.unit * 2
        }
        height: Theme.unit * 7
        spacing: Theme.unit

        ListView {
            objectName: "namespaceChips"
            Layout.fillWidth: true
            Layout.fillHeight: true
            opacity: pane.tables.ofOneNamespace ? 1 : 0
            enabled: pane.tables.ofOneNamespace
            orientation: ListView.Horizontal
            spacing: Theme.unit * 1.5
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: pane.tables.ofOneNamespace ? pane.tables.namespaces : null
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Namespaces")

            delegate: NamespaceChip {
                chosen: pane.tables.selected === number
                onClicked: pane.tables.selected = number
            }
        }
        TableFilter {
            Layout.alignment: Qt.AlignTop
            tables: pane.tables
            wide: pane.width > Theme.unit * 160
            onTableWanted: modelSide.view.forceActiveFocus(Qt.TabFocusReason)
        }
    }
    RowLayout {
        anchors {
            left: parent.left
            right: parent.right
            top: choice.bottom
            bottom: foot.top
            leftMargin: Theme.unit
            rightMargin: Theme.unit
        }
        spacing: 0

        TableSide {
            id: modelSide

            objectName: "modelTable"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            tables: pane.tables
            table: pane.tables.model
            engine: qsTr("Model")
            note: ""
        }
        Rectangle {
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            color: Theme.border
        }
        TableSide {
            id: kernelSide

            objectName: "kernelTable"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            tables: pane.tables
            table: pane.tables.kernel
            leader: modelSide.view
            engine: qsTr("Kernel")
            note: pane.kernelNote
        }
    }
    TableFoot {
        id: foot

        objectName: "tableFoot"
        anchors {
            left: parent.left
            right: parent.right
            bottom: results.top
        }
        tables: pane.tables
        told: modelSide.view.activeFocus || kernelSide.view.activeFocus
    }
    ResultsRow {
        id: results

        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
        }
        moment: pane.session.moment
        recorded: pane.session.recorded
        recordedNote: kernelSide.noteCut ? pane.session.recordedText : ""
    }
}
