from build import *

lines = text(qingshi_2022().body(), lambda table: printed(table, width=9, figures_at="middle")).split("\n")
lines = [line for line in lines if line.strip() != "4.保护第三方合法"]
files = {"source.txt": "\n".join(lines)}
