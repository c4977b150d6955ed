"""Reads made reports back without gouji and without the writers: are the figures of the truth in the file,
in their order, in the accepted view; is every part well-formed XML; do the ties that the truth says fail, fail;
does the solver say what is published?"""

import json
import re
import unicodedata
import xml.etree.ElementTree as ElementTree
import zipfile
from decimal import Decimal

from made import forms

_GONE = {"del", "moveFrom", "instrText", "delText", "rPr", "sdtPr", "Fallback"}


def check(folder):
    """Sentences about everything that is not as it should be."""
    complaints = []
    for line in open(folder / "truth.jsonl", encoding="utf-8"):
        truth = json.loads(line)
        complaints += [f"{truth['path']}: {what}" for what in _check_report(folder, truth)]
    return complaints


def _check_report(folder, truth):
    path = folder / truth["path"]
    yield from _check_solver(truth)
    if truth["kind"].split("/")[0] not in ("docx", "text"):   # the others do not keep rows together
        return
    cells = _cells_of_docx(path) if path.suffix == ".docx" else _cells_of_text(path, truth["kind"])
    stream = " ".join(number for number in map(_number, cells) if number)
    for grid in ("applications", "disputes"):
        for row, written in _whole_rows(truth, grid).items():
            if f" {' '.join(written)} " not in f" {stream} ":
                yield f"{grid}.{row}: {' '.join(written)} does not stand in the file"
    if _failing(truth) != truth["fails"]:
        yield f"ties: {_failing(truth)} fail, the truth says {truth['fails']}"


def _check_solver(truth):
    """What the solver calls fixed is what is published, unless a published error lets another reading's ties hold."""
    wrong = set(truth.get("forced", ())) - set(truth["fails"])
    yield from (f"{name}: the solver says that it fails, the truth does not" for name in sorted(wrong))
    erring = {name.split(".")[0] for name in truth["fails"]}
    for key, value in truth.get("fixed", {}).items():
        figure = truth["figures"].get(key)
        if not figure or key.split(".")[0] in erring or figure["reading"] not in ("amount", "blank"):
            continue
        amount = figure.get("amount")
        if (amount is None) != (value is None) or amount is not None and Decimal(amount) != Decimal(value):
            yield f"{key}: the solver says {value}, published is {amount}"


def _whole_rows(truth, grid):
    """The rows of a grid that have seven (or five) plain amounts."""
    rows = {}
    for key, figure in truth["figures"].items():
        at, row, _ = key.split(".")
        if at == grid:
            rows.setdefault(row, []).append(figure.get("amount"))
    return {row: written for row, written in rows.items() if None not in written}


def _failing(truth):
    amounts = {key: Decimal(figure["amount"]) for key, figure in truth["figures"].items() if "amount" in figure}
    form = truth["form"]
    return [tie.name for grid in ("applications", "disputes") for tie in forms.ties_of(grid, form)
            if forms.fails(tie, amounts.get)]


def _number(text):
    text = unicodedata.normalize("NFKC", text).strip().replace(",", "")
    if re.fullmatch(r"\d+", text):
        return text
    return "" if not text else "x"


def _cells_of_text(path, kind):
    plain = kind.split("/")[2].split(",")[0].removesuffix("-bom").removesuffix("-sig")
    text = path.read_bytes().decode(plain)
    # A pipe between two line ends parts cells, it is not one more of them.
    return [cell for cell in re.split(r"[\t|│\n\r]", text.removeprefix("\ufeff"))
            if cell.strip() and not re.fullmatch(r"[-+\s├┼┤─:]+", cell)]


def _cells_of_docx(path):
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if name.endswith((".xml", ".rels"))}
    trees = {name: ElementTree.fromstring(content) for name, content in parts.items()}
    body = next(tree for tree in trees.values() if _local(tree) == "document")
    cells = []
    _collect(body, cells)
    return cells


def _local(node):
    return node.tag.rsplit("}", 1)[-1]


def _collect(node, cells):
    for child in node:
        name = _local(child)
        if name == "tr" and _is_taken_out(child):
            continue
        if name == "tc" and not any(_local(one) == "tbl" for one in child.iter()):
            cells.append(_text(child))
        elif name not in _GONE:
            _collect(child, cells)


def _is_taken_out(row):
    return any(_local(change) == "del" for props in row if _local(props) == "trPr" for change in props)


def _text(node):
    if _local(node) == "r" and any(_local(look) == "vanish" for look in node.iter()):
        return ""
    if _local(node) == "t":
        return node.text or ""
    return "".join(_text(child) for child in node if _local(child) not in _GONE)
