// The two streams: what was asked for on standard output, everything else on standard error.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ipcscope::cli
{

enum class Tone : std::uint8_t
{
    Plain,
    Good,
    Bad,
    Odd,
    Quiet,
    Strong,
};

/// Standard output. A reader that has gone away (EPIPE) ends the printing, quietly; any other
/// failure is kept for `failed`.
class Output
{
  public:
    Output();

    /// Writes text; control characters in it are shown as '?', so that a scenario cannot
    /// drive the terminal.
    void line(std::string_view text);
    /// As it is, JSON say.
    void raw(std::string_view text);
    void flush();

    /// `text` in the colour of `tone` on a terminal that has colours, and plain elsewhere.
    [[nodiscard]] std::string paint(Tone tone, std::string_view text) const;
    [[nodiscard]] const std::string &failed() const { return failed_; }

  private:
    void write(std::string_view text);

    bool colours_{};
    bool closed_{};
    std::string failed_;
};

/// One line on standard error: "ipcscope-cli: …".
void complain(std::string_view message);
/// One line on standard error as it is: an error that names its file begins with it.
void complain_plainly(std::string_view message);

/// Columns that the text takes: characters of UTF-8, not bytes.
[[nodiscard]] std::size_t columns(std::string_view text);
/// `text` with blanks behind it up to `width` columns.
[[nodiscard]] std::string padded(std::string_view text, std::size_t width);
/// `text` cut to `width` columns, with "..." at the end when something was cut.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t width);
/// "1 call", "2 calls".
[[nodiscard]] std::string counted(std::uint64_t number, std::string_view noun);
/// `text` without control characters.
[[nodiscard]] std::string harmless(std::string_view text);

} // namespace ipcscope::cli
