#pragma once
// The findings.xlsx of an earlier run, which somebody may have written decisions into: they go into the new workbook, and where one
// has no place there the earlier workbook is kept under another name.

#include <optional>
#include <string>

#include "messages/names.h"
#include "output_folder.h"
#include "outputs/whole_file.h"
#include "triage/triage.h"

namespace gouji {

class EarlierWorkbook {
 public:
  // Reads it, if there is one. The baseline's path is empty where there is none.
  EarlierWorkbook(const OutputFolder& folder, const Triage& baseline, const std::string& baseline_path);

  // What the new workbook shall say: what the earlier one says, and before that what the baseline says.
  const Triage& triage() const { return triage_; }

  // Before the workbook that was written as `made` takes the earlier one's name. Says what became of the decisions.
  std::optional<WriteError> make_room(const std::string& made, Language language) const;

  // Once the new one has its name: notes which bytes it has, so that the next run need not look for decisions in one that nobody has saved.
  void note_new() const;

 private:
  std::string path_of(const std::string& name) const { return folder_.path_of(name); }
  std::size_t decisions_lost_in(const std::string& made) const;
  std::string free_name() const;
  Words why_kept(std::size_t lost) const;

  const OutputFolder& folder_;
  Triage own_{}, triage_{};  // decisions that no other file has; those and all of the baseline's
  bool is_unclear_ = false;  // something in it could not be read as a decision
  bool is_changed_ = false;  // somebody saved it without a decision: with a column or sheet of their own, perhaps
};

}  // namespace gouji
