import QtQuick
import QtTest
import IpcScope
import IpcScope.Ui
import IpcScopeTest

// Playing, and above all stopping.
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

            name: "Play"
            when: windowShown

            readonly property Moment moment: Bench.session.moment
            readonly property Player player: Bench.session.player

            function item(name) {
                const found = findChild(window, name);
                verify(found !== null, name);
                return found;
            }
            function init() {
                failOnWarning(/.?/);
                Bench.pages.page = Pages.Lab;
                verify(Bench.openTwoNamespaces());
                Bench.session.command.text = "";
                player.speed = 2;
                window.requestActivate();
                tryCompare(window, "active", true);
                item("workArea").forceActiveFocus();
                moment.goStart();
                window.update();
                waitForRendering(window.contentItem);
            }
            function cleanup() {
                player.stop();
                Bench.learn.lesson.session.player.stop();
            }
            function play() {
                player.toggle();
                verify(player.playing);
            }

            function test_p_plays_and_stops_wherever_no_letter_is_typed_data() {
                return [
                    { tag: "workArea" },
                    { tag: "play" },
                    { tag: "toEnd" },
                    { tag: "speed" },
                    { tag: "calls" }
                ];
            }
            function test_p_plays_and_stops_wherever_no_letter_is_typed(data) {
                item(data.tag).forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_P);
                verify(player.playing);
                keyClick(Qt.Key_P);
                verify(!player.playing);
            }

            function test_p_in_the_command_bar_stops_only_while_nothing_is_typed() {
                const field = item("commandField");
                mouseClick(field);
                tryCompare(field, "activeFocus", true);
                play();
                keyClick(Qt.Key_P);
                verify(!player.playing);
                compare(field.text, "");
                keyClick(Qt.Key_P); // nothing plays: a letter
                compare(field.text, "p");
                verify(!player.playing);
                play();
                keyClick(Qt.Key_P); // a line is being typed: a letter
                compare(field.text, "pp");
                verify(player.playing);
            }

            function test_escape_stops_from_everywhere_data() {
                return [
                    { tag: "workArea" },
                    { tag: "play" },
                    { tag: "commandField" },
                    { tag: "tableFilter" },
                    { tag: "speed" },
                    { tag: "trouble", presenting: true }
                ];
            }
            function test_escape_stops_from_everywhere(data) {
                if (data.presenting)
                    window.presenting.start();
                else
                    item(data.tag).forceActiveFocus(Qt.TabFocusReason);
                Bench.session.command.text = "half a li";
                play();
                keyClick(Qt.Key_Escape);
                verify(!player.playing);
                if (data.presenting) {
                    verify(window.presenting.on);
                    keyClick(Qt.Key_Escape); // nothing plays: it leaves as always
                    verify(!window.presenting.on);
                }
            }

            function test_the_button_plays_and_stops() {
                mouseClick(item("play"));
                verify(player.playing);
                compare(item("play").picture, "pause");
                mouseClick(item("play"));
                verify(!player.playing);
                compare(item("play").picture, "play");
                item("play").forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Space);
                verify(player.playing);
                keyClick(Qt.Key_Return);
                verify(!player.playing);
            }

            function test_what_is_left_does_not_play_on_data() {
                return [
                    { tag: "learn", key: Qt.Key_1 },
                    { tag: "compare", key: Qt.Key_3 }
                ];
            }
            function test_what_is_left_does_not_play_on(data) {
                play();
                keyClick(data.key, Qt.ControlModifier);
                verify(Bench.pages.page !== Pages.Lab);
                verify(!player.playing);
                const at = moment.step;
                const call = moment.call;
                wait(700);
                compare(moment.step, at);
                compare(moment.call, call);
            }

            function test_opening_a_lesson_stops_the_lab_and_the_lesson_before() {
                Bench.learn.load();
                tryCompare(Bench.learn, "loading", false, 20000);
                Bench.pages.page = Pages.Lab;
                play();
                Bench.learn.openLesson("same-key");
                verify(!player.playing);
                verify(Bench.lessonWaits());
                const lesson = Bench.learn.lesson.session;
                while (lesson.moment.calls === 0) {
                    Bench.learn.lesson.goOn();
                    verify(Bench.lessonWaits());
                }
                lesson.moment.goStart();
                lesson.player.toggle();
                verify(lesson.player.playing);
                keyClick(Qt.Key_Escape);
                verify(!lesson.player.playing);
                lesson.moment.goStart();
                lesson.player.toggle();
                Bench.learn.showCourse();
                verify(!lesson.player.playing);
            }

            function test_the_speed_box_data() {
                return [
                    { tag: "0.25×", row: 0, watched: 3600, least: 1, most: 1 },
                    { tag: "0.5×", row: 1, watched: 1800, least: 1, most: 1 },
                    { tag: "1×", row: 2, watched: 900, least: 1, most: 1 },
                    { tag: "2×", row: 3, watched: 850, least: 1, most: 3 },
                    { tag: "4×", row: 4, watched: 850, least: 1, most: 6 },
                    { tag: "16×", row: 5, watched: 850, least: 4, most: 22 }
                ];
            }
            function test_the_speed_box(data) {
                const box = item("speed");
                choose(data.row);
                compare(box.displayText, data.tag);
                compare(player.speed, data.row);
                let steps = 0;
                const count = () => ++steps;
                mouseClick(item("play"));
                moment.moved.connect(count);
                wait(data.watched); // ms
                mouseClick(item("play"));
                moment.moved.disconnect(count);
                verify(!player.playing);
                verify(steps >= data.least && steps <= data.most, steps + " steps");
            }
            /// With the box's own keys.
            function choose(row) {
                const box = item("speed");
                box.forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Space);
                tryCompare(box.popup, "opened", true);
                for (let up = 0; up < 8; ++up)
                    keyClick(Qt.Key_Up);
                for (let down = 0; down < row; ++down)
                    keyClick(Qt.Key_Down);
                keyClick(Qt.Key_Return);
                tryCompare(box.popup, "visible", false);
            }

            function test_without_drawing_the_end_comes_at_once() {
                choose(6);
                compare(player.speed, 6);
                mouseClick(item("play"));
                verify(moment.atEnd);
                verify(!player.playing);
            }
            function test_the_speed_changes_while_it_plays() {
                player.speed = 0;
                moment.goStart();
                play();
                player.speed = 6;
                tryVerify(() => moment.atEnd, 1000);
                verify(!player.playing);
            }
        }
    }
}
