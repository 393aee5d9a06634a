import QtQuick
import QtQuick.Layouts
import IpcScope

// A part of the course, or a lesson with how far it was taken.
Item {
    id: line

    required property int index
    required property bool isPart
    required property string lessonId
    required property string title
    required property string detail
    required property string length
    required property int progress
    required property string needs
    required property bool exam
    required property string problem
    property bool current: false
    /// Why it cannot be opened, or what should come before it.
    readonly property string remark: problem !== "" ? problem : needs !== "" ? qsTr("better after: %1").arg(needs) : ""
    readonly property string progressText: progress === Learning.Done ? qsTr("done")
        : progress === Learning.Begun ? qsTr("begun") : progress === Learning.Tried ? qsTr("tried") : qsTr("not opened yet")

    signal chosen
    signal pointed

    function choose() {
        if (lessonId !== "")
            chosen();
    }

    objectName: isPart ? "part" : "lesson:" + lessonId
    height: isPart ? Theme.unit * 11 : problem !== "" ? Theme.unit * 12 : Theme.unit * 8.5
    Accessible.role: Accessible.ListItem
    Accessible.name: isPart ? title + ", " + detail
        : title + ", " + length + ", " + progressText + (remark === "" ? "" : ", " + remark)
    Accessible.onPressAction: choose()

    Rectangle {
        anchors {
            fill: parent
            leftMargin: Theme.unit * 2
            rightMargin: Theme.unit * 3
        }
        visible: !line.isPart
        radius: Theme.unit * 1.5
        color: line.current ? Theme.accentSoft : hover.hovered ? Theme.sunken : "transparent"
        border.width: line.current ? 1 : 0
        border.color: Theme.accent
    }
    HoverHandler {
        id: hover
    }
    TapHandler {
        onTapped: {
            line.pointed();
            line.choose();
        }
    }
    RowLayout {
        anchors {
            fill: parent
            leftMargin: Theme.unit * (line.isPart ? 4 : 5)
            rightMargin: Theme.unit * 6
            topMargin: line.isPart ? Theme.unit * 3 : 0
        }
        spacing: Theme.unit * 2.5

        Text {
            visible: !line.isPart
            Layout.preferredWidth: Theme.unit * 4.5
            text: line.problem !== "" ? "✗" : line.progress === Learning.Done ? "✓"
                : line.progress === Learning.Begun ? "◐" : line.progress === Learning.Tried ? "◔" : "○"
            color: line.problem !== "" ? Theme.bad : line.progress === Learning.Done ? Theme.good
                : line.progress === Learning.Untouched ? Theme.faintText : Theme.accent
            font.pixelSize: Theme.large
            horizontalAlignment: Text.AlignHCenter
        }
        Text {
            id: name

            text: line.title
            textFormat: Text.PlainText
            color: line.isPart ? Theme.softText : Theme.text
            font.pixelSize: line.isPart ? Theme.body : Theme.reading
            font.weight: line.isPart || line.current ? Font.DemiBold : Font.Normal
            elide: Text.ElideRight
            Layout.maximumWidth: line.width * 0.45

            Whole {
                asked: line.current && !aside.truncated
            }
        }
        Text {
            visible: line.exam
            text: qsTr("exam")
            color: Theme.warn
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
        }
        Text {
            id: aside

            Layout.fillWidth: true
            text: line.remark
            textFormat: Text.PlainText
            color: line.problem !== "" ? Theme.bad : Theme.faintText
            font.pixelSize: Theme.small
            elide: Text.ElideRight

            Whole {
                words: name.truncated && line.current ? line.title + "\n" + line.remark : line.remark
                asked: line.current
            }
        }
        Text {
            text: line.detail
            color: Theme.softText
            font.pixelSize: Theme.small
        }
        Text {
            visible: !line.isPart
            Layout.preferredWidth: Theme.unit * 12
            text: line.length
            color: Theme.softText
            font.pixelSize: Theme.small
            horizontalAlignment: Text.AlignRight
        }
    }
    Rectangle {
        visible: line.isPart
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
            leftMargin: Theme.unit * 4
            rightMargin: Theme.unit * 6
        }
        height: 1
        color: Theme.border
    }
}
