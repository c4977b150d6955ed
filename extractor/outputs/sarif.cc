#include "outputs/sarif.h"

#include <vector>

#include "messages/check_names.h"
#include "outputs/json.h"

namespace gouji {
namespace {

constexpr std::size_t kWriteAt = 1U << 16U;

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~' || c == '/';
}

// A path as a reference (RFC 3986): relative ones stay relative.
std::string uri_of(std::string_view path) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_unreserved(c)) uri += c;
    else uri.append("%").append(1, kHex[byte >> 4U]).append(1, kHex[byte & 0xFU]);
  }
  return uri;
}

// Bytes count in the file itself unless it is a container, whose parts are artifacts of their own.
bool is_whole_file(std::string_view part) { return part.empty() || part == "text" || part == "page"; }

class SarifWriter {
 public:
  SarifWriter(const PipelineOptions& options, StoredData& data, WholeFile& file) : options_(options), data_(data), file_(file) {}

  std::optional<WriteError> write() {
    out_ = R"({"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json","version":"2.1.0","runs":[{)";
    tool();
    has_known_ = data_.number("SELECT count(*) FROM (SELECT 1 FROM findings WHERE known = 1 LIMIT 1)") > 0;
    artifacts();
    out_ += ",\n\"results\":[";
    if (auto error = results()) return error;
    out_ += R"(],"columnKind":"unicodeCodePoints"}]})" "\n";
    if (auto error = file_.write(out_)) return error;
    return data_.error();
  }

 private:
  void tool() {
    out_ += R"("tool":{"driver":{"name":"gouji","version":)";
    append_json(out_, options_.stamp.version);
    out_ += R"(,"rules":[)";
    StoredRows rows = data_.rows("SELECT check_id, max(basis), max(CASE severity WHEN 'error' THEN 3 WHEN 'warning' THEN 2 ELSE 1 END) "
                                 "FROM findings GROUP BY check_id ORDER BY check_id");
    while (rows.next()) rule(std::string(rows.text(0)), rows.text(1), rows.number(2));
    out_ += "]}}";
  }

