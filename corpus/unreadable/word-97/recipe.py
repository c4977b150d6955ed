from build import *

files = {"source.docx": compound_file({"WordDocument": b"\xec\xa5\xc1\x00", "1Table": b""})}
