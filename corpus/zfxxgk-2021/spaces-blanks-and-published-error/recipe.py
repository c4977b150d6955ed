from build import *

report = qingshi_2022()
# Some rows leave their zeros blank, and one does not add up.
for row, figures in (("granted_in_part", "2 1 _ _ _ _ 3"), ("refused_by_law", "1 _ _ _ _ _ 1"), ("refused_third_party", "_ 1 _ _ _ _ 1"),
                     ("refused_enforcement_file", "2 _ _ _ _ _ 2"), ("not_processed_petition", "2 _ _ _ _ _ 2"),
                     ("not_processed_repeat", "1 _ _ _ _ _ 1"), ("otherwise_other", "1 _ _ _ _ _ 1"), ("carried_in", "2 1 _ _ _ _ 3"),
                     ("unavailable_unclear", "1 0 0 0 0 0 2")):
    for column, figure in zip("natural_person business research social legal_service other_org total".split(), figures.split()):
        report.table("applications").cell(f"{row}.{column}").text = "" if figure == "_" else figure
files = {"source.txt": text(report.body(), printed)}
