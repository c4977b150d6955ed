// The line on one screen: bytes → container → blocks → grids → sections → records → findings.
#include "gouji/extract.h"

#include <utility>

namespace gouji {

Extraction extract(Source source, const Forms& forms, const ReadOptions& options) {
  Extraction result;
  result.path = source.name;
  result.sha256 = sha256_of(source.bytes);

  const auto container = open_container(std::move(source), options, result.notes);
  if (!container) {
    result.failure = container.error();
    return result;
  }
  result.format = container->format;
  result.parts = container->parts;

  auto blocks = read_blocks(*container, options, result.notes);
  if (!blocks) {
    result.failure = blocks.error();
    return result;
  }
  result.blocks = std::move(*blocks);

  result.grids = find_grids(result.blocks, forms, result.notes);
  result.sections = split_sections(result.blocks, result.grids, forms, result.notes);
  for (Record& record : bind_records(result.blocks, result.grids, result.sections, forms, result.notes)) {
    Findings findings = audit(record, result.blocks, result.grids, forms, result.notes);
    result.reports.push_back({std::move(record), std::move(findings)});
  }
  return result;
}

}  // namespace gouji
