files = {"source.doc": "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>青石镇2022年政府信息公开工作年度报告</title></head>\n"
         "<body><table><tr><td>第二十条第（一）项</td></tr></table></body></html>\n"}
