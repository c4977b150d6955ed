#!/usr/bin/python3
"""Makes chains of three yearly reports, plants one break in most of them, and asks gouji compare what it finds.

    tests/property/chains.py BINARY [--count N] [--seed S]

What ought to be found is worked out here from the printed figures, by rules written a second time: every finding of gouji must be
among them, and every one of them among gouji's. Chains without a break must give nothing, whatever the order of the files, the number of
workers, and whether gouji reads the reports or the records it made of them."""

import argparse
import json
import random
import subprocess
import sys
import tempfile
from collections import Counter
from decimal import Decimal
from html import escape
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))
from made import forms, tables  # noqa: E402
from made.figures import Figure, make_figures  # noqa: E402

COLUMNS = ("natural_person", "business", "research", "social", "legal_service", "other_org")
PLACES = "云溪 青石 柳湾 石鼓 南塘 白沙 红枫 松亭 临泉 双河 金沙 桃源 湖西 北桥 长岭 清水 东风 玉带 凤鸣 大观".split()
OFFICES = "财政局 教育局 水利局 司法局 民政局 档案局 统计局 审计局 商务局 信访局 林业局 体育局".split()
SYLLABLES = "公开信息群众服务栏目更新解读培训制度落实检查问题改进措施加强重点领域平台建设监督保障依法申请答复归档目录政策文件发布网站内容时间办理流程业务能力队伍"
WORDS = [SYLLABLES[i:i + 2] for i in range(0, len(SYLLABLES) - 1, 2)]


class Report:
    def __init__(self, agency, year, figures, text):
        self.agency, self.year, self.figures, self.text = agency, year, figures, text
        self.name = f"{year}.html"

    def form(self):
        return forms.OLD if self.year <= 2020 else forms.NEW

    def copy(self):
        return Report(self.agency, self.year, dict(self.figures), self.text)

    def page(self):
        parts = [f"<h1>{self.agency}{self.year}年政府信息公开工作年度报告</h1>"]
        for grid in forms.GRIDS:
            written = {key: Figure(amount, format(Decimal(amount), "f")) for key, amount in self.figures.items()}
            table = tables.build(grid, self.form(), written, tables.Damage())
            parts.append("<table>" + "".join("<tr>" + "".join(cell_of(cell) for cell in row.cells) + "</tr>" for row in table.rows) + "</table>")
        parts.append(f"<p>五、存在的主要问题及改进情况</p><p>{self.text}</p>")
        return "<!doctype html><meta charset=utf-8><title>报告</title>" + "\n".join(parts)


def cell_of(cell):
    return f'<td colspan="{cell.cols}" rowspan="{cell.rows}">{escape(cell.text)}</td>'


def prose(rng):
    return "".join(rng.choice(WORDS) + ("。" if rng.random() < 0.1 else "") for _ in range(160))


def add_totals(figures, form):
    for row in forms.application_rows(form):
        figures[f"applications.{row}.total"] = sum(figures[f"applications.{row}.{column}"] for column in COLUMNS)


def carry(figures, form, column, carried_in):
    """Lets a column begin with what was carried over, its ties all true."""
    key = lambda row: f"applications.{row}.{column}"
    figures[key("carried_in")] = carried_in
    lacking = carried_in - figures[key("handled")] - figures[key("carried_out")]
    if lacking > 0:
        figures[key("granted")] += lacking
        figures[key("handled")] += lacking
    figures[key("received")] = figures[key("handled")] + figures[key("carried_out")] - carried_in


def year_after(rng, last):
    """A report in which everything follows from the one before."""
    year = last.year + 1
    form = forms.OLD if year <= 2020 else forms.NEW
    figures = {key: figure.amount for key, figure in make_figures(rng, dict.fromkeys(forms.GRIDS, form)).items()}
    for column in COLUMNS:
        carry(figures, form, column, last.figures[f"applications.carried_out.{column}"])
    add_totals(figures, form)
    follow_disclosure(rng, figures, last, year)
    return Report(last.agency, year, figures, prose(rng))


def follow_disclosure(rng, figures, last, year):
    for key in figures:
        grid, row, column = key.split(".")
        if grid != "disclosure":
            continue
        before = last.figures.get(key)
        if column == "in_force" and before is not None:
            made = f"disclosure.{row}.made"
            repealed = f"disclosure.{row}.repealed"
            figures[repealed] = min(figures[repealed], before + figures[made])
            figures[key] = before + figures[made] - figures[repealed]
        elif column == "public_total":
            figures[key] = before + figures[f"disclosure.{row}.published"]
        elif column == "items_last_year":
            figures[key] = before + last.figures[f"disclosure.{row}.items_change"]
        elif (column == "decisions" or key == "disclosure.fees.amount") and before:
            figures[key] = before + rng.randint(0, int(before))


