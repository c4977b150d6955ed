// A plain text as Blocks: at each line the dialects are asked in turn for a table; a line that none of them
// takes is a paragraph.
#include <array>
#include <vector>

#include "blocks/plain/found_table.h"
#include "blocks/plain/frames.h"
#include "blocks/plain/markdown.h"
#include "blocks/plain/plain.h"
#include "blocks/plain/writer.h"

namespace gouji::plain {
namespace {

// In this order: what one dialect takes for a table, the ones behind it are not asked.
constexpr std::array<Dialect, 13> kDialects = {read_boxes,
                                               read_ruled_columns<Counting::Terminal>,
                                               read_ruled_columns<Counting::TextWide>,
                                               read_ruled_columns<Counting::AllWide>,
                                               read_ruled_columns<Counting::Characters>,
                                               read_columns_below_heads,
                                               read_bar_rows,
                                               read_cells_before_bars,
                                               read_cells_behind_bars,
                                               read_bars_between_lines,
                                               read_tab_rows,
                                               read_tab_led_cells,
                                               read_comma_rows};

class Reader {
 public:
  Reader(const Page& page, Writer& writer) : page_(page), writer_(writer) {}

  void read() {
    while (at_ < page_.lines.size()) step();
  }

 private:
  void step() {
    for (std::size_t i = 0; i < kDialects.size(); ++i)
      if (at_ >= settled_[i] && take_table(i)) return;
    write_lines(at_ + 1);
  }

  bool take_table(std::size_t dialect) {
    Attempt attempt = kDialects[dialect](page_, at_);
    // What a dialect gave up it is not asked about again, or a long text would be read once for each of its
    // lines.
    settled_[dialect] = attempt.end;
    if (attempt.tables.empty()) return false;
    for (FoundTable& table : attempt.tables) {
      const std::size_t end = table.end_line > 0 ? table.end_line : attempt.end;
      const std::vector<Range> numbers = table.cells_by == CellsBy::Boxes ? std::vector<Range>{} : mend_frame(page_, table);
      if (writer_.write_table(table, page_.lines[at_])) {
        writer_.add_frame_numbers(numbers);
        at_ = end;
      } else {
        write_lines(end);
      }
    }
    return true;
  }

  void write_lines(std::size_t end) {
    for (; at_ < end; ++at_) {
      if (page_.lines[at_].blank)
        writer_.skip_line(page_.lines[at_]);
      else
        writer_.write_line(page_.lines[at_]);
    }
  }

  const Page& page_;
  Writer& writer_;
  std::size_t at_ = 0;
  std::array<std::size_t, kDialects.size()> settled_{};
};

}  // namespace

Result<Blocks> read(const Container& container, const ReadOptions& options, Diagnostics& notes) {
  const std::uint32_t most = options.limits.lines;
  Page page = split_lines(container.text.bytes, most);
  if (page.end < container.text.size())
    notes.push_back({Code::LimitMet, Severity::Error, container.text.where({page.end, page.end}), {"lines", std::to_string(most)}});
  page.markdown = is_markdown(page);
  Writer writer(page, container.text, options.limits, notes);
  Reader(page, writer).read();
  return writer.finish();
}

}  // namespace gouji::plain
