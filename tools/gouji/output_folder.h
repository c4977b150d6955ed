#pragma once
// The folder that an audit writes into, held against other runs as long as this lives.

#include <optional>
#include <string>

#include "arguments.h"

namespace gouji {

class OutputFolder {
 public:
  explicit OutputFolder(std::string path) : path_(std::move(path)) {}
  ~OutputFolder();
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  // Makes and holds the folder, or gives the exit code, having said why.
  std::optional<int> hold(Language language);

  std::string path_of(const std::string& name) const;

 private:
  int refuse(const std::string& what, int error, Language language) const;

  std::string path_;
  int mark_ = -1;
};

}  // namespace gouji
