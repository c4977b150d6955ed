#pragma once
// An extraction made by hand: one grid of two rows and two columns, whose figures the test sets.

#include "gouji/extract.h"

namespace gouji {

inline Forms made_forms() {
  Forms forms;
  forms.hash = "0123456789abcdef";
  Family family;
  family.id = "f";
  family.sections.resize(1);
  family.sections[0].key = "first";
  forms.families = {family};
  FormGrid grid;
  grid.key = "g";
  grid.name = {"申请情况", "applications"};
  FormBlock block;
  block.columns.resize(2);
  block.columns[0].key = "a";
  block.columns[0].short_name = "a";
  block.columns[0].name = {"自然人", "persons"};
  block.columns[1].key = "b";
  block.columns[1].short_name = "b";
  block.columns[1].name = {"总计", "total"};
  block.row_count = 2;
  grid.blocks = {block};
  grid.rows.resize(2);
  grid.rows[0].key = "in";
  grid.rows[0].short_name = "in";
  grid.rows[0].name = {"一、本年新收", "received"};
  grid.rows[0].label.text = "一、本年新收";
  grid.rows[1].key = "out";
  grid.rows[1].short_name = "out";
  grid.rows[1].name = {"二、上年结转", "carried over"};
  grid.rows[1].label.text = "二、上年结转";
  grid.number_figures();
  forms.forms.resize(1);
  forms.forms[0].id = "form-1";
  forms.forms[0].family = "f";
  forms.forms[0].grids = {grid};
  return forms;
}

inline Figure made_figure(Reading reading, std::string written, std::uint32_t begin) {
  Figure figure;
  figure.reading = std::move(reading);
  figure.written = std::move(written);
  figure.place = {{0, begin, begin + 1}, 1, 2, 3};
  return figure;
}

inline Extraction made_extraction() {
  Extraction extraction;
  extraction.path = "a.txt";
  extraction.sha256 = std::string(64, '0');
  extraction.format = Format::Text;
  extraction.parts = {"text"};
  Audited report;
  report.record.report.agency = "某局";
  report.record.report.title = "某局报告";
  report.record.report.year = 2023;
  report.record.report.form = 0;
  report.record.report.period = Period{{2023, 1, 1}, {2023, 12, 31}, "2023年", {}};
  report.record.sections = {{0, 1, 1, true, "总体", "一、总体", {0, 1, 9}, {}}};
  report.record.grids.resize(1);
  report.record.grids[0].figures = {made_figure(Amount{12, 0}, "12", 10), made_figure(Amount{2550, 2}, "25.50", 20),
                                    made_figure(Blank{}, "", 30), made_figure(Unreadable{}, "l2", 40)};
  extraction.reports = {report};
  return extraction;
}

inline Finding made_finding() {
  Finding finding;
  finding.kind = FindingKind::TieFails;
  finding.check = "g.across";
  finding.at = "in";
  finding.verdict = Verdict::Fails;
  finding.severity = Severity::Error;
  finding.left = Amount{12, 0};
  finding.right = Amount{2550, 2};
  finding.operands = {{"g.in.a", Amount{12, 0}, 1, true, {}}, {"g.in.b", Amount{2550, 2}, 1, false, {}}};
  finding.basis = {"表头", "head"};
  finding.at_name = {"一、本年新收", "received"};
  finding.grid_name = {"申请情况", "applications"};
  finding.place = {{0, 20, 21}, 1, 2, 3};
  finding.fingerprint = "00f1";
  return finding;
}

inline SuspectGroup made_suspects() {
  SuspectGroup group;
  group.grid = "g";
  group.ties = {"g.across@in"};
  group.truncated = true;
  group.sets = {{{"g.in.b", Amount{2550, 2}, Amount{12, 0}, Slip::TotalLeftZero, {}}},
                {{"g.in.a", Amount{12, 0}, Amount{2550, 2}, std::nullopt, {}}, {"g.out.a", std::nullopt, Amount{3, 0}, std::nullopt, {}}}};
  return group;
}

}  // namespace gouji
