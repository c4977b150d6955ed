#!/usr/bin/python3
"""Where memory runs out, that costs the file that takes it and no other: it is said, and the others are read.

    tests/property/little_memory.py BINARY
"""

import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

MIB = 1 << 20
FIRST, LAST, STEP = 64 * MIB, 1024 * MIB, 8 * MIB  # of addresses that the process may have
PROSE = "全年主动公开政府信息，及时回应群众关切。"


def extract(binary, most, *paths, jobs=1):
    """Exit code and records of a process that may have so many bytes of addresses."""
    def bind():
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    done = subprocess.run([binary, "extract", "--jobs", str(jobs), *paths], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, preexec_fn=bind)
    return done.returncode, [json.loads(line) for line in done.stdout.decode().splitlines()]


def least_for(binary, path):
    """Of the limits, the first under which this file alone is read."""
    for most in range(FIRST, LAST, STEP):
        code, records = extract(binary, most, path)
        if code == 0 and len(records) == 1:
            return most
    sys.exit("no limit is enough for a small file")


def ran_out(record):
    return any(found["code"] == "limit-met" and found["message"].startswith("内存不足") for found in record["diagnostics"])


def failures_of_several(binary, least, large, small):
    """How many runs with several workers end otherwise than with 3. Any file may run short there, as they share what there is."""
    failed = 0
    for most in range(least, least + 10 * STEP, STEP):
        code, records = extract(binary, most, large, small, small, small, jobs=4)
        is_right = code == 3 and len(records) <= 4
        failed += not is_right
        print(f"{most // MIB} MiB, four workers: exit {code}, {len(records)} records", "" if is_right else "WRONG")
    return failed


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    failed = met = 0
    with tempfile.TemporaryDirectory() as folder:
        large, small = Path(folder, "large.txt"), Path(folder, "small.txt")
        large.write_text(f"{PROSE * 8}\n" * 40_000, "utf-8")
        small.write_text("一、总体情况\n" + PROSE, "utf-8")
        most = least_for(sys.argv[1], small)
        failed += failures_of_several(sys.argv[1], most, large, small)
        for _ in range(50):
            code, records = extract(sys.argv[1], most, large, small)
            is_short = len(records) == 2 and ran_out(records[0])
            met += is_short
            # The small one is what it would be alone: never lost, and never short of memory for what the large one took.
            is_right = code == 3 and len(records) == 2 and not ran_out(records[1])
            failed += not is_right
            print(f"{most // MIB} MiB: exit {code}, {len(records)} records", "memory ran out" if is_short else "", "" if is_right else "WRONG")
            if not is_short:
                break
            most += STEP
    print(f"memory ran out under {met} limits")
    return 0 if met and not failed else 1


if __name__ == "__main__":
    sys.exit(main())
