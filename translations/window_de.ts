<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>Open …</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>Neues Szenario</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Sichern unter …</translation>
    </message>
    <message>
        <source>Save as lesson …</source>
        <translation>Als Lektion sichern …</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Lab</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Explain a log of strace …</source>
        <translation>strace-Protokoll erklären …</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Kurs</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Search the course</source>
        <translation>Kurs durchsuchen</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Show how it is done</source>
        <translation>Lösung vorführen</translation>
    </message>
    <message>
        <source>Next lesson</source>
        <translation>Nächste Lektion</translation>
    </message>
    <message>
        <source>Previous lesson</source>
        <translation>Vorige Lektion</translation>
    </message>
    <message>
        <source>From the beginning</source>
        <translation>Von vorn</translation>
    </message>
    <message>
        <source>Another exercise</source>
        <translation>Andere Übung</translation>
    </message>
    <message>
        <source>Go on in the Lab</source>
        <translation>Im Labor weitermachen</translation>
    </message>
    <message>
        <source>Speaker&apos;s notes</source>
        <translation>Sprechernotizen</translation>
    </message>
    <message>
        <source>Export the picture …</source>
        <translation>Bild exportieren …</translation>
    </message>
    <message>
        <source>Export the chart&apos;s numbers …</source>
        <translation>Diagrammzahlen exportieren …</translation>
    </message>
    <message>
        <source>Export a page that steps …</source>
        <translation>Seite mit Schritten exportieren …</translation>
    </message>
    <message>
        <source>Export a C program …</source>
        <translation>C-Programm exportieren …</translation>
    </message>
    <message>
        <source>Export a shell script …</source>
        <translation>Shell-Skript exportieren …</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>To the start</source>
        <translation>Zum Anfang</translation>
    </message>
    <message>
        <source>Call back</source>
        <translation>Aufruf zurück</translation>
    </message>
    <message>
        <source>Step back</source>
        <translation>Schritt zurück</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Step into</source>
        <translation>Schritt hinein</translation>
    </message>
    <message>
        <source>Step over</source>
        <translation>Schritt darüber</translation>
    </message>
    <message>
        <source>Call forward</source>
        <translation>Aufruf vor</translation>
    </message>
    <message>
        <source>To the end</source>
        <translation>Zum Ende</translation>
    </message>
    <message>
        <source>Edit this call …</source>
        <translation>Diesen Aufruf ändern …</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>Anordnung zurücksetzen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Find an action …</source>
        <translation>Aktion suchen …</translation>
    </message>
    <message>
        <source>Bring back what was open before</source>
        <translation>Zuvor Geöffnetes zurückholen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>ActorPill</name>
    <message>
        <source>, changed</source>
        <translation>, geändert</translation>
    </message>
</context>
<context>
    <name>AppBar</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>The model always runs; what is lit in the code pane is what it executes.</source>
        <translation>Das Modell läuft immer; im Quelltext ist hervorgehoben, was es gerade ausführt.</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>The real kernel runs every call in a throw-away lab.</source>
        <translation>Der echte Kernel führt jeden Aufruf in einem Wegwerflabor aus.</translation>
    </message>
    <message>
        <source>Recorded kernel</source>
        <translation>Aufgezeichneter Kernel</translation>
    </message>
    <message>
        <source>“Start the kernel again” asks the one of this machine.</source>
        <translation>„Kernel neu starten“ fragt den Kernel dieses Rechners.</translation>
    </message>
</context>
<context>
    <name>Beside</name>
    <message>
        <source>sleeps</source>
        <translation>schläft</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>BlankScreen</name>
    <message>
        <source>The screen is blank. The dot shows it again.</source>
        <translation>Der Bildschirm ist leer. Die Punkttaste zeigt ihn wieder.</translation>
    </message>
</context>
<context>
    <name>BookmarkActions</name>
    <message>
        <source>Take the bookmark away</source>
        <translation>Lesezeichen entfernen</translation>
    </message>
    <message>
        <source>Set a bookmark here</source>
        <translation>Lesezeichen hier setzen</translation>
    </message>
    <message>
        <source>Next bookmark</source>
        <translation>Nächstes Lesezeichen</translation>
    </message>
    <message>
        <source>Previous bookmark</source>
        <translation>Voriges Lesezeichen</translation>
    </message>
</context>
<context>
    <name>BookmarkMenu</name>
    <message>
        <source>Bookmarks: %1</source>
        <translation>Lesezeichen: %1</translation>
    </message>
    <message>
        <source>one stands at this step</source>
        <translation>eines steht bei diesem Schritt</translation>
    </message>
    <message>
        <source>Bookmarks</source>
        <translation>Lesezeichen</translation>
    </message>
</context>
<context>
    <name>BranchTab</name>
    <message>
        <source>%1, from %2 at call %3</source>
        <translation>%1, von %2 bei Aufruf %3</translation>
    </message>
    <message>
        <source>leaves %1 at call %2</source>
        <translation>zweigt bei Aufruf %2 von %1 ab</translation>
    </message>
</context>
<context>
    <name>BranchTick</name>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 statt %2</translation>
    </message>
    <message>
        <source>call %1: %2</source>
        <translation>Aufruf %1: %2</translation>
    </message>
    <message>
        <source>another answer here: %1</source>
        <translation>hier eine andere Antwort: %1</translation>
    </message>
    <message>
        <source>another call than in the branch that is shown</source>
        <translation>ein anderer Aufruf als im gezeigten Zweig</translation>
    </message>
    <message>
        <source>the branch that is shown has ended before</source>
        <translation>der gezeigte Zweig ist schon vorher zu Ende</translation>
    </message>
</context>
<context>
    <name>BranchTrack</name>
    <message>
        <source>Calls of %1</source>
        <translation>Aufrufe: %1</translation>
    </message>
</context>
<context>
    <name>CallLines</name>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
</context>
<context>
    <name>CallPath</name>
    <message>
        <source>Call path: %1</source>
        <translation>Aufrufpfad: %1</translation>
    </message>
</context>
<context>
    <name>CampaignView</name>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
</context>
<context>
    <name>CampaignWishes</name>
    <message>
        <source>Random calls are made on the model and in a fresh lab; answers, sleepers and all tables are compared after each.</source>
        <translation>Zufällige Aufrufe laufen im Modell und in einem frischen Labor; nach jedem werden Antworten, Schläfer und alle Tabellen verglichen.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>How many calls</source>
        <translation>Anzahl der Aufrufe</translation>
    </message>
    <message>
        <source>How many labs at once</source>
        <translation>Anzahl gleichzeitiger Labore</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>ipc %1</source>
        <translation>ipc %1</translation>
    </message>
    <message>
        <source>segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>sets</source>
        <translation>Semaphorsätze</translation>
    </message>
    <message>
        <source>queues</source>
        <translation>Schlangen</translation>
    </message>
    <message>
        <source>objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>%1 semaphores</source>
        <translation>%1 Semaphore</translation>
    </message>
    <message>
        <source>%1 POSIX queues</source>
        <translation>%1 POSIX-Schlangen</translation>
    </message>
    <message>
        <source>No object has been made yet. Make one below: shmget(0x1234, 4096, IPC_CREAT|0600).</source>
        <translation>Noch ist kein Objekt angelegt. Legen Sie unten eines an: shmget(0x1234, 4096, IPC_CREAT|0600).</translation>
    </message>
    <message>
        <source>KiB</source>
        <translation>KiB</translation>
    </message>
    <message>
        <source>%1 segments</source>
        <translation>%1 Segmente</translation>
    </message>
    <message>
        <source>%1 messages</source>
        <translation>%1 Nachrichten</translation>
    </message>
    <message>
        <source>Nothing takes memory yet. Make a segment below, or send a message: msgsnd($queue, {1, &quot;hello&quot;}, 5, 0).</source>
        <translation>Noch belegt nichts Speicher. Legen Sie unten ein Segment an oder senden Sie eine Nachricht: msgsnd($queue, {1, &quot;hello&quot;}, 5, 0).</translation>
    </message>
    <message>
        <source>index, sequence</source>
        <translation>Index, Sequenz</translation>
    </message>
    <message>
        <source>%1: index</source>
        <translation>%1: Index</translation>
    </message>
    <message>
        <source>%1: sequence</source>
        <translation>%1: Sequenz</translation>
    </message>
    <message>
        <source>No id has been given yet. Make an object below, remove it, and make it again: the index goes on, and the sequence with it.</source>
        <translation>Noch ist keine Id vergeben. Legen Sie unten ein Objekt an, entfernen Sie es und legen Sie es neu an: Der Index geht weiter, und die Sequenznummer mit ihm.</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>%1 queue %2</source>
        <translation>%1 Schlange %2</translation>
    </message>
    <message>
        <source>room of /%1</source>
        <translation>Platz in /%1</translation>
    </message>
    <message>
        <source>No queue has held a message yet. Send one below: msgsnd($queue, {1, &quot;hello&quot;}, 5, 0).</source>
        <translation>Noch hat keine Schlange eine Nachricht enthalten. Senden Sie unten eine: msgsnd($queue, {1, &quot;hello&quot;}, 5, 0).</translation>
    </message>
    <message>
        <source>calls asleep</source>
        <translation>schlafende Aufrufe</translation>
    </message>
    <message>
        <source>calls that sleep</source>
        <translation>Aufrufe, die schlafen</translation>
    </message>
    <message>
        <source>Nobody has waited yet. Let one: semop($set, [{0, -1, 0}], 1) at a semaphore of 0, or msgrcv of an empty queue.</source>
        <translation>Noch hat niemand gewartet. Lassen Sie jemanden warten: semop($set, [{0, -1, 0}], 1) an einem Semaphor mit Wert 0 oder msgrcv an einer leeren Schlange.</translation>
    </message>
    <message>
        <source>µs</source>
        <translation>µs</translation>
    </message>
    <message>
        <source>The real kernel has not answered a call yet; where the window says why, “Start the kernel again” asks it.</source>
        <translation>Der echte Kernel hat noch keinen Aufruf beantwortet; nennt das Fenster einen Grund dafür, fragt „Kernel neu starten“ ihn erneut.</translation>
    </message>
    <message>
        <source>objects in the table</source>
        <translation>Objekte in der Tabelle</translation>
    </message>
    <message>
        <source>compared</source>
        <translation>verglichen</translation>
    </message>
    <message>
        <source>key found</source>
        <translation>Schlüssel gefunden</translation>
    </message>
    <message>
        <source>key not found</source>
        <translation>Schlüssel nicht gefunden</translation>
    </message>
    <message>
        <source>a list without a hash, key not found</source>
        <translation>eine Liste ohne Hash, Schlüssel nicht gefunden</translation>
    </message>
    <message>
        <source>No key has been looked up yet. Look one up below: shmget(0x1234, 0, 0).</source>
        <translation>Noch ist kein Schlüssel gesucht worden. Suchen Sie unten einen: shmget(0x1234, 0, 0).</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objekte</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Index and sequence</source>
        <translation>Index und Sequenz</translation>
    </message>
    <message>
        <source>Queue depth</source>
        <translation>Schlangentiefe</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Time of the real calls</source>
        <translation>Dauer der echten Aufrufe</translation>
    </message>
    <message>
        <source>Cost of a key lookup</source>
        <translation>Kosten einer Schlüsselsuche</translation>
    </message>
    <message>
        <source>Call %L1, %2: with %3 objects in the table, %4 compared.</source>
        <translation>Aufruf %L1, %2: bei %3 Objekten in der Tabelle %4 verglichen.</translation>
    </message>
    <message>
        <source>Before the first call, %1: %2.</source>
        <translation>Vor dem ersten Aufruf, %1: %2.</translation>
    </message>
    <message>
        <source>Call %L1, %2: %3.</source>
        <translation>Aufruf %L1, %2: %3.</translation>
    </message>
    <message>
        <source>series</source>
        <translation>Datenreihe</translation>
    </message>
    <message>
        <source>after call</source>
        <translation>nach Aufruf</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>%1 is %2.</source>
        <translation>%1 beträgt %2.</translation>
    </message>
    <message>
        <source>%1 is beyond any memory: no limit.</source>
        <translation>%1 übersteigt jeden Speicher: keine Grenze.</translation>
    </message>
    <message>
        <source>%1: %2 in the end, %3 at most.</source>
        <translation>%1: am Ende %2, höchstens %3.</translation>
    </message>
    <message>
        <source>%1: one point, %2.</source>
        <translation>%1: ein Punkt, %2.</translation>
    </message>
    <message>
        <source>%1: %2 points, up to %3.</source>
        <translation>%1: %2 Punkte, bis %3.</translation>
    </message>
    <message>
        <source>And %L1 more.</source>
        <translation>Und noch %L1.</translation>
    </message>
    <message>
        <source>%1 more in the text</source>
        <translation>%1 weitere im Text</translation>
    </message>
    <message>
        <source>%1 (no limit)</source>
        <translation>%1 (keine Grenze)</translation>
    </message>
    <message>
        <source>far above: %1</source>
        <translation>weit darüber: %1</translation>
    </message>
    <message>
        <source>recorded on %1</source>
        <translation>aufgezeichnet am %1</translation>
    </message>
    <message>
        <source>Recorded on %1.</source>
        <translation>Aufgezeichnet am %1.</translation>
    </message>
    <message>
        <source>room of the queues of %1</source>
        <translation>Platz in den Schlangen von %1</translation>
    </message>
    <message>
        <source>%1 is %2: each has its own limit, msg_qbytes, at first MSGMNB; the kernel has none for all.</source>
        <translation>%1: %2. Jede hat ihre eigene Grenze, msg_qbytes, zuerst MSGMNB; für alle zusammen hat der Kernel keine.</translation>
    </message>
    <message>
        <source>%1 is %2, for whoever opened one last: all POSIX queues of a user count, as if they were full.</source>
        <translation>%1 ist %2 bei dem, der zuletzt eine geöffnet hat: Alle POSIX-Schlangen eines Benutzers zählen, als wären sie voll.</translation>
    </message>
    <message>
        <source>all POSIX queues</source>
        <translation>alle POSIX-Schlangen</translation>
    </message>
    <message>
        <source>size of %1</source>
        <translation>Größe von %1</translation>
    </message>
    <message>
        <source>%1 is %2: pages that somebody has touched count, not how long the files are.</source>
        <translation>%1: %2. Es zählen die Seiten, die jemand berührt hat, nicht die Längen der Dateien.</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>each line × %1</source>
        <translation>jede Linie × %1</translation>
    </message>
</context>
<context>
    <name>ChartsPane</name>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>What is charted</source>
        <translation>Was das Diagramm zeigt</translation>
    </message>
    <message>
        <source>Read as sentences</source>
        <translation>Als Sätze lesen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The chart as sentences</source>
        <translation>Das Diagramm als Sätze</translation>
    </message>
    <message>
        <source>With limits</source>
        <translation>Mit Grenzen</translation>
    </message>
</context>
<context>
    <name>CheckMatrix</name>
    <message>
        <source>What is given when two things are wrong</source>
        <translation>Was zurückkommt, wenn zweierlei falsch ist</translation>
    </message>
</context>
<context>
    <name>CheckProofCard</name>
    <message>
        <source>The proof</source>
        <translation>Der Beweis</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>Open in the Lab</source>
        <translation>Im Labor öffnen</translation>
    </message>
</context>
<context>
    <name>CheckSequence</name>
    <message>
        <source>All at once, then mended one by one: %1</source>
        <translation>Alles zugleich, dann eins nach dem anderen behoben: %1</translation>
    </message>
    <message>
        <source>All at once, then mended one by one:</source>
        <translation>Alles zugleich, dann eins nach dem anderen behoben:</translation>
    </message>
    <message>
        <source>in the kernel: %1</source>
        <translation>im Kernel: %1</translation>
    </message>
</context>
<context>
    <name>ChecksView</name>
    <message>
        <source>Order of checks</source>
        <translation>Reihenfolge der Prüfungen</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Several things can be wrong with a call at once; the kernel looks at one after the other.</source>
        <translation>An einem Aufruf kann mehreres zugleich falsch sein; der Kernel prüft eins nach dem anderen.</translation>
    </message>
    <message>
        <source>← and ↑ point at the one whose error was given.</source>
        <translation>← und ↑ zeigen auf das, dessen Fehler zurückkam.</translation>
    </message>
    <message>
        <source>proved</source>
        <translation>bewiesen</translation>
    </message>
    <message>
        <source>not proved</source>
        <translation>nicht bewiesen</translation>
    </message>
    <message>
        <source>Prove again</source>
        <translation>Noch einmal beweisen</translation>
    </message>
