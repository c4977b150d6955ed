#include "blocks/plain/lines.h"

#include <algorithm>
#include <vector>

#include "text/utf8.h"

namespace gouji::plain {
namespace {

constexpr std::string_view kBookmark = "[bookmark:";
constexpr std::size_t kLongestBookmark = 200;
constexpr std::string_view kWideBar = "｜";

bool is_space(char32_t c) {
  return c <= 0x20 || c == 0xA0 || c == 0x3000 || c == 0xFEFF || (c >= 0x2000 && c <= 0x200F);
}

// The length of the line end that begins at `at`; 0 where there is none.
std::size_t line_end_length(std::string_view text, std::size_t at) {
  switch (text[at]) {
    case '\r':
      return at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
    case '\n':
    case '\f':
    case '\v':
      return 1;
    case '\xE2': {
      const std::string_view three = text.substr(at, 3);
      return three == "\xE2\x80\xA8" || three == "\xE2\x80\xA9" ? 3 : 0;
    }
    case '\xC2':
      return text.substr(at, 2) == "\xC2\x85" ? 2 : 0;
    default:
      return 0;
  }
}

bool begins_drawn(std::string_view rest) {
  if (rest.starts_with("+-") || rest.starts_with("+=")) return true;
  if (rest.empty() || rest[0] != '\xE2') return false;
  const char32_t first = decode_utf8(rest, 0).value;
  return first >= 0x2500 && first <= 0x257F;
}

void describe(std::string_view text, Line& line) {
  bool begun = false;
  for (std::uint32_t at = line.range.begin; at < line.range.end; ++at) {
    const char c = text[at];
    if (c == '\t') {
      ++line.tabs;
      line.inner_tabs += begun;
      continue;
    }
    if (!begun && c != ' ') {
      begun = true;
      line.drawn = begins_drawn(text.substr(at, line.range.end - at));
    }
    line.bars += c == '|' || (c == '\xEF' && text.substr(at, kWideBar.size()) == kWideBar);
  }
}

class Splitter {
 public:
  Splitter(Page& page, std::uint32_t most_lines) : page_(page), text_(page.text), most_lines_(most_lines) {}

  void split() {
    find_bookmarks();
    find_bare_page_numbers();
    std::uint32_t begin = 0;
    for (std::size_t at = 0; at < text_.size();) {
      if (page_.lines.size() >= most_lines_) {
        page_.end = begin;
        return;
      }
      const std::size_t length = line_end_length(text_, at);
      if (length == 0) {
        ++at;
        continue;
      }
      take({begin, static_cast<std::uint32_t>(at)});
      at += length;
      const bool page_break_too = text_[at - length] != '\f' && at < text_.size() && text_[at] == '\f';
      at += page_break_too;
      ++line_ends_;
      begin = static_cast<std::uint32_t>(at);
    }
    take({begin, static_cast<std::uint32_t>(text_.size())});
    page_.end = static_cast<std::uint32_t>(text_.size());
  }

 private:
  void find_bookmarks() {
    for (std::size_t at = text_.find(kBookmark); at != text_.npos; at = text_.find(kBookmark, at + 1)) {
      const std::size_t end = text_.substr(0, at + kLongestBookmark).find_first_of("]\r\n\f\v", at);
      if (end == text_.npos || text_[end] != ']') continue;
      page_.hidden.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end + 1)});
    }
  }

  // A bare number at the foot of a page is the page's only where the feet of several pages count on from each other.
  void find_bare_page_numbers() {
    struct Foot {
      std::uint32_t page = 0, number = 0, at = 0;
    };
    std::vector<Foot> feet;
    std::uint32_t page = 0;
    for (std::size_t feed = text_.find('\f'); feed != text_.npos; feed = text_.find('\f', feed + 1), ++page) {
      std::size_t end = feed;
      while (end > 0 && std::string_view(" \r\n\t").find(text_[end - 1]) != std::string_view::npos) --end;
      std::size_t begin = end;
      while (begin > 0 && text_[begin - 1] >= '0' && text_[begin - 1] <= '9') --begin;
      std::size_t line = begin;
      while (line > 0 && (text_[line - 1] == ' ' || text_[line - 1] == '\t')) --line;
      const bool alone = line == 0 || text_[line - 1] == '\n' || text_[line - 1] == '\r' || text_[line - 1] == '\f';
      if (!alone || begin == end || end - begin > 3) continue;
      std::uint32_t number = 0;
      for (std::size_t i = begin; i < end; ++i) number = number * 10 + static_cast<std::uint32_t>(text_[i] - '0');
      feet.push_back({page, number, static_cast<std::uint32_t>(begin)});
    }
    const bool counts = std::all_of(feet.begin(), feet.end(), [&](const Foot& foot) {
      return foot.number - feet.front().number == foot.page - feet.front().page;
    });
    if (feet.size() < 2 || !counts) return;
    for (const Foot& foot : feet) feet_.push_back(foot.at);
  }

  bool is_foot(Range range) const {
    const auto found = std::lower_bound(feet_.begin(), feet_.end(), range.begin);
    return found != feet_.end() && *found < range.end;
  }

  // What a bookmark precedes is the line; one that holds nothing else is no line.
  Range without_bookmarks_before(Range range) {
    while (next_hidden_ < page_.hidden.size() && page_.hidden[next_hidden_].begin < range.end) {
      const Range hidden = page_.hidden[next_hidden_++];
      if (trimmed(text_, {range.begin, hidden.begin}).empty()) range.begin = hidden.end;
    }
    return range;
  }

  void take(Range whole) {
    const Range range = without_bookmarks_before(whole);
    const std::string_view line = page_.view(range);
    const bool only_bookmarks = range.begin != whole.begin && is_blank(line);
    if (only_bookmarks) return close_gap();
    if (is_page_number(line) || is_foot(range)) {
      page_.page_numbers.push_back(trimmed(text_, range));
      return close_gap();
    }
    Line found{range};
    found.blank = is_blank(line);
    if (found.blank && line.find('\t') == line.npos) return;
    describe(text_, found);
    close_gap();
    found.line_ends_before = page_.lines.empty() ? 0 : greatest_gap_;
    greatest_gap_ = 0;
    page_.lines.push_back(found);
  }

  void close_gap() {
    greatest_gap_ = std::max(greatest_gap_, line_ends_);
    line_ends_ = 0;
  }

  Page& page_;
  std::string_view text_;
  std::uint32_t most_lines_;
  std::vector<std::uint32_t> feet_{};  // where the numbers at the feet of pages begin
  std::size_t next_hidden_ = 0;
  std::uint32_t line_ends_ = 0;     // since the last line or furniture
  std::uint32_t greatest_gap_ = 0;  // since the last line
};

