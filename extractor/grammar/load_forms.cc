// Reads the grammar files: XML in, Forms out, every mistake with its file and line.
#include <algorithm>
#include <pugixml.hpp>

#include "gouji/forms.h"
#include "grammar/brief_name.h"
#include "grammar/known_clauses.h"
#include "grammar/lexicon.h"
#include "grammar/load_narrative.h"
#include "grammar/reader.h"
#include "grammar/series_rule.h"
#include "grammar/tie.h"

namespace gouji {
namespace {

constexpr int kStillInForce = 9999;
constexpr std::uint32_t kLastRank = 99;  // of a grid that tells nothing of which form the report has

Label label_of(pugi::xml_node node) {
  Label label{node.child("label").text().get(), {}};
  for (const pugi::xml_node alias : node.children("alias")) label.aliases.push_back(alias.text().get());
  return label;
}

Words name_of(pugi::xml_node node, const Label& label) {
  Words name = words_of(node, "name");
  if (name.zh.empty()) name.zh = label.text;
  return name;
}

// Of a grid. No published one has a thousand; each has a key of its own.
constexpr std::uint64_t kMostFigures = 65'536;

// Fills one grid from its element.
class GridReader {
 public:
  GridReader(Reader& reader, FormGrid& grid) : reader_(reader), grid_(grid) {}

  void read(pugi::xml_node node) {
    reader_.allow(node, {"key", "section", "rank", "arrangement", "unit", "optional"}, {"name", "block", "tie"});
    grid_.key = reader_.required(node, "key");
    grid_.section = reader_.required(node, "section");
    grid_.name = words_of(node, "name");
    grid_.rank = reader_.number<std::uint32_t>(node, "rank", kLastRank);
    grid_.arrangement = reader_.choice(node, "arrangement", Arrangement::Down,
                                       {{"down", Arrangement::Down}, {"across", Arrangement::Across}, {"headed", Arrangement::Headed}});
    grid_.optional = reader_.is_yes(node, "optional", false);
    unit_ = node.attribute("unit").value();
    for (const pugi::xml_node block : node.children("block")) read_block(block);
    if (count_figures() > kMostFigures) return refuse(node);
    grid_.number_figures();
    for (const pugi::xml_node tie : node.children("tie")) read_tie(tie);
  }

 private:
  std::uint64_t count_figures() const {
    std::uint64_t count = 0;
    for (const FormBlock& block : grid_.blocks) count += std::uint64_t{block.row_count} * block.columns.size();
    return count;
  }

  // What is read later asks for the key of every figure.
  void refuse(pugi::xml_node node) {
    const std::string most = std::to_string(kMostFigures);
    reader_.complain(node, "一张表最多 " + most + " 个数", "a grid has at most " + most + " figures");
    grid_.rows.clear();
    grid_.blocks.clear();
    grid_.number_figures();
  }

  void read_block(pugi::xml_node node) {
    reader_.allow(node, {}, {"heading", "column", "column-group", "row", "group", "tie"});
    FormBlock& block = grid_.blocks.emplace_back();
    block.first_row = static_cast<std::uint32_t>(grid_.rows.size());
    for (const pugi::xml_node heading : node.children("heading")) block.headings.push_back({heading.text().get(), {}});
    read_columns(node, block);
    read_rows(node);
    block.row_count = static_cast<std::uint32_t>(grid_.rows.size()) - block.first_row;
    if (block.columns.empty() || block.row_count == 0)
      reader_.complain(node, "每个 block 至少要有一行一列", "a block has at least one row and one column");
    for (const pugi::xml_node tie : node.children("tie")) read_tie(tie);
  }

  void read_columns(pugi::xml_node node, FormBlock& block) {
    for (const pugi::xml_node child : node.children()) {
      const std::string_view element = child.name();
      if (element == "column-group") {
        block.column_groups.push_back({child.attribute("key").value(), label_of(child), name_of(child, label_of(child)), false});
        read_columns(child, block);
      } else if (element == "column") {
        read_column(child, block);
      }
    }
  }

