#include "outputs/place_json.h"

#include <algorithm>

#include "outputs/json.h"
#include "outputs/outcome.h"

namespace gouji {

PlaceJson::PlaceJson(const Extraction& extraction) : extraction_(extraction) {
  // The members beside a name that needs no escape.
  constexpr std::size_t kBesideName = 32;
  parts_.reserve(extraction.parts.size());
  for (const std::string& part : extraction.parts) {
    std::string& begin = parts_.emplace_back();
    begin.reserve(part.size() + kBesideName);
    begin += R"({"part":)";
    append_json(begin, part);
    begin += R"(,"begin":)";
    longest_ = std::max(longest_, begin.size());
  }
}

JsonStretch PlaceJson::behind(JsonStretch json, const Place& place) const {
  if (!is_known(place.span, extraction_)) {
    json.put("null");
    return json;
  }
  json.put(parts_[place.span.part]);
  json.number(place.span.begin);
  json.put(R"(,"end":)");
  json.number(place.span.end);
  json.put(R"(,"table":)");
  json.number_or_null(place.table);
  json.put(R"(,"row":)");
  json.number_or_null(place.row);
  json.put(R"(,"column":)");
  json.number_or_null(place.column);
  json.put("}");
  return json;
}

}  // namespace gouji
