pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import IpcScope

// A call of the log and its verdict; when it is chosen, why.
Item {
    id: line

    required property int index
    required property logCall entry
    property bool current: false
    property bool focused: false
    readonly property bool open: current || entry.verdict === "differ"

    signal pointed

    objectName: "logLine:" + entry.line
    implicitHeight: column.implicitHeight + Theme.unit * 2
    height: implicitHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("line %1: %2 = %3: %4").arg(entry.line).arg(entry.call).arg(entry.observed).arg(entry.verdictText)
    Accessible.description: entry.because

    Rectangle {
        anchors.fill: parent
        anchors.rightMargin: Theme.unit * 3
        radius: Theme.unit
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
            leftMargin: Theme.unit * 2
            rightMargin: Theme.unit * 5
            topMargin: Theme.unit
        }
        spacing: Theme.unit

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.unit * 2

            Text {
                Layout.preferredWidth: Theme.unit * 11
                text: line.entry.line
                color: Theme.faintText
                font.family: Theme.mono
                font.pixelSize: Theme.small
                horizontalAlignment: Text.AlignRight
            }
            Text {
                Layout.preferredWidth: Theme.unit * 11
                text: line.entry.process
                color: Theme.softText
                font.family: Theme.mono
                font.pixelSize: Theme.small
                horizontalAlignment: Text.AlignRight
            }
            Text {
                Layout.fillWidth: true
                text: line.entry.call
                textFormat: Text.PlainText
                color: Theme.text
                font.family: Theme.mono
                font.pixelSize: Theme.body
                elide: Text.ElideRight
                wrapMode: line.open ? Text.WrapAtWordBoundaryOrAnywhere : Text.NoWrap

                Whole {}
            }
            Text {
                Layout.preferredWidth: Math.min(Theme.unit * 56, Math.round(line.width * 0.25))
                text: "= " + line.entry.observed
                textFormat: Text.PlainText
                color: Theme.softText
                font.family: Theme.mono
                font.pixelSize: Theme.body
                elide: Text.ElideRight
                wrapMode: line.open ? Text.WrapAtWordBoundaryOrAnywhere : Text.NoWrap

                Whole {}
            }
            Item {
                Layout.preferredWidth: Theme.unit * 30
                implicitHeight: badge.implicitHeight

                VerdictBadge {
                    id: badge

                    anchors.right: parent.right
                    verdict: line.entry.verdict
                    words: line.entry.verdictText
                }
            }
        }
        Text {
            objectName: "because"
            Layout.fillWidth: true
            Layout.leftMargin: Theme.unit * 26
            visible: line.open && text !== ""
            text: line.entry.because
            textFormat: Text.PlainText
            color: Theme.text
            font.pixelSize: Theme.reading
            wrapMode: Text.Wrap
        }
        CallLines {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.unit * 26
            visible: line.open && line.entry.evidence.length > 0
            lines: line.entry.evidence
            ink: Theme.softText
        }
    }
}
