// Strings are sought, not values parsed: dumps are cut short, joined line by line and often not quite JSON,
// and only what stands between quotes can be text of a report.
#include "container/json_page.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "container/json_rows.h"
#include "text/utf8.h"

namespace gouji {
namespace {

// A string shorter than this is no report.
constexpr std::size_t kLeastReport = 200;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// Four hexadecimal digits, or -1.
std::int32_t unit_at(std::string_view digits) {
  if (digits.size() < 4) return -1;
  std::int32_t unit = 0;
  for (const char c : digits.substr(0, 4)) {
    const int digit = hex_digit(c);
    if (digit < 0) return -1;
    unit = unit * 16 + digit;
  }
  return unit;
}

// What an escape stands for; its length in the string.
struct Escape {
  std::string reads{};
  std::size_t length = 2;
};

Escape read_unicode(std::string_view rest) {
  const std::int32_t unit = unit_at(rest.substr(std::min<std::size_t>(2, rest.size())));
  if (unit < 0) return {"\uFFFD", 2};
  std::string reads;
  if (unit < 0xD800 || unit > 0xDFFF) {
    append_utf8(reads, static_cast<char32_t>(unit));
    return {reads, 6};
  }
  const std::int32_t low =
      rest.substr(0, 12).size() == 12 && rest[6] == '\\' && rest[7] == 'u' ? unit_at(rest.substr(8)) : -1;
  if (unit > 0xDBFF || low < 0xDC00 || low > 0xDFFF) return {"\uFFFD", 6};
  append_utf8(reads, static_cast<char32_t>(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)));
  return {reads, 12};
}

Escape read_escape(std::string_view rest) {
  if (rest.size() < 2) return {"", rest.size()};
  switch (rest[1]) {
    case 'n':
      return {"\n"};
    case 'r':
      return {"\r"};
    case 't':
      return {"\t"};
    case 'b':
    case 'f':
      return {" "};
    case 'u':
      return read_unicode(rest);
    default:
      return {std::string(rest.substr(1, 1))};
  }
}

void append_stored(Text& text, const Text& json, Range range) {
  // The text may have been transcoded: each run of it goes over as one character after another.
  for (std::uint32_t at = range.begin; at < range.end;) {
    const auto length = static_cast<std::uint32_t>(decode_utf8(json.bytes, at).length);
    const Span stored = json.where({at, at + length});
    const std::string_view character = json.view({at, at + length});
    if (stored.end - stored.begin == length)
      text.append(character, stored.begin);
    else
      text.append_whole(character, stored.begin, stored.end);
    at += length;
  }
}

void append_string(Text& text, const Text& json, Range range) {
  while (range.begin < range.end) {
    const std::string_view rest = json.view(range);
    const auto plain = static_cast<std::uint32_t>(std::min(rest.find('\\'), rest.size()));
    append_stored(text, json, {range.begin, range.begin + plain});
    range.begin += plain;
    if (range.empty()) return;
    const Escape escape = read_escape(rest.substr(plain));
    const auto end = std::min(range.end, range.begin + static_cast<std::uint32_t>(escape.length));
    const Span stored = json.where({range.begin, end});
    text.append_whole(escape.reads, stored.begin, stored.end);
    range.begin = end;
  }
}

bool holds_chinese(const Text& text, std::uint32_t from) {
  for (std::uint32_t at = from; at < text.size();) {
    const CodePoint next = decode_utf8(text.bytes, at);
    if (next.value >= 0x4E00 && next.value <= 0x9FFF) return true;
    at += static_cast<std::uint32_t>(next.length);
  }
  return false;
}

void take_back(Text& text, std::uint32_t size) {
  text.bytes.resize(size);
  while (!text.runs.empty() && text.runs.back().text_begin >= size) text.runs.pop_back();
}

bool looks_like_json(std::string_view json) {
  std::size_t at = std::min(json.find_first_not_of(" \t\r\n"), json.size());
  if (at == json.size() || (json[at] != '{' && json[at] != '[')) return false;
  do ++at;
  while (at < json.size() && (is_space(json[at]) || json[at] == '{' || json[at] == '['));
  return at < json.size() && json[at] == '"';
}

std::optional<Text> strings_in(const Text& json, Range stretch, int depth);

// Those of what stands in `text` from a place on, where that is JSON itself: an interface quotes another's
// answer, or a crawler keeps the answer as it came.
std::optional<Text> strings_of_quoted(const Text& text, std::uint32_t from, int depth) {
  constexpr int kMostQuoted = 4;
  if (depth == kMostQuoted || !looks_like_json(std::string_view(text.bytes).substr(from)))
    return std::nullopt;
  return strings_in(text, {from, text.size()}, depth + 1);
}

// The cells of a table stand between tabs, its rows in lines of their own. A line that ends within a cell is
// no row's end.
void append_cell(Text& text, const Text& json, const JsonCell& cell) {
  const std::uint32_t begin = text.size();
  if (!cell.is_string) return append_stored(text, json, cell.range);
  append_string(text, json, cell.range);
  for (std::uint32_t at = begin; at < text.size(); ++at)
    if (is_space(text.bytes[at])) text.bytes[at] = ' ';
}

void append_rows(Text& text, const Text& json, const JsonRows& table) {
  const auto separate = [&](std::string_view separator, std::uint32_t at) {
    const Span stored = json.where({at, at});
    text.append_whole(separator, stored.begin, stored.begin);
  };
  auto end = static_cast<std::uint32_t>(table.begin);
  for (const std::vector<JsonCell>& row : table.rows) {
    for (const JsonCell& cell : row) {
      if (&cell != &row.front()) separate("\t", end);
      append_cell(text, json, cell);
      end = cell.range.end;
    }
    separate("\n", end);
  }
  separate("\n", static_cast<std::uint32_t>(table.end));
}

// The texts of a report in a stretch of JSON or of a script: strings of Chinese text, each a line, and
// tables.
class ReportStrings {
 public:
  // `depth` counts the strings around the stretch.
  ReportStrings(const Text& json, Range stretch, int depth)
      : json_(json), bytes_(std::string_view(json.bytes).substr(0, stretch.end)), depth_(depth) {
    for (std::size_t at = next(stretch.begin); at < bytes_.size(); at = next(at))
      at = bytes_[at] == '"' ? take_string(at) : take_table(at);
  }

