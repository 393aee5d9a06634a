import QtQuick
import QtQuick.Controls
import QtTest
import IpcScope
import IpcScope.Ui
import IpcScopeTest

// What nobody wishes for: a lab that dies, rubbish that is pasted, a window that is far too small, a
// language that nobody has translated. The person is told, and nothing is lost.
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

            name: "BadInput"
            when: windowShown

            readonly property Moment moment: Bench.session.moment

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
            function type(text) {
                for (const letter of text)
                    keyClick(letter);
            }
            function draw() {
                window.update();
                waitForRendering(window.contentItem);
            }
            function init() {
                failOnWarning(/^(?!This plugin does not)/);
                Bench.killLabs(false);
                Theme.zoomReset();
                window.requestActivate();
                tryCompare(window, "active", true);
                verify(Bench.openTwoNamespaces());
                Bench.session.command.text = "";
            }
            function cleanup() {
                Bench.killLabs(false);
                Bench.speak("C.UTF-8");
                window.minimumWidth = 640;
                window.minimumHeight = 480;
                window.width = 1366;
                window.height = 768;
            }

            function test_a_lab_that_dies_in_the_lab_page_is_told_and_started_again() {
                moment.goEnd();
                const calls = moment.calls;
                Bench.killLabs(true);
                mouseClick(item("commandField"));
                type("shmget(0x42, 1, IPC_CREAT)");
                keyClick(Qt.Key_Escape);
                item("commandField").forceActiveFocus();
                keyClick(Qt.Key_Return);
                tryCompare(Bench.session, "kernelState", Session.Lost);
                verify(item("kernelChip").Accessible.name.includes("its first process was killed"),
                    item("kernelChip").Accessible.name);
                compare(moment.calls, calls + 1, "the model has made the call");
                verify(moment.modelAnswered);
                compare(moment.verdict, "model_only");
                verify(moment.kernelResult !== "");
                draw();
                // What the kernel had answered before stays.
                moment.goToEndOf(calls - 1);
                verify(moment.kernelAnswered);
                Bench.killLabs(false);
                keyClick(Qt.Key_K, Qt.ControlModifier);
                tryCompare(findChild(window, "findQuery"), "activeFocus", true);
                type("kernel again");
                keyClick(Qt.Key_Return);
                verify(Bench.settled());
                compare(Bench.session.kernelState, Session.Ready);
                moment.goEnd();
                tryCompare(moment, "verdict", "agree");
            }

            function test_a_lab_that_dies_in_a_lesson_is_told_and_the_lesson_goes_on() {
                const lesson = Bench.learn.lesson;
                Bench.learn.openLesson("same-key");
                verify(Bench.lessonWaits());
                tryVerify(() => lesson.rows.count > 0);
                compare(lesson.session.kernelState, Session.Ready);
                Bench.killLabs(true);
                lesson.answer(0);
                verify(Bench.lessonWaits());
                verify(lesson.modelOnly);
                verify(item("modelOnly").text.includes("its first process was killed"), item("modelOnly").text);
                compare(lesson.session.kernelState, Session.Lost);
                verify(lesson.question.result.startsWith("The model answers"), lesson.question.result);
                const row = lesson.rows.count;
                lesson.goOn();
                verify(Bench.lessonWaits());
                verify(lesson.rows.count > row);
                Bench.killLabs(false);
                lesson.session.restartKernel();
                verify(Bench.lessonWaits());
                tryCompare(lesson.session, "kernelState", Session.Ready);
                verify(!lesson.modelOnly);
            }

            function test_rubbish_that_is_pasted_is_told_and_can_be_mended_data() {
                return [
                    { tag: "two lines", text: "shmget(1, 2, 3)\nshmget(4," },
                    { tag: "a picture's bytes", text: "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR" },
                    { tag: "half a letter", text: "shmget(\ud83d, 1, 0)" },
                    { tag: "right to left", text: "\u202eshmget(0x1, 1, 0)\u202c \u05d0\u05d1" },
                    { tag: "faces", text: "😀 shmget(😀)" },
                    { tag: "quotes", text: "mq_open(\"/q\u0007\", O_RDWR" },
                    { tag: "a megabyte", text: "shmget(0x1, " + "1".repeat(1 << 20) },
                    { tag: "a page", text: "<html><body onload=\"alert(1)\"><img src=\"file:///etc/passwd\"></body></html>" }
                ];
            }
            function test_rubbish_that_is_pasted_is_told_and_can_be_mended(data) {
                const calls = moment.calls;
                const field = item("commandField");
                field.forceActiveFocus();
                Bench.copy(data.text);
                keyClick(Qt.Key_V, Qt.ControlModifier);
                keyClick(Qt.Key_Escape);
                field.forceActiveFocus();
                const pasted = field.text;
                verify(pasted.length > 0);
                keyClick(Qt.Key_Return);
                draw();
                compare(moment.calls, calls);
                const problem = item("commandProblem").text;
                verify(problem.startsWith("✗ "), problem);
                verify(problem.length < 400, problem.length);
                compare(field.text, pasted, "what was pasted can be mended");
                field.clear();
                field.textEdited();
                type("shmget(0x9, 1, 0)");
                keyClick(Qt.Key_Escape);
                field.forceActiveFocus();
                keyClick(Qt.Key_Return);
                compare(Bench.session.command.problem, "");
                verify(moment.modelResult.includes("ENOENT"));
            }

            function test_a_window_that_is_far_too_small_can_be_scrolled_data() {
                return [{ tag: "lab" }, { tag: "lesson" }, { tag: "course" }, { tag: "compare" }];
            }
            function test_a_window_that_is_far_too_small_can_be_scrolled(data) {
                if (data.tag === "lesson") {
                    Bench.learn.openLesson("same-key");
                    verify(Bench.lessonWaits());
                } else if (data.tag === "course") {
                    Bench.learn.showCourse();
                } else if (data.tag === "compare") {
                    Bench.pages.page = Pages.Compare;
                }
                // As a tiling window manager does it.
                window.minimumWidth = 0;
                window.minimumHeight = 0;
                window.width = 300;
                window.height = 200;
                tryCompare(window, "width", 300);
                tryCompare(window, "height", 200);
                draw();
                const room = item("room");
                verify(room.contentWidth >= 640 && room.contentHeight >= 480);
                verify(item("roomBar").visible);
                room.contentX = room.contentWidth - room.width;
                room.contentY = room.contentHeight - room.height;
                draw();
                if (data.tag === "lab" || data.tag === "lesson") {
                    const run = item("runCall");
                    const place = run.mapToItem(window.contentItem, 0, 0);
                    verify(place.x >= 0 && place.x + run.width <= 300, place.x);
                    verify(place.y >= 0 && place.y + run.height <= 200, place.y);
                }
                window.width = 1366;
                window.height = 768;
                tryCompare(window, "width", 1366);
                draw();
                compare(room.contentY, 0);
                verify(!room.interactive);
                if (data.tag === "lab")
                    verify(item("code").width > 100 && item("tables").width > 100 && item("timeline").height > 40);
            }

            function test_a_language_without_translation_is_english_without_a_word_data() {
                return [{ tag: "xx_XX.UTF-8" }, { tag: "de_DE.UTF-8" }, { tag: "no locale at all" }, { tag: "" }];
            }
            function test_a_language_without_translation_is_english_without_a_word(data) {
                const file = Bench.lessonFile("undo"); // without its translations
                Bench.speak(data.tag);
                verify(Bench.openLessonFile(file));
                compare(Bench.learn.problem, "");
                compare(Bench.learn.lesson.fileProblem, "");
                const title = Bench.learn.lesson.title;
                Bench.speak("C.UTF-8");
                verify(Bench.openLessonFile(file));
                compare(Bench.learn.lesson.title, title);
            }
        }
    }
}
