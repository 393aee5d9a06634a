pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import IpcScope

// The tables of both engines side by side, and their answers to the current call.
Card {
    id: pane

    required property Session session
    readonly property TablesView tables: session.tables
    readonly property string kernelNote: [session.recordedText, whenNote].filter(part => part !== "").join(" · ")
    readonly property string whenNote: !tables.kernelKnown ? qsTr("not known")
        : tables.kernelBefore ? qsTr("before this call") : ""

    title: qsTr("Tables")
    // Where there is no room for all of them they can be moved.
    tools: Flickable {
        implicitWidth: Math.min(contentWidth, pane.width - Theme.unit * 24)
        implicitHeight: subjects.implicitHeight
        contentWidth: subjects.implicitWidth
        interactive: contentWidth > width
        clip: interactive
        boundsBehavior: Flickable.StopAtBounds

        Row {
            id: subjects

            spacing: Theme.unit

            SubjectButton {
                tables: pane.tables
                subject: TablesView.Segments
                text: qsTr("Segments")
            }
            SubjectButton {
                tables: pane.tables
                subject: TablesView.Sets
                text: qsTr("Sets")
            }
            SubjectButton {
                tables: pane.tables
                subject: TablesView.Semaphores
                text: qsTr("Semaphores")
            }
            SubjectButton {
                tables: pane.tables
                subject: TablesView.Queues
                text: qsTr("Queues")
            }
            SubjectButton {
                tables: pane.tables
                subject: TablesView.Namespaces
                text: qsTr("Namespaces")
            }
            SubjectButton {
                tables: pane.tables
                subject: TablesView.Actors
                text: qsTr("Processes")
            }
        }
    }

    ListView {
        id: chips

        objectName: "namespaceChips"
        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
            leftMargin: Theme.unit * 3
            rightMargin: Theme.unit * 3
        }
        height: visible ? Theme.unit * 7 : 0
        visible: pane.tables.ofOneNamespace
        orientation: ListView.Horizontal
        spacing: Theme.unit * 1.5
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: pane.tables.namespaces
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Namespaces")

        delegate: NamespaceChip {
            chosen: pane.tables.selected === number
            onClicked: pane.tables.selected = number
        }
    }
    RowLayout {
        anchors {
            left: parent.left
            right: parent.right
            top: chips.bottom
            bottom: results.top
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
            table: pane.tables.kernel
            leader: modelSide.view
            engine: qsTr("Kernel")
            note: pane.kernelNote
        }
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
