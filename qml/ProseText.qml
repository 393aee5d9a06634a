import QtQuick
import IpcScope

// Markdown to read. Links say where they lead and are followed only when they are clicked.
TextEdit {
    id: area

    required property string markdown

    signal linkWanted(string link)

    readOnly: true
    selectByMouse: true
    activeFocusOnPress: true
    textFormat: TextEdit.RichText
    wrapMode: TextEdit.Wrap
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentText
    font.pixelSize: Theme.reading
    onLinkActivated: link => linkWanted(link)
    Accessible.role: Accessible.StaticText
    Accessible.name: getText(0, length)

    Prose {
        document: area.textDocument
        markdown: area.markdown
        codeFont: Theme.mono
        codeColor: Theme.text
        codeGround: Theme.sunken
        linkColor: Theme.accent
        gap: Theme.unit * 2.5
    }
    HoverHandler {
        cursorShape: area.hoveredLink !== "" ? Qt.PointingHandCursor : Qt.IBeamCursor
    }
    Tip {
        visible: area.hoveredLink !== ""
        text: area.hoveredLink
    }
}
