#include "messages/suspects.h"

#include <algorithm>
#include <string_view>

#include "messages/place_in_form.h"
#include "messages/sentences.h"

namespace gouji {
namespace {

// “row › column” of a figure's key, by the forms of the record.
Words figure_name(const std::string& key, const SuspectGroup& group, const Record& record, const Forms& forms) {
  for (const RecordGrid& grid : record.grids) {
    const FormGrid& form = grid_of(forms, grid.id);
    if (form.key != group.grid) continue;
    const auto place = place_in(form, key);
    if (!place) continue;
    const Words& of_row = form.rows[place->row].brief;
    const Words& of_column = form.block_of(place->row).columns[place->column].brief;
    return {of_row.zh + " › " + of_column.zh, of_row.en + " › " + of_column.en};
  }
  return {key, key};
}

std::string in_brackets(std::string_view text, std::string_view open, std::string_view close) {
  return text.empty() ? "" : std::string(open).append(text).append(close);
}

}  // namespace

Phrase name_of(Slip slip) {
  switch (slip) {
    case Slip::DigitsSwapped:
      return {"数字颠倒", "digits swapped"};
    case Slip::DigitDropped:
      return {"漏一位数字", "a digit dropped"};
    case Slip::DigitAdded:
      return {"多一位数字", "a digit too many"};
    case Slip::DigitMistaken:
      return {"一位数字写错", "one digit for another"};
    case Slip::TotalLeftZero:
      return {"合计没有填", "a sum left at 0"};
    case Slip::ValuesSwapped:
      return {"两个数据填反", "two figures in each other's place"};
    case Slip::ValuesShifted:
      return {"数据错位一格", "figures moved on by one place"};
    case Slip::NeighbourCopied:
      return {"与相邻数据相同", "the same as the figure beside it"};
    case Slip::LeftFromLastYear:
      return {"沿用上一年数据", "left from last year"};
    case Slip::NumberSplit:
      return {"一个数被分成两个", "one number split in two"};
  }
  return {};
}

SuspectWords words_of(const Suspect& suspect, const SuspectGroup& group, const Record& record, const Forms& forms) {
  const std::string needed = to_string(suspect.needed);
  const std::string published = suspect.published ? to_string(*suspect.published) : "";
  SuspectWords words{figure_name(suspect.key, group, record, forms), {}, {"应为 " + needed, "would need " + needed}, {}};
  if (suspect.published) words.published = {"公布 " + published + "，", "published " + published + ", "};
  if (!suspect.slip) return words;
  const Phrase slip = name_of(*suspect.slip);
  words.slip = {in_brackets(slip.zh, "（", "）"), in_brackets(slip.en, " (", ")")};
  return words;
}

Words words_of(const std::vector<Suspect>& set, const SuspectGroup& group, const Record& record,
               const Forms& forms) {
  Words words;
  for (const Suspect& suspect : set) {
    const SuspectWords one = words_of(suspect, group, record, forms);
    words.zh += (words.zh.empty() ? "" : "；") + one.name.zh + "：" + one.published.zh + one.needed.zh + one.slip.zh;
    words.en += (words.en.empty() ? "" : "; ") + one.name.en + ": " + one.published.en + one.needed.en + one.slip.en;
  }
  return words;
}

Words sentence_of(const SuspectGroup& group, const Record& record, const Forms& forms) {
  if (group.sets.empty())
    return {"出错的数据太多，没有逐一找出", "too many figures are wrong to be told one by one"};
  Words words = words_of(group.sets.front(), group, record, forms);
  const std::size_t others = group.sets.size() - 1;
  if (others == 0 && !group.truncated) return words;
  const std::string more = group.truncated ? "+" : "";
  words.zh += "；改动同样少的其他可能：" + std::to_string(others) + more + " 种";
  words.en += "; other changes as small: " + std::to_string(others) + more;
  return words;
}

}  // namespace gouji
