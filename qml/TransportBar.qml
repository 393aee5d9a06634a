import QtQuick
import IpcScope

// Moves in time.
Row {
    id: bar

    required property Session session
    required property Actions actions

    spacing: Theme.unit

    IconButton {
        objectName: "toStart"
        action: bar.actions.start
        picture: "start"
        hint: "Home"
    }
    IconButton {
        objectName: "callBack"
        action: bar.actions.callBack
        picture: "callBack"
        hint: "Ctrl+←"
    }
    IconButton {
        objectName: "stepBack"
        action: bar.actions.stepBack
        picture: "stepBack"
        hint: "←"
    }
    IconButton {
        objectName: "play"
        action: bar.actions.play
        picture: bar.session.player.playing ? "pause" : "play"
        prominent: true
        hint: "P"
    }
    IconButton {
        objectName: "stepForward"
        action: bar.actions.stepForward
        picture: "stepForward"
        hint: "→"
    }
    IconButton {
        objectName: "callForward"
        action: bar.actions.callForward
        picture: "callForward"
        hint: "Ctrl+→"
    }
    IconButton {
        objectName: "toEnd"
        action: bar.actions.end
        picture: "end"
        hint: "End"
    }
    PickBox {
        objectName: "speed"
        label: qsTr("Speed")
        width: Theme.unit * 26
        model: bar.session.player.speeds
        currentIndex: bar.session.player.speed
        onActivated: index => bar.session.player.speed = index
    }
}
