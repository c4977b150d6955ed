from build import *

report = Report(
    "安河市人民政府外事办公室", 2020, 2019,
    disclosure=dict(rules="0 0 0", normative_documents="1 1 6", licensing="2 0 35", other_services="0 0 0",
                    penalties="0 0 0", enforcement="0 0 0", fees="0 0", procurement="2 17.4"),
    applications=dict(received="4 0 0 0 0 0 4", granted="3 0 0 0 0 0 3", not_processed_petition="1 0 0 0 0 0 1", handled="4 0 0 0 0 0 4"),
    disputes=dict(reconsideration="5 3 9 0 17"))
LAST = ("（六）其他处理", "（七）总计", "四、结转下年度继续办理")


def rows(table):
    """Rows of figures, without those of the last three labels; the last table's heads and figures a line each, out of their order."""
    lines = [" ".join(cells) for cells in own_texts(table)]
    if not any("结果维持" in line for line in lines):
        return "\n".join(next((label for label in LAST if label in line), line) for line in lines)
    heads = ["行政复议", "结果维持", "结果纠正", "其他结果", "", "尚未审结", "", "总计", "", "5", "", "3", "", "9", "", "0", "", "17", ""]
    return "\n".join(heads + ["行政诉讼", "未经复议直接起诉", "复议后起诉"] + ["0"] * 10)


files = {"source.txt": text(report.body(), rows)}
