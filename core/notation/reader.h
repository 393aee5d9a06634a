// Reads the arguments of one statement by position, as the types that a Call is made of. The first
// error is kept and everything after it gives zeros, so that a call is read in one expression.
#pragma once

#include "core/notation/expression.h"
#include "core/notation/notation.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::notation
{

struct CallInfo;

class ArgumentReader
{
  public:
    ArgumentReader(const Statement &statement, const CallInfo &info, const Bindings &bindings,
                   ActorNames &actors);

    [[nodiscard]] bool ok() const { return !error_.has_value(); }
    /// Requires: !ok().
    [[nodiscard]] const BindError &error() const { return *error_; }
    [[nodiscard]] const Statement &statement() const { return statement_; }
    [[nodiscard]] ActorNames &actors() { return actors_; }

    /// Null when the argument was left out.
    [[nodiscard]] const Argument *at(std::size_t index) const;
    [[nodiscard]] std::size_t given() const { return given_; }

    /// Of int, unsigned and negative alike: 0xffffffff is -1.
    std::int32_t int32(std::size_t index);
    std::uint64_t uint64(std::size_t index);
    /// A uid or gid; -1 is kNoId.
    std::uint32_t owner(std::size_t index);
    UserPointer pointer(std::size_t index);
    /// Null, with an error, when the argument is no structure.
    const Struct *structure(std::size_t index, std::string_view example);
    std::string bytes(std::size_t index);
    std::string bytes(const Argument *argument);
    ActorId target(std::size_t index);

    std::int32_t int32(const Argument &argument, const Evaluation &how);
    std::uint32_t owner(const Argument &argument);
    std::uint64_t uint64(const Argument &argument, const Evaluation &how);
    /// The field of that name, or the `position`th of a structure without names: {1, "text"}. Null,
    /// with an error, when there is none.
    const Argument *field(const Struct &structure, std::string_view name, std::uint32_t column,
                          std::size_t position = kByName);
    /// As field, and null without an error.
    static const Argument *find_field(const Struct &structure, std::string_view name,
                                      std::size_t position = kByName);
    static constexpr std::size_t kByName = ~std::size_t{0};
    /// Of a 16-bit argument, signed and unsigned alike.
    std::uint16_t uint16(const Argument &argument, const Evaluation &how);
    UserPointer pointer(const Argument &argument);

    void fail(const Argument *at, std::string message);
    void fail(std::uint32_t column, std::string message);
    /// The call has a form that is no call of the vocabulary.
    void not_ipc(std::string message);

  private:
    void sort_arguments();
    void check_count();
    [[nodiscard]] Evaluation how(std::size_t index) const;
    [[nodiscard]] std::string parameter_list() const;

    const Statement &statement_;
    const CallInfo &info_;
    const Bindings &bindings_;
    ActorNames &actors_;
    std::vector<const Argument *> slots_; // by parameter
    std::size_t given_{};
    std::optional<BindError> error_;
};

/// The actor whose name `name` is a misspelling of. Requires: a name that is not empty.
[[nodiscard]] std::string_view nearest_actor(std::string_view name, const ActorNames &actors);

} // namespace ipcscope::notation
