import QtQuick
import QtTest
import IpcScope
import IpcScope.Ui
import IpcScopeTest

// The keys of files and lessons, and the desktop's dialog that they open.
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

            name: "Dialogs"
            when: windowShown

            readonly property int all: Qt.ControlModifier | Qt.ShiftModifier
            readonly property OpenLesson lesson: Bench.learn.lesson

            function item(name) {
                const found = findChild(window, name);
                verify(found !== null, name);
                return found;
            }
            function seen(name, root) {
                if (root.objectName === name && root.visible)
                    return root;
                for (let at = 0; at < root.children.length; ++at) {
                    const found = seen(name, root.children[at]);
                    if (found !== null)
                        return found;
                }
                return null;
            }
            function init() {
                failOnWarning(/^(?!This plugin does not)/);
                verify(Bench.openTwoNamespaces(), Bench.session.openProblem);
                focusWindow();
            }
            function focusWindow() {
                window.requestActivate();
                tryCompare(window, "active", true);
                item("workArea").forceActiveFocus();
            }
            /// A call that the file does not have.
            function typeCall() {
                item("commandField").forceActiveFocus();
                for (const letter of "shmget(0x77, 4096, IPC_CREAT|0600)")
                    keyClick(letter);
                keyClick(Qt.Key_Return);
                verify(Bench.settled());
                tryCompare(Bench.session, "modified", true);
                item("workArea").forceActiveFocus();
            }

            function test_ctrl_o_opens_what_is_chosen() {
                const path = Bench.write("chosen.ipc", "A shmget(0x5, 4096, IPC_CREAT|0600) = 0\n");
                keyClick(Qt.Key_O, Qt.ControlModifier);
                compare(Outside.answerDialog(0, path), path);
                tryCompare(Bench.session, "title", "chosen.ipc");
                verify(Bench.settled());
                compare(Bench.session.openProblem, "");
            }
            function test_ctrl_l_explains_the_log_that_is_chosen() {
                keyClick(Qt.Key_L, Qt.ControlModifier);
                const path = Bench.logPath("queues.strace");
                compare(Outside.answerDialog(0, path), path);
                tryCompare(Bench.compare.log, "open", true, 20000);
                tryCompare(Bench.compare.log, "busy", false, 20000);
                tryCompare(Bench.pages, "page", Pages.Compare);
                verify(seen("logCalls", window.contentItem).count > 0);
                Bench.pages.page = Pages.Lab;
            }
            function test_ctrl_s_saves_and_asks_where_to_only_once() {
                keyClick(Qt.Key_N, Qt.ControlModifier);
                verify(Bench.settled());
                compare(Bench.session.moment.calls, 0);
                typeCall();
                keyClick(Qt.Key_S, Qt.ControlModifier);
                const path = Outside.answerDialog(0, "saved");
                verify(path === "" || path.endsWith("saved.ipc"), path);
                tryCompare(Bench.session, "modified", false);
                const saved = "" + Bench.session.path;
                verify(saved.endsWith("saved.ipc"), saved);
                verify(Outside.head(saved).includes("shmget(0x77, 4096, IPC_CREAT|0600)"), Outside.head(saved));
                // Now it has its file.
                focusWindow();
                const before = Outside.head(saved).split("\n").length;
                typeCall();
                keyClick(Qt.Key_S, Qt.ControlModifier);
                tryCompare(Bench.session, "modified", false);
                compare(Outside.head(saved).split("\n").length, before + 1, Outside.head(saved));
            }
            function test_ctrl_shift_s_leaves_the_file_that_was_open() {
                const path = Bench.write("kept.ipc", "A shmget(0x5, 4096, IPC_CREAT|0600) = 0\n");
                verify(Bench.session.open("file://" + path));
                verify(Bench.settled());
                typeCall();
                keyClick(Qt.Key_S, all);
                Outside.answerDialog(0, "elsewhere");
                tryVerify(() => Bench.session.path.endsWith("elsewhere.ipc"));
                verify(Outside.head(Bench.session.path).includes("0x77"));
                verify(!Outside.head(path).includes("0x77"), Outside.head(path));
            }
            function test_ctrl_shift_z_brings_back_what_was_replaced() {
                Outside.forget();
                window.autosave = Outside.begin(Bench.session);
                typeCall();
                const calls = Bench.session.moment.calls;
                keyClick(Qt.Key_N, Qt.ControlModifier);
                verify(Bench.settled());
                compare(Bench.session.moment.calls, 0);
                keyClick(Qt.Key_Z, all);
                verify(Bench.settled());
                tryCompare(Bench.session.moment, "calls", calls);
                window.autosave = null;
                Outside.forget();
            }

            function copied() {
                Bench.copy("nothing yet");
                keyClick(Qt.Key_C, Qt.ControlModifier);
                return Bench.copiedText();
            }
            function test_ctrl_c_copies_what_has_the_keys() {
                const moment = Bench.session.moment;
                moment.goEnd();
                // No list and no table has them: the call, with both answers.
                verify(copied().startsWith(moment.actor + " " + moment.callText + "\nmodel: " + moment.modelResult
                    + "\nkernel: " + moment.kernelResult), Bench.copiedText());
                // A cell of a table.
                const table = item("modelTable").view;
                table.forceActiveFocus(Qt.TabFocusReason);
                Bench.session.tables.setCursor(0, 1);
                const cell = table.itemAtCell(Qt.point(1, 0));
                verify(cell.cellText !== "");
                compare(copied(), cell.cellText);
                // By the finder, which has the keys meanwhile.
                Bench.copy("nothing yet");
                keyClick(Qt.Key_K, Qt.ControlModifier);
                tryCompare(item("findQuery"), "activeFocus", true);
                for (const letter of "copy")
                    keyClick(letter);
                keyClick(Qt.Key_Return);
                tryVerify(() => !item("findAction").visible);
                compare(Bench.copiedText(), cell.cellText);
                // What is typed into copies its own words.
                const field = item("commandField");
                field.forceActiveFocus();
                for (const letter of "typed")
                    keyClick(letter);
                keyClick(Qt.Key_A, Qt.ControlModifier);
                compare(copied(), "typed");
                keyClick(Qt.Key_Delete);
                compare(field.text, "");
            }

            function toGoal() {
                Bench.learn.openLesson("same-key");
                verify(Bench.lessonWaits());
                tryVerify(() => lesson.rows.count > 0);
                while (!lesson.goalsOpen) {
                    lesson.goOn();
                    verify(Bench.lessonWaits());
                }
                wait(50); // the keys arrive
            }
            /// A hint comes after a try.
            function askForHints() {
                for (let tries = 0; tries < 8 && lesson.mayHint; ++tries) {
                    item("commandField").forceActiveFocus();
                    for (const letter of "cache shmget(0x99, 1, 0)")
                        keyClick(letter);
                    keyClick(Qt.Key_Return);
                    verify(Bench.lessonWaits());
                    keyClick(Qt.Key_H, Qt.ControlModifier);
                    verify(Bench.lessonWaits());
                }
                verify(!lesson.mayHint);
            }
            function test_ctrl_shift_n_shows_the_notes_and_hides_them() {
                toGoal();
                askForHints();
                lesson.solve();
                verify(Bench.lessonWaits());
                lesson.goOn(); // the notes stand at the end
                verify(Bench.lessonWaits());
                Bench.learn.notes = false;
                compare(seen("lessonNotes", window.contentItem), null);
                keyClick(Qt.Key_N, all);
                compare(Bench.learn.notes, true);
                tryVerify(() => seen("lessonNotes", window.contentItem) !== null);
                keyClick(Qt.Key_N, all);
                compare(Bench.learn.notes, false);
                tryVerify(() => seen("lessonNotes", window.contentItem) === null);
            }
            function test_ctrl_shift_h_does_what_the_goal_asks_for() {
                toGoal();
                keyClick(Qt.Key_H, all); // not before its hints
                verify(lesson.goalsOpen);
                askForHints();
                const calls = lesson.session.moment.calls;
                keyClick(Qt.Key_H, all);
                verify(Bench.lessonWaits());
                tryVerify(() => !lesson.goalsOpen);
                verify(lesson.session.moment.calls > calls);
            }
        }
    }
}
