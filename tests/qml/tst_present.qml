import QtQuick
import QtQuick.Controls
import QtTest
import IpcScope
import IpcScope.Ui
import IpcScopeTest

// A speaker before a class, with a clicker and a keyboard.
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

            name: "Present"
            when: windowShown

            readonly property OpenLesson lesson: Bench.learn.lesson
            readonly property Presenting presenting: window.presenting

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
            /// In the speaker's own window.
            function spoken(name) {
                const found = seen(name, window.speakerWindow.contentItem.parent);
                verify(found !== null, name);
                return found;
            }
            function draw() {
                window.update();
                waitForRendering(window.contentItem);
            }
            function activate() {
                window.requestActivate();
                tryCompare(window, "active", true);
            }
            function init() {
                failOnWarning(/.?/);
                presenting.stop();
                Theme.zoomReset();
                activate();
                window.contentItem.forceActiveFocus();
            }
            function cleanup() {
                presenting.stop();
            }
            function present(id) {
                Bench.learn.openLesson(id);
                verify(Bench.lessonWaits());
                tryVerify(() => lesson.rows.count > 0);
                keyClick(Qt.Key_F5);
                tryCompare(presenting, "on", true);
                verify(Bench.lessonWaits());
                wait(60);
            }

            /// On in the lesson, after what is below has been shown.
            function clickOn() {
                for (let pages = 0; pages < 9 && presenting.moreBelow; ++pages) {
                    keyClick(Qt.Key_PageDown);
                    wait(30);
                }
                verify(!presenting.moreBelow);
                keyClick(Qt.Key_PageDown);
                verify(Bench.lessonWaits());
                wait(80);
            }

            function test_F5_fills_the_screen_and_Esc_brings_everything_back() {
                verify(Bench.openTwoNamespaces());
                draw();
                const names = ["diagram", "code", "tables", "timeline", "commandField"];
                const places = () => names.map(name => {
                    const place = item(name).mapToItem(window.contentItem, 0, 0);
                    return name + " " + place.x + " " + place.y + " " + item(name).width + " " + item(name).height;
                }).join("\n");
                // The person has moved a divider.
                const code = item("code");
                const edge = code.mapToItem(window.contentItem, code.width + 2, code.height / 2);
                mouseDrag(window.contentItem, edge.x, edge.y, -80, 0);
                draw();
                const before = places();
                const body = Theme.body;
                keyClick(Qt.Key_F5);
                tryCompare(window, "visibility", Window.FullScreen);
                verify(Theme.body > body, "large type, as far as a screen of 800 x 800 allows");
                compare(seen("appBar", window.contentItem), null);
                compare(seen("play", window.contentItem), null);
                draw();
                keyClick(Qt.Key_Escape);
                tryCompare(window, "visibility", Window.Windowed);
                tryCompare(window, "width", 1366);
                tryCompare(window, "height", 768);
                compare(Theme.body, body);
                verify(item("appBar").visible && item("play").visible);
                draw();
                tryVerify(() => places() === before, 2000, places() + "\nbefore\n" + before);
                verify(!presenting.on);
            }

            function test_the_size_of_the_type_is_remembered_for_the_next_time() {
                keyClick(Qt.Key_F5);
                keyClick(Qt.Key_Plus, Qt.ControlModifier);
                const body = Theme.body;
                keyClick(Qt.Key_Escape);
                verify(Theme.body < body);
                keyClick(Qt.Key_F5);
                compare(Theme.body, body);
                keyClick(Qt.Key_Minus, Qt.ControlModifier);
            }

            function test_a_clicker_goes_through_a_lesson_and_back() {
                present("same-key");
                compare(seen("goOn", window.contentItem), null);
                compare(lesson.stop, Learning.Answering);
                const first = presenting.shownRow;
                verify(presenting.moreBelow, "on a screen of 800 x 800");
                clickOn(); // the answer
                compare(lesson.question.chosen, lesson.question.correct);
                verify(lesson.question.correct >= 0);
                clickOn();
                tryVerify(() => presenting.shownRow > first);
                const second = presenting.shownRow;
                const stop = lesson.stop;
                keyClick(Qt.Key_PageUp);
                verify(presenting.shownRow < second);
                verify(presenting.place.startsWith("Looking back"), presenting.place);
                compare(lesson.stop, stop);
                const page = item("lessonPage");
                keyClick(Qt.Key_PageUp);
                keyClick(Qt.Key_PageUp);
                tryCompare(page, "contentY", 0);
                while (presenting.shownRow !== second)
                    keyClick(Qt.Key_PageDown);
                compare(lesson.stop, stop, "the lesson has not gone on");
                tryVerify(() => page.contentY > 0);
                // To the end, and once more than meant.
                for (let clicks = 0; clicks < 60 && !lesson.over; ++clicks)
                    clickOn();
                verify(lesson.over);
                const title = lesson.title;
                clickOn();
                compare(lesson.title, title);
            }

            function test_a_show_of_hands_is_counted_charted_and_told() {
                present("same-key");
                for (const key of ["2", "2", "1", "2", "3"])
                    keyClick(key);
                keyClick(Qt.Key_Backspace);
                compare(lesson.question.hands[0] + " " + lesson.question.hands[1], "1 3");
                const options = lesson.question.options;
                const words = item("handsText").text;
                verify(words.startsWith("4 hands: 1 for " + options[0] + " (25 %), 3 for " + options[1] + " (75 %)"), words);
                draw();
                const bars = [item("option0"), item("option1")].map(option => seen("handsBar", option));
                verify(bars[1].width > 2.5 * bars[0].width, bars[0].width + " " + bars[1].width);
                while (presenting.moreBelow) {
                    keyClick(Qt.Key_PageDown);
                    wait(30);
                }
                const at = item("lessonPage").contentY;
                keyClick("1");
                keyClick(Qt.Key_Backspace);
                wait(60);
                compare(item("lessonPage").contentY, at, "counting moves nothing");
                draw();
                grabImage(window.contentItem).save(Bench.picture("hands.png"));
                clickOn();
                compare(lesson.question.chosen, 1, "as most did");
                compare(item("handsText").text, words);
                keyClick("1");
                compare(item("handsText").text, words, "nobody counts after the answer");
            }

            function test_a_dot_blanks_the_screen_until_a_key() {
                present("same-key");
                keyClick(".");
                tryVerify(() => seen("blankScreen", window.contentItem) !== null);
                draw();
                const picture = grabImage(window.contentItem);
                for (const place of [[5, 5], [200, 300], [600, 400]])
                    verify(Qt.colorEqual(picture.pixel(place[0], place[1]), Theme.blank));
                const row = presenting.shownRow;
                keyClick(Qt.Key_PageDown);
                compare(seen("blankScreen", window.contentItem), null);
                compare(presenting.shownRow, row);
                compare(lesson.stop, Learning.Answering);
                keyClick("b");
                verify(presenting.blank);
                keyClick(".");
                verify(!presenting.blank);
            }

            function test_the_speaker_has_notes_the_next_step_and_the_answer() {
                present("same-key");
                verify(!window.speakerWindow.visible);
                keyClick(Qt.Key_F5, Qt.ShiftModifier);
                tryCompare(window.speakerWindow, "visible", true);
                tryVerify(() => spoken("speakerAnswerWords").markdown !== "");
                verify(spoken("speakerAnswerWords").markdown.includes("ENOENT"), spoken("speakerAnswerWords").markdown);
                verify(spoken("speakerNotesWords").markdown.length > 20);
                verify(spoken("speakerNextWords").markdown.length > 5);
                verify(spoken("speakerPlace").text.startsWith(lesson.title));
                const clock = spoken("speakerClock").text;
                tryVerify(() => spoken("speakerClock").text !== clock, 3000);
                for (const scheme of [Theme.Light, Theme.Dark, Theme.Contrast]) {
                    Theme.scheme = scheme;
                    wait(60);
                    grabImage(window.speakerWindow.contentItem).save(Bench.picture("speaker-" + scheme + ".png"));
                }
                Theme.scheme = Theme.Light;
                // Hands as numbers, and one by one.
                const field = spoken("hands1");
                field.forceActiveFocus();
                field.text = "17";
                field.editingFinished();
                tryVerify(() => lesson.question.hands[0] === 17);
                mouseClick(spoken("more2"));
                compare(lesson.question.hands[1], 1);
                verify(item("handsText").text.startsWith("18 hands"), item("handsText").text);
                const clickHere = () => {
                    for (let pages = 0; pages < 9 && presenting.moreBelow; ++pages) {
                        mouseClick(spoken("speakerOn"));
                        wait(30);
                    }
                    mouseClick(spoken("speakerOn"));
                    verify(Bench.lessonWaits());
                    wait(80);
                };
                clickHere();
                compare(lesson.question.chosen, 0);
                const next = spoken("speakerNextWords").markdown;
                clickHere();
                tryVerify(() => spoken("speakerNextWords").markdown !== next);
                activate();
                keyClick(Qt.Key_Escape);
                tryCompare(window.speakerWindow, "visible", false);
            }

            function test_the_speaker_s_window_can_be_used_by_keyboard() {
                present("same-key");
                keyClick(Qt.Key_F5, Qt.ShiftModifier);
                tryCompare(window.speakerWindow, "visible", true);
                window.speakerWindow.requestActivate();
                tryCompare(window.speakerWindow, "active", true);
                compare(AccessWalk.breaches(window.speakerWindow, []).join("\n"), "");
                verify(AccessWalk.places() >= 10, AccessWalk.way().join("\n"));
            }

            function test_what_a_class_does_is_not_the_learner_s_progress() {
                const before = Bench.progress();
                Bench.learn.openLesson("same-key");
                verify(Bench.lessonWaits());
                tryVerify(() => Bench.progress().includes("same-key"), 3000);
                const opened = Bench.progress();
                keyClick(Qt.Key_F5);
                wait(80);
                clickOn();
                verify(lesson.question.chosen >= 0);
                keyClick(Qt.Key_Escape);
                lesson.goOn();
                verify(Bench.lessonWaits());
                wait(300);
                compare(Bench.progress(), opened);
            }

            function test_in_the_lab_a_clicker_steps() {
                verify(Bench.openTwoNamespaces());
                const moment = Bench.session.moment;
                moment.goTo(3, 0);
                keyClick(Qt.Key_F5);
                keyClick(Qt.Key_PageDown);
                compare(moment.step, 1);
                keyClick(Qt.Key_PageUp);
                compare(moment.step, 0);
                verify(presenting.next.includes(moment.callText), presenting.next);
                // A call is typed before the class; the dot is a letter then.
                const field = item("commandField");
                mouseClick(field);
                keyClick(".");
                compare(field.text, ".");
                verify(!presenting.blank);
                field.clear();
                Bench.session.command.text = "";
                keyClick(Qt.Key_Escape);
                verify(presenting.on, "Esc left the field, or its list");
                for (let more = 0; more < 2 && presenting.on; ++more)
                    keyClick(Qt.Key_Escape);
                verify(!presenting.on);
            }
        }
    }
}
