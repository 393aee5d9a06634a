pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import IpcScope

// A random campaign: what it is to be about, how far it is, and what it has found.
ColumnLayout {
    id: view

    required property Campaign campaign
    required property Actions actions

    spacing: Theme.unit * 3
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Campaign")

    function focusFirst() {
        start.forceActiveFocus();
    }
    /// False: there is nothing more that way.
    function turn(direction) {
        return found.visible ? found.turn(direction) : reached.turn(direction);
    }

    CampaignWishes {
        Layout.fillWidth: true
        campaign: view.campaign
        actions: view.actions
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.unit * 2

        FlatButton {
            id: start

            objectName: "startCampaign"
            action: view.actions.compared.start
            visible: !view.campaign.running
            prominent: true
        }
        FlatButton {
            objectName: "goOnCampaign"
            action: view.actions.compared.goOn
            visible: view.campaign.mayGoOn
        }
        FlatButton {
            objectName: "stopCampaign"
            action: view.actions.compared.stop
            visible: view.campaign.running
            warning: true
        }
        ProgressLine {
            objectName: "campaignProgress"
            Layout.fillWidth: true
            value: view.campaign.progress
            words: view.campaign.callsText
        }
        Text {
            objectName: "campaignStage"
            visible: text !== ""
            text: view.campaign.stageText
            color: Theme.softText
            font.pixelSize: Theme.body
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.unit * 2

        Figure {
            objectName: "campaignCalls"
            Layout.fillWidth: true
            words: view.campaign.callsText
        }
        Figure {
            objectName: "campaignRate"
            Layout.fillWidth: true
            words: view.campaign.rateText
        }
        Figure {
            objectName: "campaignErrors"
            Layout.fillWidth: true
            words: view.campaign.errorsText
        }
        Figure {
            objectName: "campaignFound"
            Layout.fillWidth: true
            words: view.campaign.foundText
            alarming: view.campaign.divergences.count > 0
        }
    }
    EndSentence {
        objectName: "campaignEnd"
        Layout.fillWidth: true
        visible: view.campaign.sentence !== ""
        ending: view.campaign.ending
        sentence: view.campaign.sentence
        fix: view.campaign.fix
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        spacing: Theme.unit * 3

        DivergenceView {
            id: found

            Layout.preferredWidth: Math.round(view.width * 0.48)
            Layout.fillHeight: true
            visible: view.campaign.divergences.count > 0
            campaign: view.campaign
        }
        CoverageView {
            id: reached

            Layout.fillWidth: true
            Layout.fillHeight: true
            campaign: view.campaign
        }
    }
}
