#include "core/export/page.h"

#include "core/export/embedded.h"
#include "core/export/markup.h"
#include "core/export/page_tables.h"
#include "core/export/picture.h"
#include "core/told.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>

namespace ipcscope::exporting
{
namespace
{

/// A sign beside the word, so that colour says nothing alone.
std::string_view verdict_sign(Verdict verdict)
{
    switch (verdict)
    {
    case Verdict::Agree: return "✓";
    case Verdict::Allowed: return "~";
    case Verdict::Differ: return "≠";
    case Verdict::ModelOnly: return "○";
    }
    return {};
}

std::string verdict_word(Verdict verdict)
{
    switch (verdict)
    {
    case Verdict::Agree: return told("agree");
    case Verdict::Allowed: return told("allowed");
    case Verdict::Differ: return told("differ");
    case Verdict::ModelOnly: return told("model only");
    }
    return {};
}

std::string verdict_html(Verdict verdict)
{
    return fmt::format("<span class=\"{}\">{} {}</span>", verdict_name(verdict),
                       verdict_sign(verdict), escaped(verdict_word(verdict)));
}

class PageWriter
{
  public:
    explicit PageWriter(const Film &film) : film_(film) {}

    std::string write()
    {
        add_state(*film_.start, nullptr);
        start();
        const State *before = film_.start.get();
        for (std::size_t at = 0; at < film_.shots.size(); ++at)
        {
            shot(at, *before);
            before = film_.shots[at].after.get();
        }
        return head() + controls() +
               fmt::format("<main>\n<section id=\"calls\" aria-label=\"{}\">\n<ol>\n",
                           escaped(told("Calls and steps"))) +
               calls_ +
               fmt::format("</ol>\n</section>\n<section id=\"states\" aria-label=\"{}\">\n",
                           escaped(told("The state"))) +
               states_ + "</section>\n</main>\n<script>" + std::string(embedded::kPageScript) +
               "</script>\n</body>\n</html>\n";
    }

  private:
    // Nothing is to be loaded, from anywhere: a browser is told so, too.
    [[nodiscard]] std::string head() const
    {
        return fmt::format("<!DOCTYPE html>\n<html lang=\"{4}\">\n<head>\n"
                           "<meta charset=\"utf-8\">\n"
                           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
                           "'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n"
                           "<meta name=\"viewport\" content=\"width=device-width\">\n"
                           "<title>{0}</title>\n<style>\n{1}{2}</style>\n</head>\n<body>\n"
                           "<header>\n<h1>{0}</h1>\n<p class=\"quiet\">{3}</p>\n</header>\n",
                           escaped(title()), embedded::kPageStyle, embedded::kPictureStyle,
                           escaped(summary()), escaped(told("en")));
    }

    [[nodiscard]] std::string title() const
    {
        return film_.file.empty() ? told("A scenario") : film_.file;
    }

    [[nodiscard]] std::string summary() const
    {
        std::map<Verdict, std::size_t> numbers;
        std::size_t other = 0;
        for (const Shot &shot : film_.shots)
        {
            shot.not_ipc ? ++other : ++numbers[shot.verdict];
        }
        std::vector<std::string> parts;
        for (const auto &[verdict, number] : numbers)
        {
            parts.push_back(fmt::format("{} {}", number, verdict_word(verdict)));
        }
        if (other > 0)
        {
            parts.push_back(told("{} not IPC", other));
        }
        const std::string engines =
            film_.kernel_release.empty()
                ? told("The model alone") + (film_.model_only_reason.empty()
                                                 ? std::string()
                                                 : fmt::format(" ({})", film_.model_only_reason))
                : told("The model and Linux {}, side by side", film_.kernel_release);
        return fmt::format("{}. {}: {}.", engines,
                           counted(film_.shots.size(), told("call"), told("calls")),
                           fmt::join(parts, ", "));
    }

    static std::string controls()
    {
        const auto button = [](std::string_view id, const std::string &key,
                               const std::string &words) {
            return fmt::format("<button id=\"{}\" title=\"{}\">{}</button>\n", id, escaped(key),
                               escaped(words));
        };
        return fmt::format("<nav aria-label=\"{}\">\n", escaped(told("Stepping"))) +
               button("first", told("Home"), told("|◀ start")) +
               button("previous-call", told("Page up"), told("◀◀ call")) +
               button("previous", told("Left"), told("◀ step")) +
               button("next", told("Right or space"), told("step ▶")) +
               button("next-call", told("Page down"), told("call ▶▶")) +
               button("last", told("End"), told("end ▶|")) +
               fmt::format("<span class=\"quiet\">{}</span>\n",
                           escaped(told("Keys: ← → steps, Page up and Page down calls, Home and "
                                        "End"))) +
               "<p id=\"now\" aria-live=\"polite\"></p>\n</nav>\n";
    }

    void start()
    {
        calls_ += fmt::format("<li class=\"call\"><p class=\"pos answer\" data-state=\"0\" "
                              "data-say=\"{0}\"><button>{0}</button></p></li>\n",
                              escaped(told("Before the first call")));
    }

