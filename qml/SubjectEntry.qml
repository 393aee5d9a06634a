import IpcScope

// A line of the menu of tables.
MenuEntry {
    required property TablesView tables
    required property int subject

    checkable: true
    checked: tables.subject === subject
    onTriggered: tables.subject = subject
}
