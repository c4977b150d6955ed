#!/usr/bin/python3
"""Runs transcripts of the command and compares what it says.

    tests/cli/run.py BINARY [--accept] [TRANSCRIPT…]     all transcripts of this folder, or those named

A transcript is run in an empty folder, in which stand `wrong.docx` (seven ties fail), `good.docx` (all hold), `good.txt`, `old.doc`
and `notice.txt`, copied from corpus/. Its lines:

    # words for the reader
    % shell command that prepares something
    $ shell command, in which `gouji` is the command under test
    | a line of its standard output          ... alone: any lines; <*> inside a line: any characters
    ! a line of its standard error
    = its exit code, 0 where none is given

--accept writes what the command says now into transcripts that do not hold; read the difference before it is committed.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

sys.dont_write_bytecode = True

HERE = Path(__file__).resolve().parent
CORPUS = HERE.parents[1] / "corpus"
INPUTS = {
    "wrong.docx": CORPUS / "zfxxgk-2021" / "handled-total-wrong" / "source.docx",
    "good.docx": CORPUS / "zfxxgk-2021" / "docx-clean" / "source.docx",
    "good.txt": CORPUS / "zfxxgk-2019" / "tsv" / "source.txt",
    "old.doc": CORPUS / "unreadable" / "word-97" / "source.docx",
    "notice.txt": CORPUS / "no-report" / "prose-about-it" / "source.txt",
}


@dataclass
class Step:
    """A command with what it should say, or a line that is kept as it is."""
    line: str
    out: list = field(default_factory=list)
    err: list = field(default_factory=list)
    exit: int = 0

    @property
    def is_command(self):
        return self.line.startswith("$ ")

    def lines(self):
        code = [f"= {self.exit}"] if self.exit else []
        return [self.line, *(f"| {text}".rstrip() for text in self.out), *(f"! {text}".rstrip() for text in self.err), *code]


def read_steps(path):
    steps = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("|"):
            steps[-1].out.append(line[2:])
        elif line.startswith("!"):
            steps[-1].err.append(line[2:])
        elif line.startswith("="):
            steps[-1].exit = int(line[2:])
        else:
            steps.append(Step(line))
    return steps


def pattern_of(lines):
    pieces = []
    for line in lines:
        if line == "...":
            pieces.append(r"(?:[^\n]*\n)*?")
        else:
            pieces.append(r"[^\n]*".join(re.escape(piece) for piece in line.split("<*>")) + r"\n")
    return "".join(pieces)


def holds(expected, given):
    return re.fullmatch(pattern_of(expected), "".join(f"{line.rstrip()}\n" for line in given)) is not None


def run_command(command, folder, binary):
    environment = {"PATH": f"{binary}:/usr/bin:/bin", "HOME": str(folder), "LC_ALL": "C.UTF-8", "CORPUS": str(CORPUS),
                   "GRAMMARS": str(HERE.parents[1] / "grammars")}
    done = subprocess.run(["bash", "-c", command], cwd=folder, env=environment, capture_output=True, timeout=60, stdin=subprocess.DEVNULL)
    return (done.stdout.decode("utf-8", "replace").splitlines(), done.stderr.decode("utf-8", "replace").splitlines(), done.returncode)


def run_step(step, folder, binary):
    """What is wrong with one step, and the step as it was given."""
    out, err, code = run_command(step.line[2:], folder, binary)
    if not step.is_command:
        return ([] if code == 0 else [f"{step.line}: exit {code}: {err}"]), step
    wrong = [f"{what} of {step.line}\n" + "\n".join(f"      {line}" for line in given)
             for what, expected, given in (("standard output", step.out, out), ("standard error", step.err, err)) if not holds(expected, given)]
    if code != step.exit:
        wrong.append(f"exit code of {step.line}: {code}, not {step.exit}")
    given = Step(step.line, out if not holds(step.out, out) else step.out, err if not holds(step.err, err) else step.err, code)
    return wrong, given


def run_transcript(path, binary):
    wrong, lines = [], []
    with tempfile.TemporaryDirectory() as outer:
        tools, folder = Path(outer) / "bin", Path(outer) / "work"
        tools.mkdir()
        folder.mkdir()
        os.symlink(binary, tools / "gouji")
        for name, source in INPUTS.items():
            shutil.copy(source, folder / name)
        for step in read_steps(path):
            complaints, given = run_step(step, folder, tools) if step.line[:2] in ("$ ", "% ") else ([], step)
            wrong += complaints
            lines += given.lines()
    return wrong, lines


def main(arguments):
    accept = "--accept" in arguments
    binary, *named = [argument for argument in arguments if not argument.startswith("--")]
    failed = 0
    paths = [Path(name) for name in named] or sorted(path for path in HERE.glob("*.txt") if path.name != "CMakeLists.txt")
    for path in paths:
        wrong, lines = run_transcript(path, Path(binary).resolve())
        failed += bool(wrong)
        print(*(f"{path.name}: {text}" for text in wrong), sep="\n", end="\n" if wrong else "")
        if wrong and accept:
            path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(paths) - failed} passed, {failed} failed")
    return 1 if failed and not accept else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
