// The manual, the completion and the desktop's files, against the program and the tools that read
// them.
#include "tests/app/cli/program.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTest>
#include <QXmlStreamReader>

using ipcscope::tests::cli;
using ipcscope::tests::Said;
using ipcscope::tests::start;

namespace
{

const QString kManual = "desktop/man/ipcscope-cli.1";

QByteArray content(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

/// Without the marks of troff.
QString manual(const QString &file = kManual)
{
    QString text = content(file);
    text.replace("\\-", "-");
    return text.remove(QRegularExpression(R"(\\f[A-Z])"));
}

QSet<QString> options_in(const QString &text)
{
    QSet<QString> found;
    auto matches = QRegularExpression("(?<![\\w-])(--[a-z][a-z-]*|-o(?![a-z]))").globalMatch(text);
    while (matches.hasNext())
    {
        found << matches.next().captured(1);
    }
    return found;
}

/// The verbs that the program says there are; of lesson the actions behind it.
QStringList verbs()
{
    const QString known = cli({}).err;
    QStringList all = known.section("The verbs are: ", 1).section('.', 0, 0).split(", ");
    const QString actions = cli({"lesson"}).err;
    for (const QString &action :
         actions.section("lesson needs one of ", 1).section('.', 0, 0).split(", "))
    {
        all << "lesson " + action;
    }
    all.removeAll("lesson");
    all.removeAll("help");
    return all;
}

/// Whether the program takes the option there. Nothing is run: what follows is an error anyway.
bool takes(const QString &verb, const QString &option)
{
    const QString err = cli(verb.split(' ') + QStringList{option + "=0x", "--nonsense"}).err;
    return !err.contains("takes no option " + option + ".") &&
           !err.contains("unknown option '" + option + "=");
}

/// All options of all verbs, that is of their help texts.
QSet<QString> all_options()
{
    QSet<QString> all;
    for (const char *verb :
         {"run", "replay", "fuzz", "lesson", "claims", "order", "isolate", "export", "doctor"})
    {
        all += options_in(cli({"help", verb}).out);
    }
    return all;
}

/// What bash offers behind these words, the first of which is the program; the last one is begun.
QStringList offered(const QStringList &words)
{
    QString line = "source desktop/completion/" + words.front() + "; COMP_WORDS=(";
    for (const QString &word : words)
    {
        line += "'" + word + "' ";
    }
    line += QString("); COMP_CWORD=%1; _%2; printf '%s\\n' \"${COMPREPLY[@]}\"")
                .arg(words.size() - 1)
                .arg(QString(words.front()).replace('-', '_'));
    return QString(start("bash", {"--norc", "-c", line}).out).split('\n', Qt::SkipEmptyParts);
}

/// Runs a tool that is not there everywhere.
void validate(const QString &tool, const QStringList &arguments)
{
    if (QStandardPaths::findExecutable(tool).isEmpty())
    {
        QSKIP(qPrintable(tool + " is not installed"));
    }
    const Said said = start(tool, arguments);
    QVERIFY2(said.exit == 0, said.out + said.err);
}

} // namespace

class DesktopTest : public QObject
{
    Q_OBJECT

  private slots:
    void every_verb_and_option_is_in_the_manual_and_completed()
    {
        const QSet<QString> candidates = all_options();
        QVERIFY(candidates.size() > 20);
        const QStringList all = verbs();
        QCOMPARE(all.size(), 8 + 7);
        for (const QString &verb : all)
        {
            QVERIFY2(manual().contains(verb.section(' ', -1)), qPrintable(verb));
            QVERIFY2(offered({"ipcscope-cli", ""}).contains(verb.section(' ', 0, 0)),
                     qPrintable(verb));
            QStringList words = verb.split(' ');
            words.prepend("ipcscope-cli");
            const QStringList completed = offered(words + QStringList{"-"});
            for (const QString &option : candidates + options_in(completed.join(' ')))
            {
                if (option == "--help" || option == "--version")
                {
                    continue;
                }
                const QString where = verb + " " + option;
                QVERIFY2(completed.contains(option) == takes(verb, option), qPrintable(where));
                QVERIFY2(!takes(verb, option) || section_of(verb).contains(option),
                         qPrintable(where + " is not in the manual"));
            }
        }
        QCOMPARE(offered({"ipcscope-cli", "lesson", "gr"}), QStringList{"grade"});
        QCOMPARE(offered({"ipcscope-cli", "run", "--on", "k"}), QStringList{"kernel"});
        QCOMPARE(offered({"ipcscope-cli", "run", "READ"}), QStringList{"README.md"});
    }

