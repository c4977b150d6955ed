#include "outputs/record_json.h"

#include <utility>

#include "messages/sentences.h"
#include "outputs/figures_json.h"
#include "outputs/json.h"
#include "outputs/json_stretch.h"
#include "outputs/outcome.h"
#include "outputs/place_json.h"

namespace gouji {
namespace {

class RecordWriter {
 public:
  RecordWriter(std::string& out, const Extraction& extraction, const Forms& forms)
      : out_(out), extraction_(extraction), forms_(forms), place_json_(extraction), begin_(out.size()) {}

  void stamp(std::string_view schema, const Stamp& stamp) {
    out_.append(R"({"schema":")").append(schema).append(R"(","gouji":)");
    append_json(out_, stamp.version);
    out_ += R"(,"grammars":)";
    append_json(out_, stamp.grammars);
  }

  void source(const Audited* report) {
    out_ += R"(,"source":{"path":)";
    append_json(out_, extraction_.path);
    out_ += R"(,"member":null,"sha256":)";
    append_json_or_null(out_, extraction_.sha256);
    out_ += R"(,"format":)";
    append_json_or_null(out_, format_of(extraction_));
    out_ += R"(,"ordinal":)";
    if (report == nullptr) out_ += "null";
    else append_number(out_, report->record.ordinal);
    out_ += '}';
  }

  void head(const Report& report) {
    out_ += R"("report":{"agency":)";
    append_json_or_null(out_, report.agency);
    out_ += R"(,"title":)";
    append_json_or_null(out_, report.title);
    out_ += R"(,"year":)";
    if (report.year) append_number(out_, static_cast<std::uint64_t>(*report.year));
    else out_ += "null";
    out_ += R"(,"form":)";
    append_json_or_null(out_, report.form ? std::string_view(forms_.forms[*report.form].id) : std::string_view());
    out_ += R"(,"period":)";
    period(report.period);
    out_ += '}';
  }

  void sections(const Record& record) {
    const Family& family = forms_.families[record.family];
    out_ += R"(,"sections":[)";
    for (const RecordSection& section : record.sections) {
      part_from_next();
      out_ += R"({"key":)";
      append_json(out_, family.sections[section.section].key);
      out_ += R"(,"ordinal":)";
      append_number(out_, section.ordinal);
      out_ += R"(,"title":)";
      append_json(out_, section.title);
      out_ += R"(,"written":)";
      append_json(out_, section.written);
      out_ += '}';
    }
    out_ += ']';
  }

  void grids(const Record& record) {
    out_ += R"(,"grids":[)";
    for (const RecordGrid& grid : record.grids) {
      part_from_next();
      out_ += R"({"key":)";
      append_json(out_, grid_of(forms_, grid.id).key);
      out_ += R"(,"form":)";
      append_json(out_, forms_.forms[grid.id.form].id);
      out_ += '}';
    }
    out_ += ']';
  }

  void figures(const Record& record) {
    out_ += R"(,"figures":)";
    FiguresJson(out_, forms_, place_json_).append(record);
  }

  void ambiguous_rows(const Record& record) {
    out_ += R"(,"ambiguous_rows":[)";
    for (const RecordGrid& grid : record.grids)
      for (const AmbiguousRow& row : grid.ambiguous) ambiguous_row(grid_of(forms_, grid.id), row);
    out_ += ']';
  }

  void checks(const CheckCounts& counts) {
    out_ += R"(,"checks":{"holds":)";
    append_number(out_, counts.holds);
    out_ += R"(,"fails":)";
    append_number(out_, counts.fails);
    out_ += R"(,"undecided":)";
    append_number(out_, counts.undecided);
    out_ += R"(,"spent":)";
    append_number(out_, counts.spent);
    out_ += '}';
  }

  void findings(const Audited& report) {
    out_ += R"(,"findings":[)";
    finding_list(report);
    places_.findings_end = out_.size() - begin_;
    places_.has_findings = !report.findings.findings.empty();
    out_ += ']';
  }

