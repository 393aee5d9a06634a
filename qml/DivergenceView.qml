pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import IpcScope

// What differed, cut down to a few lines each. Enter opens one in the Lab.
Card {
    id: card

    required property Campaign campaign

    /// False: there is nothing more that way.
    function turn(direction) {
        return list.turn(direction);
    }

    title: qsTr("Divergences")
    detail: qsTr("cut down to what is needed to see them")

    TurnedList {
        id: list

        objectName: "divergences"
        anchors.fill: parent
        anchors.margins: Theme.unit
        clip: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        spacing: Theme.unit
        model: card.campaign.divergences
        Accessible.role: Accessible.List
        Accessible.name: card.title
        Keys.onReturnPressed: if (currentItem) card.campaign.open((currentItem as DivergenceCard).divergence.number)
        Keys.onEnterPressed: if (currentItem) card.campaign.open((currentItem as DivergenceCard).divergence.number)
        ScrollBar.vertical: ScrollBar {}

        delegate: DivergenceCard {
            width: list.width
            current: ListView.isCurrentItem && list.activeFocus
            onOpenWanted: card.campaign.open(divergence.number)
        }
    }
}
