from build import *

files = {"source.docx": docx(qingshi_2022().body(), merge="hMerge")}
