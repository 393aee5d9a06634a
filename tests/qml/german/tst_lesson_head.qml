import QtQuick
import QtTest
import IpcScope
import IpcScope.Ui
import IpcScopeTest

// In a German window a lesson that nobody has translated says so, in German; one that is says nothing.
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
            name: "LessonHead"
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
            function open(id) {
                Bench.learn.openLesson(id);
                tryVerify(() => Bench.learn.lesson.open, 20000);
                verify(Bench.lessonWaits());
                tryVerify(() => Bench.learn.lesson.rows.count > 0);
            }

            function test_a_lesson_in_english_only_says_so() {
                failOnWarning(/^(?!This plugin does not)/);
                compare(Language.spoken, "de");
                verify(Bench.openLessonFile(Bench.lessonFile("undo"))); // without its translations
                tryVerify(() => seen("notTranslated", window.contentItem) !== null);
                const line = seen("notTranslated", window.contentItem);
                compare(line.text, "Diese Lektion gibt es bisher nur auf Englisch.");
                verify(line.width >= line.implicitWidth || line.lineCount > 1);
                grabImage(window.contentItem).save(Bench.picture("lesson-not-translated.png"));
            }

            function test_the_parts_of_the_course_have_german_titles() {
                const course = Bench.learn.course;
                tryVerify(() => course.count > 30);
                const parts = [];
                for (let row = 0; row < course.count; ++row)
                    if (course.data(course.index(row, 0), Qt.UserRole + 1))
                        parts.push(course.data(course.index(row, 0), Qt.UserRole + 3));
                compare(parts.length, 11);
                verify(parts.some(words => words.includes("Der IPC-Namensraum")), parts);
                verify(!parts.some(words => words.includes("The ipc namespace")), parts);
            }

            /// Also where the system speaks another language than the window.
            function test_a_lesson_in_german_says_nothing() {
                open("same-key");
                verify(Bench.learn.lesson.translated);
                wait(50);
                compare(seen("notTranslated", window.contentItem), null);
                compare(seen("lessonTitle", window.contentItem).text, Bench.learn.lesson.title);
                compare(Bench.learn.lesson.title, "Ein Schlüssel, drei Namensräume");
            }
        }
    }
}
