import QtQuick
import QtQuick.Controls
import QtTest
import IpcScope
import IpcScope.Ui
import IpcScopeTest

// Charts and the slot map as a person uses them: keys and clicks.
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

            name: "Charts"
            when: windowShown

            readonly property Moment moment: Bench.session.moment
            readonly property Charts charts: Bench.session.charts
            readonly property SlotMap map: Bench.session.slotMap

            function item(name) {
                const found = findChild(window, name);
                verify(found !== null, name);
                return found;
            }
            /// The tabs are in every pane; the visible one is the person's.
            function tab(name) {
                const found = seen(name, window.contentItem);
                verify(found !== null, name);
                return found;
            }
            function seen(name, root) {
                if (!root.visible)
                    return null;
                if (root.objectName === name)
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
            /// The colour of a pixel of an item, as the window shows it.
            function pixel(thing, x, y) {
                const place = thing.mapToItem(window.contentItem, x, y);
                return "" + grabImage(window.contentItem).pixel(Math.round(place.x), Math.round(place.y));
            }
            function type(text) {
                for (const letter of text)
                    keyClick(letter);
            }
            function init() {
                failOnWarning(/.?/);
                verify(Bench.openTwoNamespaces());
                Theme.scheme = Theme.Light;
                Theme.zoomReset();
                Bench.session.view = Session.Isolation;
                charts.chosen = 0;
                charts.limits = false;
                window.requestActivate();
                tryCompare(window, "active", true);
                item("workArea").forceActiveFocus();
                mouseMove(item("commandField")); // what a pointer left behind is at would be told
                draw();
            }
            function showCharts() {
                mouseClick(tab("chartsTab"));
                tryCompare(item("charts"), "visible", true);
                draw();
            }
            function showSlots() {
                mouseClick(tab("slotsTab"));
                tryCompare(item("slots"), "visible", true);
                draw();
            }

            function test_tabs_and_keys_choose_the_view() {
                verify(item("diagram").visible);
                showCharts();
                verify(!item("diagram").visible);
                verify(charts.active);
                keyClick(Qt.Key_3, Qt.AltModifier);
                verify(item("slots").visible);
                verify(!charts.active);
                keyClick(Qt.Key_1, Qt.AltModifier);
                verify(item("diagram").visible);
                const other = tab("slotsTab");
                other.forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Return);
                verify(item("slots").visible);
            }

            function test_a_click_on_a_point_goes_there() {
                moment.goStart();
                showCharts();
                const plot = item("chartPlot");
                const line = item("chartHere");
                const before = line.x;
                // The second segment of ipc 2: its last own point.
                const place = plot.placeOf(0, 1);
                verify(place.x > 0);
                mouseClick(plot, place.x, place.y);
                verify(moment.call >= 0);
                verify(moment.done);
                verify(line.x > before);
                verify(Math.abs(line.x + line.width / 2 - place.x) < 2);
                verify(item("chartSentence").text.includes("Call " + (moment.call + 1)));
            }

            function test_a_click_beside_the_points_goes_to_the_time() {
                showCharts();
                const plot = item("chartPlot");
                const area = plot.plotArea;
                moment.goEnd();
                mouseClick(plot, area.x + 1, area.y + 2);
                verify(moment.atStart);
            }

            function test_the_arrows_go_along_a_chart() {
                moment.goStart();
                showCharts();
                const plot = item("chartPlot");
                plot.forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Right);
                const first = moment.call;
                verify(first >= 0);
                verify(moment.done, "to the end of a call, and not one step");
                const said = item("chartSentence").text;
                keyClick(Qt.Key_Down);
                verify(item("chartSentence").text !== said);
                keyClick(Qt.Key_Up);
                compare(item("chartSentence").text, said);
                item("workArea").forceActiveFocus();
                keyClick(Qt.Key_Left);
                compare(moment.call, first);
                verify(!moment.done, "one step back");
            }

            function test_hovering_tells_the_point() {
                showCharts();
                const plot = item("chartPlot");
                moment.goStart();
                const place = plot.placeOf(0, 1);
                mouseMove(plot, place.x + 30, place.y - 3);
                mouseMove(plot, place.x + 1, place.y);
                tryVerify(() => item("chartSentence").text.startsWith("Call "), 1000, item("chartSentence").text);
            }

            function test_another_chart_is_chosen_and_an_empty_one_says_what_to_do() {
                showCharts();
                const box = item("chartBox");
                box.forceActiveFocus(Qt.TabFocusReason);
                while (charts.chosen < 4)
                    keyClick(Qt.Key_Down);
                compare(box.displayText, charts.titles[4]);
                verify(item("chartEmpty").visible);
                verify(item("chartEmpty").text.includes("semop"));
                verify(!item("chartPlot").visible);
                charts.chosen = 6;
                verify(item("chartPlot").visible);
                compare(item("chartPlot").here, -1);
            }

            function test_a_chart_grows_with_a_typed_call() {
                showCharts();
                moment.goEnd();
                const line = item("chartHere");
                const plot = item("chartPlot");
                const before = plot.placeOf(0, 1).x;
                const field = item("commandField");
                mouseClick(field);
                type("shmget(0x99, 1, IPC_CREAT)");
                keyClick(Qt.Key_Escape);
                field.forceActiveFocus();
                keyClick(Qt.Key_Return);
                compare(Bench.session.command.problem, "");
                tryVerify(() => plot.placeOf(0, 1).x < before);
            }

            function test_a_chart_is_drawn_up_to_its_limits_by_click_and_keys() {
                showCharts();
                const plot = item("chartPlot");
                const box = item("chartLimitsSwitch");
                compare(box.Accessible.name, "With limits");
                const top = plot.placeOf(0, 1).y;
                verify(charts.note.includes("SHMMNI 4,096"), charts.note);
                mouseClick(box);
                verify(charts.limits);
                verify(box.checked);
                compare(charts.note, "");
                verify(plot.placeOf(0, 1).y > top + 20, "lower on a scale that goes on to the limit");
                keyClick(Qt.Key_L, Qt.AltModifier);
                verify(!charts.limits);
                verify(!box.checked);
                compare(plot.placeOf(0, 1).y, top);
                box.forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Space);
                verify(charts.limits);
                keyClick(Qt.Key_Return);
                verify(!charts.limits);
                keyClick(Qt.Key_L, Qt.AltModifier);
                verify(box.checked);
                charts.chosen = 4;
                verify(!box.enabled, "nothing bounds how many wait");
            }

            function test_keys_and_pointer_tell_what_a_limit_is() {
                verify(Bench.open("A msgget(1, IPC_CREAT|0600) = $q\nA msgsnd($q, {1, \"abc\"}, 3, 0)\n"));
                charts.chosen = 1;
                showCharts();
                keyClick(Qt.Key_L, Qt.AltModifier);
                const plot = item("chartPlot");
                const said = item("chartSentence");
                plot.forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Down);
                verify(said.text.includes("room of the queues of ipc 2 is 16 KiB"), said.text);
                verify(plot.Accessible.name.includes("msg_qbytes"), plot.Accessible.name);
                keyClick(Qt.Key_Down);
                verify(!said.text.includes("room"), said.text);
                const line = plot.placeOf(1, 1);
                mouseMove(plot, line.x + 20, line.y + 60);
                mouseMove(plot, line.x + 3, line.y + 2);
                tryVerify(() => said.text.includes("room of the queues"), 1000, said.text);
            }

            function test_a_chart_can_be_read() {
                showCharts();
                mouseClick(item("chartTwinSwitch"));
                tryCompare(item("chartTwin"), "visible", true);
                verify(item("chartTwin").text.includes("segments"));
                verify(item("chartPlot").Accessible.name.length > 10);
                mouseClick(item("chartTwinSwitch"));
            }

            function test_a_chart_is_drawn_in_every_scheme() {
                showCharts();
                const plot = item("chartPlot");
                const place = plot.placeOf(0, 1);
                const seenColours = [];
                for (const scheme of [Theme.Light, Theme.Dark, Theme.Contrast]) {
                    Theme.scheme = scheme;
                    draw();
                    const drawn = pixel(plot, place.x, place.y);
                    verify(!Qt.colorEqual(drawn, Theme.surface), "something is drawn: " + drawn);
                    verify(!seenColours.includes(drawn), "in the scheme's own colour");
                    seenColours.push(drawn);
                }
            }

            function test_the_slot_map_shows_the_call_and_takes_keys() {
                moment.goToEndOf(2);
                showSlots();
                compare(map.cursor, 0);
                verify(item("slotSentence").text.includes("0x00001234"), item("slotSentence").text);
                const grid = item("slotGrid");
                grid.forceActiveFocus(Qt.TabFocusReason);
                const call = moment.call;
                keyClick(Qt.Key_Right);
                compare(map.cursor, 1);
                keyClick(Qt.Key_Down);
                compare(map.cursor, 1 + grid.columns);
                keyClick(Qt.Key_End);
                compare(map.cursor, 32767);
                verify(item("slotSentence").text.includes("32,767"));
                keyClick(Qt.Key_PageUp);
                compare(map.cursor, 32767 - 64);
                keyClick(Qt.Key_Down, Qt.ControlModifier);
                compare(map.cursor, 0);
                compare(moment.call, call);
            }

            function test_a_click_and_the_pointer_choose_a_slot() {
                moment.goToEndOf(2);
                showSlots();
                const grid = item("slotGrid");
                const far = grid.placeOf(20000);
                mouseClick(grid, far.x, far.y);
                const reached = map.cursor;
                verify(Math.abs(reached - 20000) <= 512 + 2, reached);
                const close = item("slotClose");
                const place = close.placeOf(reached - reached % 64 + 5);
                mouseClick(close, place.x, place.y);
                compare(map.cursor, reached - reached % 64 + 5);
                const first = grid.placeOf(0);
                mouseMove(grid, first.x + 40, first.y + 40);
                mouseMove(grid, first.x, first.y);
                tryVerify(() => item("slotSentence").text.startsWith("Index 0 "));
                compare(map.cursor, reached - reached % 64 + 5);
            }

            function test_taken_and_free_are_drawn_differently() {
                moment.goToEndOf(2);
                showSlots();
                map.cursor = 40;
                draw();
                const close = item("slotClose");
                const colour = index => {
                    const cell = close.placeOf(index);
                    return pixel(close, cell.x - 10, cell.y);
                };
                for (const scheme of [Theme.Light, Theme.Dark, Theme.Contrast]) {
                    Theme.scheme = scheme;
                    draw();
                    verify(colour(0) !== colour(20));
                    compare(colour(20), colour(21));
                    verify(!Qt.colorEqual(colour(20), Theme.softText), "the number can be read: " + colour(20));
                }
            }

            function test_another_kind_and_namespace_are_chosen() {
                moment.goToEndOf(2);
                showSlots();
                const was = map.summary;
                map.kind = 1;
                verify(map.summary !== was);
                verify(map.summary.startsWith("0 of 32,768"));
                const box = item("slotNamespace");
                verify(box.count >= 2);
                map.kind = 0;
                const own = box.currentIndex;
                box.forceActiveFocus(Qt.TabFocusReason);
                keyClick(own > 0 ? Qt.Key_Up : Qt.Key_Down);
                verify(map.chosenNamespace !== own);
            }

            function test_exports_are_found_as_actions() {
                keyClick(Qt.Key_K, Qt.ControlModifier);
                const query = item("findQuery");
                tryCompare(query, "activeFocus", true);
                type("export");
                const list = item("findAction");
                verify(list.visible);
                keyClick(Qt.Key_Escape);
                tryVerify(() => !list.visible);
                const found = () => Array.from(list.actions.all).filter(list.matches).length;
                compare(found(), 4);
                Bench.session.view = Session.Measured;
                compare(found(), 5); // the numbers, too
            }
        }
    }
}
