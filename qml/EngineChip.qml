import QtQuick
import IpcScope

// Whether an engine runs: a dot, its name, and what it is.
Rectangle {
    id: chip

    required property string name
    required property string detail
    required property bool running
    property bool waiting: false
    /// It ran once, and that is shown again.
    property bool recorded: false
    property string tip: ""
    /// There is room for the name alone.
    property bool brief: false

    implicitWidth: row.implicitWidth + Theme.unit * 5
    implicitHeight: Theme.unit * 6
    radius: height / 2
    color: running || waiting ? Theme.sunken : Theme.warnSoft
    border.color: running || waiting ? Theme.border : Theme.warn
    Accessible.role: Accessible.StaticText
    Accessible.name: name + ": " + detail

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Theme.unit * 1.5

        Text {
            anchors.verticalCenter: parent.verticalCenter
            text: chip.running && chip.recorded ? "◉" : chip.running ? "●" : chip.waiting ? "◌" : "○"
            color: chip.running && chip.recorded ? Theme.accent : chip.running ? Theme.good : Theme.warn
            font.pixelSize: Theme.small
        }
        Text {
            anchors.verticalCenter: parent.verticalCenter
            text: chip.name
            color: Theme.text
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
        }
        Text {
            anchors.verticalCenter: parent.verticalCenter
            visible: chip.detail !== "" && !chip.brief
            width: Math.min(implicitWidth, Theme.unit * 90)
            text: chip.detail
            color: Theme.softText
            font.pixelSize: Theme.small
            elide: Text.ElideRight
        }
    }
    HoverHandler {
        id: hover
    }
    Tip {
        visible: hover.hovered && chip.tip !== ""
        text: chip.tip
    }
}
