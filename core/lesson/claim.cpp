#include "core/lesson/claim.h"

#include "core/lane.h"
#include "core/lesson/limits.h"
#include "core/lesson/located.h"
#include "core/lesson/names.h"
#include "core/lesson/text_file.h"
#include "core/lesson/yaml_text.h"
#include "core/notation/names.h"
#include "core/told.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <set>

namespace ipcscope::lesson
{
namespace fs = std::filesystem;
namespace
{

constexpr std::array<std::string_view, 10> kClaimKeys{
    "format",    "id",       "part",       "says",  "verdict",
    "condition", "evidence", "experiment", "holds", "sources"};
constexpr std::array<std::string_view, 4> kSayings{"true", "half", "outdated", "false"};
constexpr std::array<std::string_view, 6> kWantedKeys{"format", "id",      "part",
                                                      "says",   "verdict", "evidence"};

class ClaimReader
{
  public:
    ClaimReader(YamlText text, std::string_view file, Problems &problems)
        : text_(text), problems_(problems)
    {
        claim_.file = file;
    }

    Claim read(const YAML::Node &root)
    {
        if (!root.IsMap())
        {
            complain({}, told("a row of the ledger is lines of the form 'key: value', not "
                              "{}",
                              kind_of(root)));
            return std::move(claim_);
        }
        std::set<std::string> seen;
        for (const auto &entry : root)
        {
            const std::string key = word_of(entry.first);
            const Position at = text_.position_of(entry.first.Mark());
            if (std::find(kClaimKeys.begin(), kClaimKeys.end(), key) == kClaimKeys.end())
            {
                complain(at, told("unknown key '{}'{}", key,
                                  notation::suggestion(notation::nearest(key, kClaimKeys))));
            }
            else if (!seen.insert(key).second)
            {
                complain(at, told("'{}' stands here twice", key));
            }
            else
            {
                take(key, entry.second);
            }
        }
        for (const std::string_view wanted : kWantedKeys)
        {
            if (!seen.contains(std::string(wanted)))
            {
                complain({}, told("the row has no '{}'", wanted));
            }
        }
        if (problems_.empty())
        {
            check_substance();
        }
        return std::move(claim_);
    }

  private:
    void complain(Position at, std::string message)
    {
        problems_.push_back({.position = at, .message = std::move(message)});
    }

    /// What carries the verdict: checks, or a source.
    void check_substance()
    {
        const bool expects =
            std::any_of(claim_.experiment.begin(), claim_.experiment.end(),
                        [](const Statement &line) { return checks(line.expectation); });
        if (!claim_.holds.empty() && claim_.experiment.empty())
        {
            complain({}, told("'holds' without an 'experiment' would be judged on empty tables"));
        }
        else if (!claim_.experiment.empty() && !expects && claim_.holds.empty())
        {
            complain({},
                     told("the experiment checks nothing: no line says what it expects (= 0, = -1 "
                          "ENOENT), and nothing stands under 'holds'"));
        }
        else if (claim_.experiment.empty() && claim_.sources.empty())
        {
            complain({},
                     told("the row has neither an 'experiment' nor 'sources': nothing carries its "
                          "verdict"));
        }
    }

    void take(std::string_view key, const YAML::Node &value)
    {
        if (key == "experiment")
        {
            experiment(value);
        }
        else if (key == "holds")
        {
            list(key, value, 20, [this](const YAML::Node &item) { condition(item); });
        }
        else if (key == "sources")
        {
            list(key, value, 10, [this](const YAML::Node &item) { source(item); });
        }
        else if (const auto word = line(key, value))
        {
            take_word(key, *word, text_.position_of(value.Mark()));
        }
    }

    std::optional<std::string> line(std::string_view key, const YAML::Node &value)
    {
        const Position at = text_.position_of(value.Mark());
        if (!value.IsScalar() || value.Scalar().empty())
        {
            complain(at, told("'{}' takes text, not {}", key, kind_of(value)));
            return std::nullopt;
        }
        const std::size_t most = key == "evidence" ? 600 : key == "says" ? 300 : 100;
        if (value.Scalar().size() > most)
        {
            complain(at, told("'{}' has {} bytes, more than {}", key, value.Scalar().size(), most));
            return std::nullopt;
        }
        std::string text = value.Scalar();
        std::replace(text.begin(), text.end(), '\n', ' ');
        text.erase(text.find_last_not_of(' ') + 1);
        return text;
    }

    void take_word(std::string_view key, const std::string &text, Position at)
    {
        if (key == "format" && text != "1")
        {
            complain(at, told("format {}: this program reads format 1", text));
        }
        else if (key == "id")
        {
            claim_.id = text;
            const std::string stem = fs::path(claim_.file).stem().string();
            if (!is_claim_id(text))
            {
                complain(at, told("'{}' is not the id of a row, as in C12", text));
            }
            else if (!claim_.file.empty() && stem != text)
            {
                complain(at, told("the id is {}, and the file is named {}", text, stem));
            }
        }
        else if (key == "verdict")
        {
            const auto *const found = std::find(kSayings.begin(), kSayings.end(), text);
            if (found == kSayings.end())
            {
                complain(at,
                         told("'{}' is no verdict: there are {}", text, fmt::join(kSayings, ", ")));
                return;
            }
            claim_.verdict = static_cast<Saying>(found - kSayings.begin());
        }
        else if (key != "format")
        {
            (key == "part"        ? claim_.part
             : key == "says"      ? claim_.says
             : key == "condition" ? claim_.condition
                                  : claim_.evidence) = text;
        }
    }

