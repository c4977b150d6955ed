#include "outputs/figures_json.h"

#include "messages/names.h"
#include "outputs/json.h"

namespace gouji {
namespace {

// Bytes that a figure takes beside its key, its place, its unit and what is written.
constexpr std::size_t kMostOfFigure = 512;

}  // namespace

void FiguresJson::append(const Record& record) {
  out_ += '[';
  for (const RecordGrid& grid : record.grids) {
    const FormGrid& form = grid_of(forms_, grid.id);
    for (std::uint32_t i = 0; i < form.rows.size(); ++i) row(grid, form, i);
  }
  out_ += ']';
}

void FiguresJson::row(const RecordGrid& grid, const FormGrid& form, std::uint32_t row) {
  // Keys are plain ASCII: the grammar's schema allows nothing else.
  begin_.assign(out_.back() == '[' ? R"({"key":")" : R"(,{"key":")").append(form.key).append(".").append(form.rows[row].key).append(".");
  const auto& columns = form.block_of(row).columns;
  for (std::uint32_t c = 0; c < columns.size(); ++c) {
    figure(columns[c].key, grid.figures[form.figure_index(row, c)]);
    if (begin_.front() != ',') begin_.insert(0, 1, ',');
  }
}

void FiguresJson::figure(std::string_view column, const Figure& figure) {
  set_unit(figure);
  set_binding(figure);
  const std::size_t written = JsonStretch::kMostOfByte * figure.written.size();
  JsonStretch json(room_, kMostOfFigure + begin_.size() + column.size() + unit_.json.size() + written + place_json_.most());
  json.put(begin_);
  json.put(column);
  json.put(R"(","reading":")");
  json.put(id_of(figure.reading));
  json.put(R"(","amount":)");
  if (const auto* amount = std::get_if<Amount>(&figure.reading)) json.amount(*amount);
  else json.put("null");
  json.put(unit_.json);
  json.text(figure.written);
  json.put(binding_.json);
  const auto* open = std::get_if<Ambiguous>(&figure.reading);
  if (open != nullptr && open->complete) {
    // How many candidates there are nobody knows before.
    json.append_to(out_);
    candidates(*open);
    json.clear();
  } else {
    json.put("null");
  }
  json.put(R"(,"place":)");
  json = place_json_.behind(json, figure.place);
  json.put("}");
  json.append_to(out_);
}

void FiguresJson::candidates(const Ambiguous& open) {
  out_ += '[';
  const auto add = [&](std::string_view json) {
    if (out_.back() != '[') out_ += ',';
    out_ += json;
  };
  for (const Amount& candidate : open.candidates) add("\"" + to_string(candidate) + "\"");
  if (open.may_be_blank) add("null");
  out_ += ']';
}

void FiguresJson::set_unit(const Figure& figure) {
  if (!unit_.json.empty() && figure.unit_source == unit_.source && figure.unit == unit_.unit) return;
  unit_ = {figure.unit, figure.unit_source, R"(,"unit":)"};
  append_json_or_null(unit_.json, *figure.unit);
  unit_.json.append(R"(,"unit_source":")").append(id_of(figure.unit_source)).append(R"(","written":)");
}

void FiguresJson::set_binding(const Figure& figure) {
  if (!binding_.json.empty() && figure.row_by == binding_.row_by && figure.split_by == binding_.split_by) return;
  binding_ = {figure.row_by, figure.split_by, R"(,"row_by":")"};
  binding_.json.append(id_of(figure.row_by)).append(R"(","split_by":")").append(id_of(figure.split_by)).append(R"(","candidates":)");
}

}  // namespace gouji
