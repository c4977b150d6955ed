#pragma once
// Folders that gouji wrote into, known by a file that it leaves there, and which of the files in them are its own.

#include <cstdint>
#include <string>
#include <string_view>

namespace gouji {

inline constexpr const char* kOutputMark = ".gouji-output";

// What the mark holds where others' files stood in the folder before gouji first wrote into it; it is empty elsewhere.
inline constexpr std::string_view kMixedMark = "mixed\n";

enum class ResultFolder : std::uint8_t {
  No,
  Own,    // made by gouji, or empty before: all in it are results
  Mixed,  // there were others' files before, reports perhaps
};

ResultFolder kind_of_folder(const std::string& folder);

// Whether a file or folder of this name is one that an audit writes, and may replace, in its folder.
bool is_result_name(std::string_view name);

}  // namespace gouji
