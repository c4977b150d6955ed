// Any bytes through the whole line: everything that comes out points at stored bytes, and of some inputs is
// the same the second time.
#include "fuzz/input.h"
#include "fuzz/laws.h"

namespace {

const gouji::Forms& forms() {
  static const gouji::LoadedForms loaded = gouji::load_forms(gouji::built_in_grammars());
  gouji::laws::require(bool(loaded.forms), "the built-in grammars load");
  return *loaded.forms;
}

std::vector<std::uint64_t> stored_sizes_of(const gouji::Input& input) {
  gouji::Diagnostics ignored;
  const auto container = gouji::open_container({"input", input.copy()}, {}, ignored);
  return container ? gouji::laws::stored_sizes(*container) : std::vector<std::uint64_t>{};
}

void require_same_figures(const gouji::Extraction& first, const gouji::Extraction& second) {
  gouji::laws::require(first.reports.size() == second.reports.size(), "the same bytes give the same reports");
  for (std::size_t i = 0; i < first.reports.size(); ++i) {
    const auto &a = first.reports[i], &b = second.reports[i];
    gouji::laws::require(a.record.grids.size() == b.record.grids.size(),
                         "the same bytes give the same grids");
    gouji::laws::require(a.findings.findings.size() == b.findings.findings.size(),
                         "the same bytes give the same findings");
    for (std::size_t grid = 0; grid < a.record.grids.size(); ++grid)
      for (std::size_t figure = 0; figure < a.record.grids[grid].figures.size(); ++figure)
        gouji::laws::require(
            a.record.grids[grid].figures[figure].written == b.record.grids[grid].figures[figure].written,
            "the same bytes give the same figures");
  }
}

// Reading twice takes twice as long: some inputs are enough.
bool is_read_twice(std::string_view bytes) { return bytes.size() % 8 == 0; }

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const gouji::Input input(bytes, size);
  const gouji::Extraction extraction = gouji::extract({"input", input.copy()}, forms(), {});
  gouji::laws::check_extraction(extraction, forms(), stored_sizes_of(input));
  if (is_read_twice(input.view()))
    require_same_figures(extraction, gouji::extract({"input", input.copy()}, forms(), {}));
  return 0;
}
