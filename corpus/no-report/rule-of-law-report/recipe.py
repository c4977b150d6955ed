from build import *

body = [("title", "泾水县水利局2022年法治政府建设情况报告"), ("heading", "一、工作开展情况"), ("paragraph", "全年办理行政许可41件，行政处罚6件，没有行政强制。"),
        ("heading", "二、行政复议、行政诉讼情况"), ("paragraph", "全年行政复议2件，行政诉讼0件。"), ("heading", "三、存在的主要问题"),
        ("paragraph", "学习还不够深入。"), ("heading", "四、下一步工作"), ("paragraph", "加强培训。")]
files = {"source.txt": text(body, pipes)}
