// Gives each format to its reader.
#include "blocks/docx/read.h"
#include "blocks/html/read.h"
#include "blocks/plain/plain.h"
#include "gouji/blocks.h"

namespace gouji {

Result<Blocks> read_blocks(const Container& container, const ReadOptions& options, Diagnostics& notes) {
  if (container.format == Format::Docx) return docx::read(container, options, notes);
  if (container.format == Format::Html) return html::read(container, options, notes);
  if (container.format == Format::Text) return plain::read(container, options, notes);
  return Diagnostic{.code = Code::FormatUnsupported,
                    .severity = Severity::Error,
                    .words = {std::string(name_of(container.format))}};
}

}  // namespace gouji
