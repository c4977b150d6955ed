#pragma once
// What the figures of a report are called in its sentences, by their keys.

#include <string>

#include "gouji/forms.h"
#include "gouji/records.h"
#include "messages/place_in_form.h"

namespace gouji {

// A figure with the brief names of its row and column.
struct NamedFigure {
  const Words* row = nullptr;
  const Words* column = nullptr;
  const Figure* figure = nullptr;
  bool is_whole = true;
};

class FigureNames {
 public:
  FigureNames(const Record& record, const Forms& forms) : record_(record), forms_(forms) {}

  // All null where none of the record's grids has a figure of this key.
  NamedFigure find(const std::string& key) const;

  const Record& record() const { return record_; }
  const Forms& forms() const { return forms_; }

 private:
  static NamedFigure named(const RecordGrid& grid, const FormGrid& form, PlaceInForm place);

  const Record& record_;
  const Forms& forms_;
};

}  // namespace gouji
