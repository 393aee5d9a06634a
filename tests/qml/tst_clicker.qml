import QtQuick
import QtTest
import IpcScope
import IpcScope.Ui
import IpcScopeTest

// The two keys of a clicker go on and back wherever a class is shown something.
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

            name: "Clicker"
            when: windowShown

            readonly property Presenting presenting: window.presenting

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
            function init() {
                failOnWarning(/.?/);
                presenting.stop();
                Theme.zoomReset();
                window.requestActivate();
                tryCompare(window, "active", true);
            }
            function cleanup() {
                presenting.stop();
            }
            function present(show) {
                show();
                keyClick(Qt.Key_F5);
                tryCompare(presenting, "on", true);
                wait(60);
            }
            function on() {
                keyClick(Qt.Key_PageDown);
                wait(50);
            }
            function back() {
                keyClick(Qt.Key_PageUp);
                wait(50);
            }
            /// Clicks until another row is current; all of this one was seen by then.
            function toAnother(list, click) {
                const row = list.currentIndex;
                for (let clicks = 0; clicks < 20 && list.currentIndex === row; ++clicks)
                    click();
                verify(list.currentIndex !== row, list.objectName + " stays at " + row);
            }
            /// The current row begins within what is seen, and ends there if there is room for it.
            function rowIsSeen(list) {
                const row = list.currentItem;
                const top = row.y - list.contentY;
                verify(top >= -1 && (top + row.height <= list.height + 1 || top <= 1), list.objectName + ": " + top + " " + row.height
                    + " of " + list.height);
            }
            function compared(view) {
                Bench.compare.view = view;
                Bench.pages.page = Pages.Compare;
            }

            function test_in_the_course_it_chooses_the_next_lesson() {
                present(() => Bench.learn.showCourse());
                tryCompare(Bench.learn, "loading", false, 20000);
                const list = item("course");
                const first = list.currentIndex;
                on();
                compare(list.currentIndex, first + 1);
                verify(list.currentItem.current, "which is seen to be chosen");
                for (let clicks = 0; clicks < 30; ++clicks)
                    keyClick(Qt.Key_PageDown);
                wait(50);
                rowIsSeen(list);
                verify(list.contentY > list.height);
                verify(!list.currentItem.isPart);
                const row = list.currentIndex;
                back();
                verify(list.currentIndex < row);
                compare(presenting.place, "In the course");
                // The lesson that was chosen is opened from the keyboard, and is gone through by the same keys.
                const title = list.currentItem.title;
                keyClick(Qt.Key_Return);
                verify(Bench.lessonWaits());
                compare(Bench.learn.lesson.title, title);
            }

            function test_the_lab_that_is_not_shown_makes_no_steps() {
                verify(Bench.openTwoNamespaces());
                Bench.session.moment.goTo(3, 0);
                for (const show of [() => Bench.learn.showCourse(), () => Bench.learn.showClaims(), () => compared(Comparing.Campaign)]) {
                    present(show);
                    on();
                    on();
                    back();
                    presenting.stop();
                }
                compare([Bench.session.moment.call, Bench.session.moment.step], [3, 0]);
            }

            function test_in_the_claims_it_opens_the_next_claim() {
                present(() => Bench.learn.showClaims());
                tryCompare(Bench.learn, "loading", false, 20000);
                const list = item("claims");
                compare(list.currentIndex, 0);
                for (let claims = 0; claims < 6; ++claims) {
                    toAnother(list, on);
                    rowIsSeen(list);
                }
                compare(list.currentIndex, 6);
                toAnother(list, back);
                compare(list.currentIndex, 5);
                rowIsSeen(list);
                compare(presenting.place, "In the claims");
            }

            function test_what_is_larger_than_the_page_is_shown_to_its_end_first() {
                Theme.zoom = 2;
                present(() => Bench.learn.showClaims());
                tryCompare(Bench.learn, "loading", false, 20000);
                const list = item("claims");
                const row = list.currentIndex;
                let turned = 0;
                while (list.currentItem.y + list.currentItem.height > list.contentY + list.height + 1) {
                    const y = list.contentY;
                    on();
                    compare(list.currentIndex, row);
                    verify(list.contentY > y);
                    ++turned;
                }
                verify(turned > 0, "a claim is higher than the screen of 800 x 800");
                on();
                compare(list.currentIndex, row + 1);
            }

            function test_in_a_log_it_goes_from_call_to_call() {
                present(() => Bench.drop(window, Bench.logPath("queues.strace")));
                tryCompare(Bench.compare.log, "open", true, 20000);
                tryCompare(Bench.compare.log, "busy", false, 20000);
                wait(60);
                const list = item("logCalls");
                const row = list.currentIndex;
                toAnother(list, on);
                compare(list.currentIndex, row + 1);
                for (let calls = 0; calls < 5; ++calls)
                    toAnother(list, on);
                rowIsSeen(list);
                compare(item("logTimeline").current, list.currentIndex, "the lanes follow");
                toAnother(list, back);
                compare(list.currentIndex, row + 5);
                compare(presenting.place, "On the page Compare");
            }

            function test_in_the_order_of_checks_it_shows_the_next_call() {
                present(() => compared(Comparing.Checks));
                const list = item("checkedCalls");
                tryCompare(Bench.compare.checks, "busy", false, 60000);
                const call = Bench.compare.checks.call;
                toAnother(list, on);
                compare(Bench.compare.checks.call, call + 1);
                toAnother(list, back);
                compare(Bench.compare.checks.call, call);
            }

            function test_in_the_isolation_it_goes_through_what_is_seen_otherwise() {
                verify(Bench.openTwoNamespaces());
                present(() => compared(Comparing.Isolation));
                Bench.compare.isolation.run();
                tryCompare(Bench.compare.isolation, "busy", false, 20000);
                wait(60);
                const list = seen("influences", window.contentItem) ?? item("isolationLines");
                verify(list.count > 1, list.objectName);
                toAnother(list, on);
                toAnother(list, back);
                compare(list.currentIndex, 0);
            }

            function test_in_a_campaign_it_goes_through_what_differs() {
                Bench.bend(true);
                present(() => compared(Comparing.Campaign));
                Bench.compare.campaign.start();
                tryCompare(Bench.compare.campaign, "running", false, 60000);
                Bench.bend(false);
                verify(Bench.compare.campaign.divergences.count > 0);
                const list = item("divergences");
                for (let clicks = 0; clicks < 20; ++clicks)
                    on();
                verify(list.activeFocus, "so that Enter opens what is shown");
                compare(list.currentIndex, list.count - 1);
            }

            function test_a_dot_blanks_every_page() {
                for (const show of [() => Bench.learn.showCourse(), () => Bench.learn.showClaims(), () => compared(Comparing.Campaign),
                        () => compared(Comparing.Log), () => compared(Comparing.Isolation), () => compared(Comparing.Checks)]) {
                    present(show);
                    keyClick(".");
                    tryVerify(() => seen("blankScreen", window.contentItem) !== null);
                    on();
                    compare(seen("blankScreen", window.contentItem), null);
                    presenting.stop();
                }
            }

            function test_a_lesson_s_place_is_gone_back_through_too() {
                present(() => Bench.learn.openLesson("same-key"));
                verify(Bench.lessonWaits());
                tryVerify(() => Bench.learn.lesson.rows.count > 0);
                wait(100);
                const page = item("lessonPage");
                verify(presenting.moreBelow, "on a screen of 800 x 800");
                for (let clicks = 0; clicks < 9 && presenting.moreBelow; ++clicks)
                    on();
                verify(page.contentY > 0);
                verify(presenting.moreAbove);
                for (let clicks = 0; clicks < 9 && presenting.moreAbove; ++clicks)
                    back();
                compare(page.contentY, 0);
            }

            function test_the_keys_on_the_screen_are_turned_too() {
                Theme.zoom = 2;
                present(() => Bench.learn.showCourse());
                keyClick("?");
                const panel = findChild(window, "keysPanel");
                tryCompare(panel, "opened", true);
                const page = findChild(window, "keysPage");
                keyClick(Qt.Key_PageDown);
                verify(page.contentY > page.height / 2);
                keyClick(Qt.Key_PageUp);
                compare(page.contentY, 0);
                keyClick(Qt.Key_Escape);
                tryCompare(panel, "visible", false);
            }
        }
    }
}
