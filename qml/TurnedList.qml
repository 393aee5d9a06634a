import QtQuick

// A list that is gone through with a clicker: to what is not seen yet of the current row, then to
// the next one.
ListView {
    id: list

    /// On (1) or back (-1). False: there is nothing more that way.
    function turn(direction) {
        forceActiveFocus();
        const hidden = !currentItem ? 0 : direction > 0
            ? currentItem.y + currentItem.height - contentY - height : contentY - currentItem.y;
        const next = Math.max(0, Math.min(count - 1, currentIndex + direction));
        if (hidden > 1) {
            contentY += direction * Math.min(hidden, height * 0.8);
        } else if (next !== currentIndex && count > 0) {
            currentIndex = next;
            opening.restart();
        } else {
            return false;
        }
        return true;
    }

    // A row that is current has more to say, which is laid out first.
    Timer {
        id: opening

        interval: 20
        onTriggered: list.positionViewAtIndex(list.currentIndex, ListView.Contain)
    }
}
