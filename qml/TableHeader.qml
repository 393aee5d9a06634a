pragma ComponentBehavior: Bound
import QtQuick
import IpcScope

// The names of a table's columns: a click or Enter sorts by one, hovering tells what a field means.
Rectangle {
    id: head

    required property TablesView tables
    required property FieldTable table
    required property real offset
    required property real charWidth
    /// The one that Enter sorts by.
    property int current: 0
    readonly property int columns: table.headers.length

    /// The column stands between these places of the table.
    signal columnWanted(real left, real right)

    function sorted(column) {
        return tables.sortColumn !== column ? "" : tables.descending ? qsTr("sorted, descending") : qsTr("sorted, ascending");
    }
    function move(by) {
        current = Math.max(0, Math.min(columns - 1, current + by));
        const name = names.itemAt(current);
        columnWanted(name.x, name.x + name.width);
    }

    height: Theme.unit * 6
    color: Theme.sunken
    clip: true
    activeFocusOnTab: true
    onColumnsChanged: current = 0
    Accessible.role: Accessible.Button
    Accessible.name: columns === 0 ? qsTr("Columns")
        : qsTr("Column %1 %2; Enter sorts by it").arg(table.headers[Math.min(current, columns - 1)]).arg(sorted(current))
    Accessible.description: table.meaning(current)
    Accessible.onPressAction: tables.sortBy(current)
    Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Left || event.key === Qt.Key_Right
        || event.key === Qt.Key_Space
    Keys.onLeftPressed: head.move(-1)
    Keys.onRightPressed: head.move(1)
    Keys.onReturnPressed: head.tables.sortBy(head.current)
    Keys.onEnterPressed: head.tables.sortBy(head.current)
    Keys.onSpacePressed: head.tables.sortBy(head.current)

    TapHandler {
        onTapped: point => {
            const cell = line.childAt(point.position.x + head.offset, head.height / 2);
            if (cell !== null)
                head.tables.sortBy(cell.index);
        }
    }
    Row {
        id: line

        x: -head.offset

        Repeater {
            id: names

            model: head.table.headers

            Item {
                id: cell

                required property string modelData
                required property int index
                readonly property string order: head.sorted(index)

                objectName: "head" + index
                width: head.table.widths[index] * head.charWidth + Theme.unit * 5
                height: head.height
                Accessible.role: Accessible.ColumnHeader
                Accessible.name: order === "" ? modelData : qsTr("%1, %2").arg(modelData).arg(order)
                Accessible.description: head.table.meaning(index)

                Text {
                    anchors.fill: parent
                    anchors.leftMargin: Theme.unit * 2
                    anchors.rightMargin: Theme.unit * 2
                    text: cell.modelData
                    color: cell.order === "" ? Theme.softText : Theme.accent
                    font.pixelSize: Theme.small
                    font.family: Theme.mono
                    font.bold: cell.order !== ""
                    elide: Text.ElideRight
                    verticalAlignment: Text.AlignVCenter
                    horizontalAlignment: head.table.alignsRight(cell.index) ? Text.AlignRight : Text.AlignLeft
                }
                Text {
                    objectName: "arrow" + cell.index
                    visible: cell.order !== ""
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    text: head.tables.descending ? "▼" : "▲"
                    color: Theme.accent
                    font.pixelSize: Theme.small * 0.7
                }
                Rectangle {
                    anchors.fill: parent
                    visible: head.activeFocus && head.current === cell.index
                    color: "transparent"
                    border.color: Theme.accent
                    border.width: 2
                }
                HoverHandler {
                    id: hover
                }
                Tip {
                    visible: hover.hovered
                    text: head.table.meaning(cell.index)
                }
            }
        }
    }
    Rectangle {
        width: parent.width
        height: 1
        anchors.bottom: parent.bottom
        color: Theme.border
    }
}
