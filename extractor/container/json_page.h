#pragma once
// A report that a site's interface delivers, or a crawler keeps, as strings of JSON.

#include <optional>

#include "gouji/spans.h"

namespace gouji {

// The string values that hold Chinese text, without their escapes, in the order they are written: a title,
// then the content. A string that is JSON itself gives its own strings. Nothing where the text is no JSON or
// holds no such string.
std::optional<Text> report_in_json(const Text& json);

// The same from the scripts of a page that shows nothing by itself: its scripts build it in the browser.
std::optional<Text> report_in_scripts(const Text& page);

}  // namespace gouji
