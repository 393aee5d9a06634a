// The model's own source as lines for the code pane: coloured, the running one lit. Embedded by the
// build, so it is the code that runs.
#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <QtQml/qqmlregistration.h>

#include <memory>
#include <vector>

namespace ipcscope::gui
{

class Theme;

/// What a stretch of a source line is.
enum class TokenKind
{
    Plain,
    Keyword,
    Type,
    Function,
    Literal,
    Remark,
};

struct Token
{
    int begin{};
    int length{};
    TokenKind kind{TokenKind::Plain};
};

/// The tokens of one C++ line, in order, without gaps. `in_remark`: a block comment is open before
/// the line, and after it.
[[nodiscard]] std::vector<Token> tokens(const QString &line, bool &in_remark);

class SourceLines : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Obtained from Session.source")
    Q_PROPERTY(QString file READ file NOTIFY fileChanged)
    Q_PROPERTY(int line READ line NOTIFY lineChanged)
    Q_PROPERTY(int longest READ longest NOTIFY fileChanged)
    Q_PROPERTY(int cursor READ cursor WRITE setCursor NOTIFY cursorChanged)

  public:
    enum class Role
    {
        Number = Qt::UserRole + 1,
        Code, ///< with colours, as styled text
        Plain,
        Running,
        Stop, ///< what stops a run there: a Breakpoints::Kind
    };

    explicit SourceLines(QObject *parent = nullptr);
    void setTheme(Theme *theme);
    /// Shows a file ("sim/util.cpp") with a line lit; an empty file lights nothing.
    void show(const QString &file, int line);
    /// Where runs stop: what for each line of a file.
    using Stops = QHash<QString, QHash<int, int>>;
    void setStops(Stops stops);

    [[nodiscard]] QString file() const { return file_; }
    [[nodiscard]] int line() const { return line_; }     ///< 1-based; 0: none
    [[nodiscard]] int cursor() const { return cursor_; } ///< the line a person chose; 0: none
    void setCursor(int line);
    [[nodiscard]] int longest() const; ///< characters of the longest line
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  Q_SIGNALS:
    void fileChanged();
    void lineChanged();
    void cursorChanged();

  private:
    struct Line
    {
        QString text;
        std::vector<Token> tokens;
    };
    struct File
    {
        std::vector<Line> lines;
        int longest{};
    };
    const File &load(const QString &file);
    [[nodiscard]] QString styled(const Line &line) const;

    QHash<QString, std::shared_ptr<const File>> files_;
    std::shared_ptr<const File> shown_;
    Stops stops_;
    QString file_;
    int line_{};
    int cursor_{};
    Theme *theme_{};
};

} // namespace ipcscope::gui
