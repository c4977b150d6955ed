from build import *

files = {"source.html": page(qingshi_2022().body(), lambda table: html_table(table, ends=("\n", ""), body=("", "")), par=lambda content: f"<p>{content}")}
