files = {"source.docx": b""}
