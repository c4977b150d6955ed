// gouji show and gouji dump: one file after another, for a person to look at.
#include "batch/read_file.h"
#include "batch/run_batch.h"
#include "commands.h"
#include "forms_in_use.h"
#include "outputs/dump.h"
#include "outputs/outcome.h"
#include "terminal.h"
#include "text/utf8.h"

namespace gouji {
namespace {

// Each file's print to standard output, one file at a time.
template <typename Print>
int print_each(const Arguments& arguments, const Forms& forms, Print print) {
  Inputs inputs = inputs_of(arguments);
  int exit = say_empty(inputs, arguments.language);
  BatchOptions options;
  options.is_stopped = is_interrupted;
  options.take = [&](Delivery& delivery) {
    if (is_incomplete(delivery.extraction)) exit = kNotAllRead;
    return write_out(print(delivery.extraction));
  };
  run_batch(inputs.files, forms, options);
  return is_interrupted() ? kInterrupted : end_of_output(exit, arguments.language);
}

std::string dumped(const Extraction& extraction, const Forms& forms, Stage stage) {
  switch (stage) {
    case Stage::Container: return {};  // made from the file itself
    case Stage::Blocks: return dump_blocks(extraction);
    case Stage::Grids: return dump_grids(extraction, forms);
    case Stage::Sections: return dump_sections(extraction, forms);
    case Stage::Record: return dump_record(extraction, forms);
    case Stage::Findings: return dump_findings(extraction, forms);
    case Stage::Series: return dump_series(extraction, forms);
  }
  return {};
}

int dump_containers(const Arguments& arguments) {
  Inputs inputs = inputs_of(arguments);
  int exit = say_empty(inputs, arguments.language);
  for (Input& input : inputs.files) {
    auto bytes = input.bytes ? Result<std::string>(std::move(*input.bytes)) : read_file(input.path, {});
    Extraction extraction;
    extraction.path = spelt_in_utf8(input.path);
    if (bytes) {
      const auto container = open_container({extraction.path, std::move(*bytes)}, {}, extraction.notes);
      if (container) write_out(dump_container(*container));
      else extraction.failure = container.error();
    } else {
      extraction.failure = bytes.error();
    }
    say_unread(extraction, arguments.language);
    if (is_incomplete(extraction)) exit = kNotAllRead;
  }
  return end_of_output(exit, arguments.language);
}

}  // namespace

int run_show(const Arguments& arguments) {
  const auto forms = forms_in_use(arguments);
  if (forms == nullptr) return kWrongUse;
  const ShowOptions options{arguments.language, columns_out(), colour_of(arguments)};
  bool is_first = true;
  return print_each(arguments, *forms, [&](const Extraction& extraction) {
    std::string text = is_first ? "" : "\n";
    is_first = false;
    return text += show(extraction, *forms, options);
  });
}

int run_dump(const Arguments& arguments) {
  if (arguments.stage == Stage::Container) return dump_containers(arguments);
  const auto forms = forms_in_use(arguments);
  if (forms == nullptr) return kWrongUse;
  return print_each(arguments, *forms, [&](const Extraction& extraction) {
    say_unread(extraction, arguments.language);
    return dumped(extraction, *forms, arguments.stage);
  });
}

}  // namespace gouji
