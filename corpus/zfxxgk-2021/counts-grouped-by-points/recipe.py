from build import *

report = Report(
    "绍溪市人力资源和社会保障局", 2023, 2021,
    disclosure=dict(licensing=["12.480"], penalties=["1.5"], fees=["3.942"]),
    applications=dict(
        received=["1.204", "36", "0", "0", "0", "0", "1．240"], granted="1204 36 0 0 0 0 1240", handled="1204 36 0 0 0 0 1240"))
files = {"source.docx": docx(report.body())}
