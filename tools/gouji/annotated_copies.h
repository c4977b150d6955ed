#pragma once
// The folder annotated/ of the results: of each DOCX with failing ties, or against whose figures another report speaks, a copy in which Word comments
// say so, and index.csv, which says what each copy is of. They are written once every report is read, for only then is it known what reports say
// of each other, into a folder beside it; finish() moves them to their place.

#include <cstdint>
#include <fstream>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "batch/walk.h"
#include "gouji/extract.h"
#include "messages/names.h"
#include "output_folder.h"
#include "outputs/annotate/cell_notes.h"
#include "outputs/whole_file.h"

namespace gouji {

class AnnotatedCopies {
 public:
  AnnotatedCopies(const OutputFolder& folder, Language language);
  ~AnnotatedCopies();  // takes away what finish() has not moved
  AnnotatedCopies(const AnnotatedCopies&) = delete;
  AnnotatedCopies& operator=(const AnnotatedCopies&) = delete;

  // What comments will say of a file, as add() takes it. Workers may ask at the same time.
  std::string notes_of(const Extraction& extraction, const Forms& forms) const;

  // The file that is read next. A copy is wanted where its ties fail.
  std::optional<WriteError> add(const Input& input, const Extraction& extraction, const std::string& notes);

  // Findings that needed several reports, of a report of the `file`th, counted from 0, as extraction_of gives them.
  void add_late(std::size_t file, const Extraction& late, const Forms& forms);

  // Opens the files of which a copy is wanted again. One that is no longer what was audited, or cannot hold comments, has no copy and is counted.
  std::optional<WriteError> write(std::uint32_t jobs, const std::function<bool()>& is_stopped);

  // Brings the copies to their place, writes index.csv and removes what an earlier run left of its own. Without copies there is no folder.
  std::optional<WriteError> finish();

  std::uint64_t written() const { return names_.size(); }
  std::uint64_t without() const { return wanted_ - names_.size(); }  // files with failing ties that have no copy

 private:
  struct File {
    std::string path{}, name{}, sha256{};  // as it is opened, and as it is called
    bool is_docx = false;
    bool is_wanted = false;
    std::uint64_t notes_begin = 0, notes_size = 0;  // in the file of notes
    std::vector<CellNote> late{};
  };
  struct Copy {
    std::uint32_t comments = 0;  // 0: there is none
    std::optional<WriteError> error{};
  };

  std::string path_of(const std::string& name) const { return folder_ + "/" + name; }
  std::string waiting_path_of(std::size_t file) const { return waiting_ + "/" + std::to_string(file); }
  std::optional<WriteError> keep(const std::string& notes);
  std::optional<std::vector<CellNote>> all_notes_of(const File& file) const;
  Copy make(std::size_t file) const;
  std::optional<WriteError> take(std::size_t file, const Copy& copy);
  std::string free_name(const std::string& path) const;
  std::optional<WriteError> note_names();
  std::set<std::string> earlier_names() const;

  std::string folder_, waiting_;
  Language language_;
  std::vector<File> files_{};
  std::uint64_t wanted_ = 0;
  std::ofstream notes_{};  // what comments say, until all is known
  std::uint64_t notes_size_ = 0;
  std::map<std::string, std::string> names_{};  // of copies, in lower case, and as they are
  std::string rows_{};                          // of index.csv
  struct Move {
    std::string from{}, name{};
  };
  std::vector<Move> moves_{};
};

// A name for a copy: the last step of the path, without characters that a file system, a shell's list or a spreadsheet takes for something else, and of bearable length.
std::string copy_name(const std::string& path);

}  // namespace gouji
