from build import *

files = {"source.doc": page(qingshi_2022().body(), lambda table: html_table(table, cell=word_cell), head=WORD_HEAD, par=word_par)}
