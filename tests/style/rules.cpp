#include "tests/style/rules.h"

#include <array>
#include <functional>
#include <regex>

namespace ipcscope::style
{
namespace
{

constexpr std::size_t kColumns = 100;
constexpr std::size_t kQmlColumns = 140; // qmlformat wraps no bindings
constexpr std::size_t kLines = 500;

bool in(const SourceFile &file, std::string_view folder)
{
    return file.path.starts_with(folder);
}

bool is_cpp(const SourceFile &file)
{
    return file.path.ends_with(".h") || file.path.ends_with(".cpp");
}

// UTF-8 continuation bytes take no column.
std::size_t columns(std::string_view line)
{
    std::size_t count = 0;
    for (const char c : line)
    {
        count += (static_cast<unsigned char>(c) & 0xc0) != 0x80 ? 1 : 0;
    }
    return count;
}

void each_line(const SourceFile &file,
               const std::function<void(std::size_t, const std::string &)> &visit)
{
    std::size_t number = 1;
    std::size_t start = 0;
    while (start < file.text.size())
    {
        std::size_t end = file.text.find('\n', start);
        end = end == std::string::npos ? file.text.size() : end;
        visit(number++, file.text.substr(start, end - start));
        start = end + 1;
    }
}

/// What `folder` must not include, as the beginnings of include paths.
struct Layer
{
    std::string_view folder;
    std::vector<std::string_view> forbidden;
};

const std::vector<Layer> &layers()
{
    static const std::vector<Layer> rules{
        {"core/", {"\"sim/", "\"app/", "\"qml/", "\"tests/", "<Q"}},
        {"sim/",
         {"\"app/", "\"qml/", "\"tests/", "\"core/lab/", "<Q", "<sys/", "<unistd.h", "<time",
          "<ctime", "<random", "<chrono", "<sched.h", "<thread", "<cstdlib"}},
        {"app/cli/", {"\"app/gui/", "\"tests/", "<QtQuick", "<QGui", "<QQml", "<QQuick"}},
        {"app/", {"\"tests/", "<sys/shm.h", "<sys/sem.h", "<sys/msg.h", "<sched.h"}},
    };
    return rules;
}

constexpr std::array<std::string_view, 4> kKernelHeaders{"<sys/shm.h", "<sys/sem.h", "<sys/msg.h",
                                                         "<sched.h"};

} // namespace

std::vector<Breach> check_lines(const SourceFile &file)
{
    std::vector<Breach> found;
    const bool rules_themselves = in(file, "tests/style/");
    const std::size_t limit = file.path.ends_with(".qml") ? kQmlColumns : kColumns;
    each_line(file, [&](std::size_t number, const std::string &line) {
        if (columns(line) > limit)
        {
            found.push_back(
                {file.path, number, "longer than " + std::to_string(limit) + " columns"});
        }
        if (line.find('\t') != std::string::npos)
        {
            found.push_back({file.path, number, "a tab; four spaces indent here"});
        }
        if (!line.empty() && line.back() == ' ')
        {
            found.push_back({file.path, number, "blanks at the end of the line"});
        }
        for (const std::string_view mark : {"TODO", "FIXME", "XXX"})
        {
            if (!rules_themselves && line.find(mark) != std::string::npos)
            {
                found.push_back({file.path, number, "leftover " + std::string(mark)});
            }
        }
    });
    return found;
}

std::vector<Breach> check_length(const SourceFile &file)
{
    std::size_t lines = 0;
    each_line(file, [&](std::size_t number, const std::string &) { lines = number; });
    if (lines > kLines)
    {
        return {{file.path, lines, "longer than 500 lines: split it by what it does"}};
    }
    return {};
}

std::vector<Breach> check_layers(const SourceFile &file)
{
    std::vector<Breach> found;
    if (!is_cpp(file))
    {
        return found;
    }
    each_line(file, [&](std::size_t number, const std::string &line) {
        if (!line.starts_with("#include "))
        {
            return;
        }
        const std::string_view what = std::string_view(line).substr(9);
        for (const Layer &layer : layers())
        {
            for (const std::string_view forbidden : layer.forbidden)
            {
                if (in(file, layer.folder) && what.starts_with(forbidden))
                {
                    found.push_back({file.path, number,
                                     std::string(layer.folder) + " may not include " + line});
                }
            }
        }
        for (const std::string_view header : kKernelHeaders)
        {
            if (in(file, "core/") && !in(file, "core/lab/") && what.starts_with(header))
            {
                found.push_back({file.path, number, "only core/lab/ talks to the kernel"});
            }
        }
    });
    return found;
}

std::vector<Breach> check_header(const SourceFile &file)
{
    if (!file.path.ends_with(".h"))
    {
        return {};
    }
    if (!file.text.starts_with("// "))
    {
        return {{file.path, 1, "a header begins with a comment that says what it is for"}};
    }
    if (file.text.find("\n#pragma once\n") == std::string::npos)
    {
        return {{file.path, 1, "no #pragma once"}};
    }
    return {};
}

namespace
{

std::vector<Breach> check_sheet(const SourceFile &file)
{
    std::vector<Breach> found;
    if (file.path == "core/export/page/picture.css")
    {
        return found;
    }
    static const std::regex named(R"re(--[a-z]+: #[0-9a-f]{6};)re");
    static const std::regex colour(
        R"re(#[0-9a-fA-F]{3,8}\b|\b(rgb|hsl|hwb|lab|lch|color(-mix)?)a?\()re"
        R"re(|: *(black|white|gr[ae]y|red|green|blue|yellow|orange|purple|pink|brown) *;)re"
        R"re(|: *(dark|light|steel|sky|royal)[a-z]+ *;)re");
    each_line(file, [&](std::size_t number, const std::string &line) {
        if (std::regex_search(std::regex_replace(line, named, ""), colour))
        {
            found.push_back({file.path, number, "a colour that has no name"});
        }
    });
    return found;
}

} // namespace

std::vector<Breach> check_colours(const SourceFile &file)
{
    std::vector<Breach> found;
    if (file.path.size() > 4 && file.path.substr(file.path.size() - 4) == ".css")
    {
        return check_sheet(file);
    }
    const bool drawn = in(file, "qml/") || in(file, "app/gui/");
    if (!drawn || file.path.find("/palette") != std::string::npos ||
        file.path.find("/theme") != std::string::npos)
    {
        return found;
    }
    static const std::regex colour(
        R"re("#[0-9a-fA-F]{3,8}"|\bQColor[({][^)}]|\bQColor \w+[({] *[0-9])re"
        R"re(|color: *"(?!transparent")\w+")re"
        R"re(|\bQColorConstants\b|\bqRgba?\(|\bset(Rgb|Hsv|Hsl|Named|Cmyk)\w*\()re"
        R"re(|Qt::(black|white|((dark|light)?([rR]ed|[gG]reen|[bB]lue|[gG]ray|[cC]yan)re"
        R"re(|[mM]agenta|[yY]ellow)))\b|Qt\.(rgba|hsla|hsva|rgb|color)\()re"
        R"re(|Qt\.(lighter|darker|tint|alpha)\(|(\.|->)(lighter|darker)\()re"
        R"re(|"(black|white|gr[ae]y|red|green|blue|yellow|orange|purple|pink|brown|cyan)re"
        R"re(|magenta|teal|navy|maroon|olive|lime|aqua|silver|gold)re"
        R"re(|(dark|light|steel|sky|royal)\w+)")re");
    each_line(file, [&](std::size_t number, const std::string &line) {
        if (std::regex_search(line, colour))
        {
            found.push_back({file.path, number, "a colour outside the palette"});
        }
    });
    return found;
}

std::vector<Breach> check_type(const SourceFile &file)
{
    std::vector<Breach> found;
    if (!in(file, "qml/"))
    {
        return found;
    }
    // What is drawn to fit its room grows with it: that is a product.
    static const std::regex size(
        R"re(\b(pixelSize|pointSize) *: *[0-9.]+ *$|\bfont\.family *: *")re");
    each_line(file, [&](std::size_t number, const std::string &line) {
        if (std::regex_search(line, size))
        {
            found.push_back({file.path, number, "a size or a face of type outside the palette"});
        }
    });
    return found;
}

std::vector<Breach> check_all(const SourceFile &file)
{
    std::vector<Breach> all;
    for (const auto &rule :
         {check_lines, check_length, check_layers, check_header, check_colours, check_type})
    {
        for (Breach &breach : rule(file))
        {
            all.push_back(std::move(breach));
        }
    }
    return all;
}

} // namespace ipcscope::style