</context>
<context>
    <name>ClaimEvidence</name>
    <message>
        <source>Running …</source>
        <translation>Läuft …</translation>
    </message>
    <message>
        <source>Run it again</source>
        <translation>Noch einmal ausführen</translation>
    </message>
    <message>
        <source>Run the experiment</source>
        <translation>Versuch ausführen</translation>
    </message>
    <message>
        <source>Lesson: %1</source>
        <translation>Lektion: %1</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>shows it</source>
        <translation>zeigt es</translation>
    </message>
    <message>
        <source>does not show it</source>
        <translation>zeigt es nicht</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>What was called, and what came back</source>
        <translation>Was aufgerufen wurde und was zurückkam</translation>
    </message>
    <message>
        <source>And then this holds</source>
        <translation>Und danach gilt</translation>
    </message>
</context>
<context>
    <name>ClaimLine</name>
    <message>
        <source>shown</source>
        <translation>gezeigt</translation>
    </message>
    <message>
        <source>shown on the model</source>
        <translation>im Modell gezeigt</translation>
    </message>
    <message>
        <source>%1, part %2: %3 Verdict: %4</source>
        <translation>%1, Teil %2: %3 Urteil: %4</translation>
    </message>
    <message>
        <source>part %1</source>
        <translation>Teil %1</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>nicht gezeigt</translation>
    </message>
    <message>
        <source>running …</source>
        <translation>läuft …</translation>
    </message>
    <message>
        <source>cited</source>
        <translation>zitiert</translation>
    </message>
</context>
<context>
    <name>ClaimsView</name>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
</context>
<context>
    <name>CodeLine</name>
    <message>
        <source>running, line %1: %2</source>
        <translation>läuft, Zeile %1: %2</translation>
    </message>
    <message>
        <source>line %1, empty</source>
        <translation>Zeile %1, leer</translation>
    </message>
    <message>
        <source>stops at this step, </source>
        <translation>hält bei diesem Schritt an, </translation>
    </message>
    <message>
        <source>breakpoint, </source>
        <translation>Haltepunkt, </translation>
    </message>
</context>
<context>
    <name>CodePane</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Source of the model, %1</source>
        <translation>Quelltext des Modells, %1</translation>
    </message>
    <message>
        <source>Here stands the source of the model while a call runs in it.</source>
        <translation>Hier steht der Quelltext des Modells, während ein Aufruf darin läuft.</translation>
    </message>
    <message>
        <source>Run to here</source>
        <translation>Bis hierher laufen</translation>
    </message>
    <message>
        <source>Set or clear a breakpoint here</source>
        <translation>Haltepunkt hier setzen oder entfernen</translation>
    </message>
    <message>
        <source>↑ and ↓ choose a line, Enter sets or clears a breakpoint there, Ctrl+F10 runs to it</source>
        <translation>↑ und ↓ wählen eine Zeile, Enter setzt oder entfernt dort einen Haltepunkt, Ctrl+F10 läuft bis dorthin</translation>
    </message>
    <message>
        <source>This line</source>
        <translation>Diese Zeile</translation>
    </message>
</context>
<context>
    <name>CommandBar</name>
    <message>
        <source>Actor that makes the call</source>
        <translation>Akteur des Aufrufs</translation>
    </message>
    <message>
        <source>shmget(0x1234, 4096, IPC_CREAT|0600), or %container web ipc=private</source>
        <translation>shmget(0x1234, 4096, IPC_CREAT|0600) oder %container web ipc=private</translation>
    </message>
    <message>
        <source>A call, in the notation of strace</source>
        <translation>Ein Aufruf in der Notation von strace</translation>
    </message>
    <message>
        <source>Run the call</source>
        <translation>Aufruf ausführen</translation>
    </message>
    <message>
        <source>✗ column %1: %2</source>
        <translation>✗ Spalte %1: %2</translation>
    </message>
    <message>
        <source>✗ %1</source>
        <translation>✗ %1</translation>
    </message>
</context>
<context>
    <name>CompareActions</name>
    <message>
        <source>Random campaign</source>
        <translation>Zufallskampagne</translation>
    </message>
    <message>
        <source>Log of strace</source>
        <translation>strace-Protokoll</translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>Isolation</translation>
    </message>
    <message>
        <source>Order of checks</source>
        <translation>Reihenfolge der Prüfungen</translation>
    </message>
    <message>
        <source>Start the campaign</source>
        <translation>Kampagne starten</translation>
    </message>
    <message>
        <source>Stop the campaign</source>
        <translation>Kampagne anhalten</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>Anderer Startwert</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Lesen anhalten</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>Alle Aufrufe</translation>
    </message>
    <message>
        <source>Only what differs (%1)</source>
        <translation>Nur Abweichungen (%1)</translation>
    </message>
    <message>
        <source>Find out who is isolated</source>
        <translation>Prüfen, wer isoliert ist</translation>
    </message>
    <message>
        <source>Stop finding out who is isolated</source>
        <translation>Prüfung auf Isolation anhalten</translation>
    </message>
    <message>
        <source>Prove the order of checks again</source>
        <translation>Reihenfolge der Prüfungen noch einmal belegen</translation>
    </message>
</context>
<context>
    <name>CompareHome</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Parts of this page</source>
        <translation>Teile dieser Seite</translation>
    </message>
</context>
<context>
    <name>CompletionList</name>
    <message>
        <source>Completions</source>
        <translation>Vervollständigungen</translation>
    </message>
</context>
<context>
    <name>Core</name>
    <message>
        <source>The set that it belongs to.</source>
        <translation>Der Satz, zu dem es gehört.</translation>
    </message>
    <message>
        <source>Its place in the set, from 0 on.</source>
        <translation>Sein Platz im Satz, ab 0.</translation>
    </message>
</context>
<context>
    <name>CourseRow</name>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>tried</source>
        <translation>versucht</translation>
    </message>
    <message>
        <source>not opened yet</source>
        <translation>noch nicht geöffnet</translation>
    </message>
    <message>
        <source>better after: %1</source>
        <translation>besser nach: %1</translation>
    </message>
    <message>
        <source>exam</source>
        <translation>Prüfung</translation>
    </message>
</context>
<context>
    <name>CourseView</name>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
</context>
<context>
    <name>CoverageLine</name>
    <message>
        <source>%1: compared %2 times, %3 of %4 errors: %5</source>
        <translation>%1: %2-mal verglichen, %3 von %4 Fehlern: %5</translation>
    </message>
    <message>
        <source>not yet: %1</source>
        <translation>noch nicht: %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>  · not yet: %1</source>
        <translation>  · noch nicht: %1</translation>
    </message>
</context>
<context>
    <name>CoverageView</name>
    <message>
        <source>Errors reached</source>
        <translation>Erreichte Fehler</translation>
    </message>
    <message>
        <source>of those that each call can give</source>
        <translation>von denen, die jeder Aufruf ergeben kann</translation>
    </message>
    <message>
        <source>No call has been compared yet.</source>
        <translation>Noch ist kein Aufruf verglichen.</translation>
    </message>
</context>
<context>
    <name>DiagramPane</name>
    <message>
        <source>Isolation</source>
        <translation>Isolation</translation>
    </message>
    <message>
        <source>lit: what %1 reaches</source>
        <translation>hervorgehoben: was %1 erreicht</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Fit the pane</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Read as sentences</source>
        <translation>Als Sätze lesen</translation>
    </message>
    <message>
        <source>The diagram as sentences</source>
        <translation>Das Diagramm als Sätze</translation>
    </message>
    <message>
        <source>rooms: %1, and a tile below for the rest</source>
        <translation>Räume: %1, darunter eine Kachel für den Rest</translation>
    </message>
    <message>
        <source>The arrow keys move it while it is larger than the pane.</source>
        <translation>Die Pfeiltasten verschieben es, solange es größer als der Bereich ist.</translation>
    </message>
</context>
<context>
    <name>DivergenceCard</name>
    <message>
        <source>%1: %2 differs: model %3, kernel %4</source>
        <translation>%1: %2 weicht ab: Modell %3, Kernel %4</translation>
    </message>
    <message>
        <source>Open in the Lab</source>
        <translation>Im Labor öffnen</translation>
    </message>
    <message>
        <source>The model has %1, the kernel %2 (read from %3).</source>
        <translation>Das Modell hat %1, der Kernel %2 (gelesen aus %3).</translation>
    </message>
</context>
<context>
    <name>DivergenceView</name>
    <message>
        <source>Divergences</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>cut down to what is needed to see them</source>
        <translation>auf das Nötige gekürzt</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>%1 is larger than %2 MiB</source>
        <translation>%1 ist größer als %2 MiB</translation>
    </message>
    <message>
        <source>%1 is a folder; open one of the files in it</source>
        <translation>%1 ist ein Verzeichnis; öffnen Sie eine der Dateien darin</translation>
    </message>
    <message>
        <source>%1 is a pipe, a socket or a device, which may have no end: write what comes from it to a file, and open that</source>
        <translation>%1 ist eine Pipe, ein Socket oder ein Gerät und hat womöglich kein Ende: Schreiben Sie, was daraus kommt, in eine Datei und öffnen Sie diese</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
</context>
<context>
    <name>DrawingActions</name>
    <message>
        <source>Isolation diagram</source>
        <translation>Isolationsdiagramm</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Slot map</source>
        <translation>Platzübersicht</translation>
    </message>
    <message>
        <source>Kernel structures</source>
        <translation>Kernelstrukturen</translation>
    </message>
    <message>
        <source>Zoom diagram in</source>
        <translation>Diagramm vergrößern</translation>
    </message>
    <message>
        <source>Zoom diagram out</source>
        <translation>Diagramm verkleinern</translation>
    </message>
    <message>
        <source>Fit diagram</source>
        <translation>Diagramm einpassen</translation>
    </message>
    <message>
        <source>Animate the diagram</source>
        <translation>Diagramm animieren</translation>
    </message>
    <message>
        <source>Clear the selection in the diagram</source>
        <translation>Auswahl im Diagramm aufheben</translation>
    </message>
    <message>
        <source>Chart with limits</source>
        <translation>Diagramm mit Grenzen</translation>
    </message>
    <message>
        <source>Show the mounts</source>
        <translation>Mounts zeigen</translation>
    </message>
</context>
<context>
    <name>EditCall</name>
    <message>
        <source>Change call %1</source>
        <translation>Aufruf %1 ändern</translation>
    </message>
    <message>
        <source>A new branch starts here with the changed line, and what follows runs again on it. This branch stays.</source>
        <translation>Mit der geänderten Zeile beginnt hier ein neuer Zweig, und was folgt, läuft darauf noch einmal. Dieser Zweig bleibt.</translation>
    </message>
    <message>
        <source>The line</source>
        <translation>Die Zeile</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Start the branch</source>
        <translation>Zweig beginnen</translation>
    </message>
</context>
<context>
    <name>EndSentence</name>
    <message>
        <source>no difference</source>
        <translation>keine Abweichung</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>nothing was compared</source>
        <translation>nichts verglichen</translation>
    </message>
</context>
<context>
    <name>ErrorPanel</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>FieldChip</name>
    <message>
        <source>wrote %1 %2 = %3</source>
        <translation>schrieb %1 %2 = %3</translation>
    </message>
    <message>
        <source>read %1 %2 = %3</source>
        <translation>las %1 %2 = %3</translation>
    </message>
    <message>
        <source>wrote</source>
        <translation>schrieb</translation>
    </message>
    <message>
        <source>read</source>
        <translation>las</translation>
    </message>
</context>
<context>
    <name>FindAction</name>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Aktion suchen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>No action that can be done now has these words in its name.</source>
        <translation>Keine jetzt mögliche Aktion hat diese Wörter im Namen.</translation>
    </message>
</context>
<context>
    <name>FloorBelow</name>
    <message>
        <source>↓ Changed below: %1</source>
        <translation>↓ Unten geändert: %1</translation>
    </message>
    <message>
        <source>↓ Mounts below: %1</source>
        <translation>↓ Mounts weiter unten: %1</translation>
    </message>
</context>
<context>
    <name>FloorWords</name>
    <message>
        <source>semaphore = %1</source>
        <translation>Semaphor = %1</translation>
    </message>
    <message>
        <source>%1 of %2 messages</source>
        <translation>%1 von %2 Nachrichten</translation>
    </message>
    <message>
        <source>%L1 more</source>
        <translation>%L1 weitere</translation>
    </message>
    <message>
        <source>/dev/shm: tmpfs %1</source>
        <translation>/dev/shm: tmpfs %1</translation>
    </message>
    <message>
        <source>seen by %1</source>
        <translation>sichtbar für %1</translation>
    </message>
    <message>
        <source>/dev/shm: nothing is mounted</source>
        <translation>/dev/shm: nichts eingehängt</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>für %1</translation>
    </message>
    <message>
        <source>%1 of %2 queues</source>
        <translation>%1 von %2 Schlangen</translation>
    </message>
    <message>
        <source>mqueue of ipc %1</source>
        <translation>mqueue von ipc %1</translation>
    </message>
    <message>
        <source>mounted nowhere</source>
        <translation>nirgends eingehängt</translation>
    </message>
    <message>
        <source>/dev/mqueue of %1</source>
        <translation>/dev/mqueue für %1</translation>
    </message>
    <message>
        <source>mounts</source>
        <translation>Mounts</translation>
    </message>
    <message>
        <source>/dev/shm, /dev/mqueue</source>
        <translation>/dev/shm, /dev/mqueue</translation>
    </message>
    <message>
        <source>empty, and the same for everybody</source>
        <translation>leer und für alle gleich</translation>
    </message>
    <message>
        <source>they follow mount namespaces, not ipc namespaces</source>
        <translation>richten sich nach dem Mount-, nicht nach dem IPC-Namensraum</translation>
    </message>
    <message>
        <source>= %1 · waited for</source>
        <translation>= %1 · Wartende</translation>
    </message>
    <message>
        <source>%1 of %2 · waited for</source>
        <translation>%1 von %2 · Wartende</translation>
    </message>
    <message>
        <source>%1 of /dev/shm</source>
        <translation>%1 von /dev/shm</translation>
    </message>
    <message>
        <source>%1 of mqueue</source>
        <translation>%1 von mqueue</translation>
    </message>
</context>
<context>
    <name>FrameWords</name>
    <message>
        <source>owns 1 ipc namespace</source>
        <translation>besitzt 1 IPC-Namensraum</translation>
    </message>
    <message>
        <source>owns %1 ipc namespaces</source>
        <translation>besitzt %1 IPC-Namensräume</translation>
    </message>
</context>
<context>
    <name>HandsEntry</name>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>One hand fewer for %1</source>
        <translation>Ein Handzeichen weniger für %1</translation>
    </message>
    <message>
        <source>Hands for %1</source>
        <translation>Handzeichen für %1</translation>
    </message>
    <message>
        <source>One hand more for %1</source>
        <translation>Ein Handzeichen mehr für %1</translation>
    </message>
</context>
<context>
    <name>IsolationFinding</name>
    <message>
        <source>%1 is %2 alone, and %3 with the others; %4</source>
        <translation>%1 ist allein %2 und mit den anderen %3; %4</translation>
    </message>
    <message>
        <source>alone %1, with the others %2</source>
        <translation>allein %1, mit den anderen %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>IsolationLines</name>
    <message>
        <source>Its own lines</source>
        <translation>Die eigenen Zeilen</translation>
    </message>
    <message>
        <source>alone · with the others</source>
        <translation>allein · mit den anderen</translation>
    </message>
    <message>
        <source>line %1: %2: alone %3, with the others %4</source>
        <translation>Zeile %1: %2: allein %3, mit den anderen %4</translation>
    </message>
    <message>
        <source>, differs</source>
        <translation>, weicht ab</translation>
    </message>
