from build import *

files = {"source.html": page(qingshi_2022().body(), lambda table: html_table(table, ' class=MsoTableGrid border=1 style=\'BORDER-COLLAPSE:\ncollapse\'', word_cell),
                             head=WORD_HEAD, attributes=" lang=ZH-CN style='tab-interval:21.0pt'", par=word_par)}
