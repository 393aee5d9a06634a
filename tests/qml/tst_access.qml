import QtQuick
import QtQuick.Controls
import QtTest
import IpcScope
import IpcScope.Ui
import IpcScopeTest

// Every page without a mouse and without eyes: Tab and arrows come to every control, and each has a
// name and a role.
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

            name: "Access"
            when: windowShown

            /// Clicks on a call or a step go where the arrows lead, with and without Ctrl; those on a piece
            /// of a log to a line of its list, and those on a structure where its own arrows lead.
            readonly property var otherwise: ["call", "stepStrip", "piece", "structureField"]

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
                Theme.zoomReset();
                window.requestActivate();
                tryCompare(window, "active", true);
            }
            function openLesson(id) {
                Bench.learn.openLesson(id);
                verify(Bench.lessonWaits());
                tryVerify(() => Bench.learn.lesson.rows.count > 0);
                wait(100);
            }
            function walk(fewest) {
                wait(50);
                const breaches = AccessWalk.breaches(window, otherwise);
                verify(breaches.length === 0, "\n" + breaches.join("\n"));
                verify(AccessWalk.places() >= fewest, AccessWalk.places() + ":\n" + AccessWalk.way().join("\n"));
            }

            function test_every_control_of_a_page_data() {
                return [
                    { tag: "diagram", show: () => lab(Session.Isolation), fewest: 25 },
                    { tag: "charts", show: () => lab(Session.Measured), fewest: 25 },
                    { tag: "slots", show: () => lab(Session.Slots), fewest: 25 },
                    { tag: "structure", show: () => lab(Session.Structure), fewest: 25 },
                    { tag: "forked timeline", show: showFork, fewest: 26 },
                    { tag: "tables that differ", show: showDifference, fewest: 25 },
                    { tag: "course", show: () => learnt(() => Bench.learn.showCourse()), fewest: 8 },
                    { tag: "claims", show: () => learnt(() => Bench.learn.showClaims()), fewest: 8 },
                    { tag: "question", show: () => openLesson("same-key"), fewest: 30 },
                    { tag: "goal", show: showGoal, fewest: 30 },
                    { tag: "campaign", show: () => compared(Comparing.Campaign), fewest: 10 },
                    { tag: "log", show: showLog, fewest: 10 },
                    { tag: "isolation", show: showIsolation, fewest: 10 },
                    { tag: "checks", show: showChecks, fewest: 10 }
                ];
            }
            function lab(view) {
                verify(Bench.openTwoNamespaces());
                Bench.session.moment.goToEndOf(4);
                Bench.session.view = view;
                tryCompare(Bench.pages, "page", Pages.Lab);
            }
            function showFork() {
                lab(Session.Isolation);
                compare(Bench.session.edit(3, "B shmget(0x1234, 4096, IPC_CREAT|0600) = $seg2"), "");
                compare(Bench.session.branches.count, 2);
                verify(Bench.settled());
            }
            function showDifference() {
                Bench.lie(true);
                lab(Session.Isolation);
                Bench.session.moment.goEnd();
                Bench.lie(false);
                compare(Bench.session.moment.verdict, "differ");
            }
            function learnt(show) {
                show();
                tryCompare(Bench.learn, "loading", false, 20000);
            }
            function compared(view) {
                Bench.compare.view = view;
                Bench.pages.page = Pages.Compare;
            }
            function showGoal() {
                openLesson("same-key");
                while (Bench.learn.lesson.stop !== Learning.Working) {
                    Bench.learn.lesson.goOn();
                    verify(Bench.lessonWaits());
                }
                wait(100);
            }
            function showLog() {
                Bench.drop(window, Bench.logPath("queues.strace"));
                tryCompare(Bench.compare.log, "open", true, 20000);
                tryCompare(Bench.compare.log, "busy", false, 20000);
            }
            function showIsolation() {
                verify(Bench.openTwoNamespaces());
                compared(Comparing.Isolation);
                Bench.compare.isolation.run();
                tryCompare(Bench.compare.isolation, "busy", false, 20000);
            }
            function showChecks() {
                compared(Comparing.Checks);
                Bench.compare.checks.prove();
                tryCompare(Bench.compare.checks, "known", true, 60000);
            }
            function test_every_control_of_a_page(data) {
                data.show();
                walk(data.fewest);
            }

            function test_what_opens_above_a_page_has_the_keys_data() {
                return [
                    { tag: "findAction", open: () => keyClick(Qt.Key_K, Qt.ControlModifier) },
                    { tag: "editCall", open: () => keyClick(Qt.Key_F2) },
                    { tag: "keysPanel", open: () => keyClick("?") }
                ];
            }
            function test_what_opens_above_a_page_has_the_keys(data) {
                lab(Session.Isolation);
                item("workArea").forceActiveFocus();
                data.open();
                const popup = findChild(window, data.tag);
                tryCompare(popup, "opened", true);
                for (let tabs = 0; tabs < 6; ++tabs) {
                    keyClick(Qt.Key_Tab);
                    let at = window.activeFocusItem;
                    while (at !== null && at !== popup.contentItem && at !== popup.contentItem.parent)
                        at = at.parent;
                    verify(at !== null, "" + window.activeFocusItem);
                }
                keyClick(Qt.Key_Escape);
                tryCompare(popup, "visible", false);
            }

            function test_every_menu_is_gone_through_data() {
                return ["fileMenu", "goMenu", "lessonMenu", "viewMenu", "helpMenu"].map(name => ({ tag: name }));
            }
            function test_every_menu_is_gone_through(data) {
                lab(Session.Isolation);
                const title = item(data.tag);
                title.forceActiveFocus(Qt.TabFocusReason);
                verify(title.Accessible.name !== "");
                keyClick(Qt.Key_Space);
                const menu = title.menu;
                tryCompare(menu, "opened", true);
                const reached = new Set();
                for (let down = 0; down < menu.count; ++down) {
                    keyClick(Qt.Key_Down);
                    reached.add(menu.currentIndex);
                }
                for (let at = 0; at < menu.count; ++at) {
                    const entry = menu.itemAt(at);
                    verify(entry.text.trim() !== "", data.tag + " " + at);
                    compare(entry.Accessible.role, Accessible.MenuItem, entry.text);
                    compare(entry.Accessible.name, entry.text);
                    verify(!entry.enabled || reached.has(at), entry.text + " is not reached by the arrows");
                }
                keyClick(Qt.Key_Escape);
                tryCompare(menu, "visible", false);
                compare(window.activeFocusItem, title, "the keys are again where they were");
            }
            function test_the_speakers_window() {
                openLesson("same-key");
                window.presenting.start();
                window.presenting.console = true;
                tryCompare(window.speakerWindow, "visible", true);
                verify(Bench.lessonWaits());
                window.speakerWindow.requestActivate();
                tryCompare(window.speakerWindow, "active", true);
                wait(50);
                const breaches = AccessWalk.breaches(window.speakerWindow, otherwise);
                verify(breaches.length === 0, "\n" + breaches.join("\n"));
                verify(AccessWalk.places() >= 4, AccessWalk.way().join("\n"));
                window.presenting.stop();
            }

            function test_the_keys_fit_a_projector_and_scroll() {
                lab(Session.Isolation);
                Theme.zoom = 2;
                item("workArea").forceActiveFocus();
                keyClick("?");
                const panel = findChild(window, "keysPanel");
                tryCompare(panel, "opened", true);
                verify(panel.y >= 0 && panel.y + panel.height <= window.height, panel.y + " " + panel.height);
                verify(panel.x >= 0 && panel.x + panel.width <= window.width, panel.x + " " + panel.width);
                const page = findChild(window, "keysPage");
                for (let down = 0; down < 60; ++down)
                    keyClick(Qt.Key_Down);
                verify(page.contentY > 0);
                compare(Math.round(page.contentY), Math.round(page.contentHeight - page.height));
                wait(50);
                grabImage(window.contentItem.parent).save(Bench.picture("keys-large.png"));
                keyClick(Qt.Key_Escape);
                tryCompare(panel, "visible", false);
                Theme.zoomReset();
            }

            function test_what_is_drawn_is_told_in_words_data() {
                return [
                    { tag: "diagram", view: Session.Isolation, toggle: "twinSwitch", twin: "twin", words: /ipc/i },
                    { tag: "charts", view: Session.Measured, toggle: "chartTwinSwitch", twin: "chartTwin", words: /segment/i },
                    { tag: "slots", view: Session.Slots, toggle: "slotTwinSwitch", twin: "slotTwin", words: /places taken|belegt/ },
                    { tag: "structure", view: Session.Structure, toggle: "structureTwinSwitch", twin: "structureTwin", words: /nsproxy/ }
                ];
            }
            function test_what_is_drawn_is_told_in_words(data) {
                lab(data.view);
                const toggle = item(data.toggle);
                toggle.forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Return);
                tryVerify(() => seen(data.twin, window.contentItem) !== null);
                verify(data.words.test(item(data.twin).text), item(data.twin).text);
                keyClick(Qt.Key_Return);
            }
        }
    }
}
