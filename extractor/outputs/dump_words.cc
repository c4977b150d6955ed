#include "outputs/dump_words.h"

#include "outputs/outcome.h"
#include "text/width.h"

namespace gouji {

std::string dump_text(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return printable(result += '"');
}

std::string dump_span(Span span) { return "[" + std::to_string(span.begin) + "," + std::to_string(span.end) + ")"; }

std::string dump_place(const Place& place, const Extraction& extraction) {
  if (!is_known(place.span, extraction)) return "nowhere";
  std::string text;
  const auto add = [&](std::string_view what, std::uint32_t number) {
    if (number != 0) text.append(what).append(std::to_string(number)).append(" ");
  };
  add("table ", place.table);
  add("row ", place.row);
  add("column ", place.column);
  return text + extraction.parts[place.span.part] + " " + dump_span(place.span);
}

}  // namespace gouji
