"""The smallest compound files (OLE) that carry given streams: what .doc files and password-protected documents are inside."""

import struct

SECTOR = 512
END, FREE, FAT, NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF
STREAM_SECTORS = 8  # 4,096 bytes: smaller streams would need a second allocation table


def compound_file(streams):
    """`streams`: names and the bytes they begin with; each stream is 4,096 bytes long."""
    table = [FAT, 2, END]
    data = b""
    entries = [entry("Root Entry", 5, child=1, start=END, size=0)]
    for number, (name, content) in enumerate(streams.items(), 1):
        start = len(table)
        table += [*range(start + 1, start + STREAM_SECTORS), END]
        data += content.ljust(STREAM_SECTORS * SECTOR, b"\0")
        right = number + 1 if number < len(streams) else NONE
        entries.append(entry(name, 2, right=right, start=start, size=STREAM_SECTORS * SECTOR))
    directory = b"".join(entries).ljust(2 * SECTOR, b"\0")
    table += [FREE] * (SECTOR // 4 - len(table))
    return header() + struct.pack(f"<{len(table)}I", *table) + directory + data


def header():
    start = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16) + struct.pack("<5H", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    counts = struct.pack("<9I", 0, 1, 1, 0, 4096, END, 0, END, 0)
    return start + counts + struct.pack("<I", 0) + struct.pack("<I", FREE) * 108


def entry(name, kind, right=NONE, child=NONE, start=0, size=0):
    coded = name.encode("utf-16-le") + b"\0\0"
    return (coded.ljust(64, b"\0") + struct.pack("<HBB", len(coded), kind, 1) + struct.pack("<3I", NONE, right, child) +
            bytes(36) + struct.pack("<IQ", start, size))
