// Insertions of text into four parts: the document, its comments, its relationships and the content types (ECMA-376 part 1, 11.3.2 and 17.13.4).
#include "outputs/annotate/annotate.h"

#include <algorithm>
#include <charconv>

#include "container/write_archive.h"
#include "outputs/annotate/anchors.h"

namespace gouji {
namespace {

constexpr std::string_view kContentTypes = "[Content_Types].xml";
constexpr std::string_view kCommentsType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
constexpr std::string_view kRelationshipsSpace = "http://schemas.openxmlformats.org/package/2006/relationships";

std::string folder_of(const std::string& part) { return part.substr(0, part.rfind('/') + 1); }

std::string relationships_of(const std::string& part) {
  const std::string folder = folder_of(part);
  return folder + "_rels/" + part.substr(folder.size()) + ".rels";
}

Diagnostic no_comments_in(const std::string& part) { return {Code::FormatUnsupported, Severity::Note, {}, {part}}; }

// What stands behind the last child of the root; a root without children gets an end tag.
Edit at_end(const Elements& xml, const std::string& text) {
  const Element& root = xml.all().front();
  if (!root.is_empty_tag()) return {root.inner_end, 0, text};
  return {root.end - 2, 2, ">" + text + "</" + std::string(xml.name(0)) + ">"};
}

class Annotator {
 public:
  Annotator(const Container& container, Language language) : container_(container), language_(language) {}

  Result<AnnotatedCopy> annotate(const std::vector<CellNote>& notes) {
    part_ = notes.front().part;
    const auto document = read(part_);
    if (!document) return document.error();
    Anchors anchors(*document);
    if (!anchors.is_usable()) return no_comments_in(part_);
    if (auto error = find_comments(anchors)) return *error;
    std::string comments;
    AnnotatedCopy copy;
    for (const CellNote& note : notes) {
      if (note.part != part_ || !anchors.hang(note.begin, note.end, next_)) continue;
      comments += comment(note);
      ++next_, ++copy.comments;
    }
    if (copy.comments == 0) return copy;
    parts_.push_back({part_, edited(document->xml(), anchors.edits())});
    if (auto error = add_comments(comments, anchors)) return *error;
    auto archive = with_parts(container_, parts_);
    if (!archive) return archive.error();
    copy.bytes = std::move(*archive);
    return copy;
  }

 private:
  bool has(const std::string& name) const { return std::find(container_.parts.begin(), container_.parts.end(), name) != container_.parts.end(); }

  Result<Elements> read(const std::string& name) {
    Diagnostics notes;
    auto bytes = read_part(container_, name, {}, notes);
    if (!bytes) return bytes.error();
    auto elements = Elements::of(std::move(*bytes));
    if (!elements) return no_comments_in(name);
    return std::move(*elements);
  }

  // The comments that the document has already, and the first number that is free.
  std::optional<Diagnostic> find_comments(const Anchors& anchors) {
    prefix_ = "w:";
    const std::string rels = relationships_of(part_);
    if (!has(rels)) return std::nullopt;
    const auto relationships = read(rels);
    if (!relationships) return relationships.error();
    for (std::uint32_t i = 1; i < relationships->all().size(); ++i) {
      const std::string_view type = relationships->attribute(i, "Type").value_or("");
      if (!type.ends_with("/relationships/comments")) continue;
      const std::string target(relationships->attribute(i, "Target").value_or(""));
      comments_part_ = target.starts_with('/') ? target.substr(1) : folder_of(part_) + target;
    }
    if (comments_part_.empty()) return std::nullopt;
    const auto comments = read(comments_part_);
    if (!comments) return comments.error();
    return take_comments(*comments, anchors);
  }

  std::optional<Diagnostic> take_comments(const Elements& comments, const Anchors& anchors) {
    prefix_ = comments.prefix(0);
    if (prefix_.empty()) prefix_ = "w:", declared_ = " xmlns:w=\"" + anchors.space() + "\"";
    for (std::uint32_t i = 1; i < comments.all().size(); ++i) {
      if (comments.local_name(i) != "comment") continue;
      const std::string_view id = comments.attribute(i, std::string(comments.prefix(i)) + "id").value_or("");
      std::uint32_t number = 0;
      std::from_chars(id.data(), id.data() + id.size(), number);
      next_ = std::max(next_, number + 1);
    }
    return std::nullopt;
  }

