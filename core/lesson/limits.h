// How much a lesson may hold: it is data from strangers, so everything has an end.
#pragma once

#include <chrono>
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

inline constexpr std::size_t kMostProgressBytes = std::size_t{4} << 20U; ///< of a learner's file

inline constexpr std::size_t kMostActors = 40;
inline constexpr std::size_t kMostCalls = 2000;   ///< of one learner in one lesson, tools' included
inline constexpr std::size_t kMostRows = 100'000; ///< of all tables together, semaphores included
inline constexpr std::uint64_t kMostMemory = std::uint64_t{64} << 20U; ///< bytes in use
/// That the calls of one learner in one lesson may take, without the time between them.
inline constexpr std::chrono::seconds kMostTime{30};

} // namespace ipcscope::lesson
