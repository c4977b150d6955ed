from build import *

files = {"source.docx": compound_file({"EncryptedPackage": b"\0" * 8, "EncryptionInfo": b"\x04\x00\x04\x00"})}
