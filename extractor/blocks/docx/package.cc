#include "blocks/docx/package.h"

#include <algorithm>
#include <utility>

#include "blocks/docx/decode.h"
#include "blocks/docx/names.h"
#include "blocks/docx/part.h"

namespace gouji::docx {
namespace {

std::string_view folder_of(std::string_view part) {
  const std::size_t slash = part.rfind('/');
  return slash == std::string_view::npos ? std::string_view() : part.substr(0, slash + 1);
}

std::string relationships_name(std::string_view part) {
  const std::string_view folder = folder_of(part);
  return std::string(folder) + "_rels/" + std::string(part.substr(folder.size())) + ".rels";
}

// Resolves `.` and `..`, and backslashes that some writers put.
std::string without_dots(std::string path) {
  std::replace(path.begin(), path.end(), '\\', '/');
  std::string result;
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t slash = std::min(path.find('/', at), path.size());
    const std::string step = path.substr(at, slash - at);
    at = slash + 1;
    if (step.empty() || step == ".") continue;
    if (step == "..")
      result.erase(result.find_last_of('/') == std::string::npos ? 0 : result.find_last_of('/'));
    if (step != "..") result += (result.empty() ? "" : "/") + step;
  }
  return result;
}

int hexadecimal(char c) {
  const std::string_view digits = "0123456789abcdef";
  const std::size_t at = digits.find(static_cast<char>(c >= 'A' && c <= 'F' ? c + 32 : c));
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

// Targets are URIs: a part's name may stand there with %E4%B8%AD.
std::string without_percents(std::string_view uri) {
  std::string result;
  for (std::size_t i = 0; i < uri.size(); ++i) {
    const bool escaped =
        uri[i] == '%' && i + 2 < uri.size() && hexadecimal(uri[i + 1]) >= 0 && hexadecimal(uri[i + 2]) >= 0;
    result += escaped ? static_cast<char>(hexadecimal(uri[i + 1]) * 16 + hexadecimal(uri[i + 2])) : uri[i];
    if (escaped) i += 2;
  }
  return result;
}

std::string resolve(std::string_view part, std::string_view target) {
  const std::string path = without_percents(decoded(target));
  if (path.starts_with('/') || path.starts_with('\\')) return without_dots(path);
  return without_dots(std::string(folder_of(part)) + path);
}

}  // namespace

std::vector<Relationship> relationships_of(std::string_view part, const LoadPart& load) {
  auto bytes = load(relationships_name(part));
  if (!bytes) return {};
  const Part xml(std::move(*bytes), 0);
  std::vector<Relationship> result;
  for (const Node node : xml.root().children()) {
    if (local_name(node.name()) != "Relationship" || attribute(node, "TargetMode") == "External") continue;
    const std::string_view type = attribute(node, "Type");
    result.push_back(
        {std::string(type.substr(type.rfind('/') + 1)), resolve(part, attribute(node, "Target"))});
  }
  return result;
}

std::string target_of(const std::vector<Relationship>& relationships, std::string_view kind) {
  const auto found = std::find_if(relationships.begin(), relationships.end(),
                                  [&](const Relationship& each) { return each.kind == kind; });
  return found == relationships.end() ? std::string() : found->target;
}

}  // namespace gouji::docx
