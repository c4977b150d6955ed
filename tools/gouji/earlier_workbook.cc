#include "earlier_workbook.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "batch/read_file.h"
#include "gouji/extract.h"
#include "terminal.h"

namespace gouji {
namespace {

constexpr const char* kWorkbook = "findings.xlsx";

bool says(const Triage& triage, const std::string& fingerprint, const Judgement& judgement) {
  const auto found = triage.judgements.find(fingerprint);
  return found != triage.judgements.end() && found->second == judgement;
}

// The directory at the end of a workbook holds the checksum of every part in it, so whoever saves it changes these bytes.
std::string end_of(const std::string& path) {
  constexpr std::streamoff kEnd = 4096;
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  const std::streamoff size = file.tellg();
  std::string end(static_cast<std::size_t>(std::clamp<std::streamoff>(size, 0, kEnd)), '\0');
  file.seekg(std::max<std::streamoff>(size - kEnd, 0));
  file.read(end.data(), static_cast<std::streamsize>(end.size()));
  return file ? sha256_of(end) + " " + std::to_string(size) + "\n" : std::string();
}

}  // namespace

EarlierWorkbook::EarlierWorkbook(const OutputFolder& folder, const Triage& baseline, const std::string& baseline_path)
    : folder_(folder), triage_(baseline) {
  const std::string path = path_of(kWorkbook);
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return;
  const std::string noted = folder.note();
  if (!noted.empty() && noted == end_of(path)) return;
  auto bytes = read_file(path, {});
  TriageRead read = bytes ? read_triage(std::move(*bytes)) : TriageRead();
  is_unclear_ = !bytes || read.error || !read.complaints.empty();
  // Where the baseline is this very workbook, no other file has its decisions.
  const bool is_baseline = !baseline_path.empty() && std::filesystem::equivalent(path, baseline_path, error);
  for (const auto& [fingerprint, judgement] : read.triage.judgements)
    if (judgement != Judgement{} && (is_baseline || !says(baseline, fingerprint, judgement))) own_.judgements.emplace(fingerprint, judgement);
  is_changed_ = !noted.empty() && own_.judgements.empty();
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

void EarlierWorkbook::note_new() const {
  const auto& all = triage_.judgements;
  const bool is_empty = std::all_of(all.begin(), all.end(), [](const auto& one) { return one.second == Judgement{}; });
  folder_.set_note(is_empty ? end_of(path_of(kWorkbook)) : std::string());
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
  if (all > lost)
    say_of(path, is_chinese ? "已填写的 " + carried + " 条处理意见带入新的工作簿" : "decisions carried over into the new workbook: " + carried);
  if (lost == 0 && !is_unclear_ && !is_changed_) return std::nullopt;
  const std::string name = free_name();
  std::error_code error;
  std::filesystem::rename(path, path_of(name), error);
  if (error) return WriteError{path_of(name), error.message()};
  const Words why = why_kept(lost);
  say_of(path, is_chinese ? why.zh + "，原工作簿保留为 " + name : why.en + "; the earlier workbook is kept as " + name);
  return std::nullopt;
}

Words EarlierWorkbook::why_kept(std::size_t lost) const {
  const std::string count = std::to_string(lost);
  if (lost > 0)
    return {"另有 " + count + " 条处理意见在新的工作簿里没有位置或与 --baseline 不同",
            "decisions without a place in the new workbook, or other than those of --baseline: " + count};
  if (is_unclear_) return {"其中有的内容不能读作处理意见", "not all in it could be read as decisions"};
  return {"写成以后有人改过", "somebody changed it after it was written"};
}

}  // namespace gouji
