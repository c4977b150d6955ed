// Reads a narrative: patterns with their abbreviations written out, quantities as sums of keys.
#include "grammar/load_narrative.h"

#include <algorithm>
#include <array>
#include <utility>

#include "grammar/figure_key.h"

namespace gouji {
namespace {

// How often an abbreviation may stand inside another: no more than there are, unless one stands in itself.
constexpr int kDeepest = 16;
constexpr std::size_t kLongest = 64 * 1024;

using Lets = std::vector<std::pair<std::string, std::string>>;

class NarrativeReader {
 public:
  NarrativeReader(Reader& reader, FamilyNarrative& read) : reader_(reader), narrative_(read.narrative), lines_(read.lines) {}

  void read(pugi::xml_node root) {
    reader_.allow(root, {"family"},
                  {"let", "plain-lead", "lead", "part-behind", "foreign", "stated", "parts", "share", "growth", "multiple", "contradiction", "year", "date"});
    for (const pugi::xml_node let : root.children("let"))
      lets_.emplace_back("{" + reader_.required(let, "name") + "}", let.text().get());
    narrative_.plain_lead = text_of(root, "plain-lead");
    narrative_.lead = text_of(root, "lead");
    narrative_.part_behind = text_of(root, "part-behind");
    for (const pugi::xml_node foreign : root.children("foreign"))
      narrative_.foreign.push_back({reach_of(foreign), expression_of(foreign), reader_.pattern(foreign, foreign.attribute("unless-agency").value())});
    for (const pugi::xml_node child : root.children()) read_claim(child);
  }

 private:
  void read_claim(pugi::xml_node node) {
    constexpr std::array<std::pair<const char*, ClaimKind>, 8> kKinds = {{{"stated", ClaimKind::Count}, {"parts", ClaimKind::Parts},
        {"share", ClaimKind::Share}, {"growth", ClaimKind::Growth}, {"multiple", ClaimKind::Multiple},
        {"contradiction", ClaimKind::Contradiction}, {"year", ClaimKind::Year}, {"date", ClaimKind::Date}}};
    for (const auto& [element, kind] : kKinds)
      if (element == std::string_view(node.name())) {
        narrative_.claims.push_back(claim_of(node, kind));
        lines_.push_back(reader_.place_of(node).line);
      }
  }

  FormClaim claim_of(pugi::xml_node node, ClaimKind kind) {
    reader_.allow(node, {"name", "role", "severity", "step", "year-after", "complete"},
                  {"pattern", "denial", "total", "item", "label", "last", "lead", "context", "unless", "unless-near", "unless-behind", "may-be", "basis"});
    FormClaim claim;
    claim.kind = kind;
    claim.name = reader_.required(node, "name");
    claim.role = reader_.choice(node, "role", ClaimRole::Alone, {{"total", ClaimRole::Total}, {"part", ClaimRole::Part}});
    claim.severity = reader_.severity(node, Severity::Warning);
    claim.step = reader_.number<std::int64_t>(node, "step", 1);
    claim.year_after = reader_.number(node, "year-after", 0);
    claim.is_complete = reader_.is_yes(node, "complete", false);
    claim.patterns = texts_of(node, "pattern");
    claim.denials = texts_of(node, "denial");
    claim.totals = texts_of(node, "total");
    claim.items = texts_of(node, "item");
    claim.label = text_of(node, "label");
    claim.last = text_of(node, "last");
    claim.lead = text_of(node, "lead");
    claim.context = text_of(node, "context");
    claim.unless = text_of(node, "unless");
    claim.unless_near = text_of(node, "unless-near");
    claim.unless_behind = text_of(node, "unless-behind");
    claim.basis = words_of(node, "basis");
    for (const pugi::xml_node quantity : node.children("may-be")) claim.may_be.push_back(quantity_of(quantity));
    if (claim.patterns.empty() || claim.step < 1)
      reader_.complain(node, "缺少 pattern，或 step 不是正数", "there is no pattern, or the step is not positive");
    return claim;
  }

