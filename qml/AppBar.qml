import QtQuick
import QtQuick.Layouts
import IpcScope

// Menus, the scenario's name, and the state of both engines.
Item {
    id: bar

    required property Session session
    required property Learn learn
    required property Pages pages
    required property Actions actions
    readonly property int kernel: session.kernelState
    /// What the menus leave: in other languages they are wider.
    readonly property real room: width - helpMenu.x - helpMenu.width - Theme.unit * 8

    implicitHeight: Theme.control + Theme.unit * 3

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.unit * 2
        anchors.rightMargin: Theme.unit * 3
        spacing: Theme.unit

        PageSwitch {
            Layout.rightMargin: Theme.unit * 2
            pages: bar.pages
            actions: bar.actions
        }
        MenuTitle {
            objectName: "fileMenu"
            text: qsTr("File")
            menu: PopMenu {
                MenuEntry { action: bar.actions.create }
                MenuEntry { action: bar.actions.open }
                MenuEntry { action: bar.actions.openLog }
                MenuEntry { action: bar.actions.bringBack }
                MenuEntry { action: bar.actions.save }
                MenuEntry { action: bar.actions.saveAs }
                MenuEntry { action: bar.actions.saveAsLesson }
                MenuEntry { action: bar.actions.kernel.record }
                MenuEntry { action: bar.actions.exportPicture }
                MenuEntry { action: bar.actions.exportNumbers }
                MenuEntry { action: bar.actions.exportPage }
                MenuEntry { action: bar.actions.exportProgram }
                MenuEntry { action: bar.actions.exportScript }
                MenuEntry { action: bar.actions.quit }
            }
        }
        MenuTitle {
            objectName: "goMenu"
            text: qsTr("Go")
            menu: PopMenu {
                MenuEntry { action: bar.actions.start }
                MenuEntry { action: bar.actions.callBack }
                MenuEntry { action: bar.actions.stepBack }
                MenuEntry { action: bar.actions.play }
                MenuEntry { action: bar.actions.stepForward }
                MenuEntry { action: bar.actions.stepOver }
                MenuEntry { action: bar.actions.callForward }
                MenuEntry { action: bar.actions.end }
                MenuEntry { action: bar.actions.stops.next }
                MenuEntry { action: bar.actions.stops.previous }
                MenuEntry { action: bar.actions.stops.here }
                MenuEntry { action: bar.actions.stops.toggle }
                MenuEntry { action: bar.actions.stops.byName }
                MenuEntry { action: bar.actions.stops.clear }
                MenuEntry { action: bar.actions.edit }
                MenuEntry { action: bar.actions.bookmarks.toggle }
                MenuEntry { action: bar.actions.bookmarks.next }
                MenuEntry { action: bar.actions.bookmarks.previous }
                MenuEntry { action: bar.actions.kernel.restart }
            }
        }
        MenuTitle {
            objectName: "lessonMenu"
            text: qsTr("Lesson")
            menu: PopMenu {
                MenuEntry { action: bar.actions.course }
                MenuEntry { action: bar.actions.claims }
                MenuEntry { action: bar.actions.goOn }
                MenuEntry { action: bar.actions.hint }
                MenuEntry { action: bar.actions.solve }
                MenuEntry { action: bar.actions.previousLesson }
                MenuEntry { action: bar.actions.nextLesson }
                MenuEntry { action: bar.actions.again }
                MenuEntry { action: bar.actions.another }
                MenuEntry { action: bar.actions.toLab }
                MenuEntry { action: bar.actions.notes }
            }
        }
        MenuTitle {
            objectName: "viewMenu"
            text: qsTr("View")
            menu: PopMenu {
                MenuEntry { action: bar.actions.presented.present }
                MenuEntry { action: bar.actions.presented.speaker }
                MenuEntry { action: bar.actions.isolation }
                MenuEntry { action: bar.actions.charts }
                MenuEntry { action: bar.actions.slotMap }
                MenuEntry { action: bar.actions.structure }
                MenuEntry { action: bar.actions.drawn.limits }
                MenuEntry { action: bar.actions.look.light }
                MenuEntry { action: bar.actions.look.dark }
                MenuEntry { action: bar.actions.look.contrast }
                MenuEntry { action: bar.actions.look.english }
                MenuEntry { action: bar.actions.look.german }
                MenuEntry { action: bar.actions.look.zoomIn }
                MenuEntry { action: bar.actions.look.zoomOut }
                MenuEntry { action: bar.actions.look.zoomReset }
                MenuEntry { action: bar.actions.drawn.larger }
                MenuEntry { action: bar.actions.drawn.smaller }
                MenuEntry { action: bar.actions.drawn.fit }
                MenuEntry { action: bar.actions.drawn.floor }
                MenuEntry { action: bar.actions.drawn.animation }
                MenuEntry { action: bar.actions.reset }
            }
        }
        MenuTitle {
            id: helpMenu

            objectName: "helpMenu"
            text: qsTr("Help")
            menu: PopMenu {
                MenuEntry { action: bar.actions.keys }
                MenuEntry { action: bar.actions.find }
            }
        }
        ElidedText {
            objectName: "stageTitle"
            Layout.fillWidth: true
            Layout.leftMargin: Theme.unit * 3
            opacity: bar.pages.page === Pages.Lab || bar.learn.lesson.open ? 1 : 0
            text: bar.session.title + (bar.session.modified ? " •" : "")
            color: Theme.text
            font.pixelSize: Theme.body
            font.weight: Font.DemiBold
        }
        EngineChip {
            id: modelChip

            objectName: "modelChip"
            visible: modelChip.implicitWidth + kernelChip.implicitWidth <= bar.room
            name: qsTr("Model")
            detail: ""
            running: true
            tip: qsTr("The model always runs; what is lit in the code pane is what it executes.")
        }
        EngineChip {
            id: kernelChip

            objectName: "kernelChip"
            name: bar.session.recorded ? qsTr("Recorded kernel") : qsTr("Kernel")
            recorded: bar.session.recorded
            detail: bar.session.kernelText
            brief: bar.width < Theme.unit * 260
            running: bar.kernel === Session.Ready || bar.kernel === Session.Running
            waiting: bar.kernel === Session.Starting
            tip: running && recorded ? bar.session.kernelText + "\n" + qsTr("“Start the kernel again” asks the one of this machine.")
                : running ? bar.session.kernelText + "\n" + qsTr("The real kernel runs every call in a throw-away lab.")
                : bar.session.kernelText + "\n" + bar.session.kernelFix
        }
    }
}
