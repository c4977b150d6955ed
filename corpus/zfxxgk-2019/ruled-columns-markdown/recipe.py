from build import *

report = yunxi_2020()
report.title = ["# " + "".join(report.title) + " {.unnumbered}"]
report.headings = {key: f"# {heading} {{#{heading.replace('、', '')}}}" for key, heading in report.headings.items()}
files = {"source.md": text(report.body(), lambda table: ruled(table, 60))}