    void the_manual_promises_nothing_else()
    {
        const QSet<QString> known = all_options() + QSet<QString>{"--help", "--version"};
        for (const QString &option : options_in(manual()))
        {
            QVERIFY2(known.contains(option), qPrintable(option));
        }
    }

#ifdef IPCSCOPE_WINDOW
    void the_windows_options_are_in_its_manual_and_completed()
    {
        const QSet<QString> told = options_in(start(IPCSCOPE_WINDOW, {"--help"}).out);
        QVERIFY(told.contains("--language") && told.size() > 8);
        const QStringList offers = offered({"ipcscope", "--"});
        // What Qt adds by itself is its own.
        const QSet<QString> qt{"--help-all"};
        QCOMPARE(options_in(manual("desktop/man/ipcscope.1")) - qt, told - qt);
        QCOMPARE(QSet<QString>(offers.begin(), offers.end()) - qt, told - qt);
        QCOMPARE(offered({"ipcscope", "--language", ""}), (QStringList{"en", "de"}));
    }
#endif

    void manuals_are_well_made_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("command line") << kManual;
        QTest::newRow("window") << "desktop/man/ipcscope.1";
    }

    void manuals_are_well_made()
    {
        QFETCH(QString, file);
        if (QStandardPaths::findExecutable("groff").isEmpty())
        {
            QSKIP("groff is not installed");
        }
        const Said said = start("groff", {"-ww", "-man", "-Tutf8", "-z", file});
        QVERIFY2(said.exit == 0 && said.err.isEmpty(), said.err);
    }

    void the_menu_entry_is_valid()
    {
        validate("desktop-file-validate", {"desktop/ipcscope.desktop"});
    }

    void the_metainfo_is_valid()
    {
        validate("appstreamcli",
                 {"validate", "--no-net", "desktop/org.ipcscope.ipcscope.metainfo.xml"});
    }

    void files_of_xml_are_well_formed_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *file : {"desktop/ipcscope.svg", "desktop/ipcscope-mime.xml",
                                 "desktop/org.ipcscope.ipcscope.metainfo.xml"})
        {
            QTest::newRow(file) << file;
        }
    }

    void files_of_xml_are_well_formed()
    {
        QFETCH(QString, file);
        QXmlStreamReader reader(content(file));
        while (!reader.atEnd())
        {
            reader.readNext();
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QVERIFY(reader.lineNumber() > 5);
    }

    void scenarios_open_with_the_window()
    {
        const QByteArray type = "application/x-ipcscope-scenario";
        QVERIFY(content("desktop/ipcscope-mime.xml").contains("glob pattern=\"*.ipc\""));
        for (const char *file : {"desktop/ipcscope-mime.xml", "desktop/ipcscope.desktop",
                                 "desktop/org.ipcscope.ipcscope.metainfo.xml"})
        {
            QVERIFY2(content(file).contains(type), file);
        }
    }

    void the_profile_is_for_the_agent_as_installed()
    {
        const QByteArray profile = content("desktop/apparmor/ipcscope-agent");
        QVERIFY(profile.contains("\n  userns,\n"));
        QVERIFY(profile.contains("/usr/{,local/}libexec/ipcscope/ipcscope-agent"));
    }

#ifdef IPCSCOPE_HAVE_LAB
    void doctor_names_the_switches()
    {
        QSet<QString> named;
        for (const QJsonValue &feature : cli({"doctor", "--json"}).json()["features"].toArray())
        {
            named << feature["name"].toString();
            QVERIFY(!feature["why"].toString().isEmpty());
            QVERIFY(feature["available"].toBool() || !feature["fix"].toString().isEmpty());
        }
        for (const char *name : {"user.max_user_namespaces", "kernel.unprivileged_userns_clone",
                                 "kernel.apparmor_restrict_unprivileged_userns"})
        {
            QVERIFY2(named.contains(name), name);
        }
    }
#endif

  private:
    /// What the manual says on a verb.
    static QString section_of(const QString &verb)
    {
        const QString name = verb.section(' ', 0, 0);
        const QString text = manual();
        auto begin = text.indexOf(QRegularExpression("\\n\\.B[RI]? \"?" + name + "\\b"));
        begin = begin < 0 ? text.indexOf(QRegularExpression("\\n\\.B " + name + "\\n")) : begin;
        const auto end = text.indexOf("\n.RE\n.TP\n", begin);
        return begin < 0 ? QString() : text.mid(begin, end < 0 ? -1 : end - begin);
    }
};

QTEST_GUILESS_MAIN(DesktopTest)
#include "tst_desktop.moc"
