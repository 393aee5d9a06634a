import QtQuick
import QtQuick.Controls
import IpcScope

// One answer to a question; once it is judged, whether it was chosen and whether it is right.
AbstractButton {
    id: option

    /// The question waits for its answer.
    required property bool asked
    required property bool chosen
    required property bool correct
    /// How many of a class took it, and the most that an option of the question has; -1: nobody asks.
    property int hands: -1
    property int mostHands: 1
    readonly property bool wrong: !asked && chosen && !correct

    padding: Theme.unit * 2
    leftPadding: Theme.unit * 9
    enabled: asked
    focusPolicy: Qt.StrongFocus
    font.pixelSize: Theme.reading
    Accessible.role: Accessible.RadioButton
    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.name: correct ? qsTr("%1, right").arg(text) : wrong ? qsTr("%1, not right").arg(text) : text

    contentItem: Column {
        spacing: Theme.unit * 1.5

        Text {
            width: parent.width
            text: option.text
            textFormat: Text.PlainText
            font: option.font
            color: option.asked || option.correct || option.wrong ? Theme.text : Theme.softText
            wrapMode: Text.Wrap
        }
        HandsBar {
            visible: option.hands >= 0
            width: parent.width
            hands: option.hands
            most: option.mostHands
            ink: option.correct ? Theme.good : option.wrong ? Theme.bad : Theme.accent
        }
    }
    background: Rectangle {
        radius: Theme.unit * 1.5
        color: option.correct ? Theme.goodSoft : option.wrong ? Theme.badSoft
            : option.chosen ? Theme.accentSoft : option.hovered ? Theme.sunken : Theme.surface
        border.width: option.activeFocus ? 2 : 1
        border.color: option.activeFocus ? Theme.accent : option.correct ? Theme.good
            : option.wrong ? Theme.bad : Theme.border

        Rectangle {
            x: Theme.unit * 2.5
            anchors.verticalCenter: parent.verticalCenter
            visible: option.asked
            width: Theme.unit * 4
            height: width
            radius: width / 2
            color: Theme.surface
            border.width: option.chosen ? Theme.unit * 1.25 : 1
            border.color: option.chosen ? Theme.accent : Theme.strongBorder
        }
        Text {
            x: Theme.unit * 3
            anchors.verticalCenter: parent.verticalCenter
            text: option.correct ? "✓" : option.wrong ? "✗" : ""
            color: option.correct ? Theme.good : Theme.bad
            font.pixelSize: Theme.large
            font.bold: true
        }
    }
}
