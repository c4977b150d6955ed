from build import *


def swap(table, first, second):
    a, b = table.index(first), table.index(second)
    table.rows[a], table.rows[b] = table.rows[b], table.rows[a]


report = qingshi_2022()
swap(report.table("disclosure"), "rules", "normative_documents")
swap(report.table("applications"), "received", "carried_in")
files = {"source.docx": docx(report.body())}
