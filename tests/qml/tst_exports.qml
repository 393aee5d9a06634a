import QtQuick
import QtQuick.Controls
import QtTest
import IpcScope
import IpcScope.Ui
import IpcScopeTest

// What is shown is given away through the desktop's dialog, as a person does it: the key, the kind of
// file, a name, Save.
Item {
    width: 10
    height: 10

    Main {
        id: window

        width: 1366
        height: 768
        session: Bench.session
        chooser: Bench.chooser
        learn: Bench.learn
        compare: Bench.compare
        pages: Bench.pages

        TestCase {
            id: test

            name: "Exports"
            when: windowShown

            /// Every chart has something to draw: a queue, somebody who waits, lookups of two kinds.
            readonly property string busy: "A shmget(0x1234, 4096, IPC_CREAT|0600) = $seg\n"
                + "A msgget(0x7, IPC_CREAT|0600) = $q\nA msgsnd($q, {1, \"hello\"}, 5, 0) = 0\n"
                + "A semget(0x8, 1, IPC_CREAT|0600) = $sem\nB semop($sem, [{0, -1, 0}], 1) = ?\n"
                + "A semop($sem, [{0, 1, 0}], 1) = 0\nA shmget(0x1234, 4096, 0) = $seg\nA shmctl($seg, IPC_RMID, NULL) = 0\n"

            function item(name) {
                const found = findChild(window, name);
                verify(found !== null, name);
                return found;
            }
            function type(text) {
                for (const letter of text)
                    keyClick(letter);
            }
            function init() {
                failOnWarning(/^(?!This plugin does not)/);
                window.requestActivate();
                tryCompare(window, "active", true);
                verify(Bench.open(busy), Bench.session.openProblem);
                Bench.session.moment.goEnd();
                item("workArea").forceActiveFocus();
            }
            /// Presses the key of the export, and what follows in the dialog.
            function exported(kind, name) {
                keyClick(Qt.Key_E, Qt.ControlModifier);
                const path = Outside.answerDialog(kind, name);
                verify(path !== "", name + ": " + Bench.session.openProblem);
                compare(Bench.session.openProblem, "");
                window.requestActivate();
                tryCompare(window, "active", true);
                return path;
            }
            function verifyPicture(kind, path) {
                const beginnings = ["\u0089PNG", "<svg", "%PDF-"];
                verify(path.endsWith([".png", ".svg", ".pdf"][kind]), path);
                verify(Outside.head(path).startsWith(beginnings[kind]), path);
                verify(Outside.head(path).length > 500, path);
            }

            function test_every_chart_through_the_dialog_data() {
                return Bench.session.charts.titles.map((title, chart) => ({ tag: title, chart: chart }));
            }
            function test_every_chart_through_the_dialog(data) {
                Bench.session.view = Session.Measured;
                Bench.session.charts.chosen = data.chart;
                compare(Bench.session.charts.empty, "");
                const pictures = [];
                for (const kind of [0, 1, 2]) {
                    const path = exported(kind, "chart" + data.chart);
                    verifyPicture(kind, path);
                    pictures.push(path);
                }
                // Its numbers, by the finder.
                keyClick(Qt.Key_K, Qt.ControlModifier);
                tryCompare(item("findQuery"), "activeFocus", true);
                type("numbers");
                keyClick(Qt.Key_Return);
                const numbers = Outside.answerDialog(0, "numbers" + data.chart);
                verify(numbers.endsWith(".tsv"), numbers);
                const lines = Outside.head(numbers).split("\n");
                verify(lines.length > 2, Outside.head(numbers));
                verify(lines[0].includes("\t"), lines[0]);
            }

            function test_every_other_view_through_the_dialog_data() {
                return [
                    { tag: "diagram", view: Session.Isolation },
                    { tag: "slots", view: Session.Slots },
                    { tag: "structure", view: Session.Structure }
                ];
            }
            function test_every_other_view_through_the_dialog(data) {
                Bench.session.view = data.view;
                for (const kind of [0, 1, 2])
                    verifyPicture(kind, exported(kind, "view-" + data.tag));
            }

            function test_a_place_that_cannot_be_written_is_told() {
                Bench.session.view = Session.Measured;
                const path = Outside.folder("taken.png");
                verify(!Bench.session.exportPicture("file://" + path));
                verify(Bench.session.openProblem.includes("taken.png"), Bench.session.openProblem);
                Bench.session.dismissProblem();
                Outside.fillDisk(true);
                verify(!Bench.session.exportPicture("file://" + path + "-full.png"));
                Outside.fillDisk(false);
                verify(Bench.session.openProblem.includes("taken.png-full.png"), Bench.session.openProblem);
                Bench.session.dismissProblem();
            }
        }
    }
}
