#include "grids/stream.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "text/fold.h"
#include "text/number.h"
#include "text/ordinal.h"
#include "text/utf8.h"

namespace gouji {
namespace {

// A note behind a number longer than this is text of its own.
constexpr std::size_t kLongestNote = 120;

constexpr std::uint32_t kBytesOfHan = 3;

// Each of these is asked of nearly every character, and most are answered by its first comparison.
bool is_ascii_digit(char32_t c) { return c >= '0' && c <= '9'; }
bool is_digit(char32_t c) { return is_ascii_digit(c) || (c >= U'０' && c <= U'９'); }
bool is_point(char32_t c) { return c == '.' || c == U'．'; }
bool is_sign(char32_t c) { return c == '+' || c == '-' || c == U'＋' || c == U'－' || c == U'−'; }
bool is_change(char32_t c) { return c == U'减' || c == U'減' || c == U'增'; }
bool is_open(char32_t c) { return c == '(' || c == U'（'; }
bool is_close(char32_t c) { return c == ')' || c == U'）'; }
bool is_bar(char32_t c) { return c == '|' || c == U'｜' || c == U'│' || c == '\t'; }
bool is_space(char32_t c) { return c <= ' ' || c == 0xA0 || c == 0x3000 || is_without_width(c) || (c >= 0x2000 && c <= 0x200F); }

bool is_mark(char32_t c) {
  switch (c) {
    case '/': case U'／': case '-': case U'－': case U'—': case U'–': case U'―': case '_': case U'＿': return true;
    default: return false;
  }
}

// Signs that people put before a change and that are no minus or plus: dashes, arrows, triangles. What they mean is not certain.
bool is_mark_of_change(char32_t c) {
  switch (c) {
    case U'—': case U'–': case U'―': case U'±': case U'▲': case U'▼': case U'△': case U'▽': return true;
    default: return c >= 0x2190 && c <= 0x21FF;
  }
}

bool is_ordinal_mark(char32_t c) {
  switch (c) {
    case '.': case U'．': case U'、': case ',': case U'，': case ')': case U'）': return true;
    default: return false;
  }
}

bool is_end_quote(char32_t c) {
  switch (c) {
    case '"': case U'”': case U'’': case U'」': case U'』': return true;
    default: return false;
  }
}

class StreamReader {
 public:
  StreamReader(std::string_view text, Stream& stream) : text_(text), stream_(stream) {}

  void read(Range range) {
    at_ = range.begin;
    end_ = range.end;
    while (at_ < end_) {
      const auto byte = static_cast<unsigned char>(text_[at_]);
      if (byte <= ' ') pass_space(text_[at_]);
      else if ((byte < 0x80 || !take_plain_han()) && !(is_ascii_digit(byte) && take_cell())) step();
    }
  }

  // Line ends that the text does not hold: empty lines, or a stretch that is left out.
  void add_line_ends(std::uint32_t count) {
    line_ends_ += count;
    separated_ = true;
  }

 private:
  CodePoint look(std::uint32_t at) const { return at < end_ ? decode_utf8(text_, at) : CodePoint{0, 1}; }
  std::uint32_t next(std::uint32_t at) const { return at + static_cast<std::uint32_t>(look(at).length); }
  std::uint32_t skip_spaces(std::uint32_t at) const {
    while (at < end_ && is_space(look(at).value)) at = next(at);
    return at;
  }

  // The common case by far: Han characters that stand as they are folded. Nothing stands between two of them.
  bool take_plain_han() {
    const std::size_t count = plain_han();
    if (count == 0) return false;
    const std::size_t first = stream_.tokens.size(), first_han = stream_.han.size();
    stream_.tokens.resize(first + count);
    stream_.han.resize(first_han + count);
    stream_.han_at.resize(first_han + count);
    Token* const tokens = stream_.tokens.data() + first;
    char16_t* const han = stream_.han.data() + first_han;
    std::uint32_t* const han_at = stream_.han_at.data() + first_han;
    const char* const bytes = text_.data() + at_;
    for (std::size_t i = 0; i < count; ++i) {
      han[i] = tokens[i].han = decode_three_bytes(bytes + i * kBytesOfHan);
      const std::uint32_t begin = at_ + static_cast<std::uint32_t>(i) * kBytesOfHan;
      tokens[i].range = {begin, begin + kBytesOfHan};
      han_at[i] = static_cast<std::uint32_t>(first + i);
    }
    tokens[0].line_ends = line_ends_;
    tokens[0].bars = bars_;
    tokens[0].separated = separated_;
    begin_next(tokens[count - 1].range.end);
    return true;
  }

