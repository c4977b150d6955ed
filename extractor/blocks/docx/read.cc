#include "blocks/docx/read.h"

#include <algorithm>
#include <cctype>
#include <memory>
#include <utility>

#include "blocks/docx/furniture.h"
#include "blocks/docx/story.h"
#include "blocks/docx/texts.h"

namespace gouji::docx {
namespace {

// Where writers put the document; used only if no relationship says where it is.
constexpr std::string_view kUsualDocument = "word/document.xml";

char lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

// Part names that differ in case only are the same part.
bool same_name(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

// The parts by name: how the package calls them may differ from how the archive does.
class Library {
 public:
  Library(const std::vector<std::string>& parts, const LoadPart& load) : parts_(parts), load_(load) {}

  std::uint32_t index_of(std::string_view name) const {
    auto found = std::find(parts_.begin(), parts_.end(), name);
    if (found == parts_.end())
      found = std::find_if(parts_.begin(), parts_.end(),
                           [&](const std::string& part) { return same_name(part, name); });
    return static_cast<std::uint32_t>(found - parts_.begin());
  }
  bool has(std::string_view name) const { return index_of(name) < parts_.size(); }
  Result<std::string> load(std::string_view name) const {
    const std::uint32_t index = index_of(name);
    if (index < parts_.size()) return load_(parts_[index]);
    return Diagnostic{.code = Code::PartMissing, .words = {std::string(name)}};
  }

 private:
  const std::vector<std::string>& parts_;
  const LoadPart& load_;
};

std::string find_document(const Library& library, const LoadPart& load, Diagnostics& notes) {
  const std::string name = target_of(relationships_of("", load), "officeDocument");
  if (library.has(name)) return name;
  notes.push_back({.code = Code::PartMissing, .words = {name.empty() ? "officeDocument" : name}});
  return std::string(kUsualDocument);
}

// A part that belongs to the document; null where there is none, noted where it cannot be read.
std::unique_ptr<Part> load_related(const Library& library, const std::string& name, Diagnostics& notes) {
  if (name.empty()) return nullptr;
  auto bytes = library.load(name);
  if (!bytes) {
    notes.push_back(bytes.error());
    return nullptr;
  }
  auto part = std::make_unique<Part>(std::move(*bytes), library.index_of(name));
  if (part->broken()) notes.push_back(part->breakage());
  return part;
}

Node body_of(const Part& part) {
  Names names;
  names.enter(part.root());
  for (const Node child : part.root().children())
    if (names.tag(child) == Tag::Body) return child;
  return {};
}

std::size_t struck_bytes(const Blocks& blocks) {
  std::size_t bytes = 0;
  for (const Furniture& each : blocks.furniture)
    if (each.kind == FurnitureKind::Struck) bytes += each.text.size();
  return bytes;
}

// A report that is crossed out for the most part was left so by mistake, or is all there is to read.
void read_struck_story(Document& document, const Part& part, const Root& root, Node body,
                       Blocks& blocks) {
  blocks = {};
  document.reads_struck = true;
  document.numbering.reset();
  document.cells = 0;
  Story(document, part, root, blocks).read(body);
}

bool is_empty(const Blocks& blocks) { return blocks.tables.empty() && is_blank(blocks.text.bytes); }

}  // namespace

Result<Blocks> read_package(const std::vector<std::string>& parts, const LoadPart& load,
                            const ReadOptions& options, Diagnostics& notes) {
  const Library library(parts, load);
  const LoadPart by_name = [&](std::string_view name) { return library.load(name); };
  const std::string name = find_document(library, by_name, notes);
  auto bytes = library.load(name);
  if (!bytes) return bytes.error();

  const std::size_t size = bytes->size();
  const Part part(std::move(*bytes), library.index_of(name));
  const Node body = body_of(part);
  if (!body && part.broken()) return part.breakage();
  if (!body)
    return Diagnostic{.code = Code::XmlBroken,
                      .severity = Severity::Error,
                      .where = {part.index(), 0, 0},
                      .words = {"no body"}};

  const auto related = relationships_of(name, by_name);
  Document document{.options = options, .notes = notes};
  if (const auto styles = load_related(library, target_of(related, "styles"), notes))
    document.styles = Styles(*styles);
  document.load_numbering = [&](const Styles& styles) {
    const auto numbering = load_related(library, target_of(related, "numbering"), notes);
    return numbering ? Numbering(*numbering, styles) : Numbering();
  };

  Blocks blocks;
  // What a report mostly needs, for as much markup stands around its text; more is given as it comes.
  blocks.text.bytes.reserve(size / 16);
  blocks.text.runs.reserve(size / 256);
  blocks.paragraphs.reserve(size / 1024);
  const std::size_t noted = notes.size();
  const Root root(part);
  Story(document, part, root, blocks).read(body);
  if (struck_bytes(blocks) > blocks.text.size()) {
    notes.erase(notes.begin() + static_cast<std::ptrdiff_t>(noted), notes.end());
    read_struck_story(document, part, root, body, blocks);
  }
  if (part.broken() && is_empty(blocks)) return part.breakage();
  if (part.broken()) notes.push_back(part.breakage());
  for (const Relationship& relationship : related) {
    if (!holds_furniture(relationship.kind)) continue;
    if (const auto beside = load_related(library, relationship.target, notes))
      read_furniture(document, *beside, relationship.kind, blocks.furniture);
  }
  return blocks;
}

Result<Blocks> read(const Container& container, const ReadOptions& options, Diagnostics& notes) {
  const LoadPart load = [&](std::string_view name) { return read_part(container, name, options, notes); };
  return read_package(container.parts, load, options, notes);
}

}  // namespace gouji::docx
