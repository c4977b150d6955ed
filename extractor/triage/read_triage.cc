// From the bytes of a table to judgements: a workbook is known by its zip mark, everything else is a CSV, whose separator its first line tells.
#include <algorithm>
#include <array>

#include "text/charset.h"
#include "triage/judged_rows.h"
#include "triage/read_workbook.h"

namespace gouji {
namespace {

constexpr std::size_t kMostBytes = 1u << 30;

// Rows of a CSV: cells may stand in quotes, with quotes doubled and line ends inside.
class CsvRows {
 public:
  explicit CsvRows(std::string_view text) : text_(text), separator_(separator_of(text.substr(0, text.find('\n')))) {}

  bool next(std::vector<std::string>& cells) {
    if (at_ >= text_.size()) return false;
    cells.clear();
    do cells.push_back(cell());
    while (at_ < text_.size() && text_[at_] == separator_ && ++at_ > 0);
    skip_line_end();
    return true;
  }

 private:
  static char separator_of(std::string_view heads) {
    constexpr std::array kSeparators = {',', '\t', ';'};
    return *std::max_element(kSeparators.begin(), kSeparators.end(), [&](char a, char b) {
      return std::count(heads.begin(), heads.end(), a) < std::count(heads.begin(), heads.end(), b);
    });
  }

  std::string cell() {
    std::string cell = at_ < text_.size() && text_[at_] == '"' ? quoted() : std::string();
    while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\r' && text_[at_] != '\n') cell += text_[at_++];
    const bool guarded = cell.size() > 1 && cell.front() == '\'' && is_guarded_start(std::string_view(cell).substr(1));
    return guarded ? cell.substr(1) : cell;
  }

  std::string quoted() {
    std::string cell;
    for (++at_; at_ < text_.size(); ++at_) {
      if (text_[at_] != '"') {
        cell += text_[at_];
      } else if (at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        cell += text_[at_++];
      } else {
        ++at_;
        break;
      }
    }
    return cell;
  }

  void skip_line_end() {
    if (at_ < text_.size() && text_[at_] == '\r') ++at_;
    if (at_ < text_.size() && text_[at_] == '\n') ++at_;
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
};

void read_csv(std::string_view bytes, JudgedRows& rows, TriageRead& result) {
  const auto decoded = decode_text(bytes);
  if (!decoded) {
    result.error = Words{"既不是 CSV 也不是 XLSX 工作簿", "this is neither a CSV nor a workbook (XLSX)"};
    return;
  }
  CsvRows csv(decoded->text.bytes);
  std::vector<std::string> cells;
  rows.begin_table(HeadsNeeded::Fingerprint);
  while (csv.next(cells)) rows.add(cells);
}

}  // namespace

TriageRead read_triage(std::string bytes) {
  TriageRead result;
  JudgedRows rows(result);
  if (bytes.size() > kMostBytes) {
    result.error = Words{"文件超过 1 GiB", "the file is larger than 1 GiB"};
    return result;
  }
  if (bytes.starts_with("PK")) read_workbook(std::move(bytes), rows, result);
  else read_csv(bytes, rows, result);
  if (!result.error && !rows.found_any())
    result.error = Words{"没有“指纹”（fingerprint）这一列；工作簿里还要有“处理意见”这一列",
                         "there is no column “Fingerprint” (fingerprint); a workbook also needs “Decision”"};
  return result;
}

}  // namespace gouji
