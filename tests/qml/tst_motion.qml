import QtQuick
import QtQuick.Controls
import QtTest
import IpcScope
import IpcScope.Ui
import IpcScopeTest

// From one call to the next what the diagram draws moves, and never keeps anybody waiting.
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

            name: "Motion"
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
                failOnWarning(/.?/);
                verify(Bench.openTwoNamespaces());
                Motion.on = true;
                Bench.session.player.speed = 2;
                Bench.session.view = Session.Isolation;
                Theme.scheme = Theme.Light;
                Theme.zoomReset();
                window.requestActivate();
                tryCompare(window, "active", true);
                item("workArea").forceActiveFocus();
                draw();
            }
            /// Right before A gets a namespace of its own; its pill.
            function beforeTheMove() {
                moment.goToStep("sys_unshare.start");
                moment.goTo(moment.call, 0);
                tryCompare(diagram, "moving", false);
                draw();
                const pill = drawn("A");
                verify(pill !== null);
                return pill;
            }
            /// What is not wholly there yet, or no more.
            function coming() {
                const scene = item("scene");
                for (let at = 0; at < scene.children.length; ++at)
                    if (scene.children[at].presence < 1)
                        return scene.children[at];
                return null;
            }
            function seenAt(thing) {
                return thing.mapToItem(window.contentItem, 0, 0).x;
            }

            function test_a_process_moves_to_its_new_room() {
                const pill = beforeTheMove();
                const rooms = diagram.rooms.count;
                const from = seenAt(pill);
                const ways = [];
                const note = () => ways.push(seenAt(pill));
                pill.xChanged.connect(note);
                moment.callForward(); // no key: that would let some of the time go by
                verify(moment.done); // at once, whatever is still moving
                verify(diagram.moving);
                verify(Math.abs(seenAt(pill) - from) < 2, seenAt(pill) + " " + from);
                compare(diagram.rooms.count, rooms + 1);
                const room = coming();
                verify(room instanceof Room && room.opacity < 0.5);
                tryCompare(diagram, "moving", false);
                pill.xChanged.disconnect(note);
                compare(drawn("A"), pill); // the same one, not made anew
                const to = seenAt(pill);
                verify(Math.abs(to - from) > 50, from + " " + to);
                verify(ways.some(x => Math.min(from, to) + 3 < x && x < Math.max(from, to) - 3), ways);
                compare(room.opacity, 1);
            }

            function test_what_ends_it_data() {
                return [
                    { tag: "a key", end: () => keyClick(Qt.Key_Shift) },
                    { tag: "a click", end: () => mousePress(item("tables"), 5, 5) },
                    { tag: "the wheel", end: () => mouseWheel(item("tables"), 5, 5, 0, 120) },
                    { tag: "a further step", end: () => keyClick(Qt.Key_Right) },
                    { tag: "a further step from elsewhere", end: () => moment.stepForward() },
                    { tag: "the switch", end: () => Motion.on = false },
                    { tag: "no drawing", end: () => Bench.session.player.speed = 6 },
                    { tag: "another view", end: () => Bench.session.view = Session.Slots }
                ];
            }
            function test_what_ends_it(data) {
                const pill = beforeTheMove();
                moment.callForward();
                verify(diagram.moving);
                const x = pill.x;
                verify(coming() !== null);
                data.end();
                verify(!diagram.moving);
                verify(pill.x !== x);
                compare(pill.x, Math.round(pill.box.x * pill.grow));
                verify(coming() === null);
                mouseRelease(item("tables"), 5, 5);
            }

            function test_a_key_that_ends_it_does_what_it_is_for() {
                beforeTheMove();
                moment.callForward();
                verify(diagram.moving);
                const call = moment.call;
                keyClick(Qt.Key_Right);
                compare(moment.call, call + 1);
            }

            function test_what_is_gone_fades() {
                verify(Bench.open("A shmget(1, 4096, IPC_CREAT|0600) = $s\nA shmctl($s, IPC_RMID, NULL) = 0\n"));
                moment.goToEndOf(moment.calls - 2);
                tryCompare(diagram, "moving", false);
                draw();
                const card = drawn("0x00000001");
                verify(card !== null);
                compare(card.presence, 1);
                moment.goTo(moment.calls - 1, 0);
                moment.goEnd();
                verify(diagram.moving);
                compare(diagram.objects.count, 1);
                let fading = 0;
                card.presenceChanged.connect(() => ++fading);
                tryCompare(diagram, "moving", false);
                compare(diagram.objects.count, 0);
                verify(fading > 0);
            }

            function test_a_segment_appears() {
                verify(Bench.open("A getpid() = 1\nA shmget(1, 4096, IPC_CREAT|0600) = $s\n"));
                moment.goToEndOf(moment.calls - 2);
                tryCompare(diagram, "moving", false);
                moment.callForward();
                verify(diagram.moving);
                const card = drawn("0x00000001");
                verify(card.presence < 1);
                tryCompare(card, "presence", 1);
            }

            function test_what_the_kernel_says_meanwhile_does_not_end_it() {
                const pill = beforeTheMove();
                moment.callForward();
                verify(diagram.moving);
                diagram.select(pill.reference);
                verify(diagram.moving);
                diagram.select(-1);
                verify(diagram.moving);
                tryCompare(diagram, "moving", false);
            }

            SignalSpy {
                id: moves

                target: test.diagram
                signalName: "movingChanged"
            }
            function test_playing_fast_and_no_drawing_move_nothing_data() {
                return [{ tag: "4x", speed: 4 }, { tag: "16x", speed: 5 }, { tag: "no drawing", speed: 6 }];
            }
            function test_playing_fast_and_no_drawing_move_nothing(data) {
                Bench.session.player.speed = data.speed;
                moment.goToEndOf(moment.calls - 3);
                if (data.speed === 6)
                    moment.goStart();
                tryCompare(diagram, "moving", false);
                moves.clear();
                keyClick("p");
                tryVerify(() => moment.atEnd, 60000);
                compare(moves.count, 0);
            }

            function test_the_menu_switches_it_off_and_on() {
                const entry = () => {
                    const menu = item("viewMenu").menu;
                    for (let at = 0; at < menu.count; ++at)
                        if (menu.itemAt(at).text === "Animate the diagram")
                            return menu.itemAt(at);
                    return null;
                };
                for (const on of [false, true]) {
                    mouseClick(item("viewMenu"));
                    tryCompare(item("viewMenu").menu, "opened", true);
                    verify(entry() !== null);
                    compare(entry().checked, !on);
                    mouseClick(entry());
                    compare(Motion.on, on);
                    tryCompare(item("viewMenu").menu, "visible", false);
                    beforeTheMove();
                    moment.callForward();
                    compare(diagram.moving, on);
                }
            }

            /// Of the processor, for a step and each frame of what moves then.
            function test_a_hundred_objects_move_in_short_frames() {
                let text = "";
                for (const one of ["web", "db", "cache"]) {
                    text += "%container " + one + " ipc=private\n";
                    for (let key = 1; key <= 34; ++key)
                        text += one + " shmget(" + key + ", 4096, IPC_CREAT|0600)\n";
                }
                verify(Bench.open(text + "web unshare(CLONE_NEWIPC)\nweb shmget(1, 1, 0)\n"));
                for (const on of [false, true]) {
                    Motion.on = on;
                    moment.goTo(moment.calls - 2, 0);
                    tryCompare(diagram, "moving", false);
                    draw();
                    wait(100);
                    Bench.startBeat();
                    moment.callForward();
                    compare(diagram.moving, on);
                    wait(300);
                    verify(Bench.worstBeat() < 33, on + " " + Bench.worstBeat()); // about 9 where nothing else runs
                }
            }

            function test_a_pane_of_another_size_moves_nothing() {
                beforeTheMove();
                window.width = 1200;
                draw();
                verify(!diagram.moving);
                window.width = 1366;
                draw();
                verify(!diagram.moving);
            }
        }
    }
}
