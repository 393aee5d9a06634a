pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import IpcScope

// A prediction: what will the call give? The call runs when the learner has answered.
LessonBox {
    id: box

    required property lessonRow row
    property int choice: -1

    signal answered(int option)
    signal linkWanted(string link)

    function focusFirst() {
        const first = options.itemAt(Math.max(0, choice));
        if (first)
            first.forceActiveFocus(Qt.TabFocusReason);
    }
    function move(by) {
        choice = Math.min(options.count - 1, Math.max(0, choice < 0 ? (by > 0 ? 0 : options.count - 1) : choice + by));
        focusFirst();
    }

    label: row.asked ? qsTr("What do you expect?") : row.chosen < 0 ? qsTr("Skipped")
        : row.chosen === row.correct ? qsTr("✓ As you expected") : qsTr("✗ It went another way")
    ink: row.asked ? Theme.accent : row.chosen < 0 ? Theme.softText
        : row.chosen === row.correct ? Theme.good : Theme.bad

    CallLines {
        Layout.fillWidth: true
        lines: box.row.lines
    }
    Text {
        objectName: "ask"
        Layout.fillWidth: true
        text: box.row.text
        textFormat: Text.PlainText
        color: Theme.text
        font.pixelSize: Theme.reading
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    Repeater {
        id: options

        model: box.row.options

        OptionButton {
            required property int index
            required property string modelData

            objectName: "option" + index
            Layout.fillWidth: true
            text: modelData
            hands: box.row.hands.length > index ? box.row.hands[index] : -1
            mostHands: box.row.mostHands
            asked: box.row.asked
            chosen: index === (box.row.asked ? box.choice : box.row.chosen)
            correct: !box.row.asked && index === box.row.correct
            onClicked: box.choice = index
            Keys.onUpPressed: box.move(-1)
            Keys.onDownPressed: box.move(1)
            Keys.onReturnPressed: box.answered(box.choice)
            Keys.onEnterPressed: box.answered(box.choice)
        }
    }
    Text {
        objectName: "handsText"
        Layout.fillWidth: true
        visible: text !== ""
        text: box.row.handsText
        textFormat: Text.PlainText
        color: Theme.softText
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    FlatButton {
        objectName: "check"
        visible: box.row.asked && box.row.handsText === ""
        enabled: box.choice >= 0
        text: qsTr("Check")
        prominent: true
        onClicked: box.answered(box.choice)
    }
    ProseText {
        objectName: "why"
        Layout.fillWidth: true
        visible: box.row.why !== ""
        markdown: box.row.why
        onLinkWanted: link => box.linkWanted(link)
    }
    Text {
        objectName: "questionResult"
        Layout.fillWidth: true
        visible: !box.row.asked && box.row.result !== ""
        text: box.row.result
        textFormat: Text.PlainText
        color: Theme.softText
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
