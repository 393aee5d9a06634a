pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import IpcScope

// A sentence of the tutorial and the verdict; when it is chosen, the evidence and its experiment.
Item {
    id: line

    required property int index
    required property claimRow claim
    property bool current: false
    property bool focused: false
    readonly property string shownWord: "✓ " + (claim.onKernel === Learning.Met ? qsTr("shown") : qsTr("shown on the model"))
    readonly property bool cited: claim.shown === Learning.Cited

    signal pointed
    signal runWanted
    signal linkWanted(string link)

    objectName: "claim:" + claim.id
    height: column.implicitHeight + Theme.unit * 4
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1, part %2: %3 Verdict: %4").arg(claim.id).arg(claim.part).arg(claim.says).arg(claim.verdictText)
    Accessible.description: claim.evidence

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
                text: line.claim.id
                color: Theme.softText
                font.family: Theme.mono
                font.pixelSize: Theme.body
            }
            Text {
                Layout.preferredWidth: Theme.unit * 15
                text: qsTr("part %1").arg(line.claim.part)
                color: Theme.faintText
                font.pixelSize: Theme.small
            }
            Text {
                Layout.fillWidth: true
                text: line.claim.says
                textFormat: Text.PlainText
                color: Theme.text
                font.pixelSize: Theme.reading
                font.weight: line.current ? Font.DemiBold : Font.Normal
                wrapMode: Text.Wrap
            }
            Text {
                text: line.claim.shown === Learning.Shown ? line.shownWord
                    : line.claim.shown === Learning.NotShown ? "✗ " + qsTr("not shown")
                    : line.claim.shown === Learning.Running ? qsTr("running …") : line.cited ? qsTr("cited") : ""
                color: line.claim.shown === Learning.NotShown ? Theme.bad
                    : line.claim.shown === Learning.Shown ? Theme.good : Theme.faintText
                font.pixelSize: Theme.small
            }
            SayingBadge {
                verdict: line.claim.verdict
                words: line.claim.verdictText
            }
        }
        ClaimEvidence {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.unit * 12
            visible: line.current
            claim: line.claim
            onRunWanted: line.runWanted()
            onLinkWanted: link => line.linkWanted(link)
        }
    }
}
