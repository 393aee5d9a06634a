// A value or the reason why there is none; errors are returned, never thrown, across folders.
#pragma once

#include <utility>
#include <variant>

namespace ipcscope
{

template <class Value, class Error> class [[nodiscard]] Result
{
  public:
    Result(Value value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const { return state_.index() == 0; }
    explicit operator bool() const { return ok(); }

    /// Requires: ok().
    [[nodiscard]] const Value &value() const & { return std::get<0>(state_); }
    [[nodiscard]] Value &value() & { return std::get<0>(state_); }
    [[nodiscard]] Value &&value() && { return std::get<0>(std::move(state_)); }
    /// Requires: !ok().
    [[nodiscard]] const Error &error() const { return std::get<1>(state_); }

  private:
    std::variant<Value, Error> state_;
};

} // namespace ipcscope
