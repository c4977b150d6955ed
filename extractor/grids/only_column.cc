// Read backwards from the first row: its label's groups, then heads of the form, up to what stands in the corner of its table.
#include "grids/only_column.h"

#include <algorithm>
#include <string>

#include "text/fold.h"
#include "text/ordinal.h"

namespace gouji {
namespace {

// Characters before the first row in which the heads of one column stand, with the row's groups.
constexpr std::uint32_t kReach = 60;

// What the heads say of the columns.
enum class Columns : std::uint8_t {
  One,      // the form's stands there, and none beside it
  Unknown,  // the heads are lost
  Others,   // words that the form does not have stand among them
};

class HeadReader {
 public:
  HeadReader(const Stream& stream, const FormGrid& form, std::uint32_t first) : form_(form) {
    for (std::uint32_t t = first - std::min(first, kReach); t < first; ++t) {
      const Token& token = stream.tokens[t];
      // A figure among the heads is part of one, as a year is.
      if (token.kind != TokenKind::Ordinal) words_.push_back(token.kind == TokenKind::Han ? token.han : u'0');
    }
  }

  Columns read(std::uint32_t first_row) {
    const auto& groups = form_.rows[first_row].groups;
    for (bool more = true; more;)
      more = std::any_of(groups.begin(), groups.end(), [&](std::uint32_t g) { return take(form_.groups[g].label); });
    const FormBlock& block = form_.blocks.front();
    const bool column = take(block.columns.front().label);
    const bool corner = std::any_of(block.headings.begin(), block.headings.end(), [&](const Label& label) { return is_corner(label) && take(label); });
    if (column && corner) return Columns::One;
    return has_corner() ? Columns::Others : Columns::Unknown;
  }

 private:
  // The grid's name stands over the table.
  bool is_corner(const Label& label) const { return fold_label(label.text) != fold_label(form_.name.zh); }

  bool has_corner() const {
    const auto& headings = form_.blocks.front().headings;
    return std::any_of(headings.begin(), headings.end(), [&](const Label& label) {
      return is_corner(label) && words_.find(fold_label(label.text)) != std::u16string::npos;
    });
  }

  // Takes the label off the end of the words.
  bool take(const Label& label) {
    const auto take_text = [&](const std::string& text) {
      for (const std::u16string& words : {fold_label(text), fold_label(without_ordinal(text))}) {
        if (words.empty() || !words_.ends_with(words)) continue;
        words_.resize(words_.size() - words.size());
        return true;
      }
      return false;
    };
    return take_text(label.text) || std::any_of(label.aliases.begin(), label.aliases.end(), take_text);
  }

  const FormGrid& form_;
  std::u16string words_{};
};

bool is_glued(const Stream& stream, const Occurrence& o) {
  return o.figures > 0 && o.at == o.end && !stream.tokens[o.at].separated;
}

}  // namespace

void open_rows_of_other_columns(const Stream& stream, const FormGrid& form, const std::vector<Occurrence>& labelled, Draft& draft) {
  if (!form.is_one_column() || labelled.empty()) return;
  const Columns columns = HeadReader(stream, form, labelled.front().begin).read(labelled.front().row);
  for (const Occurrence& o : labelled) {
    GridRow* const row = find_row(draft, o.row);
    const bool doubtful = columns == Columns::Others || (columns == Columns::Unknown && is_glued(stream, o));
    if (row == nullptr || !doubtful) continue;
    leave_open(*row);
  }
}

}  // namespace gouji
