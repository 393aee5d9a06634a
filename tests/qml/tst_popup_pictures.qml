import QtQuick
import QtQuick.Controls
import QtTest
import IpcScope
import IpcScope.Ui
import IpcScopeTest

// Pictures of what opens above a page, and of the speaker's window, in every scheme and large: to be
// looked at, and each shows something else.
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

            name: "PopupPictures"
            when: windowShown

            readonly property var schemes: [Theme.Light, Theme.Dark, Theme.Contrast]
            readonly property var names: ["light", "dark", "contrast"]

            function init() {
                failOnWarning(/^(?!This plugin does not)/);
                window.requestActivate();
                tryCompare(window, "active", true);
                verify(Bench.openTwoNamespaces());
                Bench.session.moment.goTo(3, 0);
                findChild(window, "workArea").forceActiveFocus();
            }
            function cleanup() {
                window.presenting.stop();
                Theme.scheme = Theme.Light;
                Theme.zoomReset();
            }
            function inEveryScheme(root, name) {
                const sheet = [];
                for (const zoom of [1, 2]) {
                    Theme.zoom = zoom;
                    for (const scheme of schemes) {
                        Theme.scheme = scheme;
                        wait(80);
                        const picture = grabImage(root());
                        picture.save(Bench.picture("popup-" + name + "-" + names[scheme] + "-" + zoom + ".png"));
                        for (const other of sheet)
                            verify(!picture.equals(other), name + " " + names[scheme] + " " + zoom);
                        sheet.push(picture);
                    }
                }
            }
            function test_what_opens_above_a_page_data() {
                return [
                    { tag: "keysPanel", open: () => keyClick("?") },
                    { tag: "findAction", open: () => keyClick(Qt.Key_K, Qt.ControlModifier) },
                    { tag: "editCall", open: () => keyClick(Qt.Key_F2) }
                ];
            }
            function test_what_opens_above_a_page(data) {
                data.open();
                tryCompare(findChild(window, data.tag), "opened", true);
                inEveryScheme(() => window.contentItem.parent, data.tag);
                keyClick(Qt.Key_Escape);
                tryCompare(findChild(window, data.tag), "visible", false);
            }
            function test_every_menu_data() {
                return ["fileMenu", "goMenu", "lessonMenu", "viewMenu", "helpMenu"].map(name => ({ tag: name }));
            }
            function test_every_menu(data) {
                const title = findChild(window, data.tag);
                title.forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Space);
                tryCompare(title.menu, "opened", true);
                inEveryScheme(() => window.contentItem.parent, data.tag);
                keyClick(Qt.Key_Escape);
            }
            function test_the_speakers_window_data() {
                return [{ tag: "question", id: "same-key" }, { tag: "notes", id: "undo" }];
            }
            function test_the_speakers_window(data) {
                Bench.learn.openLesson(data.id);
                verify(Bench.lessonWaits());
                tryVerify(() => Bench.learn.lesson.rows.count > 0);
                window.presenting.start();
                window.presenting.console = true;
                tryCompare(window.speakerWindow, "visible", true);
                verify(Bench.lessonWaits());
                inEveryScheme(() => window.speakerWindow.contentItem.parent, "speaker-" + data.tag);
            }
        }
    }
}