    template <class Take>
    void list(std::string_view key, const YAML::Node &value, std::size_t most, Take take)
    {
        if (!value.IsSequence() || value.size() == 0 || value.size() > most)
        {
            complain(text_.position_of(value.Mark()),
                     told("'{}' takes a list of 1 to {} lines that begin with '- '", key, most));
            return;
        }
        for (const YAML::Node &item : value)
        {
            if (item.IsScalar())
            {
                take(item);
            }
            else
            {
                complain(text_.position_of(item.Mark()),
                         told("a line of '{}' is text, not {}: put it between quotes", key,
                              kind_of(item)));
            }
        }
    }

    void experiment(const YAML::Node &value)
    {
        const Position at = text_.position_of(value.Mark());
        if (!value.IsScalar() || text_.first_character(value) != '|')
        {
            complain(at, told("'experiment' takes lines of the notation behind '|'"));
            return;
        }
        const auto source = fill(text_.passage_of(value), {});
        if (!source)
        {
            complain(source.error().position, told("the ledger has no variables: write the value"));
            return;
        }
        auto lines = read_statements(source.value(), claim_.file);
        if (!lines)
        {
            complain(lines.error().position, lines.error().message);
            return;
        }
        claim_.experiment = std::move(lines).value();
        if (claim_.experiment.empty())
        {
            complain(at, told("the experiment is empty: leave the key out where sources decide"));
        }
    }

    void condition(const YAML::Node &item)
    {
        Position at = text_.position_of(item.Mark());
        const char quote = text_.first_character(item);
        auto predicate = Predicate::parse(item.Scalar());
        if (!predicate)
        {
            at.column += static_cast<std::uint32_t>(predicate.error().offset) +
                         (quote == '\'' || quote == '"' ? 1U : 0U);
            complain(at, predicate.error().message);
            return;
        }
        claim_.holds.push_back({.position = at, .predicate = std::move(predicate).value()});
    }

    void source(const YAML::Node &item)
    {
        const std::string &address = item.Scalar();
        if (!address.starts_with("https://") ||
            address.find_first_of(" \n\"<>") != std::string::npos)
        {
            complain(text_.position_of(item.Mark()),
                     told("'{}' is no address of a page: it begins with https://", address));
            return;
        }
        claim_.sources.push_back(address);
    }

    YamlText text_;
    Problems &problems_;
    Claim claim_;
};

LedgerRow read_row(const fs::path &path)
{
    LedgerRow row{.file = path.string(), .claim = {}, .problems = {}};
    auto text = read_text_file(row.file, kMostFrontBytes);
    if (!text)
    {
        row.problems.push_back(text.error());
        return row;
    }
    auto claim = read_claim(text.value(), row.file);
    if (claim)
    {
        row.claim = std::move(claim).value();
    }
    else
    {
        row.problems = claim.error();
    }
    return row;
}

} // namespace

std::string_view saying_name(Saying saying)
{
    return kSayings.at(static_cast<std::size_t>(saying));
}

Result<Claim, Problems> read_claim(std::string_view text, std::string_view file)
{
    Problems problems;
    Claim claim;
    if (text.size() > kMostFrontBytes)
    {
        problems.push_back({.message = told("a row of more than {} KiB", kMostFrontBytes >> 10U)});
    }
    else if (auto bad = find_bad_byte(text))
    {
        problems.push_back(std::move(*bad));
    }
    else
    {
        const YamlText yaml{.text = text, .first_line = 1};
        // yaml-cpp reports by exceptions; they end here.
        try
        {
            claim = ClaimReader(yaml, file, problems).read(YAML::Load(std::string(text)));
        }
        catch (const YAML::Exception &error)
        {
            problems.push_back({.position = yaml.position_of(error.mark),
                                .message = told("this is no YAML: {}", error.msg)});
        }
    }
    if (problems.empty())
    {
        return claim;
    }
    for (Problem &problem : problems)
    {
        problem.file = file;
    }
    return problems;
}

Result<std::vector<LedgerRow>, Problem> load_claims(const std::string &path)
{
    std::vector<LedgerRow> rows;
    std::error_code error;
    if (fs::is_regular_file(path, error))
    {
        rows.push_back(read_row(path));
        return rows;
    }
    std::vector<fs::path> files;
    for (fs::directory_iterator at(path, error), end; !error && at != end; at.increment(error))
    {
        if (at->path().extension() == ".yaml")
        {
            files.push_back(at->path());
        }
    }
    if (error || files.empty())
    {
        return Problem{.file = path,
                       .message =
                           error ? told("no such file or folder")
                                 : told("holds no row of the claims ledger: they are C12.yaml")};
    }
    std::sort(files.begin(), files.end());
    std::map<std::string, std::string> places;
    for (const fs::path &file : files)
    {
        LedgerRow &row = rows.emplace_back(read_row(file));
        if (row.claim && !places.emplace(row.claim->id, row.file).second)
        {
            row.problems.push_back({.file = row.file,
                                    .message = told("the id '{}' is that of {} too", row.claim->id,
                                                    places[row.claim->id])});
            row.claim.reset();
        }
    }
    return rows;
}

} // namespace ipcscope::lesson