  void rule(const std::string& check, std::string_view basis, std::int64_t severity) {
    const std::size_t index = rules_.size();
    rules_[check] = index;
    out_ += index == 0 ? "\n" : ",\n";
    out_ += R"({"id":)";
    append_json(out_, check);
    const std::string about = about_check(check);
    text_object(",\"shortDescription\":", about);
    text_object(",\"help\":", about + basis_words(basis) + in_words("。详见 gouji explain ", "; see gouji explain ") + check);
    out_.append(R"(,"defaultConfiguration":{"level":")").append(severity == 3 ? "error" : severity == 2 ? "warning" : "note").append("\"}}");
  }

  std::string in_words(std::string_view zh, std::string_view en) const { return std::string(Phrase{zh, en}.in(options_.language)); }

  std::string basis_words(std::string_view basis) const {
    if (basis.empty()) return {};
    if (options_.forms != nullptr) basis = basis_in(basis, *options_.forms, options_.language);
    return in_words("。依据：", "; basis: ") + std::string(basis);
  }

  std::string about_check(const std::string& check) const {
    if (options_.forms != nullptr) return std::string(in(name_of_check(check, *options_.forms), options_.language));
    const auto found = options_.checks.find(check);
    if (found == options_.checks.end()) return check;
    const CheckTally& tally = found->second;
    if (tally.is_tie && !tally.grid_name.zh.empty()) return in_words("勾稽 ", "ties: ") + std::string(in(tally.grid_name, options_.language));
    return std::string(name_of(tally.kind).in(options_.language));
  }

  void text_object(std::string_view name, std::string_view text) {
    out_.append(name).append("{\"text\":");
    append_json(out_, text);
    out_ += '}';
  }

  // The files that have findings, and the parts of containers in which they stand.
  void artifacts() {
    out_ += ",\n\"artifacts\":[";
    StoredRows rows = data_.rows("SELECT s.id, s.path, f.part FROM findings f JOIN reports r ON r.id = f.report_id JOIN sources s ON s.id = r.source_id "
                                 "GROUP BY s.id, f.part ORDER BY s.id, f.part");
    std::int64_t source = 0;
    std::int64_t parent = -1, index = -1;
    while (rows.next()) {
      if (rows.number(0) != source) {
        source = rows.number(0);
        parent = ++index;
        out_ += index == 0 ? "\n" : ",\n";
        artifact(uri_of(rows.text(1)), -1);
      }
      if (is_whole_file(rows.text(2))) continue;
      ++index;
      out_ += ",\n";
      artifact("/" + uri_of(rows.text(2)), parent);
    }
    out_ += "]";
  }

  void artifact(const std::string& uri, std::int64_t parent) {
    out_ += R"({"location":{"uri":)";
    append_json(out_, uri);
    out_ += '}';
    if (parent >= 0) out_.append(R"(,"parentIndex":)").append(std::to_string(parent));
    out_ += '}';
  }

  // Results in the order of the artifacts, so that their indexes can be counted along; file by file, for to sort all messages at once takes
  // memory for all of them.
  std::optional<WriteError> results() {
    StoredRows sources = data_.rows("SELECT id FROM sources ORDER BY id");
    StoredRows rows = data_.rows(
        "SELECT s.id, s.path, f.part, f.begin, f.\"end\", f.check_id, f.severity, f.message, f.message_en, f.fingerprint, f.known, r.agency, r.year, "
        "f.at, f.verdict FROM findings f JOIN reports r ON r.id = f.report_id JOIN sources s ON s.id = r.source_id WHERE s.id = ? ORDER BY f.part, r.id, f.id");
    while (sources.next())
      for (rows.again().with(sources.number(0)); rows.next();) {
        count_artifacts(rows);
        result(rows);
        if (out_.size() < kWriteAt) continue;
        if (auto error = file_.write(out_)) return error;
        out_.clear();
      }
    return std::nullopt;
  }

  void count_artifacts(const StoredRows& rows) {
    if (rows.number(0) != source_) {
      source_ = rows.number(0);
      artifact_ = ++last_artifact_;
      part_.clear();
    }
    if (is_whole_file(rows.text(2)) || rows.text(2) == part_) return;
    part_ = rows.text(2);
    artifact_ = ++last_artifact_;
  }

  void result(const StoredRows& rows) {
    const std::string check(rows.text(5));
    out_ += is_first_ ? "\n" : ",\n";
    is_first_ = false;
    out_ += R"({"ruleId":)";
    append_json(out_, check);
    out_.append(R"(,"ruleIndex":)").append(std::to_string(rules_[check])).append(R"(,"level":")").append(rows.text(6)).append("\"");
    text_object(",\"message\":", options_.language == Language::English ? rows.text(8) : rows.text(7));
    out_ += R"(,"locations":[{"physicalLocation":{"artifactLocation":{"uri":)";
    append_json(out_, is_whole_file(rows.text(2)) ? uri_of(rows.text(1)) : "/" + uri_of(rows.text(2)));
    out_.append(R"(,"index":)").append(std::to_string(artifact_)).append("}");
    region(rows);
    out_ += R"(},"logicalLocations":[{"fullyQualifiedName":)";
    append_json(out_, std::string(rows.text(11)) + "/" + std::string(rows.text(12)) + "/" + check + "@" + std::string(rows.text(13)));
    out_ += "}]}]";
    if (!rows.text(9).empty()) {
      out_ += R"(,"partialFingerprints":{"gouji/v1":)";
      append_json(out_, rows.text(9));
      out_ += '}';
    }
    if (has_known_) out_ += rows.number(10) == 1 ? R"(,"baselineState":"unchanged")" : R"(,"baselineState":"new")";
    out_ += R"(,"properties":{"path":)";
    append_json(out_, rows.text(1));
    out_ += R"(,"verdict":)";
    append_json_or_null(out_, rows.text(14));
    out_ += "}}";
  }

  void region(const StoredRows& rows) {
    if (rows.is_null(3)) return;
    out_.append(R"(,"region":{"byteOffset":)").append(std::to_string(rows.number(3)));
    out_.append(R"(,"byteLength":)").append(std::to_string(rows.number(4) - rows.number(3))).append("}");
  }

  const PipelineOptions& options_;
  StoredData& data_;
  WholeFile& file_;
  std::string out_{};
  std::map<std::string, std::size_t> rules_{};
  bool has_known_ = false, is_first_ = true;
  std::int64_t source_ = 0, artifact_ = -1, last_artifact_ = -1;
  std::string part_{};
};

}  // namespace

std::optional<WriteError> write_sarif(const std::string& database_path, const PipelineOptions& options, WholeFile& file) {
  StoredData data;
  if (auto error = data.open(database_path, options.is_stopped)) return error;
  return SarifWriter(options, data, file).write();
}

}  // namespace gouji