  // How many of them follow, up to a word of change, which may be a figure's.
  std::size_t plain_han() const {
    const std::size_t bytes = unchanged_han(text_.substr(at_, end_ - at_));
    std::size_t at = 0;
    while (at < bytes && !is_change(decode_three_bytes(text_.data() + at_ + at))) at += kBytesOfHan;
    return at / kBytesOfHan;
  }

  void step() {
    const CodePoint here = look(at_);
    const char16_t folded = fold_char(here.value);
    if (is_han(folded) && !is_change(here.value)) return take_han(folded, here);
    const bool worded = is_change(here.value) && (stands_free() || follows(TokenKind::Figure)) && is_digit(look(next(at_)).value);
    if (worded) return take_number();
    if (is_open(here.value) && follows(TokenKind::Han))
      if (const std::uint32_t end = end_of_label_note()) return skip_to(end);
    if (is_han(folded)) return take_han(folded, here);
    if ((is_letter(at_) || is_digit(here.value)) && take_letters()) return;
    if (is_digit(here.value) || (is_sign(here.value) && is_digit(look(next(at_)).value))) return take_number();
    if (is_mark(here.value) && take_mark()) return;
    if (is_mark_of_change(here.value) && take_marked_number()) return;
    // A sign right behind a figure was torn from the digits of the next: it cannot be read, and cannot be passed over.
    if (is_torn_sign(here.value)) return add(TokenKind::Figure, 0, {at_, next(at_)});
    pass(here);
  }

  // The common case of what follows: digits up to the end of their cell or line.
  bool take_cell() {
    std::uint32_t end = at_ + 1;
    while (end < end_ && is_ascii_digit(static_cast<unsigned char>(text_[end]))) ++end;
    if (end == end_ || (text_[end] != '\n' && (text_[end] != '\t' || numbers_text(end)))) return false;
    add(TokenKind::Figure, 0, {at_, end});
    return true;
  }

  void pass_space(char space) {
    line_ends_ += space == '\n';
    bars_ += space == '\t';
    separated_ = true;
    quoted_ = false;
    ++at_;
  }

  void pass(const CodePoint& here) {
    line_ends_ += here.value == '\n';
    bars_ += is_bar(here.value);
    separated_ = separated_ || !is_without_width(here.value) || !follows(TokenKind::Figure);
    quoted_ = here.value > ' ' && is_end_quote(here.value);
    at_ += static_cast<std::uint32_t>(here.length);
  }

  // A page's number stands between two.
  bool is_torn_sign(char32_t c) const {
    if (!is_sign(c) || !follows(TokenKind::Figure) || separated_) return false;
    return !is_sign(look(stream_.tokens.back().range.begin).value) && is_digit(look(skip_spaces(next(at_))).value);
  }

  bool stands_free() const { return separated_ || stream_.tokens.empty(); }
  bool follows(TokenKind kind) const { return !stream_.tokens.empty() && stream_.tokens.back().kind == kind; }

  void skip_to(std::uint32_t end) {
    at_ = end;
    separated_ = true;
  }

