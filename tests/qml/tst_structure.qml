import QtQuick
import QtTest
import IpcScope
import IpcScope.Ui
import IpcScopeTest

// The structure view as a person uses it: the tab, steps along the path, keys and the pointer.
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
        pages: Bench.pages
        compare: Bench.compare

        TestCase {
            id: test

            name: "Structure"
            when: windowShown

            readonly property Moment moment: Bench.session.moment
            readonly property Structure structure: Bench.session.structure

            function item(name) {
                const found = findChild(window, name);
                verify(found !== null, name);
                return found;
            }
            /// The tabs are in every pane; the visible one is the person's.
            function seen(name, root) {
                if (!root.visible)
                    return null;
                if (root.objectName === name)
                    return root;
                for (let at = 0; at < root.children.length; ++at) {
                    const found = seen(name, root.children[at]);
                    if (found !== null)
                        return found;
                }
                return null;
            }
            function draw() {
                window.update();
                waitForRendering(window.contentItem);
            }
            /// The item of a field, which is a child of the drawing alone.
            function drawn(at) {
                const found = seen("structureField:" + at, item("structureView"));
                verify(found !== null, at);
                return found;
            }
            /// The row of a field by its words.
            function row(beginning) {
                for (let at = 0; at < structure.fields.count; ++at)
                    if (drawn(at).field.words.startsWith(beginning))
                        return at;
                fail("no field " + beginning);
            }
            function seenLookup() {
                const below = seen("structureLookup", window.contentItem);
                return below !== null ? below : seen("structureLookupAbove", window.contentItem);
            }
            function structureText() {
                return seenLookup().text;
            }
            function init() {
                failOnWarning(/.?/);
                verify(Bench.openTwoNamespaces());
                Theme.scheme = Theme.Light;
                Theme.zoomReset();
                Bench.session.view = Session.Isolation;
                window.requestActivate();
                tryCompare(window, "active", true);
                item("workArea").forceActiveFocus();
                draw();
                const tab = seen("structureTab", window.contentItem);
                verify(tab !== null);
                mouseClick(tab);
                tryCompare(item("structure"), "visible", true);
                draw();
            }

            function test_a_field_that_goes_leaves_nothing_to_see_or_hear() {
                let most = -1, least = -1;
                const fields = [];
                for (let call = 0; call < moment.calls; ++call) {
                    moment.goToEndOf(call);
                    fields.push(structure.fields.count);
                    most = most < 0 || fields[call] > fields[most] ? call : most;
                    least = least < 0 || fields[call] < fields[least] ? call : least;
                }
                verify(fields[least] < fields[most], fields);
                moment.goToEndOf(most);
                const last = drawn(fields[most] - 1);
                moment.goToEndOf(least);
                verify(!last.visible);
                moment.goToEndOf(most);
                verify(last.visible, "it is there again, and was not made anew");
                moment.goToEndOf(least);
                compare(last.field.words, "");
                structure.cursor = 1000;
                compare(structure.cursor, fields[least] - 1);
            }

            function test_tab_and_key_choose_the_view() {
                verify(structure.active);
                keyClick(Qt.Key_1, Qt.AltModifier);
                verify(!item("structure").visible);
                verify(!structure.active);
                keyClick(Qt.Key_4, Qt.AltModifier);
                verify(item("structure").visible);
                verify(structure.active);
            }

            function test_steps_walk_the_path() {
                item("workArea").forceActiveFocus();
                verify(moment.goToStep("ipcget_public.no_create"));
                moment.goTo(moment.call, 0);
                compare(structure.found, Trace.Awaited);
                verify(structureText().includes("not been looked up"));
                while (moment.stepName !== "ipc_findkey.miss") {
                    verify(!moment.done);
                    keyClick(Qt.Key_Right);
                }
                compare(structure.found, Trace.Miss);
                verify(structureText().startsWith("✗ Miss"));
                verify(Qt.colorEqual(seenLookup().color, Theme.bad));
                keyClick(Qt.Key_Left);
                compare(structure.found, Trace.Awaited);
            }

            function test_what_a_step_writes_is_marked_and_explained() {
                verify(moment.goToStep("ipc_addid.in_use"));
                draw();
                const at = row("in_use = 1");
                const field = drawn(at);
                compare(field.field.mark, Trace.Written);
                verify(Qt.colorEqual(field.color, Theme.changed));
                compare(field.field.glyph, "●");
                verify(field.current);
                verify(item("structureSentence").text.includes("How many segments exist"));
                moment.stepForward();
                compare(drawn(row("in_use = 1")).field.mark, Trace.WasWritten);
            }

            function test_arrows_walk_boxes_and_fields() {
                moment.goToEndOf(2);
                const view = item("structureView");
                view.forceActiveFocus(Qt.TabFocusReason);
                const call = moment.call;
                const step = moment.step;
                keyClick(Qt.Key_Home);
                compare(structure.cursor, 0);
                keyClick(Qt.Key_Down);
                compare(structure.cursor, 1);
                keyClick(Qt.Key_Right);
                verify(drawn(structure.cursor).field.words.startsWith("ipc_ns"));
                verify(item("structureSentence").text.includes("which tables it sees"));
                verify(view.Accessible.name.includes("which tables it sees"));
                keyClick(Qt.Key_Right);
                verify(drawn(structure.cursor).field.words.startsWith("user_ns"));
                keyClick(Qt.Key_Left);
                verify(drawn(structure.cursor).field.words.startsWith("ipc_ns"));
                keyClick(Qt.Key_End);
                compare(structure.cursor, structure.fields.count - 1);
                compare(moment.call, call); // none of them was a step
                compare(moment.step, step);
            }

            function test_the_pointer_explains_a_field() {
                moment.goToEndOf(2);
                draw();
                const at = row("shm_segsz");
                const field = drawn(at);
                mouseMove(field, field.width / 2, field.height / 2);
                tryVerify(() => item("structureSentence").text.includes("The size in bytes"));
                verify(structure.cursor !== at);
                mouseMove(item("structureSentence"), 5, 5);
                tryVerify(() => !item("structureSentence").text.includes("The size in bytes"));
                mouseClick(field);
                compare(structure.cursor, at);
            }

            function test_the_pointer_tells_where_a_field_is_seen_data() {
                return [
                    { tag: "wide", width: 1366, zoom: 1 },
                    { tag: "projected", width: 1366, zoom: 2 },
                    { tag: "narrow", width: 640, zoom: 1 },
                    { tag: "narrow, projected", width: 640, zoom: 2 }
                ];
            }
            function test_the_pointer_tells_where_a_field_is_seen(data) {
                moment.goToEndOf(2);
                window.width = data.width;
                Theme.zoom = data.zoom;
                draw();
                const view = item("structureView");
                const field = drawn(row("shm_segsz"));
                const at = field.mapToItem(view.contentItem, 0, 0);
                view.contentX = Math.max(0, Math.min(at.x - 5, view.contentWidth - view.width));
                view.contentY = Math.max(0, Math.min(at.y - 5, view.contentHeight - view.height));
                draw();
                mouseMove(field, 10, field.height / 2);
                const sentence = item("structureSentence");
                tryVerify(() => sentence.text.includes("The size in bytes"));
                verify(sentence.text.includes(" Seen in: "), sentence.text);
                // Where the pane has no room for all of it, it is told in full above the pane.
                const whole = findChild(window, "structureWhole");
                tryVerify(() => whole.opened === sentence.truncated);
                const told = whole.opened ? whole.contentItem : sentence;
                compare(told.text, sentence.text);
                verify(!told.truncated, told.text);
                verify(told.paintedWidth <= told.width + 1 && told.paintedHeight <= told.height + 1);
                const place = told.mapToItem(window.contentItem, 0, 0);
                verify(place.x >= 0 && place.x + told.width <= window.width, place.x + " " + told.width);
                verify(place.y >= 0 && place.y + told.height <= window.height, place.y);
                compare(view.Accessible.name, sentence.text);
                window.width = 1366;
                Theme.zoomReset();
            }

            function test_the_twin_says_the_same() {
                verify(moment.goToStep("ipc_findkey.hit"));
                const button = item("structureTwinSwitch");
                button.forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Space);
                const twin = item("structureTwin");
                tryVerify(() => twin.visible && twin.text.includes("= found"));
                verify(twin.text.startsWith("✓ Hit"));
                verify(!item("structureView").visible);
                keyClick(Qt.Key_Space);
                verify(item("structureView").visible);
            }

            function test_the_cursor_stays_in_view_when_large() {
                moment.goToEndOf(2);
                Theme.zoom = 2;
                draw();
                const view = item("structureView");
                view.forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_End);
                draw();
                const field = drawn(structure.cursor);
                const place = field.mapToItem(view, 0, 0);
                verify(place.x >= 0 && place.x + field.width <= view.width + 1, place.x);
                verify(place.y >= 0 && place.y + field.height <= view.height + 1, place.y);
                verify(view.contentX > 0);
            }
        }
    }
}
