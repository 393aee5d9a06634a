import QtQuick
import QtQuick.Layouts
import IpcScope

// Something to bring about, and how it stands on both engines.
LessonBox {
    id: box

    required property lessonRow row
    readonly property bool met: row.onModel === Learning.Met
        && (row.onKernel === Learning.Met || row.onKernel === Learning.NotAsked)

    label: met ? qsTr("✓ Goal met") : qsTr("Goal")
    ink: met ? Theme.good : Theme.accent
    ground: met ? Theme.goodSoft : Theme.accentSoft
    edge: met ? Theme.good : Theme.accent

    Text {
        objectName: "goalText"
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
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit * 1.5

        StandingChip {
            objectName: "goalOnModel"
            engine: qsTr("model")
            standing: box.row.onModel
            metWord: qsTr("met")
            openWord: qsTr("not yet")
        }
        StandingChip {
            objectName: "goalOnKernel"
            engine: qsTr("kernel")
            standing: box.row.onKernel
            metWord: qsTr("met")
            openWord: qsTr("not yet")
        }
    }
    Text {
        Layout.fillWidth: true
        visible: box.row.found !== ""
        text: qsTr("Now: %1").arg(box.row.found)
        textFormat: Text.PlainText
        color: Theme.softText
        font.pixelSize: Theme.small
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