  // Behind a word: brackets that hold words and digits are a note on how to fill the row in, brackets between two words that hold a
  // year are one too, and so is what the row is counted in. None holds figures. Gives the end of the note, or 0.
  std::uint32_t end_of_label_note() const {
    std::uint32_t at = next(at_), digits = 0, words = 0;
    for (CodePoint here; at < end_ && at - at_ < kLongestNote; at += static_cast<std::uint32_t>(here.length)) {
      here = decode_utf8(text_, at);
      if (is_close(here.value) || is_open(here.value)) break;
      // A line of figures inside the brackets is the row's.
      if (here.value == '\n' && is_digit(look(skip_spaces(at)).value)) return 0;
      digits += is_digit(here.value);
      words += is_han(fold_char(here.value));
    }
    if (at >= end_ || !is_close(look(at).value)) return 0;
    const std::uint32_t end = next(at);
    // A label that names its unit itself heads a column; before a figure it is the row's.
    const bool is_unit = digits == 0 && is_digit(look(skip_spaces(end)).value);
    if (digits == 0) return is_unit && is_measure_word(text_.substr(next(at_), at - next(at_))) ? end : 0;
    const bool is_year = words == 0 && digits == 4 && is_han(fold_char(look(end).value));
    return words > 1 || is_year ? end : 0;
  }

  void add(TokenKind kind, char16_t han, Range range) {
    stream_.tokens.push_back({kind, han, range, line_ends_, bars_, separated_});
    begin_next(range.end);
  }

  void begin_next(std::uint32_t at) {
    line_ends_ = bars_ = 0;
    separated_ = quoted_ = false;
    at_ = at;
  }

  void take_han(char16_t folded, const CodePoint& here) {
    stream_.han.push_back(folded);
    stream_.han_at.push_back(static_cast<std::uint32_t>(stream_.tokens.size()));
    add(TokenKind::Han, folded, {at_, at_ + static_cast<std::uint32_t>(here.length)});
  }

  // Where a line ends that is drawn in dashes from here on, in one stretch or several, as below a table; 0 where this is none.
  std::uint32_t end_of_rule() const {
    constexpr std::uint32_t kShortestStretch = 5, kLeastMarks = 10;  // fewer are a blank figure's mark, drawn long
    std::uint32_t end = at_, stretch = 0, longest = 0, marks = 0;
    for (char32_t here; end < end_ && (here = look(end).value) != '\n'; end = next(end)) {
      if (!is_space(here) && (!is_mark(here) || here == '/' || here == U'／')) return 0;
      stretch = is_space(here) ? 0 : stretch + 1;
      marks += !is_space(here);
      longest = std::max(longest, stretch);
    }
    return longest >= kShortestStretch && marks >= kLeastMarks ? end : 0;
  }

  // Marks count only alone between separators.
  bool take_mark() {
    const bool begins_line = line_ends_ > 0 || stream_.tokens.empty();
    if (const std::uint32_t rule = begins_line ? end_of_rule() : 0) {
      skip_to(rule);
      return true;
    }
    std::uint32_t last = at_, end = at_;
    for (; end < end_ && is_mark(look(end).value); end = next(end)) last = end;
    const char32_t after = look(end).value;
    const bool alone = stands_free() && (end >= end_ || is_space(after) || is_bar(after));
    if (!alone) return pass_marks(last);
    add(TokenKind::Figure, 0, {at_, end});
    return true;
  }

  // Up to the last of them, which may be the sign of a number.
  bool pass_marks(std::uint32_t last) {
    if (last == at_) return false;
    separated_ = true;
    quoted_ = false;
    at_ = last;
    return true;
  }

  // The mark and the number behind it are one figure, and without the mark would be another. Dashes on both sides are a page's.
  bool take_marked_number() {
    std::uint32_t end = next(at_);
    if (!stands_free() || !is_digit(look(end).value)) return false;
    while (end < end_ && is_digit(look(end).value)) end = next(end);
    if (is_mark(look(end).value) || numbers_text(end)) return false;
    add(TokenKind::Figure, 0, {at_, with_unit_and_note(end)});
    return true;
  }

  bool is_letter(std::uint32_t at) const {
    const char32_t character = look(at).value;
    if (is_digit(character)) return false;
    const char16_t folded = fold_char(character);
    return folded >= u'a' && folded <= u'z';
  }