def make_chain(rng, agency):
    year = rng.choice((2019, 2019, 2020, 2021, 2022, 2023))
    form = forms.OLD if year <= 2020 else forms.NEW
    figures = {key: figure.amount for key, figure in make_figures(rng, dict.fromkeys(forms.GRIDS, form)).items()}
    chain = [Report(agency, year, figures, prose(rng))]
    while len(chain) < 3:
        chain.append(year_after(rng, chain[-1]))
    return chain


# ---- breaks: each changes one thing and leaves every tie inside the reports true

def carried_in_changed(rng, chain):
    report = rng.choice(chain[1:])
    column = rng.choice(COLUMNS)
    carry(report.figures, report.form(), column, report.figures[f"applications.carried_in.{column}"] + rng.randint(1, 9))
    add_totals(report.figures, report.form())


def carried_out_changed(rng, chain):
    report, column, more = rng.choice(chain[:2]), rng.choice(COLUMNS), rng.randint(1, 9)
    for row in ("carried_out", "received"):
        report.figures[f"applications.{row}.{column}"] += more
    add_totals(report.figures, report.form())


def columns_swapped(rng, chain):
    report = rng.choice(chain[1:])
    one, other = rng.sample(COLUMNS, 2)
    for row in forms.application_rows(report.form()):
        a, b = f"applications.{row}.{one}", f"applications.{row}.{other}"
        report.figures[a], report.figures[b] = report.figures[b], report.figures[a]


def in_force_changed(rng, chain):
    for report in chain[1:]:
        key = f"disclosure.{rng.choice(('rules', 'normative_documents'))}.in_force"
        if key in report.figures:
            report.figures[key] += rng.randint(1, 50)


def items_changed(rng, chain):
    key = f"disclosure.{rng.choice(('licensing', 'other_services', 'penalties', 'enforcement', 'fees'))}.items_last_year"
    for report in chain:
        if key in report.figures and report.year == 2020:
            report.figures[key] += rng.randint(1, 20)


def unit_changed(rng, chain):
    report = rng.choice(chain[1:])
    key = f"disclosure.{rng.choice(('licensing', 'penalties', 'enforcement'))}.decisions"
    report.figures[key] = report.figures[key] * rng.choice((10, 100, 10000))


def year_left_out(_rng, chain):
    del chain[1]


def file_twice(rng, chain):
    again = rng.choice(chain).copy()
    again.name = "again-" + again.name
    chain.append(again)


def version_added(rng, chain):
    other = rng.choice(chain).copy()
    other.name = "other-" + other.name
    column = rng.choice(COLUMNS)
    for row in ("received", "granted", "handled"):
        other.figures[f"applications.{row}.{column}"] += 1
    add_totals(other.figures, other.form())
    chain.append(other)


def grid_copied(rng, chain):
    grid = rng.choice(forms.GRIDS)
    now, last = chain[2], chain[1]
    if now.form() == last.form():
        now.figures.update({key: amount for key, amount in last.figures.items() if key.startswith(grid + ".")})


def text_copied(_rng, chain):
    chain[2].text = chain[1].text


def text_nearly_copied(_rng, chain):
    chain[2].text = chain[1].text[:-10] + "今后还要在别处多下功"


def fuller_name(rng, chain):
    chain[2].agency = rng.choice(("江州市", "云水省江州市")) + chain[2].agency


def fuller_name_and_carried_in(rng, chain):
    fuller_name(rng, chain)
    carried_in_changed(rng, chain)


BREAKS = (None, None, carried_in_changed, carried_out_changed, columns_swapped, in_force_changed, items_changed, unit_changed, year_left_out, file_twice,
          version_added, grid_copied, text_copied, text_nearly_copied, fuller_name, fuller_name_and_carried_in)


# ---- what ought to be found

def signature(report, grid):
    return frozenset((key, amount) for key, amount in report.figures.items() if key.startswith(grid + ".") and amount != 0)


def different(report, grid):
    return len({amount for _, amount in signature(report, grid)})


def expected_of(chain):
    """{(path, check, at)} of a chain, by rules of our own."""
    found, by_year = set(), {}
    for report in sorted(chain, key=lambda report: (report.year, report.name)):
        first = by_year.setdefault(report.year, report)
        if first is report:
            continue
        if first.page() == report.page():
            found.add((report, "copy.file", ""))
        else:
            found.add((report, "years.version", ""))
    years = sorted(by_year)
    for before, after in zip(years, years[1:]):
        found |= between(by_year[before], by_year[after])
    return found


