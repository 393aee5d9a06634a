import QtQuick
import QtQuick.Layouts
import IpcScope

// One difference: where it showed, what each engine had, and the lines that lead there.
Rectangle {
    id: box

    required property divergenceRow divergence
    property bool current: false

    signal openWanted

    function copyText() {
        let words = Accessible.name;
        for (const line of divergence.lines)
            words += "\n" + line;
        return words;
    }

    objectName: "divergence:" + divergence.number
    implicitHeight: column.implicitHeight + Theme.unit * 4
    height: implicitHeight
    radius: Theme.unit * 1.5
    color: Theme.raised
    border.width: current ? 2 : 1
    border.color: current ? Theme.accent : Theme.border
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2 differs: model %3, kernel %4").arg(divergence.title).arg(divergence.field)
        .arg(divergence.onModel).arg(divergence.onKernel)

    ColumnLayout {
        id: column

        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
            margins: Theme.unit * 2
        }
        spacing: Theme.unit * 1.5

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.unit * 2

            Text {
                Layout.fillWidth: true
                text: "≠ " + box.divergence.field
                color: Theme.bad
                font.pixelSize: Theme.reading
                font.weight: Font.DemiBold
                elide: Text.ElideRight

                Whole {
                    asked: box.current
                }
            }
            Text {
                text: box.divergence.title
                color: Theme.faintText
                font.pixelSize: Theme.small
            }
            FlatButton {
                objectName: "openDivergence"
                text: qsTr("Open in the Lab")
                onClicked: box.openWanted()
            }
        }
        Text {
            Layout.fillWidth: true
            text: qsTr("The model has %1, the kernel %2 (read from %3).").arg(box.divergence.onModel)
                .arg(box.divergence.onKernel).arg(box.divergence.source)
            textFormat: Text.PlainText
            color: Theme.text
            font.pixelSize: Theme.body
            wrapMode: Text.Wrap
        }
        CallLines {
            Layout.fillWidth: true
            lines: box.divergence.lines
        }
    }
}
