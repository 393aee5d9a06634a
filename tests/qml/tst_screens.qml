import QtQuick
import QtTest
import IpcScope
import IpcScope.Ui
import IpcScopeTest

// A projector is plugged in and pulled out while a class is shown something. (The screens are those
// that Qt's offscreen platform makes up, and takes away while the program runs.)
Item {
    width: 10
    height: 10

    Main {
        id: window

        width: 700
        height: 500
        session: Bench.session
        chooser: Bench.chooser
        learn: Bench.learn
        compare: Bench.compare
        pages: Bench.pages

        TestCase {
            id: test

            name: "Screens"
            when: windowShown

            readonly property Presenting presenting: window.presenting
            readonly property PresenterWindow speaker: window.speakerWindow
            // Side by side. The first one has the name of that with which the platform begins: it is always there.
            readonly property var laptop: ({ name: "", x: 0, y: 0, width: 800, height: 600 })
            readonly property var beamer: ({ name: "beamer", x: 800, y: 0, width: 1024, height: 768 })

            function init() {
                failOnWarning(/.?/);
                presenting.stop();
                verify(Outside.plug([laptop]));
                verify(Bench.openTwoNamespaces());
                window.x = 20;
                window.y = 20;
                window.requestActivate();
                tryCompare(window, "active", true);
                tryVerify(() => {
                    window.contentItem.forceActiveFocus();
                    return window.activeFocusItem !== null;
                }, 5000, "the keys are the window's");
            }
            function cleanup() {
                presenting.stop();
            }
            function present() {
                keyClick(Qt.Key_F5);
                tryCompare(presenting, "on", true);
                wait(50);
            }
            function where(one) {
                return one.x + "," + one.y + " " + one.width + "x" + one.height;
            }
            function fills(one, screen) {
                tryVerify(() => where(one) === screen.x + "," + screen.y + " " + screen.width + "x" + screen.height, 2000,
                    where(one) + " is not all of " + screen.name + " at " + screen.x);
                compare(one.visibility, Window.FullScreen);
            }
            function isOn(one, screen) {
                tryVerify(() => one.x >= screen.x && one.x < screen.x + screen.width, 2000, where(one) + " is not on " + screen.name);
            }

            function test_a_projector_that_comes_has_what_the_class_sees_and_the_notes_stay_with_the_speaker() {
                present();
                fills(window, laptop);
                verify(!speaker.visible);
                verify(Outside.plug([laptop, beamer]));
                fills(window, beamer);
                tryCompare(speaker, "visible", true);
                isOn(speaker, laptop);
                keyClick(Qt.Key_PageDown);
                verify(presenting.on);
            }

            function test_a_projector_that_goes_leaves_what_the_class_sees_on_the_screen_that_is_left() {
                verify(Outside.plug([laptop, beamer]));
                window.screen = Qt.application.screens[1];
                window.x = beamer.x + 10;
                present();
                fills(window, beamer);
                tryCompare(speaker, "visible", true);
                isOn(speaker, laptop);
                const call = Bench.session.moment.call;
                verify(Outside.plug([laptop]));
                fills(window, laptop);
                tryCompare(speaker, "visible", false); // the class would see the answers
                verify(presenting.on);
                compare(Bench.session.moment.call, call);
                // The place where the window was before has gone.
                keyClick(Qt.Key_Escape);
                tryCompare(window, "visibility", Window.Windowed);
                isOn(window, laptop);
                compare([window.width, window.height], [700, 500]);
            }

            function test_the_speaker_s_screen_that_goes_takes_nothing_from_the_class() {
                verify(Outside.plug([laptop, beamer]));
                present();
                fills(window, laptop);
                isOn(speaker, beamer);
                verify(Outside.plug([laptop]));
                tryCompare(speaker, "visible", false);
                fills(window, laptop);
                verify(presenting.on);
            }

            function test_notes_that_were_closed_stay_closed_while_screens_go() {
                const third = { name: "third", x: 1824, y: 0, width: 800, height: 600 };
                verify(Outside.plug([laptop, beamer, third]));
                present();
                tryCompare(speaker, "visible", true);
                keyClick(Qt.Key_F5, Qt.ShiftModifier);
                tryCompare(speaker, "visible", false);
                verify(Outside.plug([laptop, beamer]));
                wait(100);
                verify(!speaker.visible);
                fills(window, laptop);
            }

            function test_who_presents_nothing_has_no_window_moved() {
                const before = where(window);
                verify(Outside.plug([laptop, beamer]));
                wait(100);
                verify(Outside.plug([laptop]));
                wait(100);
                compare(where(window), before);
                verify(!speaker.visible);
            }
        }
    }
}
