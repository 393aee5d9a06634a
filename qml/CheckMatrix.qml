pragma ComponentBehavior: Bound
import QtQuick
import IpcScope

// What the call gives with two things wrong: the arrow points at the one that won. Arrows move, and
// the cell's proof is shown below.
Item {
    id: matrix

    required property CheckOrders checks
    readonly property int size: checks.breaches.length
    readonly property int head: Math.min(Theme.unit * 82, Math.round(width * 0.4))
    readonly property int cellWidth: Math.min(Theme.unit * 26, Math.floor((width - head) / Math.max(1, size)))
    /// Two lines of words, where there is little room.
    readonly property int cellHeight: head < Theme.unit * 82 ? Theme.unit * 11 : Theme.unit * 8

    implicitHeight: cellHeight * (size + 1)

    Row {
        x: matrix.head
        height: matrix.cellHeight

        Repeater {
            model: matrix.size

            Text {
                required property int index

                width: matrix.cellWidth
                height: matrix.cellHeight
                text: index + 1
                color: Theme.softText
                font.pixelSize: Theme.body
                font.weight: Font.DemiBold
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
            }
        }
    }
    Column {
        y: matrix.cellHeight
        width: matrix.head

        Repeater {
            model: matrix.checks.breaches

            Text {
                required property int index
                required property string modelData

                width: matrix.head - Theme.unit * 2
                height: matrix.cellHeight
                text: (index + 1) + "  " + modelData
                color: Theme.text
                font.pixelSize: Theme.body
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                verticalAlignment: Text.AlignVCenter
                Accessible.role: Accessible.RowHeader
                Accessible.name: text

                Whole {}
            }
        }
    }
    GridView {
        id: grid

        objectName: "checkCells"
        x: matrix.head
        y: matrix.cellHeight
        width: matrix.cellWidth * matrix.size
        height: matrix.cellHeight * matrix.size
        cellWidth: matrix.cellWidth
        cellHeight: matrix.cellHeight
        interactive: false
        activeFocusOnTab: true
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        model: matrix.checks.cells
        currentIndex: matrix.checks.cell
        onCurrentIndexChanged: if (currentIndex >= 0) matrix.checks.cell = currentIndex
        Keys.onReturnPressed: matrix.checks.open()
        Keys.onEnterPressed: matrix.checks.open()
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("What is given when two things are wrong")

        delegate: CheckCellBox {
            width: grid.cellWidth
            height: grid.cellHeight
            current: GridView.isCurrentItem
            focused: grid.activeFocus
            onPointed: {
                grid.currentIndex = index;
                grid.forceActiveFocus();
            }
        }
    }
}
