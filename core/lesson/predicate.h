// Predicates over the tables: what goals, hints and computed answers are written in. Typed when
// they are read, judged on the tables of one engine. lessons/PREDICATES.md is the reference.
#pragma once

#include "core/errno.h"
#include "core/lesson/value.h"
#include "core/notation/notation.h"
#include "core/result.h"
#include "core/tables.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::lesson
{

/// The last call that an actor made, on one engine.
struct LastCall
{
    std::string actor;
    std::string call;                     ///< "shmget"
    Errno error{Errno::Ok};               ///< Ok too while it sleeps
    std::optional<std::int64_t> result{}; ///< nothing while it sleeps
    bool differs{}; ///< the two engines did not agree on it, or on the tables after it
};

/// One engine between two calls. Everything outlives the View.
struct View
{
    const Tables *tables{};
    const notation::ActorNames *actors{};
    const notation::Bindings *bindings{};
    const LastCall *last{}; ///< null: nobody has called anything
};

enum class Truth : std::uint8_t
{
    False,
    True,
    Unknown, ///< it depends on what this engine cannot see
};

struct Judgement
{
    Truth truth{Truth::False};
    /// Why it does not hold: "db has no shared memory segment". Empty when it does.
    std::string found;
};

/// `offset` is the byte of the text where it is wrong.
struct PredicateError
{
    std::size_t offset{};
    std::string message;
};

/// A name in a predicate that the lesson must know.
struct Mention
{
    std::string name;
    std::size_t offset{};
};

struct PredicateNode;

class Predicate
{
  public:
    [[nodiscard]] static Result<Predicate, PredicateError> parse(std::string_view text);

    [[nodiscard]] Judgement judge(const View &view) const;
    [[nodiscard]] bool holds(const View &view) const { return judge(view).truth == Truth::True; }
    /// As it was written, in one line.
    [[nodiscard]] const std::string &text() const { return text_; }
    [[nodiscard]] const std::vector<Mention> &actors() const { return actors_; }
    /// Of $names, without the '$'.
    [[nodiscard]] const std::vector<Mention> &variables() const { return variables_; }
    /// Texts that `last.call` is compared with.
    [[nodiscard]] const std::vector<Mention> &last_calls() const { return last_calls_; }
    /// Whether it is about `last.differs`.
    [[nodiscard]] bool asks_whether_engines_differ() const { return asks_whether_engines_differ_; }

  private:
    std::string text_;
    std::shared_ptr<const PredicateNode> root_;
    std::vector<Mention> actors_;
    std::vector<Mention> variables_;
    std::vector<Mention> last_calls_;
    bool asks_whether_engines_differ_{};
};

} // namespace ipcscope::lesson
