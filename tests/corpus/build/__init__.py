"""What a recipe can use: reports, tables, and the writers of each kind of file."""

from .bases import qingshi_2022, yunxi_2020
from .docx import (alternate, archive, complex_field, control, deleted, document_xml, docx, hidden, inserted, moved_from, moved_to,
                   par, part_xml, run, simple_field, symbol, table_xml, text_box, text_element, with_prefix)
from .enforcement import DATONG_2021, HANGZHOU_2022, ZHEJIANG_2024, enforcement
from .html import WORD_HEAD, html_table, in_paragraphs, mhtml, page, word_cell, word_par
from .ole import compound_file
from .report import Raw, Report
from .running import glued, one_line, own_texts, paged, printed, spaced
from .tables import Cell, Row, Table, rows_of
from .text import (ascii_boxes, boxes, cell_a_line, commas, framed_commas, framed_markdown, markdown, pipe_after_cell, pipe_between_lines,
                   pipe_boxes, pipes, pipes_with_rest, ruled, sheet, slots, tab_led, text, tsv)
from .traditional import traditional, with_pinyin