  void read_column(pugi::xml_node node, FormBlock& block) {
    reader_.allow(node, {"key", "short", "unit", "whole", "negative", "optional"}, {"label", "alias", "name"});
    FormColumn column;
    column.key = reader_.required(node, "key");
    column.short_name = node.attribute("short").as_string(column.key.c_str());
    column.label = label_of(node);
    column.name = name_of(node, column.label);
    column.unit = node.attribute("unit").as_string(unit_.c_str());
    column.whole = reader_.is_yes(node, "whole", true);
    column.may_be_negative = reader_.is_yes(node, "negative", false);
    column.optional = reader_.is_yes(node, "optional", false);
    block.columns.push_back(std::move(column));
  }

  void read_rows(pugi::xml_node node) {
    for (const pugi::xml_node child : node.children()) {
      const std::string_view element = child.name();
      if (element == "row") read_row(child);
      if (element == "group") read_group(child);
    }
  }

  void read_row(pugi::xml_node node) {
    reader_.allow(node, {"key", "short", "unit", "whole"}, {"label", "alias", "name"});
    FormRow row;
    row.key = reader_.required(node, "key");
    row.short_name = node.attribute("short").as_string(row.key.c_str());
    row.label = label_of(node);
    row.name = name_of(node, row.label);
    row.unit = node.attribute("unit").value();
    if (node.attribute("whole")) row.whole = reader_.is_yes(node, "whole", true);
    row.groups = open_groups_;
    row.block = static_cast<std::uint32_t>(grid_.blocks.size()) - 1;
    grid_.rows.push_back(std::move(row));
  }

  void read_group(pugi::xml_node node) {
    reader_.allow(node, {"key", "own-line"}, {"label", "alias", "name", "row", "group"});
    const Label label = label_of(node);
    grid_.groups.push_back({node.attribute("key").value(), label, name_of(node, label), reader_.is_yes(node, "own-line", false)});
    open_groups_.push_back(static_cast<std::uint32_t>(grid_.groups.size()) - 1);
    read_rows(node);
    open_groups_.pop_back();
  }

  void read_tie(pugi::xml_node node) {
    reader_.allow(node, {"name", "each", "is", "severity"}, {"basis"});
    FormTie tie;
    tie.name = reader_.required(node, "name");
    tie.basis = words_of(node, "basis");
    reader_.required(node, "each");
    tie.each = reader_.choice(node, "each", Each::Row, {{"column", Each::Column}, {"row", Each::Row}});
    tie.block = grid_.blocks.empty() ? 0 : static_cast<std::uint32_t>(grid_.blocks.size()) - 1;
    tie.severity = reader_.severity(node, Severity::Error);
    const auto resolve = [&](std::string_view name) { return named(name, tie); };
    const Words wrong = parse_tie(reader_.required(node, "is"), resolve, tie);
    if (!wrong.zh.empty()) reader_.complain(node, wrong.zh, wrong.en);
    grid_.ties.push_back(std::move(tie));
  }

  // Rows, or columns of the tie's block, of that key; all rows of a group of that key.
  std::vector<std::uint32_t> named(std::string_view name, const FormTie& tie) const {
    std::vector<std::uint32_t> found;
    if (grid_.blocks.empty()) return found;
    const auto& columns = grid_.blocks[tie.block].columns;
    if (tie.each == Each::Row) {
      for (std::uint32_t c = 0; c < columns.size(); ++c)
        if (columns[c].key == name) found.push_back(c);
      return found;
    }
    for (std::uint32_t r = 0; r < grid_.rows.size(); ++r) {
      const FormRow& row = grid_.rows[r];
      const bool in_group = std::any_of(row.groups.begin(), row.groups.end(),
                                        [&](std::uint32_t g) { return grid_.groups[g].key == name; });
      if (row.key == name || in_group) found.push_back(r);
    }
    return found;
  }