</context>
<context>
    <name>IsolationView</name>
    <message>
        <source>Isolation</source>
        <translation>Isolation</translation>
    </message>
    <message>
        <source>The lines of one actor are run with those of the others and without them.</source>
        <translation>Die Zeilen eines Akteurs laufen einmal mit denen der anderen und einmal ohne sie.</translation>
    </message>
    <message>
        <source>Through whatever it then sees otherwise, the others can reach it.</source>
        <translation>Was er dann anders sieht, ist ein Weg, auf dem die anderen ihn erreichen.</translation>
    </message>
    <message>
        <source>In the Lab: %1</source>
        <translation>Im Labor: %1</translation>
    </message>
    <message>
        <source>Is it isolated:</source>
        <translation>Ist er isoliert:</translation>
    </message>
    <message>
        <source>Whose sight is compared</source>
        <translation>Wessen Sicht verglichen wird</translation>
    </message>
    <message>
        <source>Running …</source>
        <translation>Läuft …</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>isolated</source>
        <translation>isoliert</translation>
    </message>
    <message>
        <source>not isolated</source>
        <translation>nicht isoliert</translation>
    </message>
    <message>
        <source>What it sees otherwise</source>
        <translation>Was er anders sieht</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>KernelActions</name>
    <message>
        <source>Record the kernel&apos;s run</source>
        <translation>Lauf des Kernels aufzeichnen</translation>
    </message>
    <message>
        <source>Start the kernel again</source>
        <translation>Kernel neu starten</translation>
    </message>
</context>
<context>
    <name>KeysPanel</name>
    <message>
        <source>one step on</source>
        <translation>einen Schritt vor</translation>
    </message>
    <message>
        <source>change the current call: a new branch</source>
        <translation>den aktuellen Aufruf ändern: ein neuer Zweig</translation>
    </message>
    <message>
        <source>to the next control; in the command bar: take the completion</source>
        <translation>zum nächsten Bedienelement; in der Befehlszeile: Vervollständigung übernehmen</translation>
    </message>
    <message>
        <source>search the course or the claims</source>
        <translation>den Kurs oder die Behauptungen durchsuchen</translation>
    </message>
    <message>
        <source>on in the lesson</source>
        <translation>weiter in der Lektion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>in a table: ← ↑ → ↓</source>
        <translation>in einer Tabelle: ← ↑ → ↓</translation>
    </message>
    <message>
        <source>from cell to cell; below stands what the cell says</source>
        <translation>von Zelle zu Zelle; darunter steht, was die Zelle sagt</translation>
    </message>
    <message>
        <source>at a table&apos;s head: ← →, Enter</source>
        <translation>am Tabellenkopf: ← →, Enter</translation>
    </message>
    <message>
        <source>choose a column and sort by it</source>
        <translation>Spalte wählen und danach sortieren</translation>
    </message>
    <message>
        <source>In time</source>
        <translation>Im Ablauf</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Pages and views</source>
        <translation>Seiten und Ansichten</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Presenting</source>
        <translation>Vorführen</translation>
    </message>
    <message>
        <source>Blank screen</source>
        <translation>Leerer Bildschirm</translation>
    </message>
    <message>
        <source>one more hand for an answer</source>
        <translation>ein Handzeichen mehr für eine Antwort</translation>
    </message>
    <message>
        <source>one hand fewer</source>
        <translation>ein Handzeichen weniger</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>in a list: the line before, the next; in the command bar: earlier and later lines</source>
        <translation>in einer Liste: die vorige, die nächste Zeile; in der Befehlszeile: frühere und spätere Zeilen</translation>
    </message>
    <message>
        <source>take the lesson, the claim, the answer; run the call</source>
        <translation>Lektion, Behauptung oder Antwort übernehmen; Aufruf ausführen</translation>
    </message>
    <message>
        <source>close what has opened</source>
        <translation>schließen, was sich geöffnet hat</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Weitere</translation>
    </message>
    <message>
        <source>in a log&apos;s timeline: ← → PageDown + −</source>
        <translation>in der Protokoll-Zeitleiste: ← → PageDown + −</translation>
    </message>
    <message>
        <source>from call to call, to what differs, closer or farther</source>
        <translation>von Aufruf zu Aufruf, zur nächsten Abweichung, vergrößern, verkleinern</translation>
    </message>
</context>
<context>
    <name>LaneColumn</name>
    <message>
        <source>call %1: %2</source>
        <translation>Aufruf %1: %2</translation>
    </message>
</context>
<context>
    <name>LastWords</name>
    <message>
        <source>the display is gone. What you did is there again at the next start.</source>
        <translation>die Verbindung zur Anzeige ist abgebrochen. Ihre Arbeit ist beim nächsten Start wieder da.</translation>
    </message>
    <message>
        <source>the display is gone.</source>
        <translation>die Verbindung zur Anzeige ist abgebrochen.</translation>
    </message>
</context>
<context>
    <name>LearnHome</name>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>reading the course …</source>
        <translation>Kurs wird gelesen …</translation>
    </message>
    <message>
        <source>Running …</source>
        <translation>Läuft …</translation>
    </message>
    <message>
        <source>Run all that are listed</source>
        <translation>Alle aufgeführten ausführen</translation>
    </message>
    <message>
        <source>Search in titles and texts</source>
        <translation>In Titeln und Texten suchen</translation>
    </message>
    <message>
        <source>Search in claims, verdicts and evidence</source>
        <translation>In Behauptungen, Urteilen und Belegen suchen</translation>
    </message>
</context>
<context>
    <name>LessonCalls</name>
    <message>
        <source>These calls have run</source>
        <translation>Diese Aufrufe sind gelaufen</translation>
    </message>
</context>
<context>
    <name>LessonEnd</name>
    <message>
        <source>The end of this lesson</source>
        <translation>Ende dieser Lektion</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Weiter: %1</translation>
    </message>
    <message>
        <source>To the course</source>
        <translation>Zum Kurs</translation>
    </message>
</context>
<context>
    <name>LessonEngines</name>
    <message>
        <source>The kernel was switched off with --model-only.</source>
        <translation>Der Kernel wurde mit --model-only abgeschaltet.</translation>
    </message>
</context>
<context>
    <name>LessonGoal</name>
    <message>
        <source>✓ Goal met</source>
        <translation>✓ Ziel erreicht</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>met</source>
        <translation>erreicht</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Jetzt: %1</translation>
    </message>
</context>
<context>
    <name>LessonHead</name>
    <message>
        <source>Back to the course</source>
        <translation>Zurück zum Kurs</translation>
    </message>
    <message>
        <source>exam</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Model only: %1</source>
        <translation>Nur Modell: %1</translation>
    </message>
    <message>
        <source>Kernel: %1</source>
        <translation>Kernel: %1</translation>
    </message>
    <message>
        <source>So far this lesson is there in English only.</source>
        <translation>Diese Lektion gibt es bisher nur auf Englisch.</translation>
    </message>
</context>
<context>
    <name>LessonHint</name>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>LessonNotes</name>
    <message>
        <source>Speaker&apos;s notes</source>
        <translation>Sprechernotizen</translation>
    </message>
</context>
<context>
    <name>LessonOffer</name>
    <message>
        <source>Try it yourself</source>
        <translation>Probieren Sie es aus</translation>
    </message>
    <message>
        <source>Put it into the command bar</source>
        <translation>In die Befehlszeile übernehmen</translation>
    </message>
</context>
<context>
    <name>LessonPane</name>
    <message>
        <source>✗ The file cannot be used as it is; this is what it said before.
%1</source>
        <translation>✗ Die Datei ist so nicht brauchbar; gezeigt wird ihr voriger Stand.
%1</translation>
    </message>
    <message>
        <source>Setting the scene …</source>
        <translation>Wird vorbereitet …</translation>
    </message>
</context>
<context>
    <name>LessonPlay</name>
    <message>
        <source>The kernel answers: %1</source>
        <translation>Der Kernel antwortet: %1</translation>
    </message>
    <message>
        <source>The model answers: %1</source>
        <translation>Das Modell antwortet: %1</translation>
    </message>
    <message>
        <source>The next hint comes after %1.</source>
        <translation>Der nächste Hinweis kommt nach %1.</translation>
    </message>
    <message>
        <source>more try</source>
        <translation>weiterem Versuch</translation>
    </message>
    <message>
        <source>more tries</source>
        <translation>weiteren Versuchen</translation>
    </message>
    <message>
        <source>There is no other hint now.</source>
        <translation>Einen weiteren Hinweis gibt es jetzt nicht.</translation>
    </message>
    <message>
        <source>These calls run: `%1`</source>
        <translation>Diese Aufrufe laufen: `%1`</translation>
    </message>
    <message>
        <source>On offer: `%1`</source>
        <translation>Im Angebot: `%1`</translation>
    </message>
    <message>
        <source>A question: %1</source>
        <translation>Eine Frage: %1</translation>
    </message>
    <message>
        <source>A goal: %1</source>
        <translation>Ein Ziel: %1</translation>
    </message>
    <message>
        <source>The end of the lesson.</source>
        <translation>Das Ende der Lektion.</translation>
    </message>
    <message>
        <source>The kernel answered, when it was recorded: %1</source>
        <translation>Der Kernel antwortete bei der Aufzeichnung: %1</translation>
    </message>
</context>
<context>
    <name>LessonQuestion</name>
    <message>
        <source>What do you expect?</source>
        <translation>Was erwarten Sie?</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>✓ As you expected</source>
        <translation>✓ Wie erwartet</translation>
    </message>
    <message>
        <source>✗ It went another way</source>
        <translation>✗ Es kam anders</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
</context>
<context>
    <name>LessonSolution</name>
    <message>
        <source>How it is done</source>
        <translation>So geht es</translation>
    </message>
</context>
<context>
    <name>LogLanesView</name>
    <message>
        <source>▮ agrees  ○ allowed  ▲ unsupported  ◆ differs  ▨ sleeps, or waits for its turn</source>
        <translation>▮ stimmt überein  ○ erlaubt  ▲ nicht unterstützt  ◆ weicht ab  ▨ schläft oder wartet auf andere</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>By time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Closer</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Farther</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Whole log</source>
        <translation>Alles zeigen</translation>
    </message>
</context>
<context>
    <name>LogLine</name>
    <message>
        <source>line %1: %2 = %3: %4</source>
        <translation>Zeile %1: %2 = %3: %4</translation>
    </message>
</context>
<context>
    <name>LogView</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>asking the model …</source>
        <translation>Modell wird gefragt …</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>erklärt</translation>
    </message>
    <message>
        <source>Calls of the log</source>
        <translation>Aufrufe des Protokolls</translation>
    </message>
    <message>
        <source>No call differs.</source>
        <translation>Kein Aufruf weicht ab.</translation>
    </message>
    <message>
        <source>Drop a log of strace on the window, or open one. To make one: strace -f -v -o trace.log your-program</source>
        <translation>Ziehen Sie ein strace-Protokoll auf das Fenster oder öffnen Sie eines. So entsteht eines: strace -f -v -o trace.log your-program</translation>
    </message>
</context>
<context>
    <name>LookActions</name>
    <message>
        <source>Light theme</source>
        <translation>Helles Farbschema</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Farbschema</translation>
    </message>
    <message>
        <source>High-contrast theme</source>
        <translation>Kontrastreiches Farbschema</translation>
    </message>
    <message>
        <source>Larger type</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Smaller type</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Normal type</source>
        <translation>Normale Schrift</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>%1 — ipcscope</source>
        <translation>%1 — ipcscope</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Write over it</source>
        <translation>Überschreiben</translation>
    </message>
    <message>
        <source>Open theirs</source>
        <translation>Die andere öffnen</translation>
    </message>
</context>
<context>
    <name>MountTile</name>
    <message>
        <source>, changed</source>
        <translation>, geändert</translation>
    </message>
</context>
<context>
    <name>MountWords</name>
    <message>
        <source>%L1 more</source>
        <translation>%L1 weitere</translation>
    </message>
    <message>
        <source>%1 (mnt %2)</source>
        <translation>%1 (mnt %2)</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemanden</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>everybody, from %1 mount namespaces</source>
        <translation>alle, aus %1 Mount-Namensräumen</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>NothingFound</name>
    <message>
        <source>Nothing here says “%1”.</source>
        <translation>Hier kommt „%1“ nirgends vor.</translation>
    </message>
</context>
<context>
    <name>ObjectCard</name>
    <message>
        <source>, changed</source>
        <translation>, geändert</translation>
    </message>
</context>
<context>
    <name>OptionButton</name>
    <message>
        <source>%1, right</source>
        <translation>%1, richtig</translation>
    </message>
    <message>
        <source>%1, not right</source>
        <translation>%1, nicht richtig</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>A laboratory for Linux IPC: every call runs in a model that can be stepped, and in the real kernel.</source>
        <translation>Ein Labor für Linux-IPC: Jeder Aufruf läuft in einem Modell, das sich Schritt für Schritt ausführen lässt, und im echten Kernel.</translation>
    </message>
    <message>
        <source>en or de; without it the one that was chosen, or the system&apos;s.</source>
        <translation>en oder de; ohne Angabe die gewählte Sprache oder die des Systems.</translation>
    </message>
    <message>
        <source>Stand at the first step of this name, or at call:N.</source>
        <translation>Beim ersten Schritt dieses Namens beginnen, oder bei call:N.</translation>
    </message>
    <message>
        <source>Save a picture of the window, once both engines have answered, and exit.</source>
        <translation>Ein Bild des Fensters sichern, sobald Modell und Kernel geantwortet haben, und beenden.</translation>
    </message>
    <message>
        <source>Size of the window, in pixels.</source>
        <translation>Größe des Fensters in Pixeln.</translation>
    </message>
    <message>
        <source>Size of the type; 1 is normal.</source>
        <translation>Schriftgröße; 1 ist normal.</translation>
    </message>
    <message>
        <source>Do not start the kernel.</source>
        <translation>Den Kernel nicht starten.</translation>
    </message>
    <message>
        <source>Begin on the whole screen, for a class (F5).</source>
        <translation>Auf dem ganzen Bildschirm beginnen, für eine Klasse (F5).</translation>
    </message>
    <message>
        <source>lab, course, claims, campaign, log, isolation or checks.</source>
        <translation>lab, course, claims, campaign, log, isolation oder checks.</translation>
    </message>
    <message>
        <source>What the upper pane of the Lab shows: %1.</source>
        <translation>Was der obere Bereich des Labors zeigt: %1.</translation>
    </message>
    <message>
        <source>A scenario (.ipc), a log of strace (.log, .strace), a lesson (its id, as in same-key, or its .md).</source>
        <translation>Ein Szenario (.ipc), ein strace-Protokoll (.log, .strace), eine Lektion (ihre Id, wie in same-key, oder ihre .md-Datei).</translation>
    </message>
    <message>
        <source>One file can be opened, not %1.</source>
        <translation>Es lässt sich eine Datei öffnen, nicht %1.</translation>
    </message>
    <message>
        <source>--page is lab, course, claims, campaign, log, isolation or checks, and takes no lesson beside it.</source>
        <translation>--page ist lab, course, claims, campaign, log, isolation oder checks und verträgt keine Lektion daneben.</translation>
    </message>
    <message>
        <source>There is no theme %1; take light, dark or contrast.</source>
        <translation>Es gibt kein Farbschema %1; nehmen Sie light, dark oder contrast.</translation>
    </message>
    <message>
        <source>There is no language %1; take %2.</source>
        <translation>Eine Sprache %1 gibt es nicht; möglich: %2.</translation>
    </message>
    <message>
        <source>--view is one of %1.</source>
        <translation>--view ist eines von %1.</translation>
    </message>
    <message>
        <source>--size is WIDTHxHEIGHT within 320x240 and 10000x10000; --zoom is within 0.5 and 4.</source>
        <translation>--size ist BREITExHÖHE von 320x240 bis 10000x10000; --zoom liegt zwischen 0.5 und 4.</translation>
    </message>
    <message>
        <source>light, dark or contrast; without it the one that was chosen.</source>
        <translation>light, dark oder contrast; ohne Angabe das gewählte Farbschema.</translation>
    </message>
