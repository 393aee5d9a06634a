import QtQuick
import IpcScope

// A field of an object. Changed: a filled ground and bold type. Differing from the other engine: a
// frame and the mark.
Rectangle {
    id: cell

    required property string cellText
    required property bool changed
    required property bool differs
    required property bool absent
    required property bool number
    required property string tip
    required property int row

    implicitWidth: Theme.unit * 20
    implicitHeight: Theme.unit * 6
    color: differs ? Theme.badSoft : changed ? Theme.changed : row % 2 === 1 ? Theme.raised : Theme.surface
    border.width: differs ? 1 : 0
    border.color: Theme.bad
    Accessible.role: Accessible.Cell
    Accessible.name: cellText + (changed ? qsTr(", changed") : "") + (differs ? qsTr(", differs") : "")

    Text {
        anchors.fill: parent
        anchors.leftMargin: Theme.unit * 2
        anchors.rightMargin: Theme.unit * 2
        text: cell.absent ? "—" : (cell.differs ? "≠ " : "") + cell.cellText
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
        text: cell.tip
    }
}
