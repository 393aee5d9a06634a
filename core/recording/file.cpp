#include "core/recording/file.h"

#include "core/lesson/text_file.h"
#include "core/recording/form.h"

#include <filesystem>

namespace ipcscope::recording
{
namespace
{

Unfit about(const std::string &path, const lesson::Problem &problem)
{
    return {path + ": " + problem.message + "."};
}

} // namespace

std::string file_beside(const std::string &path)
{
    return std::filesystem::path(path).replace_extension(".kernel").string();
}

Result<Recording, Unfit> read_file(const std::string &path)
{
    const auto bytes = lesson::read_text_file(path, kMostBytes);
    if (!bytes)
    {
        return about(path, bytes.error());
    }
    auto recording = from_bytes(bytes.value());
    if (!recording)
    {
        return Unfit{path + " " + recording.error().message};
    }
    return std::move(recording).value();
}

std::optional<Unfit> write_file(const std::string &path, const Recording &recording)
{
    const auto bytes = to_bytes(recording);
    if (!bytes)
    {
        return Unfit{path + " " + bytes.error().message};
    }
    const auto problem = lesson::write_text_file(path, bytes.value());
    return problem ? std::optional(about(path, *problem)) : std::nullopt;
}

} // namespace ipcscope::recording
