pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import IpcScope

// One engine's side of the table. Arrows move the cursor, which is the same on both sides.
Item {
    id: side

    required property TablesView tables
    required property FieldTable table
    required property string engine
    required property string note
    property alias view: view
    /// There is no room for the whole note.
    readonly property alias noteCut: noteText.truncated
    property TableView leader: null
    readonly property var widths: table.widths
    readonly property int unit: Theme.unit
    readonly property real charWidth: metrics.averageCharacterWidth
    readonly property int cursorRow: tables.cursorRow
    readonly property int cursorColumn: tables.cursorColumn
    readonly property real rowHeight: Theme.unit * 6

    onWidthsChanged: view.forceLayout()
    onUnitChanged: view.forceLayout()
    onCharWidthChanged: view.forceLayout() // may come after the unit's
    onCursorRowChanged: reveal()
    onCursorColumnChanged: reveal()

    function columnWidth(column) {
        return (widths[column] ?? 0) * charWidth + Theme.unit * 5;
    }
    /// Where a column begins.
    function columnLeft(column) {
        let left = 0;
        for (let before = 0; before < column; ++before)
            left += columnWidth(before);
        return left;
    }
    /// The cursor stays in sight as it moves.
    function reveal() {
        if (!view.activeFocus)
            return;
        const top = cursorRow * rowHeight;
        view.contentY = Math.max(0, Math.min(top, Math.max(view.contentY, top + rowHeight - view.height)));
        revealColumn(columnLeft(cursorColumn), columnLeft(cursorColumn + 1));
        // A view that has jumped only guesses where its columns begin.
        const cell = view.itemAtCell(Qt.point(cursorColumn, cursorRow));
        if (cell !== null)
            revealColumn(cell.x, cell.x + cell.width);
    }
    function revealColumn(left, right) {
        view.contentX = Math.max(0, Math.min(left, Math.max(view.contentX, right - view.width)));
    }

    FontMetrics {
        id: metrics

        font.family: Theme.mono
        font.pixelSize: Theme.small
    }
    Row {
        id: title

        x: Theme.unit * 2
        height: Theme.unit * 6
        spacing: Theme.unit * 2

        Text {
            anchors.verticalCenter: parent.verticalCenter
            text: side.engine
            color: Theme.text
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
        }
        ElidedText {
            id: noteText

            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(0, side.width - x - Theme.unit * 4)
            text: side.note
            color: Theme.faintText
            font.pixelSize: Theme.small
        }
    }
    TableHeader {
        id: head

        anchors.top: title.bottom
        objectName: "header"
        width: parent.width
        tables: side.tables
        table: side.table
        offset: view.contentX
        charWidth: side.charWidth
        onColumnWanted: (left, right) => side.revealColumn(left, right)
    }
    TableView {
        id: view

        anchors {
            left: parent.left
            right: parent.right
            top: head.bottom
            bottom: parent.bottom
            bottomMargin: Theme.unit * 2.5 // the bar below hides no row
        }
        clip: true
        model: side.table
        syncView: side.leader
        reuseItems: true
        boundsBehavior: Flickable.StopAtBounds
        columnWidthProvider: column => side.columnWidth(column)
        rowHeightProvider: () => side.rowHeight
        // Else it is guessed from what is loaded, and the last column cannot be reached.
        contentWidth: side.columnLeft(side.table.headers.length)
        contentHeight: side.table.rows * side.rowHeight
        keyNavigationEnabled: false // the cursor is both sides'
        pointerNavigationEnabled: false
        activeFocusOnTab: true
        Accessible.role: Accessible.Table
        Accessible.name: side.engine
        Accessible.description: activeFocus ? side.tables.cell : ""
        onActiveFocusChanged: side.reveal()
        onHeightChanged: side.reveal()
        onContentWidthChanged: side.reveal()
        function copyText() {
            const cell = itemAtCell(Qt.point(side.cursorColumn, side.cursorRow)) as TableCell;
            return cell ? cell.cellText : "";
        }

        Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Left || event.key === Qt.Key_Right
        Keys.onLeftPressed: side.tables.moveCursor(0, -1)
        Keys.onRightPressed: side.tables.moveCursor(0, 1)
        Keys.onUpPressed: side.tables.moveCursor(-1, 0)
        Keys.onDownPressed: side.tables.moveCursor(1, 0)
        Keys.onPressed: event => {
            const page = Math.max(1, Math.floor(view.height / side.rowHeight) - 1);
            event.accepted = event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown;
            if (event.accepted)
                side.tables.moveCursor(event.key === Qt.Key_PageUp ? -page : page, 0);
        }

        delegate: TableCell {
            current: view.activeFocus && row === side.cursorRow && column === side.cursorColumn
        }
        TapHandler {
            onTapped: point => {
                const at = view.cellAtPos(view.contentX + point.position.x, view.contentY + point.position.y, true);
                view.forceActiveFocus(Qt.MouseFocusReason);
                if (at.x >= 0 && at.y >= 0)
                    side.tables.setCursor(at.y, at.x);
            }
        }
        ScrollBar.vertical: ScrollBar {}
        ScrollBar.horizontal: across
    }
    Rectangle {
        anchors.fill: view
        visible: view.activeFocus
        color: "transparent"
        border.color: Theme.accent
        border.width: 2
    }
    ScrollBar {
        id: across

        y: side.height - height
        width: side.width
        orientation: Qt.Horizontal
        policy: view.contentWidth > view.width ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
    }
    Text {
        anchors.centerIn: view
        visible: side.table.rows === 0
        text: side.tables.rowsText === "" ? qsTr("empty") : qsTr("no such row")
        color: Theme.faintText
        font.pixelSize: Theme.small
    }
}