  // Nothing where none of them is long enough for a report. Scripts hold lists of places, longer than any:
  // there a table tells nothing.
  std::optional<Text> taken(bool is_script) {
    if (std::max(longest_, is_script ? 0 : in_tables_) < kLeastReport) return std::nullopt;
    return std::move(text_);
  }

 private:
  std::size_t next(std::size_t at) const { return std::min(bytes_.find_first_of("\"[", at), bytes_.size()); }

  // From its quote to behind it.
  std::size_t take_string(std::size_t at) {
    const std::size_t end = end_of_json_string(bytes_, at + 1);
    const std::size_t last = std::min(end, bytes_.size());
    const std::size_t next = std::min(bytes_.find_first_not_of(" \t\r\n", last + 1), bytes_.size());
    const bool is_name = next < bytes_.size() && bytes_[next] == ':' && end != std::string_view::npos;
    const std::uint32_t begin = text_.size();
    if (!is_name)
      append_string(text_, json_, {static_cast<std::uint32_t>(at + 1), static_cast<std::uint32_t>(last)});
    if (const auto quoted = strings_of_quoted(text_, begin, depth_)) {
      take_back(text_, begin);
      append_stored(text_, *quoted, {0, quoted->size()});
      longest_ = std::max<std::size_t>(longest_, quoted->size());
    } else if (holds_chinese(text_, begin)) {
      longest_ = std::max<std::size_t>(longest_, text_.size() - begin);
      const Span stored = json_.where({static_cast<std::uint32_t>(last), static_cast<std::uint32_t>(last)});
      text_.append_whole("\n", stored.begin, stored.begin);
    } else {
      take_back(text_, begin);
    }
    return last + 1;
  }

