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

    When {
        wanted: page.seen
        CompareHome {
            anchors.fill: parent
            compare: page.compare
            actions: page.actions
        }
    }
}
