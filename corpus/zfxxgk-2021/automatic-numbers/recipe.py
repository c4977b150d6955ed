from build import *

# List 1: headings 一、 二、 … List 2: sub-items 1. 2. … in four lists that each begin anew. List 6: groups （一） （二） …
FORMATS = [("chineseCountingThousand", "%1、")] + [("decimal", "%1.")] * 4 + [("chineseCounting", "（%1）")]


def numbering():
    abstract = "".join(
        f'<w:abstractNum w:abstractNumId="{at}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'<w:numFmt w:val="{kind}"/><w:suff w:val="nothing"/><w:lvlText w:val="{pattern}"/><w:lvlJc w:val="left"/></w:lvl>'
        "</w:abstractNum>" for at, (kind, pattern) in enumerate(FORMATS))
    lists = "".join(f'<w:num w:numId="{at + 1}"><w:abstractNumId w:val="{at}"/></w:num>' for at in range(len(FORMATS)))
    return part_xml("numbering", abstract + lists)


def numbered(text, number, style="a"):
    props = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
    return par(run(text), style=style, props=props)


report = qingshi_2022()
applications = report.table("applications")
for row in applications.rows:
    for cell in row.cells:
        lists = {"refused_": 2, "unavailable_": 3, "not_processed_": 4, "otherwise_": 5}
        number = next((n for start, n in lists.items() if cell.tag.startswith(start) and "." not in cell.tag), None)
        if number:
            cell.xml = numbered(cell.text[2:], number)
        elif cell.text.startswith("（") and cell.tag != "note":
            cell.xml = numbered(cell.text[3:], 6)
files = {"source.docx": docx(report.body(), heading=lambda text: numbered(text[2:], 1, style="1"),
                             parts={"numbering": ("numbering.xml", numbering())})}
