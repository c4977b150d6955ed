from build import *

report = qingshi_2022()
applications = report.table("applications")
for key, label in {"business": "商业\n企业", "research": "科研\n机构", "social": "社会\n公益\n组织", "legal_service": "法律\n服务\n机构"}.items():
    applications.cell(f"head.{key}").text = label
for cell in (cell for row in report.table("disputes").rows for cell in row.cells):
    if len(cell.text) == 4 and cell.tag.startswith("head."):
        cell.html = f"{cell.text[:2]}<br/>{cell.text[2:]}"
files = {"source.html": page(report.body(), lambda table: html_table(table, cell=in_paragraphs, ends=("\n &nbsp; &nbsp;</td>", "</tr>")))}
