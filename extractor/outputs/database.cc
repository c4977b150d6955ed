#include "outputs/database.h"

#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <array>

#include "messages/sentences.h"
#include "outputs/described.h"
#include "outputs/insert.h"
#include "outputs/keys.h"
#include "outputs/outcome.h"
#include "outputs/schema.h"
#include "outputs/sql_text.h"

namespace gouji {
namespace {

// The file is ours alone until it is whole, so it needs no journal; a fixed page size keeps its bytes the same everywhere.
constexpr const char* kSettings =
    "PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA auto_vacuum = NONE; PRAGMA journal_mode = OFF; "
    "PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -16384; "
    "PRAGMA application_id = 1735749994; PRAGMA user_version = 1;";

std::string date_text(const Date& date) {
  if (date.year == 0 || date.month == 0 || date.day == 0) return {};
  const auto two = [](int number) { return (number < 10 ? "-0" : "-") + std::to_string(number); };
  return std::to_string(date.year) + two(date.month) + two(date.day);
}

}  // namespace

struct Database::Open {
  explicit Open(std::string path) : path(path), file(std::move(path)) {}
  ~Open() { close(); }

  void close() {
    for (const auto& [insert, table] : inserts()) insert->finish();
    sqlite3_close(database);
    database = nullptr;
  }

  bool execute(const std::string& sql) { return sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK; }

  WriteError error() const { return {path, database == nullptr ? "SQLite" : sqlite3_errmsg(database)}; }

  struct Named {
    Insert* insert = nullptr;
    std::string_view table{};
  };
  std::array<Named, 18> inserts() {
    return {{{&source, "sources"}, {&report, "reports"}, {&section, "sections"}, {&figure, "figures"}, {&finding, "findings"},
             {&operand, "operands"}, {&other, "other_reports"}, {&group, "suspect_groups"}, {&tie, "suspect_ties"},
             {&suspect, "suspects"}, {&bare, "unchecked"}, {&check, "checks"}, {&diagnostic, "diagnostics"}, {&name, "keys"}, {&run, "runs"},
             {&table, "contents"}, {&field, "fields"}, {&grid, "grids"}}};
  }

  bool prepare() {
    for (const auto& [insert, table] : inserts())
      if (!insert->prepare(database, table)) return false;
    return true;
  }

  bool add_source(const Extraction& extraction) {
    ++sources;
    return source.number(sources).written(extraction.path).nothing().text_or_null(extraction.sha256)
        .text_or_null(format_of(extraction)).text(id_of(outcome_of(extraction))).number(is_incomplete(extraction)).run();
  }

  bool add_diagnostics(const Extraction& extraction) {
    for (const Diagnostic& one : diagnostics_of(extraction)) {
      const Words words = sentence_of(one);
      if (!diagnostic.number(++diagnostics).number(sources).text(id_of(one.code)).text(id_of(one.severity)).written(words.zh).written(words.en).run())
        return false;
    }
    return true;
  }

  bool add_report(const Record& record, const Forms& forms) {
    ++reports;
    const Report& head = record.report;
    report.number(reports).number(sources).number(record.ordinal).written_or_null(head.agency).written_or_null(head.title);
    if (head.year) report.number(*head.year);
    else report.nothing();
    report.text_or_null(head.form ? std::string_view(forms.forms[*head.form].id) : std::string_view());
    const std::string from = head.period ? date_text(head.period->from) : "", to = head.period ? date_text(head.period->to) : "";
    return report.text_or_null(from).text_or_null(to).run();
  }

  bool add_sections(const Record& record, const Forms& forms) {
    for (const RecordSection& one : record.sections) {
      const std::string& key = forms.families[record.family].sections[one.section].key;
      if (!section.number(reports).number(one.ordinal).text(key).text(one.title).written(one.written).run()) return false;
    }
    return true;
  }

  bool add_grids(const Record& record, const Forms& forms) {
    for (const RecordGrid& one : record.grids)
      if (!grid.number(reports).text(grid_of(forms, one.id).key).text(forms.forms[one.id.form].id).run()) return false;
    return true;
  }

  bool add_figures(const Extraction& extraction, const Record& record, const Forms& forms) {
    for (const RecordGrid& one : record.grids) {
      const FormGrid& form = grid_of(forms, one.id);
      for (std::uint32_t row = 0; row < form.rows.size(); ++row)
        for (std::uint32_t column = 0; column < form.block_of(row).columns.size(); ++column)
          if (!add_figure(extraction, form, row, column, one.figures[form.figure_index(row, column)])) return false;
    }
    return true;
  }

