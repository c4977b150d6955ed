// Files are the same by their hash, grids by the print of their amounts, texts by the print of all characters or by what their sketches share.
// A copy is told once, on the later report, and names the report of the same agency before any other. What two agencies have in common is a
// copy only where both are named and neither could be the other.
#include "series/copies.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "series/figures.h"
#include "series/sketch.h"

namespace gouji {
namespace {

// Different amounts, other than 0, that a grid must hold for its being the same to say something: of one agency from year to year, and of
// two agencies, where chance has many more pairs to play with.
constexpr std::uint16_t kFewInSeries = 3, kManyInSeries = 5, kFewAmongAgencies = 6, kManyAmongAgencies = 9;
constexpr std::uint32_t kLongText = 200;
constexpr std::uint32_t kNearInSeries = 85, kNearAmongAgencies = 90;
constexpr std::uint32_t kNobody = 0xFFFFFFFF;

// A grid or a text of one report.
struct Piece {
  std::uint64_t print = 0;
  std::uint32_t entry = 0;
  std::uint32_t index = 0;  // of the entry's grids or texts
};

bool is_same_file(const SeriesEntry& a, const SeriesEntry& b) {
  return !a.name.sha256.empty() && a.name.sha256 == b.name.sha256 && a.name.ordinal == b.name.ordinal;
}

class Copies {
 public:
  Copies(const std::vector<Yearly>& agencies, const std::vector<SeriesEntry>& entries, const Forms& forms, Late& late)
      : entries_(entries), forms_(forms), late_(late), agency_of_(entries.size(), kNobody) {
    for (std::uint32_t agency = 0; agency < agencies.size(); ++agency)
      for (const std::uint32_t entry : agencies[agency].entries) agency_of_[entry] = agency;
  }

  void find_files() {
    std::map<std::pair<std::string_view, std::uint32_t>, std::vector<std::uint32_t>> files;
    for (std::uint32_t i = 0; i < entries_.size(); ++i)
      if (!entries_[i].name.sha256.empty()) files[{entries_[i].name.sha256, entries_[i].name.ordinal}].push_back(i);
    for (auto& [file, all] : files) {
      std::sort(all.begin(), all.end(), [&](std::uint32_t a, std::uint32_t b) { return comes_before(entries_[a], entries_[b]); });
      for (std::size_t i = 1; i < all.size(); ++i)
        late_.add(all[i], late_finding({FindingKind::CopyFile, "copy.file", "", Severity::Note}, {entries_[all.front()].name},
                                       {entries_[all.front()].name.path}));
    }
  }

  void find_grids() {
    std::vector<Piece> pieces;
    for (std::uint32_t i = 0; i < entries_.size(); ++i)
      for (std::uint32_t g = 0; g < entries_[i].grids.size(); ++g)
        if (entries_[i].grids[g].print != 0 && entries_[i].grids[g].different >= kFewInSeries) pieces.push_back({entries_[i].grids[g].print, i, g});
    for_each_group(pieces, [&](const std::vector<Piece>& group) { look_at_grids(group); });
  }

  void find_texts() {
    find_texts_of_last_year();
    std::vector<Piece> pieces;
    for (std::size_t band = 0; band < TextSketch{}.bands.size(); ++band) {
      pieces.clear();
      for (std::uint32_t i = 0; i < entries_.size(); ++i)
        for (std::uint32_t t = 0; t < entries_[i].texts.size(); ++t) pieces.push_back({entries_[i].texts[t].bands[band], i, t});
      for_each_group(pieces, [&](const std::vector<Piece>& group) { look_at_texts(group); });
    }
    for (auto& [text, finding] : texts_) late_.add(text.first, std::move(finding));
  }

 private:
  // Groups of pieces with one print, each in the order in which reports are named.
  template <typename See>
  void for_each_group(std::vector<Piece>& pieces, See see) {
    std::sort(pieces.begin(), pieces.end(), [&](const Piece& a, const Piece& b) {
      if (a.print != b.print) return a.print < b.print;
      if (a.entry != b.entry) return comes_before(entries_[a.entry], entries_[b.entry]) || (!comes_before(entries_[b.entry], entries_[a.entry]) && a.entry < b.entry);
      return a.index < b.index;
    });
    std::vector<Piece> group;
    for (const Piece& piece : pieces) {
      if (!group.empty() && group.front().print != piece.print) {
        if (group.size() > 1) see(group);
        group.clear();
      }
      group.push_back(piece);
    }
    if (group.size() > 1) see(group);
  }

  bool is_one_agency(std::uint32_t a, std::uint32_t b) const { return agency_of_[a] != kNobody && agency_of_[a] == agency_of_[b]; }

  bool are_two_agencies(std::uint32_t a, std::uint32_t b) const {
    const ReportName &one = entries_[a].name, &other = entries_[b].name;
    return !one.agency.empty() && !other.agency.empty() && one.agency != other.agency && !is_one_agency(a, b) &&
           !is_same_file(entries_[a], entries_[b]);
  }

  // Another report of the same agency and a year before, the nearest in time, else one of another agency.
  const Piece* copied_from(const std::vector<Piece>& group, std::size_t at, const std::map<std::uint32_t, std::size_t>& seen) const {
    const std::uint32_t entry = group[at].entry;
    const auto own = agency_of_[entry] == kNobody ? seen.end() : seen.find(agency_of_[entry]);
    if (own != seen.end()) return &group[own->second];
    for (const std::size_t other : {std::size_t{0}, at - 1})
      if (are_two_agencies(group[other].entry, entry)) return &group[other];
    return nullptr;
  }

