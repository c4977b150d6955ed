#include "outputs/codebook.h"

#include "outputs/csv.h"
#include "outputs/described.h"
#include "outputs/json.h"

namespace gouji {
namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text.append(text.empty() ? "" : "|").append(word);
  return text;
}

void append_rows(std::string& out, const DescribedTable& table, std::string_view file, std::string_view name, CsvFor reader) {
  std::uint64_t position = 0;
  for (const DescribedColumn& column : table.columns) {
    CsvRow row(out, reader);
    row.text(file).text(name).number(++position).text(column.name).text(column.type).text(column.unit).text(column.key);
    row.text(joined(column.values)).text(column.words.zh).text(column.words.en).end();
  }
}

std::string in_both(const Words& words) { return words.zh + " / " + words.en; }

// An object or array is opened and closed by the caller; members are parted here.
class Json {
 public:
  explicit Json(std::string& out) : out_(out) {}

  Json& open(char bracket) {
    part();
    out_ += bracket;
    return *this;
  }
  Json& close(char bracket) {
    out_ += bracket;
    return *this;
  }
  Json& name(std::string_view name) {
    part();
    append_json(out_, name);
    out_ += ':';
    return *this;
  }
  Json& text(std::string_view text) {
    part();
    append_json(out_, text);
    return *this;
  }
  Json& written(std::string_view json) {
    part();
    out_ += json;
    return *this;
  }
  Json& member(std::string_view name, std::string_view text) { return this->name(name).text(text); }

 private:
  void part() {
    const char last = out_.empty() ? '[' : out_.back();
    if (last != '{' && last != '[' && last != ':') out_ += ',';
  }

  std::string& out_;
};

void append_field(Json& json, const DescribedColumn& column) {
  json.open('{').member("name", column.name).member("type", column.type).member("title", column.words.zh).member("description", column.words.en);
  if (!column.unit.empty()) json.member("unit", column.unit);
  if (!column.key.empty()) json.member("key", column.key);
  if (!column.values.empty()) {
    json.name("constraints").open('{').name("enum").open('[');
    for (const std::string& value : column.values) column.type == "integer" ? json.written(value) : json.text(value);
    json.close(']').close('}');
  }
  json.close('}');
}

void append_resource(Json& json, const DescribedTable& table, CsvFor reader) {
  json.open('{').member("name", table.name.substr(0, table.name.find('.'))).member("path", table.name).member("profile", "tabular-data-resource");
  json.member("title", table.words.zh).member("description", table.words.en).member("format", "csv").member("mediatype", "text/csv").member("encoding", "utf-8");
  json.name("dialect").open('{').member("delimiter", ",").member("quoteChar", "\"").member("lineTerminator", reader == CsvFor::Audit ? "\r\n" : "\n").close('}');
  json.name("schema").open('{').name("missingValues").open('[').text("").close(']').name("fields").open('[');
  for (const DescribedColumn& column : table.columns) append_field(json, column);
  json.close(']').close('}').close('}');
}

void append_file(Json& json, std::string_view name, std::string_view path, std::string_view format, std::string_view mediatype, const Words& words) {
  json.open('{').member("name", name).member("path", path).member("format", format).member("mediatype", mediatype);
  json.member("title", words.zh).member("description", words.en).close('}');
}

constexpr std::string_view kTitle = "gouji：年度报告的数据和校验结果";
constexpr std::string_view kAbout = "Figures of published annual reports, and what does not hold in them, as gouji read them.";

}  // namespace

std::string codebook_csv(const Forms& forms, CsvFor reader) {
  std::string out = head_of(described_codebook_csv(), reader);
  for (const DescribedTable& table : described_csv(forms)) append_rows(out, table, table.name, {}, reader);
  for (const DescribedTable& table : described_tables()) append_rows(out, table, "data.sqlite", table.name, reader);
  for (const DescribedTable& table : described_views(forms)) append_rows(out, table, "data.sqlite", table.name, reader);
  return out;
}

std::string datapackage_json(const Forms& forms, const Stamp& stamp, CsvFor reader) {
  std::string out;
  Json json(out);
  json.open('{').member("profile", "data-package").member("name", "gouji").member("title", kTitle).member("description", kAbout);
  json.member("gouji", stamp.version).member("grammars", stamp.grammars).name("resources").open('[');
  for (const DescribedTable& table : described_csv(forms)) append_resource(json, table, reader);
  append_file(json, "records", "records.jsonl", "jsonl", "application/x-ndjson", {"完整记录，一份报告一行", "whole records, one report a line"});
  append_file(json, "database", "data.sqlite", "sqlite", "application/vnd.sqlite3", {"数据库；各列含义见其中的表 fields", "database; its table “fields” explains every column"});
  json.close(']').close('}');
  return in_lines(out);
}

std::string datasette_json(const Forms& forms) {
  std::string out;
  Json json(out);
  json.open('{').member("title", kTitle).member("description", kAbout).name("databases").open('{').name("data").open('{').name("tables").open('{');
  std::vector<DescribedTable> all = described_tables();
  for (DescribedTable& view : described_views(forms)) all.push_back(std::move(view));
  for (const DescribedTable& table : all) {
    json.name(table.name).open('{').member("description", in_both(table.words)).name("columns").open('{');
    for (const DescribedColumn& column : table.columns) json.member(column.name, in_both(column.words));
    json.close('}').close('}');
  }
  json.close('}').close('}').close('}').close('}');
  return in_lines(out);
}

}  // namespace gouji
