import QtQuick
import QtQuick.Controls
import QtTest
import IpcScope
import IpcScope.Ui
import IpcScopeTest

// More namespaces than can be read: the rest is one tile, which can be opened.
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

            name: "Rest"
            when: windowShown

            readonly property Moment moment: Bench.session.moment
            readonly property Diagram diagram: Bench.session.diagram

            function item(name) {
                const found = findChild(window, name);
                verify(found !== null, name);
                return found;
            }
            /// Waits for a frame also where nothing asks for one.
            function draw() {
                window.update();
                waitForRendering(window.contentItem);
            }
            /// What the diagram draws with a title that begins so; null when there is nothing.
            function drawn(title) {
                const scene = item("scene");
                for (let at = 0; at < scene.children.length; ++at) {
                    const one = scene.children[at];
                    if (one.title !== undefined && one.title.startsWith(title))
                        return one;
                }
                return null;
            }
            function type(text) {
                for (const letter of text)
                    keyClick(letter);
            }
            /// Chooses an action by its name, as a person does.
            function find(name) {
                keyClick(Qt.Key_K, Qt.ControlModifier);
                const query = item("findQuery");
                tryCompare(query, "activeFocus", true);
                type(name);
                keyClick(Qt.Key_Return);
                tryVerify(() => !item("findAction").visible);
            }
            function init() {
                verify(Bench.open(many(200))); // Qt warns of long lists that are cleared while they are being filled
                failOnWarning(/^(?!QUnifiedTimer)/); // Qt's own count of what it animates
                Motion.on = false;
                Bench.session.view = Session.Isolation;
                moment.goEnd();
                Theme.scheme = Theme.Light;
                Theme.zoomReset();
                window.requestActivate();
                tryCompare(window, "active", true);
                item("workArea").forceActiveFocus();
                draw();
            }
            function many(count) {
                let text = "";
                for (let at = 1; at <= count; ++at)
                    text += "a" + at + " unshare(CLONE_NEWIPC) = 0\na" + at + " shmget(" + at + ", 4096, IPC_CREAT|0666)\n";
                return text;
            }
            function tile() {
                return drawn("189 more") ?? drawn("No more");
            }

            function test_a_click_draws_the_others_too() {
                compare(diagram.rooms.count, 12);
                verify(drawn("a200") !== null); // the caller is among those
                verify(drawn("a200").selected);
                compare(tile().title, "189 more namespaces");
                diagram.zoom.fit();
                draw();
                verify(tile().detail.startsWith("objects: 189 · processes: 189"), tile().detail);
                mouseClick(tile());
                compare(diagram.rooms.count, 201);
                compare(diagram.objects.count, 200);
                compare(tile().title, "No more namespaces");
                diagram.zoom.fit();
                wait(Qt.styleHints.mouseDoubleClickInterval + 50); // two clicks, no double click
                mouseClick(tile());
                compare(diagram.rooms.count, 12);
            }

            function test_keys_open_and_close_it() {
                item("diagramView").forceActiveFocus(Qt.TabFocusReason);
                for (let times = 0; times < 40 && !tile().activeFocus; ++times)
                    keyClick(Qt.Key_Tab);
                verify(tile().activeFocus);
                const view = item("diagramView");
                const place = tile().mapToItem(view, 0, 0);
                verify(place.y >= 0 && place.y + tile().height <= view.height + 1, place); // it is scrolled to
                keyClick(Qt.Key_Return);
                compare(diagram.rooms.count, 201);
                verify(tile().activeFocus);
                keyClick(Qt.Key_Space);
                compare(diagram.rooms.count, 12);
            }

            function test_the_twin_counts_them() {
                verify(diagram.twin.includes("There are 201 ipc namespaces."));
                verify(diagram.twin.includes("189 more namespaces hold 189 objects; processes in them: 189."), diagram.twin);
                diagram.allRooms = true;
                verify(!diagram.twin.includes("more namespaces"));
            }

            function test_all_that_is_drawn_lies_apart() {
                for (const all of [false, true]) {
                    diagram.allRooms = all;
                    diagram.zoom.fit();
                    draw();
                    const scene = item("scene");
                    const boxes = [];
                    for (let at = 0; at < scene.children.length; ++at)
                        if (scene.children[at] instanceof Room || scene.children[at] instanceof RestTile)
                            boxes.push(scene.children[at]);
                    compare(boxes.length, all ? 202 : 13);
                    for (const one of boxes) {
                        verify(one.x >= 0 && one.x + one.width <= scene.width + 1 && one.y + one.height <= scene.height + 1);
                        for (const other of boxes)
                            verify(one === other || one.x + one.width <= other.x || other.x + other.width <= one.x
                                || one.y + one.height <= other.y || other.y + other.height <= one.y);
                    }
                }
            }

            function test_so_many_rooms_do_not_move() {
                Motion.on = true;
                moment.goToEndOf(moment.calls - 4); // a200 is not there yet
                tryCompare(diagram, "moving", false);
                diagram.allRooms = true;
                verify(!diagram.moving);
                keyClick(Qt.Key_Right, Qt.ControlModifier);
                keyClick(Qt.Key_Right, Qt.ControlModifier);
                verify(!diagram.moving);
                compare(diagram.rooms.count, 201);
            }

            function test_another_scenario_begins_with_what_can_be_read() {
                diagram.allRooms = true;
                verify(Bench.open(many(20)));
                moment.goEnd();
                compare(diagram.rooms.count, 12);
                verify(drawn("9 more namespaces") !== null);
            }

            function test_a_mapping_of_a_hidden_namespace_leads_to_the_tile() {
                verify(Bench.open("a0 unshare(CLONE_NEWIPC)\na0 shmget(0x777, 4096, IPC_CREAT|0666) = $s\na0 shmat($s, NULL, 0)\n"
                    + "a0 unshare(CLONE_NEWIPC)\n" + many(20) + "a0 shmget(1, 1, 0)\n"));
                moment.goEnd();
                verify(drawn("0x00000777") === null);
                compare(diagram.lines.count, 1);
                const line = diagram.lines.data(diagram.lines.index(0, 0), 258); // Role.To
                const box = drawn("11 more").box;
                compare(line.x, box.x);
            }

            function test_a_step_in_many_rooms_is_soon_drawn() {
                for (const all of [false, true]) {
                    diagram.allRooms = all;
                    draw();
                    moment.goToEndOf(moment.calls - 20);
                    Bench.startBeat();
                    for (let times = 0; times < 12; ++times) {
                        keyClick(Qt.Key_Right, Qt.ControlModifier);
                        wait(20);
                    }
                    // Of the processor; about 12 and 51 where nothing else runs.
                    verify(Bench.worstBeat() < (all ? 150 : 33), Bench.worstBeat());
                }
            }
        }
    }
}
