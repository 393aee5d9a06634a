pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import IpcScope

// One engine's side of the table.
Item {
    id: side

    required property FieldTable table
    required property string engine
    required property string note
    property alias view: view
    /// There is no room for the whole note.
    readonly property alias noteCut: noteText.truncated
    property TableView leader: null
    readonly property var widths: table.widths
    readonly property int unit: Theme.unit

    onWidthsChanged: view.forceLayout()
    onUnitChanged: view.forceLayout()

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
        Text {
            id: noteText

            anchors.verticalCenter: parent.verticalCenter
            width: Math.max(0, side.width - x - Theme.unit * 4)
            text: side.note
            color: Theme.faintText
            font.pixelSize: Theme.small
            elide: Text.ElideRight
        }
    }
    TableHeader {
        id: head

        anchors.top: title.bottom
        width: parent.width
        table: side.table
        offset: view.contentX
        charWidth: metrics.averageCharacterWidth
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
        columnWidthProvider: column => side.table.columnChars(column) * metrics.averageCharacterWidth + Theme.unit * 4
        rowHeightProvider: () => Theme.unit * 6
        activeFocusOnTab: true
        Accessible.role: Accessible.Table
        Accessible.name: side.engine
        Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Left || event.key === Qt.Key_Right
        Keys.onLeftPressed: view.scroll(-1, 0)
        Keys.onRightPressed: view.scroll(1, 0)
        Keys.onUpPressed: view.scroll(0, -1)
        Keys.onDownPressed: view.scroll(0, 1)

        /// By so many rows, and so many times as far across.
        function scroll(across, down) {
            const step = Theme.unit * 6;
            contentX = Math.max(0, Math.min(contentWidth - width, contentX + across * step * 4));
            contentY = Math.max(0, Math.min(contentHeight - height, contentY + down * step));
        }

        delegate: TableCell {}
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
        text: qsTr("empty")
        color: Theme.faintText
        font.pixelSize: Theme.small
    }
}
