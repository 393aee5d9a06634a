import QtQuick
import QtQuick.Controls
import QtTest
import IpcScope
import IpcScope.Ui
import IpcScopeTest

// The timeline of a log as a person uses it: clicks, arrows, a wheel, and a log of many processes.
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

            name: "CompareLog"
            when: windowShown

            readonly property Campaign campaign: Bench.compare.campaign
            readonly property LogReplay log: Bench.compare.log
            readonly property CheckOrders checks: Bench.compare.checks
            readonly property Isolation isolation: Bench.compare.isolation

            function item(name) {
                const found = seen(name, window.contentItem);
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
            function type(text) {
                for (const letter of text)
                    keyClick(letter);
            }
            function focused() {
                return window.activeFocusItem ? window.activeFocusItem.objectName : "";
            }
            function draw() {
                window.update();
                waitForRendering(window.contentItem);
            }
            function picture(name) {
                draw();
                wait(80);
                grabImage(window.contentItem).save(Bench.picture(name));
            }
            function init() {
                failOnWarning(/.?/);
                Bench.bend(false);
                Bench.killLabs(false);
                Bench.slowLabs(0);
                Theme.scheme = Theme.Light;
                Theme.zoomReset();
                window.requestActivate();
                tryCompare(window, "active", true);
                Bench.pages.page = Pages.Lab;
                keyClick(Qt.Key_3, Qt.ControlModifier);
                compare(Bench.pages.page, Pages.Compare);
                Bench.compare.view = Comparing.Campaign;
            }
            function cleanup() {
                campaign.stop();
                tryCompare(campaign, "running", false, 20000);
            }
            function find(words) {
                keyClick(Qt.Key_K, Qt.ControlModifier);
                type(words);
                keyClick(Qt.Key_Return);
            }
            /// A log whose second call sleeps, and whose last one is not explained.
            readonly property string waits: "7 10.0 semget(0x1, 1, IPC_CREAT|0600) = 0\n"
                + "7 11.0 semop(0, [{0, -1, 0}], 1 <unfinished ...>\n8 12.0 semget(0x1, 1, 0) = 0\n"
                + "8 13.0 semop(0, [{0, 1, 0}], 1) = 0\n7 14.0 <... semop resumed>) = 0\n"
                + "8 20.0 shmget(0x99, 1, 0) = 5\n"

            function openLog(path) {
                Bench.drop(window, path);
                tryCompare(log, "busy", false, 60000);
                compare(log.problem, "");
                compare(Bench.compare.view, Comparing.Log);
                draw();
            }
            function timeline() {
                return item("logTimeline");
            }
            function clickCall(row) {
                const place = timeline().placeOf(row);
                mouseClick(timeline(), place.x, place.y);
            }

            function test_a_click_leads_to_the_line_and_arrows_go_on() {
                openLog(Bench.write("trace.log", waits));
                compare(timeline().laneCount, 2);
                const list = item("logCalls");
                clickCall(4);
                compare(list.currentIndex, 4);
                compare(item("logLine:6").current, true);
                compare(focused(), "logTimeline");
                keyClick(Qt.Key_Left); // the same process
                compare(list.currentIndex, 3);
                keyClick(Qt.Key_Left);
                compare(list.currentIndex, 2);
                keyClick(Qt.Key_Left); // there is none before
                compare(list.currentIndex, 2);
                keyClick(Qt.Key_Up); // what the other one did meanwhile: it slept
                compare(list.currentIndex, 1);
                keyClick(Qt.Key_Home);
                compare(list.currentIndex, 0);
                keyClick(Qt.Key_End);
                compare(list.currentIndex, 1);
                keyClick(Qt.Key_PageDown); // the next that differs
                compare(list.currentIndex, 4);
                keyClick(Qt.Key_Return);
                verify(focused().startsWith("logLine:"), focused());
                keyClick(Qt.Key_Up);
                compare(list.currentIndex, 3);
                compare(timeline().current, 3);
                picture("compare-log-timeline.png");
            }

            function test_the_timeline_has_words() {
                openLog(Bench.write("trace.log", waits));
                const line = timeline();
                compare(line.Accessible.role, Accessible.Chart);
                verify(line.Accessible.name.includes("5 calls of 2 processes, 1 differs, 1 waits for others"),
                    line.Accessible.name);
                clickCall(1);
                verify(line.Accessible.description.startsWith("process 7, lines 2 to 5: semop("), line.Accessible.description);
                verify(line.Accessible.description.includes("waits for others"), line.Accessible.description);
                keyClick(Qt.Key_PageDown);
                verify(line.Accessible.description.endsWith("differs"), line.Accessible.description);
                verify(item("logLegend").text.includes("◆ differs"));
                // And what the mouse is over.
                const place = line.placeOf(2);
                mouseMove(line, place.x, place.y);
                tryVerify(() => line.pointed.startsWith("process 8, line 3: semget("), 1000, line.pointed);
            }

            function test_times_are_shown_where_there_are_some() {
                openLog(Bench.write("trace.log", waits));
                const last = timeline().placeOf(4).x;
                const before = last - timeline().placeOf(3).x;
                mouseClick(item("logByTime"));
                verify(timeline().byTime);
                verify(timeline().placeOf(4).x - timeline().placeOf(3).x > 2 * before); // seven seconds later
                picture("compare-log-times.png");
                mouseClick(item("logByOrder"));
                compare(timeline().placeOf(4).x, last);
                openLog(Bench.logPath("workers.strace"));
                compare(seen("logByTime", window.contentItem), null);
            }

            function test_closer_by_key_button_and_wheel() {
                openLog(Bench.logPath("crowd.strace"));
                const line = timeline();
                const whole = line.span;
                compare(whole, line.length);
                clickCall(0);
                item("logCalls").currentIndex = 100;
                keyClick(Qt.Key_Plus);
                compare(line.span, whole / 2);
                mouseClick(item("logCloser"));
                compare(line.span, whole / 4);
                mouseWheel(line, line.width / 2, 20, 0, 120, Qt.NoButton, Qt.ControlModifier);
                verify(line.span < whole / 4);
                verify(item("logTimeBar").visible);
                picture("compare-log-closer.png");
                const at = line.from;
                mouseWheel(line, line.width / 2, 20, 0, -240, Qt.NoButton, Qt.ShiftModifier);
                verify(line.from > at);
                const closer = line.span;
                mouseClick(item("logFarther"));
                compare(line.span, closer * 2);
                keyClick(Qt.Key_Minus);
                compare(line.span, closer * 4);
                keyClick(Qt.Key_0);
                compare(line.span, whole);
                keyClick(Qt.Key_Plus);
                draw();
                mouseClick(item("logWhole"));
                compare(line.span, whole);
                compare(Theme.zoom, 1);
            }

            function test_more_processes_than_there_is_room_for() {
                let text = "";
                for (let pid = 100; pid < 150; ++pid)
                    text += pid + " shmget(0x77, 1, 0) = -1 ENOENT (No such file or directory)\n";
                openLog(Bench.write("many.log", text + "149 shmget(0x78, 1, 0) = 3\n"));
                const line = timeline();
                compare(line.laneCount, 50);
                verify(line.lanesInSight < 10);
                verify(item("logLanesBar").visible);
                // The line of all of them leads to what differs, and its lane comes into sight.
                mouseClick(line, line.placeOf(50).x, 5);
                compare(item("logCalls").currentIndex, 50);
                compare(line.firstLane, 50 - line.lanesInSight);
                picture("compare-log-many.png");
                mouseWheel(line, line.width / 2, 40, 0, 1200);
                verify(line.firstLane < 50 - line.lanesInSight);
            }

            function test_each_line_that_differs_tells_why() {
                openLog(Bench.write("trace.log", "7 shmget(0x1, 4096, IPC_CREAT|0600) = 0\n7 shmat(0, NULL, 0) = 0x7f0000000000\n"
                    + "7 shmctl(0, IPC_STAT, {shm_segsz=4096, shm_nattch=2, ...}) = 0\n8 shmget(0x1, 8192, 0) = 0\n"
                    + "8 semget(0x2, 3, 0) = 4\n"));
                compare(log.differ, 3);
                find("only what differs");
                compare(item("logCalls").count, 3);
                for (const [line, field] of [[3, "nattch"], [4, "error"], [5, "error"]]) {
                    let why = null;
                    tryVerify(() => (why = seen("because", item("logLine:" + line))) !== null);
                    verify(why.text.includes("the log has"), why.text);
                    verify(why.text.split(":")[0].includes(field), why.text);
                }
                find("all calls");
                compare(item("logCalls").count, 5);
            }

            function test_everything_is_seen_in_every_theme_and_at_a_projectors_zoom() {
                openLog(Bench.logPath("crowd.strace"));
                for (const [scheme, name] of [[Theme.Dark, "dark"], [Theme.Contrast, "contrast"]]) {
                    Theme.scheme = scheme;
                    picture("compare-log-timeline-" + name + ".png");
                }
                Theme.scheme = Theme.Light;
                Theme.zoom = 2;
                draw();
                for (const name of ["logTimeline", "logCloser", "logWhole", "logCalls"]) {
                    const place = item(name).mapToItem(window.contentItem, 0, 0);
                    verify(place.x >= 0 && place.x + item(name).width <= 1366, name + place.x + " " + item(name).width);
                }
                picture("compare-log-timeline-zoom.png");
                Theme.zoomReset();
            }
        }
    }
}
