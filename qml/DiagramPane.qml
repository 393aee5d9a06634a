pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import IpcScope

// The isolation diagram: who is in which namespace, and what each can reach.
Card {
    id: pane

    required property Session session
    readonly property Diagram diagram: session.diagram
    readonly property real sceneScale: diagram.zoom.scale

    title: qsTr("Isolation")
    detail: (diagram.selected === "" ? "" : qsTr("lit: what %1 reaches").arg(diagram.selected))
        + (diagram.rests.count === 0 ? "" : " · " + qsTr("rooms: %1, and a tile below for the rest").arg(diagram.rooms.count))
    Accessible.description: diagram.twin

    lead: ViewTabs {
        session: pane.session
    }
    tools: [
        IconButton {
            objectName: "diagramSmaller"
            text: qsTr("Smaller")
            picture: "minus"
            onClicked: pane.diagram.zoom.smaller()
        },
        IconButton {
            objectName: "diagramLarger"
            text: qsTr("Larger")
            picture: "plus"
            onClicked: pane.diagram.zoom.larger()
        },
        IconButton {
            objectName: "diagramFit"
            text: qsTr("Fit the pane")
            picture: "fit"
            onClicked: pane.diagram.zoom.fit()
        },
        IconButton {
            id: twinSwitch

            objectName: "twinSwitch"
            text: qsTr("Read as sentences")
            picture: "text"
            checkable: true
        }
    ]

    ZoomView {
        id: view

        objectName: "diagramView"
        anchors.fill: parent
        anchors.margins: Theme.unit
        visible: !twinSwitch.checked
        zoom: pane.diagram.zoom
        activeFocusOnTab: true
        Accessible.role: Accessible.Grouping
        Accessible.name: pane.title
        Accessible.description: qsTr("The arrow keys move it while it is larger than the pane.")
        // Here the arrows move the drawing, if there is anything to move; elsewhere they make steps.
        Keys.onShortcutOverride: event => event.accepted = zoom.hears(event.key, event.modifiers)
        Keys.onPressed: event => event.accepted = zoom.press(event.key, event.modifiers)
        Keys.onEscapePressed: pane.diagram.select(-1)

        PointHandler {
            onActiveChanged: if (active) view.forceActiveFocus(Qt.MouseFocusReason)
        }
        Item {
            id: scene

            objectName: "scene"
            x: view.zoom.origin.x
            y: view.zoom.origin.y
            width: view.zoom.shown.width
            height: view.zoom.shown.height

            Repeater {
                model: pane.diagram.frames
                delegate: UserFrame {
                    grow: pane.sceneScale
                }
            }
            Repeater {
                model: pane.diagram.rooms
                delegate: Room {
                    grow: pane.sceneScale
                }
            }
            Repeater {
                model: pane.diagram.rests
                delegate: RestTile {
                    grow: pane.sceneScale
                    onClicked: pane.diagram.allRooms = !pane.diagram.allRooms
                    onActiveFocusChanged: if (activeFocus) view.reveal(this)
                }
            }
            Repeater {
                model: pane.diagram.floor
                delegate: MountFloor {
                    grow: pane.sceneScale
                }
            }
            Repeater {
                model: pane.diagram.mounts
                delegate: MountTile {
                    grow: pane.sceneScale
                }
            }
            Repeater {
                model: pane.diagram.lines
                delegate: AttachLine {
                    grow: pane.sceneScale
                }
            }
            Repeater {
                model: pane.diagram.waits
                delegate: WaitLine {
                    grow: pane.sceneScale
                }
            }
            Repeater {
                model: pane.diagram.objects
                delegate: ObjectCard {
                    grow: pane.sceneScale
                }
            }
            Repeater {
                model: pane.diagram.actors
                delegate: ActorPill {
                    grow: pane.sceneScale
                    onClicked: pane.diagram.select(reference)
                    onActiveFocusChanged: if (activeFocus) view.reveal(this)
                }
            }
            Repeater {
                model: pane.diagram.waits
                delegate: WaitWords {
                    grow: pane.sceneScale
                }
            }
        }
    }
    // It covers the lower edge of what can be scrolled, and is gone once the floor is seen.
    FloorBelow {
        objectName: "floorBelow"
        anchors {
            bottom: view.bottom
            bottomMargin: Theme.unit * 2
            horizontalCenter: view.horizontalCenter
        }
        width: Math.max(0, Math.min(implicitWidth, view.width - Theme.unit * 8))
        visible: view.visible && diagram.floorBelow
        diagram: pane.diagram
        onClicked: view.forceActiveFocus()
    }
    Rectangle {
        anchors.fill: view
        visible: view.visible && view.activeFocus
        color: "transparent"
        border.color: Theme.accent
        border.width: 2
        radius: Theme.unit
    }
    Binding {
        target: pane.diagram
        property: "animated"
        value: Motion.on && pane.visible && !pane.session.player.quick
    }
    ScrollView {
        anchors.fill: parent
        visible: twinSwitch.checked

        TextArea {
            objectName: "twin"
            readOnly: true
            text: twinSwitch.checked ? pane.diagram.twin : ""
            color: Theme.text
            font.pixelSize: Theme.body
            leftPadding: Theme.unit * 3
            wrapMode: TextArea.Wrap
            background: null
            Accessible.name: qsTr("The diagram as sentences")
        }
    }
}
