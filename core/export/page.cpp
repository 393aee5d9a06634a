#include "core/export/page.h"

#include "core/export/embedded.h"
#include "core/export/markup.h"
#include "core/export/page_tables.h"
#include "core/export/picture.h"

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

std::string verdict_html(Verdict verdict)
{
    const std::string_view name = verdict_name(verdict);
    return fmt::format("<span class=\"{0}\">{1} {2}</span>", name, verdict_sign(verdict),
                       verdict == Verdict::ModelOnly ? "model only" : name);
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
               "<main>\n<section id=\"calls\" aria-label=\"Calls and steps\">\n<ol>\n" + calls_ +
               "</ol>\n</section>\n<section id=\"states\" aria-label=\"The state\">\n" + states_ +
               "</section>\n</main>\n<script>" + std::string(embedded::kPageScript) +
               "</script>\n</body>\n</html>\n";
    }

  private:
    // Nothing is to be loaded, from anywhere: a browser is told so, too.
    [[nodiscard]] std::string head() const
    {
        return fmt::format("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
                           "<meta charset=\"utf-8\">\n"
                           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
                           "'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'\">\n"
                           "<meta name=\"viewport\" content=\"width=device-width\">\n"
                           "<title>{0}</title>\n<style>\n{1}{2}</style>\n</head>\n<body>\n"
                           "<header>\n<h1>{0}</h1>\n<p class=\"quiet\">{3}</p>\n</header>\n",
                           escaped(title()), embedded::kPageStyle, embedded::kPictureStyle,
                           escaped(summary()));
    }

    [[nodiscard]] std::string title() const
    {
        return film_.file.empty() ? std::string("A scenario") : film_.file;
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
            parts.push_back(
                fmt::format("{} {}", number,
                            verdict == Verdict::ModelOnly ? "model only" : verdict_name(verdict)));
        }
        if (other > 0)
        {
            parts.push_back(fmt::format("{} not IPC", other));
        }
        const std::string engines =
            film_.kernel_release.empty()
                ? "The model alone" + (film_.model_only_reason.empty()
                                           ? std::string()
                                           : fmt::format(" ({})", film_.model_only_reason))
                : fmt::format("The model and Linux {}, side by side", film_.kernel_release);
        return fmt::format("{}. {}: {}.", engines, counted(film_.shots.size(), "call"),
                           fmt::join(parts, ", "));
    }

    static std::string controls()
    {
        return R"(<nav aria-label="Stepping">
<button id="first" title="Home">|◀ start</button>
<button id="previous-call" title="Page up">◀◀ call</button>
<button id="previous" title="Left">◀ step</button>
<button id="next" title="Right or space">step ▶</button>
<button id="next-call" title="Page down">call ▶▶</button>
<button id="last" title="End">end ▶|</button>
<span class="quiet">Keys: ← → steps, Page up and Page down calls, Home and End</span>
<p id="now" aria-live="polite"></p>
</nav>
)";
    }

    void start()
    {
        calls_ += "<li class=\"call\"><p class=\"pos answer\" data-state=\"0\" data-say=\"Before "
                  "the first call\"><button>Before the first call</button></p></li>\n";
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
        states_ +=
            fmt::format("<section class=\"state\" id=\"state-{}\">\n<figure>\n{}</figure>\n"
                        "<details open=\"\"><summary>In words</summary>\n<ul class=\"twin\">\n{}"
                        "</ul></details>\n<details open=\"\"><summary>Tables of the model"
                        "</summary>\n{}</details>\n</section>\n",
                        states_count_, svg(input, SvgUse::Inside), sentences, tables_html(input));
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
        calls_ +=
            fmt::format("<li class=\"call\" id=\"call-{}\">\n<h3><button><span "
                        "class=\"line\">line {}</span><b>{}</b> <code>{}</code></button>"
                        "</h3>\n",
                        number + 1, shot.position.line, escaped(shot.actor), escaped(shot.call));
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
                fmt::format("Call {} of {}, step {} of {}: {}", number + 1, film_.shots.size(),
                            at + 1, shot.steps.size(), step.sentence);
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
            calls_ += fmt::format(
                "<li>{} {}.{} = {}</li>", touch.access == Access::Read ? "reads" : "writes",
                escaped(touch.object), escaped(touch.field), escaped(touch.value));
        }
        calls_ += "</ul>";
    }

    void answer(std::size_t number)
    {
        const Shot &shot = film_.shots[number];
        const std::string kernel =
            shot.kernel ? fmt::format(", kernel {}", *shot.kernel) : std::string();
        const std::string said = shot.not_ipc ? std::string("not IPC, and not asked of anybody")
                                              : fmt::format("model {}{}", shot.model, kernel);
        calls_ += fmt::format("<div class=\"pos answer\" data-state=\"{}\" data-say=\"Call {} of "
                              "{}: {} {}: {}\"><button>= <code>{}</code></button> {}",
                              state(), number + 1, film_.shots.size(), escaped(shot.actor),
                              escaped(shot.call), escaped(said), escaped(said),
                              shot.not_ipc ? std::string() : verdict_html(shot.verdict));
        std::vector<std::string> notes = shot.notes;
        if (!shot.expected.empty())
        {
            notes.insert(notes.begin(), fmt::format("the scenario expects {}", shot.expected));
        }
        for (const Difference &difference : shot.differences)
        {
            notes.push_back(fmt::format("{}: model {}, kernel {} (read from {})", difference.field,
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
