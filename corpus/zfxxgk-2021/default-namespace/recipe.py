import re

from build import *


def change(xml):
    """Elements without prefix, attributes with one, as XML allows."""
    uri = re.search(r'xmlns:w="([^"]*)"', xml).group(1)
    xml = xml.replace("<w:document ", f'<document xmlns="{uri}" ', 1)
    return re.sub(r"(</?)w:", r"\1", xml)


files = {"source.docx": docx(qingshi_2022().body(), change=change)}
