import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import IpcScope

// Changes a call of the past: a fork from there, with the rest replayed.
Popup {
    id: popup

    required property Session session
    property int call: -1
    property string problem: ""
    readonly property bool roomy: parent !== null && parent.height > Theme.unit * 90

    objectName: "editCall"
    modal: true
    focus: true
    padding: Theme.unit * 4
    width: parent ? Math.min(Theme.unit * 180, parent.width - Theme.unit * 4) : 0
    anchors.centerIn: parent

    function show(which) {
        if (which < 0)
            return;
        call = which;
        problem = "";
        field.text = session.written(which);
        open();
        field.forceActiveFocus();
    }
    function apply() {
        problem = session.edit(call, field.text);
        if (problem === "")
            close();
    }

    background: Rectangle {
        color: Theme.surface
        border.color: Theme.strongBorder
        radius: Theme.unit * 2
    }
    // In a small window there is no room for all of it: what is last seen is the problem and the buttons.
    Flickable {
        id: page

        objectName: "editPage"
        anchors.fill: parent
        implicitHeight: popup.parent ? Math.min(lines.implicitHeight, popup.parent.height - Theme.unit * 10) : 0
        contentHeight: lines.implicitHeight
        clip: true
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds

        ColumnLayout {
            id: lines

            width: page.width
            spacing: Theme.unit * 3

            Text {
                text: qsTr("Change call %1").arg(popup.call + 1)
                color: Theme.text
                font.pixelSize: Theme.large
                font.weight: Font.DemiBold
            }
            Text {
                Layout.fillWidth: true
                visible: popup.roomy
                text: qsTr("A new branch starts here with the changed line, and what follows runs again on it. This branch stays.")
                color: Theme.softText
                font.pixelSize: Theme.body
                wrapMode: Text.Wrap
            }
            TextField {
                id: field

                objectName: "editField"
                Layout.fillWidth: true
                implicitHeight: Theme.control
                color: Theme.text
                font.family: Theme.mono
                font.pixelSize: Theme.body
                selectByMouse: true
                onTextEdited: popup.problem = ""
                Accessible.name: qsTr("The line")
                Keys.onReturnPressed: popup.apply()
                Keys.onEnterPressed: popup.apply()

                background: Rectangle {
                    radius: Theme.unit * 1.5
                    color: Theme.sunken
                    border.width: field.activeFocus ? 2 : 1
                    border.color: popup.problem !== "" ? Theme.bad : Theme.accent
                }
            }
            Text {
                objectName: "editProblem"
                Layout.fillWidth: true
                visible: popup.problem !== ""
                text: "✗ " + popup.problem
                color: Theme.bad
                font.pixelSize: Theme.small
                wrapMode: Text.Wrap
                Accessible.role: Accessible.AlertMessage
                Accessible.name: popup.problem
            }
            RowLayout {
                Layout.alignment: Qt.AlignRight
                spacing: Theme.unit * 2

                FlatButton {
                    text: qsTr("Cancel")
                    onClicked: popup.close()
                }
                FlatButton {
                    objectName: "editApply"
                    text: qsTr("Start the branch")
                    prominent: true
                    onClicked: popup.apply()
                }
            }
        }
    }
}
