#pragma once
// Pictures, sound, style sheets and the like, which lie about in archives of reports. A file is one of them where both its name and what it
// begins with say so: a report that somebody named as a picture is read.

#include <string>
#include <string_view>

namespace gouji {

// Opens the file only where its name is one that such files have.
bool is_media(const std::string& path);

// The same of what a file with such a name begins with.
bool begins_as_media(std::string_view head);

}  // namespace gouji
