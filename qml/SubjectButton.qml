import IpcScope

// Chooses what the tables pane shows.
FlatButton {
    required property TablesView tables
    required property int subject

    implicitHeight: Theme.unit * 6
    implicitWidth: implicitContentWidth + Theme.unit * 4
    font.pixelSize: Theme.small
    checked: tables.subject === subject
    onClicked: tables.subject = subject
}
