import QtQuick
import QtTest
import IpcScope
import IpcScope.Ui
import IpcScopeTest

// The isolation diagram as it is seen: the floor of mounts, arrows of those who wait, frames of user
// namespaces, and the marks of what is changed or destroyed.
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

            name: "Diagram"
            when: windowShown

            readonly property Moment moment: Bench.session.moment

            /// All items of that name below the scene that are seen.
            function all(name) {
                const found = [];
                const visit = root => {
                    for (let at = 0; at < root.children.length; ++at) {
                        const child = root.children[at];
                        if (child.objectName === name && child.visible)
                            found.push(child);
                        visit(child);
                    }
                };
                visit(findChild(window, "scene"));
                return found;
            }
            function said(item) {
                return item.Accessible.name;
            }
            /// Where an item lies in the scene.
            function place(item) {
                const corner = item.mapToItem(findChild(window, "scene"), 0, 0);
                return Qt.rect(corner.x, corner.y, item.width, item.height);
            }
            function inside(inner, outer) {
                const a = place(inner);
                const b = place(outer);
                return a.x >= b.x - 1 && a.y >= b.y - 1 && a.x + a.width <= b.x + b.width + 1
                    && a.y + a.height <= b.y + b.height + 1;
            }
            function draw() {
                window.update();
                waitForRendering(window.contentItem);
            }
            function show(text) {
                verify(Bench.open(text));
                Bench.session.view = Session.Isolation;
                moment.goEnd();
                draw();
            }
            /// Behind the first call whose words begin so.
            function behind(words) {
                for (let at = 0; at < moment.calls; ++at) {
                    moment.goToEndOf(at);
                    if ((moment.actor + " " + moment.callText).startsWith(words)) {
                        draw();
                        return;
                    }
                }
                fail("no call " + words);
            }
            function picture(name) {
                grabImage(window.contentItem.parent).save(Bench.picture("diagram-" + name + ".png"));
            }
            function init() {
                failOnWarning(/.?/);
                Motion.on = false; // what is looked at stands where it ends
                Bench.pages.page = Pages.Lab;
                Theme.scheme = Theme.Light;
                Theme.zoomReset();
                Bench.session.diagram.zoom.fit();
                window.requestActivate();
                tryCompare(window, "active", true);
            }

            function test_an_unused_floor_is_one_line() {
                show("A shmget(0x1234, 4096, IPC_CREAT|0600) = 0\n");
                compare(all("mountFloor").length, 1);
                compare(all("mountTile").length, 0);
                const floor = all("mountFloor")[0];
                verify(said(floor).includes("empty, and the same for everybody"), said(floor));
                verify(floor.height <= 26 * floor.grow);
                const room = place(all("room")[0]);
                verify(place(floor).y >= room.y + room.height);
            }

            function test_mounts_stand_on_the_floor_with_what_is_in_them() {
                show("A shm_open(\"/x\", O_RDWR|O_CREAT, 0600) = $x\n"
                    + "B mq_open(\"jobs\", O_RDWR|O_CREAT, 0600, {mq_maxmsg=4, mq_msgsize=16}) = 3\n"
                    + "C unshare(CLONE_NEWNS) = 0\n"
                    + "C mount(\"tmpfs\", \"/dev/shm\", \"tmpfs\", 0, \"size=1m,mode=1777\") = 0\n");
                const tiles = all("mountTile");
                compare(tiles.length, 3);
                for (const tile of tiles)
                    verify(inside(tile, all("mountFloor")[0]), said(tile));
                verify(said(tiles[0]).includes("seen by init, A, B (mnt "), said(tiles[0]));
                verify(said(tiles[1]).includes("seen by C (mnt "), said(tiles[1]));
                verify(said(tiles[1]).includes("0 B of 1 MiB"), said(tiles[1]));
                verify(tiles[1].changed);
                const cards = all("objectCard");
                compare(cards.map(said), ["x, 0 B", "/jobs, 0 of 4 messages"]);
                verify(inside(cards[0], tiles[0]));
                verify(inside(cards[1], tiles[2]));
                for (const scheme of [Theme.Light, Theme.Dark, Theme.Contrast]) {
                    Theme.scheme = scheme;
                    draw();
                    picture("mounts-" + scheme);
                }
            }

            function test_who_sees_a_mount_is_told_in_full_by_hovering() {
                const name = "one_whose_name_is_longer_than_a_tile_is_wide";
                show(name + " shmget(0x1, 1, IPC_CREAT|0600) = $s\nA unshare(CLONE_NEWNS) = 0\n"
                    + "A mount(\"tmpfs\", \"/dev/shm\", \"tmpfs\", 0, \"size=1m\") = 0\n");
                Bench.session.diagram.zoom.fit(); // the floor may be below what is seen
                draw();
                const tile = all("mountTile")[0];
                mouseMove(tile, 20, 20);
                const whole = findChild(tile, "whole");
                tryVerify(() => whole.item !== null && whole.item.opened);
                verify(whole.item.text.includes(name), whole.item.text);
                const terse = all("mountTile")[1];
                mouseMove(terse, 20, 20);
                tryCompare(whole, "item", null);
                wait(600);
                compare(findChild(terse, "whole").item, null);
            }

            function test_an_arrow_says_what_a_sleeper_waits_for() {
                show("A semget(0x51, 1, IPC_CREAT|0600) = $s\n"
                    + "A mq_open(\"jobs\", O_RDWR|O_CREAT, 0600, {mq_maxmsg=2, mq_msgsize=8}) = $m\n"
                    + "B semop($s, [{sem_num=0, sem_op=-1, sem_flg=0}], 1 <unfinished ...>\n"
                    + "A mq_timedreceive($m, \"\"..., 8, NULL, NULL <unfinished ...>\n"
                    + "C semctl($s, 0, SETVAL, 1) = 0\n"
                    + "B <... semop resumed>) = 0\n");
                behind("A mq_timedreceive(");
                compare(all("waitLine").map(said).sort(), ["waits for a message", "waits for semaphore 0 to grow by 1"]);
                const words = all("waitWords");
                compare(words.length, 2);
                const cards = all("objectCard");
                for (const note of words) {
                    for (const card of cards) {
                        const a = place(note);
                        const b = place(card);
                        verify(a.x + a.width < b.x || a.y > b.y + b.height || a.y + a.height < b.y);
                    }
                }
                picture("waits");
                const twin = findChild(window, "twinSwitch");
                mouseClick(twin);
                tryCompare(findChild(window, "twin"), "visible", true);
                verify(findChild(window, "twin").text.includes("B sleeps in semop: it waits for semaphore 0 to grow by 1"));
                mouseClick(twin);
                moment.goEnd();
                draw();
                compare(all("waitLine").map(said), ["waits for a message"]);
            }

            function test_user_namespaces_are_frames_and_strangers_are_marked() {
                show("A unshare(CLONE_NEWUSER|CLONE_NEWIPC) = 0\nB unshare(CLONE_NEWUSER) = 0\n"
                    + "C shmget(0x1, 4096, IPC_CREAT|0600) = 0\n");
                const frames = all("userFrame");
                compare(frames.length, 2);
                const rooms = all("room");
                compare(rooms.length, 2);
                for (let at = 0; at < 2; ++at)
                    verify(inside(rooms[at], frames[at]));
                compare(all("userBadge").length, 1);
                picture("users");
                moment.goStart();
                draw();
                compare(all("userFrame").length, 0);
            }

            function test_a_destroyed_segment_has_a_broken_frame() {
                show("A shmget(0x1, 4096, IPC_CREAT|0600) = $s\nA shmat($s, NULL, 0) = $p\n"
                    + "A shmctl($s, IPC_RMID, NULL) = 0\nA shmget(0x2, 4096, IPC_CREAT|0600) = $t\n");
                const cards = all("objectCard");
                compare(cards.length, 2);
                compare(cards.map(card => card.destroyed), [true, false]);
                compare(all("brokenFrame").length, 1);
                compare(cards[0].border.width, 0);
                verify(cards[1].border.width > 0);
            }

            function test_a_room_shows_that_the_call_changed_it() {
                verify(Bench.openTwoNamespaces());
                behind("A shmget(");
                compare(all("changedBar").length, 1);
                verify(said(all("room")[1]).endsWith(", changed"), said(all("room")[1]));
                behind("A shmat(");
                compare(all("changedBar").length, 0);
            }

            /// What is said of a floor that is not seen; null: it is seen, or there is nothing on it.
            function below() {
                const button = findChild(window, "floorBelow");
                return button.visible ? button : null;
            }
            function test_mounts_that_are_not_seen_are_told_and_come_with_a_click_data() {
                return [
                    { tag: "click", go: button => mouseClick(button) },
                    { tag: "Enter", go: button => {
                        button.forceActiveFocus(Qt.TabFocusReason);
                        keyClick(Qt.Key_Return);
                    } },
                    { tag: "Alt+M", go: () => keyClick(Qt.Key_M, Qt.AltModifier) }
                ];
            }
            function test_mounts_that_are_not_seen_are_told_and_come_with_a_click(data) {
                const tall = [];
                for (let key = 1; key <= 12; ++key)
                    tall.push("A shmget(" + key + ", 1, IPC_CREAT|0600) = $s" + key + "\n");
                show(tall.join("") + "B mq_open(\"jobs\", O_RDWR|O_CREAT, 0600, {mq_maxmsg=4, mq_msgsize=16}) = 3\n"
                    + "A shm_open(\"/x\", O_RDWR|O_CREAT, 0600) = $x\nA shmget(99, 1, IPC_CREAT|0600) = $t\n");
                const view = findChild(window, "diagramView");
                for (let larger = 0; larger < 12 && view.contentHeight < 2 * view.height; ++larger)
                    keyClick(Qt.Key_Plus, Qt.AltModifier);
                view.contentY = 0;
                draw();
                const floor = all("mountFloor")[0];
                const seenFrom = item => item.mapToItem(view, 0, 0).y;
                verify(seenFrom(floor) > view.height, seenFrom(floor));
                verify(below() !== null);
                compare(below().text, "↓ Mounts below: 1 of /dev/shm, 1 of mqueue");
                compare(below().Accessible.name, below().text);
                const edge = below().mapToItem(view, 0, 0);
                verify(edge.x >= 0 && edge.x + below().width <= view.width && edge.y + below().height <= view.height);
                picture("floor-below");
                data.go(below());
                draw();
                compare(below(), null);
                verify(seenFrom(floor) >= 0 && seenFrom(floor) < view.height - 20, seenFrom(floor));
                if (data.tag !== "Alt+M")
                    verify(view.activeFocus, "so that arrows go on from there");
                // What the call changes there is told as such.
                behind("A openat(");
                view.contentY = 0;
                draw();
                compare(below().text, "↓ Changed below: 1 of /dev/shm, 1 of mqueue");
                picture("floor-changed");
                data.go(below());
                draw();
                const card = all("objectCard").find(one => said(one).startsWith("x, "));
                verify(seenFrom(card) >= 0 && seenFrom(card) + card.height <= view.height + 1, seenFrom(card));
            }

            function test_a_floor_with_nothing_on_it_is_not_told_of() {
                show("A shmget(0x1234, 4096, IPC_CREAT|0600) = 0\n");
                const view = findChild(window, "diagramView");
                for (let larger = 0; larger < 12 && view.contentHeight < 2 * view.height; ++larger)
                    keyClick(Qt.Key_Plus, Qt.AltModifier);
                view.contentY = 0;
                draw();
                compare(below(), null);
            }
        }
    }
}
