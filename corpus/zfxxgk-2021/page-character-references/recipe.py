from build import *

whole = page(qingshi_2022().body(), title="")
start = whole.index("<body>")
files = {"source.html": whole[:start] + "".join(f"&#{ord(sign)};" if ord(sign) > 127 else sign for sign in whole[start:]).replace(">318<", ">&#x33;&#49;8<")}
