import QtQuick
import QtQuick.Controls
import IpcScope

// One of several views or pages to choose from.
AbstractButton {
    id: tab

    required property bool current

    function press() {
        if (action)
            action.trigger();
        else
            clicked();
    }

    implicitHeight: Theme.control
    implicitWidth: implicitContentWidth + Theme.unit * 6
    focusPolicy: Qt.TabFocus
    font.pixelSize: Theme.body
    font.weight: current ? Font.DemiBold : Font.Normal
    Accessible.role: Accessible.PageTab
    Keys.onReturnPressed: tab.press()
    Keys.onEnterPressed: tab.press()
    Accessible.name: text
    Accessible.checked: current

    contentItem: Text {
        text: tab.text
        font: tab.font
        color: tab.current ? Theme.accent : Theme.text
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
    }
    background: Rectangle {
        radius: Theme.unit * 1.5
        color: tab.current ? Theme.accentSoft : tab.hovered ? Theme.sunken : "transparent"
        border.width: tab.visualFocus ? 2 : tab.current ? 1 : 0
        border.color: Theme.accent
    }
}
