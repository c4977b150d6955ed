from build import *

decoy = html_table(qingshi_2022().table("disclosure")).replace("318", "999").replace("\n", "")
before = (f"<script>var old = '{decoy.replace(chr(39), '')}';</script>\n<style>td:after {{content: '7'}}</style>\n<!-- {decoy} -->\n"
          f"<template>{decoy}</template>\n<div class=\"nav\">当前位置：<a href=\"/\">首页</a> &gt; 政务公开 &gt; 政府信息公开年报</div>\n")
after = "<div>附件下载</div><div>分享到：微信 微博 QQ空间</div><div>网站地图 | 联系我们 | 备案号 2022001234</div>\n<script>document.write('<td>1</td>')</script>\n"
files = {"source.html": page(qingshi_2022().body(), before=before, after=after)}
