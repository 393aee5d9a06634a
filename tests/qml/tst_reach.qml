import QtQuick
import QtQuick.Controls
import QtTest
import IpcScope
import IpcScope.Ui
import IpcScopeTest

// What the selected process reaches is lit, by what its permissions allow.
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

            name: "Reach"
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
                verify(Bench.open(permissions));
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
            readonly property string permissions: "%actor A uid=1000 gid=1000\n%actor B uid=2000 gid=2000\n"
                + "%container far ipc=private\n"
                + "A shmget(1, 4096, IPC_CREAT|0600) = $a\n"
                + "A shmget(2, 4096, IPC_CREAT|0644) = $b\n"
                + "A shmget(3, 4096, IPC_CREAT|0666) = $c\n"
                + "A semget(4, 1, IPC_CREAT|0602) = $d\n"
                + "A msgget(5, IPC_CREAT|0600) = $e\n"
                + "B shmat($b, NULL, SHM_RDONLY) = $p\n"
                + "far shmget(9, 4096, IPC_CREAT|0666) = $f\n"
                + "A shmget(1, 4096, 0)\n"
            function check(title, mark, lit) {
                const card = drawn(title);
                verify(card !== null, title);
                compare(card.mark, mark, title);
                compare(card.lit, lit, title);
                compare(card.denied, mark === "⊘", title);
            }
            function checkB() {
                compare(diagram.selected, "B");
                check("0x00000001", "⊘", false);
                check("0x00000002", "r", true);
                check("0x00000003", "rw", true);
                check("sem 0x00000004", "w", true);
                check("msg 0x00000005", "⊘", false);
                check("0x00000009", "", false);
                verify(drawn("B").selected);
            }
            function checkA() {
                compare(diagram.selected, "A");
                for (const title of ["0x00000001", "0x00000002", "0x00000003", "sem 0x00000004", "msg 0x00000005"])
                    check(title, "rw", true);
                check("0x00000009", "", false);
            }

            /// What is drawn, not only what it is called.
            function test_a_card_leads_from_the_key_to_the_id() {
                for (const words of ["0x00000003 → id 2", "sem 0x00000004 → 0", "0x00000009 → id 0"]) {
                    const card = drawn(words.split(" →")[0]);
                    const shown = Array.from(card.children).filter(one => one.text === words && one.visible);
                    compare(shown.length, 1, words);
                    verify(!shown[0].truncated, words);
                }
            }

            function test_a_click_selects_and_escape_clears() {
                checkA(); // it is the caller
                mouseClick(drawn("B"));
                checkB();
                keyClick(Qt.Key_Escape);
                checkA();
                verify(!diagram.chosen);
            }

            function test_keys_select_and_escape_clears_data() {
                return [{ tag: "space", key: Qt.Key_Space }, { tag: "enter", key: Qt.Key_Return }];
            }
            function test_keys_select_and_escape_clears(data) {
                const at = [moment.call, moment.step];
                item("diagramView").forceActiveFocus(Qt.TabFocusReason);
                const pill = drawn("B");
                for (let times = 0; times < 12 && !pill.activeFocus; ++times)
                    keyClick(Qt.Key_Tab);
                verify(pill.activeFocus);
                keyClick(data.key);
                checkB();
                keyClick(Qt.Key_Escape);
                checkA();
                compare([moment.call, moment.step], at);
            }

            function test_what_is_not_permitted_has_another_shape() {
                mouseClick(drawn("B"));
                draw();
                const card = drawn("0x00000001");
                const open = drawn("0x00000003");
                compare(card.border.width, 0);
                compare(findChild(card, "sign").text, "⊘");
                verify(open.border.width > 0);
                compare(findChild(open, "sign").text, "rw");
                verify(findChild(card, "sign").height > findChild(open, "sign").height);
                verify(card.Accessible.name.endsWith("not permitted"), card.Accessible.name);
                verify(open.Accessible.name.endsWith("may be read and written"));
            }

            function test_the_twin_says_it() {
                mouseClick(drawn("B"));
                verify(diagram.twin.includes("By their permissions B may read and write segment 2."), diagram.twin);
                verify(diagram.twin.includes("By their permissions B may only read segment 1."));
                verify(diagram.twin.includes("By their permissions B may only write semaphore set 0."));
                verify(diagram.twin.includes("By their permissions B may neither read nor write segment 0, message queue 0."));
                keyClick(Qt.Key_Escape);
                verify(!diagram.twin.includes("neither read"));
            }

            function test_it_follows_a_change_of_mode_and_of_the_namespace() {
                verify(Bench.open(permissions + "A shmctl($a, IPC_SET, {shm_perm={uid=1000, gid=1000, mode=0666}})\n"
                    + "B shmctl($c, IPC_RMID, NULL)\n"));
                moment.goToEndOf(moment.calls - 3);
                mouseClick(drawn("B"));
                check("0x00000001", "⊘", false);
                moment.goToEndOf(moment.calls - 2);
                check("0x00000001", "rw", true);
                mouseClick(drawn("far"));
                check("0x00000001", "", false);
                check("0x00000009", "rw", true);
            }

            function test_nothing_is_asked_in_a_way_that_changes_anything() {
                const twin = diagram.twin;
                const effect = Bench.session.moment.modelResult;
                mouseClick(drawn("B"));
                keyClick(Qt.Key_Escape);
                compare(diagram.twin, twin);
                compare(Bench.session.moment.modelResult, effect);
            }
        }
    }
}
