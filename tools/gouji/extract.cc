// gouji extract: records to standard output, in the order of the inputs.
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "batch/run_batch.h"
#include "commands.h"
#include "forms_in_use.h"
#include "outputs/csv.h"
#include "outputs/outcome.h"
#include "terminal.h"

namespace gouji {
namespace {

// The memory of texts that were written, for the next ones: it is still at hand where new memory would first have to be fetched.
class SpareTexts {
 public:
  SpareTexts() { texts_.reserve(kMost); }

  std::string take() {
    const std::lock_guard lock(mutex_);
    if (texts_.empty()) return {};
    std::string text = std::move(texts_.back());
    texts_.pop_back();
    return text;
  }

  void give_back(std::string text) {
    if (text.capacity() > kTooLargeToKeep) return;
    text.clear();
    const std::lock_guard lock(mutex_);
    if (texts_.size() < kMost) texts_.push_back(std::move(text));
  }

 private:
  static constexpr std::size_t kMost = 8, kTooLargeToKeep = 1024 * 1024;

  std::mutex mutex_{};
  std::vector<std::string> texts_{};
};

std::string rendered(std::string text, const Extraction& extraction, const Forms& forms, const Stamp& stamp, const Arguments& arguments) {
  switch (arguments.format) {
    case RecordFormat::Jsonl:
    case RecordFormat::Json: append_record_lines(text, extraction, forms, stamp); return text;
    case RecordFormat::Csv: append_figures_csv(text, extraction, forms, arguments.csv_for); return text;
    case RecordFormat::Text: return show(extraction, forms, {arguments.language, columns_out(), Colour::Off}) + "\n";
  }
  return text;
}

// One record a line becomes an element a line of one array.
class ArrayOfLines {
 public:
  std::string next(std::string_view lines) {
    std::string text;
    while (!lines.empty()) {
      const auto end = lines.find('\n');
      text.append(separator_).append(lines.substr(0, end));
      separator_ = ",\n";
      lines.remove_prefix(end + 1);
    }
    return text;
  }

 private:
  std::string_view separator_ = "\n";
};

std::string beginning(const Arguments& arguments) {
  if (arguments.format == RecordFormat::Json) return "[";
  return arguments.format == RecordFormat::Csv ? figures_csv_head(arguments.csv_for) : std::string();
}

}  // namespace

int run_extract(const Arguments& arguments) {
  const auto forms = forms_in_use(arguments);
  if (forms == nullptr) return kWrongUse;
  const Stamp stamp = stamp_of(*forms);
  Inputs inputs = inputs_of(arguments);
  int exit = say_empty(inputs, arguments.language);
  ArrayOfLines array;
  SpareTexts spare;
  BatchOptions options;
  options.jobs = jobs_of(arguments);
  options.is_stopped = is_interrupted;
  options.render = [&](Delivery& delivery) {
    delivery.texts.clear();
    delivery.texts.push_back(rendered(spare.take(), delivery.extraction, *forms, stamp, arguments));
    // What is written takes no part any more; its memory goes back to the worker that has it.
    delivery.extraction.parts = {};
    delivery.extraction.blocks = {};
    delivery.extraction.grids = {};
    delivery.extraction.sections = {};
    delivery.extraction.reports = {};
  };
  options.take = [&](Delivery& delivery) {
    if (is_incomplete(delivery.extraction)) exit = kNotAllRead;
    say_unread(delivery.extraction, arguments.language);
    std::string& text = delivery.texts.front();
    const bool goes_on = arguments.format == RecordFormat::Json ? write_out(array.next(text)) : write_out(text);
    spare.give_back(std::move(text));
    return goes_on;
  };
  if (!write_out(beginning(arguments))) return end_of_output(exit, arguments.language);
  run_batch(inputs.files, *forms, options);
  if (is_interrupted()) return kInterrupted;
  if (arguments.format == RecordFormat::Json) write_out("\n]\n");
  return end_of_output(exit, arguments.language);
}

}  // namespace gouji
