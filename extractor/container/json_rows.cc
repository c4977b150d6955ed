#include "container/json_rows.h"

#include <algorithm>
#include <utility>

namespace gouji {
namespace {

constexpr std::string_view kSpaces = " \t\n\r";

class RowsReader {
 public:
  RowsReader(std::string_view json, std::size_t at) : json_(json), at_(at) {}

  std::optional<JsonRows> read() {
    JsonRows table{.begin = at_};
    if (!take('[')) return std::nullopt;
    do {
      auto row = read_row();
      if (!row) break;
      table.rows.push_back(std::move(*row));
      table.end = at_;
    } while (take(','));
    const bool is_whole = take(']');
    if (table.rows.size() < 2 || (!is_whole && !is_cut())) return std::nullopt;
    if (is_whole) table.end = at_;
    return table;
  }

 private:
  using JsonRow = std::vector<JsonCell>;

  void skip_spaces() { at_ = std::min(json_.find_first_not_of(kSpaces, at_), json_.size()); }

  bool take(char sign) {
    skip_spaces();
    const bool is_there = at_ < json_.size() && json_[at_] == sign;
    at_ += is_there;
    return is_there;
  }

  // Whether the text ended before the row that was being read did.
  bool is_cut() const { return at_ >= json_.size(); }

  std::optional<JsonRow> read_row() {
    if (!take('[')) return std::nullopt;
    JsonRow row;
    if (take(']')) return row;
    do {
      const auto cell = read_cell();
      if (!cell) return std::nullopt;
      row.push_back(*cell);
    } while (take(','));
    if (!take(']')) return std::nullopt;
    return row;
  }

  std::optional<JsonCell> read_cell() {
    if (take('"')) return read_string();
    const std::size_t begin = at_;
    at_ = std::min(json_.find_first_of(" \t\n\r,[]{}\":", at_), json_.size());
    if (at_ == begin) return std::nullopt;
    const Range word{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at_)};
    return json_.substr(begin, at_ - begin) == "null" ? JsonCell{{word.begin, word.begin}, false}
                                                      : JsonCell{word, false};
  }

  std::optional<JsonCell> read_string() {
    const std::size_t begin = at_;
    const std::size_t end = end_of_json_string(json_, begin);
    at_ = end == std::string_view::npos ? json_.size() : end + 1;
    if (end == std::string_view::npos) return std::nullopt;
    return JsonCell{{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, true};
  }

  std::string_view json_;
  std::size_t at_ = 0;
};

}  // namespace

std::size_t end_of_json_string(std::string_view json, std::size_t at) {
  while (at < json.size() && json[at] != '"') at += json[at] == '\\' ? 2 : 1;
  return at < json.size() ? at : std::string_view::npos;
}

std::optional<JsonRows> json_rows_at(std::string_view json, std::size_t at) {
  return RowsReader(json, at).read();
}

}  // namespace gouji
