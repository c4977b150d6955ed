#include "outputs/place_json.h"

#include <algorithm>

#include "outputs/json.h"
#include "outputs/outcome.h"

namespace gouji {

PlaceJson::PlaceJson(const Extraction& extraction) : extraction_(extraction), begins_(extraction.parts.size()) {
  for (const std::string& part : extraction.parts) longest_ = std::max(longest_, part.size());
}

const std::string& PlaceJson::begin_in(std::uint32_t part) {
  std::string& begin = begins_[part];
  if (begin.empty()) {
    begin = R"({"part":)";
    append_json(begin, extraction_.parts[part]);
    begin += R"(,"begin":)";
  }
  return begin;
}

JsonStretch PlaceJson::behind(JsonStretch json, const Place& place) {
  if (!is_known(place.span, extraction_)) {
    json.put("null");
    return json;
  }
  json.put(begin_in(place.span.part));
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
