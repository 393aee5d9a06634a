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
            /// The lists of the finder and of the breakpoints' names are walked from the field above them.
            readonly property var otherwise: ["call", "stepStrip", "piece", "structureField", "findEntry", "stopName"]

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
                window.presenting.stop();
                Theme.zoomReset();
                window.requestActivate();
                tryCompare(window, "active", true);
                for (let left = 0; left < 3 && AccessWalk.above(window); ++left)
                    keyClick(Qt.Key_Escape); // by a test that failed
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
                nothingIsHidden();
                Theme.zoom = 2;
                wait(100);
                walk(data.fewest);
                nothingIsHidden();
            }
            function nothingIsHidden() {
                const hidden = AccessWalk.hidden(window, ["commandField"]);
                verify(hidden.length === 0, "\n" + hidden.join("\n"));
            }

            function test_a_control_that_nobody_thought_of_is_found_data() {
                const text = "Text { width: 20; height: 20; text: \"all of these words\"; elide: Text.ElideRight";
                return [
                    { tag: "no name", code: button("Accessible.role: Accessible.Button"), breach: /^no name: .*AbstractButton/ },
                    { tag: "no role", code: "Item { width: 20; height: 20; TapHandler {} }", breach: /^no role/ },
                    { tag: "no key", code: button("Accessible.name: \"x\"").replace("Qt.TabFocus", "Qt.NoFocus"),
                        breach: /^takes clicks and is not reached/ },
                    { tag: "not to be seen", code: button("Accessible.name: \"x\"").replace("width: 20", "width: 0"),
                        breach: /^Tab leads to what is not to be seen/ },
                    { tag: "no tip", code: text + "; Accessible.name: text }", breach: /^no tip tells “all of these words”/ },
                    { tag: "no reader", code: text + " }", breach: /^no reader is told “all of these words”/ }
                ];
            }
            function button(properties) {
                return "AbstractButton { width: 20; height: 20; focusPolicy: Qt.TabFocus; " + properties + " }";
            }
            function test_a_control_that_nobody_thought_of_is_found(data) {
                learnt(() => Bench.learn.showCourse());
                const planted = createTemporaryQmlObject("import QtQuick; import QtQuick.Controls; " + data.code, window.contentItem);
                planted.y = 300;
                wait(50);
                const found = AccessWalk.breaches(window, otherwise).concat(AccessWalk.hidden(window, []));
                verify(found.some(line => data.breach.test(line)), "\n" + found.join("\n"));
                planted.destroy();
            }

            function test_what_opens_above_a_page_is_walked_data() {
                const all = [];
                for (const zoom of [1, 2]) {
                    for (const name of ["findAction", "editCall", "keysPanel", "stopsPanel", "bookmarkList", "posixMenu",
                        "slotNamespace", "speed"])
                        all.push({ tag: name + " " + zoom, name: name, zoom: zoom });
                }
                return all;
            }
            function openAbove(name) {
                switch (name) {
                case "findAction": keyClick(Qt.Key_K, Qt.ControlModifier); break;
                case "editCall": keyClick(Qt.Key_F2); break;
                case "keysPanel": keyClick("?"); break;
                case "stopsPanel":
                    keyClick(Qt.Key_F9);
                    keyClick(Qt.Key_B, Qt.ControlModifier | Qt.ShiftModifier);
                    break;
                case "bookmarkList":
                    keyClick(Qt.Key_B, Qt.ControlModifier);
                    press("bookmarks");
                    break;
                case "posixMenu": press("posixSubjects"); break;
                case "slotNamespace":
                    Bench.session.view = Session.Slots;
                    press(name);
                    break;
                default: press(name);
                }
            }
            function press(name) {
                tryVerify(() => seen(name, window.contentItem) !== null);
                item(name).forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Space);
            }
            function test_what_opens_above_a_page_is_walked(data) {
                lab(Session.Isolation);
                Theme.zoom = data.zoom;
                item("workArea").forceActiveFocus();
                openAbove(data.name);
                tryVerify(() => AccessWalk.above(window));
                wait(100);
                walk(1);
                nothingIsHidden();
                keyClick(Qt.Key_Escape);
                tryVerify(() => !AccessWalk.above(window));
                Bench.session.breakpoints.clear();
            }
            function test_what_is_presented_is_walked_data() {
                return [{ tag: "Lab", show: () => lab(Session.Isolation) }, { tag: "lesson", show: () => openLesson("same-key") }];
            }
            function test_what_is_presented_is_walked(data) {
                data.show();
                window.presenting.start();
                wait(100);
                walk(2);
                nothingIsHidden();
                window.presenting.stop();
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
                    { tag: "structure", view: Session.Structure, toggle: "structureTwinSwitch", twin: "structureTwin", words: /nsproxy/ },
                    { tag: "timeline", view: Session.Isolation, toggle: "timelineTwinSwitch", twin: "timelineTwin",
                        words: /(Call|Aufruf) \d: A shmget\(0x1234, 4096, IPC_CREAT\|0600\) = 0\. / }
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
            /// Marks, frames and fills have words, and not those by which a program knows them.
            function test_what_is_marked_is_told_in_words() {
                if (!Bench.speaksEnglish())
                    return;
                lab(Session.Isolation);
                Bench.session.moment.goToEndOf(2);
                verify(item("call1").Accessible.description.startsWith("the kernel agrees"), item("call1").Accessible.description);
                const cards = all("objectCard", window.contentItem);
                compare(cards.filter(card => card.changed).length, 1);
                for (const card of cards)
                    compare(card.Accessible.name.endsWith(", changed"), card.changed, card.Accessible.name);
                Bench.lie(true);
                lab(Session.Isolation);
                Bench.lie(false);
                Bench.session.moment.goEnd();
                compare(item("call5").Accessible.description, "the kernel differs");
            }
            function all(name, root) {
                const here = root.objectName === name && root.visible ? [root] : [];
                return Array.from(root.children).reduce((found, child) => found.concat(all(name, child)), here);
            }
        }
    }
}
