pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import IpcScope

// The isolation diagram: who is in which namespace, and what each can reach.
Card {
    id: pane

    required property Session session
    readonly property Diagram diagram: session.diagram
    property bool fitted: true
    property real chosenScale: 1
    readonly property real fitScale: Math.max(0.5 * Theme.zoom, Math.min(1.35 * Theme.zoom,
        view.width / Math.max(1, diagram.size.width), view.height / Math.max(1, diagram.size.height)))
    readonly property real sceneScale: fitted ? fitScale : chosenScale

    function zoomBy(factor) {
        chosenScale = Math.max(0.2, Math.min(6, sceneScale * factor));
        fitted = false;
    }

    title: qsTr("Isolation")
    detail: diagram.selected === "" ? "" : qsTr("lit: what %1 reaches").arg(diagram.selected)
    Accessible.description: diagram.twin

    lead: ViewTabs {
        session: pane.session
    }
    tools: [
        IconButton {
            text: qsTr("Smaller")
            picture: "minus"
            onClicked: pane.zoomBy(1 / 1.25)
        },
        IconButton {
            text: qsTr("Larger")
            picture: "plus"
            onClicked: pane.zoomBy(1.25)
        },
        IconButton {
            text: qsTr("Fit the pane")
            picture: "fit"
            onClicked: pane.fitted = true
        },
        IconButton {
            id: twinSwitch

            objectName: "twinSwitch"
            text: qsTr("Read as sentences")
            picture: "text"
            checkable: true
        }
    ]

    Flickable {
        id: view

        anchors.fill: parent
        anchors.margins: Theme.unit
        visible: !twinSwitch.checked
        clip: true
        contentWidth: Math.max(width, scene.width)
        contentHeight: Math.max(height, scene.height)
        boundsBehavior: Flickable.StopAtBounds

        ScrollBar.horizontal: ScrollBar {}
        ScrollBar.vertical: ScrollBar {}

        Item {
            id: scene

            objectName: "scene"
            x: Math.max(0, Math.round((view.width - width) / 2))
            y: Math.max(0, Math.round((view.height - height) / 2))
            width: pane.diagram.size.width * pane.sceneScale
            height: pane.diagram.size.height * pane.sceneScale

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
    Binding {
        target: pane.diagram
        property: "view"
        value: Qt.size(view.width / Theme.zoom, view.height / Theme.zoom)
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
