import QtQuick
import QtTest
import IpcScope
import IpcScope.Ui
import IpcScopeTest

// What is dropped on the window may be anything but what it is called. The person is told, the window
// goes on, and what was open stays.
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

            name: "Files"
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
                const panel = seen("openProblem", window.contentItem);
                return panel === null ? "" : panel.text;
            }
            /// Two frames: what the first one laid out may move what lies below it.
            function draw() {
                for (let frame = 0; frame < 2; ++frame) {
                    window.update();
                    waitForRendering(window.contentItem);
                }
            }
            function dismiss() {
                draw();
                mouseClick(seen("dismiss", window.contentItem));
                tryVerify(() => told() === "");
            }
            function init() {
                failOnWarning(/^(?!This plugin does not)/);
                window.requestActivate();
                tryCompare(window, "active", true);
                Bench.session.dismissProblem();
                Bench.learn.dismissProblem();
                Bench.compare.log.dismissProblem();
            }

            function test_what_is_no_text_is_told_data() {
                const pipe = name => Outside.pipe(name);
                const endless = name => Outside.endless(name);
                const folder = name => Outside.folder(name);
                const picture = name => Outside.picture(name);
                const empty = name => Outside.empty(name);
                return [
                    { tag: "pipe", make: pipe, name: "a.ipc", page: Pages.Lab, words: "is a pipe, a socket or a device" },
                    { tag: "pipe, log", make: pipe, name: "a.log", page: Pages.Compare, words: "is a pipe, a socket or a device" },
                    { tag: "pipe, lesson", make: pipe, name: "a.md", page: Pages.Learn, words: "is not a file of text" },
                    { tag: "pipe of any name", make: pipe, name: "anything", page: Pages.Lab, words: "is a pipe" },
                    { tag: "endless", make: endless, name: "b.ipc", page: Pages.Lab, words: "is a pipe, a socket or a device" },
                    { tag: "endless, log", make: endless, name: "b.strace", page: Pages.Compare, words: "is a pipe, a socket or a device" },
                    { tag: "endless, lesson", make: endless, name: "b.md", page: Pages.Learn, words: "is not a file of text" },
                    { tag: "folder", make: folder, name: "c.ipc", page: Pages.Lab, words: "is a folder" },
                    { tag: "folder, log", make: folder, name: "c.txt", page: Pages.Compare, words: "is a folder" },
                    { tag: "folder, lesson", make: folder, name: "c.md", page: Pages.Learn, words: "holds no lesson" },
                    { tag: "picture", make: picture, name: "d.ipc", page: Pages.Lab, words: "is no text" },
                    { tag: "picture by its name", make: picture, name: "d.png", page: Pages.Lab, words: "is no text" },
                    { tag: "picture, log", make: picture, name: "d.log", page: Pages.Compare, words: "is no log of strace" },
                    { tag: "picture, lesson", make: picture, name: "d.md", page: Pages.Learn, words: "0x89 is no UTF-8" },
                    { tag: "empty log", make: empty, name: "e.log", page: Pages.Compare, words: "is empty" },
                    { tag: "empty lesson", make: empty, name: "e.md", page: Pages.Learn, words: "e.md" }
                ];
            }
            function test_what_is_no_text_is_told(data) {
                verify(Bench.openTwoNamespaces());
                const calls = Bench.session.moment.calls;
                const path = data.make(data.name);
                verify(path !== "");
                Bench.startBeat();
                Bench.drop(window, path);
                tryVerify(() => told() !== "", 10000);
                verify(Bench.worstBeat() < 1000, Bench.worstBeat());
                verify(told().includes(data.words), told());
                verify(told().includes(data.name), told());
                verify(told().length < 600, told());
                compare(Bench.pages.page, data.page);
                compare(Bench.session.moment.calls, calls, "what was open stays");
                dismiss();
                // And the next file is opened.
                verify(Bench.openTwoNamespaces());
            }

            function dropped() {
                const panel = seen("droppedText", window.contentItem);
                return panel === null ? "" : panel.text;
            }
            function pressIn(panel, name) {
                wait(50); // until it has its place
                const button = seen(name, seen(panel, window.contentItem));
                verify(button !== null, name);
                mouseClick(button);
            }

            function test_of_several_the_first_is_opened_and_the_others_are_told() {
                const one = Bench.write("one.ipc", "A shmget(0x1, 1, IPC_CREAT)\n");
                const two = Bench.write("two.ipc", "A msgget(0x2, IPC_CREAT)\n");
                const many = [one, two];
                for (let at = 0; at < 9; ++at)
                    many.push(Bench.write("more" + at + ".ipc", "A semget(0x3, 1, IPC_CREAT)\n"));
                Bench.dropAll(window, [one, two]);
                tryCompare(Bench.session, "title", "one.ipc");
                tryVerify(() => dropped() !== "");
                compare(dropped(), "One file is opened at a time, here one.ipc. Left as they are: two.ipc.");
                compare(told(), "");
                pressIn("dropped", "dismiss");
                tryVerify(() => dropped() === "");
                Bench.dropAll(window, many);
                tryVerify(() => dropped().includes("more2.ipc"));
                verify(dropped().endsWith("more3.ipc, 5 more."), dropped());
                // The next one that is opened takes the words away.
                Bench.drop(window, two);
                tryCompare(Bench.session, "title", "two.ipc");
                compare(dropped(), "");
                // What is no file is passed over for one that is.
                Bench.dropAll(window, ["https://example.org/a.ipc", one]);
                tryCompare(Bench.session, "title", "one.ipc");
                verify(dropped().includes("https://example.org/a.ipc"), dropped());
                pressIn("dropped", "dismiss");
            }

            function test_what_is_dropped_and_no_file_is_told_data() {
                return [
                    { tag: "page", url: "https://example.org/lesson.md" },
                    { tag: "scenario", url: "ftp://example.org/case.ipc" },
                    { tag: "log", url: "sftp://host/trace.strace" },
                    { tag: "long", url: "https://example.org/" + "a".repeat(3000) }
                ];
            }
            function test_what_is_dropped_and_no_file_is_told(data) {
                verify(Bench.openTwoNamespaces());
                const calls = Bench.session.moment.calls;
                const pages = [Pages.Learn, Pages.Lab, Pages.Compare];
                for (let at = 0; at < pages.length; ++at) {
                    Bench.pages.page = pages[at];
                    Bench.drop(window, data.url);
                    tryVerify(() => dropped().includes("is no file of this machine"));
                    verify(dropped().includes(data.url.slice(0, 30)), dropped());
                    verify(dropped().length < 300, dropped());
                    compare(Bench.pages.page, pages[at]);
                    compare(Bench.session.moment.calls, calls, "what was open stays");
                    pressIn("dropped", "dismiss");
                    tryVerify(() => dropped() === "");
                }
            }

            function conflict() {
                const panel = seen("conflictText", window.contentItem);
                return panel === null ? "" : panel.text;
            }
            /// Opens a file, types a call, and lets another program write to it.
            function fallOut(name) {
                const path = Bench.write(name, "A shmget(0x1, 1, IPC_CREAT)\n");
                Bench.drop(window, path);
                tryCompare(Bench.session, "title", name);
                verify(Bench.settled());
                Bench.session.moment.goEnd();
                Bench.session.command.text = "shmget(0x99, 1, IPC_CREAT)";
                verify(Bench.session.command.submit(), Bench.session.command.problem);
                compare(Bench.write(name, "A msgget(0x55, IPC_CREAT)\n"), path);
                keyClick(Qt.Key_S, Qt.ControlModifier);
                tryVerify(() => conflict().includes("has been changed by another program"));
                verify(conflict().includes(path), conflict());
                verify(Outside.head(path).includes("0x55"));
                verify(!Outside.head(path).includes("0x99"));
                verify(Bench.session.modified);
                return path;
            }

            function test_who_saves_over_another_programs_changes_is_asked() {
                const path = fallOut("shared.ipc");
                grabImage(window.contentItem).save(Bench.picture("conflict.png"));
                keyClick(Qt.Key_S, Qt.ControlModifier); // who presses again has not answered
                verify(!Outside.head(path).includes("0x99"));
                pressIn("conflict", "remedy");
                tryVerify(() => conflict() === "");
                verify(Outside.head(path).includes("0x99"));
                verify(!Bench.session.modified);
                // From then on the file is one's own again.
                Bench.session.command.text = "shmget(0x98, 1, IPC_CREAT)";
                verify(Bench.session.command.submit());
                keyClick(Qt.Key_S, Qt.ControlModifier);
                tryVerify(() => Outside.head(path).includes("0x98"));
                compare(conflict(), "");
            }

            function test_the_other_programs_file_can_be_opened_instead() {
                const path = fallOut("shared2.ipc");
                pressIn("conflict", "otherRemedy");
                tryVerify(() => conflict() === "");
                verify(!Bench.session.modified);
                compare(Bench.session.moment.calls, 2); // A is made, and calls once
                verify(Outside.head(path).includes("0x55"));
            }

            function test_the_question_can_be_put_off() {
                const path = fallOut("shared3.ipc");
                pressIn("conflict", "dismiss");
                tryVerify(() => conflict() === "");
                verify(Bench.session.modified);
                verify(Outside.head(path).includes("0x55"));
                Bench.session.clear();
            }

            function test_the_same_before_anything_is_open() {
                Bench.session.clear();
                const makers = [name => Outside.pipe(name), name => Outside.endless(name),
                    name => Outside.folder(name), name => Outside.picture(name)];
                for (let at = 0; at < makers.length; ++at) {
                    Bench.drop(window, makers[at](at + "first.ipc"));
                    tryVerify(() => told() !== "");
                    verify(told().includes("first.ipc"), told());
                    compare(Bench.session.moment.calls, 0);
                    compare(Bench.session.title, "untitled");
                    dismiss();
                }
                // It can be worked in all the same.
                const field = seen("commandField", window.contentItem);
                field.forceActiveFocus();
                Bench.session.command.text = "shmget(0x1, 1, 0)";
                verify(Bench.session.command.submit());
                compare(Bench.session.moment.calls, 1);
            }

            function test_an_empty_scenario_is_one_without_calls() {
                Bench.drop(window, Outside.empty("f.ipc"));
                tryCompare(Bench.session, "title", "f.ipc");
                compare(told(), "");
                compare(Bench.session.moment.calls, 0);
                verify(seen("commandProblem", window.contentItem).text.includes("f.ipc has no calls yet"));
            }
        }
    }
}