</context>
<context>
    <name>PageSwitch</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>PresenterWindow</name>
    <message>
        <source>Speaker — ipcscope</source>
        <translation>Sprecher — ipcscope</translation>
    </message>
    <message>
        <source>Time since the start: %1</source>
        <translation>Zeit seit dem Beginn: %1</translation>
    </message>
    <message>
        <source>The answer, as the model foresees it</source>
        <translation>Die Antwort, wie das Modell sie vorhersieht</translation>
    </message>
    <message>
        <source>How the goal is met</source>
        <translation>So wird das Ziel erreicht</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <source>Nothing comes after this.</source>
        <translation>Danach kommt nichts mehr.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>This lesson has no notes.</source>
        <translation>Diese Lektion hat keine Notizen.</translation>
    </message>
    <message>
        <source>Notes are in lessons, and none is open.</source>
        <translation>Notizen gibt es in Lektionen, und keine ist geöffnet.</translation>
    </message>
</context>
<context>
    <name>PresentingActions</name>
    <message>
        <source>Present on the whole screen</source>
        <translation>Auf ganzem Bildschirm vorführen</translation>
    </message>
    <message>
        <source>Speaker&apos;s window</source>
        <translation>Sprecherfenster</translation>
    </message>
    <message>
        <source>Blank screen</source>
        <translation>Leerer Bildschirm</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>Reach</name>
    <message>
        <source>segment %1</source>
        <translation>Segment %1</translation>
    </message>
    <message>
        <source>semaphore set %1</source>
        <translation>Semaphorsatz %1</translation>
    </message>
    <message>
        <source>message queue %1</source>
        <translation>Nachrichtenschlange %1</translation>
    </message>
    <message>
        <source>not permitted</source>
        <translation>kein Zugriff erlaubt</translation>
    </message>
    <message>
        <source>may be read</source>
        <translation>Lesen erlaubt</translation>
    </message>
    <message>
        <source>may be written</source>
        <translation>Schreiben erlaubt</translation>
    </message>
    <message>
        <source>may be read and written</source>
        <translation>Lesen und Schreiben erlaubt</translation>
    </message>
    <message>
        <source>By their permissions %1 may read and write %2.</source>
        <translation>Nach den Zugriffsrechten darf %1 lesen und schreiben: %2.</translation>
    </message>
    <message>
        <source>By their permissions %1 may only read %2.</source>
        <translation>Nach den Zugriffsrechten darf %1 nur lesen: %2.</translation>
    </message>
    <message>
        <source>By their permissions %1 may only write %2.</source>
        <translation>Nach den Zugriffsrechten darf %1 nur schreiben: %2.</translation>
    </message>
    <message>
        <source>By their permissions %1 may neither read nor write %2.</source>
        <translation>Nach den Zugriffsrechten darf %1 weder lesen noch schreiben: %2.</translation>
    </message>
    <message>
        <source>Of the %L1 more objects this is not said here.</source>
        <translation>Zu den weiteren Objekten (%L1) steht das hier nicht.</translation>
    </message>
</context>
<context>
    <name>Rest</name>
    <message>
        <source>No more namespaces</source>
        <translation>Keine weiteren Namensräume</translation>
    </message>
    <message>
        <source>1 more namespace</source>
        <translation>1 weiterer Namensraum</translation>
    </message>
    <message>
        <source>%L1 more namespaces</source>
        <translation>%L1 weitere Namensräume</translation>
    </message>
    <message>
        <source>objects: %L1 · processes: %L2</source>
        <translation>Objekte: %L1 · Prozesse: %L2</translation>
    </message>
    <message>
        <source>Draw only %1</source>
        <translation>Nur %1 zeichnen</translation>
    </message>
    <message>
        <source>Draw them, too</source>
        <translation>Auch diese zeichnen</translation>
    </message>
    <message>
        <source>%L1 more namespaces hold %L2 objects; processes in them: %L3.</source>
        <translation>Weitere Namensräume: %L1; Objekte darin: %L2, Prozesse darin: %L3.</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>%1 answered %2</source>
        <translation>%1 antwortete %2</translation>
    </message>
</context>
<context>
    <name>ResultsRow</name>
    <message>
        <source>before the first call</source>
        <translation>vor dem ersten Aufruf</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>what the tool prints: %1</source>
        <translation>was das Programm ausgibt: %1</translation>
    </message>
    <message>
        <source>The scenario says otherwise: %1</source>
        <translation>Das Szenario sagt etwas anderes: %1</translation>
    </message>
    <message>
        <source>kernel, recorded</source>
        <translation>Kernel, aufgezeichnet</translation>
    </message>
    <message>
        <source>Kernel: %1</source>
        <translation>Kernel: %1</translation>
    </message>
</context>
<context>
    <name>Room</name>
    <message>
        <source>%1, %2, changed</source>
        <translation>%1, %2, geändert</translation>
    </message>
</context>
<context>
    <name>Saved</name>
    <message>
        <source>it is empty</source>
        <translation>sie ist leer</translation>
    </message>
    <message>
        <source>it is no session: %1</source>
        <translation>sie ist keine gültige Sitzung: %1</translation>
    </message>
    <message>
        <source>it has the format %1, and this program reads %2</source>
        <translation>sie hat das Format %1, und dieses Programm liest %2</translation>
    </message>
    <message>
        <source>it has more than %L1 branches</source>
        <translation>sie hat mehr als %L1 Zweige</translation>
    </message>
    <message>
        <source>its branch %1 makes no sense</source>
        <translation>ihr Zweig %1 ergibt keinen Sinn</translation>
    </message>
    <message>
        <source>its branch %1 is not there</source>
        <translation>ihr Zweig %1 fehlt</translation>
    </message>
</context>
<context>
    <name>Scene</name>
    <message>
        <source>sleeps in %1</source>
        <translation>schläft in %1</translation>
    </message>
    <message>
        <source>pid %1, inside %2 · euid %3</source>
        <translation>pid %1, innen %2 · euid %3</translation>
    </message>
    <message>
        <source>pid %1 · uid %2</source>
        <translation>pid %1 · uid %2</translation>
    </message>
    <message>
        <source>pid %1 · euid %2</source>
        <translation>pid %1 · euid %2</translation>
    </message>
    <message>
        <source>ipc namespace %1</source>
        <translation>IPC-Namensraum %1</translation>
    </message>
    <message>
        <source>%1 of %2 ids</source>
        <translation>%1 von %2 Ids</translation>
    </message>
    <message>
        <source>1 set</source>
        <translation>1 Satz</translation>
    </message>
    <message>
        <source>%1 sets</source>
        <translation>%1 Sätze</translation>
    </message>
    <message>
        <source>1 queue</source>
        <translation>1 Schlange</translation>
    </message>
    <message>
        <source>%1 queues</source>
        <translation>%1 Schlangen</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>%L1 more</source>
        <translation>%L1 weitere</translation>
    </message>
    <message>
        <source>%1 in all</source>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>destroyed</source>
        <translation>zerstört</translation>
    </message>
    <message>
        <source> · %1 attached</source>
        <translation> · %1 eingehängt</translation>
    </message>
    <message>
        <source>= %1 · waited for</source>
        <translation>= %1 · Wartende</translation>
    </message>
    <message>
        <source>= %1</source>
        <translation>= %1</translation>
    </message>
    <message>
        <source>1 message · %1</source>
        <translation>1 Nachricht · %1</translation>
    </message>
    <message>
        <source>%1 messages · %2</source>
        <translation>%1 Nachrichten · %2</translation>
    </message>
    <message>
        <source>user namespace %1</source>
        <translation>User-Namensraum %1</translation>
    </message>
    <message>
        <source>user %1</source>
        <translation>user %1</translation>
    </message>
    <message>
        <source>%1 has mapped id %2</source>
        <translation>%1 hat Id %2 abgebildet</translation>
    </message>
</context>
<context>
    <name>ScrubStrip</name>
    <message>
        <source>Place in time</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>before the first of %1 calls</source>
        <translation>vor dem ersten von %1 Aufrufen</translation>
    </message>
    <message>
        <source>call %1 of %2 · step %3 of %4</source>
        <translation>Aufruf %1 von %2 · Schritt %3 von %4</translation>
    </message>
</context>
<context>
    <name>Sleeps</name>
    <message>
        <source>%1 sleeps in %2 since call %3: waits for %4</source>
        <translation>%1 schläft in %2 seit Aufruf %3, wartet auf %4</translation>
    </message>
    <message>
        <source>%1 sleeps in %2 from call %3 until call %4 ends it</source>
        <translation>%1 schläft in %2 ab Aufruf %3, bis Aufruf %4 ihn beendet</translation>
    </message>
    <message>
        <source>%1 sleeps in %2 from call %3 until call %4 wakes it</source>
        <translation>%1 schläft in %2 ab Aufruf %3, bis Aufruf %4 ihn weckt</translation>
    </message>
</context>
<context>
    <name>SlotsPane</name>
    <message>
        <source>Slots</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namensraum</translation>
    </message>
    <message>
        <source>Kind of objects</source>
        <translation>Art der Objekte</translation>
    </message>
    <message>
        <source>Read as sentences</source>
        <translation>Als Sätze lesen</translation>
    </message>
    <message>
        <source>■ taken</source>
        <translation>■ belegt</translation>
    </message>
    <message>
        <source>○ last given</source>
        <translation>○ zuletzt vergeben</translation>
    </message>
    <message>
        <source>▽ next search</source>
        <translation>▽ nächste Suche</translation>
    </message>
    <message>
        <source>◇ this call</source>
        <translation>◇ dieser Aufruf</translation>
    </message>
    <message>
        <source>□ cursor</source>
        <translation>□ Cursor</translation>
    </message>
    <message>
        <source>The places as sentences</source>
        <translation>Die Plätze als Sätze</translation>
    </message>
</context>
<context>
    <name>Splitter</name>
    <message>
        <source>Divider</source>
        <translation>Trennleiste</translation>
    </message>
    <message>
        <source>Divider: size of %1</source>
        <translation>Trennleiste: Größe von %1</translation>
    </message>
    <message>
        <source>← and → move it.</source>
        <translation>← und → bewegen sie.</translation>
    </message>
    <message>
        <source>↑ and ↓ move it.</source>
        <translation>↑ und ↓ bewegen sie.</translation>
    </message>
</context>
<context>
    <name>StageViews</name>
    <message>
        <source>Views of the moment</source>
        <translation>Ansichten des Augenblicks</translation>
    </message>
</context>
<context>
    <name>StandingChip</name>
    <message>
        <source>cannot be seen</source>
        <translation>nicht zu sehen</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>StepStrip</name>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
</context>
<context>
    <name>StopActions</name>
    <message>
        <source>Set or clear a breakpoint at the running line</source>
        <translation>Haltepunkt in der laufenden Zeile setzen oder entfernen</translation>
    </message>
    <message>
        <source>Break at a step …</source>
        <translation>Bei einem Schritt anhalten …</translation>
    </message>
    <message>
        <source>Run to the next breakpoint</source>
        <translation>Bis zum nächsten Haltepunkt laufen</translation>
    </message>
    <message>
        <source>Run back to the breakpoint before</source>
        <translation>Zurück zum vorigen Haltepunkt laufen</translation>
    </message>
    <message>
        <source>Run to the chosen line of code</source>
        <translation>Bis zur gewählten Codezeile laufen</translation>
    </message>
    <message>
        <source>Clear all breakpoints</source>
        <translation>Alle Haltepunkte entfernen</translation>
    </message>
</context>
<context>
    <name>StopLine</name>
    <message>
        <source>step %1, at %2</source>
        <translation>Schritt %1, bei %2</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Clear the breakpoint %1</source>
        <translation>Haltepunkt %1 entfernen</translation>
    </message>
