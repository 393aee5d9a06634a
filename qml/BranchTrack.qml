pragma ComponentBehavior: Bound
import QtQuick
import IpcScope

// Another branch under the lanes: what it shares is a thin line, what is its own are ticks. Arrows
// go from call to call, Enter goes there.
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
    required property int currentCall

    signal chosen(int row, int call)
    /// The call is to be seen.
    signal callWanted(int call)

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
        color: calls.activeFocus ? Theme.accent : Theme.softText
        font.pixelSize: Theme.small
        elide: Text.ElideRight

        Whole {
            asked: calls.activeFocus
        }
    }
    ListView {
        id: calls

        objectName: "ticks"
        x: track.nameWidth
        width: parent.width - x
        height: parent.height
        orientation: ListView.Horizontal
        interactive: false
        clip: true
        // Where the keys go past the end of the branch that is shown, this one goes on alone.
        contentX: originX + Math.max(track.offset, activeFocus ? (currentIndex + 1) * track.columnWidth - width : 0)
        highlightFollowsCurrentItem: false
        model: track.timeline
        reuseItems: true
        activeFocusOnTab: track.visible
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Calls of %1").arg(track.name)
        Accessible.description: currentItem ? currentItem.Accessible.name + ". " + currentItem.Accessible.description : track.comparison
        onActiveFocusChanged: if (activeFocus) stand(Math.max(track.forkCall, track.currentCall))
        Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Left || event.key === Qt.Key_Right
            || event.key === Qt.Key_Space
        Keys.onLeftPressed: stand(currentIndex - 1)
        Keys.onRightPressed: stand(currentIndex + 1)
        Keys.onReturnPressed: track.chosen(track.index, currentIndex)
        Keys.onEnterPressed: track.chosen(track.index, currentIndex)
        Keys.onSpacePressed: track.chosen(track.index, currentIndex)

        function stand(call) {
            currentIndex = Math.max(0, Math.min(count - 1, call));
            track.callWanted(currentIndex);
        }

        delegate: BranchTick {
            objectName: "tick" + track.index + "." + index
            width: track.columnWidth
            height: track.height
            own: index >= track.forkCall
            here: index === track.currentCall
            current: calls.activeFocus && index === calls.currentIndex
            onClicked: track.chosen(track.index, index)
        }
    }
}
