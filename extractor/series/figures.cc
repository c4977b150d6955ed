// A figure is a byte of flags and then numbers in groups of seven bits: most are one byte each.
#include "series/figures.h"

#include <algorithm>

namespace gouji {
namespace {

// The alternatives of Reading by index, in the low bits of the first byte.
constexpr unsigned char kKindBits = 7, kDoubtful = 8, kPlace = 16, kScale = 32;
// More candidates than this count as not known.
constexpr std::size_t kMostCandidates = 8;

class Packer {
 public:
  void add(const PackedFigure& figure) {
    auto first = static_cast<unsigned char>(figure.reading.index());
    const auto* amount = std::get_if<Amount>(&figure.reading);
    const bool has_place = figure.place.span != Span{};
    if (figure.doubtful) first |= kDoubtful;
    if (has_place) first |= kPlace;
    if (amount != nullptr && amount->scale > 0) first |= kScale;
    out_ += static_cast<char>(first);
    if (amount != nullptr) {
      add_signed(amount->units);
      if (amount->scale > 0) add_number(amount->scale);
    }
    if (const auto* open = std::get_if<Ambiguous>(&figure.reading)) add_open(*open);
    add_number(figure.unit);
    if (has_place) add_place(figure.place);
  }

  std::string take() { return std::move(out_); }

 private:
  void add_number(std::uint64_t number) {
    for (; number >= 0x80; number >>= 7) out_ += static_cast<char>(number | 0x80);
    out_ += static_cast<char>(number);
  }

  void add_signed(std::int64_t number) {
    const auto bits = static_cast<std::uint64_t>(number);
    add_number(bits << 1 ^ (number < 0 ? ~std::uint64_t{0} : 0));
  }

  void add_open(const Ambiguous& open) {
    const bool complete = open.complete && open.candidates.size() <= kMostCandidates;
    add_number((open.may_be_blank ? 1u : 0u) | (complete ? 2u : 0u));
    const std::size_t count = complete ? open.candidates.size() : 0;
    add_number(count);
    for (std::size_t i = 0; i < count; ++i) {
      add_signed(open.candidates[i].units);
      add_number(open.candidates[i].scale);
    }
  }

  void add_place(const Place& place) {
    add_number(place.span.part);
    add_signed(static_cast<std::int64_t>(place.span.begin) - begin_);
    add_number(place.span.end - place.span.begin);
    for (const std::uint32_t number : {place.table, place.row, place.column}) add_number(number);
    begin_ = place.span.begin;
  }

  std::string out_{};
  std::int64_t begin_ = 0;
};

class Unpacker {
 public:
  explicit Unpacker(std::string_view packed) : packed_(packed) {}

  bool is_done() const { return at_ >= packed_.size(); }

  PackedFigure next() {
    const auto first = static_cast<unsigned char>(packed_[at_++]);
    PackedFigure figure;
    figure.doubtful = (first & kDoubtful) != 0;
    switch (first & kKindBits) {
      case 0: figure.reading = Blank{}; break;
      case 1: figure.reading = Absent{}; break;
      case 2: figure.reading = NotApplicable{}; break;
      case 3: figure.reading = Unreadable{}; break;
      case 4: figure.reading = amount((first & kScale) != 0); break;
      default: figure.reading = open(); break;
    }
    figure.unit = number32();
    if ((first & kPlace) != 0) figure.place = place();
    return figure;
  }

 private:
  std::uint64_t number() {
    std::uint64_t number = 0;
    for (int shift = 0; at_ < packed_.size(); shift += 7) {
      const auto byte = static_cast<unsigned char>(packed_[at_++]);
      number |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) break;
    }
    return number;
  }
  std::uint32_t number32() { return static_cast<std::uint32_t>(number()); }

  std::int64_t signed_number() {
    const std::uint64_t bits = number();
    return static_cast<std::int64_t>(bits >> 1 ^ ((bits & 1) != 0 ? ~std::uint64_t{0} : 0));
  }

  Amount amount(bool has_scale) {
    Amount amount;
    amount.units = signed_number();
    if (has_scale) amount.scale = static_cast<std::uint8_t>(number());
    return amount;
  }

  Ambiguous open() {
    const std::uint64_t flags = number();
    Ambiguous open;
    open.may_be_blank = (flags & 1) != 0;
    open.complete = (flags & 2) != 0;
    for (std::uint64_t count = number(); count > 0; --count) open.candidates.push_back(amount(true));
    return open;
  }

  Place place() {
    Place place;
    place.span.part = number32();
    begin_ += signed_number();
    place.span.begin = static_cast<std::uint32_t>(begin_);
    place.span.end = place.span.begin + number32();
    place.table = number32();
    place.row = number32();
    place.column = number32();
    return place;
  }

  std::string_view packed_;
  std::size_t at_ = 0;
  std::int64_t begin_ = 0;
};

}  // namespace

std::string pack(const std::vector<PackedFigure>& figures) {
  Packer packer;
  for (const PackedFigure& figure : figures) packer.add(figure);
  return packer.take();
}

std::vector<PackedFigure> unpack(std::string_view packed) {
  std::vector<PackedFigure> figures;
  Unpacker unpacker(packed);
  while (!unpacker.is_done()) figures.push_back(unpacker.next());
  return figures;
}

Figures::Figures(const SeriesEntry& entry, const Forms& forms) : entry_(&entry) {
  for (const SeriesGrid& grid : entry.grids) {
    grids_.push_back({&grid_of(forms, grid.id), unpack(grid.figures)});
    grids_.back().figures.resize(grids_.back().form->figure_count());
  }
}

FoundFigure Figures::found(std::size_t grid, std::uint32_t row, std::uint32_t column) const {
  const Unpacked& unpacked = grids_[grid];
  const std::uint32_t figure = unpacked.form->figure_index(row, column);
  return {{static_cast<std::uint16_t>(grid), static_cast<std::uint16_t>(figure)}, &unpacked.figures[figure], unpacked.form, row, column};
}

std::optional<FoundFigure> Figures::find(std::string_view grid, std::string_view row, std::string_view column) const {
  for (std::size_t g = 0; g < grids_.size(); ++g) {
    const FormGrid& form = *grids_[g].form;
    if (form.key != grid) continue;
    for (std::uint32_t r = 0; r < form.rows.size(); ++r) {
      if (form.rows[r].key != row) continue;
      const auto& columns = form.block_of(r).columns;
      for (std::uint32_t c = 0; c < columns.size(); ++c)
        if (columns[c].key == column) return found(g, r, c);
    }
  }
  return std::nullopt;
}

std::optional<FoundFigure> Figures::find(std::string_view key) const {
  const auto first = key.find('.'), last = key.rfind('.');
  if (first == std::string_view::npos || first == last) return std::nullopt;
  return find(key.substr(0, first), key.substr(first + 1, last - first - 1), key.substr(last + 1));
}

std::vector<std::string> Figures::stars_of(const SeriesTerm& term) const {
  if (term.row != "*" && term.column != "*") return {""};
  std::vector<std::string> stars;
  const auto add = [&](const std::string& key) {
    if (std::find(stars.begin(), stars.end(), key) == stars.end()) stars.push_back(key);
  };
  for (const Unpacked& grid : grids_) {
    if (grid.form->key != term.grid) continue;
    for (std::uint32_t row = 0; row < grid.form->rows.size(); ++row)
      for (const FormColumn& column : grid.form->block_of(row).columns) {
        if (term.row == "*" && column.key == term.column) add(grid.form->rows[row].key);
        if (term.column == "*" && grid.form->rows[row].key == term.row) add(column.key);
      }
  }
  return stars;
}

}  // namespace gouji