  Quantity quantity_of(pugi::xml_node node) {
    Quantity quantity;
    int sign = 1;
    const std::string written = node.text().get();
    for (std::size_t at = 0; at < written.size();) {
      const std::size_t end = std::min(written.find(' ', at), written.size());
      const std::string word = written.substr(at, end - at);
      at = end + 1;
      if (word.empty()) continue;
      if (word == "+" || word == "-") sign = word == "+" ? 1 : -1;
      else quantity.push_back({word, sign});
    }
    if (quantity.empty()) reader_.complain(node, "may-be 里没有填报数据", "there is no figure in may-be");
    return quantity;
  }

  Reach reach_of(pugi::xml_node node) {
    reader_.required(node, "reach");
    return reader_.choice(node, "reach", Reach::Sentence, {{"lead", Reach::Lead}, {"clause", Reach::Clause}, {"sentence", Reach::Sentence}});
  }

  std::string expression_of(pugi::xml_node node) { return reader_.pattern(node, written_out(node.text().get())); }

  std::string text_of(pugi::xml_node node, const char* element) { return expression_of(node.child(element)); }

  std::vector<std::string> texts_of(pugi::xml_node node, const char* element) {
    std::vector<std::string> texts;
    for (const pugi::xml_node child : node.children(element)) texts.push_back(expression_of(child));
    return texts;
  }

  std::string written_out(std::string text) const {
    for (int depth = 0; depth < kDeepest && text.size() < kLongest && write_out(text); ++depth) {}
    return text;
  }

  // Puts its meaning where an abbreviation stands; false where none does.
  bool write_out(std::string& text) const {
    bool has_any = false;
    for (std::size_t at = text.find('{'); at != std::string::npos;) {
      const auto let = std::find_if(lets_.begin(), lets_.end(), [&](const auto& each) { return text.compare(at, each.first.size(), each.first) == 0; });
      if (let != lets_.end()) {
        text.replace(at, let->first.size(), let->second);
        has_any = true;
      }
      at = text.find('{', at + (let == lets_.end() ? 1 : let->second.size()));
    }
    return has_any;
  }

  Reader& reader_;
  Narrative& narrative_;
  std::vector<int>& lines_;
  Lets lets_{};
};

bool is_known(const std::string& key, const Forms& forms, const Family& family) {
  for (const Form& form : forms.forms) {
    if (form.family != family.id) continue;
    for (const FormGrid& grid : form.grids) {
      // A key names its grid in full, up to the first dot.
      if (key.compare(0, key.find('.'), grid.key) != 0 && key.find('*') >= key.find('.')) continue;
      for (std::uint32_t r = 0; r < grid.rows.size(); ++r)
        for (std::uint32_t c = 0; c < grid.block_of(r).columns.size(); ++c)
          if (is_named_by(key, grid.figure_key(r, c))) return true;
    }
  }
  return false;
}

void check_keys(const FamilyNarrative& read, const Forms& forms, const Family& family, std::vector<GrammarError>& errors) {
  for (std::size_t c = 0; c < read.narrative.claims.size(); ++c) {
    const FormClaim& claim = read.narrative.claims[c];
    for (const Quantity& quantity : claim.may_be)
      for (const QuantityTerm& term : quantity)
        if (!is_known(term.key, forms, family))
          errors.push_back({read.place.file, read.lines[c], {claim.name + "：没有这一项：" + term.key, claim.name + ": no figure is called " + term.key}});
  }
}

}  // namespace

FamilyNarrative read_narrative(Reader& reader, pugi::xml_node root) {
  FamilyNarrative read{reader.required(root, "family"), reader.place_of(root), {}, {}};
  NarrativeReader(reader, read).read(root);
  return read;
}

void bind_narratives(std::vector<FamilyNarrative> narratives, Forms& forms, std::vector<GrammarError>& errors) {
  for (FamilyNarrative& read : narratives) {
    const auto family = std::find_if(forms.families.begin(), forms.families.end(), [&](const Family& f) { return f.id == read.family; });
    if (family == forms.families.end()) {
      errors.push_back({read.place.file, read.place.line, {"没有这个 family：" + read.family, "there is no family " + read.family}});
      continue;
    }
    if (!family->narrative.claims.empty()) {
      errors.push_back({read.place.file, read.place.line, {"这个 family 已有 narrative：" + read.family, "there is another narrative of family " + read.family}});
      continue;
    }
    check_keys(read, forms, *family, errors);
    family->narrative = std::move(read.narrative);
  }
}

}  // namespace gouji
