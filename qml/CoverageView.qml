pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import IpcScope

// Which calls a campaign has made, and which of their errors it has reached.
Card {
    id: card

    required property Campaign campaign

    /// False: there is nothing more that way.
    function turn(direction) {
        return list.turn(direction);
    }

    title: qsTr("Errors reached")
    detail: qsTr("of those that each call can give")
    color: Theme.surface

    TurnedList {
        id: list

        objectName: "coverage"
        anchors.fill: parent
        anchors.margins: Theme.unit
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        model: card.campaign.coverage
        Accessible.role: Accessible.List
        Accessible.name: card.title
        ScrollBar.vertical: ScrollBar {}

        Text {
            anchors.centerIn: parent
            visible: list.count === 0
            text: qsTr("No call has been compared yet.")
            color: Theme.faintText
            font.pixelSize: Theme.reading
        }
        delegate: CoverageLine {
            width: list.width
            current: ListView.isCurrentItem && list.activeFocus
        }
    }
}
