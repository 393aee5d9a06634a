#include "core/non_interference/parts.h"
#include "core/non_interference/play.h"
#include "core/told.h"

#include <set>
#include <tuple>

namespace ipcscope::non_interference
{
namespace
{

class Judge
{
  public:
    Side compare(const SeenSide &alone, const SeenSide &together)
    {
        std::size_t ours = 0;
        std::size_t theirs = 0;
        std::uint32_t last = 0; // the line that was compared last
        while (ours < alone.lines.size() || theirs < together.lines.size())
        {
            const SeenLine *one = at(alone, ours);
            const SeenLine *other = at(together, theirs);
            if (one != nullptr && other != nullptr && one->line == other->line)
            {
                last = one->line;
                line(*one, *other);
                ++ours;
                ++theirs;
            }
            // A tool makes as many calls as there is something to ask about.
            else if (other == nullptr || (one != nullptr && one->line == last))
            {
                one_sided(*one, one->text, told_text(kNotAsked));
                ++ours;
            }
            else
            {
                one_sided(*other, told_text(kNotAsked), other->text);
                ++theirs;
            }
        }
        tables(0, {}, alone.at_the_end, together.at_the_end);
        return std::move(side_);
    }

  private:
    static constexpr const char *kNotAsked = IPCSCOPE_TOLD("not asked");

    static const SeenLine *at(const SeenSide &side, std::size_t place)
    {
        return place < side.lines.size() ? &side.lines[place] : nullptr;
    }

    void line(const SeenLine &alone, const SeenLine &together)
    {
        side_.lines.push_back({.line = alone.line,
                               .call = alone.call,
                               .alone = alone.text,
                               .together = together.text});
        for (const Other &other : differences(alone.answer, together.answer))
        {
            add(alone.line, alone.call, other);
        }
        tables(alone.line, alone.call, alone.tables, together.tables);
    }

    void one_sided(const SeenLine &seen, const std::string &alone, const std::string &together)
    {
        side_.lines.push_back(
            {.line = seen.line, .call = seen.call, .alone = alone, .together = together});
        add(seen.line, seen.call,
            {.field = "result", .alone = alone, .together = together, .source = told("the tool")});
    }

    // What differs goes on to do so: it is told once, and again when it changes.
    void tables(std::uint32_t line, const std::string &call, const Sight &alone,
                const Sight &together)
    {
        std::set<std::tuple<std::string, std::string, std::string>> now;
        for (const Other &other : differences(alone, together))
        {
            const auto key = std::tuple(other.field, other.alone, other.together);
            if (!told_.contains(key))
            {
                add(line, call, other);
            }
            now.insert(key);
        }
        told_ = std::move(now);
    }

    void add(std::uint32_t line, const std::string &call, const Other &other)
    {
        side_.findings.push_back({.line = line,
                                  .call = call,
                                  .field = other.field,
                                  .alone = other.alone,
                                  .together = other.together,
                                  .source = other.source});
    }

    Side side_;
    std::set<std::tuple<std::string, std::string, std::string>> told_;
};

} // namespace

Result<Report, Problem> examine(const Scenario &scenario, std::string_view subject,
                                const MakeEngines &make, const std::atomic<bool> *stop)
{
    const auto parts = divide(scenario, subject);
    if (!parts)
    {
        return parts.error();
    }
    const Seen alone = play(parts.value().alone, subject, make(), stop);
    const bool stopped = stop != nullptr && stop->load();
    const Seen together = stopped ? Seen{} : play(parts.value().together, subject, make(), stop);
    if (stop != nullptr && stop->load())
    {
        return Problem{.line = 0, .message = told("stopped before it was over")};
    }
    Report report{.subject = std::string(subject),
                  .others = parts.value().others,
                  .left_out = parts.value().left_out,
                  .model = Judge().compare(alone.model, together.model),
                  .kernel = {},
                  .model_only_reason = {}};
    if (alone.kernel.whole && together.kernel.whole)
    {
        report.kernel = Judge().compare(alone.kernel, together.kernel);
    }
    else
    {
        report.model_only_reason =
            alone.kernel.whole ? together.model_only_reason : alone.model_only_reason;
    }
    return report;
}

} // namespace ipcscope::non_interference