  void one_finding(const Finding& finding, FigureNames& names) {
    figures_of(finding);
    append_json_or_null(out_, finding.quote);
    others(finding.others);
    out_ += R"(,"place":)";
    place(finding.place);
    messages(sentence_of(finding, names));
    out_ += R"(,"fingerprint":)";
    append_json(out_, finding.fingerprint);
    out_.append(R"(,"known":)").append(finding.is_known ? "true" : "false").append("}");
  }

  LatePlaces take_places() { return std::exchange(places_, {}); }

  // The elements alone.
  void finding_list(const Audited& report) {
    FigureNames names(report.record, forms_);
    bool is_first = true;
    for (const Finding& finding : report.findings.findings) {
      if (!is_first) out_ += ',';
      is_first = false;
      one_finding(finding, names);
    }
  }

  void suspects(const Findings& findings) {
    out_ += R"(,"suspects":[)";
    for (const SuspectGroup& group : findings.suspects) suspect_group(group);
    out_ += R"(],"unchecked":)";
    texts(findings.unchecked);
  }

  void diagnostics() {
    out_ += R"(,"diagnostics":[)";
    for (const Diagnostic& diagnostic : diagnostics_of(extraction_)) {
      part_from_next();
      const Words words = sentence_of(diagnostic);
      out_.append(R"({"code":")").append(id_of(diagnostic.code)).append(R"(","severity":")").append(id_of(diagnostic.severity)).append(R"(","place":)");
      place({diagnostic.where});
      messages(words);
      out_ += '}';
    }
    out_ += ']';
  }

 private:
  // A comma behind an element that another follows.
  void part_from_next() {
    if (out_.back() != '[') out_ += ',';
  }

  void date(const Date& date) {
    if (date.year == 0 || date.month == 0 || date.day == 0) {
      out_ += "null";
      return;
    }
    const auto padded = [&](int number) { out_.append(number < 10 ? "-0" : "-"), append_number(out_, static_cast<std::uint64_t>(number)); };
    out_ += '"';
    append_number(out_, static_cast<std::uint64_t>(date.year));
    padded(date.month);
    padded(date.day);
    out_ += '"';
  }

  void period(const std::optional<Period>& period) {
    if (!period) {
      out_ += "null";
      return;
    }
    out_ += R"({"from":)";
    date(period->from);
    out_ += R"(,"to":)";
    date(period->to);
    out_ += '}';
  }

  void quoted(Amount amount) { out_.append("\"").append(to_string(amount)).append("\""); }

  void amount_or_null(const std::optional<Amount>& amount) {
    if (amount) quoted(*amount);
    else out_ += "null";
  }

  void number_or_null(std::uint32_t number) {
    if (number == 0) out_ += "null";
    else append_number(out_, number);
  }

  void place(const Place& place) { place_json_.behind(JsonStretch(room_, place_json_.most()), place).append_to(out_); }

  void ambiguous_row(const FormGrid& form, const AmbiguousRow& row) {
    part_from_next();
    out_.append(R"({"row":")").append(form.key).append(".").append(form.rows[row.row].key).append(R"(","written":)");
    append_json(out_, row.written);
    out_.append(R"(,"truncated":)").append(row.truncated ? "true" : "false").append(R"(,"readings":[)");
    for (const auto& reading : row.readings) {
      part_from_next();
      out_ += '[';
      for (const auto& amount : reading) {
        part_from_next();
        amount_or_null(amount);
      }
      out_ += ']';
    }
    out_ += "]}";
  }

  void others(const std::vector<ReportName>& reports) {
    out_ += R"(,"others":[)";
    for (const ReportName& report : reports) {
      part_from_next();
      out_ += R"({"path":)";
      append_json(out_, report.path);
      out_ += R"(,"sha256":)";
      append_json_or_null(out_, report.sha256);
      out_ += R"(,"ordinal":)";
      append_number(out_, report.ordinal);
      out_ += R"(,"agency":)";
      append_json_or_null(out_, report.agency);
      out_ += R"(,"year":)";
      number_or_null(static_cast<std::uint32_t>(report.year.value_or(0)));
      out_ += '}';
    }
    out_ += ']';
  }