  bool add_figure(const Extraction& extraction, const FormGrid& form, std::uint32_t row, std::uint32_t column, const Figure& one) {
    const std::string key = form.figure_key(row, column);
    figure.number(++figures).number(reports).text(key).text(form.key).text(form.rows[row].key);
    figure.text(form.block_of(row).columns[column].key).text(id_of(one.reading));
    if (const auto* amount = std::get_if<Amount>(&one.reading)) figure.amount(*amount).number(amount->units).number(amount->scale);
    else figure.nothing().nothing().nothing();
    figure.written_or_null(*one.unit).text(id_of(one.unit_source)).written(one.written).text(id_of(one.row_by)).text(id_of(one.split_by));
    bind_place(figure, one.place, extraction);
    return figure.run();
  }

  void bind_place(Insert& insert, const Place& place, const Extraction& extraction) {
    if (is_known(place.span, extraction)) insert.written(extraction.parts[place.span.part]).number(place.span.begin).number(place.span.end);
    else insert.nothing().nothing().nothing();
    insert.number_or_null(place.table).number_or_null(place.row).number_or_null(place.column);
  }

  bool add_finding(std::int64_t report_id, const Extraction& extraction, const Finding& one, const Record& record, const Forms& forms) {
    const Words words = sentence_of(one, record, forms);
    finding.number(++findings).number(report_id).text(one.check).written_or_null(one.at);
    finding.text_or_null(one.verdict ? id_of(*one.verdict) : std::string_view());
    finding.text_or_null(one.as_zero ? id_of(*one.as_zero) : std::string_view());
    finding.text(id_of(one.severity)).text(id_of(one.cause)).amount(one.left).amount(one.right).text_or_null(one.basis->zh);
    finding.amount(one.stated).written_or_null(one.quote);
    bind_place(finding, one.place, extraction);
    finding.written(words.zh).written(words.en).text(one.fingerprint).number(one.is_known);
    return finding.run() && add_operands(one) && add_others(one);
  }

  bool add_others(const Finding& one) {
    std::int64_t ordinal = 0;
    for (const ReportName& report_name : one.others) {
      other.number(findings).number(++ordinal).written(report_name.path).text_or_null(report_name.sha256).number(report_name.ordinal);
      if (!other.written_or_null(report_name.agency).number_or_null(report_name.year.value_or(0)).run()) return false;
    }
    return true;
  }

  bool add_operands(const Finding& one) {
    std::int64_t ordinal = 0;
    for (const Operand& term : one.operands) {
      std::optional<Amount> needed;
      for (const MissingOperand& missing : one.missing)
        if (missing.key == term.key) needed = missing.needed;
      operand.number(findings).number(++ordinal).text(*term.key).text(term.on_left ? "left" : "right");
      if (!operand.amount(term.amount).amount(needed).run()) return false;
    }
    return true;
  }

  bool add_suspects(const SuspectGroup& one) {
    if (!group.number(++groups).number(reports).text(one.grid).number(one.truncated).run()) return false;
    std::int64_t ordinal = 0;
    for (const std::string& name_of_tie : one.ties) {
      const std::string_view text = name_of_tie;
      const auto at = std::min(text.find('@'), text.size());
      if (!tie.number(groups).number(++ordinal).text(text.substr(0, at)).text(text.substr(std::min(at + 1, text.size()))).run()) return false;
    }
    for (std::size_t i = 0; i < one.sets.size(); ++i)
      if (!add_set(static_cast<std::int64_t>(i + 1), one.sets[i])) return false;
    return true;
  }

  bool add_set(std::int64_t number, const std::vector<Suspect>& set) {
    std::int64_t ordinal = 0;
    for (const Suspect& one : set) {
      suspect.number(groups).number(number).number(++ordinal).text(*one.key).amount(one.published).amount(one.needed);
      if (!suspect.text_or_null(one.slip ? id_of(*one.slip) : std::string_view()).run()) return false;
    }
    return true;
  }

  bool add_findings(const Extraction& extraction, const Audited& audited, const Forms& forms) {
    for (const Finding& one : audited.findings.findings)
      if (!add_finding(reports, extraction, one, audited.record, forms)) return false;
    for (const SuspectGroup& one : audited.findings.suspects)
      if (!add_suspects(one)) return false;
    for (const std::string& key : audited.findings.unchecked)
      if (!bare.number(reports).text(key).run()) return false;
    return true;
  }

