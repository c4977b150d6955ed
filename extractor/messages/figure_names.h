#pragma once
// What the figures of a report are called in its sentences, by their keys. A name is shortened once, however many findings say it.

#include <string_view>
#include <vector>

#include "gouji/forms.h"
#include "gouji/records.h"

namespace gouji {

// A figure with the short names (short_name) of its row and column.
struct NamedFigure {
  const Words* row = nullptr;
  const Words* column = nullptr;
  const Figure* figure = nullptr;
  bool is_whole = true;
};

class FigureNames {
 public:
  FigureNames(const Record& record, const Forms& forms) : record_(record), forms_(forms), grids_(record.grids.size()) {}

  // All null where none of the record's grids has a figure of this key.
  NamedFigure find(std::string_view key);

  const Record& record() const { return record_; }
  const Forms& forms() const { return forms_; }

 private:
  // Short names; empty are those that nobody asked for.
  struct GridNames {
    std::vector<Words> rows{};
    std::vector<std::vector<Words>> columns{};  // by FormGrid::blocks
  };

  const Record& record_;
  const Forms& forms_;
  std::vector<GridNames> grids_;
};

}  // namespace gouji
