pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import IpcScope

// The actor's lines, and what they gave without and with the others.
Card {
    id: card

    required property SeenList lines

    /// False: there is nothing more that way.
    function turn(direction) {
        return list.turn(direction);
    }

    title: qsTr("Its own lines")
    detail: qsTr("alone · with the others")

    TurnedList {
        id: list

        objectName: "isolationLines"
        anchors.fill: parent
        anchors.margins: Theme.unit
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        model: card.lines
        Accessible.role: Accessible.List
        Accessible.name: card.title
        ScrollBar.vertical: ScrollBar {}

        delegate: Rectangle {
            id: line

            required property int index
            required property seenRow seen

            width: list.width
            height: row.implicitHeight + Theme.unit * 2
            color: seen.differs ? Theme.badSoft : index % 2 === 1 ? Theme.raised : Theme.surface
            border.width: ListView.isCurrentItem && list.activeFocus ? 1 : 0
            border.color: Theme.accent
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("line %1: %2: alone %3, with the others %4").arg(seen.line).arg(seen.call)
                .arg(seen.alone).arg(seen.together) + (seen.differs ? qsTr(", differs") : "")

            RowLayout {
                id: row

                anchors {
                    left: parent.left
                    right: parent.right
                    verticalCenter: parent.verticalCenter
                    leftMargin: Theme.unit * 2
                    rightMargin: Theme.unit * 4
                }
                spacing: Theme.unit * 2

                Text {
                    Layout.preferredWidth: Theme.unit * 5
                    text: line.seen.differs ? "≠" : "✓"
                    color: line.seen.differs ? Theme.bad : Theme.good
                    font.pixelSize: Theme.body
                    font.bold: true
                }
                Text {
                    Layout.fillWidth: true
                    text: line.seen.call
                    textFormat: Text.PlainText
                    color: Theme.text
                    font.family: Theme.mono
                    font.pixelSize: Theme.body
                    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                }
                Text {
                    Layout.preferredWidth: Theme.unit * 26
                    text: line.seen.alone
                    textFormat: Text.PlainText
                    color: Theme.softText
                    font.family: Theme.mono
                    font.pixelSize: Theme.body
                    wrapMode: Text.Wrap
                }
                Text {
                    Layout.preferredWidth: Theme.unit * 26
                    text: line.seen.together
                    textFormat: Text.PlainText
                    color: line.seen.alone === line.seen.together ? Theme.softText : Theme.bad
                    font.family: Theme.mono
                    font.pixelSize: Theme.body
                    font.bold: line.seen.alone !== line.seen.together
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}
