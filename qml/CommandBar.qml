import QtQuick
import QtQuick.Controls
import IpcScope

// Takes any call of the notation, for any actor.
Item {
    id: bar

    required property Session session
    readonly property CommandEntry command: session.command
    readonly property bool typing: field.activeFocus

    implicitHeight: Theme.control + Theme.unit * 5

    function focusField() {
        field.forceActiveFocus(Qt.ShortcutFocusReason);
    }
    function take() {
        field.cursorPosition = command.accept(list.current, field.cursorPosition);
    }

    PickBox {
        id: who

        objectName: "actorBox"
        label: qsTr("Actor that makes the call")
        width: Theme.unit * 30
        model: bar.command.actors
        currentIndex: bar.command.actorIndex
        onActivated: index => bar.command.actor = bar.command.actors[index]
    }
    TextField {
        id: field

        objectName: "commandField"
        anchors.left: who.right
        anchors.leftMargin: Theme.unit * 1.5
        anchors.right: go.left
        anchors.rightMargin: Theme.unit * 1.5
        height: Theme.control
        text: bar.command.text
        placeholderText: hint.advanceWidth <= width - 2 * leftPadding ? hint.text : "shmget(0x1234, 4096, IPC_CREAT|0600)"
        placeholderTextColor: Theme.faintText
        color: Theme.text
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentText
        font.family: Theme.mono
        font.pixelSize: Theme.body
        leftPadding: Theme.unit * 2.5
        selectByMouse: true
        verticalAlignment: TextInput.AlignVCenter
        Accessible.name: qsTr("A call, in the notation of strace")
        Accessible.description: bar.command.problem
        onTextEdited: {
            bar.command.text = text;
            bar.command.complete(cursorPosition);
        }
        onActiveFocusChanged: if (!activeFocus) bar.command.dismiss()

        Keys.onTabPressed: event => list.visible ? bar.take() : event.accepted = false
        Keys.onUpPressed: list.visible ? list.current = Math.max(0, list.current - 1) : bar.command.older()
        Keys.onDownPressed: list.visible
            ? list.current = Math.min(bar.command.completions.length - 1, list.current + 1)
            : bar.command.newer()
        Keys.onReturnPressed: list.visible ? bar.take() : bar.command.submit()
        Keys.onEnterPressed: list.visible ? bar.take() : bar.command.submit()
        // While something plays, P stops it as long as there is no line that it could belong to.
        Keys.onPressed: event => {
            event.accepted = event.key === Qt.Key_P && event.modifiers === Qt.NoModifier && text === ""
                && preeditText === "" && bar.session.player.playing;
            if (event.accepted)
                bar.session.player.stop();
        }
        Keys.onEscapePressed: list.visible ? bar.command.dismiss() : bar.forceActiveFocus()

        background: Rectangle {
            radius: Theme.unit * 1.5
            color: Theme.surface
            border.width: field.activeFocus ? 2 : 1
            border.color: bar.command.problem !== "" ? Theme.bad : field.activeFocus ? Theme.accent : Theme.border
        }

        TextMetrics {
            id: hint

            font: field.font
            text: qsTr("shmget(0x1234, 4096, IPC_CREAT|0600), or %container web ipc=private")
        }
        CompletionList {
            id: list

            command: bar.command
            x: Math.min(field.cursorRectangle.x, field.width - width)
            onPicked: row => {
                current = row;
                bar.take();
            }
        }
    }
    IconButton {
        id: go

        objectName: "runCall"
        anchors.right: parent.right
        text: qsTr("Run the call")
        picture: "enter"
        hint: "Enter"
        enabled: bar.command.text !== ""
        onClicked: bar.command.submit()
    }
    Text {
        objectName: "commandProblem"
        anchors.left: bar.width < Theme.unit * 120 ? bar.left : field.left
        anchors.right: parent.right
        anchors.top: field.bottom
        anchors.topMargin: Theme.unit
        text: bar.command.problem === "" ? (bar.session.notice === "" ? bar.command.effect : bar.session.notice)
            : bar.command.problemColumn > 0 ? qsTr("✗ column %1: %2").arg(bar.command.problemColumn).arg(bar.command.problem)
            : qsTr("✗ %1").arg(bar.command.problem)
        color: bar.command.problem === "" ? Theme.faintText : Theme.bad
        font.pixelSize: Theme.small
        elide: Text.ElideRight
        Accessible.role: bar.command.problem === "" ? Accessible.StaticText : Accessible.AlertMessage
        Accessible.name: text

        Whole {
            asked: field.activeFocus && bar.command.problem !== ""
        }
    }
}