</context>
<context>
    <name>StopsPanel</name>
    <message>
        <source>Breakpoints</source>
        <translation>Haltepunkte</translation>
    </message>
    <message>
        <source>Playing and F8 stop at them, and Shift+F8 on the way back.</source>
        <translation>An ihnen halten Abspielen und F8 an, auf dem Rückweg Shift+F8.</translation>
    </message>
    <message>
        <source>Name of a step, such as ipc_findkey.miss</source>
        <translation>Name eines Schritts, etwa ipc_findkey.miss</translation>
    </message>
    <message>
        <source>Break there</source>
        <translation>Dort anhalten</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>None yet. A click beside a line of the code sets one there, and F9 at the running line.</source>
        <translation>Noch keine. Ein Klick neben eine Codezeile setzt dort einen, F9 einen in der laufenden Zeile.</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Structure</name>
    <message>
        <source>call %1</source>
        <translation>Aufruf %1</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>IPC_PRIVATE</source>
        <translation>IPC_PRIVATE</translation>
    </message>
    <message>
        <source>no key</source>
        <translation>kein Schlüssel</translation>
    </message>
    <message>
        <source>not in the hash</source>
        <translation>nicht im Hash</translation>
    </message>
    <message>
        <source>%1 · no bucket yet</source>
        <translation>%1 · noch kein Bucket</translation>
    </message>
    <message>
        <source>%1 · bucket %2 of %3</source>
        <translation>%1 · Bucket %2 von %3</translation>
    </message>
    <message>
        <source>added</source>
        <translation>eingefügt</translation>
    </message>
    <message>
        <source>= found</source>
        <translation>= gefunden</translation>
    </message>
    <message>
        <source>≠ passed by</source>
        <translation>≠ übergangen</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>nicht verglichen</translation>
    </message>
    <message>
        <source>%1 more, end</source>
        <translation>%1 weitere, Ende</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>✗ not found</source>
        <translation>✗ nicht gefunden</translation>
    </message>
    <message>
        <source>%L1 of %L2 taken</source>
        <translation>%L1 von %L2 belegt</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>id %1, key %2</source>
        <translation>Id %1, key %2</translation>
    </message>
    <message>
        <source> ← idr_next</source>
        <translation> ← idr_next</translation>
    </message>
    <message>
        <source>A new object takes the index %1.</source>
        <translation>Ein neues Objekt erhält den Index %1.</translation>
    </message>
    <message>
        <source>IPC_PRIVATE is no key: nothing is looked up, a new object is made.</source>
        <translation>IPC_PRIVATE ist kein Schlüssel: Nichts wird gesucht, ein neues Objekt wird angelegt.</translation>
    </message>
    <message>
        <source>The key %1 has not been looked up yet.</source>
        <translation>Der Schlüssel %1 wurde noch nicht gesucht.</translation>
    </message>
    <message>
        <source>This call does not come to looking the key up.</source>
        <translation>Dieser Aufruf kommt nicht dazu, den Schlüssel zu suchen.</translation>
    </message>
    <message>
        <source>the first one in its bucket</source>
        <translation>als erster in seinem Bucket</translation>
    </message>
    <message>
        <source>behind %1 in its bucket</source>
        <translation>hinter %1 in seinem Bucket</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anderen</translation>
    </message>
    <message>
        <source>others</source>
        <translation>anderen</translation>
    </message>
    <message>
        <source>✓ Hit: in %1 the key %2 leads to index %3, %4.</source>
        <translation>✓ Treffer: In %1 führt der Schlüssel %2 zu Index %3, %4.</translation>
    </message>
    <message>
        <source>its bucket is empty</source>
        <translation>sein Bucket ist leer</translation>
    </message>
    <message>
        <source>%1 in its bucket</source>
        <translation>%1 in seinem Bucket</translation>
    </message>
    <message>
        <source>other key is</source>
        <translation>anderer Schlüssel ist</translation>
    </message>
    <message>
        <source>other keys are</source>
        <translation>andere Schlüssel sind</translation>
    </message>
    <message>
        <source>✗ Miss: %1 has no object with the key %2; %3.</source>
        <translation>✗ Fehlschlag: %1 hat kein Objekt mit dem Schlüssel %2; %3.</translation>
    </message>
    <message>
        <source>The id %1 has not been looked up yet: it is index %2 and sequence %3.</source>
        <translation>Die Id %1 wurde noch nicht gesucht: Sie ist Index %2 und Sequenznummer %3.</translation>
    </message>
    <message>
        <source>This call looks up no object by its id.</source>
        <translation>Dieser Aufruf sucht kein Objekt über seine Id.</translation>
    </message>
    <message>
        <source>✗ Miss: index %1 holds another object; the sequence number %2 of the id %3 is an old one.</source>
        <translation>✗ Fehlschlag: Index %1 enthält ein anderes Objekt; die Sequenznummer %2 der Id %3 ist veraltet.</translation>
    </message>
    <message>
        <source>✗ Miss: in %1 the index %2 is free, so nothing has the id %3.</source>
        <translation>✗ Fehlschlag: In %1 ist der Index %2 frei, also hat nichts die Id %3.</translation>
    </message>
    <message>
        <source>✓ Hit: in %1 the id %2 leads to index %3, where the object with the id %4 is.</source>
        <translation>✓ Treffer: In %1 führt die Id %2 zu Index %3, wo das Objekt mit der Id %4 liegt.</translation>
    </message>
    <message>
        <source>The queue has not been looked up yet.</source>
        <translation>Die Schlange wurde noch nicht gesucht.</translation>
    </message>
    <message>
        <source>✗ Miss: %1 has no POSIX queue /%2.</source>
        <translation>✗ Fehlschlag: %1 hat keine POSIX-Schlange /%2.</translation>
    </message>
    <message>
        <source>✓ Hit: in the mqueue file system of %1 the name /%2 leads to a queue.</source>
        <translation>✓ Treffer: Im mqueue-Dateisystem von %1 führt der Name /%2 zu einer Schlange.</translation>
    </message>
    <message>
        <source>✓ Hit: the descriptor %1 leads to the queue /%2.</source>
        <translation>✓ Treffer: Der Deskriptor %1 führt zur Schlange /%2.</translation>
    </message>
    <message>
        <source>shmdt looks up neither key nor id: the address leads to the segment, in whichever namespace it is.</source>
        <translation>shmdt sucht weder Schlüssel noch Id: Die Adresse führt zum Segment, gleich in welchem Namensraum es liegt.</translation>
    </message>
    <message>
        <source>This call looks up no IPC object. The view shows the way from the caller to what it would find.</source>
        <translation>Dieser Aufruf sucht kein IPC-Objekt. Die Ansicht zeigt den Weg vom Aufrufer zu dem, was er fände.</translation>
    </message>
    <message>
        <source>no object</source>
        <translation>kein Objekt</translation>
    </message>
    <message>
        <source>no object yet</source>
        <translation>noch kein Objekt</translation>
    </message>
    <message>
        <source>✗ no object</source>
        <translation>✗ kein Objekt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>mqueue file system</source>
        <translation>mqueue-Dateisystem</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>= found →</source>
        <translation>= gefunden →</translation>
    </message>
    <message>
        <source>✗ no such name</source>
        <translation>✗ Name fehlt</translation>
    </message>
    <message>
        <source>no queue yet</source>
        <translation>noch keine Schlange</translation>
    </message>
    <message>
        <source>✗ no queue</source>
        <translation>✗ keine Schlange</translation>
    </message>
    <message>
        <source>read by this step</source>
        <translation>in diesem Schritt gelesen</translation>
    </message>
    <message>
        <source>written by this step</source>
        <translation>in diesem Schritt geschrieben</translation>
    </message>
    <message>
        <source>read before</source>
        <translation>vorher gelesen</translation>
    </message>
    <message>
        <source>written before</source>
        <translation>vorher geschrieben</translation>
    </message>
    <message>
        <source>%1, on the call&apos;s way</source>
        <translation>%1, auf dem Weg des Aufrufs</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The namespaces that the task works in.</source>
        <translation>Die Namensräume, in denen die Task arbeitet.</translation>
    </message>
    <message>
        <source>The table of semaphore sets, and how many there are.</source>
        <translation>Die Tabelle der Semaphorsätze und deren Anzahl.</translation>
    </message>
    <message>
        <source>The table of message queues, and how many there are.</source>
        <translation>Die Tabelle der Nachrichtenschlangen und deren Anzahl.</translation>
    </message>
    <message>
        <source>The table of segments, and how many there are.</source>
        <translation>Die Tabelle der Segmente und deren Anzahl.</translation>
    </message>
    <message>
        <source>The mqueue file system that the namespace has mounted for itself: its POSIX queues are files there.</source>
        <translation>Das mqueue-Dateisystem, das der Namensraum für sich eingehängt hat: Seine POSIX-Schlangen sind dort Dateien.</translation>
    </message>
    <message>
        <source>The hash that leads from a key to its object; which keys share a bucket is the model&apos;s choice, and random in a kernel.</source>
        <translation>Der Hash, der von einem Schlüssel zu seinem Objekt führt; welche Schlüssel sich einen Bucket teilen, entscheidet das Modell, im Kernel ist es zufällig.</translation>
    </message>
    <message>
        <source>The tree that leads from an index to its object: an id&apos;s low 15 bits are the index.</source>
        <translation>Der Baum, der von einem Index zu seinem Objekt führt: Die unteren 15 Bits einer Id sind der Index.</translation>
    </message>
    <message>
        <source>An object whose key is in this bucket: a lookup compares the keys one after the other.</source>
        <translation>Ein Objekt, dessen Schlüssel in diesem Bucket liegt: Eine Suche vergleicht die Schlüssel nacheinander.</translation>
    </message>
    <message>
        <source>The end of the bucket&apos;s chain: who comes here has found no object with the key.</source>
        <translation>Das Ende der Kette des Buckets: Wer hierher kommt, hat kein Objekt mit dem Schlüssel gefunden.</translation>
    </message>
    <message>
        <source>IPC_PRIVATE is no key: the object is in no bucket.</source>
        <translation>IPC_PRIVATE ist kein Schlüssel: Das Objekt liegt in keinem Bucket.</translation>
    </message>
    <message>
        <source>A place of the table, and the object that has it.</source>
        <translation>Ein Platz der Tabelle und das Objekt, das ihn belegt.</translation>
    </message>
    <message>
        <source>The queue that has this name.</source>
        <translation>Die Schlange, die diesen Namen trägt.</translation>
    </message>
    <message>
        <source>The sequence number that the table had when the object was made: the upper half of its id, by which an old id is known.</source>
        <translation>Die Sequenznummer, die die Tabelle hatte, als das Objekt angelegt wurde: die obere Hälfte seiner Id, an der eine alte Id zu erkennen ist.</translation>
    </message>
    <message>
        <source>The file in memory that has the segment&apos;s bytes; there is none until the first touch.</source>
        <translation>Die Datei im Speicher, die die Bytes des Segments enthält; vor dem ersten Zugriff gibt es keine.</translation>
    </message>
    <message>
        <source>Pages of the segment that are in memory.</source>
        <translation>Seiten des Segments, die im Speicher sind.</translation>
    </message>
    <message>
        <source>Who made it and still knows it: with shm_rmid_forced it dies with its creator.</source>
        <translation>Wer es angelegt hat und noch kennt: Mit shm_rmid_forced verschwindet es zusammen mit seinem Erzeuger.</translation>
    </message>
    <message>
        <source>Who sleeps with operations that would change a value, the longest first.</source>
        <translation>Wer mit Operationen schläft, die einen Wert ändern würden, der am längsten Schlafende zuerst.</translation>
    </message>
    <message>
        <source>Who sleeps until a value is 0, the longest first.</source>
        <translation>Wer schläft, bis ein Wert 0 ist, der am längsten Schlafende zuerst.</translation>
    </message>
    <message>
        <source>How many sleep with several operations at once.</source>
        <translation>Wie viele mit mehreren Operationen zugleich schlafen.</translation>
    </message>
    <message>
        <source>Who sleeps until a message comes.</source>
        <translation>Wer schläft, bis eine Nachricht kommt.</translation>
    </message>
    <message>
        <source>Who sleeps until there is room.</source>
        <translation>Wer schläft, bis Platz ist.</translation>
    </message>
    <message>
        <source>The limits of semaphores: SEMMSL, SEMMNS, SEMOPM and SEMMNI.</source>
        <translation>Die Grenzen für Semaphore: SEMMSL, SEMMNS, SEMOPM und SEMMNI.</translation>
    </message>
    <message>
        <source>Who sleeps at the queue, for room or for a message.</source>
        <translation>Wer an der Schlange schläft, um Platz oder um eine Nachricht zu bekommen.</translation>
    </message>
    <message>
        <source>The descriptor of the caller that leads to the queue.</source>
        <translation>Der Deskriptor des Aufrufers, der zur Schlange führt.</translation>
    </message>
    <message>
        <source>The flags of the open file: access mode and O_NONBLOCK.</source>
        <translation>Die Flags der offenen Datei: Zugriffsmodus und O_NONBLOCK.</translation>
    </message>
    <message>
        <source>Whether the task runs or sleeps.</source>
        <translation>Ob die Task läuft oder schläft.</translation>
    </message>
    <message>
        <source>What the sleeper&apos;s call will give when it runs again.</source>
        <translation>Was der Aufruf des Schläfers zurückgibt, wenn dieser wieder läuft.</translation>
    </message>
    <message>
        <source>The mappings of shared memory in the task&apos;s address space.</source>
        <translation>Die Abbildungen gemeinsamen Speichers im Adressraum der Task.</translation>
    </message>
    <message>
        <source>The adjustments of SEM_UNDO that are made when the task ends.</source>
        <translation>Die SEM_UNDO-Korrekturen, die beim Ende der Task vorgenommen werden.</translation>
    </message>
    <message>
        <source>Whether others may look into the process.</source>
        <translation>Ob andere in den Prozess hineinsehen dürfen.</translation>
    </message>
    <message>
        <source>Whether capabilities are kept when the user id changes.</source>
        <translation>Ob Capabilities erhalten bleiben, wenn die Benutzer-Id wechselt.</translation>
    </message>
    <message>
        <source>The permission bits that a new file does not get.</source>
        <translation>Die Rechtebits, die eine neue Datei nicht bekommt.</translation>
    </message>
    <message>
        <source>The supplementary groups: they count as the egid does.</source>
        <translation>Die zusätzlichen Gruppen: Sie zählen wie die egid.</translation>
    </message>
    <message>
        <source>Removed: nobody finds it any more, and who still works on it gives up.</source>
        <translation>Entfernt: Niemand findet es mehr, und wer noch damit arbeitet, gibt auf.</translation>
    </message>
    <message>
        <source>The next index with the same hash; -1 ends the chain.</source>
        <translation>Der nächste Index mit demselben Hash; -1 beendet die Kette.</translation>
    </message>
    <message>
        <source>the model; no system call shows it</source>
        <translation>das Modell; kein Systemaufruf zeigt es</translation>
    </message>
    <message>
        <source>the model</source>
        <translation>das Modell</translation>
    </message>
</context>
<context>
    <name>StructurePane</name>
    <message>
        <source>Structure</source>
        <translation>Struktur</translation>
    </message>
    <message>
        <source>▶ read, ● written by this step; ▷ ○ before</source>
        <translation>▶ gelesen, ● geschrieben in diesem Schritt; ▷ ○ vorher</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Fit the pane</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Read as sentences</source>
        <translation>Als Sätze lesen</translation>
    </message>
    <message>
        <source>The way of the call as sentences</source>
        <translation>Der Weg des Aufrufs als Sätze</translation>
    </message>
</context>
<context>
    <name>SubjectMenu</name>
    <message>
        <source>POSIX queues</source>
        <translation>POSIX-Schlangen</translation>
    </message>
    <message>
        <source>Files in /dev/shm</source>
        <translation>Dateien in /dev/shm</translation>
    </message>
    <message>
        <source>Descriptors</source>
        <translation>Deskriptoren</translation>
    </message>
    <message>
        <source>Mappings</source>
        <translation>Abbildungen</translation>
    </message>
    <message>
        <source>Mounts</source>
        <translation>Mounts</translation>
    </message>
    <message>
        <source>POSIX</source>
        <translation>POSIX</translation>
    </message>
    <message>
        <source>Tables of what has a name: %1</source>
        <translation>Tabellen für alles, was einen Namen hat: %1</translation>
    </message>
    <message>
        <source>none is shown</source>
        <translation>keine wird gezeigt</translation>
    </message>
</context>
<context>
    <name>TableCell</name>
    <message>
        <source>, changed</source>
        <translation>, geändert</translation>
    </message>
    <message>
        <source>, differs</source>
        <translation>, weicht ab</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht vorhanden</translation>
    </message>
</context>
<context>
    <name>TableFilter</name>
    <message>
        <source>filter rows</source>
        <translation>Zeilen filtern</translation>
    </message>
    <message>
        <source>▪ only changed</source>
        <translation>▪ nur geändert</translation>
    </message>
    <message>
        <source>only rows that the call changed</source>
        <translation>nur Zeilen, die der Aufruf geändert hat</translation>
    </message>
    <message>
        <source>≠ only differing</source>
        <translation>≠ nur abweichend</translation>
    </message>
    <message>
        <source>only rows in which the engines differ</source>
        <translation>nur Zeilen, in denen Modell und Kernel voneinander abweichen</translation>
    </message>
</context>
<context>
    <name>TableFoot</name>
    <message>
        <source>▪ changed by this call   ≠ differs from the other engine   — not there   · not to be seen</source>
        <translation>▪ von diesem Aufruf geändert   ≠ Modell und Kernel weichen ab   — nicht vorhanden   · nicht zu sehen</translation>
    </message>
</context>
<context>
    <name>TableHeader</name>
    <message>
        <source>sorted, descending</source>
        <translation>absteigend sortiert</translation>
    </message>
    <message>
        <source>sorted, ascending</source>
        <translation>aufsteigend sortiert</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Column %1 %2; Enter sorts by it</source>
        <translation>Spalte %1 %2; Enter sortiert danach</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>TableSide</name>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>no such row</source>
        <translation>keine solche Zeile</translation>
    </message>
</context>
<context>
    <name>TablesPane</name>
    <message>
        <source>not known</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>before this call</source>
        <translation>vor diesem Aufruf</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>Semaphores</source>
        <translation>Semaphore</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>Schlangen</translation>
    </message>
    <message>
        <source>Namespaces</source>
        <translation>Namensräume</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>Kernel</translation>
    </message>
</context>
<context>
    <name>Tell</name>
    <message>
        <source>%1 (pid %2, uid %3)</source>
        <translation>%1 (pid %2, uid %3)</translation>
    </message>
    <message>
        <source>%1, which is number %2 in its own pid namespace</source>
        <translation>%1, im eigenen PID-Namensraum die Nummer %2</translation>
    </message>
    <message>
        <source>ipc namespace %1</source>
        <translation>IPC-Namensraum %1</translation>
    </message>
    <message>
        <source>Nobody is in %1.</source>
        <translation>In %1 ist niemand.</translation>
    </message>
    <message>
        <source>In %1: %2.</source>
        <translation>In %1: %2.</translation>
    </message>
    <message>
        <source>It holds %1 → id %2, %3, mode 0%4, attached %5 times</source>
        <translation>Er enthält %1 → Id %2, %3, Modus 0%4, %5-mal eingehängt</translation>
    </message>
    <message>
        <source>, marked for destruction</source>
        <translation>, zur Zerstörung vorgemerkt</translation>
    </message>
    <message>
        <source>It holds the semaphore set %1 → id %2, values %3, waited for by %4.</source>
        <translation>Er enthält den Semaphorsatz %1 → Id %2, Werte %3, Wartende: %4.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>It holds the message queue %1 → id %2 with %3 messages, %4 of %5.</source>
        <translation>Er enthält die Nachrichtenschlange %1 → Id %2, Nachrichten: %3, %4 von %5.</translation>
    </message>
    <message>
        <source>And %L1 more.</source>
        <translation>Und noch %L1.</translation>
    </message>
    <message>
        <source>%1 reaches the objects of ipc namespace %2 and no others by key.</source>
        <translation>%1 erreicht über Schlüssel die Objekte des IPC-Namensraums %2 und keine anderen.</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>private</source>
        <translation>privat</translation>
    </message>
    <message>
        <source>There is one ipc namespace.</source>
        <translation>Es gibt einen IPC-Namensraum.</translation>
    </message>
    <message>
        <source>There are %1 ipc namespaces.</source>
        <translation>Es gibt %1 IPC-Namensräume.</translation>
    </message>
    <message>
        <source>It holds no shared memory.</source>
        <translation>Er enthält keinen gemeinsamen Speicher.</translation>
    </message>
    <message>
        <source>%1 has mapped id %2 of ipc namespace %3, to %4.</source>
        <translation>%1 hat Id %2 aus IPC-Namensraum %3 abgebildet, %4.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>read and write</source>
        <translation>zum Lesen und Schreiben</translation>
    </message>
    <message>
        <source>read only</source>
        <translation>nur zum Lesen</translation>
    </message>
    <message>
        <source>ipc namespace %1 belongs to user namespace %2.</source>
        <translation>IPC-Namensraum %1 gehört zu User-Namensraum %2.</translation>
    </message>
    <message>
        <source>%1 is in user namespace %2, which does not own its ipc namespace %3.</source>
        <translation>%1 ist in User-Namensraum %2, sein IPC-Namensraum %3 gehört aber nicht zu diesem.</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Changed: %1.</source>
        <translation>Verändert: %1.</translation>
    </message>
