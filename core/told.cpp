#include "core/told.h"

#include <atomic>

namespace ipcscope
{
namespace
{

std::atomic<Translator> translator_in_use{nullptr};

} // namespace

void set_translator(Translator translator)
{
    translator_in_use = translator;
}

std::string told_text(std::string_view english, ToldBy by)
{
    const Translator translator = translator_in_use;
    std::string other = translator == nullptr ? std::string() : translator(by, english);
    return other.empty() ? std::string(english) : other;
}

std::string detail::tell(fmt::string_view english, ToldBy by, fmt::format_args values)
{
    if (translator_in_use != nullptr)
    {
        // A translation with other braces than the original is a mistake that costs no more than
        // the sentence's language.
        try
        {
            return fmt::vformat(told_text({english.data(), english.size()}, by), values);
        }
        catch (const fmt::format_error &)
        {
        }
    }
    return fmt::vformat(english, values);
}

} // namespace ipcscope
