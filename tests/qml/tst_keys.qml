import QtQuick
import QtQuick.Controls
import QtTest
import IpcScope
import IpcScope.Ui
import IpcScopeTest

// Every key is told in the panel of the keys, and each of them fits the window, however small.
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

            name: "Keys"
            when: windowShown

            function item(name) {
                const found = findChild(window, name);
                verify(found !== null, name);
                return found;
            }
            function type(text) {
                for (const letter of text)
                    keyClick(letter);
            }
            function draw() {
                window.update();
                waitForRendering(window.contentItem);
            }
            function every(root, visit) {
                visit(root);
                for (let at = 0; at < root.children.length; ++at)
                    every(root.children[at], visit);
            }
            function resize(width, height) {
                // As a tiling window manager does it.
                window.minimumWidth = 0;
                window.minimumHeight = 0;
                window.width = width;
                window.height = height;
                tryCompare(window, "width", width);
                tryCompare(window, "height", height);
                draw();
            }
            function init() {
                failOnWarning(/^(?!This plugin does not)/);
                Theme.scheme = Theme.Light;
                Theme.zoomReset();
                resize(1366, 768);
                window.requestActivate();
                tryCompare(window, "active", true);
                verify(Bench.openTwoNamespaces());
                Bench.session.command.text = "";
                Bench.session.moment.goTo(3, 0);
                item("workArea").forceActiveFocus();
            }
            function cleanup() {
                for (const name of ["keysPanel", "findAction", "editCall"])
                    item(name).close();
                for (const name of ["fileMenu", "goMenu", "lessonMenu", "viewMenu", "helpMenu"])
                    item(name).menu.close();
                window.width = 1366;
                window.height = 768;
                window.minimumWidth = 640;
                window.minimumHeight = 480;
            }

            /// What stands in the panel: the words of a key, by the key.
            function told() {
                const lines = {};
                every(item("keyLines"), one => {
                    if (one instanceof KeyLine)
                        lines[one.keys] = one.words;
                });
                return lines;
            }
            function keyOf(thing) {
                return thing instanceof PlainAction ? thing.key : thing instanceof Action ? thing.shortcut ?? "" : "";
            }
            function openPanel() {
                keyClick("?");
                tryCompare(item("keysPanel"), "opened", true);
                draw();
            }
            function test_every_key_of_an_action_is_told() {
                openPanel();
                const lines = told();
                const actions = item("actions");
                let keys = 0;
                for (const home of [actions, actions.presented, actions.look]) {
                    // Also what nobody thought of putting into the list of all.
                    for (let at = 0; at < home.resources.length; ++at) {
                        const key = keyOf(home.resources[at]);
                        if (key === "")
                            continue;
                        ++keys;
                        const shown = KeyNames.shown(key);
                        verify(lines[shown] !== undefined, key + " (" + shown + "), " + home.resources[at].text
                            + " is not in " + Object.keys(lines).join("  "));
                        verify(lines[shown].length > 1, shown);
                    }
                }
                verify(keys >= 40, keys);
                verify(Object.keys(lines).length >= keys + 4, "and those that are no action's");
            }
            function test_every_action_with_a_key_is_found_by_the_finder() {
                const actions = item("actions");
                const all = Array.from(actions.resources).concat(Array.from(actions.look.resources));
                for (const one of all) {
                    verify(keyOf(one) === "" || one === actions.find || Array.from(actions.all).includes(one), one.text);
                }
            }
            function test_no_key_stands_for_two_actions() {
                const actions = item("actions");
                const owners = {};
                for (const home of [actions, actions.presented, actions.look]) {
                    for (let at = 0; at < home.resources.length; ++at) {
                        const key = keyOf(home.resources[at]);
                        verify(key === "" || owners[key] === undefined, key + ": " + owners[key] + ", " + home.resources[at].text);
                        owners[key] = home.resources[at].text;
                    }
                }
            }
            function test_an_action_of_no_group_is_told_too() {
                // The layout's key is told with its action's own name.
                openPanel();
                compare(told()[KeyNames.shown("Ctrl+Shift+R")], "Reset layout");
                const panel = item("keysPanel");
                const grouped = panel.groups.length;
                verify(panel.shown.length >= grouped);
                for (const action of panel.others)
                    verify(told()[KeyNames.shown(panel.keyOf(action))] !== undefined, action.text);
            }

            function sizes() {
                return [
                    { tag: "smallest", width: 300, height: 200, zoom: 1 },
                    { tag: "wide and low", width: 900, height: 200, zoom: 1 },
                    { tag: "narrow and high", width: 300, height: 700, zoom: 1 },
                    { tag: "usual", width: 1366, height: 768, zoom: 1 },
                    { tag: "large type", width: 1366, height: 768, zoom: 2 },
                    { tag: "large type, small", width: 640, height: 480, zoom: 2 }
                ];
            }
            function show(data) {
                resize(data.width, data.height);
                Theme.zoom = data.zoom;
                draw();
            }
            /// Of an item of the popup, or of all of it.
            function isInside(thing) {
                const place = thing.mapToItem(window.contentItem, 0, 0);
                return thing.width > 0 && thing.height > 0 && place.x >= -1 && place.x + thing.width <= window.width + 1
                    && place.y >= -1 && place.y + thing.height <= window.height + 1;
            }
            function verifyInside(thing, what) {
                for (let tries = 0; tries < 100 && !isInside(thing); ++tries)
                    wait(20); // a list scrolls when the next frame is made
                const place = thing.mapToItem(window.contentItem, 0, 0);
                const where = what + ": " + Math.round(place.x) + "," + Math.round(place.y) + " "
                    + Math.round(thing.width) + "x" + Math.round(thing.height);
                verify(thing.width > 0 && thing.height > 0, where);
                verify(place.x >= -1 && place.x + thing.width <= window.width + 1, where);
                verify(place.y >= -1 && place.y + thing.height <= window.height + 1, where);
            }
            function popup(name) {
                const one = item(name);
                tryCompare(one, "opened", true);
                draw();
                verifyInside(one.contentItem.parent, name);
                return one;
            }

            function test_the_keys_fit_data() {
                return sizes();
            }
            function test_the_keys_fit(data) {
                show(data);
                item("workArea").forceActiveFocus();
                keyClick("?");
                popup("keysPanel");
                const page = item("keysPage");
                for (let down = 0; down < 150; ++down)
                    keyClick(Qt.Key_Down);
                compare(Math.round(page.contentY), Math.max(0, Math.round(page.contentHeight - page.height)));
                every(item("keyLines"), one => {
                    if (one instanceof KeyLine && one.visible) {
                        const left = one.mapToItem(page, 0, 0).x;
                        verify(left >= 0 && left + one.width <= page.width, one.keys);
                    }
                });
                verifyInside(page, "the page");
            }

            function test_the_finder_fits_and_runs_data() {
                return sizes();
            }
            function test_the_finder_fits_and_runs(data) {
                show(data);
                keyClick(Qt.Key_K, Qt.ControlModifier);
                popup("findAction");
                verifyInside(item("findQuery"), "the field");
                const list = item("findList");
                verify(list.height >= Theme.control, list.height);
                verifyInside(list, "the list");
                // The last one of all is reached, and is seen.
                for (let down = 1; down < list.count; ++down)
                    keyClick(Qt.Key_Down);
                compare(list.currentIndex, list.count - 1);
                verifyInside(list.currentItem, "the last one");
                type("high-con");
                compare(list.count, 1);
                verifyInside(list.currentItem, "the only one");
                keyClick(Qt.Key_Return);
                tryCompare(Theme, "scheme", Theme.Contrast);
            }

            function test_editing_a_call_fits_and_tells_a_mistake_data() {
                return sizes();
            }
            function test_editing_a_call_fits_and_tells_a_mistake(data) {
                show(data);
                keyClick(Qt.Key_F2);
                popup("editCall");
                const field = item("editField");
                verifyInside(field, "the field");
                field.selectAll();
                type("shmget(1,");
                keyClick(Qt.Key_Return);
                tryVerify(() => item("editProblem").text.length > 2);
                popup("editCall");
                const page = item("editPage");
                page.contentY = page.contentHeight - page.height;
                draw();
                verifyInside(item("editApply"), "the button");
                keyClick(Qt.Key_Escape);
                tryCompare(item("editCall"), "visible", false);
                compare(Bench.session.branches.count, 1);
            }

            function test_every_menu_fits_and_is_gone_through_data() {
                return sizes();
            }
            function test_every_menu_fits_and_is_gone_through(data) {
                show(data);
                for (const name of ["fileMenu", "goMenu", "lessonMenu", "viewMenu", "helpMenu"]) {
                    const title = item(name);
                    title.forceActiveFocus(Qt.TabFocusReason);
                    keyClick(Qt.Key_Space);
                    const menu = title.menu;
                    tryCompare(menu, "opened", true);
                    draw();
                    verifyInside(menu.contentItem.parent, name);
                    for (let down = 0; down < menu.count; ++down)
                        keyClick(Qt.Key_Down);
                    wait(50);
                    const last = menu.itemAt(menu.currentIndex);
                    verify(last !== null, name);
                    compare(last.text, lastEnabled(menu), name);
                    verifyInside(last, name + ": " + last.text);
                    keyClick(Qt.Key_Escape);
                    tryCompare(menu, "visible", false);
                }
            }
            function lastEnabled(menu) {
                for (let at = menu.count - 1; at >= 0; --at) {
                    if (menu.itemAt(at).enabled)
                        return menu.itemAt(at).text;
                }
                return "";
            }

            function test_a_choice_and_completions_fit_data() {
                return sizes();
            }
            function test_a_choice_and_completions_fit(data) {
                show(data);
                const room = item("room");
                room.contentY = room.contentHeight - room.height;
                const box = item("speed");
                box.forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Space);
                tryCompare(box.popup, "opened", true);
                draw();
                verifyInside(box.popup.contentItem.parent, "the speeds");
                keyClick(Qt.Key_Escape);
                tryCompare(box.popup, "visible", false);
                const field = item("commandField");
                field.forceActiveFocus();
                type("s");
                tryCompare(item("completions"), "visible", true);
                draw();
                verifyInside(item("completions").contentItem.parent, "completions");
                keyClick(Qt.Key_Escape);
            }

            function test_the_bar_at_the_top_fits_in_type_of_every_size() {
                for (let zoom = 1; zoom < 2.15; zoom += 0.05) {
                    Theme.zoom = zoom;
                    draw();
                    const chip = item("kernelChip");
                    const place = chip.mapToItem(window.contentItem, 0, 0);
                    verify(place.x + chip.width <= window.width, zoom + ": " + place.x + " " + chip.width);
                    const help = item("helpMenu");
                    const end = help.mapToItem(window.contentItem, help.width, 0).x;
                    verify(end <= place.x, zoom + ": " + end + " " + place.x);
                }
            }

            function test_a_tip_fits_data() {
                return sizes();
            }
            function test_a_tip_fits(data) {
                show(data);
                const chip = item("kernelChip");
                const tip = Array.from(chip.data).find(one => one instanceof ToolTip);
                verify(tip);
                tip.delay = 0;
                tip.text = "The real kernel runs every call in a throw-away lab, and this is "
                    + "far too long for one line, ".repeat(6);
                tip.visible = true;
                tryCompare(tip, "opened", true);
                draw();
                verifyInside(tip.contentItem.parent, "the tip");
                verify(tip.contentItem.paintedWidth <= window.width, "its words");
                tip.visible = false;
            }
        }
    }
}