  // Letters among digits make a figure that cannot be read (l2, 3O), and so do one or two that stand alone (O). The word null is a blank.
  bool take_letters() {
    std::uint32_t end = at_, letters = 0, digits = 0, last = at_, last_two = at_;
    while (end < end_ && (is_letter(end) || is_digit(look(end).value))) {
      ++(is_letter(end) ? letters : digits);
      last_two = std::exchange(last, end);
      end = next(end);
    }
    // How programs write that a cell holds nothing.
    if (letters == 4 && digits == 0 && stands_free() && text_.substr(at_, end - at_) == "null") {
      add(TokenKind::Figure, 0, {at_, end});
      return true;
    }
    // Of a word only its last two letters can be more than a word; a text of nothing but letters is passed over at once.
    if (letters > 2 && digits == 0) {
      quoted_ = false;
      skip_to(last_two);
      return true;
    }
    const char32_t after = look(end).value;
    const bool alone = letters <= 2 && stands_free() && (end >= end_ || is_space(after) || is_bar(after));
    if (letters == 0 || (digits == 0 && !alone)) return false;
    // Longer words are of a text that was spliced in, and so are their digits.
    if (letters > 2) skip_to(end);
    else add(TokenKind::Figure, 0, {at_, end});
    return true;
  }

  // A number with a mark and then Han text numbers that text. Behind a run of digits the ordinal of the next label is glued to
  // it: its last digit is then a token of its own.
  void take_number() {
    std::uint32_t last = at_, end = next(at_);
    std::uint32_t digits = 1, in_group = 1;
    bool grouped = false;
    for (; end < end_ && (is_digit(look(end).value) || parts_digits(end, digits, grouped && in_group == 3) || joins_digits(end)); ++digits) {
      const bool is_comma = look(end).value == ',' || look(end).value == U'，';
      grouped = grouped || is_comma;
      in_group = is_comma ? 0 : in_group + is_digit(look(end).value);
      last = end;
      end = next(end);
    }
    if (!numbers_text(end)) return add(TokenKind::Figure, 0, {at_, with_unit_and_note(end)});
    // Nothing is numbered 0: the number of the text behind it was lost.
    const bool zero = look(last).value == '0' || look(last).value == U'０';
    const bool glued = digits > 2 || (digits == 2 && (!stands_free() || goes_on_with_run() || quoted_ || look(at_).value == '0' || look(at_).value == U'０'));
    if (zero && (glued || digits == 1)) return add(TokenKind::Figure, 0, {at_, end});
    if (glued) add(TokenKind::Figure, 0, {at_, last});
    add(TokenKind::Ordinal, 0, {at_, end});
  }

  // Whether nothing but spaces of the same line stands between the figure before and here: a run of digits in which a space is left.
  // No form numbers a label of figures with ten or more.
  bool goes_on_with_run() const { return follows(TokenKind::Figure) && line_ends_ == 0 && bars_ == 0; }

  // A decimal point, or a comma before a whole group of three digits. `ends_group`: three digits and a comma before them stand before it.
  bool parts_digits(std::uint32_t at, std::uint32_t digits_before, bool ends_group) const {
    const char32_t sign = look(at).value;
    std::uint32_t behind = next(at), digits = 0;
    if (is_point(sign)) return is_digit(look(behind).value);
    if ((sign != ',' && sign != U'，') || (digits_before > 3 && digits_before % 4 != 3 && !ends_group)) return false;
    for (; is_digit(look(behind).value); behind = next(behind)) ++digits;
    return digits == 3;
  }

  // What has no width is nothing inside a number; digits that begin with a zero are several figures. Of those that are glued to a label
  // nobody knows which they are, and none cuts them.
  bool joins_digits(std::uint32_t at) const {
    if (static_cast<unsigned char>(text_[at]) < 0x80 || !is_without_width(look(at).value)) return false;
    return (!stands_free() || text_[at_] != '0') && is_digit(look(next(at)).value);
  }

