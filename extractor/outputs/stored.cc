#include "outputs/stored.h"

#include <sqlite3.h>

namespace gouji {
namespace {

// Steps of SQLite's machine between two questions; a row takes some dozens.
constexpr int kStepsBetween = 1000;

}  // namespace

StoredData::~StoredData() { sqlite3_close(database_); }

std::optional<WriteError> StoredData::open(const std::string& path, IsStopped is_stopped) {
  path_ = path;
  is_stopped_ = is_stopped;
  const int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX;
  if (sqlite3_open_v2(path.c_str(), &database_, flags, "unix-none") != SQLITE_OK) fail();
  if (is_stopped_ != nullptr)
    sqlite3_progress_handler(
        database_, kStepsBetween, [](void* self) { return static_cast<StoredData*>(self)->is_stopped_() ? 1 : 0; }, this);
  return error_;
}

void StoredData::fail() {
  if (!error_) error_ = WriteError{path_, database_ == nullptr ? "SQLite" : sqlite3_errmsg(database_)};
}

StoredRows StoredData::rows(std::string_view sql) {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(database_, sql.data(), static_cast<int>(sql.size()), &statement, nullptr) !=
      SQLITE_OK)
    fail();
  return {*this, statement};
}

std::int64_t StoredData::number(std::string_view sql) {
  StoredRows found = rows(sql);
  return found.next() ? found.number(0) : 0;
}

StoredRows::~StoredRows() { sqlite3_finalize(statement_); }

StoredRows& StoredRows::again() {
  sqlite3_reset(statement_);
  bound_ = 0;
  return *this;
}

StoredRows& StoredRows::with(std::int64_t number) {
  sqlite3_bind_int64(statement_, ++bound_, number);
  return *this;
}

StoredRows& StoredRows::with(std::string_view text) {
  sqlite3_bind_text(statement_, ++bound_, text.data(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
  return *this;
}

bool StoredRows::next() {
  if (statement_ == nullptr) return false;
  const int result = sqlite3_step(statement_);
  if (result != SQLITE_ROW && result != SQLITE_DONE) data_->fail();
  return result == SQLITE_ROW;
}

std::string_view StoredRows::text(int column) const {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
  return text == nullptr
             ? std::string_view()
             : std::string_view(text, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
}

std::int64_t StoredRows::number(int column) const { return sqlite3_column_int64(statement_, column); }

bool StoredRows::is_null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

}  // namespace gouji
