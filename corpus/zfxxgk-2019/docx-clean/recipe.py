from build import *

files = {"source.docx": docx(yunxi_2020().body())}
