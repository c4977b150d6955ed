// One cell as a figure: what is written, what it reads as, and the unit beside it.
#include "records/read_figure.h"

#include "text/number.h"

namespace gouji {
namespace {

// Part by part, as it was just written so: a copy of the whole would wait for both parts.
void set_amount(Figure& figure, const Amount& amount) {
  Amount& own = figure.reading.emplace<Amount>();
  own.units = amount.units;
  own.scale = amount.scale;
}

}  // namespace

void read_figure_into(Figure& figure, std::string_view written) {
  figure.written = written;
  Number number = read_number(written);
  switch (number.kind) {
    case NumberKind::Empty: figure.reading = Blank{}; break;
    case NumberKind::Mark: figure.reading = NotApplicable{}; break;
    case NumberKind::NotANumber: figure.reading = Unreadable{}; break;
    case NumberKind::Number: set_amount(figure, number.amount); break;
  }
  const bool is_number = number.kind == NumberKind::Number;
  const bool has_unit = is_number && !number.unit.empty();
  figure.negative_word = is_number && number.sign_is_word && is_negative(number.amount);
  figure.annotated = is_number && number.annotated;
  figure.unit_source = has_unit ? UnitSource::Cell : UnitSource::None;
  if (has_unit) figure.unit = std::move(number.unit);
  else figure.unit = Lent<std::string>();
}

Figure read_figure(std::string_view written) {
  Figure figure;
  read_figure_into(figure, written);
  return figure;
}

}  // namespace gouji
