// Finds the sentences of core and model in their sources, so that Qt's lupdate can read them: it
// knows tr(), and not STEP() and told().
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace ipcscope::translations
{

struct Phrase
{
    std::string english; ///< as it is in C++, without quotes: "It has \"{}\"."
    std::string about;   ///< the step's name, or the file that it is written in
};

/// The sentences of all STEP and STEP_IF in `source`, in its order.
[[nodiscard]] std::vector<Phrase> step_phrases(const std::string &source);
/// What stands in told(), told_text() and IPCSCOPE_TOLD() in `source`, in its order.
[[nodiscard]] std::vector<Phrase> told_phrases(const std::string &source, const std::string &file);

/// A C++ file of those phrases, each once, under the context `context`.
[[nodiscard]] std::string phrase_list(const std::string &context,
                                      const std::vector<Phrase> &phrases);

/// All of them, of the sources below `root`: the texts of Step and of Core.
struct Phrases
{
    std::string step;
    std::string core;
};
[[nodiscard]] Phrases gather(const std::filesystem::path &root);

} // namespace ipcscope::translations
