#include "outputs/wrap.h"

#include "text/utf8.h"
#include "text/width.h"

namespace gouji {
namespace {

constexpr std::uint32_t kLeastColumns = 4;

// What cannot stand at the beginning of a line.
bool closes(char32_t c) { return std::u32string_view(U"，。、；：？！）》”’…,.;:?!)]%").find(c) != std::u32string_view::npos; }

bool opens(char32_t c) { return std::u32string_view(U"（《“‘([").find(c) != std::u32string_view::npos; }

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

bool compares(char32_t c) { return c == U'=' || c == U'≠' || c == U'<' || c == U'>'; }

// A Han character can be parted from what is beside it, a Latin letter or digit cannot.
bool is_wide(char32_t c) { return c >= 0x2E80 && columns_of(c) == 2; }

class Breaker {
 public:
  explicit Breaker(std::uint32_t columns) : columns_(columns < kLeastColumns ? kLeastColumns : columns) {}

  void take(char32_t c, std::string_view bytes) {
    if (may_break_before(c)) break_at_ = line_.size();
    const std::uint32_t width = columns_of(c);
    // A space at the end of a full line is not seen.
    if (taken_ + width > columns_ && !line_.empty() && c != ' ') end_line(c);
    if (c == ' ' && line_.empty()) return;
    line_ += bytes;
    taken_ += width;
    before_last_ = last_;
    last_ = c;
  }

  std::vector<std::string> finish() {
    if (!line_.empty() || lines_.empty()) push(line_);
    return std::move(lines_);
  }

 private:
  // Between two words the line ends after the space. A number stays with the name in front of it, and an equation's
  // sign between its sides.
  bool may_break_before(char32_t c) const {
    if (line_.empty() || c == ' ' || closes(c) || opens(last_)) return false;
    if (last_ == ' ') return !is_digit(c) && !compares(c) && !compares(before_last_);
    return is_wide(c) || is_wide(last_);
  }

  void end_line(char32_t c) {
    const bool whole_word = break_at_ == 0;
    std::string rest = whole_word ? std::string() : line_.substr(break_at_);
    push(whole_word ? line_ : line_.substr(0, break_at_));
    const auto first = rest.find_first_not_of(' ');
    line_ = first == std::string::npos ? std::string() : rest.substr(first);
    taken_ = columns_of(line_);
    break_at_ = 0;
    // A line of one word that is too long even now goes on in the next.
    if (taken_ + columns_of(c) > columns_ && !line_.empty()) {
      push(line_);
      line_.clear();
      taken_ = 0;
    }
  }

  void push(std::string line) {
    while (!line.empty() && line.back() == ' ') line.pop_back();
    lines_.push_back(std::move(line));
  }

  std::uint32_t columns_;
  std::vector<std::string> lines_{};
  std::string line_{};
  std::uint32_t taken_ = 0;
  std::size_t break_at_ = 0;
  char32_t last_ = 0;
  char32_t before_last_ = 0;
};

}  // namespace

std::vector<std::string> wrapped(std::string_view text, std::uint32_t columns) {
  const std::string shown = printable(text);
  Breaker breaker(columns);
  for (std::size_t at = 0; at < shown.size();) {
    const CodePoint next = decode_utf8(shown, at);
    breaker.take(next.value, std::string_view(shown).substr(at, next.length));
    at += next.length;
  }
  return breaker.finish();
}

std::string hanging(std::string_view first, std::string_view text, std::uint32_t columns) {
  const std::uint32_t indent = columns_of(first);
  std::string result;
  for (const std::string& line : wrapped(text, columns > indent ? columns - indent : 0)) {
    result.append(result.empty() ? std::string(first) : std::string(indent, ' ')).append(line).append("\n");
  }
  return result;
}

}  // namespace gouji
