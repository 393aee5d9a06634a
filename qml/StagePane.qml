import QtQuick
import QtQuick.Controls
import IpcScope

// The panes of a session. At a projector's zoom every pane keeps room for some lines and the page
// scrolls.
Flickable {
    id: page

    required property Session session
    property alias areaName: area.objectName
    property Autosave autosave: null
    property alias keptAs: area.keptAs

    signal editRequested(int call)

    function reset() {
        area.reset();
    }
    function focusArea() {
        area.forceActiveFocus();
    }

    clip: true
    contentWidth: width
    contentHeight: area.height
    interactive: contentHeight > height
    boundsBehavior: Flickable.StopAtBounds
    ScrollBar.vertical: ScrollBar {
        policy: page.interactive ? ScrollBar.AlwaysOn : ScrollBar.AlwaysOff
    }

    WorkArea {
        id: area

        width: page.width
        height: Math.max(page.height, Theme.unit * (Theme.zoom > 1.2 ? 165 : 150))
        focus: true
        session: page.session
        autosave: page.autosave
        onEditRequested: call => page.editRequested(call)
    }
}
