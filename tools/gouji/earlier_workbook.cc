#include "earlier_workbook.h"

#include <filesystem>
#include <system_error>

#include "batch/read_file.h"
#include "terminal.h"

namespace gouji {
namespace {

constexpr const char* kWorkbook = "findings.xlsx";

bool says(const Triage& triage, const std::string& fingerprint, const Judgement& judgement) {
  const auto found = triage.judgements.find(fingerprint);
  return found != triage.judgements.end() && found->second == judgement;
}

}  // namespace

EarlierWorkbook::EarlierWorkbook(const OutputFolder& folder, const Triage& baseline) : folder_(folder), baseline_(baseline), triage_(baseline) {
  const std::string path = path_of(kWorkbook);
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return;
  auto bytes = read_file(path, {});
  TriageRead read = bytes ? read_triage(std::move(*bytes)) : TriageRead();
  is_unclear_ = !bytes || read.error || !read.complaints.empty();
  for (const auto& [fingerprint, judgement] : read.triage.judgements)
    if (judgement != Judgement{} && !says(baseline, fingerprint, judgement)) own_.judgements.emplace(fingerprint, judgement);
  triage_ = own_;
  merge(triage_, baseline);
}

std::size_t EarlierWorkbook::decisions_lost_in(const std::string& made) const {
  auto bytes = read_file(made, {});
  const Triage there = bytes ? read_triage(std::move(*bytes)).triage : Triage();
  std::size_t lost = 0;
  for (const auto& [fingerprint, judgement] : own_.judgements) lost += says(there, fingerprint, judgement) ? 0 : 1;
  return lost;
}

std::string EarlierWorkbook::free_name() const {
  std::error_code error;
  for (int i = 1;; ++i)
    if (const std::string name = "findings-" + std::to_string(i) + ".xlsx"; !std::filesystem::exists(path_of(name), error)) return name;
}

std::optional<WriteError> EarlierWorkbook::make_room(const std::string& made, Language language) const {
  const std::size_t all = own_.judgements.size(), lost = all == 0 ? 0 : decisions_lost_in(made);
  const std::string path = path_of(kWorkbook), carried = std::to_string(all - lost);
  const bool is_chinese = language == Language::Chinese;
  if (all > lost) say_of(path, is_chinese ? "已填写的 " + carried + " 条处理意见带入新的工作簿" : "decisions carried over into the new workbook: " + carried);
  if (lost == 0 && !is_unclear_) return std::nullopt;
  const std::string name = free_name();
  std::error_code error;
  std::filesystem::rename(path, path_of(name), error);
  if (error) return WriteError{path_of(name), error.message()};
  const std::string without = std::to_string(lost);
  if (lost == 0) say_of(path, is_chinese ? "其中有的内容不能读作处理意见，原工作簿保留为 " + name : "not all in it could be read as decisions; the earlier workbook is kept as " + name);
  else say_of(path, is_chinese ? "另有 " + without + " 条处理意见在新的工作簿里没有位置或与 --baseline 不同，原工作簿保留为 " + name
                               : "decisions without a place in the new workbook, or other than those of --baseline: " + without + "; the earlier workbook is kept as " + name);
  return std::nullopt;
}

}  // namespace gouji
