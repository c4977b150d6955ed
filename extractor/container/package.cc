// An Office package says what it is in its content types, whatever its entries are called. Types of embedded
// documents stand there too, so only the type of the main part counts.
#include "container/package.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace gouji {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view kContentTypes = "[Content_Types].xml";

struct MainType {
  std::string_view type{};
  Format format{};
};

constexpr std::array kMainTypes = {
    MainType{"wordprocessingml.document.main+xml"sv, Format::Docx},
    MainType{"wordprocessingml.template.main+xml"sv, Format::Docx},
    MainType{"ms-word.document.macroEnabled.main+xml"sv, Format::Docx},
    MainType{"ms-word.template.macroEnabledTemplate.main+xml"sv, Format::Docx},
    MainType{"spreadsheetml.sheet.main+xml"sv, Format::Xlsx},
    MainType{"spreadsheetml.template.main+xml"sv, Format::Xlsx},
    MainType{"ms-excel.sheet.macroEnabled.main+xml"sv, Format::Xlsx},
    MainType{"ms-excel.template.macroEnabled.main+xml"sv, Format::Xlsx},
    MainType{"ms-excel.sheet.binary.macroEnabled.main"sv, Format::Xlsx},
    MainType{"presentationml.presentation.main+xml"sv, Format::Pptx},
    MainType{"presentationml.slideshow.main+xml"sv, Format::Pptx},
    MainType{"presentationml.template.main+xml"sv, Format::Pptx},
    MainType{"ms-powerpoint.presentation.macroEnabled.main+xml"sv, Format::Pptx},
    MainType{"ms-powerpoint.slideshow.macroEnabled.main+xml"sv, Format::Pptx},
};

// Parts that only one kind of package has, for packages whose content types are lost.
constexpr std::array kParts = {
    MainType{"word/document.xml"sv, Format::Docx},
    MainType{"xl/workbook.xml"sv, Format::Xlsx},
    MainType{"xl/workbook.bin"sv, Format::Xlsx},
    MainType{"ppt/presentation.xml"sv, Format::Pptx},
    MainType{"OFD.xml"sv, Format::Ofd},
};

bool has_part(const Container& container, std::string_view name) {
  return part_index(container, name) < container.parts.size();
}

Format format_of_type(std::string_view content_types) {
  for (const MainType& main : kMainTypes)
    if (content_types.find(main.type) != std::string_view::npos) return main.format;
  return Format::Archive;
}

Format format_of_parts(const Container& container) {
  for (const MainType& part : kParts)
    if (has_part(container, part.type)) return part.format;
  return Format::Archive;
}

bool is_open_document_text(const Container& container, const ReadOptions& options) {
  Diagnostics unused;
  const auto type = read_part(container, "mimetype", options, unused);
  return type && type->find("opendocument.text") != std::string::npos;
}

}  // namespace

Format sniff_package(const Container& container, const ReadOptions& options, Diagnostics& notes) {
  Diagnostics found;
  const auto content_types = read_part(container, kContentTypes, options, found);
  if (!content_types) found.push_back(content_types.error());
  Format format = content_types ? format_of_type(*content_types) : Format::Archive;
  if (format == Format::Archive) format = format_of_parts(container);
  if (format == Format::Docx) {
    for (Diagnostic& note : found) {
      note.severity = Severity::Warning;  // the document can be read without
      notes.push_back(std::move(note));
    }
  }
  if (format != Format::Archive) return format;
  if (is_open_document_text(container, options)) return Format::Odt;
  const bool encrypted = std::any_of(container.entries.begin(), container.entries.end(),
                                     [](const Entry& entry) { return entry.encrypted; });
  return encrypted ? Format::Encrypted : Format::Archive;
}

}  // namespace gouji
