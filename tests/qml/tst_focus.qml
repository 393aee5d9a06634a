import QtQuick
import QtQuick.Controls
import QtTest
import IpcScope
import IpcScope.Ui
import IpcScopeTest

// Keys, whatever has the focus: only what is typed, and Space, belong to what they go to.
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
            name: "Focus"
            when: windowShown

            readonly property Moment moment: Bench.session.moment

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
            function item(name) {
                const found = seen(name, window.contentItem);
                verify(found !== null, name);
                return found;
            }
            function init() {
                failOnWarning(/.?/);
                window.requestActivate();
                tryCompare(window, "active", true);
                Bench.pages.page = Pages.Lab;
                verify(Bench.openTwoNamespaces());
                moment.goStart();
            }

            function test_arrows_step_while_a_button_has_the_focus() {
                const button = item("stepForward");
                button.forceActiveFocus();
                keyClick(Qt.Key_Right);
                verify(!moment.atStart);
                keyClick(Qt.Key_End);
                verify(moment.atEnd);
                keyClick(Qt.Key_Home);
                verify(moment.atStart);
            }

            function test_Space_presses_what_has_the_focus() {
                item("toEnd").forceActiveFocus();
                keyClick(Qt.Key_Space);
                verify(moment.atEnd);
                moment.goStart();
                const speed = item("speed");
                speed.forceActiveFocus();
                keyClick(Qt.Key_Space);
                tryCompare(speed.popup, "opened", true);
                verify(moment.atStart);
                keyClick(Qt.Key_Escape);
                tryCompare(speed.popup, "opened", false);
                speed.focus = false;
                keyClick(Qt.Key_Space);
                verify(!moment.atStart);
            }

            function test_a_question_mark_shows_the_keys_while_a_button_has_the_focus() {
                item("stepForward").forceActiveFocus();
                keyClick("?");
                tryVerify(() => window.Overlay.overlay.visible);
                keyClick(Qt.Key_Escape);
                tryCompare(window.Overlay.overlay, "visible", false);
            }

            function test_what_is_typed_goes_to_the_field() {
                const field = item("commandField");
                field.forceActiveFocus();
                field.clear();
                keyClick("?");
                keyClick(Qt.Key_Space);
                compare(field.text, "? ");
                field.clear();
                verify(moment.atStart);
            }

            function test_an_action_is_found_by_words_of_its_name() {
                keyClick(Qt.Key_K, Qt.ControlModifier);
                const finder = window.Overlay.overlay;
                tryVerify(() => seen("findQuery", finder) !== null && seen("findQuery", finder).activeFocus);
                for (const letter of "theme dark")
                    keyClick(letter);
                const scheme = Theme.scheme;
                keyClick(Qt.Key_Enter);
                compare(Theme.scheme, Theme.Dark);
                Theme.scheme = scheme;
            }
        }
    }
}
