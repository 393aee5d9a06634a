import QtQuick
import IpcScope

// The tables for which the pane has no button: of what has a name. Shows the chosen one's.
FlatButton {
    id: button

    required property TablesView tables
    readonly property var words: ({
        [Table.PosixQueues]: qsTr("POSIX queues"),
        [Table.Files]: qsTr("Files in /dev/shm"),
        [Table.Descriptors]: qsTr("Descriptors"),
        [Table.Mappings]: qsTr("Mappings"),
        [Table.Mounts]: qsTr("Mounts")
    })

    implicitHeight: Theme.unit * 6
    implicitWidth: implicitContentWidth + Theme.unit * 4
    font.pixelSize: Theme.small
    checked: tables.subject in words
    text: (words[tables.subject] ?? qsTr("POSIX")) + " ▾"
    Accessible.role: Accessible.ButtonMenu
    Accessible.name: qsTr("Tables of what has a name: %1").arg(words[tables.subject] ?? qsTr("none is shown"))
    onClicked: menu.popup(button, 0, height)

    PopMenu {
        id: menu

        title: button.Accessible.name

        SubjectEntry {
            tables: button.tables
            subject: Table.PosixQueues
            text: button.words[subject]
        }
        SubjectEntry {
            tables: button.tables
            subject: Table.Files
            text: button.words[subject]
        }
        SubjectEntry {
            tables: button.tables
            subject: Table.Descriptors
            text: button.words[subject]
        }
        SubjectEntry {
            tables: button.tables
            subject: Table.Mappings
            text: button.words[subject]
        }
        SubjectEntry {
            tables: button.tables
            subject: Table.Mounts
            text: button.words[subject]
        }
    }
}
