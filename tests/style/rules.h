// The style rules that a machine can judge: each takes one file and gives the breaches that it
// found.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ipcscope::style
{

struct SourceFile
{
    std::string path; ///< relative to the project: "core/ids.h"
    std::string text;
};

struct Breach
{
    std::string path;
    std::size_t line{};
    std::string message;
    friend bool operator==(const Breach &, const Breach &) = default;
};

/// Lines of at most 100 columns (140 in QML), no tabs, no blanks at the end, no leftover marks such
/// as "TODO".
[[nodiscard]] std::vector<Breach> check_lines(const SourceFile &file);
/// At most 500 lines a file.
[[nodiscard]] std::vector<Breach> check_length(const SourceFile &file);
/// core ← sim ← app ← qml: an include the other way, Qt below app/, or the system's ipc headers
/// outside core/lab (and the tests).
[[nodiscard]] std::vector<Breach> check_layers(const SourceFile &file);
/// A header starts with a comment that says what it is for, then #pragma once.
[[nodiscard]] std::vector<Breach> check_header(const SourceFile &file);
/// In qml/ and app/gui a colour is written in the palette only, and made from one of it nowhere. In
/// a style sheet it is the value of a named property; that of the exported pictures, whose readers
/// may know no properties, is a palette itself.
[[nodiscard]] std::vector<Breach> check_colours(const SourceFile &file);
/// In qml/ type has the sizes and faces of the palette.
[[nodiscard]] std::vector<Breach> check_type(const SourceFile &file);

[[nodiscard]] std::vector<Breach> check_all(const SourceFile &file);

} // namespace ipcscope::style
