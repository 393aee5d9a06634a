#include "app/gui/source_lines.h"

#include "app/gui/theme.h"

#include <QFile>
#include <QSet>

#include <algorithm>

namespace ipcscope::gui
{
namespace
{

bool is_keyword(const QString &word)
{
    static const QSet<QString> words{
        "alignas",  "auto",     "bool",      "break",     "case",       "char",    "class",
        "const",    "continue", "constexpr", "default",   "do",         "double",  "else",
        "enum",     "explicit", "false",     "final",     "for",        "friend",  "if",
        "inline",   "int",      "long",      "namespace", "noexcept",   "nullptr", "operator",
        "override", "private",  "public",    "return",    "short",      "signed",  "sizeof",
        "static",   "struct",   "switch",    "template",  "this",       "true",    "typename",
        "union",    "unsigned", "using",     "virtual",   "void",       "while",   "mutable",
        "delete",   "new",      "protected", "goto",      "static_cast"};
    return words.contains(word);
}

bool is_word(QChar c)
{
    return c.isLetterOrNumber() || c == QLatin1Char('_');
}

int end_of_quote(const QString &line, int begin)
{
    const QChar quote = line[begin];
    int at = begin + 1;
    while (at < line.size() && line[at] != quote)
    {
        at += line[at] == QLatin1Char('\\') ? 2 : 1;
    }
    return std::min<int>(at + 1, static_cast<int>(line.size()));
}

TokenKind kind_of_word(const QString &line, int begin, int end)
{
    const QString word = line.mid(begin, end - begin);
    if (word[0].isDigit())
    {
        return TokenKind::Literal;
    }
    if (is_keyword(word))
    {
        return TokenKind::Keyword;
    }
    if (end < line.size() && line[end] == QLatin1Char('('))
    {
        return TokenKind::Function;
    }
    return word[0].isUpper() ? TokenKind::Type : TokenKind::Plain;
}

} // namespace

std::vector<Token> tokens(const QString &line, bool &in_remark)
{
    std::vector<Token> found;
    const int size = static_cast<int>(line.size());
    const auto add = [&](int begin, int end, TokenKind kind) {
        if (!found.empty() && found.back().kind == kind)
        {
            found.back().length += end - begin;
        }
        else if (end > begin)
        {
            found.push_back({begin, end - begin, kind});
        }
        return end;
    };
    for (int at = 0; at < size;)
    {
        if (in_remark || QStringView(line).mid(at).startsWith(QLatin1String("/*")))
        {
            const auto close = line.indexOf(QLatin1String("*/"), in_remark ? at : at + 2);
            in_remark = close < 0;
            at = add(at, in_remark ? size : static_cast<int>(close) + 2, TokenKind::Remark);
        }
        else if (QStringView(line).mid(at).startsWith(QLatin1String("//")))
        {
            at = add(at, size, TokenKind::Remark);
        }
        else if (line[at] == QLatin1Char('"') || line[at] == QLatin1Char('\''))
        {
            at = add(at, end_of_quote(line, at), TokenKind::Literal);
        }
        else if (is_word(line[at]))
        {
            int end = at;
            while (end < size && (is_word(line[end]) ||
                                  (line[at].isDigit() && end + 1 < size &&
                                   line[end] == QLatin1Char('\'') && line[end + 1].isDigit())))
            {
                ++end;
            }
            at = add(at, end, kind_of_word(line, at, end));
        }
        else
        {
            at = add(at, at + 1, TokenKind::Plain);
        }
    }
    return found;
}

SourceLines::SourceLines(QObject *parent) : QAbstractListModel(parent) {}

void SourceLines::setTheme(Theme *theme)
{
    theme_ = theme;
    connect(theme, &Theme::changedScheme, this, [this] {
        if (rowCount() > 0)
        {
            Q_EMIT dataChanged(index(0), index(rowCount() - 1), {static_cast<int>(Role::Code)});
        }
    });
}

const SourceLines::File &SourceLines::load(const QString &file)
{
    auto &loaded = files_[file];
    if (!loaded)
    {
        auto fresh = std::make_shared<File>();
        QFile source(QStringLiteral(":/model/") + file);
        if (source.open(QIODevice::ReadOnly))
        {
            bool in_remark = false;
            auto lines = QString::fromUtf8(source.readAll()).split(QLatin1Char('\n'));
            if (!lines.isEmpty() && lines.back().isEmpty())
            {
                lines.pop_back();
            }
            for (const QString &line : lines)
            {
                fresh->lines.push_back({line, tokens(line, in_remark)});
                fresh->longest = std::max(fresh->longest, static_cast<int>(line.size()));
            }
        }
        loaded = fresh;
    }
    return *loaded;
}

void SourceLines::show(const QString &file, int line)
{
    if (!file.isEmpty() && file != file_)
    {
        load(file);
        const auto next = files_.value(file);
        const int before = rowCount();
        const int after = static_cast<int>(next->lines.size());
        line_ = 0;
        if (after > before)
        {
            beginInsertRows({}, before, after - 1);
            shown_ = next;
            endInsertRows();
        }
        else if (after < before)
        {
            beginRemoveRows({}, after, before - 1);
            shown_ = next;
            endRemoveRows();
        }
        shown_ = next;
        file_ = file;
        if (const int same = std::min(before, after); same > 0)
        {
            Q_EMIT dataChanged(index(0), index(same - 1));
        }
        Q_EMIT fileChanged();
        setCursor(0); // it was of the other file
    }
    const int lit = file.isEmpty() ? 0 : line;
    if (lit != line_)
    {
        const int old = line_;
        line_ = lit;
        for (const int changed : {old, lit})
        {
            if (changed > 0 && changed <= rowCount())
            {
                const auto at = index(changed - 1);
                Q_EMIT dataChanged(at, at, {static_cast<int>(Role::Running)});
            }
        }
        Q_EMIT lineChanged();
    }
}

void SourceLines::setCursor(int line)
{
    const int chosen = std::clamp(line, 0, rowCount());
    if (chosen != cursor_)
    {
        cursor_ = chosen;
        Q_EMIT cursorChanged();
    }
}

void SourceLines::setStops(Stops stops)
{
    const QHash<int, int> before = stops_.value(file_);
    stops_ = std::move(stops);
    const QHash<int, int> now = stops_.value(file_);
    QSet<int> lines(before.keyBegin(), before.keyEnd());
    lines.unite(QSet<int>(now.keyBegin(), now.keyEnd()));
    for (const int line : lines)
    {
        if (before.value(line) != now.value(line) && line >= 1 && line <= rowCount())
        {
            const auto at = index(line - 1);
            Q_EMIT dataChanged(at, at, {static_cast<int>(Role::Stop)});
        }
    }
}

int SourceLines::longest() const
{
    return shown_ ? shown_->longest : 0;
}

int SourceLines::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !shown_ ? 0 : static_cast<int>(shown_->lines.size());
}

