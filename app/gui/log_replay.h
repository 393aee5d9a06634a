// A log of strace in the window: read and explained by the model on a thread of its own.
#pragma once

#include "app/gui/back_thread.h"
#include "app/gui/comparing.h"
#include "app/gui/document_file.h"
#include "app/gui/log_calls.h"

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

#include <atomic>
#include <memory>

namespace ipcscope::gui
{

/// Whether a file is taken for a log of strace wherever it is opened: by its name, or by how it
/// begins, as `strace -ff -o trace` writes trace.4711.
[[nodiscard]] bool is_log(const DocumentFile &file);

class LogReplay : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Compare.log")
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(bool open READ isOpen NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(QString counts READ counts NOTIFY changed)
    Q_PROPERTY(QString remarks READ remarks NOTIFY changed)
    Q_PROPERTY(int differ READ differ NOTIFY changed)
    Q_PROPERTY(ipcscope::gui::comparing::Ending ending READ ending NOTIFY changed)
    Q_PROPERTY(ipcscope::gui::LogCalls *calls READ calls CONSTANT)

  public:
    explicit LogReplay(QObject *parent = nullptr);
    ~LogReplay() override;

    void openFile(const DocumentFile &file);
    Q_INVOKABLE void stop();
    Q_INVOKABLE void dismissProblem();

    [[nodiscard]] QString title() const { return title_; } ///< the file's name
    [[nodiscard]] QString path() const { return path_; }
    [[nodiscard]] bool busy() const { return stop_ != nullptr; }
    /// There is a log to be seen.
    [[nodiscard]] bool isOpen() const { return ending_ != comparing::Ending::None; }
    /// Why a file is none: what, where, and what to do. Empty when all is well.
    [[nodiscard]] QString problem() const { return problem_; }
    [[nodiscard]] QString sentence() const { return sentence_; } ///< what it comes to
    [[nodiscard]] QString counts() const { return counts_; }
    [[nodiscard]] QString remarks() const { return remarks_; } ///< on lines that were left out
    [[nodiscard]] int differ() const { return differ_; }
    [[nodiscard]] comparing::Ending ending() const { return ending_; }
    [[nodiscard]] LogCalls *calls() { return &calls_; }

  Q_SIGNALS:
    void changed();

  private:
    /// What came of a file: a report, or why it is no log.
    struct Read
    {
        QString problem;
        replay::Summary summary;
        QString remarks;
        LogCalls::Calls calls;
    };
    [[nodiscard]] static Read read(const DocumentFile &file, const std::atomic<bool> &stop);
    [[nodiscard]] static QString problem_of(const QString &path, const QByteArray &bytes,
                                            const replay::Report &report);
    void take(const Read &read, bool stopped);

    QString title_;
    QString path_;
    QString wanted_; // the file that is being read
    QString problem_;
    QString sentence_;
    QString counts_;
    QString remarks_;
    int differ_{};
    comparing::Ending ending_{comparing::Ending::None};
    LogCalls calls_;
    std::shared_ptr<std::atomic<bool>> stop_; // of what is under way
    BackThread thread_;                       // last: it ends first
};

} // namespace ipcscope::gui
