import QtQuick
import IpcScope

// Which rows of a table are shown.
Row {
    id: filter

    required property TablesView tables
    /// There is room for words.
    required property bool wide

    signal tableWanted

    spacing: Theme.unit

    Text {
        objectName: "rowsText"
        anchors.verticalCenter: parent.verticalCenter
        visible: filter.wide
        text: filter.tables.rowsText
        color: Theme.softText
        font.pixelSize: Theme.small
    }
    SearchField {
        objectName: "tableFilter"
        width: Theme.unit * (filter.wide ? 28 : 18)
        implicitHeight: Theme.unit * 6
        topPadding: 0
        bottomPadding: 0
        font.pixelSize: Theme.small
        placeholderText: qsTr("filter rows")
        text: filter.tables.filter
        Accessible.description: filter.tables.rowsText
        onTextEdited: filter.tables.filter = text
        onDownWanted: filter.tableWanted()
    }
    RowsButton {
        objectName: "onlyChanged"
        tables: filter.tables
        which: Table.Changed
        text: filter.wide ? qsTr("▪ only changed") : "▪"
        hint: qsTr("only rows that the call changed")
    }
    RowsButton {
        objectName: "onlyDiffering"
        tables: filter.tables
        which: Table.Differing
        text: filter.wide ? qsTr("≠ only differing") : "≠"
        hint: qsTr("only rows in which the engines differ")
    }
}
