import QtQuick
import QtQuick.Layouts
import IpcScope

// The course, and the claims that it proves: two lists with a search.
Rectangle {
    id: home

    required property Learn learn
    required property Actions actions
    readonly property bool claims: learn.view === Learning.Claims

    color: Theme.surface
    border.color: Theme.border
    radius: Theme.unit * 2
    clip: true
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Learn")
    onVisibleChanged: if (visible) focusList()
    onClaimsChanged: if (visible) focusList()

    function focusSearch() {
        const field = claims ? claimSearch : courseSearch;
        field.forceActiveFocus(Qt.ShortcutFocusReason);
        field.selectAll();
    }
    function turn(direction) {
        if (claims)
            ledger.turn(direction);
        else
            course.turn(direction);
    }
    function focusList() {
        (claims ? ledger : course).forceActiveFocus();
    }

    RowLayout {
        id: head

        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
            margins: Theme.unit * 3
        }
        spacing: Theme.unit * 1.5

        ViewTab {
            objectName: "courseTab"
            action: home.actions.course
            current: !home.claims
        }
        ViewTab {
            objectName: "claimsTab"
            action: home.actions.claims
            current: home.claims
        }
        ElidedText {
            objectName: "learnStanding"
            Layout.fillWidth: true
            Layout.leftMargin: Theme.unit * 3
            text: home.learn.loading ? qsTr("reading the course …")
                : home.claims ? home.learn.claims.standing : home.learn.course.standing
            color: Theme.softText
            font.pixelSize: Theme.body
        }
        FlatButton {
            objectName: "runAll"
            visible: home.claims
            enabled: !home.learn.claims.running
            text: home.learn.claims.running ? qsTr("Running …") : qsTr("Run all that are listed")
            onClicked: home.learn.claims.runAll()
        }
        SearchField {
            id: courseSearch

            objectName: "courseSearch"
            Layout.fillWidth: true
            Layout.minimumWidth: Theme.unit * 30
            Layout.maximumWidth: Theme.unit * 70
            visible: !home.claims
            placeholderText: qsTr("Search in titles and texts")
            text: home.learn.course.search
            onTextEdited: {
                course.currentIndex = -1;
                home.learn.course.search = text;
            }
            onDownWanted: course.enter()
        }
        SearchField {
            id: claimSearch

            objectName: "claimSearch"
            Layout.fillWidth: true
            Layout.minimumWidth: Theme.unit * 30
            Layout.maximumWidth: Theme.unit * 70
            visible: home.claims
            placeholderText: qsTr("Search in claims, verdicts and evidence")
            text: home.learn.claims.search
            onTextEdited: {
                ledger.currentIndex = -1;
                home.learn.claims.search = text;
            }
            onDownWanted: ledger.enter()
        }
    }
    CourseView {
        id: course

        objectName: "course"
        anchors {
            left: parent.left
            right: parent.right
            top: head.bottom
            bottom: parent.bottom
            margins: Theme.unit
            topMargin: Theme.unit * 2
        }
        visible: !home.claims
        learn: home.learn
    }
    ClaimsView {
        id: ledger

        objectName: "claims"
        anchors.fill: course
        visible: home.claims
        learn: home.learn
    }
}
