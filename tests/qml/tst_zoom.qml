import QtQuick
import QtQuick.Controls
import QtTest
import IpcScope
import IpcScope.Ui
import IpcScopeTest

// Diagram and structure view larger and smaller than their pane: wheel, drag and keys.
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

            name: "Zoom"
            when: windowShown

            readonly property Moment moment: Bench.session.moment
            readonly property Diagram diagram: Bench.session.diagram

            function item(name) {
                const found = findChild(window, name);
                verify(found !== null, name);
                return found;
            }
            /// Waits for a frame also where nothing asks for one.
            function draw() {
                window.update();
                waitForRendering(window.contentItem);
            }
            /// What the diagram draws with a title that begins so; null when there is nothing.
            function drawn(title) {
                const scene = item("scene");
                for (let at = 0; at < scene.children.length; ++at) {
                    const one = scene.children[at];
                    if (one.title !== undefined && one.title.startsWith(title))
                        return one;
                }
                return null;
            }
            function type(text) {
                for (const letter of text)
                    keyClick(letter);
            }
            /// Chooses an action by its name, as a person does.
            function find(name) {
                keyClick(Qt.Key_K, Qt.ControlModifier);
                const query = item("findQuery");
                tryCompare(query, "activeFocus", true);
                type(name);
                keyClick(Qt.Key_Return);
                tryVerify(() => !item("findAction").visible);
            }
            function init() {
                failOnWarning(/.?/);
                verify(Bench.openTwoNamespaces());
                Motion.on = false;
                Bench.session.view = Session.Isolation;
                Theme.scheme = Theme.Light;
                Theme.zoomReset();
                window.requestActivate();
                tryCompare(window, "active", true);
                item("workArea").forceActiveFocus();
                draw();
            }
            function views() {
                return [
                    { tag: "diagram", view: Session.Isolation, pane: "diagramView", arrows: Qt.NoModifier },
                    { tag: "structure", view: Session.Structure, pane: "structureView", arrows: Qt.ShiftModifier }
                ];
            }
            function open(data) {
                Bench.session.view = data.view;
                moment.goToEndOf(moment.calls - 1);
                draw();
                const view = item(data.pane);
                tryCompare(view, "visible", true);
                view.zoom.fit();
                draw();
                return view;
            }
            /// Larger than the pane in both directions.
            function enlarge(view) {
                const zoom = view.zoom;
                for (let times = 0; times < 30 && (zoom.extent.width < 2 * view.width || zoom.extent.height < 2 * view.height); ++times)
                    mouseWheel(view, view.width / 2, view.height / 2, 0, 120, Qt.NoButton, Qt.ControlModifier);
                draw();
                verify(view.contentWidth > 1.5 * view.width && view.contentHeight > 1.5 * view.height);
            }
            /// Which place of the drawing a pixel of the pane shows.
            function under(view, x, y) {
                return Qt.point((x + view.contentX - view.zoom.origin.x) / view.zoom.scale,
                    (y + view.contentY - view.zoom.origin.y) / view.zoom.scale);
            }

            function test_the_wheel_zooms_at_the_pointer_data() {
                return views();
            }
            function test_the_wheel_zooms_at_the_pointer(data) {
                const view = open(data);
                enlarge(view);
                for (const eighths of [120, -120]) {
                    const x = Math.round(view.width * 0.55);
                    const y = Math.round(view.height * 0.6);
                    const before = under(view, x, y);
                    const scale = view.zoom.scale;
                    mouseWheel(view, x, y, 0, eighths, Qt.NoButton, Qt.ControlModifier);
                    fuzzyCompare(view.zoom.scale / scale, eighths > 0 ? 1.25 : 0.8, 0.001);
                    const after = under(view, x, y);
                    verify(Math.abs(after.x - before.x) < 2 && Math.abs(after.y - before.y) < 2, before + " " + after);
                }
            }

            function test_the_wheel_alone_scrolls_data() {
                return views();
            }
            function test_the_wheel_alone_scrolls(data) {
                const view = open(data);
                enlarge(view);
                const scale = view.zoom.scale;
                view.contentY = 0;
                const y = view.contentY;
                mouseWheel(view, view.width / 2, view.height / 2, 0, -120);
                tryVerify(() => view.contentY > y);
                compare(view.zoom.scale, scale);
                tryCompare(view, "moving", false);
            }

            function test_dragging_pans_data() {
                return views();
            }
            function test_dragging_pans(data) {
                const view = open(data);
                enlarge(view);
                const x = view.contentX;
                const y = view.contentY;
                mouseDrag(view, view.width * 0.6, view.height * 0.7, -80, -40, Qt.LeftButton, Qt.NoModifier, 20);
                tryVerify(() => view.contentX > x + 20 && view.contentY > y + 10);
                tryCompare(view, "moving", false);
            }

            function test_arrows_pan_what_is_larger_data() {
                return views();
            }
            function test_arrows_pan_what_is_larger(data) {
                const view = open(data);
                enlarge(view);
                moment.goToEndOf(2);
                view.forceActiveFocus(Qt.TabFocusReason);
                draw();
                const at = [moment.call, moment.step];
                const x = view.contentX;
                const y = view.contentY;
                keyClick(Qt.Key_Right, data.arrows);
                verify(view.contentX > x, view.contentX + " " + x);
                keyClick(Qt.Key_Left, data.arrows);
                compare(view.contentX, x);
                keyClick(Qt.Key_Down, data.arrows);
                verify(view.contentY > y);
                keyClick(Qt.Key_Up, data.arrows);
                compare(view.contentY, y);
                for (let times = 0; times < 400; ++times)
                    keyClick(Qt.Key_Right, data.arrows);
                fuzzyCompare(view.contentX, view.contentWidth - view.width, 1); // and no further
                compare([moment.call, moment.step], at);
            }

            function test_arrows_make_steps_where_all_is_seen() {
                const view = open(views()[0]);
                moment.goToEndOf(2);
                mouseClick(view, 2, 2);
                tryCompare(view, "activeFocus", true);
                keyClick(Qt.Key_Left);
                verify(!moment.done);
                enlarge(view);
                keyClick(Qt.Key_Right, Qt.ControlModifier);
                compare(moment.call, 2);
                verify(moment.done);
            }

            function test_actions_zoom_and_fit_data() {
                return views();
            }
            function test_actions_zoom_and_fit(data) {
                const view = open(data);
                const scale = view.zoom.scale;
                find("zoom diagram in");
                fuzzyCompare(view.zoom.scale / scale, 1.25, 0.001);
                find("zoom diagram out");
                fuzzyCompare(view.zoom.scale / scale, 1, 0.001);
                keyClick(Qt.Key_Plus, Qt.AltModifier);
                fuzzyCompare(view.zoom.scale / scale, 1.25, 0.001);
                keyClick(Qt.Key_Equal, Qt.AltModifier);
                fuzzyCompare(view.zoom.scale / scale, 1.5625, 0.001);
                keyClick(Qt.Key_Minus, Qt.AltModifier);
                fuzzyCompare(view.zoom.scale / scale, 1.25, 0.001);
                enlarge(view);
                find("fit diagram");
                verify(view.zoom.shown.width <= view.width + 1 && view.zoom.shown.height <= view.height + 1);
                compare(view.contentX, 0);
                compare(view.contentY, 0);
                enlarge(view);
                keyClick(Qt.Key_0, Qt.AltModifier);
                fuzzyCompare(view.zoom.scale, scale, 0.001);
            }

            function test_other_views_have_nothing_to_zoom() {
                const view = open(views()[0]);
                const scale = view.zoom.scale;
                Bench.session.view = Session.Slots;
                keyClick(Qt.Key_Plus, Qt.AltModifier);
                compare(view.zoom.scale, scale);
            }

            function test_a_larger_type_makes_a_chosen_size_larger() {
                const view = open(views()[0]);
                keyClick(Qt.Key_Plus, Qt.AltModifier);
                const scale = view.zoom.scale;
                Theme.zoom = 2;
                draw();
                fuzzyCompare(view.zoom.scale, 2 * scale, 0.001);
            }
        }
    }
}
