import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import IpcScope

// The window.
ApplicationWindow {
    id: window

    required property Session session
    required property FileChooser chooser

    visible: true
    minimumWidth: 640
    minimumHeight: 480
    title: qsTr("%1 — ipcscope").arg(session.title)
    color: Theme.window
    font.pixelSize: Theme.body
    palette {
        window: Theme.window
        windowText: Theme.text
        base: Theme.surface
        alternateBase: Theme.raised
        text: Theme.text
        button: Theme.raised
        buttonText: Theme.text
        highlight: Theme.accent
        highlightedText: Theme.accentText
        placeholderText: Theme.faintText
        toolTipBase: Theme.raised
        toolTipText: Theme.text
        mid: Theme.strongBorder
        dark: Theme.softText
    }

    Actions {
        id: actions

        session: window.session
        chooser: window.chooser
        window: window
        plainKeys: !(window.activeFocusItem instanceof AbstractButton)
            && !(window.activeFocusItem instanceof TextInput)
            && !(window.activeFocusItem instanceof TextEdit)
        onResetLayout: area.reset()
        onShowKeys: keys.open()
        onFindAction: finder.open()
        onEditCall: editor.show(window.session.moment.call)
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        AppBar {
            Layout.fillWidth: true
            session: window.session
            actions: actions
        }
        ErrorPanel {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.unit * 2
            Layout.rightMargin: Theme.unit * 2
            Layout.bottomMargin: visible ? Theme.unit * 2 : 0
            session: window.session
        }
        // At a projector's zoom every pane keeps room for some lines and the page scrolls.
        Flickable {
            id: page

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: Theme.unit * 2
            Layout.rightMargin: Theme.unit * 2
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

                objectName: "workArea"
                width: page.width
                height: Math.max(page.height, Theme.unit * (Theme.zoom > 1.2 ? 165 : 125))
                focus: true
                session: window.session
                onEditRequested: call => editor.show(call)
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.margins: Theme.unit * 2
            spacing: Theme.unit * 4

            TransportBar {
                Layout.alignment: Qt.AlignTop
                session: window.session
                actions: actions
            }
            CommandBar {
                Layout.fillWidth: true
                session: window.session
            }
        }
    }
    DropTarget {
        anchors.fill: parent
        session: window.session
    }
    EditCall {
        id: editor

        session: window.session
    }
    KeysPanel {
        id: keys
    }
    FindAction {
        id: finder

        actions: actions
    }
}
