import QtQuick
import IpcScope

// Something that the speaker's window says, under its heading.
Column {
    id: part

    required property string title
    required property string words
    property string instead: ""
    property int size: Theme.reading

    signal linkWanted(string link)

    spacing: Theme.unit

    Text {
        text: part.title
        color: Theme.softText
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    ProseText {
        objectName: part.objectName + "Words"
        width: part.width
        markdown: part.words !== "" ? part.words : part.instead
        color: part.words !== "" ? Theme.text : Theme.faintText
        font.pixelSize: part.size
        onLinkWanted: link => part.linkWanted(link)
    }
}
