#pragma once
// Rows that belong to rows of another SELECT: both come in the same order, so that neither is looked up.

#include <cstdint>
#include <string_view>

#include "outputs/stored.h"

namespace gouji::workbook {

class RowsOf {
 public:
  // The first column is the number of the row that it belongs to.
  RowsOf(StoredData& data, std::string_view sql) : rows_(data.rows(sql)) {}

  // The next row of this owner; false where there is none. Every owner that has rows is asked for, until none is left.
  bool next(std::int64_t owner) {
    if (!is_waiting_) has_row_ = rows_.next();
    is_waiting_ = !has_row_ || rows_.number(0) != owner;
    return !is_waiting_;
  }
  const StoredRows& row() const { return rows_; }

 private:
  StoredRows rows_;
  bool has_row_ = false;
  bool is_waiting_ = false;  // the row that was read last belongs to an owner to come
};

}  // namespace gouji::workbook
