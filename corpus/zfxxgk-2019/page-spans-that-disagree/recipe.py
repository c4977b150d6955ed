from build import *

report = yunxi_2020()
for row in report.table("disclosure").rows:
    for cell in row.cells:
        if cell.tag.startswith("head."):
            cell.cols += 1
        elif cell.tag.startswith("block."):
            cell.cols = 7
files = {"source.html": page(report.body())}
