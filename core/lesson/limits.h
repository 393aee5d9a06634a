// How much a lesson may hold: it is data from strangers, so everything has an end.
#pragma once

#include <cstddef>
#include <cstdint>

namespace ipcscope::lesson
{

inline constexpr std::size_t kMostBytes = std::size_t{1} << 20U;       ///< of a lesson's file
inline constexpr std::size_t kMostFrontBytes = std::size_t{64} << 10U; ///< of its front matter
inline constexpr std::size_t kMostBlocks = 400;
inline constexpr std::size_t kMostOptions = 12; ///< of a prediction
inline constexpr std::size_t kMostVariables = 40;
inline constexpr std::size_t kMostValueBytes = 200; ///< of a variable
inline constexpr std::size_t kMostPredicateBytes = 4000;
inline constexpr std::size_t kMostPredicateDepth = 40;

inline constexpr std::size_t kMostActors = 40;
inline constexpr std::size_t kMostCalls = 2000; ///< of one learner in one lesson, tools' included

} // namespace ipcscope::lesson
