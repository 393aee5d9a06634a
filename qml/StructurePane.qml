pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import IpcScope

// The way of the current call through the kernel's structures, from its task to the object.
Card {
    id: pane

    required property Session session
    readonly property Structure structure: session.structure
    readonly property real sceneScale: structure.zoom.scale
    /// Where the cursor's field was when it was last scrolled to.
    property rect followed
    /// The head has no room for how the lookup went.
    readonly property bool tight: tabs.width + measure.advanceWidth + Theme.unit * 40 > width

    /// Scrolls to the cursor's field.
    function follow() {
        const place = structure.place;
        followed = place;
        const reach = (at, size, from, room, all) => Math.max(0, Math.min(all - room,
            at < from ? at - 8 : at + size > from + room ? at + size + 8 - room : from));
        view.contentX = reach(scene.x + place.x * sceneScale, place.width * sceneScale, view.contentX, view.width,
            view.contentWidth);
        const end = scene.y + (place.y + place.height) * sceneScale;
        view.contentY = end + 8 <= view.height ? 0 : reach(scene.y + place.y * sceneScale, place.height * sceneScale,
            view.contentY, view.height, view.contentHeight);
    }

    title: qsTr("Structure")
    detail: qsTr("▶ read, ● written by this step; ▷ ○ before")
    Accessible.description: structure.twin

    lead: [
        ViewTabs {
            id: tabs

            session: pane.session
        },
        StructureLookup {
            objectName: "structureLookupAbove"
            anchors.verticalCenter: tabs.verticalCenter
            leftPadding: Theme.unit * 3
            structure: pane.structure
            visible: !lookup.visible
        }
    ]
    tools: [
        IconButton {
            objectName: "structureSmaller"
            text: qsTr("Smaller")
            picture: "minus"
            onClicked: pane.structure.zoom.smaller()
        },
        IconButton {
            objectName: "structureLarger"
            text: qsTr("Larger")
            picture: "plus"
            onClicked: pane.structure.zoom.larger()
        },
        IconButton {
            objectName: "structureFit"
            text: qsTr("Fit the pane")
            picture: "fit"
            onClicked: pane.structure.zoom.fit()
        },
        IconButton {
            id: twinSwitch

            objectName: "structureTwinSwitch"
            text: qsTr("Read as sentences")
            picture: "text"
            checkable: true
        }
    ]

    TextMetrics {
        id: measure

        font: lookup.font
        text: pane.structure.lookup
    }
    Binding {
        target: pane.structure
        property: "active"
        value: pane.visible
    }
    Connections {
        target: pane.structure
        enabled: pane.visible
        // The same is told of the pointer, which must not move what it points at.
        function onCursorChanged() {
            if (pane.structure.place !== pane.followed)
                pane.follow();
        }
    }
    StructureLookup {
        id: lookup

        objectName: "structureLookup"
        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
            leftMargin: Theme.unit * 3
            rightMargin: Theme.unit * 3
        }
        structure: pane.structure
        wrapMode: Text.Wrap
        visible: pane.tight
    }
    ZoomView {
        id: view

        objectName: "structureView"
        anchors {
            left: parent.left
            right: parent.right
            top: pane.tight ? lookup.bottom : parent.top
            bottom: sentence.top
            leftMargin: Theme.unit
            rightMargin: Theme.unit
        }
        visible: !twinSwitch.checked
        zoom: pane.structure.zoom
        activeFocusOnTab: true
        onHeightChanged: pane.follow()
        onContentWidthChanged: pane.follow()
        Accessible.role: Accessible.List
        Accessible.name: pane.structure.sentence
        Accessible.description: pane.structure.lookup
        // Here the arrows walk the fields, with Shift they move the drawing; elsewhere they make steps.
        Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Left || event.key === Qt.Key_Right
            || event.key === Qt.Key_Home || event.key === Qt.Key_End
        Keys.onPressed: event => {
            event.accepted = true;
            if (event.modifiers & Qt.ShiftModifier) {
                event.accepted = zoom.press(event.key, event.modifiers);
                return;
            }
            switch (event.key) {
            case Qt.Key_Left: pane.structure.along(-1); break;
            case Qt.Key_Right: pane.structure.along(1); break;
            case Qt.Key_Up: pane.structure.cursor -= 1; break;
            case Qt.Key_Down: pane.structure.cursor += 1; break;
            case Qt.Key_Home: pane.structure.cursor = 0; break;
            case Qt.Key_End: pane.structure.cursor = pane.structure.fields.count; break;
            default: event.accepted = false;
            }
        }

        HoverHandler {
            id: pointer
        }
        Item {
            id: scene

            x: view.zoom.origin.x
            y: view.zoom.origin.y
            width: view.zoom.shown.width
            height: view.zoom.shown.height

            Repeater {
                model: pane.structure.boxes
                delegate: StructureBoxItem {
                    grow: pane.sceneScale
                }
            }
            Repeater {
                model: pane.structure.fields
                delegate: StructureFieldItem {
                    grow: pane.sceneScale
                    current: pane.structure.cursor === index
                    focused: view.activeFocus
                    onPointed: at => pane.structure.point(at)
                    onUnpointed: pane.structure.point(-1)
                    onChosen: {
                        view.forceActiveFocus(Qt.MouseFocusReason);
                        pane.structure.cursor = index;
                    }
                }
            }
            Repeater {
                model: pane.structure.arrows
                delegate: StructureLink {
                    grow: pane.sceneScale
                }
            }
        }
    }
    Rectangle {
        anchors.fill: view
        visible: view.activeFocus
        color: "transparent"
        border.color: Theme.accent
        border.width: 2
        radius: Theme.unit
    }
    Text {
        id: sentence

        objectName: "structureSentence"
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
            leftMargin: Theme.unit * 3
            rightMargin: Theme.unit * 3
            bottomMargin: Theme.unit
        }
        text: pane.structure.sentence
        color: Theme.text
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight
        Accessible.role: Accessible.StaticText
        Accessible.name: text

        // More lines would take the room of the fields that they explain, away from under the pointer.
        Tip {
            objectName: "structureWhole"
            width: Math.min(implicitWidth, Math.min(pane.width, pane.Window.width) - Theme.unit * 4)
            y: sentence.height + Theme.unit
            delay: 0
            visible: sentence.truncated && (pointer.hovered || view.activeFocus)
            text: pane.structure.sentence
        }
    }
    ScrollView {
        anchors.fill: view
        visible: twinSwitch.checked

        TextArea {
            objectName: "structureTwin"
            readOnly: true
            text: twinSwitch.checked ? pane.structure.twin : ""
            color: Theme.text
            font.pixelSize: Theme.body
            leftPadding: Theme.unit * 2
            wrapMode: TextArea.Wrap
            background: null
            Accessible.name: qsTr("The way of the call as sentences")
        }
    }
}
