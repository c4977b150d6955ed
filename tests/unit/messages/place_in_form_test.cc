#include "messages/place_in_form.h"

#include "support/applications_grid.h"
#include "support/catch.h"

using namespace gouji;

TEST_CASE("a figure of a form is found by its key, and nothing by what is none", "[messages]") {
  const FormGrid& form = applications();
  for (std::uint32_t row = 0; row < form.rows.size(); ++row)
    for (std::uint32_t column = 0; column < form.block_of(row).columns.size(); ++column) {
      const std::string key = form.figure_key(row, column);
      const auto place = place_in(form, key);
      CAPTURE(key);
      REQUIRE(place);
      CHECK(place->row == row);
      CHECK(place->column == column);
      const auto of_own = place_in(form, form.figure_key(row, column));
      REQUIRE(of_own);
      CHECK(of_own->row == row);
      CHECK(of_own->column == column);
      CHECK_FALSE(place_in(form, key + "."));
      CHECK_FALSE(place_in(form, "x" + key));
    }
  for (const std::string key : {"", ".", "applications", "applications.", "applications.received", "applications.received.",
                                     "applications..total", "applications.received.nobody", "disclosure.rules.made"})
    CHECK_FALSE(place_in(form, key));
}
