import QtQuick
import QtQuick.Controls
import QtTest
import IpcScope
import IpcScope.Ui
import IpcScopeTest

// The Compare page as a person uses it: keys, clicks, and a log that is dropped.
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

            name: "Compare"
            when: windowShown

            readonly property Campaign campaign: Bench.compare.campaign
            readonly property LogReplay log: Bench.compare.log
            readonly property CheckOrders checks: Bench.compare.checks
            readonly property Isolation isolation: Bench.compare.isolation

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
            /// Waits for a frame also where nothing asks for one.
            function draw() {
                window.update();
                waitForRendering(window.contentItem);
            }
            function picture(name) {
                draw();
                wait(80);
                grabImage(window.contentItem).save(Bench.picture(name));
            }
            function init() {
                failOnWarning(/.?/);
                Bench.bend(false);
                Theme.scheme = Theme.Light;
                Theme.zoomReset();
                window.requestActivate();
                tryCompare(window, "active", true);
                Bench.pages.page = Pages.Lab;
                keyClick(Qt.Key_3, Qt.ControlModifier);
                compare(Bench.pages.page, Pages.Compare);
                Bench.compare.view = Comparing.Campaign;
            }
            function cleanup() {
                campaign.stop();
                tryCompare(campaign, "running", false, 20000);
            }
            function show(tab) {
                mouseClick(item(tab));
            }

            function test_the_page_is_a_click_or_a_key_away() {
                mouseClick(item("labTab"));
                compare(Bench.pages.page, Pages.Lab);
                verify(item("workArea").visible);
                mouseClick(item("compareTab"));
                compare(Bench.pages.page, Pages.Compare);
                verify(window.title.startsWith("Compare"));
                const parts = [["logTab", Comparing.Log], ["isolationTab", Comparing.Isolation],
                    ["checksTab", Comparing.Checks], ["campaignTab", Comparing.Campaign]];
                for (const part of parts) {
                    show(part[0]);
                    compare(Bench.compare.view, part[1]);
                    verify(item(part[0]).current);
                }
                keyClick(Qt.Key_K, Qt.ControlModifier);
                type("order of");
                keyClick(Qt.Key_Return);
                compare(Bench.compare.view, Comparing.Checks);
            }

            function test_the_keys_of_a_session_are_silent_here() {
                verify(Bench.openTwoNamespaces());
                Bench.session.moment.goStart();
                keyClick(Qt.Key_3, Qt.ControlModifier);
                show("checksTab");
                keyClick(Qt.Key_Right);
                keyClick(Qt.Key_End);
                keyClick(Qt.Key_Space);
                keyClick(Qt.Key_F10);
                keyClick(Qt.Key_F11);
                keyClick(Qt.Key_Right, Qt.ControlModifier);
                keyClick(Qt.Key_F2);
                verify(Bench.session.moment.atStart);
                compare(window.Overlay.overlay.visible, false);
            }

            function test_green_means_isolated() {
                verify(Bench.open("A shmget(0x1, 4096, IPC_CREAT|0600)\nB unshare(CLONE_NEWIPC)\n"
                    + "B shmget(0x1, 4096, 0600)\n"));
                keyClick(Qt.Key_3, Qt.ControlModifier);
                show("isolationTab");
                const isolation = Bench.compare.isolation;
                isolation.subject = isolation.actors.indexOf("B");
                mouseClick(item("runIsolation"));
                tryCompare(isolation, "busy", false, 30000);
                compare(isolation.ending, Comparing.Good);
                compare(seen("endBadge", item("isolationEnd")).words, "isolated");
                verify(Qt.colorEqual(seen("endBadge", item("isolationEnd")).ink, Theme.good));
                verify(Bench.open("A shmget(0x1, 4096, IPC_CREAT|0600)\nB shmget(0x1, 4096, 0600)\n"));
                keyClick(Qt.Key_3, Qt.ControlModifier); // what was opened is in the Lab
                isolation.refresh();
                isolation.subject = isolation.actors.indexOf("B");
                mouseClick(item("runIsolation"));
                tryCompare(isolation, "busy", false, 30000);
                compare(isolation.ending, Comparing.Bad);
                compare(seen("endBadge", item("isolationEnd")).words, "not isolated");
                verify(Qt.colorEqual(seen("endBadge", item("isolationEnd")).ink, Theme.bad));
            }

            function test_a_campaign_runs_to_its_end() {
                const seed = item("seedField");
                seed.forceActiveFocus();
                seed.selectAll();
                type("42");
                compare(campaign.seed, "42");
                campaign.length = 0;
                tryCompare(item("startCampaign"), "enabled", true);
                mouseClick(item("startCampaign"));
                compare(campaign.running, true);
                verify(item("stopCampaign").visible);
                verify(!seed.enabled);
                tryCompare(campaign, "running", false, 60000);
                compare(campaign.ending, Comparing.Good);
                verify(item("endSentence").text.endsWith("no difference."), item("endSentence").text);
                compare(item("campaignProgress").value, 1);
                verify(item("campaignErrors").words.includes(" of "));
                tryVerify(() => item("coverage").count > 5);
            }

            function test_a_divergence_is_listed_and_opened_in_the_lab() {
                Bench.bend(true);
                campaign.seed = "7";
                campaign.length = 2;
                tryVerify(() => focused() === "startCampaign", 1000, focused());
                keyClick(Qt.Key_Return);
                compare(campaign.running, true);
                tryCompare(campaign, "running", false, 60000);
                compare(campaign.ending, Comparing.Bad);
                verify(campaign.divergences.count >= 1);
                verify(item("endSentence").text.includes("cut down to"), item("endSentence").text);
                verify(campaign.rateText.match(/[0-9]/) !== null, campaign.rateText);
                verify(item("campaignFound").alarming);
                picture("compare-divergence.png");
                const list = item("divergences");
                tryVerify(() => list.currentItem !== null);
                mouseClick(item("openDivergence"));
                compare(Bench.pages.page, Pages.Lab);
                verify(Bench.settled());
                compare(Bench.session.title, "divergence-7.ipc");
                compare(Bench.session.openProblem, "");
                verify(Bench.session.moment.calls > 0);
            }

            function test_a_campaign_is_stopped_with_a_key() {
                campaign.length = 5;
                item("startCampaign").forceActiveFocus();
                keyClick(Qt.Key_Space);
                compare(campaign.running, true);
                tryVerify(() => campaign.progress > 0, 20000);
                picture("compare-running.png");
                item("stopCampaign").forceActiveFocus();
                keyClick(Qt.Key_Return);
                tryCompare(campaign, "running", false, 20000);
                compare(campaign.ending, Comparing.Stopped);
                verify(item("endSentence").text.startsWith("Stopped."));
            }

            function test_no_frame_takes_long_while_a_campaign_runs() {
                campaign.length = 2;
                Bench.startBeat();
                item("startCampaign").forceActiveFocus();
                keyClick(Qt.Key_Return);
                tryCompare(campaign, "running", false, 60000);
                compare(campaign.ending, Comparing.Good);
                verify(Bench.beats() > 20, Bench.beats());
                verify(Bench.worstBeat() < 100, Bench.worstBeat());
            }

            function test_a_seed_that_is_none_is_told_where_it_is() {
                const seed = item("seedField");
                seed.forceActiveFocus();
                seed.selectAll();
                type("x1");
                verify(seed.wrong);
                verify(item("seedProblem").text.includes("number"));
                verify(!item("startCampaign").enabled);
                mouseClick(item("drawSeed"));
                verify(!seed.wrong);
                verify(item("startCampaign").enabled);
            }

            function test_families_are_left_out_with_a_click() {
                const chip = item("family:mq");
                verify(chip.checked);
                mouseClick(chip);
                tryVerify(() => !item("family:mq").checked);
                verify(item("family:mq").text.startsWith("○"));
                mouseClick(item("family:mq"));
                tryVerify(() => item("family:mq").checked);
            }

            function test_a_dropped_log_is_explained() {
                keyClick(Qt.Key_2, Qt.ControlModifier);
                const path = Bench.write("trace.log", "7 shmget(0x1234, 4096, IPC_CREAT|0600) = 0\n"
                    + "7 shmat(0, NULL, 0) = 0x7f0000000000\n7 shmctl(0, IPC_STAT, {shm_nattch=2, ...}) = 0\n"
                    + "8 shmget(0x1234, 8192, 0) = 0\n7 shmctl(0, IPC_RMID, NULL) = 0\n");
                Bench.drop(window, path);
                compare(Bench.pages.page, Pages.Compare);
                compare(Bench.compare.view, Comparing.Log);
                tryCompare(log, "busy", false, 20000);
                compare(log.problem, "");
                compare(item("logTitle").text, "trace.log");
                verify(item("endSentence").text.includes("cannot explain"), item("endSentence").text);
                const list = item("logCalls");
                compare(list.count, 5);
                picture("compare-log.png");

                // Only what differs, each with its reason.
                const differ = log.differ;
                verify(differ > 0);
                mouseClick(item("onlyDiffering"));
                compare(list.count, differ);
                tryVerify(() => item("because").text.includes("the log has"));
                // The words have changed, and with them the buttons' places.
                tryVerify(() => item("allCalls").x > item("logTitle").x);
                mouseClick(item("allCalls"));
                tryCompare(list, "count", 5);
            }

            function test_a_file_that_is_no_log_is_told() {
                Bench.drop(window, Bench.write("diary.log", "Dear diary,\ntoday it rained.\n"));
                tryCompare(log, "busy", false, 20000);
                const told = item("openProblem");
                verify(told.text.includes("diary.log is no log of strace"), told.text);
                verify(told.text.includes("strace -f -v -o trace.log"));
                // What is no scenario is taken for a log while this page is shown.
                Bench.drop(window, Bench.write("trace.4711", "7 shmget(0x1, 1, 0) = -1 ENOENT (No such file)\n"));
                tryCompare(log, "busy", false, 20000);
                compare(log.title, "trace.4711");
                compare(log.problem, "");
            }

            function test_a_dropped_scenario_goes_to_the_lab() {
                Bench.drop(window, Bench.write("two.ipc", "a shmget(0x1, 1, IPC_CREAT|0600)\n"));
                compare(Bench.pages.page, Pages.Lab);
                compare(Bench.session.title, "two.ipc");
            }

            function test_a_real_log_of_thousands_of_lines_is_listed() {
                Bench.drop(window, Bench.logPath("crowd.strace"));
                tryCompare(log, "busy", false, 60000);
                compare(log.ending, Comparing.Good);
                compare(item("logCalls").count, 469);
                picture("compare-log-crowd.png");
            }

            function test_the_order_of_checks_is_walked_with_keys() {
                show("checksTab");
                tryCompare(checks, "known", true, 60000);
                compare(checks.ending, Comparing.Good);
                tryVerify(() => focused() === "checkedCall:0", 1000, focused());
                keyClick(Qt.Key_Down);
                compare(checks.call, 1);
                tryVerify(() => checks.known && !checks.busy, 60000);
                keyClick(Qt.Key_Up);
                compare(checks.call, 0);
                item("checkCells").forceActiveFocus();
                checks.cell = 0;
                keyClick(Qt.Key_Right);
                compare(checks.cell, 1);
                verify(item("proofSentence").text.includes("before"), item("proofSentence").text);
                verify(item("proofCall").text.startsWith("B shmget"));
                compare(item("proofModel").result, "EEXIST");
                compare(item("proofKernel").result, "EEXIST");
                keyClick(Qt.Key_Down);
                compare(checks.cell, 1 + checks.breaches.length);
                picture("compare-checks.png");
                draw();
                mouseClick(item("cell:0:2"));
                compare(checks.cell, 2);
                mouseClick(item("openProof"));
                compare(Bench.pages.page, Pages.Lab);
                verify(Bench.settled());
                verify(Bench.session.title.startsWith("shmget-existing"));
            }

            function test_isolation_of_the_scenario_in_the_lab() {
                verify(Bench.openTwoNamespaces());
                keyClick(Qt.Key_3, Qt.ControlModifier);
                show("isolationTab");
                compare(isolation.actors.length, 2);
                tryVerify(() => focused() === "runIsolation", 1000, focused());
                keyClick(Qt.Key_Return);
                tryCompare(isolation, "busy", false, 30000);
                compare(isolation.ending, Comparing.Good);
                verify(item("endSentence").text.startsWith("B is isolated from A"), item("endSentence").text);
                picture("compare-isolated.png");
                verify(Bench.open("A shmget(0x1, 4096, IPC_CREAT|0600)\nB shmget(0x1, 4096, 0)\nB shmctl(0, IPC_STAT, {...})\n"));
                keyClick(Qt.Key_3, Qt.ControlModifier);
                compare(isolation.ending, Comparing.None);
                mouseClick(item("runIsolation"));
                tryCompare(isolation, "busy", false, 30000);
                compare(isolation.ending, Comparing.Bad);
                verify(item("endSentence").text.startsWith("B is not isolated from A"), item("endSentence").text);
                tryVerify(() => item("influences").count > 0);
                picture("compare-not-isolated.png");
            }

            function every(root, visit) {
                visit(root);
                for (let at = 0; at < root.children.length; ++at)
                    every(root.children[at], visit);
            }
            function test_every_control_has_a_name_in_every_theme() {
                const schemes = [[Theme.Dark, "dark"], [Theme.Contrast, "contrast"]];
                for (const [scheme, name] of schemes) {
                    Theme.scheme = scheme;
                    for (const tab of ["campaignTab", "logTab", "isolationTab", "checksTab"]) {
                        show(tab);
                        let controls = 0;
                        every(window.contentItem, child => {
                            if (!child.visible)
                                return;
                            if (child instanceof AbstractButton || child instanceof TextField || child instanceof ComboBox) {
                                ++controls;
                                verify(child.Accessible.name !== "", child.toString() + " " + child.objectName);
                            }
                        });
                        verify(controls > 10, controls);
                        picture("compare-" + name + "-" + tab + ".png");
                    }
                }
            }

            function test_nothing_is_cut_off_at_a_projectors_zoom() {
                Theme.zoom = 2;
                show("campaignTab");
                draw();
                const names = ["campaignTab", "logTab", "isolationTab", "checksTab", "seedField", "startCampaign",
                    "campaignCalls", "campaignFound", "coverage"];
                for (const name of names) {
                    const thing = item(name);
                    const place = thing.mapToItem(window.contentItem, 0, 0);
                    const where = name + ": " + place + " " + thing.width + "x" + thing.height;
                    verify(place.x >= 0 && place.x + thing.width <= 1366, where);
                    verify(thing.width > 20 && thing.height > 20, where);
                }
                // The page scrolls to what is further down.
                const start = item("startCampaign").mapToItem(window.contentItem, 0, 0).y;
                mouseWheel(item("campaign"), 600, 300, 0, -600);
                tryVerify(() => item("startCampaign").mapToItem(window.contentItem, 0, 0).y < start);
                Theme.zoomReset();
            }
        }
    }
}
