import QtQuick

// What stands on the pill of a process: its name, who it is, and its user namespace where that is
// to be told.
Item {
    id: words

    required property string title
    required property string detail
    required property string note
    required property color colour
    required property color softColour
    required property real grow
    readonly property bool cut: name.truncated || who.truncated

    Rectangle {
        id: badge

        objectName: "userBadge"
        visible: words.note !== ""
        anchors.right: parent.right
        anchors.rightMargin: 6 * words.grow
        y: 4 * words.grow
        width: mark.implicitWidth + 10 * words.grow
        height: 14 * words.grow
        radius: 4 * words.grow
        color: "transparent"
        border.width: 1
        border.color: words.softColour

        Text {
            id: mark

            anchors.centerIn: parent
            text: words.note
            color: words.softColour
            font.pixelSize: Math.round(9.5 * words.grow)
        }
    }
    Text {
        id: name

        x: 12 * words.grow
        y: 3 * words.grow
        width: parent.width - 20 * words.grow - (badge.visible ? badge.width : 0)
        text: words.title
        elide: Text.ElideRight
        color: words.colour
        font.pixelSize: Math.round(12 * words.grow)
        font.weight: Font.DemiBold
    }
    Text {
        id: who

        x: 12 * words.grow
        y: 19 * words.grow
        width: parent.width - 20 * words.grow
        text: words.detail
        elide: Text.ElideRight
        color: words.softColour
        font.pixelSize: Math.round(10.5 * words.grow)
    }
}
