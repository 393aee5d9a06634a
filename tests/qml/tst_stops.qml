import QtQuick
import QtTest
import IpcScope
import IpcScope.Ui
import IpcScopeTest

// Breakpoints, runs to them and to a line, and the place in the kernel, as a person uses them.
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
        pages: Bench.pages
        compare: Bench.compare

        TestCase {
            id: test

            name: "Stops"
            when: windowShown

            readonly property Moment moment: Bench.session.moment
            readonly property SourceLines source: Bench.session.source
            readonly property Breakpoints stops: Bench.session.breakpoints
            readonly property string miss: "ipc_findkey.miss"

            function item(name) {
                const found = findChild(window, name);
                verify(found !== null, name);
                return found;
            }
            /// What a popup shows is no child of the window.
            function inPanel(name) {
                const found = findChild(item("stopsPanel").contentItem, name);
                verify(found !== null, name);
                return found;
            }
            function draw() {
                window.update();
                waitForRendering(window.contentItem);
            }
            /// The item of a line of the source, which is in view.
            function codeLine(number) {
                const list = item("codeLines");
                const line = list.itemAtIndex(number - 1);
                verify(line !== null, number);
                return line;
            }
            /// A click beside the text of a line.
            function clickGutter(number) {
                const line = codeLine(number);
                mouseClick(line, line.gutter / 2, line.height / 2);
            }
            function type(text) {
                for (const letter of text)
                    keyClick(letter);
            }
            function openPanel() {
                keyClick(Qt.Key_B, Qt.ControlModifier | Qt.ShiftModifier);
                tryCompare(item("stopsPanel"), "opened", true);
                tryCompare(inPanel("stopField"), "activeFocus", true);
            }
            function init() {
                failOnWarning(/.?/);
                verify(Bench.openTwoNamespaces());
                stops.clear();
                Theme.scheme = Theme.Light;
                Theme.zoomReset();
                window.requestActivate();
                tryCompare(window, "active", true);
                item("workArea").forceActiveFocus();
                draw();
            }
            function cleanup() {
                item("stopsPanel").close();
                tryCompare(item("stopsPanel"), "visible", false);
            }

            function test_the_place_in_the_kernel_and_the_call_path_are_told() {
                moment.goStart();
                verify(!item("kernelPlace").visible);
                verify(moment.goToStep("ipcget.public"));
                while (moment.stepName !== miss)
                    keyClick(Qt.Key_Right);
                draw();
                const path = item("callPath");
                compare(path.Accessible.name, "Call path: ksys_shmget, ipcget, ipcget_public, ipc_findkey");
                verify(path.text.includes("ipcget_public ▸"));
                verify(path.text.includes("<b>") && path.text.includes(">ipc_findkey<"));
                verify(path.visible && path.height > 0 && path.paintedWidth > 0);
                const place = item("kernelPlace");
                verify(place.visible);
                compare(place.text, "In the kernel: ipc_findkey in ipc/util.c");
                keyClick(Qt.Key_Right);
                compare(place.text, "In the kernel: ipcget_public in ipc/util.c");
                verify(!path.text.includes("ipc_findkey"));
            }

            function test_a_click_beside_a_line_sets_and_clears() {
                verify(moment.goToStep(miss));
                draw();
                const line = source.line;
                clickGutter(line);
                compare(stops.count, 1);
                compare(codeLine(line).stop, Breakpoints.ByLine);
                verify(codeLine(line).Accessible.name.startsWith("breakpoint, "));
                clickGutter(line);
                compare(stops.count, 0);
                compare(codeLine(line).stop, Breakpoints.None);
            }

            function test_keys_set_run_and_run_back() {
                verify(moment.goToStep(miss));
                const line = source.line;
                keyClick(Qt.Key_F9);
                compare(stops.count, 1);
                keyClick(Qt.Key_Home);
                verify(moment.atStart);
                keyClick(Qt.Key_F8);
                tryCompare(moment, "stepName", miss);
                compare(source.line, line);
                const first = moment.call;
                keyClick(Qt.Key_F8);
                tryVerify(() => moment.stepName === miss && moment.call > first);
                keyClick(Qt.Key_F8, Qt.ShiftModifier);
                tryVerify(() => moment.stepName === miss && moment.call === first);
                keyClick(Qt.Key_F8, Qt.ShiftModifier);
                tryCompare(moment, "atStart", true);
                verify(Bench.session.notice.includes("start"));
                verify(moment.goToStep(miss));
                keyClick(Qt.Key_F9);
                compare(stops.count, 0);
            }

            function test_playing_stops() {
                compare(stops.addStep(miss), "");
                moment.goStart();
                Bench.session.player.speed = Bench.session.player.speeds.length - 2;
                keyClick("p");
                verify(Bench.session.player.playing);
                tryCompare(Bench.session.player, "playing", false, 30000);
                compare(moment.stepName, miss);
                keyClick(Qt.Key_Right, Qt.ControlModifier); // by calls one passes them
                verify(moment.done);
            }

            function test_a_step_is_found_by_its_name_and_cleared() {
                openPanel();
                type("nothing");
                keyClick(Qt.Key_Return);
                verify(inPanel("stopProblem").visible);
                verify(inPanel("stopProblem").text.includes("nothing"));
                for (let at = 0; at < 7; ++at)
                    keyClick(Qt.Key_Backspace);
                type("findkey");
                const names = inPanel("stopNames");
                tryVerify(() => names.count > 0);
                const wanted = names.model.indexOf(miss);
                verify(wanted >= 0);
                for (let at = 0; at <= wanted; ++at)
                    keyClick(Qt.Key_Down);
                keyClick(Qt.Key_Return);
                compare(stops.count, 1);
                verify(!inPanel("stopProblem").visible);
                compare(inPanel("stopField").text, "");
                type("ipc_findkey.hit");
                mouseClick(inPanel("stopAdd"));
                compare(stops.count, 2);
                tryVerify(() => findChild(item("stopsPanel").contentItem, "clearStop:1") !== null);
                wait(50);
                mouseClick(inPanel("clearStop:1"));
                tryCompare(stops, "count", 1);
                keyClick(Qt.Key_Escape);
                tryCompare(item("stopsPanel"), "visible", false);
                verify(moment.goToStep(miss));
                draw();
                compare(codeLine(source.line).stop, Breakpoints.ByStep);
                openPanel();
                mouseClick(inPanel("clearStops"));
                tryCompare(stops, "count", 0);
            }

            function test_the_finder_opens_it() {
                keyClick(Qt.Key_K, Qt.ControlModifier);
                tryCompare(item("findQuery"), "activeFocus", true);
                type("break at");
                keyClick(Qt.Key_Return);
                tryCompare(item("stopsPanel"), "opened", true);
                tryCompare(inPanel("stopField"), "activeFocus", true);
            }

            function test_a_run_to_the_chosen_line() {
                verify(moment.goToStep("ipcget.public"));
                moment.goTo(moment.call, 0);
                verify(moment.goToStep(miss));
                const line = source.line;
                const first = moment.call;
                draw();
                mouseClick(codeLine(line), codeLine(line).gutter + 40, codeLine(line).height / 2);
                compare(source.cursor, line);
                compare(stops.count, 0);
                keyClick(Qt.Key_F10, Qt.ControlModifier);
                tryVerify(() => moment.stepName === miss && moment.call > first);
                // By keys alone: from the running line to the next, where no step is.
                item("codeLines").forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Down);
                compare(source.cursor, line + 1);
                const call = moment.call;
                keyClick(Qt.Key_F10, Qt.ControlModifier);
                tryVerify(() => Bench.session.notice.includes("executes line " + (line + 1)));
                compare(moment.call, call);
                keyClick(Qt.Key_Up);
                keyClick(Qt.Key_Return);
                compare(stops.count, 1);
                compare(codeLine(line).stop, Breakpoints.ByLine);
            }

            function test_the_menu_of_a_line() {
                verify(moment.goToStep(miss));
                const line = source.line;
                const first = moment.call;
                draw();
                mouseClick(codeLine(line), codeLine(line).gutter + 40, codeLine(line).height / 2, Qt.RightButton);
                const menu = item("codeMenu");
                tryCompare(menu, "opened", true);
                mouseClick(findChild(menu.contentItem, "runToHere"));
                tryVerify(() => moment.stepName === miss && moment.call > first);
                tryCompare(menu, "visible", false);
                draw();
                mouseClick(codeLine(line), codeLine(line).gutter + 40, codeLine(line).height / 2, Qt.RightButton);
                tryCompare(menu, "opened", true);
                mouseClick(findChild(menu.contentItem, "stopHere"));
                tryCompare(stops, "count", 1);
                tryCompare(menu, "visible", false);
            }

            function test_what_it_looks_like_data() {
                return [
                    { tag: "light", scheme: Theme.Light },
                    { tag: "dark", scheme: Theme.Dark },
                    { tag: "contrast", scheme: Theme.Contrast }
                ];
            }
            function test_what_it_looks_like(data) {
                Theme.scheme = data.scheme;
                compare(stops.addStep(miss), "");
                verify(moment.goToStep(miss));
                stops.toggleLine(source.file, source.line + 2);
                source.cursor = source.line - 2;
                draw();
                const line = codeLine(source.line);
                const mark = findChild(line, "stopMark");
                verify(mark.visible && mark.byStep);
                const picture = grabImage(window.contentItem);
                const middle = mark.mapToItem(window.contentItem, mark.width / 2, mark.height / 2);
                const painted = (x, y) => Qt.colorEqual(picture.pixel(Math.round(middle.x + x * mark.width),
                    Math.round(middle.y + y * mark.width)), Theme.bad);
                // By shape, not by colour alone: a diamond reaches far up, and has no corners.
                verify(painted(0, 0) && painted(0, -0.55) && !painted(-0.5, -0.5) && !painted(0.5, 0.5));
                grabImage(window.contentItem.parent).save(Bench.picture("stops-" + data.tag + ".png"));
                openPanel();
                type("findkey");
                wait(50);
                grabImage(window.contentItem.parent).save(Bench.picture("stops-panel-" + data.tag + ".png"));
            }

            function test_it_fits_a_projector() {
                compare(stops.addStep(miss), "");
                verify(moment.goToStep(miss));
                Theme.zoom = 2;
                draw();
                grabImage(window.contentItem.parent).save(Bench.picture("stops-large.png"));
                const place = item("kernelPlace");
                verify(place.visible && !place.truncated);
                verify(place.width >= place.paintedWidth);
                openPanel();
                const panel = item("stopsPanel");
                verify(panel.x >= 0 && panel.x + panel.width <= window.width);
                verify(panel.y >= 0 && panel.y + panel.height <= window.height);
                wait(50);
                grabImage(window.contentItem.parent).save(Bench.picture("stops-panel-large.png"));
            }
        }
    }
}
