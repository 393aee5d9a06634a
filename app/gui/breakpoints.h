// Where runs of the timeline stop: at steps of a name and at lines of the model's source.
#pragma once

#include "app/gui/row_model.h"
#include "app/gui/source_lines.h"
#include "core/step.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace ipcscope::gui
{

class Breakpoints : public ipcscope::gui::RowModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Session.breakpoints")

  public:
    enum class Role
    {
        Words = Qt::UserRole + 1, ///< "ipc_findkey.miss" or "sim/util.cpp:120"
        Kind,
        Code, ///< of the line; of a step, where it stands
    };
    /// What stops a run at a line.
    enum Kind
    {
        None,
        ByLine,
        ByStep,
    };
    Q_ENUM(Kind)

    using RowModel::RowModel;

    /// Sets one at the line, or at the next line below that makes a step, or takes it away.
    Q_INVOKABLE void toggleLine(const QString &file, int line);
    /// Why not, as a sentence; empty: it is set (or was).
    Q_INVOKABLE QString addStep(const QString &name);
    Q_INVOKABLE void remove(int row);
    Q_INVOKABLE void clear();
    /// Names of steps that a person may mean, the likeliest first.
    Q_INVOKABLE [[nodiscard]] static QStringList completions(const QString &text);

    [[nodiscard]] bool stopsAt(const Step &step) const;
    /// For the gutter of the code pane.
    [[nodiscard]] SourceLines::Stops stops() const;
    [[nodiscard]] QStringList saved() const;
    /// In place of those there are; what is no step and no line of this program's model is left
    /// out.
    void restore(const QStringList &saved);

    [[nodiscard]] int count() const override { return static_cast<int>(rows_.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  Q_SIGNALS:
    void changed();
    void told(const QString &what); ///< to the person

  private:
    struct Row
    {
        QString key; ///< its words
        Kind kind{ByLine};
        QString file; ///< of a line
        int line{};
        std::string step; ///< its name
        friend bool operator==(const Row &, const Row &) = default;
    };
    [[nodiscard]] static Row at_line(const QString &file, int line);
    void show(std::vector<Row> rows);

    std::vector<Row> rows_;
};

} // namespace ipcscope::gui
