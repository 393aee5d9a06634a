import QtQuick
import IpcScope

// A field of an object. Changed: a filled ground, bold type and a square before it. Differing from
// the other engine: a frame and the mark.
Rectangle {
    id: cell

    required property string cellText
    required property bool changed
    required property bool differs
    required property bool absent
    required property bool number
    required property string tip
    required property int row
    required property int column
    /// The cursor stands here; the table has the keys.
    property bool current: false
    readonly property string mark: differs ? "≠" : changed ? "▪" : ""

    implicitWidth: Theme.unit * 20
    implicitHeight: Theme.unit * 6
    color: differs ? Theme.badSoft : changed ? Theme.changed : row % 2 === 1 ? Theme.raised : Theme.surface
    border.width: current ? 2 : differs ? 1 : 0
    border.color: current ? Theme.accent : Theme.bad
    Accessible.role: Accessible.Cell
    Accessible.name: (absent ? qsTr("not there") : cellText) + (changed ? qsTr(", changed") : "") + (differs ? qsTr(", differs") : "")
    Accessible.description: tip

    Text {
        id: words

        anchors.fill: parent
        anchors.leftMargin: cell.mark === "" ? Theme.unit * 2 : Theme.unit * 0.5
        anchors.rightMargin: Theme.unit * 2
        text: cell.mark + (cell.absent ? "—" : cell.cellText)
        color: cell.differs ? Theme.bad : cell.absent ? Theme.faintText : Theme.text
        font.family: Theme.mono
        font.pixelSize: Theme.small
        font.bold: cell.changed || cell.differs
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: cell.number ? Text.AlignRight : Text.AlignLeft
    }
    HoverHandler {
        id: hover
    }
    Tip {
        visible: hover.hovered
        text: words.truncated ? cell.cellText + "\n" + cell.tip : cell.tip
    }
}
