#pragma once
// The folder that an audit writes into, held against other runs as long as this lives.

#include <sys/types.h>

#include <optional>
#include <string>

#include "arguments.h"

namespace gouji {

class OutputFolder {
 public:
  explicit OutputFolder(std::string path) : path_(std::move(path)) {}
  ~OutputFolder();  // a folder that is not kept is as it was before
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  // Makes and holds the folder, or gives the exit code, having said why. Files of the names of results in a folder that gouji has not
  // written into are somebody else's.
  std::optional<int> hold(Language language);

  // Results are about to get their names.
  void keep() { is_kept_ = true; }

  // What the run before noted in the mark, and the note for the next.
  std::string note() const;
  void set_note(const std::string& note) const;

  std::string path_of(const std::string& name) const;

 private:
  struct Content {
    std::string result{};  // the name of a result in it
    bool has_others = false;
  };

  Content content() const;
  std::optional<int> take_mark(Language language);
  int refuse(const std::string& what, int error, Language language) const;

  std::string path_;
  std::string made_{};      // the first folder of the path that was not there before
  int mark_ = -1;
  off_t note_begin_ = 0;  // in the mark
  bool made_mark_ = false;
  bool is_kept_ = false;
};

}  // namespace gouji
