#include "app/gui/lesson_text.h"

#include "app/gui/text.h"
#include "core/notation/notation.h"

namespace ipcscope::gui
{

QStringList lines_text(const std::vector<Statement> &lines)
{
    QStringList all;
    for (Statement line : lines)
    {
        line.comment.clear();
        all.push_back(text(notation::print(line)).trimmed());
    }
    return all;
}

QString trimmed_markdown(const std::string &markdown)
{
    const std::size_t begin = markdown.find_first_not_of('\n');
    const std::size_t end = markdown.find_last_not_of("\n ");
    return begin == std::string::npos || end == std::string::npos
               ? QString()
               : text(std::string_view(markdown).substr(begin, end + 1 - begin));
}

QString row_key(const char *kind, const std::string &id)
{
    return QLatin1String(kind) + QLatin1Char(':') + text(id);
}

} // namespace ipcscope::gui
