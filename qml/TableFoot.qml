import QtQuick
import IpcScope

// Under the tables: what is known of the cell at the cursor, or what the marks mean.
Item {
    id: foot

    required property TablesView tables
    /// A cell is told of.
    required property bool told

    implicitHeight: words.implicitHeight + Theme.unit

    ElidedText {
        id: words

        objectName: "cellSentence"
        x: Theme.unit * 3
        width: parent.width - Theme.unit * 6
        text: foot.told && foot.tables.cell !== "" ? foot.tables.cell
            : qsTr("▪ changed by this call   ≠ differs from the other engine   — not there   · not to be seen")
        color: foot.told ? Theme.text : Theme.faintText
        font.pixelSize: Theme.small
        wrapMode: Text.Wrap
        maximumLineCount: foot.told ? 3 : 1
        owned: foot.told
        asked: foot.told
    }
}
