import QtQuick
import QtQuick.Controls
import QtTest
import IpcScope
import IpcScope.Ui
import IpcScopeTest

// A learner on the Learn page, with the keyboard alone.
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

            name: "Learn"
            when: windowShown

            readonly property OpenLesson lesson: Bench.learn.lesson

            function item(name) {
                const found = seen(name, window.contentItem);
                verify(found !== null, name);
                return found;
            }
            /// What a repeater or a view made is seen, but no child of its maker.
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
            function focused() {
                return window.activeFocusItem ? window.activeFocusItem.objectName : "";
            }
            function row(at) {
                return lesson.rows.data(lesson.rows.index(at, 0), Qt.UserRole + 1);
            }
            function lastRow() {
                return row(lesson.rows.count - 1);
            }
            function init() {
                failOnWarning(/.?/);
                window.requestActivate();
                tryCompare(window, "active", true);
                Bench.pages.page = Pages.Lab;
                keyClick(Qt.Key_1, Qt.ControlModifier);
                tryCompare(Bench.pages, "page", Pages.Learn);
                Bench.learn.showCourse();
                Bench.learn.course.search = "";
                Bench.learn.claims.search = "";
                tryCompare(Bench.learn, "loading", false, 20000);
                tryVerify(() => Bench.learn.course.count > 30);
            }
            /// Finds a lesson by its name and opens it.
            function find(words) {
                keyClick(Qt.Key_F, Qt.ControlModifier);
                tryVerify(() => focused() === "courseSearch", 1000, focused());
                item("courseSearch").clear();
                type(words);
                compare(Bench.learn.course.search, words);
                keyClick(Qt.Key_Down);
                tryVerify(() => focused().startsWith("lesson:"), 1000, focused());
                keyClick(Qt.Key_Return);
                verify(Bench.lessonWaits());
                tryVerify(() => lesson.rows.count > 0);
            }

            function test_a_whole_lesson_is_played_by_keyboard() {
                find("one key, three");
                compare(lesson.title, "One key, three namespaces");
                compare(lesson.session.kernelText.substring(0, 8), "stand-in");
                compare(item("lessonTitle").text, lesson.title);

                // A wrong prediction first.
                compare(lesson.stop, Learning.Answering);
                tryVerify(() => focused() === "option0", 1000, focused());
                const calls = lesson.session.moment.calls;
                keyClick(Qt.Key_Down);
                keyClick(Qt.Key_Down);
                tryVerify(() => focused() === "option1", 1000, focused());
                keyClick(Qt.Key_Return);
                verify(Bench.lessonWaits());
                const answered = lastRow();
                compare(answered.chosen, 1);
                compare(answered.correct, 0);
                verify(answered.why.includes("own"), answered.why);
                verify(answered.result.includes("ENOENT"), answered.result);
                compare(lesson.session.moment.calls, calls + 1); // the call has run
                verify(lesson.session.moment.callText.includes("shmget"));
                compare(item("why").visible, true);
                verify(Bench.progress().includes('"lookup": {"right": false, "tries": 1}'), Bench.progress());

                // On to an anchor: the stage stands inside the lookup.
                tryVerify(() => focused() === "goOn", 1000, focused());
                keyClick(Qt.Key_Return);
                verify(Bench.lessonWaits());
                compare(lesson.session.moment.stepName, "ipc_findkey.miss");

                // The right answers to the other questions.
                let questions = 0;
                while (lesson.stop === Learning.Answering || questions < 3) {
                    if (lesson.stop === Learning.Answering) {
                        tryVerify(() => focused() === "option0", 1000, focused());
                        keyClick(Qt.Key_Space);
                        keyClick(Qt.Key_Return);
                        verify(Bench.lessonWaits());
                        compare(lastRow().chosen, lastRow().correct);
                        ++questions;
                    }
                    tryVerify(() => focused() === "goOn", 1000, focused());
                    keyClick(Qt.Key_Return);
                    verify(Bench.lessonWaits());
                }
                compare(questions, 3);

                // The offered line, then the goal with its hints.
                compare(lesson.stop, Learning.Reading);
                keyClick(Qt.Key_Return, Qt.ControlModifier);
                verify(Bench.lessonWaits());
                compare(lesson.stop, Learning.Working);
                tryVerify(() => focused() === "commandField", 1000, focused());
                compare(lastRow().onKernel, Learning.Open);
                type("cache mq_unlink(\"/q\")");
                keyClick(Qt.Key_Return);
                verify(item("commandProblem").text.includes("does not offer"), item("commandProblem").text);
                item("commandField").clear();
                const key = row(1).lines[0].match(/0x[0-9a-f]+/)[0];
                type("cache shmget(" + key + ", 8192, 0)");
                keyClick(Qt.Key_Return);
                verify(Bench.lessonWaits());
                verify(lesson.session.moment.modelResult.includes("ENOENT"));
                keyClick(Qt.Key_H, Qt.ControlModifier);
                verify(Bench.lessonWaits());
                verify(lastRow().text.includes("Which flag creates?"), lastRow().text);
                item("commandField").forceActiveFocus();
                type("cache shmget(" + key + ", 8192, IPC_CREAT|0600)");
                keyClick(Qt.Key_Return);
                verify(Bench.lessonWaits());
                verify(!lesson.goalsOpen);
                compare(item("goalOnKernel").met, true);
                keyClick(Qt.Key_Return, Qt.ControlModifier);
                verify(Bench.lessonWaits());

                verify(lesson.over);
                verify(item("lessonSummary").text.startsWith("1 of 1 goals met, 3 of 4"), item("lessonSummary").text);
                tryVerify(() => focused() === "nextLesson", 1000, focused());
                tryVerify(() => Bench.progress().includes('"finished": true'), 2000, Bench.progress());
                keyClick(Qt.Key_C, Qt.ControlModifier | Qt.ShiftModifier);
                compare(Bench.learn.view, Learning.Course);
                const place = Bench.learn.course.index(Bench.learn.course.rowOf("same-key"), 0);
                compare(Bench.learn.course.data(place, Qt.UserRole + 6), Learning.Done);
            }

            function test_the_next_lesson_is_one_key_away() {
                find("one key, three");
                const title = Bench.learn.nextTitle;
                keyClick(Qt.Key_PageDown, Qt.ControlModifier);
                verify(Bench.lessonWaits());
                compare(lesson.title, title);
                keyClick(Qt.Key_PageUp, Qt.ControlModifier);
                verify(Bench.lessonWaits());
                compare(lesson.title, "One key, three namespaces");
            }

            function test_the_lab_keeps_its_own_session() {
                verify(Bench.openTwoNamespaces());
                compare(Bench.pages.page, Pages.Lab);
                const title = Bench.session.title;
                keyClick(Qt.Key_1, Qt.ControlModifier);
                find("one key, three");
                verify(window.title.startsWith("One key"));
                keyClick(Qt.Key_2, Qt.ControlModifier);
                compare(Bench.pages.page, Pages.Lab);
                verify(window.title.startsWith(title));
                verify(item("workArea").visible);
                keyClick(Qt.Key_1, Qt.ControlModifier);
                verify(lesson.open);
            }

            function test_a_lesson_goes_on_in_the_lab() {
                find("one key, three");
                const calls = lesson.session.moment.calls;
                tryVerify(() => focused() === "option0", 1000, focused());
                keyClick(Qt.Key_K, Qt.ControlModifier);
                tryVerify(() => focused() === "findQuery", 1000, focused());
                type("go on in the lab");
                keyClick(Qt.Key_Return);
                tryCompare(Bench.pages, "page", Pages.Lab);
                verify(Bench.settled());
                compare(Bench.session.moment.calls, calls);
                verify(Bench.session.free);
                verify(window.title.startsWith("One key"));
            }

            function test_what_arrives_leaves_the_keys_to_what_was_opened() {
                find("one key, three");
                keyClick(Qt.Key_K, Qt.ControlModifier);
                tryVerify(() => focused() === "findQuery", 1000, focused());
                lesson.goOn();
                verify(Bench.lessonWaits());
                wait(100);
                compare(focused(), "findQuery");
                keyClick(Qt.Key_Escape);
                tryVerify(() => focused() !== "findQuery");
            }

            function test_a_search_that_finds_nothing_says_so() {
                keyClick(Qt.Key_F, Qt.ControlModifier);
                tryVerify(() => focused() === "courseSearch", 1000, focused());
                type("no lesson says this");
                compare(Bench.learn.course.count, 0);
                keyClick(Qt.Key_Escape);
                verify(Bench.learn.course.count > 30);
            }

            function test_a_claim_is_found_and_its_experiment_run() {
                keyClick(Qt.Key_L, Qt.ControlModifier | Qt.ShiftModifier);
                compare(Bench.learn.view, Learning.Claims);
                keyClick(Qt.Key_F, Qt.ControlModifier);
                tryVerify(() => focused() === "claimSearch", 1000, focused());
                type("C12");
                compare(Bench.learn.claims.count, 1);
                keyClick(Qt.Key_Down);
                tryVerify(() => focused() === "claim:C12", 1000, focused());
                keyClick(Qt.Key_Return);
                tryCompare(Bench.learn.claims, "running", false, 20000);
                const claim = Bench.learn.claims.data(Bench.learn.claims.index(0, 0), Qt.UserRole + 1);
                // The stand-in for the kernel has its own words for namespaces: only that it was asked.
                verify(claim.onModel === Learning.Met && claim.onKernel !== Learning.NotAsked);
                verify(claim.calls.length > 5);
                Bench.learn.claims.search = "";
            }

            function every(root, visit) {
                visit(root);
                for (let at = 0; at < root.children.length; ++at)
                    every(root.children[at], visit);
            }
            function test_every_control_has_a_name() {
                find("one key, three");
                let controls = 0;
                every(window.contentItem, child => {
                    if (child.visible && (child instanceof AbstractButton || child instanceof TextField)) {
                        ++controls;
                        verify(child.Accessible.name !== "", child.toString() + " " + child.objectName);
                    }
                });
                verify(controls > 20);
            }
        }
    }
}
