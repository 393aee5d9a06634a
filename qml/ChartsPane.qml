pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import IpcScope

// How the namespaces' numbers go along the timeline.
Card {
    id: pane

    required property Session session
    readonly property Charts charts: session.charts

    title: qsTr("Charts")
    detail: charts.note
    Accessible.description: charts.twin

    lead: ViewTabs {
        session: pane.session
    }
    tools: [
        PickBox {
            objectName: "chartBox"
            label: qsTr("What is charted")
            width: Theme.unit * 48
            implicitHeight: Theme.unit * 7
            model: pane.charts.titles
            currentIndex: pane.charts.chosen
            onActivated: index => pane.charts.chosen = index
        },
        IconButton {
            objectName: "chartLimitsSwitch"
            text: qsTr("With limits")
            hint: "Alt+L"
            picture: "limits"
            checkable: true
            checked: pane.charts.limits
            enabled: pane.charts.limited
            onClicked: pane.charts.limits = checked
        },
        IconButton {
            id: twinSwitch

            objectName: "chartTwinSwitch"
            text: qsTr("Read as sentences")
            picture: "text"
            checkable: true
        }
    ]

    Binding {
        target: pane.charts
        property: "active"
        value: pane.visible
    }
    ChartPlot {
        id: plot

        objectName: "chartPlot"
        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
            bottom: sentence.top
            leftMargin: Theme.unit * 3
            rightMargin: Theme.unit * 3
        }
        visible: pane.charts.empty === "" && !twinSwitch.checked
        charts: pane.charts
        theme: Theme
        activeFocusOnTab: true
        Accessible.role: Accessible.Chart
        Accessible.name: qsTr("%1: %2").arg(pane.charts.titles[pane.charts.chosen]).arg(pane.charts.sentence)
        Accessible.description: pane.charts.twin
        // Along the chart the arrows go from point to point; elsewhere they make steps.
        Keys.onShortcutOverride: event => event.accepted = event.key === Qt.Key_Left || event.key === Qt.Key_Right
        Keys.onLeftPressed: pane.charts.nextPoint(-1)
        Keys.onRightPressed: pane.charts.nextPoint(1)
        Keys.onUpPressed: pane.charts.nextSeries(-1)
        Keys.onDownPressed: pane.charts.nextSeries(1)

        Rectangle {
            objectName: "chartHere"
            visible: plot.here >= 0
            x: plot.here - width / 2
            y: plot.plotArea.y
            width: Theme.unit
            height: plot.plotArea.height
            color: Theme.accent
            opacity: 0.5
        }
        Rectangle {
            anchors.fill: parent
            visible: plot.activeFocus
            color: "transparent"
            border.color: Theme.accent
            border.width: 2
            radius: Theme.unit
        }
    }
    Text {
        objectName: "chartEmpty"
        anchors.fill: plot
        visible: pane.charts.empty !== "" && !twinSwitch.checked
        text: pane.charts.empty
        color: Theme.softText
        font.pixelSize: Theme.reading
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    ElidedText {
        id: sentence

        objectName: "chartSentence"
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
            leftMargin: Theme.unit * 3
            rightMargin: Theme.unit * 3
            bottomMargin: Theme.unit
        }
        visible: pane.charts.empty === "" && !twinSwitch.checked
        height: visible ? Math.round(Theme.small * 1.4) : 0
        text: pane.charts.sentence
        color: Theme.text
        font.pixelSize: Theme.small
    }
    ScrollView {
        anchors.fill: parent
        visible: twinSwitch.checked

        TextArea {
            objectName: "chartTwin"
            readOnly: true
            text: twinSwitch.checked ? pane.charts.twin : ""
            color: Theme.text
            font.pixelSize: Theme.body
            leftPadding: Theme.unit * 3
            wrapMode: TextArea.Wrap
            background: null
            Accessible.name: qsTr("The chart as sentences")
        }
    }
}
