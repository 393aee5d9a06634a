// Runs the fuzz target over files, and over damaged copies of each: the same every time. By hand,
// SEED and COPIES in the environment try others, and KEEP names a file for the text at hand.
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <utility>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace
{

unsigned setting(const char *name, unsigned usual)
{
    const char *value = std::getenv(name); // NOLINT(concurrency-mt-unsafe): one thread
    return value == nullptr ? usual : static_cast<unsigned>(std::strtoul(value, nullptr, 10));
}

void run(const std::string &text)
{
    if (const char *keep = std::getenv("KEEP")) // NOLINT(concurrency-mt-unsafe): one thread
    {
        std::ofstream(keep, std::ios::binary) << text;
    }
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(text.data()), text.size());
}

// The line around a place: where it begins, and how long it is with its end.
std::pair<std::size_t, std::size_t> line_at(const std::string &text, std::size_t at)
{
    const std::size_t before = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
    const std::size_t start = before == std::string::npos ? 0 : before + 1;
    const std::size_t end = text.find('\n', at);
    return {start, end == std::string::npos ? text.size() - start : end + 1 - start};
}

// mt19937 gives the same numbers everywhere, the distributions of the library do not.
std::string damaged(std::string text, std::mt19937 &random)
{
    constexpr std::string_view kPieces = "()[]{}<>\"\\,=|$#%/*-+.?~ \t\n0x7A\xff";
    const auto edits = 1 + random() % 4;
    for (unsigned i = 0; i < edits && !text.empty(); ++i)
    {
        const std::size_t at = random() % text.size();
        const auto [start, length] = line_at(text, at);
        switch (random() % 5)
        {
        case 0: text[at] = kPieces[random() % kPieces.size()]; break;
        case 1: text.erase(at, 1 + random() % 5); break;
        case 2: text.erase(start, length); break;
        case 3: {
            const std::string line = text.substr(start, length);
            text.insert(line_at(text, random() % text.size()).first, line);
            break;
        }
        default: text.insert(at, 1, kPieces[random() % kPieces.size()]); break;
        }
    }
    return text;
}

} // namespace

int main(int argc, char **argv)
{
    const unsigned copies = setting("COPIES", IPCSCOPE_DAMAGED_COPIES);
    std::mt19937 random(setting("SEED", 1)); // NOLINT: the same every time is the point
    unsigned texts = 0;
    for (int i = 1; i < argc; ++i)
    {
        std::ifstream file(argv[i], std::ios::binary);
        if (!file)
        {
            std::cerr << "cannot read " << argv[i] << '\n';
            return 1;
        }
        const std::string text(std::istreambuf_iterator<char>(file), {});
        run(text);
        for (unsigned copy = 0; copy < copies; ++copy)
        {
            run(damaged(text, random));
        }
        texts += 1 + copies;
    }
    std::cout << texts << " texts\n";
    return texts > 0 ? 0 : 1;
}