</context>
<context>
    <name>TellMounts</name>
    <message>
        <source>It holds the file %1, %2, mode 0%3</source>
        <translation>Es enthält die Datei %1, %2, Modus 0%3</translation>
    </message>
    <message>
        <source>, a semaphore with value %1</source>
        <translation>, ein Semaphor mit Wert %1</translation>
    </message>
    <message>
        <source>It holds the POSIX queue /%1 with %2 of %3 messages, mode 0%4</source>
        <translation>Er enthält die POSIX-Schlange /%1 mit %2 von %3 Nachrichten, Modus 0%4</translation>
    </message>
    <message>
        <source>, waited for by %1</source>
        <translation>, Wartende: %1</translation>
    </message>
    <message>
        <source>And %L1 more.</source>
        <translation>Und noch %L1.</translation>
    </message>
    <message>
        <source>semaphore set %1 of ipc namespace %2</source>
        <translation>Semaphorsatz %1 in IPC-Namensraum %2</translation>
    </message>
    <message>
        <source>message queue %1 of ipc namespace %2</source>
        <translation>Nachrichtenschlange %1 in IPC-Namensraum %2</translation>
    </message>
    <message>
        <source>a semaphore in segment %1 of ipc namespace %2</source>
        <translation>ein Semaphor in Segment %1, IPC-Namensraum %2</translation>
    </message>
    <message>
        <source>POSIX queue /%1, whose ipc namespace has ended</source>
        <translation>POSIX-Schlange /%1, deren IPC-Namensraum beendet ist</translation>
    </message>
    <message>
        <source>POSIX queue /%1 of ipc namespace %2</source>
        <translation>POSIX-Schlange /%1 in IPC-Namensraum %2</translation>
    </message>
    <message>
        <source>%1 on tmpfs %2</source>
        <translation>%1 auf tmpfs %2</translation>
    </message>
    <message>
        <source>a semaphore in its own memory</source>
        <translation>ein Semaphor im eigenen Speicher</translation>
    </message>
    <message>
        <source>/dev/shm and /dev/mqueue are empty, and the same for everybody.</source>
        <translation>/dev/shm und /dev/mqueue sind leer und für alle gleich.</translation>
    </message>
    <message>
        <source>tmpfs %1 is on /dev/shm, seen by %2; its size: %3.</source>
        <translation>Auf /dev/shm liegt tmpfs %1, sichtbar für %2; Größe: %3.</translation>
    </message>
    <message>
        <source>It holds no file.</source>
        <translation>Es enthält keine Datei.</translation>
    </message>
    <message>
        <source>Nothing is mounted on /dev/shm for %1.</source>
        <translation>Für %1 ist auf /dev/shm nichts eingehängt.</translation>
    </message>
    <message>
        <source>The POSIX queues of ipc namespace %1</source>
        <translation>Die POSIX-Schlangen von IPC-Namensraum %1</translation>
    </message>
    <message>
        <source>%1 are mounted nowhere.</source>
        <translation>%1 sind nirgends eingehängt.</translation>
    </message>
    <message>
        <source>%1 are on /dev/mqueue, seen by %2.</source>
        <translation>%1 liegen auf /dev/mqueue, sichtbar für %2.</translation>
    </message>
    <message>
        <source>It holds no POSIX queue.</source>
        <translation>Er enthält keine POSIX-Schlange.</translation>
    </message>
    <message>
        <source>And %L1 more mounts.</source>
        <translation>Weitere Mounts: %L1.</translation>
    </message>
    <message>
        <source>%1 sleeps in %2.</source>
        <translation>%1 schläft in %2.</translation>
    </message>
    <message>
        <source>%1 sleeps in %2: it %3, at %4.</source>
        <translation>%1 schläft in %2 und %3 (%4).</translation>
    </message>
    <message>
        <source>to read and write</source>
        <translation>zum Lesen und Schreiben</translation>
    </message>
    <message>
        <source>to read only</source>
        <translation>nur zum Lesen</translation>
    </message>
    <message>
        <source>without access</source>
        <translation>ohne Zugriff</translation>
    </message>
    <message>
        <source>%1 of tmpfs %2</source>
        <translation>%1 aus tmpfs %2</translation>
    </message>
    <message>
        <source>%1 has mapped %2, whose name is gone, %3.</source>
        <translation>%1 hat %2 abgebildet, %3; den Namen der Datei gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>%1 has mapped %2, %3.</source>
        <translation>%1 hat %2 abgebildet, %3.</translation>
    </message>
    <message>
        <source>/dev/mqueue shows no queues to %1.</source>
        <translation>Für %1 zeigt /dev/mqueue keine Schlangen.</translation>
    </message>
</context>
<context>
    <name>TimelinePane</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>before the first of %1 calls</source>
        <translation>vor dem ersten von %1 Aufrufen</translation>
    </message>
    <message>
        <source>call %1 of %2 · step %3 of %4</source>
        <translation>Aufruf %1 von %2 · Schritt %3 von %4</translation>
    </message>
    <message>
        <source>Goes to the next one</source>
        <translation>Geht zum nächsten</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>Read as sentences</source>
        <translation>Als Sätze lesen</translation>
    </message>
    <message>
        <source>The timeline as sentences</source>
        <translation>Die Zeitleiste als Sätze</translation>
    </message>
</context>
<context>
    <name>TransportBar</name>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
</context>
<context>
    <name>ViewTabs</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Isolation</source>
        <translation>Isolation</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Slots</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Struktur</translation>
    </message>
