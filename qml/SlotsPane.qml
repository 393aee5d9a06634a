pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import IpcScope

// Every place of a table of ids: all of them at once, and those around the cursor with numbers.
Card {
    id: pane

    required property Session session
    readonly property SlotMap map: session.slotMap

    title: qsTr("Slots")
    detail: map.summary
    Accessible.description: map.summary

    lead: ViewTabs {
        session: pane.session
    }
    tools: [
        PickBox {
            objectName: "slotNamespace"
            label: qsTr("Namespace")
            width: Math.min(Theme.unit * 44, pane.width * 0.17)
            implicitHeight: Theme.unit * 7
            model: pane.map.namespaces
            currentIndex: pane.map.chosenNamespace
            onActivated: index => pane.map.chosenNamespace = index
        },
        PickBox {
            objectName: "slotKind"
            label: qsTr("Kind of objects")
            width: Math.min(Theme.unit * 36, pane.width * 0.14)
            implicitHeight: Theme.unit * 7
            model: pane.map.kinds
            currentIndex: pane.map.kind
            onActivated: index => pane.map.kind = index
        },
        IconButton {
            id: twinSwitch

            objectName: "slotTwinSwitch"
            text: qsTr("Read as sentences")
            picture: "text"
            checkable: true
        }
    ]

    Binding {
        target: pane.map
        property: "active"
        value: pane.visible
    }
    Item {
        id: body

        anchors {
            fill: parent
            leftMargin: Theme.unit * 3
            rightMargin: Theme.unit * 3
            bottomMargin: Theme.unit
        }
        visible: !twinSwitch.checked

        SlotGrid {
            id: grid

            objectName: "slotGrid"
            anchors {
                left: parent.left
                right: close.left
                top: parent.top
                bottom: sentence.top
                rightMargin: Theme.unit * 4
                bottomMargin: Theme.unit
            }
            map: pane.map
            theme: Theme
            activeFocusOnTab: true
            Accessible.role: Accessible.Table
            Accessible.name: pane.map.sentence
            Accessible.description: pane.map.summary
            // In the map the arrows move the cursor; elsewhere they make steps.
            Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Left || event.key === Qt.Key_Right
                || event.key === Qt.Key_Home || event.key === Qt.Key_End
            Keys.onLeftPressed: pane.map.cursor -= 1
            Keys.onRightPressed: pane.map.cursor += 1
            Keys.onUpPressed: event => event.modifiers & Qt.ControlModifier ? pane.map.nextTaken(-1)
                : pane.map.cursor -= grid.columns
            Keys.onDownPressed: event => event.modifiers & Qt.ControlModifier ? pane.map.nextTaken(1)
                : pane.map.cursor += grid.columns
            Keys.onPressed: event => {
                event.accepted = true;
                switch (event.key) {
                case Qt.Key_Home: pane.map.cursor = 0; break;
                case Qt.Key_End: pane.map.cursor = 32767; break;
                case Qt.Key_PageUp: pane.map.cursor -= 64; break;
                case Qt.Key_PageDown: pane.map.cursor += 64; break;
                default: event.accepted = false;
                }
            }
        }
        Rectangle {
            anchors.fill: grid
            anchors.margins: -2
            visible: grid.activeFocus
            color: "transparent"
            border.color: Theme.accent
            border.width: 2
            radius: Theme.unit
        }
        SlotGrid {
            id: close

            objectName: "slotClose"
            anchors {
                right: parent.right
                top: parent.top
                bottom: sentence.top
                bottomMargin: Theme.unit
            }
            width: Math.min(parent.width * 0.32, height * 4)
            close: true
            map: pane.map
            theme: Theme
        }
        ElidedText {
            id: sentence

            objectName: "slotSentence"
            anchors {
                left: parent.left
                right: legend.left
                bottom: parent.bottom
                rightMargin: Theme.unit * 4
            }
            text: pane.map.sentence
            color: Theme.text
            font.pixelSize: Theme.body
            owned: true
            asked: grid.activeFocus
        }
        Row {
            id: legend

            anchors {
                right: parent.right
                bottom: parent.bottom
            }
            spacing: Theme.unit * 4

            Repeater {
                model: [qsTr("■ taken"), qsTr("○ last given"), qsTr("▽ next search"), qsTr("◇ this call"), qsTr("□ cursor")]

                Text {
                    required property string modelData

                    text: modelData
                    color: Theme.softText
                    font.pixelSize: Theme.small
                }
            }
        }
    }
    ScrollView {
        anchors.fill: parent
        visible: twinSwitch.checked

        TextArea {
            objectName: "slotTwin"
            readOnly: true
            text: twinSwitch.checked ? pane.map.twin : ""
            color: Theme.text
            font.pixelSize: Theme.body
            leftPadding: Theme.unit * 3
            wrapMode: TextArea.Wrap
            background: null
            Accessible.name: qsTr("The places as sentences")
        }
    }
}
