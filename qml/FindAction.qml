pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import IpcScope

// Finds an action by a part of its name.
Popup {
    id: finder

    required property Actions actions
    /// What the window has for the list.
    readonly property real roomBelow: parent ? parent.height - y - query.height - Theme.unit * 8 : 0

    objectName: "findAction"
    modal: true
    focus: true
    padding: Theme.unit * 2
    width: parent ? Math.min(Theme.unit * 110, parent.width - Theme.unit * 4) : 0
    x: parent ? (parent.width - width) / 2 : 0
    y: parent ? Math.min(Theme.unit * 16, parent.height / 12) : 0
    onOpened: {
        query.clear();
        query.forceActiveFocus();
    }

    /// Those that have the words as they were typed come before those that only have all of them.
    function found() {
        const all = finder.actions.everything.filter(matches);
        const asTyped = action => action.text.toLowerCase().includes(query.text.toLowerCase());
        return all.filter(asTyped).concat(all.filter(action => !asTyped(action)));
    }
    function matches(action) {
        const words = query.text.toLowerCase().split(" ");
        return action.enabled && words.every(word => action.text.toLowerCase().includes(word));
    }
    function run(action) {
        close();
        action.trigger();
    }

    background: Rectangle {
        color: Theme.surface
        border.color: Theme.strongBorder
        radius: Theme.unit * 2
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.unit * 2

        TextField {
            id: query

            objectName: "findQuery"
            Layout.fillWidth: true
            implicitHeight: Theme.control
            placeholderText: qsTr("What do you want to do?")
            placeholderTextColor: Theme.faintText
            color: Theme.text
            font.pixelSize: Theme.body
            Accessible.name: qsTr("Find an action")
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
            Keys.onReturnPressed: if (list.currentItem) finder.run(list.model[list.currentIndex])
            Keys.onEnterPressed: if (list.currentItem) finder.run(list.model[list.currentIndex])

            background: Rectangle {
                radius: Theme.unit * 1.5
                color: Theme.sunken
                border.color: Theme.accent
            }
        }
        Text {
            Layout.fillWidth: true
            visible: finder.opened && list.count === 0
            text: qsTr("No action that can be done now has these words in its name.")
            color: Theme.softText
            font.pixelSize: Theme.body
            wrapMode: Text.Wrap
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        ListView {
            id: list

            objectName: "findList"
            Layout.fillWidth: true
            implicitHeight: Math.min(contentHeight, Theme.unit * 100, finder.roomBelow)
            clip: true
            model: finder.opened ? finder.found() : []
            highlightMoveDuration: 0
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Actions")

            delegate: ItemDelegate {
                id: entry

                required property Action modelData
                required property int index
                readonly property PlainAction plain: modelData as PlainAction

                objectName: "findEntry"
                width: list.width
                height: Theme.control
                Accessible.name: modelData.text
                onClicked: finder.run(modelData)

                contentItem: RowLayout {
                    spacing: Theme.unit * 2

                    Text {
                        Layout.fillWidth: true
                        text: entry.modelData.text
                        elide: Text.ElideRight
                        color: Theme.text
                        font.pixelSize: Theme.body

                        Whole {
                            asked: list.currentIndex === entry.index
                        }
                    }
                    Text {
                        text: KeyNames.shown(entry.plain ? entry.plain.key : entry.modelData.shortcut ?? "")
                        color: Theme.faintText
                        font.pixelSize: Theme.small
                    }
                }
                background: Rectangle {
                    radius: Theme.unit
                    color: list.currentIndex === entry.index ? Theme.accentSoft : "transparent"
                }
            }
        }
    }
}
