import QtQuick
import QtQuick.Controls
import IpcScope

// The panes and the dividers between them.
SplitView {
    id: area

    required property Session session
    /// Where the sizes of the panes are kept; null: nowhere.
    property Autosave autosave: null

    /// Beside a lesson the tables need more of the little room.
    readonly property real codeShare: width < Theme.unit * 260 ? 0.43 : 0.46

    signal editRequested(int call)

    orientation: Qt.Vertical
    handle: Splitter {}
    onResizingChanged: if (!resizing && autosave) autosave.keepPanes("area", saveState())
    Component.onCompleted: {
        if (!autosave)
            return;
        restoreState(autosave.panes("area"));
        middle.restoreState(autosave.panes("middle"));
    }

    /// Sizes follow the window again.
    function reset() {
        views.SplitView.preferredHeight = Math.round(height * 0.3);
        timeline.SplitView.preferredHeight = Math.round(Math.min(timeline.neededHeight, height * 0.3));
        code.SplitView.preferredWidth = Math.round(width * codeShare);
        if (autosave)
            autosave.forgetPanes();
    }

    StageViews {
        id: views

        SplitView.preferredHeight: Math.round(area.height * 0.3)
        SplitView.minimumHeight: Theme.unit * 16
        session: area.session
    }
    SplitView {
        id: middle

        onResizingChanged: if (!resizing && area.autosave) area.autosave.keepPanes("middle", saveState())
        SplitView.fillHeight: true
        SplitView.minimumHeight: Theme.unit * 30
        orientation: Qt.Horizontal
        handle: Splitter {}

        CodePane {
            id: code

            objectName: "code"
            SplitView.preferredWidth: Math.round(area.width * area.codeShare)
            SplitView.minimumWidth: Theme.unit * 40
            session: area.session
        }
        TablesPane {
            objectName: "tables"
            SplitView.fillWidth: true
            SplitView.minimumWidth: Theme.unit * 40
            session: area.session
        }
    }
    TimelinePane {
        id: timeline

        objectName: "timeline"
        SplitView.preferredHeight: Math.round(Math.min(neededHeight, area.height * 0.3))
        SplitView.minimumHeight: Theme.unit * 14
        session: area.session
        onEditRequested: call => area.editRequested(call)
    }
}
