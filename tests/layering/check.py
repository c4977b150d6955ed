#!/usr/bin/python3
"""Checks the laws of the layout that the compiler does not: who includes what, that stages look left only, that headers stand alone,
that no word of a form stands in C++, and that no stage prints or asks for time, place or environment.

    tests/layering/check.py [CHECK…]     all checks, or those named: libraries stages headers words silence files types maps

Each complaint is one line "file:line: what"; the exit code is 1 if there is one.
"""

import os
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from xml.etree import ElementTree

TOP = Path(__file__).resolve().parents[2]
EXTRACTOR = TOP / "extractor"

# From left to right. "extract" is pipeline.cc.
STAGES = ["text", "container", "blocks", "grammar", "grids", "sections", "records", "findings", "extract", "series", "messages", "triage", "outputs", "batch"]

# The stage that makes the noun of a public header. Those of the stages that have their own name are not listed.
HEADER_STAGE = {"amount": "text", "spans": "text", "diagnostics": "text", "lent": "text", "forms": "grammar"}

# Third-party headers and the only folders that may include them.
LIBRARIES = [
    (r"unicode/", ["text"]),
    (r"re2/", ["text"]),
    (r"zip\.h$|zipconf\.h$", ["container"]),
    (r"libdeflate\.h$", ["container"]),
    (r"isa-l/", ["container"]),
    (r"openssl/", ["container"]),
    (r"emmintrin\.h$", ["blocks/docx"]),
    (r"pugixml\.hpp$", ["blocks/docx", "grammar"]),
    (r"gumbo\.h$", ["blocks/html"]),
    (r"sqlite3\.h$", ["outputs"]),
    (r"rapidjson/", ["outputs"]),
    (r"xlsxwriter\.h$", ["outputs/workbook"]),
]

STANDARD = set("""algorithm any array atomic barrier bit bitset cassert cctype cerrno cfloat charconv chrono cinttypes climits cmath
    compare complex concepts condition_variable coroutine csignal cstdarg cstddef cstdint cstdio cstdlib cstring ctime deque exception
    filesystem forward_list fstream functional future initializer_list iomanip ios iosfwd iostream istream iterator latch limits list
    map memory memory_resource mutex new numbers numeric optional ostream queue random ranges ratio regex scoped_allocator semaphore
    set shared_mutex span sstream stack stdexcept stop_token streambuf string string_view system_error thread tuple type_traits
    typeindex typeinfo unordered_map unordered_set utility valarray variant vector version""".split())

# Headers of the operating system: files, memory, signals.
SYSTEM = re.compile(r"^(sys/\w+|unistd|fcntl|malloc|signal|pthread|sched|dirent)\.h$")
SYSTEM_FOLDERS = ["batch", "outputs"]

# Words of the forms that are also words of the code's own contract, with what they mean there. Each stands alone as a literal.
OWN_WORDS = {
    "amount": "a kind of reading in gouji.record/1",
    "total": "a count in run.json",
    "tables": "where Datasette looks for what tables hold",
    "警告": "a severity, as messages name it",
    "corrected": "a decision about a finding, in triage files",
    "published": "whose mistake a finding is, in gouji.record/1",
}

# What no stage does. `batch` runs the workers and writes the one file that holds a time.
NOISE = [
    (r"\bstd::(cout|cerr|clog|cin)\b|\b(printf|fprintf|puts|putchar|perror)\s*\(", "prints", []),
    (r"\b(system_clock|steady_clock|high_resolution_clock)\b|\b(time|clock|gettimeofday|clock_gettime|localtime|gmtime)\s*\(",
     "asks for the time", ["batch"]),
    (r"\b(setlocale|localeconv)\s*\(|\bstd::locale\b|\bLocale::getDefault\b", "uses the locale", []),
    (r"\b(secure_)?getenv\s*\(|\benviron\b", "reads the environment", []),
    (r"\b(rand|srand|random)\s*\(|\brandom_device\b", "rolls dice", []),
    # Shares of characters are no figures, and a workbook's numbers are double: those that would change are text there.
    (r"\b(float|double)\b", "uses floating point", ["batch", "text/charset.cc", "outputs/workbook/table.cc"]),
    (r"\bthrow\b(?!\s*\()", "throws", []),
]

MOST_LINES = 500


def sources():
    """Every C++ file of the extractor, except the programs that make tables while building."""
    return sorted(path for path in EXTRACTOR.rglob("*") if path.suffix in (".h", ".cc") and "generate" not in path.parts)


def folder_of(path):
    return path.parent.relative_to(EXTRACTOR).as_posix()


def stage_of(path):
    """The stage a file belongs to, or None for a public header of a noun that no stage makes."""
    folder = folder_of(path)
    if folder == "include/gouji":
        stage = HEADER_STAGE.get(path.stem, path.stem)
        return stage if stage in STAGES else None
    return "extract" if folder == "." else folder.split("/")[0]


