#pragma once
// A prepared INSERT whose parameters are bound from the left.

#include <sqlite3.h>

#include <optional>
#include <string>
#include <string_view>

#include "gouji/amount.h"
#include "outputs/clean_text.h"
#include "outputs/dictionary.h"

namespace gouji {

class Insert {
 public:
  Insert() = default;
  Insert(const Insert&) = delete;
  Insert& operator=(const Insert&) = delete;
  ~Insert() { finish(); }

  void finish() {
    sqlite3_finalize(statement_);
    statement_ = nullptr;
  }

  bool prepare(sqlite3* database, std::string_view table) {
    std::string sql = "INSERT INTO " + std::string(table) + " VALUES (";
    for (const SqlColumn& column : kSqlColumns)
      if (column.table == table) sql += sql.back() == '(' ? "?" : ", ?";
    sql += ")";
    return sqlite3_prepare_v3(database, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement_, nullptr) == SQLITE_OK;
  }

  Insert& number(std::int64_t number) {
    sqlite3_bind_int64(statement_, ++bound_, number);
    return *this;
  }
  Insert& nothing() {
    sqlite3_bind_null(statement_, ++bound_);
    return *this;
  }
  // The text must live until run().
  Insert& text(std::string_view text) {
    sqlite3_bind_text(statement_, ++bound_, text.data() == nullptr ? "" : text.data(), static_cast<int>(text.size()), SQLITE_STATIC);
    return *this;
  }
  Insert& text_or_null(std::string_view text) { return text.empty() ? nothing() : this->text(text); }
  // Text from outside.
  Insert& written(std::string_view text) { return is_clean(text) ? this->text(text) : copy(cleaned(text)); }
  Insert& written_or_null(std::string_view text) { return text.empty() ? nothing() : written(text); }
  Insert& copy(const std::string& text) {
    sqlite3_bind_text(statement_, ++bound_, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
    return *this;
  }
  Insert& number_or_null(std::int64_t number) { return number == 0 ? nothing() : this->number(number); }
  Insert& amount(const std::optional<Amount>& amount) { return amount ? copy(to_string(*amount)) : nothing(); }

  bool run() {
    const bool done = sqlite3_step(statement_) == SQLITE_DONE;
    sqlite3_reset(statement_);
    bound_ = 0;
    return done;
  }

 private:
  sqlite3_stmt* statement_ = nullptr;
  int bound_ = 0;
};

}  // namespace gouji