  // A table is taken whole, for the cells of figures hold no Chinese text. What is no table of text is gone
  // into.
  std::size_t take_table(std::size_t at) {
    const auto table = json_rows_at(bytes_, at);
    if (!table || holds_pages(*table) || !holds_figures(*table)) return at + 1;
    const std::uint32_t begin = text_.size();
    append_rows(text_, json_, *table);
    if (!holds_chinese(text_, begin)) {
      take_back(text_, begin);
      return at + 1;
    }
    in_tables_ = std::max<std::size_t>(in_tables_, text_.size() - begin);
    return table->end;
  }

  // A list of pairs of words is no table of figures.
  bool holds_figures(const JsonRows& table) const {
    const auto is_figure = [this](const JsonCell& cell) {
      const std::string_view text = bytes_.substr(cell.range.begin, cell.range.end - cell.range.begin);
      return text.find_first_of("0123456789") != std::string_view::npos &&
             text.find_first_not_of("0123456789.,- ") == std::string_view::npos;
    };
    return std::any_of(table.rows.begin(), table.rows.end(), [&](const std::vector<JsonCell>& row) {
      return std::any_of(row.begin(), row.end(), is_figure);
    });
  }

  // Whether what stands in a cell is too long for one: a list of titles and contents.
  static bool holds_pages(const JsonRows& table) {
    constexpr std::uint32_t kMostOfCell = 2000;  // bytes; an escape has six for a character of three
    return std::any_of(table.rows.begin(), table.rows.end(), [](const std::vector<JsonCell>& row) {
      return std::any_of(row.begin(), row.end(), [](const JsonCell& cell) {
        return cell.range.end - cell.range.begin > kMostOfCell;
      });
    });
  }

  const Text& json_;
  std::string_view bytes_;
  int depth_ = 0;
  Text text_{};
  std::size_t longest_ = 0, in_tables_ = 0;
};

std::optional<Text> strings_in(const Text& json, Range stretch, int depth) {
  return ReportStrings(json, stretch, depth).taken(false);
}

// From behind the tag of the next script at or after `at` to its end tag; empty where there is none.
Range next_script(std::string_view page, std::size_t at) {
  // Both ways of writing a tag in one pass: what is never written one way would be sought to the end each
  // time.
  const auto find = [&](std::string_view lower_case, std::string_view upper_case, std::size_t from) {
    for (std::size_t tag = page.find('<', from); tag < page.size(); tag = page.find('<', tag + 1))
      if (page.substr(tag).starts_with(lower_case) || page.substr(tag).starts_with(upper_case)) return tag;
    return page.size();
  };
  const std::size_t tag = find("<script", "<SCRIPT", at);
  const std::size_t begin = std::min(page.find('>', tag), page.size());
  const std::size_t end = find("</script", "</SCRIPT", begin);
  return {static_cast<std::uint32_t>(std::min(begin + 1, end)), static_cast<std::uint32_t>(end)};
}

// Whether a page shows next to nothing outside its tags and scripts.
bool is_empty_shell(const Text& page) {
  constexpr std::size_t kMostShown = 100;  // Chinese characters: a notice that it is loading, a footer
  const std::string_view bytes = page.bytes;
  std::size_t shown = 0;
  Range script = next_script(bytes, 0);
  for (std::size_t at = 0; at < bytes.size() && shown <= kMostShown;) {
    if (bytes[at] == '<') {
      at = std::min(bytes.find('>', at), bytes.size() - 1) + 1;
      if (at == script.begin) {
        at = script.end;
        script = next_script(bytes, at);
      }
      continue;
    }
    const CodePoint next = decode_utf8(bytes, at);
    shown += next.value >= 0x4E00 && next.value <= 0x9FFF;
    at += next.length;
  }
  return shown <= kMostShown;
}

}  // namespace

std::optional<Text> report_in_json(const Text& json) {
  if (!looks_like_json(json.bytes)) return std::nullopt;
  return strings_in(json, {0, json.size()}, 0);
}

std::optional<Text> report_in_scripts(const Text& page) {
  if (!is_empty_shell(page)) return std::nullopt;
  std::optional<Text> longest;
  for (Range script = next_script(page.bytes, 0); script.begin < page.size();
       script = next_script(page.bytes, script.end)) {
    auto text = ReportStrings(page, script, 0).taken(true);
    if (text && (!longest || text->size() > longest->size())) longest = std::move(text);
  }
  return longest;
}

}  // namespace gouji
