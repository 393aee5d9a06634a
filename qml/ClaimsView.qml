pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import IpcScope

// The claims ledger. ↑ and ↓ choose, Enter runs the experiment.
TurnedList {
    id: list

    required property Learn learn

    /// The keys come from the search.
    function enter() {
        currentIndex = 0;
        forceActiveFocus();
    }

    activeFocusOnTab: true
    clip: true
    cacheBuffer: 0 // rows that are made ahead may be gone with the next letter of a search
    keyNavigationEnabled: true
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: 0
    highlightResizeDuration: 0
    spacing: Theme.unit
    model: learn.claims
    currentIndex: 0
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Claims")
    Keys.onReturnPressed: if (currentItem) learn.claims.run((currentItem as ClaimLine).claim.id)
    Keys.onEnterPressed: if (currentItem) learn.claims.run((currentItem as ClaimLine).claim.id)
    ScrollBar.vertical: ScrollBar {}

    NothingFound {
        visible: list.count === 0 && list.learn.claims.search !== ""
        words: list.learn.claims.search
    }

    delegate: ClaimLine {
        width: list.width
        current: ListView.isCurrentItem
        focused: list.activeFocus
        onPointed: {
            list.currentIndex = index;
            list.forceActiveFocus();
        }
        onRunWanted: list.learn.claims.run(claim.id)
        onLinkWanted: link => list.learn.follow(link)
    }
}
