import QtQuick
import QtTest
import IpcScope
import IpcScope.Ui
import IpcScopeTest

// A person's layout: what is dragged stays over a start, until it is reset.
Item {
    id: root

    width: 10
    height: 10

    Component {
        id: start

        Main {
            width: 1366
            height: 768
            session: Bench.session
            chooser: Bench.chooser
            learn: Bench.learn
            compare: Bench.compare
            pages: Bench.pages
        }
    }
    TextMetrics {
        id: metrics
    }
    TestCase {
        id: test

        name: "Layout"
        when: windowShown

        readonly property var panes: ["diagram", "code", "tables", "timeline"]
        property Main window: null

        /// Starts the program, as it were.
        function open() {
            window = createTemporaryObject(start, root, { autosave: Outside.begin(Bench.session) });
            verify(window !== null);
            verify(Bench.openTwoNamespaces());
            window.requestActivate();
            tryCompare(window, "active", true);
            draw();
        }
        function close() {
            window.destroy();
            tryVerify(() => window === null);
            Outside.end();
        }
        function draw() {
            window.update();
            waitForRendering(window.contentItem);
            wait(50);
        }
        function pane(name) {
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
        function sizes() {
            return panes.map(name => name + " " + Math.round(pane(name).width) + "x" + Math.round(pane(name).height)).join(", ");
        }
        /// Drags the divider at the right or at the lower edge of a pane.
        function drag(name, dx, dy) {
            const one = pane(name);
            const edge = dx !== 0 ? one.mapToItem(window.contentItem, one.width + Theme.unit, one.height / 2)
                : one.mapToItem(window.contentItem, one.width / 2, one.height + Theme.unit);
            mouseDrag(window.contentItem, edge.x, edge.y, dx, dy);
            draw();
        }
        function init() {
            failOnWarning(/^(?!This plugin does not)/);
            Outside.forget();
            Theme.zoomReset();
        }
        function cleanup() {
            if (window !== null)
                close();
        }

        function test_what_is_dragged_stays_until_it_is_reset() {
            open();
            const usual = sizes();
            const code = pane("code").width;
            const diagram = pane("diagram").height;
            drag("code", -90, 0);
            verify(Math.abs(pane("code").width - (code - 90)) <= 12, pane("code").width + " of " + code);
            drag("diagram", 0, 60);
            verify(Math.abs(pane("diagram").height - (diagram + 60)) <= 12, pane("diagram").height + " of " + diagram);
            const dragged = sizes();
            close();
            open();
            compare(sizes(), dragged, "the next start is as this one was left");
            keyClick(Qt.Key_R, Qt.ControlModifier | Qt.ShiftModifier);
            draw();
            compare(sizes(), usual, "reset");
            close();
            open();
            compare(sizes(), usual, "and stays so");
        }

        function test_what_is_dragged_is_reset_by_the_menu_and_fits_a_smaller_window() {
            open();
            const usual = sizes();
            drag("code", 120, 0);
            verify(sizes() !== usual);
            window.width = 800;
            window.height = 600;
            draw();
            for (const name of panes) {
                const place = pane(name).mapToItem(window.contentItem, 0, 0);
                verify(place.x >= 0 && place.x + pane(name).width <= 800 + 1, name + " " + place.x + " " + pane(name).width);
                verify(pane(name).width >= 60 && pane(name).height >= 40, name);
            }
            window.width = 1366;
            window.height = 768;
            draw();
            const menu = pane("viewMenu");
            mouseClick(menu);
            tryCompare(menu.menu, "opened", true);
            const entry = menu.menu.contentItem.children.length > 0
                ? Array.from({ length: menu.menu.count }, (unused, at) => menu.menu.itemAt(at)).find(one => one.text === "Reset layout")
                : null;
            verify(entry);
            mouseClick(entry);
            draw();
            compare(sizes(), usual);
        }

        function test_a_divider_of_a_lesson_is_dragged_and_reset() {
            open();
            Bench.learn.openLesson("same-key");
            verify(Bench.lessonWaits());
            draw();
            const lesson = pane("lesson");
            const usual = lesson.width;
            const edge = lesson.mapToItem(window.contentItem, lesson.width + Theme.unit, lesson.height / 2);
            mouseDrag(window.contentItem, edge.x, edge.y, -60, 0);
            draw();
            verify(Math.abs(lesson.width - (usual - 60)) <= 12, lesson.width + " of " + usual);
            keyClick(Qt.Key_R, Qt.ControlModifier | Qt.ShiftModifier);
            draw();
            compare(lesson.width, usual);
        }

        /// Tab is pressed until a divider of the pane with this name has the keys.
        function tabTo(name) {
            window.contentItem.forceActiveFocus();
            for (let tabs = 0; tabs < 200; ++tabs) {
                keyClick(Qt.Key_Tab);
                if (window.activeFocusItem?.pane !== undefined && window.activeFocusItem.Accessible.name.endsWith(name))
                    return window.activeFocusItem;
            }
            fail("Tab does not come to the divider of " + name);
        }
        function press(key, times) {
            for (let pressed = 0; pressed < times; ++pressed)
                keyClick(key);
            draw();
        }

        function test_a_divider_is_moved_by_the_arrows_across_it_data() {
            return [
                { tag: "views", pane: "diagram", more: Qt.Key_Down, less: Qt.Key_Up, side: Qt.Key_Right, size: "height" },
                { tag: "code", pane: "code", more: Qt.Key_Right, less: Qt.Key_Left, side: Qt.Key_Up, size: "width" },
                { tag: "timeline", pane: "timeline", more: Qt.Key_Up, less: Qt.Key_Down, side: Qt.Key_Left, size: "height" }
            ];
        }
        function test_a_divider_is_moved_by_the_arrows_across_it(data) {
            open();
            Bench.session.moment.goTo(3, 1);
            const usual = sizes();
            const one = pane(data.pane);
            const names = { views: "Views of the moment", code: pane("code").Accessible.name, timeline: pane("timeline").Accessible.name };
            const divider = tabTo(names[data.tag]);
            compare(divider.Accessible.role, Accessible.Splitter);
            const before = one[data.size];
            press(data.more, 1);
            verify(one[data.size] > before + 10, one[data.size] + " " + before);
            compare([Bench.session.moment.call, Bench.session.moment.step], [3, 1], "an arrow is no step here");
            press(data.less, 1);
            compare(one[data.size], before);
            // As far as the others have room, and back from there at once.
            press(data.more, 60);
            const most = one[data.size];
            for (const name of panes)
                verify(pane(name).width >= 60 && pane(name).height >= 40, name);
            press(data.less, 1);
            verify(one[data.size] < most, "it went no farther than it could be seen to");
            verify(divider.activeFocus);
            const moved = sizes();
            close();
            open();
            compare(sizes(), moved, "the next start is as this one was left");
            keyClick(Qt.Key_R, Qt.ControlModifier | Qt.ShiftModifier);
            draw();
            compare(sizes(), usual);
            // Those along it are steps, as everywhere.
            tabTo(names[data.tag]);
            Bench.session.moment.goTo(3, 1);
            keyClick(data.side);
            compare(sizes(), usual);
        }

        function openLesson() {
            open();
            Bench.learn.openLesson("same-key");
            verify(Bench.lessonWaits());
            draw();
        }
        function test_what_is_divided_beside_a_lesson_stays_until_it_is_reset() {
            openLesson();
            const all = () => Math.round(pane("lesson").width) + ", " + sizes();
            const usual = all();
            tabTo(pane("lesson").Accessible.name);
            press(Qt.Key_Left, 2);
            drag("diagram", 0, 30);
            const moved = all();
            verify(moved !== usual);
            close();
            openLesson();
            compare(all(), moved, "the next start is as this one was left");
            keyClick(Qt.Key_2, Qt.ControlModifier);
            draw();
            const lab = sizes();
            keyClick(Qt.Key_1, Qt.ControlModifier);
            draw();
            keyClick(Qt.Key_R, Qt.ControlModifier | Qt.ShiftModifier);
            draw();
            compare(all(), usual, "reset");
            close();
            openLesson();
            compare(all(), usual, "and stays so");
            keyClick(Qt.Key_2, Qt.ControlModifier);
            draw();
            compare(sizes(), lab, "the Lab has its own");
        }

        function test_a_call_can_be_read_while_it_is_typed_data() {
            return [
                { tag: "projector", zoom: 2, width: 1366, hint: /^shmget\(0x1234, 4096, IPC_CREAT\|0600\)/ },
                { tag: "usual", zoom: 1, width: 1366, hint: /%container web ipc=private$/ },
                { tag: "small", zoom: 1, width: 640, hint: /^shmget\(0x1234, 4096, IPC_CREAT\|0600\)/ }
            ];
        }
        function test_a_call_can_be_read_while_it_is_typed(data) {
            open();
            Theme.zoom = data.zoom;
            window.width = data.width;
            draw();
            const field = pane("commandField");
            metrics.font = field.font;
            metrics.text = field.placeholderText;
            verify(data.hint.test(field.placeholderText), field.placeholderText);
            verify(metrics.advanceWidth <= field.width - field.leftPadding - field.rightPadding,
                metrics.advanceWidth + " of " + field.width);
            metrics.text = "semop(0, [{sem_num=0, sem_op=-1, sem_flg=0}], 1)";
            verify(metrics.advanceWidth <= field.width - field.leftPadding - field.rightPadding,
                metrics.advanceWidth + " of " + field.width);
            for (const name of ["toStart", "toEnd", "speed", "actorBox", "commandField", "runCall"]) {
                const thing = pane(name);
                const place = thing.mapToItem(window.contentItem, 0, 0);
                verify(place.x >= 0 && place.x + thing.width <= data.width + 1, name + " " + place.x + " " + thing.width);
                verify(place.y >= 0 && place.y + thing.height <= 768 + 1, name + " " + place.y + " " + thing.height);
            }
            grabImage(window.contentItem.parent).save(Bench.picture("command-" + data.tag + ".png"));
        }

        /// Where there is less height the page is scrolled, and nothing lies over anything else.
        function test_rows_of_the_tables_are_seen_in_the_smallest_window() {
            open();
            window.width = 640;
            window.height = 480;
            draw();
            const table = pane("modelTable");
            verify(table.view.height >= table.rowHeight, table.view.height + " of " + table.rowHeight);
            const place = table.mapToItem(pane("tables"), 0, table.height);
            const foot = pane("tableFoot").mapToItem(pane("tables"), 0, 0);
            verify(place.y <= foot.y + 1, place.y + " below " + foot.y);
            Bench.session.moment.goTo(3, 1);
            draw();
            const line = pane("codeLines").itemAtIndex(Bench.session.source.line - 1);
            verify(line !== null);
            const at = line.mapToItem(pane("codeLines"), 0, 0);
            verify(at.y >= 0 && at.y + line.height <= pane("codeLines").height + 1, at.y);
        }
    }
}
