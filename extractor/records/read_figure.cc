// One cell as a figure: what is written, what it reads as, and the unit beside it.
#include "gouji/records.h"
#include "text/number.h"

namespace gouji {

Figure read_figure(std::string_view written) {
  Figure figure;
  figure.written = written;
  Number number = read_number(written);
  switch (number.kind) {
    case NumberKind::Empty: figure.reading = Blank{}; break;
    case NumberKind::Mark: figure.reading = NotApplicable{}; break;
    case NumberKind::NotANumber: figure.reading = Unreadable{}; break;
    case NumberKind::Number: figure.reading = number.amount; break;
  }
  if (number.kind != NumberKind::Number) return figure;
  figure.negative_word = number.sign_is_word && is_negative(number.amount);
  figure.annotated = number.annotated;
  if (!number.unit.empty()) {
    figure.unit = std::move(number.unit);
    figure.unit_source = UnitSource::Cell;
  }
  return figure;
}

}  // namespace gouji
