from build import *

# Cut in the first entry, long before the document part.
files = {"source.docx": docx(qingshi_2022().body())[:150]}
