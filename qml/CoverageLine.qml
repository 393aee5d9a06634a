import QtQuick
import QtQuick.Layouts
import IpcScope

// One call: how often it was compared, and its errors.
Rectangle {
    id: line

    required property int index
    required property coverageRow coverage
    property bool current: false

    implicitHeight: row.implicitHeight + Theme.unit * 2
    height: implicitHeight
    color: index % 2 === 1 ? Theme.raised : Theme.surface
    border.width: current ? 1 : 0
    border.color: Theme.accent
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: compared %2 times, %3 of %4 errors: %5").arg(coverage.call)
        .arg(coverage.comparedText).arg(coverage.reached).arg(coverage.possible).arg(coverage.reachedText)
    Accessible.description: coverage.missingText === "" ? "" : qsTr("not yet: %1").arg(coverage.missingText)

    RowLayout {
        id: row

        anchors {
            left: parent.left
            right: parent.right
            verticalCenter: parent.verticalCenter
            leftMargin: Theme.unit * 2
            rightMargin: Theme.unit * 4
        }
        spacing: Theme.unit * 2

        Text {
            Layout.preferredWidth: Theme.unit * 30
            text: line.coverage.call
            color: Theme.text
            font.family: Theme.mono
            font.pixelSize: Theme.body
            elide: Text.ElideRight

            Whole {
                asked: line.current
            }
        }
        Text {
            Layout.preferredWidth: Theme.unit * 14
            text: line.coverage.comparedText
            color: Theme.softText
            font.pixelSize: Theme.body
            horizontalAlignment: Text.AlignRight
        }
        Text {
            Layout.preferredWidth: Theme.unit * 11
            text: line.coverage.possible === 0 ? qsTr("none")
                : qsTr("%1 of %2").arg(line.coverage.reached).arg(line.coverage.possible)
            color: line.coverage.missingText === "" ? Theme.good : Theme.softText
            font.pixelSize: Theme.small
            horizontalAlignment: Text.AlignRight
        }
        Text {
            Layout.fillWidth: true
            text: (line.coverage.missingText === "" ? "✓ " : "") + line.coverage.reachedText
                + (line.coverage.missingText === "" ? "" : qsTr("  · not yet: %1").arg(line.coverage.missingText))
            color: Theme.softText
            font.family: Theme.mono
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
        }
    }
}
