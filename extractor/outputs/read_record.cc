#include "outputs/read_record.h"

#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <algorithm>

#include "messages/names.h"
#include "text/number.h"

namespace gouji {
namespace {

using Json = rapidjson::Value;

constexpr std::string_view kSchema = "gouji.record/1";

const Json* member(const Json& object, const char* name) {
  if (!object.IsObject()) return nullptr;
  const auto found = object.FindMember(name);
  return found == object.MemberEnd() || found->value.IsNull() ? nullptr : &found->value;
}

std::string_view text(const Json& object, const char* name) {
  const Json* value = member(object, name);
  return value != nullptr && value->IsString() ? std::string_view(value->GetString(), value->GetStringLength()) : std::string_view();
}

std::uint32_t number(const Json& object, const char* name) {
  const Json* value = member(object, name);
  return value != nullptr && value->IsUint() ? value->GetUint() : 0;
}

// Calls `see` with each element of an array; nothing where there is none.
template <typename See>
void for_each(const Json& object, const char* name, See see) {
  const Json* value = member(object, name);
  if (value == nullptr || !value->IsArray()) return;
  for (const Json& element : value->GetArray()) see(element);
}

std::optional<Amount> amount_in(std::string_view written) {
  const Number read = read_number(written);
  return read.kind == NumberKind::Number ? std::optional<Amount>(read.amount) : std::nullopt;
}

// The enumerator whose word it is; the first where it is none.
template <typename Enum>
Enum named(std::string_view word, std::initializer_list<Enum> all) {
  for (const Enum one : all)
    if (id_of(one) == word) return one;
  return *all.begin();
}

Ambiguous open_reading(const Json& figure) {
  Ambiguous open;
  open.complete = member(figure, "candidates") != nullptr;
  for_each(figure, "candidates", [&](const Json& candidate) {
    const auto amount = candidate.IsString() ? amount_in({candidate.GetString(), candidate.GetStringLength()}) : std::nullopt;
    if (amount) open.candidates.push_back(*amount);
    else open.may_be_blank = true;
  });
  return open;
}

Reading reading_of(const Json& figure) {
  const std::string_view word = text(figure, "reading");
  if (const auto amount = amount_in(text(figure, "amount"))) return *amount;
  for (const Reading& reading : {Reading{Blank{}}, Reading{Absent{}}, Reading{NotApplicable{}}})
    if (id_of(reading) == word) return reading;
  const Reading open = open_reading(figure);
  return id_of(open) == word ? open : Reading{Unreadable{}};
}

class RecordReader {
 public:
  RecordReader(const Json& line, const Forms& forms) : line_(line), forms_(forms) {}

  Extraction read() {
    static const Json kNothing(rapidjson::kObjectType);
    const Json* source = member(line_, "source");
    const Json& of_source = source == nullptr ? kNothing : *source;
    result_.path = text(of_source, "path");
    result_.sha256 = text(of_source, "sha256");
    const Json* report = member(line_, "report");
    if (report == nullptr) return std::move(result_);
    Audited& audited = result_.reports.emplace_back();
    audited.record.ordinal = std::max(number(of_source, "ordinal"), 1u);
    read_head(*report, audited.record);
    for_each(line_, "grids", [&](const Json& grid) { add_grid(grid, audited.record); });
    for_each(line_, "figures", [&](const Json& figure) { add_figure(figure, audited.record); });
    for_each(line_, "findings", [&](const Json& finding) { add_failing(finding, audited.findings); });
    for_each(line_, "suspects", [&](const Json& group) { add_suspects(group, audited.findings); });
    return std::move(result_);
  }

 private:
  void read_head(const Json& report, Record& record) {
    record.report.agency = text(report, "agency");
    record.report.title = text(report, "title");
    if (const std::uint32_t year = number(report, "year"); year > 0) record.report.year = static_cast<int>(year);
    const auto form = form_named(text(report, "form"));
    record.report.form = form;
    if (form) record.family = family_of(*form);
  }

  std::optional<std::uint16_t> form_named(std::string_view id) const {
    for (std::size_t i = 0; i < forms_.forms.size(); ++i)
      if (forms_.forms[i].id == id) return static_cast<std::uint16_t>(i);
    return std::nullopt;
  }

