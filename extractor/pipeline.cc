// The line on one screen: bytes → container → blocks → grids → sections → records → findings.
#include "pipeline.h"

#include <new>
#include <utility>

namespace gouji {
namespace {

void add_grids(Extraction& result, const Forms& forms) { result.grids = find_grids(result.blocks, forms, result.notes); }

void add_sections(Extraction& result, const Forms& forms) {
  result.sections = split_sections(result.blocks, result.grids, forms, result.notes);
}

void add_records(Extraction& result, const Forms& forms) {
  for (Record& record : bind_records(result.blocks, result.grids, result.sections, forms, result.notes))
    result.reports.push_back({std::move(record), {}});
}

void add_findings(Extraction& result, const Forms& forms) {
  for (Audited& report : result.reports)
    report.findings = audit(report.record, result.blocks, result.grids, forms, result.notes);
}

}  // namespace

Extraction extract_blocks(Source source, const ReadOptions& options) {
  Extraction result;
  result.path = source.name;
  result.sha256 = sha256_of(source.bytes);

  auto container = open_container(std::move(source), options, result.notes);
  if (!container) {
    result.failure = container.error();
    return result;
  }
  result.format = container->format;
  result.parts = container->parts;

  auto blocks = read_blocks(*container, options, result.notes);
  give_back(std::move(container->bytes));
  if (!blocks) {
    result.failure = blocks.error();
    return result;
  }
  result.blocks = std::move(*blocks);
  return result;
}

const std::array<Step, 4> kSteps = {add_grids, add_sections, add_records, add_findings};

Extraction extract(Source source, const Forms& forms, const ReadOptions& options) {
  Extraction result, failed;
  failed.path = source.name;
  try {
    result = extract_blocks(std::move(source), options);
    for (const Step step : kSteps)
      if (!result.failure) step(result, forms);
    return result;
  } catch (const std::bad_alloc&) {
    failed.failure = {Code::LimitMet, Severity::Error, {}, {"memory"}};
    return failed;
  }
}

}  // namespace gouji
