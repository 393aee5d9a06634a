pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import IpcScope

// What a campaign is to be about.
ColumnLayout {
    id: wishes

    required property Campaign campaign
    required property Actions actions

    enabled: !campaign.running
    spacing: Theme.unit * 2

    Text {
        Layout.fillWidth: true
        text: qsTr("Random calls are made on the model and in a fresh lab; answers, sleepers and all tables are compared after each.")
        color: Theme.softText
        font.pixelSize: Theme.body
        wrapMode: Text.Wrap
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit * 1.5

        Text {
            height: Theme.control
            text: qsTr("Seed")
            color: Theme.text
            font.pixelSize: Theme.body
            verticalAlignment: Text.AlignVCenter
        }
        Field {
            objectName: "seedField"
            width: Theme.unit * 36
            text: wishes.campaign.seed
            placeholderText: qsTr("Seed")
            wrong: wishes.campaign.seedProblem !== ""
            Accessible.description: wishes.campaign.seedProblem
            onTextEdited: wishes.campaign.seed = text
        }
        FlatButton {
            objectName: "drawSeed"
            action: wishes.actions.compared.anotherSeed
        }
        PickBox {
            objectName: "campaignLength"
            width: Theme.unit * 40
            label: qsTr("How many calls")
            below: true
            model: wishes.campaign.lengths
            currentIndex: wishes.campaign.length
            onActivated: index => wishes.campaign.length = index
        }
        PickBox {
            objectName: "campaignLabs"
            width: Theme.unit * 30
            label: qsTr("How many labs at once")
            below: true
            model: wishes.campaign.labChoices
            currentIndex: wishes.campaign.labChoice
            onActivated: index => wishes.campaign.labChoice = index
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.unit * 1.5

        Repeater {
            model: wishes.campaign.families

            ChoiceChip {
                required property familyRow family

                objectName: "family:" + family.name
                title: family.title
                checked: family.chosen
                onClicked: wishes.campaign.choose(family.name, !family.chosen)
            }
        }
    }
    Text {
        objectName: "seedProblem"
        Layout.fillWidth: true
        visible: text !== ""
        text: wishes.campaign.seedProblem
        color: Theme.bad
        font.pixelSize: Theme.body
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
}