  std::uint32_t family_of(std::uint16_t form) const {
    for (std::uint32_t i = 0; i < forms_.families.size(); ++i)
      if (forms_.families[i].id == forms_.forms[form].family) return i;
    return 0;
  }

  void add_grid(const Json& grid, Record& record) {
    const auto form = form_named(text(grid, "form"));
    if (!form) return;
    const auto& grids = forms_.forms[*form].grids;
    for (std::size_t i = 0; i < grids.size(); ++i) {
      if (grids[i].key != text(grid, "key")) continue;
      RecordGrid& added = record.grids.emplace_back();
      added.id = {*form, static_cast<std::uint16_t>(i)};
      added.figures.resize(grids[i].figure_count());
    }
  }

  Figure* figure_of(std::string_view key, Record& record) const {
    const auto first = key.find('.'), last = key.rfind('.');
    if (first == std::string_view::npos || first == last) return nullptr;
    for (RecordGrid& grid : record.grids) {
      const FormGrid& form = grid_of(forms_, grid.id);
      if (form.key != key.substr(0, first)) continue;
      for (std::uint32_t row = 0; row < form.rows.size(); ++row) {
        if (form.rows[row].key != key.substr(first + 1, last - first - 1)) continue;
        const auto& columns = form.block_of(row).columns;
        for (std::uint32_t column = 0; column < columns.size(); ++column)
          if (columns[column].key == key.substr(last + 1)) return &grid.figures[form.figure_index(row, column)];
      }
    }
    return nullptr;
  }

  void add_figure(const Json& written, Record& record) {
    Figure* figure = figure_of(text(written, "key"), record);
    if (figure == nullptr) return;
    figure->reading = reading_of(written);
    figure->unit = std::string(text(written, "unit"));
    figure->row_by = named(text(written, "row_by"), {RowBy::Label, RowBy::Order, RowBy::Header});
    figure->split_by = named(text(written, "split_by"), {SplitBy::Cell, SplitBy::Separator, SplitBy::Text, SplitBy::Ties});
    if (const Json* place = member(written, "place")) figure->place = place_of(*place);
  }

  Place place_of(const Json& place) {
    const std::string part(text(place, "part"));
    auto found = std::find(result_.parts.begin(), result_.parts.end(), part);
    if (found == result_.parts.end()) found = result_.parts.insert(found, part);
    return {{static_cast<std::uint32_t>(found - result_.parts.begin()), number(place, "begin"), number(place, "end")},
            number(place, "table"), number(place, "row"), number(place, "column")};
  }

  // Ties that fail: what a finding between years asks of the two reports.
  void add_failing(const Json& written, Findings& findings) const {
    if (text(written, "verdict") != id_of(Verdict::Fails) || member(written, "stated") != nullptr) return;
    const Json* others = member(written, "others");
    if (others != nullptr && others->IsArray() && !others->Empty()) return;
    Finding& finding = findings.findings.emplace_back();
    finding.kind = FindingKind::TieFails;
    finding.check = text(written, "check");
    finding.verdict = Verdict::Fails;
    for_each(written, "operands", [&](const Json& operand) { finding.operands.push_back({std::string(text(operand, "key"))}); });
  }

  static void add_suspects(const Json& group, Findings& findings) {
    SuspectGroup& added = findings.suspects.emplace_back();
    for_each(group, "sets", [&](const Json& set) {
      auto& suspects = added.sets.emplace_back();
      if (!set.IsArray()) return;
      for (const Json& suspect : set.GetArray()) suspects.push_back({std::string(text(suspect, "key"))});
    });
  }

  const Json& line_;
  const Forms& forms_;
  Extraction result_{};
};

}  // namespace

bool looks_like_records(std::string_view text) {
  constexpr std::string_view kBegin = R"({"schema":"gouji.record/)";
  return text.substr(0, kBegin.size()) == kBegin;
}

ReadRecord read_record(std::string_view line, const Forms& forms) {
  // Nesting takes no stack: a line may hold anything.
  rapidjson::Document document;
  document.Parse<rapidjson::kParseIterativeFlag>(line.data(), line.size());
  if (document.HasParseError()) return {{}, rapidjson::GetParseError_En(document.GetParseError())};
  if (text(document, "schema") != kSchema) return {{}, "schema"};
  return {RecordReader(document, forms).read(), {}};
}

}  // namespace gouji
