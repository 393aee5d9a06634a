import QtQuick
import QtQuick.Layouts
import IpcScope

// How a piece of work ended: mark, word and colour, a sentence, and what to change.
RowLayout {
    id: row

    required property int ending
    required property string sentence
    property string goodWord: qsTr("no difference")
    property string badWord: qsTr("differs")
    property string fix: ""

    spacing: Theme.unit * 3
    Accessible.role: Accessible.Grouping
    Accessible.name: sentence

    VerdictBadge {
        objectName: "endBadge"
        Layout.alignment: Qt.AlignTop
        visible: row.ending !== Comparing.None
        verdict: row.ending === Comparing.Good ? "agree" : row.ending === Comparing.Bad ? "differ" : "failed"
        words: row.ending === Comparing.Good ? row.goodWord : row.ending === Comparing.Bad ? row.badWord
            : row.ending === Comparing.Stopped ? qsTr("stopped") : qsTr("nothing was compared")
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.unit

        Text {
            objectName: "endSentence"
            Layout.fillWidth: true
            text: row.sentence
            textFormat: Text.PlainText
            color: Theme.text
            font.pixelSize: Theme.reading
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        Text {
            objectName: "endFix"
            Layout.fillWidth: true
            visible: text !== ""
            text: row.fix
            textFormat: Text.PlainText
            color: Theme.softText
            font.pixelSize: Theme.body
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
}
