import QtQuick
import QtQuick.Controls
import QtTest
import IpcScope
import IpcScope.Ui
import IpcScopeTest

// The tables with mouse and keys.
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

            name: "Tables"
            when: windowShown

            readonly property Moment moment: Bench.session.moment
            readonly property TablesView tables: Bench.session.tables

            function item(name, root) {
                const found = seen(name, root ?? window.contentItem);
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
            function draw() {
                window.update();
                waitForRendering(window.contentItem);
            }
            function type(text) {
                for (const letter of text)
                    keyClick(letter);
            }
            function init() {
                failOnWarning(/.?/);
                Theme.zoomReset();
                window.requestActivate();
                tryCompare(window, "active", true);
                verify(Bench.open("A shmget(3, 300, IPC_CREAT|0600) = 0\nA shmget(1, 9000, IPC_CREAT|0644) = 1\n"
                    + "A shmget(2, 20, IPC_CREAT|0600) = $s\nA shmat($s, NULL, 0) = $p\n"));
                tables.filter = "";
                tables.rows = Table.All;
                tables.subject = Table.Segments;
                moment.goEnd();
                item("workArea").forceActiveFocus();
                draw();
            }
            function cleanup() {
                tables.filter = "";
                tables.rows = Table.All;
            }
            /// The cell of a side, as it is drawn.
            function cell(side, row, name) {
                const view = item(side).view;
                const column = tables.model.headers.indexOf(name);
                let found = null;
                tryVerify(() => {
                    found = view.itemAtCell(Qt.point(column, row));
                    return found !== null;
                }, 1000, side + " " + row + " " + name);
                return found;
            }
            function sizes(side) {
                return [0, 1, 2].map(row => cell(side, row, "segsz").cellText).join(" ");
            }

            function test_a_click_on_a_head_sorts_both_sides() {
                compare(sizes("modelTable"), "300 9000 20");
                const column = tables.model.headers.indexOf("segsz");
                for (const order of [["20 300 9000", "▲"], ["9000 300 20", "▼"]]) {
                    mouseClick(item("head" + column, item("modelTable")));
                    draw();
                    compare(sizes("modelTable"), order[0]);
                    compare(sizes("kernelTable"), order[0]);
                    for (const side of ["modelTable", "kernelTable"])
                        compare(item("arrow" + column, item(side)).text, order[1]);
                }
                verify(item("head" + column, item("kernelTable")).Accessible.name.includes("descending"));
                mouseClick(item("head" + column, item("kernelTable")));
                draw();
                compare(sizes("modelTable"), "300 9000 20");
                compare(seen("arrow" + column, item("modelTable")), null);
            }

            function test_enter_on_a_head_sorts() {
                const head = item("header", item("modelTable"));
                head.forceActiveFocus(Qt.TabFocusReason);
                const call = moment.call;
                const column = tables.model.headers.indexOf("segsz");
                for (let right = 0; right < column; ++right)
                    keyClick(Qt.Key_Right);
                compare(head.current, column);
                keyClick(Qt.Key_Return);
                draw();
                compare(sizes("kernelTable"), "20 300 9000");
                verify(head.Accessible.name.includes("segsz"));
                verify(head.Accessible.name.includes("ascending"));
                keyClick(Qt.Key_Space);
                compare(tables.descending, true);
                keyClick(Qt.Key_Return);
                compare(tables.sortColumn, -1);
                compare(moment.call, call);
            }

            function test_rows_are_filtered_as_one_types() {
                const field = item("tableFilter");
                mouseClick(field);
                type("9000");
                compare(tables.model.rows, 1);
                compare(tables.kernel.rows, 1);
                draw();
                compare(cell("kernelTable", 0, "segsz").cellText, "9000");
                compare(item("rowsText").text, "1 of 3 rows");
                keyClick(Qt.Key_Escape);
                compare(tables.model.rows, 3);
                type("20");
                keyClick(Qt.Key_Down);
                verify(item("modelTable").view.activeFocus);
            }

            function test_only_changed_rows() {
                const button = item("onlyChanged");
                mouseClick(button);
                verify(button.checked);
                compare(tables.model.rows, 1);
                draw();
                compare(cell("modelTable", 0, "segsz").cellText, "20");
                item("onlyDiffering").forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Return);
                verify(!button.checked && item("onlyDiffering").checked);
                compare(tables.model.rows, 0);
                keyClick(Qt.Key_Return);
                compare(tables.model.rows, 3);
            }

            function test_marks_are_shapes() {
                const changed = cell("modelTable", 2, "nattch");
                compare(changed.mark, "▪");
                verify(changed.Accessible.name.includes("changed"));
                compare(cell("modelTable", 0, "nattch").mark, "");
                const legend = item("cellSentence").text;
                for (const mark of ["▪ changed", "≠ differs", "— not there"])
                    verify(legend.includes(mark), legend);
            }

            function test_the_cursor_is_moved_by_keys() {
                const view = item("modelTable").view;
                view.forceActiveFocus(Qt.TabFocusReason);
                tables.setCursor(0, 0);
                const call = moment.call;
                const column = tables.model.headers.indexOf("nattch");
                for (let right = 0; right < column; ++right)
                    keyClick(Qt.Key_Right);
                keyClick(Qt.Key_Down);
                keyClick(Qt.Key_Down);
                compare(moment.call, call);
                draw();
                verify(cell("modelTable", 2, "nattch").current);
                const sentence = item("cellSentence").text;
                verify(sentence.includes("model 1 (changed by this call, was 0), kernel 1 (changed by this call, was 0)"), sentence);
                verify(sentence.includes("nattch: "), sentence);
                verify(sentence.includes("The kernel shows it with "), sentence);
                compare(view.Accessible.description, sentence);
                // The cursor stays in sight, at the last column too.
                for (let right = 0; right < 30; ++right)
                    keyClick(Qt.Key_Right);
                draw();
                const last = cell("modelTable", 2, tables.model.headers[tables.model.headers.length - 1]);
                const left = () => last.mapToItem(view, 0, 0).x;
                tryVerify(() => left() >= -1 && left() + last.width <= view.width + 1, 1000,
                    left() + " " + last.width + " " + view.width + " " + view.contentX + " " + view.contentWidth);
                keyClick(Qt.Key_Up);
                compare(tables.cursorRow, 1);
                // The other side's keys move the same cursor.
                item("kernelTable").view.forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Up);
                compare(tables.cursorRow, 0);
                keyClick(Qt.Key_PageDown);
                compare(tables.cursorRow, 2);
            }

            function test_a_click_puts_the_cursor_on_a_cell() {
                const one = cell("kernelTable", 1, "segsz");
                mouseClick(one);
                compare(tables.cursorRow, 1);
                compare(tables.model.headers[tables.cursorColumn], "segsz");
                verify(item("kernelTable").view.activeFocus);
                const sentence = item("cellSentence").text;
                verify(sentence.startsWith("model 9000, kernel 9000. segsz: "), sentence);
            }

            function test_hovering_tells_of_a_cell_and_of_a_column() {
                const one = cell("kernelTable", 0, "mode");
                mouseMove(one, one.width / 2, one.height / 2);
                tryVerify(() => tips().some(text => text.startsWith("mode: ") && text.includes("Read with")), 3000);
                const column = tables.model.headers.indexOf("key");
                const head = item("head" + column, item("modelTable"));
                mouseMove(head, head.width / 2, head.height / 2);
                tryVerify(() => tips().some(text => text.startsWith("key: ") && text.includes("shows it with")), 3000);
                mouseMove(item("play"), 2, 2);
            }
            /// The words of what is shown above the page.
            function tips() {
                const found = [];
                const visit = at => {
                    if (at.hasOwnProperty("wrapMode") && at.visible)
                        found.push(at.text);
                    for (let child = 0; child < at.children.length; ++child)
                        visit(at.children[child]);
                };
                visit(window.contentItem.Overlay.overlay);
                return found;
            }

            function test_what_has_a_name_is_chosen_from_the_menu() {
                verify(Bench.open("A mq_open(\"news\", O_RDWR|O_CREAT, 0600, NULL) = $q\n"));
                tables.subject = Table.Segments;
                const button = item("posixSubjects");
                draw();
                button.forceActiveFocus(Qt.TabFocusReason);
                keyClick(Qt.Key_Return);
                keyClick(Qt.Key_Down);
                keyClick(Qt.Key_Return);
                tryCompare(tables, "subject", Table.PosixQueues);
                tryVerify(() => button.text.startsWith("POSIX queues"));
                verify(button.checked);
                moment.goEnd();
                draw();
                compare(cell("modelTable", 0, "name").cellText, "/news");
                compare(cell("kernelTable", 0, "name").cellText, "/news");
                mouseClick(button, 10, button.height / 2);
                keyClick(Qt.Key_Down);
                keyClick(Qt.Key_Down);
                keyClick(Qt.Key_Down);
                keyClick(Qt.Key_Return);
                tryCompare(tables, "subject", Table.Descriptors);
            }

            function test_the_chosen_table_is_in_sight_in_large_type() {
                verify(Bench.open("A mq_open(\"news\", O_RDWR|O_CREAT, 0600, NULL) = $q\n"));
                Theme.zoom = 2;
                draw();
                const row = item("subjects");
                verify(row.contentWidth > row.width);
                moment.goEnd();
                tryCompare(tables, "subject", Table.PosixQueues);
                const button = item("posixSubjects");
                const left = () => button.mapToItem(row, 0, 0).x;
                tryVerify(() => left() >= 0 && left() + button.width <= row.width + 1, 1000, "" + left());
                item("modelTable").view.forceActiveFocus(Qt.TabFocusReason);
                const first = button.parent.children[0];
                first.forceActiveFocus(Qt.TabFocusReason);
                compare(row.contentX, 0);
            }

            function test_a_mark_cuts_nothing_off() {
                verify(Bench.open("A shm_open(\"/f\", O_RDWR|O_CREAT, 0600) = $f\nA ftruncate($f, 8192) = 0\n"));
                moment.goEnd();
                draw();
                compare(tables.subject, Table.Files);
                const one = cell("modelTable", 0, "size");
                compare(one.mark, "▪");
                for (let at = 0; at < one.children.length; ++at)
                    if (one.children[at].hasOwnProperty("truncated"))
                        verify(!one.children[at].truncated);
            }

            function test_pictures() {
                tables.setCursor(2, tables.model.headers.indexOf("nattch"));
                for (const scheme of [Theme.Light, Theme.Dark, Theme.Contrast]) {
                    Theme.scheme = scheme;
                    item("modelTable").view.forceActiveFocus();
                    draw();
                    grabImage(window.contentItem).save(Bench.picture("tables-" + scheme + ".png"));
                }
                Theme.scheme = Theme.Light;
            }
        }
    }
}
