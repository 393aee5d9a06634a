#include "app/gui/prose.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QTextList>

namespace ipcscope::gui
{
namespace
{

constexpr int kLineHeightPercent = 130;

struct Piece
{
    int at{};
    int length{};
    QTextCharFormat format;
};

template <class Wanted> std::vector<Piece> pieces(const QTextDocument &document, Wanted wanted)
{
    std::vector<Piece> found;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
    {
        for (auto at = block.begin(); !at.atEnd(); ++at)
        {
            const QTextFragment fragment = at.fragment();
            if (fragment.isValid() && wanted(fragment.charFormat()))
            {
                found.push_back({fragment.position(), fragment.length(), fragment.charFormat()});
            }
        }
    }
    return found;
}

QTextCursor cursor_over(QTextDocument &document, const Piece &piece)
{
    QTextCursor cursor(&document);
    cursor.setPosition(piece.at);
    cursor.setPosition(piece.at + piece.length, QTextCursor::KeepAnchor);
    return cursor;
}

bool is_code(const QTextCharFormat &format)
{
    return format.fontFixedPitch();
}

} // namespace

void take_pictures_out(QTextDocument &document)
{
    const auto pictures =
        pieces(document, [](const QTextCharFormat &format) { return format.isImageFormat(); });
    for (auto picture = pictures.rbegin(); picture != pictures.rend(); ++picture)
    {
        const QTextImageFormat format = picture->format.toImageFormat();
        const QString name = format.property(QTextFormat::ImageAltText).toString();
        cursor_over(document, *picture)
            .insertText(Prose::tr("[picture: %1]").arg(name.isEmpty() ? format.name() : name),
                        QTextCharFormat());
    }
}

Prose::Prose(QObject *parent) : QObject(parent)
{
    later_.setSingleShot(true);
    later_.setInterval(0);
    connect(&later_, &QTimer::timeout, this, &Prose::render);
    connect(this, &Prose::changed, &later_, qOverload<>(&QTimer::start));
}

void Prose::setDocument(QQuickTextDocument *document)
{
    if (document != document_)
    {
        document_ = document;
        Q_EMIT changed();
    }
}

void Prose::render()
{
    if (!document_)
    {
        return;
    }
    QTextDocument draft;
    draft.setDefaultFont(document_->textDocument()->defaultFont());
    draft.setMarkdown(markdown_,
                      QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub |
                                                      QTextDocument::MarkdownNoHTML));
    take_pictures_out(draft);
    dress(draft);
    QTextCursor all(document_->textDocument());
    all.beginEditBlock();
    all.select(QTextCursor::Document);
    all.insertFragment(QTextDocumentFragment(&draft));
    all.endEditBlock();
}

void Prose::dress(QTextDocument &draft) const
{
    for (QTextBlock block = draft.begin(); block.isValid(); block = block.next())
    {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        format.setLineHeight(kLineHeightPercent, QTextBlockFormat::ProportionalHeight);
        format.setTopMargin(0);
        const bool ends = !block.next().isValid();
        const bool in_list = block.textList() && block.next().textList();
        format.setBottomMargin(ends ? 0 : in_list ? gap_ / 3.0 : gap_);
        if (format.hasProperty(QTextFormat::BlockCodeFence) ||
            format.hasProperty(QTextFormat::BlockCodeLanguage))
        {
            format.setBackground(code_ground_);
            const bool goes_on = block.next().isValid() && block.next().blockFormat().hasProperty(
                                                               QTextFormat::BlockCodeFence);
            format.setBottomMargin(goes_on ? 0 : gap_);
        }
        cursor.setBlockFormat(format);
    }
    QTextCharFormat code;
    code.setFontFamilies({code_font_});
    code.setForeground(code_color_);
    code.setBackground(code_ground_);
    for (const Piece &piece : pieces(draft, is_code))
    {
        cursor_over(draft, piece).mergeCharFormat(code);
    }
    QTextCharFormat link;
    link.setForeground(link_color_);
    link.setFontUnderline(true);
    for (const Piece &piece :
         pieces(draft, [](const QTextCharFormat &format) { return format.isAnchor(); }))
    {
        cursor_over(draft, piece).mergeCharFormat(link);
    }
}

} // namespace ipcscope::gui
