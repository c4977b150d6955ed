from build import *

body = [("title", "政府网站工作年度报表"), ("paragraph", "（2022年度）"), ("paragraph", "填报单位：临川县青石镇人民政府"),
        rows_of(["网站名称", "青石镇人民政府门户网站"], ["独立用户访问总量", "12640"], ["信息发布总数", "311"], ["专栏专题数量", "9"])]
files = {"source.docx": docx(body)}
