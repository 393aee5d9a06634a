pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import IpcScope

// One actor of the Lab's scenario with the others and without them: what it sees otherwise.
ColumnLayout {
    id: view

    required property Isolation isolation

    spacing: Theme.unit * 3
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Isolation")

    onVisibleChanged: if (visible) isolation.refresh()

    function focusFirst() {
        isolation.refresh();
        runButton.forceActiveFocus();
    }
    /// False: there is nothing more that way.
    function turn(direction) {
        return influences.visible ? list.turn(direction) : own.turn(direction);
    }

    Text {
        Layout.fillWidth: true
        text: qsTr("The lines of one actor are run with those of the others and without them.")
            + " " + qsTr("Through whatever it then sees otherwise, the others can reach it.")
        color: Theme.softText
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.unit * 2

        ElidedText {
            objectName: "isolationTitle"
            text: qsTr("In the Lab: %1").arg(view.isolation.title)
            color: Theme.text
            font.pixelSize: Theme.reading
            font.weight: Font.DemiBold
        }
        Text {
            text: qsTr("Is it isolated:")
            color: Theme.text
            font.pixelSize: Theme.body
        }
        PickBox {
            objectName: "isolationSubject"
            Layout.preferredWidth: Theme.unit * 40
            label: qsTr("Whose sight is compared")
            below: true
            enabled: !view.isolation.busy
            model: view.isolation.actors
            currentIndex: view.isolation.subject
            onActivated: index => view.isolation.subject = index
        }
        FlatButton {
            id: runButton

            objectName: "runIsolation"
            text: view.isolation.busy ? qsTr("Running …") : qsTr("Find out")
            enabled: !view.isolation.busy
            prominent: true
            onClicked: view.isolation.run()
        }
        FlatButton {
            objectName: "stopIsolation"
            text: qsTr("Stop")
            visible: view.isolation.busy
            warning: true
            onClicked: view.isolation.stop()
        }
        Item {
            Layout.fillWidth: true
        }
    }
    EndSentence {
        objectName: "isolationEnd"
        Layout.fillWidth: true
        visible: view.isolation.sentence !== ""
        ending: view.isolation.ending
        goodWord: qsTr("isolated")
        badWord: qsTr("not isolated")
        sentence: view.isolation.sentence
        fix: view.isolation.engines
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        spacing: Theme.unit * 3

        IsolationLines {
            id: own

            Layout.preferredWidth: Math.round(view.width * 0.46)
            Layout.fillWidth: !influences.visible
            Layout.fillHeight: true
            visible: view.isolation.lines.count > 0
            lines: view.isolation.lines
        }
        Card {
            id: influences

            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: view.isolation.influences.count > 0
            title: qsTr("What it sees otherwise")

            TurnedList {
                id: list

                objectName: "influences"
                anchors.fill: parent
                anchors.margins: Theme.unit
                clip: true
                activeFocusOnTab: true
                boundsBehavior: Flickable.StopAtBounds
                keyNavigationEnabled: true
                highlightMoveDuration: 0
                model: view.isolation.influences
                Accessible.role: Accessible.List
                Accessible.name: influences.title
                ScrollBar.vertical: ScrollBar {}

                delegate: IsolationFinding {
                    width: list.width
                    current: ListView.isCurrentItem && list.activeFocus
                }
            }
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: view.isolation.lines.count === 0
        }
    }
}
