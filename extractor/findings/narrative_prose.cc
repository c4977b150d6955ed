// Goes through the paragraphs, leaves out what grids cover, folds the rest character by character and cuts it into sentences. Lines
// that a text file broke are joined first: a sentence that lost its beginning would seem to speak of the whole report.
#include "findings/narrative_prose.h"

#include <algorithm>
#include <array>

#include "text/fold.h"
#include "text/in_place.h"
#include "text/ordinal.h"
#include "text/utf8.h"

namespace gouji {
namespace {

// A line of fewer bytes (some 20 characters) that ends without a mark is a heading, not the first half of a sentence.
constexpr std::uint32_t kShortestBrokenLine = 60;
// Page numbers and blank lines may stand between its halves.
constexpr std::uint32_t kMostLineEnds = 3;
// Bytes of room for texts; only a report of books has more.
constexpr std::size_t kMostKept = 1024 * 1024;
// In UTF-8, as in a text; each of ，、。
constexpr std::uint32_t kBytesOfMark = 3;

bool is_blank(char32_t c) {
  if ((c > 0x20 && c < 0xA0) || (c > 0x3000 && c != 0xFEFF)) return false;
  return c <= 0x20 || c == 0xA0 || (c >= 0x2000 && c <= 0x200F) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

bool is_decoration(char32_t c) { return c == '*' || c == '#' || c == '`'; }

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool ends_sentence(char32_t c) { return c == U'。' || c == ';' || c == '!' || c == '?'; }

char32_t folded(char32_t c) {
  if (const char16_t known = fold_char(c); known != 0) return known;
  if (c > 0xFF00 && c < 0xFF5F) return c - 0xFEE0;
  return c == '|' ? U';' : c;
}

// What the ASCII characters fold to that neither are left out nor end a sentence; 0 for the others.
constexpr auto kAscii = [] {
  constexpr std::string_view kOthers = "*#`|;!?";
  std::array<char, 256> folds{};
  for (char c = '!'; c <= '~'; ++c)
    if (kOthers.find(c) == std::string_view::npos)
      folds[static_cast<std::size_t>(c)] = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return folds;
}();

char folded_ascii(char c) { return kAscii[static_cast<unsigned char>(c)]; }

// The stretches of all grids, sorted.
std::vector<Range> covered_by(const Grids& grids) {
  std::vector<Range> covered;
  for (const Grid& grid : grids) covered.insert(covered.end(), grid.from.begin(), grid.from.end());
  std::sort(covered.begin(), covered.end(), [](Range a, Range b) { return a.begin < b.begin; });
  return covered;
}

bool is_of(const Record& record, std::uint32_t grid) {
  const bool read = std::any_of(record.grids.begin(), record.grids.end(), [&](const RecordGrid& g) { return g.found == grid; });
  return read || std::count(record.repeated_grids.begin(), record.repeated_grids.end(), grid) > 0;
}

// The part of the text that belongs to the record: all of it, unless there is another report.
Range range_of(const Record& record, const Blocks& blocks, const Grids& grids) {
  Range mine{blocks.text.size(), 0};
  bool alone = true;
  for (std::uint32_t g = 0; g < grids.size(); ++g) {
    if (!is_of(record, g)) alone = false;
    else
      for (const Range stretch : grids[g].from) mine = {std::min(mine.begin, stretch.begin), std::max(mine.end, stretch.end)};
  }
  if (alone) return {0, blocks.text.size()};
  for (const RecordSection& section : record.sections)
    mine = {std::min(mine.begin, section.body.begin), std::max(mine.end, section.body.end)};
  return mine;
}

class Folder {
 public:
  Folder(const Record& record, const Blocks& blocks, const Grids& grids)
      : blocks_(blocks), title_(record.report.title), covered_(covered_by(grids)), mine_(range_of(record, blocks, grids)) {
    for (const RecordSection& section : record.sections) headings_end_.push_back(section.body.begin);
    std::sort(headings_end_.begin(), headings_end_.end());
  }

  Prose take() {
    const std::size_t length = mine_.end - std::min(mine_.begin, mine_.end);
    if (room_.size() > kMostKept && length <= kMostKept) room_ = {};
    if (room_.size() < length) room_.resize(length);
    for (const Paragraph& paragraph : blocks_.paragraphs) {
      if (paragraph.range.empty() || !mine_.contains(paragraph.range)) continue;
      if (paragraph.table != kNone && !is_prose(paragraph)) continue;
      add(paragraph);
    }
    end_paragraph();
    prose_.text = std::string_view(room_).substr(0, size_);
    return std::move(prose_);
  }

 private:
  // A cell holds sentences where the page is laid out by a table; cells of figures hold none.
  bool is_prose(const Paragraph& paragraph) const { return blocks_.text.view(paragraph.range).find("。") != std::string_view::npos; }

  void add(const Paragraph& paragraph) {
    if (!goes_on(paragraph)) end_paragraph();
    std::uint32_t at = paragraph.range.begin;
    while (next_ < covered_.size() && covered_[next_].end <= at) ++next_;
    for (std::size_t c = next_; c < covered_.size() && covered_[c].begin < paragraph.range.end; ++c) {
      if (covered_[c].begin > at) fold({at, covered_[c].begin});
      at = std::max(at, std::min(covered_[c].end, paragraph.range.end));
      end_paragraph();
    }
    if (at < paragraph.range.end) fold({at, paragraph.range.end});
    const bool is_title = title_.find(blocks_.text.view(paragraph.range)) != std::string::npos;
    last_line_ = !is_title && size_ - sentence_begin_ >= kShortestBrokenLine ? paragraph.table : kNone - 1;
  }

  // Whether it is the rest of a line that was broken.
  bool goes_on(const Paragraph& paragraph) const {
    if (sentence_begin_ == size_ || paragraph.table != last_line_) return false;
    if (paragraph.line_ends_before == 0 || paragraph.line_ends_before > kMostLineEnds) return false;
    if (room_[size_ - 1] == ':') return false;
    const std::string_view text = blocks_.text.view(paragraph.range);
    return read_ordinal(text).number == 0 && !text.starts_with("#");
  }

  // A heading's end is a paragraph's.
  void fold(Range range) {
    bool blank = false;
    for (std::uint32_t at = range.begin; at < range.end;) {
      while (heading_ < headings_end_.size() && headings_end_[heading_] <= at) {
        if (headings_end_[heading_++] > range.begin) end_paragraph();
      }
      const bool has_heading = heading_ < headings_end_.size() && headings_end_[heading_] < range.end;
      at = fold_whole({at, has_heading ? headings_end_[heading_] : range.end}, blank);
    }
  }

  // Gives where it ends, behind the range's last character.
  std::uint32_t fold_whole(Range range, bool& blank) {
    const std::string_view bytes = blocks_.text.bytes;
    std::uint32_t at = range.begin;
    while (at < range.end) {
      if (const std::uint32_t han = fold_han({at, range.end}); han > 0) {
        at += han;
        blank = false;
        if (at == range.end) break;
      }
      if (!blank && folded_ascii(bytes[at]) != 0) {
        at += fold_ascii({at, range.end});
        continue;
      }
      if (fold_mark(bytes.substr(at, range.end - at), at)) {
        at += kBytesOfMark;
        blank = false;
        continue;
      }
      const CodePoint next = decode_utf8(bytes, at);
      if (is_blank(next.value)) blank = true;
      else if (!is_decoration(next.value)) {
        put(folded(next.value), at, blank);
        blank = false;
      }
      at += static_cast<std::uint32_t>(next.length);
    }
    return at;
  }

  // The Han characters with which the range begins; gives their bytes.
  std::uint32_t fold_han(Range range) {
    make_room(range.size());
    const auto folded = static_cast<std::uint32_t>(copy_folded_han(blocks_.text.view(range), room_.data() + size_));
    if (folded == 0) return 0;
    note_origin(range.begin);
    size_ += folded;
    last_ = range.begin + folded - 3;
    return folded;
  }

  // The characters of kAscii with which the range begins; gives how many.
  std::uint32_t fold_ascii(Range range) {
    const std::string_view text = blocks_.text.view(range);
    make_room(range.size());
    note_origin(range.begin);
    std::uint32_t folded = 0;
    for (; folded < text.size() && folded_ascii(text[folded]) != 0; ++folded) room_[size_ + folded] = folded_ascii(text[folded]);
    size_ += folded;
    last_ = range.begin + folded - 1;
    return folded;
  }

  // The commonest marks of Chinese text, as put() would put them; gives whether the text begins with one.
  bool fold_mark(std::string_view text, std::uint32_t at) {
    if (text.starts_with("，")) {
      put_mark(",", at);
    } else if (text.starts_with("、")) {
      put_mark("、", at);
    } else if (text.starts_with("。")) {
      end_sentence();
      put_mark("。", at);
      sentence_begin_ = size_;
    } else {
      return false;
    }
    return true;
  }

  void put_mark(std::string_view mark, std::uint32_t at) {
    note_origin(at);
    last_ = at;
    make_room(mark.size());
    mark.copy(room_.data() + size_, mark.size());
    size_ += static_cast<std::uint32_t>(mark.size());
  }

  // The text is as long as the source from the beginning, and hardly any is longer when folded.
  void make_room(std::size_t bytes) {
    if (room_.size() - size_ < bytes) room_.resize(2 * (room_.size() + bytes));
  }

  // What is put next comes from there.
  void note_origin(std::uint32_t from) {
    if (!prose_.stretches.empty() && apart_ == from - size_) return;
    prose_.stretches.push_back({size_, from});
    apart_ = from - size_;
  }

  void put(char32_t c, std::uint32_t at, bool after_blank) {
    if (after_blank && size_ > 0 && is_digit(room_[size_ - 1]) && c >= '0' && c <= '9') put_character(' ', at);
    const bool ends = ends_sentence(c);
    if (ends) end_sentence();
    put_character(c, at);
    if (ends) sentence_begin_ = size_;
  }

  void put_character(char32_t c, std::uint32_t at) {
    note_origin(at);
    last_ = at;
    make_room(4);
    size_ += static_cast<std::uint32_t>(put_utf8(room_.data() + size_, c));
  }

  void end_sentence() {
    if (sentence_begin_ < size_) prose_.sentences.push_back({{sentence_begin_, size_}, paragraph_});
    sentence_begin_ = size_;
  }

  void end_paragraph() {
    end_sentence();
    if (size_ > 0 && room_[size_ - 1] != '\n') put_character('\n', last_);
    sentence_begin_ = size_;
    paragraph_ = static_cast<std::uint32_t>(prose_.sentences.size());
  }

  // What the text is written into is kept for the next report's: it is still at hand then, and cleared only where it grows.
  static std::string& room_of_thread() {
    thread_local std::string room;
    return room;
  }

  const Blocks& blocks_;
  std::string& room_ = room_of_thread();
  std::string title_;
  std::vector<Range> covered_;
  Range mine_;
  std::vector<std::uint32_t> headings_end_{};
  std::size_t next_ = 0, heading_ = 0;
  std::uint32_t size_ = 0;  // of what is written of the text
  std::uint32_t sentence_begin_ = 0, paragraph_ = 0;
  std::uint32_t apart_ = 0;  // what is put next from where it goes, in the last stretch
  std::uint32_t last_ = 0;  // where the last character came from
  std::uint32_t last_line_ = kNone - 1;  // the table of the line before, where that may go on; else no table at all
  Prose prose_{};
};

}  // namespace

Range Prose::written(Range range, const Text& source) const {
  if (range.empty() || range.end > text.size()) return {};
  const std::uint32_t last = origin(range.end - 1);
  return {origin(range.begin), last + static_cast<std::uint32_t>(decode_utf8(source.bytes, last).length)};
}

std::uint32_t Prose::origin(std::uint32_t at) const {
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  const auto after = std::upper_bound(stretches.begin(), stretches.end(), at, [](std::uint32_t byte, const Stretch& s) { return byte < s.at; });
  const Stretch& stretch = *std::prev(after);
  return stretch.from + (at - stretch.at);
}

Prose prose_of(const Record& record, const Blocks& blocks, const Grids& grids) { return Folder(record, blocks, grids).take(); }

}  // namespace gouji