QString SourceLines::styled(const Line &line) const
{
    QString html;
    for (const Token &token : line.tokens)
    {
        QString part = line.text.mid(token.begin, token.length).toHtmlEscaped();
        part.replace(QLatin1Char(' '), QStringLiteral("&nbsp;"));
        QColor colour = theme_ ? theme_->text : QColor();
        switch (token.kind)
        {
        case TokenKind::Plain: break;
        case TokenKind::Keyword: colour = theme_ ? theme_->keyword : colour; break;
        case TokenKind::Type: colour = theme_ ? theme_->type : colour; break;
        case TokenKind::Function: colour = theme_ ? theme_->function : colour; break;
        case TokenKind::Literal: colour = theme_ ? theme_->literal : colour; break;
        case TokenKind::Remark: colour = theme_ ? theme_->remark : colour; break;
        }
        html += token.kind == TokenKind::Plain || !theme_
                    ? part
                    : QStringLiteral("<font color=\"%1\">%2</font>").arg(colour.name(), part);
    }
    return html;
}

QVariant SourceLines::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
    {
        return {};
    }
    const Line &line = shown_->lines[static_cast<std::size_t>(index.row())];
    switch (static_cast<Role>(role))
    {
    case Role::Number: return index.row() + 1;
    case Role::Code: return styled(line);
    case Role::Plain: return line.text;
    case Role::Running: return index.row() + 1 == line_;
    case Role::Stop: return stops_.value(file_).value(index.row() + 1);
    }
    return {};
}

QHash<int, QByteArray> SourceLines::roleNames() const
{
    return {{static_cast<int>(Role::Number), "number"},
            {static_cast<int>(Role::Code), "code"},
            {static_cast<int>(Role::Plain), "plain"},
            {static_cast<int>(Role::Running), "running"},
            {static_cast<int>(Role::Stop), "stop"}};
}

} // namespace ipcscope::gui
