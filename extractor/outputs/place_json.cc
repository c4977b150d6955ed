#include "outputs/place_json.h"

#include <algorithm>

#include "outputs/json.h"
#include "outputs/outcome.h"

namespace gouji {

PlaceJson::PlaceJson(const Extraction& extraction) : extraction_(extraction) {
  for (const std::string& part : extraction.parts) {
    std::string& begin = parts_.emplace_back(R"({"part":)");
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
