import QtQuick
import IpcScope

// An object of the diagram: key, id, size, or a file's name. A changed one has a bar at its side;
// a segment that is destroyed and lives on has a broken frame and paler type; one that the selected
// process finds but may not have has no frame, and a sign.
Rectangle {
    id: card

    required property rect box
    required property string title
    required property string detail
    required property string note
    required property bool lit
    required property bool changed
    required property bool faded
    required property string allowed
    required property string mark
    required property bool denied
    required property real presence
    required property real grow
    readonly property bool destroyed: faded && note !== ""

    objectName: "objectCard"
    x: Math.round(box.x * grow)
    y: Math.round(box.y * grow)
    width: Math.round(box.width * grow)
    height: Math.round(box.height * grow)
    radius: 5 * grow
    color: changed ? Theme.changed : Theme.surface
    opacity: (lit ? 1 : 0.72) * presence
    border.width: destroyed || denied ? 0 : lit ? 2 : 1
    border.color: changed ? Theme.warn : lit ? Theme.accent : Theme.border
    Accessible.role: Accessible.StaticText
    Accessible.name: title + (detail === "" ? "" : ", " + detail) + (allowed === "" ? "" : ", " + allowed)
        + (changed ? qsTr(", changed") : "")

    DashedFrame {
        objectName: "brokenFrame"
        anchors.fill: parent
        visible: card.destroyed || card.denied
        radius: card.radius
        color: card.changed ? Theme.warn : card.lit && !card.denied ? Theme.accent : Theme.strongBorder
    }
    ChangedBar {
        visible: card.changed
        inset: card.radius
        grow: card.grow
    }
    Text {
        id: name

        x: 10 * card.grow
        y: 3 * card.grow
        width: parent.width - 16 * card.grow
        text: card.title
        elide: Text.ElideRight
        color: card.faded ? Theme.softText : Theme.text
        font.pixelSize: Math.round((card.title.length > 22 ? 10 : 12) * card.grow) // ids have up to ten digits
        font.family: Theme.mono
        font.strikeout: card.destroyed
    }
    Text {
        id: what

        x: 10 * card.grow
        y: 19 * card.grow
        width: parent.width - mode.implicitWidth - sign.implicitWidth - 28 * card.grow
        text: card.detail
        elide: Text.ElideRight
        color: Theme.softText
        font.pixelSize: Math.round(10.5 * card.grow)
    }
    Text {
        id: sign

        objectName: "sign"
        anchors.right: mode.left
        anchors.rightMargin: 5 * card.grow
        anchors.verticalCenter: mode.verticalCenter
        text: card.mark
        color: Theme.text
        font.pixelSize: Math.round((card.denied ? 15 : 10.5) * card.grow)
        font.family: Theme.mono
        font.bold: true
    }
    Text {
        id: mode

        anchors.right: parent.right
        anchors.rightMargin: 8 * card.grow
        y: 19 * card.grow
        text: card.note
        color: Theme.faintText
        font.pixelSize: Math.round(10.5 * card.grow)
        font.family: Theme.mono
    }
    Whole {
        cut: name.truncated || what.truncated
        words: card.title + "\n" + card.detail
    }
}
