// What the window's tests share: scenarios as files, a model in the kernel's place, and waiting
// until a session is done.
#pragma once

#include "app/gui/session.h"
#include "tests/support/stand_in.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>
#include <utility>

namespace ipcscope::gui::test
{

inline constexpr const char *kTwoNamespaces = R"(# one key, two namespaces
A unshare(CLONE_NEWIPC) = 0
A shmget(0x1234, 4096, IPC_CREAT|0600) = $seg
A shmat($seg, NULL, 0) = $p
B shmget(0x1234, 4096, 0) = -1 ENOENT
B shmget(0x1234, 100, IPC_CREAT|0600) = $other
A shmget(0x1234, 0, 0) = 0
)";

/// A file that lives as long as this.
class ScenarioFile
{
  public:
    explicit ScenarioFile(const QByteArray &text)
    {
        QFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
        {
            qFatal("no temporary file");
        }
    }
    [[nodiscard]] QString path() const { return dir_.filePath(QStringLiteral("case.ipc")); }

  private:
    QTemporaryDir dir_;
};

using tests::StandIn;

/// Changes the reply to call number `call` (0-based, of one lab).
using Bend = std::function<Reply(std::size_t call, Reply reply)>;

inline LabStarter stand_in(Bend bend = {})
{
    return [bend]() -> std::variant<StartedLab, NoKernel> {
        EngineFacts facts;
        facts.kernel_release = "stand-in";
        const tests::Bend by_number =
            bend ? [bend](std::size_t number, const Call &,
                          Reply reply) { return bend(number, std::move(reply)); }
                 : tests::Bend{};
        return StartedLab{std::make_unique<StandIn>(by_number), facts};
    };
}

/// Waits until neither engine has anything left to run.
[[nodiscard]] inline bool settle(const Session &session)
{
    return QTest::qWaitFor([&] { return !session.busy(); }, 20000);
}

/// Opens a file and waits for all of its calls: a slow machine runs them in more than one slice.
[[nodiscard]] inline bool open(Session &session, const ScenarioFile &file)
{
    return session.openFile(file.path()) && settle(session);
}

/// All that is shown at a moment, as text.
inline QString all_of(Session &session)
{
    Moment &moment = *session.moment();
    QStringList parts{QString::number(moment.call()),
                      QString::number(moment.step()),
                      moment.where(),
                      moment.sentence(),
                      moment.callPath().join(QLatin1Char('/')),
                      moment.modelResult(),
                      session.diagram()->twin()};
    const FieldTable &table = *session.tables()->model();
    for (int row = 0; row < table.rowCount(); ++row)
    {
        for (int column = 0; column < table.columnCount(); ++column)
        {
            parts.push_back(
                table.data(table.index(row, column), static_cast<int>(FieldTable::Role::CellText))
                    .toString());
        }
    }
    return parts.join(QLatin1Char('\n'));
}

} // namespace ipcscope::gui::test
