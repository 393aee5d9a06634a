pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls
import IpcScope

// The panes and the dividers between them.
SplitView {
    id: area

    required property Session session
    /// Where the sizes of the panes are kept; null: nowhere.
    property Autosave autosave: null
    /// Before the names under which they are kept.
    property string keptAs: ""

    /// Beside a lesson the tables need more of the little room.
    readonly property real codeShare: width < Theme.unit * 260 ? 0.43 : 0.46

    signal editRequested(int call)

    // What was chosen for a pane ends where the least of the others begins: the window may have become
    // smaller since.
    orientation: Qt.Vertical
    handle: Splitter {
        onMoved: area.keepOwn("area", area.saveState())
    }
    onResizingChanged: if (!resizing) keepOwn("area", saveState())
    Component.onCompleted: {
        if (!autosave)
            return;
        if (restoreState(autosave.panes(keptAs + "area")))
            holdRows();
        if (middle.restoreState(autosave.panes(keptAs + "middle")))
            holdColumns();
    }

    /// The person has chosen sizes: they stay, whatever size the window has in the meantime.
    function keepOwn(name, sizes) {
        holdRows();
        holdColumns();
        if (autosave)
            autosave.keepPanes(keptAs + name, sizes);
    }
    /// A size that is assigned is bound no more.
    function holdRows() {
        views.SplitView.preferredHeight = views.SplitView.preferredHeight;
        timeline.SplitView.preferredHeight = timeline.SplitView.preferredHeight;
    }
    function holdColumns() {
        code.SplitView.preferredWidth = code.SplitView.preferredWidth;
    }
    /// Sizes follow the window again.
    function reset() {
        views.SplitView.preferredHeight = Qt.binding(() => Math.round(area.height * 0.3));
        timeline.SplitView.preferredHeight = Qt.binding(() => Math.round(Math.min(timeline.neededHeight, area.height * 0.3)));
        code.SplitView.preferredWidth = Qt.binding(() => Math.round(area.width * area.codeShare));
        if (autosave)
            autosave.forgetPanes();
    }

    StageViews {
        id: views

        SplitView.preferredHeight: Math.round(area.height * 0.3)
        SplitView.minimumHeight: Theme.unit * 16
        SplitView.maximumHeight: area.height - middle.SplitView.minimumHeight - timeline.SplitView.minimumHeight - Theme.unit * 4
        session: area.session
    }
    SplitView {
        id: middle

        onResizingChanged: if (!resizing) area.keepOwn("middle", saveState())
        SplitView.fillHeight: true
        SplitView.minimumHeight: Theme.unit * 56
        orientation: Qt.Horizontal
        handle: Splitter {
            onMoved: area.keepOwn("middle", middle.saveState())
        }

        CodePane {
            id: code

            objectName: "code"
            SplitView.preferredWidth: Math.round(area.width * area.codeShare)
            SplitView.minimumWidth: Theme.unit * 40
            SplitView.maximumWidth: area.width - tables.SplitView.minimumWidth - Theme.unit * 2
            session: area.session
        }
        TablesPane {
            id: tables

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
        SplitView.minimumHeight: Theme.unit * 18
        SplitView.maximumHeight: area.height - views.height - middle.SplitView.minimumHeight - Theme.unit * 4
        session: area.session
        onEditRequested: call => area.editRequested(call)
    }
}
