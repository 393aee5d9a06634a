// Files that a person opens may be anything: what has no end, or holds who opens it for ever, is
// not opened, and each refusal is a sentence.
#include "tests/app/gui/gui_test.h"

#include "app/gui/autosave.h"
#include "app/gui/document_file.h"
#include "app/gui/log_replay.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace ipcscope::gui;

namespace
{

constexpr qint64 kMost = 1000;
constexpr mode_t kMine = 0600;

} // namespace

class TestFiles : public QObject
{
    Q_OBJECT

  private Q_SLOTS:
    void init() { dir_ = std::make_unique<QTemporaryDir>(); }

    void what_is_no_file_is_refused_at_once_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("told");
        const QString device = QStringLiteral("is a pipe, a socket or a device");
        QTest::newRow("pipe") << QStringLiteral("pipe") << device;
        QTest::newRow("link to a pipe") << QStringLiteral("link to a pipe") << device;
        QTest::newRow("socket") << QStringLiteral("socket") << device;
        QTest::newRow("device") << QStringLiteral("/dev/zero") << device;
        QTest::newRow("link to a device") << QStringLiteral("link") << device;
        QTest::newRow("terminal") << QStringLiteral("/dev/ptmx") << device;
        QTest::newRow("folder") << QStringLiteral("folder") << QStringLiteral("is a folder");
        QTest::newRow("link to a folder")
            << QStringLiteral("link to a folder") << QStringLiteral("is a folder");
        QTest::newRow("nothing") << QStringLiteral("nothing") << QStringLiteral("cannot be read");
        QTest::newRow("link to nothing")
            << QStringLiteral("link to nothing") << QStringLiteral("cannot be read");
        QTest::newRow("no name") << QString() << QStringLiteral("cannot be read");
        QTest::newRow("large") << QStringLiteral("large") << QStringLiteral("is larger than");
        QTest::newRow("hole of a terabyte")
            << QStringLiteral("hole") << QStringLiteral("is larger than");
    }
    void what_is_no_file_is_refused_at_once()
    {
        QFETCH(const QString, kind);
        QFETCH(const QString, told);
        const QString path = make(kind);
        const auto read = read_document(path, kMost);
        QVERIFY(!read);
        QVERIFY2(read.error().contains(told), qPrintable(read.error()));
        QVERIFY2(read.error().startsWith(path), qPrintable(read.error()));
    }

    void a_file_is_read_whole_up_to_the_limit()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(kMost, 'x'));
        file.close();
        const auto whole = read_document(path(), kMost);
        QVERIFY(whole);
        QCOMPARE(whole.value(), QByteArray(kMost, 'x'));
        QVERIFY(!read_document(path(), kMost - 1));
        const QString link = dir_->filePath(QStringLiteral("link"));
        QVERIFY(QFile::link(path(), link));
        QVERIFY(read_document(link, kMost));
        // What the system makes up has no size before it is read, and a limit all the same.
        const auto made_up = read_document(QStringLiteral("/proc/self/status"), 1 << 20);
        QVERIFY(made_up);
        QVERIFY(made_up.value().contains("Pid:"));
        const auto too_much = read_document(QStringLiteral("/proc/self/status"), 16);
        QVERIFY(!too_much);
        QVERIFY2(too_much.error().contains(QStringLiteral("is larger than")),
                 qPrintable(too_much.error()));
        QVERIFY(read_document(QStringLiteral("/dev/null"), kMost)
                    .error()
                    .contains(QStringLiteral("device")));
    }

    void what_is_read_is_what_was_looked_at()
    {
        const QByteArray log("execve(\"./a\", ...) = 0\n");
        const QString name = dir_->filePath(QStringLiteral("trace.1"));
        const auto put = [&name](const QByteArray &bytes) {
            QFile file(name);
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        QVERIFY(put(log));
        const DocumentFile file = name;
        QVERIFY(is_log(file));
        QVERIFY(QFile::remove(name)); // and another program takes the name
        QVERIFY(put("A shmget(0x1, 1, 0) = -1 ENOENT\n"));
        QCOMPARE(file.read(kMost).value(), log);
        QVERIFY(!is_log(name));
        QCOMPARE(DocumentFile(make(QStringLiteral("pipe"))).beginning(1), QByteArray());
    }

    void the_session_tells_and_keeps_what_was_open()
    {
        const test::ScenarioFile file(test::kTwoNamespaces);
        Session session{LabStarter{}};
        QVERIFY(!session.openFile(make(QStringLiteral("pipe")))); // before anything is open
        QVERIFY2(session.openProblem().endsWith(QStringLiteral("open that.")),
                 qPrintable(session.openProblem()));
        QVERIFY(session.openFile(file.path()));
        QVERIFY(session.openProblem().isEmpty());
        const int calls = session.moment()->calls();
        QVERIFY(calls > 0);
        for (const char *kind : {"pipe", "link", "folder", "picture", "wide text"})
        {
            QVERIFY(!session.openFile(make(QLatin1String(kind))));
            QVERIFY2(session.openProblem().endsWith(QLatin1Char('.')),
                     qPrintable(session.openProblem()));
            QCOMPARE(session.moment()->calls(), calls);
            QCOMPARE(session.path(), file.path());
        }
        QVERIFY2(session.openProblem().contains(QStringLiteral("is no text")),
                 qPrintable(session.openProblem()));
    }

    void a_log_that_is_none_is_told()
    {
        LogReplay log;
        for (const char *kind : {"pipe", "link", "folder", "hole", "picture"})
        {
            log.openFile(make(QLatin1String(kind)));
            QTRY_VERIFY_WITH_TIMEOUT(!log.problem().isEmpty(), 10000);
            QVERIFY(!log.isOpen());
            QVERIFY(!log.problem().endsWith(QStringLiteral("..")));
            log.dismissProblem();
        }
    }

    void a_side_file_that_is_none_is_put_aside()
    {
        for (const char *kind : {"pipe", "link", "folder"})
        {
            const QString folder = dir_->filePath(QLatin1String("side ") + QLatin1String(kind));
            QVERIFY(QDir().mkpath(folder));
            const QString odd = make(QLatin1String(kind));
            QVERIFY(QFile::rename(odd, folder + QStringLiteral("/0.json")));
            Session session{LabStarter{}};
            Autosave autosave(&session, folder);
            QVERIFY(!autosave.begin(Autosave::Begin::Restored));
            QVERIFY2(autosave.problem().contains(QStringLiteral("cannot be gone on with")),
                     qPrintable(autosave.problem()));
            QVERIFY(session.enter(QStringLiteral("A"), QStringLiteral("shmget(0x99, 1, IPC_CREAT)"))
                        .ok);
            autosave.flush();
            QVERIFY(QFileInfo(folder + QStringLiteral("/0.json")).isFile());
        }
    }

  private:
    [[nodiscard]] QString path() const { return dir_->filePath(QStringLiteral("odd.ipc")); }

    /// Makes what is called so; its path.
    [[nodiscard]] QString make(const QString &kind)
    {
        if (kind.isEmpty() || kind.startsWith(QLatin1Char('/')))
        {
            return kind;
        }
        QFile::remove(path());
        QDir().rmdir(path());
        const QString other = dir_->filePath(QStringLiteral("other"));
        QFile::remove(other);
        QDir().rmdir(other);
        const QByteArray name =
            QFile::encodeName(kind.contains(QStringLiteral("link to")) ? other : path());
        bool made = true;
        if (kind.endsWith(QStringLiteral("pipe")))
        {
            made = ::mkfifo(name.constData(), kMine) == 0;
        }
        else if (kind.endsWith(QStringLiteral("folder")))
        {
            made = QDir().mkdir(QFile::decodeName(name));
        }
        else if (kind == QStringLiteral("link"))
        {
            made = QFile::link(QStringLiteral("/dev/zero"), path());
        }
        else if (kind == QStringLiteral("socket"))
        {
            made = make_socket();
        }
        else if (kind != QStringLiteral("nothing") && kind != QStringLiteral("link to nothing"))
        {
            made = write(kind);
        }
        if (kind.contains(QStringLiteral("link to")))
        {
            made = made && QFile::link(other, path());
        }
        return made ? path() : QString();
    }
    [[nodiscard]] bool write(const QString &kind) const
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly))
        {
            return false;
        }
        if (kind == QStringLiteral("hole"))
        {
            return file.resize(qint64{1} << 40U);
        }
        const QByteArray bytes = kind == QStringLiteral("large") ? QByteArray(kMost + 1, 'x')
                                 : kind == QStringLiteral("picture")
                                     ? QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)
                                     : QByteArray("A\0 \0s\0h\0m\0", 10); // UTF-16
        return file.write(bytes) == bytes.size();
    }
    [[nodiscard]] bool make_socket() const
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const QByteArray name = QFile::encodeName(path());
        if (static_cast<std::size_t>(name.size()) >= sizeof address.sun_path)
        {
            return false;
        }
        std::copy(name.begin(), name.end(), std::begin(address.sun_path));
        const int fd = ::socket(AF_UNIX, SOCK_STREAM, 0);
        const bool bound = fd >= 0 && ::bind(fd, reinterpret_cast<const sockaddr *>(&address),
                                             sizeof address) == 0;
        ::close(fd);
        return bound;
    }

    std::unique_ptr<QTemporaryDir> dir_;
};

QTEST_MAIN(TestFiles)
#include "tst_gui_files.moc"
