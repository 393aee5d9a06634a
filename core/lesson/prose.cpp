#include "core/lesson/prose.h"
#include "core/told.h"

#include <fmt/format.h>
#include <md4c.h>

#include <algorithm>
#include <filesystem>
#include <string>

namespace ipcscope::lesson
{
namespace
{

/// md4c's calls go here; `text` is all that it reads.
struct MarkdownCheck
{
    const Passage *passage{};
    std::string file;
    std::string folder;
    Problems *problems{};

    void complain(const char *at, std::string message) const
    {
        const char *begin = passage->text.data();
        const bool inside = at >= begin && at < begin + passage->text.size();
        Position place = passage->start;
        for (const char *c = begin; inside && c < at; ++c)
        {
            place = *c == '\n' ? Position{place.line + 1, 1 + passage->indent}
                               : Position{place.line, place.column + 1};
        }
        problems->push_back({.file = file, .position = place, .message = std::move(message)});
    }

    [[nodiscard]] static std::string text_of(const MD_ATTRIBUTE &attribute)
    {
        return {attribute.text, attribute.size};
    }

    void image(const MD_ATTRIBUTE &source) const
    {
        const std::string path = text_of(source);
        const std::filesystem::path relative(path);
        const bool outside = path.empty() || path.find(':') != std::string::npos ||
                             relative.is_absolute() ||
                             std::find(relative.begin(), relative.end(), "..") != relative.end() ||
                             path.starts_with("//");
        if (outside)
        {
            complain(source.text, told("the image '{}' is not in the lesson's own folder", path));
            return;
        }
        std::error_code error;
        if (!std::filesystem::is_regular_file(std::filesystem::path(folder) / relative, error))
        {
            complain(source.text, told("there is no image '{}' in the lesson's folder", path));
        }
    }

    void link(const MD_ATTRIBUTE &target) const
    {
        const std::string path = text_of(target);
        if (!path.starts_with("https://") && !path.starts_with("lesson:"))
        {
            complain(target.text, told("the link '{}' leads neither to https://... nor to "
                                       "lesson:ID",
                                       path));
        }
    }
};

int enter_block(MD_BLOCKTYPE /*type*/, void * /*detail*/, void * /*data*/)
{
    return 0;
}
int leave_block(MD_BLOCKTYPE /*type*/, void * /*detail*/, void * /*data*/)
{
    return 0;
}
int leave_span(MD_SPANTYPE /*type*/, void * /*detail*/, void * /*data*/)
{
    return 0;
}
int enter_span(MD_SPANTYPE type, void *detail, void *data)
{
    const auto *check = static_cast<const MarkdownCheck *>(data);
    if (type == MD_SPAN_IMG)
    {
        check->image(static_cast<MD_SPAN_IMG_DETAIL *>(detail)->src);
    }
    else if (type == MD_SPAN_A)
    {
        check->link(static_cast<MD_SPAN_A_DETAIL *>(detail)->href);
    }
    return 0;
}
int on_text(MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data)
{
    if (type == MD_TEXT_HTML && size > 0 && text[0] != '\n')
    {
        static_cast<const MarkdownCheck *>(data)->complain(
            text, told("HTML, '{}': a lesson is Markdown; put it between backquotes",
                       std::string(text, std::min<std::size_t>(size, 30))));
    }
    return 0;
}

void check_passage(const std::string &file, const Passage &passage, Problems &problems)
{
    MarkdownCheck check{.passage = &passage,
                        .file = file,
                        .folder = std::filesystem::path(file).parent_path().string(),
                        .problems = &problems};
    MD_PARSER parser{};
    parser.flags = MD_DIALECT_GITHUB & ~static_cast<unsigned>(MD_FLAG_PERMISSIVEAUTOLINKS);
    parser.enter_block = enter_block;
    parser.leave_block = leave_block;
    parser.enter_span = enter_span;
    parser.leave_span = leave_span;
    parser.text = on_text;
    if (md_parse(passage.text.data(), static_cast<MD_SIZE>(passage.text.size()), &parser, &check) !=
        0)
    {
        check.complain(passage.text.data(), told("cannot be read as Markdown"));
    }
}

} // namespace

Problems check_prose(const Lesson &lesson)
{
    Problems problems;
    for (const Block &block : lesson.blocks)
    {
        if (const auto *prose = std::get_if<Prose>(&block.content))
        {
            check_passage(lesson.file, prose->text, problems);
        }
        else if (const auto *notes = std::get_if<NotesBlock>(&block.content))
        {
            check_passage(lesson.file, notes->text, problems);
        }
        else if (const auto *hint = std::get_if<HintBlock>(&block.content))
        {
            check_passage(lesson.file, hint->text, problems);
        }
    }
    return problems;
}

Problems check_prose(const Translation &translation)
{
    Problems problems;
    for (const Said &said : translation.blocks)
    {
        check_passage(translation.file, said.text, problems);
    }
    return problems;
}

} // namespace ipcscope::lesson
