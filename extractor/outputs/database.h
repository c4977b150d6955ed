#pragma once
// data.sqlite: everything that was read as tables, the same bytes for the same input. It is made beside its place and moved there
// when it is whole.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

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
  // Findings that needed several reports. They belong to the report that was added as the `report`th, counted from 1; the
  // extraction has that report's head and places.
  std::optional<WriteError> add_late(std::int64_t report, const Extraction& extraction, const Forms& forms);
  // What explains suspects of such a report, likewise known only late.
  std::optional<WriteError> set_slip(std::int64_t report, const std::vector<std::string>& keys, Slip slip);
  // Nothing is added any more: others may read what there is, under part_path().
  std::optional<WriteError> finish(const Forms& forms, const Stamp& stamp);
  const std::string& part_path() const;
  std::optional<WriteError> commit();

 private:
  struct Open;  // the connection and its statements
  std::unique_ptr<Open> open_;
};

}  // namespace gouji
