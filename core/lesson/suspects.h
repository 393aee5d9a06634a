// The suspects that a lesson can put in the model's place: models with one bug each, from easy to
// hard to find. app/suspect/ builds them, core/suspect/ asks them.
#pragma once

#include <array>
#include <string_view>

namespace ipcscope::lesson
{

inline constexpr std::array<std::string_view, 10> kSuspects{"bug-01", "bug-02", "bug-03", "bug-04",
                                                            "bug-05", "bug-06", "bug-07", "bug-08",
                                                            "bug-09", "bug-10"};

} // namespace ipcscope::lesson
