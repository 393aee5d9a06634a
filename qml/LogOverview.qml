pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import IpcScope

// The whole log from left to right: what differs stands out by height and mark as well as colour.
Row {
    id: strip

    required property LogCalls calls

    signal chosen(int row)

    height: Theme.unit * 7
    Accessible.role: Accessible.Chart
    Accessible.name: qsTr("The log from its beginning to its end")

    Repeater {
        model: strip.calls.overview

        AbstractButton {
            id: piece

            required property int index
            required property int modelData

            objectName: "piece" + index
            width: strip.width / Math.max(1, strip.calls.overview.length)
            height: strip.height
            focusPolicy: modelData === 3 ? Qt.TabFocus : Qt.NoFocus
            Accessible.role: Accessible.Button
            Accessible.name: strip.calls.pieceText(index)
            onClicked: strip.chosen(strip.calls.rowOf(index))
            Keys.onReturnPressed: clicked()
            Keys.onEnterPressed: clicked()

            contentItem: Item {
                Rectangle {
                    anchors.bottom: parent.bottom
                    width: Math.max(1, parent.width - 1)
                    height: parent.height * (piece.modelData === 3 ? 1 : piece.modelData === 0 ? 0.35 : 0.6)
                    color: piece.modelData === 3 ? Theme.bad : piece.modelData === 2 ? Theme.warn
                        : piece.modelData === 1 ? Theme.accent : Theme.good
                    border.width: piece.visualFocus ? 2 : 0
                    border.color: Theme.text
                }
            }
            Tip {
                visible: piece.hovered
                text: strip.calls.pieceText(piece.index)
            }
        }
    }
}
