// What is told to people, in their language: sentences of core and model are English, and a window
// may put those of another language in their place.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

// Marks a text that is written down here and told elsewhere, by told_text().
#define IPCSCOPE_TOLD(text) text

namespace ipcscope
{

/// Which list of translations a text stands in: `Step` has the sentences of the model's steps,
/// `Core` all others.
enum class ToldBy
{
    Core,
    Step,
};

/// The same text in the reader's language, its {} included; empty where there is none. Called from
/// any thread.
using Translator = std::string (*)(ToldBy by, std::string_view english);

/// Without one, and with nullptr, all is told in English.
void set_translator(Translator translator);

/// The text in the reader's language: `english` itself where nobody has translated it.
[[nodiscard]] std::string told_text(std::string_view english, ToldBy by = ToldBy::Core);

namespace detail
{
/// `english` with the values; never throws for what a translation asks for that is not there.
[[nodiscard]] std::string tell(fmt::string_view english, ToldBy by, fmt::format_args values);
} // namespace detail

/// A sentence with values in it, as fmt::format makes it.
template <class... Args>
[[nodiscard]] std::string told(fmt::format_string<Args...> english, Args &&...args)
{
    return detail::tell(english, ToldBy::Core, fmt::make_format_args(args...));
}

} // namespace ipcscope
