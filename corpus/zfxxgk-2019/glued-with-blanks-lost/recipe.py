from build import *

none = "_ _ _ _ _ _ _"
applications = {key: none for key, _ in forms.REFUSED + forms.UNAVAILABLE + forms.NOT_PROCESSED}
applications |= {key: none for key in ("carried_in", "granted", "otherwise", "carried_out")}
applications |= {key: "1 _ _ _ _ _ 1" for key in ("received", "granted_in_part", "handled")}
report = Report(
    "江北省工业厅", 2020, 2019,
    disclosure=dict(rules="_ _ _", normative_documents="2 2 2", licensing="97 +82 179", other_services="0 0 _", penalties="0 +1 111",
                    enforcement="0 0 _", fees="3 0", procurement="22 5253.168万元"),
    applications=applications)
report.title = []
report.tables["disputes"] = []
report.prose["disputes"] = ["2020年江北省工业厅未发生涉及政府信息公开的行政复议、行政诉讼案件。"]
files = {"source.txt": one_line(report.body(), glued)}
