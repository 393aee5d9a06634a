// The files of this folder that are no C++: what exported pages and programs are put together from,
// compiled in as they are.
#pragma once

#include <string_view>

namespace ipcscope::exporting::embedded
{

extern const std::string_view kPageScript;
extern const std::string_view kPageStyle;
extern const std::string_view kPictureStyle; ///< of SVG, in light and dark

// Parts of a C program; head, base and director are in each.
extern const std::string_view kProgramHead;
extern const std::string_view kProgramBase;
extern const std::string_view kProgramMemory;
extern const std::string_view kProgramShm;
extern const std::string_view kProgramSem;
extern const std::string_view kProgramMsg;
extern const std::string_view kProgramMq;
extern const std::string_view kProgramFiles;
extern const std::string_view kProgramPeople;
extern const std::string_view kProgramPosixSem;
extern const std::string_view kProgramDirector;

// What each shell script begins with.
extern const std::string_view kScriptBase;

} // namespace ipcscope::exporting::embedded
