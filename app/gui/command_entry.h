// The command bar: a line of the notation for an actor, with completion, history and errors that
// lose nothing.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

namespace ipcscope::gui
{

class Session;

class CommandEntry : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Session.command")
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(QString actor READ actor WRITE setActor NOTIFY actorChanged)
    Q_PROPERTY(int actorIndex READ actorIndex NOTIFY actorIndexChanged)
    Q_PROPERTY(QStringList actors READ actors NOTIFY actorsChanged)
    Q_PROPERTY(QStringList completions READ completions NOTIFY completionsChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    Q_PROPERTY(int problemColumn READ problemColumn NOTIFY problemChanged)
    Q_PROPERTY(QString effect READ effect NOTIFY effectChanged)

  public:
    explicit CommandEntry(Session *session);

    [[nodiscard]] QString text() const { return text_; }
    void setText(const QString &text);
    [[nodiscard]] QString actor() const { return actor_; }
    void setActor(const QString &actor);
    [[nodiscard]] int actorIndex() const; ///< in actors()
    [[nodiscard]] QStringList actors() const;
    [[nodiscard]] QStringList completions() const { return completions_; }
    [[nodiscard]] QString problem() const { return problem_; }
    [[nodiscard]] int problemColumn() const { return problem_column_; } ///< 1-based; 0: none
    /// What Enter will do: "appends", or "forks after call 3".
    [[nodiscard]] QString effect() const;

    /// Looks for what may stand at the cursor.
    Q_INVOKABLE void complete(int cursor);
    /// Puts a completion in place of the word at the cursor; returns where the cursor goes.
    Q_INVOKABLE int accept(int completion, int cursor);
    Q_INVOKABLE void dismiss();
    /// True when the line was taken.
    Q_INVOKABLE bool submit();
    Q_INVOKABLE void older();
    Q_INVOKABLE void newer();
    /// The session's place changed: actors and the effect of Enter may have too.
    void refresh();

    /// How many bytes at the end of `line` a completion would replace.
    [[nodiscard]] static int word_length(QStringView line);

  Q_SIGNALS:
    void textChanged();
    void actorChanged();
    void actorIndexChanged();
    void actorsChanged();
    void completionsChanged();
    void problemChanged();
    void effectChanged();

  private:
    void set_problem(const QString &problem, int column);

    Session *session_;
    QString text_;
    QString actor_;
    QStringList completions_;
    QString problem_;
    int problem_column_{};
    QStringList history_;
    int recalled_{-1}; ///< index into history_, -1: the line being typed
    QString draft_;
};

} // namespace ipcscope::gui
