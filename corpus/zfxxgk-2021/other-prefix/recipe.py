from build import *

files = {"source.docx": docx(qingshi_2022().body(), change=with_prefix("ns0"))}
