import QtQuick
import IpcScope

// A field of a kernel structure. What the current step reads is framed, what it writes is filled;
// a sign before the name says the same.
Rectangle {
    id: item

    required property int index
    required property structureField field
    required property real grow
    property bool current: false
    property bool focused: false
    readonly property bool written: field.mark === Trace.Written
    readonly property bool now: written || field.mark === Trace.Read

    signal pointed(int index)
    signal unpointed
    signal chosen

    objectName: "structureField:" + index
    visible: !field.spare
    x: field.place.x * grow
    y: field.place.y * grow
    width: field.place.width * grow
    height: field.place.height * grow
    radius: 3 * grow
    color: written ? Theme.changed : now ? Theme.running : "transparent"
    border.width: current && focused ? 2 : now || current ? 1 : 0
    border.color: current && focused ? Theme.accent : written ? Theme.warn : now ? Theme.accent : Theme.strongBorder
    Accessible.role: Accessible.StaticText
    Accessible.name: field.words
    Accessible.description: field.meaning
    Accessible.selected: current

    Text {
        x: 3 * item.grow
        anchors.verticalCenter: parent.verticalCenter
        text: item.field.glyph
        color: item.field.mark === Trace.Written || item.field.mark === Trace.WasWritten ? Theme.warn : Theme.accent
        font.pixelSize: Math.round(9 * item.grow)
    }
    Text {
        id: name

        x: 15 * item.grow
        anchors.verticalCenter: parent.verticalCenter
        text: item.field.name
        color: item.now ? Theme.text : Theme.softText
        font.family: Theme.mono
        font.pixelSize: Math.round(10 * item.grow)
        font.bold: item.now
    }
    Text {
        anchors {
            left: name.right
            right: parent.right
            verticalCenter: parent.verticalCenter
            leftMargin: 6 * item.grow
            rightMargin: 5 * item.grow
        }
        text: item.field.value
        elide: Text.ElideRight
        horizontalAlignment: Text.AlignRight
        color: Theme.text
        font.family: Theme.mono
        font.pixelSize: Math.round(10 * item.grow)
        font.bold: item.now
    }
    HoverHandler {
        onHoveredChanged: {
            if (hovered)
                item.pointed(item.index);
            else
                item.unpointed();
        }
    }
    TapHandler {
        onTapped: item.chosen()
    }
}
