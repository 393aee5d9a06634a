import QtQuick
import IpcScope

// A cell of the matrix: the error, and an arrow at whose it is.
Item {
    id: box

    required property int index
    required property checkCell cell
    property bool current: false
    property bool focused: false
    readonly property string mark: cell.winner === Winner.Row ? "← " : cell.winner === Winner.Column ? "↑ " : ""

    signal pointed

    objectName: "cell:" + cell.row + ":" + cell.column
    Accessible.role: Accessible.Cell
    Accessible.name: cell.words
    Accessible.selected: current

    Rectangle {
        anchors.fill: parent
        anchors.margins: 1
        radius: Theme.unit
        color: !box.cell.possible ? Theme.window : box.cell.error !== "" && !box.cell.agrees ? Theme.badSoft
            : box.cell.row === box.cell.column ? Theme.accentSoft : Theme.raised
        border.width: box.current ? 2 : 1
        border.color: box.current && box.focused ? Theme.accent : box.current ? Theme.strongBorder : Theme.border
    }
    Text {
        anchors.fill: parent
        anchors.margins: Theme.unit
        text: !box.cell.possible ? "—" : box.cell.error === "" ? "…"
            : box.cell.agrees ? box.mark + box.cell.error : "≠ " + box.cell.error
        color: !box.cell.possible ? Theme.faintText : box.cell.agrees ? Theme.text : Theme.bad
        font.family: Theme.mono
        font.pixelSize: Theme.small
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight

        Whole {
            words: box.cell.words
            asked: box.current && box.focused
        }
    }
    TapHandler {
        onTapped: box.pointed()
    }
}