    /// The state of the tables from here on; what differs from `before` is marked.
    void add_state(const State &now, const State *before)
    {
        const PictureInput input{.now = now, .before = before, .actors = film_.actors};
        std::string sentences;
        for (const std::string &sentence : tell(input))
        {
            sentences += fmt::format("<li>{}</li>\n", escaped(sentence));
        }
        states_ += fmt::format("<section class=\"state\" id=\"state-{}\">\n<figure>\n{}</figure>\n"
                               "<details open=\"\"><summary>{}</summary>\n<ul class=\"twin\">\n{}"
                               "</ul></details>\n<details open=\"\"><summary>{}"
                               "</summary>\n{}</details>\n</section>\n",
                               states_count_, svg(input, SvgUse::Inside), escaped(told("In words")),
                               sentences, escaped(told("Tables of the model")), tables_html(input));
        ++states_count_;
        marked_ = before != nullptr;
    }

    [[nodiscard]] std::size_t state() const { return states_count_ - 1; }

    void shot(std::size_t number, const State &before)
    {
        const Shot &shot = film_.shots[number];
        for (const std::string &remark : shot.remarks)
        {
            calls_ += fmt::format("<li class=\"remark\">{}</li>\n", escaped(remark));
        }
        calls_ += fmt::format("<li class=\"call\" id=\"call-{}\">\n<h3><button><span "
                              "class=\"line\">{}</span><b>{}</b> <code>{}</code></button>"
                              "</h3>\n",
                              number + 1, escaped(told("line {}", shot.position.line)),
                              escaped(shot.actor), escaped(shot.call));
        steps(number);
        const bool changed = !(*shot.after == before);
        if (changed || marked_)
        {
            add_state(*shot.after, changed ? &before : nullptr);
        }
        answer(number);
        calls_ += "</li>\n";
    }

    void steps(std::size_t number)
    {
        const Shot &shot = film_.shots[number];
        if (shot.steps.empty())
        {
            return;
        }
        calls_ += "<ol class=\"steps\">\n";
        for (std::size_t at = 0; at < shot.steps.size(); ++at)
        {
            const Step &step = shot.steps[at];
            const std::string said =
                told("Call {} of {}, step {} of {}: {}", number + 1, film_.shots.size(), at + 1,
                     shot.steps.size(), step.sentence);
            calls_ += fmt::format("<li class=\"pos step\" data-state=\"{}\" data-say=\"{}\">"
                                  "<span class=\"path\">{}</span><button>{}</button> "
                                  "<span class=\"path\">{}, {}:{}</span>",
                                  state(), escaped(said),
                                  escaped(fmt::format("{}", fmt::join(step.call_path, " ▸ "))),
                                  escaped(step.sentence), escaped(step.name), escaped(step.file),
                                  step.line);
            fields(step);
            calls_ += "</li>\n";
        }
        calls_ += "</ol>\n";
    }

    void fields(const Step &step)
    {
        if (step.fields.empty())
        {
            return;
        }
        calls_ += "<ul class=\"fields\">";
        for (const FieldTouch &touch : step.fields)
        {
            calls_ +=
                fmt::format("<li>{} {}.{} = {}</li>",
                            escaped(touch.access == Access::Read ? told("reads") : told("writes")),
                            escaped(touch.object), escaped(touch.field), escaped(touch.value));
        }
        calls_ += "</ul>";
    }

    void answer(std::size_t number)
    {
        const Shot &shot = film_.shots[number];
        const std::string said = shot.not_ipc ? told("not IPC, and not asked of anybody")
                                 : shot.kernel
                                     ? told("model {}, kernel {}", shot.model, *shot.kernel)
                                     : told("model {}", shot.model);
        const std::string place = told("Call {} of {}: {} {}: {}", number + 1, film_.shots.size(),
                                       shot.actor, shot.call, said);
        calls_ +=
            fmt::format("<div class=\"pos answer\" data-state=\"{}\" data-say=\"{}\"><button>="
                        " <code>{}</code></button> {}",
                        state(), escaped(place), escaped(said),
                        shot.not_ipc ? std::string() : verdict_html(shot.verdict));
        std::vector<std::string> notes = shot.notes;
        if (!shot.expected.empty())
        {
            notes.insert(notes.begin(), told("the scenario expects {}", shot.expected));
        }
        for (const Difference &difference : shot.differences)
        {
            notes.push_back(told("{}: model {}, kernel {} (read from {})", difference.field,
                                 difference.model, difference.kernel, difference.source));
        }
        if (!notes.empty())
        {
            calls_ += "<ul class=\"notes\">";
            for (const std::string &note : notes)
            {
                calls_ += fmt::format("<li>{}</li>", escaped(note));
            }
            calls_ += "</ul>";
        }
        calls_ += "</div>\n";
    }

    const Film &film_;
    std::string calls_;
    std::string states_;
    std::size_t states_count_{};
    bool marked_{}; ///< the last state shows what a call has changed
};

} // namespace

std::string page(const Film &film)
{
    return PageWriter(film).write();
}

} // namespace ipcscope::exporting
