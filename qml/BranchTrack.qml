pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import IpcScope

// Another branch under the lanes: what it shares is a thin line, what is its own are small ticks.
Item {
    id: track

    required property int index
    required property string name
    required property string comparison
    required property int forkCall
    required property Timeline timeline
    required property bool active
    required property real columnWidth
    required property real offset
    required property real nameWidth

    signal chosen(int row, int call)

    visible: !active
    height: active ? 0 : Theme.unit * 5
    Accessible.role: Accessible.Grouping
    Accessible.name: name
    Accessible.description: comparison

    Text {
        x: Theme.unit * 3
        width: track.nameWidth - Theme.unit * 4
        anchors.verticalCenter: parent.verticalCenter
        text: "⑂ " + track.name
        color: Theme.softText
        font.pixelSize: Theme.small
        elide: Text.ElideRight
    }
    ListView {
        x: track.nameWidth
        width: parent.width - x
        height: parent.height
        orientation: ListView.Horizontal
        interactive: false
        clip: true
        contentX: track.offset
        model: track.timeline
        reuseItems: true

        delegate: AbstractButton {
            id: tick

            required property int index
            required property string summary
            required property bool failed
            readonly property bool own: index >= track.forkCall

            objectName: "callOfBranch"
            width: track.columnWidth
            height: track.height
            focusPolicy: Qt.NoFocus
            Accessible.role: Accessible.Button
            Accessible.name: summary
            onClicked: track.chosen(track.index, index)

            contentItem: Item {
                Rectangle {
                    anchors.centerIn: parent
                    width: tick.own ? parent.width - Theme.unit * 2 : parent.width
                    height: tick.own ? Theme.unit * 2.5 : 2
                    radius: tick.own ? Theme.unit : 0
                    color: tick.own ? (tick.failed ? Theme.badSoft : Theme.sunken) : Theme.border
                    border.width: tick.own ? 1 : 0
                    border.color: tick.hovered ? Theme.accent : tick.failed ? Theme.bad : Theme.strongBorder
                }
            }

            Tip {
                visible: tick.hovered
                text: tick.summary
            }
        }
    }
}
