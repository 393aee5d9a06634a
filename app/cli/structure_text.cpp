#include "app/cli/structure_text.h"

#include "app/cli/output.h"
#include "core/compare.h"
#include "core/notation/notation.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace ipcscope::cli
{
namespace
{

/// Prints structures; the model's stamps as the line whose call set them.
class StructurePrinter
{
  public:
    explicit StructurePrinter(const std::vector<std::uint32_t> *lines) : lines_(lines) {}

    std::string operator()(const Bytes & /*shown as the answer*/) const { return {}; }
    std::string operator()(std::monostate /*nothing*/) const { return {}; }
    std::string operator()(const Semvals &values) const
    {
        return fmt::format("[{}]", fmt::join(values, ", "));
    }
    std::string operator()(const Message &message) const
    {
        return fmt::format("{{mtype={}, mtext={}}}", message.mtype,
                           notation::print(Argument{.value = Text{.bytes = message.text}}));
    }
    std::string operator()(const MqReceived &received) const
    {
        const std::string priority =
            received.priority ? fmt::format(", msg_prio={}", *received.priority) : std::string{};
        return fmt::format("{{msg={}{}}}",
                           notation::print(Argument{.value = Text{.bytes = received.text}}),
                           priority);
    }
    template <class Struct> std::string operator()(const Struct &filled) const
    {
        return fields(fields_of(filled), filled);
    }

  private:
    template <class Row>
    [[nodiscard]] std::string fields(std::span<const FieldInfo<Row>> infos, const Row &row) const
    {
        std::vector<std::string> parts;
        for (const FieldInfo<Row> &field : infos)
        {
            if (const auto value = field.get(row))
            {
                parts.push_back(fmt::format("{}={}", field.name, print(field.kind, *value)));
            }
        }
        return fmt::format("{{{}}}", fmt::join(parts, ", "));
    }

    [[nodiscard]] std::string print(FieldKind kind, std::uint64_t value) const
    {
        const bool call = kind == FieldKind::Stamp && value != 0 && lines_ != nullptr;
        return call && value <= lines_->size() ? fmt::format("line {}", (*lines_)[value - 1])
                                               : print_field(kind, value);
    }

    const std::vector<std::uint32_t> *lines_; ///< [call number - 1]; null for the kernel's stamps
};

} // namespace

std::string structure_text(const ipcscope::Output &output, const std::vector<std::uint32_t> *lines)
{
    return std::visit(StructurePrinter(lines), output);
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width)
{
    std::vector<std::string> lines;
    while (columns(text) > width)
    {
        std::size_t at = text.rfind(' ', width);
        if (at == std::string_view::npos || at == 0)
        {
            at = text.find(' ');
        }
        if (at == std::string_view::npos)
        {
            break;
        }
        lines.emplace_back(text.substr(0, at));
        text.remove_prefix(at + 1);
    }
    lines.emplace_back(text);
    return lines;
}

} // namespace ipcscope::cli
