from build import *

files = {"source.md": text(yunxi_2020().body(), framed_markdown)}
