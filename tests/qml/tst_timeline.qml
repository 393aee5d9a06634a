import QtQuick
import QtTest
import IpcScope
import IpcScope.Ui
import IpcScopeTest

// The timeline with mouse and keys: sleeps, step marks, bookmarks, the strip, branches.
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

            name: "Timeline"
            when: windowShown

            readonly property Moment moment: Bench.session.moment
            readonly property string sleepers: "%actor B\nA semget(IPC_PRIVATE, 1, 0600) = $set\n"
                + "B semop($set, [{sem_num=0, sem_op=-1, sem_flg=0}], 1) = 0\n"
                + "A shmget(1, 4096, IPC_CREAT|0600) = 0\n"
                + "A semctl($set, 0, SETVAL, 1) = 0\nA shmget(1, 0, 0) = 0\n"

            function item(name) {
                const found = seen(name, window.contentItem);
                verify(found !== null, name);
                return found;
            }
            /// What is shown, also what a repeater or a view made.
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
            function draw() {
                window.update();
                waitForRendering(window.contentItem);
            }
            function init() {
                failOnWarning(/.?/);
                Theme.zoomReset();
                window.requestActivate();
                tryCompare(window, "active", true);
                verify(Bench.openTwoNamespaces());
                item("workArea").forceActiveFocus();
                draw();
            }

            function test_a_sleep_is_a_hatched_bar_with_a_name() {
                verify(Bench.open(sleepers));
                moment.goEnd();
                draw();
                const last = moment.calls - 1;
                const during = item("sleep" + (last - 2) + ".0");
                const waking = item("sleep" + (last - 1) + ".0");
                const words = "B sleeps in semop from call " + (last - 2) + " until call " + last + " wakes it";
                for (const bar of [during, waking]) {
                    compare(bar.Accessible.name, words);
                    verify(bar.height > 4);
                }
                verify(Math.abs(during.width - 2 * waking.width) < 1);
                compare(seen("sleep" + (last - 3) + ".0", window.contentItem), null);
                compare(seen("sleep" + last + ".0", window.contentItem), null);
                verify(item("call" + (last - 2)).Accessible.description.includes(words));
                // Its lane is its sleeper's, and it is drawn with lines: two colours along a row.
                const lane = Bench.session.timeline.lanes.indexOf("B");
                const column = item("call" + (last - 2));
                verify(during.y > lane * column.laneHeight && during.y + during.height < (lane + 1) * column.laneHeight);
                const picture = grabImage(window.contentItem);
                const place = during.mapToItem(window.contentItem, 0, during.height / 2);
                const colours = new Set();
                for (let x = 2; x < during.width - 2; ++x)
                    colours.add("" + picture.pixel(Math.round(place.x + x), Math.round(place.y)));
                verify(colours.size >= 2, colours.size);
            }

            function test_the_steps_are_marked_in_the_tick() {
                moment.goTo(3, 2);
                draw();
                const marks = seen("stepMarks", item("call3"));
                verify(marks !== null);
                compare(marks.steps, moment.steps);
                compare(marks.step, 2);
                verify(marks.width > 0 && marks.height > 0);
                compare(seen("stepMarks", item("call2")), null);
                keyClick(Qt.Key_Right);
                compare(marks.step, 3);
            }

            function test_bookmarks_with_keys() {
                compare(seen("bookmarks", window.contentItem), null);
                moment.goTo(3, 1);
                keyClick(Qt.Key_B, Qt.ControlModifier);
                compare(Bench.session.bookmarks.count, 1);
                verify(item("call3").marked);
                verify(item("call3").Accessible.description.includes("bookmark"));
                moment.goTo(5, 0);
                keyClick(Qt.Key_B, Qt.ControlModifier);
                keyClick(Qt.Key_F3);
                compare(moment.call, 3);
                compare(moment.step, 1);
                keyClick(Qt.Key_F3);
                compare(moment.call, 5);
                keyClick(Qt.Key_F3, Qt.ShiftModifier);
                compare(moment.call, 3);
                keyClick(Qt.Key_B, Qt.ControlModifier);
                compare(Bench.session.bookmarks.count, 1);
                verify(!item("call3").marked);
            }

            function test_a_bookmark_is_chosen_from_the_list() {
                for (const call of [2, 4]) {
                    moment.goTo(call, 0);
                    keyClick(Qt.Key_B, Qt.ControlModifier);
                }
                moment.goStart();
                draw();
                mouseClick(item("bookmarks"));
                const popup = findChild(window, "bookmarkList");
                tryCompare(popup, "opened", true);
                const list = seen("bookmarkLines", popup.contentItem);
                compare(list.count, 2);
                tryVerify(() => list.itemAtIndex(1) !== null);
                verify(list.itemAtIndex(1).title.startsWith("call 5, step 1: "), list.itemAtIndex(1).title);
                draw();
                mouseClick(list.itemAtIndex(1));
                tryCompare(popup, "visible", false);
                compare(moment.call, 4);
                // By keys, too; what is taken away goes from the list, and what is set comes in its order.
                keyClick(Qt.Key_B, Qt.ControlModifier);
                moment.goTo(1, 0);
                keyClick(Qt.Key_B, Qt.ControlModifier);
                item("bookmarks").forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Return);
                tryCompare(popup, "opened", true);
                compare(list.count, 2);
                tryVerify(() => list.itemAtIndex(0) !== null);
                verify(list.itemAtIndex(0).title.startsWith("call 2, step 1: "), list.itemAtIndex(0).title);
                keyClick(Qt.Key_Down);
                keyClick(Qt.Key_Return);
                tryCompare(popup, "visible", false);
                compare(moment.call, 2);
            }

            function test_the_strip_is_pressed_and_dragged() {
                const strip = item("scrub");
                verify(strip.width > 400);
                mousePress(strip, 1, strip.height / 2);
                compare(moment.call, 0);
                mouseMove(strip, strip.width / 2 - 2, strip.height / 2);
                compare(moment.call, Math.ceil(moment.calls / 2) - 1);
                const there = moment.share;
                verify(Math.abs(there - 0.5) < 0.2, there);
                mouseMove(strip, strip.width + 50, strip.height / 2);
                verify(moment.atEnd);
                mouseMove(strip, -50, strip.height / 2);
                verify(moment.atStart);
                mouseRelease(strip, -50, strip.height / 2);
                // Every step has a place of its own.
                mouseClick(strip, strip.width * 3.5 / moment.calls, strip.height / 2);
                compare(moment.call, 3);
                verify(moment.step > 0 && !moment.done);
            }

            function test_the_strip_has_keys() {
                const strip = item("scrub");
                moment.goTo(3, 1);
                strip.forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Right);
                compare(moment.step, 2);
                keyClick(Qt.Key_Left);
                keyClick(Qt.Key_Left);
                compare(moment.step, 0);
                keyClick(Qt.Key_Up);
                verify(moment.call === 3 && moment.done);
                keyClick(Qt.Key_Down);
                compare(moment.call, 2);
                verify(strip.Accessible.description.startsWith("call 3 of "));
            }

            function fork() {
                verify(Bench.open("A shmget(1, 4096, IPC_CREAT|0600) = 0\nA shmget(1, 0, 0) = 0\nA shmget(2, 0, 0) = -1 ENOENT\n"));
                const first = moment.calls - 3;
                compare(Bench.session.edit(first, "A shmget(2, 4096, IPC_CREAT|0600)"), "");
                verify(Bench.settled());
                draw();
                return first;
            }
            function test_branches_stand_side_by_side() {
                const first = fork();
                moment.goToEndOf(first + 1);
                draw();
                const same = item("tick0." + (first + 1));
                verify(same.otherwise);
                verify(same.both.includes("0 instead of -1 ENOENT"), same.both);
                verify(same.Accessible.description.includes(same.both));
                verify(words(same).includes("≠ 0 instead of -1 ENOENT"), words(same));
                moment.goStart();
                draw();
                verify(words(same).includes("≠ shmget"), words(same));
                const last = item("tick0." + (first + 2));
                verify(last.otherwise);
                verify(!item("tick0." + first).otherwise);
                verify(item("tick0." + first).Accessible.description.includes("another call"));
            }
            function words(root) {
                let text = root.hasOwnProperty("font") && root.hasOwnProperty("elide") && root.visible ? root.text : "";
                for (let at = 0; at < root.children.length; ++at)
                    text += words(root.children[at]);
                return text;
            }

            function test_a_branch_is_gone_through_by_keys() {
                const first = fork();
                const ticks = seen("ticks", item("track0"));
                ticks.forceActiveFocus(Qt.TabFocusReason);
                compare(ticks.currentIndex, moment.call);
                keyClick(Qt.Key_Right);
                const at = ticks.currentIndex;
                compare(at, moment.call + 1);
                verify(ticks.Accessible.description.includes("shmget"), ticks.Accessible.description);
                verify(ticks.Accessible.description.includes("another answer"), ticks.Accessible.description);
                verify(ticks.currentItem.current);
                const call = moment.call;
                keyClick(Qt.Key_Left);
                compare(moment.call, call); // the arrows are the list's while it has them
                keyClick(Qt.Key_Right);
                keyClick(Qt.Key_Return);
                compare(Bench.session.branch, 0);
                compare(moment.call, at);
            }

            function test_all_of_it_is_reached_by_keys() {
                fork();
                keyClick(Qt.Key_B, Qt.ControlModifier);
                draw();
                const breaches = AccessWalk.breaches(window, ["call", "stepStrip"]);
                verify(breaches.length === 0, "\n" + breaches.join("\n"));
                const way = AccessWalk.way().join("\n");
                for (const name of ["#scrub", "#ticks", "#bookmarks", "#header", "#tableFilter", "#posixSubjects"])
                    verify(way.includes(name), name + " in\n" + way);
            }

            function test_pictures() {
                verify(Bench.open(sleepers));
                moment.goTo(moment.calls - 3, 0);
                keyClick(Qt.Key_B, Qt.ControlModifier);
                compare(Bench.session.edit(moment.calls - 4, "B semop($set, [{sem_num=0, sem_op=-1, sem_flg=IPC_NOWAIT}], 1)"), "");
                verify(Bench.settled());
                for (const scheme of [Theme.Light, Theme.Dark, Theme.Contrast]) {
                    Theme.scheme = scheme;
                    draw();
                    grabImage(window.contentItem).save(Bench.picture("timeline-" + scheme + ".png"));
                }
                Theme.scheme = Theme.Light;
            }
        }
    }
}