  std::string comment(const CellNote& note) const {
    const auto tag = [&](std::string_view name) { return prefix_ + std::string(name); };
    std::string text = "<" + tag("comment") + declared_ + " " + tag("id=\"") + std::to_string(next_) + "\" " + tag("author=\"gouji\" ") + tag("initials=\"") +
                       (language_ == Language::Chinese ? "勾稽" : "gj") + "\">";
    for (const std::string& paragraph : note.paragraphs)
      text += "<" + tag("p") + "><" + tag("r") + "><" + tag("t") + " xml:space=\"preserve\">" + xml_text(paragraph) + "</" + tag("t") + "></" + tag("r") + "></" + tag("p") + ">";
    return text + "</" + tag("comment") + ">";
  }

  std::optional<Diagnostic> add_comments(const std::string& comments, const Anchors& anchors) {
    if (comments_part_.empty()) return add_part(comments, anchors);
    const auto before = read(comments_part_);
    if (!before) return before.error();
    parts_.push_back({comments_part_, edited(before->xml(), {at_end(*before, comments)})});
    return std::nullopt;
  }

  std::string free_name() const {
    std::string name = folder_of(part_) + "comments.xml";
    for (int i = 1; has(name); ++i) name = folder_of(part_) + "comments" + std::to_string(i) + ".xml";
    return name;
  }

  std::optional<Diagnostic> add_part(const std::string& comments, const Anchors& anchors) {
    const std::string name = free_name();
    parts_.push_back({name, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\"" + anchors.space() + "\">" + comments + "</w:comments>"});
    if (auto error = add_relationship(name, anchors)) return error;
    const auto types = read(std::string(kContentTypes));
    if (!types) return types.error();
    const std::string tag(types->prefix(0));
    parts_.push_back({std::string(kContentTypes), edited(types->xml(), {at_end(*types, "<" + tag + "Override PartName=\"/" + xml_text(name) + "\" ContentType=\"" + std::string(kCommentsType) + "\"/>")})});
    return std::nullopt;
  }

  std::optional<Diagnostic> add_relationship(const std::string& name, const Anchors& anchors) {
    const std::string rels = relationships_of(part_);
    const std::string type = anchors.is_strict() ? "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
                                                 : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
    const auto relationship = [&](const std::string& tag, const std::string& id) {
      return "<" + tag + "Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + name.substr(folder_of(name).size()) + "\"/>";
    };
    if (!has(rels)) {
      parts_.push_back({rels, "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\"" + std::string(kRelationshipsSpace) + "\">" + relationship("", "gouji1") + "</Relationships>"});
      return std::nullopt;
    }
    const auto before = read(rels);
    if (!before) return before.error();
    std::string id = "gouji1";
    for (int i = 2; before->xml().find("\"" + id + "\"") != std::string::npos; ++i) id = "gouji" + std::to_string(i);
    parts_.push_back({rels, edited(before->xml(), {at_end(*before, relationship(std::string(before->prefix(0)), id))})});
    return std::nullopt;
  }

  const Container& container_;
  Language language_;
  std::string part_{};           // the document
  std::string comments_part_{};  // empty: there is none yet
  std::string prefix_{}, declared_{};  // of the comments
  std::uint32_t next_ = 0;
  std::vector<NewPart> parts_{};
};

}  // namespace

bool has_failing_ties(const Extraction& extraction) {
  const auto fails = [](const Finding& finding) {
    return finding.kind == FindingKind::TieFails || finding.kind == FindingKind::TieFailsAnyway;
  };
  return std::any_of(extraction.reports.begin(), extraction.reports.end(), [&](const Audited& report) {
    const auto& findings = report.findings.findings;
    return std::any_of(findings.begin(), findings.end(), fails);
  });
}

Result<AnnotatedCopy> annotated_copy(Source source, const std::vector<CellNote>& notes, Language language) {
  if (notes.empty()) return AnnotatedCopy{};
  Diagnostics unsaid;
  const auto container = open_container(std::move(source), {}, unsaid);
  if (!container) return container.error();
  if (container->format != Format::Docx) return no_comments_in(std::string(name_of(container->format)));
  return Annotator(*container, language).annotate(notes);
}

}  // namespace gouji