def between(last, now):
    found = set()
    if now.year > last.year + 1:
        found.add((now, "years.missing", ""))
    else:
        found |= figures_between(last, now)
    for grid in forms.GRIDS:
        if signature(last, grid) == signature(now, grid) and different(now, grid) >= 3:
            found.add((now, "copy.grid", grid))
    if now.text == last.text or now.text[:-10] == last.text[:-10]:
        found.add((now, "copy.narrative", "problems"))
    return found


def figures_between(last, now):
    found = set()
    for column in (*COLUMNS, "total"):
        if now.figures[f"applications.carried_in.{column}"] != last.figures[f"applications.carried_out.{column}"]:
            found.add((now, "years.carry-over", column))
    for key, amount in now.figures.items():
        grid, row, column = key.split(".")
        of = lambda report, other: report.figures[f"disclosure.{row}.{other}"]
        if column == "in_force" and key in last.figures and amount != of(last, column) + of(now, "made") - of(now, "repealed"):
            found.add((now, "years.in-force", key))
        if column == "items_last_year" and key in last.figures and amount != of(last, column) + of(last, "items_change"):
            found.add((now, "years.items", key))
        if column == "public_total" and key in last.figures and amount != of(last, column) + of(now, "published"):
            found.add((now, "years.public-total", key))
        if column == "decisions" or key == "disclosure.fees.amount":
            found |= jump(last, now, key)
    return found


def jump(last, now, key):
    if key not in last.figures:
        return set()
    small, great = sorted((last.figures[key], now.figures[key]))
    return {(now, "years.jump", key)} if small > 0 and great >= 100 and great >= 10 * small else set()


# ---- asking gouji

def found_by(binary, *arguments):
    done = subprocess.run([binary, "compare", "--format", "jsonl", *arguments], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        raise SystemExit(f"exit {done.returncode}: {done.stderr}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def keys_of(lines, top):
    return {(str(Path(line["source"]["path"]).relative_to(top)), line["finding"]["check"], line["finding"]["at"] or "") for line in lines}


def agencies(count):
    names = [place + level + office for level in ("县", "区", "市") for office in OFFICES for place in PLACES]
    return names[:count]


def write(chain, folder):
    folder.mkdir(parents=True)
    for report in chain:
        (folder / report.name).write_text(report.page(), encoding="utf-8")


def check_severities(lines, complaints):
    """What is linked by a name that differs is no error."""
    for line in lines:
        finding = line["finding"]
        names = {other["agency"] for other in finding["others"]} | {line["report"]["agency"]}
        if finding["check"] == "years.carry-over" and (finding["severity"] == "error") != (len(names) == 1):
            complaints.append(f"{line['source']['path']}: {finding['severity']} with the names {names}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--count", type=int, default=160)
    parser.add_argument("--seed", default="chains")
    given = parser.parse_args()
    rng = random.Random(given.seed)
    complaints, counts, expected = [], Counter(), set()
    with tempfile.TemporaryDirectory() as temporary:
        top = Path(temporary) / "reports"
        for number, agency in enumerate(agencies(given.count)):
            chain = make_chain(rng, agency)
            plant = BREAKS[number % len(BREAKS)]
            if plant is not None:
                plant(rng, chain)
            write(chain, top / agency)
            ought = expected_of(chain)
            expected |= {(f"{agency}/{report.name}", check, at) for report, check, at in ought}
            counts["chains"] += 1
            counts["broken"] += bool(ought)
            if plant is None and ought:
                complaints.append(f"{agency}: a chain without a break has {ought}")
        lines = found_by(given.binary, str(top))
        found = keys_of(lines, top)
        complaints += [f"not found: {key}" for key in sorted(expected - found)] + [f"invented: {key}" for key in sorted(found - expected)]
        check_severities(lines, complaints)
        records = Path(temporary) / "records.jsonl"
        folders = sorted(map(str, top.iterdir()), reverse=True)
        records.write_bytes(subprocess.run([given.binary, "extract", *folders], stdout=subprocess.PIPE, check=True).stdout)
        if found_by(given.binary, "--jobs", "1", *folders) != lines:
            complaints.append("another order of the folders gives other findings")
        without_text = [line for line in lines if line["finding"]["check"] != "copy.narrative"]
        if [line["finding"]["message"] for line in found_by(given.binary, str(records))] != [line["finding"]["message"] for line in without_text]:
            complaints.append("records give other findings than the reports they are of")
    counts["findings"] = len(found)
    print(", ".join(f"{name} {count}" for name, count in counts.items()), *complaints[:20], sep="\n")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main())
