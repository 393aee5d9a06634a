import QtQuick
import IpcScope

// Leaves only some rows of a table; pressed again, all are shown.
FlatButton {
    id: button

    required property TablesView tables
    required property int which
    required property string hint

    implicitHeight: Theme.unit * 6
    implicitWidth: implicitContentWidth + Theme.unit * 4
    font.pixelSize: Theme.small
    Accessible.name: hint
    checked: tables.rows === which
    onClicked: tables.rows = tables.rows === which ? Table.All : which

    Tip {
        visible: button.hovered
        text: button.hint
    }
}