</context>
<context>
    <name>WaitWords</name>
    <message>
        <source>waits for semaphore %1 to grow by %2</source>
        <translation>wartet, bis Semaphor %1 um %2 wächst</translation>
    </message>
    <message>
        <source>waits for semaphore %1 to become 0</source>
        <translation>wartet auf den Wert 0 in Semaphor %1</translation>
    </message>
    <message>
        <source>waits for a message</source>
        <translation>wartet auf eine Nachricht</translation>
    </message>
    <message>
        <source>waits for a message of type %1</source>
        <translation>wartet auf eine Nachricht vom Typ %1</translation>
    </message>
    <message>
        <source>waits for a message of another type than %1</source>
        <translation>wartet auf eine Nachricht von anderem Typ als %1</translation>
    </message>
    <message>
        <source>waits for a message of a type up to %1</source>
        <translation>wartet auf eine Nachricht mit einem Typ bis %1</translation>
    </message>
    <message>
        <source>waits for room for a message</source>
        <translation>wartet auf Platz für eine Nachricht</translation>
    </message>
    <message>
        <source>waits for room for %1 bytes</source>
        <translation>wartet auf Platz für %1 Bytes</translation>
    </message>
    <message>
        <source>waits for a post</source>
        <translation>wartet auf ein sem_post</translation>
    </message>
    <message>
        <source>%1 has mapped %2</source>
        <translation>%1 hat %2 abgebildet</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>call %1</source>
        <translation>Aufruf %1</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::Autosave</name>
    <message>
        <source>The last session cannot be gone on with, since %1. What is left of it is kept in %2.</source>
        <translation>Die letzte Sitzung lässt sich nicht fortsetzen: %1. Was von ihr übrig ist, liegt in %2.</translation>
    </message>
    <message>
        <source>%1 cannot be made</source>
        <translation>%1 lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>%1 has no room for one more</source>
        <translation>%1 hat keinen Platz für eine weitere Sitzung</translation>
    </message>
    <message>
        <source>What you do is not kept for the next start: %1. Until it can be, save your scenario with Ctrl+S.</source>
        <translation>Was Sie tun, bleibt bis zum nächsten Start nicht erhalten: %1. Sichern Sie Ihr Szenario solange mit Ctrl+S.</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::Bookmarks</name>
    <message>
        <source>before the first call</source>
        <translation>vor dem ersten Aufruf</translation>
    </message>
    <message>
        <source>call %1, step %2</source>
        <translation>Aufruf %1, Schritt %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::BranchList</name>
    <message>
        <source>first other answer at call %1: %2 instead of %3</source>
        <translation>erste andere Antwort bei Aufruf %1: %2 statt %3</translation>
    </message>
    <message>
        <source>another call at %1</source>
        <translation>anderer Aufruf an Stelle %1</translation>
    </message>
    <message>
        <source>the same calls and answers</source>
        <translation>dieselben Aufrufe und Antworten</translation>
    </message>
    <message>
        <source>%1 calls instead of %2</source>
        <translation>%1 Aufrufe statt %2</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::Breakpoints</name>
    <message>
        <source>No step is made at line %1 of %2 or below it, so nothing could stop there.</source>
        <translation>In Zeile %1 von %2 und darunter entsteht kein Schritt, also könnte dort nichts anhalten.</translation>
    </message>
    <message>
        <source>Type the name of a step, such as ipc_findkey.miss.</source>
        <translation>Geben Sie den Namen eines Schritts ein, etwa ipc_findkey.miss.</translation>
    </message>
    <message>
        <source>No step is called %1.</source>
        <translation>Kein Schritt heißt %1.</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::Campaign</name>
    <message>
        <source>shared memory</source>
        <translation>gemeinsamer Speicher</translation>
    </message>
    <message>
        <source>semaphores</source>
        <translation>Semaphore</translation>
    </message>
    <message>
        <source>message queues</source>
        <translation>Nachrichtenschlangen</translation>
    </message>
    <message>
        <source>POSIX queues</source>
        <translation>POSIX-Schlangen</translation>
    </message>
    <message>
        <source>files in /dev/shm</source>
        <translation>Dateien in /dev/shm</translation>
    </message>
    <message>
        <source>namespaces and users</source>
        <translation>Namensräume und Benutzer</translation>
    </message>
    <message>
        <source>A seed is a number from 0 to %1.</source>
        <translation>Ein Startwert ist eine Zahl von 0 bis %1.</translation>
    </message>
    <message>
        <source>%1 calls</source>
        <translation>%1 Aufrufe</translation>
    </message>
    <message>
        <source>lab</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>labs</source>
        <translation>Labore</translation>
    </message>
    <message>
        <source>The kernel was switched off with --model-only.</source>
        <translation>Der Kernel wurde mit --model-only abgeschaltet.</translation>
    </message>
    <message>
        <source>There is no kernel to compare with: %1</source>
        <translation>Es gibt keinen Kernel zum Vergleichen: %1</translation>
    </message>
    <message>
        <source>Stopped before any call had been compared.</source>
        <translation>Angehalten, bevor ein Aufruf verglichen war.</translation>
    </message>
    <message>
        <source>%1 calls compared with seed %2, %3 of them slept: no difference.</source>
        <translation>%1 Aufrufe mit Startwert %2 verglichen, %3 davon schliefen: keine Abweichung.</translation>
    </message>
    <message>
        <source>Stopped. %1</source>
        <translation>Angehalten. %1</translation>
    </message>
    <message>
        <source>Seed %1, after %2 calls</source>
        <translation>Startwert %1, nach %2 Aufrufen</translation>
    </message>
    <message>
        <source>line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>After %1 calls model and kernel differ in %2: the model has %3, the kernel %4. What led there was cut down to %5.</source>
        <translation>Nach %1 Aufrufen weichen Modell und Kernel in %2 voneinander ab: Das Modell hat %3, der Kernel %4. Der Weg dorthin wurde auf %5 gekürzt.</translation>
    </message>
    <message>
        <source>Ended after %1 calls, and nothing was proved by the last of them: %2</source>
        <translation>Nach %1 Aufrufen beendet; die letzten davon haben nichts bewiesen: %2</translation>
    </message>
    <message>
        <source>Start again with the same seed; if it ends there again, ipcscope-cli fuzz --seed %1 writes the calls down.</source>
        <translation>Starten Sie mit demselben Startwert neu; endet es wieder dort, schreibt ipcscope-cli fuzz --seed %1 die Aufrufe auf.</translation>
    </message>
    <message>
        <source>starting the labs …</source>
        <translation>Labore starten …</translation>
    </message>
    <message>
        <source>comparing …</source>
        <translation>Vergleich läuft …</translation>
    </message>
    <message>
        <source>a difference: cutting it down …</source>
        <translation>eine Abweichung: wird gekürzt …</translation>
    </message>
    <message>
        <source>ending the plans under way …</source>
        <translation>laufende Pläne werden beendet …</translation>
    </message>
    <message>
        <source>no calls yet</source>
        <translation>noch keine Aufrufe</translation>
    </message>
    <message>
        <source>%1 of %2 calls</source>
        <translation>%1 von %2 Aufrufen</translation>
    </message>
    <message>
        <source>– a second</source>
        <translation>– je Sekunde</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 je Sekunde</translation>
    </message>
    <message>
        <source>%1 of %2 errors reached</source>
        <translation>Fehler: %1 von %2</translation>
    </message>
    <message>
        <source>no divergence</source>
        <translation>keine Abweichung</translation>
    </message>
    <message>
        <source>divergence</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>divergences</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>%1 and was replaced, its calls made again: %2</source>
        <translation>%1 und ersetzt, Aufrufe wiederholt: %2</translation>
    </message>
    <message>
        <source>lab died</source>
        <translation>Labor ausgefallen</translation>
    </message>
    <message>
        <source>labs died</source>
        <translation>Labore ausgefallen</translation>
    </message>
    <message>
        <source>Go on: %1 with seed %2</source>
        <translation>Fortsetzen: %1 mit Startwert %2</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::Charts</name>
    <message>
        <source>%1: nothing up to here.</source>
        <translation>%1: bis hierher nichts.</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::CheckOrders</name>
    <message>
        <source>%1 alone</source>
        <translation>%1 allein</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1 cannot be wrong at once</source>
        <translation>%1 können nicht zugleich falsch sein</translation>
    </message>
    <message>
        <source>%1: not tried yet</source>
        <translation>%1: noch nicht erprobt</translation>
    </message>
    <message>
        <source>%1 wrong: %2</source>
        <translation>%1 falsch: %2</translation>
    </message>
    <message>
        <source>%1 wrong: %2, model and kernel differ</source>
        <translation>%1 falsch: %2, Modell und Kernel weichen voneinander ab</translation>
    </message>
    <message>
        <source>asking model and kernel …</source>
        <translation>Modell und Kernel werden gefragt …</translation>
    </message>
    <message>
        <source>Proved: each pair was tried, and model and kernel gave the same.</source>
        <translation>Bewiesen: Jedes Paar wurde erprobt, und Modell und Kernel ergaben dasselbe.</translation>
    </message>
    <message>
        <source>Not proved: model and kernel differ, or another error came.</source>
        <translation>Nicht bewiesen: Modell und Kernel weichen voneinander ab, oder es kam ein anderer Fehler.</translation>
    </message>
    <message>
        <source>Shown on the model alone. There is no kernel to compare with: %1</source>
        <translation>Nur im Modell gezeigt. Es gibt keinen Kernel zum Vergleichen: %1</translation>
    </message>
    <message>
        <source>This has not been tried yet.</source>
        <translation>Das ist noch nicht erprobt.</translation>
    </message>
    <message>
        <source>Both cannot be wrong at once: they are about the same word.</source>
        <translation>Beides kann nicht zugleich falsch sein: Es betrifft dasselbe Wort.</translation>
    </message>
    <message>
        <source>“%1” is looked at before “%2”: %3.</source>
        <translation>„%1“ wird vor „%2“ geprüft: %3.</translation>
    </message>
    <message>
        <source>“%1” alone gives %2.</source>
        <translation>„%1“ allein ergibt %2.</translation>
    </message>
    <message>
        <source>“%1” and “%2” both give %3.</source>
        <translation>„%1“ und „%2“ ergeben beide %3.</translation>
    </message>
    <message>
        <source>The call gave %1, the error of neither.</source>
        <translation>Der Aufruf ergab %1, also keinen der beiden Fehler.</translation>
    </message>
    <message>
        <source>Not proved: the kernel was lost on the way, and only the model went on: %1</source>
        <translation>Nicht bewiesen: Der Kernel ging unterwegs verloren, und nur das Modell lief weiter: %1</translation>
    </message>
    <message>
        <source>Prove it again: that starts fresh labs.</source>
        <translation>Lassen Sie es noch einmal belegen: Das startet frische Labore.</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::ClaimList</name>
    <message>
        <source>%1 = %2 (the model: %3)</source>
        <translation>%1 = %2 (das Modell: %3)</translation>
    </message>
    <message>
        <source>%1 (on %2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 of %2 shown here, %3 cited</source>
        <translation>%1 von %2 hier gezeigt, %3 zitiert</translation>
    </message>
    <message>
        <source>%1, %2 not shown</source>
        <translation>%1, %2 nicht gezeigt</translation>
    </message>
    <message>
        <source>true</source>
        <translation>wahr</translation>
    </message>
    <message>
        <source>half</source>
        <translation>halb wahr</translation>
    </message>
    <message>
        <source>outdated</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>false</source>
        <translation>falsch</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::CommandEntry</name>
    <message>
        <source>Enter makes the call in the lesson</source>
        <translation>Enter führt den Aufruf in der Lektion aus</translation>
    </message>
    <message>
        <source>Enter adds the call at the end</source>
        <translation>Enter hängt den Aufruf am Ende an</translation>
    </message>
    <message>
        <source>Enter starts a new branch from the beginning</source>
        <translation>Enter beginnt einen neuen Zweig am Anfang</translation>
    </message>
    <message>
        <source>Enter starts a new branch after call %1</source>
        <translation>Enter beginnt einen neuen Zweig nach Aufruf %1</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::Copying</name>
    <message>
        <source>model: %1</source>
        <translation>Modell: %1</translation>
    </message>
    <message>
        <source>kernel: %1</source>
        <translation>Kernel: %1</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::CourseList</name>
    <message>
        <source>Part %1 · %2</source>
        <translation>Teil %1 · %2</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 erledigt</translation>
    </message>
    <message>
        <source>question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>%1 of %2 right, %3 of %4 met</source>
        <translation>%1 von %2 richtig, %3 von %4 erreicht</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 of %2 lessons done</source>
        <translation>%1 von %2 Lektionen</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::FieldTable</name>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>call %1</source>
        <translation>Aufruf %1</translation>
    </message>
    <message>
        <source>%1: %2
Read with %3</source>
        <translation>%1: %2
Gelesen mit %3</translation>
    </message>
    <message>
        <source>%1: %2
The model&apos;s own value; the kernel shows it with %3</source>
        <translation>%1: %2
Eigener Wert des Modells; der Kernel zeigt ihn mit %3</translation>
    </message>
    <message>
        <source>%1: %2
The kernel shows it with %3</source>
        <translation>%1: %2
Der Kernel zeigt es mit %3</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::FileChooser</name>
    <message>
        <source>Scenarios, strace logs and lessons (*.ipc *.log *.txt *.md)</source>
        <translation>Szenarien, strace-Protokolle und Lektionen (*.ipc *.log *.txt *.md)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a scenario</source>
        <translation>Szenario öffnen</translation>
    </message>
    <message>
        <source>Explain a log of strace</source>
        <translation>strace-Protokoll erklären</translation>
    </message>
    <message>
        <source>Logs of strace (*.log *.strace *.txt)</source>
        <translation>strace-Protokolle (*.log *.strace *.txt)</translation>
    </message>
    <message>
        <source>Save the branch as a scenario</source>
        <translation>Zweig als Szenario sichern</translation>
    </message>
    <message>
        <source>Save what was done as a lesson</source>
        <translation>Verlauf als Lektion sichern</translation>
    </message>
    <message>
        <source>Lessons (*.md)</source>
        <translation>Lektionen (*.md)</translation>
    </message>
    <message>
        <source>Export what the upper pane shows</source>
        <translation>Inhalt des oberen Bereichs exportieren</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>Drawings (*.svg)</source>
        <translation>Zeichnungen (*.svg)</translation>
    </message>
    <message>
        <source>Paper (*.pdf)</source>
        <translation>Papier (*.pdf)</translation>
    </message>
    <message>
        <source>Export the chart&apos;s numbers</source>
        <translation>Diagrammzahlen exportieren</translation>
    </message>
    <message>
        <source>Numbers with tabs between (*.tsv)</source>
        <translation>Zahlen mit Tabulatoren dazwischen (*.tsv)</translation>
    </message>
    <message>
        <source>Export a page that steps</source>
        <translation>Seite mit Schritten exportieren</translation>
    </message>
    <message>
        <source>Pages (*.html)</source>
        <translation>Seiten (*.html)</translation>
    </message>
    <message>
        <source>Export a C program</source>
        <translation>C-Programm exportieren</translation>
    </message>
    <message>
        <source>C programs (*.c)</source>
        <translation>C-Programme (*.c)</translation>
    </message>
    <message>
        <source>Export a shell script</source>
        <translation>Shell-Skript exportieren</translation>
    </message>
    <message>
        <source>Shell scripts (*.sh)</source>
        <translation>Shell-Skripte (*.sh)</translation>
    </message>
    <message>
        <source>%1 is no file of this machine: save it as one, and open that.</source>
        <translation>%1 ist keine Datei dieses Rechners: Speichern Sie es als Datei und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>%L1 more</source>
        <translation>%L1 weitere</translation>
    </message>
    <message>
        <source>One file is opened at a time, here %1. Left as they are: %2.</source>
        <translation>Es wird eine Datei auf einmal geöffnet, hier %1. Nicht geöffnet: %2.</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::Isolation</name>
    <message>
        <source>at the end</source>
        <translation>am Ende</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>model and kernel</source>
        <translation>Modell und Kernel</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>There is no scenario in the Lab with actors in it.</source>
        <translation>Im Labor ist kein Szenario mit Akteuren.</translation>
    </message>
    <message>
        <source>Open one, or type calls of two actors there.</source>
        <translation>Öffnen Sie eines oder geben Sie dort Aufrufe zweier Akteure ein.</translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>%1 is isolated from %2: with %2 (%3) and without, it gets the same answers and sees the same tables.</source>
        <translation>%1 ist von %2 isoliert: Mit %2 (%3) und ohne erhält er dieselben Antworten und sieht dieselben Tabellen.</translation>
    </message>
    <message>
        <source>%1 is not isolated from %2: without %2 (%3) it would see %4 otherwise.</source>
        <translation>%1 ist nicht von %2 isoliert: Ohne %2 (%3) sähe er %4 anders.</translation>
    </message>
    <message>
        <source>field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Run twice on the model, and twice in fresh labs.</source>
        <translation>Zweimal im Modell ausgeführt und zweimal in frischen Laboren.</translation>
    </message>
    <message>
        <source>Run twice on the model alone. There is no kernel to compare with: %1 %2</source>
        <translation>Zweimal nur im Modell ausgeführt. Es gibt keinen Kernel zum Vergleichen: %1 %2</translation>
    </message>
    <message>
        <source>Stopped before it was found out.</source>
        <translation>Angehalten, bevor das Ergebnis feststand.</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::KernelWorker</name>
    <message>
        <source>This program was built without the real kernel&apos;s side.</source>
        <translation>Dieses Programm wurde ohne die Seite des echten Kernels gebaut.</translation>
    </message>
    <message>
        <source>Build it on Linux with IPCSCOPE_LAB=ON.</source>
        <translation>Bauen Sie es unter Linux mit IPCSCOPE_LAB=ON.</translation>
    </message>
    <message>
        <source>Nothing was recorded: another run was asked for meanwhile.</source>
        <translation>Nichts aufgezeichnet: Inzwischen wurde ein anderer Lauf verlangt.</translation>
    </message>
    <message>
        <source>its first process has ended</source>
        <translation>sein erster Prozess ist zu Ende</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::Learn</name>
    <message>
        <source>No course was found: say where it is with IPCSCOPE_LESSONS.</source>
        <translation>Kein Kurs gefunden: Geben Sie mit IPCSCOPE_LESSONS an, wo er liegt.</translation>
    </message>
    <message>
        <source>No lesson has the id %1.</source>
        <translation>Keine Lektion hat die Id %1.</translation>
    </message>
    <message>
        <source>%1 is not opened: a lesson links to https://… or lesson:ID.</source>
        <translation>%1 wird nicht geöffnet: Eine Lektion verweist auf https://… oder lesson:ID.</translation>
    </message>
    <message>
        <source>What you reach in lessons is not kept: %1. It is tried again.</source>
        <translation>Was Sie in Lektionen erreichen, wird nicht gesichert: %1. Es wird wieder versucht.</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::LogCalls</name>
    <message>
        <source>agrees</source>
        <translation>stimmt überein</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>unsupported</source>
        <translation>nicht unterstützt</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>the log has    %1</source>
        <translation>das Protokoll hat  %1</translation>
    </message>
    <message>
        <source>the model has  %1</source>
        <translation>das Modell hat     %1</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::LogReplay</name>
    <message>
        <source>Record one with: strace -f -v -o trace.log your-program</source>
        <translation>So zeichnen Sie eines auf: strace -f -v -o trace.log your-program</translation>
    </message>
    <message>
        <source>%1 %2, the first in line %3: %4</source>
        <translation>%1 %2, zuerst in Zeile %3: %4</translation>
    </message>
    <message>
        <source>could not be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>contradict others</source>
        <translation>im Widerspruch zu anderen</translation>
    </message>
    <message>
        <source>the first %1 calls are listed</source>
        <translation>die ersten %1 Aufrufe sind aufgeführt</translation>
    </message>
    <message>
        <source>%1 is empty: there is no call in it. %2</source>
        <translation>%1 ist leer: Es enthält keinen Aufruf. %2</translation>
    </message>
    <message>
        <source>%1 is a log of strace, but none of its %2 calls is about IPC. Record a program that uses shared memory, semaphores or message queues, and leave no calls out: strace -f -v -o trace.log your-program</source>
        <translation>%1 ist ein strace-Protokoll, aber keiner seiner %2 Aufrufe betrifft IPC. Zeichnen Sie ein Programm auf, das gemeinsamen Speicher, Semaphore oder Nachrichtenschlangen benutzt, und lassen Sie keine Aufrufe aus: strace -f -v -o trace.log your-program</translation>
    </message>
    <message>
        <source>%1 is no log of strace: line %2 is none of its lines (the file begins with “%3”). %4</source>
        <translation>%1 ist kein strace-Protokoll: Zeile %2 passt nicht zu einem solchen (die Datei beginnt mit „%3“). %4</translation>
    </message>
    <message>
        <source>%1 is no log of strace: it begins with “%2”, and none of its %3 lines is a call. %4</source>
        <translation>%1 ist kein strace-Protokoll: Es beginnt mit „%2“, und keine seiner %3 Zeilen ist ein Aufruf. %4</translation>
    </message>
    <message>
        <source>%1 IPC calls in %2 lines: %3 agree, %4 allowed, %5 differ, %6 unsupported</source>
        <translation>%1 IPC-Aufrufe in %2 Zeilen: %3 stimmen überein, %4 erlaubt, %5 weichen ab, %6 nicht unterstützt</translation>
    </message>
    <message>
        <source>Stopped; so far %1.</source>
        <translation>Angehalten; bisher: %1.</translation>
    </message>
    <message>
        <source>%1. Record less: strace -f -v -e trace=ipc,desc,memory</source>
        <translation>%1. Zeichnen Sie weniger auf: strace -f -v -e trace=ipc,desc,memory</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::LogTimeline</name>
    <message>
        <source>all %1</source>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>das Programm</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>The log from its beginning to its end: %1 of %2, %3, %4</source>
        <translation>Das Protokoll vom Anfang bis zum Ende: %2, %1; %3, %4</translation>
    </message>
    <message>
        <source>call</source>
        <translation>Aufruf</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>Aufrufe</translation>
    </message>
    <message>
        <source>process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>differ</source>
        <translation>weichen ab</translation>
    </message>
    <message>
        <source>waits for others</source>
        <translation>wartet auf andere</translation>
    </message>
    <message>
        <source>wait for others</source>
        <translation>warten auf andere</translation>
    </message>
    <message>
        <source>from line %1 on</source>
        <translation>ab Zeile %1</translation>
    </message>
    <message>
        <source>lines %1 to %2</source>
        <translation>Zeilen %1 bis %2</translation>
    </message>
    <message>
        <source>process %1, %2</source>
        <translation>Prozess %1, %2</translation>
    </message>
    <message>
        <source>%1: %2 = %3: %4</source>
        <translation>%1: %2 = %3: %4</translation>
    </message>
    <message>
        <source>waits for others, %1</source>
        <translation>wartet auf andere, %1</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::Moment</name>
    <message>
        <source>Nothing has been called yet: type a call below.</source>
        <translation>Noch wurde nichts aufgerufen: Geben Sie unten einen Aufruf ein.</translation>
    </message>
    <message>
        <source>Nothing has been called yet.</source>
        <translation>Noch wurde nichts aufgerufen.</translation>
    </message>
    <message>
        <source>This call is not about IPC; it is shown and not run.</source>
        <translation>Dieser Aufruf betrifft IPC nicht; er wird gezeigt, aber nicht ausgeführt.</translation>
    </message>
    <message>
        <source>This call has no steps in the model.</source>
        <translation>Dieser Aufruf hat im Modell keine Schritte.</translation>
    </message>
    <message>
        <source>sleeps, waits for %1</source>
        <translation>schläft, wartet auf %1</translation>
    </message>
    <message>
        <source>not IPC</source>
        <translation>kein IPC</translation>
    </message>
    <message>
        <source> · %1 wakes: %2 = %3</source>
        <translation> · %1 wacht auf: %2 = %3</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>running …</source>
        <translation>läuft …</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>nicht verfügbar</translation>
    </message>
    <message>
        <source>waiting for the kernel</source>
        <translation>wartet auf den Kernel</translation>
    </message>
    <message>
        <source>model only</source>
        <translation>nur Modell</translation>
    </message>
    <message>
        <source>agree</source>
        <translation>stimmt überein</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>differ</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <source>%1: model %2, kernel %3 (%4)</source>
        <translation>%1: Modell %2, Kernel %3 (%4)</translation>
    </message>
    <message>
        <source>%1&apos;s %2: %3</source>
        <translation>%2 von %1: %3</translation>
    </message>
    <message>
        <source>In the C library: %1</source>
        <translation>In der C-Bibliothek: %1</translation>
    </message>
    <message>
        <source>Not in the kernel: the processor reaches memory by itself</source>
        <translation>Nicht im Kernel: Der Prozessor greift selbst auf den Speicher zu</translation>
    </message>
    <message>
        <source>In the kernel: %1 in %2</source>
        <translation>Im Kernel: %1 in %2</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::NamespaceList</name>
    <message>
        <source>ipc %1</source>
        <translation>ipc %1</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::OpenLesson</name>
    <message>
        <source>In this lesson a suspect stands in the model&apos;s place, which only the terminal shows: ipcscope-cli lesson run %1</source>
        <translation>In dieser Lektion steht ein Verdächtiger an der Stelle des Modells; ihn zeigt nur das Terminal: ipcscope-cli lesson run %1</translation>
    </message>
    <message>
        <source>No lesson is open.</source>
        <translation>Es ist keine Lektion geöffnet.</translation>
    </message>
    <message>
        <source>this lesson does not offer %1; there are %2</source>
        <translation>diese Lektion bietet %1 nicht an; es gibt %2</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Skip the question</source>
        <translation>Frage überspringen</translation>
    </message>
    <message>
        <source>Skip: show how</source>
        <translation>Überspringen: Lösung</translation>
    </message>
    <message>
        <source>%1 of %2 goals met, %3 of %4 predictions right</source>
        <translation>%1 von %2 Zielen erreicht, %3 von %4 Vorhersagen richtig</translation>
    </message>
    <message>
        <source>%1 for %2 (%3 %)</source>
        <translation>%1 für %2 (%3 %)</translation>
    </message>
    <message>
        <source>hand</source>
        <translation>Handzeichen</translation>
    </message>
    <message>
        <source>hands</source>
        <translation>Handzeichen</translation>
    </message>
    <message>
        <source>No hand is up yet.</source>
        <translation>Noch kein Handzeichen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There is no kernel to be recorded. Start it again first.</source>
        <translation>Es gibt keinen Kernel, der sich aufzeichnen ließe. Starten Sie ihn zuerst neu.</translation>
    </message>
    <message>
        <source>Start the kernel again to go on.</source>
        <translation>Starten Sie den Kernel neu, um fortzufahren.</translation>
    </message>
    <message>
        <source>its first process has ended</source>
        <translation>sein erster Prozess ist zu Ende</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::PersonSettings</name>
    <message>
        <source>What you choose (theme, size of the type, speed, language) is not kept for the next start: %1 cannot be written. It is tried again.</source>
        <translation>Was Sie wählen (Farben, Schriftgröße, Tempo, Sprache), wird nicht für den nächsten Start gesichert: %1 kann nicht geschrieben werden. Es wird wieder versucht.</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::Player</name>
    <message>
        <source>no drawing</source>
        <translation>ohne Zeichnen</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::Presenting</name>
    <message>
        <source>In the Lab</source>
        <translation>Im Labor</translation>
    </message>
    <message>
        <source>Place %1</source>
        <translation>Stelle %1</translation>
    </message>
    <message>
        <source>Looking back: place %1 of %2</source>
        <translation>Rückblick: Stelle %1 von %2</translation>
    </message>
    <message>
        <source>Call %1: `%2`</source>
        <translation>Aufruf %1: `%2`</translation>
    </message>
    <message>
        <source>The rest of `%1`</source>
        <translation>Der Rest von `%1`</translation>
    </message>
    <message>
        <source>On the page Compare</source>
        <translation>Auf der Seite „Vergleichen“</translation>
    </message>
    <message>
        <source>In the claims</source>
        <translation>In den Behauptungen</translation>
    </message>
    <message>
        <source>In the course</source>
        <translation>Im Kurs</translation>
    </message>
    <message>
        <source>What is next in the list, when all of the current one has been seen</source>
        <translation>Was in der Liste als Nächstes kommt, sobald der jetzige Eintrag ganz gezeigt ist</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::Prose</name>
    <message>
        <source>[picture: %1]</source>
        <translation>[Bild: %1]</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::Runner</name>
    <message>
        <source>There is no breakpoint yet: F9 sets one at the running line, and so does a click beside any line.</source>
        <translation>Es gibt noch keinen Haltepunkt: F9 setzt einen in der laufenden Zeile, ein Klick neben eine beliebige Zeile setzt dort einen.</translation>
    </message>
    <message>
        <source>No breakpoint was on the way: this is the end.</source>
        <translation>Kein Haltepunkt lag auf dem Weg: Das ist das Ende.</translation>
    </message>
    <message>
        <source>No breakpoint was on the way back: this is the start.</source>
        <translation>Kein Haltepunkt lag auf dem Rückweg: Das ist der Anfang.</translation>
    </message>
    <message>
        <source>To which line? Choose one in the code: by a click, or there by ↑ and ↓.</source>
        <translation>Bis zu welcher Zeile? Wählen Sie eine im Code: mit einem Klick oder dort mit ↑ und ↓.</translation>
    </message>
    <message>
        <source>No step from here on executes line %1 of %2.</source>
        <translation>Von hier an führt kein Schritt Zeile %1 von %2 aus.</translation>
    </message>
    <message>
        <source>No line runs here: go to a step of a call first.</source>
        <translation>Hier läuft keine Zeile: Gehen Sie zuerst zu einem Schritt eines Aufrufs.</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::Session</name>
    <message>
        <source>The kernel was switched off with --model-only.</source>
        <translation>Der Kernel wurde mit --model-only abgeschaltet.</translation>
    </message>
    <message>
        <source>Start the kernel again to go on.</source>
        <translation>Starten Sie den Kernel neu, um fortzufahren.</translation>
    </message>
    <message>
        <source>found %1, expected %2</source>
        <translation>gefunden: %1, erwartet: %2</translation>
    </message>
    <message>
        <source>There is no scenario.</source>
        <translation>Es gibt kein Szenario.</translation>
    </message>
    <message>
        <source>branch %1</source>
        <translation>Zweig %1</translation>
    </message>
    <message>
        <source>There is no such call.</source>
        <translation>Diesen Aufruf gibt es nicht.</translation>
    </message>
    <message>
        <source>In a lesson, what was called stays as it was. The Lab goes other ways.</source>
        <translation>In einer Lektion bleibt, was aufgerufen wurde, wie es war. Andere Wege gehen Sie im Labor.</translation>
    </message>
    <message>
        <source>column %1: %2</source>
        <translation>Spalte %1: %2</translation>
    </message>
    <message>
        <source>%1 goes another way from call %2; the way before stays beside it</source>
        <translation>%1 geht ab Aufruf %2 einen anderen Weg; der bisherige bleibt daneben bestehen</translation>
    </message>
    <message>
        <source>%1 has no calls yet: type the first one above.</source>
        <translation>%1 hat noch keine Aufrufe: Geben Sie oben den ersten ein.</translation>
    </message>
    <message>
        <source>main</source>
        <translation>Hauptzweig</translation>
    </message>
    <message>
        <source>Press → to make one step, ← to go back, ? to see all keys, Ctrl+1 for the course.</source>
        <translation>→ macht einen Schritt, ← geht zurück, ? zeigt alle Tasten, Ctrl+1 den Kurs.</translation>
    </message>
    <message>
        <source>untitled</source>
        <translation>unbenannt</translation>
    </message>
    <message>
        <source>There is nothing to save: no call has been made yet.</source>
        <translation>Es gibt nichts zu sichern: Noch gab es keinen Aufruf.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 lässt sich nicht schreiben: %2</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gesichert</translation>
    </message>
    <message>
        <source>%1: a picture&apos;s name ends with .png, .svg or .pdf.</source>
        <translation>%1: Der Name eines Bildes endet auf .png, .svg oder .pdf.</translation>
    </message>
    <message>
        <source>%1, before the first call</source>
        <translation>%1, vor dem ersten Aufruf</translation>
    </message>
    <message>
        <source>%1, call %2 of %3: %4 %5</source>
        <translation>%1, Aufruf %2 von %3: %4 %5</translation>
    </message>
    <message>
        <source>There is nothing in this chart yet. %1</source>
        <translation>Dieses Diagramm ist noch leer. %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1   (■ taken, ○ last given, ▽ next search, ◇ this call, □ cursor)</source>
        <translation>%1   (■ belegt, ○ zuletzt vergeben, ▽ nächste Suche, ◇ dieser Aufruf, □ Cursor)</translation>
    </message>
    <message>
        <source>There is no process whose structures could be drawn.</source>
        <translation>Es gibt keinen Prozess, dessen Strukturen sich zeichnen ließen.</translation>
    </message>
    <message>
        <source>%1   (▶ read, ● written by this step; ▷ read, ○ written before)</source>
        <translation>%1   (▶ gelesen, ● geschrieben in diesem Schritt; ▷ gelesen, ○ geschrieben vorher)</translation>
    </message>
    <message>
        <source>There is nothing to export: no call has been made yet.</source>
        <translation>Es gibt nichts zu exportieren: Noch gab es keinen Aufruf.</translation>
    </message>
    <message>
        <source>A page that steps holds the tables after each call, so it takes at most %L1 calls; these are %L2.</source>
        <translation>Eine Seite mit Schritten enthält die Tabellen nach jedem Aufruf und fasst deshalb höchstens %L1 Aufrufe; hier sind es %L2.</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>Saved %1. %2</source>
        <translation>%1 gesichert. %2</translation>
    </message>
    <message>
        <source>This cannot be shown: found %1, expected %2</source>
        <translation>Das lässt sich nicht zeigen (gefunden: %1, erwartet: %2)</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>starting …</source>
        <translation>startet …</translation>
    </message>
    <message>
        <source>%1, %L2 uids</source>
        <translation>%1, %L2 uids</translation>
    </message>
    <message>
        <source>not available: %1</source>
        <translation>nicht verfügbar: %1</translation>
    </message>
    <message>
        <source>lost: %1</source>
        <translation>verloren: %1</translation>
    </message>
    <message>
        <source>%1 in it cannot be read: %2</source>
        <translation>%1 darin ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>As you left it: what was not saved is still here.</source>
        <translation>So, wie Sie es verlassen haben: Auch was nicht gesichert wurde, ist noch da.</translation>
    </message>
    <message>
        <source>As you left it.</source>
        <translation>So, wie Sie es verlassen haben.</translation>
    </message>
    <message>
        <source>%1 is no text, so it is no scenario: that is written in UTF-8, a call a line.</source>
        <translation>%1 ist kein Text, also auch kein Szenario: Ein solches ist in UTF-8 geschrieben, ein Aufruf je Zeile.</translation>
    </message>
    <message>
        <source>%1 (recorded on %2)</source>
        <translation>%1 (aufgezeichnet am %2)</translation>
    </message>
    <message>
        <source>recorded on %1, kernel %2</source>
        <translation>aufgezeichnet am %1, Kernel %2</translation>
    </message>
    <message>
        <source>There is no kernel to be recorded. Start it again first.</source>
        <translation>Es gibt keinen Kernel, der sich aufzeichnen ließe. Starten Sie ihn zuerst neu.</translation>
    </message>
    <message>
        <source>Save the scenario first: its recording lies beside it, and fits what is in the file.</source>
        <translation>Sichern Sie zuerst das Szenario: Seine Aufzeichnung liegt daneben und passt zu dem, was in der Datei steht.</translation>
    </message>
    <message>
        <source>Recorded in %1: it is played where no kernel can be asked.</source>
        <translation>In %1 aufgezeichnet: Die Aufzeichnung wird abgespielt, wo sich kein Kernel fragen lässt.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 has been changed by another program since it was opened here. Nothing has been saved yet.</source>
        <translation>%1 hat ein anderes Programm geändert, seit die Datei hier geöffnet wurde. Noch ist nichts gespeichert.</translation>
    </message>
    <message>
        <source>%1 is no file: choose another name.</source>
        <translation>%1 ist keine Datei: Wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::SlotMap</name>
    <message>
        <source>semaphore set</source>
        <translation>Semaphorsatz</translation>
    </message>
    <message>
        <source>message queue</source>
        <translation>Nachrichtenschlange</translation>
    </message>
    <message>
        <source>segment</source>
        <translation>Segment</translation>
    </message>
    <message>
        <source>ipc %1</source>
        <translation>ipc %1</translation>
    </message>
    <message>
        <source>ipc %1 · %2</source>
        <translation>ipc %1 · %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Semaphore sets</source>
        <translation>Semaphorsätze</translation>
    </message>
    <message>
        <source>Message queues</source>
        <translation>Nachrichtenschlangen</translation>
    </message>
    <message>
        <source>Index %1 is taken: %2 with the id %3 = sequence %4 × 32,768 + %1, key %5.</source>
        <translation>Index %1 ist belegt: %2 mit der Id %3 = Sequenznummer %4 × 32.768 + %1, Schlüssel %5.</translation>
    </message>
    <message>
        <source>Index %L1 is free.</source>
        <translation>Index %L1 ist frei.</translation>
    </message>
    <message>
        <source>Index %L1 is free, and too high to be given while so few are taken.</source>
        <translation>Index %L1 ist frei, aber zu hoch, um vergeben zu werden, solange so wenige belegt sind.</translation>
    </message>
    <message>
        <source>It is the last one given.</source>
        <translation>Dieser Index wurde zuletzt vergeben.</translation>
    </message>
    <message>
        <source>The next search starts here.</source>
        <translation>Hier beginnt die nächste Suche.</translation>
    </message>
    <message>
        <source>This call works on it.</source>
        <translation>Dieser Aufruf arbeitet damit.</translation>
    </message>
    <message>
        <source>none was given yet</source>
        <translation>noch keiner vergeben</translation>
    </message>
    <message>
        <source>%L1 was given last</source>
        <translation>zuletzt vergeben: %L1</translation>
    </message>
    <message>
        <source>%L1 of %L2 places taken (at most %L3 allowed) · %4 · the next search goes from %L5 up to %L6 · sequence %L7</source>
        <translation>%L1 von %L2 Plätzen belegt (höchstens %L3 erlaubt) · %4 · die nächste Suche geht von %L5 bis %L6 · Sequenznummer %L7</translation>
    </message>
    <message>
        <source>And %L1 more.</source>
        <translation>Und noch %L1.</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::Structure</name>
    <message>
        <source>%1 Seen in: %2.</source>
        <translation>%1 Quelle: %2.</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::TablesView</name>
    <message>
        <source>%L1 of %L2 rows</source>
        <translation>%L1 von %L2 Zeilen</translation>
    </message>
    <message>
        <source>%1 not known</source>
        <translation>%1 unbekannt</translation>
    </message>
    <message>
        <source>%1 has no such row</source>
        <translation>%1: keine solche Zeile</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (new with this call)</source>
        <translation>%1 (neu mit diesem Aufruf)</translation>
    </message>
    <message>
        <source>%1 (changed by this call, was %2)</source>
        <translation>%1 (von diesem Aufruf geändert, vorher %2)</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>kernel</source>
        <translation>Kernel</translation>
    </message>
    <message>
        <source>, they differ</source>
        <translation>, sie weichen voneinander ab</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::Timeline</name>
    <message>
        <source>≠ 1 call differs from the kernel</source>
        <translation>≠ 1 Aufruf weicht vom Kernel ab</translation>
    </message>
    <message>
        <source>≠ %1 calls differ from the kernel</source>
        <translation>≠ %1 Aufrufe weichen vom Kernel ab</translation>
    </message>
    <message>
        <source>✗ 1 call did not give what the scenario says</source>
        <translation>✗ 1 Aufruf ergab nicht, was das Szenario sagt</translation>
    </message>
    <message>
        <source>✗ %1 calls did not give what the scenario says</source>
        <translation>✗ %1 Aufrufe ergaben nicht, was das Szenario sagt</translation>
    </message>
    <message>
        <source>%1 sleeps, waits for %2</source>
        <translation>%1 schläft, wartet auf %2</translation>
    </message>
    <message>
        <source>the kernel agrees</source>
        <translation>der Kernel stimmt überein</translation>
    </message>
    <message>
        <source>the kernel answers otherwise, as it may</source>
        <translation>der Kernel antwortet anders, wie er darf</translation>
    </message>
    <message>
        <source>the kernel differs</source>
        <translation>der Kernel weicht ab</translation>
    </message>
    <message>
        <source>only the model ran it</source>
        <translation>nur das Modell hat ihn ausgeführt</translation>
    </message>
    <message>
        <source>the kernel has not answered yet</source>
        <translation>der Kernel hat noch nicht geantwortet</translation>
    </message>
    <message>
        <source>not what the scenario says</source>
        <translation>nicht, was das Szenario sagt</translation>
    </message>
    <message>
        <source>with a bookmark</source>
        <translation>mit einem Lesezeichen</translation>
    </message>
    <message>
        <source>Call %1: %2</source>
        <translation>Aufruf %1: %2</translation>
    </message>
    <message>
        <source>There is no call yet.</source>
        <translation>Es gibt noch keinen Aufruf.</translation>
    </message>
</context>
<context>
    <name>ipcscope::gui::Troubles</name>
    <message>
        <source>The kernel of the Lab is %1. Its answers so far stay, and the model goes on alone.</source>
        <translation>Der Kernel des Labors ist %1. Seine bisherigen Antworten bleiben, und das Modell macht allein weiter.</translation>
    </message>
    <message>
        <source>The kernel of the lesson is %1. Its answers so far stay, and the model goes on alone.</source>
        <translation>Der Kernel der Lektion ist %1. Seine bisherigen Antworten bleiben, und das Modell macht allein weiter.</translation>
    </message>
</context>
</TS>
