#!/usr/bin/python3
"""Makes the sources of the corpus from the recipes beside them, or checks that they are what the recipes make.

    build_sources.py [--check] [CASE…]     a case is a folder of corpus/ that holds a recipe.py

A recipe assigns `files`: a name and its bytes (or its text, stored as UTF-8), for one file or several. The recipe of corpus/demo
stands in demo_recipe.py beside this file, so that nothing but reports is in that folder.
"""

import io
import runpy
import sys
import zipfile
from pathlib import Path

sys.dont_write_bytecode = True
ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(Path(__file__).resolve().parent))


DEMO = Path(__file__).resolve().parent / "demo_recipe.py"


def made_by(recipe):
    files = runpy.run_path(str(recipe))["files"]
    folder = ROOT / "corpus" / "demo" if recipe == DEMO else recipe.parent
    return {folder / name: made.encode("utf-8") if isinstance(made, str) else made for name, made in files.items()}


def entries(stored):
    with zipfile.ZipFile(io.BytesIO(stored)) as packed:
        return [(entry.filename, entry.date_time, packed.read(entry)) for entry in packed.infolist()]


def same(stored, made):
    """Equal, or archives with equal entries: another zlib may pack the same bytes otherwise."""
    if stored == made:
        return True
    try:
        return entries(stored) == entries(made)
    except zipfile.BadZipFile:
        return False


def check(files):
    return [f"{path.relative_to(ROOT)} is not what its recipe makes"
            for path, made in files.items() if not path.exists() or not same(path.read_bytes(), made)]


def write(files):
    for path, made in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made)


def main(arguments):
    checking = "--check" in arguments
    cases = [Path(argument).resolve() for argument in arguments if argument != "--check"]
    recipes = [case / "recipe.py" for case in cases] or [*sorted((ROOT / "corpus").rglob("recipe.py")), DEMO]
    complaints = []
    for recipe in recipes:
        files = made_by(recipe)
        complaints += check(files) if checking else write(files) or []
    print(*complaints, f"{len(recipes)} recipes, {len(complaints)} complaints", sep="\n")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