  void look_at_grids(const std::vector<Piece>& group) {
    std::map<std::uint32_t, std::size_t> seen;  // by agency, its last piece
    for (std::size_t i = 0; i < group.size(); ++i) {
      const Piece* from = i == 0 ? nullptr : copied_from(group, i, seen);
      if (from != nullptr) say_grid(group[i], *from);
      if (agency_of_[group[i].entry] != kNobody) seen[agency_of_[group[i].entry]] = i;
    }
  }

  void say_grid(const Piece& piece, const Piece& from) {
    const SeriesGrid& grid = entries_[piece.entry].grids[piece.index];
    const bool is_own = is_one_agency(piece.entry, from.entry);
    if (grid.different < (is_own ? kFewInSeries : kFewAmongAgencies)) return;
    const FormGrid& form = grid_of(forms_, grid.id);
    const bool is_grave = grid.different >= (is_own ? kManyInSeries : kManyAmongAgencies) && (is_own || !may_be_one(piece.entry, from.entry));
    Finding finding = late_finding({FindingKind::CopyGrid, "copy.grid", form.key, is_grave ? Severity::Warning : Severity::Note},
                                   {entries_[from.entry].name}, {form.name.zh});
    finding.grid_name = lent(form.name);
    finding.at_name = lent(form.name);
    place_of_first(piece, finding);
    late_.add(piece.entry, std::move(finding));
  }

  bool may_be_one(std::uint32_t a, std::uint32_t b) const { return are_related(entries_[a].name.agency, entries_[b].name.agency); }

  void place_of_first(const Piece& piece, Finding& finding) const {
    for (const PackedFigure& figure : unpack(entries_[piece.entry].grids[piece.index].figures)) {
      if (figure.doubtful) finding.cause = Cause::Reading;
      if (finding.place.span == Span{}) finding.place = figure.place;
    }
  }

  void find_texts_of_last_year() {
    std::map<std::uint32_t, std::vector<std::uint32_t>> agencies;
    for (std::uint32_t i = 0; i < entries_.size(); ++i)
      if (agency_of_[i] != kNobody) agencies[agency_of_[i]].push_back(i);
    for (auto& [agency, all] : agencies) {
      std::sort(all.begin(), all.end(), [&](std::uint32_t a, std::uint32_t b) { return comes_before(entries_[a], entries_[b]); });
      for (std::size_t i = 1; i < all.size(); ++i)
        for (std::uint32_t t = 0; t < entries_[all[i]].texts.size(); ++t) hold_against(all[i], t, all[i - 1]);
    }
  }

  void hold_against(std::uint32_t entry, std::uint32_t text, std::uint32_t other) {
    for (std::uint32_t t = 0; t < entries_[other].texts.size(); ++t)
      if (entries_[other].texts[t].section == entries_[entry].texts[text].section) hold_text({0, entry, text}, {0, other, t});
  }

  void look_at_texts(const std::vector<Piece>& group) {
    for (std::size_t i = 1; i < group.size(); ++i)
      for (const std::size_t other : {std::size_t{0}, i - 1})
        if (are_two_agencies(group[i].entry, group[other].entry) && !may_be_one(group[i].entry, group[other].entry)) hold_text(group[i], group[other]);
  }

  // One finding a text; the first that is found stays.
  void hold_text(const Piece& piece, const Piece& from) {
    const TextSketch &own = entries_[piece.entry].texts[piece.index], &other = entries_[from.entry].texts[from.index];
    if (own.section != other.section || entries_[piece.entry].family != entries_[from.entry].family) return;
    const auto key = std::make_pair(piece.entry, own.section);
    if (texts_.count(key) > 0) return;
    const std::uint32_t alike = own.print == other.print ? 100 : likeness(own, other);
    const bool is_own = is_one_agency(piece.entry, from.entry);
    if (alike < (is_own ? kNearInSeries : kNearAmongAgencies)) return;
    const FormSection& section = forms_.families[entries_[piece.entry].family].sections[own.section];
    const bool is_whole = own.print == other.print;
    const bool is_grave = is_whole && own.characters >= kLongText;
    Finding finding = late_finding({is_whole ? FindingKind::CopyNarrative : FindingKind::CopyNarrativeNear, "copy.narrative", section.key,
                                    is_grave ? Severity::Warning : Severity::Note},
                                   {entries_[from.entry].name}, {std::to_string(is_whole ? own.characters : alike)});
    finding.at_name = lent(section.name);
    texts_.emplace(key, std::move(finding));
  }

  const std::vector<SeriesEntry>& entries_;
  const Forms& forms_;
  Late& late_;
  std::vector<std::uint32_t> agency_of_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, Finding> texts_{};  // by entry and section
};

}  // namespace

void find_copies(const std::vector<Yearly>& agencies, const std::vector<SeriesEntry>& entries, const Forms& forms, Late& late) {
  Copies copies(agencies, entries, forms, late);
  copies.find_files();
  copies.find_grids();
  copies.find_texts();
}

}  // namespace gouji
