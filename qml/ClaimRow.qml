pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import IpcScope

// A sentence of the tutorial and the verdict; when it is chosen, the evidence and its experiment.
Item {
    id: line

    required property int index
    required property string claimId
    required property string part
    required property string says
    required property int verdict
    required property string verdictText
    required property string evidence
    required property var sources
    required property var lessons
    required property var lessonTitles
    required property int shown
    required property int onModel
    required property int onKernel
    required property var calls
    required property var holds
    required property var failures
    property bool current: false
    property bool focused: false
    readonly property bool cited: shown === Learning.Cited
    readonly property bool ran: shown === Learning.Shown || shown === Learning.NotShown

    signal pointed
    signal runWanted
    signal linkWanted(string link)

    objectName: "claim:" + claimId
    height: column.implicitHeight + Theme.unit * 4
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, part %2: %3 Verdict: %4").arg(claimId).arg(part).arg(says).arg(verdictText)
    Accessible.description: evidence

    Rectangle {
        anchors {
            fill: parent
            leftMargin: Theme.unit * 2
            rightMargin: Theme.unit * 3
        }
        radius: Theme.unit * 1.5
        color: line.current ? Theme.raised : hover.hovered ? Theme.sunken : "transparent"
        border.width: line.current ? 1 : 0
        border.color: line.focused ? Theme.accent : Theme.border
    }
    HoverHandler {
        id: hover
    }
    TapHandler {
        onTapped: line.pointed()
    }
    ColumnLayout {
        id: column

        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
            leftMargin: Theme.unit * 5
            rightMargin: Theme.unit * 6
            topMargin: Theme.unit * 2
        }
        spacing: Theme.unit * 2

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.unit * 3

            Text {
                Layout.preferredWidth: Theme.unit * 9
                text: line.claimId
                color: Theme.softText
                font.family: Theme.mono
                font.pixelSize: Theme.body
            }
            Text {
                Layout.preferredWidth: Theme.unit * 15
                text: qsTr("part %1").arg(line.part)
                color: Theme.faintText
                font.pixelSize: Theme.small
            }
            Text {
                Layout.fillWidth: true
                text: line.says
                textFormat: Text.PlainText
                color: Theme.text
                font.pixelSize: Theme.reading
                font.weight: line.current ? Font.DemiBold : Font.Normal
                wrapMode: Text.Wrap
            }
            Text {
                text: line.shown === Learning.Shown ? (line.onKernel === Learning.Met ? qsTr("shown") : qsTr("shown on the model"))
                    : line.shown === Learning.NotShown ? qsTr("not shown") : line.shown === Learning.Running ? qsTr("running …")
                    : line.cited ? qsTr("cited") : ""
                color: line.shown === Learning.NotShown ? Theme.bad : line.shown === Learning.Shown ? Theme.good : Theme.faintText
                font.pixelSize: Theme.small
            }
            SayingBadge {
                verdict: line.verdict
                words: line.verdictText
            }
        }
        ClaimEvidence {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.unit * 12
            visible: line.current
            claim: line
        }
    }
}
