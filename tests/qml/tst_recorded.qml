import QtQuick
import QtQuick.Controls
import QtTest
import IpcScope
import IpcScope.Ui
import IpcScopeTest

// An instructor records the kernel at home and presents where there is none.
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

            name: "Recorded"
            when: windowShown

            readonly property Session session: Bench.session
            readonly property Moment moment: Bench.session.moment
            readonly property string today: Qt.formatDate(new Date(), "yyyy-MM-dd")
            readonly property string told: "recorded on " + today + ", kernel stand-in"

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
            /// What is to be read on the item and in it.
            function words(root) {
                let all = root.text !== undefined ? root.text + "\n" : "";
                for (let at = 0; at < root.children.length; ++at)
                    if (root.children[at].visible)
                        all += words(root.children[at]);
                return all;
            }
            function entry(text) {
                const menus = window.Overlay.overlay;
                const find = root => {
                    if (root.action && root.action.text === text)
                        return root;
                    for (let at = 0; at < root.children.length; ++at) {
                        const found = find(root.children[at]);
                        if (found !== null)
                            return found;
                    }
                    return null;
                };
                return find(menus);
            }
            function draw() {
                window.update();
                waitForRendering(window.contentItem);
            }
            function type(text) {
                for (const letter of text)
                    keyClick(letter);
            }
            function choose(action) {
                keyClick(Qt.Key_K, Qt.ControlModifier);
                tryCompare(findChild(window, "findQuery"), "activeFocus", true);
                type(action);
                keyClick(Qt.Key_Return);
            }
            function init() {
                failOnWarning(/^(?!This plugin does not)/);
                labs(true);
                window.presenting.stop();
                Theme.zoomReset();
                window.requestActivate();
                tryCompare(window, "active", true);
                window.contentItem.forceActiveFocus();
            }
            function cleanup() {
                window.presenting.stop();
                labs(true);
                if (session.recorded)
                    session.restartKernel();
                verify(Bench.settled());
            }
            function labs(there) {
                Bench.killLabs(!there);
                Bench.withholdLabs(!there);
            }
            /// The same file, where there is no kernel.
            function openElsewhere() {
                labs(false);
                verify(session.open("file://" + session.path));
                tryCompare(session, "recorded", true, 10000);
                verify(Bench.settled());
                compare(session.kernelState, Session.Ready);
            }

            function test_a_class_sees_the_recorded_kernel_and_that_it_is_one() {
                verify(Bench.openTwoNamespaces());
                draw();
                compare(item("kernelChip").Accessible.name, "Kernel: " + session.kernelText);
                mouseClick(item("fileMenu"));
                tryVerify(() => entry("Record the kernel's run") !== null && entry("Record the kernel's run").visible);
                wait(300); // the menu opens
                mouseClick(entry("Record the kernel's run"));
                tryVerify(() => item("commandProblem").text.includes("Recorded in case.kernel"), 10000, item("commandProblem").text);

                openElsewhere();
                draw();
                compare(item("kernelChip").Accessible.name, "Recorded kernel: " + told);
                verify(words(item("kernelTable")).includes(told), words(item("kernelTable")));
                compare(item("kernelResult").engine, "kernel, recorded");
                moment.goEnd();
                tryVerify(() => seen("recordedNote", window.contentItem) === null, 3000, "there is room above the table");
                keyClick(Qt.Key_F5);
                tryCompare(window.presenting, "on", true);
                draw();
                compare(seen("appBar", window.contentItem), null);
                moment.goStart();
                for (let call = 0; call < moment.calls; ++call) {
                    while (moment.call < call || !moment.done)
                        keyClick(Qt.Key_PageDown);
                    compare(moment.verdict, "agree");
                    verify(moment.kernelAnswered);
                    compare(item("kernelResult").result, moment.modelResult);
                    compare(item("kernelResult").Accessible.name, "kernel, recorded answered " + moment.modelResult);
                }
                compare(item("recordedNote").text, "Kernel: " + told, "on a screen of 800 x 800");
                verify(!seen("recordedNote", window.contentItem).truncated);
                verify(item("kernelTable").table.rows > 0, "the recorded table has rows");
                grabImage(window.contentItem).save(Bench.picture("recorded.png"));
            }

            function test_the_kernel_is_started_again_from_the_finder() {
                verify(Bench.openTwoNamespaces());
                choose("record the kernel");
                tryVerify(() => item("commandProblem").text.includes("Recorded in"), 10000);
                openElsewhere();
                choose("kernel again");
                verify(Bench.settled());
                tryCompare(session, "recorded", true);
                labs(true);
                choose("kernel again");
                tryCompare(session, "recorded", false);
                verify(Bench.settled());
                compare(session.kernelState, Session.Ready);
                draw();
                verify(!words(item("kernelTable")).includes("recorded"));
                compare(item("kernelResult").engine, "kernel");
            }

            function test_a_call_that_was_not_recorded_is_told_on_the_chip() {
                verify(Bench.openTwoNamespaces());
                choose("record the kernel");
                tryVerify(() => item("commandProblem").text.includes("Recorded in"), 10000);
                openElsewhere();
                moment.goEnd();
                item("commandField").forceActiveFocus();
                type("shmget(0x42, 1, IPC_CREAT)");
                keyClick(Qt.Key_Escape);
                item("commandField").forceActiveFocus();
                keyClick(Qt.Key_Return);
                tryCompare(session, "kernelState", Session.Unavailable);
                verify(item("kernelChip").Accessible.name.includes("The recording ends after"), item("kernelChip").Accessible.name);
                compare(moment.verdict, "model_only");
            }

            function test_a_lesson_says_above_it_that_its_kernel_was_recorded() {
                const file = Bench.lessonFile("same-key");
                const lesson = Bench.learn.lesson;
                verify(Bench.openLessonFile(file));
                lesson.answer(0);
                verify(Bench.lessonWaits());
                choose("record the kernel");
                tryVerify(() => lesson.session.notice.includes("Recorded in lesson.kernel"), 10000, lesson.session.notice);
                compare(seen("lessonRecorded", window.contentItem), null);
                labs(false);
                verify(Bench.openLessonFile(file));
                lesson.answer(0);
                verify(Bench.lessonWaits());
                verify(!lesson.modelOnly, lesson.modelOnlyReason);
                keyClick(Qt.Key_F5);
                tryCompare(window.presenting, "on", true);
                draw();
                compare(item("lessonRecorded").text, "Kernel: " + told);
                verify(lesson.question.result.startsWith("The kernel answered, when it was recorded: "), lesson.question.result);
                Bench.learn.showCourse();
            }
        }
    }
}