// Reads a page number word by word.
class PageNumberReader {
 public:
  explicit PageNumberReader(std::string_view line) : rest_(line) { skip_spaces(); }

  bool take_number() {
    std::size_t digits = 0;
    while (!rest_.empty()) {
      const CodePoint next = decode_utf8(rest_, 0);
      const bool digit =
          (next.value >= '0' && next.value <= '9') || (next.value >= U'０' && next.value <= U'９');
      if (!digit) break;
      rest_.remove_prefix(next.length);
      ++digits;
    }
    skip_spaces();
    return digits > 0 && digits <= 4;
  }

  bool take_dashes() {
    bool any = false;
    while (!rest_.empty()) {
      const CodePoint next = decode_utf8(rest_, 0);
      if (std::u32string_view(U"-－–—―─~·").find(next.value) == std::u32string_view::npos) break;
      rest_.remove_prefix(next.length);
      any = true;
    }
    skip_spaces();
    return any;
  }

  bool take(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    skip_spaces();
    return true;
  }

  template <typename... Words>
  bool take_any(Words... words) {
    return (take(words) || ...);
  }

  bool at_end() const { return rest_.empty(); }

 private:
  void skip_spaces() {
    while (!rest_.empty()) {
      const CodePoint next = decode_utf8(rest_, 0);
      if (!is_space(next.value)) return;
      rest_.remove_prefix(next.length);
    }
  }

  std::string_view rest_;
};

bool is_between_dashes(PageNumberReader reader) {
  return reader.take_dashes() && reader.take_number() && reader.take_dashes() && reader.at_end();
}

bool is_page_in_latin(PageNumberReader reader) {
  if (!reader.take_any("Page", "PAGE", "page", "P.", "p.") || !reader.take_number()) return false;
  if (reader.take_any("of", "/") && !reader.take_number()) return false;
  return reader.at_end();
}

bool is_page_in_chinese(PageNumberReader reader) {
  if (!reader.take("第") || !reader.take_number() || !reader.take_any("页", "頁")) return false;
  reader.take_any("/", "，", ",", "、", "|");
  if (!reader.take("共")) return reader.at_end();
  return reader.take_number() && reader.take_any("页", "頁") && reader.at_end();
}

// 3 / 9
bool is_page_of_pages(PageNumberReader reader) {
  return reader.take_number() && reader.take_any("/", "／") && reader.take_number() && reader.at_end();
}

}  // namespace

Page split_lines(std::string_view text, std::uint32_t most_lines) {
  Page page;
  page.text = text;
  Splitter(page, most_lines).split();
  return page;
}

bool is_page_number(std::string_view line) {
  constexpr std::size_t kLongest = 60;
  if (line.size() > kLongest) return false;
  const PageNumberReader reader(line);
  return is_between_dashes(reader) || is_page_in_latin(reader) || is_page_in_chinese(reader) ||
         is_page_of_pages(reader);
}

Range trimmed(std::string_view text, Range range) {
  const auto padding = [&](std::uint32_t at) { return text[at] == ' ' || text[at] == '\t'; };
  while (range.begin < range.end && padding(range.begin)) ++range.begin;
  while (range.begin < range.end && padding(range.end - 1)) --range.end;
  return range;
}

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode_utf8(text, at);
    if (!is_space(next.value)) return false;
    at += next.length;
  }
  return true;
}

bool is_figure_like(std::string_view text) {
  constexpr std::u32string_view kParts = U"+-－—–_/／.．,，%";
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint next = decode_utf8(text, at);
    const char32_t c = next.value;
    const bool digit = (c >= '0' && c <= '9') || (c >= U'０' && c <= U'９');
    if (!digit && !is_space(c) && kParts.find(c) == kParts.npos) return false;
    at += next.length;
  }
  return true;
}

bool is_prose(std::string_view text) {
  constexpr std::size_t kLongestCell = 240;  // bytes: 80 Han characters
  return text.size() > kLongestCell || text.find("。") != text.npos;
}

}  // namespace gouji::plain