def includes(path):
    """(line, angled, name) of each include."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        match = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
        if match:
            yield number, match[1] == "<", match[2]


def said(path, line, what):
    return f"{path.relative_to(TOP)}:{line}: {what}"


# ---- libraries: which folder includes which third-party header

def check_libraries():
    for path in sources():
        for line, angled, name in includes(path):
            if angled and name not in STANDARD:
                yield from judge_library(path, line, name)


def judge_library(path, line, name):
    folder = folder_of(path)
    if folder == "include/gouji":
        yield said(path, line, f"a public header includes <{name}>")
        return
    if SYSTEM.match(name):
        if folder.split("/")[0] not in SYSTEM_FOLDERS:
            yield said(path, line, f"<{name}> is the operating system's; only {', '.join(SYSTEM_FOLDERS)} speak to it")
        return
    allowed = next((folders for pattern, folders in LIBRARIES if re.match(pattern, name)), None)
    if allowed is None:
        yield said(path, line, f"<{name}> belongs to no library that tests/layering knows")
    elif not any(folder == one or folder.startswith(one + "/") for one in allowed):
        yield said(path, line, f"<{name}> is included in {folder}/; only {', '.join(allowed)} may")


# ---- stages: each uses what stands to its left, and links what it uses

def linked_stages():
    """What each stage links, directly or not, from extractor/CMakeLists.txt."""
    text = re.sub(r"#[^\n]*", "", (EXTRACTOR / "CMakeLists.txt").read_text(encoding="utf-8"))
    direct = {}
    for name, words in re.findall(r"gouji_stage\(\s*(\w+)([^)]*)\)", text):
        uses = re.search(r"\bUSES\b(.*?)(\bLIBRARIES\b|\bFOLDERS\b|$)", words, re.S)
        direct[name] = uses[1].split() if uses else []
    closed = {}
    for name in direct:
        reached, open_ones = set(), [name]
        while open_ones:
            for used in direct.get(open_ones.pop(), []):
                if used not in reached:
                    reached.add(used)
                    open_ones.append(used)
        closed[name] = reached
    return closed


def check_stages():
    linked = linked_stages()
    listing = EXTRACTOR / "CMakeLists.txt"
    for name, used in linked.items():
        if name not in STAGES:
            yield said(listing, 1, f"stage “{name}” is not in the order that tests/layering knows")
            continue
        for other in sorted(used, key=str):
            if other not in STAGES[:STAGES.index(name)]:
                yield said(listing, 1, f"stage “{name}” links “{other}”, which does not stand to its left")
    for path in sources():
        yield from judge_stage_of(path, linked)


def judge_stage_of(path, linked):
    own = stage_of(path)
    if own is None:
        yield said(path, 1, "a public header of no stage; name its stage in HEADER_STAGE of tests/layering")
        return
    for line, angled, name in includes(path):
        target = target_of(name)
        if angled or target is None:
            continue
        other = stage_of(target)
        if other in (own, None):
            continue
        # A public header is declared by one stage and may speak of every noun to its left; a source also has to link it.
        reachable = STAGES[:STAGES.index(own)] if folder_of(path) == "include/gouji" else linked.get(own, set())
        if other not in reachable:
            yield said(path, line, f"stage “{own}” uses “{name}” of stage “{other}”, which it does not link")


def target_of(name):
    """The file that a quoted include names, or None for one made while building."""
    for root in (EXTRACTOR, EXTRACTOR / "include"):
        if (root / name).is_file():
            return root / name
    return None


# ---- headers: each compiles alone, and public ones with the standard library only

def check_headers():
    headers = [path for path in sources() if path.suffix == ".h"]
    for path in headers:
        if folder_of(path) == "include/gouji":
            for line, angled, name in includes(path):
                if not angled and not name.startswith("gouji/"):
                    yield said(path, line, f"a public header includes “{name}”")
    with tempfile.TemporaryDirectory() as empty, ThreadPoolExecutor(os.cpu_count()) as pool:
        for words in pool.map(lambda path: compiled_alone(path, empty), headers):
            yield from words


def compiled_alone(path, folder):
    """Compiles a file that includes nothing but the header, twice, so that a missing guard is seen."""
    public = folder_of(path) == "include/gouji"
    seen_from = EXTRACTOR / "include" if public else EXTRACTOR
    name = path.relative_to(seen_from).as_posix()
    command = [os.environ.get("CXX", "c++"), "-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Werror", "-x", "c++",
               "-I", str(EXTRACTOR / "include")] + ([] if public else ["-I", str(EXTRACTOR)]) + ["-"]
    done = subprocess.run(command, input=f'#include "{name}"\n#include "{name}"\n', cwd=folder, capture_output=True, text=True)
    if done.returncode == 0:
        return []
    first = next((line for line in done.stderr.splitlines() if "error" in line), done.stderr.strip()[:200])
    return [said(path, 1, f"does not compile alone: {first}")]


# ---- words: no form, grid, row, column or section is named in C++

def words_of_forms():
    """Keys and labels of grammars/. Labels without numbering and white space, as a literal would repeat them."""
    keys, labels = set(), set()
    for path in sorted((TOP / "grammars").glob("*.xml")):
        for element in ElementTree.parse(path).iter():
            keys.update(filter(None, (element.get("key"), element.get("id"))))
            if element.tag in ("label", "alias", "title", "heading"):
                labels.add(bare(element.text or ""))
    return {key for key in keys if len(key) >= 4}, {label for label in labels if len(label) >= 2}


def bare(text):
    """A label without white space and without its numeral: （一） 1. 三、"""
    return re.sub(r"^(（[一二三四五六七八九十]+）|\d+[.．、]|[一二三四五六七八九十]+、)", "", re.sub(r"\s", "", text))


LITERAL = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\((?P<raw>.*?)\)\1"|"(?P<plain>(?:[^"\\\n]|\\.)*)"|\'(?:[^\'\\\n]|\\.)+\'', re.S)


def literals(path):
    """(line, text) of each string literal; comments and includes are not literals."""
    text = path.read_text(encoding="utf-8")
    for match in LITERAL.finditer(text):
        inside = match["raw"] if match["raw"] is not None else match["plain"]
        line_begin = text.rfind("\n", 0, match.start()) + 1
        if inside is not None and not text[line_begin:match.start()].lstrip().startswith("#"):
            yield text.count("\n", 0, match.start()) + 1, inside


def check_words():
    keys, labels = words_of_forms()
    for path in sources():
        for line, literal in literals(path):
            for word in form_words_in(literal, keys, labels):
                yield said(path, line, f"“{word}” is a word of a form; it belongs to grammars/")


def form_words_in(literal, keys, labels):
    # A key stands alone or in a dotted name; one with an underscore is no English word and may stand nowhere.
    if re.fullmatch(r"[\w.@-]+", literal):
        parts = set(re.split(r"[.@]", literal)) | {literal}
        yield from sorted(part for part in parts & keys if not (part in OWN_WORDS and part == literal))
    else:
        yield from sorted(key for key in keys if ("_" in key or "-" in key) and re.search(rf"\b{re.escape(key)}\b", literal))
    # A label as a whole; a long one also as a part of a sentence.
    text = bare(literal)
    yield from sorted(label for label in labels if (text == label and label not in OWN_WORDS) or (len(label) >= 5 and label in text))


# ---- silence: what no stage does

def check_silence():
    for path in sources():
        code = LITERAL.sub(lambda match: '""' + "\n" * match[0].count("\n"), path.read_text(encoding="utf-8"))
        names = {folder_of(path).split("/")[0], path.relative_to(EXTRACTOR).as_posix()}
        for number, line in enumerate(code.splitlines(), 1):
            for pattern, what, excused in NOISE:
                if not names & set(excused) and re.search(pattern, line):
                    yield said(path, number, f"{what}: {line.strip()[:80]}")


# ---- files: each says what it makes, and stays one idea long

def check_files():
    for path in sources():
        lines = path.read_text(encoding="utf-8").splitlines()
        # What a source makes may stand in its header.
        if not opens_with_words(path) and not (path.suffix == ".cc" and opens_with_words(path.with_suffix(".h"))):
            yield said(path, 1, "does not open with what it makes from what")
        if path.suffix == ".h" and "#pragma once" not in lines:
            yield said(path, 1, "has no #pragma once")
        if len(lines) > MOST_LINES:
            yield said(path, MOST_LINES, f"has {len(lines)} lines; is it still one idea?")


def opens_with_words(path):
    if not path.is_file():
        return False
    lines = path.read_text(encoding="utf-8").splitlines()
    return next((line for line in lines if line.strip() and line.strip() != "#pragma once"), "").startswith("//")


TYPE = re.compile(r"(?:struct|class|enum class|enum) (\w+)\b[^;]*\{")


def check_types():
    """Two types of one name in one namespace are one to the linker, which takes the functions of either for both."""
    known = {}
    for path in sorted(EXTRACTOR.rglob("*.h")):
        namespace = ""
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.startswith("namespace "):
                namespace = line.split()[1]
            found = TYPE.match(line)
            if not found:
                continue
            first = known.setdefault((namespace, found[1]), path)
            if first != path:
                yield said(path, number, f"{namespace}::{found[1]} is a type of {first.relative_to(TOP)}, too")


def check_maps():
    """A folder that has a map of its own has every file in it."""
    for readme in sorted(EXTRACTOR.glob("*/**/README.md")):
        known = readme.read_text(encoding="utf-8")
        for path in sorted(readme.parent.glob("*.cc")):
            if path.name not in known:
                yield said(readme, 1, f"does not name {path.name}")


CHECKS = {"libraries": check_libraries, "stages": check_stages, "headers": check_headers, "words": check_words,
          "silence": check_silence, "files": check_files, "types": check_types, "maps": check_maps}


def main(names):
    complaints = [complaint for name in names or CHECKS for complaint in CHECKS[name]()]
    print(*complaints, sep="\n", end="\n" if complaints else "")
    print(f"{len(sources())} files: {len(complaints)} complaints")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
