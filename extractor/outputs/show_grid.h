#pragma once
// One grid drawn in columns. Signs stand for what is no amount and mark what needs a look; the legend lists those in use.

#include <set>
#include <string>

#include "outputs/show.h"

namespace gouji {

class GridDrawing {
 public:
  GridDrawing(const Audited& report, const Forms& forms, const ShowOptions& options);

  std::string draw(const RecordGrid& grid);

  // The signs that the drawings so far have used, explained; empty if none.
  std::string legend() const;

 private:
  struct Drawn {
    std::string text{};  // at most a few columns
    char mark = ' ';     // ! fails, ~ inferred, ? unreadable
  };
  struct Columns {
    std::vector<std::uint32_t> widths{};
    std::uint32_t label = 0;
  };

  Drawn drawn(const Figure& figure, const std::string& key);
  Columns columns_of_block(const FormGrid& form, const FormBlock& block, const RecordGrid& grid);
  std::string label_of(const FormGrid& form, std::uint32_t row) const;
  std::uint32_t head_room(const FormBlock& block) const;
  std::uint32_t head_width(const std::string& name, std::uint32_t room) const;
  std::string head_name(const FormColumn& column, std::uint32_t room) const;
  std::string heads(const FormBlock& block, const Columns& columns) const;
  std::string row(const FormGrid& form, std::uint32_t row, const RecordGrid& grid, const Columns& columns);
  std::string groups_before(const FormGrid& form, std::uint32_t row) const;

  const Forms& forms_;
  const ShowOptions& options_;
  std::set<std::string> failing_{};  // keys of figures that a failing tie weighs
  std::set<char> used_{};
};

}  // namespace gouji
