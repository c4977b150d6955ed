#pragma once
// A DOCX made in the test, so that a reviewer sees its paragraphs and tables and not a binary.

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/zip_builder.h"

namespace gouji {

// Pieces of WordprocessingML.
inline std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '&')
      result += "&amp;";
    else if (c == '<')
      result += "&lt;";
    else if (c == '>')
      result += "&gt;";
    else
      result += c;
  }
  return result;
}
inline std::string wt(std::string_view text) {
  return "<w:t xml:space=\"preserve\">" + escaped(text) + "</w:t>";
}
inline std::string run(std::string_view text, std::string_view properties = "") {
  return "<w:r><w:rPr>" + std::string(properties) + "</w:rPr>" + wt(text) + "</w:r>";
}
inline std::string par(std::string_view content, std::string_view properties = "") {
  return "<w:p><w:pPr>" + std::string(properties) + "</w:pPr>" + std::string(content) + "</w:p>";
}
inline std::string cell(std::string_view content, std::string_view properties = "") {
  return "<w:tc><w:tcPr>" + std::string(properties) + "</w:tcPr>" + std::string(content) + "</w:tc>";
}
inline std::string row(std::string_view cells, std::string_view properties = "") {
  return "<w:tr><w:trPr>" + std::string(properties) + "</w:trPr>" + std::string(cells) + "</w:tr>";
}
inline std::string tbl(std::string_view rows) { return "<w:tbl><w:tblPr/>" + std::string(rows) + "</w:tbl>"; }
inline std::string sdt(std::string_view content) {
  return "<w:sdt><w:sdtPr><w:tag w:val=\"t\"/></w:sdtPr><w:sdtContent>" + std::string(content) +
         "</w:sdtContent></w:sdt>";
}

class DocxBuilder {
 public:
  DocxBuilder& heading(std::string_view text) { return xml(par(run(text), "<w:outlineLvl w:val=\"0\"/>")); }
  DocxBuilder& paragraph(std::string_view text) { return xml(par(run(text))); }
  DocxBuilder& table(const std::vector<std::vector<std::string>>& rows) {
    std::string written;
    for (const auto& cells : rows) {
      std::string in_row;
      for (const std::string& text : cells) in_row += cell(par(text.empty() ? "" : run(text)));
      written += row(in_row);
    }
    return xml(tbl(written));
  }
  // Any content of the body.
  DocxBuilder& xml(std::string_view written) {
    body_ += written;
    return *this;
  }
  // A part beside the document; `kind` is the last word of its relationship: styles, header, …
  DocxBuilder& part(std::string kind, std::string name, std::string_view content) {
    const std::string root = kind == "numbering" || kind == "styles" || kind.ends_with('s') ? kind
                             : kind == "header"                                             ? "hdr"
                                                                                            : "ftr";
    beside_[std::move(kind)].emplace_back("word/" + name, declared(root, content));
    return *this;
  }
  // The whole document part, for files that are not written as usual.
  DocxBuilder& document(std::string written) {
    document_ = std::move(written);
    return *this;
  }
  DocxBuilder& document_name(std::string name) {
    name_ = std::move(name);
    return *this;
  }

  std::string document_xml() const {
    return document_.empty() ? declared("document", "<w:body>" + body_ + "</w:body>") : document_;
  }
  // All parts by name.
  std::map<std::string, std::string> parts() const {
    const std::size_t slash = name_.rfind('/') == std::string::npos ? 0 : name_.rfind('/') + 1;
    std::map<std::string, std::string> result{
        {"[Content_Types].xml", content_types()},
        {"_rels/.rels", relationships(relationship("officeDocument", name_))},
        {name_, document_xml()},
        {name_.substr(0, slash) + "_rels/" + name_.substr(slash) + ".rels", relationships(related())}};
    for (const auto& [kind, parts] : beside_)
      for (const auto& [name, bytes] : parts) result[name] = bytes;
    return result;
  }
  std::string bytes() const {
    ZipBuilder zip;
    for (const auto& [name, content] : parts()) zip.add(name, content);
    return zip.bytes();
  }

 private:
  static constexpr std::string_view kOffice =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  static std::string declared(std::string_view root, std::string_view content) {
    const std::string name = "w:" + std::string(root);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + name +
           " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
           " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
           " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
           " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
           " xmlns:v=\"urn:schemas-microsoft-com:vml\">" +
           std::string(content) + "</" + name + ">";
  }
  static std::string relationship(std::string_view kind, std::string_view target) {
    return "<Relationship Id=\"r\" Type=\"" + std::string(kOffice) + "/" + std::string(kind) +
           "\" Target=\"/" + std::string(target) + "\"/>";
  }
  static std::string relationships(std::string_view all) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
           std::string(all) + "</Relationships>";
  }
  std::string related() const {
    std::string result;
    for (const auto& [kind, parts] : beside_)
      for (const auto& part : parts) result += relationship(kind, part.first);
    return result;
  }
  std::string content_types() const {
    return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default "
           "Extension=\"xml\""
           " ContentType=\"application/xml\"/><Default Extension=\"rels\""
           " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override "
           "PartName=\"/" +
           name_ +
           "\" "
           "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/"
           "></Types>";
  }

  std::string body_{};
  std::string document_{};
  std::string name_ = "word/document.xml";
  std::map<std::string, std::vector<std::pair<std::string, std::string>>> beside_{};
};

}  // namespace gouji
