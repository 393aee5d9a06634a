// The claims ledger: what the tutorial says, an experiment that shows what is so, and the verdict.
// lessons/claims/README.md describes the files.
#pragma once

#include "core/lesson/predicate.h"
#include "core/lesson/problem.h"
#include "core/result.h"
#include "core/scenario.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::lesson
{

/// Of what the tutorial says.
enum class Saying : std::uint8_t
{
    True,
    Half,     ///< right, but something is missing
    Outdated, ///< it was right once
    False,
};
/// "true", "half", "outdated", "false".
[[nodiscard]] std::string_view saying_name(Saying saying);

/// What must hold when the experiment has run.
struct ClaimCondition
{
    Position position;
    Predicate predicate;
};

struct Claim
{
    std::string file;
    std::string id;   ///< "C12"
    std::string part; ///< of the tutorial: "2B"
    std::string says; ///< in our own words
    Saying verdict{Saying::True};
    std::string condition; ///< "since Docker 19.03"; may be empty
    std::string evidence;
    std::vector<Statement> experiment; ///< empty: no call decides, the sources do
    std::vector<ClaimCondition> holds;
    std::vector<std::string> sources; ///< https://…
};

/// Any bytes give a claim or the list of what is wrong with them.
[[nodiscard]] Result<Claim, Problems> read_claim(std::string_view text, std::string_view file);

/// One file of the ledger.
struct LedgerRow
{
    std::string file;
    std::optional<Claim> claim; ///< nothing: `problems` says why
    Problems problems;
};

/// A row's file, or a folder of rows in the order of their names. A row that cannot be read does
/// not keep the others away. The error: there is no such file or folder, or it holds no row.
[[nodiscard]] Result<std::vector<LedgerRow>, Problem> load_claims(const std::string &path);

} // namespace ipcscope::lesson
