import QtQuick
import IpcScope

// The upper pane of the stage: the same moment as a diagram, as structures, in charts, or place by
// place.
Item {
    id: views

    required property Session session

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Views of the moment")

    DiagramPane {
        objectName: "diagram"
        anchors.fill: parent
        visible: views.session.view === Session.Isolation
        session: views.session
    }
    ChartsPane {
        objectName: "charts"
        anchors.fill: parent
        visible: views.session.view === Session.Measured
        session: views.session
    }
    SlotsPane {
        objectName: "slots"
        anchors.fill: parent
        visible: views.session.view === Session.Slots
        session: views.session
    }
    StructurePane {
        objectName: "structure"
        anchors.fill: parent
        visible: views.session.view === Session.Structure
        session: views.session
    }
}
