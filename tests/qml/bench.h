// What the QML tests stand on: a session with a second model in the kernel's place, and scenarios
// from text.
#pragma once

#include "tests/app/gui/gui_test.h"

#include "app/gui/file_chooser.h"
#include "app/gui/learn.h"
#include "app/gui/pages.h"

#include <QObject>

namespace ipcscope::gui::test
{

class Bench : public QObject
{
    Q_OBJECT
    Q_PROPERTY(ipcscope::gui::Session *session READ session CONSTANT)
    Q_PROPERTY(ipcscope::gui::FileChooser *chooser READ chooser CONSTANT)
    Q_PROPERTY(ipcscope::gui::Learn *learn READ learn CONSTANT)
    Q_PROPERTY(ipcscope::gui::Pages *pages READ pages CONSTANT)

  public:
    [[nodiscard]] Session *session() { return &session_; }
    [[nodiscard]] FileChooser *chooser() { return &chooser_; }
    [[nodiscard]] Learn *learn() { return &learn_; }
    [[nodiscard]] Pages *pages() { return &pages_; }

    /// Opens text as a file, and waits for both engines.
    Q_INVOKABLE bool open(const QString &text)
    {
        file_ = std::make_unique<ScenarioFile>(text.toUtf8());
        return session_.openFile(file_->path()) && settle(session_);
    }
    Q_INVOKABLE bool openTwoNamespaces() { return open(QString::fromUtf8(kTwoNamespaces)); }
    Q_INVOKABLE bool settled() { return settle(session_); }
    /// Waits until the open lesson waits for its learner.
    Q_INVOKABLE bool lessonWaits()
    {
        return QTest::qWaitFor(
            [this] {
                const OpenLesson &lesson = *learn_.lesson();
                return lesson.isOpen() && !lesson.busy() && !learn_.lesson()->session()->busy();
            },
            20000);
    }
    /// What is kept of the learner's progress, as the file has it.
    Q_INVOKABLE QString progress() const
    {
        QFile file(QString::fromStdString(lesson::progress_file("me").value()));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

  private:
    std::unique_ptr<ScenarioFile> file_;
    Session session_{stand_in()};
    Learn learn_{stand_in()};
    FileChooser chooser_{&session_, &learn_};
    Pages pages_{&session_, &learn_};
};

} // namespace ipcscope::gui::test
