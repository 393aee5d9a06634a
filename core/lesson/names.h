// What the ids of lessons and of the ledger's rows look like.
#pragma once

#include "core/notation/lexical.h"

#include <algorithm>
#include <string_view>

namespace ipcscope::lesson
{

/// Small letters, digits and '-': same-key.
[[nodiscard]] inline bool is_lesson_id(std::string_view id)
{
    const bool characters = std::all_of(id.begin(), id.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || notation::is_digit(c) || c == '-';
    });
    return characters && !id.empty() && id.size() <= 60 && id.front() >= 'a' && id.back() != '-';
}

/// C12.
[[nodiscard]] inline bool is_claim_id(std::string_view id)
{
    return id.size() == 3 && id[0] == 'C' && notation::is_digit(id[1]) && notation::is_digit(id[2]);
}

/// Of a goal or a prediction: g1.
[[nodiscard]] inline bool is_block_name(std::string_view id)
{
    return !id.empty() && id.size() <= 40 && std::all_of(id.begin(), id.end(), [](char c) {
        return notation::is_word(c) || c == '-';
    });
}

} // namespace ipcscope::lesson
