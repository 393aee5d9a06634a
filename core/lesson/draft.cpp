#include "core/lesson/draft.h"

#include "core/errno.h"
#include "core/lesson/names.h"
#include "core/notation/lexical.h"
#include "core/notation/notation.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ipcscope::lesson
{
namespace
{

constexpr std::size_t kLongestId = 60;

bool is_numbered_name(std::string_view name)
{
    return name.size() > 3 && notation::is_digit(name[0]) && notation::is_digit(name[1]) &&
           name[2] == '-';
}

/// Words of a comment as Markdown that says the same.
std::string as_markdown(std::string_view comment)
{
    std::string words;
    for (const char c : comment)
    {
        const bool mark = std::string_view(R"(\`*_{}[]<>#+|~&$!:-=)").find(c) != std::string::npos;
        words += mark ? std::string{'\\', c} : std::string{c};
    }
    const std::size_t begin = words.find_first_not_of(" \t");
    return begin == std::string::npos ? std::string() : words.substr(begin);
}

std::string in_quotes(std::string_view text)
{
    std::string inside;
    for (const char c : text)
    {
        inside += c == '"' || c == '\\' ? std::string{'\\', c} : std::string{c};
    }
    return '"' + inside + '"';
}

bool is_a_call(const Statement &line)
{
    return line.kind == Statement::Kind::Call;
}

class DraftPrinter
{
  public:
    DraftPrinter(std::string_view name, const std::vector<DraftLine> &lines)
        : name_(name), lines_(lines)
    {
    }

    std::string print()
    {
        const std::size_t begin = front();
        std::size_t end = lines_.size();
        while (end > begin && lines_[end - 1].line.kind == Statement::Kind::Comment)
        {
            --end;
        }
        const bool predicts =
            end > begin && is_a_call(lines_[end - 1].line) && !lines_[end - 1].left_out;
        for (std::size_t at = begin; at < end - (predicts ? 1 : 0); ++at)
        {
            add(lines_[at]);
        }
        leave_block();
        if (predicts)
        {
            predict(lines_[end - 1]);
        }
        out_ += "\n::notes\nA draft: say in your own words what is to be seen here, and give the "
                "learner a goal.\n::\n";
        return std::move(out_);
    }

  private:
    /// Returns where the body begins.
    std::size_t front()
    {
        out_ = fmt::format("---\nformat: 1\nid: {}\ntitle: {}\nminutes: 5\n", draft_id(name_),
                           in_quotes(draft_title(name_)));
        std::size_t at = 0;
        std::string scene;
        std::string words;
        while (at < lines_.size() && (lines_[at].line.kind == Statement::Kind::Scene ||
                                      lines_[at].line.kind == Statement::Kind::Comment))
        {
            const Statement &line = lines_[at++].line;
            if (line.kind == Statement::Kind::Comment)
            {
                words += as_markdown(line.comment) + '\n';
            }
            else
            {
                scene += fmt::format("  {}\n", bare(line));
            }
        }
        out_ += scene.empty() ? "---\n" : fmt::format("scene: |\n{}---\n", scene);
        out_ += words;
        return at;
    }

    static std::string bare(Statement line)
    {
        line.comment.clear();
        return notation::print(line);
    }

    void add(const DraftLine &one)
    {
        const Statement &line = one.line;
        const bool mark =
            line.kind == Statement::Kind::Signal || line.kind == Statement::Kind::Exit;
        if (line.kind == Statement::Kind::Comment)
        {
            leave_block();
            out_ += as_markdown(line.comment) + '\n';
        }
        else if (one.left_out || mark)
        {
            leave_block();
            out_ += fmt::format("\nLeft out, since it is no call of a lesson: {}\n",
                                as_markdown(bare(line)));
        }
        else
        {
            if (!in_block_)
            {
                out_ += "\n::do\n";
                in_block_ = true;
            }
            out_ += without_false_hope(one) + '\n';
        }
    }

    void leave_block()
    {
        out_ += in_block_ ? "::\n\n" : "";
        in_block_ = false;
    }

    /// What it expects stays where it came true; a name stays in any case, since later lines need
    /// it.
    static std::string without_false_hope(const DraftLine &one)
    {
        Statement line = one.line;
        const bool keeps = line.expectation.kind == Expectation::Kind::Bind ||
                           line.kind != Statement::Kind::Call ||
                           (one.outcome && one.expectation_met);
        if (!keeps)
        {
            line.expectation = {};
        }
        return bare(line);
    }

    void predict(const DraftLine &one)
    {
        Statement call = one.line;
        if (call.expectation.kind != Expectation::Kind::Bind)
        {
            call.expectation = {};
        }
        const std::string right = answer(one);
        out_ += fmt::format("\n::predict{{id=p1 ask=\"What do you expect of this call?\"}}\n{}\n"
                            "- {}\n",
                            bare(call), right);
        int others = 0;
        for (const std::string_view other :
             std::array<std::string_view, 4>{"succeeds", "ENOENT", "EACCES", "EINVAL"})
        {
            const bool same = other == right;
            if (!same && others < 2)
            {
                ++others;
                out_ += fmt::format("- {} :: Say here what leads to this expectation, and why it "
                                    "is not so.\n",
                                    other);
            }
        }
        out_ += "::\n";
    }

    static std::string answer(const DraftLine &one)
    {
        if (!one.outcome)
        {
            return "sleeps";
        }
        if (one.outcome->error != Errno::Ok)
        {
            return std::string(errno_name(one.outcome->error));
        }
        return "succeeds";
    }

    std::string_view name_;
    const std::vector<DraftLine> &lines_;
    std::string out_;
    bool in_block_{};
};

} // namespace

std::string draft_id(std::string_view name)
{
    if (is_numbered_name(name))
    {
        name.remove_prefix(3);
    }
    std::string id;
    for (const char c : name.substr(0, kLongestId))
    {
        const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        const bool fits = (small >= 'a' && small <= 'z') || notation::is_digit(small);
        id += fits ? small : '-';
    }
    id.erase(std::unique(id.begin(), id.end(), [](char a, char b) { return a == '-' && b == '-'; }),
             id.end());
    while (!id.empty() && id.back() == '-')
    {
        id.pop_back();
    }
    const auto letter =
        std::find_if(id.begin(), id.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    id.erase(id.begin(), letter);
    return is_lesson_id(id) ? id : "draft";
}

std::string draft_title(std::string_view name)
{
    std::string title = draft_id(name);
    std::replace(title.begin(), title.end(), '-', ' ');
    title.front() = static_cast<char>(title.front() - 'a' + 'A');
    return title;
}

std::string print_draft(std::string_view name, const std::vector<DraftLine> &lines)
{
    return DraftPrinter(name, lines).print();
}

} // namespace ipcscope::lesson
