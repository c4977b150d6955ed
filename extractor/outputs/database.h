#pragma once
// data.sqlite: everything that was read as tables, the same bytes for the same input. It is made beside its place and moved there
// when it is whole.

#include <memory>
#include <optional>
#include <string>

#include "gouji/extract.h"
#include "outputs/record_json.h"
#include "outputs/whole_file.h"

namespace gouji {

class Database {
 public:
  explicit Database(std::string path);
  ~Database();

  std::optional<WriteError> open();
  // Files are numbered in the order in which they are added.
  std::optional<WriteError> add(const Extraction& extraction, const Forms& forms);
  std::optional<WriteError> commit(const Forms& forms, const Stamp& stamp);

 private:
  struct Open;  // the connection and its statements
  std::unique_ptr<Open> open_;
};

}  // namespace gouji