  void suspect_group(const SuspectGroup& group) {
    part_from_next();
    out_ += R"({"ties":)";
    texts(group.ties);
    out_.append(R"(,"truncated":)").append(group.truncated ? "true" : "false").append(R"(,"sets":[)");
    for (const std::vector<Suspect>& set : group.sets) {
      part_from_next();
      out_ += '[';
      for (const Suspect& one : set) suspect(one);
      out_ += ']';
    }
    out_ += "]}";
  }

  void suspect(const Suspect& suspect) {
    part_from_next();
    out_ += R"({"key":)";
    append_json(out_, *suspect.key);
    out_ += R"(,"published":)";
    amount_or_null(suspect.published);
    out_ += R"(,"needed":)";
    quoted(suspect.needed);
    out_ += R"(,"slip":)";
    const std::uint64_t at = out_.size() - begin_;
    append_json_or_null(out_, suspect.slip ? id_of(*suspect.slip) : std::string_view());
    places_.slips.push_back({*suspect.key, at, out_.size() - begin_ - at});
    out_ += '}';
  }

  template <typename List>
  void texts(const List& texts) {
    out_ += '[';
    for (const std::string& text : texts) {
      part_from_next();
      append_json(out_, text);
    }
    out_ += ']';
  }

  // Bytes that a finding takes beside its words and its operands, and one of these beside its key and the decimals of its amount.
  static constexpr std::size_t kMostOfFinding = 2048;
  static constexpr std::size_t kMostOfOperand = 96;

  static std::size_t most_of(const Finding& finding) {
    std::size_t words = finding.check.size() + finding.at.size() + finding.basis->zh.size();
    std::size_t most = kMostOfFinding + kMostOfOperand * (finding.operands.size() + finding.missing.size());
    const auto add = [&](const Lent<std::string>& key, const std::optional<Amount>& amount) {
      words += key->size();
      most += amount ? amount->scale : 0;
    };
    for (const Operand& operand : finding.operands) add(operand.key, operand.amount);
    for (const MissingOperand& missing : finding.missing) add(missing.key, missing.needed);
    return most + JsonStretch::kMostOfByte * words;
  }

  // A finding from its beginning to its quote.
  void figures_of(const Finding& finding) {
    JsonStretch json(room_, most_of(finding));
    json.put(R"({"check":)");
    json.text(finding.check);
    json.put(R"(,"at":)");
    json.text_or_null(finding.at);
    json.put(R"(,"verdict":)");
    json.word_or_null(finding.verdict ? id_of(*finding.verdict) : std::string_view());
    json.put(R"(,"as_zero":)");
    json.word_or_null(finding.as_zero ? id_of(*finding.as_zero) : std::string_view());
    json.put(R"(,"severity":)");
    json.word_or_null(id_of(finding.severity));
    json.put(R"(,"cause":)");
    json.word_or_null(id_of(finding.cause));
    json.put(R"(,"left":)");
    json.amount_or_null(finding.left);
    json.put(R"(,"right":)");
    json.amount_or_null(finding.right);
    json = behind(json, finding.operands);
    json = behind(json, finding.missing);
    json.put(R"(,"basis":)");
    json.text_or_null(finding.basis->zh);
    json.put(R"(,"stated":)");
    json.amount_or_null(finding.stated);
    json.put(R"(,"quote":)");
    json.append_to(out_);
  }

  static JsonStretch behind(JsonStretch json, const std::vector<Operand>& operands) {
    json.put(R"(,"operands":[)");
    for (const Operand& operand : operands) {
      json.put(&operand == operands.data() ? R"({"key":)" : R"(,{"key":)");
      json.text(*operand.key);
      json.put(R"(,"amount":)");
      json.amount_or_null(operand.amount);
      if (operand.of != 0) {
        json.put(R"(,"of":)");
        json.number(operand.of);
      }
      json.put("}");
    }
    json.put("]");
    return json;
  }

