import QtQuick
import QtQuick.Controls
import IpcScope

// A line of a menu: mark, name and key.
MenuItem {
    id: entry

    readonly property PlainAction plain: action as PlainAction

    implicitHeight: Theme.control
    font.pixelSize: Theme.body
    Accessible.role: Accessible.MenuItem
    Accessible.name: text

    indicator: Text {
        x: Theme.unit * 2
        anchors.verticalCenter: parent.verticalCenter
        visible: entry.checkable
        text: entry.checked ? "✓" : ""
        color: Theme.accent
        font.pixelSize: Theme.body
    }
    arrow: null
    contentItem: Item {
        Text {
            anchors.verticalCenter: parent.verticalCenter
            x: Theme.unit * 4
            text: entry.text
            font: entry.font
            color: entry.enabled ? Theme.text : Theme.faintText
        }
        Text {
            anchors.verticalCenter: parent.verticalCenter
            anchors.right: parent.right
            anchors.rightMargin: Theme.unit
            text: KeyNames.shown(entry.plain ? entry.plain.key : entry.action?.shortcut ?? "")
            font.pixelSize: Theme.small
            color: Theme.faintText
        }
    }
    background: Rectangle {
        radius: Theme.unit
        color: entry.highlighted ? Theme.accentSoft : "transparent"
    }
}
