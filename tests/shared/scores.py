#!/usr/bin/python3
"""tools/check_reports scores a made report as it says: one figure of each kind, one tie of each kind."""

import sys
from decimal import Decimal
from importlib.machinery import SourceFileLoader
from pathlib import Path

sys.dont_write_bytecode = True
TOP = Path(__file__).resolve().parents[2]
checker = SourceFileLoader("check_reports", str(TOP / "tools" / "check_reports")).load_module()

KEYS = [f"disputes.{part}.{column}" for part in ("reconsideration", "suit_direct", "suit_after")
        for column in ("upheld", "corrected", "other_outcome", "pending", "total")]


def typed(words):
    figures = [None if word == "_" else (Decimal(word), "") for word in words.split()]
    return checker.Published(grids=[("disputes", "zfxxgk-2021")], figures=dict(zip(KEYS, figures)))


def said(words, fails=(), readings=()):
    """A line of gouji's: "?" is ambiguous, "_" blank, "x" absent, anything else an amount."""
    kinds = {"?": "ambiguous", "_": "blank", "x": "absent"}
    figures = [{"key": key, "reading": kinds.get(word, "amount"), "amount": None if word in kinds else word, "unit": "件",
                "candidates": None} for key, word in zip(KEYS, words.split())]
    return {"report": {"agency": None, "year": None}, "figures": figures, "ambiguous_rows": list(readings),
            "findings": [{"check": "disputes.across", "at": part, "verdict": "fails"} for part in fails]}


ZEROS = " 0 0 0 0 0" * 2
ROW = {"row": "disputes.reconsideration", "truncated": False, "readings": [["1", "2", "0", "0", "3"], ["12", "0", "0", "0", "12"]]}
CASES = [
    ("all right", "1 2 0 0 3" + ZEROS, said("1 2 0 0 3" + ZEROS), {"right": 15}),
    ("a figure moved", "1 2 0 0 3" + ZEROS, said("2 1 0 0 3" + ZEROS), {"right": 13, "wrong": 2}),
    ("zero for a blank", "1 2 _ 0 3" + ZEROS, said("1 2 0 0 3" + ZEROS), {"right": 14, "wrong": 1}),
    ("blank for a figure", "1 2 0 0 3" + ZEROS, said("1 2 _ 0 3" + ZEROS), {"right": 14, "wrong": 1}),
    ("blank and found blank", "1 2 _ 0 3" + ZEROS, said("1 2 _ 0 3" + ZEROS), {"right": 15}),
    ("not found", "1 2 0 0 3" + ZEROS, said("1 2 x 0 3" + ZEROS), {"right": 14, "open": 1}),
    ("open, the truth among the readings", "1 2 0 0 3" + ZEROS, said("? ? ? ? ?" + ZEROS, readings=[ROW]), {"right": 10, "open": 5, "contained": 5}),
    ("open, the truth not among them", "1 0 2 0 3" + ZEROS, said("? ? ? ? ?" + ZEROS, readings=[ROW]), {"right": 10, "open": 5, "outside": 5}),
    ("open without readings", "1 2 0 0 3" + ZEROS, said("? ? ? ? ?" + ZEROS), {"right": 10, "open": 5, "unlisted": 5}),
    ("a failing tie found", "1 2 0 0 4" + ZEROS, said("1 2 0 0 4" + ZEROS, ["reconsideration"]), {"right": 15, "found": 1}),
    ("a failing tie missed", "1 2 0 0 4" + ZEROS, said("1 2 0 0 4" + ZEROS), {"right": 15, "missed": 1}),
    ("a tie that holds is said to fail", "1 2 0 0 3" + ZEROS, said("1 2 0 0 3" + ZEROS, ["suit_after"]), {"right": 15, "false": 1}),
]


def main():
    wrong = [f"{name}: {dict(counts)}, not {wanted}" for name, words, line, wanted in CASES
             if (counts := checker.score_report(typed(words), line).counts) != wanted]
    print(*wrong, f"{len(CASES) - len(wrong)} passed, {len(wrong)} failed", sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
