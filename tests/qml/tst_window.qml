import QtQuick
import QtQuick.Controls
import QtTest
import IpcScope
import IpcScope.Ui
import IpcScopeTest

// The window as a person uses it: keys and clicks.
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

            name: "Window"
            when: windowShown

            readonly property Moment moment: Bench.session.moment

            function item(name) {
                const found = findChild(window, name);
                verify(found !== null, name);
                return found;
            }
            /// What a repeater or a view made is seen, but no child of its maker.
            function seen(name, root) {
                if (root.objectName === name)
                    return root;
                for (let at = 0; at < root.children.length; ++at) {
                    const found = seen(name, root.children[at]);
                    if (found !== null)
                        return found;
                }
                return null;
            }
            function type(text) {
                for (const letter of text)
                    keyClick(letter);
            }
            /// Waits for a frame also where nothing asks for one.
            function draw() {
                window.update();
                waitForRendering(window.contentItem);
            }
            function init() {
                failOnWarning(/.?/);
                verify(Bench.openTwoNamespaces());
                for (const name of ["editCall", "findAction", "keysPanel"])
                    item(name).close(); // what a test that failed has left open fails no other
                Bench.session.command.text = "";
                Theme.scheme = Theme.Light;
                Theme.zoomReset();
                window.requestActivate();
                tryCompare(window, "active", true);
                item("workArea").forceActiveFocus();
                draw();
            }

            function test_keys_step_to_a_lookup_data() {
                return [
                    { tag: "miss", words: "No object of this namespace has the key 0x00001234." },
                    { tag: "hit", words: "The key 0x00001234 belongs to the object with id 0." }
                ];
            }
            function test_keys_step_to_a_lookup(data) {
                const name = "ipc_findkey." + data.tag;
                moment.goStart();
                for (let steps = 0; steps < 200 && moment.stepName !== name; ++steps)
                    keyClick(Qt.Key_Right);
                compare(moment.stepName, name);
                compare(item("stepName").text, name);
                compare(item("sentence").text, data.words);
                const line = Bench.session.source.line;
                tryVerify(() => item("codeLines").itemAtIndex(line - 1) !== null);
                verify(item("codeLines").itemAtIndex(line - 1).running);
                const at = moment.step;
                keyClick(Qt.Key_Left);
                compare(moment.step, at - 1);
                keyClick(Qt.Key_Space);
                compare(moment.step, at);
                keyClick(Qt.Key_End);
                verify(moment.atEnd);
                keyClick(Qt.Key_Home);
                verify(moment.atStart);
            }

            function test_function_keys_step_into_and_over() {
                moment.goTo(3, 0);
                keyClick(Qt.Key_F11);
                compare(moment.step, 1);
                keyClick(Qt.Key_F10);
                verify(moment.step > 1);
                keyClick(Qt.Key_Right, Qt.ControlModifier);
                compare(moment.call, 3);
                verify(moment.done);
                keyClick(Qt.Key_Left, Qt.ControlModifier);
                compare(moment.call, 2);
            }

            function test_a_click_on_a_call_goes_there() {
                moment.goStart();
                mouseClick(item("calls").itemAtIndex(3));
                compare(moment.call, 3);
                compare(moment.step, 0);
                compare(item("callText").text.includes(moment.callText), true);
                const strip = item("stepStrip");
                draw();
                mouseClick(strip, strip.cell * 2.5, strip.height / 2);
                compare(moment.step, 2);
            }

            function test_a_call_of_many_steps_has_a_bar_to_press() {
                let text = "";
                for (let key = 1; key <= 40; ++key)
                    text += "A shmget(" + key + ", 4096, IPC_CREAT|0600) = $s\nA shmat($s, NULL, 0)\n";
                verify(Bench.open(text + "A exit_group(0)\n"));
                moment.goEnd();
                const strip = item("stepStrip");
                verify(!strip.dotted, moment.steps);
                draw();
                mouseClick(strip, strip.extent / 2, strip.height / 2);
                compare(moment.step, Math.floor(moment.steps / 2));
                moment.goTo(1, 0);
                verify(strip.dotted, moment.steps);
            }

            function test_the_buttons_move() {
                moment.goStart();
                mouseClick(item("stepForward"));
                compare(moment.call, 0);
                mouseClick(item("callForward"));
                verify(moment.done);
                mouseClick(item("toEnd"));
                verify(moment.atEnd);
                mouseClick(item("stepBack"));
                verify(!moment.atEnd);
                mouseClick(item("toStart"));
                verify(moment.atStart);
            }

            function test_a_call_is_typed_with_completion() {
                moment.goEnd();
                const calls = moment.calls;
                const field = item("commandField");
                mouseClick(field);
                tryCompare(field, "activeFocus", true);
                type("shmge");
                const list = item("completions");
                tryCompare(list, "visible", true);
                keyClick(Qt.Key_Tab);
                compare(field.text.substring(0, 6), "shmget");
                verify(!list.visible);
                field.cursorPosition = field.text.length;
                if (!field.text.endsWith("("))
                    type("(");
                type("0x77, 4096, IPC_CREAT|0600)");
                keyClick(Qt.Key_Escape);
                item("commandField").forceActiveFocus();
                keyClick(Qt.Key_Return);
                compare(Bench.session.command.problem, "");
                compare(moment.calls, calls + 1);
                compare(field.text, "");
                compare(item("modelResult").result, moment.modelResult);
                keyClick(Qt.Key_Up);
                verify(field.text.includes("0x77"));
            }

            function test_a_call_in_the_past_starts_a_branch() {
                moment.goToEndOf(5);
                const calls = moment.calls;
                const field = item("commandField");
                mouseClick(field);
                Bench.session.command.actor = "B";
                type("shmget(0x5, 1, 0)");
                keyClick(Qt.Key_Return);
                compare(Bench.session.branches.count, 2);
                compare(moment.call, 6);
                verify(item("modelResult").result.includes("ENOENT"));
                verify(Bench.settled());
                draw();
                mouseClick(seen("branchTab0", window.contentItem));
                compare(moment.calls, calls);
            }

            function test_a_bad_line_is_told_and_kept() {
                const field = item("commandField");
                mouseClick(field);
                type("shmget(0x5,");
                keyClick(Qt.Key_Return);
                const problem = item("commandProblem");
                verify(problem.text.includes("column"), problem.text);
                compare(field.text, "shmget(0x5,");
                type("1, 0)");
                keyClick(Qt.Key_Return);
                compare(Bench.session.command.problem, "");
            }

            function test_the_past_is_edited() {
                moment.goTo(3, 0);
                keyClick(Qt.Key_F2);
                const field = item("editField");
                tryCompare(field, "activeFocus", true);
                field.selectAll();
                type("A shmget(0x9, 4096, IPC_CREAT|0600) = ");
                keyClick(Qt.Key_Return);
                verify(item("editProblem").text.length > 2);
                type("$seg");
                verify(!item("editProblem").visible, "what is being mended is not told any more");
                draw(); // the button moved to where that line was
                mouseClick(item("editApply"));
                tryCompare(Bench.session.branches, "count", 2);
                compare(moment.call, 3);
                verify(moment.callText.includes("0x9"));
                tryVerify(() => !item("editCall").visible);
            }

            function test_an_action_is_found_and_the_theme_changes() {
                const before = grabImage(window.contentItem).pixel(2, 400);
                keyClick(Qt.Key_K, Qt.ControlModifier);
                const query = item("findQuery");
                tryCompare(query, "activeFocus", true);
                type("dark");
                keyClick(Qt.Key_Return);
                tryCompare(Theme, "scheme", Theme.Dark);
                tryVerify(() => !item("findAction").visible);
                draw();
                verify(!Qt.colorEqual(grabImage(window.contentItem).pixel(2, 400), before));
            }

            function test_the_type_grows() {
                const height = item("commandField").height;
                keyClick(Qt.Key_Plus, Qt.ControlModifier);
                verify(item("commandField").height > height);
                keyClick(Qt.Key_0, Qt.ControlModifier);
                compare(item("commandField").height, height);
            }

            function test_keys_are_shown() {
                keyClick("?");
                const panel = item("keysPanel");
                tryCompare(panel, "opened", true);
                keyClick(Qt.Key_Escape);
                tryCompare(panel, "visible", false);
            }

            function test_a_bad_file_is_told() {
                verify(!Bench.open("A shmget(\n"));
                tryCompare(item("openProblem"), "visible", true);
                verify(item("openProblem").text.includes(":1:"));
                verify(moment.calls > 0);
                Bench.session.dismissProblem();
            }

            function test_a_file_that_is_not_there_is_told() {
                verify(!Bench.session.open("file:///nowhere/at/all.ipc"));
                tryCompare(item("openProblem"), "visible", true);
                verify(item("openProblem").text.includes("/nowhere/at/all.ipc"));
                Bench.session.dismissProblem();
                tryCompare(item("openProblem"), "visible", false);
            }

            function test_a_file_without_calls_is_told() {
                verify(Bench.open(""));
                compare(moment.calls, 0);
                verify(item("commandProblem").text.includes("case.ipc has no calls yet"));
                verify(item("sentence").text.includes("type a call"));
                verify(!item("stepForward").enabled);
                const field = item("commandField");
                mouseClick(field);
                type("shmget(0x1, 1, 0)");
                keyClick(Qt.Key_Return);
                verify(moment.calls > 0);
                verify(item("modelResult").result.includes("ENOENT"));
            }

            function test_what_a_scenario_says_otherwise_is_told() {
                verify(!item("trouble").visible);
                verify(Bench.open("A shmget(0x1, 1, IPC_CREAT) = 0\nA shmget(0x1, 1, 0) = -1 ENOENT\nA shmget(0x1, 1, 0) = 0\n"));
                const trouble = item("trouble");
                tryCompare(trouble, "visible", true);
                verify(trouble.text.includes("1 call did not give what the scenario says"));
                draw();
                mouseClick(trouble);
                compare(moment.call, 2);
                verify(moment.done);
                verify(item("expectation").visible);
                verify(item("expectation").text.includes("ENOENT"));
            }

            function test_a_call_that_is_not_ipc_is_not_judged() {
                verify(Bench.open("A getpid() = 5\n"));
                moment.goEnd();
                verify(!item("verdict").visible);
                compare(item("modelResult").result, "not IPC");
                verify(!item("modelResult").answered);
            }

            function test_the_diagram_can_be_read() {
                moment.goEnd();
                const twin = item("twinSwitch");
                mouseClick(twin);
                tryCompare(item("twin"), "visible", true);
                verify(item("twin").text.includes("ipc namespaces"));
                mouseClick(twin);
            }

            function test_both_tables_scroll_together() {
                moment.goEnd();
                const model = item("modelTable");
                compare(model.table.rows, item("kernelTable").table.rows);
                model.view.contentX = 60;
                tryCompare(item("kernelTable").view, "contentX", 60);
            }

            function every(root, visit) {
                visit(root);
                for (let at = 0; at < root.children.length; ++at)
                    every(root.children[at], visit);
            }
            function test_every_control_has_a_name() {
                let controls = 0;
                every(window.contentItem, child => {
                    if (!child.visible)
                        return;
                    if (child instanceof AbstractButton || child instanceof TextField || child instanceof ComboBox) {
                        ++controls;
                        verify(child.Accessible.name !== "", child.toString() + " " + child.objectName);
                    }
                });
                verify(controls > 20);
            }
            function test_nothing_is_cut_off_at_the_smallest_sizes() {
                for (const zoom of [1, 2]) {
                    Theme.zoom = zoom;
                    draw();
                    // At a projector's zoom the page scrolls, so the panes may end below.
                    const panes = ["diagram", "code", "tables", "timeline"];
                    for (const name of ["commandField", "play", "toEnd", "kernelChip"].concat(panes)) {
                        const thing = item(name);
                        const place = thing.mapToItem(window.contentItem, 0, 0);
                        const bottom = zoom > 1 && panes.includes(name) ? 768 * zoom : 768 + 1;
                        const where = name + " at zoom " + zoom + ": " + place + " " + thing.height;
                        verify(place.x >= 0 && place.x + thing.width <= 1366 + 1, where);
                        verify(place.y >= 0 && place.y + thing.height <= bottom, where);
                        verify(thing.width > 20 && thing.height > 20, where);
                    }
                }
            }
        }
    }
}
