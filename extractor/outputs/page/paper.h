#pragma once
// What the parts of the page are written on and from.

#include <string>
#include <string_view>

#include "outputs/page/html.h"
#include "outputs/page/page.h"
#include "outputs/stored.h"

namespace gouji::page {

class Paper {
 public:
  Paper(StoredData& data, const Forms& forms, const PageOptions& options, WholeFile& file)
      : data(data), forms(forms), options(options), file_(file) {}

  // What a script shows once it is wanted stands in <noscript>; a page without one shows it at once, for a
  // browser that could run scripts does not show a <noscript>.
  void begin_later(std::string_view attributes) {
    if (options.kind == PageKind::Interactive)
      put("<noscript" + std::string(attributes.empty() ? "" : " ") + std::string(attributes) + ">");
  }
  void end_later() {
    if (options.kind == PageKind::Interactive) put("</noscript>");
  }

  StoredData& data;
  const Forms& forms;
  const PageOptions& options;

  void put(std::string_view html) {
    if (!error_) error_ = file_.write(html);
  }
  void put(std::string_view name, std::string_view attributes, std::string_view content) {
    put(element(name, attributes, content));
  }

  // A fixed sentence of ours, which may hold tags.
  std::string word(std::string_view zh, std::string_view en) const {
    return std::string(is_chinese() ? zh : en);
  }
  std::string word(Phrase phrase) const { return std::string(phrase.in(options.language)); }

  bool is_chinese() const { return options.language == Language::Chinese; }
  std::string_view comma() const { return is_chinese() ? "，" : ", "; }

  // “3 份报告”, “3 reports”
  std::string counted(std::int64_t count, std::string_view zh, std::string_view one,
                      std::string_view many) const {
    return std::to_string(count) + " " + word(zh, count == 1 ? one : many);
  }

  // The column of a table that has sentences in both languages.
  std::string message_column() const { return is_chinese() ? "message" : "message_en"; }

  const std::optional<WriteError>& error() const { return error_ ? error_ : data.error(); }

 private:
  WholeFile& file_;
  std::optional<WriteError> error_{};
};

}  // namespace gouji::page
