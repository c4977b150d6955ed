#include "annotated_copies.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <exception>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "batch/in_parallel.h"
#include "batch/read_file.h"
#include "outputs/annotate/annotate.h"
#include "text/utf8.h"

namespace gouji {
namespace {

constexpr std::string_view kIndexHead = "copy,path,sha256,comments\n";
constexpr std::size_t kMostBytes = 200;  // file systems take 255, and a file that is not whole yet has a longer name

std::string lower(std::string name) {
  std::transform(name.begin(), name.end(), name.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return name;
}

bool is_safe(char32_t c) { return c >= 0x20 && c != 0x7F && c != 0xFFFD && std::u32string_view(U"\"'`,;\\/:*?<>|$").find(c) == std::u32string_view::npos; }

// RFC 4180; a spreadsheet must take no path for a formula.
std::string quoted(const std::string& text) {
  std::string result = "\"";
  if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) result += "'";
  for (const char c : text) result.append(c == '"' ? 2 : 1, c);
  return result + "\"";
}

std::string stem_of(const std::string& name) {
  const auto dot = name.rfind('.');
  return dot == std::string::npos || dot == 0 ? name : name.substr(0, dot);
}

WriteError error_of(const std::string& path, const std::error_code& error) { return {path, error.message()}; }

WriteError failure_of(const std::string& path) { return {path, std::generic_category().message(errno)}; }

// To bring each of a thousand copies to the disk by itself would take longer than all the reading: finish() does it for all of them, before
// index.csv counts them.
std::optional<WriteError> write_copy(const std::string& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  return file ? std::nullopt : std::optional(failure_of(path));
}

std::string index_row(const std::string& copy, const std::string& path, const std::string& sha256, std::uint32_t comments) {
  return copy + "," + quoted(path) + "," + sha256 + "," + std::to_string(comments) + "\n";
}

void bring_to_disk(const std::string& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::syncfs(descriptor);
  ::close(descriptor);
}

}  // namespace

std::string copy_name(const std::string& path) {
  const std::string last = path.substr(path.rfind('/') + 1);
  std::string name;
  for (std::size_t at = 0; at < last.size();) {
    const CodePoint next = decode_utf8(last, at);
    if (name.size() + next.length > kMostBytes) break;
    if (is_safe(next.value)) name += last.substr(at, next.length);
    else name += '_';
    at += next.length;
  }
  // No hidden files, no folder above, nothing that begins like an option or a formula.
  if (name.empty() || std::string_view(".-=+@ ").find(name.front()) != std::string_view::npos) name = "_" + name;
  return lower(name).ends_with(".docx") ? name : name + ".docx";
}

// Names that differ in case alone are one name to some file systems.
std::string AnnotatedCopies::free_name(const std::string& path) const {
  const std::string wanted = copy_name(path), stem = stem_of(wanted);
  std::string name = wanted;
  for (int i = 2; names_.count(lower(name)) > 0; ++i) name = stem + " (" + std::to_string(i) + ")" + wanted.substr(stem.size());
  return name;
}

AnnotatedCopies::AnnotatedCopies(const OutputFolder& folder, Language language)
    : folder_(folder.path_of("annotated")), waiting_(folder_ + ".part"), language_(language) {}

AnnotatedCopies::~AnnotatedCopies() {
  std::error_code error;
  std::filesystem::remove_all(waiting_, error);
}

std::string AnnotatedCopies::notes_of(const Extraction& extraction, const Forms& forms) const {
  return extraction.format == Format::Docx ? packed(cell_notes(extraction, forms, language_)) : std::string();
}

std::optional<WriteError> AnnotatedCopies::add(const Input& input, const Extraction& extraction, const std::string& notes) {
  File& file = files_.emplace_back();
  if (has_failing_ties(extraction)) file.is_wanted = true, ++wanted_;
  if (extraction.format != Format::Docx || input.path == "-") return std::nullopt;
  file.path = input.path, file.name = extraction.path, file.sha256 = extraction.sha256, file.is_docx = true;
  file.notes_begin = notes_size_, file.notes_size = notes.size();
  return notes.empty() ? std::nullopt : keep(notes);
}

std::optional<WriteError> AnnotatedCopies::keep(const std::string& notes) {
  const std::string path = waiting_ + "/notes";
  if (!notes_.is_open()) {
    std::error_code error;
    std::filesystem::remove_all(waiting_, error);  // of a run that was killed
    std::filesystem::create_directory(waiting_, error);
    if (error) return error_of(waiting_, error);
    notes_.open(path, std::ios::binary | std::ios::trunc);
  }
  notes_.write(notes.data(), static_cast<std::streamsize>(notes.size()));
  notes_size_ += notes.size();
  return notes_ ? std::nullopt : std::optional(failure_of(path));
}

void AnnotatedCopies::add_late(std::size_t number, const Extraction& late, const Forms& forms) {
  const auto& findings = late.reports.front().findings.findings;
  if (std::none_of(findings.begin(), findings.end(), is_noted)) return;
  File& file = files_[number];
  if (!file.is_wanted) file.is_wanted = true, ++wanted_;
  if (file.is_docx) add_notes(file.late, cell_notes(late, forms, language_));
}

std::optional<WriteError> AnnotatedCopies::write(std::uint32_t jobs, const std::function<bool()>& is_stopped) {
  notes_.close();
  std::vector<std::size_t> numbers;
  for (std::size_t file = 0; file < files_.size(); ++file)
    if (files_[file].is_wanted && files_[file].is_docx) numbers.push_back(file);
  if (numbers.empty()) return std::nullopt;
  std::error_code error;
  std::filesystem::create_directory(waiting_, error);
  if (error) return error_of(waiting_, error);
  std::vector<Copy> copies(numbers.size());
  in_parallel(numbers.size(), jobs, [&](std::size_t i) {
    if (is_stopped()) return;
    try {
      copies[i] = make(numbers[i]);
    } catch (const std::exception&) {
      // Memory that runs out costs the copy, never the run.
    }
  });
  for (std::size_t i = 0; i < copies.size(); ++i)
    if (auto failure = take(numbers[i], copies[i])) return failure;
  return std::nullopt;
}

// Nothing where those that were put aside cannot be read back.
std::optional<std::vector<CellNote>> AnnotatedCopies::all_notes_of(const File& file) const {
  std::string packed_notes(file.notes_size, '\0');
  std::ifstream stream(waiting_ + "/notes", std::ios::binary);
  stream.seekg(static_cast<std::streamoff>(file.notes_begin));
  if (file.notes_size > 0 && !stream.read(packed_notes.data(), static_cast<std::streamsize>(file.notes_size))) return std::nullopt;
  auto notes = unpacked_notes(packed_notes);
  if (notes) add_notes(*notes, file.late);
  return notes;
}

AnnotatedCopies::Copy AnnotatedCopies::make(std::size_t number) const {
  const File& file = files_[number];
  auto bytes = read_file(file.path, {});
  if (!bytes || sha256_of(*bytes) != file.sha256) return {};
  const auto notes = all_notes_of(file);
  if (!notes) return {0, WriteError{waiting_ + "/notes", std::generic_category().message(EIO)}};
  const auto copy = annotated_copy({file.name, std::move(*bytes)}, *notes, language_);
  if (!copy || copy->comments == 0) return {};
  return {copy->comments, write_copy(waiting_path_of(number), copy->bytes)};
}

std::optional<WriteError> AnnotatedCopies::take(std::size_t number, const Copy& copy) {
  if (copy.error || copy.comments == 0) return copy.error;
  const File& file = files_[number];
  const std::string name = free_name(file.name);
  names_.emplace(lower(name), name);
  rows_ += index_row(name, file.name, file.sha256, copy.comments);
  moves_.push_back({waiting_path_of(number), name});
  return std::nullopt;
}

// Before a copy gets its place its name is put down, so that also a run that is killed leaves nothing that later runs do not know as gouji's own.
std::optional<WriteError> AnnotatedCopies::note_names() {
  std::error_code error;
  std::filesystem::create_directories(folder_, error);
  if (error) return error_of(folder_, error);
  std::ofstream index(path_of("index.csv"), std::ios::binary | std::ios::app);
  for (const Move& move : moves_) index << move.name << ",,,\n";
  index.flush();
  return index ? std::nullopt : std::optional(failure_of(path_of("index.csv")));
}

std::set<std::string> AnnotatedCopies::earlier_names() const {
  std::set<std::string> names;
  std::ifstream index(path_of("index.csv"), std::ios::binary);
  for (std::string line; std::getline(index, line);) {
    const std::string name = line.substr(0, line.find(','));
    // A row that somebody else wrote must not lead out of the folder.
    if (name.ends_with(".docx") && name == copy_name(name)) names.insert(name);
  }
  return names;
}

std::optional<WriteError> AnnotatedCopies::finish() {
  std::error_code error;
  if (!moves_.empty())
    if (auto failure = note_names()) return failure;
  for (const Move& move : moves_) {
    std::filesystem::rename(move.from, path_of(move.name), error);
    if (error) return error_of(path_of(move.name), error);
  }
  if (!std::filesystem::exists(folder_, error)) return std::nullopt;
  for (const std::string& name : earlier_names()) {
    const auto mine = names_.find(lower(name));
    // Where case does not count, this may be the copy that was just written.
    const bool is_kept = mine != names_.end() && (mine->second == name || std::filesystem::equivalent(path_of(name), path_of(mine->second), error));
    if (!is_kept) std::filesystem::remove(path_of(name), error);
  }
  if (names_.empty()) {
    std::filesystem::remove(path_of("index.csv"), error);
    std::filesystem::remove(folder_, error);  // only where nothing else is in it
    return std::nullopt;
  }
  bring_to_disk(folder_);
  WholeFile index(path_of("index.csv"));
  if (auto failure = index.open()) return failure;
  if (auto failure = index.write(std::string(kIndexHead) + rows_)) return failure;
  return index.commit();
}

}  // namespace gouji
