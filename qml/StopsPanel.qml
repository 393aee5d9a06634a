pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import IpcScope

// All breakpoints, and the field that sets one at the steps of a name.
Popup {
    id: panel

    required property Session session
    readonly property Breakpoints stops: session.breakpoints
    property string problem: ""

    function add(name) {
        problem = stops.addStep(name);
        if (problem === "")
            field.clear();
        field.forceActiveFocus();
    }

    objectName: "stopsPanel"
    modal: true
    focus: true
    padding: Theme.unit * 4
    width: Math.min(Theme.unit * 140, parent ? parent.width - Theme.unit * 8 : 0)
    height: Math.min(implicitHeight, parent ? parent.height - Theme.unit * 8 : 0)
    anchors.centerIn: parent
    onOpened: {
        problem = "";
        field.clear();
        field.forceActiveFocus();
    }

    background: Rectangle {
        color: Theme.surface
        border.color: Theme.strongBorder
        radius: Theme.unit * 2
    }
    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.unit * 2

        Text {
            text: qsTr("Breakpoints")
            color: Theme.text
            font.pixelSize: Theme.large
            font.weight: Font.DemiBold
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Text {
            Layout.fillWidth: true
            text: qsTr("Playing and F8 stop at them, and Shift+F8 on the way back.")
            color: Theme.softText
            font.pixelSize: Theme.body
            wrapMode: Text.Wrap
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.unit * 2

            Field {
                id: field

                objectName: "stopField"
                Layout.fillWidth: true
                placeholderText: qsTr("Name of a step, such as ipc_findkey.miss")
                font.family: Theme.mono
                wrong: panel.problem !== ""
                onTextEdited: panel.problem = ""
                Keys.onDownPressed: names.incrementCurrentIndex()
                Keys.onUpPressed: names.decrementCurrentIndex()
                Keys.onReturnPressed: panel.add(names.currentItem ? names.model[names.currentIndex] : text)
                Keys.onEnterPressed: panel.add(names.currentItem ? names.model[names.currentIndex] : text)
            }
            FlatButton {
                objectName: "stopAdd"
                text: qsTr("Break there")
                prominent: true
                onClicked: panel.add(field.text)
            }
        }
        Text {
            objectName: "stopProblem"
            Layout.fillWidth: true
            visible: panel.problem !== ""
            text: "✗ " + panel.problem
            color: Theme.bad
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        ListView {
            id: names

            objectName: "stopNames"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Math.min(contentHeight, Theme.unit * 12)
            implicitHeight: Math.min(contentHeight, Theme.unit * 48)
            visible: count > 0
            clip: true
            model: panel.opened ? panel.stops.completions(field.text) : []
            currentIndex: -1
            onModelChanged: currentIndex = -1
            highlightMoveDuration: 0
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Steps")

            delegate: ItemDelegate {
                id: entry

                required property string modelData
                required property int index

                objectName: "stopName:" + index
                width: names.width
                height: Theme.unit * 6
                focusPolicy: Qt.NoFocus
                Accessible.name: modelData
                onClicked: panel.add(modelData)

                contentItem: Text {
                    text: entry.modelData
                    color: Theme.text
                    font.family: Theme.mono
                    font.pixelSize: Theme.small
                    verticalAlignment: Text.AlignVCenter
                }
                background: Rectangle {
                    radius: Theme.unit
                    color: entry.index === names.currentIndex ? Theme.accentSoft
                        : entry.hovered ? Theme.sunken : "transparent"
                }
            }
        }
        Text {
            Layout.fillWidth: true
            visible: panel.stops.count === 0
            text: qsTr("None yet. A click beside a line of the code sets one there, and F9 at the running line.")
            color: Theme.faintText
            font.pixelSize: Theme.body
            wrapMode: Text.Wrap
        }
        ListView {
            id: list

            objectName: "stopList"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: Math.min(contentHeight, Theme.control)
            implicitHeight: Math.min(contentHeight, Theme.unit * 64)
            visible: count > 0
            clip: true
            model: panel.stops
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Breakpoints")
            ScrollBar.vertical: ScrollBar {}

            delegate: StopLine {
                width: list.width
                height: Theme.control
                onCleared: panel.stops.remove(index)
            }
        }
        RowLayout {
            Layout.alignment: Qt.AlignRight
            spacing: Theme.unit * 2

            FlatButton {
                objectName: "clearStops"
                text: qsTr("Clear all")
                enabled: panel.stops.count > 0
                onClicked: panel.stops.clear()
            }
            FlatButton {
                text: qsTr("Close")
                onClicked: panel.close()
            }
        }
    }
}
