import QtQuick
import QtQuick.Controls
import QtTest
import IpcScope
import IpcScope.Ui
import IpcScopeTest

// What a person does with the mouse alone: menus, dialogs, buttons, and a lesson from its first
// question to the next one.
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

            name: "Mouse"
            when: windowShown

            readonly property OpenLesson lesson: Bench.learn.lesson

            function item(name) {
                tryVerify(() => seen(name, window.contentItem) !== null, 3000, name);
                return seen(name, window.contentItem);
            }
            function seen(name, root) {
                if (root.objectName === name && root.visible)
                    return root;
                for (let at = root.children.length - 1; at >= 0; --at) { // what came last
                    const found = seen(name, root.children[at]);
                    if (found !== null)
                        return found;
                }
                return null;
            }
            function settle() {
                window.update();
                waitForRendering(window.contentItem);
            }
            function click(name) {
                settle();
                mouseClick(item(name));
            }
            /// Clicks on a word of the bar, and on what the action is called below it.
            function choose(menu, text) {
                click(menu);
                const list = item(menu).menu;
                tryCompare(list, "opened", true);
                settle();
                for (let at = 0; at < list.count; ++at) {
                    if (list.itemAt(at).text === text) {
                        verify(list.itemAt(at).enabled, text);
                        mouseClick(list.itemAt(at));
                        tryCompare(list, "visible", false);
                        return;
                    }
                }
                fail(text);
            }
            function init() {
                failOnWarning(/^(?!This plugin does not)/);
                Bench.lie(false);
                Theme.zoomReset();
                Theme.scheme = Theme.Light;
                Motion.on = false;
                verify(Bench.openTwoNamespaces(), Bench.session.openProblem);
                Bench.session.view = Session.Isolation;
                Bench.session.moment.goEnd();
                window.requestActivate();
                tryCompare(window, "active", true);
                item("workArea").forceActiveFocus();
            }

            function test_each_export_of_the_menu_asks_where_to_and_writes_data() {
                return [
                    { tag: "page", text: "Export a page that steps …", end: ".html", holds: /^<!DOCTYPE html>/i },
                    { tag: "program", text: "Export a C program …", end: ".c", holds: /#include <[a-z\/]+\.h>/ },
                    { tag: "script", text: "Export a shell script …", end: ".sh", holds: /^#!\/bin\// }
                ];
            }
            function test_each_export_of_the_menu_asks_where_to_and_writes(data) {
                // Every call of it has a tool that makes it.
                verify(Bench.open("A unshare(CLONE_NEWIPC) = 0\nA shmget(IPC_PRIVATE, 4096, IPC_CREAT|0600) = $s\n"
                    + "A shmctl($s, IPC_RMID, NULL) = 0\n"));
                choose("fileMenu", data.text);
                const path = Outside.answerDialog(0, "given-away");
                verify(path.endsWith("given-away" + data.end), path + Bench.session.openProblem);
                verify(data.holds.test(Outside.head(path)), Outside.head(path));
                compare(Bench.session.openProblem, "");
            }

            function test_the_theme_is_chosen_in_the_menu() {
                for (const [text, scheme] of [["Dark theme", Theme.Dark], ["High-contrast theme", Theme.Contrast],
                        ["Light theme", Theme.Light]]) {
                    const before = grabImage(window.contentItem);
                    choose("viewMenu", text);
                    compare(Theme.scheme, scheme);
                    settle();
                    verify(!grabImage(window.contentItem).equals(before), text);
                }
            }
            function test_the_language_is_chosen_in_the_menu() {
                choose("viewMenu", "Deutsch (vom nächsten Start an)");
                compare(Language.chosen, "de");
                choose("viewMenu", "English");
                compare(Language.chosen, "en");
            }

            function test_the_buttons_of_a_drawing_zoom_it_data() {
                return [
                    { tag: "diagram", view: Session.Isolation, pane: "diagramView", name: "diagram" },
                    { tag: "structure", view: Session.Structure, pane: "structureView", name: "structure" }
                ];
            }
            function test_the_buttons_of_a_drawing_zoom_it(data) {
                Bench.session.view = data.view;
                const zoom = item(data.pane).zoom;
                zoom.fit();
                settle();
                const fitted = zoom.scale;
                click(data.name + "Larger");
                click(data.name + "Larger");
                verify(zoom.scale > fitted * 1.1, zoom.scale + " " + fitted);
                const large = zoom.scale;
                click(data.name + "Smaller");
                verify(zoom.scale < large);
                click(data.name + "Larger");
                click(data.name + "Fit");
                compare(zoom.scale, fitted);
            }

            function test_a_cell_that_differs_bears_its_sign() {
                Bench.lie(true);
                verify(Bench.openTwoNamespaces());
                Bench.session.moment.goEnd();
                compare(Bench.session.moment.verdict, "differ");
                settle();
                const cells = all(one => one instanceof TableCell, item("tables"));
                const differing = cells.filter(cell => cell.differs);
                verify(differing.length > 0);
                for (const cell of cells)
                    compare(all(one => one.text !== undefined && one.text.startsWith("≠"), cell).length, cell.differs ? 1 : 0);
                // And is drawn: the ground, the frame and what is written are three colours.
                const picture = grabImage(window.contentItem);
                const place = differing[0].mapToItem(window.contentItem, 0, 0);
                const colours = new Set();
                for (let x = 0; x < differing[0].width; ++x)
                    for (let y = 0; y < differing[0].height; ++y)
                        colours.add("" + picture.pixel(Math.round(place.x) + x, Math.round(place.y) + y));
                verify(colours.has("" + Theme.badSoft) && colours.has("" + Theme.bad), Array.from(colours).join(" "));
                picture.save(Bench.picture("cell-that-differs.png"));
            }
            function all(wanted, root) {
                const here = wanted(root) && root.visible ? [root] : [];
                return Array.from(root.children).reduce((found, child) => found.concat(all(wanted, child)), here);
            }

            function test_an_attachment_is_a_line_from_the_process_to_its_segment() {
                const drawn = () => all(one => one instanceof AttachLine, item("scene"));
                const lines = drawn();
                compare(lines.length, 1);
                const line = lines[0];
                verify(line.words.includes("A") && line.Accessible.name === line.words, line.words);
                settle();
                const scene = item("scene");
                const with_it = grabImage(window.contentItem);
                const middle = scene.mapToItem(window.contentItem, (line.from.x + line.to.x) / 2 * line.grow,
                    (line.from.y + line.to.y) / 2 * line.grow);
                const crossed = picture => {
                    const colours = new Set();
                    for (let y = -20; y <= 20; ++y)
                        colours.add("" + picture.pixel(Math.round(middle.x), Math.round(middle.y) + y));
                    return colours.size;
                };
                line.visible = false;
                settle();
                verify(crossed(with_it) > crossed(grabImage(window.contentItem)), "it is drawn");
                line.visible = true;
                // Before the call that maps there is none.
                const moment = Bench.session.moment;
                moment.goStart();
                while (!moment.callText.startsWith("shmat"))
                    moment.goToEndOf(moment.call + 1);
                compare(drawn().length, 1);
                moment.goToEndOf(moment.call - 1);
                compare(drawn().length, 0);
            }

            /// Clicks on what the lesson waits for, once.
            function goOn() {
                if (lesson.stop === Learning.Answering) {
                    clickIn("lessonPage", "option0");
                    clickIn("lessonPage", "check");
                } else if (lesson.goalsOpen) {
                    for (let tries = 0; tries < 8 && lesson.mayHint; ++tries) {
                        clickIn("lessonPage", "takeOffer"); // a hint comes after a try
                        click("runCall");
                        verify(Bench.lessonWaits());
                        click("hint");
                        verify(Bench.lessonWaits());
                    }
                    click("solution");
                } else {
                    click("goOn");
                }
                verify(Bench.lessonWaits());
                wait(50);
            }
            function test_a_lesson_is_followed_with_the_mouse_alone() {
                click("learnTab");
                tryCompare(Bench.learn, "loading", false, 20000);
                Bench.learn.showCourse();
                tryVerify(() => Bench.learn.course.count > 30);
                clickIn("course", "lesson:same-key");
                verify(Bench.lessonWaits());
                tryVerify(() => lesson.rows.count > 0);
                compare(lesson.title, "One key, three namespaces");
                wait(100);
                let offered = 0;
                for (let turn = 0; turn < 40 && !lesson.over; ++turn) {
                    goOn();
                    if (offered === 0 && seen("takeOffer", window.contentItem) !== null) {
                        // The line that is offered goes into the command bar, and is run.
                        const calls = lesson.session.moment.calls;
                        clickIn("lessonPage", "takeOffer");
                        compare(item("commandField").text, "ipcs -m");
                        click("runCall");
                        verify(Bench.lessonWaits());
                        verify(lesson.session.moment.calls > calls);
                        ++offered;
                    }
                }
                verify(lesson.over);
                compare(offered, 1);
                verify(item("lessonSummary").text.includes("1 of 1 goals met"), item("lessonSummary").text);
                const title = lesson.title;
                clickIn("lessonPage", "nextLesson");
                verify(Bench.lessonWaits());
                tryVerify(() => lesson.title !== title);
                wait(100);
                click("backToCourse");
                tryVerify(() => !lesson.open);
            }
            /// Turns the wheel over what scrolls until it is in sight.
            function clickIn(page, name) {
                const list = item(page);
                for (let turn = 0; turn < 200 && below(name, list) !== 0; ++turn) {
                    mouseWheel(list, list.width / 2, list.height / 2, 0, below(name, list) > 0 ? -120 : 120);
                    settle();
                }
                compare(below(name, list), 0, name);
                click(name);
            }
            /// Rows far below are not made yet.
            function below(name, list) {
                const thing = seen(name, list);
                const y = thing === null ? list.height : thing.mapToItem(list, 0, 0).y;
                return y < 0 ? -1 : y + (thing === null ? 1 : thing.height) > list.height ? 1 : 0;
            }
        }
    }
}