  Reader& reader_;
  FormGrid& grid_;
  std::string unit_{};
  std::vector<std::uint32_t> open_groups_{};
};

void read_form(Reader& reader, pugi::xml_node node, Forms& forms) {
  reader.allow(node, {"id", "family", "from", "to"}, {"name", "source", "grid"});
  Form& form = forms.forms.emplace_back();
  form.id = reader.required(node, "id");
  form.family = reader.required(node, "family");
  form.name = words_of(node, "name");
  form.source = node.child("source").text().get();
  form.first_year = reader.number(node, "from", 0);
  form.last_year = reader.number(node, "to", kStillInForce);
  for (const pugi::xml_node grid : node.children("grid"))
    GridReader(reader, form.grids.emplace_back()).read(grid);
}

void read_shorts(Reader& reader, pugi::xml_node family_node, Family& family) {
  for (const pugi::xml_node child : family_node.children("agency-short")) {
    reader.allow(child, {"of"}, {});
    family.agency_shorts.push_back({child.text().get(), reader.required(child, "of")});
  }
  std::stable_sort(family.agency_shorts.begin(), family.agency_shorts.end(),
                   [](const AgencyShort& a, const AgencyShort& b) { return a.text.size() > b.text.size(); });
}

void read_series(Reader& reader, pugi::xml_node node, Family& family) {
  const std::string_view element = node.name();
  if (element == "tie") reader.allow(node, {"name", "is", "from", "to", "severity"}, {"basis"});
  else if (element == "jump") reader.allow(node, {"name", "of", "factor", "least", "severity"}, {"basis"});
  else if (element == "levels") reader.allow(node, {"name", "of", "severity"}, {"basis"});
  else return reader.complain(node, "此处不应有 " + std::string(element), std::string(element) + " does not belong here");
  SeriesRule& rule = family.series.emplace_back();
  rule.kind = element == "tie" ? SeriesKind::Tie : element == "jump" ? SeriesKind::Jump : SeriesKind::Levels;
  rule.name = reader.required(node, "name");
  rule.first_year = reader.number(node, "from", 0);
  rule.last_year = reader.number(node, "to", kStillInForce);
  rule.factor = reader.number<std::int64_t>(node, "factor", 0);
  rule.least = reader.number<std::int64_t>(node, "least", 0);
  rule.severity = reader.severity(node, Severity::Error);
  rule.basis = words_of(node, "basis");
  const Words wrong = parse_series_rule(reader.required(node, rule.kind == SeriesKind::Tie ? "is" : "of"), rule);
  if (!wrong.zh.empty()) reader.complain(node, wrong.zh, wrong.en);
}

void read_family(Reader& reader, pugi::xml_node node, Forms& forms) {
  reader.allow(node, {"id", "outline-from"},
               {"name", "section", "title-pattern", "other-document", "period-pattern", "year-pattern", "signing-pattern", "subject-pattern", "agency-suffix", "agency-short",
                "place-suffix", "series"});
  Family& family = forms.families.emplace_back();
  family.id = reader.required(node, "id");
  family.outline_from = reader.number(node, "outline-from", 0);
  family.name = words_of(node, "name");
  const auto texts = [&](const char* element, std::vector<std::string>& into) {
    for (const pugi::xml_node child : node.children(element)) into.push_back(child.text().get());
  };
  const auto patterns = [&](pugi::xml_node parent, const char* element, std::vector<std::string>& into) {
    for (const pugi::xml_node child : parent.children(element)) into.push_back(reader.pattern(child, child.text().get()));
  };
  patterns(node, "title-pattern", family.title_patterns);
  patterns(node, "period-pattern", family.period_patterns);
  patterns(node, "year-pattern", family.year_patterns);
  patterns(node, "signing-pattern", family.signing_patterns);
  patterns(node, "subject-pattern", family.subject_patterns);
  texts("agency-suffix", family.agency_suffixes);
  texts("place-suffix", family.place_suffixes);
  read_shorts(reader, node, family);
  for (const pugi::xml_node child : node.child("series").children())
    if (child.type() == pugi::node_element) read_series(reader, child, family);
  for (const pugi::xml_node child : node.children("other-document")) {
    reader.allow(child, {}, {"name", "title"});
    OtherDocument& other = family.others.emplace_back(OtherDocument{words_of(child, "name"), {}});
    patterns(child, "title", other.titles);
  }
  for (const pugi::xml_node child : node.children("section")) {
    reader.allow(child, {"key", "fixed", "least-characters"}, {"title", "name", "pattern", "numbered-pattern"});
    FormSection section{reader.required(child, "key"), child.child("title").text().get(), words_of(child, "name"), {}, {},
                        reader.is_yes(child, "fixed", true), reader.number<std::uint32_t>(child, "least-characters", 0)};
    section.name.zh = section.title;
    patterns(child, "pattern", section.patterns);
    patterns(child, "numbered-pattern", section.numbered_patterns);
    family.sections.push_back(std::move(section));
  }
}

// Narratives are bound to their families once all files are read.
struct Loading {
  Forms& forms;
  Patterns patterns{};
  std::vector<GrammarPlace> of_forms{}, of_families{};  // where each was read
  std::vector<FamilyNarrative>& narratives;
  std::vector<GrammarError>& errors;
};

void read_file(const GrammarFile& file, Loading& loading) {
  Reader reader(file, loading.patterns, loading.errors);
  pugi::xml_document document;
  const auto parsed = document.load_buffer(file.content.data(), file.content.size(),
                                           pugi::parse_default | pugi::parse_ws_pcdata_single);
  if (!parsed) {
    reader.complain(parsed.offset, "XML 有误：" + std::string(parsed.description()), parsed.description());
    return;
  }
  const pugi::xml_node root = document.document_element();
  const std::string_view element = root.name();
  if (element == "form") {
    loading.of_forms.push_back(reader.place_of(root));
    read_form(reader, root, loading.forms);
  } else if (element == "family") {
    loading.of_families.push_back(reader.place_of(root));
    read_family(reader, root, loading.forms);
  } else if (element == "narrative") loading.narratives.push_back(read_narrative(reader, root));
  else reader.complain(root, "根元素应为 form、family 或 narrative", "the root element is form, family or narrative");
}

// FNV-1a over names and contents: tells whether two runs used the same grammars.
std::string hash_of(const std::vector<GrammarFile>& files) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  const auto mix = [&](std::string_view bytes) {
    for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  };
  for (const GrammarFile& file : files) {
    mix(file.name);
    mix(std::string_view("\0", 1));
    mix(file.content);
  }
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (int shift = 60; shift >= 0; shift -= 4) text.push_back(kDigits[hash >> shift & 15]);
  return text;
}

void check_families(const Loading& loading) {
  const Forms& forms = loading.forms;
  for (std::size_t f = 0; f < forms.forms.size(); ++f) {
    const std::string& named = forms.forms[f].family;
    const bool known = std::any_of(forms.families.begin(), forms.families.end(), [&](const Family& family) { return family.id == named; });
    const GrammarPlace& place = loading.of_forms[f];
    if (!known) loading.errors.push_back({place.file, place.line, {"没有这个 family：" + named, "there is no family " + named}});
  }
  for (std::size_t f = 0; f < forms.families.size(); ++f)
    for (const SeriesRule& rule : forms.families[f].series) {
      const Words wrong = unknown_figures(rule, forms.families[f], forms);
      const GrammarPlace& place = loading.of_families[f];
      if (!wrong.zh.empty()) loading.errors.push_back({place.file, place.line, wrong});
    }
}

}  // namespace

