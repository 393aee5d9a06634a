pragma ComponentBehavior: Bound
import QtQuick
import IpcScope

// Model and kernel, a log and the model, one actor with and without the others.
Item {
    id: page

    required property Compare compare
    required property Actions actions
    /// The page has been shown: until then nothing of it is made.
    required property bool seen

    /// A clicker goes on (1) or back (-1).
    function turn(direction) {
        (home.itemAt(0) as CompareHome).turn(direction);
    }

    When {
        id: home

        wanted: page.seen
        CompareHome {
            anchors.fill: parent
            compare: page.compare
            actions: page.actions
        }
    }
}