  bool add_audited(const Extraction& extraction, const Audited& audited, const Forms& forms) {
    if (!add_report(audited.record, forms) || !add_sections(audited.record, forms)) return false;
    if (!add_grids(audited.record, forms) || !add_figures(extraction, audited.record, forms)) return false;
    const CheckCounts& counts = audited.findings.checks;
    if (!check.number(reports).number(counts.holds).number(counts.fails).number(counts.undecided).number(counts.spent).run()) return false;
    return add_findings(extraction, audited, forms);
  }

  bool add_keys(const Forms& forms) {
    for (const KeyName& key : keys_of(forms)) {
      name.text(key.form).text(key.grid).text(key.row).text(key.column).text(key.key).text(key.name.zh).text(key.name.en);
      if (!name.text(key.short_name).text_or_null(key.unit).number(key.position).run()) return false;
    }
    return true;
  }

  bool add_descriptions(std::string_view kind, const std::vector<DescribedTable>& described) {
    for (const DescribedTable& one : described) {
      if (!table.text(one.name).text(kind).text(one.words.zh).text(one.words.en).run()) return false;
      for (const DescribedColumn& column : one.columns) {
        field.text(one.name).text(column.name).text(column.type).text_or_null(column.unit).text_or_null(column.key);
        if (!field.text(column.words.zh).text(column.words.en).run()) return false;
      }
    }
    return true;
  }

  bool add_dictionary(const Forms& forms) {
    return add_keys(forms) && add_descriptions("table", described_tables()) && add_descriptions("view", described_views(forms));
  }

  std::string path;
  WholeFile file;
  sqlite3* database = nullptr;
  Insert source, report, section, figure, finding, operand, other, group, tie, suspect, bare, check, diagnostic, name, run,
      table, field, grid;
  std::int64_t sources = 0, reports = 0, figures = 0, findings = 0, groups = 0, diagnostics = 0;
};

Database::Database(std::string path) : open_(std::make_unique<Open>(std::move(path))) {}
Database::~Database() = default;

std::optional<WriteError> Database::open() {
  const std::string& part = open_->file.part_path();
  ::unlink(part.c_str());
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  const bool opened = sqlite3_open_v2(part.c_str(), &open_->database, flags, "unix-none") == SQLITE_OK;
  if (opened && open_->execute(kSettings) && open_->execute("BEGIN; " + create_tables()) && open_->prepare()) return std::nullopt;
  return open_->error();
}

std::optional<WriteError> Database::add(const Extraction& extraction, const Forms& forms) {
  bool done = open_->add_source(extraction) && open_->add_diagnostics(extraction);
  for (const Audited& audited : extraction.reports) done = done && open_->add_audited(extraction, audited, forms);
  return done ? std::nullopt : std::optional<WriteError>(open_->error());
}

std::optional<WriteError> Database::add_late(std::int64_t report, const Extraction& extraction, const Forms& forms) {
  for (const Audited& audited : extraction.reports)
    for (const Finding& finding : audited.findings.findings)
      if (!open_->add_finding(report, extraction, finding, audited.record, forms)) return open_->error();
  return std::nullopt;
}

std::optional<WriteError> Database::set_slip(std::int64_t report, const std::vector<std::string>& keys, Slip slip) {
  for (const std::string& key : keys) {
    const std::string sql = "UPDATE suspects SET slip = " + quoted(id_of(slip)) + " WHERE key = " + quoted(key) +
                            " AND group_id IN (SELECT id FROM suspect_groups WHERE report_id = " + std::to_string(report) + ")";
    if (!open_->execute(sql)) return open_->error();
  }
  return std::nullopt;
}

std::optional<WriteError> Database::finish(const Forms& forms, const Stamp& stamp) {
  const bool named = open_->add_dictionary(forms) && open_->run.text(stamp.version).text(stamp.grammars).run();
  if (!named) return open_->error();
  if (!open_->execute(create_indexes() + create_views(forms) + "COMMIT;")) return open_->error();
  open_->close();
  return std::nullopt;
}

const std::string& Database::part_path() const { return open_->file.part_path(); }

std::optional<WriteError> Database::commit() { return open_->file.commit(); }

}  // namespace gouji
