import QtQuick
import QtQuick.Controls
import QtTest
import IpcScope
import IpcScope.Ui
import IpcScopeTest

// Work on the Compare page that is watched, stopped, goes on, or loses its lab.
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

            name: "CompareWork"
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
                Bench.killLabs(false);
                Bench.slowLabs(0);
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
            function find(words) {
                keyClick(Qt.Key_K, Qt.ControlModifier);
                type(words);
                keyClick(Qt.Key_Return);
            }
            function tabTo(beginning) {
                const passed = [];
                for (let n = 0; n < 60 && !focused().startsWith(beginning); ++n) {
                    passed.push(focused());
                    keyClick(Qt.Key_Tab);
                }
                verify(focused().startsWith(beginning), passed.join(" "));
            }

            function test_a_campaign_is_watched_while_it_runs() {
                campaign.length = 5;
                item("startCampaign").forceActiveFocus();
                keyClick(Qt.Key_Return);
                const bar = item("campaignProgress");
                tryVerify(() => campaign.running && bar.value > 0, 30000);
                verify(bar.value < 1);
                tryVerify(() => /[1-9][0-9,]* a second/.test(item("campaignRate").words), 5000, item("campaignRate").words);
                const then = bar.value;
                const calls = item("campaignCalls").words;
                tryVerify(() => bar.value > then, 20000);
                verify(campaign.running);
                verify(item("campaignCalls").words !== calls);
                compare(bar.Accessible.name, item("campaignCalls").words);
                verify(item("campaignStage").text !== "");
            }

            function test_a_campaign_goes_on_and_its_divergences_are_opened_with_keys() {
                Bench.bend(true);
                const listed = campaign.divergences.count;
                campaign.seed = "7";
                campaign.length = 2;
                compare(seen("goOnCampaign", window.contentItem), null);
                item("startCampaign").forceActiveFocus();
                keyClick(Qt.Key_Return);
                tryCompare(campaign, "running", false, 60000);
                compare(campaign.ending, Comparing.Bad);
                const before = item("campaignProgress").value;
                verify(before > 0 && before < 1, before);
                tryVerify(() => item("goOnCampaign").text.endsWith("with seed 8"), 1000, item("goOnCampaign").text);
                draw();
                mouseClick(item("goOnCampaign"));
                compare(campaign.running, true);
                compare(item("seedField").text, "8");
                tryCompare(campaign, "running", false, 60000);
                verify(item("campaignProgress").value > before);
                compare(campaign.divergences.count, listed + 2);
                compare(item("campaignFound").words, (listed + 2) + " divergences");
                // And a third one by the finder.
                find("go on with seed 9");
                compare(campaign.running, true);
                tryCompare(campaign, "running", false, 60000);
                const list = item("divergences");
                compare(list.count, listed + 3);
                picture("compare-divergences.png");
                tabTo("divergence:"); // the list gives its keys to what is chosen in it
                list.currentIndex = 0;
                keyClick(Qt.Key_Down);
                keyClick(Qt.Key_Return);
                compare(Bench.pages.page, Pages.Lab);
                verify(Bench.settled());
                compare(Bench.session.title, "divergence-8.ipc");
            }

            function test_a_campaign_whose_labs_die_says_so() {
                Bench.killLabs(true);
                item("startCampaign").forceActiveFocus();
                keyClick(Qt.Key_Return);
                tryCompare(campaign, "running", false, 60000);
                compare(campaign.ending, Comparing.Failed);
                verify(item("endSentence").text.includes("its first process was killed"), item("endSentence").text);
                verify(item("endFix").text.includes("Start again"), item("endFix").text);
                verify(item("startCampaign").enabled);
            }

            function test_isolation_is_stopped_with_a_click_and_by_the_finder() {
                verify(Bench.openTwoNamespaces());
                Bench.slowLabs(300);
                find("find out who");
                compare(Bench.pages.page, Pages.Compare);
                compare(Bench.compare.view, Comparing.Isolation);
                compare(isolation.busy, true);
                tryVerify(() => seen("stopIsolation", window.contentItem) !== null);
                draw();
                mouseClick(item("stopIsolation"));
                compare(isolation.busy, false);
                compare(isolation.ending, Comparing.Stopped);
                verify(item("endSentence").text.startsWith("Stopped"), item("endSentence").text);
                compare(seen("stopIsolation", window.contentItem), null);
                find("find out who");
                compare(isolation.busy, true);
                find("stop finding");
                compare(isolation.ending, Comparing.Stopped);
                Bench.slowLabs(0);
                mouseClick(item("runIsolation"));
                tryCompare(isolation, "busy", false, 60000);
                compare(isolation.ending, Comparing.Good);
            }

            function test_isolation_whose_lab_dies_says_so() {
                verify(Bench.openTwoNamespaces());
                Bench.killLabs(true);
                Bench.compare.view = Comparing.Isolation;
                keyClick(Qt.Key_3, Qt.ControlModifier); // what was opened is in the Lab
                tryVerify(() => focused() === "runIsolation", 1000, focused());
                keyClick(Qt.Key_Return);
                tryCompare(isolation, "busy", false, 60000);
                verify(item("endFix").text.includes("its first process was killed"), item("endFix").text);
                picture("compare-isolation-lost.png");
            }

            function test_checks_whose_lab_dies_are_proved_again_by_the_finder() {
                Bench.killLabs(true);
                Bench.compare.view = Comparing.Checks;
                if (checks.known)
                    find("prove the order");
                tryVerify(() => checks.known && !checks.busy, 60000);
                compare(checks.ending, Comparing.Failed);
                verify(item("endSentence").text.includes("its first process was killed"), item("endSentence").text);
                verify(item("endFix").text.startsWith("Prove it again"), item("endFix").text);
                picture("compare-checks-lost.png");
                Bench.killLabs(false);
                Bench.compare.view = Comparing.Campaign;
                find("prove the order");
                compare(Bench.compare.view, Comparing.Checks);
                tryCompare(checks, "ending", Comparing.Good, 60000);
            }

            function test_another_seed_and_stop_reading_by_the_finder() {
                campaign.seed = "7";
                find("another seed");
                verify(campaign.seed !== "7");
                let text = "";
                for (let n = 0; n < 60000; ++n)
                    text += "7 shmget(0x77, 1, 0) = -1 ENOENT (No such file or directory)\n";
                Bench.drop(window, Bench.write("long.log", text));
                compare(log.busy, true);
                find("stop reading");
                tryCompare(log, "busy", false, 20000);
                compare(log.ending, Comparing.Stopped);
            }
        }
    }
}
