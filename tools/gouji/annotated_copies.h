#pragma once
// The folder annotated/ of the results: of each DOCX with failing ties a copy in which Word comments say so, and index.csv, which says what each copy is of.

#include <map>
#include <optional>
#include <set>
#include <string>

#include "gouji/extract.h"
#include "messages/names.h"
#include "output_folder.h"
#include "outputs/whole_file.h"

namespace gouji {

class AnnotatedCopies {
 public:
  AnnotatedCopies(const OutputFolder& folder, Language language) : folder_(folder.path_of("annotated")), language_(language) {}

  // Writes the copy of a file, where it is a DOCX with failing ties. The file is read again; if it is no longer the one that was audited, or cannot
  // hold comments, it has no copy and is counted.
  std::optional<WriteError> add(const Extraction& extraction, const Forms& forms);

  // Writes index.csv and removes what an earlier run left of its own copies. Without copies there is no folder.
  std::optional<WriteError> finish();

  std::uint64_t written() const { return names_.size(); }
  std::uint64_t without() const { return without_; }  // files with failing ties that have no copy

 private:
  std::string path_of(const std::string& name) const { return folder_ + "/" + name; }
  std::string free_name(const std::string& path) const;
  std::optional<WriteError> note_name(const std::string& name);
  std::set<std::string> earlier_names() const;

  std::string folder_;
  Language language_;
  std::map<std::string, std::string> names_{};  // of copies, in lower case, and as they are
  std::string rows_{};                          // of index.csv
  std::uint64_t without_ = 0;
};

// A name for a copy: the last step of the path, without characters that a file system, a shell's list or a spreadsheet takes for something else, and of bearable length.
std::string copy_name(const std::string& path);

}  // namespace gouji
