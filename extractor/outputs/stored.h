#pragma once
// Reads a finished data.sqlite, row by row; it is opened read only.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "outputs/whole_file.h"

struct sqlite3;
struct sqlite3_stmt;

namespace gouji {

class StoredRows;

// Whether the run is to end, as soon as can be.
using IsStopped = bool (*)();

class StoredData {
 public:
  StoredData() = default;
  ~StoredData();
  StoredData(const StoredData&) = delete;
  StoredData& operator=(const StoredData&) = delete;

  // While `is_stopped` gives true no SELECT goes on, and error() says so; it is asked every few rows.
  std::optional<WriteError> open(const std::string& path, IsStopped is_stopped = nullptr);

  // The rows that a SELECT gives. Its parameters are bound with StoredRows::with.
  StoredRows rows(std::string_view sql);

  // The one number that a SELECT gives; 0 where it gives none.
  std::int64_t number(std::string_view sql);

  // What went wrong first, in any of the rows so far.
  const std::optional<WriteError>& error() const { return error_; }

 private:
  friend class StoredRows;
  void fail();

  std::string path_{};
  IsStopped is_stopped_ = nullptr;
  sqlite3* database_ = nullptr;
  std::optional<WriteError> error_{};
};

// Rows of one SELECT; columns are counted from 0. Texts live until the next row.
class StoredRows {
 public:
  StoredRows(StoredRows&& other) noexcept
      : data_(other.data_), statement_(std::exchange(other.statement_, nullptr)), bound_(other.bound_) {}
  StoredRows(const StoredRows&) = delete;
  StoredRows& operator=(const StoredRows&) = delete;
  StoredRows& operator=(StoredRows&&) = delete;
  ~StoredRows();

  // From the beginning, with parameters bound anew.
  StoredRows& again();
  StoredRows& with(std::int64_t number);
  StoredRows& with(std::string_view text);

  bool next();
  std::string_view text(int column) const;  // empty where it is null
  std::int64_t number(int column) const;    // 0 where it is null
  bool is_null(int column) const;

 private:
  friend class StoredData;
  StoredRows(StoredData& data, sqlite3_stmt* statement) : data_(&data), statement_(statement) {}

  StoredData* data_;
  sqlite3_stmt* statement_;
  int bound_ = 0;
};

}  // namespace gouji
