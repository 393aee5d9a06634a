// Which errors the calls of a campaign can give, so that it can tell what it has not reached.
#pragma once

#include <string_view>
#include <vector>

namespace ipcscope::campaign
{

/// Of a call as a Tally names it: "shmget". Errors that long campaigns have got from model and
/// kernel alike, and those that the model has and random calls reach only seldom: a limit on
/// namespaces, a signal at the right moment. By name; none for a call that is not known. What only
/// a race or a broken machine gives is left out.
[[nodiscard]] std::vector<std::string_view> possible_errors(std::string_view call);

} // namespace ipcscope::campaign
