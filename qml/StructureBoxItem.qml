import QtQuick
import IpcScope

// A kernel structure on the way of a call. A broken frame: it is not there, or not known yet.
Rectangle {
    id: item

    required property structureBox box
    required property real grow
    readonly property bool absent: box.look === Trace.Absent

    x: box.place.x * grow
    y: box.place.y * grow
    width: box.place.width * grow
    height: box.place.height * grow
    radius: 6 * grow
    color: absent ? Theme.badSoft : box.lit ? Theme.accentSoft : Theme.raised
    border.width: box.look !== Trace.Solid ? 0 : box.lit ? 2 : 1
    border.color: box.lit ? Theme.accent : Theme.border
    Accessible.role: Accessible.Grouping
    Accessible.name: box.words

    DashedFrame {
        anchors.fill: parent
        visible: item.box.look !== Trace.Solid
        radius: item.radius
        color: item.absent ? Theme.bad : Theme.strongBorder
    }
    Text {
        id: title

        x: 8 * item.grow
        y: 4 * item.grow
        width: Math.min(implicitWidth, item.width - 2 * x)
        text: item.box.title
        elide: Text.ElideRight
        color: item.absent ? Theme.bad : item.box.lit ? Theme.accent : Theme.text
        font.pixelSize: Math.round(12 * item.grow)
        font.weight: Font.DemiBold
    }
    Text {
        id: detail

        anchors {
            left: title.right
            right: parent.right
            baseline: title.baseline
            leftMargin: 6 * item.grow
            rightMargin: 8 * item.grow
        }
        text: item.box.detail
        elide: Text.ElideRight
        horizontalAlignment: Text.AlignRight
        color: Theme.softText
        font.pixelSize: Math.round(10 * item.grow)
        font.family: Theme.mono
    }
    Whole {
        cut: title.truncated || detail.truncated
        words: item.box.words
    }
}
