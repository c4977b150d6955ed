#!/usr/bin/python3
"""Checks what is made from the table of commands: help, manual pages and completions.

    tests/cli/pages.py BUILD

- no help has 25 lines or more, none is wider than 80 columns, in either language, and every example in it runs;
- both manual pages name every command and option of the help and are taken by man without a warning;
- the completions are taken by their shells (where those are installed), bash's completes commands, options, their words and files, and zsh
  and fish describe each command and option in the language of their locale.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from pathlib import Path

sys.dont_write_bytecode = True

HERE = Path(__file__).resolve().parent
CORPUS = HERE.parents[1] / "corpus"
REPORT = CORPUS / "zfxxgk-2021" / "handled-total-wrong" / "source.docx"
GOOD = CORPUS / "zfxxgk-2021" / "docx-clean" / "source.docx"
MOST_LINES, MOST_COLUMNS = 24, 80
# What an example may end with: findings are no mistake.
GOOD_EXITS = (0, 1)

complaints = []


def complain(*words):
    complaints.append(" ".join(str(word) for word in words))


def run(words, **more):
    return subprocess.run(words, capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL, **more)


def columns(line):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def commands_of(gouji):
    return re.findall(r"^  gouji (\w+)", run([gouji, "--help"]).stdout.split("\n例\n")[0], re.M)


def helps(gouji):
    """(command, language, help) of every command and of gouji itself."""
    for command in ("", *commands_of(gouji)):
        for language in ("zh", "en"):
            yield command, language, run([gouji, *([command] if command else []), "--lang", language, "--help"]).stdout


def check_size(command, language, text):
    lines = text.splitlines()
    if len(lines) > MOST_LINES:
        complain(f"help of “{command}” ({language}): {len(lines)} lines")
    for line in lines:
        if columns(line) > MOST_COLUMNS:
            complain(f"help of “{command}” ({language}): {columns(line)} columns: {line}")


def examples_of(text):
    found = re.search(r"^(?:例|Examples?)\n((?:  .*\n)+)", text, re.M)
    return [line.strip() for line in found[1].splitlines()] if found else []


def prepare(folder, gouji):
    for reports, single, results, names, levels in (("年报", "2023年度报告.docx", "审核结果", "更名.txt", "层级.txt"),
                                                    ("reports", "report-2023.docx", "results", "names.txt", "levels.txt")):
        for year in ("2022", "2023"):
            (folder / reports / year).mkdir(parents=True)
            shutil.copy(GOOD, folder / reports / year / "report.docx")
        shutil.copy(REPORT, folder / single)
        (folder / names).write_text("甲县科技局 = 甲县科学技术局\n", encoding="utf-8")
        (folder / levels).write_text("甲县人民政府: 甲县科学技术局; 甲县财政局\n", encoding="utf-8")
        run([gouji, "audit", single, "-o", results], cwd=folder)


def check_examples(gouji, command, language, text):
    examples = examples_of(text)
    if not examples:
        complain(f"help of “{command}” ({language}) has no example")
    with tempfile.TemporaryDirectory() as outer:
        tools, folder = Path(outer) / "bin", Path(outer) / "work"
        tools.mkdir()
        folder.mkdir()
        os.symlink(gouji, tools / "gouji")
        prepare(folder, gouji)
        environment = {"PATH": f"{tools}:/usr/bin:/bin", "HOME": outer, "LC_ALL": "C.UTF-8"}
        for example in examples:
            done = run(["bash", "-c", example], cwd=folder, env=environment)
            if done.returncode not in GOOD_EXITS:
                complain(f"example of “{command}” ({language}): {example}: exit {done.returncode}: {done.stderr}")


def options_in(text):
    return set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", text))


def check_man(pages, help_texts):
    for name, language in (("gouji.1", "en"), ("gouji.zh.1", "zh")):
        page = pages / name
        environment = {**os.environ, "LC_ALL": "C.UTF-8", "MANWIDTH": "80", "MAN_KEEP_FORMATTING": ""}
        if shutil.which("man"):
            done = run(["man", "--warnings", "-l", "-P", "cat", str(page)], env=environment)
            if done.returncode or done.stderr:
                complain(f"man {name}: {done.stderr}")
        text = re.sub(r"\\f.", "", page.read_text(encoding="utf-8")).replace("\\-", "-")
        for command, spoken, help_text in help_texts:
            missing = options_in(help_text) - options_in(text) if spoken == language else ()
            if missing or (command and f"gouji {command}" not in text):
                complain(f"{name} does not tell of {command} {missing}")


def check_shells(pages):
    for shell, name in (("bash", "gouji.bash"), ("zsh", "_gouji"), ("fish", "gouji.fish")):
        if shutil.which(shell):
            done = run([shell, "-n", str(pages / name)])
            if done.returncode or done.stderr:
                complain(f"{shell} does not take {name}: {done.stderr}")


def completed(gouji, pages, folder, *words):
    """What bash offers for the last word."""
    script = (f"source '{pages / 'gouji.bash'}'; compopt() {{ :; }}; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _gouji; "
              "printf '%s\\n' \"${COMPREPLY[@]}\"")
    done = run(["bash", "-c", script, "bash", "gouji", *words], cwd=folder, env={"PATH": f"{Path(gouji).parent}:/usr/bin:/bin", "LC_ALL": "C.UTF-8"})
    if done.stderr:
        complain(f"completion of {words}: {done.stderr}")
    return done.stdout.split()


def check_completion(gouji, pages):
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "reports").mkdir()
        (Path(folder) / "report.docx").touch()
        for words, expected in ((("au",), ["audit"]), (("audit", "--fail-"), ["--fail-on"]), (("audit", "--fail-on", "w"), ["warning"]),
                                (("audit", "--fail-on", "=", "w"), ["warning"]), (("audit", "-o", "rep"), ["reports"]),
                                (("show", "report.d"), ["report.docx"]), (("dump", "--stage", "gr"), ["grids"]),
                                (("forms", "zfxxgk-2021"), ["zfxxgk-2021"]), (("extract", "--fail-"), [])):
            given = completed(gouji, pages, folder, *words)
            if given != expected:
                complain(f"bash completes {words} with {given}, not {expected}")


SHOW_ALL = {
    "fish": "source {page}; complete -C 'gouji '; for word in {commands}; complete -C \"gouji $word --\"; end",
    # What the functions of zsh would be given, instead of what they make of it at a prompt.
    "zsh": "_describe() {{ print -rl -- $commands }}; _arguments() {{ print -rl -- $@; state=command }}; source {page}; "
           "_arguments() {{ print -rl -- $@; state=rest; line=($asked) }}; for asked in {commands}; do _gouji; done",
}


def check_descriptions(gouji, pages, help_texts):
    words = commands_of(gouji)
    for shell, name in (("zsh", "_gouji"), ("fish", "gouji.fish")):
        if not shutil.which(shell):
            continue
        for locale, language in (("zh_CN.UTF-8", "zh"), ("en_US.UTF-8", "en"), ("", "zh")):
            script = SHOW_ALL[shell].format(page=pages / name, commands=" ".join(words))
            done = run([shell, "-c", script], env={"PATH": f"{Path(gouji).parent}:/usr/bin:/bin", "HOME": "/nowhere", "LANG": locale, "LC_CTYPE": "C.UTF-8"})
            spoken = done.stdout.replace("\\:", ":").replace("\\[", "[").replace("\\]", "]")
            for text in described(help_texts, language):
                if text not in spoken:
                    complain(f"{shell} in “{locale}” does not say “{text}” {done.stderr}")
            if language == "en" and re.search("[\u4e00-\u9fff]", spoken):
                complain(f"{shell} in “{locale}” speaks Chinese")


def described(help_texts, language):
    """The lines of the list of commands, and those of options that fit on one line of a help."""
    for command, spoken, text in help_texts:
        if spoken != language:
            continue
        entries = r"^  gouji \w+ +(\S.*)$" if command == "" else r"^  (?:-\w, )?--[a-z-]+(?: \S+)?  +([^\s-].*)\n(?!   )"
        yield from re.findall(entries, text.split("\n例\n")[0].split("\nExamples\n")[0], re.M)


def main(build):
    gouji, pages = str(Path(build).resolve() / "gouji"), Path(build).resolve() / "tools" / "gouji"
    all_helps = list(helps(gouji))
    for command, language, text in all_helps:
        check_size(command, language, text)
        check_examples(gouji, command, language, text)
    check_man(pages, all_helps)
    check_shells(pages)
    check_completion(gouji, pages)
    check_descriptions(gouji, pages, all_helps)
    print(*complaints, sep="\n", end="\n" if complaints else "")
    print(f"{len(all_helps)} helps, {len(complaints)} complaints")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
