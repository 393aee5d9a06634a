import QtQuick
import QtQuick.Controls
import QtTest
import IpcScope
import IpcScope.Ui
import IpcScopeTest

// What goes wrong behind the page that is shown is told on every page: a disk that is full, a lab
// that dies.
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
        autosave: Outside.begin(Bench.session)

        TestCase {
            id: test

            name: "Troubles"
            when: windowShown

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
            function told() {
                const panel = seen("troublesText", window.contentItem);
                return panel === null ? "" : panel.text;
            }
            /// Two frames: what the first one laid out may move what lies below it.
            function draw() {
                for (let frame = 0; frame < 2; ++frame) {
                    window.update();
                    waitForRendering(window.contentItem);
                }
            }
            function press(name) {
                draw();
                const button = seen(name, seen("troubles", window.contentItem));
                verify(button !== null, name);
                mouseClick(button);
            }
            function runCall(key) {
                Bench.session.moment.goEnd();
                Bench.session.command.text = "shmget(" + key + ", 1, IPC_CREAT)";
                verify(Bench.session.command.submit(), Bench.session.command.problem);
            }
            /// Shows every page after the other, and the whole screen.
            function everyPage(look) {
                Bench.pages.page = Pages.Lab;
                look("lab");
                Bench.learn.showCourse();
                tryCompare(Bench.learn, "loading", false, 20000);
                look("course");
                Bench.learn.showClaims();
                look("claims");
                Bench.learn.openLesson("same-key");
                verify(Bench.lessonWaits());
                look("lesson");
                for (const view of [Comparing.Campaign, Comparing.Log, Comparing.Isolation, Comparing.Checks]) {
                    Bench.compare.view = view;
                    Bench.pages.page = Pages.Compare;
                    look("compare " + view);
                }
                Bench.pages.page = Pages.Lab;
                window.presenting.start();
                look("presented");
                window.presenting.stop();
            }
            function init() {
                failOnWarning(/^(?!This plugin does not)/);
                window.requestActivate();
                tryCompare(window, "active", true);
                Bench.killLabs(false);
                verify(Bench.openTwoNamespaces());
                compare(told(), "");
            }
            function cleanup() {
                Outside.fillDisk(false);
                Bench.killLabs(false);
                window.presenting.stop();
            }

            function test_a_full_disk_is_told_on_every_page_until_there_is_room() {
                Outside.fillDisk(true);
                runCall("0x71");
                tryVerify(() => told().includes("is not kept for the next start"), 2000, told());
                const page = [];
                everyPage(name => {
                    wait(20);
                    verify(told().includes("is not kept for the next start"), name + ": " + told());
                    page.push(name);
                });
                compare(page.length, 9);
                compare(seen("openProblem", window.contentItem), null, "and only once");
                const picture = grabImage(window.contentItem);
                Outside.fillDisk(false);
                picture.save(Bench.picture("disk-full.png"));
                runCall("0x72"); // is kept, and with it all before
                tryVerify(() => told() === "", 10000, told());
                Outside.fillDisk(true);
                runCall("0x73");
                tryVerify(() => told() !== "");
                press("dismiss");
                tryVerify(() => told() === "");
                runCall("0x74");
                wait(50);
                compare(told(), "", "who knows is not told again");
                Outside.fillDisk(false);
                runCall("0x75");
            }

            function test_a_lab_that_dies_is_told_on_every_page_and_started_again() {
                Bench.learn.showCourse();
                Bench.killLabs(true);
                runCall("0x76");
                Bench.pages.page = Pages.Learn;
                tryCompare(Bench.session, "kernelState", Session.Lost);
                everyPage(name => {
                    wait(20);
                    verify(told().includes("The kernel of the Lab is lost: its first process was killed"),
                        name + ": " + told());
                });
                Bench.pages.page = Pages.Compare;
                Bench.killLabs(false);
                tryVerify(() => told() !== "");
                press("remedy");
                verify(Bench.settled());
                tryCompare(Bench.session, "kernelState", Session.Ready);
                tryVerify(() => told() === "");
            }

            function test_a_lab_that_ends_while_nothing_is_asked_is_told_at_once() {
                const chip = seen("kernelChip", window.contentItem);
                verify(chip.running, chip.detail);
                const calls = Bench.session.moment.calls;
                Bench.endLabs();
                tryVerify(() => !chip.running, 2000);
                compare(Bench.session.kernelState, Session.Lost);
                verify(chip.detail.includes("its first process has ended"), chip.detail);
                tryVerify(() => told().includes("The kernel of the Lab is lost"), 1000, told());
                press("remedy");
                tryVerify(() => chip.running, 20000, chip.detail);
                tryVerify(() => told() === "");
                compare(Bench.session.moment.calls, calls);
                runCall("0x79");
                verify(Bench.settled());
                compare(Bench.session.moment.verdict, "agree");
            }

            function test_a_lesson_goes_on_at_its_place_with_a_new_lab() {
                const lesson = Bench.learn.lesson;
                Bench.learn.openLesson("same-key");
                verify(Bench.lessonWaits());
                tryVerify(() => lesson.rows.count > 0);
                lesson.answer(0);
                verify(Bench.lessonWaits());
                lesson.goOn();
                verify(Bench.lessonWaits());
                const rows = lesson.rows.count;
                const stop = lesson.stop;
                const chip = seen("kernelChip", window.contentItem);
                verify(chip.running, chip.detail);
                Bench.endLabs(); // that of the Lab, too
                tryVerify(() => !chip.running, 2000);
                compare(lesson.session.kernelState, Session.Lost);
                tryVerify(() => told().includes("The kernel of the Lab is lost")
                    && told().includes("The kernel of the lesson is lost"), 1000, told());
                press("remedy");
                tryVerify(() => chip.running, 20000, chip.detail);
                verify(Bench.lessonWaits());
                tryVerify(() => told() === "");
                compare(lesson.rows.count, rows);
                compare(lesson.stop, stop);
            }

            function test_a_lab_that_dies_in_a_lesson_is_told_elsewhere_too() {
                const lesson = Bench.learn.lesson;
                Bench.learn.openLesson("same-key");
                verify(Bench.lessonWaits());
                tryVerify(() => lesson.rows.count > 0);
                Bench.killLabs(true);
                lesson.answer(0);
                verify(Bench.lessonWaits());
                tryCompare(lesson.session, "kernelState", Session.Lost);
                Bench.pages.page = Pages.Compare;
                tryVerify(() => told().includes("The kernel of the lesson is lost"), 1000, told());
                press("dismiss");
                tryVerify(() => told() === "");
                Bench.pages.page = Pages.Learn;
                wait(20);
                compare(told(), "");
                Bench.killLabs(false);
                lesson.session.restartKernel();
                verify(Bench.lessonWaits());
            }
        }
    }
}