  static JsonStretch behind(JsonStretch json, const std::vector<MissingOperand>& operands) {
    json.put(R"(,"missing":[)");
    for (const MissingOperand& operand : operands) {
      json.put(&operand == operands.data() ? R"({"key":)" : R"(,{"key":)");
      json.text(*operand.key);
      json.put(R"(,"needed":)");
      json.amount_or_null(operand.needed);
      json.put("}");
    }
    json.put("]");
    return json;
  }

  void messages(const Words& words) {
    out_ += R"(,"message":)";
    append_json(out_, words.zh);
    out_ += R"(,"message_en":)";
    append_json(out_, words.en);
  }

  std::string& out_;
  const Extraction& extraction_;
  const Forms& forms_;
  PlaceJson place_json_;
  std::string room_{};                // of the stretch of JSON that is being written
  const std::uint64_t begin_;
  LatePlaces places_{};               // of the report that is being written
};

void append_report(RecordWriter& writer, const Audited& report, std::string& out) {
  out += ',';
  writer.head(report.record.report);
  writer.sections(report.record);
  writer.grids(report.record);
  writer.figures(report.record);
  writer.ambiguous_rows(report.record);
  writer.checks(report.findings.checks);
  writer.findings(report);
  writer.suspects(report.findings);
}

void append_no_report(RecordWriter& writer, std::string& out) {
  out += R"(,"report":null,"sections":[],"grids":[],"figures":[],"ambiguous_rows":[])";
  writer.checks({});
  out += R"(,"findings":[],"suspects":[],"unchecked":[])";
}

// A figure takes about this many bytes, a finding with its two sentences more.
std::size_t expected_size(const Extraction& extraction) {
  std::size_t size = 1024;
  for (const Audited& report : extraction.reports) {
    for (const RecordGrid& grid : report.record.grids) size += grid.figures.size() * 320;
    for (const Finding& finding : report.findings.findings) size += 1024 + finding.operands.size() * 128;
  }
  return size + extraction.notes.size() * 400;
}

}  // namespace

void append_record_lines(std::string& out, const Extraction& extraction, const Forms& forms, const Stamp& stamp,
                         std::vector<LatePlaces>* late) {
  out.reserve(out.size() + expected_size(extraction));
  RecordWriter writer(out, extraction, forms);
  const std::size_t lines = std::max<std::size_t>(extraction.reports.size(), 1);
  for (std::size_t i = 0; i < lines; ++i) {
    const Audited* report = extraction.reports.empty() ? nullptr : &extraction.reports[i];
    writer.stamp("gouji.record/1", stamp);
    writer.source(report);
    if (report != nullptr) append_report(writer, *report, out);
    else append_no_report(writer, out);
    if (report != nullptr && late != nullptr) late->push_back(writer.take_places());
    writer.diagnostics();
    out += "}\n";
  }
}

void append_findings(std::string& out, const Extraction& extraction, const Forms& forms) {
  RecordWriter writer(out, extraction, forms);
  writer.finding_list(extraction.reports.front());
}

void append_finding_lines(std::string& out, const Extraction& extraction, const Forms& forms, const Stamp& stamp) {
  const Audited& report = extraction.reports.front();
  RecordWriter writer(out, extraction, forms);
  FigureNames names(report.record, forms);
  for (const Finding& finding : report.findings.findings) {
    writer.stamp("gouji.finding/1", stamp);
    writer.source(&report);
    out += ',';
    writer.head(report.record.report);
    out += R"(,"finding":)";
    writer.one_finding(finding, names);
    out += "}\n";
  }
}

std::string record_alone(const Audited& report, const Extraction& extraction, const Forms& forms) {
  std::string out = "{";
  RecordWriter writer(out, extraction, forms);
  writer.head(report.record.report);
  writer.sections(report.record);
  writer.grids(report.record);
  writer.figures(report.record);
  writer.ambiguous_rows(report.record);
  return out + "}";
}

}  // namespace gouji