void FormGrid::number_figures() {
  first_figure.clear();
  figure_keys.clear();
  for (FormRow& row : rows) {
    row.brief = brief_name(row.name);
    first_figure.push_back(static_cast<std::uint32_t>(figure_keys.size()));
    for (const FormColumn& column : blocks[row.block].columns) figure_keys.push_back(key + "." + row.key + "." + column.key);
  }
  first_figure.push_back(static_cast<std::uint32_t>(figure_keys.size()));
  for (FormBlock& block : blocks)
    for (FormColumn& column : block.columns) column.brief = brief_name(column.name);
}

LoadedForms load_forms(const std::vector<GrammarFile>& files) {
  LoadedForms loaded;
  auto forms = std::make_shared<Forms>();
  std::vector<GrammarFile> sorted = files;
  std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  std::vector<FamilyNarrative> narratives;
  const bool is_built_in = &files == &built_in_grammars();
  Loading loading{*forms, is_built_in ? Patterns::Trusted : Patterns::Tried, {}, {}, narratives, loaded.errors};
  for (const GrammarFile& file : sorted) read_file(file, loading);
  check_families(loading);
  bind_narratives(std::move(narratives), *forms, loaded.errors);
  if (!loaded.errors.empty()) return loaded;
  const auto hash = is_built_in ? known_hash() : std::nullopt;
  forms->hash = hash ? *hash : hash_of(sorted);
  forms->lexicon = std::make_shared<Lexicon>(*forms);
  loaded.forms = std::move(forms);
  return loaded;
}

}  // namespace gouji
