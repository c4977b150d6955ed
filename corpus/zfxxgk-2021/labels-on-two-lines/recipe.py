from build import *

files = {"source.txt": text(qingshi_2022().body(), lambda table: printed(table, width=9, figures_at="middle"))}
