// RFC 2557 and what it rests on: header lines, parts between boundaries, quoted-printable and base64.
#include "container/mail.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace gouji {
namespace {

// Parts inside parts, and parts in all, of a mail that was not made to hurt.
constexpr int kMostDepth = 8;
constexpr std::size_t kMostParts = 1000;

struct Part {
  std::string type{}, charset{}, encoding{}, boundary{};
  std::uint32_t body = 0, end = 0;  // in the mail
};

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

std::string lower_case(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), lower);
  return result;
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  text.remove_prefix(std::min(text.find_first_not_of(kSpace), text.size()));
  const std::size_t last = text.find_last_not_of(kSpace);
  return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
}

// The value of `name=` in a header line, without its quotes.
std::string parameter(std::string_view line, std::string_view name) {
  const std::string folded = lower_case(line);
  std::size_t at = folded.find(std::string(name) + "=");
  if (at == std::string::npos) return {};
  std::string_view value = line.substr(at + name.size() + 1);
  if (value.starts_with('"')) return std::string(value.substr(1, value.find('"', 1) - 1));
  return std::string(trimmed(value.substr(0, value.find_first_of("; \t\r\n"))));
}

void take_header(std::string_view line, Part& part) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return;
  const std::string name = lower_case(trimmed(line.substr(0, colon)));
  const std::string_view value = trimmed(line.substr(colon + 1));
  if (name == "content-transfer-encoding") part.encoding = lower_case(value);
  if (name != "content-type") return;
  part.type = lower_case(trimmed(value.substr(0, value.find(';'))));
  part.charset = parameter(value, "charset");
  part.boundary = parameter(value, "boundary");
}

// Reads the header lines from `begin` on, those that go on in the next line joined, up to the empty line.
Part read_headers(std::string_view mail, std::uint32_t begin, std::uint32_t end) {
  Part part;
  part.end = end;
  std::string line;
  std::uint32_t at = begin;
  while (at < end) {
    const auto found = static_cast<std::uint32_t>(std::min<std::size_t>(mail.find('\n', at), end));
    const std::string_view next = mail.substr(at, found - at);
    at = std::min(found + 1, end);
    const bool goes_on = next.starts_with(' ') || next.starts_with('\t');
    if (!goes_on) {
      take_header(line, part);
      line.clear();
    }
    if (trimmed(next).empty()) break;
    line += next;
  }
  take_header(line, part);
  part.body = at;
  return part;
}

void collect_parts(std::string_view mail, const Part& part, int depth, std::vector<Part>& parts) {
  if (part.boundary.empty() || depth > kMostDepth) {
    parts.push_back(part);
    return;
  }
  const std::string mark = "--" + part.boundary;
  mail = mail.substr(0, part.end);
  std::size_t at = mail.find(mark, part.body);
  while (at < part.end && parts.size() < kMostParts) {
    const std::size_t begin = mail.find('\n', at);
    if (begin >= part.end) return;
    const std::size_t next = std::min<std::size_t>(mail.find(mark, begin), part.end);
    const Part inner =
        read_headers(mail, static_cast<std::uint32_t>(begin + 1), static_cast<std::uint32_t>(next));
    collect_parts(mail, inner, depth + 1, parts);
    at = next;
  }
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c = lower(c);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

Text from_quoted_printable(std::string_view mail, const Part& part) {
  Text text;
  for (std::uint32_t at = part.body; at < part.end;) {
    const auto sign = static_cast<std::uint32_t>(std::min<std::size_t>(mail.find('=', at), part.end));
    text.append(mail.substr(at, sign - at), at);
    at = sign;
    if (at >= part.end) break;
    const std::string_view rest = mail.substr(at, part.end - at);
    const std::size_t line_end = rest.find_first_not_of(" \t\r", 1);
    const int high = rest.size() > 2 ? hex_digit(rest[1]) : -1,
              low = rest.size() > 2 ? hex_digit(rest[2]) : -1;
    if (high >= 0 && low >= 0) {
      const char byte = static_cast<char>(high * 16 + low);
      text.append_transcoded({&byte, 1}, at, 1, 3);
      at += 3;
    } else if (line_end != std::string_view::npos && rest[line_end] == '\n') {
      at += static_cast<std::uint32_t>(line_end) + 1;
    } else {
      text.append(rest.substr(0, 1), at++);
    }
  }
  return text;
}

int base64_digit(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  return c == '+' ? 62 : c == '/' ? 63 : -1;
}

// Each byte stands for the two signs that hold its bits.
Text from_base64(std::string_view mail, const Part& part) {
  Text text;
  std::uint32_t bits = 0, sign_before = part.body;
  int held = 0;
  for (std::uint32_t at = part.body; at < part.end && mail[at] != '='; ++at) {
    const int digit = base64_digit(mail[at]);
    if (digit < 0) continue;
    bits = bits << 6 | static_cast<std::uint32_t>(digit);
    held += 6;
    if (held >= 8) {
      held -= 8;
      const char byte = static_cast<char>(bits >> held & 0xFF);
      text.append_whole({&byte, 1}, sign_before, at + 1);
    }
    sign_before = at;
  }
  return text;
}

Text body_of(std::string_view mail, const Part& part) {
  if (part.encoding == "quoted-printable") return from_quoted_printable(mail, part);
  if (part.encoding == "base64") return from_base64(mail, part);
  Text text;
  text.append(mail.substr(part.body, part.end - part.body), part.body);
  return text;
}

}  // namespace

std::optional<MailPage> page_in_mail(std::string_view mail) {
  std::vector<Part> parts;
  const auto begin = static_cast<std::uint32_t>(std::min(mail.find_first_not_of(" \t\r\n"), mail.size()));
  collect_parts(mail, read_headers(mail, begin, static_cast<std::uint32_t>(mail.size())), 0, parts);
  for (const std::string_view type : {"text/html", "application/xhtml+xml", "text/plain"}) {
    const auto found =
        std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return part.type == type; });
    if (found != parts.end()) return MailPage{body_of(mail, *found), found->charset};
  }
  return std::nullopt;
}

}  // namespace gouji