  bool numbers_text(std::uint32_t end) const {
    // Most cells stand before another figure.
    if (end + 1 < end_ && static_cast<unsigned char>(text_[end]) <= ' ' && is_ascii_digit(static_cast<unsigned char>(text_[end + 1]))) return false;
    // A label may be padded: 2 .重复申请
    while (look(end).value != '\n' && is_space(look(end).value) && end < end_) end = next(end);
    if (!is_ordinal_mark(look(end).value)) return false;
    const std::uint32_t behind = skip_spaces(next(end));
    // Letters are of a text that was spliced in between the ordinal and its label.
    return behind < end_ && (is_han(fold_char(look(behind).value)) || (is_point(look(end).value) && is_letter(behind)));
  }

  std::uint32_t with_unit_and_note(std::uint32_t end) const {
    std::uint32_t after = end + unit_at(end);
    // A bracketed ordinal begins the next label.
    if (is_open(look(after).value) && read_ordinal(text_.substr(after, end_ - after)).length == 0) {
      std::uint32_t close = after;
      while (close < end_ && close - after < kLongestNote && !is_close(look(close).value) && look(close).value != '\n') close = next(close);
      if (is_close(look(close).value)) after = next(close);
    }
    return after;
  }

  // The length of a unit of money, or of a measure word that ends its cell or line: elsewhere it may begin what follows.
  std::uint32_t unit_at(std::uint32_t at) const {
    std::uint32_t begin = at;
    while (begin < end_ && text_[begin] == ' ') ++begin;
    const std::string_view unit = unit_at_start(text_.substr(begin, end_ - begin));
    const std::uint32_t end = begin + static_cast<std::uint32_t>(unit.size());
    if (unit.empty()) return 0;
    if (begin == at && places_above_yuan(unit)) return end - at;
    const char32_t after = look(end).value;
    const bool ends_line = end >= end_ || after == '\n' || is_bar(after);
    return ends_line || (begin == at && is_space(after)) ? end - at : 0;
  }

  static bool is_measure_word(std::string_view text) {
    return !text.empty() && unit_at_start(text) == text && !places_above_yuan(text);
  }

  std::string_view text_;
  Stream& stream_;
  std::uint32_t at_ = 0, end_ = 0;
  std::uint32_t line_ends_ = 0, bars_ = 0;
  bool separated_ = false;
  bool quoted_ = false;  // the last character read closes a quotation, as a label's last can
};

// Reads [begin, end), stopping at each paragraph to count the empty lines before it, which the text itself does not hold.
void read_counting_lines(const Blocks& blocks, StreamReader& reader, Range range) {
  const auto first = std::lower_bound(blocks.paragraphs.begin(), blocks.paragraphs.end(), range.begin,
                                      [](const Paragraph& paragraph, std::uint32_t at) { return paragraph.range.begin < at; });
  std::uint32_t at = range.begin;
  for (auto paragraph = first; paragraph != blocks.paragraphs.end() && paragraph->range.begin < range.end; ++paragraph) {
    if (paragraph->line_ends_before < 2) continue;
    reader.read({at, paragraph->range.begin});
    reader.add_line_ends(paragraph->line_ends_before - 1);
    at = paragraph->range.begin;
  }
  reader.read({at, range.end});
}

}  // namespace

Stream read_stream(const Blocks& blocks, const std::vector<Range>& stretches) {
  Stream stream;
  // Most of a text are Han characters, of three bytes each.
  std::size_t bytes = 0;
  for (const Range& stretch : stretches) bytes += stretch.size();
  stream.tokens.reserve(bytes / 3);
  stream.han.reserve(bytes / 3);
  stream.han_at.reserve(bytes / 3);
  StreamReader reader(blocks.text.bytes, stream);
  for (const Range& stretch : stretches) {
    read_counting_lines(blocks, reader, stretch);
    reader.add_line_ends(1);
  }
  return stream;
}

std::vector<Range> outside(const Blocks& blocks, const std::vector<Range>& covered) {
  std::vector<Range> stretches;
  std::uint32_t at = 0;
  for (const Range& range : covered) {
    if (range.begin > at) stretches.push_back({at, range.begin});
    at = std::max(at, range.end);
  }
  if (at < blocks.text.size()) stretches.push_back({at, blocks.text.size()});
  return stretches;
}

}  // namespace gouji
