#pragma once
// The figures of a record as JSON, by their keys: a report has two hundred.

#include <string>
#include <string_view>

#include "gouji/forms.h"
#include "gouji/lent.h"
#include "gouji/records.h"
#include "outputs/json_stretch.h"
#include "outputs/place_json.h"

namespace gouji {

class FiguresJson {
 public:
  FiguresJson(std::string& out, const Forms& forms, PlaceJson& place_json) : out_(out), forms_(forms), place_json_(place_json) {}

  // Appends an array.
  void append(const Record& record);

 private:
  void row(const RecordGrid& grid, const FormGrid& form, std::uint32_t row);
  void figure(std::string_view column, const Figure& figure);
  void candidates(const Ambiguous& open);
  void set_unit(const Figure& figure);
  void set_binding(const Figure& figure);

  // The members of a figure that those beside it nearly always have too, with what stands between them and the next.
  struct Unit {
    Lent<std::string> unit{};
    UnitSource source{};
    std::string json{};
  };
  struct Binding {
    RowBy row_by{};
    SplitBy split_by{};
    std::string json{};
  };

  std::string& out_;
  const Forms& forms_;
  PlaceJson& place_json_;
  std::string room_{};   // of the stretch of JSON that is being written
  std::string begin_{};  // with which each figure of a row begins
  Unit unit_{};
  Binding binding_{};
};

}  // namespace gouji
